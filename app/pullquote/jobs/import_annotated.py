"""Annotated data of other tools as annotations and links of a project, in the words of its codebook.

One `People` goes with an import. For every file it meets the drafts first; then `annotated` makes the records of one
article after the other, and `People.new_actors` has those that must be in the registry before they are stored.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import msgspec

from pullquote.codebook import AttributeDefinition, Label
from pullquote.importers.drafts import Draft, Marked, Related, Zone
from pullquote.importers.reading import LeftOut
from pullquote.jobs.label_map import LabelMap
from pullquote.records import Actor, ActorKind, Annotation, Article, Attribute, Fragment, Link, new_id
from pullquote.wording import say

__all__ = ["Annotated", "People", "annotated"]

_Spans: TypeAlias = tuple[tuple[int, int], ...]

_ORGANISATIONS = frozenset({"org", "organisation", "organization"})


@dataclass(slots=True)
class Annotated:
    """The records of an article, and what of its draft has no place in them."""

    annotations: list[Annotation] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)


class People:
    """Who annotated and who is spoken of, the same ones throughout an import.

    `annotator` is who imports, `annotators` are all whom the project knows, `registry` its actors with those that are
    merged into another one.
    """

    def __init__(
        self, annotator: str, annotators: Collection[str] = (), registry: Iterable[Actor] = ()
    ) -> None:
        self._own = annotator
        self._taken = {annotator, *annotators}
        self._pseudonyms: dict[str, str] = {}
        self._several = False
        self._actors: dict[str, set[str]] = {}
        self._fresh: list[Actor] = []
        for actor in registry:
            for name in (actor.name, *actor.aliases):
                self._actors.setdefault(_folded(name), set()).add(actor.merged_into or actor.id)

    def meet(self, drafts: Sequence[Draft]) -> None:
        """Look at all articles of a file: when it names one annotator only, it is who imports."""
        names = {each.annotator for draft in drafts for each in draft.marked} - {""}
        self._several = len(names) > 1
        if self._several:
            for name in sorted(names):
                self._meet(name)

    def _meet(self, name: str) -> None:
        """Names are people's, so they stay outside."""
        number = len(self._pseudonyms) + 1
        while name not in self._pseudonyms:
            pseudonym = f"imported-{number:02}"
            if pseudonym not in self._taken:
                self._pseudonyms[name] = pseudonym
                self._taken.add(pseudonym)
            number += 1

    def annotator(self, name: str) -> str:
        """The project's annotator for one of the file that was met last."""
        return self._pseudonyms.get(name, self._own) if self._several else self._own

    def actor(self, name: str, kind: ActorKind) -> str:
        """The id of the actor of this name or alias, who is made when there is none; empty when there are several."""
        there = self._actors.setdefault(_folded(name), set())
        if not there:
            actor = Actor(new_id(), " ".join(name.split()), kind)
            self._fresh.append(actor)
            there.add(actor.id)
        return next(iter(there)) if len(there) == 1 else ""

    def new_actors(self) -> list[Actor]:
        """The actors made since the last call."""
        fresh, self._fresh = self._fresh, []
        return fresh


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def annotated(draft: Draft, article: Article, label_map: LabelMap, people: People) -> Annotated:
    """The annotations and links of an article that is made of a draft, and what of the draft has no place in them.

    The article may differ from the draft's: what is marked is left out when other words stand there. Zones become
    annotations of the codebook's label for zones. An annotator has a label once on the same words, so what is said of
    several is said of the one.
    """
    making = _Making(draft.where, article, label_map, people)
    if article.text == draft.article.text:
        making.zones(draft.zones)
    for marked in draft.marked:
        making.mark(marked)
    for related in draft.related:
        making.relate(related)
    return making.made()


@dataclass(slots=True)
class _Entry:
    """An annotation and what is said of it, which may come in several parts."""

    annotation: Annotation
    attributes: dict[Attribute, None] = field(default_factory=dict)
    actors: dict[str, None] = field(default_factory=dict)
    notes: dict[str, None] = field(default_factory=dict)

    def finished(self) -> Annotation:
        return msgspec.structs.replace(
            self.annotation,
            attributes=tuple(self.attributes),
            actors=tuple(self.actors),
            note="\n".join(self.notes),
        )


class _Making:
    """The records of one article, growing."""

    def __init__(self, where: str, article: Article, label_map: LabelMap, people: People) -> None:
        self._where = where
        self._article = article
        self._map = label_map
        self._people = people
        self._origin = f"file:{article.provenance.file_name}"
        self._entries: dict[tuple[str, str, _Spans], _Entry] = {}
        self._by_id: dict[str, Annotation] = {}
        self._links: dict[tuple[str, str, str], Link] = {}
        self._left_out: list[LeftOut] = []

    def made(self) -> Annotated:
        """What has been made so far."""
        annotations = [entry.finished() for entry in self._entries.values()]
        return Annotated(annotations, list(self._links.values()), self._left_out)

    def _leave_out(self, problem: str, *words: str) -> None:
        self._left_out.append(LeftOut(self._where, problem, "\t".join(words)))

    def _entry(self, label: Label, spans: _Spans, annotator: str) -> _Entry:
        """The annotation of this label on these words, which may be there already."""
        article = self._article
        who = self._people.annotator(annotator)
        entry = self._entries.get((who, label.id, spans))
        if entry is None:
            fragments = tuple(Fragment(start, end, article.text[start:end]) for start, end in spans)
            annotation = Annotation(new_id(), article.id, who, label.id, fragments, origin=self._origin)
            entry = self._entries[who, label.id, spans] = _Entry(annotation)
        return entry

    def zones(self, zones: Iterable[Zone]) -> None:
        """Add what is not running text, if the codebook has a label for it."""
        label = self._map.codebook.with_function("zone")
        if label is None or label.retired:
            return
        for zone in zones:
            entry = self._entry(label, ((zone.start, zone.end),), "")
            if label.offers("kind", zone.kind):
                entry.attributes[Attribute("kind", zone.kind)] = None

    def mark(self, marked: Marked) -> None:
        """Add an annotation, or list why it cannot be one."""
        text, shown = self._article.text, (marked.label, " … ".join(marked.words))
        label = self._map.codebook.labels_by_id.get(self._map.labels.get(marked.label, ""))
        if label is None:
            self._leave_out(say("The codebook has no label for “{label}”.", label=marked.label), *shown)
            return
        if marked.words and [text[start:end] for start, end in marked.spans] != list(marked.words):
            self._leave_out(
                say("The words of “{label}” do not stand there any more.", label=marked.label), *shown
            )
            return
        entry = self._entry(label, marked.spans, marked.annotator)
        self._by_id[marked.id] = entry.annotation
        for each in marked.attributes:
            problem, attribute = _attribute(label, each, self._map)
            if attribute is None:
                self._leave_out(problem, *shown, each.name, each.value)
            elif (
                attribute not in entry.attributes
                and _is_single(label, attribute.name)
                and any(given.name == attribute.name for given in entry.attributes)
            ):
                problem = say("“{name}” takes one value only.", name=each.name)
                self._leave_out(problem, *shown, each.name, each.value)
            else:
                entry.attributes[attribute] = None
        kind: ActorKind = "organisation" if marked.label.casefold() in _ORGANISATIONS else "person"
        for name in filter(str.strip, marked.actors):
            actor = self._people.actor(name, kind)
            if actor:
                entry.actors[actor] = None
            else:
                self._leave_out(
                    say("The registry has several actors called “{name}”.", name=name), *shown, name
                )
        if marked.note:
            entry.notes[marked.note] = None

    def relate(self, related: Related) -> None:
        """Add a link, or list why it cannot be one."""
        link = self._link(related)
        if isinstance(link, str):
            self._leave_out(link, related.role, related.head, related.tail)
            return
        self._links[link.role, link.head, link.tail] = link
        for each in related.attributes:
            problem = say("The value “{name}” of a link is left out.", name=each.name)
            self._leave_out(problem, related.role, each.name, each.value)

    def _link(self, related: Related) -> Link | str:
        role = self._map.codebook.roles_by_id.get(self._map.roles.get(related.role, ""))
        head, tail = self._by_id.get(related.head), self._by_id.get(related.tail)
        if role is None:
            return say("The codebook has no role for “{role}”.", role=related.role)
        if head is None or tail is None:
            return say("An end of “{role}” was left out.", role=related.role)
        if head.label not in role.heads or tail.label not in role.tails:
            if tail.label not in role.heads or head.label not in role.tails:
                names = [self._map.codebook.labels_by_id[each.label].name for each in (head, tail)]
                return say(
                    "The role “{role}” does not lead from “{head}” to “{tail}”.",
                    role=role.name,
                    head=names[0],
                    tail=names[1],
                )
            head, tail = tail, head  # the file tells it from the other end; it can be meant in one way only
        if head.annotator != tail.annotator:
            return say("“{role}” joins annotations of two people.", role=related.role)
        if head.id == tail.id or (role.id, head.id, tail.id) in self._links:
            return say(
                "The relation “{role}” is there twice, or joins words to themselves.", role=related.role
            )
        ends = role.id, head.id, tail.id, head.annotator
        return Link(new_id(), self._article.id, *ends, origin=self._origin, note=related.note)


def _attribute(label: Label, given: Attribute, label_map: LabelMap) -> tuple[str, Attribute | None]:
    """An attribute in the codebook's words, or why it has none."""
    name = label_map.attributes.get(given.name, "")
    definition = next((each for each in label.attributes if each.name == name), None)
    if definition is None:
        problem = say("The label “{label}” has no attribute for “{name}”.", label=label.name, name=given.name)
        return problem, None
    value = _value(definition, given.value)
    if problem := definition.problem(value):
        return problem, None
    if definition.values and value not in definition.values:
        return say("“{value}” is no value of “{name}”.", value=value, name=given.name), None
    return "", Attribute(name, value)


def _value(definition: AttributeDefinition, given: str) -> str:
    value = definition.current(given)
    by_folded = {_folded(each): each for each in definition.values}
    return value if value in definition.values else by_folded.get(_folded(value), value)


def _is_single(label: Label, name: str) -> bool:
    return any(each.name == name and each.kind != "multiple" for each in label.attributes)
