"""The registry as a file: JSON Lines as in a dataset, or a CSV table of the actors; and Wikidata ids from a table."""

import csv
import io
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import msgspec

from pullquote.dataset import (
    DetailedActorRecord,
    MergedTopicRecord,
    RegistryRecord,
    TopicRecord,
    actor_record,
    topic_record,
)
from pullquote.errors import FileProblem, file_problem
from pullquote.exporters.jsonl import encode_lines
from pullquote.project import Project
from pullquote.records import BUILT_IN, Actor, ExternalId, Tenure, Topic
from pullquote.wording import say

__all__ = ["Difference", "RegistryReport", "add_wikidata", "export_registry", "import_registry", "preview"]

_BUILT_IN = frozenset(actor.id for actor in BUILT_IN)
_decode = msgspec.json.Decoder(RegistryRecord).decode


class Difference(msgspec.Struct, frozen=True):
    """A field of an actor or topic that a file has changed; `before` is empty where nothing was known."""

    name: str
    field: str
    before: str
    after: str


class RegistryReport(msgspec.Struct, frozen=True):
    """What a file has done to a registry: names of those that are new, changed, or were left out."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()


class _OnlyLooking(Exception):
    """Takes back the step in which a file was brought in to see what it would do."""


def export_registry(project: Project, path: str | os.PathLike[str]) -> int:
    """Write the registry into a `.jsonl` or `.csv` file, and say how many lines it has. CSV has the actors only.

    Raises `FileProblem`.
    """
    target = Path(path)
    actors, topics = project.actors(merged=True), project.topics(merged=True)
    is_table = _kind(target) == ".csv"
    try:
        with target.open("w", encoding="utf-8", newline="") as file:
            if is_table:
                csv.writer(file, lineterminator="\n").writerows([_COLUMNS, *map(_cells, actors)])
            else:
                rows = (*map(actor_record, actors), *map(topic_record, topics))
                file.write(encode_lines(rows).decode())
    except OSError as error:
        raise file_problem(error, say("“{path}” cannot be written", path=target)) from error
    return len(actors) if is_table else len(actors) + len(topics)


def import_registry(project: Project, path: str | os.PathLike[str]) -> RegistryReport:
    """Bring the actors and topics of such a file into a project, as one step.

    Who has an id that the project knows is changed to what the file says; in a CSV file, only in the columns that it
    has. Without an id, the actor of the very name is meant, or a new one. What was merged here stays so. Raises
    `FileProblem`, `InvalidEdit` or `UnknownId`; nothing was imported then.
    """
    source = Path(path)
    actors: list[dict[str, Any]] = []
    topics: list[Topic] = []
    if _kind(source) == ".csv":
        actors = list(_from_table(source))
    else:
        for number, line in enumerate(_read(source).split("\n"), start=1):
            if not line:
                continue
            try:
                record = _decode(line)
            except msgspec.MsgspecError as error:
                raise FileProblem(
                    say("“{path}”, line {number}: {reason}.", path=source, number=number, reason=error)
                ) from error
            if isinstance(record, TopicRecord | MergedTopicRecord):
                topics.append(Topic(*msgspec.structs.astuple(record)))
            else:
                actors.append(_fields(record))
    work = _Importing(project)
    with project.step("Import registry from “{name}”", name=source.name):
        for fields in sorted(actors, key=lambda fields: bool(fields.get("merged_into"))):
            work.actor(fields)
        for topic in sorted(topics, key=lambda topic: bool(topic.merged_into)):
            work.topic(topic)
        work.put_in_place(topics)
    return RegistryReport(
        tuple(work.added), tuple(work.changed), tuple(work.left_out), tuple(work.differences)
    )


def preview(
    project: Project, bring_in: Callable[[Project, Path], RegistryReport], path: Path
) -> RegistryReport:
    """What `import_registry` or `add_wikidata` would do to a project, which stays as it is. Raises what they raise."""
    report = RegistryReport()
    with suppress(_OnlyLooking), project.step("Import registry from “{name}”", name=path.name):
        report = bring_in(project, path)
        raise _OnlyLooking
    return report


class _Importing:
    def __init__(self, project: Project) -> None:
        self._project = project
        self._actors = {actor.id: actor for actor in (*BUILT_IN, *project.actors(merged=True))}
        self._topics = {topic.id: topic for topic in project.topics(merged=True)}
        self._named = {actor.name: actor for actor in self._actors.values() if not actor.merged_into}
        self._new: set[str] = set()
        self.added: list[str] = []
        self.changed: list[str] = []
        self.left_out: list[str] = []
        self.differences: list[Difference] = []

    def _changed(self, before: Actor | Topic, after: Actor | Topic) -> None:
        if after != before:
            self.changed.append(before.name)
            self.differences += _differences(before, after)

    def actor(self, fields: dict[str, Any]) -> None:
        uuid, name = fields.pop("id", ""), fields.get("name", "")
        known = self._actors.get(uuid) if uuid else self._named.get(name)
        if known is not None:
            if known.merged_into:
                self.left_out.append(name)
                return
            fields.pop("merged_into", None)
            if known.id in _BUILT_IN:
                fields = {key: value for key, value in fields.items() if key not in ("name", "kind")}
            self._changed(known, self._project.change_actor(known.id, **fields))
        else:
            into = fields.get("merged_into", "")
            if into and (into not in self._actors or self._actors[into].merged_into):
                self.left_out.append(name)
                return
            made = self._project.add_actor(uuid=uuid, **fields)
            self._actors[made.id] = self._named[made.name] = made
            self.added.append(made.name)

    def topic(self, topic: Topic) -> None:
        known = self._topics.get(topic.id)
        if known is not None:
            if known.merged_into:
                self.left_out.append(topic.name)
                return
            self._project.change_topic(topic.id, name=topic.name, description=topic.description)
        elif topic.merged_into:
            self.left_out.append(topic.name)
        else:
            self._project.add_topic(topic.name, description=topic.description, uuid=topic.id)
            self._new.add(topic.id)
            self.added.append(topic.name)

    def put_in_place(self, topics: Sequence[Topic]) -> None:
        """Let topics stand under their parents, which may come later in the file."""
        known = [self._topics.get(topic.id) for topic in topics]
        for before, topic in zip(known, topics, strict=True):
            if before is not None and not before.merged_into and before.parent != topic.parent:
                self._project.change_topic(topic.id, parent="")  # so that two can change their places
        for before, topic in zip(known, topics, strict=True):
            if topic.id in self._new:
                self._project.change_topic(topic.id, parent=topic.parent)
            elif before is not None and not before.merged_into:
                self._changed(before, self._project.change_topic(topic.id, parent=topic.parent))


def add_wikidata(project: Project, path: str | os.PathLike[str]) -> RegistryReport:
    """Give actors the Wikidata ids of a local `.csv` or `.tsv` file with a name and an id a line, as one step.

    A name is looked for among names and aliases, in any case. An actor that has an id keeps it; a name that more than
    one actor or more than one id has is left out, as is one that nobody has. Raises `FileProblem`.
    """
    source = Path(path)
    delimiter = "\t" if source.suffix.lower() in (".tsv", ".tab") else ","
    ids: dict[str, set[str]] = {}
    reader = csv.reader(io.StringIO(_read(source), newline=""), delimiter=delimiter)
    with _told(source, reader):
        for row in reader:
            if len(row) >= 2 and row[1].strip()[:1] == "Q" and row[1].strip()[1:].isdecimal():
                ids.setdefault(row[0].strip(), set()).add(row[1].strip())
    if not ids:
        raise FileProblem(
            say(
                "“{path}” has no line with a name and a Wikidata id, such as: Ada Lovelace,Q7259", path=source
            )
        )
    named: dict[str, set[str]] = {}
    actors = {actor.id: actor for actor in project.actors()}
    for actor in actors.values():
        for name in (actor.name, *actor.aliases):
            named.setdefault(name.casefold(), set()).add(actor.id)
    changed, left_out = [], []
    differences: list[Difference] = []
    with project.step("Add Wikidata ids from “{name}”", name=source.name):
        for name, found in ids.items():
            meant = named.get(name.casefold(), set())
            if len(meant) != 1 or len(found) != 1:
                left_out.append(name)
                continue
            (uuid,), (wikidata,) = meant, found
            if not actors[uuid].wikidata:
                after = project.change_actor(uuid, wikidata=wikidata)
                changed.append(after.name)
                differences += _differences(actors[uuid], after)
    return RegistryReport((), tuple(changed), tuple(left_out), tuple(differences))


def _differences(before: Actor | Topic, after: Actor | Topic) -> Iterator[Difference]:
    for field in before.__struct_fields__:
        old, new = getattr(before, field), getattr(after, field)
        if old != new:
            yield Difference(before.name, field, _cell(old), _cell(new))


# CSV: one actor a line; several values of a cell stand on lines of their own in it, their parts between bars.


def _lines(values: Iterable[Iterable[str]]) -> str:
    return "\n".join(" | ".join(parts) for parts in values)


def _parts(cell: str, count: int) -> list[tuple[str, ...]]:
    rows = ([part.strip() for part in line.split("|")] for line in cell.splitlines() if line.strip())
    return [tuple((*row, *[""] * count)[:count]) for row in rows]


def _tenures(cell: str) -> list[Tenure]:
    return [Tenure(*parts) for parts in _parts(cell, 4)]


_READ: dict[str, Callable[[str], Any]] = {
    "aliases": lambda cell: [line.strip() for line in cell.splitlines() if line.strip()],
    "members": lambda cell: [line.strip() for line in cell.splitlines() if line.strip()],
    "roles": _tenures,
    "affiliations": _tenures,
    "external_ids": lambda cell: [ExternalId(*parts) for parts in _parts(cell, 2)],
}
_COLUMNS = Actor.__struct_fields__


def _cells(actor: Actor) -> list[str]:
    return [_cell(getattr(actor, name)) for name in _COLUMNS]


def _cell(value: Any) -> str:
    if isinstance(value, tuple):
        return _lines([each] if isinstance(each, str) else msgspec.structs.astuple(each) for each in value)
    return str(value)


def _from_table(path: Path) -> Iterable[dict[str, Any]]:
    reader = csv.DictReader(io.StringIO(_read(path), newline=""), strict=True)
    with _told(path, reader.reader):
        names = reader.fieldnames or ()
    unknown = [name for name in names if name not in _COLUMNS]
    if "name" not in names or unknown:
        raise FileProblem(
            say(
                "“{path}” needs a column “name” and may have: {columns}. It has: {names}.",
                path=path,
                columns=", ".join(_COLUMNS),
                names=", ".join(names),
            )
        )
    with _told(path, reader.reader):
        for row in reader:
            if None in row:
                raise csv.Error(say("there are more cells than the first line has names"))
            yield {name: _READ.get(name, str)(cell or "") for name, cell in row.items()}


@contextmanager
def _told(path: Path, reader: Any) -> Iterator[None]:
    """Say in which line of a table something is wrong."""
    try:
        yield
    except csv.Error as error:
        raise FileProblem(
            say("“{path}”, line {number}: {reason}.", path=path, number=reader.line_num, reason=error)
        ) from error


def _fields(record: Any) -> dict[str, Any]:
    actor = Actor(*msgspec.structs.astuple(record))
    names = _COLUMNS if isinstance(record, DetailedActorRecord) else _COLUMNS[:7]
    return {name: getattr(actor, name) for name in names}


def _kind(path: Path) -> str:
    suffix = path.suffix.lower()
    if suffix not in (".jsonl", ".csv"):
        raise FileProblem(say("“{path}”: a registry is a .jsonl or a .csv file.", path=path))
    return suffix


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise FileProblem(
            say("“{path}” is not UTF-8 at byte {start}.", path=path, start=error.start)
        ) from error
    except OSError as error:
        raise file_problem(error, say("“{path}” cannot be read", path=path)) from error
