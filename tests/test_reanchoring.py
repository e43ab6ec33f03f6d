"""Differences of two texts, and what they make of offsets and fragments."""

import random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pullquote.reanchoring import Hunk, Reanchoring, corrected, differences, inverse_hunks, outcome
from pullquote.records import Fragment
from pullquote.text import EmptyFragment, normalise_fragments, snap_end, snap_start

from .strategies import frozen_texts, texts_and_spans

WORDS = ["the", "big", "red", "cat", "sat", "on", "a", "mat", ".", "!", "ha"]
PROSE = st.lists(st.sampled_from([*WORDS, "\n"]), max_size=14).map(" ".join)


def fragments(text: str, *words: str) -> tuple[Fragment, ...]:
    return tuple(Fragment(text.index(part), text.index(part) + len(part), part) for part in words)


def changes(old: str, new: str) -> list[tuple[str, str]]:
    return [(hunk.old, hunk.new) for hunk in differences(old, new)]


def after(old: str, new: str, *words: str) -> list[str] | None:
    way = Reanchoring(differences(old, new), new)
    found = way.reanchored(fragments(old, *words))
    return None if found is None else [fragment.text for fragment in found]


# Differences


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("They recieve it.", "They receive it.", [("ie", "ei")]),
        ("the big cat sat", "the cat sat", [("big ", "")]),
        ("Ines Halvorsen said", "Inez Halversen said", [("s", "z"), ("o", "e")]),
        ("the cat sat on it", "the dog then ran off", [("cat sat on it", "dog then ran off")]),
        ("He said “no”.", "He said 'no'.", [("“", "'"), ("”", "'")]),
        ("One.\n\nTwo.\n", "One.\n\nThree.\n\nTwo.\n", [("", "Three.\n\n")]),
        ("Zoe\u0308 left", "Zoe left", [("e\u0308", "e")]),
        ("東京都に行く", "東京市に行く", [("都", "市")]),
        ("same", "same", []),
    ],
)
def test_what_changed(old: str, new: str, expected: list[tuple[str, str]]) -> None:
    assert changes(old, new) == expected


@given(old=frozen_texts(), new=frozen_texts())
def test_differences_lead_there_and_back_and_split_no_grapheme(old: str, new: str) -> None:
    hunks = differences(old, new)
    assert corrected(old, hunks) == new
    back = inverse_hunks(hunks)
    assert corrected(new, back) == old
    for text, side in ((old, hunks), (new, back)):
        for hunk in side:
            assert hunk.old != hunk.new
            assert all(snap_start(text, at) == at == snap_end(text, at) for at in (hunk.start, hunk.end))
    assert all(left.end < right.start for left, right in zip(hunks, hunks[1:], strict=False))


@given(text=frozen_texts())
def test_the_same_text_has_no_difference(text: str) -> None:
    assert differences(text, text) == ()


def test_hunks_of_another_text_are_refused() -> None:
    with pytest.raises(ValueError, match="'big' is not at 4"):
        corrected("the red cat", [Hunk(4, 7, "big", "")])


@pytest.mark.parametrize("kind", ["typo", "other words", "other order", "lines joined", "one letter"])
def test_long_texts(kind: str) -> None:
    """That they end at all: exact counting alone would take hours here."""
    chance = random.Random(7)
    words = [f"w{chance.randrange(500)}" for _ in range(60_000)]
    old = "".join(word + ("\n" if at % 60 == 59 else " ") for at, word in enumerate(words))
    chance.shuffle(words)
    new = {
        "typo": "W" + old,
        "other words": old.replace("w", "v"),
        "other order": " ".join(words),
        "lines joined": old.replace("\n", " "),
        "one letter": "w" * len(old),
    }[kind]
    hunks = differences(old, new)
    assert corrected(old, hunks) == new
    if kind == "typo":
        assert [(hunk.start, hunk.old, hunk.new) for hunk in hunks] == [(0, "", "W")]
    if kind == "lines joined":
        assert {(hunk.old, hunk.new) for hunk in hunks} == {("\n", " ")}


# Fragments

OLD = "the big red cat sat on a mat"


@pytest.mark.parametrize(
    ("new", "words", "expected"),
    [
        ("lo, the big red cat sat on a mat", ["red cat"], ["red cat"]),  # before it
        ("the big red cat sat on a hat", ["red cat"], ["red cat"]),  # behind it
        ("the big old red cat sat on a mat", ["red cat"], ["red cat"]),  # up to its edge from outside
        ("the big red old cat sat on a mat", ["red cat"], ["red old cat"]),  # inside
        ("the big green cat sat on a mat", ["red cat"], ["green cat"]),  # from its edge inward
        ("the big red dog sat on a mat", ["cat"], ["dog"]),  # just its words
        ("the big cat sat on a mat", ["red cat"], ["cat"]),
        ("the big red sat on a mat", ["red cat"], ["red"]),  # the blank that goes may be either
        ("the big red sat on a mat", ["cat"], None),  # nothing is left
        ("the big fat old dog on a mat", ["red cat"], None),  # over its edge
        ("the big cat sat on a mat", ["big", "red", "mat"], None),  # one lost, all lost
        ("the big cat sat on a mat", ["big", "cat"], ["big", "cat"]),
    ],
)
def test_fragments_go_with_their_words(new: str, words: list[str], expected: list[str] | None) -> None:
    assert after(OLD, new, *words) == expected


def test_fragments_that_come_to_touch_are_one() -> None:
    assert after("abc東def", "abcdef", "abc", "def") == ["abcdef"]


def test_offsets_go_along() -> None:
    new = "lo, the red cat sat upon a mat"
    way = Reanchoring(differences(OLD, new), new)
    assert way.offset(OLD.index("red")) == new.index("red")
    assert way.offset(OLD.index("mat") + 1) == new.index("mat") + 1
    assert way.offset(OLD.index("big") + 1) == new.index("red")
    assert way.offset(len(OLD)) == len(new)


@given(old_and_spans=texts_and_spans(), new=frozen_texts())
def test_surfaces_are_the_texts_own(old_and_spans: tuple[str, list[tuple[int, int]]], new: str) -> None:
    old, spans = old_and_spans
    _check(old, new, spans)


@given(old=PROSE, new=PROSE, data=st.data())
def test_prose_too(old: str, new: str, data: st.DataObject) -> None:
    offset = st.integers(0, len(old))
    _check(old, new, [tuple(sorted(data.draw(st.tuples(offset, offset))))])  # type: ignore[list-item]


def _check(old: str, new: str, spans: list[tuple[int, int]]) -> None:
    try:
        normal = normalise_fragments(old, spans)
    except EmptyFragment:
        assume(False)
    before = tuple(Fragment(start, end, old[start:end]) for start, end in normal)
    assume(before)
    hunks = differences(old, new)
    now = Reanchoring(hunks, new).reanchored(before)
    happened = outcome(before, now)
    apart = all(hunk.end <= f.start or hunk.start >= f.end for f in before for hunk in hunks)
    if apart and len(before) == 1:
        assert happened in ("kept", "moved")
    if now is None:
        assert happened == "lost"
        return
    assert all(new[f.start : f.end] == f.text for f in now)
    places = tuple((f.start, f.end) for f in now)
    assert normalise_fragments(new, places) == places
    inside = all(
        f.start < hunk.start and hunk.end < f.end
        for f in before
        for hunk in hunks
        if hunk.end > f.start and hunk.start < f.end
    )
    if happened in ("kept", "moved") or (inside and len(now) == len(before)):
        assert Reanchoring(inverse_hunks(hunks), old).reanchored(now) == before


@given(old_and_spans=texts_and_spans())
def test_no_difference_changes_nothing(old_and_spans: tuple[str, list[tuple[int, int]]]) -> None:
    text, spans = old_and_spans
    before = tuple(Fragment(start, end, text[start:end]) for start, end in sorted(spans) if start < end)
    assert Reanchoring((), text).reanchored(before[:1]) == before[:1]
