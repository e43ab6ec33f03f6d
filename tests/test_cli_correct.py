"""`correct`, as a user and as a script see it."""

import json
from pathlib import Path

import pytest

from pullquote.project import create_project, open_project
from tests.datasets import add

from .test_cli import bad, good

TEXT = "“Close the locks,” said Tove Hallmar, the warden.\n"
CORRECTED = TEXT.replace("Close", "Closed").replace(" Tove Hallmar,", "")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with create_project(tmp_path / "study.pullquote") as project:
        (article,) = add(project, [TEXT], title="Locks")
        quote = project.annotate(article, "quote", [(0, 18)])
        actor = project.annotate(article, "actor", [(24, 36)])
        project.annotate(article, "actor", [(38, 48)])
        project.link("source", quote.id, actor.id)
    (tmp_path / "corrected.txt").write_bytes(b"\xef\xbb\xbf" + CORRECTED.replace("\n", "\r\n").encode())
    return tmp_path / "study.pullquote"


@pytest.fixture
def article(path: Path) -> str:
    with open_project(path, read_only=True) as project:
        return project.article_ids()[0]


TOLD = [
    "2 changes:",
    "  6: “Close{+d+} the locks,” said To",
    "  23: ose the locks,” said[- Tove Hallmar,-] the warden. ",
    "1 annotation only moved.",
    "1 annotation reworded:",
    "  Quote of ann-01: “Close the locks,” → “Closed the locks,”",
    "1 annotation without words, with 1 link:",
    "  Actor of ann-01: Tove Hallmar",
]


def test_corrects(path: Path, article: str) -> None:
    done = good("correct", path, article, "--from", path.with_name("corrected.txt"), "--reason", "as printed")
    assert done.splitlines() == [*TOLD, "Corrected. This is revision 1."]
    with open_project(path) as project:
        assert project.text(article) == CORRECTED
        assert [(each.reason, each.annotator) for each in project.revisions(article)] == [
            ("as printed", "ann-01")
        ]
        assert project.undo().name == "Correct text: 1 annotation lost its words"


def test_only_says_what_would_happen(path: Path, article: str) -> None:
    before = path.read_bytes()
    done = good("correct", path, article, "--from", path.with_name("corrected.txt"), "--dry-run")
    assert done.splitlines() == [*TOLD, "Nothing was changed: this is what would happen."]
    assert path.read_bytes() == before


def test_as_json(path: Path, article: str) -> None:
    told = json.loads(
        good(
            "correct",
            path,
            article,
            "--from",
            path.with_name("corrected.txt"),
            "--annotator",
            "ben",
            "--json",
        )
    )
    assert (told["article"], told["revision"], told["preview"]["moved"]) == (article, 1, 1)
    assert told["preview"]["hunks"][0] == {"start": 6, "end": 6, "old": "", "new": "d"}
    assert [each["label"] for each in told["preview"]["lost"]] == ["actor"]


def test_what_cannot_be_done_is_a_sentence(path: Path, article: str) -> None:
    same = path.with_name("same.txt")
    same.write_text(TEXT, "utf-8")
    assert "There is nothing to correct." in bad("correct", path, article, "--from", same)
    assert "no article with the id" in bad("correct", path, "x", "--from", path.with_name("corrected.txt"))
    assert "There is no file" in bad("correct", path, article, "--from", path.with_name("none.txt"))
