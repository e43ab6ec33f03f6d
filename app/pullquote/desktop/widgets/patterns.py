"""The line patterns of the labels, as brushes: a dashed pen costs several times as much on a full page."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import cycle
from math import floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPagedPaintDevice, QPainter, QPainterPath, QPixmap, QTransform

from pullquote.desktop.theme import LABEL_PATTERNS

__all__ = ["draw_lane", "lane_thickness", "pattern_brush", "whole_pixels"]

_GAP_OF_DOUBLE = 2


def lane_thickness(pattern: str, thickness: float) -> float:
    """How thick a lane is in all: a double line is two thin ones and their gap."""
    return thickness + _GAP_OF_DOUBLE if pattern == "double" else thickness


def pattern_brush(
    pattern: str, colour: QColor, thickness: float, dpr: float = 1.0, *, mirrored: bool = False
) -> QBrush:
    """A brush one period long and as high as the lane; its origin belongs at the lane's start and upper edge.

    On and off lengths do not grow with the thickness, so a lane that is selected keeps its dashes in place.
    """
    return _brush(pattern, colour.name(), thickness, dpr, mirrored)


def draw_lane(
    painter: QPainter,
    x1: float,
    x2: float,
    y: float,
    pattern: str,
    colour: QColor,
    thickness: float,
    phase_x: float | None = None,
    mirrored: bool = False,
) -> None:
    """Draw a lane from `x1` to `x2` with its centre line at `y`.

    The pattern begins at `phase_x`, by default the end at which reading starts: the left one, or the right
    one when `mirrored` for right-to-left text. `phase_x` lets the parts of a fragment share a beginning.
    """
    left, right = min(x1, x2), max(x1, x2)
    start = phase_x if phase_x is not None else right if mirrored else left
    if isinstance(painter.device(), QPagedPaintDevice):
        _draw_on_paper(painter, QRectF(left, y, right - left, 0), pattern, colour, thickness, start, mirrored)
        return
    dpr = painter.device().devicePixelRatio()
    height = lane_thickness(pattern, thickness)
    lane = whole_pixels(left, y - height / 2, right - left, height, dpr)
    if pattern == "solid":
        painter.fillRect(lane, colour)
        return
    before = painter.brushOrigin()
    # The device pixel grid again: a period that starts between two pixels would have grey ends.
    painter.setBrushOrigin(QPointF(_snapped(start, dpr), lane.top()))
    painter.fillRect(lane, pattern_brush(pattern, colour, thickness, dpr, mirrored=mirrored))
    painter.setBrushOrigin(before)


def whole_pixels(left: float, top: float, width: float, height: float, dpr: float) -> QRectF:
    """The box on the device's pixels: else a line would be thicker in one place than in the next."""
    return QRectF(
        floor(left * dpr + 0.5) / dpr,
        floor(top * dpr + 0.5) / dpr,
        max(1, floor(width * dpr + 0.5)) / dpr,
        max(1, floor(height * dpr + 0.5)) / dpr,
    )


def _draw_on_paper(
    painter: QPainter,
    along: QRectF,
    pattern: str,
    colour: QColor,
    thickness: float,
    start: float,
    mirrored: bool,
) -> None:
    """The same in shapes: a brush would print its pixels."""
    height, y = lane_thickness(pattern, thickness), along.top()
    shape = QPainterPath()
    if pattern == "double":
        for top in (y - height / 2, y + height / 2 - thickness / 2):
            shape.addRect(along.left(), top, along.width(), thickness / 2)
    else:
        for left, right in _dashes(LABEL_PATTERNS[pattern], along.left(), along.right(), start, mirrored):
            shape.addRect(left, y - height / 2, right - left, height)
    painter.fillPath(shape, colour)


def _dashes(
    lengths: Sequence[int], left: float, right: float, start: float, mirrored: bool
) -> Iterator[tuple[float, float]]:
    """Where between `left` and `right` a pattern that begins at `start` is on."""
    if not lengths:
        yield left, right
        return
    near, far = (start - right, start - left) if mirrored else (left - start, right - start)
    at = near // sum(lengths) * sum(lengths)
    while at < far:
        for length, is_on in zip(lengths, cycle((True, False)), strict=False):
            low, high = max(at, near), min(at + length, far)
            if is_on and low < high:
                yield (start - high, start - low) if mirrored else (start + low, start + high)
            at += length


def _snapped(length: float, dpr: float) -> float:
    return floor(length * dpr + 0.5) / dpr


@cache
def _brush(pattern: str, colour: str, thickness: float, dpr: float, mirrored: bool) -> QBrush:
    ink = QColor(colour)
    height = max(1, floor(lane_thickness(pattern, thickness) * dpr + 0.5))
    lengths = [max(1, round(length * dpr)) for length in LABEL_PATTERNS[pattern]]
    period = sum(lengths) or 1
    tile = QPixmap(period, height)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    if pattern == "double":
        line = max(1, int(thickness * dpr / 2 + 0.5))
        painter.fillRect(0, 0, period, line, ink)
        painter.fillRect(0, height - line, period, line, ink)
    elif lengths:
        x = 0
        for length, is_on in zip(lengths, cycle((True, False))):
            if is_on:
                painter.fillRect(period - x - length if mirrored else x, 0, length, height, ink)
            x += length
    else:
        tile.fill(ink)
    painter.end()
    brush = QBrush(tile)
    brush.setTransform(QTransform.fromScale(1 / dpr, 1 / dpr))
    return brush
