"""Two taggings of the same articles compared: every measure, over all articles and by construction."""

from collections import Counter
from collections.abc import Sequence

import msgspec

from pullquote.agreement.actors import SameActors
from pullquote.agreement.attributions import (
    ACCURACIES,
    CONSTRUCTION_MEASURES,
    CONSTRUCTIONS,
    MEASURES,
    Setting,
    Tally,
    tally,
)
from pullquote.agreement.bootstrap import Resamples
from pullquote.agreement.labelled_spans import SPAN_MEASURES, tally_spans
from pullquote.agreement.scores import Accuracy, Counts, Score, accuracy, score
from pullquote.agreement.tagged import SPAN_KINDS, TaggedArticle

__all__ = ["Figures", "Report", "TakenFor", "compare"]

Figures = dict[str, Score | Accuracy]
"""Figures by the name of the measure."""


class TakenFor(msgspec.Struct, frozen=True):
    """How many matched quotes of one type were taken for another, or the same; empty is without a type."""

    gold: str
    predicted: str
    quotes: int


class Report(msgspec.Struct, frozen=True):
    """How well a prediction agrees with gold.

    `measures` has the names of `attributions.MEASURES`; `by_quote_type` and `by_explicitness` have some of them for
    each value, precision by what was predicted, the rest by what is gold. `spans` has `labelled_spans.SPAN_MEASURES`
    for mentions, claims, words not attributed and zones, and is empty when a side has attribution records only.
    """

    articles: int
    gold_quotes: int
    predicted_quotes: int
    iou: float
    strict_marks: bool
    measures: Figures
    quote_types: tuple[TakenFor, ...]
    by_quote_type: dict[str, Figures]
    by_explicitness: dict[str, Figures]
    spans: dict[str, Figures]
    notes: tuple[str, ...] = ()


def compare(
    pairs: Sequence[tuple[TaggedArticle, TaggedArticle]], actors: SameActors, setting: Setting
) -> Report:
    """Compare gold and prediction of each article, as `pairing.pair_articles` makes the pairs."""
    tallies = [tally(gold.quotes, other.quotes, actors, setting) for gold, other in pairs]
    for made, (gold, other) in zip(tallies, pairs, strict=True):
        _add_spans(made, gold, other, setting)
    figures = _Figures(tallies)
    by = {name: _by_construction(name, figures) for name in CONSTRUCTIONS}
    types = sum((made.types for made in tallies), Counter[tuple[str, str]]())
    return Report(
        articles=len(pairs),
        gold_quotes=sum(len(gold.quotes) for gold, _ in pairs),
        predicted_quotes=sum(len(other.quotes) for _, other in pairs),
        iou=setting.iou,
        strict_marks=setting.strict_marks,
        measures={name: figures.of((name,)) for name in MEASURES},
        quote_types=tuple(TakenFor(*types_, number) for types_, number in sorted(types.items())),
        by_quote_type=by["quote_type"],
        by_explicitness=by["explicitness"],
        spans={
            kind: {name: figures.of(("spans", kind, name)) for name in SPAN_MEASURES}
            for kind in SPAN_KINDS
            if ("spans", kind, "exact") in figures
        },
    )


def _add_spans(made: Tally, gold: TaggedArticle, predicted: TaggedArticle, setting: Setting) -> None:
    if gold.spans is not None and predicted.spans is not None:
        for kind in SPAN_KINDS:
            for name, counts in tally_spans(gold.spans[kind], predicted.spans[kind], setting.iou):
                made.add(("spans", kind, name), counts)


def _by_construction(name: str, figures: "_Figures") -> dict[str, Figures]:
    return {
        value: {measure: figures.of((name, value, measure)) for measure in CONSTRUCTION_MEASURES}
        for value in figures.values(name)
    }


class _Figures:
    """Makes figures of the articles' tallies."""

    def __init__(self, tallies: Sequence[Tally]) -> None:
        self._tallies = tallies
        self._keys = {key for made in tallies for key in made.counts}
        self._resamples = Resamples(len(tallies))

    def __contains__(self, key: tuple[str, ...]) -> bool:
        return key in self._keys

    def values(self, construction: str) -> list[str]:
        """The values that a construction has anywhere."""
        return sorted({key[1] for key in self._keys if key[0] == construction and len(key) > 1})

    def of(self, key: tuple[str, ...]) -> Score | Accuracy:
        """A measure over all articles."""
        counts = [made.counts.get(key, Counts()) for made in self._tallies]
        figure = accuracy if key[-1] in ACCURACIES or key[-1] == "kind" else score
        return figure(counts, self._resamples)
