"""Quotation marks, and what their neighbours say about them: opening, closing, or no quotation mark at all."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Literal

import msgspec

from pullquote.boundaries import Span

__all__ = ["FAMILIES", "MARKS", "SINGLE", "Family", "Mark", "marks"]

Family = Literal["double", "single", "guillemet", "corner", "dash"]

FAMILIES: dict[str, Family] = {
    **dict.fromkeys(["“", "”", "„", '"', "״", "``", "''"], "double"),
    **dict.fromkeys("‘’‚'", "single"),
    **dict.fromkeys("«»‹›", "guillemet"),
    **dict.fromkeys("「」『』", "corner"),
}
"""The family of each mark; the straight doubled ones are marks of two characters."""

MARKS = "“”„«»‹›‘’‚'\"״「」『』`"
"""The characters that marks are made of."""

SINGLE = frozenset("‘’‚'")

# Apostrophes between two letters are left out here, before they cost anything; `` and '' are one mark, ` is none;
# of the three in “''He said, 'No.'''” the first is one for itself.
_MARK = re.compile(
    rf"""(?x)
    [{MARKS}]
    (?: (?<![`'’‘])
      | (?<=\S')(?=''(?!'))
      | (?<=')'
      | (?<=(?<!`)`)`(?!`)
      | (?<!`)(?!\w) | (?<!`)(?<!\w.)
    )"""
)
_BEFORE_CLOSING = frozenset(".,;:!?…)]}%€。、！？؟،")
_AFTER_OPENING = frozenset("([{$€£#@¿¡")
_ELISION = re.compile(
    r"(?:\d\ds?|tis|twas|twere|twill|em|til|till|cause|bout|round|cos|hood|burbs|nuff|n(?=['’‘]))\b",
    re.IGNORECASE,
)
_LONE_N = re.compile(r"(?<=(?<!\w)['’‘][nN])['’‘]")  # the second mark of rock ’n’ roll


# No garbage collection: a mark refers to nothing, and a flood of them would have the collector look at each again.
class Mark(msgspec.Struct, frozen=True, gc=False):
    """A quotation mark `[at, end)` and what its neighbours say about it."""

    at: int
    end: int
    char: str
    opens: bool
    """It looks like an opening mark and nothing else."""
    closes: bool
    """It looks like a closing mark and nothing else."""
    inside: bool
    """It stands inside a word."""
    spaced: tuple[bool, bool]
    """White space before, after."""
    doubtful: bool
    """As a closing mark it may also be an inch or foot sign or the apostrophe of a plural or a lost g."""


def _wordlike(character: str) -> bool:
    return character.isalnum() or (character > "\u02ff" and unicodedata.category(character)[0] == "M")


def _neighbour(text: str, at: int, step: int, paragraph: Span) -> str:
    """The visible character at `at` or the next in the direction of `step`; a space beyond the paragraph's edge."""
    while paragraph[0] <= at < paragraph[1]:
        character = text[at]
        # Joiners and direction marks say nothing; asking for the category of every letter would cost most.
        if character < "\xad" or unicodedata.category(character) != "Cf":
            return character
        at += step
    return " "


def _look(text: str, at: int, end: int, paragraph: Span) -> Mark:
    char = text[at:end]
    before, after = _neighbour(text, at - 1, -1, paragraph), _neighbour(text, end, 1, paragraph)
    word_before, word_after = _wordlike(before), _wordlike(after)
    spaced = before.isspace(), after.isspace()
    may_open = not (word_before or spaced[1] or before in _BEFORE_CLOSING)
    last = end == paragraph[1]
    may_close = last or not (word_after or spaced[0] or after in _AFTER_OPENING)
    doubtful = before.isnumeric()
    if char in SINGLE and word_before and spaced[1]:
        beyond = text[end + 1 : end + 2]
        lost_g = before in "nN" and text[at - 2 : at - 1] in ("i", "I")
        doubtful = doubtful or (beyond.isalpha() and (before in "sSxXzZ" or lost_g))
    return Mark(
        at=at,
        end=end,
        char=char,
        opens=may_open and not may_close,
        closes=may_close and not may_open,
        inside=word_before and word_after,
        spaced=spaced,
        doubtful=doubtful,
    )


def _is_apostrophe(text: str, mark: Mark) -> bool:
    if mark.char in ('"', "״"):  # gershayim in a Hebrew abbreviation
        return mark.inside and "\u05d0" <= text[mark.end] <= "\u05ea"
    if mark.char not in SINGLE or mark.char == "‚":
        return False
    if mark.inside or _LONE_N.match(text, mark.at):
        return True
    return mark.opens and _ELISION.match(text, mark.end) is not None


def marks(text: str, paragraph: Span) -> Iterator[Mark]:
    """The quotation marks of a paragraph, in text order, without apostrophes and elisions (’90s, 'Twas).

    The paragraph has no white space at its edges: what stands there says which way the first and last mark look.
    """
    for match in _MARK.finditer(text, *paragraph):
        mark = _look(text, *match.span(), paragraph)
        if not _is_apostrophe(text, mark):
            yield mark
