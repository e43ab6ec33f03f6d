"""Figures from counts, by hand."""

import pytest

from pullquote.agreement.bootstrap import Resamples, percentile_interval
from pullquote.agreement.scores import Counts, accuracy, score

FEW = [Counts.of(1, 2, 1), Counts.of(1, 1, 3), Counts()]


def test_micro_adds_up_and_macro_is_the_mean_over_articles_with_something_to_count() -> None:
    found = score(FEW, Resamples(3))
    assert (found.precision.micro, found.recall.micro) == pytest.approx((2 / 3, 2 / 4))
    assert found.f1.micro == pytest.approx(2 * 2 / (3 + 4))
    assert (found.precision.macro, found.recall.macro) == pytest.approx(((0.5 + 1) / 2, (1 + 1 / 3) / 2))
    assert found.f1.macro == pytest.approx((2 / 3 + 1 / 2) / 2)
    assert (found.predicted, found.gold) == (3, 4)


def test_nothing_predicted_is_no_precision_and_no_f1_of_its_own() -> None:
    silent = score([Counts.of(0, 0, 2)] * 3, Resamples(3))
    assert (silent.precision.micro, silent.recall.micro, silent.f1.micro) == (None, 0, 0)
    nothing = score([Counts()] * 3, Resamples(3))
    assert (nothing.f1.micro, nothing.f1.micro_interval, nothing.f1.macro) == (None, None, None)


def test_what_is_right_and_what_is_found_may_differ() -> None:
    counts = Counts(right=1, predicted=4, found=3, gold=3)
    assert (counts.precision, counts.recall) == (0.25, 1)
    assert counts.f1 == pytest.approx(0.4)


def test_accuracy() -> None:
    found = accuracy([Counts.of(3, 4, 4), Counts.of(0, 1, 1)], Resamples(2))
    assert (found.accuracy.micro, found.accuracy.macro, found.of) == (0.6, 0.375, 5)


def test_an_interval_is_the_same_every_time_and_holds_the_figure() -> None:
    counts = [Counts.of(hits, 4, 4) for hits in (0, 1, 2, 3, 4, 4, 4, 2)]
    first, again = score(counts, Resamples(8)), score(counts, Resamples(8))
    assert first == again
    assert first.f1.micro is not None
    assert first.f1.micro_interval is not None
    low, high = first.f1.micro_interval
    assert 0 < low < first.f1.micro < high < 1
    other = score(counts, Resamples(8, seed=7)).f1.micro_interval
    assert other is not None
    assert other != first.f1.micro_interval
    assert other == pytest.approx(first.f1.micro_interval, abs=0.1)


def test_articles_that_are_all_alike_leave_no_doubt_and_one_article_says_nothing() -> None:
    alike = score([Counts.of(1, 2, 4)] * 5, Resamples(5))
    assert alike.precision.micro_interval == pytest.approx((0.5, 0.5))
    assert score([Counts.of(1, 2, 4)], Resamples(1)).precision.micro_interval is None


def test_a_draw_takes_as_many_articles_as_there_are() -> None:
    resamples = Resamples(4, rounds=50)
    assert resamples.totals([1, 1, 1, 1]) == [4] * 50
    assert len(set(resamples.totals([1, 0, 0, 0]))) > 1


def test_the_middle_of_the_values() -> None:
    assert percentile_interval([float(value) for value in range(1000)]) == (25, 974)
    assert percentile_interval([]) is None
