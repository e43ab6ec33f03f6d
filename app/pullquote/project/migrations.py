"""Steps from one schema version to the next, each in its own transaction after a verified backup.

Write a step with `ALTER TABLE … ADD COLUMN` or `RENAME COLUMN` where that is enough. Where a table must be rebuilt,
use playhouse's migrator inside `migrator.migration_context()`: without it, and with foreign keys on, the rebuild
deletes the child rows.
"""

from collections.abc import Callable

from peewee import SqliteDatabase

__all__ = ["MIGRATIONS", "SCHEMA_VERSION", "migrate"]

Migration = Callable[[SqliteDatabase], None]

MIGRATIONS: dict[int, Migration] = {}
"""For each version, the step that makes a file of the version before into one of this version."""

SCHEMA_VERSION = 1


def migrate(database: SqliteDatabase, found: int) -> None:
    """Bring a file from the version that was found to the current one; each step commits with its number."""
    for version in range(found + 1, SCHEMA_VERSION + 1):
        with database.atomic("EXCLUSIVE"):
            MIGRATIONS[version](database)
            database.pragma("user_version", version)
            broken = database.execute_sql("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise RuntimeError(f"migration to version {version} breaks foreign keys: {broken[:3]}")
