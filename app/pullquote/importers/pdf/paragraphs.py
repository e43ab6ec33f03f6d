"""Lines of pages to paragraphs."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from pullquote.importers.pdf.hyphenation import Hyphenation
from pullquote.importers.pdf.lines import Line

__all__ = ["heading_of", "paragraphs_of"]

_ENDS = re.compile(r"[.!?…:]['\"”’»)\]]*$")
_ITEM = re.compile(r"[•●◦▪■‣∙]\s")
_WIDER = 1.3
"""From how many times the usual distance of lines on a paragraph ends."""

_INDENT = 0.7
"""From how many ems on a line is indented."""

_SHORT = 3.0
"""From how many ems on a line ends early."""


def paragraphs_of(pages: Iterable[Sequence[Line]], hyphenation: Hyphenation) -> list[str]:
    """The paragraphs of a document; one that goes on in the next column or page is whole."""
    paragraphs: list[str] = []
    previous: Line | None = None
    for page in pages:
        for column in _columns(page):
            leading = _leading(column)
            edge, end = min(line.left for line in column), _edge(column)
            for line in column:
                if previous is not None and not _begins(line, previous, leading, edge, end):
                    paragraphs[-1] = hyphenation.join(paragraphs[-1], line.words)
                else:
                    paragraphs.append(line.words)
                previous = line
    return paragraphs


def heading_of(page: Sequence[Line]) -> str:
    """The largest lines of a page in a row, when they are larger than the rest and no more than four; else nothing."""
    if not page:
        return ""
    largest = max(line.size for line in page)
    usual = median(line.size for line in page)
    at = next(number for number, line in enumerate(page) if line.size == largest)
    rows = [page[at]]
    for line in page[at + 1 :]:
        if abs(line.size - largest) > 0.5:
            break
        rows.append(line)
    return " ".join(line.words for line in rows) if largest > 1.15 * usual and len(rows) <= 4 else ""


def _columns(page: Sequence[Line]) -> list[list[Line]]:
    columns: list[list[Line]] = []
    for line in page:
        if line.begins_column or not columns:
            columns.append([])
        columns[-1].append(line)
    return columns


def _leading(column: Sequence[Line]) -> float:
    """The usual distance of two lines of a column."""
    return median([one.y - other.y for one, other in pairwise(column)] or [1.2 * column[0].size])


def _edge(column: Sequence[Line]) -> float | None:
    """Where the full lines of a column end; None when they end anywhere, so that a short one says nothing."""
    end = max(line.right for line in column)
    full = sum(end - line.right < line.size for line in column)
    return end if full >= 0.6 * len(column) else None


def _begins(line: Line, previous: Line, leading: float, edge: float, end: float | None) -> bool:
    """Whether a paragraph begins with this line."""
    if abs(line.size - previous.size) > 0.12 * max(line.size, previous.size):
        return True
    if _ITEM.match(line.words):
        return True
    finished = _ENDS.search(previous.words) is not None
    if line.begins_column:
        return finished
    if previous.y - line.y > _WIDER * leading:
        return True
    indented = line.left - edge > _INDENT * line.size and previous.left - edge <= _INDENT * line.size
    short = end is not None and end - previous.right > _SHORT * line.size
    return finished and (indented or short)
