"""Claims on topics across articles: sides, sources, relations; merging, splitting and moving topics in any order."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.codebook import ready_made
from pullquote.codebook_writing import renamed_attribute, renamed_value, with_label, written
from pullquote.errors import InvalidEdit
from pullquote.project import Project, create_project, open_project
from pullquote.project.codebook_edits import CodebookRevision
from pullquote.records import attributes_of
from pullquote.stances import Relation

from .helpers import ACTOR, DENIAL, MAYOR, QUOTE, TEXT, add, snapshot

HOLD, WILL_NOT = (1, 20), (77, 90)


def claims(project: Project, topic: str) -> dict[str, str]:
    """Two articles with a claim for and one against, and one without a side; by what they are."""
    first, second = add(project, TEXT, TEXT + "Twice.")
    made = {
        "for": project.annotate(first, "claim", [HOLD], topics=[topic], attributes={"stance": "support"}),
        "against": project.annotate(first, "claim", [WILL_NOT], topics=[topic], attributes={"stance": "oppose"}),
        "again": project.annotate(second, "claim", [HOLD], topics=[topic], attributes={"stance": "support"}),
        "open": project.annotate(second, "claim", [WILL_NOT], topics=[topic]),
    }  # fmt: skip
    return {name: claim.id for name, claim in made.items()}


def test_claims_on_a_topic_support_and_contradict_each_other(project: Project) -> None:
    topic = project.add_topic("The pumps will hold")
    made = claims(project, topic.id)
    assert set(project.claim_relations(topic.id)) == {
        Relation(made["for"], made["against"], "contradicts"),
        Relation(made["for"], made["again"], "supports"),
        Relation(made["against"], made["again"], "contradicts"),
    }
    assert [(each.claim.annotation, each.side) for each in project.claims_on(topic.id)] == [
        (made["for"], "for"),
        (made["against"], "against"),
        (made["again"], "for"),
        (made["open"], ""),
    ]


def test_all_topics_at_once_are_the_same_as_one_by_one(project: Project) -> None:
    kept, other, idle = (project.add_topic(name) for name in ("The pumps will hold", "Pumps hold", "Nothing"))
    claims(project, kept.id)
    claims(project, other.id)
    assert project.positions_by_topic() == {topic: project.positions(topic) for topic in (kept.id, other.id)}
    project.merge_topics(kept.id, [other.id])
    assert project.positions_by_topic() == {kept.id: project.positions(kept.id)}
    assert len(project.positions(kept.id)) == 8
    assert project.positions(idle.id) == []
    assert [each.side for each in project.claims_on(other.id)] == ["for", "against", "for", ""]


def test_relations_follow_a_merge_of_topics_and_its_undo(project: Project) -> None:
    kept, other = project.add_topic("The pumps will hold"), project.add_topic("Pumps hold")
    claims(project, other.id)
    assert not list(project.claim_relations(kept.id))
    project.merge_topics(kept.id, [other.id])
    assert len(list(project.claim_relations(kept.id))) == 3
    project.undo()
    assert not list(project.claim_relations(kept.id))


def test_the_sources_are_the_claimants_or_those_of_the_quote_that_expresses_it(project: Project) -> None:
    (article,) = add(project)
    topic, ines = project.add_topic("The pumps will hold"), project.add_actor("I. Halvorsen")
    full = project.add_actor("Ines Halvorsen")
    quote, mention = project.annotate(article, "quote", [QUOTE]), project.annotate(article, "actor", [ACTOR], actors=[ines.id])  # fmt: skip
    hold = project.annotate(article, "claim", [HOLD], topics=[topic.id])
    mayor = project.annotate(article, "actor", [MAYOR])
    will_not = project.annotate(article, "claim", [WILL_NOT], topics=[topic.id])
    project.link("expresses", quote.id, hold.id)
    project.link("source", quote.id, mention.id)
    project.link("claimant", will_not.id, mayor.id)
    project.merge_actors(full.id, [ines.id])
    assert [each.sources for each in project.claims_on(topic.id)] == [("Ines Halvorsen",), ("Jon Birk",)]


def test_in_another_codebook_what_expresses_the_claim_says_its_side(tmp_path: Path) -> None:
    book = ready_made("discourse-network")
    with create_project(tmp_path / "study", codebook=book.toml) as project:
        (article,) = add(project)
        topic = project.add_topic("The pumps will hold")
        for span, words, value in ((QUOTE, HOLD, "agree"), (DENIAL, WILL_NOT, "disagree")):
            statement = project.annotate(article, "statement", [span], attributes={"agreement": value})
            concept = project.annotate(article, "concept", [words], topics=[topic.id])
            project.link("expresses", statement.id, concept.id)
        assert [each.side for each in project.claims_on(topic.id)] == ["for", "against"]
        assert [each.kind for each in project.claim_relations(topic.id)] == ["contradicts"]


def test_what_annotators_claim_is_not_mixed(project: Project, path: Path) -> None:
    topic = project.add_topic("The pumps will hold")
    made = claims(project, topic.id)
    project.close()
    with open_project(path, annotator="ben") as ben:
        article = ben.article_ids()[0]
        theirs = ben.annotate(article, "claim", [HOLD], topics=[topic.id], attributes={"stance": "oppose"})
        assert all(theirs.id not in (each.one, each.other) for each in ben.claim_relations(topic.id))
        assert [each.claim.annotation for each in ben.claims_on(topic.id, "ben")] == [theirs.id]
        assert len(ben.claims_on(topic.id)) == len(made) + 1


# Any order of merges, splits, moves in the tree, and undos

NUMBERS = st.integers(0, 4)
MOVES = st.lists(
    st.tuples(st.sampled_from(["merge", "split", "move", "undo", "redo"]), NUMBERS, NUMBERS), max_size=12
)


@given(MOVES)
def test_every_claim_means_what_merges_and_splits_made_of_it(moves: list[tuple[str, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder, create_project(Path(folder) / "study") as project:
        articles = add(project, *(f"{TEXT}{number}" for number in range(5)))
        topics = [project.add_topic(f"Topic {number}").id for number in range(5)]
        made = [
            project.annotate(article, "claim", [HOLD], topics=[topic]).id
            for article, topic in zip(articles, topics, strict=True)
        ]
        model, alive = dict(enumerate(range(5))), set(range(5))
        first = snapshot(project)
        past: list[tuple[dict[int, int], set[int], dict[str, object]]] = []
        future: list[tuple[dict[int, int], set[int], dict[str, object]]] = []

        def keep() -> None:
            past.append((model, alive, snapshot(project)))
            future.clear()

        for kind, one, two in moves:
            if kind == "undo" and past:
                future.append((model, alive, snapshot(project)))
                model, alive, before = past.pop()
                project.undo()
                assert snapshot(project) == before
            elif kind == "redo" and future:
                past.append((model, alive, snapshot(project)))
                model, alive, after = future.pop()
                project.redo()
                assert snapshot(project) == after
            elif kind == "merge" and one != two and {one, two} <= alive:
                keep()
                model = {claim: one if topic == two else topic for claim, topic in model.items()}
                alive = alive - {two}
                project.merge_topics(topics[one], [topics[two]])
            elif kind == "split" and two in alive and model[one] != two:
                keep()
                project.split_topic(topics[model[one]], [made[one]], topics[two])
                model = {**model, one: two}
            elif kind == "move" and {one, two} <= alive and _can_move(project, topics[one], topics[two]):
                keep()
                project.change_topic(topics[one], parent=topics[two])
            found = {a.id: a.topics for article in articles for a in project.annotations(article)}
            assert found == {made[claim]: (topics[topic],) for claim, topic in model.items()}
            assert {topic.id for topic in project.topics()} == {topics[number] for number in alive}
            for topic in project.topics():
                assert topic.parent == "" or topic.parent in {topics[number] for number in alive}
                assert not (topic.parent and _is_under(project, topic.parent, topic.id))
        while past:
            past.pop()
            project.undo()
        assert snapshot(project) == first
        assert project.check() == []


def _can_move(project: Project, topic: str, under: str) -> bool:
    (there,) = (each for each in project.topics() if each.id == topic)
    return there.parent != under and not _is_under(project, under, topic)


def _is_under(project: Project, topic: str, above: str) -> bool:
    """Whether a topic is another one or stands under it; ends also on a circle."""
    parents = {each.id: each.parent for each in project.topics()}
    seen: set[str] = set()
    while topic and topic not in seen:
        if topic == above:
            return True
        seen.add(topic)
        topic = parents.get(topic, "")
    return False


# Quotes that are counted once


def test_the_same_quote_is_counted_once(project: Project) -> None:
    first, second = add(project, TEXT, TEXT + "Twice.")
    one, two = project.annotate(first, "quote", [QUOTE]), project.annotate(first, "quote", [DENIAL])
    project.annotate(second, "quote", [QUOTE])
    assert (project.quote_counts().tagged, project.quote_counts().different) == (3, 3)
    project.link("same_quote_as", one.id, two.id)
    assert (project.quote_counts().tagged, project.quote_counts().different) == (3, 2)
    assert project.counts()["annotations"] == 3
    project.delete_articles([first])
    assert (project.quote_counts().tagged, project.quote_counts().different) == (1, 1)


# What holds for one source alone


def test_a_link_says_what_holds_for_its_source_alone(project: Project, path: Path) -> None:
    (article,) = add(project)
    topic = project.add_topic("The pumps will hold")
    claim = project.annotate(article, "claim", [HOLD], topics=[topic.id])
    links = [
        project.link("claimant", claim.id, project.annotate(article, "actor", [span]).id)
        for span in (ACTOR, MAYOR)
    ]
    project.change_link(links[0].id, attributes={"stance": "support", "factuality": "CT+"})
    assert [each.side for each in project.claims_on(topic.id)] == ["for"]
    project.change_link(links[1].id, attributes={"stance": "oppose"})
    assert [each.side for each in project.claims_on(topic.id)] == [""]  # her claim, and not his
    assert [[each.value for each in link.attributes] for link in project.links(article)] == [["support", "CT+"], ["oppose"]]  # fmt: skip
    with pytest.raises(InvalidEdit, match="has no attribute"):
        project.change_link(links[0].id, attributes={"quote_type": "direct"})
    project.undo()
    project.undo()
    assert not any(link.attributes for link in project.links(article))
    project.close()
    with open_project(path, annotator="ben") as ben, pytest.raises(InvalidEdit, match="only their own"):
        ben.change_link(links[0].id, attributes={"stance": "support"})


def test_what_links_say_follows_a_renamed_value(project: Project) -> None:
    (article,) = add(project)
    claim, mention = project.annotate(article, "claim", [HOLD]), project.annotate(article, "actor", [ACTOR])
    link = project.link("claimant", claim.id, mention.id)
    project.change_link(link.id, attributes={"stance": "support"})
    book = project.codebook
    (stance,) = (each for each in book.labels_by_id["claim"].attributes if each.name == "stance")
    others = (each for each in book.labels_by_id["claim"].attributes if each.name != "stance")
    renamed = renamed_attribute(renamed_value(stance, "support", "pro"), "position")
    changed = written(with_label(book, "claim", attribute=(*others, renamed)))
    project.change_codebook(CodebookRevision(changed.toml))
    (after,) = project.links(article)
    assert after.attributes == attributes_of({"position": "pro"})
    project.undo()
    assert project.links(article)[0].attributes == attributes_of({"stance": "support"})
