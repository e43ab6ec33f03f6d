"""The find bar finds in the stored text and leaves the hit selected."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QToolButton

from pullquote.desktop.panels.find_bar import FindBar
from pullquote.desktop.reading.page import ReadingPage
from pullquote.desktop.session import Session
from tests.desktop.small_project import article, project_with

TEXT = "The wall and the\u00a0wall.\n\nTHE WALL stood. Zoe\u0308 said: “the wall 🎣 the wall”"
HITS = [(0, 8), (13, 21), (24, 32), (52, 60), (63, 71)]


@pytest.fixture
def bar(qtbot, tmp_path):
    here = article(TEXT)
    session = Session(project_with(tmp_path, here))
    session.open_article(here.id)
    page = ReadingPage()
    qtbot.addWidget(page)
    page.show_article(session.text, (), ())
    page.show()
    bar = FindBar(session, page)
    qtbot.addWidget(bar)
    bar.page, bar.session = page, session
    yield bar
    session.close()


def _count(bar):
    return bar.findChild(QLabel).text()


def _tools(bar):
    """The bar's own buttons, not the one that holds the field's icon."""
    return bar.findChildren(QToolButton, options=Qt.FindChildOption.FindDirectChildrenOnly)


def test_it_is_hidden_until_it_is_opened(bar, qtbot):
    assert bar.isHidden()
    bar.open()
    bar.activateWindow()
    qtbot.waitUntil(bar.field.hasFocus)


def test_typing_finds_every_spelling(bar, qtbot):
    bar.open()
    qtbot.keyClicks(bar.field, "the wall")
    assert bar.hits == HITS
    assert _count(bar) == "1 of 5"
    assert [tuple(hit) for hit in bar.page.view.hits] == HITS
    bar.field.setText("zoë")  # as an input method does: such a key cannot be simulated
    assert [TEXT[slice(*hit)] for hit in bar.hits] == ["Zoe\u0308"]


def test_enter_and_f3_go_round(bar, qtbot):
    bar.open()
    qtbot.keyClicks(bar.field, "the wall")
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert _count(bar) == "2 of 5"
    qtbot.keyClick(bar.field, Qt.Key.Key_F3)
    assert bar.page.view.current_hit == bar.current == 2
    for _ in range(3):
        qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert _count(bar) == "5 of 5"
    bar.next()
    assert _count(bar) == "1 of 5"


def test_the_search_begins_at_the_caret(bar, qtbot):
    bar.page.move_caret(22)
    bar.open()
    qtbot.keyClicks(bar.field, "the wall")
    assert bar.current == 2


def test_a_selection_is_what_to_look_for(bar):
    bar.page.select_text(13, 21)
    bar.open()
    assert bar.field.text() == "the\u00a0wall"
    assert (len(bar.hits), bar.current) == (5, 1)


def test_nothing_found_is_said(bar, qtbot):
    bar.open()
    qtbot.keyClicks(bar.field, "quay")
    assert _count(bar) == "Not in this article"
    assert not any(b.isEnabled() for b in _tools(bar) if b.accessibleName() != "Close")
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.current == -1
    bar.field.selectAll()
    qtbot.keyClick(bar.field, Qt.Key.Key_Delete)
    assert _count(bar) == ""


def test_escape_leaves_the_hit_selected(bar, qtbot):
    bar.open()
    qtbot.keyClicks(bar.field, "the wall")
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert bar.page.selected_text_range == HITS[1]
    assert list(bar.page.view.hits) == []


def test_another_article_is_searched_anew(bar, qtbot):
    bar.open()
    qtbot.keyClicks(bar.field, "the wall")
    other = article("No such words; the wall is here.", "Other")
    with bar.session.project.importing("more") as work, work.batch():
        work.add_articles([other])
    bar.session.open_article(other.id)
    assert bar.hits == [(15, 23)]
    bar.session.open_article("")
    assert bar.hits == []


def test_letters_and_shortcuts_of_the_page_are_text_here(bar, qtbot):
    bar.open()
    qtbot.keyClicks(bar.field, "quay cat")
    assert bar.field.text() == "quay cat"


def test_everything_has_a_name(bar):
    for widget in (bar.field, *_tools(bar)):
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
