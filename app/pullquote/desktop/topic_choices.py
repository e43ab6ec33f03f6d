"""Topics as fields offer them: ranked by what is typed, each with its place in the tree."""

from collections.abc import Collection, Mapping

from rapidfuzz import fuzz

from pullquote.find import as_compared
from pullquote.records import Topic

__all__ = ["TopicChoices"]

_SEPARATOR = " › "
_ALIKE = 70.0
"""From here on the words of a claim and the wording of a topic are alike, of 100."""


class TopicChoices:
    """The topics of a project, and how many claims are on each; what was merged is found by its old wording too."""

    def __init__(self, topics: Collection[Topic], claims: Mapping[str, int]) -> None:
        self.topics = {topic.id: topic for topic in topics if not topic.merged_into}
        self._claims = claims
        self._wordings: dict[str, list[str]] = {uuid: [] for uuid in self.topics}
        for topic in sorted(topics, key=lambda topic: bool(topic.merged_into)):
            self._wordings.setdefault(topic.merged_into or topic.id, []).append(as_compared(topic.name))

    def claims(self, topic: str) -> int:
        """How many claims are on a topic."""
        return self._claims.get(topic, 0)

    def above(self, topic: str) -> str:
        """The topics that a topic stands under, the uppermost first: “Housing › Rents”."""
        names: list[str] = []
        seen = {topic}
        parent = self.topics[topic].parent if topic in self.topics else ""
        while parent in self.topics and parent not in seen:
            seen.add(parent)
            names.insert(0, self.topics[parent].name)
            parent = self.topics[parent].parent
        return _SEPARATOR.join(names)

    def path(self, topic: str) -> str:
        """A topic with those above it: “Housing › Rents › Rent cap”."""
        above = self.above(topic)
        return f"{above}{_SEPARATOR}{self.topics[topic].name}" if above else self.topics[topic].name

    def named(self, name: str) -> Topic | None:
        """The topic with this very wording, in any case."""
        wanted = as_compared(name.strip())
        found = (uuid for uuid, wordings in self._wordings.items() if wanted and wanted in wordings)
        return self.topics.get(next(found, ""))

    def matching(self, query: str, limit: int = 7, here: Collection[str] = ()) -> list[Topic]:
        """Topics with the query in their wording: at its start, at the start of a word, inside, then in a topic above;
        of those alike the ones that claims `here` are on, then those with many claims. Without a query all are alike.
        """
        wanted = as_compared(query.strip())
        ranked = ((self._rank(uuid, wanted), uuid) for uuid in self.topics)
        order = sorted(
            (rank, uuid not in here, -self.claims(uuid), self.path(uuid).casefold(), uuid)
            for rank, uuid in ranked
            if rank < _NOT
        )
        return [self.topics[place[-1]] for place in order[:limit]]

    def likely(self, words: str, limit: int = 5, here: Collection[str] = ()) -> list[Topic]:
        """Topics for a claim with these words before anything is typed: of like wording, then as in `matching`."""
        said = as_compared(words)

        def likeness(topic: str) -> float:
            return max(fuzz.token_set_ratio(said, wording) for wording in self._wordings[topic])

        alike = {uuid: score for uuid in self.topics if (score := likeness(uuid)) >= _ALIKE}
        first = sorted(alike, key=lambda uuid: (-alike[uuid], uuid))
        others = (topic.id for topic in self.matching("", len(self.topics), here))
        return [self.topics[uuid] for uuid in list(dict.fromkeys((*first, *others)))[:limit]]

    def _rank(self, topic: str, wanted: str) -> int:
        if not wanted:
            return 0
        best = min((_place(wording, wanted) for wording in self._wordings.get(topic, ())), default=_NOT)
        return min(best, 3 if wanted in as_compared(self.above(topic)) else _NOT)


_NOT = 4


def _place(wording: str, wanted: str) -> int:
    """How early a wording has what is wanted: at its start 0, at the start of a word 1, inside a word 2."""
    if wording.startswith(wanted):
        return 0
    at = wording.find(wanted)
    best = _NOT
    while at >= 0 and best > 1:
        best = 2 if wording[at - 1].isalnum() else 1
        at = wording.find(wanted, at + 1)
    return best
