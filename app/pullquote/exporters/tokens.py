"""Words as training sets count them, and sentences: pieces of the text with their places."""

from collections.abc import Iterable, Iterator

import regex

from pullquote.boundaries import Span, sentence_breaks

__all__ = ["sentences", "tokens"]

_TOKEN = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:['’\-‑][\p{L}\p{M}\p{N}]+)*|\S\p{M}*")


def tokens(text: str, start: int, end: int, edges: Iterable[int] = ()) -> Iterator[Span]:
    """The words and marks in `[start, end)`; a word that one of the `edges` runs through is two."""
    cuts = sorted({edge for edge in edges if start < edge < end})
    at = 0
    for match in _TOKEN.finditer(text, start, end):
        begin, stop = match.span()
        while at < len(cuts) and cuts[at] <= begin:
            at += 1
        while at < len(cuts) and cuts[at] < stop:
            yield begin, cuts[at]
            begin = cuts[at]
            at += 1
        yield begin, stop


def sentences(text: str) -> Iterator[Span]:
    """The sentences of all paragraphs, without blanks around them."""
    at = 0
    for paragraph in text.split("\n"):
        end = at + len(paragraph)
        start = at
        for stop, following in sentence_breaks(text, (at, end), at):
            yield start, stop
            start = following
        if text[start:end].strip():
            yield start, end
        at = end + 1
