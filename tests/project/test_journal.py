"""One step, one transaction, one entry; undo and redo."""

import pytest

from pullquote.codebook import default_codebook
from pullquote.errors import InvalidEdit, NothingToUndo, UndoConflict, UnknownId
from pullquote.project import AnnotationChange, Change, Project, migrations, open_project
from pullquote.records import Rights

from .helpers import ACTOR, CUE, DENIAL, MAYOR, QUOTE, TEXT, add, journal_size, raw, snapshot


@pytest.fixture
def article(project: Project) -> str:
    return add(project)[0]


def test_every_edit_is_one_entry(project: Project, article: str) -> None:
    before = journal_size(project)
    quote = project.annotate(article, "quote", [QUOTE])
    actor = project.annotate(article, "actor", [ACTOR])
    project.link("source", quote.id, actor.id)
    project.finish(article)
    project.delete_annotations([quote.id, actor.id])
    assert [entry.name for entry in project.history(journal_size(project) - before)] == [
        "Delete 2 annotations",
        "Finish article",
        "Link source",
        "Tag as Actor",
        "Tag as Quote",
    ]
    assert {entry.article for entry in project.history()} == {article}


def test_nothing_is_journaled_or_told_when_nothing_changed(project: Project, article: str) -> None:
    quote = project.annotate(article, "quote", [QUOTE], note="a")
    actor = project.annotate(article, "actor", [ACTOR])
    link = project.link("source", quote.id, actor.id)
    someone = project.add_actor("Ines Halvorsen")
    project.finish(article)
    told: list[tuple[Change, ...]] = []
    project.listen(told.append)
    before = journal_size(project), snapshot(project)
    project.annotate(article, "quote", [QUOTE])
    project.change_annotation(quote.id, note="a", label="quote", spans=[QUOTE], status="accepted")
    project.link("source", quote.id, actor.id)
    project.finish(article)
    project.reopen(article, [])
    project.change_actor(someone.id, name="Ines Halvorsen")
    project.change_article(article, title="Article 0")
    project.set_codebook(project.codebook.toml)
    project.delete_annotations([])
    with project.step("Nothing"):
        pass
    with project.importing("nothing"):
        pass
    assert (journal_size(project), snapshot(project)) == before
    assert not told
    assert project.links(article) == [link]


def test_an_exception_takes_the_whole_step_back(project: Project, article: str) -> None:
    before = journal_size(project), snapshot(project)
    told: list[tuple[Change, ...]] = []
    project.listen(told.append)
    with pytest.raises(ZeroDivisionError), project.step("Bulk"):
        project.annotate(article, "quote", [QUOTE])
        project.set_codebook(_renamed("Cue", "Reporting words"))
        assert project.codebook.labels_by_id["cue"].name == "Reporting words"
        with project.step("Inner"):
            project.add_actor("Ines Halvorsen")
        1 / 0  # noqa: B018
    assert (journal_size(project), snapshot(project)) == before
    assert project.codebook == default_codebook()
    assert not told


def test_a_nested_step_that_fails_is_taken_back_alone(project: Project, article: str) -> None:
    first = project.annotate(article, "cue", [CUE])
    with project.step("Bulk"):
        quote = project.annotate(article, "quote", [QUOTE])
        with pytest.raises(UnknownId):
            project.delete_annotations([first.id, "nobody"])
        actor = project.annotate(article, "actor", [ACTOR])
    assert {a.id for a in project.annotations(article)} == {first.id, quote.id, actor.id}
    project.undo()
    assert project.annotations(article) == [first]
    project.redo()
    assert {a.id for a in project.annotations(article)} == {first.id, quote.id, actor.id}


def test_a_step_cannot_undo(project: Project, article: str) -> None:
    project.annotate(article, "quote", [QUOTE])
    before = journal_size(project), snapshot(project)
    with pytest.raises(InvalidEdit), project.step("Bulk"):
        project.undo()
    assert (journal_size(project), snapshot(project)) == before


def test_a_change_outside_of_a_step_is_refused(project: Project, article: str) -> None:
    quote = project.annotate(article, "quote", [QUOTE])
    with pytest.raises(InvalidEdit):
        project.journal.record(AnnotationChange(quote, None))


def test_undo_and_redo_over_restarts_and_articles(project: Project, path) -> None:
    states = [snapshot(project)]
    first, second = add(project, TEXT, TEXT + "More.")
    states.append(snapshot(project))
    quote = project.annotate(first, "quote", [QUOTE, DENIAL], attributes={"quote_type": "direct"})
    states.append(snapshot(project))
    ines = project.add_actor("Ines Halvorsen", aliases=["Halvorsen"])
    states.append(snapshot(project))
    actor = project.annotate(second, "actor", [ACTOR], actors=[ines.id])
    states.append(snapshot(project))
    mayor = project.annotate(first, "actor", [MAYOR])
    states.append(snapshot(project))
    project.link("source", quote.id, mayor.id)
    states.append(snapshot(project))
    project.change_annotation(quote.id, label="claim")
    states.append(snapshot(project))
    project.finish(first)
    states.append(snapshot(project))
    topic = project.add_topic("Pumps")
    states.append(snapshot(project))
    project.change_annotation(quote.id, topics=[topic.id])
    states.append(snapshot(project))
    project.change_article(first, title="New", rights=Rights("Courier"), metadata=[])
    states.append(snapshot(project))
    project.set_codebook(_renamed("Claim", "Assertion"))
    states.append(snapshot(project))
    project.delete_annotations([quote.id])
    states.append(snapshot(project))
    project.delete_articles([first])
    states.append(snapshot(project))
    assert actor.actors == (ines.id,)
    project.close()
    assert all(one != other for one, other in zip(states, states[1:], strict=False))

    for state in reversed(states[:-1]):
        with open_project(path) as project:
            name = project.next_undo().name
            assert project.undo().name == name
            assert snapshot(project) == state
            assert project.check() == []
    with open_project(path) as project:
        with pytest.raises(NothingToUndo):
            project.undo()
        for state in states[1:]:
            project.redo()
            assert snapshot(project) == state
        with pytest.raises(NothingToUndo):
            project.redo()
        assert project.check() == []


def test_undo_of_an_import_hides_and_destroys_nothing(project: Project, path) -> None:
    one, other = add(project, TEXT, "Another.")
    project.undo()
    assert project.article_ids() == []
    for uuid in (one, other):
        with pytest.raises(UnknownId):
            project.text(uuid)
        with pytest.raises(UnknownId):
            project.annotate(uuid, "quote", [(0, 4)])
    assert project.counts()["articles"] == 0
    with raw(path) as connection:
        assert connection.execute("SELECT count(*) FROM article").fetchone() == (2,)
    project.redo()
    assert project.article_ids() == [one, other]


def test_deleted_articles_cannot_be_edited_even_from_memory(project: Project, article: str) -> None:
    quote = project.annotate(article, "quote", [QUOTE])
    actor = project.annotate(article, "actor", [ACTOR])
    link = project.link("source", quote.id, actor.id)
    with pytest.raises(UnknownId), project.step("Bulk"):
        project.delete_articles([article])
        project.annotate(article, "cue", [CUE])
    assert project.article_ids() == [article]
    project.delete_articles([article])
    before = journal_size(project)
    for edit in (
        lambda: project.annotate(article, "cue", [CUE]),
        lambda: project.change_annotation(quote.id, note="x"),
        lambda: project.delete_annotations([quote.id]),
        lambda: project.unlink([link.id]),
        lambda: project.link("cue", quote.id, actor.id),
        lambda: project.finish(article),
        lambda: project.reopen(article),
        lambda: project.change_article(article, title="x"),
        lambda: project.annotation(quote.id),
        lambda: project.annotations(article),
    ):
        with pytest.raises(UnknownId):
            edit()
    project.delete_articles([article])
    assert journal_size(project) == before


def test_a_new_edit_drops_the_redo_tail_for_good(project: Project, article: str) -> None:
    project.annotate(article, "quote", [QUOTE])
    project.undo()
    cue = project.annotate(article, "cue", [CUE])
    assert project.next_redo() is None
    # Undoing the new edit must not bring the dropped one back in its place.
    project.undo()
    assert project.next_redo().name == "Tag as Cue"
    project.redo()
    assert [a.id for a in project.annotations(article)] == [cue.id]
    assert project.next_redo() is None


def test_only_own_steps_are_undone(path, project: Project) -> None:
    (uuid,) = add(project)
    project.annotate(uuid, "quote", [QUOTE])
    project.close()
    with open_project(path, annotator="ann-02") as other:
        assert other.next_undo() is None
        with pytest.raises(NothingToUndo):
            other.undo()
        other.annotate(uuid, "quote", [QUOTE])
        assert len(other.annotations(uuid)) == 2
        other.undo()
        assert [a.annotator for a in other.annotations(uuid)] == ["ann-01"]


def test_undo_conflicts_with_later_changes_of_others(path, project: Project) -> None:
    (uuid,) = add(project)
    ines = project.add_actor("Ines")
    project.close()
    with open_project(path, annotator="ann-02") as other:
        other.change_actor(ines.id, name="Ines Halvorsen")
    with open_project(path) as project:
        before = journal_size(project), snapshot(project)
        with pytest.raises(UndoConflict):
            project.undo()
        assert (journal_size(project), snapshot(project)) == before
    with open_project(path, annotator="ann-02") as other:
        other.undo()
        other.annotate(uuid, "actor", [ACTOR], actors=[ines.id])
    with open_project(path) as project:
        # In use: foreign keys refuse.
        with pytest.raises(UndoConflict):
            project.undo()
        assert project.actors() == [ines]
    with open_project(path, annotator="ann-02") as other:
        other.undo()
    with open_project(path) as project:
        project.undo()
        project.undo()
        assert project.article_ids() == []


def test_an_import_in_which_others_have_worked_is_not_hidden(path, project: Project) -> None:
    (uuid,) = add(project)
    project.close()
    with open_project(path, annotator="ann-02") as other:
        other.annotate(uuid, "quote", [QUOTE])
    with open_project(path) as project, pytest.raises(UndoConflict):
        project.undo()
    with open_project(path, annotator="ann-02") as other:
        other.undo()
    with open_project(path) as project:
        project.undo()
        assert project.article_ids() == []


def test_redo_conflicts_when_the_place_is_taken(path, project: Project) -> None:
    (uuid,) = add(project)
    project.change_article(uuid, title="Mine")
    project.undo()
    project.close()
    with open_project(path, annotator="ann-02") as other:
        other.change_article(uuid, title="Theirs")
    with open_project(path) as project:
        with pytest.raises(UndoConflict):
            project.redo()
        assert project.article(uuid).title == "Theirs"


def test_entries_of_an_older_schema_are_history_only(
    project: Project, article: str, path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.annotate(article, "quote", [QUOTE])
    project.annotate(article, "cue", [CUE])
    project.undo()
    project.close()
    with raw(path) as connection:
        connection.execute("UPDATE journal SET changes = '[{\"type\":\"gone\"}]' WHERE name = 'Tag as Quote'")
    newer = migrations.SCHEMA_VERSION + 1
    monkeypatch.setattr(migrations, "SCHEMA_VERSION", newer)
    monkeypatch.setattr(migrations, "MIGRATIONS", {newer: lambda database: None})
    with open_project(path) as project:
        assert project.next_undo() is None
        assert project.next_redo() is None
        assert len(project.history()) == 4
        assert project.check() == []
        actor = project.annotate(article, "actor", [ACTOR])
        project.undo()
        project.redo()
        assert actor in project.annotations(article)
        project.undo()
        assert project.next_undo() is None


def test_history_pages(project: Project, article: str) -> None:
    for number in range(5):
        project.change_article(article, title=str(number))
    newest = project.history(3)
    assert newest + project.history(10, before=newest[-1].key) == project.history()


def _renamed(old: str, new: str) -> str:
    return default_codebook().toml.replace(f'name = "{old}"', f'name = "{new}"')
