"""Backups beside the project: at most one a day, only when something changed, five kept.

Each is written through SQLite's backup, opened and checked before an older one goes.
"""

import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pullquote.errors import file_problem
from pullquote.project.copies import Watch
from pullquote.project.failures import backups_of
from pullquote.project.file import ProjectFile
from pullquote.wording import say

__all__ = ["KEPT", "back_up", "is_due"]

KEPT = 5
INTERVAL = timedelta(days=1)


def is_due(file: ProjectFile, at: datetime | None = None) -> bool:
    """Whether something has changed since the last backup and a day has passed."""
    if file.read_only:
        return False
    last = file.row("SELECT at, journal FROM backup ORDER BY key DESC LIMIT 1")
    if last is None:
        return _last_entry(file) > 0
    # Either way round: a clock that was wrong once must not put backups off for years.
    passed = abs((at or datetime.now(UTC)) - datetime.fromisoformat(last[0]))
    return _last_entry(file) != last[1] and passed >= INTERVAL


def back_up(file: ProjectFile, at: datetime | None = None, watch: Watch = lambda _done, _total: None) -> Path:
    """Make a backup now, and drop the oldest beyond five. Raises `FileProblem` when it cannot be written."""
    at = at or datetime.now(UTC)
    folder = backups_of(file.path)
    file.check_place()
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise file_problem(error, say("No backup can be made in “{folder}”", folder=folder)) from error
    target = folder / f"{file.path.stem} {at:%Y-%m-%d %H%M%S}{file.path.suffix}"
    state = _last_entry(file)
    file.save_copy(target, watch)
    with file.transaction():
        file.rows(
            "INSERT INTO backup (at, file_name, journal) VALUES (?, ?, ?)",
            *(at.isoformat(), target.name, state),
        )
    for old in _made(file.path)[:-KEPT]:
        with suppress(OSError):
            old.unlink()
    return target


def _made(project: Path) -> list[Path]:
    """A project's backups, oldest first."""
    folder = backups_of(project)
    name = re.compile(rf"{re.escape(project.stem)} \d{{4}}-\d\d-\d\d \d{{6}}{re.escape(project.suffix)}")
    return sorted(entry for entry in folder.iterdir() if name.fullmatch(entry.name))


def _last_entry(file: ProjectFile) -> int:
    return int(file.row("SELECT coalesce(max(key), 0) FROM journal")[0])
