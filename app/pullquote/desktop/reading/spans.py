"""The annotations of the article on the page, found by block and by offset.

A block is what Qt lays out at once: a paragraph, or a soft chunk of a very long one. Offsets of the article
are in code points, those of a strand in UTF-16 units from the block's start; both are end-exclusive.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise

import msgspec

from pullquote.boundaries import paragraph_at
from pullquote.desktop.reading.lanes import Strand
from pullquote.records import Annotation
from pullquote.text import DisplayMap

__all__ = ["Mark", "SpanIndex"]

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


class Mark(msgspec.Struct, frozen=True, gc=False):
    """An annotation and where it stands on the page."""

    annotation: Annotation
    pending: bool
    suggested: bool
    blocks: tuple[int, ...]
    """Every block in which it has words, or a gap to keep free."""
    bars: tuple[tuple[int, int], ...]
    """Not empty for a zone of whole paragraphs: first and last block of each stretch."""
    size: int
    """Code points in all fragments."""

    @property
    def hollow(self) -> bool:
        """It is not in the project, or not yet: a rail instead of a line, and no fill."""
        return self.pending or self.suggested


class SpanIndex:
    """All annotations of one frozen text; `pending` ones, not yet saved, hide saved ones with the same id.

    Suggestions are drawn like annotations but are none: `at` does not find them, and a suggested zone does not
    change how its words are set.
    """

    def __init__(self, text: str, zone_labels: Collection[str] = ()) -> None:
        self.text = text
        self.display = DisplayMap(text)
        self._zone_labels = frozenset(zone_labels)
        self._doc_starts = [0, *(at + 1 for at in _line_ends(self.display.text))]
        self._starts = [self.display.to_source(at) for at in self._doc_starts]
        self._soft = [start in self.display.soft_starts for start in self._doc_starts]
        self._saved: dict[str, Annotation] = {}
        self._pending: dict[str, Annotation] = {}
        self._suggested: dict[str, Annotation] = {}
        self._marks: dict[str, Mark] = {}
        self._simple: dict[str, Annotation] = {}
        """In `_members`, but without a mark until it is looked at: thousands never come into sight."""
        self._members: defaultdict[int, dict[str, None]] = defaultdict(dict)
        self._bars: defaultdict[int, dict[str, None]] = defaultdict(dict)

    # Blocks

    @property
    def block_count(self) -> int:
        return len(self._starts)

    def block_of(self, cp: int) -> int:
        """The number of the block that `cp` is in; at a soft break, of the one that begins there."""
        return max(0, bisect_right(self._starts, cp) - 1)

    def block_range(self, block: int) -> tuple[int, int]:
        """The code points of a block, without its line break."""
        if block + 1 == len(self._starts):
            return self._starts[block], len(self.text)
        return self._starts[block], self._starts[block + 1] - (not self._soft[block + 1])

    def is_soft(self, block: int) -> bool:
        """It goes on with the paragraph of the block before."""
        return self._soft[block]

    def is_blank(self, block: int) -> bool:
        start, end = self.block_range(block)
        return not self.text[start:end].strip()

    def has_right_to_left(self, block: int) -> bool:
        return _RIGHT_TO_LEFT.search(self.text, *self.block_range(block)) is not None

    def in_block(self, block: int, cp: int, *, is_end: bool = False) -> int:
        """UTF-16 units from the block's start to `cp`, which is cut to the block."""
        start, end = self.block_range(block)
        cp = max(start, min(cp, end))
        doc = self.display.to_doc_end(cp) if is_end and cp > start else self.display.to_doc(cp)
        return doc - self._doc_starts[block]

    def from_block(self, block: int, units: int) -> int:
        """The code point of a position in a block."""
        return self.display.to_source(self._doc_starts[block] + units)

    # Annotations

    def load(self, annotations: Iterable[Annotation]) -> None:
        """Take in all annotations of the article, when there are none yet."""
        starts, last = self._starts, len(self._starts)
        others = []
        for annotation in annotations:
            fragments = annotation.fragments
            if len(fragments) == 1 and annotation.label not in self._zone_labels:
                fragment = fragments[0]
                block = bisect_right(starts, fragment.start)  # the number of the next one
                if block < last and fragment.end <= starts[block]:
                    self._saved[annotation.id] = self._simple[annotation.id] = annotation
                    self._members[block - 1][annotation.id] = None
                    continue
            others.append(annotation)
        self.replace(others)

    def get(self, uuid: str) -> Mark | None:
        """An annotation and where it stands; None if it is not of this article."""
        mark = self._marks.get(uuid)
        if mark is None and (annotation := self._simple.pop(uuid, None)):
            mark = self._marks[uuid] = self._mark(annotation)
        return mark

    def _known(self, uuids: Iterable[str]) -> list[Mark]:
        return [mark for mark in map(self.get, uuids) if mark is not None]

    def replace(self, changed: Iterable[Annotation], removed: Iterable[str] = ()) -> set[int]:
        """Take in what changed and forget what is gone; the blocks to lay out again."""
        touched: set[str] = set()
        for annotation in changed:
            self._saved[annotation.id] = annotation
            touched.add(annotation.id)
        for uuid in removed:
            self._saved.pop(uuid, None)
            touched.add(uuid)
        return self._refresh(touched)

    def set_pending(self, annotations: Iterable[Annotation]) -> set[int]:
        """The annotations that are on screen but not saved; the blocks to lay out again."""
        before, self._pending = self._pending, {annotation.id: annotation for annotation in annotations}
        different = (u for u in before.keys() | self._pending.keys() if before.get(u) != self._pending.get(u))
        return self._refresh(set(different))

    def set_suggested(self, suggestions: Iterable[Annotation]) -> set[int]:
        """All that is suggested, in the shape of annotations; the blocks to lay out again."""
        before, self._suggested = self._suggested, {each.id: each for each in suggestions}
        now = self._suggested
        return self._refresh({u for u in before.keys() | now.keys() if before.get(u) is not now.get(u)})

    def set_zone_labels(self, labels: Collection[str]) -> None:
        """Take annotations with these labels for zones."""
        if self._zone_labels != frozenset(labels):
            self._zone_labels = frozenset(labels)
            self._refresh({*self._marks, *self._simple})

    def strands(self, block: int) -> list[Strand]:
        """What the block shows as lanes."""
        made = (self._strand(mark, block) for mark in self._known(self._members.get(block, ())))
        return [strand for strand in made if strand is not None]

    def zones(self, block: int, *, suggested: bool = False) -> list[Mark]:
        """The zones of whole paragraphs that the block belongs to, smallest first; or those suggested for it."""
        here = self._known(self._bars.get(block, ()))
        return sorted((mark for mark in here if mark.suggested == suggested), key=lambda mark: mark.size)

    def at(self, cp: int, *, zones: bool = True) -> list[str]:
        """The annotations on the character after `cp`, smallest first, else those that end at `cp`.

        Zones of whole paragraphs come last, if they are asked for.
        """
        block = self.block_of(cp)
        marks = [mark for mark in self._known(self._members.get(block, ())) if not mark.suggested]
        over = [m for m in marks if any(start <= cp < end for start, end in m.annotation.spans)]
        if not over:
            over = [m for m in marks if any(end == cp for _, end in m.annotation.spans)]
        over.sort(key=lambda m: (m.size, -m.annotation.start, m.annotation.id))
        return [m.annotation.id for m in (*over, *(self.zones(block) if zones else ()))]

    def suggested_at(self, cp: int) -> list[str]:
        """The suggestions on the character after `cp` or before it, smallest first."""
        block = self.block_of(cp)
        marks = [mark for mark in self._known(self._members.get(block, ())) if mark.suggested]
        over = [m for m in marks if any(start <= cp <= end for start, end in m.annotation.spans)]
        over.sort(key=lambda m: (m.size, -m.annotation.start, m.annotation.id))
        return [m.annotation.id for m in (*over, *self.zones(block, suggested=True))]

    def _refresh(self, uuids: set[str]) -> set[int]:
        blocks: set[int] = set()
        for uuid in uuids:
            old = self.get(uuid)
            if old is not None:
                del self._marks[uuid]
                shelves = self._bars if old.bars else self._members
                for block in old.blocks:
                    shelves[block].pop(uuid, None)
                blocks.update(old.blocks)
            annotation = self._pending.get(uuid) or self._saved.get(uuid) or self._suggested.get(uuid)
            if annotation is not None and annotation.fragments and annotation.end <= len(self.text):
                self._marks[uuid] = new = self._mark(annotation)
                shelves = self._bars if new.bars else self._members
                for block in new.blocks:
                    shelves[block][uuid] = None
                blocks.update(new.blocks)
        return blocks

    def _mark(self, annotation: Annotation) -> Mark:
        spans, uuid = annotation.spans, annotation.id
        pending, suggested = uuid in self._pending, uuid in self._suggested
        size = sum(end - start for start, end in spans)
        reach = [(self.block_of(start), self.block_of(end - 1)) for start, end in spans]
        if annotation.label in self._zone_labels and all(self._is_whole(*span) for span in spans):
            bars = self._stretches(reach)
            blocks = tuple(block for first, last in bars for block in range(first, last + 1))
            return Mark(annotation, pending, suggested, blocks, tuple(bars), size)
        found = dict.fromkeys(range(reach[0][0], reach[0][1] + 1))
        for (_, before), (begin, last) in pairwise(reach):
            if all(self._soft[before + 1 : begin + 1]):  # a gap inside one paragraph keeps its lane
                found |= dict.fromkeys(range(before + 1, begin))
            found |= dict.fromkeys(range(begin, last + 1))
        return Mark(annotation, pending, suggested, tuple(found), (), size)

    def _is_whole(self, start: int, end: int) -> bool:
        """The span is one or more paragraphs, apart from white space at the edges."""
        before, after = paragraph_at(self.text, start)[0], paragraph_at(self.text, end)[1]
        return not self.text[before:start].strip() and not self.text[end:after].strip()

    def _stretches(self, reach: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Runs of blocks as one where only blank ones lie between."""
        joined = [reach[0]]
        for first, last in reach[1:]:
            if all(self.is_blank(block) for block in range(joined[-1][1] + 1, first)):
                joined[-1] = joined[-1][0], last
            else:
                joined.append((first, last))
        return joined

    def _strand(self, mark: Mark, block: int) -> Strand | None:
        low, high = self.block_range(block)
        spans, opens, closes = [], [], []
        for start, end in mark.annotation.spans:
            if max(start, low) < min(end, high):
                spans.append((self.in_block(block, start), self.in_block(block, end, is_end=True)))
                opens.append(start >= low)
                closes.append(end <= high)
        if not (spans or mark.annotation.start < low < high <= mark.annotation.end):
            return None
        # The lane stays free to the chunk's edge where the annotation goes on in the chunk next to it.
        from_before = self._soft[block] and block - 1 in mark.blocks
        into_next = block + 1 < len(self._soft) and self._soft[block + 1] and block + 1 in mark.blocks
        return Strand(
            mark.annotation.id,
            start=0 if from_before or not spans else spans[0][0],
            end=self.in_block(block, high, is_end=True) if into_next or not spans else spans[-1][1],
            spans=tuple(spans),
            opens=tuple(opens),
            closes=tuple(closes),
            begins=bool(spans) and low <= mark.annotation.start,
        )


def _line_ends(shown: str) -> Iterator[int]:
    """The UTF-16 positions of the line breaks."""
    at = -1
    for line in shown.split("\n")[:-1]:
        at += 1 + (len(line) if line.isascii() else len(line.encode("utf-16-le", "surrogatepass")) // 2)
        yield at
