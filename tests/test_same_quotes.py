"""The same quote in headline, pull quote and body: counted once, found again where it is not linked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.records import Annotation, Fragment, Link
from pullquote.same_quotes import distinct, likely_same, places_of_same, sets_of_same

FULL = "The pumps will hold in any storm we have ever seen"
TEXT = (
    f"“{FULL}”\n\n"
    f"“The pumps will hold in any storm,” said Ines Halvorsen, “we have ever seen.” She smiled.\n\n"
    "“The PUMPS will hold in any storm that we have ever seen”"
)
HEADLINE, PULL = (0, len(FULL) + 2), (TEXT.rindex("“"), len(TEXT))
FIRST, SECOND = (54, 88), (111, 130)


def quote(name: str, *spans: tuple[int, int], text: str = TEXT) -> Annotation:
    fragments = tuple(Fragment(start, end, text[start:end]) for start, end in spans)
    return Annotation(name, "article", "ann-01", "quote", fragments)


def zone(name: str, start: int, end: int) -> Annotation:
    return Annotation(name, "article", "ann-01", "zone", (Fragment(start, end, TEXT[start:end]),))


def same(*pairs: tuple[str, str], status: str = "accepted") -> list[Link]:
    return [Link(f"{a}{b}", "article", "same_quote_as", a, b, "ann-01", status) for a, b in pairs]  # type: ignore[arg-type]


BODY = quote("body", (TEXT.index("“The pumps will hold in any storm,”"), TEXT.index(" said Ines")), (TEXT.index("“we have"), TEXT.index(" She")))  # fmt: skip


def test_an_interrupted_quote_and_one_with_a_word_more_are_the_same() -> None:
    found = list(likely_same([quote("headline", HEADLINE), BODY, quote("pull", PULL)]))
    assert found == [("headline", "body"), ("headline", "pull")]


@pytest.mark.parametrize(
    ("one", "other", "zones", "expected"),
    [
        ("The pumps will hold", "The pumps will hold", False, True),
        ("pumps will hold", "pumps will hold", False, False),  # three words are said every day
        ("will hold in any storm we", f"{FULL} and more", False, False),
        ("will hold in any storm we", f"{FULL} and more", True, True),
        ("pumps will hold in any storm we have", f"{FULL} and more", False, True),
        ("The pumps will hold in every calm", FULL, True, False),
    ],
)
def test_how_much_of_a_quote_is_its_repeat(one: str, other: str, zones: bool, expected: bool) -> None:
    text = f"{one}\n\n{other}"
    quotes = [
        quote("one", (0, len(one)), text=text),
        quote("other", (len(one) + 2, len(text)), text=text),
    ]
    around = [Annotation("z", "article", "ann-01", "zone", (Fragment(0, len(one), one),))] if zones else []
    assert list(likely_same(quotes, around)) == ([("one", "other")] if expected else [])


def test_a_quote_inside_another_is_not_its_repeat() -> None:
    text = f"“{FULL}”"
    inner = quote("inner", (1, len(text) - 1), text=text)
    assert not list(likely_same([quote("outer", (0, len(text)), text=text), inner]))


def test_untagged_places_are_found_whole_trimmed_and_changed() -> None:
    headline = quote("headline", HEADLINE)
    found = [[TEXT[start:end] for start, end in place] for place in places_of_same(TEXT, headline)]
    assert found == [
        ["The pumps will hold in any storm", "we have ever seen"],
        ["The PUMPS will hold in any storm that we have ever seen"],
    ]
    assert [TEXT[slice(*place[0])] for place in places_of_same(TEXT, quote("pull", PULL))] == [
        FULL,
        "The pumps will hold in any storm",
    ]


def test_a_set_is_counted_once_and_what_is_rejected_joins_nothing() -> None:
    links = same(("a", "b"), ("c", "b"), ("e", "f"))
    assert distinct("abcdef", links) == 3
    assert distinct("abcdef", same(("a", "b"), status="rejected")) == 6
    assert distinct("abcdef", [Link("n", "article", "nested_in", "a", "b", "ann-01")]) == 6


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=12))
def test_sets_are_those_of_the_model(pairs: list[tuple[int, int]]) -> None:
    sets = [{number} for number in range(8)]
    for one, other in pairs:
        joined = next(s for s in sets if one in s) | next(s for s in sets if other in s)
        sets = [s for s in sets if not s & joined] + [joined]
    links = same(*((str(one), str(other)) for one, other in pairs))
    assert distinct(map(str, range(8)), links) == len(sets)
    found = sets_of_same(links)
    for one in range(8):
        for other in range(8):
            is_same = found.get(str(one), str(one)) == found.get(str(other), str(other))
            assert is_same == any({one, other} <= s for s in sets)
