"""Words that are tagged twice, or in two ways that contradict each other."""

from collections.abc import Iterator

from pullquote.boundaries import Span
from pullquote.lint.layer import Finding, Layer
from pullquote.records import Annotation
from pullquote.wording import say

__all__ = ["nearly_the_same", "two_labels", "zones_in_quotes"]

_NEARLY = 0.8
"""From this overlap (intersection over union) up, two quotes are one that was tagged twice."""

_EXCLUSIVE = frozenset({"content", "quoted", "mention", "cue"})
"""Functions of which the same words have only one. A claim may be a whole quote, and a zone anything."""

_TOGETHER = frozenset({"mention", "quoted"})
"""But these: the name of a group or a ship may stand in marks."""


def two_labels(layer: Layer) -> Iterator[Finding]:
    """The same words with two labels of which only one can be right, such as Quote and Not attributed."""
    first: dict[tuple[Span, ...], Annotation] = {}
    for annotation in layer.annotations:
        if layer.function(annotation) not in _EXCLUSIVE:
            continue
        before = first.setdefault(annotation.spans, annotation)
        if (
            before.label != annotation.label
            and {layer.function(before), layer.function(annotation)} != _TOGETHER
        ):
            yield Finding(
                *("two-labels", (annotation.id, before.id), annotation.spans[0]),
                say(
                    "These words are tagged as {label} and as {other}.",
                    label=layer.name(before),
                    other=layer.name(annotation),
                ),
            )


def nearly_the_same(layer: Layer) -> Iterator[Finding]:
    """Two quotes or claims of nearly the same words that are not linked and not from different sources."""
    joined = {frozenset((link.head, link.tail)) for link in layer.links}
    for function in ("content", "claim"):
        open_: list[Annotation] = []
        for annotation in layer.having(function):
            open_ = [each for each in open_ if each.end > annotation.start]
            for before in open_:
                if (
                    before.label == annotation.label
                    and _overlap(before, annotation) >= _NEARLY
                    and frozenset((before.id, annotation.id)) not in joined
                    and not _others(layer, before, annotation)
                ):
                    yield Finding(
                        *("nearly-the-same", (annotation.id, before.id), annotation.spans[0]),
                        say(
                            "Nearly the same words are tagged as {label} twice.", label=layer.name(annotation)
                        ),
                    )
                    break
            open_.append(annotation)


def _overlap(one: Annotation, other: Annotation) -> float:
    shared = sum(max(0, min(b, d) - max(a, c)) for a, b in one.spans for c, d in other.spans)
    return shared / (_length(one) + _length(other) - shared)


def _length(annotation: Annotation) -> int:
    return sum(end - start for start, end in annotation.spans)


def _others(layer: Layer, one: Annotation, other: Annotation) -> bool:
    """Whether both are said, by different people: a quote of a quote."""
    sources = [set(layer.tails.get(("source", each.id), ())) for each in (one, other)]
    return bool(sources[0] and sources[1] and not sources[0] & sources[1])


def zones_in_quotes(layer: Layer) -> Iterator[Finding]:
    """A zone that begins and ends within the words of a quote."""
    quotes = sorted((span, quote.id) for quote in layer.having("content") for span in quote.spans)
    for zone in layer.having("zone"):
        for (start, end), quote in quotes:
            if start >= zone.end:
                break
            if start <= zone.start and zone.end <= end and (start, end) != (zone.start, zone.end):
                yield Finding(
                    *("zone-in-quote", (zone.id, quote), zone.spans[0]),
                    say("This {label} is inside a quote.", label=layer.name(zone)),
                )
                break
