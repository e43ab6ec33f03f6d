"""Quotations by their marks: which words stand in quotation marks, in any family of marks, nested too.

Every offset is in **Unicode code points** of the given text, end-exclusive; a span has its marks in it. The rules are
plain ones for news prose, one paragraph at a time: sure where they can be, silent where not.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import regex

from pullquote.boundaries import Span, check_offset, paragraph_at
from pullquote.text import snap_end, snap_start

__all__ = ["next_quotation", "previous_quotation", "quotation_at", "quotations"]

_CLOSED_BY = {
    "“": "”“",
    "”": "”",
    "„": '“”"',
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "‘": "’",
    "’": "’",
    "‚": "‘’",
    "'": "'",
    '"': '"',
    "״": "״",
    "「": "」",
    "『": "』",
}
_SOLID = re.compile(r"\S")
_SOLID_BEFORE = regex.compile(r"(?r)[^\s\x1c-\x1f]")
_MARK = re.compile("[“”„«»‹›‘’‚'\"״「」『』]")
_MARK_BEFORE = regex.compile("(?r)[“”„«»‹›‘’‚'\"״「」『』]")
_SINGLE = frozenset("‘’‚'")
_ONE_WAY = frozenset("”’»›」』")  # closes its partner wherever it stands
_UNSURE = frozenset("'’”‚")  # unclosed, these are apostrophes or slips more often than quotations
_BEFORE_CLOSING = frozenset(".,;:!?…)]}%€。、！？؟،")
_AFTER_OPENING = frozenset("([{$€£#@¿¡")
_ELISION = re.compile(r"(?:\d\ds?|tis|twas|twere|twill|em|til|till|cause|bout|round|n|cos)\b", re.IGNORECASE)


@dataclass(slots=True)
class _Mark:
    """A quotation mark and what its neighbours say about it."""

    at: int
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
    return character.isalnum() or unicodedata.category(character)[0] == "M"


def _neighbour(text: str, at: int, step: int, paragraph: Span) -> str:
    """The next visible character; a space beyond the paragraph's edge."""
    at += step
    while paragraph[0] <= at < paragraph[1]:
        if unicodedata.category(text[at]) != "Cf":  # joiners and direction marks
            return text[at]
        at += step
    return " "


def _look(text: str, at: int, paragraph: Span) -> _Mark:
    char, before = text[at], _neighbour(text, at, -1, paragraph)
    after = _neighbour(text, at, 1, paragraph)
    word_before, word_after = _wordlike(before), _wordlike(after)
    may_open = not word_before and before not in _BEFORE_CLOSING and not after.isspace()
    may_close = not word_after and after not in _AFTER_OPENING and not before.isspace()
    doubtful = before.isnumeric()
    if char in _SINGLE and word_before and after.isspace():
        beyond = text[at + 2 : at + 3]
        lost_g = before in "nN" and text[at - 2 : at - 1] in ("i", "I")
        doubtful = doubtful or (beyond.isalpha() and (before in "sSxXzZ" or lost_g))
    return _Mark(
        at=at,
        char=char,
        opens=may_open and not may_close,
        closes=may_close and not may_open,
        inside=word_before and word_after,
        spaced=(before.isspace(), after.isspace()),
        doubtful=doubtful,
    )


def _is_apostrophe(text: str, mark: _Mark) -> bool:
    if mark.char in '"״':  # gershayim in a Hebrew abbreviation
        return mark.inside and "\u05d0" <= text[mark.at + 1] <= "\u05ea"
    if mark.char not in _SINGLE or mark.char == "‚":
        return False
    return mark.inside or (mark.opens and _ELISION.match(text, mark.at + 1) is not None)


def _better_later(marks: list[_Mark], position: int, opener: str) -> bool:
    """Whether a surer closing mark follows, before the next quotation opens, than the doubtful one here."""
    for mark in marks[position + 1 : position + 50]:
        if mark.opens and (mark.char == opener or mark.char == marks[position].char):
            return False
        if mark.char in _CLOSED_BY[opener] and not (mark.inside or mark.opens or mark.doubtful):
            return True
    return False


def _closed_by(stack: list[_Mark], marks: list[_Mark], position: int) -> int:
    """The index in `stack` of the open mark that the mark at `position` closes, or -1."""
    mark = marks[position]
    for index in range(len(stack) - 1, -1, -1):
        opener = stack[index].char
        if mark.char in _CLOSED_BY[opener]:
            one_way = mark.char in _ONE_WAY and mark.char != opener
            if mark.char in _SINGLE and (mark.opens or all(mark.spaced)):
                return -1
            if not one_way and (mark.opens or (mark.char == "“" == opener and not mark.closes)):
                return -1
            if mark.doubtful and _better_later(marks, position, opener):
                return -1
            return index
        if mark.char in _SINGLE and opener not in _SINGLE:
            return -1  # a single quotation does not end inside a double one that started later
    return -1


def _opens(mark: _Mark, paragraph_start: bool) -> bool:
    """Whether a mark that closes nothing opens a quotation."""
    char, after_space = mark.char, mark.spaced[1]
    if char in "「『":
        return True
    if char not in _CLOSED_BY or mark.closes:
        return False
    if char in "«‹":
        return not after_space or mark.spaced[0]  # « avec espace »
    if char in "»›":
        return not after_space or paragraph_start
    if char in "”’":
        return mark.opens
    if char in "\"'‘״":
        return not after_space and not mark.inside
    return not after_space or (char == "“" and mark.spaced[0])


def _goes_on(text: str, mark: _Mark, paragraph: Span) -> bool:
    """Whether the next paragraph opens with the same mark, as those of one long quotation do."""
    following = _SOLID.search(text, paragraph[1])
    return following is not None and (
        following.group() == mark.char and not text[following.end() : following.end() + 1].isspace()
    )


# Kept for a few paragraphs: the caret asks for the same one again and again, and a giant one takes 20 ms.
@lru_cache(maxsize=4)
def _paragraph_quotations(text: str, paragraph: Span) -> tuple[Span, ...]:
    looks = (_look(text, match.start(), paragraph) for match in _MARK.finditer(text, *paragraph))
    marks = [mark for mark in looks if not _is_apostrophe(text, mark)]
    first = _SOLID.search(text, *paragraph)
    stack: list[_Mark] = []
    spans: list[Span] = []
    for position, mark in enumerate(marks):
        index = _closed_by(stack, marks, position)
        if index >= 0:
            spans.append((stack[index].at, mark.at + 1))
            del stack[index:]
        elif _opens(mark, first is not None and first.start() == mark.at):
            stack.append(mark)
    last = _SOLID_BEFORE.search(text, *paragraph) if stack else None
    for mark in stack:
        bullet = mark.char in "»›" and mark.spaced[1]
        if last and not bullet and (mark.char not in _UNSURE or _goes_on(text, mark, paragraph)):
            spans.append((mark.at, last.end()))
    whole = ((snap_start(text, start), snap_end(text, end)) for start, end in spans)
    return tuple(sorted(whole, key=lambda span: (span[0], -span[1])))


def quotations(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The quotations of the paragraphs that `[start, end)` touches, marks included, outer before inner.

    All families of marks, nested too; apostrophes, elisions (’90s, 'Twas) and inch signs are none. A
    quotation that is not closed ends with its paragraph; one that runs over paragraphs is one span in each.
    """
    spans: list[Span] = []
    check_offset(text, start)
    at, end = paragraph_at(text, start)[0], len(text) if end is None else end
    while match := _MARK.search(text, at):
        paragraph = paragraph_at(text, match.start())
        if paragraph[0] >= max(end, start + 1):
            break
        spans += _paragraph_quotations(text, paragraph)
        at = paragraph[1]
    return spans


def quotation_at(text: str, cp: int) -> Span | None:
    """The innermost quotation that `cp` is in or touches; of two that touch each other, the second."""
    spans = _paragraph_quotations(text, paragraph_at(text, cp))
    return next((span for span in reversed(spans) if span[0] <= cp <= span[1]), None)


def next_quotation(text: str, cp: int) -> Span | None:
    """The first quotation that starts after `cp`."""
    at = paragraph_at(text, cp)[0]
    while match := _MARK.search(text, at):
        paragraph = paragraph_at(text, match.start())
        for span in _paragraph_quotations(text, paragraph):
            if span[0] > cp:
                return span
        at = paragraph[1]
    return None


def previous_quotation(text: str, cp: int) -> Span | None:
    """The last quotation that starts before `cp`."""
    check_offset(text, cp)
    end = cp
    while match := _MARK_BEFORE.search(text, 0, end):
        paragraph = paragraph_at(text, match.start())
        for span in reversed(_paragraph_quotations(text, paragraph)):
            if span[0] < cp:
                return span
        end = paragraph[0]
    return None
