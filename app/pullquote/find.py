"""Find words in a text as a reader means them: in any case, with any kind of space or quotation mark.

Every offset is in **Unicode code points** of the given text, end-exclusive. Accents count (“resume” does not
find “résumé”), but how they are encoded does not.
"""

import re
from functools import lru_cache
from unicodedata import category, normalize

import regex

from pullquote.boundaries import word_at
from pullquote.folding import Folded, Folding, fold
from pullquote.text import snap_end, snap_start

__all__ = ["as_compared", "find_in_text", "occurrences"]

_POSSESSIVE = re.compile(r"['’‘]s?$")
# Few capitals: others begin names of their own (“O’Brien”, “M’Baye”).
_ELISION = re.compile(r"(?:[cdjlmnstDL]|[qQ]u)['’]")
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")

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


def _folding(*, match_case: bool) -> Folding:
    def folded(char: str) -> str:
        if char in _UNSEEN:
            return ""
        if category(char) == "Zs":
            return " "
        letter = normalize("NFD", char)
        if not match_case:
            letter = normalize("NFD", letter.casefold())
        return letter.translate(_SAME)

    return Folding(folded)


_FOLDING = {match_case: _folding(match_case=match_case) for match_case in (False, True)}


@lru_cache(maxsize=2)  # a search field asks for the same article with every letter typed
def _fold(text: str, match_case: bool) -> Folded:
    return fold(text, _FOLDING[match_case])


def as_compared(text: str) -> str:
    """A text as `find_in_text` compares it: for those who search many short texts at once."""
    return fold(text, _FOLDING[False]).text


def find_in_text(text: str, query: str, *, match_case: bool = False) -> list[tuple[int, int]]:
    """Where `query` stands in `text`, in order, not overlapping; never a part of a letter with its accents.

    Case (unless asked for), the encoding of accents (NFC or NFD), the kind of space, curly or straight quote marks,
    and unseen characters such as soft hyphens make no difference.
    """
    wanted = _fold(query, match_case).text
    if not wanted:
        return []
    folded = _fold(text, match_case)
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


def occurrences(text: str, words: str) -> list[tuple[int, int]]:
    """Where the same words stand as whole words; words with a capital only in the same case.

    A possessive ending (“Halvorsen’s”) is left outside, of `words` too, and so is a French or Italian article that
    is written to the name (“l’Ukraine”).
    """
    words = words.strip()
    ending = _POSSESSIVE.search(words)
    if ending and ending.start():
        words = words[: ending.start()]
    match_case = any(character.isupper() for character in words)
    return [hit for hit in find_in_text(text, words, match_case=match_case) if _are_words(text, *hit)]


def _are_words(text: str, start: int, end: int) -> bool:
    """Does a word begin at `start`, and does one end at `end`?"""
    before, after = word_at(text, start), word_at(text, end)
    begins = before is None or start in before or _ELISION.fullmatch(text, before[0], start)
    ends = after is None or end in after or _POSSESSIVE.fullmatch(text, end, after[1])
    # Scripts that put nothing between words have no word boundary to look for.
    return bool((begins or _UNSPACED.match(text, start)) and (ends or _UNSPACED.match(text, end - 1)))


def _apart(text: str, cp: int) -> bool:
    """Is this a boundary between two visible characters?"""
    if text[max(0, cp - 1) : cp + 1].isascii():  # a frozen text has no CR, so ASCII never joins
        return True
    return snap_start(text, cp) == cp == snap_end(text, cp)
