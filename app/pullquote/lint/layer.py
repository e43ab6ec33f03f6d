"""What a check looks at, one annotator's layer of one article, and what it finds there.

Every offset is in **Unicode code points** of the article's text, end-exclusive.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TypeAlias

import msgspec

from pullquote.boundaries import Span
from pullquote.codebook import Codebook, Function
from pullquote.records import Actor, Annotation, Link

__all__ = ["Actors", "AddAlias", "Assign", "Finding", "Fix", "Layer", "LinkUp", "Respan"]


class Respan(msgspec.Struct, frozen=True, tag="respan"):
    """Give an annotation these spans."""

    annotation: str
    spans: tuple[Span, ...]


class LinkUp(msgspec.Struct, frozen=True, tag="link"):
    """Link two annotations."""

    role: str
    head: str
    tail: str


class Assign(msgspec.Struct, frozen=True, tag="assign"):
    """Let a mention stand for an actor."""

    annotation: str
    actor: str


class AddAlias(msgspec.Struct, frozen=True, tag="alias"):
    """Add the words of a mention to the aliases of an actor."""

    actor: str
    alias: str


Fix: TypeAlias = Respan | LinkUp | Assign | AddAlias
"""What would put a finding right, as data: one step of the journal."""


class Finding(msgspec.Struct, frozen=True):
    """Something to look at again: a warning, never a refusal.

    `sentence` says what, `annotations` are the ids that it is about, the first one to be selected, and `span` is where
    to look; `label` and `words` are those of the first annotation. `remedy` says in a few words what the `fix` does, or
    what a person can do.
    """

    check: str
    annotations: tuple[str, ...]
    span: Span
    sentence: str
    fix: Fix | None = None
    remedy: str = ""
    label: str = ""
    words: str = ""

    @property
    def about(self) -> tuple[str, tuple[str, ...]]:
        """What stays the same while an annotator has put it aside: the check and whom it is about."""
        return self.check, self.annotations


class Actors:
    """The actors of a project by id and by name; one for the layers of many articles."""

    def __init__(self, actors: Iterable[Actor] = ()) -> None:
        self.by_id: Mapping[str, Actor] = {actor.id: actor for actor in actors}

    @cached_property
    def by_name(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the actors with a name or an alias, which is folded as in `folded`."""
        named: dict[str, tuple[str, ...]] = {}
        for actor in self.by_id.values():
            for name in {folded(name) for name in (actor.name, *actor.aliases)}:
                named[name] = (*named.get(name, ()), actor.id)
        return named


def folded(name: str) -> str:
    """A name to compare: in any case, with any blanks, one kind of apostrophe."""
    return " ".join(name.casefold().replace("’", "'").split())


class Layer(msgspec.Struct, frozen=True, dict=True):
    """An annotator's annotations of an article, in reading order and without rejected ones, and their links.

    `ends` are the annotations that the links join and that are not among these: rejected or another's. What no end is
    known of has been deleted. `undecided` is where the suggestions stand that are left to decide on.
    """

    text: str
    codebook: Codebook
    annotator: str
    annotations: tuple[Annotation, ...]
    links: tuple[Link, ...] = ()
    ends: Mapping[str, Annotation] = {}
    actors: Actors = Actors()
    undecided: tuple[Span, ...] = ()

    @cached_property
    def by_id(self) -> dict[str, Annotation]:
        """The annotations by id."""
        return {annotation.id: annotation for annotation in self.annotations}

    def function(self, annotation: Annotation) -> Function:
        """What an annotation's label is for."""
        label = self.codebook.labels_by_id.get(annotation.label)
        return label.function if label else ""

    def name(self, annotation: Annotation) -> str:
        """What an annotation's label is called."""
        label = self.codebook.labels_by_id.get(annotation.label)
        return label.name if label else annotation.label

    def having(self, *functions: Function) -> Iterator[Annotation]:
        """The annotations whose labels have one of these functions."""
        return (each for each in self.annotations if self.function(each) in functions)

    @cached_property
    def tails(self) -> dict[tuple[str, str], list[str]]:
        """Where links lead to, by role and head."""
        found: dict[tuple[str, str], list[str]] = {}
        for link in self.links:
            found.setdefault((link.role, link.head), []).append(link.tail)
        return found

    @cached_property
    def heads(self) -> dict[tuple[str, str], list[str]]:
        """Where links come from, by role and tail."""
        found: dict[tuple[str, str], list[str]] = {}
        for link in self.links:
            found.setdefault((link.role, link.tail), []).append(link.head)
        return found

    def may_have(self, role: str, annotation: Annotation) -> bool:
        """Whether the codebook lets a link with this role begin at an annotation."""
        known = self.codebook.roles_by_id.get(role)
        return known is not None and annotation.label in known.heads
