"""The panels below the page: one bar of tabs is the heading of them all, and the keys reach everything in them."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox, QLabel

from pullquote.desktop import theme
from pullquote.desktop.panels.attribution_model import Column
from tests.desktop.opening import make_project, open_window

NAME, QUOTE, CUE = (31, 43), (0, 18), (19, 23)


@pytest.fixture
def path(tmp_path):
    return make_project(tmp_path / "study.pullquote")


@pytest.fixture
def window(qtbot, tmp_path, path):
    return open_window(qtbot, tmp_path, path)


def _tag(window):
    """A quote with its source and cue."""
    project, article = window.session.project, window.session.article
    quote = project.annotate(article, "quote", [QUOTE])
    for role, label, span in (("source", "actor", NAME), ("cue", "cue", CUE)):
        project.link(role, quote.id, project.annotate(article, label, [span]).id)
    return quote


def _text(window, place):
    tabs = window.workspace.below.tabs
    return QAccessible.queryAccessibleInterface(tabs).child(place).text(QAccessible.Text.Name)


def test_the_tabs_are_the_only_heading_and_say_how_much_there_is(window):
    below = window.workspace.below
    assert [below.tabs.tabText(place) for place in range(below.tabs.count())] == [
        *("Who said what", "Notes", "History", "Search", "To check")
    ]
    assert below.tabs.height() == theme.px(theme.BAR)
    assert below.current.mapTo(below, QPoint(0, 0)).y() == theme.px(theme.BAR)
    _tag(window)
    assert _text(window, 0) == "Who said what, 1 quote"
    wide = below.tabs.tabRect(0).width()
    window.action("notes").trigger()
    assert below.tabs.tabRect(0).width() < wide
    assert window.workspace.notes.tools.isVisible()
    assert not window.workspace.who_said_what.tools.isVisible()


@pytest.mark.parametrize(
    ("key", "name"), [(Qt.Key.Key_1, "who_said_what"), (Qt.Key.Key_2, "notes"), (Qt.Key.Key_3, "history")]
)
def test_a_key_for_each(window, qtbot, key, name):
    window.session.annotate("quote", [QUOTE], note="Sure?")
    qtbot.keyClick(window.workspace.page, key, Qt.KeyboardModifier.ControlModifier)
    panel = getattr(window.workspace, name)
    assert panel.isVisible()
    assert panel.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.workspace.page.hasFocus()


def test_a_click_on_a_tab_shows_its_panel(window, qtbot):
    tabs = window.workspace.below.tabs
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(2).center())
    assert window.workspace.history.isVisible()


def test_f6_goes_to_the_panel_that_shows(window, qtbot):
    window.action("history").trigger()
    window.workspace.focus_page()
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        if window.workspace.history.list.hasFocus():
            return
    pytest.fail("F6 does not go to the history")


def test_the_panel_is_remembered_with_the_layout(window, qtbot, tmp_path, path):
    window.action("history").trigger()
    window.close()
    window = open_window(qtbot, tmp_path, path)
    assert window.workspace.below.current is window.workspace.history
    assert window.workspace.page.hasFocus()
    window.action("reset_layout").trigger()
    assert window.workspace.below.current is window.workspace.who_said_what


def test_in_a_narrow_window_the_inspector_is_a_tab_with_its_heading_in_the_bar(qtbot, tmp_path, path):
    window = open_window(qtbot, tmp_path, path, (800, 560))
    workspace = window.workspace
    below, inspector = workspace.below, workspace.inspector
    window.session.annotate("actor", [NAME])
    workspace.focus_page()
    qtbot.keyClick(workspace.page, Qt.Key.Key_M)
    assert below.current is inspector
    assert inspector.isAncestorOf(QApplication.focusWidget())
    header = inspector.header.mapTo(below, QPoint(0, 0))
    assert header.y() + inspector.header.height() <= theme.px(theme.BAR)
    assert not inspector._close.isVisible()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert workspace.page.hasFocus()
    window.resize(1440, 900)
    assert below.tabs.count() == 5
    assert below.current is workspace.who_said_what
    assert inspector.header.parent() is inspector
    assert inspector._close.isVisible()


def test_where_all_tabs_have_no_room_the_counts_give_way_and_the_titles_stay(qtbot, tmp_path, path):
    window = open_window(qtbot, tmp_path, path, (800, 560))
    window.session.annotate("quote", [QUOTE], note="Sure?")
    window.action("who_said_what").trigger()
    window.workspace.who_said_what.filter.set_condition(without_source=True)
    window.workspace.who_said_what.tools.open_words()
    QApplication.processEvents()
    tabs = window.workspace.below.tabs
    assert tabs.tabRect(tabs.count() - 1).right() <= tabs.width()
    for place in range(tabs.count()):
        assert tabs.tabRect(place).width() >= tabs.minimumTabSizeHint(place).width()


# --- The table and the page ---------------------------------------------------------------------------------


def test_selecting_on_the_page_moves_the_row_and_a_row_leaves_the_focus(window, qtbot):
    quote = _tag(window)
    workspace, session = window.workspace, window.session
    other = session.project.annotate(session.article, "quote", [(1, 6)])
    table, page = workspace.who_said_what.table, workspace.page
    for annotation in session.in_order:
        if annotation.id != other.id:
            session.select(annotation.id)
            assert table.currentIndex().data(Qt.ItemDataRole.DisplayRole) is not None
            assert table.currentIndex().row() == 0, annotation.words
    page.setFocus()
    session.select(other.id)
    assert table.currentIndex().row() == 1
    assert page.hasFocus()
    table.setFocus()
    centre = table.visualRect(table.model().index(0, Column.QUOTE)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert session.selected == quote.id
    assert page.selected == quote.id
    assert table.hasFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert page.hasFocus()


def test_a_source_is_named_in_the_table_and_the_inspector_follows(window, qtbot):
    _tag(window)
    table = window.workspace.who_said_what.table
    qtbot.keyClick(window.workspace.page, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Right)
    qtbot.keyClick(table, Qt.Key.Key_F2)
    qtbot.keyClicks(QApplication.focusWidget(), "Tove Hallmar of the locks")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert [actor.name for actor in window.session.project.actors()] == ["Tove Hallmar of the locks"]
    assert table.hasFocus()
    window.session.undo()
    assert window.session.project.actors() == []


def test_v_sets_an_attribute_and_enter_goes_back_to_the_page(window, qtbot):
    page, session = window.workspace.page, window.session
    session.annotate("quote", [QUOTE])
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_V)
    field = QApplication.focusWidget()
    assert isinstance(field, QComboBox)
    assert field.objectName() == "quote_type"
    qtbot.keyClicks(field, "f")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page.hasFocus()
    assert session.annotations[session.selected].value("quote_type") == "free_indirect"


def test_the_inspector_as_a_tab_is_named_once_and_keeps_the_focus(window, qtbot):
    project, inspector = window.session.project, window.workspace.inspector
    crew = [project.add_actor(f"Rower {number}").id for number in range(12)]
    project.annotate(window.session.article, "actor", [NAME], actors=crew)
    window.resize(800, 560)
    qtbot.waitUntil(lambda: window.workspace.below.tabs.count() == 6)
    window.action("inspector").trigger()
    focused = QApplication.focusWidget()
    assert inspector.isAncestorOf(focused)
    assert "Annotation" not in [
        label.text() for label in inspector.header.findChildren(QLabel) if label.isVisible()
    ]
    bar = inspector._scroll.verticalScrollBar()
    assert focused.mapTo(inspector._scroll, QPoint(0, 0)).y() >= 0 < bar.maximum()  # the list shows its top
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: window.workspace.below.tabs.count() == 5)
    assert QApplication.focusWidget() is focused
    assert "Annotation" in [label.text() for label in inspector.header.findChildren(QLabel)]
