"""Labels, their attributes, and the roles of links: what an analyst can say about a text.

A codebook is a TOML file that people read and edit; a project keeps the file's text word for word, so that it leaves
the project as it came. Labels, roles and attributes are referred to by their `id` inside a project and by their
`name` in datasets, so that renaming one keeps every annotation.
"""

import hashlib
import math
import re
import tomllib
from collections.abc import Iterable
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Literal, get_args

import msgspec

from pullquote.errors import FileProblem, InvalidCodebook
from pullquote.resources import resource
from pullquote.wording import say

__all__ = [
    "FUNCTIONS",
    "KINDS",
    "PATTERNS",
    "READY_MADE",
    "TAKEN_KEYS",
    "AttributeDefinition",
    "AttributeKind",
    "Checks",
    "Codebook",
    "Extent",
    "Function",
    "Label",
    "Pattern",
    "Renaming",
    "Role",
    "default_codebook",
    "load_codebook",
    "read_codebook",
    "ready_made",
]

SCHEMAS = ("pullquote-codebook/1", "pullquote-codebook/2", "pullquote-codebook/3")
"""What a codebook says of itself: 2 brought kinds of attributes and retired labels, 3 checks that are off."""

Function = Literal["", "content", "cue", "mention", "claim", "quoted", "zone"]
Pattern = Literal["solid", "dots", "dashes", "dash_dot", "double", "long_dashes"]
AttributeKind = Literal["single", "multiple", "number", "text", "date"]

FUNCTIONS: tuple[Function, ...] = get_args(Function)
PATTERNS: tuple[Pattern, ...] = get_args(Pattern)
KINDS: tuple[AttributeKind, ...] = get_args(AttributeKind)

READY_MADE = ("news-attribution", "discourse-network", "polnear")
"""The ids of the codebooks that come with the program; the first is what a project starts with."""

TAKEN_KEYS = frozenset("LOEX")
"""Letters of the reading view itself: link, outward, edge, reject."""

_ID = re.compile(r"[a-z][a-z0-9_-]*")
_COLOUR = re.compile(r"#[0-9a-f]{6}")
_VALUE_KEY = re.compile(r"[A-Z0-9]?")
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?", re.ASCII)


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    pass


class Renaming(_Part, frozen=True):
    """What a value was called before, so that annotations made then are still read rightly."""

    old: str
    new: str


class AttributeDefinition(_Part, frozen=True):
    """An attribute of a label.

    `given_kind` is what the file says; without it the attribute is one of `values`, or free text when there are none.
    `keys` are the shortcuts of the values, in their order, empty for a value without one. `default` is set when an
    annotation is made. `formerly` and `renamed` keep the names that the attribute and its values once had.
    """

    name: str
    title: str = ""
    values: tuple[str, ...] = ()
    given_kind: AttributeKind | None = msgspec.field(name="kind", default=None)
    required: bool = False
    default: str = ""
    keys: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()
    renamed: tuple[Renaming, ...] = ()

    @property
    def kind(self) -> AttributeKind:
        """What its values are."""
        return self.given_kind or ("single" if self.values else "text")

    def key_of(self, value: str) -> str:
        """The shortcut of a value, or an empty string."""
        return dict(zip(self.values, self.keys, strict=False)).get(value, "")

    def current(self, value: str) -> str:
        """A value under the name that it has now."""
        names = {renaming.old: renaming.new for renaming in self.renamed}
        seen: set[str] = set()
        while value not in self.values and value in names and value not in seen:
            seen.add(value)
            value = names[value]
        return value

    def problem(self, value: str) -> str:
        """Why a value cannot be set, as a sentence; empty when it can.

        One that is not in the list can: data from elsewhere may bring it.
        """
        title = self.title or self.name
        if self.kind == "number" and not is_number(value):
            return say(
                "“{value}” is not a number. {title} takes one, such as 12 or 3.5.", value=value, title=title
            )
        if self.kind == "date" and not is_date(value):
            return say(
                "“{value}” is not a date. {title} takes one, such as 2026-10-14, 2026-10 or 2026.",
                value=value,
                title=title,
            )
        return ""


def is_number(value: str) -> bool:
    """Whether it is a number as programs write it."""
    return _NUMBER.fullmatch(value) is not None and math.isfinite(float(value))


def is_date(value: str) -> bool:
    """Whether it is a day, a month or a year that exists, as ISO 8601 writes it."""
    found = _DATE.fullmatch(value)
    if found is None:
        return False
    try:
        date(*(int(part or 1) for part in found.groups()))
    except ValueError:
        return False
    return True


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
    retired: bool = False
    """No longer to be tagged; what carries it keeps it."""
    attribute: tuple[AttributeDefinition, ...] = ()

    @property
    def attributes(self) -> tuple[AttributeDefinition, ...]:
        """The attributes in the order in which the inspector shows them."""
        return self.attribute

    def offers(self, name: str, value: str) -> bool:
        """Whether it has the attribute, and the value is one of those to choose from, if there are any."""
        return any(
            attribute.name == name
            and (value in attribute.values if attribute.values else not attribute.problem(value))
            for attribute in self.attribute
        )

    def current(self, name: str, value: str) -> tuple[str, str]:
        """An attribute and its value under the names that they have now; unknown ones as they are."""
        for attribute in self.attribute:
            if attribute.name == name:
                return name, attribute.current(value)
        for attribute in self.attribute:
            if name in attribute.formerly:
                return attribute.name, attribute.current(value)
        return name, value


class Role(_Part, frozen=True):
    """What a link says; `heads` and `tails` are ids of the labels that it joins."""

    id: str
    name: str
    heads: tuple[str, ...]
    tails: tuple[str, ...]


class Extent(_Part, frozen=True):
    """Which words an annotation takes in."""

    content_includes_marks: bool = True


class Checks(_Part, frozen=True):
    """What is checked before an article is finished; `off` are the ids of the checks in `lint` that do not warn.

    A check that this version does not have may be named: the codebook may come from another one.
    """

    off: tuple[str, ...] = ()


class Codebook(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """A validated codebook; `toml` is the file's text."""

    schema: str
    id: str
    name: str
    version: int
    label: tuple[Label, ...]
    role: tuple[Role, ...] = ()
    extent: Extent = Extent()
    checks: Checks = Checks()
    toml: str = ""

    @property
    def labels(self) -> tuple[Label, ...]:
        """The labels in the order of the label bar."""
        return self.label

    @property
    def labels_in_use(self) -> tuple[Label, ...]:
        """Those of them that can be tagged: the others are retired."""
        return tuple(label for label in self.label if not label.retired)

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
        """The first label with a function, such as the one for a quote's content; a retired one if need be."""
        having = (label for label in self.labels if label.function == function)
        return min(having, key=lambda label: label.retired, default=None)

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
    if codebook.schema not in SCHEMAS:
        yield say(
            "has the schema “{schema}”; this Pullquote reads “{known}”",
            schema=codebook.schema,
            known=SCHEMAS[-1],
        )
    if any("\ud800" <= character <= "\udfff" for character in codebook.toml):
        yield say("holds a lone surrogate, which no file can")
    if not _ID.fullmatch(codebook.id) or not codebook.name.strip() or codebook.version < 1:
        yield say("needs an id in lower-case letters, a name, and a version from 1 up")
    if not codebook.labels:
        yield say("has no label")
    elif not codebook.labels_in_use:
        yield say("has only retired labels")
    keys: set[str] = set()
    for label in codebook.labels:
        key = label.key
        if len(key) != 1 or not ("A" <= key <= "Z") or key in TAKEN_KEYS:
            yield say(
                "gives the label “{label}” the key “{key}”; use a letter A–Z other than L, O, E and X",
                label=label.name,
                key=key,
            )
        if key in keys and not label.retired:
            yield say("gives the key “{key}” to two labels", key=key)
        if not label.retired:
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
            yield from _problems_of_values(attribute)
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
    yield from _doubled(say("check that is off"), list(codebook.checks.off))
    for role in codebook.roles:
        for end in (*role.heads, *role.tails):
            if end not in codebook.labels_by_id:
                yield say("lets the role “{role}” end at “{end}”, which is no label", role=role.name, end=end)


def _problems_of_values(attribute: AttributeDefinition) -> Iterable[str]:
    name, listed = attribute.name, attribute.kind in ("single", "multiple")
    if listed and not attribute.values:
        yield say("lets “{attribute}” be chosen from a list without values", attribute=name)
    if attribute.values and not listed:
        yield say("lists values for “{attribute}”, which is free to type", attribute=name)
    if any(not value.strip() or value != value.strip() for value in attribute.values):
        yield say("has a value of “{attribute}” with blanks at its ends, or an empty one", attribute=name)
    if len(attribute.keys) > len(attribute.values):
        yield say("has more keys than values for “{attribute}”", attribute=name)
    for key in attribute.keys:
        if not _VALUE_KEY.fullmatch(key):
            yield say(
                "gives a value of “{attribute}” the key “{key}”; use a letter A–Z or a digit",
                attribute=name,
                key=key,
            )
    yield from _doubled(say("key of “{attribute}”", attribute=name), [key for key in attribute.keys if key])
    if attribute.default and (
        attribute.default not in attribute.values if listed else attribute.problem(attribute.default)
    ):
        yield say(
            "gives “{attribute}” the default “{value}”, which it cannot have",
            attribute=name,
            value=attribute.default,
        )


def _doubled(what: str, names: list[str]) -> Iterable[str]:
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield say("has two entries with the same {what}: “{name}”", what=what, name=name)


def read_codebook(path: Path) -> Codebook:
    """The codebook in a file; raises `FileProblem` or `InvalidCodebook`."""
    try:
        toml = path.read_bytes().decode()
    except UnicodeDecodeError as error:
        raise InvalidCodebook(
            say("“{path}” is not UTF-8 at byte {start}.", path=path, start=error.start)
        ) from error
    except OSError as error:
        raise FileProblem(
            say("“{path}” cannot be read: {reason}.", path=path, reason=error.strerror or error)
        ) from error
    return load_codebook(toml, say("“{path}”", path=path))


def ready_made(name: str) -> Codebook:
    """One of the codebooks that come with the program, by its id: see `READY_MADE`."""
    return load_codebook(
        resource("codebooks", f"{name}.toml").read_text("utf-8"), say("The built-in codebook")
    )


def default_codebook() -> Codebook:
    """The codebook “News attribution” that a new project starts with."""
    return ready_made(READY_MADE[0])
