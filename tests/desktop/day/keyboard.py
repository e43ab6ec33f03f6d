"""The day of somebody without a mouse."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.desktop.day.hands import Hands

__all__ = ["Keyboard"]

Key = Qt.Key
_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_LONG = 400
"""So many keys in a row and nothing comes of it: something is wrong."""


class Keyboard(Hands):
    """Presses keys where the focus is, and nothing else; `pressed` counts them."""

    pressed = 0

    def press(self, key: Key, modifiers: Qt.KeyboardModifier = _NONE) -> None:
        """A key for the pop-up that is open, or else for the control with the focus."""
        popup = QApplication.activePopupWidget()
        target = (popup.focusWidget() or popup) if popup else QApplication.focusWidget()
        assert isinstance(target, QWidget), "nothing has the focus"
        self.pressed += 1
        self.qtbot.keyClick(target, key, modifiers)
        QApplication.processEvents()

    def write(self, words: str) -> None:
        """Type into the text box with the focus."""
        self.qtbot.keyClicks(QApplication.focusWidget(), words)
        QApplication.processEvents()

    def press_until(self, there, key: Key, modifiers: Qt.KeyboardModifier = _NONE) -> None:
        """The same key until something is so."""
        for _ in range(_LONG):
            if there():
                return
            self.press(key, modifiers)
        raise AssertionError(f"{key.name} does not lead there")

    # Articles

    def open_project(self, name: str) -> None:
        def is_there() -> bool:
            focus = QApplication.focusWidget()
            return focus is not None and focus.accessibleName() == name

        self.press_until(is_there, Key.Key_Down)
        self.press(Key.Key_Return)
        self.settle()

    def next_unfinished(self) -> None:
        self.press(Key.Key_U, _CTRL | _SHIFT)
        self.settle()

    def next_article(self, title: str) -> None:
        self.press(Key.Key_PageDown, _CTRL)
        self.settle()
        assert self.article == title

    def finish(self) -> None:
        """Once more where there is something to check."""
        self.press(Key.Key_Return, _CTRL)
        if not self.is_finished:
            self.press(Key.Key_Return, _CTRL)

    # The caret

    def go(self, cp: int, extend: Qt.KeyboardModifier = _NONE) -> None:
        """By paragraph or from the start, then by word, then by character."""
        page = self.page
        assert page.hasFocus()
        if not extend and page.caret > cp:
            self.press(Key.Key_Home, _CTRL)
        for key, modifiers in ((Key.Key_Down, _CTRL), (Key.Key_Right, _CTRL), (Key.Key_Right, _NONE)):
            for _ in range(_LONG):
                if page.caret >= cp:
                    break
                before = page.caret
                self.press(key, modifiers | extend)
                if page.caret > cp or page.caret == before:
                    self.press(Key.Key_Left if key == Key.Key_Right else Key.Key_Up, modifiers | extend)
                    break
        assert page.caret == cp

    def mark(self, words: str) -> None:
        """Select words of the article."""
        start, end = self.find_words(words)
        self.go(start)
        self.go(end, _SHIFT)
        assert page_words(self) == words

    # Tagging

    def accept_suggestion(self, words: str) -> None:
        review = self.workspace.review
        text = self.page.text
        self.press_until(
            lambda: review.current and text[slice(*review.current.fragments[0])] == words, Key.Key_Tab
        )
        self.press(Key.Key_Return)
        self.press(Key.Key_Escape)  # the review goes on to the next one

    def tag(self, key: str, words: str) -> None:
        self.mark(words)
        self.press(Key[f"Key_{key}"])

    def tag_here(self, key: str, words: str) -> None:
        """With nothing selected, the key tags the sensible words at the caret."""
        self.go(self.find_words(words)[0] + 1)
        self.press(Key[f"Key_{key}"])
        assert self.chosen[1] == words

    def add_fragment(self, words: str) -> None:
        self.mark(words)
        self.press(Key.Key_F)

    def choose(self, label: str, words: str) -> None:
        """Select an annotation that begins with these words: smallest first, O goes outward."""
        self.go(self.find_words(words)[0])
        self.press_until(lambda: self.chosen[0] == label and self.chosen[1].startswith(words), Key.Key_O)

    def link(self, words: str, role: str = "") -> None:
        """From the selected annotation to the one at these words."""
        self.press(Key.Key_L)
        self.go(self.find_words(words)[0])
        self.press(Key.Key_Return)
        self.pick_role(role)

    def pick_role(self, role: str) -> None:
        menu = QApplication.activePopupWidget()
        assert (menu is not None) == bool(role)
        if menu is not None:
            self.press_until(lambda: menu.activeAction().text().endswith(role), Key.Key_Down)
            self.press(Key.Key_Return)

    # The inspector

    def new_actor(self, name: str) -> None:
        self.press(Key.Key_M)
        (field,) = self.inspector.source.fields
        assert field.field.hasFocus()
        offered = field.suggestions
        self.press_until(lambda: name in offered.list.currentIndex().data(), Key.Key_Down)
        self.press(Key.Key_Return)
        self.press(Key.Key_Escape)
        assert self.page.hasFocus()

    def set_value(self, attribute: str, value: str) -> None:
        self.press_until(lambda: self.workspace.regions.current().name == "inspector", Key.Key_F6)
        self.press_until(lambda: QApplication.focusWidget().accessibleName() == attribute, Key.Key_Tab)
        field = QApplication.focusWidget()
        self.press(Key.Key_Down)
        self.press_until(lambda: field.view().currentIndex().data() == value, Key.Key_Down)
        self.press(Key.Key_Return)
        self.press(Key.Key_Escape)
        assert self.page.hasFocus()

    def write_note(self, words: str) -> None:
        self.press(Key.Key_W)
        assert self.inspector.note.hasFocus()
        self.write(words)
        self.press(Key.Key_Return, _CTRL)
        assert self.page.hasFocus()

    # The rest

    def undo(self) -> None:
        self.press(Key.Key_Z, _CTRL)

    def redo(self) -> None:
        self.press(Key.Key_Y, _CTRL)

    def search(self, words: str) -> None:
        """The hit is selected when the search is left."""
        self.press(Key.Key_F, _CTRL)
        self.write(words)
        self.press(Key.Key_Escape)
        assert page_words(self) == words

    def tag_selection(self, key: str) -> None:
        self.press(Key[f"Key_{key}"])

    def export(self, folder: Path) -> None:
        self.press(Key.Key_E, _CTRL)
        self.press(Key.Key_A, _CTRL)
        self.write(str(folder))
        self.press(Key.Key_Return)
        self.settle()
        self.press(Key.Key_Escape)
        self.come_back()


def page_words(hands: Hands) -> str:
    """What is selected on the page."""
    selected = hands.page.selected_text_range
    return hands.page.text[slice(*selected)] if selected else ""
