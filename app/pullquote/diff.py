"""Where two texts differ: by paragraphs, then by words, then by characters in a changed word.

Offsets are Unicode code points. No difference splits a grapheme of either text. Words that occur once in both texts are
the anchors; between them, edits are counted exactly while that is cheap; what is left is one difference. So time grows
with the length of the texts and not with its square: a few words in 1 MB take hundredths of a second, two wholly
different texts of 1 MB some seconds.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

import regex

__all__ = ["Difference", "changed"]

Difference = tuple[int, int, int, int]
"""`[start, end)` of the old text, and of the new one, where it says something else."""

_PARAGRAPH = re.compile(r"[^\n]*\n|[^\n]+")
# Scripts that put nothing between words are compared character by character.
_WORD = regex.compile(
    r"(?:(?![\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}])(?=\w)\X)+|(?:(?=\s)\X)+|\X"
)
_GRAPHEME = regex.compile(r"\X")

_DEPTH = 8
"""So often are anchors looked for between anchors."""

_ROW = 8
"""So many parts in a row are an anchor where no part occurs only once."""

_STEPS = 1_000_000
"""Comparisons in all that exact counting may take: well under a second."""


def changed(old: str, new: str) -> list[Difference]:
    """All differences, in order and apart; none when the texts are the same."""
    exact = _Exact()
    made: list[Difference] = []
    for paragraphs in _compared(old, new, _PARAGRAPH, (0, len(old), 0, len(new)), None):
        for words in _compared(old, new, _WORD, paragraphs, exact):
            _add(made, words, old, new)
    return [_sharpened(each, old, new) for each in made]


def _add(made: list[Difference], found: Difference, old: str, new: str) -> None:
    """Two with nothing but blanks between are one, unless each is a word and its like: a blank is no anchor."""
    if made:
        last = made[-1]
        between = old[last[1] : found[0]]
        blank = between.isspace() and "\n" not in between
        if not between or (blank and not (_alike(last, old, new) and _alike(found, old, new))):
            made[-1] = last[0], found[1], last[2], found[3]
            return
    made.append(found)


def _one_word(found: Difference, old: str, new: str) -> bool:
    words = old[found[0] : found[1]], new[found[2] : found[3]]
    return all(word and not any(map(str.isspace, word)) for word in words)


def _alike(found: Difference, old: str, new: str) -> bool:
    """Whether it is one word on both sides, and half of it the same: a slip, not another word."""
    start, end, new_start, new_end = _sharpened(found, old, new)
    longest = max(found[1] - found[0], found[3] - found[2])
    return _one_word(found, old, new) and 2 * max(end - start, new_end - new_start) <= longest


def _sharpened(found: Difference, old: str, new: str) -> Difference:
    """Within a word, only the characters that differ."""
    if not _one_word(found, old, new):
        return found
    return next(_compared(old, new, _GRAPHEME, found, None, depth=0))


def _compared(
    old: str,
    new: str,
    part: "re.Pattern[str] | regex.Pattern[str]",
    within: Difference,
    exact: "_Exact | None",
    depth: int = _DEPTH,
) -> Iterator[Difference]:
    """The parts that differ inside of a difference."""
    start, end, new_start, new_end = within
    a, b = part.findall(old[start:end]), part.findall(new[new_start:new_end])
    at = list(accumulate(map(len, a), initial=start))
    new_at = list(accumulate(map(len, b), initial=new_start))
    for low, high, new_low, new_high in _differing(a, b, (0, len(a), 0, len(b)), exact, depth):
        yield at[low], at[high], new_at[new_low], new_at[new_high]


def _differing(
    a: Sequence[str], b: Sequence[str], within: Difference, exact: "_Exact | None", depth: int
) -> Iterator[Difference]:
    low, high, new_low, new_high = within
    while low < high and new_low < new_high and a[low] == b[new_low]:
        low, new_low = low + 1, new_low + 1
    while low < high and new_low < new_high and a[high - 1] == b[new_high - 1]:
        high, new_high = high - 1, new_high - 1
    if low == high and new_low == new_high:
        return
    within = low, high, new_low, new_high
    both = low < high and new_low < new_high
    anchors = (_anchors(a, b, within, 1) or _anchors(a, b, within, _ROW)) if both and depth else []
    if not anchors:
        yield from exact.differing(a, b, within) if both and exact else (within,)
        return
    for place, new_place in (*anchors, (high, new_high)):
        yield from _differing(a, b, (low, place, new_low, new_place), exact, depth - 1)
        low, new_low = place + 1, new_place + 1


def _anchors(a: Sequence[str], b: Sequence[str], within: Difference, row: int) -> list[tuple[int, int]]:
    """Where rows of parts begin that occur once on both sides: as many as stand in the same order on both."""
    low, high, new_low, new_high = within
    once, new_once = _once(a, low, high, row), _once(b, new_low, new_high, row)
    pairs = [(place, new_once[part]) for part, place in once.items() if part in new_once]
    # The longest ascending row (patience sorting): `piles` are the smallest ends of rows of each length.
    piles: list[int] = []
    tops: list[int] = []
    before: list[int] = []
    for index, (_, new_place) in enumerate(pairs):
        pile = bisect_left(piles, new_place)
        before.append(tops[pile - 1] if pile else -1)
        piles[pile : pile + 1] = [new_place]
        tops[pile : pile + 1] = [index]
    longest: list[tuple[int, int]] = []
    index = tops[-1] if tops else -1
    while index >= 0:
        longest.append(pairs[index])
        index = before[index]
    return longest[::-1]


def _once(parts: Sequence[str], low: int, high: int, row: int) -> dict[str | tuple[str, ...], int]:
    """Where each row of so many parts begins that occurs once, in order."""
    places: dict[str | tuple[str, ...], int] = {}
    for place in range(low, high - row + 1):
        part = parts[place] if row == 1 else tuple(parts[place : place + row])
        places[part] = -1 if part in places else place
    return {part: place for part, place in places.items() if place >= 0}


class _Exact:
    """The fewest insertions and deletions (Myers 1986), as long as there are steps left."""

    def __init__(self) -> None:
        self._left = _STEPS

    def differing(self, a: Sequence[str], b: Sequence[str], within: Difference) -> Iterator[Difference]:
        low, high, new_low, new_high = within
        place, new_place = low, new_low
        for same, new_same in (*self._same(a, b, within), (high, new_high)):
            if place < same or new_place < new_same:
                yield place, same, new_place, new_same
            place, new_place = same + 1, new_same + 1

    def _same(self, a: Sequence[str], b: Sequence[str], within: Difference) -> list[tuple[int, int]]:
        """Pairs of parts that are the same; none when that would take too long."""
        low, high, new_low, new_high = within
        n, m = high - low, new_high - new_low
        reach = {1: 0}
        trace: list[dict[int, int]] = []
        for edits in range(n + m + 1):
            trace.append(dict(reach))
            self._left -= edits
            for diagonal in range(-edits, edits + 1, 2):
                down = diagonal == -edits or (diagonal != edits and reach[diagonal - 1] < reach[diagonal + 1])
                x = start = reach[diagonal + 1] if down else reach[diagonal - 1] + 1
                while x < n and 0 <= x - diagonal < m and a[low + x] == b[new_low + x - diagonal]:
                    x += 1
                self._left -= x - start + 1
                reach[diagonal] = x
                if x >= n and x - diagonal >= m:
                    path = _path(trace, n, m)
                    return [(low + i, new_low + j) for i, j in path]
            if self._left < 0:
                return []
        raise AssertionError("two sequences differ at most in all of their parts")


def _path(trace: list[dict[int, int]], x: int, y: int) -> list[tuple[int, int]]:
    """The pairs that were found the same on the way to the end, in order."""
    pairs: list[tuple[int, int]] = []
    for edits, reach in reversed(list(enumerate(trace))):
        diagonal = x - y
        down = diagonal == -edits or (diagonal != edits and reach[diagonal - 1] < reach[diagonal + 1])
        came = diagonal + 1 if down else diagonal - 1
        from_x = reach[came] if edits else 0
        from_y = from_x - came if edits else 0
        while x > from_x and y > from_y:
            x, y = x - 1, y - 1
            pairs.append((x, y))
        x, y = from_x, from_y
    return pairs[::-1]
