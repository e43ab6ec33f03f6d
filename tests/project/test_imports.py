"""Imports: invisible until whole, taken back when not."""

from pathlib import Path

import pytest

from pullquote.errors import DiskFull, InvalidDataset
from pullquote.project import Project, file
from pullquote.records import Actor, Annotation, Completion, Fragment, Link, Topic, new_id

from .helpers import ACTOR, QUOTE, TEXT, add, article, journal_size, raw, snapshot


def annotation(
    uuid: str, label: str, span: tuple[int, int], annotator: str = "ann-07", **more: object
) -> Annotation:
    return Annotation(new_id(), uuid, annotator, label, (Fragment(*span, TEXT[slice(*span)]),), **more)


def test_a_whole_dataset_is_one_step(project: Project) -> None:
    before = snapshot(project), journal_size(project)
    each = article(title="T")
    ines, topic = Actor(new_id(), "Ines"), Topic(new_id(), "Pumps")
    quote = annotation(each.id, "quote", QUOTE, topics=(topic.id,))
    actor = annotation(each.id, "actor", ACTOR, actors=(ines.id,))
    link = Link(new_id(), each.id, "source", quote.id, actor.id, "ann-07")
    done = Completion(each.id, "ann-07", "quote")
    toml = project.codebook.toml + "# Ours.\n"
    with project.importing("dataset") as work:
        with work.batch():
            work.add_registry([ines], [topic])
            work.add_articles([each])
            work.add_annotations(each.id, [quote, actor])
            work.add_links(each.id, [link])
            work.add_completions([done])
            work.use_codebook(toml)
        assert (snapshot(project), journal_size(project)) == before
    assert project.article(each.id) == each
    assert project.annotations(each.id) == [quote, actor]
    assert project.links(each.id) == [link]
    assert project.completions(each.id) == [done]
    assert (project.actors(), project.topics()) == ([ines], [topic])
    assert project.codebook.toml == toml
    assert project.mention_counts() == {ines.id: 1}
    assert project.check() == []
    after = snapshot(project)
    assert journal_size(project) == before[1] + 1
    project.undo()
    assert snapshot(project) == before[0]
    project.redo()
    assert snapshot(project) == after


def test_a_batch_that_fails_leaves_the_import_usable(project: Project) -> None:
    with project.importing("test") as work:
        first, second = article("One."), article("Two.")
        with work.batch():
            work.add_articles([first])
        with pytest.raises(InvalidDataset, match="same record twice"), work.batch():
            work.add_articles([second])
            work.add_annotations(second.id, [annotation(second.id, "quote", (0, 3), "new")])
            work.add_articles([first])
        with pytest.raises(InvalidDataset, match="half a character"), work.batch():
            work.add_articles([article("Three.", title="\ud800")])
        with work.batch():
            work.add_articles([second])
            work.add_annotations(second.id, [annotation(second.id, "quote", (0, 3), "new")])
    assert set(project.article_ids()) == {first.id, second.id}
    assert project.history(1)[0].name == "Import 2 articles"


def test_an_exception_takes_the_whole_import_back(project: Project, path: Path) -> None:
    before = snapshot(project), journal_size(project)
    with pytest.raises(ZeroDivisionError), project.importing("test") as work:
        for number in range(3):
            with work.batch():
                work.add_articles(article(f"{number} {n}") for n in range(700))
        1 / 0  # noqa: B018
    assert (snapshot(project), journal_size(project)) == before
    with raw(path) as connection:
        assert connection.execute("SELECT count(*) FROM article").fetchone() == (0,)
        assert connection.execute("SELECT count(*) FROM import WHERE visible OR NOT finished").fetchone() == (
            0,
        )


def test_what_could_not_be_taken_back_is_taken_back_by_the_next_import(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    each = article()

    def full(*_: object) -> None:
        raise DiskFull("full")

    with monkeypatch.context() as patch, pytest.raises(ZeroDivisionError), project.importing("test") as work:
        with work.batch():
            work.add_articles([each])
        patch.setattr(file.ProjectFile, "transaction", full)
        1 / 0  # noqa: B018
    assert project.article_ids() == []
    with project.importing("again") as work, work.batch():
        assert work.has("article", [each.id]) == set()
        work.add_articles([each])
    assert project.article_ids() == [each.id]
    assert project.check() == []


def test_known_and_same_text_see_only_what_shows(project: Project) -> None:
    one, other = article("One.", outlet="Courier"), article("Other.")
    with project.importing("test") as work, work.batch():
        work.add_articles([one, other])
        assert work.known([one.sha256]) == {}
    project.delete_articles([other.id])
    with project.importing("test") as work:
        assert work.known([one.sha256, other.sha256]) == {(one.sha256, "Courier", ""): ""}
    assert project.same_text(one.sha256, "Courier", "") == one.id
    assert project.same_text(other.sha256, "", "") is None


def test_a_name_need_not_be_text(project: Project) -> None:
    with project.importing("\udcff.txt") as work, work.batch():
        work.add_articles([article()])
    (uuid,) = project.article_ids()
    assert project.annotate(uuid, "quote", [QUOTE])


def test_an_import_joins_a_step(project: Project) -> None:
    with project.step("Bulk"):
        (uuid,) = add(project)
        project.annotate(uuid, "quote", [QUOTE])
    project.undo()
    assert project.article_ids() == []
    project.redo()
    assert len(project.annotations(uuid)) == 1
