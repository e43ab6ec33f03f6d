"""A dataset names the corrections of its texts, and brings them back."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from pullquote.errors import InvalidDataset
from pullquote.importers.native import open_dataset
from pullquote.jobs.export_dataset import export_dataset
from pullquote.jobs.import_dataset import import_dataset
from pullquote.project import Project, create_project
from pullquote.text import sha256
from tests.datasets import add, contents, manifest, records, round_trip

from .conftest import TEXT

TEXTS = (
    TEXT,
    TEXT.replace("We lost", "We have lost"),
    TEXT.replace("We lost", "We have lost") + "All of it.\n",
)


@pytest.fixture
def article(project: Project) -> str:
    """The first article, corrected twice."""
    uuid = project.article_ids()[0]
    project.correct_text(uuid, TEXTS[1], "as it was printed")
    project.correct_text(uuid, TEXTS[2])
    return uuid


def test_revisions_stand_in_a_file_of_their_own(project: Project, article: str, tmp_path: Path) -> None:
    export_dataset(project, tmp_path / "gold")
    first, second = records(tmp_path / "gold" / "revisions.jsonl")
    assert list(first) == [
        *(
            "schema",
            "article",
            "number",
            "id",
            "before_sha256",
            "after_sha256",
            "reason",
            "annotator",
            "at",
            "changes",
        )
    ]
    assert (first["schema"], first["article"], first["number"]) == ("pullquote-revision/1", article, 1)
    assert (first["reason"], first["annotator"]) == ("as it was printed", "ann-01")
    assert first["changes"] == [{"start": 4, "end": 4, "old": "", "new": "have "}]
    assert [first["before_sha256"], *(r["after_sha256"] for r in (first, second))] == [*map(sha256, TEXTS)]
    assert manifest(tmp_path / "gold")["corrections"] == [
        {"article": article, "revision": 2, "original_sha256": sha256(TEXT), "displaced": 0}
    ]
    schema = json.loads((tmp_path / "gold" / "schema.json").read_bytes())
    for line in (first, second):
        Draft202012Validator(schema).validate(line)


def test_they_come_back(project: Project, article: str, tmp_path: Path) -> None:
    export_dataset(project, tmp_path / "gold")
    assert contents(round_trip(tmp_path / "gold", tmp_path / "other")) == contents(tmp_path / "gold")
    with create_project(tmp_path / "again") as again:
        import_dataset(again, tmp_path / "gold")
        assert again.revisions(article) == project.revisions(article)
        assert again.original_text(article) == TEXT
        assert again.check() == []
        again.correct_text(article, TEXT)
        assert again.revisions(article)[-1].number == 3


def test_what_lost_its_words_is_left_out_and_counted(project: Project, tmp_path: Path) -> None:
    (article, _) = project.article_ids()
    project.correct_text(article, TEXT.replace(" Ana told reporters,", ""))
    lost = project.displaced(article)
    assert lost
    export_dataset(project, tmp_path / "gold")
    exported = {each["id"] for each in records(tmp_path / "gold" / "articles.jsonl")[0]["annotations"]}
    assert exported.isdisjoint(each.id for each in lost)
    assert manifest(tmp_path / "gold")["corrections"][0]["displaced"] == len(lost)


def test_without_corrections_there_is_nothing_of_them(project: Project, tmp_path: Path) -> None:
    export_dataset(project, tmp_path / "gold")
    assert "revisions.jsonl" not in contents(tmp_path / "gold")
    assert "corrections" not in manifest(tmp_path / "gold")
    assert b"evision" not in (tmp_path / "gold" / "schema.json").read_bytes()


def test_an_export_replaces_one_with_corrections(project: Project, article: str, tmp_path: Path) -> None:
    export_dataset(project, tmp_path / "gold")
    project.undo()
    project.undo()
    export_dataset(project, tmp_path / "gold")
    assert "revisions.jsonl" not in contents(tmp_path / "gold")


def _other_number(lines: list[dict[str, Any]]) -> None:
    lines[0]["number"] = 3


def _other_words(lines: list[dict[str, Any]]) -> None:
    lines[0]["changes"][0]["new"] = "had "


def _other_hash(lines: list[dict[str, Any]]) -> None:
    lines[0]["before_sha256"] = "x"


def _one_is_missing(lines: list[dict[str, Any]]) -> None:
    del lines[1]


@pytest.mark.parametrize("spoil", [_other_number, _other_words, _other_hash, _one_is_missing])
def test_corrections_that_are_not_of_the_text_are_refused(
    project: Project, article: str, tmp_path: Path, spoil: Callable[[list[dict[str, Any]]], None]
) -> None:
    folder = tmp_path / "gold"
    export_dataset(project, folder)
    file, sums = folder / "revisions.jsonl", folder / "SHA256SUMS"
    before = hashlib.sha256(file.read_bytes()).hexdigest()
    lines = records(file)
    spoil(lines)
    file.write_bytes(b"".join(json.dumps(line).encode() + b"\n" for line in lines))
    sums.write_text(sums.read_text().replace(before, hashlib.sha256(file.read_bytes()).hexdigest()))
    with pytest.raises(InvalidDataset, match=r"corrections in revisions\.jsonl are not those of its text"):
        list(open_dataset(folder).articles())


def test_another_text_of_an_article_is_left_out_with_a_note(tmp_path: Path) -> None:
    with create_project(tmp_path / "study") as project:
        (article,) = add(project, [TEXT], title="Defeat")
        export_dataset(project, tmp_path / "gold")
        project.correct_text(article, TEXTS[1])
        report = import_dataset(project, tmp_path / "gold")
        assert (report.added, report.duplicates) == ((), ())
        (note,) = report.notes
        assert note.startswith("“Defeat” was left out: the project has it with another text")
        assert project.text(article) == TEXTS[1]
