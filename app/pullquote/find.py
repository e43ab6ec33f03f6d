"""Find words in a text as a reader means them: in any case, with any kind of space or quotation mark.

Every offset is in **Unicode code points** of the given text, end-exclusive. Accents count (“resume” does not
find “résumé”), but how they are encoded does not.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import category, normalize

from pullquote.text import snap_end, snap_start

__all__ = ["find_in_text"]

_SAME = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "„": '"',
        "‟": '"',
        "‘": "'",
        "’": "'",
        "‚": "'",
        "‛": "'",
        "\u2010": "-",
        "\u2011": "-",
    }
)
_UNSEEN = frozenset(
    "\u00ad\u200b\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
"""Soft hyphens, zero-width spaces and direction marks: nobody types them into a search field."""


class _Folding(dict[int, str]):
    """What each character counts as, worked out when it is first met."""

    def __missing__(self, cp: int) -> str:
        char = chr(cp)
        if char in _UNSEEN:
            folded = ""
        elif category(char) == "Zs":
            folded = " "
        else:
            folded = normalize("NFD", normalize("NFD", char).casefold()).translate(_SAME)
        self[cp] = folded
        return folded


_FOLDING = _Folding()


@dataclass(frozen=True, slots=True)
class _Folded:
    """A text to compare with, and the way back: where a character became none or several."""

    text: str
    at: list[int]
    """Offsets in the folded text of the characters that did not stay one."""
    source: list[int]
    """Their offsets in the source."""
    width: list[int]
    """What they became: how many characters."""

    def origin(self, folded: int) -> tuple[int, bool, bool]:
        """The source character behind a folded one; is this the first, is this the last that it became?"""
        known = bisect_right(self.at, folded) - 1
        if known < 0:
            return folded, True, True
        inner = folded - self.at[known]
        if inner < self.width[known]:
            return self.source[known], inner == 0, inner == self.width[known] - 1
        return self.source[known] + 1 + inner - self.width[known], True, True


@lru_cache(maxsize=2)  # a search field asks for the same article with every letter typed
def _fold(text: str) -> _Folded:
    if text.isascii():
        return _Folded(text.lower(), [], [], [])
    folded = text.translate(_FOLDING)
    odd = {char: len(_FOLDING[ord(char)]) for char in set(text) if len(_FOLDING[ord(char)]) != 1}
    at: list[int] = []
    source: list[int] = []
    width: list[int] = []
    shift = 0
    if odd:
        for match in re.finditer(f"[{re.escape(''.join(odd))}]", text):
            at.append(match.start() + shift)
            source.append(match.start())
            width.append(odd[match.group()])
            shift += width[-1] - 1
    # Marks on one letter come in any order; sorting them moves them within their letter only.
    return _Folded(normalize("NFD", folded), at, source, width)


def find_in_text(text: str, query: str) -> list[tuple[int, int]]:
    """Where `query` stands in `text`, in order, not overlapping; never a part of a letter with its accents.

    Case, the encoding of accents (NFC or NFD), the kind of space, curly or straight quote marks, and unseen
    characters such as soft hyphens make no difference.
    """
    wanted = _fold(query).text
    if not wanted:
        return []
    folded = _fold(text)
    hits: list[tuple[int, int]] = []
    place = folded.text.find(wanted)
    while place >= 0:
        start, whole_start, _ = folded.origin(place)
        last, _, whole_end = folded.origin(place + len(wanted) - 1)
        if whole_start and whole_end and _apart(text, start) and _apart(text, last + 1):
            hits.append((start, last + 1))
            place = folded.text.find(wanted, place + len(wanted))
        else:
            place = folded.text.find(wanted, place + 1)
    return hits


def _apart(text: str, cp: int) -> bool:
    """Is this a boundary between two visible characters?"""
    if text[max(0, cp - 1) : cp + 1].isascii():  # a frozen text has no CR, so ASCII never joins
        return True
    return snap_start(text, cp) == cp == snap_end(text, cp)
