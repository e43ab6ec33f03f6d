"""Whole files in their places: copies of a database, and a new file under a name that must be free."""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from pullquote.errors import BrokenProject, FileProblem, ProjectExists, file_problem

__all__ = ["SIDE_FILES", "copy_database", "put_in_place"]

SIDE_FILES = ("-wal", "-journal")
"""What SQLite keeps beside a file that is in use.

Beside another file of the same name it would spoil that one.
"""


def copy_database(source: sqlite3.Connection, target: Path) -> None:
    """Copy a database through SQLite's backup, check the copy, then put it in place.

    Raises `FileProblem` when a file at `target` is in use, `BrokenProject` when the copy is not whole.
    """
    for side in SIDE_FILES:
        if _beside(target, side).exists():
            raise FileProblem(f"“{target}” is in use, or was not closed. Choose another name.")
    part = target.with_name(f".{target.name}.part")
    try:
        _drop(part)  # a killed copy's
        with closing(sqlite3.connect(part)) as copy:
            # In one go: page by page, every edit that another thread makes meanwhile would begin it anew.
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = delete")
            found = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
            if found != "ok":
                raise BrokenProject(f"The copy “{target}” did not pass SQLite's check ({found}).")
        os.replace(part, target)  # noqa: PTH105
    except OSError as error:
        raise file_problem(error, f"“{target}” cannot be written") from error
    finally:
        with suppress(OSError):
            _drop(part)


def put_in_place(part: Path, path: Path) -> None:
    """Give a finished file its name, which must be free: `os.rename` alone overwrites on POSIX."""
    taken = ProjectExists(f"“{path}” exists already. Choose another name, or open it.")
    try:
        os.link(part, path)
    except FileExistsError as error:
        raise taken from error
    except OSError as error:
        # No hard links on this file system.
        if os.path.lexists(path):
            raise taken from error
        os.rename(part, path)  # noqa: PTH104


def _drop(part: Path) -> None:
    part.unlink(missing_ok=True)
    for side in SIDE_FILES:
        _beside(part, side).unlink(missing_ok=True)


def _beside(path: Path, side: str) -> Path:
    return path.with_name(path.name + side)
