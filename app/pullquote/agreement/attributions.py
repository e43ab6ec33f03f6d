"""What is counted in one article about who said what.

Contents are matched one to one from an intersection over union of `Setting.iou` on; everything about a quote's parts
is asked of matched pairs only, so that a missed quote is counted once, as a missed quote. `joint` is the exception: it
asks for the whole, content and actor.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from pullquote.agreement.actors import SameActors
from pullquote.agreement.matching import match
from pullquote.agreement.scores import Counts
from pullquote.agreement.spans import Spans, bare, iou, length, merged, shared
from pullquote.agreement.tagged import Mention, Quote

__all__ = ["ACCURACIES", "CONSTRUCTIONS", "CONSTRUCTION_MEASURES", "MEASURES", "Setting", "Tally", "tally"]

MEASURES = {
    "content_exact": "Content, exact",
    "content_overlap": "Content, overlap",
    "characters": "Content, characters",
    "cue_exact": "Cue, exact",
    "cue_overlap": "Cue, overlap",
    "source_mention": "Source, mention",
    "actor": "Source, actor",
    "addressee": "Addressee",
    "joint": "Content and actor",
    "quote_type": "Type of quote",
}
"""The measures in the order of the report, by name, with their titles."""

ACCURACIES = frozenset({"source_mention", "actor", "quote_type"})
"""Measures that are a share of matched pairs; “no source” and “no type” are answers like any other."""

CONSTRUCTIONS = ("quote_type", "explicitness")
"""The properties of a quote by which the figures are broken down."""

CONSTRUCTION_MEASURES = ("content_overlap", "source_mention", "actor", "joint")

TOUCH = 0.1
"""The IoU from which mentions and cues overlap: a surname meets its long title, a page meets nothing."""


class Setting(msgspec.Struct, frozen=True):
    """From which intersection over union contents match, and whether outer marks and commas are part of them."""

    iou: float = 0.5
    strict_marks: bool = False

    def content(self, quote: Quote) -> Spans:
        """The characters of a quote's content that count."""
        if self.strict_marks:
            return merged((fragment.start, fragment.end) for fragment in quote.content)
        return bare(quote.content)


Key = tuple[str, ...]
"""A measure's name, or a construction's property, value and measure."""


class Tally(msgspec.Struct):
    """The counts of one article by measure, and how often one type was taken for another (gold, predicted)."""

    counts: dict[Key, Counts]
    types: Counter[tuple[str, str]]

    def add(self, key: Key, counts: Counts) -> None:
        """Count something."""
        self.counts[key] = self.counts.get(key, Counts()) + counts


class _Pair(msgspec.Struct, frozen=True):
    """A matched pair and what is right about it."""

    gold: Quote
    predicted: Quote
    source_mention: bool
    actor: bool


def tally(gold: Sequence[Quote], predicted: Sequence[Quote], actors: SameActors, setting: Setting) -> Tally:
    """Everything that is counted about the quotes of one article."""
    golds, others = [setting.content(q) for q in gold], [setting.content(q) for q in predicted]
    indices = match(
        golds, others, setting.iou, [q.quote_type for q in gold], [q.quote_type for q in predicted]
    )
    pairs = [_compare(gold[g], predicted[p], actors) for g, p in indices]
    joint = sum(pair.actor for pair in pairs)
    made = Tally({}, Counter((pair.gold.quote_type, pair.predicted.quote_type) for pair in pairs))

    exact = (Counter(golds) & Counter(others)).total()
    made.add(("content_exact",), Counts.of(exact, len(predicted), len(gold)))
    made.add(("content_overlap",), Counts.of(len(pairs), len(predicted), len(gold)))
    made.add(("characters",), _characters(golds, others))
    made.add(("joint",), Counts.of(joint, len(predicted), len(gold)))
    for pair in pairs:
        for measure, counts in _parts(pair):
            made.add((measure,), counts)
    for construction in CONSTRUCTIONS:
        _break_down(made, construction, gold, predicted, pairs)
    return made


def _characters(gold: Sequence[Spans], predicted: Sequence[Spans]) -> Counts:
    """Characters in any content: nested quotes count once."""
    ours, theirs = (merged(span for spans in side for span in spans) for side in (gold, predicted))
    return Counts.of(shared(ours, theirs), length(theirs), length(ours))


def _compare(gold: Quote, predicted: Quote, actors: SameActors) -> _Pair:
    mention = _touch(_where(gold.sources), _where(predicted.sources)) or not (
        gold.sources or predicted.sources
    )
    if any(source.actors for source in gold.sources):
        actor = actors.same_group(gold.sources, predicted.sources)
    else:
        actor = mention  # nobody is named, so there is only the mention to be right about
    return _Pair(gold, predicted, mention, actor)


def _parts(pair: _Pair) -> Iterator[tuple[str, Counts]]:
    gold, predicted = pair.gold, pair.predicted
    has_cue = (bool(predicted.cue), bool(gold.cue))
    yield "cue_exact", Counts.of(bool(gold.cue) and gold.cue == predicted.cue, *has_cue)
    yield "cue_overlap", Counts.of(_touch(gold.cue, predicted.cue), *has_cue)
    ours, theirs = _where(gold.addressees), _where(predicted.addressees)
    yield "addressee", Counts.of(_touch(ours, theirs), bool(theirs), bool(ours))
    yield "source_mention", Counts.of(pair.source_mention, 1, 1)
    yield "actor", Counts.of(pair.actor, 1, 1)
    yield "quote_type", Counts.of(gold.quote_type == predicted.quote_type, 1, 1)


def _break_down(
    made: Tally, construction: str, gold: Sequence[Quote], predicted: Sequence[Quote], pairs: Sequence[_Pair]
) -> None:
    """Precision by what was predicted, recall and accuracies by what is gold."""

    def kind(quote: Quote) -> str:
        return getattr(quote, construction) or "unspecified"

    for quote in gold:
        for measure in ("content_overlap", "joint"):
            made.add((construction, kind(quote), measure), Counts(gold=1))
    for quote in predicted:
        for measure in ("content_overlap", "joint"):
            made.add((construction, kind(quote), measure), Counts(predicted=1))
    for pair in pairs:
        ours, theirs = kind(pair.gold), kind(pair.predicted)
        for measure, good in (("content_overlap", True), ("joint", pair.actor)):
            made.add((construction, ours, measure), Counts(found=good))
            made.add((construction, theirs, measure), Counts(right=good))
        made.add((construction, ours, "source_mention"), Counts.of(pair.source_mention, 1, 1))
        made.add((construction, ours, "actor"), Counts.of(pair.actor, 1, 1))


def _where(mentions: Sequence[Mention]) -> Spans:
    return merged(span for mention in mentions for span in mention.spans)


def _touch(one: Spans, other: Spans) -> bool:
    return iou(one, other) >= TOUCH
