"""Topics that may be one in other words."""

import pytest

from pullquote.jobs.likely_duplicates import likely_same_topics
from pullquote.records import Topic


def pairs(*topics: Topic) -> list[tuple[str, str]]:
    return [(pair.first, pair.second) for pair in likely_same_topics(topics)]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("A cap on rents", "Rents: a cap", True),
        ("The pumps will hold", "The pumps will hold!", True),
        ("The pumps will hold", "The locks are old", False),
        ("Rents", "Pumps", False),
    ],
)
def test_alike_are_those_of_like_words_in_any_order(one: str, other: str, expected: bool) -> None:
    assert bool(pairs(Topic("1", one), Topic("2", other))) is expected


def test_what_stands_under_another_or_is_merged_is_not_proposed() -> None:
    assert not pairs(Topic("1", "A cap on rents"), Topic("2", "Cap on rents", parent="1"))
    assert not pairs(Topic("1", "A cap on rents"), Topic("2", "Cap on rents", merged_into="3"))
    assert pairs(Topic("1", "A cap on rents"), Topic("2", "Cap on rents", parent="3"), Topic("3", "Housing"))
