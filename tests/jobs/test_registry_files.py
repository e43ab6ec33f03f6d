"""The registry out to a file and back, and Wikidata ids from a table."""

from pathlib import Path

import pytest

from pullquote.errors import FileProblem
from pullquote.jobs.registry_files import add_wikidata, export_registry, import_registry
from pullquote.project import Project, create_project
from pullquote.records import ExternalId, Tenure


@pytest.fixture
def project(tmp_path: Path):
    with create_project(tmp_path / "study") as made:
        board = made.add_actor("Harbour board, “east”", kind="organisation", notes="two\nlines")
        ines = made.add_actor(
            "Ines Halvorsen",
            aliases=["Halvorsen", "I. H."],
            roles=[Tenure("chair", "", "2020", "2024"), Tenure("fisher")],
            affiliations=[Tenure("", board.id, "2019")],
            external_ids=[ExternalId("viaf", "1")],
        )
        made.change_actor(board.id, members=[ines.id], issuer=ines.id)
        made.merge_actors(ines.id, [made.add_actor("The chair").id])
        low = made.add_topic("Low")
        made.change_topic(low.id, parent=made.add_topic("Top").id)
        yield made


@pytest.mark.parametrize("suffix", ["jsonl", "csv"])
def test_what_is_written_comes_back(project: Project, tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"registry.{suffix}"
    export_registry(project, file)
    with create_project(tmp_path / "other") as other:
        report = import_registry(other, file)
        assert report.left_out == ()
        assert other.actors(merged=True) == project.actors(merged=True)
        assert other.topics() == (project.topics() if suffix == "jsonl" else [])
        assert import_registry(other, file).changed == ()  # nothing new the second time
        other.undo()
        assert other.actors(merged=True) == []


def test_a_table_changes_only_the_columns_that_it_has(project: Project, tmp_path: Path) -> None:
    file = tmp_path / "more.csv"
    file.write_text("name,description\nInes Halvorsen,speaks for the quay\nJon Birk,the mayor\n", "utf-8")
    report = import_registry(project, file)
    assert (report.added, report.changed) == (("Jon Birk",), ("Ines Halvorsen",))
    ines = next(actor for actor in project.actors() if actor.name == "Ines Halvorsen")
    assert (ines.description, ines.aliases[0]) == ("speaks for the quay", "Halvorsen")


def test_a_bad_file_changes_nothing(project: Project, tmp_path: Path) -> None:
    before = project.actors()
    for name, text in (
        ("a.csv", "name,shoe\nA,44\n"),
        ("b.csv", "kind\nperson\n"),
        ("c.jsonl", '{"schema": "pullquote-actor/1", "id": "1"}\n'),
        ("d.txt", "name\n"),
    ):
        (tmp_path / name).write_text(text, "utf-8")
        with pytest.raises(FileProblem):
            import_registry(project, tmp_path / name)
    assert project.actors() == before


def test_wikidata_ids_come_from_a_local_table(project: Project, tmp_path: Path) -> None:
    project.add_actor("Twin")
    project.add_actor("twin")
    file = tmp_path / "ids.tsv"
    file.write_text("name\tid\nhalvorsen\tQ7\nTwin\tQ1\nNobody\tQ2\n", "utf-8")
    report = add_wikidata(project, file)
    assert report.changed == ("Ines Halvorsen",)
    assert report.left_out == ("Twin", "Nobody")
    assert add_wikidata(project, file).changed == ()  # who has an id keeps it
    project.undo()
    assert all(not actor.wikidata for actor in project.actors())
    file.write_text("nothing\n", "utf-8")
    with pytest.raises(FileProblem, match="Wikidata id"):
        add_wikidata(project, file)
