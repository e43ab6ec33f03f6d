"""The lines of a brat file: labels, relations, events, attributes, references to registries, and notes."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from pullquote.importers.drafts import Marked, Related
from pullquote.importers.reading import LeftOut
from pullquote.records import Attribute
from pullquote.wording import plural, say

__all__ = ["Document"]

_PLACES = re.compile(r"(\d{1,12} \d{1,12})(?:;\d{1,12} \d{1,12})*")


class Document:
    """What the lines say; `where` is what the document is called in messages.

    An event is the label on its trigger, with a relation to each of its arguments; what is said of an event is said of
    its trigger. What a label is linked to in a registry becomes its actor, and the reference one of its attributes.
    """

    def __init__(self, lines: str, where: str) -> None:
        self.left_out: list[LeftOut] = []
        self._where = where
        self._marked: list[Marked] = []
        self._ids: set[str] = set()
        self._attributes: defaultdict[str, list[Attribute]] = defaultdict(list)
        self._actors: defaultdict[str, list[str]] = defaultdict(list)
        self._notes: defaultdict[str, list[str]] = defaultdict(list)
        self._related: dict[str, Related] = {}
        self._triggers: dict[str, str] = {}
        self._events = 0
        later: list[tuple[str, list[str]]] = []
        for number, line in enumerate(lines.replace("\r\n", "\n").split("\n"), 1):
            columns = line.removeprefix("\ufeff").split("\t")
            kind = columns[0][:1]
            if not line.strip():
                continue
            if kind == "T" and len(columns) > 1 and self._label(columns):
                continue
            if kind == "E" and len(columns) > 1 and ":" in columns[1]:
                self._triggers[columns[0]] = columns[1].split()[0].partition(":")[2]
            later.append((self._place(number), columns))
        # Lines may speak of labels and relations further down.
        for order in ("RE*", "AMN#"):
            for place, columns in later:
                if (columns[0][:1] or " ") in order and not self._read(place, columns):
                    self._refuse(place, columns)
        for place, columns in later:
            if (columns[0][:1] or " ") not in "RE*AMN#":
                self._refuse(place, columns)

    @property
    def marked(self) -> list[Marked]:
        """The labels."""
        return [
            replace(
                each,
                attributes=tuple(self._attributes.get(each.id, ())),
                actors=tuple(self._actors.get(each.id, ())),
                note="\n".join(self._notes.get(each.id, ())),
            )
            for each in self._marked
        ]

    @property
    def related(self) -> list[Related]:
        """The relations."""
        return [
            replace(
                each,
                attributes=tuple(self._attributes.get(each.id, ())),
                note="\n".join(self._notes.get(each.id, ())),
            )
            for each in self._related.values()
        ]

    @property
    def repairs(self) -> tuple[str, ...]:
        """Sentences on what became something else."""
        if not self._events:
            return ()
        return (
            plural(
                "1 event became the label of its trigger and relations to its arguments.",
                "{count} events became the labels of their triggers and relations to their arguments.",
                self._events,
            ),
        )

    def _place(self, number: int) -> str:
        return say("{where}, line {line}", where=self._where, line=number)

    def _refuse(self, place: str, columns: list[str]) -> None:
        self.left_out.append(
            LeftOut(
                place,
                say("This line says nothing of what is in the file: it is left out."),
                "\t".join(columns),
            )
        )

    def _label(self, columns: list[str]) -> bool:
        name, _, places = columns[1].partition(" ")
        if not name or not _PLACES.fullmatch(places):
            return False
        pairs = [place.split(" ") for place in places.split(";")]
        spans = tuple((int(start), int(end)) for start, end in pairs)
        words = "\t".join(columns[2:])
        self._ids.add(columns[0])
        self._marked.append(Marked(columns[0], name, spans, (words,) if words else ()))
        return True

    def _read(self, place: str, columns: list[str]) -> bool:
        """Take a line that is about others; false when there is nothing that it is about."""
        if len(columns) < 2 or not columns[1].strip():
            return False
        uuid, parts = columns[0], columns[1].split()
        match uuid[0]:
            case "R":
                return self._relation(uuid, parts)
            case "E":
                return self._event(uuid, parts)
            case "*":
                return self._equals(place, parts)
            case "A" | "M" if len(parts) in (2, 3):
                return self._attribute(parts[1], Attribute(parts[0], parts[2] if len(parts) == 3 else "true"))
            case "N" if len(parts) == 3:
                return self._reference(parts, columns[2] if len(columns) > 2 else "")
            case "#" if len(parts) == 2 and len(columns) > 2:
                return self._note(parts[1], "\t".join(columns[2:]))
        return False

    def _target(self, name: str) -> str:
        """A label's id; an event's is that of its trigger."""
        return self._triggers.get(name, name)

    def _relate(self, relations: Iterable[Related]) -> bool:
        """Take relations whose ids are new; false when one is not."""
        taken = True
        for each in relations:
            taken = taken and each.id not in self._related
            self._related.setdefault(each.id, each)
        return taken

    def _relation(self, uuid: str, parts: list[str]) -> bool:
        ends = [self._target(part.partition(":")[2]) for part in parts[1:]]
        return len(ends) == 2 and self._relate([Related(uuid, parts[0], ends[0], ends[1])])

    def _equals(self, place: str, parts: list[str]) -> bool:
        return len(parts) > 2 and self._relate(
            Related(f"{place} {number}", parts[0], self._target(one), self._target(other))
            for number, (one, other) in enumerate(pairwise(parts[1:]), 1)
        )

    def _event(self, uuid: str, parts: list[str]) -> bool:
        trigger = self._triggers.get(uuid, "")
        if trigger not in self._ids:
            return False
        self._events += 1
        arguments = (part.partition(":") for part in parts[1:])
        return self._relate(
            Related(f"{uuid} {number}", role, trigger, self._target(argument))
            for number, (role, _, argument) in enumerate(arguments, 1)
        )

    def _attribute(self, name: str, attribute: Attribute) -> bool:
        target = self._known(name)
        if target:
            self._attributes[target].append(attribute)
        return bool(target)

    def _reference(self, parts: list[str], name: str) -> bool:
        target = self._known(parts[1])
        if target not in self._ids:
            return False
        self._attributes[target].append(Attribute(parts[0], parts[2]))
        if name.strip():
            self._actors[target].append(name.strip())
        return True

    def _note(self, name: str, words: str) -> bool:
        target = self._known(name)
        if target:
            self._notes[target].append(words)
        return bool(target)

    def _known(self, name: str) -> str:
        """The id of the label or relation that a line is about; empty when there is none."""
        target = self._target(name)
        return target if target in self._ids or target in self._related else ""
