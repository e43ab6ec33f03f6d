"""For or against: which side a claim takes on its topic, and what claims on one topic say of each other.

Two claims on a topic support each other when they take the same side, and contradict each other when they take
opposite ones; a claim without a side does neither. A topic is worded so that one can be for or against it, which is
why topics need no relations of their own: a topic that is another's contrary is that topic with the sides exchanged.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Literal

from pullquote.codebook import AttributeDefinition, Codebook
from pullquote.records import Attribute, Record

__all__ = [
    "Position",
    "Relation",
    "RelationKind",
    "Side",
    "is_stance",
    "pairs",
    "relation",
    "relations",
    "settled",
    "side",
]

Side = Literal["", "for", "against"]
RelationKind = Literal["", "supports", "contradicts"]

_SIDES: dict[str, Side] = {
    **dict.fromkeys(("support", "agree", "pro", "for", "in_favour", "dafür", "pour", "a_favor"), "for"),
    **dict.fromkeys(("oppose", "disagree", "contra", "con", "against", "dagegen", "contre", "en_contra"), "against"),
}  # fmt: skip
"""What the values of a stance are called in codebooks."""


class Position(Record, frozen=True):
    """The side that a claim, by id, takes on a topic, in an annotator's layer."""

    claim: str
    annotator: str
    side: Side = ""


class Relation(Record, frozen=True):
    """What two claims on one topic, by id, say of each other; it holds both ways."""

    one: str
    other: str
    kind: RelationKind


def is_stance(attribute: AttributeDefinition) -> bool:
    """Whether an attribute says for or against, whatever it is called: its values have both."""
    return {"for", "against"} <= {_side_of(value) for value in attribute.values}


def side(codebook: Codebook, label: str, attributes: Iterable[Attribute]) -> Side:
    """The side that an annotation with these attributes takes; none when they have both, or neither."""
    sides = {_side_of(value) for value in _values(codebook, label, attributes)} - {""}
    return sides.pop() if len(sides) == 1 else ""


def settled(own: Side, others: Iterable[Side]) -> Side:
    """The side that a claim takes: by itself, or else what those say who express it, if they agree."""
    said = set(others) - {""}
    return own or (said.pop() if len(said) == 1 else "")


def relation(one: Side, other: Side) -> RelationKind:
    """What a claim on one side says of a claim on one side."""
    if not one or not other:
        return ""
    return "supports" if one == other else "contradicts"


def relations(positions: Iterable[Position]) -> Iterator[Relation]:
    """What each two claims on a topic say of each other, those of different annotators left out.

    There are as many as pairs, so they come one after the other.
    """
    for one, other in combinations([each for each in positions if each.side], 2):
        kind = relation(one.side, other.side)
        if kind and one.annotator == other.annotator and one.claim != other.claim:
            yield Relation(one.claim, other.claim, kind)


def pairs(positions: Iterable[Position]) -> Counter[RelationKind]:
    """How many pairs of claims on a topic support and contradict each other, without going through them."""
    sides = Counter((each.annotator, each.side) for each in {each.claim: each for each in positions}.values())
    counted: Counter[RelationKind] = Counter()
    for (annotator, side_), count in sides.items():
        if side_:
            counted["supports"] += count * (count - 1) // 2
        if side_ == "for":
            counted["contradicts"] += count * sides[annotator, "against"]
    return counted


def _values(codebook: Codebook, label: str, attributes: Iterable[Attribute]) -> Iterator[str]:
    known = codebook.labels_by_id.get(label)
    stances = {each.name for each in known.attributes if is_stance(each)} if known else set()
    return (attribute.value for attribute in attributes if attribute.name in stances)


def _side_of(value: str) -> Side:
    return _SIDES.get(value.strip().casefold().replace(" ", "_"), "")
