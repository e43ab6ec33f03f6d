"""Backups beside the project: at most one a day, only when something changed, five kept.

Each is written through SQLite's backup, opened and checked before an older one goes.
"""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from pullquote.errors import FileProblem
from pullquote.project.file import ProjectFile, copy_database, translated

__all__ = ["KEPT", "back_up", "backup_folder", "is_due"]

KEPT = 5
INTERVAL = timedelta(days=1)


def backup_folder(project: Path) -> Path:
    """Where a project's backups are: `study backups/` beside `study.pullquote`."""
    return project.with_name(f"{project.stem} backups")


def is_due(file: ProjectFile, at: datetime | None = None) -> bool:
    """Whether something has changed since the last backup and a day has passed."""
    if file.read_only:
        return False
    last = file.database.execute_sql("SELECT at, journal FROM backup ORDER BY key DESC LIMIT 1").fetchone()
    if last is None:
        return _last_entry(file) > 0
    made = datetime.fromisoformat(last[0])
    return _last_entry(file) != last[1] and (at or datetime.now(UTC)) - made >= INTERVAL


def back_up(file: ProjectFile, at: datetime | None = None) -> Path:
    """Make a backup now, and drop the oldest beyond five. Raises `FileProblem` when it cannot be written."""
    at = at or datetime.now(UTC)
    folder = backup_folder(file.path)
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise FileProblem(f"No backup can be made in “{folder}”: {error.strerror}.") from error
    target = folder / f"{file.path.stem} {at:%Y-%m-%d %H%M%S}{file.path.suffix}"
    with translated(target):
        state = _last_entry(file)
        copy_database(file.database.connection(), target)
    with file.transaction():
        file.database.execute_sql(
            "INSERT INTO backup (at, file_name, journal) VALUES (?, ?, ?)", (at.isoformat(), target.name, state)
        )
    made = sorted(folder.glob(f"{file.path.stem} ????-??-?? ??????{file.path.suffix}"))
    for old in made[:-KEPT]:
        old.unlink(missing_ok=True)
    return target


def _last_entry(file: ProjectFile) -> int:
    return int(file.database.execute_sql("SELECT coalesce(max(key), 0) FROM journal").fetchone()[0])
