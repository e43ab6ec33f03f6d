"""The registry of actors and topics, and what stands for each, read as records."""

from collections.abc import Iterable, Sequence
from itertools import islice

from pullquote.codebook import Function
from pullquote.project.queries import Queries
from pullquote.project.rows import ACTOR_COLUMNS, REGISTERED, SHOWN, TOPIC_COLUMNS, actor_of
from pullquote.records import Actor, Mention, Record, Topic

__all__ = ["RegistryQueries", "Unnamed", "Usage"]

CONTEXT = 60
"""Code points that show before and after the words of a mention."""

_USED = (
    "{0}_assignment s JOIN {0} r ON r.key = s.{0}_id JOIN annotation n ON n.key = s.annotation_id"
    f" JOIN article a ON a.key = n.article_id WHERE n.status <> 'rejected' AND {SHOWN}"
)

_MENTION = (
    "SELECT n.uuid, a.uuid, a.title, m.name, n.label,"
    f" substr(a.text, max(0, f.start - {CONTEXT}) + 1, min({CONTEXT}, f.start)),"
    " (SELECT group_concat(surface, ' … ') FROM"
    " (SELECT surface FROM fragment WHERE annotation_id = n.key ORDER BY seq)),"
    f" substr(a.text, (SELECT max(stop) FROM fragment WHERE annotation_id = n.key) + 1, {CONTEXT})"
    " FROM annotation n JOIN article a ON a.key = n.article_id JOIN annotator m ON m.key = n.annotator_id"
    " JOIN fragment f ON f.annotation_id = n.key AND f.seq = 0"
)


class Usage(Record, frozen=True):
    """How often something stands for an actor or a topic, and in how many articles."""

    mentions: int = 0
    articles: int = 0


class Unnamed(Record, frozen=True):
    """Mentions with the same words that stand for nobody yet: their annotations' ids, and in how many articles."""

    words: str
    mentions: tuple[str, ...]
    articles: int


class RegistryQueries(Queries):
    """The reading half of the registry. What was merged means what it was merged into."""

    def actors(self, *, merged: bool = False) -> list[Actor]:
        """The actor registry, by name; with `merged` also those that are another actor by now."""
        rows = self._rows(f"SELECT {ACTOR_COLUMNS} FROM actor WHERE {_registered('actor', merged)}")
        return sorted((actor_of(row) for row in rows), key=lambda actor: (actor.name.casefold(), actor.id))

    def topics(self, *, merged: bool = False) -> list[Topic]:
        """The topic registry, by name; `merged` is as in `actors`."""
        rows = self._rows(f"SELECT {TOPIC_COLUMNS} FROM topic WHERE {_registered('topic', merged)}")
        return sorted((Topic(*row) for row in rows), key=lambda topic: (topic.name.casefold(), topic.id))

    def mention_counts(self) -> dict[str, int]:
        """How many mentions stand for each actor, by actor id."""
        return {uuid: usage.mentions for uuid, usage in self.usage("actor").items()}

    def usage(self, what: str) -> dict[str, Usage]:
        """How often something stands for each `actor` or `topic`, by its id. What nothing stands for is left out."""
        rows = self._rows(
            f"SELECT {_MEANT} AS meant, count(DISTINCT n.key), count(DISTINCT n.article_id)"
            f" FROM {_USED.format(what)} GROUP BY meant"
        )
        return {row[0]: Usage(*row[1:]) for row in rows}

    def article_mentioning(self, actor: str, annotator: str) -> str:
        """The first article in which an annotator has a mention of an actor, or an empty string."""
        row = self._row(
            f"SELECT a.uuid FROM {_USED.format('actor')} AND (r.uuid = ? OR r.merged_into = ?)"
            " AND n.annotator_id = (SELECT key FROM annotator WHERE name = ?) ORDER BY a.uuid LIMIT 1",
            *(actor, actor, annotator),
        )
        return "" if row is None else str(row[0])

    def mentions(self, what: str, uuid: str, limit: int = -1, offset: int = 0) -> list[Mention]:
        """What stands for an `actor` or a `topic`, of all annotators, in the order of articles and texts."""
        rows = self._rows(
            f"{_MENTION} WHERE n.key IN (SELECT n.key FROM {_USED.format(what)} AND s.{what}_id IN"
            f" (SELECT key FROM {what} WHERE uuid = ? OR merged_into = ?) GROUP BY n.key"
            " ORDER BY a.uuid, (SELECT start FROM fragment WHERE annotation_id = n.key AND seq = 0), n.key"
            " LIMIT ? OFFSET ?) ORDER BY a.uuid, f.start, n.key",
            *(uuid, uuid, limit, offset),
        )
        return [Mention(*row) for row in rows]

    def in_context(self, annotations: Iterable[str]) -> list[Mention]:
        """These annotations as lists across articles show them, in the order of articles and texts."""
        found: list[Mention] = []
        left = iter(annotations)
        while ids := list(islice(left, 500)):
            marks = ", ".join("?" * len(ids))
            rows = self._rows(f"{_MENTION} WHERE n.uuid IN ({marks}) ORDER BY a.uuid, f.start, n.key", *ids)
            found += [Mention(*row) for row in rows]
        return found

    def unnamed(self, annotator: str) -> list[Unnamed]:
        """An annotator's mentions without an actor, those with the same words together; the most frequent first."""
        where, values = self._without("actor", "mention", annotator)
        rows = self._rows(
            "SELECT n.uuid, a.uuid, (SELECT group_concat(surface, ' … ') FROM"
            " (SELECT surface FROM fragment WHERE annotation_id = n.key ORDER BY seq)) FROM annotation n"
            f" JOIN article a ON a.key = n.article_id WHERE {where} ORDER BY n.uuid",
            *values,
        )
        groups: dict[str, list[tuple[str, str, str]]] = {}
        for uuid, article, words in rows:
            groups.setdefault(" ".join(words.split()).casefold(), []).append((uuid, article, words))
        found = [
            Unnamed(rows[0][2], tuple(row[0] for row in rows), len({row[1] for row in rows}))
            for rows in groups.values()
        ]
        return sorted(found, key=lambda group: (-len(group.mentions), group.words.casefold()))

    def next_unnamed(self, annotator: str, article: str, annotation: str = "") -> Mention | None:
        """The next of an annotator's mentions without an actor: behind an annotation, or from the start of an article
        on, and round the end of the project."""
        where, values = self._without("actor", "mention", annotator)
        here = self._row(
            "SELECT f.start, n.key FROM annotation n JOIN fragment f ON f.annotation_id = n.key AND f.seq = 0"
            " WHERE n.uuid = ?",
            annotation,
        )
        for place in ((article, *(here or (-1, 0))), ("", -1, 0)):
            row = self._row(
                f"{_MENTION} WHERE {where} AND (a.uuid, f.start, n.key) > (?, ?, ?)"
                " ORDER BY a.uuid, f.start, n.key LIMIT 1",
                *(*values, *place),
            )
            if row is not None:
                return Mention(*row)
        return None

    def claims_without_topic(self, annotator: str) -> list[Mention]:
        """An annotator's claims that are on no topic yet, in the order of articles and texts."""
        where, values = self._without("topic", "claim", annotator)
        rows = self._rows(f"{_MENTION} WHERE {where} ORDER BY a.uuid, f.start, n.key", *values)
        return [Mention(*row) for row in rows]

    def _without(self, what: str, function: Function, annotator: str) -> tuple[str, tuple[str, ...]]:
        """Of an annotation `n` in an article `a`: its label has this function, and it stands for nothing yet."""
        labels = tuple(label.id for label in self.codebook.labels if label.function == function)
        marks = ", ".join("?" * len(labels))
        where = (
            f"n.label IN ({marks}) AND n.status <> 'rejected' AND {SHOWN}"
            " AND n.annotator_id = (SELECT key FROM annotator WHERE name = ?)"
            f" AND NOT EXISTS (SELECT 1 FROM {what}_assignment s WHERE s.annotation_id = n.key)"
        )
        return where, (*labels, annotator)

    def shared_by(self, what: str, uuids: Sequence[str]) -> Usage:
        """How often anything stands for any of these actors or topics, and in how many articles."""
        marks = ", ".join("?" * len(uuids))
        row = self._row(
            f"SELECT count(DISTINCT n.key), count(DISTINCT n.article_id) FROM {_USED.format(what)}"
            f" AND s.{what}_id IN (SELECT key FROM {what} WHERE uuid IN ({marks}) OR merged_into IN ({marks}))",
            *(*uuids, *uuids),
        )
        return Usage(*row)

    def titles_with(self, what: str, uuids: Sequence[str], limit: int) -> list[str]:
        """Titles of the first articles in which anything stands for any of these actors or topics."""
        marks = ", ".join("?" * len(uuids))
        rows = self._rows(
            f"SELECT DISTINCT a.uuid, a.title FROM {_USED.format(what)}"
            f" AND s.{what}_id IN (SELECT key FROM {what} WHERE uuid IN ({marks}) OR merged_into IN ({marks}))"
            " ORDER BY a.uuid LIMIT ?",
            *(*uuids, *uuids, limit),
        )
        return [title for _, title in rows]


_MEANT = "iif(r.merged_into = '', r.uuid, r.merged_into)"


def _registered(what: str, merged: bool) -> str:
    return REGISTERED.format(what) + ("" if merged else " AND merged_into = ''")
