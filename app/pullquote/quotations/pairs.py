"""Which quotation marks of a paragraph belong together, and which are left open."""

import re

import regex

from pullquote.boundaries import Span
from pullquote.quotations.marks import FAMILIES, SINGLE, Mark, marks

__all__ = ["pairs"]

Pair = tuple[Mark, Mark | None, int]
"""An opening mark, the one that closes it or None, and where the quotation ends, a closing mark included."""

# The first is the proper partner; the others take its place in texts that mix their marks.
_CLOSED_BY = {
    "“": ("”", '"', "''", "“"),
    "”": ("”", '"', "“"),
    "„": ("“", "”", '"', "''"),
    '"': ('"', "”", "“"),
    "``": ("''", '"', "”"),
    "''": ("''", '"'),
    "״": ("״",),
    "‘": ("’", "'", "‘"),
    "’": ("’",),
    "‚": ("‘", "’", "'"),
    "'": ("'", "’", "‘"),
    "«": ("»",),
    "»": ("«", "»"),
    "‹": ("›",),
    "›": ("‹", "›"),
    "「": ("」",),
    "『": ("』",),
}
_CLOSING = frozenset(mark for partners in _CLOSED_BY.values() for mark in partners)
_ONE_WAY = frozenset("”’»›」』")  # closes its partner wherever it stands
_WRONG_WAY = {"“": "„", "‘": "‚"}  # opens for all but this one, so it has to look like a closing mark
_UNSURE = frozenset("‘’'”‚")  # unclosed, these are apostrophes or slips more often than quotations
_REACH = 50  # open quotations, or marks, that are looked through; more would make a flood of marks slow

_SOLID = re.compile(r"\S")
_SOLID_BEFORE = regex.compile(r"(?r)[^\s\x1c-\x1f]")


def _better_later(found: list[Mark], position: int, opener: str) -> bool:
    """Whether the proper closing mark follows, before the next quotation opens, and the one here is doubtful."""
    for mark in found[position + 1 : position + _REACH]:
        if mark.opens and (mark.char == opener or mark.char == found[position].char):
            return False
        if mark.char == _CLOSED_BY[opener][0] and not (mark.inside or mark.opens or mark.doubtful):
            return True
    return False


def _fits(found: list[Mark], position: int, opener: str) -> bool:
    """Whether a mark of the right kind does close what `opener` has opened."""
    mark = found[position]
    if mark.char in SINGLE and (mark.opens or all(mark.spaced)):
        return False
    if mark.opens and (mark.char not in _ONE_WAY or mark.char == opener):
        return False
    if mark.char in _WRONG_WAY and _WRONG_WAY[mark.char] != opener and not mark.closes:
        return False
    doubtful = mark.doubtful or (mark.char in SINGLE and mark.char != _CLOSED_BY[opener][0])
    return not (doubtful and _better_later(found, position, opener))


def _closed_by(stack: list[Mark], found: list[Mark], position: int) -> int:
    """The index in `stack` of the open mark that the mark at `position` closes, or -1."""
    mark = found[position]
    if mark.char not in _CLOSING:
        return -1
    for index in range(len(stack) - 1, max(-1, len(stack) - 1 - _REACH), -1):
        opener = stack[index].char
        if mark.char in _CLOSED_BY[opener]:
            return index if _fits(found, position, opener) else -1
        if mark.char in SINGLE and opener not in SINGLE:
            return -1  # a single quotation does not end inside a double one that started later
    return -1


def _opens(mark: Mark, starts_paragraph: bool) -> bool:
    """Whether a mark that closes nothing opens a quotation."""
    char, (space_before, space_after) = mark.char, mark.spaced
    if char in "「『":
        return True
    if char not in _CLOSED_BY or mark.closes:
        return False
    if char in ("«", "‹", "“", "``"):
        return not space_after or space_before  # « avec espace »
    if char in "»›":
        return not space_after or starts_paragraph
    if char in ("”", "’", "''"):
        return mark.opens
    if char in "\"'‘״":
        return not (space_after or mark.inside)
    return not space_after


def _typed_twice(mark: Mark, following: Mark) -> bool:
    return following.at == mark.end and FAMILIES[mark.char] == FAMILIES[following.char]


def _next_start(text: str, paragraph: Span) -> int:
    """Where the words of the next paragraph start; the end of the text after the last."""
    following = _SOLID.search(text, paragraph[1])
    return following.start() if following else len(text)


def _goes_on(text: str, at: int, mark: Mark) -> bool:
    """Whether the paragraph that starts at `at` opens with the same mark, as those of one long quotation do."""
    after = at + len(mark.char)
    return text.startswith(mark.char, at) and not text[after : after + 1].isspace()


def _left_open(text: str, paragraph: Span, stack: list[Mark], openers: list[tuple[Mark, int]]) -> list[Pair]:
    """The quotations that are never closed: to the paragraph's end, or to where the next one opens after a slip.

    `openers` are all marks that opened something, with the number of quotations that were open then.
    """
    next_start = _next_start(text, paragraph)
    found: list[Pair] = []
    at = len(openers) - 1
    for depth in range(len(stack) - 1, -1, -1):
        mark, end = stack[depth], paragraph[1]
        # What opens right inside this one; whatever comes after the open mark one deeper is inside that.
        following: Mark | None = openers[at + 1][0] if depth + 1 < len(stack) else None
        like = following if following and following.char == mark.char else None
        while openers[at][0] is not mark:
            following, around = openers[at]
            if around == depth + 1 and following.char == mark.char:
                like = following
            at -= 1
        at -= 1
        bullet = mark.char in "»›" and mark.spaced[1]
        if bullet or (following and _typed_twice(mark, following)):
            continue
        if not _goes_on(text, next_start, mark):
            if mark.char in _UNSURE:
                continue
            if like and (cut := _SOLID_BEFORE.search(text, mark.at, like.at)):
                end = cut.end()
        found.append((mark, None, end))
    return found


def pairs(text: str, paragraph: Span) -> list[Pair]:
    """The pairs of a paragraph and its open quotations, which end with it; nested in each other or apart, unsorted."""
    first, last = _SOLID.search(text, *paragraph), _SOLID_BEFORE.search(text, *paragraph)
    if first is None or last is None:
        return []
    start, end = first.start(), last.end()
    found = list(marks(text, (start, end)))
    stack: list[Mark] = []
    openers: list[tuple[Mark, int]] = []
    closed: list[Pair] = []
    for position, mark in enumerate(found):
        index = _closed_by(stack, found, position) if stack else -1
        if index >= 0:
            closed.append((stack[index], mark, mark.end))
            del stack[index:]
        elif _opens(mark, mark.at == start):
            openers.append((mark, len(stack)))
            stack.append(mark)
    return closed + _left_open(text, (start, end), stack, openers) if stack else closed
