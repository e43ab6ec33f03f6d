"""Splitting, merging and tagging many at once: what becomes of words, values and links, and that it is one step."""

import pytest

from pullquote.errors import InvalidEdit, UnknownId
from pullquote.project import Project, open_project
from pullquote.records import Attribute

from .helpers import ACTOR, CUE, DENIAL, MAYOR, QUOTE, TEXT, add, journal_size, snapshot

PUMPS = (5, 10)  # inside the first quote
WILL_HOLD = (11, 20)


@pytest.fixture
def article(project: Project) -> str:
    return add(project)[0]


def links_of(project: Project, article: str) -> set[tuple[str, str, str]]:
    return {(link.role, link.head, link.tail) for link in project.links(article)}


def undone_and_redone(project: Project, before: object) -> None:
    """The last step was one, and it goes both ways."""
    after = snapshot(project)
    project.undo()
    assert snapshot(project) == before
    project.redo()
    assert snapshot(project) == after
    assert project.check() == []


def test_a_split_shares_out_words_values_and_links(project: Project, article: str) -> None:
    person = project.add_actor("Ines Halvorsen")
    topic = project.add_topic("The pumps")
    quote = project.annotate(
        article, "quote", [QUOTE], attributes={"quote_type": "direct"}, actors=[person.id], topics=[topic.id],
        note="Said twice.",
    )  # fmt: skip
    source, cue = project.annotate(article, "actor", [ACTOR]), project.annotate(article, "cue", [CUE])
    early, late = (project.annotate(article, "claim", [span]) for span in (PUMPS, WILL_HOLD))
    again = project.annotate(article, "quote", [DENIAL])
    project.link("source", quote.id, source.id)
    project.link("cue", quote.id, cue.id)
    for claim in (early, late):
        project.link("expresses", quote.id, claim.id)
    project.link("same_quote_as", again.id, quote.id)
    before, steps = snapshot(project), journal_size(project)

    first, second = project.split_annotation(quote.id, PUMPS[1])

    assert (first.id, first.words, second.words) == (quote.id, "“The pumps", "will hold,”")
    for part in (first, second):
        assert part.attributes == (Attribute("quote_type", "direct"),)
        assert (part.actors, part.topics) == ((person.id,), (topic.id,))
    assert (first.note, second.note) == ("Said twice.", "")
    assert links_of(project, article) == {
        *((role, part.id, tail.id) for part in (first, second) for role, tail in (("source", source), ("cue", cue))),
        ("expresses", first.id, early.id),
        ("expresses", second.id, late.id),
        ("same_quote_as", again.id, first.id),
    }  # fmt: skip
    assert journal_size(project) == steps + 1
    undone_and_redone(project, before)


@pytest.mark.parametrize("at", [QUOTE[0], QUOTE[1], QUOTE[1] + 5, len(TEXT)])
def test_a_split_at_an_edge_or_outside_is_refused(project: Project, article: str, at: int) -> None:
    quote = project.annotate(article, "quote", [QUOTE])
    before = snapshot(project)
    with pytest.raises(InvalidEdit, match="cannot be split"):
        project.split_annotation(quote.id, at)
    assert snapshot(project) == before


def test_a_split_onto_tagged_words_changes_nothing(project: Project, article: str) -> None:
    quote = project.annotate(article, "quote", [QUOTE])
    project.annotate(article, "quote", [(PUMPS[1] + 1, QUOTE[1])])
    before = snapshot(project)
    with pytest.raises(InvalidEdit, match="tagged as Quote already"):
        project.split_annotation(quote.id, PUMPS[1])
    assert snapshot(project) == before


def test_a_split_onto_words_whose_tag_was_rejected_takes_its_place(project: Project, article: str) -> None:
    quote = project.annotate(article, "quote", [QUOTE])
    rejected = project.annotate(article, "quote", [(PUMPS[1] + 1, QUOTE[1])])
    project.link("same_quote_as", quote.id, rejected.id)
    project.change_annotation(rejected.id, status="rejected")
    before = snapshot(project)
    first, second = project.split_annotation(quote.id, PUMPS[1])
    assert [a.id for a in project.annotations(article, rejected=True)] == [first.id, second.id]
    assert links_of(project, article) == set()
    undone_and_redone(project, before)


def test_a_split_in_a_gap_parts_the_fragments(project: Project, article: str) -> None:
    quote = project.annotate(article, "quote", [QUOTE, DENIAL])
    first, second = project.split_annotation(quote.id, CUE[0])
    assert (first.spans, second.spans) == ((QUOTE,), (DENIAL,))


def test_a_split_never_parts_a_character(project: Project) -> None:
    text = "cafe\u0301 👩‍👩‍👧 noir"
    (article,) = add(project, text)
    quote = project.annotate(article, "quote", [(0, len(text))])
    first, second = project.split_annotation(quote.id, 8)  # in the middle of the family
    assert (first.words, second.words) == ("cafe\u0301", "👩‍👩‍👧 noir")


def test_a_cue_between_the_fragments_is_the_cue_of_both_parts(project: Project, article: str) -> None:
    quote = project.annotate(article, "quote", [QUOTE, DENIAL])
    cue = project.annotate(article, "cue", [CUE])
    project.link("cue", quote.id, cue.id)
    parts = project.split_annotation(quote.id, PUMPS[1])
    assert links_of(project, article) == {("cue", part.id, cue.id) for part in parts}


def test_fragments_become_annotations_of_their_own(project: Project, article: str) -> None:
    quote = project.annotate(article, "quote", [PUMPS, WILL_HOLD, DENIAL], attributes={"act": "belief"})
    source = project.annotate(article, "actor", [ACTOR])
    project.link("source", quote.id, source.id)
    before = snapshot(project)
    parts = project.split_into_fragments(quote.id)
    assert [part.spans for part in parts] == [(PUMPS,), (WILL_HOLD,), (DENIAL,)]
    assert {part.value("act") for part in parts} == {"belief"}
    assert links_of(project, article) == {("source", part.id, source.id) for part in parts}
    undone_and_redone(project, before)
    with pytest.raises(InvalidEdit, match="only one fragment"):
        project.split_into_fragments(parts[0].id)


def test_merging_unites_words_values_and_links(project: Project, article: str) -> None:
    one, two = project.add_actor("Ines Halvorsen"), project.add_actor("Jon Birk")
    first = project.annotate(
        article, "quote", [PUMPS], attributes={"act": "belief"}, actors=[one.id], note="First."
    )
    second = project.annotate(
        article, "quote", [WILL_HOLD, DENIAL], attributes={"act": "question", "medium": "speech"},
        actors=[two.id, one.id], note="Second.",
    )  # fmt: skip
    source, cue = project.annotate(article, "actor", [ACTOR]), project.annotate(article, "cue", [CUE])
    for quote in (first, second):
        project.link("source", quote.id, source.id)
    project.link("cue", second.id, cue.id)
    project.link("same_quote_as", first.id, second.id)
    before, steps = snapshot(project), journal_size(project)

    merged = project.merge_annotations(first.id, [second.id])

    assert merged.id == first.id
    assert merged.spans == ((PUMPS[0], WILL_HOLD[1]), DENIAL)  # only a blank was between the first two
    assert merged.attributes == (Attribute("act", "belief"), Attribute("medium", "speech"))
    assert merged.actors == (one.id, two.id)
    assert merged.note == "First.\n\nSecond."
    assert links_of(project, article) == {("source", first.id, source.id), ("cue", first.id, cue.id)}
    assert journal_size(project) == steps + 1
    with pytest.raises(UnknownId):
        project.annotation(second.id)
    undone_and_redone(project, before)


@pytest.mark.parametrize(
    ("one", "other", "whole"),
    [
        ((1, 10), (5, 20), (1, 20)),  # crossing
        ((1, 20), (5, 10), (1, 20)),  # the other is inside
        ((5, 10), (1, 20), (1, 20)),  # it is inside the other
    ],
)
def test_merging_what_crosses_or_nests(project: Project, article: str, one, other, whole) -> None:
    first, second = (project.annotate(article, "claim", [span]) for span in (one, other))
    before = snapshot(project)
    assert project.merge_annotations(first.id, [second.id]).spans == (whole,)
    assert [a.id for a in project.annotations(article)] == [first.id]
    undone_and_redone(project, before)


def test_merging_what_was_split_gives_it_back(project: Project, article: str) -> None:
    quote = project.annotate(article, "quote", [QUOTE, DENIAL], attributes={"act": "belief"}, note="x")
    source = project.annotate(article, "actor", [ACTOR])
    project.link("source", quote.id, source.id)
    parts = project.split_annotation(quote.id, PUMPS[1])
    merged = project.merge_annotations(parts[0].id, [parts[1].id])
    assert (merged.spans, merged.attributes, merged.note) == (quote.spans, quote.attributes, "x")
    assert links_of(project, article) == {("source", quote.id, source.id)}


def test_labels_are_not_mixed(project: Project, article: str) -> None:
    quote, cue = project.annotate(article, "quote", [QUOTE]), project.annotate(article, "cue", [CUE])
    before = snapshot(project)
    with pytest.raises(InvalidEdit, match="Quote and Cue say different things"):
        project.merge_annotations(quote.id, [cue.id])
    with project.step("Merge with itself"):
        assert project.merge_annotations(quote.id, [quote.id]) == quote
    assert snapshot(project) == before


def test_merging_onto_tagged_words_changes_nothing(project: Project, article: str) -> None:
    first, second, _ = (project.annotate(article, "claim", [span]) for span in ((1, 10), (11, 20), (1, 20)))
    before = snapshot(project)
    with pytest.raises(InvalidEdit, match="tagged as Claim already"):
        project.merge_annotations(first.id, [second.id])
    assert snapshot(project) == before


def test_nobody_reshapes_what_is_another_s(project: Project, article: str) -> None:
    theirs = project.annotate(article, "quote", [QUOTE, DENIAL])
    path = project.path
    project.close()
    with open_project(path, annotator="ann-02") as other:
        mine = other.annotate(article, "quote", [QUOTE])
        for edit in (
            lambda: other.split_annotation(theirs.id, PUMPS[1]),
            lambda: other.split_into_fragments(theirs.id),
            lambda: other.merge_annotations(mine.id, [theirs.id]),
        ):
            with pytest.raises(InvalidEdit, match="ann-01's"):
                edit()
        assert other.annotations(article, annotator="ann-01") == [theirs]


def test_many_places_are_tagged_in_one_step(project: Project, article: str) -> None:
    person = project.add_actor("Jon Birk")
    there = project.annotate(article, "actor", [MAYOR])
    before, steps = snapshot(project), journal_size(project)
    made = project.tag_occurrences(
        article, "actor", [ACTOR, MAYOR], attributes={"mention_type": "name"}, actors=[person.id]
    )
    assert [each.words for each in made] == ["Ines Halvorsen", "Jon Birk"]
    assert made[1] == there
    assert (made[0].actors, made[0].value("mention_type")) == ((person.id,), "name")
    assert journal_size(project) == steps + 1
    assert project.next_undo().name == "Tag 2 occurrences as Actor"
    undone_and_redone(project, before)
