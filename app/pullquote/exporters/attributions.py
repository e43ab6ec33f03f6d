"""Annotations and links as attributions: who said what, one record a quote.

The content label is the codebook's label with the function “content”; the roles are known by their ids
`source`, `cue`, `addressee` and `expresses`. A codebook without them gives attributions without these parts.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pullquote.boundaries import paragraph_at, quotations
from pullquote.codebook import Codebook
from pullquote.dataset import ACCEPTED, AttributionRecord, ClaimRecord, MentionRecord
from pullquote.records import Annotation, Fragment, Link

__all__ = ["Quotations", "attributions"]


_WHOLE = re.compile("“[^“”„]*”|«[^«»]*»|„[^„“”]*“")
"""One quotation with its marks and nothing else, as most direct quotes are: its paragraph need not be read."""

_NONE: dict[str, list[Annotation]] = {}


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


def attributions(
    text: str, annotations: Sequence[Annotation], links: Iterable[Link], codebook: Codebook
) -> Iterator[AttributionRecord]:
    """The attributions of an article, in reading order; `links` in the order of their heads' tails."""
    content = codebook.with_function("content")
    if content is None:
        return
    by_id: Mapping[str, Annotation] | None = None
    tails: dict[str, dict[str, list[Annotation]]] = {}
    for link in links:
        if by_id is None:
            by_id = {annotation.id: annotation for annotation in annotations}
        tails.setdefault(link.head, {}).setdefault(link.role, []).append(by_id[link.tail])
    quoted = Quotations(text)
    for quote in annotations:
        if quote.label == content.id:
            roles = tails.get(quote.id, _NONE)
            yield AttributionRecord(
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
                cue=_fragments(roles.get("cue", ())),
                sources=_mentions(roles.get("source", ())),
                addressees=_mentions(roles.get("addressee", ())),
                claims=_claims(roles.get("expresses", ())),
            )


def _mentions(annotations: Iterable[Annotation]) -> tuple[MentionRecord, ...]:
    return tuple([MentionRecord(a.id, a.fragments, a.actors) for a in annotations])


def _claims(annotations: Iterable[Annotation]) -> tuple[ClaimRecord, ...]:
    return tuple([ClaimRecord(a.id, a.fragments, a.attributes, a.topics) for a in annotations])


def _fragments(annotations: Iterable[Annotation]) -> tuple[Fragment, ...]:
    found = [fragment for annotation in annotations for fragment in annotation.fragments]
    return tuple(sorted(found, key=lambda fragment: (fragment.start, fragment.end)))
