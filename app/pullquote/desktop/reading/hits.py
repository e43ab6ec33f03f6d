"""What lies under a point of the page. Points are in the viewport's px; offsets are code points."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QTextLine

from pullquote.desktop.reading.view import View, VisibleLine

__all__ = ["Grip", "annotations_under", "caret_at", "edge_under", "line_at"]

_GRIP = 8


class Grip(NamedTuple):
    """An edge of one fragment of an annotation, to take hold of."""

    fragment: int
    edge: Literal["start", "end"]


def line_at(lines: Sequence[VisibleLine], y: float) -> VisibleLine | None:
    """The line at a height, its lanes included; the nearest one beyond the first and the last."""
    for visible in lines:
        if y < visible.bottom:
            return visible
    return lines[-1] if lines else None


def caret_at(view: View, lines: Sequence[VisibleLine], point: QPoint | QPointF) -> int:
    """The place between two characters that is nearest to a point."""
    visible = line_at(lines, point.y())
    if visible is None:
        return 0
    line, text_line = visible.line, _text_line(visible)
    at = text_line.xToCursor(point.x(), QTextLine.CursorPosition.CursorBetweenCharacters)
    if at >= line.end > line.start and line is not visible.placed.lines[-1]:
        at = line.end - 1  # the white space at the wrap: after it the caret would stand on the next line
    return view.layout.index.from_block(visible.block, at)


def annotations_under(view: View, lines: Sequence[VisibleLine], point: QPoint | QPointF) -> list[str]:
    """The annotations under a point, smallest first; one whose lane the point is on comes before all others.

    Zones of whole paragraphs are not among them: they are selected at their bars.
    """
    visible = line_at(lines, point.y())
    if visible is None or point.y() < visible.fill_top - 2:
        return []
    line = visible.line
    left, right = line.natural
    on_lane = _lane_under(view, visible, point)
    if not left <= point.x() <= right or line.start == line.end:
        return [on_lane] if on_lane else []
    at = _text_line(visible).xToCursor(point.x(), QTextLine.CursorPosition.CursorOnCharacter)
    cp = view.layout.index.from_block(visible.block, min(at, line.end - 1))
    found = [uuid for uuid in view.layout.index.at(cp, zones=False) if _covers(view, uuid, cp)]
    if on_lane:
        found = [on_lane, *(uuid for uuid in found if uuid != on_lane)]
    return found


def edge_under(view: View, lines: Sequence[VisibleLine], point: QPoint | QPointF) -> Grip | None:
    """The edge of the selected annotation, or of what is under review, that a point can take hold of."""
    mark = view.mark(view.adjustable)
    visible = line_at(lines, point.y())
    if mark is None or mark.bars or visible is None or view.link_source:
        return None
    if mark.annotation.id not in visible.placed.in_lanes or point.y() < visible.fill_top:
        return None
    index, spans = view.layout.index, mark.annotation.spans
    found: list[tuple[float, Grip]] = []
    for segment in visible.line.lanes.segments:
        if segment.id != mark.annotation.id or segment.tie:
            continue
        begin, finish = view.layout.edges(visible.placed, visible.line, segment.start, segment.end)
        if segment.opens:
            starts = [start for start, _ in spans]
            grip = Grip(starts.index(index.from_block(visible.block, segment.start)), "start")
            found.append((abs(point.x() - begin.x), grip))
        if segment.closes:
            ends = [end for _, end in spans]
            grip = Grip(ends.index(index.from_block(visible.block, segment.end)), "end")
            found.append((abs(point.x() - finish.x), grip))
    distance, nearest = min(found, default=(_GRIP, None))
    return nearest if distance <= _GRIP / 2 else None


def _text_line(visible: VisibleLine) -> QTextLine:
    return visible.placed.layout.lineForTextPosition(visible.line.start)


def _covers(view: View, uuid: str, cp: int) -> bool:
    mark = view.mark(uuid)
    return mark is not None and any(start <= cp < end for start, end in mark.annotation.spans)


def _lane_under(view: View, visible: VisibleLine, point: QPoint | QPointF) -> str:
    step = view.layout.metrics.lane_step
    rank = round((point.y() - visible.y - visible.line.lane_y(0, step)) / step)
    if point.y() < visible.fill_bottom or rank < 0:
        return ""
    for segment in visible.line.lanes.segments:
        if segment.rank == rank and not segment.tie:
            runs = view.layout.runs(visible.placed, visible.line, segment.start, segment.end)
            if any(run.left <= point.x() <= run.right for run in runs):
                return segment.id
    return ""
