"""A list of labels, attributes, roles or values, with what is done to it: add, delete, move."""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QToolButton, QVBoxLayout, QWidget

from pullquote.desktop import theme
from pullquote.desktop.icons import set_icon
from pullquote.desktop.theme import Space
from pullquote.desktop.widgets.keycap import written_keys

__all__ = ["PartList"]


class PartList(QWidget):
    """Shows parts by name, and asks for what the buttons and the keys Ins, Del, Ctrl+Up and Ctrl+Down do."""

    current_changed = Signal(str)  # the id of the part, "" for none
    add_requested = Signal()
    remove_requested = Signal(str)
    move_requested = Signal(str, int)
    chosen = Signal()  # Enter: on to what is said of it

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = _Rows(self)
        self.list.setProperty("field", True)
        self.list.setAccessibleName(name)
        self.setFixedWidth(theme.px(190))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.currentItemChanged.connect(self._on_current)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(Space.TINY))
        column.addWidget(self.list, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(Space.TINY))
        self.add = self._button("plus", self.tr("Add"), "Ins", buttons)
        self.remove = self._button("minus", self.tr("Delete"), "Del", buttons)
        self.up = self._button("arrow-up", self.tr("Up"), "Ctrl+Up", buttons)
        self.down = self._button("arrow-down", self.tr("Down"), "Ctrl+Down", buttons)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self.add.clicked.connect(self.add_requested)
        self.remove.clicked.connect(self._remove)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.list.add_requested.connect(self.add.click)
        self.list.remove_requested.connect(self.remove.click)
        self.list.up_requested.connect(self.up.click)
        self.list.down_requested.connect(self.down.click)
        self.list.chosen.connect(self.chosen)
        self._editable = True

    def _button(self, icon: str, name: str, keys: str, row: QHBoxLayout) -> QToolButton:
        button = QToolButton(self)
        set_icon(button, icon)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({written_keys(keys)})")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row.addWidget(button)
        return button

    @property
    def current(self) -> str:
        """The id of the current part."""
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def set_current(self, part: str) -> None:
        """Go to a part."""
        for row in range(self.list.count()):
            if self.list.item(row).data(Qt.ItemDataRole.UserRole) == part:
                self.list.setCurrentRow(row)

    def show_parts(self, parts: Iterable[tuple[str, str]], current: str = "") -> None:
        """Show parts by id and name; `current` or the one that was current stays so, or the one in its place."""
        wanted, row = current or self.current, max(0, self.list.currentRow())
        blocker = QSignalBlocker(self.list)
        self.list.clear()
        for part, name in parts:
            item = QListWidgetItem(name)
            item.setData(Qt.ItemDataRole.UserRole, part)
            item.setSizeHint(QSize(0, theme.px(theme.CONTROL)))
            item.setToolTip(name)
            self.list.addItem(item)
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        self.set_current(wanted)
        blocker.unblock()
        self._on_current()

    def set_editable(self, editable: bool) -> None:
        """In a read-only project there is nothing to do to the list."""
        self._editable = editable
        self._on_current()

    def _on_current(self) -> None:
        row, count = self.list.currentRow(), self.list.count()
        self.add.setEnabled(self._editable)
        self.remove.setEnabled(self._editable and row >= 0)
        self.up.setEnabled(self._editable and row > 0)
        self.down.setEnabled(self._editable and 0 <= row < count - 1)
        self.current_changed.emit(self.current)

    def _remove(self) -> None:
        if self.current:
            self.remove_requested.emit(self.current)

    def _move(self, step: int) -> None:
        if self.current:
            self.move_requested.emit(self.current, step)


class _Rows(QListWidget):
    """The list itself, with its keys."""

    add_requested = Signal()
    remove_requested = Signal()
    up_requested = Signal()
    down_requested = Signal()
    chosen = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        match event.key():
            case Qt.Key.Key_Insert:
                self.add_requested.emit()
            case Qt.Key.Key_Delete:
                self.remove_requested.emit()
            case Qt.Key.Key_Up if held:
                self.up_requested.emit()
            case Qt.Key.Key_Down if held:
                self.down_requested.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.modifiers():
                self.chosen.emit()
            case _:
                super().keyPressEvent(event)
