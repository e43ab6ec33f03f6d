"""The lines of a PDF's page in the order in which they are read.

A page is characters at places. Those on one baseline with no gap between them are a *segment*. Where many segments have
a neighbour to their right across the same gap, there is a gutter; what lies on both sides of it is read column by
column, and what runs across it (a headline) stands between what is above and what is below. All measures are in points,
y upwards.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from unicodedata import bidirectional

__all__ = ["Glyph", "Line", "lines_of", "segments_of"]

_GAP = 0.9
"""From how many ems on a gap on a baseline ends a segment; blanks of justified lines stay below."""

_BLANK = 0.18
"""From how many ems on a gap is a blank, where the file itself has none."""

_NEAR = 60
"""Segments above and below among which a neighbour is looked for; no page has as many side by side."""

_ENOUGH = 3
"""Pairs of segments that make a gutter."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character: its order in the file, its place (`y` is the baseline), its size, and if a blank comes before."""

    order: int
    char: str
    left: float
    right: float
    y: float
    size: float
    blank_before: bool


@dataclass(slots=True)
class Line:
    """Words on one baseline of one column."""

    words: str
    left: float
    right: float
    y: float
    size: float
    begins_column: bool = False


def lines_of(segments: list[Line]) -> list[Line]:
    """The lines of a page in reading order; the first of each column is marked."""
    lines: list[Line] = []
    for column in _columns(segments):
        joined = _joined(column)
        if joined:
            joined[0].begins_column = True
        lines += joined
    return lines


def segments_of(glyphs: Iterable[Glyph]) -> list[Line]:
    """Characters on a baseline until a wide gap, from the top of the page."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda g: (-g.y, g.left)):
        if rows and abs(rows[-1][0].y - glyph.y) <= 0.3 * max(glyph.size, rows[-1][0].size):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    segments: list[Line] = []
    for row in rows:
        row.sort(key=lambda g: (g.left, g.order))
        begin = 0
        for at, (one, next_one) in enumerate(pairwise(row), 1):
            if next_one.left - one.right > _GAP * max(one.size, next_one.size):
                segments.append(_segment(row[begin:at]))
                begin = at
        segments.append(_segment(row[begin:]))
    return [segment for segment in segments if segment.words]


def _segment(glyphs: Sequence[Glyph]) -> Line:
    seen: list[Glyph] = []
    for glyph in glyphs:
        twin = seen[-1] if seen else None
        # Bold is sometimes made by drawing words twice; the letters of a ligature follow each other.
        if twin is None or not (
            twin.char == glyph.char
            and abs(twin.left - glyph.left) <= 0.12 * glyph.size
            and abs(twin.order - glyph.order) > 1
        ):
            seen.append(glyph)
    if _is_right_to_left(seen):
        seen.sort(key=lambda g: g.order)
    words = seen[0].char if seen else ""
    for one, glyph in pairwise(seen):
        gap = glyph.left - one.right
        follows = glyph.order > one.order
        blank = glyph.blank_before if follows else gap > _BLANK * glyph.size
        words += (" " if blank else "") + glyph.char
    return Line(
        words.strip(),
        min(glyph.left for glyph in glyphs),
        max(glyph.right for glyph in glyphs),
        median(glyph.y for glyph in glyphs),
        median(glyph.size for glyph in glyphs),
    )


def _is_right_to_left(glyphs: Iterable[Glyph]) -> bool:
    kinds = [bidirectional(glyph.char[:1]) for glyph in glyphs]
    return sum(kind in ("R", "AL") for kind in kinds) > kinds.count("L")


def _columns(segments: list[Line]) -> Iterator[list[Line]]:
    """Segments by column, in reading order: what runs across a gutter is a column of its own."""
    gutter = _gutter(segments)
    if gutter is None:
        if segments:
            yield segments
        return
    left: list[Line] = []
    right: list[Line] = []
    across: list[Line] = []
    for segment in sorted(segments, key=lambda s: -s.y):
        if segment.left < gutter < segment.right:
            yield from _columns(left)
            yield from _columns(right)
            left, right = [], []
            across.append(segment)
            continue
        if across:
            yield across
            across = []
        (left if segment.right <= gutter else right).append(segment)
    yield from _columns(left)
    yield from _columns(right)
    if across:
        yield across


def _gutter(segments: list[Line]) -> float | None:
    """The place that most gaps between neighbours lie over, if fewer segments run across it."""
    gaps = _gaps(segments)
    if len(gaps) < _ENOUGH:
        return None
    begins, ends = sorted(begin for begin, _ in gaps), sorted(end for _, end in gaps)
    edges = sorted({*begins, *ends})
    places = [(one + other) / 2 for one, other in pairwise(edges)] or edges

    def over_at(x: float) -> int:
        return bisect_right(begins, x) - bisect_left(ends, x)

    best = max(places, key=over_at)
    over = over_at(best)
    across = sum(segment.left < best < segment.right for segment in segments)
    return best if over >= _ENOUGH and over > across else None


def _gaps(segments: list[Line]) -> list[tuple[float, float]]:
    """The gap to the nearest segment on the right, for each segment that has one at its height."""
    found = []
    by_height = sorted(segments, key=lambda s: -s.y)
    for at, segment in enumerate(by_height):
        nearest: Line | None = None
        for step in (-1, 1):
            other_at = at + step
            while (
                0 <= other_at < len(by_height)
                and abs(other_at - at) <= _NEAR
                and abs(by_height[other_at].y - segment.y) < segment.size
            ):
                other = by_height[other_at]
                if other.left >= segment.right and (nearest is None or other.left < nearest.left):
                    nearest = other
                other_at += step
        if nearest is not None:
            found.append((segment.right, nearest.left))
    return found


def _joined(column: list[Line]) -> list[Line]:
    """The lines of a column from the top, segments on one baseline joined."""
    lines: list[Line] = []
    for segment in sorted(column, key=lambda s: (-s.y, s.left)):
        last = lines[-1] if lines else None
        if last is not None and abs(last.y - segment.y) <= 0.3 * max(last.size, segment.size):
            last.words += " " + segment.words
            last.right = max(last.right, segment.right)
            last.left = min(last.left, segment.left)
        else:
            lines.append(segment)
    return lines
