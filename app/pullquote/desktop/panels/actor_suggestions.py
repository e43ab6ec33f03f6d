"""The pop-up under an actor field: actors of the registry that fit, and at the end a new one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from pullquote.desktop import theme
from pullquote.desktop.announcing import announce_row
from pullquote.desktop.icons import pixmap
from pullquote.desktop.panels.actors_list import kind_icon
from pullquote.desktop.panels.short_list import ROW_ROLE, Row, RowsModel
from pullquote.desktop.theme import SMALL, UI, Line, Radius, Space, Theme
from pullquote.find import find_in_text
from pullquote.records import ActorKind
from pullquote.text import TextIndex

__all__ = ["ActorSuggestions", "SuggestedActor"]

_ROW = 44
_NEW_ROW = 36


@dataclass(frozen=True, slots=True)
class SuggestedActor(Row):
    """An actor to pick, or with an empty id a name to add with its aliases. `match` is what was typed."""

    name: str
    kind: ActorKind | Literal[""] = ""
    meta: str = ""
    match: str = ""
    aliases: tuple[str, ...] = ()

    @property
    def icon(self) -> str:
        """What stands before the name."""
        return kind_icon(self.kind)


class ActorSuggestions(QWidget):
    """A child of the window that never takes the focus: the field keeps it and moves the current row."""

    picked = Signal(object)  # SuggestedActor

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = RowsModel(self)
        self._list = QListView(self)
        self._list.setAccessibleName(self.tr("Actors to choose from"))
        self._list.setModel(self._rows)
        self._list.setItemDelegate(_Delegate(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setMouseTracking(True)
        self._list.setStyleSheet("background: transparent;")  # the frame behind has the tone
        self._list.clicked.connect(self._pick_index)
        column = QVBoxLayout(self)
        column.setContentsMargins(Line.CONTROL, theme.px(4), Line.CONTROL, theme.px(4))
        column.addWidget(self._list)
        self.hide()

    @property
    def suggestions(self) -> tuple[Row, ...]:
        """The rows that are offered."""
        return self._rows.rows

    @property
    def list(self) -> QListView:
        """The view with the rows."""
        return self._list

    def offer(self, rows: Sequence[SuggestedActor], field: QWidget) -> None:
        """Show rows under a field (over it where there is more room); nothing to offer hides the list."""
        self._rows.set_rows(rows)
        if not rows:
            self.hide()
            return
        window = field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        self._list.setCurrentIndex(self._rows.index(0))
        announce_row(self._list)
        margins = self.contentsMargins()
        wanted = sum(self._list.sizeHintForRow(row) for row in range(len(rows))) + 2 * theme.px(4)
        top = field.mapTo(window, QPoint(0, 0))
        gap = theme.px(2)
        below = window.height() - (top.y() + field.height() + gap)
        above = top.y() - gap
        height = min(wanted + margins.top() + margins.bottom(), max(below, above))
        y = top.y() + field.height() + gap if height <= below else above - height
        self.setGeometry(QRect(top.x(), y, field.width(), height))
        self.show()
        self.raise_()

    def move_current(self, step: int) -> None:
        """One row down (+1) or up (-1), round the ends."""
        count = self._rows.rowCount()
        if count:
            self._list.setCurrentIndex(self._rows.index((self._list.currentIndex().row() + step) % count))
            announce_row(self._list)

    def pick_current(self) -> None:
        """Take the current row."""
        self._pick_index(self._list.currentIndex())

    def _pick_index(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, SuggestedActor):
            self.hide()
            self.picked.emit(row)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tones = Theme.current().tones
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tones.ctl, Line.CONTROL))
        painter.setBrush(tones.field)
        inset = Line.CONTROL / 2
        edge = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(edge, Radius.POPUP, Radius.POPUP)


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row = index.data(ROW_ROLE)
        is_new = isinstance(row, SuggestedActor) and not row.id
        return QSize(theme.px(120), theme.px(_NEW_ROW if is_new else _ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, SuggestedActor):
            return
        tones = Theme.current().tones
        rect = QRect(option.rect)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setLayoutDirection(option.direction)
        if selected:
            painter.fillRect(rect, tones.sel)
            left = rect.right() + 1 - Line.CURRENT if mirrored else rect.left()
            painter.fillRect(left, rect.top(), Line.CURRENT, rect.height(), tones.text)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, tones.hover)
        if not row.id and index.row():
            painter.fillRect(rect.left(), rect.top(), rect.width(), Line.HAIR, tones.line)

        size, pad = theme.px(theme.ICON), theme.px(Space.MEDIUM)
        inner = rect.adjusted(pad, 0, -theme.px(Space.SMALL), 0)
        icon = QRect(inner.left(), inner.center().y() - size // 2 + 1, size, size)
        text = inner.adjusted(size + theme.px(Space.SMALL), 0, 0, 0)
        if mirrored:
            inner = rect.adjusted(theme.px(Space.SMALL), 0, -pad, 0)
            icon.moveRight(inner.right())
            text = inner.adjusted(0, 0, -size - theme.px(Space.SMALL), 0)
        colour = tones.text.name() if selected else tones.text2.name()
        symbol = row.icon if row.id else "plus"
        painter.drawPixmap(icon, pixmap(symbol, size, colour, painter.device().devicePixelRatio()))
        if row.id:
            line, small = theme.line_height(UI), theme.line_height(SMALL)
            top = text.top() + (text.height() - line - small) // 2
            _paint_name(painter, QRect(text.left(), top, text.width(), line), row.name, row.match)
            painter.setFont(theme.font(SMALL))
            painter.setPen(tones.text2)
            meta = QRect(text.left(), top + line, text.width(), small)
            elided = painter.fontMetrics().elidedText(row.meta, Qt.TextElideMode.ElideRight, meta.width())
            painter.drawText(meta, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, elided)
        else:
            _paint_name(painter, text, row.words, "")
        painter.restore()


def _paint_name(painter: QPainter, rect: QRect, name: str, match: str) -> None:
    """A name with what was typed in bold; as one layout, so that any script keeps its shapes and order."""
    font = theme.font(UI)
    painter.setFont(font)
    elided = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, rect.width())
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.DemiBold)
    units = TextIndex(elided)
    ranges = []
    for start, end in find_in_text(elided, match):
        part = QTextLayout.FormatRange()
        part.start = units.to_utf16(start)
        part.length = units.to_utf16(end) - part.start
        part.format = bold
        ranges.append(part)
    layout = QTextLayout(elided, font)
    layout.setFormats(ranges)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(rect.width() + theme.px(Space.LARGE))  # bold is wider than it was measured
    layout.endLayout()
    painter.setPen(QPen(Theme.current().tones.text))
    x = rect.left()
    if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        x = rect.right() + 1 - int(line.naturalTextWidth())
    line.draw(painter, QPointF(x, rect.top() + (rect.height() - line.height()) / 2))
