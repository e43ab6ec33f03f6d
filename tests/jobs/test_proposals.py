"""Proposals: what is proposed, what is left to decide on, and what accepting and rejecting make of it."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.codebook import default_codebook
from pullquote.errors import NothingToUndo
from pullquote.jobs.annotations_by_place import AnnotationsByPlace
from pullquote.jobs.proposals import (
    Proposal,
    accept,
    accept_above,
    edit_distance,
    proposals,
    reject,
    undecided,
)
from pullquote.project import Project, create_project
from pullquote.records import Annotation, Attribute, Fragment
from pullquote.suggest import suggest
from pullquote.suggest.suggestions import (
    RULES_VERSION,
    ActorCandidate,
    Attribution,
    ClaimSuggestion,
    Mention,
    Quoted,
    Suggestions,
    ZoneSuggestion,
)
from pullquote.text import FragmentOutOfRange
from tests.project.helpers import add, journal_size, snapshot

TEXT = (
    "Pumps will hold\n\n"
    "“The pumps will hold,” said Ines Halvorsen, “for years.” She told Jon Birk of the “flood”.\n"
    "Jon Birk and Ada Lund said that it would rain.\n\n"
    "Photo: Ada Lund\nText: Jon Birk\n"
)


def span(words: str, occurrence: int = 1) -> tuple[int, int]:
    start = -1
    for _ in range(occurrence):
        start = TEXT.index(words, start + 1)
    return start, start + len(words)


ALL: tuple[Any, ...] = ("attribution", "mention", "claim", "quoted", "zone")

HEADLINE = span("Pumps will hold")
FIRST, LAST = span("“The pumps will hold,”"), span("“for years.”")
SAID, INES = span("said"), span("Ines Halvorsen")
JON, SHE = span("Jon Birk"), span("She")
BOTH, JON_AGAIN, ADA = span("Jon Birk and Ada Lund"), span("Jon Birk", 2), span("Ada Lund")
RAIN, SAID_THAT = span("it would rain"), span("said that")
FLOOD = span("“flood”")
CREDITS = (span("Photo: Ada Lund"), span("Text: Jon Birk"))


def suggestions(actor: str = "") -> Suggestions:
    """What rules might find in the text; `actor` is the id of Ines Halvorsen in the registry."""
    return Suggestions(
        attributions=(
            Attribution(
                (FIRST, LAST), (FIRST, LAST), (SAID,), (INES,), "direct", "beside", 0.95,
                addressees=(JON,), source_rule="inverted", source_confidence=0.9, medium="speech",
            ),
            Attribution((RAIN,), (), (SAID_THAT,), (JON_AGAIN, ADA), "indirect", "that", 0.7, act="oath"),
        ),
        mentions=(
            Mention(INES, "name", "registry", 0.99, (0,)),
            Mention(SHE, "pronoun", "last", 0.6, (0,)),
            Mention(JON, "name", "name", 0.8, (1,)),
            Mention(BOTH, "name", "joint", 0.8, (1, 0)),
        ),
        candidates=(ActorCandidate("Ines Halvorsen", "person", (), actor), ActorCandidate("Jon Birk")),
        claims=(ClaimSuggestion((RAIN,), "prediction", "UFS", 0.4, "reported", "future", 0.5),),
        quoted=(Quoted(FLOOD, "scare_quote", "short", 0.85),),
        zones=(
            ZoneSuggestion((HEADLINE,), "headline", "first_line", 0.9),
            ZoneSuggestion(CREDITS, "photo_credit", "words", 0.9),
        ),
    )  # fmt: skip


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with create_project(tmp_path / "study.pullquote", wait=0.5) as project:
        yield project


@pytest.fixture
def article(project: Project) -> str:
    return add(project, TEXT)[0]


def found(actor: str = "", **more: Any) -> list[Proposal]:
    return proposals(suggestions(actor), default_codebook(), **more)


def quote() -> Proposal:
    return next(proposal for proposal in found() if proposal.kind == "attribution")


ONLY_QUOTES = """
schema = "pullquote-codebook/1"
id = "quotes"
name = "Quotes"
version = 1
[[label]]
id = "words"
name = "Words"
key = "W"
pattern = "solid"
light = "#1e5fbb"
dark = "#58a4fe"
function = "content"
"""


# What is proposed


def test_by_default_claims_and_mentions_are_not_proposed() -> None:
    assert [(p.kind, p.index, p.start) for p in found()] == [
        ("zone", 0, HEADLINE[0]),
        ("attribution", 0, FIRST[0]),
        ("quoted", 0, FLOOD[0]),
        ("attribution", 1, RAIN[0]),
        ("zone", 1, CREDITS[0][0]),
    ]
    everything = found(kinds=ALL)
    assert len(everything) == 10
    assert [p.start for p in everything] == sorted(p.start for p in everything)


def test_a_proposal_says_all_that_the_window_shows() -> None:
    first = quote()
    assert first.fragments == (FIRST, LAST)
    assert (first.rule, first.confidence, first.label) == ("beside", 0.95, "quote")
    assert (first.cue, first.sources, first.addressees) == ((SAID,), (INES,), (JON,))
    assert (first.quote_type, first.actors) == ("direct", ("Ines Halvorsen",))
    (claim,) = found(kinds=("claim",))
    assert claim.label == "claim"
    assert {(a.name, a.value) for a in claim.attributes} == {
        ("claim_type", "prediction"), ("checkworthiness", "UFS"), ("voice", "reported"),
    }  # fmt: skip
    joint = found(kinds=("mention",))[-1]
    assert (joint.fragments, joint.actors) == ((BOTH,), ("Jon Birk", "Ines Halvorsen"))


def test_what_is_less_sure_is_left_out() -> None:
    assert [p.confidence for p in found(minimum=0.9)] == [0.9, 0.95, 0.9]


@pytest.mark.parametrize(
    ("label", "kinds"),
    [
        ("quote", {"mention", "claim", "quoted", "zone"}),
        ("zone", {"attribution", "mention", "claim", "quoted"}),
        ("not_attributed", {"attribution", "mention", "claim", "zone"}),
        ("actor", {"attribution", "claim", "quoted", "zone"}),
        ("claim", {"attribution", "mention", "quoted", "zone"}),
    ],
)
def test_what_the_codebook_has_no_label_for_is_left_out(label: str, kinds: set[str]) -> None:
    whole = default_codebook()
    book = msgspec.structs.replace(whole, label=tuple(each for each in whole.labels if each.id != label))
    assert {p.kind for p in proposals(suggestions(), book, ALL)} == kinds


def test_values_that_the_label_does_not_have_are_left_out() -> None:
    rain = next(p for p in found() if p.rule == "that")
    assert rain.attributes == (Attribute("quote_type", "indirect"),)  # “oath” is no act of the codebook


# What is left to decide on


def left(project: Project, article: str, **more: Any) -> list[tuple[str, int]]:
    still = undecided(found(**more), project.annotations(article), project.decisions(article))
    return [(proposal.kind, proposal.index) for proposal in still]


def test_what_is_decided_is_gone_and_comes_back_with_undo(project: Project, article: str) -> None:
    everything = left(project, article)
    for proposal in found():
        (reject if proposal.kind == "zone" else accept)(project, article, proposal)
    assert left(project, article) == []
    for _ in found():
        project.undo()
    assert left(project, article) == everything == [(p.kind, p.index) for p in found()]


@pytest.mark.parametrize(
    ("spans", "gone"),
    [
        ([FIRST, LAST], True),
        ([FIRST], True),  # more than half of both
        ([LAST], False),
        ([(FIRST[0], LAST[1])], True),
        ([(0, len(TEXT) - 1)], False),
    ],
)
def test_a_quote_is_tagged_when_half_of_it_is(
    project: Project, article: str, spans: list[tuple[int, int]], gone: bool
) -> None:
    project.annotate(article, "quote", spans)
    assert (("attribution", 0) not in left(project, article)) == gone
    assert ("attribution", 1) in left(project, article)


def test_a_tagged_cue_hides_no_quote(project: Project, article: str) -> None:
    project.annotate(article, "cue", [FIRST, LAST])
    assert ("attribution", 0) in left(project, article)


def test_other_kinds_are_tagged_when_the_words_are_the_same(project: Project, article: str) -> None:
    project.annotate(article, "not_attributed", [(FLOOD[0] + 1, FLOOD[1] - 1)])
    assert ("quoted", 0) in left(project, article)
    project.annotate(article, "not_attributed", [FLOOD])
    assert ("quoted", 0) not in left(project, article)
    project.annotate(article, "actor", [INES])
    assert left(project, article, kinds=("mention",)) == [("mention", 1), ("mention", 2), ("mention", 3)]


def test_a_zone_is_tagged_when_all_its_paragraphs_are_in_one_of_its_kind(
    project: Project, article: str
) -> None:
    for kind, spans in (("caption", CREDITS), ("photo_credit", CREDITS[:1])):
        project.annotate(article, "zone", spans, attributes={"kind": kind})
        assert ("zone", 1) in left(project, article)
    project.annotate(article, "zone", CREDITS[1:], attributes={"kind": "photo_credit"})
    assert ("zone", 1) not in left(project, article)
    assert ("zone", 0) in left(project, article)


PLACES = st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda p: (p[0], sum(p)))


@given(st.lists(PLACES, max_size=12), PLACES)
def test_annotations_are_found_by_place_as_by_looking_at_all(
    places: list[tuple[int, int]], wanted: tuple[int, int]
) -> None:
    tagged = [Annotation(str(n), "", "", "quote", (Fragment(*place, ""),)) for n, place in enumerate(places)]
    start, end = wanted
    met = {a.id for a in AnnotationsByPlace(tagged).between(start, end)}
    assert met == {a.id for a in tagged if a.start < end and a.end > start}


# Accepting and rejecting


def test_accepting_makes_the_whole_frame_in_one_step(project: Project, article: str) -> None:
    ines = project.add_actor("Ines Halvorsen")
    proposal = next(p for p in found(ines.id) if p.index == 0 and p.kind == "attribution")
    before, size = snapshot(project), journal_size(project)
    made = accept(project, article, proposal)
    assert journal_size(project) == size + 1
    assert project.annotation(made.id) == made
    assert (made.spans, made.status, made.confidence) == ((FIRST, LAST), "accepted", 0.95)
    assert made.origin == f"rule:beside@{RULES_VERSION}"
    assert (made.value("quote_type"), made.value("medium")) == ("direct", "speech")

    tails = {link.role: project.annotation(link.tail) for link in project.links(article)}
    assert {role: a.words for role, a in tails.items()} == {
        "cue": "said", "source": "Ines Halvorsen", "addressee": "Jon Birk",
    }  # fmt: skip
    assert {link.head for link in project.links(article)} == {made.id}
    assert {role: a.label for role, a in tails.items()} == {
        "cue": "cue",
        "source": "actor",
        "addressee": "actor",
    }
    assert tails["source"].actors == (ines.id,)
    assert tails["addressee"].actors == ()
    assert tails["source"].value("mention_type") == "name"
    assert (tails["source"].origin, tails["source"].confidence) == (f"rule:registry@{RULES_VERSION}", 0.99)
    assert project.actors() == [ines]

    (decision,) = project.decisions(article)
    assert (decision.kind, decision.verdict, decision.distance) == ("attribution", "accepted", 0)
    assert (decision.rule, decision.confidence) == (f"beside@{RULES_VERSION}", 0.95)
    assert (decision.spans, decision.annotation) == ((FIRST, LAST), made.id)

    entry = project.undo()
    assert entry.name == "Accept suggestion"
    assert snapshot(project) == before
    project.redo()
    assert project.annotation(made.id) == made
    assert project.decisions(article) == [decision]


def test_a_joint_source_is_several_mentions(project: Project, article: str) -> None:
    accept(project, article, next(p for p in found() if p.rule == "that"))
    sources = [project.annotation(link.tail) for link in project.links(article) if link.role == "source"]
    assert {a.spans for a in sources} == {(JON_AGAIN,), (ADA,)}
    assert not any(a.attributes for a in sources)  # the suggestions hold no mention there


def test_accepting_only_the_quote(project: Project, article: str) -> None:
    made = accept(project, article, quote(), whole=False)
    assert project.annotations(article) == [made]
    assert project.links(article) == []
    assert project.decisions()[0].verdict == "accepted"


def test_moved_edges_are_an_edit(project: Project, article: str) -> None:
    made = accept(project, article, quote(), fragments=[FIRST, (LAST[0] + 1, LAST[1] - 2)])
    assert (made.status, made.spans) == ("edited", (FIRST, (LAST[0] + 1, LAST[1] - 2)))
    (decision,) = project.decisions()
    assert (decision.verdict, decision.distance) == ("edited", 3)
    assert decision.spans == (FIRST, LAST)


def test_edges_moved_into_blanks_or_not_at_all_are_no_edit(project: Project, article: str) -> None:
    made = accept(project, article, quote(), fragments=[(FIRST[0], FIRST[1] + 1), LAST])
    assert (made.status, made.spans) == ("accepted", (FIRST, LAST))
    assert (project.decisions()[0].verdict, project.decisions()[0].distance) == ("accepted", 0)


def test_what_is_tagged_already_is_used_as_it_is(project: Project, article: str) -> None:
    mention = project.annotate(article, "actor", [INES], note="mine")
    cue = project.annotate(article, "cue", [SAID])
    content = project.annotate(article, "quote", [FIRST, LAST])
    made = accept(project, article, quote())
    assert made == content
    assert len(project.annotations(article)) == 4  # and the addressee
    assert {link.tail for link in project.links(article)} >= {mention.id, cue.id}
    assert project.annotation(mention.id) == mention
    assert project.decisions()[0].annotation == content.id


def test_an_actor_who_is_not_in_the_registry_any_more_is_left_out(project: Project, article: str) -> None:
    gone = project.add_actor("Ines Halvorsen")
    project.undo()
    accept(project, article, next(p for p in found(gone.id) if p.rule == "beside"))
    assert not any(a.actors for a in project.annotations(article))


def test_accepting_a_mention_a_claim_and_a_zone(project: Project, article: str) -> None:
    ines = project.add_actor("Ines Halvorsen")
    for proposal in found(ines.id, kinds=("mention", "claim", "quoted", "zone")):
        made = accept(project, article, proposal)
        assert made.spans == proposal.fragments
        assert (made.label, made.attributes) == (proposal.label, proposal.attributes)
        assert made.attributes
        assert made.actors == ((ines.id,) if "Ines Halvorsen" in proposal.actors else ())
    assert len(project.decisions()) == len(project.annotations(article)) == 8
    assert project.links(article) == []


def test_a_codebook_without_cue_and_source(project: Project, article: str) -> None:
    project.set_codebook(ONLY_QUOTES)
    (first, _) = proposals(suggestions(), project.codebook)
    assert (first.label, first.attributes) == ("words", ())
    made = accept(project, article, first)
    assert project.annotations(article) == [made]


def test_rejecting_keeps_only_the_decision(project: Project, article: str) -> None:
    size = journal_size(project)
    reject(project, article, quote())
    assert journal_size(project) == size + 1
    assert project.annotations(article, rejected=True) == []
    (decision,) = project.decisions()
    assert (decision.verdict, decision.annotation, decision.distance) == ("rejected", "", 0)
    assert project.undo().name == "Reject suggestion"
    assert project.decisions() == []


def test_what_was_rejected_may_still_be_accepted(project: Project, article: str) -> None:
    reject(project, article, quote())
    accept(project, article, quote())
    assert [d.verdict for d in project.decisions()] == ["accepted"]
    project.undo()
    assert [d.verdict for d in project.decisions()] == ["rejected"]


def test_the_sure_ones_are_accepted_in_one_step(project: Project, article: str) -> None:
    before, size = snapshot(project), journal_size(project)
    assert accept_above(project, article, found()) == 3
    assert journal_size(project) == size + 1
    assert {d.kind for d in project.decisions()} == {"attribution", "zone"}
    assert project.undo().name == "Accept 3 suggestions"
    assert snapshot(project) == before
    assert accept_above(project, article, found(), 0.99) == 0
    assert journal_size(project) == size + 2  # the step and its undo; accepting nothing is none


def test_a_failure_takes_all_of_it_back(project: Project, article: str) -> None:
    broken = msgspec.structs.replace(quote(), addressees=((5, len(TEXT) + 5),))
    before, size = snapshot(project), journal_size(project)
    with pytest.raises(FragmentOutOfRange):
        accept_above(project, article, [*found(), broken])
    assert snapshot(project) == before
    assert journal_size(project) == size


# How far the edges were moved


@pytest.mark.parametrize(
    ("suggested", "made", "distance"),
    [
        ([(0, 10)], [(0, 10)], 0),
        ([(0, 10)], [(2, 9)], 3),
        ([(0, 10), (20, 30)], [(0, 11), (18, 30)], 3),
        ([(0, 10), (20, 30)], [(0, 30)], 10),
        ([(0, 10)], [(0, 4), (6, 10)], 2),
        ([(0, 10)], [(20, 30), (40, 50)], 30),
    ],
)
def test_edit_distance(suggested: Any, made: Any, distance: int) -> None:
    assert edit_distance(suggested, made) == edit_distance(made, suggested) == distance


# Whatever is done and undone


MOVES = st.one_of(
    st.tuples(st.sampled_from(["accept", "quote", "shift", "reject"]), st.integers(0, 9)),
    st.tuples(st.sampled_from(["undo", "redo", "above"]), st.just(0)),
)


@given(st.lists(MOVES, max_size=14))
def test_any_sequence_leaves_the_project_consistent(moves: list[tuple[str, int]]) -> None:
    """States are those that were passed; every accepted suggestion has its annotation; the file is sound."""
    everything = found(kinds=ALL)
    with tempfile.TemporaryDirectory() as folder, create_project(Path(folder) / "study") as project:
        (article,) = add(project, TEXT)
        done, undone = [snapshot(project)], []
        for move, number in moves:
            proposal = everything[number]
            match move:
                case "accept":
                    accept(project, article, proposal)
                case "quote":
                    accept(project, article, proposal, whole=False)
                case "shift":
                    first, *rest = proposal.fragments
                    accept(project, article, proposal, fragments=[(first[0], first[1] - 1), *rest])
                case "reject":
                    reject(project, article, proposal)
                case "above":
                    accept_above(project, article, everything)
                case "undo" if len(done) > 1:
                    project.undo()
                    undone.append(done.pop())
                case "redo" if undone:
                    project.redo()
                    done.append(undone.pop())
                case "redo":
                    with pytest.raises(NothingToUndo):
                        project.redo()
            now = snapshot(project)
            if move not in ("undo", "redo") and now != done[-1]:
                done.append(now)
                undone.clear()
            assert now == done[-1]
            kept = {d.annotation for d in project.decisions() if d.verdict != "rejected"}
            assert kept <= {a.id for a in project.annotations(article)}
            assert not undecided(
                [
                    p
                    for p in everything
                    if (p.kind, p.fragments) in {(d.kind, d.spans) for d in project.decisions()}
                ],
                [],
                project.decisions(),
            )
        assert project.check() == []


def test_a_quote_in_a_quote_is_nested_in_it(project: Project) -> None:
    (article,) = add(project, "“My father said, ‘Sell the boats’, and he did,” Signe Aalto recalled.")
    text = project.text(article)
    outer, inner = proposals(suggest(text), project.codebook, ["attribution"])
    assert inner.parent == outer.fragments
    first = accept(project, article, outer)
    second = accept(project, article, inner)
    nested = [link for link in project.links(article) if link.role == "nested_in"]
    assert [(link.head, link.tail) for link in nested] == [(second.id, first.id)]


def test_the_body_is_not_proposed(project: Project) -> None:
    found = suggest(
        "Ferry sails on\n\nHALM — The ferry sails.\n\nIt sails again, and nobody minds.\n\n© The Gazette"
    )
    kinds = {zone.kind for zone in found.zones}
    proposed = {value.value for p in proposals(found, project.codebook, ["zone"]) for value in p.attributes}
    assert "body" in kinds
    assert proposed == kinds - {"body"}
