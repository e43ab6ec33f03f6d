"""PDF documents with a text layer: columns in reading order, hyphens at line ends repaired, no headers and footers.

pdfium gives the characters and their places (`pdf_pages`, in a process of its own: see `pdf_process`); the order is
found here (`pdf_lines`). Ligatures come as their letters.
What the document says of its author and title is not used: it is that of a program more often than not.
"""

from collections.abc import Iterator, Sequence

from pullquote.errors import FileProblem
from pullquote.importers.documents.document import PARAGRAPH_BREAK
from pullquote.importers.drafting import draft, provenance
from pullquote.importers.pdf.hyphenation import Hyphenation
from pullquote.importers.pdf.lines import lines_of
from pullquote.importers.pdf.paragraphs import heading_of, paragraphs_of
from pullquote.importers.pdf.process import pages_of
from pullquote.importers.pdf.running_lines import without_running_lines
from pullquote.importers.reading import AS_FOUND, Choices, Reading, Source
from pullquote.wording import plural, say

__all__ = ["NAME", "read", "recognises"]

NAME = "pdf/1"

_SHOWN = 5


def recognises(source: Source) -> bool:
    """Whether it begins as PDF does, perhaps after some stray bytes."""
    return b"%PDF-" in source.data[:1024]


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """The article of a PDF; with `choices.whole` headers and footers stay in it. Raises `FileProblem`."""
    pages, turned = pages_of(source)
    empty = [number for number, page in enumerate(pages, 1) if not page]
    if len(empty) == len(pages):
        raise FileProblem(
            say(
                "No text was found in “{file}”: it looks like a scan, which is a picture of a page. "
                "Have its text recognised (OCR) first, or type it in.",
                file=source.file,
            )
        )
    running: list[str] = []
    if not choices.whole:
        pages, running = without_running_lines(pages)
    pages = [lines_of(page) for page in pages]
    hyphenation = Hyphenation(line.words for page in pages for line in page)
    text = PARAGRAPH_BREAK.join(paragraphs_of(pages, hyphenation))
    first = next((page for page in pages if page), [])
    return Reading(
        NAME,
        (
            draft(
                text,
                provenance(source, NAME),
                say("“{file}”", file=source.file),
                title=heading_of(first),
                repairs=tuple(_repairs(hyphenation.repaired, running)),
                doubts=tuple(_doubts(empty, turned)),
            ),
        ),
    )


def _repairs(joined: Sequence[tuple[str, str]], running: Sequence[str]) -> Iterator[str]:
    if running:
        yield say(
            "Page headers and footers were left out: {lines}.", lines=_some([f"“{line}”" for line in running])
        )
    if joined:
        yield plural(
            "1 word that a line’s end had cut was joined: {words}.",
            "{count} words that a line’s end had cut were joined: {words}.",
            len(joined),
            words=_some([f"{cut} → {whole}" for cut, whole in joined]),
        )


def _doubts(empty: Sequence[int], turned: int) -> Iterator[str]:
    if empty:
        yield plural(
            "Page {pages} has no text: it may be a picture.",
            "{count} pages have no text and may be pictures: {pages}.",
            len(empty),
            pages=_some([str(page) for page in empty]),
        )
    if turned:
        yield plural(
            "1 character that runs in another direction was left out.",
            "{count} characters that run in another direction were left out.",
            turned,
        )


def _some(words: Sequence[str]) -> str:
    return ", ".join((*words[:_SHOWN], *(["…"] if len(words) > _SHOWN else [])))
