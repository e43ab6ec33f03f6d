"""Pages of LexisNexis (.html): the same articles as in its text files, a paragraph an element.

What is centred there is known here by its place: from the mark “1 of 10 DOCUMENTS” to the date.
"""

import re
from collections.abc import Iterator

from lxml import html

from pullquote.importers.databases import lexisnexis_text
from pullquote.importers.dates import iso_date
from pullquote.importers.decoding import decode_surely
from pullquote.importers.drafting import provenance
from pullquote.importers.markup import parse_html
from pullquote.importers.reading import AS_FOUND, Choices, Reading, Source

__all__ = ["NAME", "read", "recognises"]

NAME = "lexisnexis-page/1"

_CENTRE = " " * 20
_LINE_BREAK = re.compile(r"<br\b", re.IGNORECASE)
"""It stands for a blank."""

_NEAR = 6
"""Paragraphs after the mark among which the date is looked for."""


def recognises(source: Source) -> bool:
    """Whether its own marks are near the beginning."""
    return (
        re.search(rb"<DOC NUMBER=\d|>\s*\d{1,5} of \d{1,5} DOCUMENTS\s*<", source.data[: 1 << 16]) is not None
    )


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """The articles of a page. Raises `UncertainEncoding`, or `FileProblem` when their number is not as stated."""
    decoded = decode_surely(source.data, source.file, choices.encoding)
    root = parse_html(_LINE_BREAK.sub(" <br", decoded.text.removeprefix("\ufeff")), source.file)
    paragraphs = list(_paragraphs(root))
    centred = 0
    for at, words in enumerate(paragraphs):
        if lexisnexis_text.MARK.fullmatch(words):
            near = paragraphs[at + 1 : at + 1 + _NEAR]
            date = next((n for n, each in enumerate(near, 1) if iso_date(each) != each), 1)
            centred = at + date
        if at <= centred:
            paragraphs[at] = _CENTRE + words
    return lexisnexis_text.reading_of(
        "\n\n".join(paragraphs), source, provenance(source, NAME, decoded.encoding)
    )


def _paragraphs(root: html.HtmlElement) -> Iterator[str]:
    """The words of each paragraph."""
    for paragraph in root.iter("p"):
        if words := " ".join("".join(map(str, paragraph.itertext())).split()):
            yield words
