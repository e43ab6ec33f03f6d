"""Backups: when they are due, how many are kept, and that a bad one costs nothing."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pullquote.errors import BrokenProject, FileProblem, ProjectMoved
from pullquote.project import Project, backups, create_project, open_project

from .helpers import add, integrity, snapshot

DAY = timedelta(days=1)
START = datetime(2026, 3, 1, 12, tzinfo=UTC)


def test_due_when_something_changed_and_a_day_passed(project: Project) -> None:
    def due(at: datetime) -> bool:
        return backups.is_due(project._file, at)

    assert not due(START)
    add(project)
    assert due(START)
    assert project.backup_is_due()
    backups.back_up(project._file, START)
    assert not due(START + 2 * DAY)
    project.remember("a", "b")
    assert not due(START + 2 * DAY)
    project.add_actor("Ines")
    assert not due(START + DAY - timedelta(seconds=1))
    assert due(START + DAY)
    assert due(START - 400 * DAY)  # the clock was wrong
    project.back_up()
    assert not project.backup_is_due()


@pytest.mark.parametrize("name", ["study", "study [1]", "*"])
def test_five_are_kept_and_other_files_left_alone(tmp_path: Path, name: str) -> None:
    with create_project(tmp_path / name) as project:
        folder = tmp_path / f"{name} backups"
        folder.mkdir()
        (folder / f"{name} 2020-01-01.pullquote").touch()
        (folder / "other 2020-01-01 120000.pullquote").touch()
        made = []
        for number in range(8):
            project.add_actor(f"Actor {number}")
            made.append(backups.back_up(project._file, START + number * DAY))
        assert set(folder.iterdir()) - set(made) == {
            folder / f"{name} 2020-01-01.pullquote",
            folder / "other 2020-01-01 120000.pullquote",
        }
        assert [path.exists() for path in made] == [False] * 3 + [True] * 5
        expected = snapshot(project)
    with open_project(made[-1]) as backup:
        assert snapshot(backup) == expected
        assert backup.check() == []


def test_a_backup_that_fails_removes_nothing(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    for number in range(5):
        add(project, f"Article {number}")
        made.append(backups.back_up(project._file, START + number * DAY))
    add(project)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch, pytest.raises(FileProblem):
        patch.setattr("os.replace", full)
        project.back_up()

    connect = sqlite3.connect

    class Damaged(sqlite3.Connection):
        def execute(self, sql: str, *values: object) -> sqlite3.Cursor:  # type: ignore[override]
            return super().execute("SELECT 'page 7 is never used'" if "integrity" in sql else sql, *values)

    with monkeypatch.context() as patch, pytest.raises(BrokenProject, match="page 7"):
        patch.setattr("sqlite3.connect", lambda *a, **k: connect(*a, **k, factory=Damaged))
        project.back_up()
    assert sorted(made[0].parent.iterdir()) == made
    assert all(integrity(path) == "ok" for path in made)
    assert project.backup_is_due()
    newest = project.back_up()
    assert sorted(made[0].parent.iterdir()) == [*made[1:], newest]


def test_a_folder_that_cannot_be_made(project: Project, path: Path) -> None:
    add(project)
    path.with_name("study backups").touch()
    with pytest.raises(FileProblem, match="No backup can be made"):
        project.back_up()


def test_no_backup_of_a_file_that_is_gone(project: Project, path: Path) -> None:
    add(project)
    path.rename(path.with_name("elsewhere"))
    with pytest.raises(ProjectMoved):
        project.back_up()
    assert not path.with_name("study backups").exists()
    path.with_name("elsewhere").rename(path)


def test_a_backup_from_another_thread_does_not_hinder_edits(project: Project) -> None:
    import threading

    add(project, *("Text. " * 20_000 for _ in range(40)))
    failures: list[BaseException] = []

    def work() -> None:
        try:
            with project.in_thread():
                project.back_up()
        except BaseException as error:
            failures.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    count = 0
    while thread.is_alive():
        project.add_actor(f"Actor {count}")
        count += 1
    thread.join()
    assert not failures
    assert count
    assert project.check() == []
