"""The keys that reshape annotations, pressed in a window."""

import pytest
from PySide6.QtCore import Qt

from pullquote.desktop.widgets.label_button import LabelButton
from tests.desktop.opening import LOCKS, make_project, open_window

KEY, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
QUOTE = LOCKS.index("“"), LOCKS.index("”") + 1
NAME = LOCKS.index("Tove Hallmar"), LOCKS.index("Tove Hallmar") + 12


@pytest.fixture
def window(qtbot, tmp_path):
    return open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote"))


@pytest.fixture
def press(window, qtbot):
    def pressed(*keys, modifiers=Qt.KeyboardModifier.NoModifier):
        for key in keys:
            qtbot.keyClick(window.focusWidget(), key, modifiers)

    return pressed


def tags(window):
    return [(annotation.label, annotation.words) for annotation in window.session.in_order]


def test_split_merge_and_undo(window, press, qtbot):
    page = window.workspace.page
    page.move_caret(3)
    press(KEY.Key_Q)
    window.workspace.review.leave()
    page.move_caret(LOCKS.index("the locks"))
    press(KEY.Key_S)
    assert tags(window) == [("quote", "“Close"), ("quote", "the locks,”")]
    press(KEY.Key_S, modifiers=SHIFT)
    assert window.status.told.text().startswith("Merge “Close” with “the locks")
    press(KEY.Key_Return)
    assert tags(window) == [("quote", LOCKS[slice(*QUOTE)])]
    press(KEY.Key_Z, modifiers=CTRL)
    press(KEY.Key_Z, modifiers=CTRL)
    assert tags(window) == [("quote", LOCKS[slice(*QUOTE)])]
    qtbot.waitUntil(window.action("redo").isEnabled)
    press(KEY.Key_Y, modifiers=CTRL)
    assert len(tags(window)) == 2
    press(KEY.Key_S, modifiers=SHIFT)
    press(KEY.Key_Escape)
    assert len(tags(window)) == 2
    assert window.workspace.tagging.mode == ""


def test_the_status_bar_says_that_there_is_nothing_to_merge(window, press):
    window.session.annotate("actor", [NAME])
    press(KEY.Key_S, modifiers=SHIFT)
    assert window.status.told.text() == "There is no other annotation of this label to merge with."


@pytest.mark.parametrize("key", [KEY.Key_C, KEY.Key_4])
def test_r_and_a_key_change_the_label_also_over_a_suggested_quote(window, press, key):
    session, page = window.session, window.workspace.page
    session.annotate("actor", [NAME])
    page.move_caret(3)  # in the suggested quote
    press(KEY.Key_R)
    assert "press the key of a label" in window.status.told.text()
    press(key)
    assert tags(window) == [("claim", "Tove Hallmar")]
    assert window.status.told.text() == "Changed to Claim."
    press(KEY.Key_R, KEY.Key_Q)  # not the suggestion: that key is for the label now
    assert tags(window) == [("quote", "Tove Hallmar")]


def test_esc_leaves_the_wait_for_a_label(window, press):
    window.session.annotate("actor", [NAME])
    press(KEY.Key_R, KEY.Key_Escape)
    assert window.workspace.tagging.mode == ""
    assert window.workspace.page.hasFocus()
    press(KEY.Key_R, KEY.Key_J)  # another key does what it does, and the wait is over
    assert window.workspace.tagging.mode == ""
    assert tags(window) == [("actor", "Tove Hallmar")]


def test_the_buttons_of_the_labels_do_it_too(window, press, qtbot):
    session = window.session
    session.annotate("actor", [NAME])
    press(KEY.Key_R)
    (cue,) = (each for each in window.findChildren(LabelButton) if each.accessibleName().startswith("Cue"))
    qtbot.mouseClick(cue, Qt.MouseButton.LeftButton)
    assert tags(window) == [("cue", "Tove Hallmar")]


def test_attributes_go_from_one_to_the_other(window, press, qtbot):
    session = window.session
    session.annotate("quote", [(0, 6)], attributes={"act": "belief"})
    press(KEY.Key_C, modifiers=CTRL | SHIFT)
    session.annotate("quote", [(7, 10)])
    press(KEY.Key_X, modifiers=CTRL | SHIFT)
    assert [a.value("act") for a in session.in_order] == ["belief", "belief"]
    qtbot.waitUntil(lambda: window.action("undo").text() == "Undo: Paste attributes")


def test_what_cannot_be_done_is_not_to_be_had(window):
    session = window.session
    for name in ("split", "split_fragments", "change_label", "copy_attributes", "paste_attributes"):
        assert not window.action(name).isEnabled(), name
        assert window.action(name).reason
    session.annotate("quote", [(0, 6)])
    assert not window.action("split_fragments").isEnabled()
    session.annotate("quote", [(7, 10), (11, 16)])
    assert window.action("split_fragments").isEnabled()
    window.action("split_fragments").trigger()
    assert tags(window) == [("quote", "“Close"), ("quote", "the"), ("quote", "locks")]


def test_the_arrows_move_an_edge_where_they_point(qtbot, tmp_path):
    """In Hebrew the text goes on to the left, as the caret does."""
    text = "״אסור לסגור את השער״, אמרה תמר."
    window = open_window(qtbot, tmp_path, make_project(tmp_path / "s.pullquote", (text,)))
    window.session.annotate("claim", [(1, 5)])
    for key in (KEY.Key_E, KEY.Key_Left, KEY.Key_Left, KEY.Key_Left, KEY.Key_Right, KEY.Key_Return):
        qtbot.keyClick(window.workspace.page, key)
    assert tags(window) == [("claim", text[1:8])]


def test_what_was_told_is_forgotten_with_the_next_selection(window, press):
    window.session.annotate("actor", [NAME])
    press(KEY.Key_S, modifiers=SHIFT)
    assert window.status.told.text()
    window.session.select("")
    assert window.status.told.text() == ""
