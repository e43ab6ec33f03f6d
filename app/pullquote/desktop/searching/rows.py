"""How a hit looks: its tick, the words in their context, and where they stand."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from pullquote.desktop import theme
from pullquote.desktop.panels.context_delegate import ContextDelegate, Index
from pullquote.desktop.panels.panel_list import draw
from pullquote.desktop.searching.model import HIT_ROLE
from pullquote.desktop.theme import SMALL, Line, Space, Theme

__all__ = ["HitDelegate"]

_TITLE = 0.22
"""The share of a row that says where the words stand."""


class HitDelegate(ContextDelegate):
    """The words in the middle of what is left beside the title of their article."""

    def words_rect(self, row: QRect) -> QRect:
        return row.adjusted(0, 0, -round(row.width() * _TITLE), 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        hit, tones = index.data(HIT_ROLE), Theme.current().tones
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), Line.HAIR, tones.line)
        row = option.rect.adjusted(0, 0, -theme.px(Space.MEDIUM), 0)
        title = row.adjusted(self.words_rect(row).width() + theme.px(Space.MEDIUM), 0, 0, 0)
        painter.setFont(theme.font(SMALL))
        painter.setPen(tones.text2 if selected else tones.text3)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        draw(painter, title, hit.title or hit.outlet)
        painter.restore()
