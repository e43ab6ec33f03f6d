"""C23: network drive, synced folder, file gone."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from pullquote.errors import ProjectMoved
from pullquote.project import Project, create_project, open_project
from tests.project.helpers import ACTOR, CUE, DENIAL, QUOTE, add, journal_size, snapshot


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project in a folder that is reached through a link, as a drive that may go away."""
    (tmp_path / "drive").mkdir()
    (tmp_path / "mount").symlink_to(tmp_path / "drive")
    with create_project(tmp_path / "mount" / "c23.pullquote") as project:
        add(project)
        return project.path


def refuses_everything(project: Project) -> None:
    """Nothing is saved, nothing is shown as saved, reading goes on."""
    article = project.article_ids()[0]
    before = journal_size(project), snapshot(project)
    for edit in (
        lambda: project.annotate(article, "cue", [CUE]),
        lambda: project.undo(),
        lambda: project.remember("a", "b"),
        lambda: add(project),
        lambda: project.back_up(),
        lambda: in_thread(project),
    ):
        with pytest.raises(ProjectMoved, match="Nothing was saved there"):
            edit()
    assert (journal_size(project), snapshot(project)) == before


def in_thread(project: Project) -> None:
    from concurrent.futures import ThreadPoolExecutor

    def work() -> None:
        with project.in_thread():
            project.add_actor("Ines")

    with ThreadPoolExecutor() as pool:
        pool.submit(work).result()


def test_a_drive_that_goes_away_and_comes_back(path: Path, tmp_path: Path) -> None:
    mount = tmp_path / "mount"
    with open_project(path) as project:
        article = project.article_ids()[0]
        project.annotate(article, "quote", [QUOTE])
        mount.unlink()
        refuses_everything(project)
        assert not path.exists()
        assert not mount.exists()
        project.save_copy(tmp_path / "copy")
        mount.symlink_to(tmp_path / "drive")
        project.annotate(article, "cue", [CUE])
        project.undo()
        project.redo()
        in_thread(project)
    assert [entry.name for entry in (tmp_path / "drive").iterdir()] == [path.name]
    with open_project(path) as project:
        assert [annotation.label for annotation in project.annotations(article)] == ["quote", "cue"]
        assert project.check() == []
    with open_project(tmp_path / "copy.pullquote") as copy:
        assert [annotation.label for annotation in copy.annotations(article)] == ["quote"]
        copy.annotate(article, "actor", [ACTOR])
        assert copy.check() == []


def test_a_drive_that_is_still_away_when_the_program_ends(path: Path, tmp_path: Path) -> None:
    mount = tmp_path / "mount"
    with open_project(path) as project:
        article = project.article_ids()[0]
        project.annotate(article, "quote", [QUOTE])
        mount.unlink()
    mount.symlink_to(tmp_path / "drive")
    with open_project(path) as project:
        assert not project.read_only
        assert len(project.annotations(article)) == 1
    assert [entry.name for entry in (tmp_path / "drive").iterdir()] == [path.name]


def rename_over(copy: Path, path: Path) -> None:
    copy.replace(path)


def write_over(copy: Path, path: Path) -> None:
    """In place, as `cp` does."""
    shutil.copyfile(copy, path)


def replace_the_log(copy: Path, path: Path) -> None:
    shutil.copyfile(f"{copy}-wal", f"{path}-wal")


def remove_the_log(copy: Path, path: Path) -> None:
    Path(f"{path}-wal").unlink()


def remove(copy: Path, path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize("replace", [rename_over, write_over, replace_the_log, remove_the_log, remove])
def test_a_file_that_was_replaced_underneath(
    path: Path, tmp_path: Path, replace: Callable[[Path, Path], None]
) -> None:
    copy = tmp_path / "copy.pullquote"
    shutil.copy(path, copy)
    with open_project(path) as project:
        article = project.article_ids()[0]
        project.annotate(article, "quote", [QUOTE])
        shutil.copy(f"{path}-wal", f"{copy}-wal")
        # So much that SQLite folds the log in and the file grows.
        for number in range(8):
            add(project, f"{number} " + "More text. " * 60_000)
        project.annotate(article, "cue", [CUE])
        saved = snapshot(project)
        replace(copy, path)
        if replace is write_over or replace is replace_the_log:
            with pytest.raises(ProjectMoved):
                project.annotate(article, "actor", [ACTOR])
            return
        refuses_everything(project)
        before = path.read_bytes() if path.exists() else None
        project.save_copy(tmp_path / "rescued")
        with pytest.raises(ProjectMoved):
            project.annotate(article, "quote", [DENIAL])
    assert (path.read_bytes() if path.exists() else None) == before or replace is remove_the_log
    with open_project(tmp_path / "rescued.pullquote") as rescued:
        assert snapshot(rescued) == saved
        assert rescued.check() == []


def test_no_new_file_at_the_old_path(path: Path, tmp_path: Path) -> None:
    with open_project(path) as project:
        path.rename(tmp_path / "moved.pullquote")
        refuses_everything(project)
        assert not path.exists()
        (tmp_path / "moved.pullquote").rename(path)
        project.add_actor("Ines")
    with open_project(path) as project:
        assert [actor.name for actor in project.actors()] == ["Ines"]


def test_a_file_that_is_replaced_during_a_step(path: Path, tmp_path: Path) -> None:
    with open_project(path) as project:
        before = snapshot(project)
        with pytest.raises(ProjectMoved), project.step("Long"):
            project.add_actor("Ines")
            path.rename(tmp_path / "moved.pullquote")
        assert snapshot(project) == before
        (tmp_path / "moved.pullquote").rename(path)
        assert snapshot(project) == before


def test_at_rest_everything_is_in_one_file(path: Path, tmp_path: Path) -> None:
    with open_project(path) as project:
        project.annotate(project.article_ids()[0], "quote", [QUOTE])
    assert [entry.name for entry in (tmp_path / "drive").iterdir()] == [path.name]


def test_a_conflicted_copy_is_just_another_project(path: Path) -> None:
    copy = path.with_name("c23 (conflicted copy).pullquote")
    shutil.copy(path, copy)
    before = copy.read_bytes()
    with open_project(path) as project:
        article = project.article_ids()[0]
        project.annotate(article, "quote", [QUOTE])
        assert copy.read_bytes() == before
        with open_project(copy) as other:
            assert not other.read_only
            assert other.annotations(article) == []
            other.annotate(article, "quote", [DENIAL])
    with open_project(path) as project:
        assert [annotation.spans for annotation in project.annotations(article)] == [(QUOTE,)]


def test_a_sync_folder_gives_one_warning(tmp_path: Path) -> None:
    (tmp_path / "Nextcloud").mkdir()
    with create_project(tmp_path / "Nextcloud" / "study") as project:
        assert project.location_warning.startswith(
            f"“{tmp_path / 'Nextcloud'}” is kept in step by Nextcloud. "
        )
        project.save_copy(tmp_path / "local")
    with open_project(tmp_path / "local.pullquote") as project:
        assert project.location_warning == ""
