"""A list of things to tick, each with how many there are; a long one has a field to search it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QIcon, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from pullquote.desktop import theme
from pullquote.desktop.theme import SMALL, UI, Line, Space, Theme
from pullquote.desktop.widgets.search_field import SearchField

__all__ = ["CheckList", "Tickable"]

_LONG = 15
"""From more rows than this a field to search them stands above."""

_ROWS = 6
"""Rows that show without scrolling."""

_ROW = 26
_VALUE, _COUNT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Tickable:
    """One row."""

    value: str
    words: str
    count: int
    icon: QIcon | None = None


class CheckList(QWidget):
    """Space or a click ticks; `changed` follows each tick. Letters typed into the list find a row."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchField(self.tr("Search: {list}").format(list=name), self)
        self.search.setPlaceholderText(self.tr("Search"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(name)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setStyleSheet(
            "QListWidget { background: transparent; }"
        )  # the pop-up's paper shows through
        self.list.setItemDelegate(_TickRow(self.list))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(Space.TINY))
        column.addWidget(self.search)
        column.addWidget(self.list)
        self.setFocusProxy(self.list)
        self.search.textChanged.connect(self._narrow)
        self.list.itemChanged.connect(self.changed)

    @property
    def ticked(self) -> tuple[str, ...]:
        """What is ticked, in the order of the rows."""
        items = map(self.list.item, range(self.list.count()))
        return tuple(i.data(_VALUE) for i in items if i.checkState() == Qt.CheckState.Checked)

    def set_rows(self, rows: Iterable[Tickable], ticked: Collection[str]) -> None:
        """Offer these, some of them ticked."""
        self.list.blockSignals(True)
        self.list.clear()
        for row in rows:
            item = QListWidgetItem(row.words)
            item.setData(_VALUE, row.value)
            item.setData(_COUNT, row.count)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, f"{row.words}, {self.locale().toString(row.count)}"
            )
            item.setToolTip(row.words)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
            )
            item.setCheckState(Qt.CheckState.Checked if row.value in ticked else Qt.CheckState.Unchecked)
            if row.icon is not None:
                item.setIcon(row.icon)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.list.setCurrentRow(0)
        self.search.clear()
        self.search.setVisible(self.list.count() > _LONG)
        self.list.setFixedHeight(theme.px(_ROW) * min(_ROWS, max(1, self.list.count())))

    def _narrow(self, words: str) -> None:
        wanted = words.casefold().split()
        for row in range(self.list.count()):
            known = self.list.item(row).text().casefold()
            self.list.setRowHidden(row, not all(word in known for word in wanted))


class _TickRow(QStyledItemDelegate):
    """Box, icon, words; the count at the far end."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, theme.px(_ROW))

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, _option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """The whole row is the box's target, not only the box."""
        pressed = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select)
        clicked = (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
            and event.button() == Qt.MouseButton.LeftButton
        )
        if pressed or clicked:
            was = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
            now = Qt.CheckState.Unchecked if was == Qt.CheckState.Checked else Qt.CheckState.Checked
            return model.setData(index, now, Qt.ItemDataRole.CheckStateRole)
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tones = Theme.current().tones
        row, state, view = QRect(option.rect), option.state, option.widget
        current = bool(state & QStyle.StateFlag.State_Selected) and view.hasFocus()
        way = painter.layoutDirection()
        painter.save()
        if current:
            painter.fillRect(row, tones.sel)
            bar = QRect(row.left(), row.top(), Line.CURRENT, row.height())
            painter.fillRect(QStyle.visualRect(way, row, bar), tones.text)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row, tones.hover)

        gap, side = theme.px(Space.SMALL), theme.px(14)
        left = row.left() + gap
        box = QStyleOptionViewItem(option)
        box.rect = QStyle.visualRect(way, row, QRect(left, row.center().y() - side // 2, side, side))
        checked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        box.state &= ~(QStyle.StateFlag.State_On | QStyle.StateFlag.State_Off)
        box.state |= QStyle.StateFlag.State_On if checked else QStyle.StateFlag.State_Off
        view.style().drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck, box, painter, view)
        left += side + gap
        shape = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(shape, QIcon):
            size = theme.px(theme.ICON)
            spot = QRect(left, row.center().y() - size // 2, size, size)
            shape.paint(painter, QStyle.visualRect(way, row, spot))
            left += size + gap

        painter.setFont(theme.font(SMALL))
        painter.setPen(tones.text2 if current else tones.text3)
        count = view.locale().toString(index.data(_COUNT))
        wide = painter.fontMetrics().horizontalAdvance(count)
        right = row.right() - gap
        spot = QRect(right - wide, row.top(), wide, row.height())
        painter.drawText(QStyle.visualRect(way, row, spot), Qt.AlignmentFlag.AlignVCenter, count)

        painter.setFont(theme.font(UI))
        painter.setPen(tones.text)
        spot = QRect(left, row.top(), right - wide - gap - left, row.height())
        words = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, spot.width())
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QStyle.visualRect(way, row, spot), leading, words)
        painter.restore()
