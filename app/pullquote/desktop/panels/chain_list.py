"""The mentions of the selected mention's actors in the article: each with how it speaks of them."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from pullquote.desktop import theme
from pullquote.desktop.attribute_values import spoken
from pullquote.desktop.panels.short_list import Row, ShortList, ShortRowDelegate
from pullquote.desktop.session import Session
from pullquote.desktop.tagging.chain import chain_of
from pullquote.desktop.theme import CELL, SMALL, Space, Theme
from pullquote.desktop.widgets.elided import elided
from pullquote.records import Annotation

__all__ = ["ChainList"]


@dataclass(frozen=True, slots=True)
class MentionRow(Row):
    """A mention; `how` is “name”, “nominal” or “pronoun”, or what the codebook has instead."""

    excerpt: str
    how: str
    is_selected: bool


class ChainList(ShortList):
    """Click or Enter goes there."""

    jump_requested = Signal(str)  # annotation id

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Mentions of the same actor"), parent)
        self._session = session
        self.setItemDelegate(_Delegate(self))
        self.chosen.connect(self.jump_requested)

    def show_chain_of(self, annotation: Annotation | None) -> None:
        """Show a chain of at least two mentions."""
        chain = chain_of(self._session, annotation) if annotation is not None and annotation.actors else []
        rows = []
        for mention in chain if len(chain) > 1 else ():
            words = " ".join(mention.words.split())
            how = spoken(mention.value("mention_type"))
            said = self.tr("“{words}”, {how}").format(words=words, how=how) if how else f"“{words}”"
            is_selected = annotation is not None and mention.id == annotation.id
            rows.append(MentionRow(mention.id, said, words, how, is_selected))
        self.set_rows(rows)


class _Delegate(ShortRowDelegate):
    def paint_row(self, painter: QPainter, inner: QRect, row: MentionRow, *, is_mirrored: bool) -> None:
        tones = Theme.current().tones
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font(SMALL))
        painter.setPen(tones.text2)
        painter.drawText(inner, Qt.AlignmentFlag.AlignTrailing | middle, row.how)
        room = painter.fontMetrics().horizontalAdvance(row.how) + theme.px(Space.SMALL)
        words = inner.adjusted(room, 0, 0, 0) if is_mirrored else inner.adjusted(0, 0, -room, 0)
        painter.setFont(theme.font(CELL, strong=row.is_selected))
        painter.setPen(tones.text)
        said = elided(painter, row.excerpt, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeading | middle, said)
