"""Labels that stand alone, by hand."""

from pullquote.agreement.labelled_spans import tally_spans
from pullquote.agreement.scores import Counts
from pullquote.agreement.tagged import LabelledSpan


def test_exact_overlapping_and_of_the_same_kind() -> None:
    gold = [
        LabelledSpan(((0, 10),), "headline"),
        LabelledSpan(((20, 30),), "byline"),
        LabelledSpan(((50, 60),), "body"),
    ]
    predicted = [LabelledSpan(((0, 10),), "headline"), LabelledSpan(((22, 30),), "dateline")]
    counts = dict(tally_spans(gold, predicted, 0.5))
    assert counts == {
        "exact": Counts.of(1, 2, 3),
        "overlap": Counts.of(2, 2, 3),
        "kind": Counts.of(1, 2, 2),
    }


def test_one_span_over_everything_is_worth_nothing() -> None:
    gold = [LabelledSpan(((at, at + 10),), "term") for at in range(0, 100, 20)]
    counts = dict(tally_spans(gold, [LabelledSpan(((0, 100),), "term")], 0.5))
    assert counts["exact"] == counts["overlap"] == Counts.of(0, 1, 5)
