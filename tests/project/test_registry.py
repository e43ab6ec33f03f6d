"""Actors and topics: what is known of them, merging, splitting, deleting; whoever's mentions it is about."""

import tempfile
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.errors import InvalidEdit, UnknownId
from pullquote.project import Project, create_project, open_project
from pullquote.records import AUTHOR, UNKNOWN, Actor, ExternalId, Tenure

from .helpers import ACTOR, MAYOR, TEXT, add, snapshot


def meant(project: Project) -> dict[str, tuple[str, ...]]:
    return {a.id: a.actors for article in project.article_ids() for a in project.annotations(article)}


# What is known of an actor


def test_what_is_known_of_an_actor_is_kept_and_undone(project: Project, path: Path) -> None:
    group = project.add_actor("Harbour board", kind="organisation")
    actor = project.add_actor("Ines Halvorsen")
    known = {
        "roles": (Tenure("chair", since="2020", until="2024-05-01"), Tenure("fisher")),
        "affiliations": (Tenure(actor=group.id, since="2019"),),
        "external_ids": (ExternalId("viaf", "102333412"),),
    }
    changed = project.change_actor(actor.id, **known)
    project.change_actor(group.id, members=[actor.id], issuer=actor.id)
    project.close()
    with open_project(path) as again:
        assert again.actors() == [
            msgspec.structs.replace(group, members=(actor.id,), issuer=actor.id),
            changed,
        ]
        again.undo()
        again.undo()
        assert again.actors() == [group, actor]


def test_merging_is_not_a_change_of_a_field(project: Project) -> None:
    first, second = project.add_actor("One"), project.add_actor("Two")
    with pytest.raises(InvalidEdit):
        project.change_actor(first.id, merged_into=second.id)


# Built in


def test_author_and_unknown_are_in_every_project_and_listed_once_used(project: Project) -> None:
    (article,) = add(project)
    assert project.actors() == []
    assert project.counts()["actors"] == 0
    mention = project.annotate(article, "actor", [ACTOR], actors=[UNKNOWN.id])
    project.change_annotation(mention.id, actors=[AUTHOR.id, UNKNOWN.id])
    assert project.actors() == [AUTHOR, UNKNOWN]
    project.undo()
    assert project.actors() == [UNKNOWN]


def test_a_built_in_actor_keeps_its_name_and_its_place(project: Project) -> None:
    (article,) = add(project)
    project.annotate(article, "actor", [ACTOR], actors=[UNKNOWN.id])
    other = project.add_actor("Ines Halvorsen")
    with pytest.raises(InvalidEdit, match="name and kind stay"):
        project.change_actor(UNKNOWN.id, name="Somebody")
    with pytest.raises(InvalidEdit, match="cannot be merged away"):
        project.merge_actors(other.id, [UNKNOWN.id])
    with pytest.raises(InvalidEdit, match="cannot be deleted"):
        project.delete_actors([AUTHOR.id])
    project.change_actor(UNKNOWN.id, notes="Nobody has found out.")
    project.merge_actors(UNKNOWN.id, [other.id])
    assert [actor.name for actor in project.actors()] == ["Unknown"]


# Merging


def test_merging_unites_what_is_known_and_keeps_the_record_of_what_is_gone(project: Project) -> None:
    board = project.add_actor("Harbour board", kind="organisation")
    kept = project.add_actor("Ines Halvorsen", aliases=["Halvorsen"], wikidata="Q1", notes="a")
    other = project.add_actor(
        "I. Halvorsen",
        aliases=["Halvorsen", "Ines"],
        wikidata="Q2",
        notes="b",
        description="chair",
        roles=[Tenure("chair")],
        affiliations=[Tenure(actor=board.id)],
    )
    merged = project.merge_actors(kept.id, [other.id])
    assert merged == Actor(
        *(
            kept.id,
            "Ines Halvorsen",
            "person",
            ("Halvorsen", "I. Halvorsen", "Ines"),
            "Q1",
            "chair",
            "a\n\nb",
        ),
        roles=(Tenure("chair"),),
        affiliations=(Tenure(actor=board.id),),
        external_ids=(ExternalId("wikidata", "Q2"),),
    )
    assert project.actors() == [board, merged]
    gone = msgspec.structs.replace(other, merged_into=kept.id)
    assert project.actors(merged=True) == [board, gone, merged]
    assert project.counts()["actors"] == 2


def test_a_merge_reaches_the_mentions_of_all_annotators_and_touches_none(
    project: Project, path: Path
) -> None:
    (article,) = add(project)
    kept, other = project.add_actor("Ines Halvorsen"), project.add_actor("The chair")
    mine = project.annotate(article, "actor", [ACTOR], actors=[other.id, kept.id])
    project.close()
    with open_project(path, annotator="ben") as ben:
        theirs = ben.annotate(article, "actor", [ACTOR], actors=[other.id])
    with open_project(path) as ana:
        ana.merge_actors(kept.id, [other.id])
        assert meant(ana) == {mine.id: (kept.id,), theirs.id: (kept.id,)}
        assert ana.annotation(theirs.id).actors == (kept.id,)
        assert ana.usage("actor")[kept.id].mentions == 2
        assert {mention.annotator for mention in ana.mentions("actor", kept.id)} == {"ann-01", "ben"}
        assert ana.article_mentioning(kept.id, "ben") == article
    with open_project(path, annotator="ben") as ben:
        ben.undo()  # what was merged since is no conflict
        assert list(meant(ben)) == [mine.id]
    with open_project(path) as ana:
        ana.undo()
        assert meant(ana) == {mine.id: (other.id, kept.id)}


def test_merging_on_leads_everything_to_the_last_one(project: Project) -> None:
    (article,) = add(project)
    first, second, third = (project.add_actor(name) for name in ("One", "Two", "Three"))
    mention = project.annotate(article, "actor", [ACTOR], actors=[first.id])
    project.merge_actors(second.id, [first.id])
    project.merge_actors(third.id, [second.id])
    assert meant(project) == {mention.id: (third.id,)}
    with pytest.raises(InvalidEdit, match="merged already"):
        project.merge_actors(first.id, [third.id])


def test_an_actor_is_not_merged_with_itself_or_with_nobody(project: Project) -> None:
    actor = project.add_actor("One")
    for others in ([], [actor.id]):
        with pytest.raises(InvalidEdit, match="another one"):
            project.merge_actors(actor.id, others)
    with pytest.raises(UnknownId):
        project.merge_actors(actor.id, ["nobody"])


# Splitting and naming


def test_splitting_hands_over_the_chosen_mentions(project: Project, path: Path) -> None:
    (article,) = add(project)
    actor, target = project.add_actor("Halvorsen"), project.add_actor("Birk")
    first = project.annotate(article, "actor", [ACTOR], actors=[actor.id])
    second = project.annotate(article, "actor", [MAYOR], actors=[actor.id, UNKNOWN.id])
    project.split_actor(actor.id, [second.id], target.id)
    assert meant(project) == {first.id: (actor.id,), second.id: (target.id, UNKNOWN.id)}
    with pytest.raises(InvalidEdit, match="does not stand for"):
        project.split_actor(actor.id, [second.id], target.id)
    project.undo()
    assert meant(project)[second.id] == (actor.id, UNKNOWN.id)
    project.close()
    with open_project(path, annotator="ben") as ben, pytest.raises(InvalidEdit, match="only their own"):
        ben.split_actor(actor.id, [first.id], target.id)


def test_mentions_of_one_name_are_named_in_one_step(project: Project) -> None:
    first, second = add(project, TEXT, TEXT + "Twice.")
    for article in (first, second):
        project.annotate(article, "actor", [ACTOR])
    project.annotate(second, "actor", [MAYOR])
    groups = project.unnamed("ann-01")
    assert [(group.words, len(group.mentions), group.articles) for group in groups] == [
        ("Ines Halvorsen", 2, 2),
        ("Jon Birk", 1, 1),
    ]
    context = project.in_context(groups[0].mentions)
    assert [(mention.before[-5:], mention.words, mention.after[:2]) for mention in context] == [
        ("said ", "Ines Halvorsen", ". ")
    ] * 2
    actor = project.add_actor("Ines Halvorsen")
    project.name_mentions(groups[0].mentions, actor.id)
    assert len(project.unnamed("ann-01")) == 1
    project.undo()
    assert len(project.unnamed("ann-01")) == 2
    assert project.unnamed("ben") == []


# Deleting


def test_only_an_actor_that_nothing_stands_for_is_deleted(project: Project) -> None:
    (article,) = add(project)
    used, idle = project.add_actor("Used"), project.add_actor("Idle")
    project.change_actor(used.id, members=[idle.id], issuer=idle.id, affiliations=[Tenure(actor=idle.id)])
    before = project.actors()
    project.annotate(article, "actor", [ACTOR], actors=[used.id])
    with pytest.raises(InvalidEdit, match="in use"):
        project.delete_actors([used.id])
    project.delete_actors([idle.id])
    assert project.actors() == [used]
    project.undo()
    assert project.actors() == before


# Topics


def test_topics_merge_with_what_is_about_them_and_under_them(project: Project) -> None:
    (article,) = add(project)
    flood = project.add_topic("Flood")
    pumps = project.add_topic("The pumps will hold", parent=flood.id)
    same = project.add_topic("Pumps hold", parent=flood.id, description="in any storm")
    under = project.add_topic("Until spring", parent=same.id)
    claim = project.annotate(article, "claim", [(1, 20)], topics=[same.id])
    before = snapshot(project)
    merged = project.merge_topics(pumps.id, [same.id])
    assert merged == msgspec.structs.replace(pumps, description="in any storm")
    assert project.annotation(claim.id).topics == (pumps.id,)
    assert {topic.name: topic.parent for topic in project.topics()} == {
        "Flood": "",
        "The pumps will hold": flood.id,
        "Until spring": pumps.id,
    }
    assert under.parent == same.id
    project.undo()
    assert snapshot(project) == before


def test_a_topic_never_comes_to_stand_under_itself(project: Project) -> None:
    top = project.add_topic("Top")
    middle = project.add_topic("Middle", parent=top.id)
    low = project.add_topic("Low", parent=middle.id)
    with pytest.raises(InvalidEdit, match="under itself"):
        project.change_topic(top.id, parent=low.id)
    project.merge_topics(low.id, [top.id])
    assert {topic.name: topic.parent for topic in project.topics()} == {"Middle": "", "Low": middle.id}


def test_claims_move_to_another_topic_and_unused_topics_go(project: Project) -> None:
    (article,) = add(project)
    first, second = project.add_topic("First"), project.add_topic("Second")
    claim = project.annotate(article, "claim", [(1, 20)], topics=[first.id])
    project.split_topic(first.id, [claim.id], second.id)
    assert [mention.words for mention in project.mentions("topic", second.id)] == [TEXT[1:20]]
    with pytest.raises(InvalidEdit, match="in use"):
        project.delete_topics([second.id])
    project.delete_topics([first.id])
    assert [topic.name for topic in project.topics()] == ["Second"]


def test_a_topic_is_deleted_together_with_those_under_it(project: Project) -> None:
    top = project.add_topic("Top")
    low = project.add_topic("Low", parent=top.id)
    before = snapshot(project)
    with pytest.raises(InvalidEdit, match="in use"):
        project.delete_topics([top.id])
    project.delete_topics([top.id, low.id])
    assert project.topics() == []
    project.undo()
    assert snapshot(project) == before


def test_a_topic_whose_parent_somebody_has_deleted_can_be_changed(project: Project) -> None:
    top = project.add_topic("Top")
    low = project.add_topic("Low", parent=top.id)
    project.delete_topics([low.id])
    project.journal.annotator = "ben"
    project.delete_topics([top.id])
    project.journal.annotator = "ann-01"
    project.undo()
    assert project.change_topic(low.id, name="Lower").name == "Lower"
    with pytest.raises(UnknownId):
        project.add_topic("Lowest", parent=top.id)
    with pytest.raises(UnknownId):
        project.change_topic(low.id, parent=top.id)
    assert project.merge_topics(low.id, [project.add_topic("Other", parent=low.id).id]).name == "Lower"


def test_a_topic_comes_under_what_its_parent_was_merged_into(project: Project) -> None:
    kept, gone = project.add_topic("Kept"), project.add_topic("Gone")
    project.merge_topics(kept.id, [gone.id])
    moved = project.change_topic(project.add_topic("Moved").id, parent=gone.id)
    assert moved.parent == project.add_topic("New", parent=gone.id).parent == kept.id


# Any order of merges, splits and undos

NUMBERS = st.integers(0, 5)
MOVES = st.lists(
    st.tuples(st.sampled_from(["merge", "split", "undo", "redo"]), NUMBERS, NUMBERS), max_size=12
)


@given(MOVES)
def test_every_mention_means_what_merges_and_splits_made_of_it(moves: list[tuple[str, int, int]]) -> None:
    """The model: for each mention the number of its actor; `past` and `future` are what undo and redo bring back."""
    with tempfile.TemporaryDirectory() as folder, create_project(Path(folder) / "study") as project:
        articles = add(project, *(f"{TEXT}{number}" for number in range(6)))
        actors = [project.add_actor(f"Actor {number}").id for number in range(6)]
        mentions = [
            project.annotate(article, "actor", [ACTOR], actors=[actor]).id
            for article, actor in zip(articles, actors, strict=True)
        ]
        model, alive = dict(enumerate(range(6))), set(range(6))
        first = snapshot(project)
        past: list[tuple[dict[int, int], set[int]]] = []
        future: list[tuple[dict[int, int], set[int]]] = []
        for kind, one, two in moves:
            if kind == "undo" and past:
                future.append((model, alive))
                model, alive = past.pop()
                project.undo()
            elif kind == "redo" and future:
                past.append((model, alive))
                model, alive = future.pop()
                project.redo()
            elif kind == "merge" and one != two and {one, two} <= alive:
                past.append((model, alive))
                future.clear()
                model = {mention: one if actor == two else actor for mention, actor in model.items()}
                alive = alive - {two}
                project.merge_actors(actors[one], [actors[two]])
            elif kind == "split" and two in alive and model[one] != two:
                past.append((model, alive))
                future.clear()
                project.split_actor(actors[model[one]], [mentions[one]], actors[two])
                model = {**model, one: two}
            found = meant(project)
            assert {number: found[uuid] for number, uuid in enumerate(mentions)} == {
                number: (actors[actor],) for number, actor in model.items()
            }
            assert {actor.id for actor in project.actors()} == {actors[number] for number in alive}
            assert sum(usage.mentions for usage in project.usage("actor").values()) == 6
        while past:
            past.pop()
            project.undo()
        assert snapshot(project) == first
        assert project.check() == []


@pytest.mark.parametrize("field", ["members", "issuer", "affiliations"])
def test_nobody_is_in_relation_to_themselves(project: Project, field: str) -> None:
    board = project.add_actor("Board")
    itself = {"members": [board.id], "issuer": board.id, "affiliations": [Tenure(actor=board.id)]}
    with pytest.raises(InvalidEdit, match="“Board” cannot be its own member, issuer or affiliation"):
        project.change_actor(board.id, **{field: itself[field]})
    project.delete_actors([board.id])
    project.undo()
    assert board in project.actors()
