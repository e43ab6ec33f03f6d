"""The menu on the page: by pointer and by key, with what can be done there and the keys for it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from tests.desktop.opening import make_project, open_window
from tests.desktop.reading.conftest import point_of

KEY = Qt.Key
# A menu takes the keyboard, which the offscreen platform cannot give.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)

TEXT = (
    "Title: Locks\nOutlet: The Lantern\n\n“Close the locks,” said warden Tove\u00a0Hallmar. Nobody heard her."
)


@pytest.fixture
def window(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote", (TEXT,)))
    session = window.session
    session.project.annotate(session.article, "quote", [(0, 18)])
    session.project.annotate(session.article, "claim", [(7, 16)])
    yield window
    while menu := QApplication.activePopupWidget():
        menu.close()


def right_click(window, at: QPoint) -> QMenu:
    viewport = window.workspace.page.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, event)
    return opened()


def opened() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def names(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def inside(menu: QMenu, name: str) -> QMenu:
    (action,) = (action for action in menu.actions() if action.text() == name)
    return action.menu()


def test_what_is_copied_is_what_is_stored(window):
    page = window.workspace.page
    start = page.text.index("Tove")
    page.select_text(start, start + len("Tove Hallmar"))
    menu = right_click(window, point_of(page, start + 2))
    (copy,) = (action for action in menu.actions() if action.text() == "Copy")
    copy.trigger()
    assert QGuiApplication.clipboard().text() == "Tove\u00a0Hallmar"  # Qt would make a blank of it


def test_a_click_selects_what_is_there_and_offers_what_can_be_done_with_it(window):
    page, session = window.workspace.page, window.session
    menu = right_click(window, point_of(page, 8))
    assert session.annotations[session.selected].label == "claim"
    assert page.caret in (8, 9)
    offered = names(menu)
    for name in (
        "Link",
        "Set the attributes",
        "Write a note",
        "Add a fragment",
        "Split at the caret",
        "Delete annotation",
        "Copy",
    ):
        assert name in offered
    assert "Split into fragments" not in offered  # there is one only
    assert "Accept suggestion" not in offered
    assert [action.text() for action in inside(menu, "Tag").actions()][:2] == ["Tag as Quote", "Tag as Cue"]
    assert "Change label to Cue" in names(inside(menu, "Change label"))


def test_the_keys_are_shown_and_the_actions_are_the_window_s(window):
    menu = right_click(window, point_of(window.workspace.page, 8))
    (delete,) = (action for action in menu.actions() if action.text() == "Delete annotation")
    assert delete is window.action("delete")
    assert delete.shortcut().toString() == "Del"
    delete.trigger()
    assert [a.label for a in window.session.in_order] == ["quote"]


def test_beside_every_annotation_it_is_for_the_words(window):
    page, session = window.workspace.page, window.session
    session.select(session.in_order[0].id)
    menu = right_click(window, point_of(page, session.text.index("Nobody") + 2))
    assert session.selected == ""
    assert "Delete annotation" not in names(menu)
    inside(menu, "Tag").actions()[1].trigger()
    assert [(a.label, a.words) for a in session.in_order][-1] == ("cue", "Nobody")


def test_on_selected_words_both_selections_stay(window):
    page, session = window.workspace.page, window.session
    quote = session.in_order[0]
    session.select(quote.id)
    start = session.text.index("Nobody")
    page.select_text(start, start + 12)
    menu = right_click(window, point_of(page, start + 3))
    assert page.selected_text_range == (start, start + 12)
    assert session.selected == quote.id
    (add,) = (action for action in menu.actions() if action.text() == "Add a fragment")
    add.trigger()
    assert session.annotations[quote.id].words == "“Close the locks,” … Nobody heard"


def test_a_chip_s_menu_is_for_its_annotation(window):
    page, session = window.workspace.page, window.session
    boxes = page._chips.boxes(page.visible_lines()[0], {})
    right_click(window, boxes[0].rect.center())
    assert session.annotations[session.selected].label == "quote"


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [(KEY.Key_Menu, Qt.KeyboardModifier.NoModifier), (KEY.Key_F10, Qt.KeyboardModifier.ShiftModifier)],
)
def test_keys_open_it_at_the_caret(window, qtbot, key, modifiers):
    page, session = window.workspace.page, window.session
    page.move_caret(9)
    qtbot.keyClick(page, key, modifiers)
    menu = opened()
    assert session.annotations[session.selected].label == "claim"
    caret = page.viewport().mapToGlobal(page.cursorRect().bottomLeft())
    place = menu.geometry()  # the screen may be too narrow for it to begin at the caret
    assert place.left() <= caret.x() <= place.right()
    assert abs(place.top() - caret.y()) < 40
    page.open_menu_at_caret()  # a second event for the same press opens no second menu
    assert opened() is menu
    qtbot.keyClick(menu, KEY.Key_Escape)
    assert QApplication.activePopupWidget() is None


def test_the_menu_key_keeps_what_is_selected(window, qtbot):
    page, session = window.workspace.page, window.session
    quote = session.in_order[0]
    session.select(quote.id)
    page.move_caret(9)
    qtbot.keyClick(page, KEY.Key_Menu)
    assert session.selected == quote.id


def test_a_suggestion_s_menu_decides_on_it(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, make_project(tmp_path / "other.pullquote", (TEXT,)))
    menu = right_click(window, point_of(window.workspace.page, 3))
    assert "Accept suggestion" not in names(menu)
    menu.close()
    window.action("next_suggestion").trigger()
    window.workspace.page.open_menu_at_caret()
    assert names(opened())[:3] == ["Accept suggestion", "Accept quote only", "Reject suggestion"]
    opened().close()


def test_the_menu_key_keeps_the_suggestion_that_is_reviewed(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, make_project(tmp_path / "other.pullquote", (TEXT,)))
    session = window.session
    session.project.annotate(session.article, "zone", [(0, len(session.text))])
    window.action("next_suggestion").trigger()
    qtbot.keyClick(window.workspace.page, KEY.Key_Menu)
    assert names(opened())[0] == "Accept suggestion"
    assert (window.workspace.review.place, session.selected) == (1, "")
    opened().close()


def test_while_linking_a_right_click_selects_nothing(window):
    page, session = window.workspace.page, window.session
    session.select(session.in_order[0].id)
    window.action("link").trigger()
    right_click(window, point_of(page, 8))
    assert window.workspace.tagging.mode == "link"
    assert session.selected == session.in_order[0].id
    assert not session.links
