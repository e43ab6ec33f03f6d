"""All keys on one sheet, built from the actions, so that it cannot be out of date."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from pullquote.desktop import theme
from pullquote.desktop.dialogs.dialog import Dialog
from pullquote.desktop.theme import SMALL, UI, Space
from pullquote.desktop.widgets.keycap import Keycap, key_parts
from pullquote.desktop.widgets.search_field import SearchField
from pullquote.find import find_in_text
from pullquote.wording import say

if TYPE_CHECKING:
    from pullquote.desktop.actions import BoundAction

__all__ = ["KeysDialog"]


class KeysDialog(Dialog):
    """Two columns of actions with their keycaps; what is typed leaves those that have it in their name or keys."""

    def __init__(self, menus: Iterable[tuple[str, Sequence["BoundAction"]]], parent: QWidget) -> None:
        super().__init__(parent, width=720)
        self.say(self.tr("Keys"))
        self.filter = SearchField(self.tr("Filter by name or key"), self)
        self.filter.textChanged.connect(self._narrow)
        self.filter.installEventFilter(self)
        self._nothing = QLabel(self.tr("No key has this"), self)
        theme.set_tone(self._nothing, "text2")
        self._nothing.hide()

        sheet = QWidget(self)
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(0, 0, theme.px(Space.MEDIUM), 0)
        columns.setSpacing(theme.px(Space.HUGE))
        self._groups = [_Group(name, rows, sheet) for name, rows in self._keys(menus) if rows]
        halves = [QVBoxLayout(), QVBoxLayout()]
        heights = [0, 0]
        for group in self._groups:
            side = heights.index(min(heights))
            heights[side] += len(group.rows) + 2
            halves[side].addWidget(group)
        for half in halves:
            half.setSpacing(theme.px(Space.LARGE))
            half.addStretch(1)
            columns.addLayout(half, 1)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(sheet)
        self.area.setAccessibleName(self.tr("Keys"))
        self.body.addWidget(self.filter)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self.area, 1)
        self.add_primary(self.tr("Close"))
        self.resize(self.width(), min(theme.px(860), parent.height() - theme.px(Space.HUGE)))
        self.filter.setFocus()

    def _keys(
        self, menus: Iterable[tuple[str, Sequence["BoundAction"]]]
    ) -> Iterable[tuple[str, list[tuple[str, list[str]]]]]:
        """Name, and keys as this system writes them, of all that has some, by menu."""
        from pullquote.desktop.actions import FIXED_KEYS

        for menu, actions in menus:
            yield menu, [(action.name.rstrip("…"), action.keys) for action in actions if action.keys]
        native = QKeySequence.SequenceFormat.NativeText
        yield (
            self.tr("On the page"),
            [(say(name), [QKeySequence(key).toString(native) for key in keys]) for name, keys in FIXED_KEYS],
        )

    @Slot(str)
    def _narrow(self, words: str) -> None:
        found = [group.narrow(words.split()) for group in self._groups]
        self._nothing.setVisible(not any(found))
        self.area.verticalScrollBar().setValue(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows scroll the sheet while the field has the focus."""
        scrolling = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        if (
            watched is self.filter
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in scrolling
        ):
            QApplication.sendEvent(self.area.verticalScrollBar(), event)
            return True
        return super().eventFilter(watched, event)


class _Group(QWidget):
    """The keys of a menu under its name."""

    def __init__(self, name: str, keys: list[tuple[str, list[str]]], parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(Space.FORM_ROW))
        heading = QLabel(name, self)
        heading.setFont(theme.font(SMALL, strong=True))
        theme.set_tone(heading, "text2")
        column.addWidget(heading)
        self.rows = [_Row(text, shortcuts, self) for text, shortcuts in keys]
        for row in self.rows:
            column.addWidget(row)

    def narrow(self, words: Sequence[str]) -> bool:
        """Show what has all of these words; returns whether anything has."""
        found = False
        for row in self.rows:
            has_all = all(find_in_text(row.words, word) for word in words)
            row.setVisible(has_all)
            found = found or has_all
        self.setVisible(found)
        return found


class _Row(QWidget):
    """A name at the left, its keycaps at the right."""

    def __init__(self, name: str, keys: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.words = " ".join((name, *keys))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(Space.TINY))
        label = QLabel(name, self)
        label.setFont(theme.font(UI))
        label.setWordWrap(True)
        row.addWidget(label, 1)
        for place, key in enumerate(keys):
            if place:
                row.addSpacing(theme.px(Space.TINY))
            # Keys are read from left to right, in any window.
            parts = key_parts(key)
            for part in reversed(parts) if self.isRightToLeft() else parts:
                row.addWidget(Keycap(part, self))
