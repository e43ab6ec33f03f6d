"""A correction of a text in the tables: the text, its place in the index of the search, and every fragment in it."""

import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any

from pullquote.errors import PullquoteError
from pullquote.project.article_words import ArticleWords
from pullquote.project.changes import RevisionChange
from pullquote.project.file import ProjectFile
from pullquote.project.rows import (
    REVISION_SQL,
    REVISION_VALUES,
    dump_fragments,
    extent,
    insert_sql,
    load_fragments,
    revision_of,
    revision_row,
)
from pullquote.reanchoring import Reanchoring, corrected, inverse_hunks, outcome
from pullquote.records import Fragment, Revision
from pullquote.wording import say

__all__ = ["NotExact", "Revisions"]

_Fragments = tuple[Fragment, ...]


class NotExact(PullquoteError):
    """What stands in the article by now cannot be brought exactly to the other text."""


class Revisions:
    """Reads and writes the revisions of texts; who writes holds the transaction."""

    def __init__(self, file: ProjectFile) -> None:
        self._file = file

    def of(self, article: str) -> list[Revision]:
        """An article's revisions, the first first."""
        rows = self._file.rows(f"{REVISION_SQL} WHERE a.uuid = ? ORDER BY v.number", article)
        return [revision_of(row) for row in rows]

    def current(self, change: RevisionChange) -> Revision | None:
        """What is there of the revision that a change is about: itself while its text is the present one."""
        revision, known = change.revision, self.of(change.revision.article)
        before = revision.after_sha256 if change.before else revision.before_sha256
        if self._file.row("SELECT sha256 FROM article WHERE uuid = ?", revision.article) != (before,):
            return known[-1] if known else revision
        return next((each for each in known if each.id == revision.id), None)

    def apply(self, change: RevisionChange, annotator: int) -> None:
        """Correct the text, or take the correction back; raises `NotExact`."""
        revision, forward = change.revision, change.after is not None
        key, text = self._file.row("SELECT key, text FROM article WHERE uuid = ?", revision.article)
        hunks = revision.hunks if forward else inverse_hunks(revision.hunks)
        try:
            new = corrected(text, hunks)
            fragments = _Moved(
                Reanchoring(hunks, new),
                {each.id: (each.old, each.new)[:: 1 if forward else -1] for each in change.reworded},
            )
            self._annotations(key, fragments)
            self._decisions(key, fragments)
        except (ValueError, sqlite3.IntegrityError) as error:
            raise _not_exact() from error
        if fragments.reworded:  # somebody has deleted it meanwhile
            raise _not_exact()
        self._file.rows(
            "UPDATE article SET text = ?, sha256 = ? WHERE key = ?",
            *(new, revision.after_sha256 if forward else revision.before_sha256, key),
        )
        ArticleWords(self._file).replace(key, text, new)
        if forward:
            self._file.rows(insert_sql("revision", REVISION_VALUES), *revision_row(revision, key, annotator))
        else:
            self._file.rows("DELETE FROM revision WHERE uuid = ?", revision.id)

    def _annotations(self, article: int, moved: "_Moved") -> None:
        found: dict[tuple[int, str], list[Fragment]] = {}
        for key, uuid, *fragment in self._file.rows(
            "SELECT n.key, n.uuid, f.start, f.stop, f.surface FROM annotation n"
            " JOIN fragment f ON f.annotation_id = n.key WHERE n.article_id = ? ORDER BY n.key, f.seq",
            article,
        ):
            found.setdefault((key, uuid), []).append(Fragment(*fragment))
        changed = list(
            moved.changed((key, uuid, tuple(fragments)) for (key, uuid), fragments in found.items())
        )
        self._many("DELETE FROM fragment WHERE annotation_id = ?", [(key,) for key, _ in changed])
        self._many(
            "INSERT INTO fragment (annotation_id, seq, start, stop, surface) VALUES (?, ?, ?, ?, ?)",
            [(key, seq, f.start, f.end, f.text) for key, now in changed for seq, f in enumerate(now)],
        )
        self._extents("annotation", changed)

    def _decisions(self, article: int, moved: "_Moved") -> None:
        rows = self._file.rows("SELECT key, uuid, fragments FROM decision WHERE article_id = ?", article)
        changed = list(moved.changed((key, uuid, load_fragments(stored)) for key, uuid, stored in rows))
        self._many(
            "UPDATE decision SET fragments = ? WHERE key = ?",
            [(dump_fragments(now), key) for key, now in changed],
        )
        self._extents("decision", changed)

    def _extents(self, table: str, changed: list[tuple[int, _Fragments]]) -> None:
        # First out of the way: one may come where another still stands, and no two may be alike.
        self._many(f"UPDATE {table} SET extent = 'key ' || key WHERE key = ?", [(key,) for key, _ in changed])
        self._many(
            f"UPDATE {table} SET extent = ? WHERE key = ?", [(extent(now), key) for key, now in changed]
        )

    def _many(self, sql: str, rows: list[tuple[Any, ...]]) -> None:
        self._file.connection.executemany(sql, rows)


class _Moved:
    """Where fragments go: those that are `reworded` as it says, all others only as far as the text moves."""

    def __init__(self, way: Reanchoring, reworded: Mapping[str, tuple[_Fragments, ...]]) -> None:
        self._way = way
        self.reworded = dict(reworded)
        """Those that have not come yet."""

    def changed(self, found: "Iterator[tuple[int, str, _Fragments]]") -> Iterator[tuple[int, _Fragments]]:
        """Of records by key, id and fragments, those that do not stay, and where they go; raises `NotExact`."""
        for key, uuid, before in found:
            if pair := self.reworded.pop(uuid, None):
                if pair[0] != before:
                    raise _not_exact()
                yield key, pair[1]
                continue
            after = self._way.reanchored(before)
            if after is None or outcome(before, after) == "reworded":
                raise _not_exact()
            if after != before:
                yield key, after


def _not_exact() -> NotExact:
    return NotExact(
        say(
            "The words that this changes have been tagged in another way meanwhile. Look at them and try again."
        )
    )
