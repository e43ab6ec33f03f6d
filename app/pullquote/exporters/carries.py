"""What a format can hold of a project, and from that what an export to it loses."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from pullquote.exporters.tagged import Tagged
from pullquote.records import Annotation
from pullquote.wording import plural

__all__ = ["Carries", "Loss", "losses_of", "overlapping", "tell"]


@dataclass(frozen=True, slots=True)
class Carries:
    """What a format can hold besides articles and labels on stretches of words."""

    overlaps: Literal["all", "across labels"] = "all"
    fragments: bool = False
    attributes: bool = False
    links: bool = False
    link_attributes: bool = False
    notes: bool = False
    actors: bool = False
    topics: bool = False
    annotators: bool = False
    confidence: bool = False
    metadata: bool = False


Loss = str

LOSSES: dict[Loss, Callable[[int], str]] = {
    "overlaps": lambda n: plural(
        "1 annotation overlaps another one and was left out.",
        "{count} annotations overlap another one and were left out.",
        n,
    ),
    "fragments": lambda n: plural(
        "1 interrupted annotation was written as one label for each of its parts.",
        "{count} interrupted annotations were written as one label for each of their parts.",
        n,
    ),
    "attributes": lambda n: plural(
        "The attributes of 1 annotation were left out.",
        "The attributes of {count} annotations were left out.",
        n,
    ),
    "links": lambda n: plural("1 link was left out.", "{count} links were left out.", n),
    "link_attributes": lambda n: plural(
        "The attributes of 1 link were left out.", "The attributes of {count} links were left out.", n
    ),
    "notes": lambda n: plural("1 note was left out.", "{count} notes were left out.", n),
    "actors": lambda n: plural(
        "The actors of 1 annotation were left out.", "The actors of {count} annotations were left out.", n
    ),
    "topics": lambda n: plural(
        "The topics of 1 annotation were left out.", "The topics of {count} annotations were left out.", n
    ),
    "annotators": lambda n: plural(
        "Who made it was left out of 1 annotation.", "Who made them was left out of {count} annotations.", n
    ),
    "confidence": lambda n: plural(
        "The confidence of 1 annotation was left out.",
        "The confidence of {count} annotations was left out.",
        n,
    ),
    "metadata": lambda n: plural(
        "Title, source and other fields of 1 article were left out.",
        "Title, source and other fields of {count} articles were left out.",
        n,
    ),
}
"""What can be lost, in the order in which it is told."""


def losses_of(tagged: Tagged, carries: Carries) -> Counter[Loss]:
    """How much of an article a format does not hold, by kind."""
    found: Counter[Loss] = Counter()
    annotations, links = tagged.annotations, tagged.links
    for loss, count in (
        ("overlaps", _overlapping_in_labels(annotations) if carries.overlaps != "all" else 0),
        ("fragments", sum(len(each.fragments) > 1 for each in annotations)),
        ("attributes", sum(bool(each.attributes) for each in annotations)),
        ("links", len(links)),
        ("link_attributes", sum(bool(each.attributes or each.note) for each in links)),
        ("notes", sum(bool(each.note) for each in annotations)),
        ("actors", sum(bool(each.actors) for each in annotations)),
        ("topics", sum(bool(each.topics) for each in annotations)),
        ("annotators", len(annotations) if len({each.annotator for each in annotations}) > 1 else 0),
        ("confidence", sum(each.confidence is not None for each in annotations)),
        ("metadata", int(any((tagged.article.title, tagged.article.outlet, tagged.article.metadata)))),
    ):
        told_with_links = loss == "link_attributes" and not carries.links
        if count and (loss == "overlaps" or not getattr(carries, loss)) and not told_with_links:
            found[loss] = count
    return found


def overlapping(annotations: Iterable[Annotation]) -> Iterator[Annotation]:
    """Those, in reading order, that a format without overlaps drops: they begin before one that it keeps has ended."""
    end = 0
    for each in annotations:
        if each.start < end:
            yield each
        else:
            end = each.end


def _overlapping_in_labels(annotations: Iterable[Annotation]) -> int:
    by_label: dict[str, list[Annotation]] = {}
    for each in annotations:
        by_label.setdefault(each.label, []).append(each)
    return sum(1 for own in by_label.values() for _ in overlapping(own))


def tell(losses: Counter[Loss]) -> list[str]:
    """Sentences on what was lost."""
    return [sentence(losses[loss]) for loss, sentence in LOSSES.items() if losses[loss]]
