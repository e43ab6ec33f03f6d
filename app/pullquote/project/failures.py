"""SQLite's and the system's failures as sentences."""

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
)
from pullquote.wording import say

__all__ = ["backups_of", "disk_full", "moved", "translated"]


def backups_of(project: Path) -> Path:
    """Where a project's backups are: `study backups/` beside `study.pullquote`."""
    return project.with_name(f"{project.stem} backups")


def moved(path: Path) -> ProjectMoved:
    """The project is not at its path any more."""
    return ProjectMoved(
        say(
            "“{path}” is gone or was replaced by another file. Nothing was saved there. "
            "Put it back, or save a copy elsewhere.",
            path=path,
        )
    )


def disk_full(path: Path) -> DiskFull:
    """No room, or a failing disk: SQLite cannot tell them apart."""
    return DiskFull(
        say(
            "“{path}” could not be written: the disk is full or failing. Nothing of this step was saved. "
            "Make room and try again.",
            path=path.name,
        )
    )


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Raise SQLite's failures about the file at `path` as sentences; mistakes in the program stay as they are."""
    try:
        yield
    except (peewee.PeeweeException, sqlite3.Error) as error:
        _translate(error, path)
        raise


def _translate(error: Exception, path: Path) -> None:
    # Raised here, never kept in a variable: an exception that its own frame refers to lives until the next garbage
    # collection, with it the cursor that failed, and with that the connection and its locks.
    code = _code(error)
    if code == sqlite3.SQLITE_READONLY_DBMOVED:
        raise moved(path) from error
    match code & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            raise ProjectBusy(
                say(
                    "Another program is using “{path}”. Nothing is saved yet; try again in a moment.",
                    path=path.name,
                )
            ) from error
        case sqlite3.SQLITE_FULL | sqlite3.SQLITE_IOERR:
            raise disk_full(path) from error
        case sqlite3.SQLITE_READONLY:
            raise ProjectReadOnly(
                say("Nothing can be changed: “{path}” is write-protected.", path=path.name)
            ) from error
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            raise FileProblem(
                say("“{path}” cannot be opened. Is the folder there, and may you write in it?", path=path)
            ) from error
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            said = str(error).partition("\n")[0][:100]
            raise BrokenProject(
                say(
                    "“{path}” is damaged ({said}). Open the newest backup from “{folder}” beside it; keep "
                    "the damaged file until you have what you need.",
                    path=path,
                    said=said,
                    folder=backups_of(path).name,
                )
            ) from error


def _code(error: Exception) -> int:
    """SQLite's result code; peewee keeps the original in its own exception."""
    code = int(getattr(getattr(error, "orig", error), "sqlite_errorcode", 0))
    # Python's own complaint about a damaged text has no code.
    return sqlite3.SQLITE_CORRUPT if not code and str(error).startswith("Could not decode to UTF-8") else code
