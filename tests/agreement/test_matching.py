"""The best one-to-one assignment, against trying them all."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.agreement.matching import match
from pullquote.agreement.spans import iou, merged

annotations = st.lists(
    st.lists(st.tuples(st.integers(0, 15), st.integers(1, 8)), min_size=1, max_size=2).map(
        lambda parts: merged((start, start + many) for start, many in parts)
    ),
    max_size=4,
)


def best(gold, predicted, threshold) -> float:
    """The largest sum of IoU that any assignment reaches."""
    few, many = sorted((gold, predicted), key=len)

    def worth(one, other) -> float:
        overlap = iou(one, other)
        return overlap if overlap >= threshold else 0.0

    return max(
        sum(worth(one, other) for one, other in zip(few, order, strict=False)) for order in permutations(many)
    )


@given(annotations, annotations, st.sampled_from([0.01, 0.3, 0.5, 1.0]))
def test_no_assignment_is_better(gold, predicted, threshold) -> None:
    pairs = match(gold, predicted, threshold)
    assert len({g for g, _ in pairs}) == len(pairs) == len({p for _, p in pairs})
    overlaps = [iou(gold[g], predicted[p]) for g, p in pairs]
    assert all(overlap >= threshold for overlap in overlaps)
    assert sum(overlaps) == pytest.approx(best(gold, predicted, threshold), abs=1e-5)


def test_a_chain_is_solved_as_a_whole() -> None:
    # The best single pair, 0-0 with 7/13, would leave the others without partners: 4/10 + 5/11 is more.
    gold, predicted = [((0, 10),), ((8, 14),)], [((3, 13),), ((0, 4),)]
    assert match(gold, predicted, 0.2) == [(0, 1), (1, 0)]


def test_between_equals_the_same_kind_is_taken() -> None:
    twice = [((0, 10),), ((0, 10),)]
    assert match(twice, twice, 0.5, ["direct", "mixed"], ["mixed", "direct"]) == [(0, 1), (1, 0)]
    assert match(twice, twice, 0.5, ["direct", "mixed"], ["direct", "mixed"]) == [(0, 0), (1, 1)]


def test_the_kind_never_outweighs_the_overlap() -> None:
    gold, predicted = [((0, 1000),)], [((0, 1000),), ((0, 999),)]
    assert match(gold, predicted, 0.5, ["direct"], ["mixed", "direct"]) == [(0, 0)]


def test_a_page_takes_no_partner_from_an_exact_one() -> None:
    gold = [((at, at + 10),) for at in range(0, 100, 20)]
    assert match(gold, [((0, 100),), *gold[:-1]], 0.01) == [(0, 1), (1, 2), (2, 3), (3, 4), (4, 0)]
