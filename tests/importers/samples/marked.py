"""An article with places marked, as the files of several tools say it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pullquote.importers import Draft
from tests.importers.samples.torture import ALL, RELATIONS, TEXT

Place = tuple[str, str, int, int]
"""Id (a number), label, start, end: code points."""


@dataclass(frozen=True)
class Sample:
    """An article with places marked, relations (role, head, tail) between them, and notes by place."""

    text: str
    places: Sequence[Place] = ()
    relations: Sequence[tuple[str, str, str]] = ()
    notes: Mapping[str, str] = field(default_factory=dict)

    @property
    def expected(self) -> list[tuple[str, str]]:
        """Label and words of each place, sorted."""
        return sorted((label, self.text[start:end]) for _, label, start, end in self.places)

    @property
    def expected_relations(self) -> list[tuple[str, str, str]]:
        """Role and the words of both ends, sorted."""
        words = {place: self.text[start:end] for place, _, start, end in self.places}
        return sorted((role, words[head], words[tail]) for role, head, tail in self.relations)


TORTURE = Sample(
    TEXT,
    [(each.id[1:], each.label, *each.places()[0]) for each in ALL],
    [(role, head[1:], tail[1:]) for _, role, head, tail in RELATIONS],
    {"1": "two\nlines"},
)


def units(text: str) -> int:
    """UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def marks(draft: Draft) -> list[tuple[str, str]]:
    """Label and words of what is marked, as `Sample.expected`."""
    return sorted((each.label, " … ".join(each.words)) for each in draft.marked)


def relations(draft: Draft) -> list[tuple[str, str, str]]:
    """Role and the words of both ends, as `Sample.expected_relations`."""
    words = {each.id: " … ".join(each.words) for each in draft.marked}
    return sorted((each.role, words[each.head], words[each.tail]) for each in draft.related)
