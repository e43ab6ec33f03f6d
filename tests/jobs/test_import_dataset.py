from pathlib import Path

import pytest

from pullquote.errors import Cancelled, InvalidDataset
from pullquote.jobs import import_dataset as module
from pullquote.jobs.export_dataset import export_dataset
from pullquote.jobs.import_dataset import import_dataset
from pullquote.project import Project, create_project, open_project
from tests.datasets import add, articles, contents
from tests.importers.test_native import sign
from tests.jobs.watching import Watch

TEXTS = [f"“Number {number},” Ana said.\n" for number in range(5)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with create_project(tmp_path / "first") as project:
        ana = project.add_actor("Ana")
        for article in add(project, TEXTS):
            project.annotate(article, "actor", [(12, 15)], actors=[ana.id])
        export_dataset(project, tmp_path / "gold")
    return tmp_path / "gold"


@pytest.fixture
def project(tmp_path: Path):
    with create_project(tmp_path / "second") as made:
        yield made


def test_it_is_one_step_that_can_be_undone_and_redone(project: Project, folder: Path) -> None:
    watch = Watch()
    report = import_dataset(project, folder, progress=watch)
    assert [article.article for article in report.added] == project.article_ids()
    assert watch.stages == [(5, "Importing")]
    assert watch.done == 5
    before = project.counts()
    assert (before["articles"], before["annotations"], before["actors"]) == (5, 5, 1)
    assert len(project.history()) == 1
    project.undo()
    assert not any(project.counts().values())
    project.redo()
    assert project.counts() == before
    assert project.check() == []


def test_what_is_there_is_left_out(project: Project, folder: Path) -> None:
    import_dataset(project, folder)
    again = import_dataset(project, folder)
    assert (again.added, len(again.duplicates)) == ((), 5)
    assert project.counts()["actors"] == 1
    assert len(project.history()) == 1


def test_the_same_text_under_another_id_is_left_out(project: Project, folder: Path) -> None:
    add(project, [TEXTS[2]], title="Here before")
    report = import_dataset(project, folder)
    assert (len(report.added), [d.existing for d in report.duplicates]) == (4, ["Here before"])


def test_what_was_undone_is_named(project: Project, folder: Path) -> None:
    import_dataset(project, folder)
    project.undo()
    report = import_dataset(project, folder)
    assert (report.added, report.duplicates, len(report.notes)) == ((), (), 5)
    assert "was undone or deleted" in report.notes[0]


def test_actors_of_an_undone_import_stay_where_they_are_used(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "shared.pullquote"
    with create_project(path) as project:
        (own,) = add(project, ["Ana came.\n"])
        import_dataset(project, folder)
        (actor,) = project.actors()
    with open_project(path, annotator="ben") as other:
        other.annotate(own, "actor", [(0, 3)], actors=[actor.id])
    with open_project(path) as project:
        project.undo()
        assert (project.article_ids(), project.actors()) == ([own], [actor])
        export_dataset(project, tmp_path / "mine")
    (record,) = articles(tmp_path / "mine")
    assert [entry["name"] for entry in record["actors"]] == ["Ana"]


def test_an_empty_project_adopts_the_codebook_any_other_must_match(
    project: Project, folder: Path, tmp_path: Path
) -> None:
    own = project.codebook.toml.replace('name = "Quote"', 'name = "Zitat"')
    own = own.replace('id = "news-attribution"', 'id = "nachrichten"')
    project.set_codebook(own)
    add(project, ["Something of mine.\n"])
    with pytest.raises(InvalidDataset, match="Import it into a new project"):
        import_dataset(project, folder)
    assert len(project.article_ids()) == 1
    with create_project(tmp_path / "third") as empty:
        empty.set_codebook(own)
        import_dataset(empty, folder)
        assert empty.codebook.labels_by_id["quote"].name == "Quote"
        empty.undo()
        assert empty.codebook.toml == own


def test_the_same_labels_with_other_colours_will_do(project: Project, folder: Path) -> None:
    project.set_codebook(project.codebook.toml.replace("#1e5fbb", "#1e5fbc"))
    add(project, ["Something of mine.\n"])
    assert len(import_dataset(project, folder).added) == 5
    assert "#1e5fbc" in project.codebook.toml


def test_cancelling_leaves_nothing(project: Project, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_BATCH", 1)
    with pytest.raises(Cancelled):
        import_dataset(project, folder, progress=Watch(patience=3))
    assert not any(project.counts().values())
    assert project.history() == []


def test_a_broken_record_leaves_nothing(
    project: Project, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_BATCH", 1)
    path = folder / "articles.jsonl"
    path.write_bytes(path.read_bytes().replace("“Number".encode(), "“Nummer".encode()))
    sign(folder)
    before = contents(folder)
    with pytest.raises(InvalidDataset, match="line 1"):
        import_dataset(project, folder)
    assert not any(project.counts().values())
    assert contents(folder) == before
