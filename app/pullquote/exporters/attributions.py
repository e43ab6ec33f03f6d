"""Annotations and links as attributions: who said what, one record a quote.

The content label is the codebook's label with the function “content”; the roles are known by their ids
`source`, `cue`, `addressee` and `expresses`. A codebook without them gives attributions without these parts.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pullquote.boundaries import paragraph_at
from pullquote.codebook import Codebook
from pullquote.dataset import ACCEPTED, AttributionRecord, ClaimRecord, MentionRecord
from pullquote.quotations import quotations
from pullquote.records import Annotation, Fragment, Link

__all__ = ["Quotations", "attributions"]


_WHOLE = re.compile("“[^“”„]*”|«[^«»]*»|„[^„“”]*“")
"""One quotation with its marks, as most direct quotes are: its paragraph need not be read."""


class Quotations:
    """What of a text stands in quotation marks; each paragraph is looked at once, and only when asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._paragraphs: dict[int, tuple[list[int], list[int]]] = {}

    def verbatim(self, fragments: Iterable[Fragment]) -> tuple[Fragment, ...]:
        """The parts of the fragments that stand in quotation marks, the marks included."""
        return tuple([part for fragment in fragments for part in self._inside(fragment)])

    def _inside(self, fragment: Fragment) -> Iterator[Fragment]:
        if _WHOLE.fullmatch(fragment.text):
            yield fragment
            return
        at = fragment.start
        while at < fragment.end:
            paragraph = paragraph_at(self._text, at)
            starts, ends = self._outermost(*paragraph)
            for index in range(bisect_right(ends, at), len(starts)):
                start, end = max(starts[index], fragment.start), min(ends[index], fragment.end)
                if start >= end:
                    break
                if (start, end) == (fragment.start, fragment.end):
                    yield fragment
                else:
                    yield Fragment(start, end, self._text[start:end])
            at = paragraph[1] + 1

    def _outermost(self, start: int, end: int) -> tuple[list[int], list[int]]:
        """Starts and ends of the quotations of a paragraph, without those inside another."""
        found = self._paragraphs.get(start)
        if found is None:
            starts: list[int] = []
            ends: list[int] = []
            for first, last in quotations(self._text, start, end):
                if ends and first < ends[-1]:
                    ends[-1] = max(ends[-1], last)
                else:
                    starts.append(first)
                    ends.append(last)
            found = self._paragraphs[start] = starts, ends
        return found


_Linked = tuple[
    tuple[Fragment, ...], tuple[MentionRecord, ...], tuple[MentionRecord, ...], tuple[ClaimRecord, ...]
]

_UNLINKED: _Linked = (), (), (), ()


def attributions(
    text: str, annotations: Sequence[Annotation], links: Iterable[Link], codebook: Codebook
) -> list[AttributionRecord]:
    """The attributions of an article, in reading order; a quote's parts are in the order of `links`."""
    content = codebook.with_function("content")
    if content is None:
        return []
    tails = _tails(annotations, links)
    quoted = Quotations(text)
    records: list[AttributionRecord] = []
    for quote in annotations:
        if quote.label == content.id:
            cue, sources, addressees, claims = _linked(tails[quote.id]) if quote.id in tails else _UNLINKED
            records.append(
                AttributionRecord(
                    article=quote.article,
                    id=quote.id,
                    layer=ACCEPTED,
                    split="",
                    annotator=quote.annotator,
                    status=quote.status,
                    quote_type=quote.value("quote_type") if quote.attributes else "",
                    attributes=quote.attributes,
                    confidence=quote.confidence,
                    origin=quote.origin,
                    content=quote.fragments,
                    verbatim=quoted.verbatim(quote.fragments),
                    cue=cue,
                    sources=sources,
                    addressees=addressees,
                    claims=claims,
                )
            )
    return records


def _tails(
    annotations: Sequence[Annotation], links: Iterable[Link]
) -> dict[str, dict[str, list[Annotation]]]:
    """For each annotation that is a head, its tails by role."""
    found: dict[str, dict[str, list[Annotation]]] = {}
    by_id: dict[str, Annotation] = {}
    for link in links:
        by_id = by_id or {annotation.id: annotation for annotation in annotations}
        found.setdefault(link.head, {}).setdefault(link.role, []).append(by_id[link.tail])
    return found


def _linked(roles: Mapping[str, Sequence[Annotation]]) -> _Linked:
    """Cue, sources, addressees and claims of a quote."""
    cue = [fragment for annotation in roles.get("cue", ()) for fragment in annotation.fragments]
    return (
        tuple(sorted(cue, key=lambda fragment: (fragment.start, fragment.end))),
        tuple([MentionRecord(a.id, a.fragments, a.actors) for a in roles.get("source", ())]),
        tuple([MentionRecord(a.id, a.fragments, a.actors) for a in roles.get("addressee", ())]),
        tuple([ClaimRecord(a.id, a.fragments, a.attributes, a.topics) for a in roles.get("expresses", ())]),
    )
