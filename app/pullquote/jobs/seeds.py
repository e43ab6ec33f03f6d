"""The seed articles and their hand-made annotations, as in `seeds/` (its README has the format)."""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from pullquote.errors import FileProblem
from pullquote.records import ActorKind, Attribute
from pullquote.wording import say

__all__ = [
    "SeedActor",
    "SeedAnnotation",
    "SeedFile",
    "SeedLink",
    "SeedTopic",
    "locate",
    "read_registry",
    "read_seed",
]


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    pass


class SeedActor(_Table, frozen=True):
    """An actor of the registry."""

    name: str
    kind: ActorKind = "person"
    aliases: tuple[str, ...] = ()
    description: str = ""


class SeedTopic(_Table, frozen=True):
    """A topic of the registry."""

    name: str
    description: str = ""


class SeedAnnotation(_Table, frozen=True):
    """An annotation by its words: the fragments, and which find of the first one it is, from 1."""

    key: str
    label: str
    text: tuple[str, ...]
    occurrence: int = 1
    attributes: Mapping[str, str | tuple[str, ...]] = msgspec.field(default_factory=dict)
    actors: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    note: str = ""

    @property
    def values(self) -> tuple[Attribute, ...]:
        """The attributes; a list is a repeated one."""
        return tuple(
            Attribute(name, value)
            for name, given in self.attributes.items()
            for value in ((given,) if isinstance(given, str) else given)
        )


class SeedLink(_Table, frozen=True):
    """A link between two annotations, by their keys."""

    role: str
    head: str
    tail: str


class SeedFile(_Table, frozen=True):
    """One file of `seeds/annotations/`."""

    article: str
    annotator: str
    complete: tuple[str, ...] = ()
    annotation: tuple[SeedAnnotation, ...] = ()
    link: tuple[SeedLink, ...] = ()


class _Registry(_Table, frozen=True):
    actor: tuple[SeedActor, ...] = ()
    topic: tuple[SeedTopic, ...] = ()


def read_registry(folder: Path) -> tuple[tuple[SeedActor, ...], tuple[SeedTopic, ...]]:
    """The actors and topics of a seeds folder."""
    registry: _Registry = _read(folder / "annotations" / "registry.toml", _Registry)
    return registry.actor, registry.topic


def read_seed(path: Path) -> SeedFile:
    """The annotations of one article."""
    seed: SeedFile = _read(path, SeedFile)
    return seed


def _read(path: Path, kind: type[Any]) -> Any:
    try:
        return msgspec.convert(tomllib.loads(path.read_text("utf-8")), kind)
    except (OSError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise FileProblem(say("“{path}” cannot be read: {reason}.", path=path, reason=error)) from error


def locate(text: str, words: Sequence[str], occurrence: int) -> list[tuple[int, int]]:
    """Where an annotation's words stand, as `(start, end)` in code points.

    The first fragment's finds are counted (overlapping ones too); each later fragment is the first find after
    the one before. Raises `ValueError` when they are not there.
    """
    start = -1
    for _ in range(occurrence):
        start = text.index(words[0], start + 1)
    spans = [(start, start + len(words[0]))]
    for part in words[1:]:
        start = text.index(part, spans[-1][1])
        spans.append((start, start + len(part)))
    return spans
