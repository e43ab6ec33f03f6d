"""The strip that bars are: as high as all of them, on the panel's colour, a hairline towards the page."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from pullquote.desktop import theme
from pullquote.desktop.theme import Line, Theme

__all__ = ["Bar"]


class Bar(QWidget):
    """Base of the bars over and under the page; `line_above` says on which side the hairline is."""

    line_above = False

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.px(theme.BAR))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(320), theme.px(theme.BAR))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tones = Theme.current().tones
        painter = QPainter(self)
        painter.fillRect(self.rect(), tones.panel)
        line = 0 if self.line_above else self.height() - Line.HAIR
        painter.fillRect(0, line, self.width(), Line.HAIR, tones.line)
