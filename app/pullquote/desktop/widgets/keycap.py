"""A key as it looks on the keyboard, shown wherever a control has one."""

from PySide6.QtCore import Property, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pullquote.desktop import theme
from pullquote.desktop.theme import KEY, Line, Radius, Theme

__all__ = ["Keycap", "keycap_size", "paint_keycap"]


def keycap_size(text: str) -> QSize:
    """A single letter gets a square cap, a word a wider one."""
    height = theme.px(theme.CHIP)
    width = QFontMetrics(theme.font(KEY)).horizontalAdvance(text) + 2 * theme.px(4)
    return QSize(max(height, width), height)


def paint_keycap(painter: QPainter, rect: QRect, text: str, *, enabled: bool = True) -> None:
    """Paint a keycap into `rect`, for delegates and buttons that have one inside."""
    tones = Theme.current().tones
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(tones.ctl if enabled else tones.line, Line.CONTROL))
    painter.setBrush(tones.field if enabled else Qt.BrushStyle.NoBrush)
    inset = Line.CONTROL / 2
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), Radius.CHIP, Radius.CHIP)
    painter.setFont(theme.font(KEY))
    painter.setPen(QColor(tones.text2 if enabled else tones.text3))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


class Keycap(QWidget):
    """A keycap as a widget of its own."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def get_text(self) -> str:
        return self._text

    def set_text(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    text = Property(str, get_text, set_text)

    def sizeHint(self) -> QSize:
        return keycap_size(self._text)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_keycap(QPainter(self), self.rect(), self._text, enabled=self.isEnabled())
