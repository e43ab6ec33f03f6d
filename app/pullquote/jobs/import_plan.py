"""What is to be imported, and what a person has decided about it."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import msgspec

from pullquote.importers import AS_FOUND, Choices, Draft, Source, limit, may_be_empty, suffixes
from pullquote.importers.decoding import read_bytes
from pullquote.importers.drafts import Marked, Zone
from pullquote.jobs.import_report import UnreadFile
from pullquote.records import Provenance
from pullquote.text import freeze, sha256
from pullquote.wording import plural, say

__all__ = [
    "AS_IT_IS",
    "EDITED",
    "Amendment",
    "PlannedFile",
    "alike_until",
    "amended",
    "named",
    "plan",
    "source_of",
]

EDITED = "+edited"
"""Stands behind the importer's name in the provenance of a text that was changed before it was frozen."""


@dataclass(frozen=True, slots=True)
class Amendment:
    """What a person has decided on one article of a file: to leave it out, to keep it although the project has it, or
    what its text and its fields (those of `Article`) shall be.
    """

    leave_out: bool = False
    keep: bool = False
    text: str | None = None
    fields: Mapping[str, Any] = field(default_factory=dict)


AS_IT_IS = Amendment()


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """A file, how to read it, and what was decided on its articles, by their number from 0.

    `labels` says which label of the codebook, by id, stands for one of the file; nothing for none. `seen` is the
    SHA-256 of the bytes that were looked at; empty when nobody has looked.
    """

    path: Path
    choices: Choices = AS_FOUND
    amendments: Mapping[int, Amendment] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    seen: str = ""


def plan(
    paths: Iterable[str | os.PathLike[str] | PlannedFile], choices: Choices, problems: list[UnreadFile]
) -> Iterator[PlannedFile]:
    """The files among the paths, and from the folders among them those with a known ending, by name."""
    for path in paths:
        if isinstance(path, PlannedFile):
            yield path
        elif os.path.isdir(path):  # noqa: PTH112 - unlike Path's, silent where it may not look
            for inside in _inside(Path(path), problems):
                yield PlannedFile(inside, choices)
        else:
            # Making a path of a path costs as much as reading a small file.
            yield PlannedFile(path if isinstance(path, Path) else Path(path), choices)


def _inside(folder: Path, problems: list[UnreadFile]) -> list[Path]:
    """The visible files with a known ending in a folder and the folders in it."""
    before = len(problems)
    known = suffixes()
    files: list[Path] = []

    def unread(error: OSError) -> None:
        where = str(error.filename)
        problems.append(
            UnreadFile(
                where,
                say("The folder “{where}” cannot be read: {reason}.", where=where, reason=error.strerror),
            )
        )

    for parent, folders, names in os.walk(folder, onerror=unread):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if os.path.splitext(name)[1].lower() in known and not name.startswith("."):  # noqa: PTH122 - much faster
                file = Path(parent, name)
                if file.is_file():
                    files.append(file)
    if not files and len(problems) == before:
        problems.append(
            UnreadFile(
                str(folder),
                say(
                    "The folder “{path}” holds no files that end in {known}.",
                    path=folder,
                    known=", ".join(known),
                ),
            )
        )
    return sorted(files)


def named(path: Path) -> str:
    """What messages call a file: a name that is not UTF-8 could be neither stored nor printed."""
    return freeze(str(path))[0]


def source_of(path: Path, name: str) -> Source:
    """A file's bytes for the importers, under the name that `named` gives it; raises `FileProblem`."""
    suffix = os.path.splitext(name)[1].lower()  # noqa: PTH122 - as above
    data = read_bytes(path, limit(suffix), may_be_empty=may_be_empty(suffix))
    return Source(name, data, _beside(path))


def _beside(path: Path) -> Callable[[str], bytes | None]:
    """What reads a file in the same folder by its own name; None when there is none."""

    def read(name: str) -> bytes | None:
        other = path.with_name(os.path.basename(name))  # noqa: PTH119 - a name with folders in it leads nowhere
        return read_bytes(other, limit(other.suffix.lower())) if other.is_file() else None

    return read


def amended(draft: Draft, amendment: Amendment) -> Draft:
    """A draft with what a person has decided.

    In a text that was edited, zones and marked words before the first change and behind the last one stay; what lies
    between is lost, and said.
    """
    if amendment.fields:
        article = msgspec.structs.replace(draft.article, **amendment.fields)
        draft = replace(draft, article=article, doubts=())
    if amendment.text is None:
        return draft
    text = freeze(amendment.text)[0]
    if text == draft.article.text:
        return draft
    came = draft.article.provenance
    origin = Provenance(came.file_name, came.file_sha256, came.encoding, came.importer + EDITED)
    article = msgspec.structs.replace(draft.article, text=text, sha256=sha256(text), provenance=origin)
    move = _mover(draft.article.text, text)
    zones = tuple(
        Zone(zone.kind, *place) for zone in draft.zones if (place := move((zone.start, zone.end))) is not None
    )
    marked = tuple(moved for each in draft.marked if (moved := _moved(each, move)) is not None)
    there = {each.id for each in marked}
    related = tuple(each for each in draft.related if {each.head, each.tail} <= there)
    lost = len(draft.zones) - len(zones) + len(draft.marked) - len(marked)
    told = [say("The text was edited before it was imported.")]
    if lost:
        told.append(
            plural(
                "What the file says of 1 place in the edited part is lost.",
                "What the file says of {count} places in the edited part is lost.",
                lost,
            )
        )
    return replace(
        draft,
        article=article,
        repairs=(*draft.repairs, *told),
        zones=zones,
        marked=marked,
        related=related,
    )


Mover = Callable[[tuple[int, int]], tuple[int, int] | None]


def _mover(old: str, new: str) -> Mover:
    """What finds a place of the old text in the new one; None for one that an edit touches."""
    common = alike_until(old, new)
    room = min(len(old), len(new)) - common
    tail = alike_until(old[len(old) - room :][::-1], new[len(new) - room :][::-1])
    end, shift = len(old) - tail, len(new) - len(old)

    def move(span: tuple[int, int]) -> tuple[int, int] | None:
        if span[1] <= common:
            return span
        return (span[0] + shift, span[1] + shift) if span[0] >= end else None

    return move


def alike_until(one: str, other: str) -> int:
    """How many characters two texts have in common from the beginning."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _moved(marked: Marked, move: Mover) -> Marked | None:
    spans = [place for span in marked.spans if (place := move(span)) is not None]
    if len(spans) < len(marked.spans):
        return None
    return replace(marked, spans=tuple(spans))
