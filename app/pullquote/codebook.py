"""Labels, their attributes, and the roles of links: what an analyst can say about a text.

A codebook is a TOML file that people read and edit; a project keeps the file's text word for word, so that it leaves
the project as it came. Labels, roles and attributes are referred to by their `id` inside a project and by their
`name` in datasets, so that renaming one keeps every annotation.
"""

import hashlib
import re
import tomllib
from collections.abc import Iterable
from functools import cached_property
from typing import Literal

import msgspec

from pullquote.errors import InvalidCodebook
from pullquote.resources import resource
from pullquote.wording import say

__all__ = ["AttributeDefinition", "Codebook", "Label", "Role", "default_codebook", "load_codebook"]

SCHEMA = "pullquote-codebook/1"

Function = Literal["", "content", "cue", "mention", "claim", "quoted", "zone"]
Pattern = Literal["solid", "dots", "dashes", "dash_dot", "double", "long_dashes"]

TAKEN_KEYS = frozenset("LOEX")
"""Letters of the reading view itself: link, outward, edge, reject."""

_ID = re.compile(r"[a-z][a-z0-9_-]*")
_COLOUR = re.compile(r"#[0-9a-f]{6}")


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    pass


class AttributeDefinition(_Part, frozen=True):
    """An attribute of a label: one of `values`, or free text when there are none."""

    name: str
    title: str = ""
    values: tuple[str, ...] = ()


class Label(_Part, frozen=True):
    """A label: its key on the keyboard, its line pattern, its colour on a light and on a dark page."""

    id: str
    name: str
    key: str
    pattern: Pattern
    light: str
    dark: str
    function: Function = ""
    guide: str = ""
    attribute: tuple[AttributeDefinition, ...] = ()

    @property
    def attributes(self) -> tuple[AttributeDefinition, ...]:
        """The attributes in the order in which the inspector shows them."""
        return self.attribute

    def offers(self, name: str, value: str) -> bool:
        """Whether it has the attribute, and the value is one of those to choose from, if there are any."""
        return any(
            attribute.name == name and (not attribute.values or value in attribute.values)
            for attribute in self.attribute
        )


class Role(_Part, frozen=True):
    """What a link says; `heads` and `tails` are ids of the labels that it joins."""

    id: str
    name: str
    heads: tuple[str, ...]
    tails: tuple[str, ...]


class Extent(_Part, frozen=True):
    """Which words an annotation takes in."""

    content_includes_marks: bool = True


class Codebook(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """A validated codebook; `toml` is the file's text."""

    schema: str
    id: str
    name: str
    version: int
    label: tuple[Label, ...]
    role: tuple[Role, ...] = ()
    extent: Extent = Extent()
    toml: str = ""

    @property
    def labels(self) -> tuple[Label, ...]:
        """The labels in the order of the label bar."""
        return self.label

    @property
    def roles(self) -> tuple[Role, ...]:
        """The roles in the order in which they are offered."""
        return self.role

    @cached_property
    def sha256(self) -> str:
        """The hash of the codebook's text, which names this very version in a dataset."""
        return hashlib.sha256(self.toml.encode()).hexdigest()

    @cached_property
    def labels_by_id(self) -> dict[str, Label]:
        """Labels by id."""
        return {label.id: label for label in self.labels}

    @cached_property
    def roles_by_id(self) -> dict[str, Role]:
        """Roles by id."""
        return {role.id: role for role in self.roles}

    def with_function(self, function: Function) -> Label | None:
        """The first label with a function, such as the one for a quote's content."""
        return next((label for label in self.labels if label.function == function), None)

    def roles_between(self, head: str, tail: str) -> tuple[Role, ...]:
        """The roles that may join an annotation with label id `head` to one with label id `tail`."""
        return tuple(role for role in self.roles if head in role.heads and tail in role.tails)


def load_codebook(toml: str, where: str = "") -> Codebook:
    """Read and check a codebook.

    Raises `InvalidCodebook`, whose message begins with `where` (“The codebook”) and says which rule is broken.
    """
    where = where or say("The codebook")
    try:
        codebook = msgspec.convert(tomllib.loads(toml), Codebook)
    except tomllib.TOMLDecodeError as error:
        raise InvalidCodebook(
            say("{where} is not valid TOML: {reason}.", where=where, reason=error)
        ) from error
    except msgspec.ValidationError as error:
        raise InvalidCodebook(
            say("{where} breaks its format: {reason}.", where=where, reason=error)
        ) from error
    codebook = msgspec.structs.replace(codebook, toml=toml)
    for problem in _problems(codebook):
        raise InvalidCodebook(say("{codebook} {breaks_this_rule}.", codebook=where, breaks_this_rule=problem))
    return codebook


def _problems(codebook: Codebook) -> Iterable[str]:
    if codebook.schema != SCHEMA:
        yield say(
            "has the schema “{schema}”; this Pullquote reads “{known}”", schema=codebook.schema, known=SCHEMA
        )
    if any("\ud800" <= character <= "\udfff" for character in codebook.toml):
        yield say("holds a lone surrogate, which no file can")
    if not _ID.fullmatch(codebook.id) or not codebook.name.strip() or codebook.version < 1:
        yield say("needs an id in lower-case letters, a name, and a version from 1 up")
    if not codebook.labels:
        yield say("has no label")
    keys: set[str] = set()
    for label in codebook.labels:
        key = label.key
        if len(key) != 1 or not ("A" <= key <= "Z") or key in TAKEN_KEYS:
            yield say(
                "gives the label “{label}” the key “{key}”; use a letter A–Z other than L, O, E and X",
                label=label.name,
                key=key,
            )
        if key in keys:
            yield say("gives the key “{key}” to two labels", key=key)
        keys.add(key)
        for colour in (label.light, label.dark):
            if not _COLOUR.fullmatch(colour):
                yield say(
                    "has the colour “{colour}” for “{label}”; write it like “#1e5fbb”",
                    colour=colour,
                    label=label.name,
                )
        yield from _doubled(
            say("attribute of “{label}”", label=label.name),
            [attribute.name for attribute in label.attributes],
        )
        for attribute in label.attributes:
            if not _ID.fullmatch(attribute.name):
                yield say(
                    "has the attribute “{attribute}”; use lower-case letters, digits, “-” and “_”",
                    attribute=attribute.name,
                )
            yield from _doubled(
                say("value of “{attribute}”", attribute=attribute.name), list(attribute.values)
            )
    for what, parts in ((say("label"), codebook.labels), (say("role"), codebook.roles)):
        yield from _doubled(say("{what} id", what=what), [part.id for part in parts])
        yield from _doubled(say("{what} name", what=what), [part.name.strip().casefold() for part in parts])
        for part in parts:
            if not _ID.fullmatch(part.id):
                yield say(
                    "has the {what} id “{id}”; use lower-case letters, digits, “-” and “_”",
                    what=what,
                    id=part.id,
                )
            if not part.name or part.name != part.name.strip():
                yield say(
                    "has a {what} name with blanks at its ends, or none: “{name}”", what=what, name=part.name
                )
    for role in codebook.roles:
        for end in (*role.heads, *role.tails):
            if end not in codebook.labels_by_id:
                yield say("lets the role “{role}” end at “{end}”, which is no label", role=role.name, end=end)


def _doubled(what: str, names: list[str]) -> Iterable[str]:
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield say("has two entries with the same {what}: “{name}”", what=what, name=name)


def default_codebook() -> Codebook:
    """The codebook “News attribution” that a new project starts with."""
    return load_codebook(
        resource("codebooks", "news-attribution.toml").read_text("utf-8"), say("The built-in codebook")
    )
