"""Bringing many records in: short transactions that nobody sees until one last one makes them visible.

The journal's entry names the import, not its texts; undoing it hides what it brought. What a killed or
cancelled import leaves behind is invisible and is swept away when the project is next opened for writing.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import peewee

from pullquote.errors import InvalidDataset
from pullquote.project.changes import Change, CodebookChange, ImportChange, ImportState
from pullquote.project.file import ProjectFile
from pullquote.project.journal import Journal
from pullquote.project.known import known_texts
from pullquote.project.rows import (
    ACTOR_COLUMNS,
    ANNOTATION_VALUES,
    ARTICLE_COLUMNS,
    LINK_VALUES,
    REVISION_VALUES,
    TOPIC_COLUMNS,
    actor_row,
    annotation_row,
    article_row,
    insert_sql,
    link_row,
    revision_row,
    topic_row,
)
from pullquote.project.values import clean
from pullquote.records import Actor, Annotation, Article, Completion, Link, Revision, Topic, new_id
from pullquote.wording import later, say

__all__ = ["BATCH", "Import", "sweep"]

BATCH = 500
"""Articles in one transaction: short enough that tagging in the window never waits long."""


class Import:
    """An import under way; made by `Project.importing`."""

    def __init__(self, file: ProjectFile, journal: Journal, name: str) -> None:
        self._file = file
        self._journal = journal
        self.id = new_id()
        self.name = clean(name)  # often a file name, which need not be text
        self.added: list[str] = []
        self._registered = 0
        self._changes: list[Change] = []
        self._annotators: dict[str, int] = {}
        for left in list(file.unswept):
            _discard(file, left)
        with file.transaction():
            self._sql(
                "INSERT INTO import (uuid, name, visible, finished) VALUES (?, ?, 0, 0)", self.id, self.name
            )
            self._key = int(self._sql("SELECT key FROM import WHERE uuid = ?", self.id)[0][0])

    def _sql(self, sql: str, *values: Any) -> list[Any]:
        return self._file.rows(sql, *values)

    def _many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        # Straight to the driver: ten times the speed of building one statement for many rows.
        self._file.connection.executemany(sql, rows)

    @contextmanager
    def batch(self) -> Iterator[None]:
        """One short transaction; all `add_…` calls belong inside one.

        A batch that fails leaves nothing behind.
        """
        added, registered = len(self.added), self._registered
        try:
            with self._file.transaction():
                yield
        except BaseException as error:
            del self.added[added:]
            self._registered = registered
            self._annotators.clear()  # some may have been new
            if isinstance(error, peewee.IntegrityError | sqlite3.IntegrityError):
                raise InvalidDataset(
                    say("“{name}” holds the same record twice, or one without its other end.", name=self.name)
                ) from error
            if isinstance(error, UnicodeEncodeError):
                raise InvalidDataset(
                    say("“{name}” holds half a character, which no file can keep.", name=self.name)
                ) from error
            raise

    def add_articles(self, articles: Iterable[Article]) -> None:
        """Add articles, whose ids must be new."""
        rows = [(*article_row(article), self._key, 0) for article in articles]
        self._many(insert_sql("article", f"{ARTICLE_COLUMNS}, brought_by_id, deleted"), rows)
        self.added.extend(row[0] for row in rows)

    def known(self, hashes: Sequence[str]) -> dict[tuple[str, str, str], str]:
        """Of these text hashes, the visible articles that have or had one; see `known_texts`."""
        return known_texts(self._file, hashes)

    def has(self, table: str, ids: Sequence[str]) -> set[str]:
        """Which of these ids the project holds, shown or not."""
        marks = ", ".join("?" * len(ids))
        return {row[0] for row in self._sql(f"SELECT uuid FROM {table} WHERE uuid IN ({marks})", *ids)}

    def text_of(self, article: str) -> str:
        """The hash of the text of an article that the project has."""
        return str(self._sql("SELECT sha256 FROM article WHERE uuid = ?", article)[0][0])

    def add_registry(self, actors: Iterable[Actor], topics: Iterable[Topic]) -> None:
        """Add actors and topics, whose ids must be new."""
        actor_rows = [(*actor_row(actor), self._key) for actor in actors]
        topic_rows = [(*topic_row(topic), self._key) for topic in topics]
        self._many(insert_sql("actor", f"{ACTOR_COLUMNS}, brought_by_id"), actor_rows)
        self._many(insert_sql("topic", f"{TOPIC_COLUMNS}, brought_by_id"), topic_rows)
        self._registered += len(actor_rows) + len(topic_rows)

    def add_annotations(self, article: str, annotations: Sequence[Annotation]) -> None:
        """Add an article's annotations with their fragments and assignments; the caller has checked the words."""
        key = self._record_key("article", article)
        self._many(
            insert_sql("annotation", ANNOTATION_VALUES),
            [
                annotation_row(annotation, key, self._annotator(annotation.annotator))
                for annotation in annotations
            ],
        )
        keys = dict(self._sql("SELECT uuid, key FROM annotation WHERE article_id = ?", key))
        self._many(
            "INSERT INTO fragment (annotation_id, seq, start, stop, surface) VALUES (?, ?, ?, ?, ?)",
            [
                (keys[annotation.id], seq, fragment.start, fragment.end, fragment.text)
                for annotation in annotations
                for seq, fragment in enumerate(annotation.fragments)
            ],
        )
        for what in ("actor", "topic"):
            self._many(
                f"INSERT INTO {what}_assignment (annotation_id, seq, {what}_id) VALUES"
                f" (?, ?, (SELECT key FROM {what} WHERE uuid = ?))",
                [
                    (keys[annotation.id], seq, uuid)
                    for annotation in annotations
                    for seq, uuid in enumerate(annotation.actors if what == "actor" else annotation.topics)
                ],
            )

    def add_links(self, article: str, links: Sequence[Link]) -> None:
        """Add an article's links."""
        key = self._record_key("article", article)
        keys = dict(self._sql("SELECT uuid, key FROM annotation WHERE article_id = ?", key))
        self._many(
            insert_sql("link", LINK_VALUES),
            [
                link_row(link, keys[link.head], keys[link.tail], self._annotator(link.annotator))
                for link in links
            ],
        )

    def add_completions(self, completions: Iterable[Completion]) -> None:
        """Add who has finished which label in which article."""
        self._many(
            insert_sql("completion", "article_id, annotator_id, label"),
            [
                (self._record_key("article", done.article), self._annotator(done.annotator), done.label)
                for done in completions
            ],
        )

    def add_revisions(self, revisions: Iterable[Revision]) -> None:
        """Add the corrections that texts have behind them; the caller has checked them."""
        self._many(
            insert_sql("revision", REVISION_VALUES),
            [
                revision_row(each, self._record_key("article", each.article), self._annotator(each.annotator))
                for each in revisions
            ],
        )

    def use_codebook(self, toml: str) -> None:
        """Put the codebook that came with the data in force, in the same step as the data."""
        self._changes.append(CodebookChange(self._journal.store.codebook(), toml))

    def finish(self) -> None:
        """Make everything visible: one transaction, one journal entry.

        An import of nothing leaves no trace.
        """
        if not self.added and not self._registered and not self._changes:
            self.discard()
            return
        count = len(self.added)
        name = (
            later("Import 1 article")
            if count == 1
            else later("Import {count} articles")
            if count
            else later("Import registry")
        )
        with self._journal.step(name, self.added[0] if count == 1 else "", count=count):
            for change in self._changes:
                self._journal.record(change)
            self._journal.record(ImportChange(ImportState(self.id, False), ImportState(self.id, True)))
            self._sql("UPDATE import SET finished = 1 WHERE key = ?", self._key)

    def discard(self) -> None:
        """Take everything back, in short transactions too.

        When even that fails (a full disk), the next import or opening does it; nobody sees it until then.
        """
        self._file.unswept.add(self._key)
        _discard(self._file, self._key)

    def _record_key(self, table: str, uuid: str) -> int:
        return self._journal.store.key(table, uuid)

    def _annotator(self, name: str) -> int:
        if name not in self._annotators:
            self._annotators[name] = self._journal.store.annotator_key(name)
        return self._annotators[name]


def sweep(file: ProjectFile) -> None:
    """Remove what imports that never finished have left."""
    file.unswept.update(row[0] for row in file.rows("SELECT key FROM import WHERE finished = 0"))
    for key in sorted(file.unswept):
        _discard(file, key)


def _discard(file: ProjectFile, key: int) -> None:
    while articles := [
        row[0] for row in file.rows("SELECT key FROM article WHERE brought_by_id = ? LIMIT ?", key, BATCH)
    ]:
        marks = ", ".join("?" * len(articles))
        inside = f"(SELECT key FROM annotation WHERE article_id IN ({marks}))"
        with file.transaction():
            file.rows(f"DELETE FROM link WHERE head_id IN {inside}", *articles)
            file.rows(f"DELETE FROM annotation WHERE article_id IN ({marks})", *articles)
            file.rows(f"DELETE FROM revision WHERE article_id IN ({marks})", *articles)
            file.rows(f"DELETE FROM completion WHERE article_id IN ({marks})", *articles)
            file.rows(f"DELETE FROM article WHERE key IN ({marks})", *articles)
    with file.transaction():
        file.rows("DELETE FROM actor WHERE brought_by_id = ?", key)
        file.rows("DELETE FROM topic WHERE brought_by_id = ?", key)
        file.rows("DELETE FROM import WHERE key = ?", key)
    file.unswept.discard(key)
