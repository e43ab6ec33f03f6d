"""The quotations of a text as records, and the ways to ask for them."""

import re
from functools import lru_cache

import msgspec
import regex

from pullquote.boundaries import Span, check_offset, paragraph_at
from pullquote.quotations.dialogue import DASHES, speech
from pullquote.quotations.marks import FAMILIES, MARKS, Family
from pullquote.quotations.pairs import pairs
from pullquote.text import snap_end, snap_start

__all__ = [
    "Quotation",
    "next_quotation",
    "previous_quotation",
    "quotation_at",
    "quotations",
    "read_quotations",
]

_PLACE = re.compile(f"[{MARKS}{DASHES}]")
_PLACE_BEFORE = regex.compile(f"(?r)[{MARKS}{DASHES}]")
_SOLID = re.compile(r"\S")
_SOLID_BEFORE = regex.compile(r"(?r)[^\s\x1c-\x1f]")
# Between two of these graphemes always part; asking for them costs more than all the rest.


class Quotation(msgspec.Struct, frozen=True, gc=False):
    """Words in quotation marks, or speech after a dash, inside one paragraph.

    `span` has the marks in it, `inner` neither them nor the spaces inside them; a dash is in neither. `depth` counts
    the quotations around this one. A quotation that is not `closed` has no closing mark: a slip, or a quotation that
    goes on in the next paragraph; it ends with its paragraph, or where the next one of its kind opens.
    """

    span: Span
    inner: Span
    depth: int
    closed: bool
    family: Family


_Found = tuple[Span, Span, bool, Family]


def _in_marks(text: str, paragraph: Span) -> list[_Found]:
    found: list[_Found] = []
    for opening, closing, end in pairs(text, paragraph):
        low, high = snap_end(text, opening.end), snap_start(text, closing.at) if closing else end
        first, last = _SOLID.search(text, low, high), _SOLID_BEFORE.search(text, low, high)
        if first and last:
            span = snap_start(text, opening.at), snap_end(text, end)
            inner = snap_start(text, first.start()), snap_end(text, last.end())
            found.append((span, inner, closing is not None, FAMILIES[opening.char]))
    return found


def _nested(found: list[_Found]) -> list[Quotation] | None:
    """The quotations in text order, each with its depth; None if two of them cross."""
    found.sort(key=lambda item: (item[0][0], -item[0][1]))
    around: list[int] = []
    nested: list[Quotation] = []
    for span, inner, closed, family in found:
        while around and around[-1] <= span[0]:
            around.pop()
        if around and span[1] > around[-1]:
            return None
        nested.append(Quotation(span, inner, len(around), closed, family))
        around.append(span[1])
    return nested


# Kept for a few paragraphs: the caret asks for the same one again and again, and a giant one takes its time.
@lru_cache(maxsize=4)
def _of_paragraph(text: str, paragraph: Span) -> tuple[Quotation, ...]:
    in_marks = _in_marks(text, paragraph)
    spoken: list[_Found] = [(span, span, True, "dash") for span in speech(text, paragraph)]
    # Where marks and dashes contradict each other, the marks are surer.
    return tuple(_nested(in_marks + spoken) or _nested(in_marks) or ())


def read_quotations(text: str, start: int = 0, end: int | None = None) -> list[Quotation]:
    """The quotations of the paragraphs that `[start, end)` touches, in text order, outer before inner.

    All families of marks, mixed and nested too, and dialogue with dashes; apostrophes, elisions (’90s, 'Twas) and
    inch signs are none. A quotation that runs over paragraphs is one in each.
    """
    found: list[Quotation] = []
    check_offset(text, start)
    at, end = paragraph_at(text, start)[0], len(text) if end is None else end
    stop = paragraph_at(text, max(start, end - 1))[1] if text else 0
    while match := _PLACE.search(text, at, stop):  # no further: a caller asks for paragraph after paragraph
        paragraph = paragraph_at(text, match.start())
        found += _of_paragraph(text, paragraph)
        at = paragraph[1]
    return found


def quotations(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The spans of `read_quotations`, marks included."""
    return [quotation.span for quotation in read_quotations(text, start, end)]


def quotation_at(text: str, cp: int) -> Span | None:
    """The innermost quotation that `cp` is in or touches; of two that touch each other, the second."""
    found = _of_paragraph(text, paragraph_at(text, cp))
    return next((one.span for one in reversed(found) if one.span[0] <= cp <= one.span[1]), None)


def next_quotation(text: str, cp: int) -> Span | None:
    """The first quotation that starts after `cp`."""
    at = paragraph_at(text, cp)[0]
    while match := _PLACE.search(text, at):
        paragraph = paragraph_at(text, match.start())
        for quotation in _of_paragraph(text, paragraph):
            if quotation.span[0] > cp:
                return quotation.span
        at = paragraph[1]
    return None


def previous_quotation(text: str, cp: int) -> Span | None:
    """The last quotation that starts before `cp`."""
    check_offset(text, cp)
    end = cp
    while match := _PLACE_BEFORE.search(text, 0, end):
        paragraph = paragraph_at(text, match.start())
        for quotation in reversed(_of_paragraph(text, paragraph)):
            if quotation.span[0] < cp:
                return quotation.span
        end = paragraph[0]
    return None
