"""Search over the whole project: page after page of places, each in its context.

Texts of articles are found by their index (`article_words`); what it does not know yet is read through, so that the
answer is right without it. Titles, notes and the registry change often and are few: they are always read through.
"""

from collections.abc import Callable, Iterator
from typing import Any, Literal

from pullquote.project.article_list import ArticleList, Listing
from pullquote.project.article_words import ArticleWords
from pullquote.project.file import ProjectFile
from pullquote.project.rows import REGISTERED, SHOWN
from pullquote.records import Record
from pullquote.search import Query, parse
from pullquote.text import snap_end, snap_start

__all__ = ["Hit", "Hits", "Scope", "Searches", "Within", "hit_at"]

Within = Literal["texts", "titles", "notes", "actors", "topics"]

CONTEXT = 80
"""Code points shown of what is before and after a hit, in its paragraph."""

_ARTICLES, _STRINGS = (10, 80), (5_000, 5_000)
"""How many are read at first, and at most: twice as many each time, so that a few hits need few texts."""


class Scope(Record, frozen=True):
    """Where to search; what is empty leaves nothing out, and of the registry nothing is left out.

    With a label, an actor or an annotator, a hit in a text lies inside of an annotation with this label, of this
    annotator, that stands for the actor or has a mention of the actor linked to it, as a quote has its source. A note
    is that of such an annotation, a title that of an article which has one.
    """

    within: Within = "texts"
    articles: Listing = Listing()
    label: str = ""
    actor: str = ""
    annotator: str = ""


class Hit(Record, frozen=True):
    """Words that were found, `[start, end)` in code points of the text that was searched, and what is around them.

    `article` and `annotation` are the ids of where to look: of the article for a text or a title, of the annotation
    for a note, and for an actor or topic of the first annotation that stands for it, if there is one.
    """

    article: str
    start: int
    end: int
    before: str
    words: str
    after: str
    title: str
    outlet: str
    published: str
    annotation: str = ""


class Hits(Record, frozen=True):
    """A page of hits; `after` is where the next one goes on, None at the end. A page ends with an article."""

    hits: tuple[Hit, ...]
    after: int | None


class Searches:
    """The searching part of `Project`."""

    _file: ProjectFile
    annotator: str
    article_list: Callable[[str], ArticleList]

    @property
    def words(self) -> ArticleWords:
        """The index of the words of all articles."""
        return ArticleWords(self._file)

    def search(
        self,
        query: str,
        scope: Scope = Scope(),  # noqa: B008 - immutable
        limit: int = 100,
        after: int = 0,
        check: Callable[[], None] = lambda: None,
    ) -> Hits:
        """The hits of a query (words, “a phrase”, begin*) in order of import, at least `limit` of them if there are.

        All of its terms are in each text that has hits. `after` goes on where a page has ended; `check` is called
        now and then, and may raise to stop.
        """
        wanted = parse(query)
        hits: list[Hit] = []
        if not wanted:
            return Hits((), None)
        for key, found in self._found(wanted, scope, after, check):
            hits += found
            if len(hits) >= limit:
                return Hits(tuple(hits), key)
        return Hits(tuple(hits), None)

    def _found(
        self, wanted: Query, scope: Scope, after: int, check: Callable[[], None]
    ) -> Iterator[tuple[int, list[Hit]]]:
        if scope.within in ("actors", "topics"):
            yield from self._read(wanted, _SHORT[scope.within], (), (), after, _STRINGS, check)
            return
        where, values = self._conditions(scope)
        if scope.within != "texts":
            short = _SHORT[scope.within].format(where)
            yield from self._read(wanted, short, (), values, after, _STRINGS, check)
            return
        inside = self._inside(scope)
        last = self.words.last
        if last > after:
            known, match = _KNOWN.format(where), (wanted.match,)
            yield from self._read(wanted, known, match, values, after, _ARTICLES, check, inside)
        rest = max(after, last)
        yield from self._read(wanted, _UNKNOWN.format(where), (), values, rest, _ARTICLES, check, inside)

    def _read(
        self,
        wanted: Query,
        sql: str,
        before: tuple[Any, ...],
        values: tuple[Any, ...],
        after: int,
        sizes: tuple[int, int],
        check: Callable[[], None],
        inside: Callable[[int], list[tuple[int, int]]] | None = None,
    ) -> Iterator[tuple[int, list[Hit]]]:
        """The hits in each of the texts that a query brings, in order of their keys."""
        few, most = sizes
        while True:
            check()
            rows = self._file.rows(sql, *before, after, *values, few)
            for key, text, *where in rows:
                after = key
                places = wanted.hits(text)
                if places and inside is not None:
                    spans = inside(key)
                    places = [p for p in places if any(low <= p[0] and p[1] <= high for low, high in spans)]
                if places:
                    yield key, [hit_at(text, place, *where) for place in places]
            if len(rows) < few:
                return
            few = min(2 * few, most)

    def _conditions(self, scope: Scope) -> tuple[str, tuple[Any, ...]]:
        """What is asked of an article, as SQL behind a plus: the index of words leads, not this."""
        where, values = "", []
        if scope.articles.words or scope.articles.is_filtered:
            listed = self.article_list(self.annotator)
            listed.show(scope.articles)
            where += " AND +a.key IN (SELECT value FROM json_each(?))"
            values.append(listed.keys)
        if (inside := _annotations(scope)) is not None:
            in_article = f"+a.key IN (SELECT n.article_id FROM annotation n WHERE {inside[0]})"
            where += f" AND {inside[0] if scope.within == 'notes' else in_article}"
            values += inside[1]
        return where, tuple(values)

    def _inside(self, scope: Scope) -> Callable[[int], list[tuple[int, int]]] | None:
        """Where the annotations are, in an article, in which hits have to lie; None when they may lie anywhere."""
        if (inside := _annotations(scope)) is None:
            return None
        where, values = inside
        sql = (
            "SELECT f.start, f.stop FROM annotation n JOIN fragment f ON f.annotation_id = n.key"
            f" WHERE n.article_id = ? AND {where}"
        )
        return lambda key: self._file.rows(sql, key, *values)


def _annotations(scope: Scope) -> tuple[str, list[str]] | None:
    """What is asked of an annotation, as SQL and its values; None when nothing is."""
    where, values = "n.status <> 'rejected'", []
    for value, condition in (
        (scope.label, "n.label = ?"),
        (scope.annotator, "n.annotator_id = (SELECT key FROM annotator WHERE name = ?)"),
        (scope.actor, _SAYS),
    ):
        if value:
            where += f" AND {condition}"
            values.append(value)
    return (where, values) if values else None


def hit_at(text: str, place: tuple[int, int], article: str, title: str, *rest: str) -> Hit:
    """The words at `[start, end)` in a text with what is around them; `rest` are the further fields of the hit."""
    start, end = place
    low = max(start - CONTEXT, 0)
    low = text.rfind("\n", low, start) + 1 or snap_start(text, low)
    high = text.find("\n", end, end + CONTEXT)
    after = text[end : high if high >= 0 else snap_end(text, min(end + CONTEXT, len(text)))]
    return Hit(article, start, end, text[low:start], text[start:end], after, title, *rest)


_COLUMNS = "a.uuid, a.title, a.outlet, a.published"
_KNOWN = (
    f"SELECT a.key, a.text, {_COLUMNS}, '' FROM article_words w CROSS JOIN article a ON a.key = w.rowid"
    f" WHERE article_words MATCH ? AND w.rowid > ? AND {SHOWN}{{}} ORDER BY w.rowid LIMIT ?"
)
_UNKNOWN = (
    f"SELECT a.key, a.text, {_COLUMNS}, '' FROM article a NOT INDEXED"
    f" WHERE a.key > ? AND {SHOWN}{{}} ORDER BY a.key LIMIT ?"
)

_SAYS = (
    "n.key IN (WITH mention AS (SELECT v.key FROM actor_assignment s JOIN actor r ON r.key = s.actor_id"
    " JOIN annotation v ON v.key = s.annotation_id WHERE ? IN (r.uuid, r.merged_into) AND v.status <> 'rejected')"
    " SELECT key FROM mention UNION"
    " SELECT l.head_id FROM link l JOIN mention m ON m.key = l.tail_id WHERE l.status <> 'rejected')"
)


def _registry(what: str, words: str) -> str:
    """Entries of a registry, each with the first annotation that stands for it."""
    return (
        f"SELECT r.key, {words}, coalesce(a.uuid, ''), r.name, coalesce(a.outlet, ''), coalesce(a.published, ''),"
        f" coalesce(n.uuid, '') FROM {what} r LEFT JOIN annotation n ON n.key = (SELECT m.key FROM"
        f" {what}_assignment s JOIN annotation m ON m.key = s.annotation_id JOIN article a ON a.key = m.article_id"
        f" WHERE s.{what}_id = r.key AND m.status <> 'rejected' AND {SHOWN} ORDER BY a.uuid, m.key LIMIT 1)"
        " LEFT JOIN article a ON a.key = n.article_id WHERE r.key > ? AND r.key IN"
        f" (SELECT key FROM {what} WHERE {REGISTERED.format(what)}) AND r.merged_into = '' ORDER BY r.key LIMIT ?"
    )


_SHORT: dict[Within, str] = {
    "titles": (
        f"SELECT a.key, a.title, {_COLUMNS}, '' FROM article a NOT INDEXED"
        f" WHERE a.key > ? AND {SHOWN}{{}} ORDER BY a.key LIMIT ?"
    ),
    "notes": (
        f"SELECT n.key, n.note, {_COLUMNS}, n.uuid FROM annotation n JOIN article a ON a.key = n.article_id"
        f" WHERE n.key > ? AND n.note <> '' AND n.status <> 'rejected' AND {SHOWN}{{}}"
        " ORDER BY n.key LIMIT ?"
    ),
    "actors": _registry(
        "actor",
        "r.name || char(10) || coalesce((SELECT group_concat(value, char(10)) FROM json_each(r.aliases)), '')"
        " || char(10) || r.description || char(10) || r.notes",
    ),
    "topics": _registry("topic", "r.name || char(10) || r.description"),
}
