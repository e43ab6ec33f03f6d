"""Whether a name that stands elsewhere is the same: what somebody is called for short, and longer names with it inside.

Offsets are code points, end-exclusive.
"""

from collections.abc import Iterator

from pullquote.boundaries import Span, paragraph_at
from pullquote.suggest.lexicon import lexicon
from pullquote.suggest.name_words import name_words
from pullquote.suggest.names import Name, read_names

__all__ = ["is_in_longer_name", "surname"]

_NEAR = 200
"""Code points on both sides of a name that are read with it: a paragraph may be a book."""


def surname(text: str, span: Span, language: str) -> str:
    """The surname of the person whose full name the span is, “von der Leyen”; empty when it is not one."""
    for start, end, name in _names(text, span, language):
        if name.kind not in ("person", "unknown") or len(name.words) < 2:
            continue
        if start <= span[0] and span[1] <= end:
            words = [*name.words]
            last = words.pop()
            while len(words) > 1 and words[-1][:1].islower():
                last = f"{words.pop()} {last}"
            return last
    return ""


def is_in_longer_name(text: str, span: Span, language: str) -> bool:
    """Whether the span is a part of a name, title and office aside: “Halvorsen” in “Per Halvorsen”."""
    words = text[slice(*span)].split()
    return any(
        start <= span[0] and span[1] <= end and len(name.words) > len(words)
        for start, end, name in _names(text, span, language)
    )


def _names(text: str, span: Span, language: str) -> Iterator[tuple[int, int, Name]]:
    """The names of the paragraph near the span, with where they begin and end in the text."""
    paragraph = paragraph_at(text, span[0])
    low, high = max(paragraph[0], span[0] - _NEAR), min(paragraph[1], span[1] + _NEAR)
    near = text[low:high]
    for name in read_names(near, [(0, high - low)], name_words(), lexicon(language).language):
        yield name.span[0] + low, name.span[1] + low, name
