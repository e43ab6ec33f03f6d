"""The links of the selected annotation, as quiet curves in the gaps between the lines and beside the column.

A curve never crosses words: it rises from a dot over the head into the gap above its line. On one line it
comes down to the tail from there; to another line it goes round by the edge of the column.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from pullquote.desktop import theme
from pullquote.desktop.reading.view import View, VisibleLine
from pullquote.desktop.theme import SMALL, Line

__all__ = ["Curve", "paint_curves", "plan_curves"]

_MOST_NAMED = 4
_ROOM_FOR_NAME = 20
_LEVEL = 8
_LEAST_STEP = 4.0
_RADIUS = 5.0
_DOT = 2.0
_ARROW = 4.0


@dataclass(slots=True)
class Curve:
    """A path from head to tail through `points`; `arrow` says which way it points at its end."""

    points: list[QPointF]
    arrow: tuple[int, int]
    tail: str
    role: str
    name: str = ""
    """The role, if it breaks the line."""
    name_at: QPointF | None = None


@dataclass(frozen=True, slots=True)
class _Piece:
    line: int
    left: float
    right: float


def plan_curves(view: View, lines: Sequence[VisibleLine], height: float) -> list[Curve]:
    """The curves to draw; `lines` from the top of the page down, `height` is the page's."""
    links = [link for link in view.shown_links() if not view.overlaps(link.head, link.tail)]
    wanted = [(link.head, link.tail, view.role_name(link)) for link in links]
    target = view.selected if view.link_source else ""
    if target and target != view.link_source and not view.overlaps(view.link_source, target):
        wanted.append((view.link_source, target, ""))
    here: list[tuple[int, _Piece, _Piece, str, str]] = []
    curves: list[Curve] = []
    for head, tail, role in wanted:
        pieces, goals = _pieces(view, lines, head), _pieces(view, lines, tail)
        if not pieces:
            continue
        if not goals:
            curves.append(_out_of_sight(view, lines, pieces, tail, role, height, len(curves)))
            continue
        start, goal = min(((p, g) for p in pieces for g in goals), key=_distance)
        if start.line == goal.line:
            here.append((start.line, start, goal, tail, role))
        else:
            curves.append(_round_the_edge(view, lines, start, goal, tail, role, len(curves)))
    curves += _on_one_line(lines, here, named=len(wanted) <= _MOST_NAMED)
    return curves


def paint_curves(painter: QPainter, view: View, curves: Iterable[Curve]) -> None:
    tones = view.theme.tones
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(theme.font(SMALL))
    metrics = painter.fontMetrics()
    for curve in curves:
        painter.setPen(QPen(tones.text2, Line.CURVE, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_rounded(curve.points))
        tip = curve.points[-1]
        x, y = curve.arrow
        for side in (-1, 1):
            wing = QPointF(tip.x() - x * _ARROW + side * y * _ARROW, tip.y() - y * _ARROW + side * x * _ARROW)
            painter.drawLine(wing, tip)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tones.text2)
        painter.drawEllipse(curve.points[0], _DOT, _DOT)
        if curve.name and curve.name_at is not None:
            width = metrics.horizontalAdvance(curve.name)
            box = QRectF(0, 0, width + 6, metrics.height())
            box.moveCenter(curve.name_at)
            painter.fillRect(QRectF(box.left(), box.center().y() - 3, box.width(), 6), tones.page)
            painter.setPen(tones.text2)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, curve.name)


def _pieces(view: View, lines: Sequence[VisibleLine], uuid: str) -> list[_Piece]:
    found = []
    for number, visible in enumerate(lines):
        if uuid not in visible.placed.in_lanes:
            continue
        for segment in visible.line.lanes.segments:
            if segment.id == uuid and not segment.tie:
                runs = view.layout.runs(visible.placed, visible.line, segment.start, segment.end)
                if runs:
                    found.append(_Piece(number, runs[0].left, runs[-1].right))
    return found


def _distance(pair: tuple[_Piece, _Piece]) -> tuple[int, float]:
    one, two = pair
    return abs(one.line - two.line), max(one.left, two.left) - min(one.right, two.right)


def _gap_above(lines: Sequence[VisibleLine], number: int) -> float:
    """From the lowest lane above a line down to the line's fill."""
    top = lines[number].fill_top
    above = number - 1
    while above >= 0 and lines[above].line.end == lines[above].line.start:  # a blank line is part of the gap
        above -= 1
    if above < 0:
        return top
    previous = lines[above]
    return top - (previous.bottom if previous.line.lanes.depth else previous.fill_bottom)


def _on_one_line(
    lines: Sequence[VisibleLine], found: Iterable[tuple[int, _Piece, _Piece, str, str]], *, named: bool
) -> list[Curve]:
    """Nested arches over one line: the shorter a link, the lower it runs; one run for all where room is short."""
    metrics = QFontMetricsF(theme.font(SMALL))
    by_line: dict[int, list[tuple[float, _Piece, _Piece, str, str]]] = {}
    for number, start, goal, tail, role in found:
        by_line.setdefault(number, []).append((_distance((start, goal))[1], start, goal, tail, role))
    curves = []
    for number, links in by_line.items():
        links.sort(key=_first)
        top, gap = lines[number].fill_top, _gap_above(lines, number)
        step = min(_LEVEL, max(2.0, (gap - 4) / (len(links) + 0.5)))
        is_named = named and gap >= _ROOM_FOR_NAME
        # Between two lines of a paragraph there is room for one run: all links share it, as branches of one.
        share = step < _LEAST_STEP
        if share:
            step = min(_LEVEL, max(2.0, (gap - 4) / 1.5))
        for place, (_, start, goal, tail, role) in enumerate(links):
            level = 0 if share else place
            to_right = goal.left >= start.left
            width = metrics.horizontalAdvance(role)
            reach = (width * 0.6 + 24 + 100 * level) if is_named else 16 + 16 * level
            inset = min(15.0, (goal.right - goal.left) / 2)
            if to_right:
                x1, x2 = max(start.left + 6, start.right - reach), goal.left + inset
            else:
                x1, x2 = min(start.right - 6, start.left + reach), goal.right - inset
            y = top - step * (level + 1) - min(2.0, step / 2)
            points = [QPointF(x1, top - _DOT), QPointF(x1, y), QPointF(x2, y), QPointF(x2, top)]
            curve = Curve(points, (0, 1), tail, role)
            if is_named and abs(x2 - x1) > width + 24:
                half = min(abs(x2 - x1) / 2, width / 2 + 46)
                curve.name, curve.name_at = role, QPointF(x1 + half if to_right else x1 - half, y)
            curves.append(curve)
    return curves


def _first(link: tuple[float, _Piece, _Piece, str, str]) -> float:
    return link[0]


def _edge_x(view: View, x1: float, x2: float, number: int) -> float:
    """The x beside the column, on the nearer side, at which a curve goes up or down."""
    column = view.layout.column
    shift = 3.0 * (number % 3)
    to_right = 2 * column.right - x1 - x2 <= x1 + x2 - 2 * column.left
    return column.right + 5 + shift if to_right else column.left - 4 - shift


def _above(lines: Sequence[VisibleLine], number: int, count: int) -> float:
    """The y of a run above a line, low enough to miss the lanes over it."""
    return lines[number].fill_top - max(2.0, min(_LEVEL, _gap_above(lines, number) / 2) - 2 * (count % 2))


def _round_the_edge(
    view: View, lines: Sequence[VisibleLine], start: _Piece, goal: _Piece, tail: str, role: str, count: int
) -> Curve:
    x1 = min(start.right - 6, start.left + 16 + 12 * count)
    x2 = goal.left + min(15.0, (goal.right - goal.left) / 2)
    x = _edge_x(view, x1, x2, count)
    if x > x1:
        x1 = max(start.left + 6, start.right - 16 - 12 * count)
    y1, y2 = _above(lines, start.line, count), _above(lines, goal.line, count)
    top1, top2 = lines[start.line].fill_top, lines[goal.line].fill_top
    points = [
        QPointF(x1, top1 - _DOT),
        QPointF(x1, y1),
        QPointF(x, y1),
        QPointF(x, y2),
        QPointF(x2, y2),
        QPointF(x2, top2),
    ]
    return Curve(points, (0, 1), tail, role)


def _out_of_sight(
    view: View,
    lines: Sequence[VisibleLine],
    pieces: Sequence[_Piece],
    tail: str,
    role: str,
    height: float,
    count: int,
) -> Curve:
    """To the upper or lower edge of the page, where the other end would come into view."""
    mark = view.mark(tail)
    is_below = mark is not None and mark.blocks[0] >= lines[-1].block
    start = pieces[-1] if is_below else pieces[0]
    x1 = max(start.left + 6, start.right - 16 - 12 * count)
    x = view.layout.column.right + 5 + 3.0 * (count % 3)
    y = _above(lines, start.line, count)
    edge = height - 2 if is_below else 2.0
    top = lines[start.line].fill_top
    points = [QPointF(x1, top - _DOT), QPointF(x1, y), QPointF(x, y), QPointF(x, edge)]
    return Curve(points, (0, 1 if is_below else -1), tail, role)


def _rounded(points: Sequence[QPointF]) -> QPainterPath:
    """A line through the points with its corners rounded."""
    path = QPainterPath(points[0])
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        path.lineTo(_towards(corner, before))
        path.quadTo(corner, _towards(corner, after))
    path.lineTo(points[-1])
    return path


def _towards(corner: QPointF, other: QPointF) -> QPointF:
    """The point on the way from a corner at which its rounding begins."""
    away = other - corner
    length = abs(away.x()) + abs(away.y())  # the lines are level or upright
    return corner + away * min(1.0, min(_RADIUS, length / 2) / length) if length else corner
