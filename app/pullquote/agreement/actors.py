"""Whether two taggings mean the same actor: by id where both share a registry, else by name and alias."""

from collections.abc import Iterable, Mapping

from pullquote.agreement.tagged import Mention

__all__ = ["SameActors"]

Registry = Mapping[str, tuple[str, ...]]
"""Names and aliases by an actor's id."""


class SameActors:
    """Compares actors of the gold's registry with those of the prediction's."""

    def __init__(self, gold: Registry, predicted: Registry) -> None:
        self._gold = {key: _folded(names) for key, names in gold.items()}
        self._predicted = {key: _folded(names) for key, names in predicted.items()}

    def same(self, gold: str, predicted: str) -> bool:
        """Whether two ids mean the same actor."""
        if gold == predicted or predicted in self._gold or gold in self._predicted:
            return gold == predicted  # one registry: an id is enough, and namesakes stay apart
        return not self._gold.get(gold, frozenset()).isdisjoint(self._predicted.get(predicted, frozenset()))

    def same_group(self, gold: Iterable[Mention], predicted: Iterable[Mention]) -> bool:
        """Whether mentions mean the same actors, no one more and no one less."""
        golds = {actor for mention in gold for actor in mention.actors}
        others = {actor for mention in predicted for actor in mention.actors}
        return all(any(self.same(g, p) for p in others) for g in golds) and all(
            any(self.same(g, p) for g in golds) for p in others
        )


def _folded(names: Iterable[str]) -> frozenset[str]:
    return frozenset(" ".join(name.casefold().split()) for name in names if name.strip())
