"""Backups and copies of a project, with progress and cancel."""

from pathlib import Path

from pullquote.jobs.progress import Counting, Progress
from pullquote.project import Project
from pullquote.wording import say

__all__ = ["back_up", "save_copy"]


def back_up(project: Project, progress: Progress) -> Path:
    """Make a verified backup beside the project, and give its path; raises `Cancelled` or `FileProblem`."""
    return project.back_up(Counting(progress, say("Making a backup")))


def save_copy(project: Project, target: Path, progress: Progress) -> None:
    """Write a copy of what is saved; raises `Cancelled` or `FileProblem`, and then leaves nothing."""
    project.save_copy(target, Counting(progress, say("Saving a copy")))
