"""`codebook` and `new --codebook`, as a user and as a script see them."""

import json
from pathlib import Path

import pytest

from pullquote.codebook import READY_MADE, default_codebook, ready_made
from pullquote.project import create_project, open_project
from tests.project.helpers import ACTOR, QUOTE, add

from .test_cli import bad, good, run


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "study.pullquote"
    with create_project(path) as made:
        (article,) = add(made)
        quote = made.annotate(article, "quote", [QUOTE])
        actor = made.annotate(article, "actor", [ACTOR])
        made.link("source", quote.id, actor.id)
    return path


@pytest.mark.parametrize("name", READY_MADE)
def test_a_new_project_has_the_codebook_that_was_asked_for(name: str, tmp_path: Path) -> None:
    path = tmp_path / "study.pullquote"
    good("new", path, "--codebook", name)
    with open_project(path) as made:
        assert made.codebook == ready_made(name)
    assert good("codebook", "show", path, "--toml") == ready_made(name).toml


def test_a_new_project_with_a_codebook_of_ones_own(tmp_path: Path) -> None:
    file, path = tmp_path / "mine.toml", tmp_path / "study.pullquote"
    toml = default_codebook().toml.replace('name = "Quote"', 'name = "Zitat"')
    file.write_bytes(toml.encode())
    good("new", path, "--codebook", file)
    with open_project(path) as made:
        assert made.codebook.toml == toml
    assert "cannot be read" in bad("new", tmp_path / "other", "--codebook", tmp_path / "none.toml")
    file.write_bytes(b"\xff")
    assert "is not UTF-8" in bad("new", tmp_path / "other", "--codebook", file)
    assert not (tmp_path / "other.pullquote").exists()


def test_show() -> None:
    told = good("codebook", "show", "discourse-network")
    assert told.splitlines()[0] == "Discourse network, version 1"
    assert "  Q  Statement" in told
    assert "agreement: agree, disagree, required" in told
    assert "person: Statement → Person" in told
    content = json.loads(good("codebook", "show", "polnear", "--json"))
    assert [label["id"] for label in content["label"]] == ["content", "cue", "source"]


def test_check(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_bytes(default_codebook().toml.encode())
    assert good("codebook", "check", file) == "“News attribution” is a codebook: 6 labels, 8 roles.\n"
    file.write_bytes(default_codebook().toml.replace('key = "U"', 'key = "Q"').encode())
    assert bad("codebook", "check", file) == f"“{file}” gives the key “Q” to two labels."


def test_check_says_which_checks_that_are_off_there_are_not(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    toml = default_codebook().toml.replace("codebook/1", "codebook/3")
    file.write_bytes(f'{toml}\n[checks]\noff = ["two-labels", "two-lables"]\n'.encode())
    told = bad("codebook", "check", file)
    assert told.startswith("“News attribution” has checks off that Pullquote does not have: “two-lables”.")
    assert "two-labels" in told
    assert "  Checks that are off: two-labels, two-lables\n" in good("codebook", "show", file)


def test_compare(project: Path, tmp_path: Path) -> None:
    assert good("codebook", "compare", project, "news-attribution") == "They say the same.\n"
    file = tmp_path / "mine.toml"
    file.write_bytes(default_codebook().toml.replace('name = "Quote"', 'name = "Zitat"').encode())
    done = run("codebook", "compare", project, file)
    assert (done.returncode, done.stdout) == (1, "Label “Quote”, name: Quote → Zitat\n")


def test_use_asks_what_becomes_of_what_is_gone_and_does_it(project: Path) -> None:
    assert "has no label “actor”, which this project uses 1 times" in bad(
        "codebook", "use", project, "polnear"
    )
    moves = ("--convert", "quote=content", "--delete", "actor")
    would = json.loads(good("codebook", "use", project, "polnear", *moves, "--dry-run", "--json"))
    assert would["done"] is False
    assert (would["affected"]["changed"], would["affected"]["deleted"], would["affected"]["links"]) == (
        1,
        1,
        1,
    )
    with open_project(project) as opened:
        assert opened.codebook.id == "news-attribution"
    told = good("codebook", "use", project, "polnear", *moves)
    assert "1 annotation changed" in told
    assert "1 annotation deleted" in told
    with open_project(project) as opened:
        (article,) = opened.article_ids()
        assert [each.label for each in opened.annotations(article)] == ["content"]
        opened.undo()
        assert [each.label for each in opened.annotations(article)] == ["quote", "actor"]


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        (("--convert", "quote"), "“quote” does not say what becomes what"),
        (("--delete", "nonsense"), "has no label and no role “nonsense”"),
        (
            ("--convert", "quote=nonsense", "--delete", "actor"),
            "no label “nonsense” that something could become",
        ),
    ],
)
def test_use_refuses(project: Path, more: tuple[str, ...], sentence: str) -> None:
    assert sentence in bad("codebook", "use", project, "polnear", *more)
