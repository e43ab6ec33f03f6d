"""A codebook under way: what the editor changes, and what becomes of annotations whose label goes."""

import re
import unicodedata
from collections.abc import Iterable
from string import ascii_uppercase
from typing import Any, TypeVar

import msgspec
from PySide6.QtCore import QObject, Signal

from pullquote.codebook import (
    PATTERNS,
    TAKEN_KEYS,
    AttributeDefinition,
    Codebook,
    Label,
    Pattern,
    Role,
)
from pullquote.codebook_writing import with_label, written
from pullquote.project import CodebookRevision

__all__ = ["Draft"]

_P = TypeVar("_P")

_NEW_COLOURS = (
    *(("#1e5fbb", "#58a4fe"), ("#18624f", "#98e1d7"), ("#6c2b05", "#e6894d")),
    *(("#5c6a36", "#c7de98"), ("#863c77", "#c88db9"), ("#324047", "#a4a8a0")),
)


class Draft(QObject):
    """The codebook as it would be. Everything in it is immutable, so that each change is told whole."""

    changed = Signal()

    def __init__(self, base: Codebook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.book = base
        self._source = base  # what was last read: the codebook in force, or one that was imported
        self._base = base
        self._labels: dict[str, str] = {}
        self._roles: dict[str, str] = {}

    # Outcome

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to apply."""
        return self._is_other(self._base) or self.book.toml != self._base.toml

    def _is_other(self, book: Codebook) -> bool:
        return msgspec.structs.replace(self.book, toml="") != msgspec.structs.replace(book, toml="")

    def finished(self) -> Codebook:
        """The codebook to put in force, with its text; raises `InvalidCodebook`.

        One that was imported and left as it is keeps its text and its version.
        """
        if not self._is_other(self._source):
            return self._source
        book = self.book
        for label in book.labels:
            book = with_label(book, label.id, name=label.name)  # without blanks at its ends
        roles = tuple(msgspec.structs.replace(role, name=role.name.strip()) for role in book.roles)
        book = msgspec.structs.replace(book, role=roles, name=book.name.strip())
        known = {*self._source.labels_by_id, *self._source.roles_by_id}
        return written(_with_telling_ids(book, known, version=self._source.version + 1))

    def revision(self) -> CodebookRevision:
        """The same with what becomes of what it no longer has; raises `InvalidCodebook`."""
        book = self.finished()
        # A label that takes another's place may itself be new: it stands in the same place under its final id.
        final = {
            **{old.id: new.id for old, new in zip(self.book.labels, book.labels, strict=True)},
            **{old.id: new.id for old, new in zip(self.book.roles, book.roles, strict=True)},
        }
        return CodebookRevision(
            book.toml,
            {
                gone: final.get(target, "")
                for gone, target in self._labels.items()
                if gone not in book.labels_by_id
            },
            {
                gone: final.get(target, "")
                for gone, target in self._roles.items()
                if gone not in book.roles_by_id
            },
        )

    def take_over(self, book: Codebook) -> None:
        """Go on from another codebook, such as one from a file."""
        self.book = self._source = book
        self._labels, self._roles = {}, {}
        self.changed.emit()

    # The whole

    def set_book(self, **fields: Any) -> None:
        """Change fields of the codebook itself: its name, its extent."""
        self._set(msgspec.structs.replace(self.book, **fields))

    def _set(self, book: Codebook) -> None:
        if self.book is not book:
            self.book = book
            self.changed.emit()

    # Labels

    def label(self, label_id: str) -> Label:
        """A label by its id."""
        return self.book.labels_by_id[label_id]

    def set_label(self, label_id: str, **fields: Any) -> None:
        """Change fields of a label."""
        labels = _replaced(self.book.labels, self.label(label_id), fields)
        self.set_book(label=labels)

    def add_label(self, name: str) -> str:
        """Add a label with the next free key, pattern and colour; its id."""
        labels = self.book.labels
        used = {label.key for label in labels} | TAKEN_KEYS
        key = next(
            (
                letter
                for letter in (name[:1].upper(), *ascii_uppercase)
                if letter in set(ascii_uppercase) - used
            ),
            "",
        )
        patterns = [label.pattern for label in labels]
        pattern: Pattern = min(PATTERNS, key=patterns.count)
        lights = [label.light for label in labels]
        light, dark = min(_NEW_COLOURS, key=lambda pair: lights.count(pair[0]))
        label_id = _free("new", self.book.labels_by_id)
        label = Label(label_id, _free_name(name, (each.name for each in labels)), key, pattern, light, dark)
        self.set_book(label=(*labels, label))
        return label_id

    def put_back(self, label: Label) -> None:
        """Take in a retired label that another codebook does not have."""
        self.set_book(label=(*self.book.labels, msgspec.structs.replace(label, retired=True)))

    def note_missing_label(self, label_id: str, becomes: str) -> None:
        """Say what becomes of the annotations of a label that the codebook does not have."""
        self._labels[label_id] = becomes

    def note_missing_role(self, role_id: str, becomes: str) -> None:
        """Say what becomes of the links of a role that the codebook does not have."""
        self._roles[role_id] = becomes

    def remove_label(self, label_id: str, becomes: str = "") -> None:
        """Take a label out; its annotations get the label `becomes`, or are deleted without one."""
        self._labels = {gone: becomes if to == label_id else to for gone, to in self._labels.items()}
        self._labels[label_id] = becomes
        roles: list[Role] = []
        for role in self.book.roles:
            heads, tails = (_without(ends, label_id, becomes) for ends in (role.heads, role.tails))
            if heads and tails:
                roles.append(msgspec.structs.replace(role, heads=heads, tails=tails))
            else:
                self._roles[role.id] = ""
        labels = tuple(label for label in self.book.labels if label.id != label_id)
        self.set_book(label=labels, role=tuple(roles))

    def move_label(self, label_id: str, step: int) -> None:
        """Move a label up or down in the label bar."""
        self.set_book(label=_moved(self.book.labels, self.label(label_id), step))

    # Attributes of a label, by their place

    def set_attribute(self, label_id: str, place: int, attribute: AttributeDefinition) -> None:
        """Put another definition in the place of an attribute."""
        attributes = list(self.label(label_id).attributes)
        attributes[place] = attribute
        self.set_label(label_id, attribute=tuple(attributes))

    def add_attribute(self, label_id: str) -> int:
        """Add an attribute to a label; its place."""
        attributes = self.label(label_id).attributes
        name = _free("attribute", {attribute.name for attribute in attributes})
        self.set_label(label_id, attribute=(*attributes, AttributeDefinition(name)))
        return len(attributes)

    def remove_attribute(self, label_id: str, place: int) -> None:
        """Take an attribute out; annotations lose its values."""
        attributes = self.label(label_id).attributes
        self.set_label(label_id, attribute=(*attributes[:place], *attributes[place + 1 :]))

    def move_attribute(self, label_id: str, place: int, step: int) -> None:
        """Move an attribute up or down in the inspector."""
        attributes = self.label(label_id).attributes
        self.set_label(label_id, attribute=_moved(attributes, attributes[place], step))

    # Roles

    def set_role(self, role_id: str, **fields: Any) -> None:
        """Change fields of a role."""
        self.set_book(role=_replaced(self.book.roles, self.book.roles_by_id[role_id], fields))

    def add_role(self, name: str) -> str:
        """Add a role from the first label to the second; its id."""
        role_id = _free("new", self.book.roles_by_id)
        ends = [label.id for label in self.book.labels_in_use]
        role = Role(
            role_id, _free_name(name, (each.name for each in self.book.roles)), (ends[0],), (ends[-1],)
        )
        self.set_book(role=(*self.book.roles, role))
        return role_id

    def remove_role(self, role_id: str, becomes: str = "") -> None:
        """Take a role out; its links get the role `becomes`, or are deleted without one."""
        self._roles = {gone: becomes if to == role_id else to for gone, to in self._roles.items()}
        self._roles[role_id] = becomes
        self.set_book(role=tuple(role for role in self.book.roles if role.id != role_id))

    def move_role(self, role_id: str, step: int) -> None:
        """Move a role up or down in the menus."""
        self.set_book(role=_moved(self.book.roles, self.book.roles_by_id[role_id], step))


def _replaced(parts: tuple[_P, ...], old: _P, fields: dict[str, Any]) -> tuple[_P, ...]:
    new = msgspec.structs.replace(old, **fields)  # type: ignore[type-var]
    return tuple(new if part is old else part for part in parts)


def _moved(parts: tuple[_P, ...], part: _P, step: int) -> tuple[_P, ...]:
    others = [each for each in parts if each is not part]
    place = next(index for index, each in enumerate(parts) if each is part)
    others.insert(max(0, min(len(others), place + step)), part)
    return tuple(others)


def _without(ends: tuple[str, ...], label_id: str, becomes: str) -> tuple[str, ...]:
    new = (becomes if end == label_id else end for end in ends)
    return tuple(dict.fromkeys(end for end in new if end))


def _free(name: str, taken: Iterable[str]) -> str:
    known, number, found = set(taken), 1, name
    while found in known:
        number += 1
        found = f"{name}_{number}"
    return found


def _free_name(name: str, taken: Iterable[str]) -> str:
    known, number, found = {each.casefold() for each in taken}, 1, name
    while found.casefold() in known:
        number += 1
        found = f"{name} {number}"
    return found


def _with_telling_ids(book: Codebook, known: set[str], *, version: int) -> Codebook:
    """New labels and roles get ids after their names, which whoever reads the file understands."""
    names: dict[str, str] = {}
    for parts in (book.labels, book.roles):
        taken = {part.id for part in parts if part.id in known}
        for part in parts:
            if part.id not in known:
                names[part.id] = _free(_as_id(part.name), taken)
                taken.add(names[part.id])
    labels = tuple(msgspec.structs.replace(label, id=names.get(label.id, label.id)) for label in book.labels)
    in_labels = {label.id: new.id for label, new in zip(book.labels, labels, strict=True)}
    roles = tuple(
        msgspec.structs.replace(
            role,
            id=names.get(role.id, role.id),
            heads=tuple(in_labels[end] for end in role.heads),
            tails=tuple(in_labels[end] for end in role.tails),
        )
        for role in book.roles
    )
    return msgspec.structs.replace(book, label=labels, role=roles, version=version)


def _as_id(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "_", plain).strip("_0123456789") or "label"
