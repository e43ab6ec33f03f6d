"""Articles that say the same for long stretches: wire copy, trimmed, under another headline, edited.

Two articles are alike when they share at least `CONTAINMENT` of the smaller one's *shingles*, the rows of five words
that follow each other, as `search.folded` sees words. Jaccard similarity would miss what is trimmed.

What many articles of different stories share, such as the notice of an outlet or a turn of phrase, is boilerplate and
does not count. A row of words in many articles is no boilerplate when most of their text is as widely shared: then it
is a story that many have printed.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import groupby
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from pullquote.clusters import Pair
from pullquote.search import folded, words

__all__ = ["CONTAINMENT", "Comparison", "Index", "Shingles", "compare", "shingles"]

Shingles: TypeAlias = NDArray[np.uint64]
"""The hashes of an article's shingles, ascending, each once."""

CONTAINMENT = 0.3
"""So much of the smaller article stands in the other one too."""

_ROW = 5
"""Words in a shingle."""

_LEAST = 8
"""Shingles that two articles share at least: in a text of a few lines, a share says little."""

_MANY = 20
"""From more articles than that, shingles are looked at as possible boilerplate."""

_FIRST = 64
"""Of a story that more articles have than that, each is compared with so many: one is enough to find its cluster."""

_SAMPLE = 8
"""Articles that are looked at to tell whether a shingle is boilerplate."""

_MIX = (np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB))
_STEP = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True)
class Comparison:
    """Two texts beside each other: how much of the smaller one stands in the other, and what only one of them has.

    `only_first` and `only_second` are stretches `[start, end)` in code points of words that are in no row of five that
    the other text has as well: wherever that stands, so that a paragraph that has moved does not differ.
    """

    containment: float
    only_first: tuple[tuple[int, int], ...]
    only_second: tuple[tuple[int, int], ...]


@lru_cache(maxsize=1 << 17)
def _word(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def shingles(text: str) -> Shingles:
    """The shingles of a text: the same on every machine and in every run. None when it has fewer than five words."""
    return np.unique(_rows(folded(text).split()))


def _rows(text: Sequence[str]) -> Shingles:
    """The hash of each row of words, one after the other."""
    count = len(text) - _ROW + 1
    if count < 1:
        return np.empty(0, np.uint64)
    hashes = np.fromiter(map(_word, text), np.uint64, len(text))
    rows = hashes[:count].copy()
    for place in range(1, _ROW):
        rows *= _STEP
        rows += hashes[place : place + count]
    # What splitmix64 ends with: each bit of the sum decides on each bit of the hash.
    for shift, factor in zip((30, 27), _MIX, strict=True):
        rows ^= rows >> np.uint64(shift)
        rows *= factor
    rows ^= rows >> np.uint64(31)
    return rows


def compare(first: str, second: str) -> Comparison:
    """Where two texts differ, in a time that grows with their length only; boilerplate counts here as well."""
    placed = [list(words(text)) for text in (first, second)]
    rows = [_rows([word for word, _, _ in each]) for each in placed]
    shared = np.intersect1d(rows[0], rows[1])
    smaller = min(len(np.unique(each)) for each in rows)
    only = []
    for each, own in zip(placed, rows, strict=True):
        is_shared = np.zeros(len(each), np.bool_)
        starts = np.flatnonzero(np.isin(own, shared))
        for further in range(_ROW):
            is_shared[starts + further] = True
        only.append(tuple(_stretches(each, is_shared.tolist())))
    return Comparison(len(shared) / smaller if smaller else 0.0, *only)


def _stretches(
    placed: Sequence[tuple[str, int, int]], is_shared: Sequence[bool]
) -> Iterator[tuple[int, int]]:
    """From the first to the last word of each run that is not shared."""
    for shared, run in groupby(zip(placed, is_shared, strict=True), key=lambda each: each[1]):
        if not shared:
            stretch = [place for place, _ in run]
            yield stretch[0][1], stretch[-1][2]


class Index:
    """Which articles have which shingles; made in seconds for 20,000 articles of 4 kB, so it is not kept.

    Articles are called by the keys of `articles`, and are told in that order: what comes later is found to be like
    what was there before.
    """

    def __init__(self, articles: Mapping[int, Shingles]) -> None:
        self._keys = list(articles)
        self._places = {key: place for place, key in enumerate(self._keys)}
        lengths = np.fromiter(map(len, articles.values()), np.int64, len(articles))
        self._bounds = np.concatenate(([0], np.cumsum(lengths)))
        hashes = np.concatenate((np.empty(0, np.uint64), *articles.values()))
        order = np.argsort(hashes, kind="stable")  # who has a shingle stands in the order of the articles
        self._holders = np.repeat(np.arange(len(lengths), dtype=np.int32), lengths)[order]
        hashes = hashes[order]
        is_first = np.concatenate((np.ones(min(1, len(hashes)), np.bool_), hashes[1:] != hashes[:-1]))
        self._hashes = hashes[is_first]
        self._numbers = np.empty(len(hashes), np.int32)
        """Which shingles the articles have, one article after the other."""
        self._numbers[order] = np.cumsum(is_first, dtype=np.int32) - 1
        del order  # as large as the hashes
        self._starts = np.append(np.flatnonzero(is_first).astype(np.int32), np.int32(len(hashes)))
        self._spread = np.diff(self._starts)
        """In how many articles each shingle is."""
        self._telling = self._not_boilerplate()
        told = np.concatenate(([0], np.cumsum(self._telling[self._numbers])))
        self._sizes = told[self._bounds[1:]] - told[self._bounds[:-1]]
        """How many shingles each article has that are no boilerplate."""

    def like(self, hashes: Shingles) -> list[tuple[int, float]]:
        """The articles that a text is like which the index does not have, the likest first, and the containment."""
        if not len(self._hashes) or not len(hashes):
            return []
        at = np.minimum(np.searchsorted(self._hashes, hashes), len(self._hashes) - 1)
        known = at[self._hashes[at] == hashes]
        telling = known[self._telling[known]]
        size = len(hashes) - len(known) + len(telling)
        alike = ((self._keys[place], share) for place, share in self._alike(telling, size))
        return sorted(alike, key=lambda each: -each[1])

    def pairs(self, key: int, waiting: Container[int] = ()) -> list[Pair]:
        """The pairs that an article makes, but not with those after it that are `waiting` to be compared themselves."""
        mine = self._places[key]
        numbers = self._of(mine)
        found = []
        for place, share in self._alike(numbers[self._telling[numbers]], int(self._sizes[mine])):
            other = self._keys[place]
            if place < mine:
                found.append(Pair(other, key, share))
            elif place > mine and other not in waiting:
                found.append(Pair(key, other, share))
        return found

    def _of(self, place: int) -> NDArray[np.int32]:
        return self._numbers[self._bounds[place] : self._bounds[place + 1]]

    def _alike(self, numbers: NDArray[Any], size: int) -> list[tuple[int, float]]:
        """The places of the articles that share enough of these shingles, and the containment."""
        starts = self._starts[numbers]
        spans = np.minimum(self._spread[numbers], _FIRST)
        steps = np.arange(spans.sum()) - np.repeat(np.cumsum(spans) - spans, spans)
        places, shared = np.unique(self._holders[np.repeat(starts, spans) + steps], return_counts=True)
        shares = shared / np.maximum(1, np.minimum(size, self._sizes[places]))
        enough = (shared >= _LEAST) & (shares >= CONTAINMENT)
        return list(zip(places[enough].tolist(), shares[enough].tolist(), strict=True))

    def _not_boilerplate(self) -> NDArray[np.bool_]:
        """Which shingles are no boilerplate: few articles have them, or most of the text of those is shared as well."""
        telling = np.ones(len(self._hashes), np.bool_)
        spreads: dict[int, NDArray[np.int32]] = {}
        for number in np.flatnonzero(self._spread > _MANY).tolist():
            start, spread = int(self._starts[number]), int(self._spread[number])
            shared = 0.0
            for nth in range(_SAMPLE):
                place = int(self._holders[start + nth * (spread - 1) // (_SAMPLE - 1)])
                if (known := spreads.get(place)) is None:
                    known = spreads[place] = np.sort(self._spread[self._of(place)])
                shared += 1 - int(known.searchsorted(spread // 3)) / len(known)
            telling[number] = shared >= _SAMPLE / 2
        return telling
