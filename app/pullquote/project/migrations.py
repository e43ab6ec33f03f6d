"""Steps from one schema version to the next, each in its own transaction after a verified backup.

Write a step with `ALTER TABLE … ADD COLUMN` or `RENAME COLUMN` where that is enough. Where a table must be
rebuilt, do what SQLite's documentation of ALTER TABLE says: create the new one, copy, drop the old one,
rename. Foreign keys are off while a step runs (they cannot be switched inside its transaction), because with
them on the drop deletes the child rows; they are checked before it commits.
"""

from collections.abc import Callable
from typing import Any

from pullquote.project.built_in import add_built_in

__all__ = ["MIGRATIONS", "SCHEMA_VERSION", "migrate"]

Migration = Callable[[Any], None]
"""Gets the `peewee.SqliteDatabase`, whose methods have no types."""


def _add_decisions(database: Any) -> None:
    """Version 2: decisions on suggestions."""
    database.execute_sql(
        'CREATE TABLE "decision" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "uuid" TEXT NOT NULL,'
        ' "article_id" INTEGER NOT NULL, "annotator_id" INTEGER NOT NULL,'
        " \"kind\" TEXT NOT NULL CHECK (kind IN ('attribution', 'mention', 'claim', 'quoted', 'zone')),"
        " \"verdict\" TEXT NOT NULL CHECK (verdict IN ('accepted', 'edited', 'rejected')),"
        ' "rule" TEXT NOT NULL, "confidence" REAL NOT NULL, "extent" TEXT NOT NULL, "fragments" TEXT NOT NULL,'
        ' "distance" INTEGER NOT NULL CHECK (distance >= 0), "annotation" TEXT NOT NULL,'
        ' "reviewed" INTEGER NOT NULL CHECK (reviewed IN (0, 1)), "at" TEXT NOT NULL,'
        ' FOREIGN KEY ("article_id") REFERENCES "article" ("key") ON DELETE RESTRICT,'
        ' FOREIGN KEY ("annotator_id") REFERENCES "annotator" ("key") ON DELETE RESTRICT) STRICT'
    )
    database.execute_sql('CREATE UNIQUE INDEX "decision_uuid" ON "decision" ("uuid")')
    database.execute_sql(
        'CREATE UNIQUE INDEX "decision_article_id_annotator_id_kind_extent"'
        ' ON "decision" ("article_id", "annotator_id", "kind", "extent")'
    )


def _name_steps_in_any_language(database: Any) -> None:
    """Version 3: the words of a step's name apart from the sentence. What the steps hold is the same, so that
    those of version 2 can still be undone."""
    database.execute_sql("ALTER TABLE journal ADD COLUMN \"words\" TEXT NOT NULL DEFAULT ''")
    database.execute_sql("UPDATE journal SET schema = 3 WHERE schema = 2")


def _index_article_list(database: Any) -> None:
    """Version 4: the article list never reads a page of text. Steps hold what they held."""
    database.execute_sql('DROP INDEX "article_brought_by_id"')
    database.execute_sql(
        'CREATE INDEX "article_listed" ON "article" ("brought_by_id", "deleted", "uuid", "title", "outlet",'
        ' "byline", "published", "language")'
    )
    database.execute_sql("UPDATE journal SET schema = 4 WHERE schema = 3")


def _say_more_of_actors(database: Any) -> None:
    """Version 5: what is known of actors, what became of those that were merged, and the built-in ones. Steps hold
    records, whose new fields have defaults."""
    for column, default in (
        *(("roles", "[]"), ("affiliations", "[]"), ("members", "[]"), ("issuer", "")),
        *(("external_ids", "[]"), ("merged_into", "")),
    ):
        database.execute_sql(f"ALTER TABLE actor ADD COLUMN \"{column}\" TEXT NOT NULL DEFAULT '{default}'")
    database.execute_sql("ALTER TABLE topic ADD COLUMN \"merged_into\" TEXT NOT NULL DEFAULT ''")
    for table in ("actor", "topic"):
        database.execute_sql(f'CREATE INDEX "{table}_merged_into" ON "{table}" ("merged_into")')
    add_built_in(database)
    _add_dismissals(database)
    database.execute_sql("UPDATE journal SET schema = 5 WHERE schema = 4")


def _add_dismissals(database: Any) -> None:
    """Version 5: findings that an annotator has put aside."""
    database.execute_sql(
        'CREATE TABLE "dismissal" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,'
        ' "article_id" INTEGER NOT NULL, "annotator_id" INTEGER NOT NULL, "finding" TEXT NOT NULL,'
        ' "about" TEXT NOT NULL,'
        ' FOREIGN KEY ("article_id") REFERENCES "article" ("key") ON DELETE RESTRICT,'
        ' FOREIGN KEY ("annotator_id") REFERENCES "annotator" ("key") ON DELETE RESTRICT) STRICT'
    )
    database.execute_sql(
        'CREATE UNIQUE INDEX "dismissal_article_id_annotator_id_finding_about"'
        ' ON "dismissal" ("article_id", "annotator_id", "finding", "about")'
    )


def _add_near_duplicates(database: Any) -> None:
    """Version 7: what people say of articles that may be the same."""
    database.execute_sql(
        'CREATE TABLE "near_duplicate" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,'
        ' "first_id" INTEGER NOT NULL, "second_id" INTEGER NOT NULL,'
        ' "same" INTEGER NOT NULL CHECK (same IN (0, 1)),'
        ' FOREIGN KEY ("first_id") REFERENCES "article" ("key") ON DELETE RESTRICT,'
        ' FOREIGN KEY ("second_id") REFERENCES "article" ("key") ON DELETE RESTRICT) STRICT'
    )
    database.execute_sql(
        'CREATE UNIQUE INDEX "near_duplicate_first_id_second_id" ON "near_duplicate" ("first_id", "second_id")'
    )
    database.execute_sql("UPDATE journal SET schema = 7 WHERE schema = 6")


def _add_revisions(database: Any) -> None:
    """Version 6: corrections of texts, and the annotations that lost their words in one."""
    database.execute_sql(
        'CREATE TABLE "revision" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "uuid" TEXT NOT NULL,'
        ' "article_id" INTEGER NOT NULL, "number" INTEGER NOT NULL CHECK (number > 0), "hunks" TEXT NOT NULL,'
        ' "before_sha256" TEXT NOT NULL, "after_sha256" TEXT NOT NULL, "reason" TEXT NOT NULL,'
        ' "annotator_id" INTEGER NOT NULL, "at" TEXT NOT NULL,'
        ' FOREIGN KEY ("article_id") REFERENCES "article" ("key") ON DELETE RESTRICT,'
        ' FOREIGN KEY ("annotator_id") REFERENCES "annotator" ("key") ON DELETE RESTRICT) STRICT'
    )
    database.execute_sql('CREATE UNIQUE INDEX "revision_uuid" ON "revision" ("uuid")')
    database.execute_sql(
        'CREATE UNIQUE INDEX "revision_article_id_number" ON "revision" ("article_id", "number")'
    )
    database.execute_sql(
        'CREATE TABLE "displaced" ("key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "uuid" TEXT NOT NULL,'
        ' "article_id" INTEGER NOT NULL, "annotation" TEXT NOT NULL, "links" TEXT NOT NULL, "revision" TEXT NOT NULL,'
        ' FOREIGN KEY ("article_id") REFERENCES "article" ("key") ON DELETE RESTRICT) STRICT'
    )
    database.execute_sql('CREATE UNIQUE INDEX "displaced_uuid" ON "displaced" ("uuid")')
    database.execute_sql('CREATE INDEX "displaced_article_id" ON "displaced" ("article_id")')
    database.execute_sql("UPDATE journal SET schema = 6 WHERE schema = 5")


MIGRATIONS: dict[int, Migration] = {
    2: _add_decisions,
    3: _name_steps_in_any_language,
    4: _index_article_list,
    5: _say_more_of_actors,
    6: _add_revisions,
    7: _add_near_duplicates,
}
"""For each version, the step that makes a file of the version before into one of this version."""

SCHEMA_VERSION = 7


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
