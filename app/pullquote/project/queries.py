"""What a project holds, read as records."""

import threading
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

import msgspec

from pullquote.codebook import Codebook, load_codebook
from pullquote.errors import UnknownId
from pullquote.project.article_list import ArticleList, Listing
from pullquote.project.changes import ArticleChange, Change, CodebookChange, ImportChange, RevisionChange
from pullquote.project.file import ProjectFile
from pullquote.project.known import Origin, known_origins, known_texts
from pullquote.project.rows import (
    ARTICLE_COLUMNS,
    DECISION_SQL,
    LINK_SQL,
    REGISTERED,
    SHOWN,
    TEXTS,
    article_of,
    decision_of,
    link_of,
    load_attributes,
)
from pullquote.project.store import Store
from pullquote.records import (
    Annotation,
    Annotator,
    Article,
    ArticleSummary,
    Completion,
    Decision,
    Dismissal,
    Fragment,
    Link,
    Note,
    reading_order,
)
from pullquote.wording import say

__all__ = ["Queries"]

_ARTICLE = ", ".join(f"a.{column}" for column in ARTICLE_COLUMNS.split(", "))


@lru_cache(maxsize=4)
def _codebook(toml: str) -> Codebook:
    return load_codebook(toml, say("The project's codebook"))


class Queries:
    """The reading half of `Project`. Deleted articles and those of an undone import are not there."""

    _file: ProjectFile

    def __init__(self) -> None:
        self._texts: dict[str, tuple[str, str]] = {}
        self._texts_lock = threading.Lock()
        self._codebook: Codebook | None = None

    @property
    def codebook(self) -> Codebook:
        """The codebook in force."""
        known = self._codebook
        if known is not None and not self._file.in_transaction:
            return known
        book = _codebook(self._row("SELECT toml FROM codebook")[0])
        # Inside a step it may be one that will be taken back.
        if not self._file.in_transaction:
            self._codebook = book
        return book

    def _rows(self, sql: str, *values: Any) -> list[Any]:
        return self._file.rows(sql, *values)

    def _row(self, sql: str, *values: Any) -> Any:
        return self._file.row(sql, *values)

    # Articles

    def articles(self) -> Iterator[Article]:
        """Every article, in order of import, one at a time."""
        # Ids first: a statement left open over the whole project would keep the log from being folded in.
        for uuid in self.article_ids():
            yield self.article(uuid)

    def article_ids(self) -> list[str]:
        """The ids of every article, in order of import (version 7 ids sort by time)."""
        return [row[0] for row in self._rows(f"SELECT a.uuid FROM article a WHERE {SHOWN} ORDER BY a.uuid")]

    def article(self, uuid: str) -> Article:
        """One article; raises `UnknownId`."""
        row = self._row(f"SELECT {_ARTICLE} FROM article a WHERE {SHOWN} AND a.uuid = ?", uuid)
        if row is None:
            raise UnknownId(say("There is no article with the id “{id}” in this project.", id=uuid))
        return article_of(row)

    def article_is_shown(self, uuid: str) -> bool:
        """Whether the project has the article: neither deleted nor hidden with its import."""
        return self._row(f"SELECT 1 FROM article a WHERE {SHOWN} AND a.uuid = ?", uuid) is not None

    def text(self, uuid: str) -> str:
        """An article's frozen text. The last few are kept; a correction may still be taken back with its step, so
        the hash is looked at."""
        with self._texts_lock:
            known = self._texts.get(uuid)
        if known is not None and self._row("SELECT sha256 FROM article WHERE uuid = ?", uuid) == (known[0],):
            return known[1]
        article = self.article(uuid)
        with self._texts_lock:
            self._texts.pop(uuid, None)
            while len(self._texts) >= 4:
                self._texts.pop(next(iter(self._texts)))
            self._texts[uuid] = article.sha256, article.text
        return article.text

    def _forget(self, changes: tuple[Change, ...]) -> None:
        """Drop what is kept in memory and may have changed."""
        if any(isinstance(change, CodebookChange) for change in changes):
            self._codebook = None
        if any(isinstance(change, ArticleChange | ImportChange | RevisionChange) for change in changes):
            with self._texts_lock:
                self._texts.clear()

    def article_summaries(self, annotator: str) -> list[ArticleSummary]:
        """The article list as one annotator sees it, in order of import."""
        listed = self.article_list(annotator)
        listed.show(Listing())
        return listed.page(0, len(listed))

    def article_list(self, annotator: str, attention: Iterable[str] = ()) -> ArticleList:
        """The article list as one annotator sees it, to be sorted and filtered; `attention` marks some by id."""
        labels = [label.id for label in self.codebook.labels_in_use]
        return ArticleList(self._file, annotator, labels, attention)

    def same_text(self, sha256: str, outlet: str, published: str) -> str | None:
        """The id of the article that has this very text, or had it when it was imported, with this outlet and date."""
        row = self._row(
            f"SELECT a.uuid FROM {TEXTS.format('= ?')} t JOIN article a ON a.key = t.article"
            f" WHERE {SHOWN} AND a.outlet = ? AND a.published = ?",
            *(sha256, sha256, outlet, published),
        )
        return None if row is None else str(row[0])

    def known_texts(self, hashes: Sequence[str]) -> dict[tuple[str, str, str], str]:
        """Of these text hashes, the articles that have one: (hash, outlet, date) → title."""
        return known_texts(self._file, hashes)

    def known_origins(self) -> Iterator[Origin]:
        """Of every article with an address or metadata: title, address, provenance, metadata."""
        return known_origins(self._file)

    # Annotations and links

    def annotations(
        self, article: str, *, annotator: str | None = None, rejected: bool = False
    ) -> list[Annotation]:
        """An article's annotations in reading order, of one annotator or of all."""
        key = self._article_key(article)
        mine = " AND r.name = ?" if annotator else ""
        rows = self._rows(
            "SELECT n.key, n.uuid, r.name, n.label, n.attributes, n.note, n.status, n.confidence, n.origin, n.created,"
            f" n.updated FROM annotation n JOIN annotator r ON r.key = n.annotator_id WHERE n.article_id = ?{mine}"
            + ("" if rejected else " AND n.status <> 'rejected'"),
            *((key, annotator) if annotator else (key,)),
        )
        if not rows:
            return []
        fragments: dict[int, list[Fragment]] = {}
        for owner, start, stop, surface in self._rows(
            "SELECT f.annotation_id, f.start, f.stop, f.surface FROM fragment f WHERE f.annotation_id IN"
            " (SELECT key FROM annotation WHERE article_id = ?) ORDER BY f.annotation_id, f.seq",
            key,
        ):
            fragments.setdefault(owner, []).append(Fragment(start, stop, surface))
        actors, topics = self._assigned("actor", key), self._assigned("topic", key)
        return reading_order(
            Annotation(
                uuid,
                article,
                annotator_name,
                label,
                tuple(fragments[owner]),
                load_attributes(attributes),
                actors.get(owner, ()),
                topics.get(owner, ()),
                *rest,
            )
            for owner, uuid, annotator_name, label, attributes, *rest in rows
            if owner in fragments  # if not, the file is damaged; `check` reports it
        )

    def _assigned(self, what: str, article: int) -> dict[int, tuple[str, ...]]:
        found: dict[int, tuple[str, ...]] = {}
        for owner, uuid in self._rows(
            "SELECT s.annotation_id, iif(r.merged_into = '', r.uuid, r.merged_into)"
            f" FROM {what}_assignment s JOIN {what} r ON r.key = s.{what}_id"
            " WHERE s.annotation_id IN (SELECT key FROM annotation WHERE article_id = ?)"
            " ORDER BY s.annotation_id, s.seq",
            article,
        ):
            if uuid not in (known := found.get(owner, ())):
                found[owner] = (*known, uuid)
        return found

    def as_meant(self, annotation: Annotation) -> Annotation:
        """An annotation with the actors and topics that it means by now, after all merges."""
        if not annotation.actors and not annotation.topics:
            return annotation
        return msgspec.structs.replace(
            annotation,
            actors=self._meant("actor", annotation.actors),
            topics=self._meant("topic", annotation.topics),
        )

    def _meant(self, what: str, uuids: tuple[str, ...]) -> tuple[str, ...]:
        rows = (self._row(f"SELECT merged_into FROM {what} WHERE uuid = ?", uuid) for uuid in uuids)
        return tuple(
            dict.fromkeys(row[0] or uuid if row else uuid for uuid, row in zip(uuids, rows, strict=True))
        )

    def annotation(self, uuid: str) -> Annotation:
        """One annotation; raises `UnknownId`."""
        row = self._row(
            f"SELECT 1 FROM annotation n JOIN article a ON a.key = n.article_id WHERE n.uuid = ? AND {SHOWN}",
            uuid,
        )
        found = Store(self._file).annotation(uuid) if row else None
        if found is None:
            raise UnknownId(say("There is no annotation with the id “{id}” in this project.", id=uuid))
        return self.as_meant(found)

    def notes(self, annotator: str, limit: int, after: tuple[str, int, int] = ("", -1, 0)) -> list[Note]:
        """An annotator's notes in the order of the articles and their texts; `after` pages on from a note's place."""
        rows = self._rows(
            "SELECT a.uuid, f.start, n.key, n.uuid, a.title, n.label, (SELECT group_concat(surface, ' … ') FROM"
            " (SELECT surface FROM fragment WHERE annotation_id = n.key ORDER BY seq)), n.note FROM annotation n"
            " JOIN article a ON a.key = n.article_id JOIN fragment f ON f.annotation_id = n.key AND f.seq = 0"
            " WHERE n.note <> '' AND n.status <> 'rejected' AND n.annotator_id = (SELECT key FROM annotator WHERE"
            f" name = ?) AND (a.uuid, f.start, n.key) > (?, ?, ?) AND {SHOWN} ORDER BY a.uuid, f.start, n.key LIMIT ?",
            annotator,
            *after,
            limit,
        )
        return [Note((row[0], row[1], row[2]), *row[3:]) for row in rows]

    def links(self, article: str, *, annotator: str | None = None, rejected: bool = False) -> list[Link]:
        """An article's links in the order of their heads, of one annotator or of all."""
        rows = self._rows(
            f"{LINK_SQL} WHERE a.key = ? ORDER BY h.uuid, l.role, l.uuid", self._article_key(article)
        )
        links = (link_of(row) for row in rows)
        return [
            link
            for link in links
            if (rejected or link.status != "rejected") and annotator in (None, link.annotator)
        ]

    def completions(self, article: str) -> list[Completion]:
        """Which labels are finished in an article, and by whom."""
        rows = self._rows(
            "SELECT r.name, c.label FROM completion c JOIN annotator r ON r.key = c.annotator_id"
            " WHERE c.article_id = ? ORDER BY r.name, c.label",
            self._article_key(article),
        )
        return [Completion(article, *row) for row in rows]

    def dismissals(self, article: str, annotator: str) -> list[Dismissal]:
        """What an annotator has put aside of the findings in an article."""
        rows = self._rows(
            "SELECT finding, about FROM dismissal WHERE article_id = ?"
            " AND annotator_id = (SELECT key FROM annotator WHERE name = ?) ORDER BY finding, about",
            *(self._article_key(article), annotator),
        )
        return [Dismissal(article, annotator, check, tuple(about.split())) for check, about in rows]

    def decisions(self, article: str | None = None, annotator: str | None = None) -> list[Decision]:
        """Decisions on suggestions, by article and place: all, or an article's, or an annotator's."""
        here = "" if article is None else " AND a.key = ?"
        theirs = "" if annotator is None else " AND r.name = ?"
        key = () if article is None else (self._article_key(article),)
        name = () if annotator is None else (annotator,)
        rows = self._rows(f"{DECISION_SQL} WHERE {SHOWN}{here}{theirs}", *key, *name)
        return sorted(map(decision_of, rows), key=lambda d: (d.article, d.spans, d.kind, d.annotator))

    def _article_key(self, uuid: str) -> int:
        row = self._row(f"SELECT a.key FROM article a WHERE {SHOWN} AND a.uuid = ?", uuid)
        if row is None:
            raise UnknownId(say("There is no article with the id “{id}” in this project.", id=uuid))
        return int(row[0])

    # Annotators

    def annotators(self) -> list[Annotator]:
        """Everybody who has ever made a step, by name."""
        return [Annotator(*row) for row in self._rows("SELECT name, kind FROM annotator ORDER BY name")]

    # Counts and settings

    def counts(self) -> dict[str, int]:
        """How many articles, annotations, links, actors and topics there are."""
        one = f" FROM annotation n JOIN article a ON a.key = n.article_id WHERE n.status <> 'rejected' AND {SHOWN}"
        link = (
            " FROM link l JOIN annotation n ON n.key = l.head_id JOIN article a ON a.key = n.article_id"
            f" WHERE l.status <> 'rejected' AND {SHOWN}"
        )
        sources = {
            "articles": f" FROM article a WHERE {SHOWN}",
            "annotations": one,
            "links": link,
            "actors": f" FROM actor WHERE {REGISTERED.format('actor')} AND merged_into = ''",
            "topics": f" FROM topic WHERE {REGISTERED.format('topic')} AND merged_into = ''",
        }
        return {name: int(self._row(f"SELECT count(*){source}")[0]) for name, source in sources.items()}

    def completion_counts(self) -> dict[str, dict[str, int]]:
        """How many articles each annotator has finished for each label of the codebook that is in use, by id."""
        labels = [label.id for label in self.codebook.labels_in_use]
        counts = {
            name: dict.fromkeys(labels, 0)
            for (name,) in self._rows("SELECT name FROM annotator ORDER BY name")
        }
        for name, label, count in self._rows(
            "SELECT r.name, c.label, count(*) FROM completion c JOIN annotator r ON r.key = c.annotator_id"
            f" JOIN article a ON a.key = c.article_id WHERE {SHOWN} GROUP BY 1, 2"
        ):
            if label in counts[name]:
                counts[name][label] = int(count)
        return counts

    def setting(self, name: str) -> str:
        """A setting that travels with the project, or an empty string."""
        row = self._row("SELECT value FROM setting WHERE name = ?", name)
        return "" if row is None else str(row[0])
