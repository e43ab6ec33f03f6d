"""The page as the window uses it: caret, keys, copying, and what it tells."""

import random
from typing import ClassVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAction, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from pullquote.codebook import default_codebook
from pullquote.desktop.reading.page import ReadingPage
from pullquote.desktop.reading.typography import Typography
from tests.desktop.reading.conftest import annotation, link

TEXT = (
    "Head\n\n🐳 “We were told,” said Mr\u00a0Lund. “Nobody came,” he said.\n\nNext\u2028paragraph é 👩‍🚀 end."
)
LONG = "\n\n".join(f"Paragraph {n}. " + "The pumps would hold and nobody came. " * 7 for n in range(60))


@pytest.fixture
def page(show):
    return show(TEXT)


def press(qtbot, page, key, modifiers=Qt.KeyboardModifier.NoModifier, times=1):
    for _ in range(times):
        qtbot.keyClick(page, key, modifiers)


def test_arrows_move_by_grapheme_in_code_points(page, qtbot):
    places = []
    page.caret_moved.connect(places.append)
    page.move_caret(6)
    press(qtbot, page, Qt.Key.Key_Right, times=3)
    press(qtbot, page, Qt.Key.Key_Left)
    assert places == [6, 7, 8, 9, 8]
    page.move_caret(TEXT.index("👩"))
    press(qtbot, page, Qt.Key.Key_Right)
    assert page.caret == TEXT.index(" end")


def test_shift_selects_and_a_move_lets_go(page, qtbot):
    told = []
    page.selection_changed.connect(lambda: told.append(page.selected_text_range))
    page.move_caret(6)
    press(qtbot, page, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier, times=2)
    assert page.selected_text_range == (6, 8)
    assert told[-1] == (6, 8)
    press(qtbot, page, Qt.Key.Key_Left)
    assert (page.caret, page.selected_text_range) == (6, None)


def test_left_goes_on_in_right_to_left_text(show, qtbot):
    page = show("ראש העיר")
    page.move_caret(2)
    press(qtbot, page, Qt.Key.Key_Left)
    assert page.caret == 3
    press(qtbot, page, Qt.Key.Key_Right, times=2)
    assert page.caret == 1


def test_every_step_over_a_soft_break_moves(show):
    text = "word " * 1000
    page = show(text)
    page.move_caret(1990)
    for _ in range(20):
        before = page.caret
        page.step("grapheme", forward=True, extend=False)
        assert page.caret == before + 1


@pytest.mark.parametrize(
    ("unit", "forward", "start", "goal"),
    [
        ("word", True, "We", "were"),
        ("word", False, "told", "were"),
        ("quotation", True, "We", "“Nobody"),
        ("quotation", False, "he said", "“Nobody"),
        ("sentence", True, "We", "“Nobody"),
        ("sentence", False, "“Nobody", "🐳"),
        ("paragraph", True, "We", "Next"),
        ("paragraph", True, "Head", "🐳"),
        ("paragraph", False, "We", "🐳"),
        ("paragraph", False, "🐳", "Head"),
    ],
)
def test_steps(page, unit, forward, start, goal):
    page.move_caret(TEXT.index(start))
    page.step(unit, forward, extend=False)
    assert page.caret == TEXT.index(goal)
    page.move_caret(TEXT.index(start))
    page.step(unit, forward, extend=True)
    assert page.selected_text_range == tuple(sorted((TEXT.index(start), TEXT.index(goal))))


def test_no_further_quotation_is_no_step(page):
    page.move_caret(len(TEXT))
    page.step("quotation", forward=True, extend=False)
    assert page.caret == len(TEXT)


def test_copy_takes_the_frozen_words(page, qtbot):
    start, end = TEXT.index("Mr"), TEXT.index(". “")
    page.select_text(start, end)
    qtbot.keyClick(page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Mr\u00a0Lund"
    page.select_text(TEXT.index("Next"), TEXT.index(" é"))
    page.copy()
    assert QGuiApplication.clipboard().text() == "Next\u2028paragraph"
    assert page.createMimeDataFromSelection().text() == "Next\u2028paragraph"


def test_a_selection_that_ends_at_a_soft_break_stays_before_it(show):
    text = "word " * 1000
    page = show(text)
    display = page.view.layout.index.display
    cut = display.to_source(min(display.soft_starts))
    page.select_text(cut - 5, cut)
    assert page.textCursor().selectionEnd() == min(display.soft_starts) - 1
    assert page.selected_text_range == (cut - 5, cut)


def test_copying_across_a_soft_break_adds_nothing(show):
    text = "word " * 1000
    page = show(text)
    page.select_text(10, 4000)
    page.copy()
    assert QGuiApplication.clipboard().text() == text[10:4000]


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Q, Qt.Key.Key_Space, Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_Escape]
)
def test_keys_of_the_window_are_not_eaten(qtbot, key):
    window = QMainWindow()
    qtbot.addWidget(window)
    page = ReadingPage()
    window.setCentralWidget(page)
    action = QAction("Tag", window)
    action.setShortcut(key)
    window.addAction(action)
    window.show()
    window.activateWindow()
    page.show_article(TEXT, (), ())
    page.setFocus()
    qtbot.waitUntil(page.hasFocus)
    with qtbot.waitSignal(action.triggered):
        qtbot.keyClick(page, key)


def test_arrows_with_control_are_the_windows_too(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    page = ReadingPage()
    window.setCentralWidget(page)
    done = []
    for keys in ("Ctrl+Right", "Alt+Down", "Right", "Ctrl+C"):
        action = QAction(keys, window)
        action.setShortcut(keys)
        action.triggered.connect(lambda _=False, keys=keys: done.append(keys))
        window.addAction(action)
    window.show()
    window.activateWindow()
    page.show_article(TEXT, (), ())
    page.setFocus()
    qtbot.waitUntil(page.hasFocus)
    qtbot.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(page, Qt.Key.Key_Right)
    qtbot.keyClick(page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert done == ["Ctrl+Right", "Alt+Down", "Right", "Ctrl+C"]
    assert page.caret == 0


def test_keys_that_are_not_ours_go_to_the_parent(qtbot):
    class Parent(QWidget):
        keys: ClassVar[list[str]] = []

        def keyPressEvent(self, event):
            self.keys.append(event.text())

    parent = Parent()
    qtbot.addWidget(parent)
    page = ReadingPage(parent)
    page.resize(800, 300)
    parent.resize(800, 300)
    parent.show()
    page.show_article(LONG, (), ())
    qtbot.keyClick(page, Qt.Key.Key_Space)
    qtbot.keyClick(page, Qt.Key.Key_Q)
    qtbot.keyClick(page, Qt.Key.Key_Down)
    assert parent.keys == [" ", "q"]
    assert page.verticalScrollBar().value() == 0


def test_typing_changes_nothing(page, qtbot):
    before = page.document().characterCount()
    qtbot.keyClicks(page, "abc")
    press(qtbot, page, Qt.Key.Key_Delete)
    press(qtbot, page, Qt.Key.Key_Backspace)
    assert page.document().characterCount() == before


def test_the_caret_is_never_half_hidden(show, qtbot):
    dice = random.Random(5)
    made = []
    for number in range(900):
        start = dice.randrange(len(LONG) - 60)
        made.append(annotation(LONG, f"a{number}", "actor", (start, start + dice.randrange(5, 60))))
    page = show(LONG, made)
    for _ in range(120):
        press(qtbot, page, Qt.Key.Key_Down)
        rect = page.cursorRect()
        assert rect.top() >= 0
        assert rect.bottom() < page.viewport().height()
    for _ in range(120):
        press(qtbot, page, Qt.Key.Key_Up)
        assert page.cursorRect().top() >= 0
    press(qtbot, page, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert page.caret == len(LONG)
    assert page.cursorRect().bottom() < page.viewport().height()
    press(qtbot, page, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert page.caret == 0


def test_page_down_reaches_the_end(show, qtbot):
    page = show(LONG)
    for _ in range(100):
        press(qtbot, page, Qt.Key.Key_PageDown)
    assert page.caret > len(LONG) - 200


def test_reveal_moves_only_what_is_out_of_sight(show):
    page = show(LONG)
    page.reveal(20)
    assert page.verticalScrollBar().value() == 0
    for cp in (len(LONG) - 10, len(LONG) // 2, 30):
        page.reveal(cp)
        QApplication.processEvents()
        lines = [v for v in page.visible_lines() if page.view.words_on(v, cp, cp + 1)]
        assert lines
        assert lines[0].y + lines[0].line.top >= 0
        assert lines[0].bottom <= page.viewport().height()
    middle = LONG.index("Paragraph 30")
    page.reveal(middle)
    line = next(v for v in page.visible_lines() if page.view.words_on(v, middle, middle + 1))
    assert 0.1 < line.baseline / page.viewport().height() < 0.5


def test_selecting_by_program_reveals_and_says_nothing(show, qtbot):
    page = show(LONG, [annotation(LONG, "a", "actor", "Paragraph 40")])
    told = []
    page.annotation_selected.connect(told.append)
    page.select_annotation("a", reveal=False)
    assert page.verticalScrollBar().value() == 0
    page.select_annotation("a")
    assert page.verticalScrollBar().value() > 0
    page.select_annotation(None)
    page.select_annotation("unknown")
    assert (page.selected, told) == (None, [])


def test_outward_goes_from_the_smallest_to_none_and_round(show):
    text = "He said “the wall failed” today."
    made = [
        annotation(text, "z", "zone", text, kind="body"),
        annotation(text, "q", "quote", "“the wall failed”"),
        annotation(text, "a", "actor", "the wall"),
    ]
    page = show(text, made)
    told = []
    page.annotation_selected.connect(told.append)
    page.move_caret(text.index("wall") + 1)
    for _ in range(5):
        page.select_outward()
    assert told == ["a", "q", "z", "", "a"]
    assert page.annotations_at(text.index("wall")) == ["a", "q", "z"]


def test_what_is_removed_is_no_longer_selected(show):
    text = "He said so."
    page = show(text, [annotation(text, "a", "actor", "He")], [link("l", "source", "a", "b")])
    page.select_annotation("a")
    page.update_annotations([], ["a"])
    assert page.selected is None
    page.viewport().repaint()


def test_another_article_starts_from_nothing(show):
    page = show(LONG, [annotation(LONG, "a", "actor", "Paragraph 40")])
    page.select_annotation("a")
    page.set_find_hits([(0, 5)], 0)
    page.move_caret(400)
    page.show_article("Short.", (), ())
    assert (page.selected, page.caret, page.text) == (None, 0, "Short.")
    assert page.verticalScrollBar().value() == 0
    assert page.view.hits == ()
    page.viewport().repaint()
    page.show_nothing()
    page.viewport().repaint()
    assert (page.text, page.annotations_at(0), page.selected_text_range) == ("", [], None)


def test_select_text_both_ways_and_clear(page):
    page.select_text(10, 7)
    assert (page.caret, page.selected_text_range) == (7, (7, 10))
    page.clear_selection()
    assert (page.caret, page.selected_text_range) == (7, None)


def test_the_words_stand_in_qts_accessible_text(page):
    interface = QAccessible.queryAccessibleInterface(page)
    assert interface.text(QAccessible.Text.Name) == "Article text"
    page.move_caret(TEXT.index("told"))
    text = interface.textInterface()
    assert text is not None
    assert text.text(0, 4) == "Head"
    assert text.cursorPosition() == page.textCursor().position()


def test_caret_and_pointer_agree_all_over_the_page(show):
    dice = random.Random(3)
    made = [
        annotation(LONG, f"a{n}", "actor", (at, at + 30)) for n, at in enumerate(range(0, len(LONG) - 40, 23))
    ]
    page = show(LONG, made)
    from pullquote.desktop.reading.hits import caret_at

    for value in (0, 17, 90):
        page.verticalScrollBar().setValue(value)
        lines = page.visible_lines()
        for _ in range(60):
            visible = dice.choice(lines[1:-1])
            if visible.line.end - visible.line.start < 3:
                continue
            units = dice.randrange(visible.line.start, visible.line.end - 1)
            cp = page.view.layout.index.from_block(visible.block, units)
            cursor = QTextCursor(page.document())
            cursor.setPosition(page.view.layout.index.display.to_doc(cp))
            rect = page.cursorRect(cursor)
            assert caret_at(page.view, lines, QPoint(rect.left() + 1, rect.center().y())) == cp


def test_a_codebook_that_comes_later_is_used(show):
    text = "Headline\n\nText."
    page = ReadingPage()
    page.show_article(text, [annotation(text, "z", "zone", "Headline", kind="headline")], ())
    assert page.view.layout.index.get("z").bars == ()
    page.set_codebook(default_codebook())
    assert page.view.layout.index.get("z").bars == ((0, 0),)
    page.deleteLater()


def test_zooming_keeps_the_caret_in_sight(show):
    text = "\n\n".join(
        f"Paragraph {number} of a long morning at the quay, told word by word." for number in range(200)
    )
    page = show(text)
    middle = text.index("Paragraph 120 ")
    page.move_caret(middle)
    page.reveal(middle)
    for size in (28, 13, 20):
        page.typography = Typography(size)
        assert page.viewport().rect().contains(page.cursorRect().center()), size
