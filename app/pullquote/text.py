"""The frozen text of an article: how it comes to be, how it is measured, which spans of it are well formed.

Every offset is in **Unicode code points** of the frozen text, end-exclusive. Qt counts UTF-16 code units and
alters some characters on the way in; `DisplayMap` is the one place that knows both.
"""

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

import regex

from pullquote.errors import PullquoteError
from pullquote.wording import later, plural, say

__all__ = [
    "DisplayMap",
    "EmptyFragment",
    "FragmentOutOfRange",
    "Repair",
    "TextIndex",
    "freeze",
    "joined_over_blanks",
    "next_grapheme",
    "normalise_fragments",
    "previous_grapheme",
    "sha256",
    "snap_end",
    "snap_start",
]

REPLACEMENT = "\ufffd"


class EmptyFragment(PullquoteError):
    """A fragment covers no character, or nothing but white space."""


class FragmentOutOfRange(PullquoteError):
    """A fragment does not lie inside its text."""


# Freezing

RepairKind = Literal["surrogate_pair", "nul", "lone_surrogate"]

_SENTENCES: dict[RepairKind, tuple[str, str]] = {
    "surrogate_pair": (
        later("1 character stored as two surrogates was joined, at offset {offset}."),
        later("{count} characters stored as two surrogates were joined, the first at offset {offset}."),
    ),
    "nul": (
        later("1 NUL character became U+FFFD, at offset {offset}."),
        later("{count} NUL characters became U+FFFD, the first at offset {offset}."),
    ),
    "lone_surrogate": (
        later("1 lone surrogate became U+FFFD, at offset {offset}."),
        later("{count} lone surrogates became U+FFFD, the first at offset {offset}."),
    ),
}
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_UNSTORABLE: dict[RepairKind, re.Pattern[str]] = {
    "nul": re.compile("\0"),
    "lone_surrogate": re.compile("[\ud800-\udfff]"),
}


@dataclass(frozen=True, slots=True)
class Repair:
    """Something `freeze` had to change: how often, and at which code point of the frozen text first."""

    kind: RepairKind
    count: int
    first_offset: int

    @property
    def sentence(self) -> str:
        """The repair in words, for the import report."""
        one, many = _SENTENCES[self.kind]
        return plural(one, many, self.count, offset=self.first_offset)


def freeze(decoded: str) -> tuple[str, tuple[Repair, ...]]:
    """The canonical text of freshly decoded characters, and what had to be repaired.

    One leading U+FEFF is dropped, CRLF and CR become LF, a character stored as two surrogates is joined, NUL
    and lone surrogates become U+FFFD. Nothing else changes. To be called once: a U+FEFF that leads a frozen
    text is part of it.
    """
    text = decoded.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    repairs: list[Repair] = []
    if _storable(text):
        return text, ()
    if first := _PAIR.search(text):
        text, count = _PAIR.subn(_join, text)
        repairs.append(Repair("surrogate_pair", count, first.start()))
    for kind, pattern in _UNSTORABLE.items():
        if first := pattern.search(text):
            text, count = pattern.subn(REPLACEMENT, text)
            repairs.append(Repair(kind, count, first.start()))
    return text, tuple(repairs)


def _storable(text: str) -> bool:
    # Encoding finds a surrogate ten times faster than a pattern does, and nearly every text has none.
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return "\0" not in text


def _join(pair: re.Match[str]) -> str:
    return pair.group().encode("utf-16", "surrogatepass").decode("utf-16")


def sha256(text: str) -> str:
    """The SHA-256 of a frozen text in UTF-8, as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


# Code points and UTF-16

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


def _inside(offset: int, length: int) -> int:
    """The offset itself; a wrong one must not come back as a plausible place."""
    if not 0 <= offset <= length:
        raise IndexError(say("Offset {offset} is not between 0 and {length}.", offset=offset, length=length))
    return offset


class TextIndex:
    """Code points ⇄ UTF-16 code units of one text, in O(log n).

    `length` is in code points, `units` in UTF-16 code units. A lone surrogate is one unit.
    """

    def __init__(self, text: str) -> None:
        self._astral = [] if text.isascii() else [match.start() for match in _ASTRAL.finditer(text)]
        self._astral_units = [start + before for before, start in enumerate(self._astral)]
        self.length = len(text)
        self.units = self.length + len(self._astral)

    def to_utf16(self, cp: int) -> int:
        """UTF-16 units before the code point offset `cp`."""
        return _inside(cp, self.length) + bisect_left(self._astral, cp)

    def to_codepoint(self, units: int) -> int:
        """Code points before the UTF-16 offset `units`; the middle of a pair rounds down."""
        # A pair that merely starts before `units` takes off its second unit too: that is the rounding.
        return _inside(units, self.units) - bisect_left(self._astral_units, units)


# What Qt shows

_ALTERED = re.compile("[\r\u2028\u2029\ufdd0\ufdd1\ufeff\ufffe\uffff\ud800-\udfff]")
_SHOWN = {"\ufeff": "\u2060", **dict.fromkeys("\r\u2028\u2029\ufdd0\ufdd1", "\n")}
_CRLF = re.compile("\r\n")


class DisplayMap:
    """The one map between a frozen text (code points) and the Qt document that shows it (UTF-16 positions).

    `text` is for `setPlainText`; Qt changes nothing in it. Compared with the source, line and paragraph
    separators (and the two noncharacters that Qt takes for them) are "\\n", U+FEFF is the equally invisible
    U+2060, and U+FFFE, U+FFFF and surrogates are U+FFFD. Paragraphs over one and a half times `soft` code
    points are cut into chunks of about `soft`, because Qt's layout is slow in giant ones; `soft_starts` holds
    the document positions where such a chunk begins. `length` is the last position of the document.
    """

    def __init__(self, source: str, soft: int = 2000) -> None:
        self.index = TextIndex(source)
        shown = _ALTERED.sub(lambda found: _SHOWN.get(found.group(), REPLACEMENT), source)
        changes = dict.fromkeys(_soft_breaks(shown, soft), 1)
        # Qt makes one break of a CRLF. Frozen text has none, but a map that is wrong for some text is a trap.
        changes |= {found.start() + 1: -1 for found in _CRLF.finditer(source)}

        # From offset `_source[k]` and document position `_doc[k]` on, the two differ by `_shift[k]` units.
        self._source, self._doc, self._shift = [0], [0], [0]
        soft_starts: list[int] = []
        pieces: list[str] = []
        done = shift = 0
        for at, change in sorted(changes.items()):
            pieces.append(shown[done:at])
            units = self.index.to_utf16(at)
            if change > 0:
                pieces.append("\n")
                soft_starts.append(units + shift + 1)
                done = at
            else:
                done = at + 1
            self._source.append(at)
            self._doc.append(units + max(shift, shift + change))
            shift += change
            self._shift.append(shift)
        pieces.append(shown[done:])
        self.text = "".join(pieces)
        self.soft_starts = frozenset(soft_starts)
        self.length = self.index.units + shift

    def to_doc(self, cp: int) -> int:
        """The document position of offset `cp`: at a soft break, after it; inside a CRLF, before it."""
        return self.index.to_utf16(cp) + self._shift[bisect_right(self._source, cp) - 1]

    def to_doc_end(self, cp: int) -> int:
        """The document position where a span ends that ends at `cp`: at a soft break, before it."""
        doc = self.to_doc(cp)
        return doc - 1 if doc in self.soft_starts else doc

    def to_source(self, doc: int) -> int:
        """The code point offset of a document position; the middle of a surrogate pair rounds down."""
        piece = bisect_right(self._doc, _inside(doc, self.length)) - 1
        return self.index.to_codepoint(doc - self._shift[piece])


def _soft_breaks(shown: str, soft: int) -> Iterator[int]:
    """Where to cut the long paragraphs."""
    start, limit = 0, soft + soft // 2
    while len(shown) - start > limit:
        newline = shown.rfind("\n", start, start + limit + 1)
        if newline >= 0:  # every paragraph that ends up to here is short enough
            start = newline + 1
            continue
        start = _cut(shown, start + soft // 2, start + soft)
        if start < len(shown) and shown[start] != "\n":
            yield start


def _cut(text: str, low: int, high: int) -> int:
    """After the last space in `low..high`, else the last grapheme boundary there, else the next one."""
    space = text.rfind(" ", low, high)
    while space >= 0:
        if snap_end(text, space + 1) == space + 1:
            return space + 1
        space = text.rfind(" ", low, space)
    boundary = snap_start(text, high)
    return boundary if boundary > low else snap_end(text, high)


# Graphemes: here, below `boundaries`, because well-formed fragments need them.

# `\X` looks at the true neighbours of a boundary, also at those before the start of the search. So a match
# ends at a boundary of the whole text wherever it started, and nothing is scanned from the beginning.
_GRAPHEME = regex.compile(r"\X")


def next_grapheme(text: str, cp: int) -> int:
    """The first grapheme boundary after `cp`; the length of the text at its end."""
    match = _GRAPHEME.match(text, _inside(cp, len(text)))
    return match.end() if match else len(text)


def previous_grapheme(text: str, cp: int) -> int:
    """The last grapheme boundary before `cp`; 0 at the start."""
    return snap_start(text, cp - 1) if cp else 0


_APART = re.compile(r"[\x00-\x0c\x0e-\u02ff\u2010-\u205f]{2}")
"""Two characters between which a grapheme always ends: the quick answer for nearly all places of a text."""


def snap_end(text: str, cp: int) -> int:
    """The first grapheme boundary at or after `cp`."""
    if cp > 0 and _APART.match(text, cp - 1):
        return cp
    return next_grapheme(text, cp - 1) if cp else 0


def snap_start(text: str, cp: int) -> int:
    """The last grapheme boundary at or before `cp`."""
    if cp > 0 and _APART.match(text, cp - 1):
        return cp
    _inside(cp, len(text))
    reach = 4
    while True:
        start = max(0, cp - reach)
        boundary = -1 if start else 0
        for match in _GRAPHEME.finditer(text, start):
            if match.end() > cp:
                break
            boundary = match.end()
        if boundary >= 0:
            return boundary
        reach *= 2


# Fragments

# U+200B, U+2060 and U+FEFF are invisible: at an edge they would make two selections of the same words
# unequal. Soft hyphens, joiners and direction marks belong to the words they touch and stay.
_INVISIBLE = "\u200b\u2060\ufeff"


def _is_blank(character: str) -> bool:
    return character.isspace() or character in _INVISIBLE


def normalise_fragments(text: str, spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Spans `(start, end)` in code points as fragments: whole graphemes, no blank edges, ascending, apart.

    Each span is snapped outward to grapheme boundaries, then trimmed of white space (`str.isspace`), U+200B,
    U+2060 and U+FEFF; a grapheme that starts (at the end: ends) in one of these goes as a whole. Fragments
    that overlap or touch are merged; those with white space between them are not. Normalising again changes
    nothing. Raises `EmptyFragment` or `FragmentOutOfRange`.
    """
    fragments: list[tuple[int, int]] = []
    for start, end in sorted(_well_formed(text, start, end) for start, end in spans):
        if fragments and start <= fragments[-1][1]:
            fragments[-1] = fragments[-1][0], max(end, fragments[-1][1])
        else:
            fragments.append((start, end))
    return tuple(fragments)


def joined_over_blanks(text: str, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, those made one that overlap, touch, or have only blanks of one line between them."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        between = text[joined[-1][1] : start] if joined else "\n"
        if joined and (not between or (between.isspace() and "\n" not in between)):
            joined[-1] = joined[-1][0], max(joined[-1][1], end)
        else:
            joined.append((start, end))
    return joined


def _well_formed(text: str, start: int, end: int) -> tuple[int, int]:
    if not 0 <= start <= end <= len(text):
        raise FragmentOutOfRange(
            say(
                "The span {start}–{end} is not inside the text of {count} characters.",
                start=start,
                end=end,
                count=len(text),
            )
        )
    if start == end:
        raise EmptyFragment(say("The span at {start} is empty.", start=start))
    left, right = snap_start(text, start), snap_end(text, end)
    while left < right and _is_blank(text[left]):
        left = next_grapheme(text, left)
    while left < right and _is_blank(text[right - 1]):
        right = previous_grapheme(text, right)
    if left == right:
        raise EmptyFragment(say("The span {start}–{end} holds only white space.", start=start, end=end))
    return left, right
