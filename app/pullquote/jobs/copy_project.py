"""Backups and copies of a project, with progress and cancel."""

from pathlib import Path

from pullquote.jobs.progress import Progress, advance
from pullquote.project import Project
from pullquote.wording import say

__all__ = ["back_up", "save_copy"]


class _Pages:
    """Tells a job's progress what SQLite tells: how many pages are there by now."""

    def __init__(self, progress: Progress, what: str) -> None:
        self._progress, self._what = progress, what
        self._total, self._done = 0, 0

    def __call__(self, done: int, total: int) -> None:
        if total != self._total:
            self._total, self._done = total, 0
            self._progress.start(total, self._what)
        steps, self._done = done - self._done, done
        advance(self._progress, steps)


def back_up(project: Project, progress: Progress) -> Path:
    """Make a verified backup beside the project, and give its path; raises `Cancelled` or `FileProblem`."""
    return project.back_up(_Pages(progress, say("Making a backup")))


def save_copy(project: Project, target: Path, progress: Progress) -> None:
    """Write a copy of what is saved; raises `Cancelled` or `FileProblem`, and then leaves nothing."""
    project.save_copy(target, _Pages(progress, say("Saving a copy")))
