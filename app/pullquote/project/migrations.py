"""Steps from one schema version to the next, each in its own transaction after a verified backup.

Write a step with `ALTER TABLE … ADD COLUMN` or `RENAME COLUMN` where that is enough. Where a table must be
rebuilt, do what SQLite's documentation of ALTER TABLE says: create the new one, copy, drop the old one,
rename. Foreign keys are off while a step runs (they cannot be switched inside its transaction), because with
them on the drop deletes the child rows; they are checked before it commits.
"""

from collections.abc import Callable
from typing import Any

__all__ = ["MIGRATIONS", "SCHEMA_VERSION", "migrate"]

Migration = Callable[[Any], None]
"""Gets the `peewee.SqliteDatabase`, whose methods have no types."""

MIGRATIONS: dict[int, Migration] = {}
"""For each version, the step that makes a file of the version before into one of this version."""

SCHEMA_VERSION = 1


def migrate(database: Any, found: int) -> None:
    """Bring a file from the version that was found to the current one; each step commits with its number."""
    database.pragma("foreign_keys", 0)
    try:
        for version in range(found + 1, SCHEMA_VERSION + 1):
            database.begin("EXCLUSIVE")
            MIGRATIONS[version](database)
            database.pragma("user_version", version)
            broken = database.execute_sql("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise RuntimeError(f"step {version} breaks foreign keys: {broken[:3]}")
            database.commit()
    finally:
        # A full disk may have rolled back already; peewee's own block would then hide why.
        if database.connection().in_transaction:
            database.rollback()
        database.pragma("foreign_keys", 1)
