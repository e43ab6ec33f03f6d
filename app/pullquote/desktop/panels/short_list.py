"""A list inside a panel: as high as its rows, so that the panel scrolls and not the list."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from pullquote.desktop import theme
from pullquote.desktop.theme import Space, Theme

__all__ = ["ROW_ROLE", "Row", "RowsModel", "ShortList", "ShortRowDelegate"]

_ROW = 26

ROW_ROLE = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """What a delegate paints; `words` is what a screen reader says and the tool tip shows."""

    id: str
    words: str


class RowsModel(QAbstractListModel):
    """A few rows, replaced as a whole when they differ."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows."""
        if tuple(rows) == self._rows:
            return
        if [row.id for row in rows] == [row.id for row in self._rows]:
            self._rows = tuple(rows)
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows."""
        return self._rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.words
        return None


class ShortRowDelegate(QStyledItemDelegate):
    """Paints a row: its ground, which says if it is chosen or under the pointer, and what `paint_row` puts there."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(theme.px(120), theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row):
            return
        tones, rect, pad = Theme.current().tones, QRect(option.rect), theme.px(Space.MEDIUM)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, tones.sel)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, tones.hover)
        painter.setLayoutDirection(option.direction)
        is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        self.paint_row(painter, rect.adjusted(pad, 0, -pad, 0), row, is_mirrored=is_mirrored)
        painter.restore()

    def paint_row(self, painter: QPainter, inner: QRect, row: Any, *, is_mirrored: bool) -> None:
        """Paint a row of the list's own kind into `inner`; the painter is put back afterwards."""
        raise NotImplementedError


class ShortList(QListView):
    """`chosen` on a click or Enter, `delete_pressed` on Del, each with the row's id."""

    chosen = Signal(str)
    delete_pressed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.rows = RowsModel(self)
        self.setModel(self.rows)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.clicked.connect(self._choose)
        self.rows.modelReset.connect(self.updateGeometry)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the current one stays where it was."""
        current = self.currentIndex().row()
        self.rows.set_rows(rows)
        if rows and self.hasFocus() and not self.currentIndex().isValid():
            self.setCurrentIndex(self.rows.index(min(max(0, current), len(rows) - 1)))

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, Row):
            self.chosen.emit(row.id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(max(0, self.currentIndex().row())))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.clearSelection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().data(ROW_ROLE)
        if isinstance(row, Row) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(row.id)
        elif isinstance(row, Row) and event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit(row.id)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        height = sum(self.sizeHintForRow(row) for row in range(self.rows.rowCount()))
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())
