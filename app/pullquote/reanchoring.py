"""What a correction of a text means for the words that are tagged in it.

`differences` says what changed; `Reanchoring` takes offsets and fragments of the old text to the new one. Words that
did not change keep their surface; what changed inside a fragment rewords it; and where only a guess could say what
became of a fragment, it is lost.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from typing import Literal

from pullquote.diff import changed
from pullquote.records import Fragment, Hunk
from pullquote.text import EmptyFragment, normalise_fragments

__all__ = ["Hunk", "Outcome", "Reanchoring", "corrected", "differences", "inverse_hunks", "outcome"]

Outcome = Literal["kept", "moved", "reworded", "lost"]


def differences(old: str, new: str) -> tuple[Hunk, ...]:
    """What makes `new` of `old`, in order and apart; no hunk splits a grapheme of either text.

    The time grows with the length only: where two texts have too little in common, the hunks are larger.
    """
    return tuple(
        Hunk(start, end, old[start:end], new[new_start:new_end])
        for start, end, new_start, new_end in changed(old, new)
    )


def corrected(text: str, hunks: Iterable[Hunk]) -> str:
    """The text after the changes; raises `ValueError` when they are not of this text."""
    pieces: list[str] = []
    done = 0
    for hunk in hunks:
        if hunk.start < done or text[hunk.start : hunk.end] != hunk.old:
            raise ValueError(f"{hunk.old!r} is not at {hunk.start}")
        pieces += text[done : hunk.start], hunk.new
        done = hunk.end
    return "".join((*pieces, text[done:]))


def inverse_hunks(hunks: Iterable[Hunk]) -> tuple[Hunk, ...]:
    """The changes that take the changes back, in code points of the corrected text."""
    made: list[Hunk] = []
    shift = 0
    for hunk in hunks:
        start = hunk.start + shift
        made.append(Hunk(start, start + len(hunk.new), hunk.new, hunk.old))
        shift += len(hunk.new) - len(hunk.old)
    return tuple(made)


def outcome(before: Sequence[Fragment], after: Sequence[Fragment] | None) -> Outcome:
    """What happened to an annotation whose fragments were `before` and are `after`."""
    if after is None:
        return "lost"
    if tuple(before) == tuple(after):
        return "kept"
    same = [fragment.text for fragment in before] == [fragment.text for fragment in after]
    return "moved" if same else "reworded"


class Reanchoring:
    """The way from a text to the corrected one, for offsets and fragments; all in code points."""

    def __init__(self, hunks: Sequence[Hunk], new_text: str) -> None:
        self._hunks = hunks
        self._new = new_text
        self._starts = [hunk.start for hunk in hunks]
        self._ends = [hunk.end for hunk in hunks]
        self._shifts = list(accumulate((len(h.new) - len(h.old) for h in hunks), initial=0))

    def offset(self, cp: int) -> int:
        """Where an offset of the old text is now; inside of words that are gone, at the end of the new ones."""
        after = bisect_right(self._ends, cp)
        if after < len(self._hunks) and self._starts[after] < cp:
            hunk = self._hunks[after]
            return hunk.start + self._shifts[after] + len(hunk.new)
        return cp + self._shifts[after]

    def reanchored(self, fragments: Sequence[Fragment]) -> tuple[Fragment, ...] | None:
        """The fragments in the new text; None when one of them is lost, and with it what they are part of.

        A change inside a fragment, up to its edges, is a change of its words; one at its edge is outside. One that
        reaches over an edge, or leaves nothing, loses it.
        """
        spans: list[tuple[int, int]] = []
        reworded = False
        for fragment in fragments:
            span = self._span(fragment)
            if span is None:
                return None
            reworded = reworded or self._new[span[0] : span[1]] != fragment.text
            spans.append(span)
        touching = any(left[1] == right[0] for left, right in pairwise(spans))
        if reworded or touching:
            try:
                spans = list(normalise_fragments(self._new, spans))
            except EmptyFragment:
                return None
        return tuple(Fragment(start, end, self._new[start:end]) for start, end in spans)

    def _span(self, fragment: Fragment) -> tuple[int, int] | None:
        start, end = fragment.start, fragment.end
        first = bisect_right(self._ends, start)
        last = bisect_left(self._starts, end)
        # What only touches the fragment is outside.
        inside = self._hunks[first:last]
        if inside and (inside[0].start < start or self._reaches_over(inside[-1], last - 1, fragment)):
            return None
        new = start + self._shifts[first], end + self._shifts[max(first, last)]
        return new if new[0] < new[1] else None

    def _reaches_over(self, hunk: Hunk, index: int, fragment: Fragment) -> bool:
        over = hunk.end - fragment.end
        if over <= 0:
            return False
        # “big ” is gone of “the big cat”, or “ big”, nobody knows: so “the big” may become “the”.
        at = hunk.start + self._shifts[index]
        before = self._ends[index - 1] if index else 0
        free = hunk.start - over >= max(fragment.start, before)
        return bool(hunk.new) or not free or self._new[at - over : at] != hunk.old[-over:]
