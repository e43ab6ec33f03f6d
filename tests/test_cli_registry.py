"""`registry`, as a user and as a script see it."""

import json
from pathlib import Path

import pytest

from pullquote.project import create_project, open_project

from .test_cli import bad, good


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "study.pullquote"
    with create_project(path) as made:
        made.add_actor("Ines Halvorsen", aliases=["Ms Halvorsen"])
        made.add_actor("Sound Authority", "government_body")
    return path


@pytest.mark.parametrize("name", ["actors.csv", "registry.jsonl"])
def test_what_is_written_is_read_into_another_project(project: Path, tmp_path: Path, name: str) -> None:
    file, other = tmp_path / name, tmp_path / "other.pullquote"
    assert json.loads(good("registry", "export", project, file, "--json"))["count"] == 2
    create_project(other).close()
    assert good("registry", "import", other, file) == "2 added, 0 changed.\n"
    with open_project(project, read_only=True) as first, open_project(other, read_only=True) as second:
        assert list(second.actors()) == list(first.actors())
    assert good("registry", "import", other, file) == "0 added, 0 changed.\n"


def test_wikidata_ids_come_from_a_local_table(project: Path, tmp_path: Path) -> None:
    table = tmp_path / "ids.csv"
    table.write_text("name,id\nMs Halvorsen,Q1\nNobody Here,Q2\n", "utf-8")
    told = good("registry", "wikidata", project, table)
    assert told.startswith("0 added, 1 changed.\n")
    assert "Nobody Here" in told
    with open_project(project, read_only=True) as opened:
        assert {actor.name: actor.wikidata for actor in opened.actors()} == {
            "Ines Halvorsen": "Q1",
            "Sound Authority": "",
        }


def test_a_file_that_is_none_is_a_sentence(project: Path, tmp_path: Path) -> None:
    file = tmp_path / "actors.csv"
    file.write_text("colour\nblue\n", "utf-8")
    assert "actors.csv" in bad("registry", "import", project, file)
    with open_project(project, read_only=True) as opened:
        assert len(list(opened.actors())) == 2
