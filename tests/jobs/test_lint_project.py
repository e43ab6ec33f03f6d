"""`lint_project`, what an annotator has dismissed, and putting right."""

from pathlib import Path

import pytest

from pullquote.errors import InvalidEdit, UnknownId
from pullquote.jobs.lint_project import lint_project, put_right
from pullquote.lint import AddAlias, Assign, LinkUp, Respan
from pullquote.project import Project, create_project, open_project
from tests.datasets import add

TEXT = "“Close the locks,” said Tove Hallmar, the warden."
QUOTE, BARE, ACTOR, COMMA = (0, 18), (1, 17), (24, 36), (24, 37)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    with create_project(tmp_path / "study.pullquote") as project:
        yield project


def _checks(project: Project, **wanted: object) -> list[str]:
    return [
        finding.check
        for linted in lint_project(project, **wanted)  # type: ignore[arg-type]
        for finding in linted.findings
    ]


def test_each_layer_of_each_article(project: Project) -> None:
    first, second, _ = add(project, [TEXT, f"{TEXT} ", "Nothing here."], title="Locks")
    project.annotate(first, "quote", [QUOTE])
    project.annotate(second, "quote", [QUOTE])
    project.finish(second)
    path = project.path
    project.close()
    with open_project(path, annotator="ann-02") as other:
        other.annotate(first, "quote", [BARE])
        found = [(each.article, each.annotator, each.finished) for each in lint_project(other)]
        assert found == [(first, "ann-01", False), (first, "ann-02", False), (second, "ann-01", True)]
        assert [each.article for each in lint_project(other, annotator="ann-02")] == [first]
        assert [each.article for each in lint_project(other, [second])] == [second]
        assert _checks(other, annotator="ann-02", checks=["quotation-marks"]) == ["quotation-marks"]


def test_unknown_checks_and_articles_are_named(project: Project) -> None:
    with pytest.raises(InvalidEdit, match="no check “spelling”"):
        list(lint_project(project, checks=["spelling"]))
    with pytest.raises(UnknownId, match="nowhere"):
        list(lint_project(project, ["nowhere"]))


def test_what_is_dismissed_stays_away_until_undo(project: Project) -> None:
    (article,) = add(project, [TEXT])
    quote = project.annotate(article, "quote", [QUOTE])
    assert _checks(project) == ["quote-without-source"]
    project.dismiss(article, "quote-without-source", [quote.id])
    assert _checks(project) == []
    assert [each.annotations for each in project.dismissals(article, "ann-01")] == [(quote.id,)]
    assert project.check() == []
    assert project.undo().name == "Dismiss finding"
    assert _checks(project) == ["quote-without-source"]
    project.redo()
    assert _checks(project) == []
    # It is about this quote: another one is told of.
    project.delete_annotations([quote.id])
    project.annotate(article, "quote", [QUOTE])
    assert _checks(project) == ["quote-without-source"]


def test_a_dismissal_is_one_annotators(project: Project) -> None:
    (article,) = add(project, [TEXT])
    quote = project.annotate(article, "quote", [QUOTE])
    path = project.path
    project.close()
    with open_project(path, annotator="ann-02") as other:
        other.dismiss(article, "quote-without-source", [quote.id])
        assert _checks(other) == ["quote-without-source"]


def test_each_kind_of_fix_is_one_step(project: Project) -> None:
    (article,) = add(project, [TEXT])
    quote = project.annotate(article, "quote", [BARE])
    claim = project.annotate(article, "claim", [(1, 16)])
    mention = project.annotate(article, "actor", [ACTOR])
    actor = project.add_actor("The lock-keeper")
    for fix, check in (
        (Respan(quote.id, (QUOTE,)), lambda: project.annotation(quote.id).spans == (QUOTE,)),
        (LinkUp("expresses", quote.id, claim.id), lambda: len(project.links(article)) == 1),
        (Assign(mention.id, actor.id), lambda: project.annotation(mention.id).actors == (actor.id,)),
        (AddAlias(actor.id, "Tove Hallmar"), lambda: project.actors()[-1].aliases == ("Tove Hallmar",)),
    ):
        assert not check()
        put_right(project, article, fix)
        assert check()
        assert project.undo().name == "Put right"
        assert not check()
        project.redo()
        assert check()


def test_an_alias_is_added_once(project: Project) -> None:
    (article,) = add(project, [TEXT])
    actor = project.add_actor("The lock-keeper")
    for _ in range(2):
        put_right(project, article, AddAlias(actor.id, "Tove Hallmar"))
    assert next(each for each in project.actors() if each.id == actor.id).aliases == ("Tove Hallmar",)


def test_suggestions_count_where_others_were_decided_on(project: Project) -> None:
    (article,) = add(project, [TEXT], language="en")
    project.annotate(article, "actor", [ACTOR])
    assert "undecided-suggestions" not in _checks(project)
    project.decide(article, "mention", [COMMA], "rejected", rule="beside@1", confidence=0.5)
    assert _checks(project, checks=["undecided-suggestions"]) == ["undecided-suggestions"]


def test_a_link_to_another_annotators_words(project: Project) -> None:
    """As data from elsewhere may have it."""
    (article,) = add(project, [TEXT])
    quote, actor = project.annotate(article, "quote", [QUOTE]), project.annotate(article, "actor", [ACTOR])
    project.link("source", quote.id, actor.id)
    path = project.path
    project.close()
    with open_project(path, annotator="ann-02") as other:
        other.annotate(article, "cue", [(19, 23)])
    with open_project(path) as project:
        assert _checks(project, checks=["link-astray"]) == []
        with project._file.transaction():
            project._file.rows(
                "UPDATE annotation SET annotator_id = (SELECT key FROM annotator WHERE name = 'ann-02')"
                " WHERE label = 'actor'"
            )
        ((linted),) = lint_project(project, checks=["link-astray"])
        assert linted.findings[0].sentence == "The link “source” ends at an annotation of ann-02."
