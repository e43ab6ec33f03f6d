"""The command line, as a user and as a script see it: in a process of its own, without a display."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from pullquote import __version__
from pullquote.cli import main
from pullquote.codebook import default_codebook
from pullquote.project import create_project, open_project
from tests.cases.helpers import DATA
from tests.datasets import add, articles, contents

ROOT = Path(__file__).parents[1]

ARTICLE = "Title: Quarry vote\nOutlet: The Lantern\n\n“Two more weeks,” said Bram Ekelund.\n"


def run(*arguments: object, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command; it has no display and no terminal."""
    clean = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    clean.pop("QT_QPA_PLATFORM", None)
    return subprocess.run(
        [sys.executable, "-m", "pullquote", *map(str, arguments)],
        cwd=cwd,
        env={**clean, "PYTHONPATH": str(ROOT / "app"), "COLUMNS": "200", **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def good(*arguments: object, **more: str) -> str:
    done = run(*arguments, **more)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def bad(*arguments: object, code: int = 2, **more: str) -> str:
    """The one sentence that a mistake gives."""
    done = run(*arguments, **more)
    assert (done.returncode, done.stdout) == (code, "")
    assert "Traceback" not in done.stderr
    (sentence,) = done.stderr.splitlines()
    assert sentence.endswith(".")
    return sentence


def alter(path: Path, sql: str) -> None:
    """Change a file behind the program's back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute(sql)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "study.pullquote"
    create_project(path).close()
    return path


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "quarry.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


def test_version_and_help_need_neither_display_nor_qt() -> None:
    assert good("--version") == f"pullquote {__version__}\n"
    shown = good("--help")
    for command in ("new", "import", "check", "info", "export", "demo", "open"):
        assert f" {command} " in shown
        assert "--help" in good(command, "--help")
    script = "import sys, pullquote.cli; sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", script], env={**os.environ, "PYTHONPATH": str(ROOT / "app")}, check=False
    )
    assert done.returncode == 0


def test_from_nothing_to_a_dataset(tmp_path: Path, text: Path) -> None:
    assert good("new", "study", cwd=tmp_path) == "Made “study.pullquote”.\n"
    assert good("import", "study", text, cwd=tmp_path) == "Imported 1 article (1 as utf-8).\n"
    assert "articles: 1" in good("info", "study.pullquote", cwd=tmp_path)
    assert good("check", "study", cwd=tmp_path) == "Everything is as it should be.\n"
    said = good("export", "study", "--format", "jsonl", "--output", "gold", cwd=tmp_path)
    assert said == "Exported 1 article with 0 annotations, 0 links and 0 attributions to “gold”.\n"
    assert articles(tmp_path / "gold")[0]["title"] == "Quarry vote"

    assert "Made" in good("new", "second", cwd=tmp_path)
    assert good("import", "second", "gold", cwd=tmp_path).startswith("Imported 1 article")
    good("export", "second", "--output", "again", cwd=tmp_path)
    assert contents(tmp_path / "again") == contents(tmp_path / "gold")


def test_json_is_for_scripts(project: Path, text: Path, tmp_path: Path) -> None:
    imported = json.loads(good("import", project, text, "--annotator", "ana", "--json"))
    assert [article["title"] for article in imported["added"]] == ["Quarry vote"]
    done = run("import", project, text, "--json")
    again = json.loads(done.stdout)
    same = {"file": str(text), "existing": "Quarry vote", "where": "", "by": "text"}
    assert (done.returncode, again["added"], again["duplicates"]) == (1, [], [same])
    info = json.loads(good("info", project, "--json"))
    assert info["counts"]["articles"] == 1
    labels = default_codebook().labels_by_id
    assert info["annotators"] == [{"id": "ana", "articles": {"new": 1}, "finished": dict.fromkeys(labels, 0)}]
    assert json.loads(good("check", project, "--json")) == {"problems": []}
    exported = json.loads(good("export", project, "--output", tmp_path / "gold", "--finished", "--json"))
    assert (exported["articles"], exported["left_out"]) == (0, 1)


def test_info_says_what_is_finished_for_which_label_and_by_whom(project: Path, text: Path) -> None:
    good("import", project, text)
    assert "finished" not in good("info", project)
    with open_project(project, annotator="ben") as opened:
        opened.finish(opened.article_ids()[0], ["quote", "zone"])
    told = "  ben finished Quote 1, Cue 0, Actor 0, Claim 0, Not attributed 0, Zone 1 of 1\n"
    assert told in good("info", project)


def test_info_counts_the_same_quote_once_and_claims_that_contradict(project: Path, text: Path) -> None:
    good("import", project, text)
    with open_project(project, annotator="ana") as opened:
        (article,) = opened.article_ids()
        topic = opened.add_topic("The quarry stays")
        one, two = (opened.annotate(article, "quote", [(start, start + 2)]) for start in (0, 4))
        opened.link("same_quote_as", one.id, two.id)
        for start, stance in ((0, "support"), (4, "oppose")):
            span, attributes = (start, start + 2), {"stance": stance}
            opened.annotate(article, "claim", [span], topics=[topic.id], attributes=attributes)
    told = good("info", project)
    assert "  quotes: 2 tagged, 1 when the same quote is counted once\n" in told
    assert "  claims on one topic: 0 pairs support each other, 1 contradict each other\n" in told
    info = json.loads(good("info", project, "--json"))
    assert (info["quotes"], info["claims"]) == (
        {"tagged": 2, "different": 1},
        {"supports": 0, "contradicts": 1},
    )


def test_what_was_left_out_is_said(project: Path, text: Path, tmp_path: Path) -> None:
    good("import", project, text)
    done = run("import", project, text)
    assert (done.returncode, done.stderr) == (1, "")  # nothing imported is never success
    assert done.stdout == (
        "Nothing was imported.\n  Read 1: 0 imported, 1 duplicate, 0 left out.\n"
        f"  “{text}” was left out: the project has it as “Quarry vote”.\n"
    )
    said = good("export", project, "--output", tmp_path / "gold", "--finished")
    assert "Left out, because not finished: 1 article." in said


def test_a_detected_encoding_is_said(project: Path) -> None:
    said = good("import", project, DATA / "C41_cp1252.txt")
    assert f"“{DATA / 'C41_cp1252.txt'}” was read as cp1252." in said


def test_an_uncertain_encoding_is_asked_for(project: Path, text: Path) -> None:
    greek = DATA / "C41_iso8859_7.txt"
    done = run("import", project, greek, text)
    assert (done.returncode, done.stdout) == (2, "")
    first, second = done.stderr.splitlines()
    assert "iso8859-7" in first
    assert "None of the files was imported. Name an encoding with --encoding" in second
    assert "--skip-unreadable" in second
    assert good("import", project, greek, "--encoding", "iso8859-7") == (
        f"Imported 1 article (1 as iso8859-7).\n  “{greek}” was read as iso8859-7.\n"
    )


def test_a_dry_run_says_what_would_come_in_and_changes_nothing(
    project: Path, text: Path, tmp_path: Path
) -> None:
    good("import", project, text)
    table = tmp_path / "table.csv"
    table.write_text("headline,body\nLocks,“No!” he said.\nEmpty,\n")
    said = good("import", project, text, table, "--dry-run")
    assert said.startswith("Would import 1 article: 3 read, 1 duplicate, 1 left out.\n")
    for words in (
        "headline → title, body → text",
        "Row 2, line 3 has no text.",
        "the project has it as “Quarry vote”",
    ):
        assert words in said
    shown = json.loads(good("import", project, table, "--dry-run", "--json"))
    assert shown["files"][0]["articles"][0]["article"]["title"] == "Locks"
    with open_project(project) as opened:
        assert len(opened.article_ids()) == 1
    (tmp_path / "empty.txt").touch()
    assert run("import", project, tmp_path / "empty.txt", "--dry-run").returncode == 2


def test_columns_are_mapped_and_bad_rows_kept(project: Path, tmp_path: Path) -> None:
    table, bad = tmp_path / "table.csv", tmp_path / "bad.csv"
    table.write_text("a,b\nLocks,“No!” he said.\nEmpty,\n")
    assert run("import", project, table).returncode == 2  # which column has the text?
    said = good("import", project, table, "--map", "a=title", "--map", "b=text", "--bad-rows", bad)
    assert "Read 2: 1 imported, 0 duplicates, 1 left out." in said
    assert bad.read_text() == "a,b\nEmpty,\n"
    assert "is there already" in run("import", project, table, "--bad-rows", bad).stderr
    assert "Write COLUMN=FIELD" in run("import", project, table, "--map", "a=nonsense").stderr
    assert "There is no format “doc”" in run("import", project, table, "--format", "doc").stderr


def test_a_text_of_several_articles_and_duplicates_that_are_kept(project: Path, tmp_path: Path) -> None:
    several = tmp_path / "several.txt"
    several.write_text("One.\n+++\nTwo.\n+++\nOne.\n")
    said = good("import", project, several, "--separator", r"\+{3}")
    assert "Read 3: 2 imported, 1 duplicate, 0 left out." in said
    assert good("import", project, several, "--separator", r"\+{3}", "--keep-duplicates").startswith(
        "Imported 3 articles"
    )


def test_labels_of_annotated_data_are_mapped(project: Path, tmp_path: Path) -> None:
    data = tmp_path / "tagged.jsonl"
    spans = [{"start": 0, "end": 5, "label": "SAID"}]
    data.write_text(json.dumps({"text": "“No,” he said.", "spans": spans, "answer": "accept"}) + "\n")
    assert "SAID (1) → left out" in good("import", project, data, "--dry-run")
    good("import", project, data, "--label", "SAID=quote")
    with open_project(project) as opened:
        (article,) = opened.article_ids()
        assert [each.label for each in opened.annotations(article)] == ["quote"]
    assert "Write FOREIGN=LABEL" in run("import", project, data, "--label", "SAID=nonsense").stderr


def test_unreadable_files_can_be_skipped(project: Path, text: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    done = run("import", project, text, tmp_path / "empty.txt", "--skip-unreadable")
    assert (done.returncode, done.stdout) == (0, "Imported 1 article (1 as utf-8).\n")
    assert done.stderr == f"“{tmp_path / 'empty.txt'}” is empty.\n"
    assert run("import", project, tmp_path / "empty.txt", "--skip-unreadable").returncode == 2


def test_skipping_is_proposed_when_it_would_help(project: Path, text: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    assert "add --skip-unreadable" in run("import", project, empty, text).stderr
    assert "add --skip-unreadable" in run("import", project, tmp_path).stderr
    assert "--skip-unreadable" not in run("import", project, empty).stderr


def test_bad_articles_are_a_sentence_each(project: Path, text: Path, tmp_path: Path) -> None:
    """Must hold: a directory, an empty file, a binary file, a 200 MB file; nothing is imported, nothing lost."""
    (tmp_path / "nothing").mkdir()
    (tmp_path / "empty.txt").touch()
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    paths = [tmp_path / name for name in ("nothing", "empty.txt", "picture.txt", "huge.txt", "missing.txt")]
    done = run("import", project, text, *paths)
    assert done.returncode == 2
    sentences = done.stderr.splitlines()
    for path, words in zip(
        paths,
        ("holds no files", "is empty", "is a PNG picture", "larger than 64 MB", "There is no file"),
        strict=True,
    ):
        (sentence,) = (line for line in sentences if str(path) in line)
        assert words in sentence
    assert len(sentences) == 6
    with open_project(project) as opened:
        assert opened.article_ids() == []
        assert opened.check() == []


@pytest.mark.parametrize("command", ["info", "check", "import", "export"])
def test_bad_projects_are_a_sentence(command: str, tmp_path: Path, text: Path) -> None:
    """Must hold: not SQLite, another SQLite file, a newer schema, a truncated project, a folder, nothing at all."""
    rest = {"import": [text], "export": ["--output", tmp_path / "gold"]}.get(command, [])
    (tmp_path / "words.pullquote").write_text("words " * 100)
    (tmp_path / "empty.pullquote").touch()
    alter(tmp_path / "other.pullquote", "CREATE TABLE t (a)")
    create_project(tmp_path / "newer.pullquote").close()
    alter(tmp_path / "newer.pullquote", "PRAGMA user_version = 99")
    create_project(tmp_path / "cut.pullquote").close()
    os.truncate(tmp_path / "cut.pullquote", 9000)
    before = {path: path.read_bytes() for path in tmp_path.glob("*.pullquote")}
    for name, words in {
        "words.pullquote": "is not a Pullquote project",
        "empty.pullquote": "is empty",
        "other.pullquote": "not a Pullquote project",
        "newer.pullquote": "written by a newer Pullquote",
        "cut.pullquote": "Open the newest backup",
        "missing.pullquote": "There is no file",
        ".": "is a folder",
    }.items():
        assert words in bad(command, tmp_path / name, *rest)
    assert {path: path.read_bytes() for path in tmp_path.glob("*.pullquote")} == before
    assert not (tmp_path / "gold").exists()


def test_what_exists_is_never_written_over(project: Path, tmp_path: Path) -> None:
    before = project.read_bytes()
    assert "exists already" in bad("new", project)
    assert project.read_bytes() == before
    assert "left alone" in bad("export", project, "--output", tmp_path)


def test_a_project_that_is_open_elsewhere_is_read_but_not_written(
    project: Path, text: Path, tmp_path: Path
) -> None:
    with open_project(project) as opened:
        add(opened, ["Text.\n"])
        assert "open for writing" in bad("import", project, text)
        assert json.loads(good("info", project, "--json"))["counts"]["articles"] == 1
        good("export", project, "--output", tmp_path / "gold")


def test_a_damaged_annotation_is_found(project: Path) -> None:
    with open_project(project) as opened:
        (article,) = add(opened, ["Text.\n"])
        opened.annotate(article, "claim", [(0, 4)])
    alter(project, "UPDATE fragment SET surface = 'Test'")
    done = run("check", project)
    assert done.returncode == 1
    assert "words at 0–4 are not the text's" in done.stdout


def test_a_cloud_folder_is_warned_about_once(tmp_path: Path, text: Path) -> None:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    done = run("new", folder / "study")
    assert (done.returncode, done.stderr.count("Warning:")) == (0, 1)
    assert "Dropbox" in done.stderr
    assert run("import", folder / "study", text).stderr.count("Warning:") == 1


@pytest.mark.parametrize("arguments", [["bogus"], ["export", "x"], ["new"], ["info", "x", "--nonsense"]])
def test_a_wrong_call_is_told_with_usage(arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Usage:" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_a_link_that_leads_nowhere_is_called_that(tmp_path: Path, text: Path) -> None:
    link = tmp_path / "link.pullquote"
    link.symlink_to(tmp_path / "gone" / "study.pullquote")
    for arguments in (["new", link], ["info", link], ["import", link, text]):
        assert f"“{link}” is a link that leads nowhere." in bad(*arguments)
    assert link.is_symlink()


@pytest.mark.parametrize("command", ["new", "import", "check", "info", "export"])
def test_what_may_not_be_read_is_a_sentence_not_a_wrong_call(
    command: str,
    project: Path,
    text: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    rest = {"import": [text], "export": ["--output", tmp_path]}.get(command, [])
    monkeypatch.setattr(sys, "argv", ["pullquote", command, str(project), *map(str, rest)])
    monkeypatch.setattr(os, "access", lambda *_, **__: False)  # root may read everything
    with pytest.raises(SystemExit) as left:
        main()
    monkeypatch.undo()
    assert left.value.code == 2
    (sentence,) = capsys.readouterr().err.splitlines()
    assert ("exists already" if command == "new" else "you have no permission") in sentence


def test_a_project_where_one_may_not_look_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(self: Path, **kwargs: bool) -> None:  # root may look everywhere
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "study.pullquote"
    monkeypatch.setattr(sys, "argv", ["pullquote", "info", str(path)])
    monkeypatch.setattr(Path, "stat", refuse)
    with pytest.raises(SystemExit) as left:
        main()
    monkeypatch.undo()
    assert left.value.code == 2
    assert capsys.readouterr().err == f"“{path}” cannot be read: Permission denied.\n"


@pytest.mark.skipif(os.name != "posix", reason="Windows ends a process without asking it")
@pytest.mark.parametrize(("end", "code"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129)])
def test_an_import_that_is_told_to_end_leaves_nothing(
    end: str, code: int, project: Path, text: Path, tmp_path: Path
) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    before = sorted(tmp_path.iterdir())
    with (
        subprocess.Popen(
            [sys.executable, "-m", "pullquote", "import", project, text, pipe],
            env={**os.environ, "PYTHONPATH": str(ROOT / "app")},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        ) as child,
        pipe.open("wb"),  # waits until the import reads it
    ):
        child.send_signal(getattr(signal, end))
        said, _ = child.communicate(timeout=60)
    assert (child.returncode, said.strip()) == (code, b"")
    assert sorted(tmp_path.iterdir()) == before
    with open_project(project) as opened:
        assert (opened.article_ids(), opened.history(), opened.check()) == ([], [], [])


def test_an_unknown_format_or_encoding_is_a_sentence(project: Path, text: Path, tmp_path: Path) -> None:
    assert "no export format “xml”" in bad("export", project, "--output", tmp_path / "x", "--format", "xml")
    assert "no text encoding “latin-99”" in bad("import", project, text, "--encoding", "latin-99")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
@pytest.mark.parametrize("arguments", [[], ["open"], ["open", "study.pullquote"]])
def test_without_a_display_the_window_is_a_sentence(arguments: list[str]) -> None:
    """C55 (c): no core dump."""
    assert "cannot open a window" in bad(*arguments)
    assert "does not answer" in bad(*arguments, DISPLAY="no-such-host.invalid:7")


def test_an_output_that_cannot_show_curly_marks_is_no_crash(tmp_path: Path) -> None:
    done = run("new", tmp_path / "study", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "study.pullquote" in done.stdout


@pytest.mark.parametrize("arguments", [["--no-window"], []])
def test_the_demo_is_built_without_a_window(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pullquote import cli_commands

    asked: list[Path] = []
    monkeypatch.setattr(sys, "stdin", None)  # as when it is started with its input closed
    monkeypatch.setattr(cli_commands, "_take_screenshots", lambda folder: bool(asked.append(folder)))
    monkeypatch.setattr(sys, "argv", ["pullquote", "demo", *arguments, "--output", str(tmp_path)])
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == 0
    assert asked == [tmp_path / "screenshots"]
    assert len(articles(tmp_path / "dataset")) >= 8
