"""Chips: a label's letter, with its name where there is room."""

from math import ceil
from typing import Literal

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from pullquote.desktop import theme
from pullquote.desktop.theme import SMALL, ColourPair, Line, Radius, Theme

__all__ = ["Chip", "ChipStyle", "chip_size", "paint_chip"]

ChipStyle = Literal["plain", "outlined", "solid", "dashed", "reviewed"]
"""At rest, linked to the selected annotation, selected, suggested, suggested and under review."""

_LEFT_TO_RIGHT = "\u200e"  # keeps the question mark behind the letter in a right-to-left window
_DASHES = [3.0, 2.0]  # in pen widths


def chip_size(letter: str, name: str = "", style: ChipStyle = "plain") -> QSize:
    """The size a chip wants; all of one height, so that they stand on one line."""
    width = _advance(_marked(letter, style), strong=True) + 2 * theme.px(5)
    if name:
        width += theme.px(4) + _advance(name, strong=False)
    height = theme.px(theme.CHIP)
    return QSize(max(width, height), height)


def paint_chip(
    painter: QPainter,
    rect: QRect,
    letter: str,
    name: str,
    colour: QColor,
    fill: QColor,
    style: ChipStyle = "plain",
) -> None:
    """Paint a chip into `rect`: a letter alone is centred, a name follows it and is elided if it must be."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_box(painter, QRectF(rect), colour, fill, style)
    painter.setPen(Theme.current().tones.page if style == "solid" else colour)
    mark = _marked(letter, style)
    painter.setFont(theme.font(SMALL, strong=True))
    if not name:
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, mark)
    else:
        inner = rect.adjusted(theme.px(5), 0, -theme.px(5), 0)
        offset = _advance(mark, strong=True) + theme.px(4)
        right_to_left = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        rest = inner.adjusted(0, 0, -offset, 0) if right_to_left else inner.adjusted(offset, 0, 0, 0)
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, leading, mark)
        painter.setFont(theme.font(SMALL))
        elided = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, leading, elided)
    painter.restore()


def _paint_box(painter: QPainter, rect: QRectF, colour: QColor, fill: QColor, style: ChipStyle) -> None:
    if style in ("plain", "solid"):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill if style == "plain" else colour)
        painter.drawRoundedRect(rect, Radius.CHIP, Radius.CHIP)
        return
    pen = QPen(colour, Line.CONTROL)
    if style == "dashed":
        pen.setDashPattern(_DASHES)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(fill if style == "outlined" else Qt.BrushStyle.NoBrush)
    inset = Line.CONTROL / 2
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), Radius.CHIP, Radius.CHIP)


def _marked(letter: str, style: ChipStyle) -> str:
    return f"{letter}?{_LEFT_TO_RIGHT}" if style in ("dashed", "reviewed") else letter


def _advance(text: str, *, strong: bool) -> int:
    return ceil(QFontMetricsF(theme.font(SMALL, strong=strong)).horizontalAdvance(text))


class Chip(QLabel):
    """A chip as a widget, for the inspector's heading; a label for a screen reader."""

    def __init__(
        self,
        label: ColourPair,
        letter: str,
        name: str = "",
        style: ChipStyle = "plain",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_label(label, letter, name, style)

    def show_label(self, label: ColourPair, letter: str, name: str = "", style: ChipStyle = "plain") -> None:
        self._label, self._letter, self._name, self._style = label, letter, name, style
        self.setAccessibleName(name or letter)
        self.setToolTip(name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return chip_size(self._letter, self._name, self._style)

    def minimumSizeHint(self) -> QSize:
        return chip_size(self._letter, "", self._style)

    def paintEvent(self, _event: QPaintEvent) -> None:
        current = Theme.current()
        colour, fill = current.label_colour(self._label), current.chip(self._label)
        paint_chip(QPainter(self), self.rect(), self._letter, self._name, colour, fill, self._style)
