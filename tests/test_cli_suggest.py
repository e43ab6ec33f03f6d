"""`quotes`, `suggest` and `stats suggestions`, as a user and as a script see them."""

import json
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest

from pullquote import cli
from pullquote.dataset import AttributionRecord
from pullquote.jobs import suggest_many as many
from pullquote.jobs.decision_stats import RuleDecisions, decision_stats
from pullquote.jobs.quotes import SUGGESTED, quotes_in_file
from pullquote.project import Project, create_project, open_project
from pullquote.suggest.suggestions import RULES_VERSION
from tests.jobs.test_suggest_many import by_hand
from tests.project.helpers import CUE, DENIAL, QUOTE, TEXT, add

from .test_cli import bad, good, run

QUARRY = "“Two more weeks,” said Bram Ekelund.\n"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "quarry.txt"
    path.write_text(f"Title: Quarry vote\nOutlet: The Lantern\n\n{QUARRY}", "utf-8")
    return path


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "study.pullquote"
    create_project(path).close()
    return path


def here(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    """Run a command in this process, where suggestions can be made by hand."""
    monkeypatch.setattr(many, "suggest", by_hand)
    monkeypatch.setattr(sys, "argv", ["pullquote", *map(str, arguments)])
    monkeypatch.setenv("COLUMNS", "200")
    with pytest.raises(SystemExit) as left:
        cli.main()
    said = capsys.readouterr()
    assert (left.value.code, said.err) == (0, "")
    return said.out


# quotes


def test_who_said_what_in_a_file(text: Path) -> None:
    title, *table = good("quotes", text).splitlines()
    assert title.strip() == f"{text}: 1 quote"
    (row,) = (line for line in table if "Ekelund" in line)
    assert [cell.strip() for cell in row.strip("│").split("│")] == [
        "Bram Ekelund",
        "said",
        "“Two more weeks,”",
    ]


def test_records_are_those_of_a_dataset(text: Path, tmp_path: Path) -> None:
    (line,) = good("quotes", "quarry.txt", "--json", cwd=tmp_path).splitlines()
    record = msgspec.json.decode(line, type=AttributionRecord)
    assert (record.article, record.layer, record.annotator) == ("quarry.txt", SUGGESTED, "")
    assert record.quote_type == "direct"
    assert record.origin.startswith("rule:")
    assert record.origin.endswith(f"@{RULES_VERSION}")
    assert 0 < (record.confidence or 0) <= 1
    for fragments, words in (
        (record.content, "“Two more weeks,”"),
        (record.verbatim, "“Two more weeks,”"),
        (record.cue, "said"),
        (record.sources[0].fragments, "Bram Ekelund"),
    ):
        (fragment,) = fragments
        assert fragment.text == words == QUARRY[fragment.start : fragment.end]
    assert record.sources[0].actors == record.claims == ()
    assert list(json.loads(line)) == ["schema", *AttributionRecord.__struct_fields__]


def test_the_same_file_gives_the_same_bytes(text: Path, tmp_path: Path) -> None:
    text.write_text(QUARRY * 2, "utf-8")
    (tmp_path / "other.txt").write_text(QUARRY, "utf-8")
    first, other = text, tmp_path / "other.txt"
    said = good("quotes", first, other, "--json")
    assert said == good("quotes", first, other, "--json")
    records = [json.loads(line) for line in said.splitlines()]
    assert [record["article"] for record in records] == [str(first), str(first), str(other)]
    ids = [record["id"] for record in records] + [record["sources"][0]["id"] for record in records]
    assert len(set(ids)) == 6


def test_a_file_that_cannot_be_read_does_not_keep_the_others_from_being_read(
    text: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").touch()
    done = run("quotes", tmp_path / "empty.txt", text, tmp_path / "gone.txt", "--json")
    assert done.returncode == 2
    assert [json.loads(line)["article"] for line in done.stdout.splitlines()] == [str(text)]
    assert [line.endswith(".") for line in done.stderr.splitlines()] == [True, True]
    assert "There is no file" in bad("quotes", tmp_path / "gone.txt")


def test_encodings_are_the_imports(tmp_path: Path) -> None:
    path = tmp_path / "greek.txt"
    path.write_bytes("«Δύο εβδομάδες ακόμα», said Bram Ekelund.\n".encode("iso8859-7"))
    assert "cannot be told for sure" in bad("quotes", path)
    assert "Δύο" in good("quotes", path, "--encoding", "iso8859-7")
    assert "no text encoding" in bad("quotes", path, "--encoding", "latin-99")


def test_the_language_is_the_given_one_then_the_headers_then_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        "pullquote.jobs.quotes.find_quotes", lambda _, language, **_more: asked.append(language) or ()
    )
    path = tmp_path / "a.txt"
    path.write_text("Title: Wochen\nLanguage: de\n\nText.\n", "utf-8")
    quotes_in_file(path)
    quotes_in_file(path, language="fr")
    path.write_text("Text.\n", "utf-8")
    quotes_in_file(path)
    assert asked == ["de", "fr", "en"]


def test_a_table_cannot_be_made_to_paint_the_terminal(text: Path) -> None:
    text.write_text("“Two \x1b[31mmore\x07 [bold]weeks[/bold],”\tsaid Bram Ekelund.\n", "utf-8")
    said = good("quotes", text)
    assert "\x1b" not in said
    assert "\x07" not in said
    assert "[bold]weeks[/bold]" in said


# suggest


def test_suggestions_are_counted_and_nothing_is_written(project: Path, text: Path) -> None:
    good("import", project, text)
    before = project.read_bytes()
    report = json.loads(good("suggest", project, "--json"))
    assert report["articles"] == 1
    (rule,) = (rule for rule in report["rules"] if rule["kind"] == "attribution")
    assert (rule["suggested"], rule["accepted"], rule["undecided"]) == (1, 0, 1)
    said = good("suggest", project)
    assert said.startswith("1 article: 0 suggestions accepted, ")
    assert rule["rule"] in said
    assert project.read_bytes() == before


def test_sure_suggestions_are_accepted(project: Path, text: Path) -> None:
    good("import", project, text)
    good("suggest", project, "--accept-above", "0", "--annotator", "bo")
    with open_project(project, annotator="bo") as opened:
        (article,) = opened.article_ids()
        (quote,) = (a for a in opened.annotations(article) if a.label == "quote")
        assert (quote.words, quote.annotator) == ("“Two more weeks,”", "bo")
        assert quote.origin.startswith("rule:")
        (link,) = (each for each in opened.links(article) if each.role == "source")
        assert opened.annotation(link.tail).words == "Bram Ekelund"
        assert quote.id in {decision.annotation for decision in opened.decisions()}
        assert opened.check() == []
    # nobody has looked at them, so they say nothing on how good the rules are
    assert json.loads(good("stats", "suggestions", project, "--json"))["rules"] == []


def test_counts_are_by_rule(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_project(project) as opened:
        add(opened, TEXT, TEXT + "Twice.\n", "Nothing.\n")
    said = here(monkeypatch, capsys, "suggest", project, "--accept-above", "0.9")
    assert said.startswith("3 articles: 2 suggestions accepted, 2 still to be decided on")
    cells = [[cell.strip() for cell in line.strip("│").split("│")] for line in said.splitlines()]
    assert ["attribution", "beside", "2", "2", "0"] in cells
    assert ["quoted", "short", "2", "0", "2"] in cells


@pytest.mark.parametrize("confidence", ["1.5", "-1", "sure"])
def test_a_confidence_runs_from_0_to_1(project: Path, confidence: str) -> None:
    done = run("suggest", project, "--accept-above", confidence)
    assert (done.returncode, done.stdout) == (2, "")
    assert "--accept-above" in done.stderr


def test_a_project_that_is_open_elsewhere_is_counted_but_not_changed(project: Path, text: Path) -> None:
    good("import", project, text)
    with open_project(project):
        assert "Nothing can be changed" in bad("suggest", project, "--accept-above", "0.9")
        assert "still to be decided on" in good("suggest", project)


@pytest.mark.parametrize("command", [["suggest"], ["stats", "suggestions"]])
def test_what_is_no_project_is_a_sentence(command: list[str], text: Path, tmp_path: Path) -> None:
    assert "not a Pullquote project" in bad(*command, text)
    assert "There is no file" in bad(*command, tmp_path / "gone")


# stats


@pytest.fixture
def decided(project: Path) -> Path:
    def decide(opened: Project, where: str, spans: Any, verdict: Any, **more: Any) -> None:
        given = {"kind": "attribution", "rule": "beside@1", "confidence": 0.9} | more
        opened.decide(where, given.pop("kind"), spans, verdict, **given)

    with open_project(project) as opened:
        first, second = add(opened, TEXT, TEXT + "Twice.")
        decide(opened, first, [QUOTE], "accepted")
        decide(opened, first, [DENIAL], "edited", distance=5)
        decide(opened, first, [CUE], "rejected", rule="beside@2")
        decide(opened, first, [CUE], "rejected", kind="quoted", rule="short@1")
        decide(opened, second, [QUOTE], "rejected")
    with open_project(project, annotator="bo") as opened:
        decide(opened, second, [QUOTE], "edited", distance=4)
    return project


def test_precision_by_rule_is_of_all_annotators(decided: Path) -> None:
    expected = [
        RuleDecisions("attribution", "beside@1", 1, 2, 1, 0.75, 3.0),
        RuleDecisions("attribution", "beside@2", 0, 0, 1, 0.0, None),
        RuleDecisions("quoted", "short@1", 0, 0, 1, 0.0, None),
    ]
    with open_project(decided, read_only=True) as opened:
        assert decision_stats(opened) == expected
    said = json.loads(good("stats", "suggestions", decided, "--json"))
    assert said == {"rules": [msgspec.to_builtins(rule) for rule in expected]}
    table = good("stats", "suggestions", decided)
    cells = [[cell.strip() for cell in line.strip("│").split("│")] for line in table.splitlines()]
    assert ["attribution", "beside@1", "1", "2", "1", "0.750", "3.0"] in cells
    assert ["quoted", "short@1", "0", "0", "1", "0.000", "–"] in cells


def test_decisions_on_deleted_articles_do_not_count(decided: Path) -> None:
    with open_project(decided) as opened:
        opened.delete_articles(opened.article_ids())
        assert decision_stats(opened) == []
    assert good("stats", "suggestions", decided) == "Nothing has been decided on yet.\n"


def test_a_parser_that_is_not_there_is_a_sentence(text: Path) -> None:
    assert "spaCy" in bad("quotes", text, "--parser", "no_such_pipeline")
