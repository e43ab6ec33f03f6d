"""What assistive technology is told: the article's text, the caret, the annotations under it, what happens."""

import gc
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from pullquote.codebook import default_codebook
from pullquote.desktop import announcing
from pullquote.desktop.reading.page import ReadingPage
from pullquote.desktop.suggestions.review import Review
from tests.desktop.opening import LOCKS, make_project, open_window
from tests.desktop.reading.conftest import annotation, link
from tests.desktop.spoken_tree import interface

KEY = Qt.Key
NAME = LOCKS.index("Tove Hallmar"), LOCKS.index("Tove Hallmar") + len("Tove Hallmar")
QUOTE = 0, len("“Close the locks,”")
NASTY = "Head\r\nIt cost 5\u00a0€ 😀 there,\u2028said “e\u0301clair”.\n\nOne more."


@pytest.fixture(autouse=True)
def listening(qapp):
    """A screen reader is there."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def heard(monkeypatch):
    """What is announced, with whether it is urgent."""
    said: list[tuple[str, bool]] = []

    def hear(event):
        urgent = event.politeness() == QAccessible.AnnouncementPoliteness.Assertive
        said.append((event.message(), urgent))
        QAccessible.updateAccessibility(event)

    ear = SimpleNamespace(
        AnnouncementPoliteness=QAccessible.AnnouncementPoliteness,
        isActive=QAccessible.isActive,
        updateAccessibility=hear,
    )
    monkeypatch.setattr(announcing, "QAccessible", ear)
    return said


@pytest.fixture
def page(qtbot, qapp):
    shown = ReadingPage()
    qtbot.addWidget(shown)
    shown.set_codebook(default_codebook())
    shown.resize(856, 600)
    shown.show()
    shown.activateWindow()
    shown.setFocus()
    qtbot.waitUntil(shown.hasFocus)
    return shown


@pytest.fixture
def window(qtbot, tmp_path):
    return open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote"))


def _description(page) -> str:
    return interface(page).text(QAccessible.Text.Description)


# Text, caret, selection


def test_the_page_is_a_text_to_be_read(page):
    page.show_article(NASTY, (), ())
    spoken = interface(page)
    assert spoken.text(QAccessible.Text.Name) == "Article text"
    assert spoken.role() == QAccessible.Role.EditableText
    state = spoken.state()
    assert state.readOnly and state.multiLine and state.focusable and state.focused and state.selectableText


def test_every_character_is_where_the_map_says(page):
    page.show_article(NASTY, (), ())
    text, display = interface(page).textInterface(), page._layout.index.display
    assert text.characterCount() == display.length
    for words in ("5\u00a0€", "😀", "e\u0301clair", "One more."):
        start = NASTY.index(words)
        assert text.text(display.to_doc(start), display.to_doc_end(start + len(words))) == words


def test_the_caret_and_the_selection_are_told_and_can_be_set(page):
    page.show_article(NASTY, (), ())
    text, display = interface(page).textInterface(), page._layout.index.display
    page.move_caret(NASTY.index("there"))
    assert text.cursorPosition() == display.to_doc(NASTY.index("there"))
    assert text.selectionCount() == 0
    start, end = NASTY.index("😀"), NASTY.index(" there")
    page.select_text(start, end)
    assert text.selectionCount() == 1
    text.setCursorPosition(display.to_doc(NASTY.index("One")))
    assert page.caret == NASTY.index("One")
    text.setSelection(0, display.to_doc(start), display.to_doc_end(end))
    assert page.selected_text_range == (start, end)


def test_a_giant_paragraph_is_told_with_a_break_at_some_of_its_blanks(page):
    """Qt's copy has soft breaks there; every word is whole, and its place is that of the map."""
    words = "word " * 3000 + "last"
    page.show_article(words, (), ())
    text, display = interface(page).textInterface(), page._layout.index.display
    assert text.characterCount() == len(words) + len(display.soft_starts)
    assert text.text(0, text.characterCount()).split() == words.split()
    page.move_caret(words.index("last"))
    at = text.cursorPosition()
    assert text.text(at, at + 4) == "last"


# Annotations under the caret


def _annotated(page):
    marks = [
        annotation(LOCKS, "q", "quote", "“Close the locks,”", quote_type="direct"),
        annotation(LOCKS, "s", "actor", "Tove Hallmar"),
        annotation(LOCKS, "two", "claim", "locks", "warden"),
    ]
    page.show_article(LOCKS, marks, [link("l", "source", "q", "s")])


def test_the_description_is_what_the_caret_is_in(page):
    _annotated(page)
    page.move_caret(2)
    assert _description(page) == "Quote, direct, source: Tove Hallmar"
    page.move_caret(NAME[0])
    assert _description(page) == "Actor, source of “Close the locks,”"
    page.move_caret(LOCKS.index("locks"))
    assert _description(page) == "Claim, 2 fragments; Quote, direct, source: Tove Hallmar"
    page.move_caret(LOCKS.index("said") + 1)
    assert _description(page) == ""


def test_it_says_what_is_selected_suggested_and_not_saved(page):
    _annotated(page)
    page.move_caret(2)
    page.select_annotation("q")
    assert _description(page) == "Quote, selected, direct, source: Tove Hallmar"
    page.set_pending([annotation(LOCKS, "p", "cue", "said")])
    page.show_suggestions([annotation(LOCKS, "x", "zone", LOCKS)])
    page.move_caret(LOCKS.index("said"))
    assert _description(page) == "Cue, not saved yet; Suggested: Zone"


def test_it_follows_changes_where_the_caret_stands(page):
    _annotated(page)
    page.move_caret(NAME[0])
    page.set_links([])
    assert _description(page) == "Actor"
    page.update_annotations([], ["s"])
    assert _description(page) == ""
    page.update_annotations([annotation(LOCKS, "n", "cue", "Tove")], [])
    assert _description(page) == "Cue"


def test_without_a_screen_reader_nothing_is_worded(page):
    _annotated(page)
    page.move_caret(2)
    QAccessible.setActive(False)
    page.move_caret(NAME[0])
    assert page.accessibleDescription() == "Quote, direct, source: Tove Hallmar"
    QAccessible.setActive(True)
    page.clearFocus()
    page.setFocus()
    assert _description(page) == "Actor, source of “Close the locks,”"


def test_pages_come_and_go_while_somebody_listens(qapp):
    for _ in range(150):
        shown = ReadingPage()
        shown.set_codebook(default_codebook())
        _annotated(shown)
        shown.show()
        shown.select_annotation("q")
        shown.move_caret(3)
        spoken = interface(shown)
        assert spoken.textInterface().cursorPosition() == 3
        del spoken
        shown.deleteLater()
        del shown
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()


# What happens


def test_what_is_gone_to_is_said(window, qtbot, heard):
    page, session = window.workspace.page, window.session
    session.annotate("quote", [QUOTE])
    session.annotate("actor", [NAME])
    session.select("")
    page.move_caret(0)
    heard.clear()
    for key in (KEY.Key_J, KEY.Key_J):
        qtbot.keyClick(page, key)
    assert heard == [("Quote: “Close the locks,”", False), ("Actor: Tove Hallmar", False)]
    heard.clear()
    qtbot.keyClick(page, KEY.Key_O)
    qtbot.keyClick(page, KEY.Key_O)
    assert heard == [("Actor: Tove Hallmar", False)]


def test_what_is_done_and_undone_is_said(window, qtbot, heard):
    page = window.workspace.page
    page.select_text(*NAME)
    qtbot.keyClick(page, KEY.Key_A)
    assert heard == [("Done: Tag as Actor", False), ("Actor: Tove Hallmar", False)]
    heard.clear()
    qtbot.keyClick(page, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    said = [words for words, _ in heard]
    assert [words for words in said if words.endswith("Tag as Actor")] == [
        "Undone: Tag as Actor",
        "Redone: Tag as Actor",
    ]
    assert not any(words.startswith("Done: ") for words in said)


def test_modes_are_said(window, qtbot, heard):
    page, session = window.workspace.page, window.session
    session.annotate("actor", [NAME])
    session.annotate("quote", [QUOTE])
    heard.clear()
    qtbot.keyClick(page, KEY.Key_E)
    assert heard[-1][0].startswith("End: arrows move it")
    qtbot.keyClick(page, KEY.Key_Escape)
    qtbot.keyClick(page, KEY.Key_L)
    assert heard[-1][0].startswith("Link from “")
    qtbot.keyClick(page, KEY.Key_J)
    assert heard[-1][0].startswith("Link “Close the locks,” to “Tove Hallmar”")


def test_a_suggestion_under_review_is_said(window, qtbot, heard):
    page = window.workspace.page
    assert isinstance(window.workspace.review, Review)
    qtbot.keyClick(page, KEY.Key_Tab)
    count = window.workspace.review.count
    assert heard[-1][0].startswith(f"Suggestion 1 of {count}: ")
    assert "Close the locks" in heard[-1][0]


def test_failures_are_urgent_and_found_counts_are_not(window, qtbot, heard):
    window.workspace.messages.show_message("The disk is full.")
    assert heard == [("The disk is full.", True)]
    window.action("find").trigger()
    qtbot.keyClicks(QApplication.focusWidget(), "the")
    assert heard[-1] == ("1 of 1", False)


def test_the_palette_says_the_row_that_the_field_moves_to(window, qtbot, heard):
    window.action("palette").trigger()
    field = QApplication.focusWidget()
    qtbot.keyClicks(field, "undo")
    qtbot.keyClick(field, KEY.Key_Up)
    assert heard[-1] == ("Undo, Edit, Ctrl+Z", False)
