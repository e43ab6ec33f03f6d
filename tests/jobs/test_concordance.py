"""All hits as a table: whole or not there."""

import csv
from dataclasses import dataclass

import pytest

from pullquote.errors import Cancelled, FileProblem
from pullquote.jobs.concordance import write_concordance
from pullquote.project import Scope, create_project
from tests.datasets import add


@dataclass
class Stopped:
    """A progress whose job is cancelled from its nth look on."""

    looks: int

    @property
    def cancelled(self):
        self.looks -= 1
        return self.looks < 0

    def start(self, total, what):
        pass

    def advance(self, steps):
        pass


@pytest.fixture
def project(tmp_path):
    with create_project(tmp_path / "study") as made:
        yield made


def test_every_hit_is_a_line_with_its_place_in_the_stored_text(project, tmp_path):
    texts = ["The wall, “so tall”; a\u00a0wa\u0301ll.", *("A wall." for _ in range(1_200))]
    ids = add(project, texts)
    path = tmp_path / "hits.csv"
    path.write_text("what was there before")
    assert write_concordance(project, "wall", Scope(), path) == 1_202
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["article"] for row in rows] == [ids[0], *ids]
    assert [(row["start"], row["end"], row["words"]) for row in rows[:2]] == [
        ("4", "8", "wall"),
        ("23", "28", "wa\u0301ll"),
    ]
    assert rows[0]["before"] + rows[0]["words"] + rows[0]["after"] == texts[0]
    assert list(tmp_path.glob(".*part")) == []


@pytest.mark.parametrize("looks", [0, 1, 3])
def test_a_cancelled_table_leaves_what_was_there(project, tmp_path, looks):
    add(project, ["Nothing of it."] * 400)
    path = tmp_path / "hits.csv"
    path.write_text("what was there before")
    with pytest.raises(Cancelled):
        write_concordance(project, "wall", Scope(), path, Stopped(looks))
    assert path.read_text() == "what was there before"
    assert list(tmp_path.glob(".*part")) == []


def test_a_folder_that_is_not_there(project, tmp_path):
    with pytest.raises(FileProblem, match="hits.csv"):
        write_concordance(project, "wall", Scope(), tmp_path / "no" / "hits.csv")
