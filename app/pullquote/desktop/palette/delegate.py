"""How the rows of the palette look: icon, name with the match in bold, where it applies, keycaps."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QIcon, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pullquote.desktop import theme
from pullquote.desktop.actions import BoundAction
from pullquote.desktop.icons import icon, status_icon
from pullquote.desktop.palette.found import Found
from pullquote.desktop.palette.rows import ROW_ROLE, Heading
from pullquote.desktop.panels.actors_list import kind_icon
from pullquote.desktop.theme import COMMAND_ROW, SMALL, UI, Line, Space, Theme
from pullquote.desktop.widgets.elided import elided
from pullquote.desktop.widgets.keycap import key_parts, paint_keys
from pullquote.records import Actor, ArticleSummary
from pullquote.text import TextIndex

__all__ = ["HEADING_ROW", "RowDelegate"]

HEADING_ROW = 28

Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Paints rows and headings."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        is_heading = isinstance(index.data(ROW_ROLE), Heading)
        return QSize(0, theme.px(HEADING_ROW if is_heading else COMMAND_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        painter.save()
        painter.setLayoutDirection(option.direction)
        if isinstance(row, Heading):
            _paint_heading(painter, QRect(option.rect), row.text, is_first=index.row() == 0)
        elif isinstance(row, Found):
            current = bool(option.state & QStyle.StateFlag.State_Selected)
            _paint_row(painter, QRect(option.rect), row, current=current)
        painter.restore()


def _paint_heading(painter: QPainter, box: QRect, text: str, *, is_first: bool) -> None:
    tones = Theme.current().tones
    if not is_first:
        painter.fillRect(box.left(), box.top(), box.width(), Line.HAIR, tones.line)
    painter.setFont(theme.font(SMALL, strong=True))
    painter.setPen(tones.text2)
    words = box.adjusted(theme.px(Space.MEDIUM), 0, -theme.px(Space.MEDIUM), 0)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, text)


def _paint_row(painter: QPainter, box: QRect, row: Found, *, current: bool) -> None:
    tones = Theme.current().tones
    if current:
        painter.fillRect(box, tones.sel)
        bar = QRect(box.left(), box.top(), Line.CURRENT, box.height())
        painter.fillRect(_placed(painter, box, bar), tones.text)
    inner = box.adjusted(theme.px(Space.MEDIUM), 0, -theme.px(Space.MEDIUM), 0)
    size, gap = theme.px(theme.ICON), theme.px(Space.SMALL)
    mode = QIcon.Mode.Normal if row.enabled else QIcon.Mode.Disabled
    shape = QRect(inner.left(), inner.center().y() - size // 2, size, size)
    _icon(row).paint(painter, _placed(painter, box, shape), mode=mode)
    keys = row.target.keys[:1] if isinstance(row.target, BoundAction) else []
    room = paint_keys(painter, inner, key_parts(keys[0]) if keys else [], enabled=row.enabled)
    words = inner.adjusted(size + gap, 0, -room, 0)
    taken = _paint_name(painter, _placed(painter, box, words), row)
    painter.setFont(theme.font(SMALL))
    painter.setPen(tones.text2 if current else tones.text3)
    rest = words.adjusted(taken + gap, 0, -gap, 0)
    where = elided(painter, row.where, max(0, rest.width()))
    leading = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
    painter.drawText(_placed(painter, box, rest), leading, where)


def _placed(painter: QPainter, box: QRect, part: QRect) -> QRect:
    """Where a part of a row is in a window of either direction."""
    return QStyle.visualRect(painter.layoutDirection(), box, part)


def _icon(row: Found) -> QIcon:
    match row.target:
        case BoundAction() as action:
            return action.icon()
        case ArticleSummary(status=status):
            return status_icon(status)
        case Actor(kind=kind):
            return icon(kind_icon(kind))
        case _:
            return icon("help")


def _paint_name(painter: QPainter, words: QRect, row: Found) -> int:
    """The name as one layout, so that any script keeps its shapes; returns how wide it is."""
    tones, font = Theme.current().tones, theme.font(UI)
    painter.setFont(font)
    name = painter.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideRight, words.width())
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.DemiBold)
    units, ranges = TextIndex(name), []
    for start, end in row.matches:
        if end <= len(name):
            part = QTextLayout.FormatRange()
            part.start = units.to_utf16(start)
            part.length = units.to_utf16(end) - part.start
            part.format = bold
            ranges.append(part)
    layout = QTextLayout(name, font)
    option = QTextOption()
    option.setTextDirection(painter.layoutDirection())
    option.setAlignment(QStyle.visualAlignment(painter.layoutDirection(), Qt.AlignmentFlag.AlignLeading))
    option.setWrapMode(QTextOption.WrapMode.NoWrap)  # bold is wider than it was measured
    layout.setTextOption(option)
    layout.setFormats(ranges)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(words.width())
    layout.endLayout()
    painter.setPen(tones.text if row.enabled else tones.text3)
    line.draw(painter, QPointF(words.left(), words.top() + (words.height() - line.height()) / 2))
    return round(line.naturalTextWidth())
