"""Which side a claim takes, and what claims on one topic say of each other."""

from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.codebook import READY_MADE, AttributeDefinition, ready_made
from pullquote.records import attributes_of
from pullquote.stances import Position, is_stance, pairs, relation, relations, settled, side


@pytest.mark.parametrize(
    ("book", "label", "values", "expected"),
    [
        ("news-attribution", "claim", {"stance": "support"}, "for"),
        ("news-attribution", "claim", {"stance": "oppose", "voice": "reported"}, "against"),
        ("news-attribution", "claim", {"stance": "neutral"}, ""),
        ("news-attribution", "claim", {}, ""),
        ("discourse-network", "statement", {"agreement": "agree"}, "for"),
        ("discourse-network", "statement", {"agreement": "disagree"}, "against"),
        ("news-attribution", "quote", {"polarity": "negated"}, ""),
        ("news-attribution", "gone", {"stance": "support"}, ""),
    ],
)
def test_the_side_is_what_the_codebook_lets_choose(book, label, values, expected):
    assert side(ready_made(book), label, attributes_of(values)) == expected


def test_both_sides_at_once_are_none():
    both = attributes_of([("stance", "support"), ("stance", "oppose")])
    assert side(ready_made(READY_MADE[0]), "claim", both) == ""


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (("Pro", "Contra", "neither"), True),
        (("dafür", "dagegen"), True),
        (("in favour", "against"), True),
        (("support", "agree"), False),
        (("positive", "negated"), False),
        ((), False),
    ],
)
def test_a_stance_is_an_attribute_with_both_sides_whatever_its_name(values, expected):
    assert is_stance(AttributeDefinition("anything", values=values)) is expected


@pytest.mark.parametrize(
    ("own", "others", "expected"),
    [
        ("for", ["against"], "for"),
        ("", ["against", ""], "against"),
        ("", ["for", "against"], ""),
        ("", [], ""),
    ],
)
def test_what_expresses_a_claim_speaks_where_it_does_not_itself(own, others, expected):
    assert settled(own, others) == expected


SIDES = st.sampled_from(["", "for", "against"])


@given(st.lists(st.tuples(SIDES, st.sampled_from(["ana", "ben"])), max_size=8))
def test_each_pair_of_one_annotator_is_related_once_by_its_sides(drawn):
    positions = [Position(str(number), who, side) for number, (side, who) in enumerate(drawn)]
    found = {(each.one, each.other): each.kind for each in relations(positions)}
    assert found == {
        (one.claim, other.claim): relation(one.side, other.side)
        for one, other in combinations(positions, 2)
        if one.annotator == other.annotator and one.side and other.side
    }
    assert pairs(positions) == Counter(found.values())
    assert all(relation(b.side, a.side) == relation(a.side, b.side) for a in positions for b in positions)
