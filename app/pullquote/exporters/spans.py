"""Training windows: `spans.jsonl`, a paragraph a record, with the labels on it by their places in the paragraph.

What a model for spans or tokens is trained on. Offsets are code points of the record's `text`; `start` is where that
stands in the article. An annotation that runs over paragraphs is in each with its part there (`part` tells which of how
many).
"""

from collections.abc import Iterable, Iterator
from typing import Any

from pullquote.exporters.carries import Carries
from pullquote.exporters.folder import Folder
from pullquote.exporters.tagged import Names, Tagged

__all__ = ["CARRIES", "write"]

CARRIES = Carries(fragments=True)


def write(articles: Iterable[Tagged], _names: Names, folder: Folder) -> None:
    """Write `spans.jsonl`."""
    with folder.file("spans.jsonl") as lines:
        for tagged in articles:
            lines.add(list(_records(tagged)))


def _records(tagged: Tagged) -> Iterator[dict[str, Any]]:
    text = tagged.article.text
    pieces = sorted(_pieces(tagged))
    at = 0
    for start, end in _paragraphs(text):
        while at < len(pieces) and pieces[at][1] <= start:
            at += 1
        yield {
            "id": f"{tagged.article.id}:{start}",
            "article": tagged.article.id,
            "start": start,
            "text": text[start:end],
            "spans": [
                {
                    "id": uuid,
                    "label": label,
                    "start": begin - start,
                    "end": stop - start,
                    "part": part,
                    "parts": parts,
                }
                for begin, stop, uuid, label, part, parts in pieces[at:]
                if start <= begin < end
            ]
            if at < len(pieces) and pieces[at][0] < end
            else [],
        }


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for paragraph in text.split("\n"):
        if paragraph.strip():
            lead = len(paragraph) - len(paragraph.lstrip())
            yield at + lead, at + len(paragraph.rstrip())
        at += len(paragraph) + 1


def _pieces(tagged: Tagged) -> Iterator[tuple[int, int, str, str, int, int]]:
    """The fragments, cut at the ends of paragraphs: place, id, label, which part of how many."""
    text = tagged.article.text
    for annotation in tagged.annotations:
        spans = []
        for start, end in annotation.spans:
            at = start
            for piece in text[start:end].split("\n"):
                words = piece.strip()
                if words:
                    begin = at + piece.index(words)
                    spans.append((begin, begin + len(words)))
                at += len(piece) + 1
        label = tagged.names.label(annotation)
        for number, (start, end) in enumerate(spans, 1):
            yield start, end, annotation.id, label, number, len(spans)
