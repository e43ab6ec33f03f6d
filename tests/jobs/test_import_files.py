import builtins
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pullquote.errors import Cancelled, InvalidEdit, ProjectReadOnly, UnreadableText
from pullquote.jobs import import_files as module
from pullquote.jobs.import_files import DuplicateText, import_files, import_text
from pullquote.jobs.import_report import Duplicate
from pullquote.project import Project, create_project, open_project
from tests.importers.samples.databases import factiva_page
from tests.jobs.watching import Watch

HEAD = "Title: Quarry vote\nOutlet: The Lantern\nDate: 2026-10-14\n\n"


@pytest.fixture
def project(tmp_path: Path):
    with create_project(tmp_path / "study") as made:
        yield made


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    (folder / "more").mkdir(parents=True)
    (folder / ".hidden").mkdir()
    (folder / "b.txt").write_text("Second.\n")
    (folder / "a.md").write_text("First.\n")
    (folder / "more" / "c.TXT").write_text("Third.\n")
    (folder / ".hidden" / "d.txt").write_text("Never.\n")
    (folder / "e.dat").write_text("Not,this\n")
    return folder


def titles(project: Project) -> list[str]:
    return [article.title for article in project.articles()]


def test_folders_give_their_texts_in_order_of_name(project: Project, texts: Path) -> None:
    watch = Watch()
    report = import_files(project, [texts], progress=watch)
    assert titles(project) == ["First.", "Second.", "Third."]
    assert [Path(article.file).name for article in report.added] == ["a.md", "b.txt", "c.TXT"]
    assert [article.article for article in report.added] == project.article_ids()
    assert (watch.stages, watch.done) == ([(3, "Importing")], 3)


def test_an_import_is_one_step(project: Project, texts: Path) -> None:
    import_files(project, [texts])
    assert [entry.name for entry in project.history()] == ["Import 3 articles"]
    project.undo()
    assert titles(project) == []
    assert len(import_files(project, [texts]).added) == 3


def test_one_bad_file_stops_all_and_every_bad_one_is_told(project: Project, texts: Path) -> None:
    (texts / "aa.txt").write_bytes(b"")
    (texts / "zz.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    report = import_files(project, [texts, texts / "e.dat", texts / "missing.txt"])
    assert report.refused
    assert [Path(unread.file).name for unread in report.problems] == [
        "aa.txt",
        "zz.txt",
        "e.dat",
        "missing.txt",
    ]
    assert all(unread.problem.endswith(".") for unread in report.problems)
    assert (titles(project), project.history()) == ([], [])


def test_bad_files_can_be_skipped(project: Project, texts: Path) -> None:
    (texts / "aa.txt").write_bytes(b"")
    report = import_files(project, [texts], skip_unreadable=True)
    assert titles(project) == ["First.", "Second.", "Third."]
    assert [Path(unread.file).name for unread in report.problems] == ["aa.txt"]
    assert not report.refused


def test_a_folder_without_texts_is_a_problem(project: Project, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    (problem,) = import_files(project, [tmp_path / "none"]).problems
    assert "holds no files that end in " in problem.problem


def test_a_folder_that_cannot_be_read_is_a_problem_not_nothing(
    project: Project, texts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan = os.scandir

    def refuse(path: str) -> object:  # root may look everywhere
        if Path(path).name == "more":
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    for path in (texts, texts / "more"):
        (unread,) = import_files(project, [path]).problems
        assert unread.problem == f"The folder “{texts / 'more'}” cannot be read: Permission denied."
    assert titles(project) == []
    import_files(project, [texts], skip_unreadable=True)
    assert titles(project) == ["First.", "Second."]


def test_a_file_where_one_may_not_look_is_one_problem_among_others(
    project: Project, texts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hidden = texts / "b.txt"
    stat, open_ = Path.stat, builtins.open

    def refuse_stat(self: Path, **kwargs: bool) -> os.stat_result:
        if self == hidden:
            raise PermissionError(13, "Permission denied")
        return stat(self, **kwargs)

    def refuse_open(file: object, *args: object, **kwargs: object) -> object:
        if file == hidden:
            raise PermissionError(13, "Permission denied")
        return open_(file, *args, **kwargs)

    monkeypatch.setattr(Path, "stat", refuse_stat)
    monkeypatch.setattr(builtins, "open", refuse_open)
    report = import_files(project, [hidden, texts / "a.md"], skip_unreadable=True)
    assert [unread.problem for unread in report.problems] == [
        f"“{hidden}” cannot be read: Permission denied."
    ]
    assert titles(project) == ["First."]


def test_the_same_text_outlet_and_date_is_a_duplicate(project: Project, tmp_path: Path) -> None:
    one, same, other = (tmp_path / name for name in ("one.txt", "same.txt", "other.txt"))
    one.write_text(HEAD + "Two more weeks.")
    same.write_text(HEAD.replace("Quarry", "Other title, same") + "Two more weeks.")
    other.write_text(HEAD.replace("Lantern", "Courier") + "Two more weeks.")
    report = import_files(project, [one, same, other])
    assert [article.file for article in report.added] == [str(one), str(other)]
    assert report.duplicates == (Duplicate(str(same), "Quarry vote"),)

    again = import_files(project, [one, same, other])
    assert again.added == ()
    assert [duplicate.file for duplicate in again.duplicates] == [str(one), str(same), str(other)]
    assert len(project.history()) == 1


def test_a_text_that_was_corrected_since_is_a_duplicate_as_it_was_and_as_it_is(
    project: Project, tmp_path: Path
) -> None:
    file = tmp_path / "one.txt"
    file.write_text("Two more weeks.")
    import_files(project, [file])
    project.correct_text(project.article_ids()[0], "Three more weeks.")
    assert len(import_files(project, [file]).duplicates) == 1
    file.write_text("Three more weeks.")
    assert len(import_files(project, [file]).duplicates) == 1
    assert len(project.article_ids()) == 1


def test_duplicates_are_found_across_batches(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_BATCH", 2)
    for number in range(7):
        (tmp_path / f"{number}.txt").write_text(f"Text {number % 5}.")
    report = import_files(project, sorted(tmp_path.glob("*.txt")))
    assert (len(report.added), len(report.duplicates)) == (5, 2)
    assert titles(project) == [f"Text {number}." for number in range(5)]


def test_cancelling_leaves_nothing(project: Project, texts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_BATCH", 1)
    with pytest.raises(Cancelled):
        import_files(project, [texts], progress=Watch(patience=2))
    assert (titles(project), project.history()) == ([], [])
    assert len(import_files(project, [texts]).added) == 3


def test_repairs_are_noted(project: Project, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"one\0two")
    (note,) = import_files(project, [tmp_path / "a.txt"]).notes
    assert note == "“a.txt”: 1 NUL character became U+FFFD, at offset 3."


def test_a_wrong_encoding_name_is_told_before_anything_is_read(project: Project, texts: Path) -> None:
    with pytest.raises(UnreadableText, match="no text encoding “nonsense”"):
        import_files(project, [texts], encoding="nonsense")


@pytest.mark.skipif(os.name != "posix", reason="only POSIX file names can be bytes that are no characters")
def test_a_file_name_that_is_no_text_is_no_obstacle(project: Project, tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    path.write_text("Text.")
    (added,) = import_files(project, [path]).added
    assert project.article(added.article).provenance.file_name == "caf\ufffd.txt"


def test_a_read_only_project_is_a_sentence(project: Project, texts: Path) -> None:
    with open_project(project.path) as second, pytest.raises(ProjectReadOnly):
        import_files(second, [texts])


def test_a_pasted_text_is_one_step(project: Project) -> None:
    article = import_text(project, HEAD + "Two more weeks.", title="By hand", byline="Ana")
    found = project.article(article)
    assert (found.title, found.byline, found.outlet) == ("By hand", "Ana", "The Lantern")
    assert found.text == "Two more weeks."
    assert len(project.history()) == 1


def test_a_pasted_duplicate_or_blank_is_refused(project: Project) -> None:
    import_text(project, HEAD + "Two more weeks.")
    with pytest.raises(DuplicateText, match="as “Quarry vote”"):
        import_text(project, HEAD + "Two more weeks.", title="Another title")
    with pytest.raises(UnreadableText, match="nothing but white space"):
        import_text(project, " \n ")
    with pytest.raises(InvalidEdit, match="no txet"):
        import_text(project, "Text.", txet="x")
    assert len(project.history()) == 1
    import_text(project, HEAD + "Two more weeks.", outlet="Elsewhere")
    assert len(project.article_ids()) == 2


@pytest.mark.skipif(os.name != "posix", reason="a limit on file sizes stands in for a full disk")
def test_a_full_disk_is_a_sentence_and_leaves_nothing(tmp_path: Path) -> None:
    """C24: the failing import says how many articles went in, and the project is whole and can be used."""
    path = tmp_path / "study.pullquote"
    with create_project(path) as project:
        import_text(project, "Here before.")
    for number in range(40):
        (tmp_path / f"{number:02}.txt").write_text(f"Text {number}.\n" + "x" * 20_000)
    script = (
        "import resource, signal, sys\n"
        "from pullquote.cli import main\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))\n"
        "sys.argv = ['pullquote', 'import', *sys.argv[1:]]\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(path), *map(str, sorted(tmp_path.glob("*.txt")))],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "app")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "The disk is full: none of the 40 files was imported. Make room and try again.\n"
    with open_project(path) as project:
        assert titles(project) == ["Here before."]
        assert project.check() == []
        assert len(import_files(project, sorted(tmp_path.glob("*.txt"))).added) == 40


def test_what_a_file_brings_along_is_nobodys_work_yet(project: Project, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(factiva_page([[("HD", "Zinc holds"), ("TD", "It held."), ("AN", "Document LEDG1")]]))
    (added,) = import_files(project, [page]).added
    (zone,) = project.annotations(added.article)
    assert (zone.label, zone.words, zone.origin) == ("zone", "Zinc holds", "file:page.html")
    assert [each.status for each in project.article_summaries(project.annotator)] == ["new"]
