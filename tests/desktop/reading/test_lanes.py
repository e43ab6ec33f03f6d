"""Lanes: no two annotations in one place, no room for nothing, the same every time."""

from hypothesis import given
from hypothesis import strategies as st

from pullquote.desktop.reading.lanes import MOST_LANES, Strand, assign_lanes, fill_lines

LENGTH = 120


def strand(uuid, *spans, begins=True):
    return Strand(
        uuid, spans[0][0], spans[-1][1], spans, tuple(True for _ in spans), tuple(True for _ in spans), begins
    )


@st.composite
def strands(draw):
    made = []
    for number in range(draw(st.integers(0, 14))):
        edges = sorted(draw(st.sets(st.integers(0, LENGTH), min_size=2, max_size=6)))
        edges = edges[: len(edges) // 2 * 2]
        made.append(strand(f"s{number:02}", *zip(edges[::2], edges[1::2], strict=True)))
    return made


@st.composite
def broken_lines(draw):
    cuts = sorted({0, LENGTH, *draw(st.sets(st.integers(1, LENGTH - 1), max_size=6))})
    return list(zip(cuts, cuts[1:], strict=False))


@given(strands())
def test_no_two_overlap_in_one_lane_not_even_in_a_gap(made):
    lanes = assign_lanes(made)
    for one in made:
        for two in made:
            if one.id < two.id and lanes[one.id] == lanes[two.id]:
                assert one.end <= two.start or two.end <= one.start


@given(strands())
def test_a_new_lane_is_opened_only_when_all_others_are_taken(made):
    lanes = assign_lanes(made)
    deepest = max((sum(s.start <= at < s.end for s in made) for at in range(LENGTH)), default=0)
    assert len(set(lanes.values())) == deepest


@given(strands(), st.randoms(use_true_random=False))
def test_the_order_of_coming_does_not_matter(made, dice):
    shuffled = made[:]
    dice.shuffle(shuffled)
    assert assign_lanes(shuffled) == assign_lanes(made)


def test_of_two_that_start_together_the_longer_is_nearer_the_words():
    lanes = assign_lanes([strand("inner", (0, 5)), strand("outer", (0, 20))])
    assert lanes == {"outer": 0, "inner": 1}


def test_a_lane_stays_free_across_a_gap():
    lanes = assign_lanes(
        [strand("split", (0, 5), (40, 50)), strand("between", (10, 20)), strand("after", (50, 60))]
    )
    assert lanes == {"split": 0, "between": 1, "after": 0}


@given(strands(), broken_lines())
def test_lines_are_compacted_and_show_every_piece_once(made, lines):
    filled = fill_lines(made, assign_lanes(made), lines)
    for (start, end), line in zip(lines, filled, strict=True):
        ranks = {segment.rank for segment in line.segments}
        assert ranks == set(range(len(ranks)))
        assert line.depth == min(len(ranks), MOST_LANES)
        covered = {(s.id, at) for s in line.segments if not s.tie for at in range(s.start, s.end)}
        expected = {(s.id, at) for s in made for a, b in s.spans for at in range(max(a, start), min(b, end))}
        assert covered == expected
        for one in line.segments:
            for two in line.segments:
                if one.rank == two.rank and one is not two:
                    assert one.end <= two.start or two.end <= one.start


@given(strands(), broken_lines())
def test_ends_are_open_only_at_true_ends(made, lines):
    segments = [s for line in fill_lines(made, assign_lanes(made), lines) for s in line.segments]
    for one in made:
        starts = sorted(s.start for s in segments if s.id == one.id and s.opens)
        ends = sorted(s.end for s in segments if s.id == one.id and s.closes)
        assert starts == [a for a, _ in one.spans]
        assert ends == [b for _, b in one.spans]


def test_more_than_eight_are_counted_not_drawn():
    made = [strand(f"s{number:02}", (number, 100)) for number in range(11)]
    (line,) = fill_lines(made, assign_lanes(made), [(0, 100)])
    assert line.depth == MOST_LANES
    assert line.hidden == ["s08", "s09", "s10"]


def test_a_line_lists_what_begins_on_it_in_text_order():
    made = [
        strand("late", (60, 70)),
        strand("inner", (5, 9)),
        strand("outer", (5, 65)),
        strand("old", (0, 4), begins=False),
    ]
    first, second = fill_lines(made, assign_lanes(made), [(0, 50), (50, 100)])
    assert first.beginning == ["outer", "inner"]
    assert second.beginning == ["late"]
