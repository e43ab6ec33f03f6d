"""The article list as SQLite sorts and filters it: 100,000 articles without reading one of their texts.

All that is asked of many articles at once is in the index `article_listed`, so that the pages of the texts stay
unread. Words are compared without case and accents (`folded`), more kindly than a search in an article's text: a
reader looks for a title from memory. SQLite's own case folding knows ASCII only.
"""

import re
from array import array
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain
from typing import Any, Literal
from unicodedata import normalize

import msgspec

from pullquote.project.file import ProjectFile
from pullquote.project.near_duplicates import groups_in
from pullquote.project.rows import ME, SHOWN
from pullquote.records import ArticleStatus, ArticleSummary, Record

__all__ = ["ANY_LABEL", "ArticleList", "Listing", "Order"]

Order = Literal["imported", "published", "title", "outlet", "annotations", "status"]


ANY_LABEL = "*"
"""Stands for each label in use, where one is asked for by id."""


class Listing(Record, frozen=True):
    """Which articles are listed, and in what order; what is empty leaves nothing out.

    Each of the words stands in title, outlet or byline. `since` and `until` are ISO days and both included; with
    one of them, an article whose date is none is not listed. `unfinished` is the id of a label, or `ANY_LABEL`, for
    which the articles are not finished by `annotator`: whose list it is, if left out. With `clustered`, only those are
    listed that other articles of the project are the same as.
    """

    words: str = ""
    statuses: tuple[ArticleStatus, ...] = ()
    outlets: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    order: Order = "imported"
    descending: bool = False
    unfinished: str = ""
    annotator: str = ""
    clustered: bool = False

    @property
    def is_filtered(self) -> bool:
        """Whether it leaves out articles for more than their words."""
        return bool(
            self.statuses
            or self.outlets
            or self.languages
            or self.since
            or self.until
            or self.unfinished
            or self.clustered
        )

    def without_filter(self) -> "Listing":
        """The same words and order, with nothing else left out."""
        return Listing(self.words, order=self.order, descending=self.descending)


_MARKS = re.compile("[\u0300-\u036f]")
_SAME = str.maketrans("“”„‘’", '"""\'\'')


class _Folding(dict[int, str]):
    """What each character counts as, worked out when it is first met."""

    def __missing__(self, cp: int) -> str:
        folded = _MARKS.sub("", normalize("NFKD", chr(cp)).casefold()).translate(_SAME)
        self[cp] = folded
        return folded


_FOLDING = _Folding()


@lru_cache(maxsize=1 << 17)  # a search asks for the same titles with every letter typed
def _folded(words: str) -> str:
    return words.lower() if words.isascii() else words.translate(_FOLDING)


_DAY = (
    "CASE WHEN published > '0001' AND published GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'"
    # With a step of no days SQLite works the date out, and 31 February becomes a day in March.
    " AND date(substr(published, 1, 10), '+0 days') = substr(published, 1, 10) THEN substr(published, 1, 10) END"
)

_ARTICLES = (
    f"(SELECT a.*, {_DAY} AS day,"
    f" (SELECT count(*) FROM annotation n WHERE n.article_id = a.key AND n.annotator_id = {ME}"
    " AND n.status <> 'rejected') AS annotations,"
    # What a file brought along, such as the zones of a web page, is nobody's work yet.
    f" EXISTS (SELECT 1 FROM annotation n WHERE n.article_id = a.key AND n.annotator_id = {ME}"
    " AND n.status <> 'rejected' AND n.origin NOT LIKE 'file:%') AS begun,"
    f" (SELECT count(*) FROM completion c WHERE c.article_id = a.key AND c.annotator_id = {ME}"
    " AND c.label IN (SELECT value FROM json_each(?))) AS done,"
    " ? AS complete, a.key IN (SELECT value FROM json_each(?)) AS attention FROM article a) a"
)
"""Articles with what this annotator has done in each. SQLite counts only where it is asked for a count."""

_STATUS = (
    "CASE WHEN a.attention THEN 'attention'"
    " WHEN a.done >= a.complete THEN CASE WHEN a.annotations THEN 'finished' ELSE 'nothing_here' END"
    " WHEN a.begun OR a.done THEN 'in_progress' ELSE 'new' END"
)

_ORDERS: dict[Order, str] = {
    "imported": "a.uuid",  # version 7 ids sort by time
    "published": "a.day",
    "title": "nullif(folded(a.title), '')",
    "outlet": "nullif(folded(a.outlet), '')",
    "annotations": "a.annotations",
    # What is left to do comes first.
    "status": f"instr('attention in_progress new finished nothing_here', {_STATUS})",
}


class ArticleList:
    """The project's articles as one annotator lists them.

    Which ones and in what order is settled by `show` and stays until the next: an edit may change the count or the
    status of an article that the list is sorted or filtered by, and its row must not jump away from under the hands
    of who works on it. What a row says is read when it is asked for.
    """

    def __init__(
        self, file: ProjectFile, annotator: str, labels: Iterable[str], attention: Iterable[str] = ()
    ) -> None:
        self._file = file
        file.database.register_function(_folded, "folded", 1, deterministic=True)
        names = list(labels)
        marked = file.rows(
            "SELECT key FROM article WHERE uuid IN (SELECT value FROM json_each(?))", _json(attention)
        )
        self._attention = {row[0] for row in marked}
        self._me = (annotator, annotator, annotator, _json(names), len(names), _json(sorted(self._attention)))
        self._keys = array("q")
        self._clustered = frozenset(key for group in groups_in(file) for key in group)
        self._labels, self._annotator = names, annotator
        self._finished = self._finished_by(annotator, names)
        self._listing = Listing()
        self._through = (
            self._finished
        )  # what the listing asks for is done there: nothing is left in the queue
        self.total: int = file.row(f"SELECT count(*) FROM article a WHERE {SHOWN}")[0]
        """How many articles the project has."""

    def _finished_by(self, annotator: str, labels: Iterable[str], key: int | None = None) -> set[int]:
        """The keys of the articles, or of the one with this key, that are finished for all of these labels."""
        wanted = list(labels)
        one, values = ("", ()) if key is None else (" AND a.key = ?", (key,))
        rows = self._file.rows(
            # The plus keeps SQLite in the index `article_listed`.
            f"SELECT a.key FROM article a WHERE {SHOWN}{one} AND +a.key IN (SELECT c.article_id FROM completion c"
            f" WHERE c.annotator_id = {ME} AND c.label IN (SELECT value FROM json_each(?))"
            " GROUP BY c.article_id HAVING count(*) >= ?)",
            *(*values, annotator, _json(wanted), len(wanted)),
        )
        return {row[0] for row in rows} - self._attention

    def _through_in(self, listing: Listing, key: int | None = None) -> set[int]:
        """The same for what a listing calls unfinished."""
        labels = self._labels if listing.unfinished == ANY_LABEL else [listing.unfinished]
        return self._finished_by(listing.annotator or self._annotator, labels, key)

    # Which, and in what order

    def show(self, listing: Listing) -> None:
        """List these. What has nothing to sort by comes last either way; ties are in order of import."""
        self._listing = listing
        self._through = self._through_in(listing) if listing.unfinished else self._finished
        where, values = _conditions(listing)
        if listing.clustered:
            where += " AND +a.key IN (SELECT value FROM json_each(?))"
            values.append(_json(self._clustered))
        way = " DESC" if listing.descending else ""
        rows = self._file.rows(
            f"SELECT a.key FROM {_ARTICLES} WHERE {where}"
            f" ORDER BY {_ORDERS[listing.order]}{way} NULLS LAST, a.uuid",
            *(*self._me, *values),
        )
        left_out = self._through if listing.unfinished else ()
        self._keys = array("q", (row[0] for row in rows if row[0] not in left_out))

    def statuses(self) -> dict[ArticleStatus, int]:
        """How many of all articles there are of each status."""
        rows = self._file.rows(
            f"SELECT {_STATUS}, count(*) FROM {_ARTICLES} WHERE {SHOWN} GROUP BY 1", *self._me
        )
        return dict(rows)

    def outlets(self) -> list[tuple[str, int]]:
        """The outlets of all articles and how many articles each has, by name."""
        return self._values("outlet")

    def languages(self) -> list[tuple[str, int]]:
        """The languages of all articles and how many articles each has, by code."""
        return self._values("language")

    def _values(self, column: str) -> list[tuple[str, int]]:
        rows = self._file.rows(f"SELECT a.{column}, count(*) FROM article a WHERE {SHOWN} GROUP BY 1")
        return sorted(rows, key=lambda row: (not row[0], _folded(row[0]), row[0]))

    # Rows

    @property
    def keys(self) -> str:
        """The keys of the listed articles in the file, as JSON."""
        return _json(self._keys)

    def __len__(self) -> int:
        return len(self._keys)

    @property
    def finished(self) -> int:
        """How many of all articles are finished; one that needs attention is not."""
        return len(self._finished)

    def page(self, first: int, count: int) -> list[ArticleSummary]:
        """The articles of `count` rows from row `first`."""
        return self._summaries(self._keys[first : first + count])

    def row_of(self, article: str) -> int:
        """The row of an article, or -1 when it is not listed."""
        try:
            return self._keys.index(self._key(article))
        except ValueError:
            return -1

    def neighbour(self, article: str, step: int) -> str:
        """The article `step` rows further, or an empty string; from one that is not listed, the first."""
        row = self.row_of(article)
        wanted = row + step if row >= 0 else 0
        return self._id(self._keys[wanted]) if 0 <= wanted < len(self._keys) else ""

    def following(self, article: str) -> list[str]:
        """The articles below, going on from the top; all of them when the article is not listed."""
        row = self.row_of(article)
        around = [*self._keys[row + 1 :], *(self._keys[:row] if row > 0 else ())]
        ids = dict(self._file.rows("SELECT key, uuid FROM article"))
        return [ids[key] for key in around]

    def next_unfinished(self, article: str) -> str:
        """The next article below that is not finished, going on from the top; or an empty string.

        Where the listing asks for what is not finished for a label, or by another annotator, that is what counts.
        """
        row = self.row_of(article)
        around = chain(range(row + 1, len(self._keys)), range(row))
        key = next((k for k in map(self._keys.__getitem__, around) if k not in self._through), None)
        return "" if key is None else self._id(key)

    def beginning(self, words: str, row: int) -> int:
        """The first row, from `row` on and round the end, whose title begins with these words; or -1."""
        rows = self._file.rows(
            f"SELECT a.key FROM article a WHERE {SHOWN} AND instr(folded(a.title), ?) = 1", _folded(words)
        )
        keys = {found[0] for found in rows}
        around = chain(range(row, len(self._keys)), range(row))
        return next((at for at in around if self._keys[at] in keys), -1)

    def refresh(self, article: str) -> ArticleSummary | None:
        """Read one article again after an edit; None when the project has it no longer."""
        key = self._key(article)
        if self._file.row(f"SELECT 1 FROM article a WHERE {SHOWN} AND a.key = ?", key) is None:
            return None
        (found,) = self._summaries([key])
        if found.status in ("finished", "nothing_here"):
            self._finished.add(key)
        else:
            self._finished.discard(key)
        if self._listing.unfinished:
            self._through = (self._through - {key}) | self._through_in(self._listing, key)
        return found

    def titled(self, words: str, limit: int) -> list[ArticleSummary]:
        """The first articles, in order of import, with all of these words in their title."""
        title, values = _words("a.title", words)
        rows = self._file.rows(
            f"SELECT a.key FROM {_ARTICLES} WHERE {SHOWN}{title} ORDER BY a.uuid LIMIT ?",
            *(*self._me, *values, limit),
        )
        return self._summaries([row[0] for row in rows])

    def _summaries(self, keys: Iterable[int]) -> list[ArticleSummary]:
        wanted = list(keys)
        rows = self._file.rows(
            f"SELECT a.key, a.uuid, a.title, a.outlet, a.published, a.annotations, {_STATUS} FROM {_ARTICLES}"
            " WHERE a.key IN (SELECT value FROM json_each(?))",
            *(*self._me, _json(wanted)),
        )
        found = {row[0]: ArticleSummary(*(*row[1:], row[0] in self._clustered)) for row in rows}
        return [found[key] for key in wanted if key in found]

    def _key(self, article: str) -> int:
        row = self._file.row("SELECT key FROM article WHERE uuid = ?", article)
        return -1 if row is None else int(row[0])

    def _id(self, key: int) -> str:
        return str(self._file.row("SELECT uuid FROM article WHERE key = ?", key)[0])


def _conditions(listing: Listing) -> tuple[str, list[Any]]:
    """What is asked of an article, as SQL and its values."""
    where, values = _words("a.title || char(10) || a.outlet || char(10) || a.byline", listing.words)
    for column, wanted in (
        (_STATUS, listing.statuses),
        ("a.outlet", listing.outlets),
        ("a.language", listing.languages),
    ):
        if wanted:
            where += f" AND {column} IN (SELECT value FROM json_each(?))"
            values.append(_json(wanted))
    for test, day in (("a.day >= ?", listing.since), ("a.day <= ?", listing.until)):
        if day:
            where += f" AND {test}"
            values.append(day)
    return SHOWN + where, values


def _words(text: str, words: str) -> tuple[str, list[Any]]:
    wanted = _folded(words).split()
    return f" AND instr(folded({text}), ?)" * len(wanted), list(wanted)


def _json(values: Iterable[object]) -> str:
    return msgspec.json.encode(list(values)).decode()
