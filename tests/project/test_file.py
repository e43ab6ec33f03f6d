"""The project file: made, opened, refused, locked and closed."""

import os
import shutil
import signal
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pullquote.errors import (
    BrokenProject,
    FileProblem,
    InvalidCodebook,
    InvalidEdit,
    NewerProject,
    NotAProject,
    ProjectExists,
    ProjectReadOnly,
)
from pullquote.project import Project, create_project, open_project

from .helpers import CUE, QUOTE, add, integrity, python, raw, snapshot


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir() if entry.name != "user")


def as_nobody(act: Callable[[], None]) -> None:
    """Run `act` in a child without root's rights; it must not raise."""
    child = os.fork()
    if not child:
        code = 1
        try:
            if os.geteuid() == 0:
                os.setegid(65534)
                os.seteuid(65534)
            act()
            code = 0
        except BaseException:
            import traceback

            traceback.print_exc()
        finally:
            os._exit(code)
    assert os.waitpid(child, 0)[1] == 0


@pytest.fixture
def open_to_all() -> Iterator[Path]:
    """A folder that an account without rights can reach; pytest's own is closed to others."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


# Creating


@pytest.mark.parametrize("content", [b"", b"precious"])
def test_creating_never_overwrites(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(ProjectExists):
        create_project(path)
    assert path.read_bytes() == content
    assert names(path.parent) == [path.name]


def test_creating_never_overwrites_what_appears_meanwhile(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = os.link

    def late(source: Path, target: Path) -> None:
        path.write_bytes(b"precious")
        link(source, target)

    monkeypatch.setattr(os, "link", late)
    with pytest.raises(ProjectExists):
        create_project(path)
    assert path.read_bytes() == b"precious"
    assert names(path.parent) == [path.name]


def test_creating_works_without_hard_links(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(source: Path, target: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    create_project(path).close()
    assert names(path.parent) == [path.name]
    with pytest.raises(ProjectExists):
        create_project(path)


def test_a_lost_projects_log_is_not_played_into_a_new_one(path: Path) -> None:
    with create_project(path) as project:
        add(project)
        shutil.copy(f"{path}-wal", path.parent / "log")
    path.unlink()
    (path.parent / "log").rename(f"{path}-wal")
    with pytest.raises(ProjectExists, match="study.pullquote-wal"):
        create_project(path)


def test_creating_in_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="No project can be made"):
        create_project(tmp_path / "no" / "study")


def test_a_bad_codebook_makes_no_file(path: Path) -> None:
    with pytest.raises(InvalidCodebook):
        create_project(path, codebook="no = 1")
    assert names(path.parent) == []


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ("study", "study.pullquote"),
        ("Study 1.2", "Study 1.2.pullquote"),
        ("Nov. 2026", "Nov. 2026.pullquote"),
        ("study.db", "study.db"),
    ],
)
def test_the_suffix_is_added_when_there_is_none(tmp_path: Path, given: str, made: str) -> None:
    with create_project(tmp_path / given) as project:
        assert project.path == tmp_path / made
    assert names(tmp_path) == [made]


@pytest.mark.parametrize(
    "name", ["a b", "what?", "no #1", "100%", "%41", "Übung – ü", "a&b=c", "'q'", '"q"', "日本", "[x]"]
)
def test_any_name_will_do(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    folder.mkdir()
    path = folder / f"{name}.pullquote"
    with create_project(path) as project:
        add(project)
        before = snapshot(project)
        with open_project(path) as second:
            assert second.read_only
            assert snapshot(second) == before
        with project.in_thread():
            assert project.article_ids()
        project.back_up()
        project.save_copy(folder / f"{name} copy")
    assert names(folder) == sorted([path.name, f"{name} backups", f"{name} copy.pullquote"])
    with open_project(path, read_only=True) as project:
        assert snapshot(project) == before


def test_a_relative_path_survives_a_change_of_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with create_project("study") as project:
        (tmp_path / "other").mkdir()
        monkeypatch.chdir(tmp_path / "other")
        add(project)
        with project.in_thread():
            assert project.counts()["articles"] == 1
        assert project.path == tmp_path / "study.pullquote"
    assert names(tmp_path) == ["other", "study.pullquote"]


# Refusing


def test_what_is_not_a_project(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    (tmp_path / "text").write_text("“No,” said the mayor. " * 200)
    (tmp_path / "short").write_text("No.")
    (tmp_path / "folder").mkdir()
    with raw(tmp_path / "foreign") as foreign:
        foreign.execute("CREATE TABLE codebook (toml TEXT)")
    with raw(tmp_path / "log") as foreign:
        foreign.execute("PRAGMA journal_mode = wal")
        foreign.execute("CREATE TABLE codebook (toml TEXT)")
    before = {entry: entry.is_file() and entry.read_bytes() for entry in tmp_path.iterdir()}
    for name in ("empty", "text", "short", "folder", "foreign", "log"):
        for read_only in (False, True):
            with pytest.raises(NotAProject, match=name):
                open_project(tmp_path / name, read_only=read_only)
    assert {entry: entry.is_file() and entry.read_bytes() for entry in before} == before
    assert {entry.name for entry in tmp_path.iterdir()} - {"log-wal", "log-shm"} == {
        entry.name for entry in before
    }
    with pytest.raises(FileProblem, match="There is no file"):
        open_project(tmp_path / "missing")
    assert not (tmp_path / "missing").exists()


def test_a_newer_project_is_left_alone(path: Path) -> None:
    create_project(path).close()
    with raw(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    with pytest.raises(NewerProject, match="schema 99"):
        open_project(path)
    assert path.read_bytes() == before
    assert names(path.parent) == [path.name]


def test_a_truncated_project_is_told(project: Project, path: Path) -> None:
    add(project, *("Text " * 2000 for _ in range(20)))
    project.close()
    whole = path.read_bytes()
    for length in (
        1,
        15,
        99,
        100,
        300,
        511,
        1024,
        4095,
        4096,
        4097,
        8192,
        40_000,
        len(whole) - 4096,
        len(whole) - 1,
    ):
        path.write_bytes(whole[:length])
        with pytest.raises((BrokenProject, NotAProject)) as raised:
            open_project(path)
        assert length < 100 or raised.type is BrokenProject, length
        assert path.read_bytes() == whole[:length]
        assert names(path.parent) == [path.name]


def test_a_damaged_page_is_told_and_does_not_crash(project: Project, path: Path) -> None:
    ids = add(project, *("Text " * 2000 for _ in range(20)))
    project.close()
    whole = bytearray(path.read_bytes())
    for page in range(1, len(whole) // 4096):
        damaged = whole.copy()
        damaged[page * 4096 : page * 4096 + 4096] = b"\xa5" * 4096
        path.write_bytes(damaged)
        told = 0
        try:
            with open_project(path) as broken:
                told += len(broken.check())
                for uuid in ids:
                    broken.article(uuid)
        except BrokenProject as error:
            assert "backup" in str(error)  # noqa: PT017
            told += 1
        assert told, page


def test_a_project_without_its_tables(path: Path) -> None:
    create_project(path).close()
    with raw(path) as connection:
        connection.execute("DELETE FROM codebook")
    with pytest.raises(BrokenProject, match="0 codebooks"):
        open_project(path)
    with raw(path) as connection:
        connection.execute("DROP TABLE codebook")
    with pytest.raises(BrokenProject, match="tables"):
        open_project(path)
    assert names(path.parent) == [path.name]


@pytest.mark.parametrize("annotator", ["", " ", "\n"])
def test_an_annotator_has_a_name(path: Path, annotator: str) -> None:
    create_project(path).close()
    with pytest.raises(InvalidEdit):
        open_project(path, annotator=annotator)
    with open_project(path, annotator="ann\ud800") as project:
        add(project)
        assert project.annotator == "ann\ufffd"


# Permissions


def test_an_unwritable_file_or_folder_is_read_only(open_to_all: Path) -> None:
    folder = open_to_all / "archive"
    folder.mkdir()
    path = folder / "study.pullquote"
    with create_project(path) as project:
        add(project)
        expected = snapshot(project)
    path.chmod(0o444)
    folder.chmod(0o555)

    def reads() -> None:
        with open_project(path) as project:
            assert "write-protected" in project.read_only
            assert snapshot(project) == expected
            with pytest.raises(ProjectReadOnly):
                project.add_actor("Ines")
            with project.in_thread():
                assert snapshot(project) == expected

    as_nobody(reads)
    path.chmod(0o666)

    def reads_in_an_unwritable_folder() -> None:
        with open_project(path) as project:
            assert "folder" in project.read_only
            assert snapshot(project) == expected
        with pytest.raises(FileProblem):
            create_project(folder / "other")

    as_nobody(reads_in_an_unwritable_folder)
    path.chmod(0o000)

    def cannot_read() -> None:
        with pytest.raises(FileProblem, match="permission"):
            open_project(path)

    as_nobody(cannot_read)
    path.chmod(0o644)
    folder.chmod(0o755)
    assert names(folder) == [path.name]


def test_a_file_in_log_mode_opens_in_an_unwritable_folder(open_to_all: Path) -> None:
    folder = open_to_all / "archive"
    folder.mkdir()
    path = folder / "study.pullquote"
    with create_project(path) as project:
        add(project)
        expected = snapshot(project)
    with raw(path) as connection:  # as a program leaves it that did not fold it in
        connection.execute("PRAGMA journal_mode = wal")
    path.chmod(0o444)
    folder.chmod(0o555)

    def reads() -> None:
        with open_project(path) as project:
            assert project.read_only
            assert snapshot(project) == expected

    as_nobody(reads)
    folder.chmod(0o755)


# One writer


def test_a_second_opener_reads_and_is_told_who_writes(project: Project, path: Path) -> None:
    (article,) = add(project)
    with open_project(path) as second:
        assert second.read_only == (
            f"“study.pullquote” is open for writing in another window (process {os.getpid()} on {os.uname().nodename})."
        )
        with pytest.raises(ProjectReadOnly):
            second.annotate(article, "quote", [QUOTE])
        with pytest.raises(ProjectReadOnly):
            second.undo()
        assert not second.backup_is_due()
        project.annotate(article, "quote", [QUOTE])
        assert len(second.annotations(article)) == 1
    project.annotate(article, "cue", [CUE])
    project.close()
    assert names(path.parent) == [path.name]
    with open_project(path) as project:
        assert not project.read_only


def test_a_second_process_reads_and_is_told_who_writes(project: Project, path: Path) -> None:
    add(project)
    script = """
import sys
from pullquote.project import open_project
with open_project(sys.argv[1]) as project:
    print(project.read_only, project.counts()["articles"])
"""
    with python(script, path) as child:
        assert child.communicate()[0].strip() == (
            f"“study.pullquote” is open for writing in another window "
            f"(process {os.getpid()} on {os.uname().nodename}). 1"
        )
    project.add_actor("Ines")
    assert project.check() == []


def test_a_link_to_the_file_meets_the_same_lock(project: Project, path: Path) -> None:
    add(project)
    link = path.parent / "link.pullquote"
    link.symlink_to(path)
    (path.parent / "folder").symlink_to(path.parent)
    for other in (link, path.parent / "folder" / path.name):
        with open_project(other) as second:
            assert "another window" in second.read_only
            assert second.counts()["articles"] == 1
    project.close()
    with open_project(link) as project, open_project(path) as second:
        assert not project.read_only
        assert second.read_only
        add(project)
        assert project.back_up().parent.name == "link backups"
    assert names(path.parent) == ["folder", "link backups", "link.pullquote", "study.pullquote"]
    assert link.is_symlink()


def test_the_lock_of_a_killed_process_does_not_block(path: Path) -> None:
    create_project(path).close()
    script = """
import sys, time
from pullquote.project import open_project
project = open_project(sys.argv[1])
project.add_actor("Ines")
print("open", flush=True)
time.sleep(60)
"""
    with python(script, path) as child:
        assert child.stdout.readline() == "open\n"
        with open_project(path) as second:
            assert f"process {child.pid} " in second.read_only
        child.send_signal(signal.SIGKILL)
        child.wait()
    assert len(names(path.parent)) == 5
    with open_project(path, read_only=True) as project:
        assert [actor.name for actor in project.actors()] == ["Ines"]
    with open_project(path) as project:
        assert not project.read_only
        assert [actor.name for actor in project.actors()] == ["Ines"]
    assert names(path.parent) == [path.name]


def test_opening_and_closing_readers_costs_the_writer_nothing(project: Project, path: Path) -> None:
    """Any handle of the file that this process closes would drop its locks: then another process, closing last as it
    believes, would fold the log in and delete it under the writer's feet."""
    (article,) = add(project)
    for _ in range(3):
        open_project(path).close()
        open_project(path, read_only=True).close()
    script = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
connection.execute("SELECT count(*) FROM article").fetchone()
connection.close()
"""
    with python(script, path) as child:
        assert child.wait() == 0
    assert Path(f"{path}-wal").exists()
    project.annotate(article, "quote", [QUOTE])
    project.close()
    with open_project(path) as project:
        assert len(project.annotations(article)) == 1


# Closing


def test_closing_leaves_one_file_and_twice_is_once(project: Project, path: Path) -> None:
    add(project)
    project.close()
    project.close()
    assert names(path.parent) == [path.name]
    assert path.read_bytes()[18:20] == b"\x01\x01"  # not in log mode
    with pytest.raises(FileProblem, match="not open"):
        project.article_ids()
    with pytest.raises(FileProblem, match="not open"):
        add(project)
    with pytest.raises(FileProblem, match="not open"), project.in_thread():
        pass
    assert names(path.parent) == [path.name]


def test_closing_while_another_reads_leaves_everything_in_the_file(project: Project, path: Path) -> None:
    (article,) = add(project)
    reader = open_project(path)
    assert reader.annotations(article) == []
    project.annotate(article, "quote", [QUOTE])
    project.close()
    shutil.copy(path, path.parent / "alone")
    with raw(path.parent / "alone") as connection:
        assert connection.execute("SELECT count(*) FROM annotation").fetchone() == (1,)
    reader.close()
    open_project(path).close()
    (path.parent / "alone").unlink()
    for side in ("alone-wal", "alone-shm"):
        (path.parent / side).unlink(missing_ok=True)
    assert names(path.parent) == [path.name]


def test_a_failed_opening_gives_the_lock_back(
    project: Project, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.close()

    def fail(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patch, pytest.raises(ZeroDivisionError):
        patch.setattr("pullquote.project.imports.sweep", fail)
        open_project(path)
    assert names(path.parent) == [path.name]
    with open_project(path) as project:
        assert not project.read_only


# Copies


def test_a_copy_is_whole(project: Project, path: Path) -> None:
    (article,) = add(project)
    project.annotate(article, "quote", [QUOTE])
    before = snapshot(project)
    project.save_copy(path.parent / "copy")
    project.annotate(article, "cue", [CUE])
    project.save_copy(path.parent / "copy")
    with open_project(path.parent / "copy.pullquote") as copy:
        assert len(copy.annotations(article)) == 2
        copy.undo()
        assert snapshot(copy) == before
        assert copy.check() == []


def test_a_copy_never_spoils_an_open_project(project: Project, path: Path) -> None:
    other = path.parent / "other.pullquote"
    with create_project(other) as open_elsewhere:
        for target in (path, other):
            with pytest.raises(FileProblem):
                project.save_copy(target)
        add(open_elsewhere)
        add(project)
        with pytest.raises(FileProblem):
            project.save_copy(path.parent / "no" / "copy")
    assert integrity(other) == "ok"


def test_sqlite_is_strict_and_checks_foreign_keys(project: Project, path: Path) -> None:
    assert project._file.row("PRAGMA foreign_keys") == (1,)
    assert project._file.row("PRAGMA synchronous") == (2,)
    assert project._file.row("PRAGMA journal_mode") == ("wal",)
    assert all(
        row[0] for row in project._file.rows("SELECT strict FROM pragma_table_list WHERE name = 'annotation'")
    )
    with pytest.raises(sqlite3.IntegrityError), raw(path) as connection:
        connection.execute("INSERT INTO setting (name, value) VALUES ('a', x'00')")
