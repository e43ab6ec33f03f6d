"""Search for words in many texts: what is asked for, as an index knows it, and where it stands in a text.

Every offset is in **Unicode code points** of the given text, end-exclusive. Words are compared more kindly than by
`find`: without case, accents and other marks, and without what stands between them. “gul” finds “Gül”, “strasse”
“Straße”, “istanbul” “İstanbul” and “ISTANBUL”; the phrase “do not” finds “do, not”, but never over the end of a
paragraph. Chinese, Japanese, Thai and others that put nothing between words are compared character by character, so
that any part of them can be searched for.

Index and text are folded by one and the same `folded`, into words between blanks: what the index finds, the text has.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from unicodedata import category, normalize, unidata_version

import regex

from pullquote.folding import Folded, Folding, fold
from pullquote.text import snap_end, snap_start

__all__ = ["FOLDING", "Query", "Term", "folded", "parse", "words"]

FOLDING = f"1 {unidata_version}"
"""The way in which `folded` folds: what another way has made cannot be compared. Each change of it counts up."""

_DROPPED = re.compile(
    "["
    "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"  # on Latin, Greek, Cyrillic
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"  # Hebrew points
    "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"  # Arabic
    "\ufe00-\ufe0f]"  # variation selectors
)
_SAME = str.maketrans(
    {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"}
)
"""Letters that Unicode takes apart from those which people type for them."""

_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
_MARKS_APART = regex.compile(r" (\p{M}+)")
_PARAGRAPH_END = re.compile(r"\n\s*\n")
_TERM = re.compile(r'["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)(\*?)|([^\s"“”„«»]+)')


def _letters(char: str) -> str:
    """Letters, digits and marks as they are compared; a blank for all else."""
    if category(char) == "Cf":  # soft hyphens, joiners, direction marks: nobody sees them
        return ""
    plain = normalize("NFKD", normalize("NFKD", char).casefold())
    plain = _DROPPED.sub("", plain).translate(_SAME)
    words = "".join(each if category(each)[0] in "LMN" else " " for each in plain)
    if not words.strip():
        return words[:1]
    return f" {words} " if _UNSPACED.match(words) and category(char)[0] != "M" else words


_FOLDING = Folding(_letters)


def _fold(text: str) -> Folded:
    found = fold(text, _FOLDING)
    if found.at and 3 in found.width:
        # A mark written after its letter stands after the blank that follows the letter: let them change places.
        return Folded(_MARKS_APART.sub(r"\1 ", found.text), found.at, found.source, found.width)
    return found


def folded(text: str) -> str:
    """The words of a text as they are compared, with blanks between them."""
    return _fold(text).text


def words(text: str) -> Iterator[tuple[str, int, int]]:
    """The words of `folded`, and where each stands in the text: `[start, end)`, whole characters."""
    found = _fold(text)
    for word in re.finditer("[^ ]+", found.text):
        start, end = _span(found, *word.span())
        yield word.group(), snap_start(text, start), snap_end(text, end)


@dataclass(frozen=True)
class Term:
    """Words that follow each other in a paragraph; with `begins`, the last one may go on."""

    words: tuple[str, ...]
    begins: bool = False

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Where it stands in a folded text, when it begins after a blank."""
        return re.compile(" +".join(map(re.escape, self.words)) + ("[^ ]*" if self.begins else "(?![^ ])"))

    @property
    def match(self) -> str:
        """The term in the language of SQLite's FTS5."""
        return f'"{" ".join(self.words)}"{"*" * self.begins}'

    def places(self, text: str, parted: Callable[[int, int], bool]) -> Iterator[tuple[int, int]]:
        """Where it stands in a folded text, one after the other; not where its words are `parted`."""
        found = self.pattern.search(text)
        while found is not None:
            start, end = found.span()
            if (start and text[start - 1] != " ") or (len(self.words) > 1 and parted(start, end)):
                end = start + 1
            else:
                yield start, end
            found = self.pattern.search(text, end)


@dataclass(frozen=True)
class Query:
    """What is searched for: all of the terms, in any order."""

    terms: tuple[Term, ...]

    def __bool__(self) -> bool:
        return bool(self.terms)

    @property
    def match(self) -> str:
        """The query in the language of SQLite's FTS5."""
        return " AND ".join(term.match for term in self.terms)

    def hits(self, text: str) -> list[tuple[int, int]]:
        """Where the terms stand, in order, not overlapping; nowhere when the text has not all of them.

        A hit is whole characters: an accent that is written after its letter belongs to it.
        """
        words, has_lines = _fold(text), "\n" in text

        def parted(start: int, end: int) -> bool:
            return has_lines and _PARAGRAPH_END.search(text, *_span(words, start, end)) is not None

        places: list[tuple[int, int]] = []
        for term in self.terms:
            found = list(term.places(words.text, parted))
            if not found:
                return []
            places += found
        hits: list[tuple[int, int]] = []
        last = 0
        for place in sorted(places, key=lambda place: (place[0], -place[1])):
            start, end = _span(words, *place)
            start, end = snap_start(text, start), snap_end(text, end)
            if start >= last:  # as whole characters: a Thai one may hold two words
                hits.append((start, end))
                last = end
        return hits


def _span(words: Folded, start: int, end: int) -> tuple[int, int]:
    """Where in the source a stretch of the folded text stands."""
    if not words.at:
        return start, end
    return words.origin(start)[0], words.origin(end - 1)[0] + 1


def parse(query: str) -> Query:
    """Read what somebody has typed: words, “a phrase”, begin*; what is no word is left out."""
    terms: dict[Term, None] = {}
    for found in _TERM.finditer(query):
        phrase, star, word = found.groups()
        begins = bool(star) if word is None else word.endswith("*")
        words = tuple(folded(phrase if word is None else word).split())
        if words:
            terms[Term(words, begins)] = None
    return Query(tuple(terms))
