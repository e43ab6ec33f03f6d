"""C52: a document of 535,000 characters with 2,000 spans, in the window, tagged at its very end."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pullquote.jobs.export_dataset import export_dataset
from pullquote.jobs.import_files import import_files, import_text
from pullquote.project import create_project, open_project
from pullquote.text import TextIndex
from tests.datasets import articles
from tests.desktop.opening import open_window

LAST = 534_817, 534_827


def _long_text() -> tuple[str, list[tuple[int, int]]]:
    """The text of the case, made by its rules, and its spans."""
    parts, spans, position = [], [], 0
    for number in range(2000):
        name = f"Witness Vell{number:04d}"
        wave = " \N{WATER WAVE}" if number % 2 else ""
        sentence = (
            f"{name} told the inquiry{wave} that the north gate stood open. "
            f"“I saw it at {number % 24:02d}:{number % 60:02d} and I shut it,” the statement reads. "
            + "The clerk noted the answer and turned the page. " * 3
            + ("\n\n" if number % 5 == 4 else "")
        )
        spans.append((position, position + len(name)))
        parts.append(sentence)
        position += len(sentence)
    return "".join(parts) + "The last word is lighthouse", spans


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    text, spans = _long_text()
    assert len(text) == LAST[1]
    folder = tmp_path_factory.mktemp("c52")
    file, path = folder / "long.txt", folder / "long.pullquote"
    file.write_bytes(text.encode())
    with create_project(path) as project:
        (added,) = import_files(project, [file]).added
        article = added.article
        with project.step("Tag all witnesses"):
            for span in spans:
                project.annotate(article, "actor", [span])
    return path


def test_open_tag_the_last_word_scroll_find_and_export(project, qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, project)
    session, page = window.session, window.workspace.page
    assert len(session.annotations) == 2000
    assert session.text[slice(*LAST)] == "lighthouse"

    # To the very end and tag its last word.
    qtbot.keyClick(page, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert page.caret == LAST[1]
    qtbot.keyClick(
        page, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert page.selected_text_range == LAST
    # Qt counts UTF-16: 1,000 characters before it lie outside of the BMP.
    assert TextIndex(session.text).to_utf16(LAST[0]) == LAST[0] + 1000
    assert page.textCursor().selectionEnd() == LAST[1] + 1000
    before = dict(session.annotations)
    qtbot.keyClick(page, Qt.Key.Key_U)
    QApplication.processEvents()
    assert session.annotations[session.selected].spans == (LAST,)
    assert before.items() <= session.annotations.items()  # not read again, nor made anew

    # From top to bottom, page by page.
    qtbot.keyClick(page, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert page.caret == 0
    bar = page.verticalScrollBar()
    for step in range(101):
        bar.setValue(bar.maximum() * step // 100)
        QApplication.processEvents()
    assert bar.value() == bar.maximum()

    # Find lands on the last witness.
    window.action("find").trigger()
    box = QApplication.focusWidget()
    qtbot.keyClicks(box, "Vell1999")
    witness = session.text.index("Vell1999")
    qtbot.waitUntil(lambda: window.workspace.find_bar.hits == [(witness, witness + 8)])

    # So does the search of the project, and goes there.
    window.action("search").trigger()
    qtbot.keyClicks(window.workspace.search.field, "vell1999")
    qtbot.waitUntil(lambda: bool(window.workspace.search.model.hits))
    qtbot.keyClick(window.workspace.search.field, Qt.Key.Key_Return)
    qtbot.keyClick(window.workspace.search.list, Qt.Key.Key_Return)
    assert page.selected_text_range == (witness, witness + 8)
    window.close()

    with open_project(project) as again:
        (article,) = again.article_ids()
        text, spans = _long_text()
        assert again.text(article) == text  # the whole of it, not what was on screen
        found = again.annotations(article)
        assert [each.spans for each in found if each.label == "actor"] == [(span,) for span in spans]
        last = again.annotations(article)[-1]
        assert (last.label, last.spans, last.words) == ("cue", (LAST,), "lighthouse")
        export_dataset(again, tmp_path / "dataset")
    (record,) = articles(tmp_path / "dataset")
    assert record["text"] == text
    assert record["text"][slice(*LAST)] == "lighthouse"
    assert record["annotations"][-1]["fragments"] == [{"start": 534817, "end": 534827, "text": "lighthouse"}]


def test_a_paragraph_that_is_laid_out_in_pieces_is_tagged_across_them(qtbot, tmp_path):
    """The page breaks a paragraph of the same text without paragraphs into pieces; the article has none."""
    text = _long_text()[0][:60_000].replace("\n\n", "")
    path = tmp_path / "one.pullquote"
    with create_project(path) as made:
        import_text(made, text)
    window = open_window(qtbot, tmp_path, path)
    session, page = window.session, window.workspace.page
    assert session.text.rstrip() == text.rstrip()
    assert page.document().blockCount() > 10
    border = page.document().findBlockByNumber(1).position()
    border -= text[:border].count("\N{WATER WAVE}")  # about there, in code points
    span = text.rindex(" ", 0, border - 40) + 1, text.index(" ", border + 40)
    page.select_text(*span)
    qtbot.keyClick(page, Qt.Key.Key_Q)
    (quote,) = session.annotations.values()
    assert quote.words == text[slice(*span)]
    assert len(quote.fragments) == 1
    qtbot.keyClick(page, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert page.caret == 0
    window.close()
    with open_project(path) as again:
        (article,) = again.article_ids()
        assert again.text(article).rstrip() == text.rstrip()
        assert [each.spans for each in again.annotations(article)] == [quote.spans]
