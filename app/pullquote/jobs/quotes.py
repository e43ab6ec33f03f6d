"""Who said what in plain files, without a project."""

import os
import uuid
from collections.abc import Iterable
from pathlib import Path

from pullquote.boundaries import Span
from pullquote.dataset import AttributionRecord, MentionRecord
from pullquote.importers import Choices, Source
from pullquote.importers import read as read_articles
from pullquote.importers.decoding import read_bytes, text_encoding
from pullquote.jobs.proposals import versioned
from pullquote.records import Fragment, attributes_of
from pullquote.suggest import Attribution, find_quotes
from pullquote.suggest.pipeline import Pipeline
from pullquote.text import freeze

__all__ = ["SUGGESTED", "quotes_in_file"]

SUGGESTED = "suggested"
"""The layer of records that no person has looked at: no gold, whatever their status says."""


def quotes_in_file(
    path: str | os.PathLike[str],
    *,
    language: str = "",
    encoding: str | None = None,
    pipeline: Pipeline | None = None,
) -> list[AttributionRecord]:
    """The attributions of a file's article, in reading order, as the records of a dataset.

    Decoding and header are the import's, and offsets are code points of the text that an import would keep. The
    record's `article` is the path as given, and its ids follow from path and spans, so that the same file gives the
    same records. The layer is `SUGGESTED` and the annotator empty; the status is “accepted” because the
    record's schema knows no word for what nobody has decided on. `language` wins over the header's; without any it
    is English. Raises `FileProblem` or one of its kinds.
    """
    file = freeze(os.fspath(path))[0]
    if encoding is not None:
        encoding = text_encoding(encoding)
    drafts = read_articles(Source(file, read_bytes(Path(path))), Choices(encoding=encoding)).drafts
    return [
        _record(file, number, draft.article.text, found)
        for number, draft in enumerate(drafts)
        for found in find_quotes(
            draft.article.text, language or draft.article.language or "en", pipeline=pipeline
        )
    ]


def _record(file: str, number: int, text: str, found: Attribution) -> AttributionRecord:
    def fragments(spans: Iterable[Span]) -> tuple[Fragment, ...]:
        return tuple(Fragment(start, end, text[start:end]) for start, end in spans)

    def name(role: str, spans: Iterable[Span]) -> str:
        place = " ".join(f"{start}-{end}" for start, end in spans)
        return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{file}#{number} {role} {place}"))

    def mentions(spans: Iterable[Span]) -> tuple[MentionRecord, ...]:
        return tuple(MentionRecord(name("mention", [span]), fragments([span]), ()) for span in spans)

    values = (("quote_type", found.quote_type), ("medium", found.medium), ("act", found.act))
    return AttributionRecord(
        article=file,
        id=name("content", found.content),
        layer=SUGGESTED,
        split="",
        annotator="",
        status="accepted",
        quote_type=found.quote_type,
        attributes=attributes_of((what, value) for what, value in values if value),
        confidence=found.confidence,
        origin=f"rule:{versioned(found.rule)}",
        content=fragments(found.content),
        verbatim=fragments(found.verbatim),
        cue=fragments(found.cue),
        sources=mentions(found.sources),
        addressees=mentions(found.addressees),
        claims=(),
    )
