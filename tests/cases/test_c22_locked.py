"""C22: another program has the project file locked."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pullquote.errors import ProjectBusy
from pullquote.project import Project, create_project, open_project
from tests.project.helpers import CUE, QUOTE, add, journal_size, python

HOLD = """
import sqlite3, sys, time
connection = sqlite3.connect(sys.argv[1], timeout=30, isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("locked", flush=True)
time.sleep(float(sys.argv[2]))
connection.execute("ROLLBACK")
print("released", flush=True)
connection.close()
"""


@contextmanager
def held(path: Path, seconds: float) -> Iterator[subprocess.Popen[str]]:
    with python(HOLD, path, seconds) as child:
        assert child.stdout.readline() == "locked\n"
        yield child
        child.wait()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with create_project(tmp_path / "c22.pullquote") as project:
        add(project)
        return project.path


def annotations(path: Path) -> int:
    with open_project(path) as project:
        assert project.check() == []
        return len(project.annotations(project.article_ids()[0]))


def test_a_short_lock_is_waited_for(path: Path) -> None:
    with open_project(path, wait=5) as project:
        article = project.article_ids()[0]
        with held(path, 3):
            project.annotate(article, "quote", [QUOTE])
    assert annotations(path) == 1


def test_a_long_lock_is_told_quickly_and_the_edit_can_be_tried_again(path: Path) -> None:
    with open_project(path, wait=0.2) as project:
        article = project.article_ids()[0]
        before = journal_size(project)
        with held(path, 1.5) as child:

            def edit() -> None:
                project.annotate(article, "quote", [QUOTE], uuid="my-id")

            with pytest.raises(
                ProjectBusy, match=r"Another program is using “c22.pullquote”\. Nothing is saved"
            ):
                edit()
            assert child.poll() is None  # told while the lock is still held
            with pytest.raises(ProjectBusy), project.importing("test"):
                pass
            with pytest.raises(ProjectBusy):
                project.undo()
            # Reading goes on, and shows nothing that is not saved.
            assert project.annotations(article) == []
            assert project.counts()["articles"] == 1
            assert journal_size(project) == before
            child.wait()
        edit()
        edit()
        assert journal_size(project) == before + 1
    assert annotations(path) == 1


def test_a_failing_edit_leaves_no_transaction_open(path: Path) -> None:
    with open_project(path, wait=0.1) as project:
        article = project.article_ids()[0]
        with held(path, 0.5), pytest.raises(ProjectBusy), project.step("Bulk"):
            project.annotate(article, "quote", [QUOTE])
        with project.step("Bulk"):
            project.annotate(article, "quote", [QUOTE])
            project.annotate(article, "cue", [CUE])
    assert annotations(path) == 2


def test_opening_a_locked_project(path: Path) -> None:
    with held(path, 1.0):
        with pytest.raises(ProjectBusy):
            open_project(path, wait=0.1)
        assert not path.with_name(path.name + ".lock").exists()
        # With patience it opens.
        with open_project(path, wait=5) as project:
            assert isinstance(project, Project)
            assert not project.read_only


def test_a_second_window_is_told_before_any_work(path: Path) -> None:
    with open_project(path) as first, open_project(path) as second:
        assert not first.read_only
        assert "open for writing in another window (process " in second.read_only
        assert second.counts()["articles"] == 1
