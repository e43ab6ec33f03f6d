"""The registry out to a file and back, and Wikidata ids from a table."""

from pathlib import Path

import msgspec
import pytest

from pullquote.dataset import topic_record
from pullquote.errors import FileProblem
from pullquote.exporters.jsonl import encode_lines
from pullquote.jobs.registry_files import (
    Difference,
    add_wikidata,
    export_registry,
    import_registry,
    preview,
)
from pullquote.project import Project, create_project
from pullquote.records import ExternalId, Tenure, new_id


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
        ("e.csv", "name,kind\nA,person,and more\n"),
        ("f.csv", f'name,"{"x" * 200_000}"\nA,\n'),
    ):
        (tmp_path / name).write_text(text, "utf-8")
        with pytest.raises(FileProblem):
            import_registry(project, tmp_path / name)
    assert project.actors() == before


def test_topics_stand_under_topics_that_come_later_in_the_file(project: Project, tmp_path: Path) -> None:
    file = tmp_path / "registry.jsonl"
    top, low = (next(each for each in project.topics() if each.name == name) for name in ("Top", "Low"))
    new = msgspec.structs.replace(low, id=new_id(), name="New", parent="")
    moved = (
        msgspec.structs.replace(low, parent=new.id),
        msgspec.structs.replace(top, parent=low.id),  # which was above it
        new,
    )
    file.write_bytes(encode_lines(map(topic_record, moved)))
    report = import_registry(project, file)
    assert (report.added, sorted(report.changed)) == (("New",), ["Low", "Top"])
    assert set(project.topics()) == set(moved)


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
    file.write_text(f"Ada\tQ1\t{'x' * 200_000}\n", "utf-8")
    with pytest.raises(FileProblem, match="line 1"):
        add_wikidata(project, file)


def test_a_preview_says_what_would_change_and_changes_nothing(project: Project, tmp_path: Path) -> None:
    file, ids = tmp_path / "more.csv", tmp_path / "ids.csv"
    file.write_text("name,notes,aliases\nInes Halvorsen,new,I. H.\nJon Birk,,\n", "utf-8")
    ids.write_text("Ines Halvorsen,Q7\n", "utf-8")
    before, steps, told = project.actors(merged=True), len(project.history()), []
    project.listen(told.append)
    looked = preview(project, import_registry, file)
    assert looked.added == ("Jon Birk",)
    assert looked.differences == (
        Difference("Ines Halvorsen", "aliases", "Halvorsen\nI. H.\nThe chair", "I. H."),
        Difference("Ines Halvorsen", "notes", "", "new"),
    )
    assert preview(project, add_wikidata, ids).differences == (
        Difference("Ines Halvorsen", "wikidata", "", "Q7"),
    )
    assert project.actors(merged=True) == before
    assert (len(project.history()), told) == (steps, [])
    assert import_registry(project, file) == looked
