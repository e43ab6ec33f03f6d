"""C52: a document of 535,000 characters with 2,000 spans, in the window, tagged at its very end."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pullquote.jobs.export_dataset import export_dataset
from pullquote.jobs.import_files import import_text
from pullquote.project import create_project, open_project
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
    path = tmp_path_factory.mktemp("c52") / "long.pullquote"
    with create_project(path) as project:
        article = import_text(project, text)
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
    qtbot.keyClick(page, Qt.Key.Key_U)
    QApplication.processEvents()
    assert session.annotations[session.selected].spans == (LAST,)

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
        last = again.annotations(article)[-1]
        assert (last.label, last.spans, last.words) == ("cue", (LAST,), "lighthouse")
        export_dataset(again, tmp_path / "dataset")
    line = (tmp_path / "dataset" / "articles.jsonl").read_text("utf-8")
    assert '{"start":534817,"end":534827,"text":"lighthouse"}' in line.replace(": ", ":").replace(", ", ",")
