"""Claims on topics, across articles: who makes them, which side they take, what they say of each other; and how many
quotes there are when each is counted once."""

from collections.abc import Iterable, Iterator

from pullquote.project.registry_queries import RegistryQueries
from pullquote.project.rows import SHOWN, load_attributes
from pullquote.records import Mention, Record
from pullquote.same_quotes import SAME_QUOTE, joined
from pullquote.stances import Position, Relation, Side, relations, settled, side

__all__ = ["ClaimOnTopic", "ClaimQueries", "QuoteCounts"]

_ON_TOPIC = (
    "topic_assignment s JOIN topic r ON r.key = s.topic_id JOIN annotation n ON n.key = s.annotation_id"
    " JOIN annotator m ON m.key = n.annotator_id JOIN article a ON a.key = n.article_id"
)
_IS_SHOWN = f"n.status <> 'rejected' AND {SHOWN}"
_IS_ON = f"{_IS_SHOWN} AND (r.uuid = ? OR r.merged_into = ?)"


class ClaimOnTopic(Record, frozen=True):
    """A claim as a topic has it: its words in their context, where it was printed, whose it is, and its side.

    `sources` are the actors who make it, or the words that name them where no actor is known.
    """

    claim: Mention
    outlet: str
    side: Side
    sources: tuple[str, ...]


class QuoteCounts(Record, frozen=True):
    """How many annotations are quotes, and how many quotes that is when the same quote is counted once."""

    tagged: int
    different: int


class ClaimQueries(RegistryQueries):
    """What the project knows of the claims on a topic; all annotators' unless one is given."""

    def claims_on(self, topic: str, annotator: str | None = None) -> list[ClaimOnTopic]:
        """The claims on a topic, by its id, in the order of articles and texts."""
        sides = {each.claim: each.side for each in self.positions(topic)}
        sources = self._sources(topic)
        outlets = dict(
            self._rows(f"SELECT DISTINCT a.uuid, a.outlet FROM {_ON_TOPIC} WHERE {_IS_ON}", *(topic, topic))
        )
        return [
            ClaimOnTopic(
                claim,
                outlets[claim.article],
                sides[claim.annotation],
                tuple(dict.fromkeys(sources.get(claim.annotation, ()))),
            )
            for claim in self.mentions("topic", topic)
            if annotator is None or claim.annotator == annotator
        ]

    def positions(self, topic: str) -> list[Position]:
        """Which side each claim on a topic takes, in the order of articles: by itself, or by what expresses it
        and by what its claimants' links say."""
        found = self._positions(_IS_ON, topic, topic)
        return next(iter(found.values()), [])  # under what it was merged into, if it was

    def positions_by_topic(self) -> dict[str, list[Position]]:
        """The same of all topics, by their ids; what no claim is on is left out."""
        return self._positions(_IS_SHOWN)

    def _positions(self, where: str, *values: str) -> dict[str, list[Position]]:
        book = self.codebook
        said: dict[str, list[Side]] = {}
        for claim, label, attributes in (
            *self._rows(
                f"SELECT n.uuid, h.label, h.attributes FROM {_ON_TOPIC} JOIN link l ON l.tail_id = n.key"
                " AND l.status <> 'rejected' JOIN annotation h ON h.key = l.head_id AND h.status <> 'rejected'"
                f" AND h.annotator_id = n.annotator_id WHERE {where}",
                *values,
            ),
            *self._rows(
                f"SELECT n.uuid, n.label, l.attributes FROM {_ON_TOPIC} JOIN link l ON l.head_id = n.key"
                f" AND l.status <> 'rejected' AND l.attributes <> '[]' WHERE {where}",
                *values,
            ),
        ):
            said.setdefault(claim, []).append(side(book, label, load_attributes(attributes)))
        rows = self._rows(
            f"SELECT DISTINCT iif(r.merged_into = '', r.uuid, r.merged_into), n.uuid, m.name, n.label, n.attributes"
            f" FROM {_ON_TOPIC} WHERE {where} ORDER BY a.uuid, n.key",
            *values,
        )
        found: dict[str, list[Position]] = {}
        for topic, claim, annotator, label, attributes in rows:
            own = side(book, label, load_attributes(attributes))
            position = Position(claim, annotator, settled(own, said.get(claim, ())))
            found.setdefault(topic, []).append(position)
        return found

    def claim_relations(self, topic: str) -> Iterator[Relation]:
        """Which claims on a topic support and which contradict each other, pair by pair within each annotator's work.

        A topic with thousands of claims has millions of pairs: take them as they come.
        """
        return relations(self.positions(topic))

    def _sources(self, topic: str) -> dict[str, list[str]]:
        """Who makes each claim: whom it is linked to as claimant, or the source of what expresses it."""
        found: dict[str, list[str]] = {}
        for start in (
            "JOIN link l ON l.head_id = n.key AND l.role = 'claimant'",
            "JOIN link e ON e.tail_id = n.key AND e.role = 'expresses' AND e.status <> 'rejected'"
            " JOIN link l ON l.head_id = e.head_id AND l.role = 'source'",
        ):
            rows = self._rows(
                "SELECT n.uuid, iif(w.key IS NULL, f.surface, coalesce(o.name, w.name))"
                f" FROM {_ON_TOPIC} {start} AND l.status <> 'rejected'"
                " JOIN annotation t ON t.key = l.tail_id AND t.status <> 'rejected'"
                " JOIN fragment f ON f.annotation_id = t.key AND f.seq = 0"
                " LEFT JOIN actor_assignment z ON z.annotation_id = t.key LEFT JOIN actor w ON w.key = z.actor_id"
                f" LEFT JOIN actor o ON o.uuid = w.merged_into WHERE {_IS_ON} ORDER BY l.key, z.key",
                *(topic, topic),
            )
            for claim, name in rows:
                found.setdefault(claim, []).append(name)
        return found

    def quote_counts(self) -> QuoteCounts:
        """How many quotes are tagged, and how many they are when those linked as the same quote are counted once."""
        labels = [label.id for label in self.codebook.labels if label.function == "content"]
        marks = ", ".join("?" * len(labels))
        is_quote = f"{{0}}.label IN ({marks}) AND {{0}}.status <> 'rejected'"
        (tagged,) = self._row(
            "SELECT count(*) FROM annotation n JOIN article a ON a.key = n.article_id"
            f" WHERE {is_quote.format('n')} AND {SHOWN}",
            *labels,
        )
        pairs = self._rows(
            "SELECT n.uuid, t.uuid FROM link l JOIN annotation n ON n.key = l.head_id"
            " JOIN annotation t ON t.key = l.tail_id JOIN article a ON a.key = n.article_id"
            f" WHERE l.role = ? AND l.status <> 'rejected' AND {is_quote.format('n')} AND {is_quote.format('t')}"
            f" AND {SHOWN}",
            *(SAME_QUOTE, *labels, *labels),
        )
        sets = joined(pairs)
        return QuoteCounts(tagged, tagged - len(sets) + len(set(sets.values())))

    def claims_in_context(self, claims: Iterable[str]) -> list[Mention]:
        """These claims in the given order, as lists across articles show them."""
        ids = list(claims)
        known = {mention.annotation: mention for mention in self.in_context(ids)}
        return [known[uuid] for uuid in ids if uuid in known]
