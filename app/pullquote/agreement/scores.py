"""Precision, recall, F1 and accuracy: what is counted in each article, and the figures made of it.

Micro figures add the counts of all articles up, macro figures are the mean over the articles in which there is
something to count. Each has a 95 % interval over articles, see `bootstrap`.
"""

from collections.abc import Callable, Sequence

import msgspec

from pullquote.agreement.bootstrap import Resamples, percentile_interval

__all__ = ["Accuracy", "Counts", "Estimate", "Score", "accuracy", "score"]


class Counts(msgspec.Struct, frozen=True):
    """What one article adds to a score: of `predicted` things `right` are right, of `gold` things `found` are found."""

    right: float = 0
    predicted: float = 0
    found: float = 0
    gold: float = 0

    @classmethod
    def of(cls, hits: float, predicted: float, gold: float) -> "Counts":
        """Counts in which everything right is something found."""
        return cls(hits, predicted, hits, gold)

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.right + other.right,
            self.predicted + other.predicted,
            self.found + other.found,
            self.gold + other.gold,
        )

    @property
    def precision(self) -> float | None:
        """The share of the predicted that is right."""
        return self.right / self.predicted if self.predicted else None

    @property
    def recall(self) -> float | None:
        """The share of the gold that is found."""
        return self.found / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; 0 when only one side has anything."""
        if not self.predicted and not self.gold:
            return None
        precision, recall = self.precision or 0.0, self.recall or 0.0
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


class Estimate(msgspec.Struct, frozen=True):
    """A figure over all articles (micro), its mean over articles (macro), both with their 95 % interval.

    Nothing stands where nothing was counted; there is no interval over fewer than two articles.
    """

    micro: float | None
    micro_interval: tuple[float, float] | None
    macro: float | None
    macro_interval: tuple[float, float] | None


class Score(msgspec.Struct, frozen=True):
    """Precision, recall and F1 over all articles."""

    precision: Estimate
    recall: Estimate
    f1: Estimate
    predicted: float
    gold: float


class Accuracy(msgspec.Struct, frozen=True):
    """The share of `of` decisions that is right."""

    accuracy: Estimate
    of: float


def score(counts: Sequence[Counts], resamples: Resamples) -> Score:
    """Precision, recall and F1 of the articles' counts."""
    total, draws = sum(counts, Counts()), _draws(counts, resamples)
    return Score(
        precision=_estimate(lambda c: c.precision, counts, total, draws, resamples),
        recall=_estimate(lambda c: c.recall, counts, total, draws, resamples),
        f1=_estimate(lambda c: c.f1, counts, total, draws, resamples),
        predicted=total.predicted,
        gold=total.gold,
    )


def accuracy(counts: Sequence[Counts], resamples: Resamples) -> Accuracy:
    """The share of `gold` decisions that was `found`."""
    total, draws = sum(counts, Counts()), _draws(counts, resamples)
    return Accuracy(_estimate(lambda c: c.recall, counts, total, draws, resamples), total.gold)


def _draws(counts: Sequence[Counts], resamples: Resamples) -> list[Counts]:
    """The counts of each resample."""
    columns = ([getattr(c, name) for c in counts] for name in Counts.__struct_fields__)
    return [Counts(*values) for values in zip(*map(resamples.totals, columns), strict=True)]


def _estimate(
    figure: Callable[[Counts], float | None],
    counts: Sequence[Counts],
    total: Counts,
    draws: Sequence[Counts],
    resamples: Resamples,
) -> Estimate:
    each = [figure(article) for article in counts]
    values = [value or 0.0 for value in each]
    counted = [float(value is not None) for value in each]
    macro = sum(values) / sum(counted) if any(counted) else None
    if resamples.articles < 2:
        return Estimate(figure(total), None, macro, None)
    micros = [value for draw in draws if (value := figure(draw)) is not None]
    means = zip(resamples.totals(values), resamples.totals(counted), strict=True)
    macros = [value / number for value, number in means if number]
    return Estimate(figure(total), percentile_interval(micros), macro, percentile_interval(macros))
