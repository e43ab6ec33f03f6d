"""Decisions on suggestions: edits like any other, which change nothing that is exported."""

from pathlib import Path
from typing import Any

import pytest

from pullquote.errors import InvalidEdit, UnknownId
from pullquote.exporters import EXPORTERS
from pullquote.project import Change, DecisionChange, Project, open_project
from pullquote.records import Decision
from pullquote.text import EmptyFragment, FragmentOutOfRange

from .helpers import CUE, DENIAL, QUOTE, TEXT, add, journal_size, snapshot


def decide(
    project: Project, article: str, spans: Any = (QUOTE,), verdict: Any = "rejected", **more: Any
) -> Decision:
    given = {"rule": "beside@1", "confidence": 0.9} | more
    return project.decide(article, given.pop("kind", "attribution"), spans, verdict, **given)


def exported(project: Project, folder: Path) -> dict[str, bytes]:
    folder.mkdir()
    EXPORTERS["jsonl"](project, folder)
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_a_decision_is_kept_whole(project: Project, path: Path) -> None:
    (article,) = add(project)
    quote = project.annotate(article, "quote", [QUOTE])
    made = decide(project, article, [QUOTE, DENIAL], "edited", distance=3, annotation=quote.id)
    project.close()
    with open_project(path) as again:
        assert again.decisions() == [made]
    assert [fragment.text for fragment in made.fragments] == ["“The pumps will hold,”", "“They will not.”"]
    assert made.spans == (QUOTE, DENIAL)
    assert (made.article, made.annotator, made.kind, made.verdict) == (
        article,
        "ann-01",
        "attribution",
        "edited",
    )
    assert (made.rule, made.confidence, made.distance) == ("beside@1", 0.9, 3)
    assert made.annotation == quote.id
    assert made.at.endswith("Z")


def test_decisions_are_found_by_article_and_annotator(project: Project, path: Path) -> None:
    first, second = add(project, TEXT, TEXT + "Twice.")
    late, early = decide(project, first, [DENIAL]), decide(project, first, [QUOTE])
    elsewhere = decide(project, second)
    project.close()
    with open_project(path, annotator="bo") as bo:
        theirs = decide(bo, first)
        assert theirs.id != early.id
        assert bo.decisions(first, "ann-01") == [early, late]
        assert bo.decisions(annotator="bo") == [theirs]
        assert {d.id for d in bo.decisions(first)} == {early.id, late.id, theirs.id}
        assert {d.id for d in bo.decisions()} == {early.id, late.id, theirs.id, elsewhere.id}
        assert bo.decisions(second, "bo") == []
        with pytest.raises(UnknownId):
            bo.decisions("nowhere")
        bo.delete_articles([first])
        assert bo.decisions() == [elsewhere]


def test_a_new_decision_on_the_same_suggestion_replaces_the_old_one(project: Project) -> None:
    (article,) = add(project)
    old = decide(project, article)
    decide(project, article, kind="quoted")
    decide(project, article, [CUE])
    new = decide(project, article, verdict="accepted", rule="beside@2")
    assert new.id == old.id
    assert [d for d in project.decisions() if d.spans == (QUOTE,) and d.kind == "attribution"] == [new]
    assert len(project.decisions()) == 3
    project.undo()
    assert old in project.decisions()
    assert new not in project.decisions()


def test_it_is_one_step_with_the_annotation_it_is_about(project: Project) -> None:
    (article,) = add(project)
    before = snapshot(project)
    told: list[Change] = []
    project.listen(told.extend)
    size = journal_size(project)
    with project.step("Accept suggestion"):
        quote = project.annotate(article, "quote", [QUOTE])
        cue = project.annotate(article, "cue", [CUE])
        project.link("cue", quote.id, cue.id)
        decide(project, article, verdict="accepted", annotation=quote.id)
    assert journal_size(project) == size + 1
    assert sum(isinstance(change, DecisionChange) for change in told) == 1
    after = snapshot(project)
    entry = project.undo()
    assert (entry.name, entry.article) == ("Accept suggestion", article)
    assert snapshot(project) == before
    project.redo()
    assert snapshot(project) == after
    assert project.check() == []


def test_it_stays_when_its_annotation_is_deleted(project: Project) -> None:
    (article,) = add(project)
    quote = project.annotate(article, "quote", [QUOTE])
    made = decide(project, article, verdict="accepted", annotation=quote.id)
    project.delete_annotations([quote.id])
    assert project.decisions() == [made]


@pytest.mark.parametrize(
    ("spans", "error"),
    [
        ([], EmptyFragment),
        ([(3, 3)], FragmentOutOfRange),
        ([(-1, 3)], FragmentOutOfRange),
        ([(0, len(TEXT) + 1)], FragmentOutOfRange),
        ([DENIAL, QUOTE], FragmentOutOfRange),
        ([(0, 9), (8, 12)], FragmentOutOfRange),
    ],
)
def test_spans_that_no_text_has_are_refused(project: Project, spans: Any, error: type[Exception]) -> None:
    (article,) = add(project)
    with pytest.raises(error):
        decide(project, article, spans)
    assert project.decisions() == []


@pytest.mark.parametrize("wrong", [{"kind": "cue"}, {"verdict": "maybe"}, {"distance": -1}])
def test_values_that_are_none_are_refused(project: Project, wrong: dict[str, Any]) -> None:
    (article,) = add(project)
    size = journal_size(project)
    with pytest.raises(InvalidEdit):
        decide(project, article, **wrong)
    assert journal_size(project) == size
    assert project.decisions() == []


def test_an_article_that_is_not_there_is_refused(project: Project) -> None:
    (article,) = add(project)
    project.delete_articles([article])
    for uuid in (article, "nowhere"):
        with pytest.raises(UnknownId):
            decide(project, uuid)


def test_spans_are_kept_as_suggested_even_with_blank_edges(project: Project) -> None:
    """Snapped ones would not be known again when the rules suggest the same words."""
    (article,) = add(project)
    assert decide(project, article, [(0, 23)]).spans == ((0, 23),)


def test_an_export_knows_nothing_of_decisions_and_of_nothing_rejected(
    project: Project, tmp_path: Path
) -> None:
    (article,) = add(project)
    quote = project.annotate(article, "quote", [QUOTE])
    before = exported(project, tmp_path / "before")
    decide(project, article, verdict="accepted", annotation=quote.id)
    decide(project, article, [DENIAL])
    assert exported(project, tmp_path / "after") == before
    project.annotate(article, "quote", [DENIAL], status="rejected")
    assert exported(project, tmp_path / "rejected") == before
