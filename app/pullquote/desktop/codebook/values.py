"""The values of an attribute, with their keys."""

import msgspec
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from pullquote.codebook import AttributeDefinition
from pullquote.codebook_writing import renamed_value
from pullquote.desktop import theme

__all__ = ["ValuesTable"]


class ValuesTable(QTableWidget):
    """A row a value; F2 or typing edits, Ins adds, Del deletes, Ctrl+Up and Ctrl+Down move."""

    changed = Signal(object)  # AttributeDefinition

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 2, parent)
        self._definition: AttributeDefinition | None = None
        self.setHorizontalHeaderLabels([self.tr("Value"), self.tr("Key")])
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(1, theme.px(56))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.px(theme.CONTROL))
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectItems)
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setMinimumHeight(theme.px(140))
        self.itemChanged.connect(self._on_changed)

    def show_definition(self, definition: AttributeDefinition) -> None:
        """Show an attribute's values."""
        self._definition = definition
        blocker = QSignalBlocker(self)
        self.setRowCount(len(definition.values))
        for row, value in enumerate(definition.values):
            for column, text in enumerate((value, definition.key_of(value))):
                there = self.item(row, column)
                if there is None:
                    self.setItem(row, column, QTableWidgetItem(text))
                elif there.text() != text:
                    there.setText(text)
        blocker.unblock()

    def _on_changed(self, item: QTableWidgetItem) -> None:
        definition = self._definition
        if definition is None:
            return
        text = item.text().strip()
        value = definition.values[item.row()]
        if item.column() == 1:
            keys = dict(zip(definition.values, self._keys(), strict=True)) | {value: text.upper()[:1]}
            self._tell(definition.values, tuple(keys.values()))
        elif text and text not in definition.values:
            self.changed.emit(renamed_value(definition, value, text))
        else:
            item.setText(value)

    def _keys(self) -> tuple[str, ...]:
        """A key for each value, empty where there is none."""
        definition = self._definition
        assert definition is not None
        return tuple(definition.key_of(value) for value in definition.values)

    def _tell(self, values: tuple[str, ...], keys: tuple[str, ...]) -> None:
        definition = self._definition
        assert definition is not None
        default = definition.default if definition.default in values else ""
        kept = keys if any(keys) else ()
        self.changed.emit(msgspec.structs.replace(definition, values=values, keys=kept, default=default))

    def add_value(self) -> None:
        """Add a value and begin to word it."""
        definition = self._definition
        if definition is None:
            return
        name, number = self.tr("value"), 1
        while (value := name if number == 1 else f"{name} {number}") in definition.values:
            number += 1
        self._tell((*definition.values, value), (*self._keys(), ""))
        self.setCurrentCell(self.rowCount() - 1, 0)
        self.setFocus()
        self.editItem(self.currentItem())

    def remove_value(self) -> None:
        """Take the current value out."""
        row, definition = self.currentRow(), self._definition
        if definition is not None and row >= 0:
            keys = self._keys()
            values = definition.values
            self._tell((*values[:row], *values[row + 1 :]), (*keys[:row], *keys[row + 1 :]))

    def move_value(self, step: int) -> None:
        """Move the current value up or down."""
        row, definition = self.currentRow(), self._definition
        if definition is None or not 0 <= row + step < len(definition.values):
            return
        pairs = list(zip(definition.values, self._keys(), strict=True))
        pairs.insert(row + step, pairs.pop(row))
        self._tell(tuple(value for value, _ in pairs), tuple(key for _, key in pairs))
        self.setCurrentCell(row + step, max(0, self.currentColumn()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        match event.key():
            case Qt.Key.Key_Insert:
                self.add_value()
            case Qt.Key.Key_Delete:
                self.remove_value()
            case Qt.Key.Key_Up if held:
                self.move_value(-1)
            case Qt.Key.Key_Down if held:
                self.move_value(1)
            case _:
                super().keyPressEvent(event)
