"""Which texts are alike, and which of them are one."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.clusters import Pair, clusters
from pullquote.near_duplicates import CONTAINMENT, Index, compare, shingles

from .stories import page, story


def alike(*texts: str) -> set[tuple[int, int]]:
    articles = {key: shingles(text) for key, text in enumerate(texts)}
    index = Index(articles)
    return {pair[:2] for key in articles for pair in index.pairs(key, articles)}


# Shingles


def test_case_accents_and_marks_do_not_count():
    assert (shingles("“Zoë Ålund”, said the clerk.") == shingles("zoe alund said THE clerk")).all()


@pytest.mark.parametrize(
    ("text", "count"), [("", 0), ("One two three four", 0), ("a b c d e", 1), ("a b c d e f", 2)]
)
def test_a_shingle_is_five_words(text, count):
    assert len(shingles(text)) == count


def test_the_order_of_words_counts():
    assert shingles("the clerk saw the mayor") != shingles("the mayor saw the clerk")


def test_scripts_without_blanks_are_compared_too():
    assert len(shingles("市長は昨日の会議で")) == 5


def test_hashes_are_the_same_in_every_process():
    """The cache of a project outlives the process."""
    code = "from pullquote.near_duplicates import shingles; print(shingles('one two three four five six').tolist())"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONPATH": "app"}
    )
    assert done.stdout.strip() == str(shingles("one two three four five six").tolist())


# Pairs


def test_a_text_is_like_what_was_trimmed_re_headlined_or_edited():
    told = story(1)
    trimmed, headed = page(told[:4]), page(story(2, 3), told)
    edited = page(told).replace(" a", " the a")
    assert alike(page(told), trimmed, headed, edited, page(story(3))) >= {(0, 1), (0, 2), (0, 3)}
    assert not any(4 in pair for pair in alike(page(told), trimmed, headed, edited, page(story(3))))


def test_containment_is_of_the_smaller_one():
    told, other = story(1, 30), story(2, 30)
    index = Index({7: shingles(page(told)), 9: shingles(page(other))})
    ((key, share),) = index.like(shingles(page(told[:3], other[20:21])))
    assert key == 7
    assert 0.6 < share < 0.8


def test_less_than_the_threshold_is_another_article():
    assert alike(page(story(1)), page(story(1)[:2], story(2, 10))) == set()
    assert CONTAINMENT == 0.3


def test_a_quote_in_a_short_text_makes_no_pair():
    """Of few words, a share says little."""
    assert alike(page(story(1)), story(1)[0]) == set()


def test_new_articles_are_compared_with_all_and_each_pair_is_told_once():
    texts = {key: shingles(page(story(key % 3), story(100 + key, 2))) for key in range(9)}
    index = Index(texts)
    whole = {pair[:2] for key in texts for pair in index.pairs(key, texts)}
    assert whole == {(a, b) for a in range(9) for b in range(a + 1, 9) if a % 3 == b % 3}
    first = Index({key: texts[key] for key in range(5)})
    earlier = [pair[:2] for key in range(5) for pair in first.pairs(key, range(5))]
    later = [pair[:2] for key in range(5, 9) for pair in index.pairs(key, range(5, 9))]
    assert sorted(earlier + later) == sorted(whole)
    # One with a smaller key that comes late, as after a correction of its text.
    assert {pair[:2] for pair in index.pairs(0, {0})} == {(0, 3), (0, 6)}


def test_a_notice_that_all_have_makes_no_pair():
    """However much of a short article it is."""
    notice = story(50, 4)
    short = [page(story(key, 4), notice) for key in range(40)]
    assert alike(*short) == set()
    copy = page(story(3, 4), notice, story(99, 1))
    assert alike(*short, copy) == {(3, 40)}


def test_a_story_that_many_print_is_no_notice():
    told = story(1, 20)
    texts = [page(told[key % 4 : 14 + key % 6], story(100 + key, 1)) for key in range(90)]
    articles = dict(enumerate(map(shingles, texts)))
    index = Index(articles)
    groups = clusters(pair for key in articles for pair in index.pairs(key, articles))
    assert groups == [list(range(90))]


def test_nothing_is_like_nothing():
    assert Index({}).like(shingles(page(story(1)))) == []
    assert alike("", "", "one word") == set()


# Clusters


def pairs(*found: tuple[int, int]) -> list[Pair]:
    return [Pair(first, second, 0.5) for first, second in found]


def test_copies_of_copies_are_one():
    assert clusters(pairs((1, 2), (2, 3), (7, 9))) == [[1, 2, 3], [7, 9]]


def test_a_digest_does_not_make_its_stories_one():
    one, other = [(1, 2), (1, 3), (2, 3)], [(4, 5), (4, 6), (5, 6)]
    digest = [(key, 9) for key in range(1, 7)]
    assert clusters(pairs(*one, *other, *digest)) == [[1, 2, 3, 9], [4, 5, 6]]


def test_who_is_said_to_be_the_same_is():
    assert clusters(pairs((1, 2)), same=[(2, 5)]) == [[1, 2, 5]]
    assert clusters([], same=[(4, 8)]) == [[4, 8]]


def test_who_is_said_not_to_be_the_same_is_not_not_even_by_a_third():
    found = pairs((1, 2), (1, 3), (2, 3))
    assert clusters(found, apart=[(1, 2)]) == [[1, 3]]
    assert clusters(found, apart=[(1, 2), (1, 3), (2, 3)]) == []
    assert clusters(found, same=[(1, 3), (2, 3)], apart=[(1, 2)]) == [[1, 3]]


EDGES = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)).filter(lambda p: p[0] < p[1]), unique=True)


@given(EDGES, st.lists(st.floats(0.3, 1), min_size=80, max_size=80), EDGES, EDGES, st.integers(0, 12))
def test_later_articles_never_part_a_group(edges, shares, same, apart, last):
    found = [Pair(*edge, share) for edge, share in zip(edges, shares, strict=False)]

    def until(what):
        return [each for each in what if max(each[:2]) <= last]

    now = clusters(found, same, apart)
    assert not [pair for pair in apart if any(set(pair) <= set(group) for group in now)]
    for before in clusters(until(found), until(same), until(apart)):
        assert any(set(before) <= set(group) for group in now)


# Two texts beside each other


def only(text: str, stretches: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in stretches]


def test_what_only_one_of_two_has():
    told = story(1)
    first, second = (
        page(told),
        "Another headline\n\n" + page(told[:3], told[6:]).replace(told[1], "Zoë 🔒 said so."),
    )
    compared = compare(first, second)
    assert only(second, compared.only_second) == ["Another headline", "Zoë 🔒 said so"]
    missing = first[first.index(told[3]) : first.index(told[6])]
    assert only(first, compared.only_first) == [told[1].rstrip("."), missing.rstrip(" .\n")]
    assert 0.5 < compared.containment < 1


def test_a_paragraph_that_has_moved_does_not_differ():
    told = story(1)
    compared = compare(page(told), page(told[6:], told[:6]))
    assert (compared.only_first, compared.only_second) == ((), ())


def test_texts_with_nothing_in_common_and_none():
    compared = compare("One two three four five six.", "")
    assert (compared.containment, compared.only_first, compared.only_second) == (0.0, ((0, 27),), ())
    assert compare("", "").only_first == ()


@given(st.text(max_size=60), st.text(max_size=60))
def test_stretches_are_in_order_and_in_the_text(first, second):
    compared = compare(first, second)
    for text, stretches in ((first, compared.only_first), (second, compared.only_second)):
        edges = [edge for stretch in stretches for edge in stretch]
        assert edges == sorted(edges)
        assert all(0 <= edge <= len(text) for edge in edges)
    assert not compare(first, first).only_first or len(shingles(first)) == 0
