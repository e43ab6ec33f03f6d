"""C54: everything with the keyboard alone, in any layout, and never a tag from a text box."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pullquote.desktop import physical_keys
from pullquote.desktop.physical_keys import PLACES
from pullquote.desktop.theme import Theme, contrast
from tests.desktop.opening import LOCKS, make_project, open_window

NAME = LOCKS.index("Tove Hallmar"), LOCKS.index("Tove Hallmar") + len("Tove Hallmar")
KEY, CTRL, SHIFT, ALT = (
    Qt.Key,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def window(qtbot, tmp_path):
    return open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote"))


@pytest.fixture
def page(window):
    assert window.session.text == LOCKS
    return window.workspace.page


def _tags(window) -> list[tuple[str, tuple[tuple[int, int], ...]]]:
    return [(annotation.label, annotation.spans) for annotation in window.session.in_order]


def _press(qtbot, key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    """A key goes to whatever has the focus, as on a real keyboard."""
    qtbot.keyClick(QApplication.focusWidget(), key, modifiers)


# 1


def _press_place(page, place, written, modifiers=Qt.KeyboardModifier.NoModifier, state=0) -> None:
    """The key at a place of the board, on a layout that writes something else there."""
    code = next(code for code, key in PLACES.items() if key == place)
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        key = ord(written[0].upper())
        event = QKeyEvent(kind, key, modifiers, code, code, state, written)
        QCoreApplication.sendEvent(page, event)


@pytest.mark.parametrize(
    ("place", "written", "label"),
    [
        ("A", "ф", "actor"),
        ("A", "α", "actor"),
        ("A", "ש", "actor"),
        ("A", "ش", "actor"),
        ("Q", "/", "quote"),
        ("Q", ";", "quote"),
        ("3", "٣", "actor"),
        ("3", '"', "actor"),
        ("3", "š", "actor"),
    ],
    ids=["russian", "greek", "hebrew", "arabic", "hebrew-q", "greek-q", "arabic-3", "french-3", "czech-3"],
)
def test_a_key_tags_by_its_place_in_every_layout(window, page, place, written, label):
    page.select_text(*NAME)
    _press_place(page, place, written)
    assert _tags(window) == [(label, (NAME,))]


@pytest.mark.parametrize("written", ["ф", "α", "ש"])
def test_a_digit_tags_in_every_layout(window, page, qtbot, written):
    """Also where nothing is known of the place, as on a board at the far end of a remote connection."""
    page.select_text(*NAME)
    QCoreApplication.sendEvent(
        page, QKeyEvent(QEvent.Type.KeyPress, ord(written), Qt.KeyboardModifier.NoModifier, written)
    )
    assert _tags(window) == []
    assert page.selected_text_range == NAME
    qtbot.keyClick(page, KEY.Key_3)
    assert _tags(window) == [("actor", (NAME,))]


def test_the_fixed_letters_go_by_place_too(window, page, qtbot):
    window.session.annotate("actor", [NAME])
    qtbot.waitUntil(window.action("previous_annotation").isEnabled)
    window.session.select("")
    page.move_caret(len(LOCKS))
    _press_place(page, "J", "О", SHIFT)
    assert window.session.selected == window.session.in_order[0].id
    window.session.select("")
    page.move_caret(NAME[0])
    _press_place(page, "O", "щ")
    assert window.session.selected == window.session.in_order[0].id
    _press_place(page, "E", "у")
    assert window.workspace.tagging.mode == "edge"


@pytest.mark.qt_log_ignore("does not support grabbing", extend=True)
def test_the_digits_of_a_menu_go_by_place_too(window, page, qtbot):
    """As where two roles are possible, and the digit row writes signs."""
    window.session.annotate("actor", [NAME])
    window.session.annotate("quote", [(0, 18)])
    _press(qtbot, KEY.Key_L)
    _press(qtbot, KEY.Key_J)
    _press(qtbot, KEY.Key_Return)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    second = menu.actions()[1].text()
    _press_place(menu, "2", "é")
    (link,) = window.session.links.values()
    assert link.role in second
    assert link.role != "source"


@pytest.mark.parametrize(
    ("place", "written"),
    [("M", ","), ("W", ","), ("Q", "'"), ("A", "æ"), ("P", "ü")],
    ids=["french", "dvorak-w", "dvorak-q", "danish", "turkish"],
)
def test_a_key_of_a_latin_layout_goes_by_what_it_writes(window, page, place, written):
    page.select_text(*NAME)
    _press_place(page, place, written)
    assert _tags(window) == []
    assert page.hasFocus()


# 2


def test_typing_in_the_search_box_tags_nothing(window, page, qtbot):
    _press(qtbot, KEY.Key_F, CTRL | SHIFT)
    box = window.workspace.articles.search
    qtbot.waitUntil(box.hasFocus)
    page.select_text(*NAME)
    qtbot.keyClicks(box, "quay cat")
    assert box.text() == "quay cat"
    assert _tags(window) == []


def test_typing_in_the_find_bar_tags_nothing(window, page, qtbot):
    _press(qtbot, KEY.Key_F, CTRL)
    box = QApplication.focusWidget()
    assert box is not page
    qtbot.keyClicks(box, "quay cat")
    assert box.text() == "quay cat"
    assert _tags(window) == []


# 3 and 7


@pytest.fixture
def note(window, page, qtbot):
    """The comment box of an annotation, with the focus."""
    window.session.annotate("actor", [NAME])
    page.setFocus()
    qtbot.waitUntil(window.action("note").isEnabled)
    _press(qtbot, KEY.Key_W)
    box = QApplication.focusWidget()
    assert box is not page
    return box


def _text(box) -> str:
    return box.toPlainText() if hasattr(box, "toPlainText") else box.text()


def test_the_comment_box_keeps_its_keys(window, qtbot, note):
    before = _tags(window)
    qtbot.keyClicks(note, "a c q")
    assert _text(note) == "a c q"
    qtbot.keyClick(note, KEY.Key_A, CTRL)
    assert note.textCursor().selectedText() == "a c q"
    assert window.workspace.page.selected_text_range is None
    qtbot.keyClick(note, KEY.Key_Z, CTRL)
    assert _text(note) == ""
    assert _tags(window) == before
    qtbot.keyClick(note, KEY.Key_Z, CTRL | SHIFT)
    assert _text(note) == "a c q"
    assert _tags(window) == before


@pytest.mark.parametrize(("key", "held"), [(KEY.Key_Y, CTRL), (KEY.Key_Z, CTRL | SHIFT), (KEY.Key_Z, CTRL)])
def test_undo_and_redo_keys_in_a_box_leave_the_annotations_alone(window, page, qtbot, key, held):
    for span in (NAME, (19, 23)):
        window.session.annotate("actor", [span])
    window.session.undo()
    qtbot.waitUntil(lambda: window.action("undo").isEnabled() and window.action("redo").isEnabled())
    before = _tags(window)
    _press(qtbot, KEY.Key_F, CTRL)
    box = QApplication.focusWidget()
    qtbot.keyClick(box, key, held)
    assert _tags(window) == before
    page.setFocus()
    qtbot.keyClick(page, key, held)
    assert _tags(window) != before


def test_altgr_letters_are_typed(window, qtbot, note):
    before = _tags(window)
    # AltGr arrives as Ctrl+Alt on some systems and as its own modifier on others.
    for modifiers in (CTRL | ALT, Qt.KeyboardModifier.GroupSwitchModifier):
        for key, letter in (
            (KEY.Key_A, "ą"),
            (KEY.Key_C, "ć"),
            (KEY.Key_Q, "@"),
            (KEY.Key_E, "€"),
            (KEY.Key_L, "ł"),
        ):
            QTest.sendKeyEvent(QTest.KeyAction.Click, note, key, letter, modifiers)
    assert _text(note) == "ąć@€łąć@€ł"
    assert _tags(window) == before


@pytest.mark.parametrize(
    ("modifiers", "state"),
    [(CTRL | ALT, 0), (Qt.KeyboardModifier.GroupSwitchModifier, 0), (Qt.KeyboardModifier.NoModifier, 0x80)],
    ids=["windows", "group-switch", "x11"],
)
def test_altgr_on_the_page_is_no_shortcut(window, page, monkeypatch, modifiers, state):
    if state:
        monkeypatch.setattr(physical_keys, "PLACES", physical_keys._X11)
    page.select_text(*NAME)
    for place, written in (("A", "ą"), ("Q", "@"), ("E", "€"), ("3", "#"), ("C", "ψ"), ("U", "ґ")):
        _press_place(page, place, written, modifiers, state)
    assert _tags(window) == []
    assert window.workspace.tagging.mode == ""


# 4


def test_growing_and_shrinking_nothing_does_nothing(window, page, qtbot):
    window.action("sample")  # an action that is always there
    for key, modifiers in (
        *(
            (key, held)
            for key in (KEY.Key_Left, KEY.Key_Right)
            for held in (SHIFT, ALT, CTRL, CTRL | SHIFT, ALT | SHIFT)
        ),
        (KEY.Key_E, Qt.KeyboardModifier.NoModifier),
        (KEY.Key_E, SHIFT),
        (KEY.Key_F, Qt.KeyboardModifier.NoModifier),
        (KEY.Key_F, SHIFT),
        (KEY.Key_Delete, Qt.KeyboardModifier.NoModifier),
        (KEY.Key_L, Qt.KeyboardModifier.NoModifier),
        (KEY.Key_L, SHIFT),
        (KEY.Key_G, Qt.KeyboardModifier.NoModifier),
        (KEY.Key_O, Qt.KeyboardModifier.NoModifier),
        (KEY.Key_Return, Qt.KeyboardModifier.NoModifier),
    ):
        for caret in (0, len(LOCKS)):
            page.clear_selection()
            page.move_caret(caret)
            with qtbot.captureExceptions() as caught:
                qtbot.keyClick(page, key, modifiers)
            assert caught == []
    assert _tags(window) == []
    assert window.session.project.next_undo().name.startswith("Import")


# 5


def test_the_caret_is_seen_although_the_text_is_read_only(page, qapp):
    qapp.setCursorFlashTime(0)
    for place in (0, NAME[0], len(LOCKS)):
        page.move_caret(place)
        QApplication.processEvents()
        picture = page.viewport().grab().toImage()
        caret, ground = page.cursorRect(), Theme.current().tones.page
        assert caret.width() == 2
        for column in (caret.left(), caret.right()):
            assert contrast(picture.pixelColor(column, caret.top() + 2), ground) > 7
    qapp.setCursorFlashTime(1000)


@pytest.mark.qt_log_ignore("does not support grabbing", extend=True)
def test_the_whole_way_without_a_mouse(window, page, qtbot):
    # Tag the quote: caret in it, Q.
    _press(qtbot, KEY.Key_Q)
    quote = "“Close the locks,”"
    assert _tags(window) == [("quote", ((0, len(quote)),))]

    # To “Tove”, select to “Hallmar”, tag.
    _press(qtbot, KEY.Key_End)
    _press(qtbot, KEY.Key_Left)
    for _ in range(len("Tove Hallmar")):
        _press(qtbot, KEY.Key_Left)
    assert page.caret == NAME[0]
    for _ in range(len("Tove Hallmar")):
        _press(qtbot, KEY.Key_Right, SHIFT)
    assert page.selected_text_range == NAME
    _press(qtbot, KEY.Key_A)
    assert _tags(window)[1] == ("actor", (NAME,))

    # Link it as the speaker of the quote: select the quote, L, on to the name, Enter.
    while window.session.annotations[window.session.selected].label != "quote":
        _press(qtbot, KEY.Key_J, SHIFT)
    _press(qtbot, KEY.Key_L)
    _press(qtbot, KEY.Key_J)
    _press(qtbot, KEY.Key_Return)
    # An actor may be source or addressee: a small menu asks which.
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    qtbot.keyClick(QApplication.activePopupWidget(), KEY.Key_Return)
    (link,) = window.session.links.values()
    ends = window.session.annotations
    assert (link.role, ends[link.head].label, ends[link.tail].label) == ("source", "quote", "actor")

    # Delete the link, undo.
    qtbot.waitUntil(window.action("unlink").isEnabled)
    _press(qtbot, KEY.Key_L, SHIFT)
    assert window.session.links == {}
    qtbot.waitUntil(window.action("undo").isEnabled)
    _press(qtbot, KEY.Key_Z, CTRL)
    assert list(window.session.links.values()) == [link]


# 6


def test_an_edge_goes_back_with_the_key_opposite(window, page, qtbot):
    window.session.annotate("actor", [NAME])
    qtbot.waitUntil(window.action("edit_end").isEnabled)
    _press(qtbot, KEY.Key_E)
    _press(qtbot, KEY.Key_Right)
    _press(qtbot, KEY.Key_Left)
    _press(qtbot, KEY.Key_Left)
    _press(qtbot, KEY.Key_Return)
    assert _tags(window) == [("actor", ((NAME[0], NAME[1] - 1),))]
    _press(qtbot, KEY.Key_E)
    _press(qtbot, KEY.Key_Right)
    _press(qtbot, KEY.Key_Return)
    assert _tags(window) == [("actor", (NAME,))]
    _press(qtbot, KEY.Key_E, SHIFT)
    _press(qtbot, KEY.Key_Left, CTRL)
    _press(qtbot, KEY.Key_Right, CTRL)
    _press(qtbot, KEY.Key_Return)
    assert _tags(window) == [("actor", (NAME,))]


# The rest


def test_all_keys_stand_on_the_sheet(window, qtbot):
    from PySide6.QtWidgets import QLabel

    from pullquote.desktop.dialogs.keys import KeysDialog
    from pullquote.desktop.widgets.keycap import Keycap

    _press(qtbot, KEY.Key_F1)
    sheet = window.findChild(KeysDialog)
    assert sheet.isVisible()
    names = {label.text() for label in sheet.findChildren(QLabel)}
    caps = {cap.text() for cap in sheet.findChildren(Keycap)}
    for action in window.actions_:
        if action.shortcuts():
            assert action.name.rstrip("…") in names
    assert {"Q", "U", "A", "C", "N", "Z", "1", "6", "F6", "Ctrl"} <= caps
    sheet.close()


def test_keys_work_after_a_dialog_and_after_a_click_on_a_list(window, page, qtbot):
    _press(qtbot, KEY.Key_F1)
    dialog = QApplication.activeModalWidget()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, KEY.Key_Escape)
    window.activateWindow()  # as the window manager does
    qtbot.waitUntil(page.hasFocus)
    page.select_text(*NAME)
    _press(qtbot, KEY.Key_A)
    assert _tags(window) == [("actor", (NAME,))]

    articles = window.workspace.articles
    where = articles.list.visualRect(articles.model.index(1)).center()
    qtbot.mouseClick(articles.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert window.session.article == articles.model.summary(1).id
    _press(qtbot, KEY.Key_U)
    assert [label for label, _ in _tags(window)] == ["cue"]


def test_no_shortcut_is_ctrl_alt(window):
    for action in window.actions_:
        for sequence in action.shortcuts():
            held = QKeySequence(sequence)[0].keyboardModifiers()
            assert not (held & CTRL and held & ALT)
