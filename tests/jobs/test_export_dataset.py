import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from pullquote.errors import Cancelled, FileProblem, InvalidDataset
from pullquote.jobs import export_dataset as module
from pullquote.jobs.export_dataset import export_dataset
from pullquote.project import Project, create_project, open_project
from tests.datasets import add, articles, contents
from tests.jobs.watching import Watch

ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path: Path):
    with create_project(tmp_path / "study") as made:
        for article in add(made, ["“One,” Ana said.\n", "“Two,” Ana said.\n"]):
            made.annotate(article, "quote", [(0, 6)])
        yield made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "out" / "gold"


def left_over(folder: Path) -> list[str]:
    return [path.name for path in folder.parent.iterdir() if path != folder]


def test_the_report_counts_what_is_there(project: Project, folder: Path) -> None:
    watch = Watch()
    report = export_dataset(project, folder, progress=watch)
    assert (report.articles, report.annotations, report.links, report.attributions) == (2, 2, 0, 2)
    assert (report.left_out, report.folder) == (0, str(folder))
    assert (watch.stages, watch.done) == ([(2, "Exporting"), (2, "Checking")], 4)
    assert left_over(folder) == []


def test_an_older_dataset_is_replaced(project: Project, folder: Path) -> None:
    export_dataset(project, folder)
    before = contents(folder)
    project.annotate(project.article_ids()[0], "actor", [(7, 10)])
    export_dataset(project, folder)
    assert contents(folder) != before
    assert left_over(folder) == []


def test_an_empty_folder_is_taken(project: Project, folder: Path) -> None:
    folder.mkdir(parents=True)
    assert export_dataset(project, folder).articles == 2


@pytest.mark.parametrize("name", ["notes.txt", ".git", "manifest.json"])
def test_a_foreign_folder_is_left_alone(project: Project, folder: Path, name: str) -> None:
    folder.mkdir(parents=True)
    (folder / name).write_text("{}")
    with pytest.raises(FileProblem, match="left alone"):
        export_dataset(project, folder)
    assert contents(folder) == {name: b"{}"}
    assert left_over(folder) == []


def test_a_dataset_with_something_of_ones_own_in_it_is_left_alone(project: Project, folder: Path) -> None:
    export_dataset(project, folder)
    (folder / "notes.txt").write_text("mine")
    before = contents(folder)
    with pytest.raises(FileProblem, match=r"but also notes\.txt"):
        export_dataset(project, folder)
    assert contents(folder) == before


def test_a_file_in_the_way_is_left_alone(project: Project, folder: Path) -> None:
    folder.parent.mkdir()
    folder.write_text("mine")
    with pytest.raises(FileProblem, match="is a file"):
        export_dataset(project, folder)
    assert folder.read_text() == "mine"


def test_an_unknown_format_is_named(project: Project, folder: Path) -> None:
    with pytest.raises(FileProblem, match="no export format “xml”. There is: jsonl"):
        export_dataset(project, folder, format="xml")


@pytest.mark.parametrize("steps", [1, 2, 3, 4])
def test_cancelling_keeps_the_older_dataset(project: Project, folder: Path, steps: int) -> None:
    export_dataset(project, folder)
    before = contents(folder)
    project.annotate(project.article_ids()[0], "actor", [(7, 10)])
    with pytest.raises(Cancelled):
        export_dataset(project, folder, progress=Watch(patience=steps))
    assert contents(folder) == before
    assert left_over(folder) == []


def test_an_export_that_does_not_pass_its_check_is_thrown_away(
    project: Project, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export_dataset(project, folder)
    before = contents(folder)
    write = module.EXPORTERS["jsonl"]

    def forgetful(*args, **kwargs):
        summary = write(*args, **kwargs)
        summary.annotations += 1
        return summary

    monkeypatch.setitem(module.EXPORTERS, "jsonl", forgetful)
    with pytest.raises(InvalidDataset, match="did not pass its check"):
        export_dataset(project, folder)
    assert contents(folder) == before
    assert left_over(folder) == []


def test_wrong_words_in_the_project_are_never_exported(project: Project, folder: Path) -> None:
    with project._file.transaction():
        project._file.rows("UPDATE fragment SET surface = 'wrong'")
    with pytest.raises(InvalidDataset, match=r"articles\.jsonl, line 1: the words at 0–6 are not “wrong”"):
        export_dataset(project, folder)
    assert not folder.exists()


@pytest.mark.parametrize("failing", ["first", "second"])
def test_a_move_that_fails_keeps_the_older_dataset(
    project: Project, folder: Path, failing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    export_dataset(project, folder)
    before = contents(folder)
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        old = self == folder.resolve()
        new = self.name.endswith(".part")
        if (failing == "first" and old) or (failing == "second" and new):
            raise PermissionError(13, "Permission denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(FileProblem, match="cannot be replaced: Permission denied"):
        export_dataset(project, folder)
    assert contents(folder) == before
    assert left_over(folder) == []


def test_an_interrupt_between_the_two_moves_keeps_the_older_dataset(
    project: Project, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export_dataset(project, folder)
    before = contents(folder)
    rename = Path.rename

    def interrupt(self: Path, target: Path) -> Path:
        if self.name.endswith(".part"):
            raise KeyboardInterrupt
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", interrupt)
    with pytest.raises(KeyboardInterrupt):
        export_dataset(project, folder)
    assert contents(folder) == before
    assert left_over(folder) == []


@pytest.mark.skipif(os.name != "posix", reason="folders are only flushed on POSIX")
def test_a_parent_that_can_be_written_but_not_read_will_do(
    project: Project, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export_dataset(project, folder)
    project.annotate(project.article_ids()[0], "actor", [(7, 10)])
    open_ = os.open

    def refuse(path: object, *args: object, **kwargs: object) -> int:
        if path == folder.parent:
            raise PermissionError(13, "Permission denied")
        return open_(path, *args, **kwargs)

    monkeypatch.setattr(os, "open", refuse)
    assert export_dataset(project, folder).annotations == 3
    assert left_over(folder) == []


def test_a_place_where_one_may_not_look_is_a_sentence(
    project: Project, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, *args: object, **kwargs: object) -> None:  # root may look everywhere
        raise PermissionError(13, "Permission denied")

    for name in ("iterdir", "stat"):
        monkeypatch.setattr(Path, name, refuse)
    with pytest.raises(FileProblem, match=r"gold” cannot be written: Permission denied\.$"):
        export_dataset(project, folder)


def test_a_read_only_folder_is_a_sentence(
    project: Project, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.parent.mkdir()

    def refuse(self: Path, *args: object, **kwargs: object) -> None:  # root may write everywhere
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(FileProblem, match=r"gold” cannot be written: Permission denied\.$"):
        export_dataset(project, folder)
    monkeypatch.undo()
    assert list(folder.parent.iterdir()) == []


def test_a_parent_that_is_a_file_is_a_sentence(project: Project, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FileProblem, match="cannot be written"):
        export_dataset(project, tmp_path / "file" / "gold")


def test_edits_during_an_export_are_not_half_in_it(project: Project, folder: Path) -> None:
    """The window goes on working while a thread exports: the dataset is of the moment it began."""
    export_dataset(project, folder)
    before = contents(folder)
    first, second = project.article_ids()
    begun, edited = threading.Event(), threading.Event()
    failures: list[BaseException] = []

    class Pausing(Watch):
        def advance(self, steps: int) -> None:
            super().advance(steps)
            if self.done == 1:
                begun.set()
                assert edited.wait(10)

    def export() -> None:
        try:
            with project.in_thread():
                export_dataset(project, folder, progress=Pausing())
        except BaseException as error:
            failures.append(error)
            begun.set()

    thread = threading.Thread(target=export)
    thread.start()
    assert begun.wait(10)
    actor = project.add_actor("Ana")
    for article in (first, second):
        project.annotate(article, "actor", [(7, 10)], actors=[actor.id])
    edited.set()
    thread.join(10)
    assert failures == []
    assert contents(folder) == before
    export_dataset(project, folder)
    assert [len(record["annotations"]) for record in articles(folder)] == [2, 2]


@pytest.mark.skipif(os.name != "posix", reason="a limit on file sizes stands in for a full disk")
def test_a_full_disk_keeps_the_older_dataset(project: Project, folder: Path) -> None:
    """C24: an export that cannot be completed leaves the older one whole and nothing half-written."""
    export_dataset(project, folder)
    before = contents(folder)
    add(project, ["x" * 400_000])
    project.close()
    script = (
        "import resource, signal, sys\n"
        "from pullquote.cli import main\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))\n"
        "sys.argv = ['pullquote', 'export', *sys.argv[1:]]\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(project.path), "--output", str(folder)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "app")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.strip().endswith("the disk is full. Make room and try again.")
    assert len(done.stderr.strip().splitlines()) == 1
    assert contents(folder) == before
    assert left_over(folder) == []
    with open_project(project.path) as opened:
        assert opened.check() == []
