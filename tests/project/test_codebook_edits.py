"""Another codebook: every annotation follows it, in one step, and the preview says so before."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.codebook import AttributeDefinition, Codebook, load_codebook
from pullquote.codebook_writing import renamed_attribute, renamed_value, with_label, written
from pullquote.errors import InvalidCodebook, InvalidEdit, UndoConflict
from pullquote.project import Affected, CodebookRevision, Project, create_project, open_project
from tests.project.helpers import ACTOR, CUE, DENIAL, MAYOR, QUOTE, add, journal_size, snapshot, without


@pytest.fixture
def article(project: Project) -> str:
    (article,) = add(project)
    return article


def with_attributes(book: Codebook, label: str, *attributes: AttributeDefinition) -> str:
    return written(with_label(book, label, attribute=attributes)).toml


def attribute(project: Project, name: str, label: str = "quote") -> AttributeDefinition:
    return next(each for each in project.codebook.labels_by_id[label].attributes if each.name == name)


def test_renamed_attributes_and_values_are_rewritten_for_everybody(project: Project, article: str) -> None:
    mine = project.annotate(article, "quote", [QUOTE], attributes={"medium": "speech", "act": "question"})
    with open_project(project.path, annotator="ben", read_only=True) as other:
        assert other.annotation(mine.id).value("medium") == "speech"
    project.journal.annotator = "ben"
    theirs = project.annotate(article, "quote", [DENIAL], attributes={"medium": "writing"})
    project.journal.annotator = "ann-01"
    before, size = snapshot(project), journal_size(project)

    medium = renamed_value(
        renamed_attribute(attribute(project, "medium"), "channel"), "speech", "spoken word"
    )
    kept = [each for each in project.codebook.labels_by_id["quote"].attributes if each.name != "medium"]
    revision = CodebookRevision(with_attributes(project.codebook, "quote", medium, *kept))
    assert project.affected_by(revision) == Affected(
        changed=2, articles=1, annotators=("ann-01", "ben"), samples=(mine.words, theirs.words)
    )
    assert snapshot(project) == before
    project.change_codebook(revision)
    assert project.annotation(mine.id).value("channel") == "spoken word"
    assert project.annotation(mine.id).value("act") == "question"
    assert project.annotation(theirs.id).value("channel") == "writing"
    assert journal_size(project) == size + 1
    project.undo()
    assert snapshot(project) == before
    project.redo()
    assert project.annotation(theirs.id).value("channel") == "writing"


def test_what_the_codebook_no_longer_has_goes_and_what_came_from_elsewhere_stays(
    project: Project, article: str
) -> None:
    attributes = {"medium": "speech", "act": "question", "quote_type": "block_quote"}
    made = project.annotate(article, "quote", [QUOTE], attributes=attributes)
    medium = msgspec.structs.replace(attribute(project, "medium"), values=("writing",))
    toml = with_attributes(project.codebook, "quote", medium, attribute(project, "quote_type"))
    project.set_codebook(toml)
    assert [(each.name, each.value) for each in project.annotation(made.id).attributes] == [
        ("quote_type", "block_quote")
    ]
    project.undo()
    assert project.annotation(made.id) == made


def test_a_label_in_use_does_not_go_unasked(project: Project, article: str) -> None:
    project.annotate(article, "claim", [QUOTE])
    before = snapshot(project)
    with pytest.raises(InvalidEdit, match="no label “claim”, which this project uses 1 times"):
        project.set_codebook(without(project.codebook, "claim"))
    with pytest.raises(InvalidEdit, match="no label “assertion” that something could become"):
        project.change_codebook(CodebookRevision(without(project.codebook, "claim"), {"claim": "assertion"}))
    with pytest.raises(InvalidCodebook):
        project.set_codebook("no = 1")
    assert snapshot(project) == before
    project.set_codebook(without(project.codebook, "zone"))
    assert "zone" not in project.codebook.labels_by_id


def test_converting_a_label(project: Project, article: str) -> None:
    quote = project.annotate(article, "quote", [QUOTE], attributes={"medium": "speech"})
    actor = project.annotate(article, "actor", [ACTOR])
    cue = project.annotate(article, "cue", [CUE])
    claim = project.annotate(article, "claim", [DENIAL], attributes={"stance": "oppose"})
    same = project.annotate(article, "claim", [QUOTE], note="the same words")
    project.link("source", quote.id, actor.id)
    project.link("cue", quote.id, cue.id)
    project.link("claimant", claim.id, actor.id)
    project.link("expresses", quote.id, claim.id)
    project.finish(article)
    before = snapshot(project)

    revision = CodebookRevision(without(project.codebook, "quote"), {"quote": "claim"})
    told = project.affected_by(revision)
    # Source, cue and expresses begin at quotes only; the claimant's link is between others.
    assert (told.changed, told.merged, told.deleted, told.links) == (0, 1, 0, 3)
    project.change_codebook(revision)
    (left,) = [each for each in project.annotations(article) if each.spans == (QUOTE,)]
    assert (left.id, left.note) == (same.id, "the same words")
    assert [link.role for link in project.links(article)] == ["claimant"]
    assert {done.label for done in project.completions(article)} == {
        "cue",
        "actor",
        "claim",
        "not_attributed",
        "zone",
    }
    project.undo()
    assert snapshot(project) == before


def test_what_gives_way_to_the_same_words_leaves_its_links(project: Project, article: str) -> None:
    quote, claim = (project.annotate(article, label, [QUOTE]) for label in ("quote", "claim"))
    actor, mayor = (project.annotate(article, "actor", [span]) for span in (ACTOR, MAYOR))
    project.link("source", quote.id, actor.id)
    project.link("claimant", claim.id, mayor.id)
    before = snapshot(project)
    book = load_codebook(without(project.codebook, "claim"))
    roles = (
        msgspec.structs.replace(role, heads=("quote",)) if role.id == "claimant" else role
        for role in book.roles
    )
    revision = CodebookRevision(
        written(msgspec.structs.replace(book, role=tuple(roles))).toml, {"claim": "quote"}
    )
    assert project.affected_by(revision).links == 0
    project.change_codebook(revision)
    assert {(link.role, link.head, link.tail) for link in project.links(article)} == {
        ("source", quote.id, actor.id),
        ("claimant", quote.id, mayor.id),
    }
    project.undo()
    assert snapshot(project) == before


def test_deleting_a_label_with_its_annotations(project: Project, article: str) -> None:
    quote = project.annotate(article, "quote", [QUOTE])
    actor = project.annotate(article, "actor", [ACTOR])
    project.annotate(article, "actor", [MAYOR])
    project.link("source", quote.id, actor.id)
    before = snapshot(project)
    revision = CodebookRevision(without(project.codebook, "actor"), {"actor": ""})
    told = project.affected_by(revision)
    assert (told.deleted, told.links, told.articles) == (2, 1, 1)
    project.change_codebook(revision)
    assert project.annotations(article) == [quote]
    assert project.links(article) == []
    project.undo()
    assert snapshot(project) == before


def test_roles_are_converted_or_deleted(project: Project, article: str) -> None:
    quote = project.annotate(article, "quote", [QUOTE])
    actor, mayor = (project.annotate(article, "actor", [span]) for span in (ACTOR, MAYOR))
    project.link("source", quote.id, actor.id)
    project.link("addressee", quote.id, actor.id)
    project.link("addressee", quote.id, mayor.id)
    before = snapshot(project)
    roles = tuple(role for role in project.codebook.roles if role.id != "addressee")
    toml = written(msgspec.structs.replace(project.codebook, role=roles)).toml
    with pytest.raises(InvalidEdit, match="no role “addressee”, which this project uses 2 times"):
        project.set_codebook(toml)
    revision = CodebookRevision(toml, roles={"addressee": "source"})
    assert project.affected_by(revision).links == 1  # there is one from the quote to the actor already
    project.change_codebook(revision)
    assert {(link.role, link.tail) for link in project.links(article)} == {
        ("source", actor.id),
        ("source", mayor.id),
    }
    project.undo()
    assert snapshot(project) == before
    assert project.affected_by(CodebookRevision(toml, roles={"addressee": ""})).links == 2
    project.change_codebook(CodebookRevision(toml, roles={"addressee": ""}))
    assert [link.role for link in project.links(article)] == ["source"]


def test_a_link_whose_role_and_end_are_converted_together_is_not_told_as_lost(
    project: Project, article: str
) -> None:
    quote, actor = (project.annotate(article, *each) for each in (("quote", [QUOTE]), ("actor", [ACTOR])))
    project.link("source", quote.id, actor.id)
    toml = project.codebook.toml.replace('id = "source"', 'id = "said_by"').replace('"quote"', '"citation"')
    revision = CodebookRevision(toml, {"quote": "citation"}, {"source": "said_by"})
    assert project.affected_by(revision).links == 0
    project.change_codebook(revision)
    assert [link.role for link in project.links(article)] == ["said_by"]


def test_a_name_does_not_go_from_one_value_to_another_in_one_step(project: Project, article: str) -> None:
    thought = project.annotate(article, "quote", [QUOTE], attributes={"medium": "thought"})
    speech = project.annotate(article, "quote", [DENIAL], attributes={"medium": "speech"})
    medium = renamed_value(attribute(project, "medium"), "thought", "mind")
    for handed_on in (
        renamed_value(medium, "speech", "thought"),
        msgspec.structs.replace(medium, values=(*medium.values, "thought")),
    ):
        revision = CodebookRevision(with_attributes(project.codebook, "quote", handed_on))
        for act in (project.affected_by, project.change_codebook):
            with pytest.raises(InvalidEdit, match="“thought” becomes “mind”"):
                act(revision)
    project.set_codebook(with_attributes(project.codebook, "quote", medium))
    project.set_codebook(
        with_attributes(project.codebook, "quote", renamed_value(medium, "speech", "thought"))
    )
    assert project.annotation(thought.id).value("medium") == "mind"
    assert project.annotation(speech.id).value("medium") == "thought"
    back = renamed_value(attribute(project, "medium"), "mind", "speech")
    project.set_codebook(with_attributes(project.codebook, "quote", back))
    assert project.annotation(thought.id).value("medium") == "speech"
    assert project.annotation(speech.id).value("medium") == "thought"


def test_a_name_does_not_go_from_one_attribute_to_another_in_one_step(project: Project, article: str) -> None:
    quote = project.annotate(
        article, "quote", [QUOTE], attributes={"medium": "speech", "polarity": "negated"}
    )
    medium = renamed_attribute(attribute(project, "medium"), "channel")
    polarity = renamed_attribute(attribute(project, "polarity"), "medium")
    revision = CodebookRevision(with_attributes(project.codebook, "quote", medium, polarity))
    for act in (project.affected_by, project.change_codebook):
        with pytest.raises(InvalidEdit, match="“medium” becomes “channel”"):
            act(revision)
    project.set_codebook(with_attributes(project.codebook, "quote", medium, attribute(project, "polarity")))
    project.set_codebook(with_attributes(project.codebook, "quote", medium, polarity))
    assert project.annotation(quote.id).value("channel") == "speech"
    assert project.annotation(quote.id).value("medium") == "negated"


def test_a_retired_label_keeps_its_annotations_and_gets_no_new_ones(project: Project, article: str) -> None:
    claim = project.annotate(article, "claim", [DENIAL])
    quote = project.annotate(article, "quote", [QUOTE])
    project.set_codebook(written(with_label(project.codebook, "claim", retired=True)).toml)
    assert project.annotations(article) == [quote, claim]
    assert project.change_annotation(claim.id, attributes={"stance": "oppose"}).value("stance") == "oppose"
    for tagging in (
        lambda: project.annotate(article, "claim", [QUOTE]),
        lambda: project.change_annotation(quote.id, label="claim"),
    ):
        with pytest.raises(InvalidEdit, match="“Claim” is retired"):
            tagging()
    project.finish(article)
    assert "claim" not in {done.label for done in project.completions(article)}
    assert project.article_summaries("ann-01")[0].status == "finished"


def test_defaults_and_kinds(project: Project, article: str) -> None:
    year = AttributeDefinition("year", given_kind="date", default="2026")
    count = AttributeDefinition("count", given_kind="number")
    topics = AttributeDefinition("topics", values=("war", "peace", "trade"), given_kind="multiple")
    project.set_codebook(with_attributes(project.codebook, "claim", year, count, topics))
    made = project.annotate(article, "claim", [QUOTE], attributes={"count": "3"})
    assert [(each.name, each.value) for each in made.attributes] == [("count", "3"), ("year", "2026")]
    assert project.annotate(article, "claim", [DENIAL], attributes={"year": "1999"}).value("year") == "1999"
    for name, value in (("count", "three"), ("year", "next year")):
        with pytest.raises(InvalidEdit, match=f"“{value}” is not a"):
            project.change_annotation(made.id, attributes={name: value})
    assert project.annotation(made.id) == made


def test_a_step_before_cannot_be_undone_past_the_codebook(project: Project, article: str) -> None:
    project.annotate(article, "claim", [QUOTE])
    project.change_codebook(CodebookRevision(without(project.codebook, "claim"), {"claim": "quote"}))
    project.undo()
    project.undo()
    assert project.annotations(article) == []
    project.redo()
    project.redo()
    assert [each.label for each in project.annotations(article)] == ["quote"]


def test_undo_does_not_bring_back_what_somebody_else_has_taken_out_of_the_codebook(
    project: Project, article: str
) -> None:
    project.journal.annotator = "ben"
    claim = project.annotate(article, "claim", [QUOTE])
    project.delete_annotations([claim.id])
    project.journal.annotator = "ann-01"
    project.change_codebook(CodebookRevision(without(project.codebook, "claim")))
    before = snapshot(project)
    project.journal.annotator = "ben"
    with pytest.raises(UndoConflict):
        project.undo()
    assert snapshot(project) == before
    project.journal.annotator = "ann-01"
    project.undo()
    project.journal.annotator = "ben"
    project.undo()
    assert [each.id for each in project.annotations(article)] == [claim.id]


@settings(max_examples=30, deadline=None)
@given(
    tagged=st.lists(
        st.tuples(
            st.sampled_from(["quote", "actor", "claim", "zone"]),
            st.sampled_from([QUOTE, CUE, ACTOR, MAYOR, DENIAL]),
            st.sampled_from(["ann-01", "ben"]),
        ),
        max_size=12,
    ),
    gone=st.sampled_from(["quote", "actor", "claim", "zone"]),
    target=st.sampled_from(["", "quote", "actor", "claim", "zone", "cue"]),
)
def test_the_preview_is_what_happens_and_undo_brings_all_back(
    tmp_path_factory: pytest.TempPathFactory,
    tagged: list[tuple[str, tuple[int, int], str]],
    gone: str,
    target: str,
) -> None:
    target = "" if target == gone else target
    with create_project(tmp_path_factory.mktemp("book") / "study.pullquote") as project:
        (article,) = add(project)
        for label, span, annotator in tagged:
            project.journal.annotator = annotator
            project.annotate(article, label, [span])
        project.journal.annotator = "ann-01"
        before, there = snapshot(project), project.annotations(article)
        revision = CodebookRevision(without(project.codebook, gone), {gone: target})
        told = project.affected_by(revision)
        project.change_codebook(revision)
        after = project.annotations(article)
        assert len(after) == len(there) - told.deleted - told.merged
        assert told.changed + told.merged + told.deleted == sum(each.label == gone for each in there)
        assert not any(each.label == gone for each in after)
        keys = [(each.annotator, each.label, each.fragments) for each in after]
        assert len(set(keys)) == len(keys)
        project.undo()
        assert snapshot(project) == before
