"""Several things a field, each on a line of its own with its parts in columns; the last line is always free."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from pullquote.desktop import theme
from pullquote.desktop.theme import Line

__all__ = ["Lines"]

_SHOWN = 4
_ROW = 26


class Lines(QTableWidget):
    """Type into the last line to add one; `Del` empties a line, and empty lines are left out. Tab leaves the table."""

    edited = Signal()

    def __init__(self, name: str, columns: Sequence[str], parent: QWidget) -> None:
        super().__init__(1, len(columns), parent)
        self.setAccessibleName(name)
        self.setProperty("field", True)
        self.setHorizontalHeaderLabels(list(columns))
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setVisible(len(columns) > 1)
        for column in range(1, len(columns)):
            self.setColumnWidth(column, theme.px(92))
        self.verticalHeader().setDefaultSectionSize(theme.px(_ROW))
        self._fit()
        self.itemChanged.connect(self._on_change)

    @property
    def lines(self) -> list[tuple[str, ...]]:
        """What stands in the lines that are not empty."""
        cells = [
            tuple(self._words(row, column) for column in range(self.columnCount()))
            for row in range(self.rowCount())
        ]
        return [line for line in cells if any(line)]

    def set_lines(self, lines: Iterable[Sequence[str]]) -> None:
        """Show these lines, and a free one."""
        self.blockSignals(True)
        self.clearContents()
        rows = list(lines)
        self.setRowCount(len(rows) + 1)
        for row, line in enumerate(rows):
            for column, words in enumerate(line):
                self.setItem(row, column, QTableWidgetItem(words))
        self.blockSignals(False)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the lines, up to four."""
        rows = min(self.rowCount(), _SHOWN) + (not self.horizontalHeader().isHidden())
        self.setFixedHeight(rows * theme.px(_ROW) + 2 * Line.CONTROL)

    def _words(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return item.text().strip() if item else ""

    def _on_change(self) -> None:
        last = self.rowCount() - 1
        if any(self._words(last, column) for column in range(self.columnCount())):
            self.setRowCount(last + 2)
            self._fit()
        self.edited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.state() != self.State.EditingState:
            for column in range(self.columnCount()):
                self.takeItem(self.currentRow(), column)
            self.set_lines(self.lines)
            self.edited.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self.editItem(self.currentItem())
        else:
            super().keyPressEvent(event)
