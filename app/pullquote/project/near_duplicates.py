"""Which articles are one, by their words and by what people say of them.

The shingles of articles and the pairs that are alike are a cache, which anybody may drop. It is in two tables that are
made when they are first wanted and are not in the journal; a row of shingles holds for the text with that hash only, so
nothing that brings in, hides or changes articles needs to think of it: an article with another text is compared again,
and until then counts as what it was. Whether an article shows is asked when it is read. What people say is in the
journal and holds whatever the cache says.
"""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from pullquote.clusters import Pair, clusters
from pullquote.errors import InvalidEdit
from pullquote.project.changes import NearDuplicateChange
from pullquote.project.file import ProjectFile
from pullquote.project.journal import Journal
from pullquote.project.rows import SHOWN
from pullquote.records import NearDuplicate, Record
from pullquote.wording import later, say

__all__ = ["Cluster", "Clustered", "Compared", "NearDuplicates", "groups_in"]

BATCH = 200
"""Articles in one transaction: short enough that tagging in the window never waits long."""

_TABLES = (
    "CREATE TABLE IF NOT EXISTS article_shingles (article_id INTEGER NOT NULL PRIMARY KEY REFERENCES article (key)"
    " ON DELETE CASCADE, sha256 TEXT NOT NULL, compared INTEGER NOT NULL, hashes BLOB NOT NULL) STRICT",
    "CREATE TABLE IF NOT EXISTS article_pair (first_id INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,"
    " second_id INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE, containment REAL NOT NULL,"
    " PRIMARY KEY (first_id, second_id)) STRICT, WITHOUT ROWID",
    "CREATE INDEX IF NOT EXISTS article_pair_second ON article_pair (second_id)",
)
_KNOWN = "LEFT JOIN article_shingles s ON s.article_id = a.key AND s.sha256 = a.sha256"
_SHOWN_KEYS = f"WITH shown (key) AS MATERIALIZED (SELECT a.key FROM article a WHERE {SHOWN})"
_UNKNOWN = (
    # In two indexes, so that no page of a text is read.
    f"{_SHOWN_KEYS} SELECT count(*) FROM article a INDEXED BY article_sha256 {_KNOWN}"
    " WHERE a.key IN (SELECT key FROM shown) AND s.compared IS NOT 1"
)


class Clustered(Record, frozen=True):
    """An article of a cluster as it is listed."""

    id: str
    title: str
    outlet: str
    published: str


class Cluster(Record, frozen=True):
    """Two or more articles that are one, in the order in which the project got them."""

    articles: tuple[Clustered, ...]

    @property
    def id(self) -> str:
        """The id of the first article, by which the cluster is called."""
        return self.articles[0].id


class Compared:
    """The cache of shingles and pairs, there or not."""

    def __init__(self, file: ProjectFile) -> None:
        self._file = file

    @property
    def _is_there(self) -> bool:
        return bool(self._file.rows("SELECT 1 FROM sqlite_master WHERE name = 'article_pair_second'"))

    @property
    def unknown(self) -> int:
        """How many articles that show are not compared with the others yet."""
        if not self._is_there:
            return int(self._file.row(f"SELECT count(*) FROM article a WHERE {SHOWN}")[0])
        return int(self._file.row(_UNKNOWN)[0])

    def learn(self, advance: Callable[[int], None] = lambda _: None) -> None:
        """Compare what is not compared yet.

        `advance` hears of the articles of each batch twice, when they are read and when they are compared; what it
        raises stops between two, and what is known by then stays known.
        """
        if not self._is_there:
            with self._file.transaction():
                for sql in _TABLES:
                    self._file.rows(sql)
        self._read(advance)
        self._compare(advance)

    def pairs(self) -> list[tuple[int, int, float]]:
        """The keys of articles that show and are alike, and how much."""
        if not self._is_there:
            return []
        return self._file.rows(
            f"{_SHOWN_KEYS} SELECT first_id, second_id, containment FROM article_pair"
            " WHERE first_id IN (SELECT key FROM shown) AND second_id IN (SELECT key FROM shown)"
        )

    def like(self) -> Callable[[str], list[int]]:
        """What finds the articles that a text is like, by their keys, the likest first."""
        from pullquote.near_duplicates import Index, shingles

        index = Index(self._shingles())
        return lambda text: [key for key, _ in index.like(shingles(text))]

    def _read(self, advance: Callable[[int], None]) -> None:
        from pullquote.near_duplicates import shingles

        while rows := self._file.rows(
            f"SELECT a.key, a.sha256, a.text FROM article a {_KNOWN} WHERE {SHOWN} AND s.article_id IS NULL"
            " ORDER BY a.key LIMIT ?",
            BATCH,
        ):
            read = [(key, sha256, shingles(text).tobytes()) for key, sha256, text in rows]
            with self._file.transaction():
                connection = self._file.connection
                keys = [(row[0],) for row in read]
                for side in ("first_id", "second_id"):  # of another text that it had
                    connection.executemany(f"DELETE FROM article_pair WHERE {side} = ?", keys)
                connection.executemany("INSERT OR REPLACE INTO article_shingles VALUES (?, ?, 0, ?)", read)
            advance(len(read))

    def _compare(self, advance: Callable[[int], None]) -> None:
        from pullquote.near_duplicates import Index

        new = [
            row[0]
            for row in self._file.rows(
                f"SELECT a.key FROM article a {_KNOWN} WHERE {SHOWN} AND s.compared = 0 ORDER BY a.key"
            )
        ]
        if not new:
            return
        index = Index(self._shingles())
        waiting = frozenset(new)
        for start in range(0, len(new), BATCH):
            batch = new[start : start + BATCH]
            found = [pair for key in batch for pair in index.pairs(key, waiting)]
            with self._file.transaction():
                connection = self._file.connection
                connection.executemany("INSERT OR REPLACE INTO article_pair VALUES (?, ?, ?)", found)
                connection.executemany(
                    "UPDATE article_shingles SET compared = 1 WHERE article_id = ?", ((key,) for key in batch)
                )
            advance(len(batch))

    def _shingles(self) -> Mapping[int, Any]:
        """The shingles of all articles that show, by key and in this order."""
        import numpy as np

        found: dict[int, Any] = {}
        if not self._is_there:
            return found
        last = 0
        while rows := self._file.rows(
            f"SELECT a.key, s.hashes FROM article a {_KNOWN} WHERE {SHOWN} AND a.key > ? AND s.hashes IS NOT NULL"
            " ORDER BY a.key LIMIT ?",
            last,
            10 * BATCH,
        ):
            found.update((key, np.frombuffer(hashes, np.uint64)) for key, hashes in rows)
            last = rows[-1][0]
        return found


class NearDuplicates:
    """The part of `Project` that knows which articles are one."""

    _file: ProjectFile
    journal: Journal

    @property
    def compared(self) -> Compared:
        """What is known of articles that are alike by their words; `learn` makes it whole."""
        return Compared(self._file)

    def clusters(self) -> list[Cluster]:
        """Articles that are one, as far as they are compared: the largest first, then in the order of their arrival.

        What is deleted, or hidden with its import, does not count; what people have said does.
        """
        return self._named(sorted(groups_in(self._file), key=lambda group: (-len(group), group)))

    def _named(self, groups: list[list[int]]) -> list[Cluster]:
        keys = sorted({key for group in groups for key in group})
        known = {
            row[0]: Clustered(*row[1:])
            for row in self._file.rows(
                "SELECT key, uuid, title, outlet, published FROM article WHERE key IN (SELECT value FROM json_each(?))",
                msgspec.json.encode(keys).decode(),
            )
        }
        return [Cluster(tuple(known[key] for key in group)) for group in groups]

    def groups(self) -> dict[str, str]:
        """For each article, by id, the id of its group: what must not be parted, and counts once.

        A group is called by the article in it that came first, and one that is like no other is a group of its own.
        Articles are grouped in the order of their arrival, each by those before it only. So articles that come later
        may join a group, or join two, which are called by the earlier one then; they never part one, and never change
        what else any is called. Deleting articles, a correction of a text or a word of a person may.
        """
        ids = dict(self._file.rows(f"SELECT a.key, a.uuid FROM article a WHERE {SHOWN} ORDER BY a.key"))
        first = {key: group[0] for group in groups_in(self._file) for key in group}
        return {uuid: ids[first.get(key, key)] for key, uuid in ids.items()}

    def alike(self) -> Callable[[str], list[Clustered]]:
        """What finds the articles that a text is like which is not in the project yet, the likest first.

        It is made in seconds and knows the articles that are compared by then.
        """
        like = self.compared.like()

        def find(text: str) -> list[Clustered]:
            keys = like(text)
            return list(self._named([keys])[0].articles) if keys else []

        return find

    def kept_apart(self) -> list[Cluster]:
        """The pairs of articles of which a person has said that they are not the same one."""
        apart = [(first, second) for first, second, same in _said(self._file) if not same]
        return self._named([list(pair) for pair in apart])

    def say_same(self, one: str, other: str, *, same: bool) -> None:
        """Say of two articles that they are the same one, or not, whatever their words are like."""
        first, second = sorted((one, other))
        if first == second:
            raise InvalidEdit(say("An article is always the same as itself."))
        with self.journal.step(later("Same article") if same else later("Not the same article")) as store:
            for uuid in (first, second):
                store.article_state(uuid)
            before = store.near_duplicate(first, second)
            self.journal.record(NearDuplicateChange(before, NearDuplicate(first, second, same)))


def groups_in(file: ProjectFile) -> list[list[int]]:
    """The keys of articles that are one, as far as they are compared: each group in the order of their arrival."""
    found, said = Compared(file).pairs(), _said(file)
    same = [(first, second) for first, second, is_same in said if is_same]
    apart = [(first, second) for first, second, is_same in said if not is_same]
    return clusters((Pair(*row) for row in found), same, apart)


def _said(file: ProjectFile) -> list[tuple[int, int, bool]]:
    """What people have said of pairs that show; the one that came first is first."""
    return [
        (min(pair), max(pair), bool(same))
        for *pair, same in file.rows(
            "SELECT d.first_id, d.second_id, d.same FROM near_duplicate d JOIN article a ON a.key = d.first_id"
            f" WHERE {SHOWN} AND d.second_id IN (SELECT a.key FROM article a WHERE {SHOWN})"
        )
    ]
