"""A key as it looks on the keyboard, shown wherever a control has one."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from pullquote.desktop import theme
from pullquote.desktop.theme import KEY, Line, Radius, Space, Theme

__all__ = ["Keycap", "key_parts", "keycap_size", "paint_keycap", "paint_keys", "written_keys"]


def written_keys(keys: str) -> str:
    """A shortcut as this system and language write it: “Shift+Enter” is “Maj+Entrée” in French."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def key_parts(keys: str) -> list[str]:
    """The caps of a shortcut: “Ctrl”, “+” of “Ctrl++”."""
    parts = keys.split("+")
    return [*[part for part in parts if part], *(["+"] if keys.endswith("+") else [])]


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


def paint_keys(painter: QPainter, inner: QRect, parts: Sequence[str], *, enabled: bool = True) -> int:
    """Paint the caps of a shortcut at the trailing end of a row; returns how much room they take."""
    gap = theme.px(Space.TINY)
    sizes = [keycap_size(part) for part in parts]
    room = sum(size.width() + gap for size in sizes)
    mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    left = inner.left() if mirrored else inner.right() + 1 - room + gap
    for part, size in zip(parts, sizes, strict=True):
        spot = QRect(left, inner.center().y() - size.height() // 2, size.width(), size.height())
        paint_keycap(painter, spot, part, enabled=enabled)
        left += size.width() + gap
    return room


class Keycap(QLabel):
    """A keycap as a widget of its own: a label, also for a screen reader."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return keycap_size(self.text())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_keycap(QPainter(self), self.rect(), self.text(), enabled=self.isEnabled())
