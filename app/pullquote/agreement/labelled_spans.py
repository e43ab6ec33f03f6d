"""What is counted in one article about labels that stand alone: mentions, claims, words not attributed, zones."""

from collections.abc import Iterator, Sequence

from pullquote.agreement.matching import match
from pullquote.agreement.scores import Counts
from pullquote.agreement.tagged import LabelledSpan, SpanKind

__all__ = ["SPAN_MEASURES", "SPAN_TITLES", "tally_spans"]

SPAN_TITLES: dict[SpanKind, str] = {
    "mention": "Actor mentions",
    "claim": "Claims",
    "quoted": "Not attributed",
    "zone": "Zones",
}

SPAN_MEASURES = ("exact", "overlap", "kind")
"""F1 of the same characters, F1 from the IoU on, and the share of matched pairs whose kinds are the same."""


def tally_spans(
    gold: Sequence[LabelledSpan], predicted: Sequence[LabelledSpan], threshold: float
) -> Iterator[tuple[str, Counts]]:
    """Each of `SPAN_MEASURES` with its counts in one article."""
    pairs = match(
        [span.spans for span in gold],
        [span.spans for span in predicted],
        threshold,
        [span.kind for span in gold],
        [span.kind for span in predicted],
    )
    exact = sum(gold[g].spans == predicted[p].spans for g, p in pairs)
    same = sum(gold[g].kind == predicted[p].kind for g, p in pairs)
    yield "exact", Counts.of(exact, len(predicted), len(gold))
    yield "overlap", Counts.of(len(pairs), len(predicted), len(gold))
    yield "kind", Counts.of(same, len(pairs), len(pairs))
