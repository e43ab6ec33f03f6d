"""Character arithmetic, against sets of numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.agreement.spans import bare, iou, length, merged, shared
from pullquote.records import Fragment

some_spans = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=8)


def characters(spans):
    return {at for start, end in spans for at in range(start, end)}


@given(some_spans, some_spans)
def test_it_is_arithmetic_on_sets_of_characters(one, other) -> None:
    ours, theirs = characters(one), characters(other)
    left, right = merged(one), merged(other)
    assert characters(left) == ours
    assert length(left) == len(ours)
    assert shared(left, right) == len(ours & theirs)
    assert iou(left, right) == pytest.approx(len(ours & theirs) / len(ours | theirs) if ours | theirs else 0)
    assert all(a[1] < b[0] for a, b in zip(left, left[1:], strict=False))


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("“We lost,”", "We lost"),
        ("„So,“", "So"),
        ("'Twas», ", "Twas"),
        ("We lost.", "We lost."),
        ("it isn’t “fair”", "it isn’t “fair"),
        ("“”", "“”"),
    ],
)
def test_marks_and_commas_at_the_edges_do_not_count(words: str, left: str) -> None:
    ((start, end),) = bare([Fragment(10, 10 + len(words), words)])
    assert words[start - 10 : end - 10] == left
