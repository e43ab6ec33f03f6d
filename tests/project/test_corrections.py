"""Correcting a text: fragments go with their words, what loses them stays, and all of it undoes exactly."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pullquote.errors import InvalidEdit, UndoConflict, UnknownId
from pullquote.project import (
    AnnotationChange,
    Change,
    CodebookRevision,
    DisplacedChange,
    LinkChange,
    Project,
    RevisionChange,
    create_project,
    open_project,
)
from pullquote.records import Annotation
from pullquote.text import sha256

from .helpers import ACTOR, CUE, DENIAL, MAYOR, QUOTE, TEXT, add, integrity, snapshot, without

TYPO = TEXT.replace("The pumps", "Those pumps")
WITHOUT_HALVORSEN = TEXT.replace(" Ines Halvorsen", "")
WITHOUT_ATTRIBUTION = TEXT.replace(" said Ines Halvorsen.", "")


@pytest.fixture
def article(project: Project) -> str:
    (uuid,) = add(project)
    return uuid


@pytest.fixture
def tagged(project: Project, article: str) -> dict[str, Annotation]:
    made = {
        name: project.annotate(article, label, [span])
        for name, label, span in (
            *(("quote", "quote", QUOTE), ("cue", "cue", CUE), ("actor", "actor", ACTOR)),
            *(("mayor", "actor", MAYOR), ("denial", "quote", DENIAL)),
        )
    }
    project.link("source", made["quote"].id, made["actor"].id)
    project.link("cue", made["quote"].id, made["cue"].id)
    project.link("source", made["denial"].id, made["mayor"].id)
    return made


def as_another(path: Path, project: Project, edit: Callable[[Project], Any]) -> Any:
    """What somebody else does to the same file, while nobody else has it open."""
    project.close()
    with open_project(path, annotator="ben") as other:
        return edit(other)


def words(project: Project, article: str) -> list[str]:
    return [annotation.words for annotation in project.annotations(article)]


def test_fragments_go_with_their_words(project: Project, article: str, tagged: dict[str, Annotation]) -> None:
    preview = project.preview_correction(article, TYPO)
    assert (preview.moved, preview.lost, preview.links_lost) == (4, (), 0)
    assert [(before.words, now.words) for before, now in preview.reworded] == [
        ("“The pumps will hold,”", "“Those pumps will hold,”")
    ]
    revision = project.correct_text(article, TYPO, " a slip ")
    assert (revision.number, revision.hunks, revision.reason) == (1, preview.hunks, "a slip")
    assert (revision.before_sha256, revision.after_sha256) == (sha256(TEXT), sha256(TYPO))
    assert (project.text(article), project.article(article).sha256) == (TYPO, sha256(TYPO))
    assert words(project, article) == [
        *("“Those pumps will hold,”", "said", "Ines Halvorsen", "Jon Birk", "“They will not.”")
    ]
    assert len(project.links(article)) == 3
    assert project.revisions(article) == [revision]
    assert project.displaced() == []
    assert project.check() == []


def test_what_loses_its_words_is_kept_whole(
    project: Project, article: str, tagged: dict[str, Annotation]
) -> None:
    preview = project.preview_correction(article, WITHOUT_HALVORSEN)
    assert ([each.id for each in preview.lost], preview.links_lost) == ([tagged["actor"].id], 1)
    revision = project.correct_text(article, WITHOUT_HALVORSEN)
    (displaced,) = project.displaced(article)
    assert (displaced.id, displaced.annotation, displaced.revision) == (
        *(tagged["actor"].id, tagged["actor"]),
        revision.id,
    )
    assert [link.role for link in displaced.links] == ["source"]
    assert [link.role for link in project.links(article)] == ["cue", "source"]
    assert "Ines Halvorsen" not in words(project, article)
    assert project.check() == []


def test_undo_and_redo_are_exact(
    project: Project, path: Path, article: str, tagged: dict[str, Annotation]
) -> None:
    project.decide(article, "quoted", [QUOTE], "rejected", rule="term@1", confidence=0.7)
    project.decide(article, "mention", [(33, 42)], "rejected", rule="name@1", confidence=0.7)
    project.finish(article, ["quote"])
    before = snapshot(project)
    project.correct_text(article, WITHOUT_ATTRIBUTION.replace("The pumps", "Those pumps"))
    assert [decision.fragments[0].text for decision in project.decisions()] == ["“Those pumps will hold,”"]
    assert project.completions(article) == before["completions"][article]
    after = snapshot(project)
    for _ in range(2):
        assert project.undo().name == "Correct text: 2 annotations lost their words"
        assert snapshot(project) == before
        assert project.check() == []
        project.close()
        with open_project(path) as again:
            again.redo()
            assert snapshot(again) == after
            assert again.check() == []
            again.undo()
            again.redo()
        project = open_project(path)
    project.close()
    assert integrity(path) == "ok"


def test_listeners_hear_what_it_did(project: Project, article: str, tagged: dict[str, Annotation]) -> None:
    told: list[Change] = []
    project.listen(told.extend)
    project.correct_text(article, WITHOUT_HALVORSEN)
    assert [type(change) for change in told] == [
        *(LinkChange, AnnotationChange, DisplacedChange, RevisionChange)
    ]
    assert project.text(article) == WITHOUT_HALVORSEN


def test_all_layers_follow(project: Project, path: Path, article: str, tagged: dict[str, Annotation]) -> None:
    as_another(path, project, lambda ben: ben.correct_text(article, TYPO))
    with open_project(path) as again:
        assert words(again, article)[0] == "“Those pumps will hold,”"
        assert again.check() == []


@pytest.mark.parametrize("text", ["", " \n\t", TEXT])
def test_refuses_no_text_and_no_change(project: Project, article: str, text: str) -> None:
    before = snapshot(project)
    with pytest.raises(InvalidEdit):
        project.correct_text(article, text)
    assert snapshot(project) == before


def test_the_new_text_is_frozen(project: Project, article: str) -> None:
    project.correct_text(article, "One\r\ntwo\0")
    assert project.text(article) == "One\ntwo\ufffd"


def test_a_mark_that_leads_the_text_is_part_of_it(project: Project) -> None:
    (article,) = add(project, "\ufeff" + TEXT)
    (hunk,) = project.preview_correction(article, "\ufeff" + TYPO).hunks
    assert (hunk.start, hunk.new) == (4, "os")


def test_a_step_that_fails_leaves_the_old_text(
    project: Project, article: str, tagged: dict[str, Annotation]
) -> None:
    before = snapshot(project)

    def fail() -> None:
        with project.step("Bulk"):
            project.correct_text(article, TYPO)
            assert project.annotate(article, "claim", [(1, 6)]).words == "Those"
            raise InvalidEdit("no")

    with pytest.raises(InvalidEdit, match="no"):
        fail()
    assert snapshot(project) == before
    assert project.text(article) == TEXT


def test_earlier_texts_can_be_read(project: Project, article: str) -> None:
    texts = [TEXT, TYPO, TYPO + "Twice.", "Short."]
    for text in texts[1:]:
        project.correct_text(article, text)
    assert [project.text_at(article, number) for number in range(4)] == texts
    assert project.original_text(article) == TEXT
    assert [revision.number for revision in project.revisions(article)] == [1, 2, 3]
    with pytest.raises(UnknownId):
        project.revisions("nothing")


def test_what_would_repeat_another_is_displaced(project: Project, article: str) -> None:
    start = TEXT.index("The mayor")
    long = project.annotate(article, "actor", [(start, MAYOR[1])])
    short = project.annotate(article, "actor", [(start, start + len("The mayor"))])
    project.correct_text(article, TEXT.replace(", Jon Birk", ""))
    assert [each.id for each in project.annotations(article)] == [short.id]
    assert [each.id for each in project.displaced()] == [long.id]


def test_one_may_take_the_place_of_another(project: Project) -> None:
    (article,) = add(project, "ha ha ha ha")
    made = [project.annotate(article, "cue", [(at, at + 2)]) for at in (0, 3, 6, 9)]
    project.correct_text(article, "oh ha ha ha ha")
    assert [each.spans for each in project.annotations(article)] == [((at, at + 2),) for at in (3, 6, 9, 12)]
    assert [each.id for each in project.annotations(article)] == [each.id for each in made]
    project.undo()
    assert project.annotations(article) == made


# What lost its words


def test_placing_brings_all_of_it_back(project: Project, article: str, tagged: dict[str, Annotation]) -> None:
    project.change_annotation(tagged["actor"].id, note="warden", attributes={"mention_type": "name"})
    project.correct_text(article, WITHOUT_HALVORSEN)
    before = snapshot(project)
    placed = project.place(tagged["actor"].id, [CUE])
    assert (placed.id, placed.words, placed.note) == (tagged["actor"].id, "said", "warden")
    assert placed.value("mention_type") == "name"
    assert len(project.links(article)) == 3
    assert project.displaced() == []
    after = snapshot(project)
    project.undo()
    assert snapshot(project) == before
    project.redo()
    assert snapshot(project) == after


def test_what_lost_its_words_follows_another_codebook(
    project: Project, article: str, tagged: dict[str, Annotation]
) -> None:
    project.correct_text(article, "All that is left of it.")
    before = snapshot(project)
    with pytest.raises(InvalidEdit, match="actor"):
        project.change_codebook(CodebookRevision(without(project.codebook, "actor")))
    becomes = CodebookRevision(without(project.codebook, "actor"), {"actor": "claim"})
    assert (project.affected_by(becomes).changed, project.affected_by(becomes).deleted) == (2, 0)
    project.change_codebook(becomes)
    placed = project.place(tagged["actor"].id, [(0, 3)])
    assert (placed.label, placed.words) == ("claim", "All")
    project.undo()
    project.undo()
    assert snapshot(project) == before
    goes = CodebookRevision(without(project.codebook, "actor"), {"actor": ""})
    assert project.affected_by(goes).deleted == 2
    project.change_codebook(goes)
    assert {each.annotation.label for each in project.displaced()} == {"quote", "cue"}
    project.undo()
    assert snapshot(project) == before


def test_a_link_between_two_waits_for_the_second(
    project: Project, article: str, tagged: dict[str, Annotation]
) -> None:
    project.correct_text(article, "All that is left of it.")
    assert len(project.displaced()) == 5
    project.place(tagged["quote"].id, [(0, 3)])
    assert project.links(article) == []
    project.place(tagged["actor"].id, [(4, 8)])
    assert [(link.head, link.tail) for link in project.links(article)] == [
        (tagged["quote"].id, tagged["actor"].id)
    ]
    project.discard(tagged["cue"].id)
    assert len(project.displaced()) == 2
    project.undo()
    assert len(project.displaced()) == 3


def test_placing_is_refused_where_the_words_are_tagged(
    project: Project, article: str, tagged: dict[str, Annotation]
) -> None:
    project.correct_text(article, WITHOUT_HALVORSEN)
    before = snapshot(project)
    (mayor,) = (each for each in project.annotations(article) if each.words == "Jon Birk")
    with pytest.raises(InvalidEdit, match="tagged as Actor already"):
        project.place(tagged["actor"].id, mayor.spans)
    with pytest.raises(UnknownId):
        project.place(tagged["mayor"].id, [CUE])
    assert snapshot(project) == before


def test_only_its_annotator_places_or_discards(
    project: Project, path: Path, article: str, tagged: dict[str, Annotation]
) -> None:
    as_another(path, project, lambda ben: ben.correct_text(article, WITHOUT_HALVORSEN))

    def meddle(ben: Project) -> None:
        with pytest.raises(InvalidEdit, match="ann-01's"):
            ben.place(tagged["actor"].id, [CUE])
        with pytest.raises(InvalidEdit, match="ann-01's"):
            ben.discard(tagged["actor"].id)
        assert len(ben.displaced()) == 1

    as_another(path, project, meddle)


def test_rejected_annotations_are_not_missed(project: Project, article: str) -> None:
    project.annotate(article, "actor", [ACTOR], status="rejected")
    before = snapshot(project)
    assert project.preview_correction(article, WITHOUT_HALVORSEN).lost == ()
    project.correct_text(article, WITHOUT_HALVORSEN)
    assert project.displaced() == []
    project.undo()
    assert snapshot(project) == before


# Others at work


def test_undo_takes_along_what_was_tagged_since(
    project: Project, path: Path, article: str, tagged: dict[str, Annotation]
) -> None:
    project.correct_text(article, TYPO)
    as_another(path, project, lambda ben: ben.annotate(article, "actor", [(30, 44)]))
    with open_project(path) as again:
        again.undo()
        assert "Ines Halvorsen" in [each.words for each in again.annotations(article, annotator="ben")]
        assert again.text(article) == TEXT
        assert again.check() == []


@pytest.mark.parametrize("span", [(1, 6), (0, 24), (1, 12)])
def test_undo_is_refused_when_corrected_words_were_tagged_since(
    project: Project, path: Path, article: str, span: tuple[int, int]
) -> None:
    project.correct_text(article, TYPO)
    as_another(path, project, lambda ben: ben.annotate(article, "claim", [span]))
    with open_project(path) as again:
        before = snapshot(again)
        with pytest.raises(UndoConflict):
            again.undo()
        assert snapshot(again) == before


def test_undo_is_refused_after_another_correction(project: Project, path: Path, article: str) -> None:
    project.correct_text(article, TYPO)
    as_another(path, project, lambda ben: ben.correct_text(article, TYPO + "Twice."))
    with open_project(path) as again, pytest.raises(UndoConflict):
        again.undo()


def test_no_step_puts_words_down_in_another_text(
    project: Project, path: Path, article: str, tagged: dict[str, Annotation]
) -> None:
    """Ann deletes; Ben corrects; to bring it back where it was would be in the wrong place."""
    project.delete_annotations([tagged["mayor"].id])
    as_another(path, project, lambda ben: ben.correct_text(article, TYPO))
    with open_project(path) as again:
        with pytest.raises(UndoConflict):
            again.undo()
        assert again.check() == []
    as_another(path, project, lambda ben: ben.undo())
    with open_project(path) as again:
        again.undo()
        assert "Jon Birk" in words(again, article)


def test_nor_in_a_text_whose_correction_was_undone(
    project: Project, path: Path, article: str, tagged: dict[str, Annotation]
) -> None:
    as_another(path, project, lambda ben: ben.correct_text(article, TYPO))
    with open_project(path) as again:
        again.delete_annotations([tagged["mayor"].id])
    as_another(path, project, lambda ben: ben.undo())
    with open_project(path) as again:
        with pytest.raises(UndoConflict):
            again.undo()
        assert again.check() == []


# The index of the search


def test_the_search_finds_the_new_words_and_not_the_old(project: Project, article: str) -> None:
    project.words.learn(lambda _: None)

    def found(query: str) -> int:
        return len(project.search(query).hits)

    assert (found("pumps"), found("pomps")) == (1, 0)
    project.correct_text(article, TEXT.replace("pumps", "pomps"))
    assert (found("pumps"), found("pomps")) == (0, 1)
    project.undo()
    assert (found("pumps"), found("pomps")) == (1, 0)


# All of it at random

PIECES = st.lists(
    st.sampled_from(["The pumps ", "hold. ", "“No,” ", "said Ana. ", "e\u0308 ", "\n", "東京 ", "x"]),
    max_size=8,
).map("".join)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    old=PIECES.filter(str.strip),
    new=PIECES.filter(str.strip),
    spans=st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12)), max_size=6),
)
def test_any_correction_undoes_exactly(
    tmp_path_factory: pytest.TempPathFactory, old: str, new: str, spans: list[tuple[int, int]]
) -> None:
    if old == new:
        new += "!"
    path = tmp_path_factory.mktemp("any") / "study.pullquote"
    with create_project(path) as project:
        (article,) = add(project, old)
        for number, (start, length) in enumerate(spans):
            start, end = min(start, len(old)), min(start + length, len(old))
            if old[start:end].strip():
                project.annotate(article, ["quote", "actor"][number % 2], [(start, end)])
        made = project.annotations(article)
        for head in made:
            for tail in made:
                if (head.label, tail.label) == ("quote", "actor"):
                    project.link("source", head.id, tail.id)
        before = snapshot(project)
        project.correct_text(article, new)
        after = snapshot(project)
        assert project.check() == []
        assert len(project.annotations(article)) + len(project.displaced()) == len(made)
        project.undo()
        assert snapshot(project) == before
        project.redo()
        assert snapshot(project) == after
        assert project.original_text(article) == old
