"""A row with words in their context: the words in the middle, under those of the other rows."""

from dataclasses import dataclass
from unicodedata import bidirectional

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pullquote.desktop import theme
from pullquote.desktop.theme import CELL, Line, Space, Theme

__all__ = ["PLACE", "ContextDelegate", "InContext", "is_right_to_left"]

PLACE = Qt.ItemDataRole.UserRole
_WORDS_AT = 40
"""Px from the edge of a row to where its words may begin; what is before is the check box's."""

_CUT = Qt.TextElideMode

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class InContext:
    """Words, where they stand in code points, and what is before and after them in their paragraph."""

    span: tuple[int, int]
    before: str
    words: str
    after: str

    @property
    def is_right_to_left(self) -> bool:
        """Whether what is before stands at the right."""
        return is_right_to_left(f"{self.words}{self.before}")


def is_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction runs to the left."""
    strong = (bidirectional(character) for character in text)
    return next((kind in ("R", "AL") for kind in strong if kind in ("L", "R", "AL")), False)


class ContextDelegate(QStyledItemDelegate):
    """Paints a check box, then the context around the words; the words are strong."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(option.rect.width(), theme.px(theme.CONTROL))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        context: InContext = index.data(PLACE)
        self.initStyleOption(option, index)
        tones, is_current = Theme.current().tones, bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if selected or hovered:
            painter.fillRect(option.rect, tones.sel if selected else tones.hover)
        if selected and is_current:
            bar = QRect(option.rect.topLeft(), QSize(Line.CURRENT, option.rect.height()))
            painter.fillRect(_placed(option, bar), tones.text)
        self._paint_box(painter, option)
        row = self.words_rect(
            _placed(option, option.rect.adjusted(theme.px(_WORDS_AT), 0, -theme.px(Space.MEDIUM), 0))
        )
        plain, strong = theme.font(CELL), theme.font(CELL, strong=True)
        half = QFontMetrics(strong).horizontalAdvance(context.words) // 2
        half = min(half, row.width() // 3)
        middle = row.center().x()
        words = QRect(middle - half, row.top(), 2 * half + 2, row.height())
        left = QRect(row.left(), row.top(), words.left() - row.left(), row.height())
        right = QRect(words.right(), row.top(), row.right() - words.right(), row.height())
        # Each with the end at which it is cut: the one that is farther from the words.
        before, after = (context.before, _CUT.ElideLeft), (context.after, _CUT.ElideRight)
        sides = (before, after)
        if context.is_right_to_left:
            sides = (after, before)
            painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        painter.setFont(strong)
        painter.setPen(tones.text)
        elided = painter.fontMetrics().elidedText(context.words, _CUT.ElideMiddle, words.width())
        vertical = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter | vertical, elided)
        painter.setFont(plain)
        painter.setPen(tones.text2)
        inward = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
        for box, side, (text, cut) in zip((left, right), inward, sides, strict=True):
            shown = painter.fontMetrics().elidedText(text, cut, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignAbsolute | side | vertical, shown)
        painter.restore()

    def words_rect(self, row: QRect) -> QRect:
        """How much of a row is for the words and their context."""
        return row

    def _paint_box(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        view = option.widget
        style = view.style() if view is not None else QApplication.style()
        box = QStyleOptionViewItem(option)
        box.rect = self._box(option)
        checked = option.checkState == Qt.CheckState.Checked
        box.state |= QStyle.StateFlag.State_On if checked else QStyle.StateFlag.State_Off
        style.drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck, box, painter, view)

    def _box(self, option: QStyleOptionViewItem) -> QRect:
        """Where the check box is: under the title, not at the very edge."""
        view = option.widget
        style = view.style() if view is not None else QApplication.style()
        box = style.subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, view)
        box.moveLeft(option.rect.left() + theme.px(Space.MEDIUM))
        return _placed(option, box)

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A click beside the words, where the box is, takes them in or out; keys do so as in any list."""
        if not isinstance(event, QMouseEvent):
            return super().editorEvent(event, model, option, index)
        is_click = (
            event.type() == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton
        )
        edge = QRect(option.rect.topLeft(), QSize(theme.px(_WORDS_AT), option.rect.height()))
        if not is_click or not _placed(option, edge).contains(event.position().toPoint()):
            return False
        role = Qt.ItemDataRole.CheckStateRole
        is_in = Qt.CheckState(index.data(role)) == Qt.CheckState.Checked
        return model.setData(index, Qt.CheckState.Unchecked if is_in else Qt.CheckState.Checked, role)


def _placed(option: QStyleOptionViewItem, part: QRect) -> QRect:
    """Where a part of a row is in a window of either direction."""
    return QStyle.visualRect(option.direction, option.rect, part)
