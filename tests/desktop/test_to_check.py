"""What there is to check: the panel, finishing with something left, the next article that has some, and the export."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from pullquote.codebook import Checks
from pullquote.codebook_writing import written
from pullquote.desktop.dialogs.export import ExportDialog
from pullquote.desktop.panels.panel_list import Heading
from tests.desktop.opening import make_project, open_window

ARTICLES = (
    "Title: Locks\nOutlet: The Lantern\n\n“Close the locks,” said warden Tove Hallmar, who slept.",
    "Title: Quay cats\nOutlet: The Lantern\n\nThe quay cat slept.",
    "Title: Tide tables\nOutlet: The Lantern\n\nHigh water came at noon, the clerk wrote.",
)
QUOTE, BARE, COMMA, ACTOR = (0, 18), (1, 17), (31, 44), (31, 43)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote", ARTICLES))
    qtbot.keyClick(window.workspace.page, Qt.Key.Key_5, CONTROL)
    return window


def _panel(window):
    return window.workspace.to_check


def _settled(qtbot, window):
    qtbot.waitUntil(lambda: not window.workspace.checking.busy and not _panel(window).model.busy)


def _rows(window):
    rows = _panel(window).model._rows
    return [f"# {row.text}" if isinstance(row, Heading) else row.finding.sentence for row in rows]


def _ids(window):
    return window.session.project.article_ids()


def _tag(qtbot, window, label, span, article=0, **fields):
    made = window.session.project.annotate(_ids(window)[article], label, [span], **fields)
    _settled(qtbot, window)
    return made


def test_nothing_to_check_is_a_sentence(window, qtbot):
    _settled(qtbot, window)
    assert _panel(window)._pages.sentence.text() == "There is nothing to check in this article."
    assert _panel(window)._pages.sentence.isVisible()
    _tag(qtbot, window, "quote", QUOTE)
    assert not _panel(window)._pages.sentence.isVisible()


def test_the_list_follows_what_is_done(window, qtbot):
    quote = _tag(qtbot, window, "quote", QUOTE)
    assert _rows(window) == ["This Quote has no source."]
    assert (_panel(window).count, _panel(window).number) == ("1 thing to check", "1")
    actor = _tag(qtbot, window, "actor", ACTOR)
    window.session.project.link("source", quote.id, actor.id)
    _settled(qtbot, window)
    assert (_rows(window), _panel(window).count) == ([], "")
    window.session.undo()
    _settled(qtbot, window)
    assert _rows(window) == ["This Quote has no source."]
    window.session.open_article(_ids(window)[1])
    _settled(qtbot, window)
    assert _rows(window) == []


def test_enter_goes_to_the_annotation(window, qtbot):
    _tag(qtbot, window, "quote", QUOTE)
    actor = _tag(qtbot, window, "actor", COMMA)
    qtbot.keyClick(_panel(window).list, Qt.Key.Key_Down)
    qtbot.keyClick(_panel(window).list, Qt.Key.Key_Return)
    assert window.session.selected == actor.id
    assert window.workspace.page.hasFocus()


def test_one_key_puts_right_and_undo_takes_it_back(window, qtbot):
    _tag(qtbot, window, "actor", COMMA)
    assert _rows(window) == ["This Actor takes in a comma or a blank at its edge."]
    qtbot.keyClick(_panel(window).list, Qt.Key.Key_F)
    _settled(qtbot, window)
    assert [a.words for a in window.session.in_order] == ["Tove Hallmar"]
    assert _rows(window) == []
    window.session.undo()
    _settled(qtbot, window)
    assert [a.words for a in window.session.in_order] == ["Tove Hallmar,"]


def test_one_key_dismisses_and_the_next_row_is_current(window, qtbot):
    _tag(qtbot, window, "quote", BARE)
    _tag(qtbot, window, "actor", COMMA)
    sentences = _rows(window)
    assert len(sentences) == 3
    _panel(window).list.setCurrentIndex(_panel(window).model.index(1))
    qtbot.keyClick(_panel(window).list, Qt.Key.Key_X)
    _settled(qtbot, window)
    assert _rows(window) == [sentences[0], sentences[2]]
    assert _panel(window).list.currentIndex().row() == 1
    assert window.status.told.text() == "Dismissed. Undo brings it back."
    window.session.undo()
    _settled(qtbot, window)
    assert _rows(window) == sentences


def test_a_finding_without_a_fix_is_left_by_the_key(window, qtbot):
    _tag(qtbot, window, "quote", QUOTE)
    qtbot.keyClick(_panel(window).list, Qt.Key.Key_F)
    _settled(qtbot, window)
    assert _rows(window) == ["This Quote has no source."]
    assert window.status.told.text() == "No key puts this right. Enter goes there, X dismisses it."


def test_only_one_check(window, qtbot):
    _tag(qtbot, window, "quote", BARE)
    panel = _panel(window)
    menu = next(a.menu() for a in panel.tools.menu.actions() if a.text() == "Check")
    next(a for a in menu.actions() if a.text() == "Quotes without a source").trigger()
    assert _rows(window) == ["This Quote has no source."]
    qtbot.keyClick(panel.list, Qt.Key.Key_Backspace)
    assert len(_rows(window)) == 2


def test_the_whole_project_under_the_titles_of_its_articles(window, qtbot):
    _tag(qtbot, window, "quote", QUOTE)
    cat = _tag(qtbot, window, "quote", (0, 8), article=1, attributes={"quote_type": "direct"})
    _panel(window).show_everywhere()
    _settled(qtbot, window)
    assert _rows(window) == [
        "# Locks",
        "This Quote has no source.",
        "# Quay cats",
        "This Quote has no source.",
    ]
    assert (_panel(window).count, _panel(window).number) == ("2 things to check", "1")
    _panel(window).list.setCurrentIndex(_panel(window).model.index(3))
    qtbot.keyClick(_panel(window).list, Qt.Key.Key_Return)
    assert (window.session.article, window.session.selected) == (_ids(window)[1], cat.id)
    window.session.project.delete_annotations([cat.id])
    _settled(qtbot, window)
    assert _rows(window) == ["# Locks", "This Quote has no source."]


# Finishing


def _finish(window):
    window.action("finish").trigger()


def test_a_clean_article_is_finished_at_once(window):
    _finish(window)
    assert window.session.is_finished


def test_what_is_left_is_told_once(window, qtbot):
    _tag(qtbot, window, "quote", QUOTE)
    qtbot.keyClick(window.workspace.page, Qt.Key.Key_Return, CONTROL)
    assert not window.session.is_finished
    assert window.workspace.messages.texts == [
        "1 thing to check. Finish the article once more to leave it at that."
    ]
    qtbot.keyClick(window.workspace.page, Qt.Key.Key_Return, CONTROL)
    assert window.session.is_finished
    assert window.workspace.messages.texts == []


def test_it_asks_of_the_very_moment(window, qtbot):
    """Finished right after a key that tags, before anything was looked for."""
    window.session.project.annotate(window.session.article, "quote", [QUOTE])
    _finish(window)
    assert not window.session.is_finished


def test_what_came_after_is_told_too(window, qtbot):
    _tag(qtbot, window, "quote", QUOTE)
    _finish(window)
    _tag(qtbot, window, "actor", COMMA)
    _finish(window)
    assert not window.session.is_finished
    assert window.workspace.messages.texts[0].startswith("2 things to check.")


def test_show_goes_to_the_panel(window, qtbot):
    _tag(qtbot, window, "quote", QUOTE)
    window.workspace.show_panel(window.workspace.notes)
    _finish(window)
    show = next(b for b in window.workspace.messages.findChildren(QPushButton) if b.text() == "Show")
    qtbot.mouseClick(show, Qt.MouseButton.LeftButton)
    assert _panel(window).list.hasFocus()
    assert window.workspace.messages.texts == []


def test_another_article_is_another_question(window, qtbot):
    _tag(qtbot, window, "quote", QUOTE)
    _finish(window)
    window.session.open_article(_ids(window)[1])
    assert window.workspace.messages.texts == []
    window.session.open_article(_ids(window)[0])
    _finish(window)
    assert not window.session.is_finished


# The next one, and the export


def test_the_next_article_with_something_to_check(window, qtbot):
    _tag(qtbot, window, "quote", (0, 8), article=2)
    qtbot.keyClick(window.workspace.page, Qt.Key.Key_K, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: window.session.article == _ids(window)[2])
    with qtbot.waitSignal(window.session.told) as told:
        window.action("next_to_check").trigger()
    assert told.args == ["There is nothing to check in the other articles of the list."]
    assert window.session.article == _ids(window)[2]


def test_the_export_says_what_there_is_and_shows_it(window, qtbot):
    _tag(qtbot, window, "quote", QUOTE)
    _tag(qtbot, window, "quote", (0, 8), article=1)
    window.action("export").trigger()
    dialog = window.findChild(ExportDialog)
    qtbot.waitUntil(lambda: dialog.to_check.text() == "3 things to check in 2 articles")
    show = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Show what to check")
    qtbot.mouseClick(show, Qt.MouseButton.LeftButton)
    _settled(qtbot, window)
    assert [row for row in _rows(window) if row.startswith("#")] == ["# Locks", "# Quay cats"]


def test_a_clean_project_has_no_button_for_it(window, qtbot):
    dialog = ExportDialog(window.session, Path("dataset"), window)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.to_check.text() == "There is nothing to check.")
    assert not any(
        b.text() == "Show what to check" and b.isVisible() for b in dialog.findChildren(QPushButton)
    )
    dialog.reject()


def test_a_check_that_is_off_warns_neither_here_nor_at_finishing_nor_at_export(window, qtbot):
    _tag(qtbot, window, "quote", QUOTE)
    assert len(_rows(window)) == 1
    offered = lambda: [name for name, _ in _panel(window)._checks()]  # noqa: E731
    assert "Quotes without a source" in offered()
    project = window.session.project
    book = replace(project.codebook, checks=Checks(("quote-without-source",)))
    project.set_codebook(written(book).toml)
    _settled(qtbot, window)
    assert _rows(window) == []
    assert "Quotes without a source" not in offered()
    dialog = ExportDialog(window.session, Path("dataset"), window)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.to_check.text() == "There is nothing to check.")
    dialog.reject()
    window.action("finish").trigger()
    assert window.session.is_finished
    window.session.undo()
    window.session.undo()
    _settled(qtbot, window)
    assert len(_rows(window)) == 1
