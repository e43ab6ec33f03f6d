"""Whole files in their places: copies of a database, and a new file under a name that must be free."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from pullquote.errors import BrokenProject, FileProblem, ProjectExists, file_problem
from pullquote.wording import say

__all__ = ["SIDE_FILES", "Watch", "copy_database", "put_in_place"]

Watch = Callable[[int, int], None]
"""Told how many pages of how many are copied; what it raises stops the copy, and nothing of it is left."""

_PAGES = 2_000
"""Pages (of 4 kB) between two looks at whether the copy shall go on."""

SIDE_FILES = ("-wal", "-journal")
"""What SQLite keeps beside a file that is in use.

Beside another file of the same name it would spoil that one.
"""


def copy_database(
    source: sqlite3.Connection, target: Path, watch: Watch = lambda _done, _total: None
) -> None:
    """Copy a database through SQLite's backup, check the copy, then put it in place.

    The source must be of one moment (inside a transaction that reads) if others write to it meanwhile: between
    two lots of pages, any edit would begin the copy anew.

    Raises `FileProblem` when a file at `target` is in use, `BrokenProject` when the copy is not whole.
    """
    for side in SIDE_FILES:
        if _beside(target, side).exists():
            raise FileProblem(
                say("“{target}” is in use, or was not closed. Choose another name.", target=target)
            )
    part = target.with_name(f".{target.name}.part")
    try:
        _drop(part)  # a killed copy's
        with closing(sqlite3.connect(part)) as copy:
            source.backup(copy, pages=_PAGES, progress=lambda _status, left, all_: watch(all_ - left, all_))
            copy.execute("PRAGMA journal_mode = delete")
            found = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
            if found != "ok":
                raise BrokenProject(
                    say(
                        "The copy “{target}” did not pass SQLite's check ({found}).",
                        target=target,
                        found=found,
                    )
                )
        os.replace(part, target)  # noqa: PTH105
    except OSError as error:
        raise file_problem(error, say("“{target}” cannot be written", target=target)) from error
    finally:
        with suppress(OSError):
            _drop(part)


def put_in_place(part: Path, path: Path) -> None:
    """Give a finished file its name, which must be free: `os.rename` alone overwrites on POSIX."""
    taken = ProjectExists(say("“{path}” exists already. Choose another name, or open it.", path=path))
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
