"""A project's dataset as a folder: written beside its place, read back and checked, then put there whole."""

import os
import shutil
import uuid
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import msgspec

from pullquote.dataset import NAMES
from pullquote.errors import FileProblem, InvalidDataset, file_problem
from pullquote.exporters import EXPORTERS, Summary
from pullquote.importers.native import is_dataset, open_dataset
from pullquote.jobs.exported_files import verify_files, written_names
from pullquote.jobs.progress import SILENT, Progress, advance
from pullquote.project import Project
from pullquote.wording import say

__all__ = ["ExportReport", "export_dataset"]


class ExportReport(msgspec.Struct, frozen=True):
    """What stands in the folder now; `left_out` counts articles that are not finished, and `losses` are sentences on
    what the format could not hold.
    """

    folder: str
    articles: int
    annotations: int
    links: int
    attributions: int
    left_out: int
    format: str = "jsonl"
    losses: tuple[str, ...] = ()


def export_dataset(
    project: Project,
    folder: str | os.PathLike[str],
    *,
    format: str = "jsonl",  # noqa: A002 - the word of the command line
    finished_only: bool = False,
    progress: Progress = SILENT,
) -> ExportReport:
    """Export the accepted annotations of a project.

    An older dataset in `folder` stays whole until the new one is complete and checked; anything else in the
    way is left alone, and the export refused. Raises `FileProblem`, `DiskFull`, `InvalidDataset` or
    `Cancelled`: the folder is as it was then.
    """
    write = EXPORTERS.get(format)
    if write is None:
        raise FileProblem(
            say(
                "There is no export format “{format}”. There is: {names}.",
                format=format,
                names=", ".join(EXPORTERS),
            )
        )
    target = Path(folder).resolve()
    _check_place(target)
    part = target.with_name(f".{target.name}.{uuid.uuid4().hex[:8]}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.mkdir()
    except OSError as error:
        raise file_problem(error, say("“{folder}” cannot be written", folder=folder)) from error
    try:
        with project.one_moment():
            progress.start(len(project.article_ids()), say("Exporting"))
            summary = write(project, part, finished_only=finished_only, tick=lambda: advance(progress))
        progress.start(summary.articles, say("Checking"))
        if format == "jsonl":
            _verify(part, summary, lambda: advance(progress))
        else:
            verify_files(part)
        _put_in_place(part, target)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return ExportReport(
        *(
            str(folder),
            summary.articles,
            summary.annotations,
            summary.links,
            summary.attributions,
            summary.left_out,
            format,
            tuple(summary.losses),
        )
    )


def _check_place(target: Path) -> None:
    """Only an empty folder or a dataset with nothing else in it may be replaced."""
    try:
        there = {entry.name for entry in target.iterdir()}
    except FileNotFoundError:
        return
    except OSError as error:
        if os.path.isfile(target):  # noqa: PTH113 - unlike Path's, silent where it may not look
            raise FileProblem(
                say("“{target}” is a file. Choose a folder for the dataset.", target=target)
            ) from error
        raise file_problem(error, say("“{target}” cannot be written", target=target)) from error
    if not there:
        return
    ours = written_names(target) | (set(NAMES) if is_dataset(target) else set())
    if not ours:
        raise FileProblem(
            say(
                "“{target}” holds other files and was left alone. Choose a new or empty folder.",
                target=target,
            )
        )
    if foreign := sorted(there - ours):
        raise FileProblem(
            say(
                "“{target}” holds a dataset, but also {names}. Move that elsewhere, or choose another folder.",
                target=target,
                names=", ".join(foreign[:3]),
            )
        )


def _verify(part: Path, summary: Summary, tick: Callable[[], None]) -> None:
    """Read every line back: hashes, records, words, counts."""
    counts = open_dataset(part).verify(tick)
    expected = summary.articles, summary.annotations, summary.links, summary.attributions
    if counts != expected:
        raise InvalidDataset(
            say(
                "The export did not pass its check: {counts} records instead of {expected}.",
                counts=counts,
                expected=expected,
            )
        )


def _put_in_place(part: Path, target: Path) -> None:
    """Two renames at most; when the second fails, or Ctrl+C comes between them, the first is taken back."""
    old = part.with_suffix(".old")
    try:
        try:
            if target.exists():
                target.rename(old)
            part.rename(target)
        except BaseException:
            if old.exists() and not target.exists():
                old.rename(target)
            raise
    except OSError as error:
        raise file_problem(error, say("“{target}” cannot be replaced", target=target)) from error
    if os.name == "posix":
        with suppress(
            OSError
        ):  # the dataset is in its place; a folder that cannot be read is no reason to fail
            folder = os.open(target.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
    shutil.rmtree(old, ignore_errors=True)
