"""Backups and copies: progress is told, a cancelled one leaves nothing, and edits meanwhile do no harm."""

from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest

from pullquote.errors import Cancelled
from pullquote.jobs.copy_project import back_up, save_copy
from pullquote.jobs.import_files import import_files
from pullquote.project import Project, create_project, open_project

from .watching import Watch


@pytest.fixture
def large(tmp_path: Path) -> Project:
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(12):
        (folder / f"{number}.txt").write_text(
            f"Headline {number}\n\n" + "The mayor spoke. " * 240_000, "utf-8"
        )
    project = create_project(tmp_path / "large.pullquote")
    import_files(project, sorted(folder.iterdir()))
    return project


def files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("act", ["backup", "copy"])
def test_progress_ends_at_its_total_and_a_cancelled_one_leaves_nothing(
    large: Project, tmp_path: Path, act: str
) -> None:
    def run(watch: Watch) -> None:
        if act == "backup":
            back_up(large, watch)
        else:
            save_copy(large, tmp_path / "copy.pullquote", watch)

    with large:
        before = files(tmp_path)
        with pytest.raises(Cancelled):
            run(Watch(patience=1))
        assert files(tmp_path) == before
        whole = Watch()
        run(whole)
        assert [total for total, _ in whole.stages] == [whole.done]
        (made,) = files(tmp_path) - before
        with open_project(tmp_path / made, read_only=True) as copied:
            assert copied.counts() == large.counts()


def test_an_edit_meanwhile_neither_waits_nor_gets_into_the_copy(large: Project, tmp_path: Path) -> None:
    edits: list[str] = []
    target = tmp_path / "copy.pullquote"

    def edit() -> None:
        with large.in_thread():
            edits.append(large.add_actor(f"Actor {len(edits)}").name)

    def in_thread(work: Callable[[], None]) -> None:
        thread = Thread(target=work)
        thread.start()
        thread.join()

    class Editing(Watch):
        """Lets another thread edit between two lots of pages."""

        def advance(self, steps: int) -> None:
            super().advance(steps)
            in_thread(edit)

    def copy() -> None:
        with large.in_thread():
            save_copy(large, target, Editing())

    with large:
        in_thread(copy)
        assert len(edits) > 1
        assert large.counts()["actors"] == len(edits)
        with open_project(target, read_only=True) as copied:
            assert copied.counts()["actors"] == 0
