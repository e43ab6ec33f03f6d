"""Which lane under the words each annotation gets: pure geometry, in any unit of offset, end-exclusive.

Lanes are assigned once per block of text (a paragraph, or a chunk of a very long one), so that an annotation
stays in its lane from line to line. What a line shows is compacted: lanes that are empty on it take no room.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush

__all__ = ["MOST_LANES", "LaneLine", "Segment", "Strand", "assign_lanes", "fill_lines"]

MOST_LANES = 8


@dataclass(frozen=True, slots=True)
class Strand:
    """What a block holds of one annotation.

    `spans` are its fragments, cut to the block. From `start` to `end` the lane is kept free, gaps included;
    it goes beyond the spans where the annotation goes on in the paragraph's next or previous chunk. `opens`
    and `closes` say for each span whether it begins and ends in this block.
    """

    id: str
    start: int
    end: int
    spans: tuple[tuple[int, int], ...]
    opens: tuple[bool, ...]
    closes: tuple[bool, ...]
    begins: bool = True
    """The annotation's first word is in this block."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a strand on one line; a `tie` is a gap between two fragments.

    `rank` counts lanes from the words down, compacted for the line. `opens` and `closes` are false at a wrap.
    """

    id: str
    rank: int
    start: int
    end: int
    opens: bool
    closes: bool
    tie: bool


@dataclass(slots=True)
class LaneLine:
    """What stands under one line of text."""

    depth: int = 0
    segments: list[Segment] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    """Annotations beyond the last lane; their segments, for fills, have a `rank` of `MOST_LANES` or more."""
    beginning: list[str] = field(default_factory=list)
    """Annotations whose first word is on the line, in text order."""


def assign_lanes(strands: Iterable[Strand]) -> dict[str, int]:
    """A lane for every strand, by start and then longest first: the outer one lies nearest the words."""
    lanes: dict[str, int] = {}
    free: list[int] = []  # lanes that are free again, lowest first
    busy: list[tuple[int, int]] = []  # (end, lane)
    for strand in sorted(strands, key=_order):
        while busy and busy[0][0] <= strand.start:
            heappush(free, heappop(busy)[1])
        lane = heappop(free) if free else len(busy)
        heappush(busy, (strand.end, lane))
        lanes[strand.id] = lane
    return lanes


def fill_lines(
    strands: Sequence[Strand],
    lanes: dict[str, int],
    lines: Sequence[tuple[int, int]],
    most: int = MOST_LANES,
) -> list[LaneLine]:
    """What stands under each of the lines `(start, end)`, which follow each other without gap."""
    starts = [start for start, _ in lines]
    found: list[list[tuple[int, str, int, int, bool, bool, bool]]] = [[] for _ in lines]
    for strand in strands:
        lane = lanes[strand.id]
        for start, end, opens, closes, tie in _pieces(strand):
            for number in range(max(0, bisect_right(starts, start) - 1), bisect_left(starts, end)):
                left, right = max(start, lines[number][0]), min(end, lines[number][1])
                if left < right:
                    ends = opens and left == start, closes and right == end
                    found[number].append((lane, strand.id, left, right, *ends, tie))
    filled = [_compacted(pieces, most) for pieces in found]
    for strand in sorted(strands, key=_order):
        if strand.begins and filled:
            filled[max(0, bisect_right(starts, strand.start) - 1)].beginning.append(strand.id)
    return filled


def _order(strand: Strand) -> tuple[int, int, str]:
    return strand.start, -strand.end, strand.id


def _compacted(pieces: Sequence[tuple[int, str, int, int, bool, bool, bool]], most: int) -> LaneLine:
    """One line, without the lanes that are empty on it."""
    if not pieces:
        return LaneLine()
    ranks = {lane: rank for rank, lane in enumerate(sorted({piece[0] for piece in pieces}))}
    line = LaneLine(min(len(ranks), most))
    line.segments = [Segment(piece[1], ranks[piece[0]], *piece[2:]) for piece in pieces]
    line.hidden = list(dict.fromkeys(s.id for s in line.segments if s.rank >= most and not s.tie))
    return line


def _pieces(strand: Strand) -> Iterable[tuple[int, int, bool, bool, bool]]:
    """The spans and the gaps of a strand as `(start, end, opens, closes, tie)`."""
    at = strand.start
    for (start, end), opens, closes in zip(strand.spans, strand.opens, strand.closes, strict=True):
        if at < start:
            yield at, start, False, False, True
        yield start, end, opens, closes, False
        at = end
    if at < strand.end:
        yield at, strand.end, False, False, True
