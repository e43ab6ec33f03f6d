"""The claims on a topic: each in its context, and under it which side it takes, who makes it, and where."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from pullquote.desktop import theme
from pullquote.desktop.actors.splitting import MentionList
from pullquote.desktop.panels.context_delegate import PLACE, ContextDelegate, Index
from pullquote.desktop.theme import SMALL, Space, Theme
from pullquote.project import ClaimOnTopic
from pullquote.stances import Side
from pullquote.wording import later, say

__all__ = ["ClaimList"]

_ROW = 44
_WORDS = 26
_ABOUT = Qt.ItemDataRole(PLACE + 1)
_SIDES: dict[Side, str] = {"for": later("for"), "against": later("against")}


class ClaimList(MentionList):
    """Claims in their context, each with a box to tick; `Space` ticks."""

    def __init__(self, claims: list[ClaimOnTopic], parent: QWidget) -> None:
        super().__init__([each.claim for each in claims], parent)
        self.setAccessibleName(self.tr("Claims"))
        for place, each in enumerate(claims):
            row, about = self._rows.item(place), _about(each)
            row.setText(f"{row.text()}. {about}")
            row.setData(about, _ABOUT)
            row.setToolTip(f"“{' '.join(each.claim.words.split())}”\n{about}")
        self.setItemDelegate(_Delegate(self))


def _about(each: ClaimOnTopic) -> str:
    side = say(_SIDES[each.side]) if each.side else ""
    said = " · ".join(filter(None, (side, ", ".join(each.sources), each.outlet, each.claim.title)))
    return said[:1].upper() + said[1:]


class _Delegate(ContextDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(option.rect.width(), theme.px(_ROW))

    def words_rect(self, row: QRect) -> QRect:
        return QRect(row.left(), row.top(), row.width(), theme.px(_WORDS))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        tones = Theme.current().tones
        painter.save()
        painter.setLayoutDirection(option.direction)
        painter.setFont(theme.font(SMALL))
        painter.setPen(tones.text2 if selected else tones.text3)
        under = option.rect.adjusted(theme.px(40), theme.px(_WORDS) - theme.px(4), -theme.px(Space.MEDIUM), 0)
        line = QStyle.visualRect(option.direction, option.rect, under)
        said = painter.fontMetrics().elidedText(index.data(_ABOUT), Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, said)
        painter.restore()
