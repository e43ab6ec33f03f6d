"""Source, cue and quote of a suggestion on one line."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from pullquote.desktop import theme
from pullquote.desktop.theme import CELL, UI, Space, Theme

__all__ = ["FrameLine"]

_SHARE = 0.4
"""How much of the line the source may take at most, so that something of the quote is always seen."""


class FrameLine(QLabel):
    """The source in ink, the cue muted, the quote in the reading face; what does not fit is elided, a cue left out.

    It paints itself; a label it is for screen readers, to which a plain widget is nothing to read.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._parts = ("", "", "")

    def show_frame(self, source: str, cue: str, quote: str) -> None:
        """Show these words."""
        self._parts = source, cue, quote
        self.setAccessibleName(" ".join(part for part in self._parts if part))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.line_height(UI))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, theme.line_height(UI))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tones = Theme.current().tones
        painter = QPainter(self)
        source, cue, quote = self._parts
        from_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        gap, at = theme.px(Space.TINY) + 1, 0
        for words, font, tone, most in (
            (source, theme.font(UI), tones.text, int(self.width() * _SHARE)),
            (cue, theme.font(UI), tones.text2, int(self.width() * _SHARE / 2)),
            (quote, theme.font(CELL), tones.text, self.width()),
        ):
            room = min(most, self.width() - at)
            if not words or room <= gap:
                continue
            text, advance = _fitted(words, font, room)
            if words == cue and text != cue:
                continue  # three letters of a cue say nothing, and it is marked on the page
            place = QRect(self.width() - at - advance if from_right else at, 0, advance, self.height())
            painter.setFont(font)
            painter.setPen(tone)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
            at += advance + gap


def _fitted(words: str, font: QFont, room: int) -> tuple[str, int]:
    metrics = QFontMetrics(font)
    text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
    return text, metrics.horizontalAdvance(text)
