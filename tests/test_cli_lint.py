"""`lint`, as a user and as a script see it."""

import json
from pathlib import Path

import msgspec
import pytest

from pullquote.codebook import Checks
from pullquote.codebook_writing import written
from pullquote.project import create_project, open_project
from tests.datasets import add

from .test_cli import bad, good, run

TEXT = "“Close the locks,” said Tove Hallmar, the warden."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with create_project(tmp_path / "study.pullquote") as project:
        first, second = add(project, [TEXT, "All is well."], title="Locks")
        project.annotate(first, "quote", [(0, 18)])
        project.annotate(first, "actor", [(24, 37)])
        project.annotate(second, "zone", [(0, 12)], attributes={"kind": "body"})
    return tmp_path / "study.pullquote"


def test_findings_by_article(path: Path) -> None:
    done = run("lint", path)
    head, *lines, last = done.stdout.splitlines()
    assert done.returncode == 1
    assert head.startswith("Locks (")
    assert lines == [
        "  quote-without-source: This Quote has no source. 0–18: “Close the locks,”",
        "  punctuation-at-edge: This Actor takes in a comma or a blank at its edge. 24–37: Tove Hallmar,",
    ]
    assert (last, done.stderr) == ("2 findings in 1 article.", "")


def test_nothing_to_check_is_exit_code_0(path: Path) -> None:
    assert good("lint", path, "--check", "zone-in-quote") == "There is nothing to check.\n"


def test_as_json_a_finding_a_line(path: Path) -> None:
    done = run("lint", path, "--json", "--check", "punctuation-at-edge")
    (finding,) = map(json.loads, done.stdout.splitlines())
    assert (done.returncode, done.stderr) == (1, "")
    assert finding["annotator"] == "ann-01"
    assert finding["finished"] is False
    assert (finding["check"], finding["span"], finding["words"]) == (
        *("punctuation-at-edge", [24, 37], "Tove Hallmar,"),
    )
    assert finding["fix"] == {"type": "respan", "annotation": finding["annotations"][0], "spans": [[24, 36]]}


def test_one_article_or_annotator(path: Path) -> None:
    article = json.loads(run("lint", path, "--json").stdout.splitlines()[0])["article"]
    assert run("lint", path, "--article", article).returncode == 1
    assert run("lint", path, "--annotator", "ann-02").returncode == 0


@pytest.mark.parametrize("option", [("--check", "spelling"), ("--article", "nowhere")])
def test_what_there_is_not_is_exit_code_2(path: Path, option: tuple[str, str]) -> None:
    assert option[1] in bad("lint", path, *option)


def test_a_check_that_the_codebook_has_off_speaks_only_when_asked(path: Path) -> None:
    with open_project(path) as project:
        book = msgspec.structs.replace(project.codebook, checks=Checks(("punctuation-at-edge",)))
        project.set_codebook(written(book).toml)
    assert run("lint", path).stdout.splitlines()[-1] == "1 finding in 1 article."
    asked = run("lint", path, "--check", "punctuation-at-edge").stdout.splitlines()
    assert asked[-1] == "1 finding in 1 article."
    assert "Tove Hallmar," in asked[1]
