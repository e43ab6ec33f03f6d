"""SQLite's and the system's failures as sentences."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import peewee

from pullquote.errors import (
    BrokenProject,
    DiskFull,
    FileProblem,
    ProjectBusy,
    ProjectMoved,
    ProjectReadOnly,
    PullquoteError,
)

__all__ = ["backups_of", "disk_full", "file_problem", "moved", "translated"]

_NO_ROOM = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}


def backups_of(project: Path) -> Path:
    """Where a project's backups are: `study backups/` beside `study.pullquote`."""
    return project.with_name(f"{project.stem} backups")


def file_problem(error: OSError, what: str) -> FileProblem:
    """A failure of the file system; `what` is the beginning of the sentence."""
    kind = DiskFull if error.errno in _NO_ROOM else FileProblem
    return kind(f"{what}: {error.strerror or error}.")


def moved(path: Path) -> ProjectMoved:
    """The project is not at its path any more."""
    return ProjectMoved(
        f"“{path}” is gone or was replaced by another file. Nothing was saved there. "
        "Put it back, or save a copy elsewhere."
    )


def disk_full(path: Path) -> DiskFull:
    """No room, or a failing disk: SQLite cannot tell them apart."""
    return DiskFull(
        f"“{path.name}” could not be written: the disk is full or failing. Nothing of this step was saved. "
        "Make room and try again."
    )


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Raise SQLite's failures about the file at `path` as `PullquoteError`s; mistakes in the program stay as they are."""
    try:
        yield
    except (peewee.PeeweeException, sqlite3.Error) as error:
        failure = _failure(error, path)
        if failure is None:
            raise
        raise failure from error


def _failure(error: Exception, path: Path) -> PullquoteError | None:
    code = _code(error)
    if code == sqlite3.SQLITE_READONLY_DBMOVED:
        return moved(path)
    match code & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return ProjectBusy(
                f"Another program is using “{path.name}”. Nothing is saved yet; try again in a moment."
            )
        case sqlite3.SQLITE_FULL | sqlite3.SQLITE_IOERR:
            return disk_full(path)
        case sqlite3.SQLITE_READONLY:
            return ProjectReadOnly(f"Nothing can be changed: “{path.name}” is write-protected.")
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return FileProblem(f"“{path}” cannot be opened. Is the folder there, and may you write in it?")
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return BrokenProject(
                f"“{path}” is damaged ({error}). Open the newest backup from “{backups_of(path).name}” beside it; "
                "keep the damaged file until you have what you need."
            )
    return None


def _code(error: Exception) -> int:
    """SQLite's result code; peewee hands its own exception the original as first argument."""
    original = error.args[0] if error.args and isinstance(error.args[0], sqlite3.Error) else error
    return int(getattr(original, "sqlite_errorcode", 0))
