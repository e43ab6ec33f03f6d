"""Arithmetic on sets of characters: how much of two lists of spans is the same.

A span is `(start, end)` in **Unicode code points** of one text, end-exclusive. Lists are taken as sets of characters:
order, overlap and doubling of their spans make no difference.
"""

from collections.abc import Iterable

from pullquote.boundaries import Span
from pullquote.records import Fragment

__all__ = ["Spans", "bare", "iou", "length", "merged", "shared"]

Spans = tuple[Span, ...]
"""Ascending spans that neither overlap nor touch, as `merged` makes them."""

_AT_EDGES = "“”„«»‹›‘’‚'\"״`「」『』,，、"


def merged(spans: Iterable[Span]) -> Spans:
    """Spans in order, with those that overlap or touch made one and empty ones left out."""
    whole: list[Span] = []
    for start, end in sorted(spans):
        if start >= end:
            continue
        if whole and start <= whole[-1][1]:
            whole[-1] = whole[-1][0], max(end, whole[-1][1])
        else:
            whole.append((start, end))
    return tuple(whole)


def length(spans: Spans) -> int:
    """The number of characters."""
    return sum(end - start for start, end in spans)


def shared(one: Spans, other: Spans) -> int:
    """The number of characters in both."""
    total = i = j = 0
    while i < len(one) and j < len(other):
        total += max(0, min(one[i][1], other[j][1]) - max(one[i][0], other[j][0]))
        if one[i][1] <= other[j][1]:
            i += 1
        else:
            j += 1
    return total


def iou(one: Spans, other: Spans) -> float:
    """Characters in both, of those in either (intersection over union); 0 when there are none."""
    both = shared(one, other)
    return both / (length(one) + length(other) - both) if both else 0.0


def bare(fragments: Iterable[Fragment]) -> Spans:
    """Fragments without quotation marks, commas and white space at their edges.

    Schemes differ in whether these belong to a quote, and nobody who counts quotes minds. A fragment of nothing else
    stays as it is.
    """
    return merged(_bare(fragment) for fragment in fragments)


def _bare(fragment: Fragment) -> Span:
    start, end, text = fragment.start, fragment.end, fragment.text
    first, last = 0, len(text)
    while first < last and (text[first] in _AT_EDGES or text[first].isspace()):
        first += 1
    while first < last and (text[last - 1] in _AT_EDGES or text[last - 1].isspace()):
        last -= 1
    return (start + first, start + last) if first < last else (start, end)
