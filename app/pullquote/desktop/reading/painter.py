"""Painting under the words: fills, ties, lanes, ticks and edge bars.

The text comes last and is Qt's; over it there is only the caret. A state (selected, linked, hovered) changes
fills and the thickness of a lane, never where a line stands.
"""

from collections.abc import Sequence
from functools import cache
from math import floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QTransform

from pullquote.codebook import Label
from pullquote.desktop.reading.lanes import MOST_LANES, Segment
from pullquote.desktop.reading.layout import Run
from pullquote.desktop.reading.view import View, VisibleLine
from pullquote.desktop.theme import Line, Radius, mix
from pullquote.desktop.widgets.patterns import draw_lane, lane_thickness, whole_pixels

__all__ = ["EDGE_BAR", "lane_rects", "paint_hollow", "paint_under_text"]

EDGE_BAR = 2
_TICK = 3  # over the lane's upper edge
_TIE_THICKNESS = 1.5
_RAIL = 5
_HATCH = 4
_HIT_SHARE = 0.8

Labelled = dict[str, tuple[Label, bool]]


def paint_under_text(painter: QPainter, view: View, lines: Sequence[VisibleLine]) -> None:
    """Everything between the page and the words, but for the curves."""
    labels = _labels(view, lines)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if view.fills:
        _faint_fills(painter, view, lines, labels)
    _lifted_fills(painter, view, lines)
    _hits(painter, view, lines)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    strong, barred = view.strong(), view.barred()
    for visible in lines:
        for segment in visible.line.lanes.segments:
            if segment.tie and segment.id in barred and segment.id in labels:
                _tie(painter, view, visible, segment, labels[segment.id][0])
    for visible in lines:
        for segment in visible.line.lanes.segments:
            if not segment.tie and segment.id in labels:
                label, hollow = labels[segment.id]
                if segment.rank < MOST_LANES:
                    _lane(painter, view, visible, segment, label, segment.id in strong, hollow)
                if segment.id in barred:
                    _edge_bars(painter, view, visible, segment, label)


def lane_rects(view: View, visible: VisibleLine, segment: Segment) -> list[QRectF]:
    """Where a lane at rest is drawn on a line."""
    y = visible.y + visible.line.lane_y(segment.rank, view.layout.metrics.lane_step)
    return [
        QRectF(run.left, y - Line.LANE / 2, run.right - run.left, Line.LANE)
        for run in _segment_runs(view, visible, segment)
    ]


def _labels(view: View, lines: Sequence[VisibleLine]) -> Labelled:
    """The label of every annotation in sight, and whether it is hollow."""
    found: Labelled = {}
    for visible in lines:
        for segment in visible.line.lanes.segments:
            if segment.id not in found:
                mark = view.mark(segment.id)
                if mark is not None:
                    found[segment.id] = view.label(mark), mark.hollow
    return found


def _segment_runs(view: View, visible: VisibleLine, segment: Segment) -> list[Run]:
    return view.layout.runs(visible.placed, visible.line, segment.start, segment.end)


# Fills


def _faint_fills(painter: QPainter, view: View, lines: Sequence[VisibleLine], labels: Labelled) -> None:
    current = view.theme
    for visible in lines:
        for segment in visible.line.lanes.segments:
            if segment.rank == 0 and not segment.tie and segment.id in labels:
                label, hollow = labels[segment.id]
                if not hollow:
                    painter.setBrush(current.faint(label))
                    _fill(painter, visible, _segment_runs(view, visible, segment))


def _lifted_fills(painter: QPainter, view: View, lines: Sequence[VisibleLine]) -> None:
    current = view.theme
    for uuid in view.lifted():
        mark = view.mark(uuid)
        if mark is None:
            continue
        painter.setBrush(current.lift(view.label(mark)))
        for visible in lines:
            if uuid in visible.placed.in_lanes:
                for segment in visible.line.lanes.segments:
                    if segment.id == uuid and not segment.tie:
                        _fill(painter, visible, _segment_runs(view, visible, segment))
    held = view.mark(view.adjustable)
    if view.dragged_edge and held:
        painter.setBrush(current.lift(view.label(held)))
        for visible in lines:
            _fill(painter, visible, view.words_on(visible, *view.dragged_edge))


def _hits(painter: QPainter, view: View, lines: Sequence[VisibleLine]) -> None:
    """What the search in the article found; the current one has an outline."""
    if not view.hits or not lines:
        return
    tones, index = view.theme.tones, view.layout.index
    low, high = index.block_range(lines[0].block)[0], index.block_range(lines[-1].block)[1]
    quiet = mix(tones.tsel, tones.page, _HIT_SHARE)
    for number, (start, end) in enumerate(view.hits):
        if end <= low or start >= high:
            continue
        is_current = number == view.current_hit
        painter.setBrush(quiet)
        painter.setPen(QPen(tones.text, 1) if is_current else Qt.PenStyle.NoPen)
        inset = 0.5 if is_current else 0.0
        for visible in lines:
            _fill(painter, visible, view.words_on(visible, start, end), inset)
    painter.setPen(Qt.PenStyle.NoPen)


def _fill(painter: QPainter, visible: VisibleLine, runs: Sequence[Run], inset: float = 0.0) -> None:
    top, bottom = round(visible.fill_top), round(visible.fill_bottom)
    for run in runs:
        box = QRectF(run.left, top, run.right - run.left, bottom - top)
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), Radius.FILL, Radius.FILL)


# Lanes


def _tie(painter: QPainter, view: View, visible: VisibleLine, segment: Segment, label: Label) -> None:
    y = visible.y + visible.line.lane_y(min(segment.rank, MOST_LANES - 1), view.layout.metrics.lane_step)
    colour = view.theme.label_colour(label)
    for run in _segment_runs(view, visible, segment):
        draw_lane(painter, run.left, run.right, y, "dots", colour, _TIE_THICKNESS)


def _lane(
    painter: QPainter,
    view: View,
    visible: VisibleLine,
    segment: Segment,
    label: Label,
    is_strong: bool,
    hollow: bool,
) -> None:
    line, layout = visible.line, view.layout
    y = visible.y + line.lane_y(segment.rank, layout.metrics.lane_step)
    colour = view.theme.label_colour(label)
    runs = _segment_runs(view, visible, segment)
    if hollow:
        for run in runs:
            _rail(painter, run, y, colour)
        return
    thickness = Line.LANE_SELECTED if is_strong else Line.LANE
    for run in runs:
        draw_lane(painter, run.left, run.right, y, label.pattern, colour, thickness, mirrored=run.rtl)
    if is_strong:
        return  # the edge bars are its ticks
    height = lane_thickness(label.pattern, Line.LANE)
    top = y - height / 2 - _TICK
    for x in _edges(view, visible, segment):
        _upright(painter, x, top, y, height, colour)


def _edges(view: View, visible: VisibleLine, segment: Segment) -> list[float]:
    """The left sides of the ticks or bars at a segment's true ends."""
    edges = view.layout.edges(visible.placed, visible.line, segment.start, segment.end)
    true_ends = zip(edges, (segment.opens, segment.closes), strict=True)
    return [edge.x if edge.inward > 0 else edge.x - EDGE_BAR for edge, is_true in true_ends if is_true]


def _edge_bars(painter: QPainter, view: View, visible: VisibleLine, segment: Segment, label: Label) -> None:
    rank = min(segment.rank, MOST_LANES - 1)
    is_rail = segment.id == view.held
    height = _RAIL if is_rail else lane_thickness(label.pattern, Line.LANE_SELECTED)
    y = visible.y + visible.line.lane_y(rank, view.layout.metrics.lane_step)
    colour = view.theme.label_colour(label)
    for x in _edges(view, visible, segment):
        _upright(painter, x, visible.fill_top, y, height, colour)


def _upright(painter: QPainter, x: float, top: float, y: float, height: float, colour: QColor) -> None:
    """A tick or a bar that ends with the lower edge of a lane that is `height` thick around `y`."""
    dpr = painter.device().devicePixelRatio()
    lane = whole_pixels(x, y - height / 2, EDGE_BAR, height, dpr)
    lane.setTop(floor(top * dpr + 0.5) / dpr)
    painter.fillRect(lane, colour)


def _rail(painter: QPainter, run: Run, y: float, colour: QColor) -> None:
    """Not in the project, or not yet: a hollow rail, hatched."""
    paint_hollow(painter, QRectF(run.left, y - _RAIL / 2, run.right - run.left, _RAIL), colour)


def paint_hollow(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """An outline of 1 px and a hatch, for what is suggested."""
    dpr = painter.device().devicePixelRatio()
    box = whole_pixels(box.left(), box.top(), box.width(), box.height(), dpr)
    line = floor(dpr + 0.5) / dpr
    painter.setBrushOrigin(box.topLeft())
    painter.fillRect(box, _hatch(colour.name(), dpr))
    painter.setBrushOrigin(QPointF())
    for edge in (
        QRectF(box.left(), box.top(), box.width(), line),
        QRectF(box.left(), box.bottom() - line, box.width(), line),
        QRectF(box.left(), box.top(), line, box.height()),
        QRectF(box.right() - line, box.top(), line, box.height()),
    ):
        painter.fillRect(edge, colour)


@cache
def _hatch(colour: str, dpr: float) -> QBrush:
    side = round(_HATCH * dpr)
    tile = QPixmap(side, side)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), dpr * 0.9))
    for shift in (-side, 0, side):
        painter.drawLine(QPointF(shift, side), QPointF(shift + side, 0))
    painter.end()
    brush = QBrush(tile)
    brush.setTransform(QTransform.fromScale(1 / dpr, 1 / dpr))
    return brush
