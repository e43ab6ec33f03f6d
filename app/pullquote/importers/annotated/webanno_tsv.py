"""WebAnno TSV 3 (.tsv): a token a row, with a column for each feature of a layer, as INCEpTION and WebAnno write it.

Places are counted in UTF-16 code units. The words of a sentence are stored, what stands between two sentences is not:
there, line breaks and blanks of the right length are put. Every token says its words, which are held against the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from pullquote.errors import FileProblem
from pullquote.importers.annotated.anchoring import CODE_POINTS, UTF_16, Measure
from pullquote.importers.annotated.articles import annotated_draft
from pullquote.importers.annotated.layers import named
from pullquote.importers.annotated.webanno_table import Column, Layer, Row, Table, unescaped
from pullquote.importers.decoding import decode_surely
from pullquote.importers.drafting import provenance
from pullquote.importers.drafts import Marked, Related
from pullquote.importers.reading import AS_FOUND, Choices, LeftOut, Reading, Source
from pullquote.text import TextIndex
from pullquote.wording import plural, say

__all__ = ["NAME", "read", "recognises"]

NAME = "webanno-tsv/1"

_MARK = "#FORMAT=WebAnno TSV "
_LINE = re.compile("\r\n|\r|\n")
_REFERENCE = re.compile(r"(\d{1,9}-\d{1,9}(?:\.\d{1,9})?)(?:\[(\d{1,9})(?:_(\d{1,9}))?\])?")
_CHAIN = re.compile(r"->(\d{1,9})-(\d{1,9})\Z")
_VALUE_ESCAPE = re.compile(r"\\(->|[\\\[\]|_;tn*])")
_ANYTHING = "uima.tcas.Annotation"

_BETWEEN_LIMIT = 1 << 20
"""Characters between sentences, which a few bytes could otherwise make any number of."""


def recognises(source: Source) -> bool:
    """Whether the file says that it is WebAnno TSV."""
    return source.data.removeprefix(b"\xef\xbb\xbf").startswith(_MARK.encode())


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """The article with what is marked in it; raises `FileProblem`, `UncertainEncoding` or `UnreadableText`."""
    decoded = decode_surely(source.data, source.file, choices.encoding)
    lines = _LINE.split(decoded.text.removeprefix("\ufeff"))
    version = lines[0].removeprefix(_MARK).strip()
    if not version.startswith("3"):
        raise FileProblem(
            say(
                "“{file}” is WebAnno TSV {version}. Only version 3 is read; export it as that from INCEpTION.",
                file=source.file,
                version=version,
            )
        )
    table = Table(source.file, lines, java=version in ("3.0", "3.1"))
    document = _Document(source.file, table, UTF_16)
    repairs: tuple[str, ...] = ()
    if not document.fits and (other := _Document(source.file, table, CODE_POINTS)).fits:
        document = other
        repairs = (
            say("The places are counted in code points, not in UTF-16 code units as this format does."),
        )
    if document.problem:
        raise FileProblem(document.problem)
    if document.between:
        repairs += (
            plural(
                "The format does not store what stands between sentences: there is a line break at 1 place.",
                "The format does not store what stands between sentences: there are line breaks at {count} places.",
                document.between,
            ),
        )
    marked, related, left_out = _Marks(table, document).all()
    article, lost = annotated_draft(
        document.text,
        marked,
        related,
        provenance(source, NAME, decoded.encoding),
        say("“{file}”", file=source.file),
        where="",
        measure=document.measure,
        repairs=repairs,
        doubts=_doubts(document),
    )
    return Reading(NAME, (article,), (*table.left_out, *left_out, *lost), encoding=decoded.encoding)


def _doubts(document: "_Document") -> tuple[str, ...]:
    if not document.differing:
        return ()
    return (
        plural(
            "The words of 1 token do not stand where the file says.",
            "The words of {count} tokens do not stand where the file says.",
            len(document.differing),
        ),
    )


# The text


class _Document:
    """The text of a table whose places are counted in `measure`, and the units whose words do not stand there."""

    def __init__(self, file: str, table: Table, measure: Measure) -> None:
        self.measure = measure
        self.between = 0
        self.problem = ""
        pieces: list[str] = []
        at = filled = 0
        for number, sentence in enumerate(table.sentences, 1):
            start = sentence.rows[0].start if sentence.rows else at + (at > 0)
            gap = start - at
            filled += gap
            if gap < 0 or filled > _BETWEEN_LIMIT:
                self.problem = say(
                    "“{file}” is damaged: sentence {number} begins at {start}, but the one before ends at {end}.",
                    file=file,
                    number=number,
                    start=start,
                    end=at,
                )
                break
            self.between += bool(gap)
            pieces += [_between(gap), sentence.words]
            at = start + self._length(sentence.words)
        self.text = "".join(pieces)
        self.differing = self._differing(table)

    @property
    def fits(self) -> bool:
        """Whether all sentences and tokens stand where they say."""
        return not self.problem and not self.differing

    def _length(self, words: str) -> int:
        return TextIndex(words).units if self.measure.utf16 else len(words)

    def _differing(self, table: Table) -> dict[str, str]:
        index = TextIndex(self.text)
        length = index.units if self.measure.utf16 else index.length
        differing: dict[str, str] = {}
        for row in table.rows:
            found = ""
            if row.start <= row.end <= length:
                start, end = row.start, row.end
                if self.measure.utf16:
                    start, end = index.to_codepoint(start), index.to_codepoint(end)
                found = self.text[start : min(end, start + len(row.words) + 1)]
            if found != row.words:
                differing[row.unit] = say(
                    "Line {line}: at {start}–{end} stands “{found}”, not “{words}”.",
                    line=row.line,
                    start=row.start,
                    end=row.end,
                    found=found[:200],
                    words=row.words[:200],
                )
        return differing


def _between(gap: int) -> str:
    """What to put between two sentences: a line break, from two places on a blank line."""
    return "\n" * gap if gap < 3 else "\n" + " " * (gap - 2) + "\n"


# What is marked


@dataclass(slots=True)
class _Mark:
    id: str
    layer: Layer
    start: int
    end: int
    units: list[str]
    features: dict[str, str] = field(default_factory=dict)
    slots: list[tuple[str, str, Column]] = field(default_factory=list)


class _Marks:
    def __init__(self, table: Table, document: _Document) -> None:
        self._table = table
        self._differing = document.differing
        self._marks: list[_Mark] = []
        self._by_number: dict[int, _Mark] = {}
        self._first: dict[tuple[str, str], _Mark] = {}
        """By unit and layer, and by unit and anything."""
        self._chains: dict[tuple[str, int], dict[int, _Mark]] = {}
        self._relations: list[tuple[Row, Layer, dict[str, str], str]] = []
        self._left_out: list[LeftOut] = []
        for row in table.rows:
            for layer in table.layers:
                cells = [row.cells[column.index] for column in layer.columns]
                if any(cell != "_" for cell in cells):
                    self._read(row, layer, [_split(cell, "|") for cell in cells])

    def all(self) -> tuple[list[Marked], list[Related], list[LeftOut]]:
        """What is marked and related, by the places of the file, and what of it is left out."""
        marked: list[Marked] = []
        for mark in self._marks:
            label, attributes = named(mark.layer.name, mark.features.items())
            wrong = next((self._differing[unit] for unit in mark.units if unit in self._differing), None)
            if wrong is not None:
                self._leave_out(mark.units[0], wrong, label)
                continue
            marked.append(Marked(mark.id, label, ((mark.start, mark.end),), (), attributes))
        return marked, list(self._related()), self._left_out

    def _leave_out(self, unit: str, problem: str, raw: str) -> None:
        self._left_out.append(LeftOut(say("token {unit}", unit=unit), problem, raw))

    def _read(self, row: Row, layer: Layer, cells: list[list[str]]) -> None:
        for place in range(max(map(len, cells))):
            values = [
                (column, cell[place])
                for column, cell in zip(layer.columns, cells, strict=True)
                if place < len(cell)
            ]
            if all(value == "_" for _, value in values):
                continue
            if layer.kind == "#T_RL":
                self._read_relation(row, layer, values)
            else:
                self._read_mark(row, layer, values)

    def _read_relation(self, row: Row, layer: Layer, values: list[tuple[Column, str]]) -> None:
        features = {
            column.name: _value(value) for column, value in values if column.kind == "feature" and column.name
        }
        base = next((value for column, value in values if column.kind == "base"), "")
        self._relations.append((row, layer, features, base))

    def _read_mark(self, row: Row, layer: Layer, values: list[tuple[Column, str]]) -> None:
        plain: list[tuple[Column, str]] = []
        number = chain = None
        for column, value in values:
            link = _CHAIN.search(value) if column.kind == "chain" else None
            if link is not None:
                chain = int(link[1]), int(link[2])
                value = value[: link.start()]
            elif column.kind != "target":
                value, suffix = _suffix(value)
                number = suffix if suffix is not None and layer.kind == "#T_SP" else number
            plain.append((column, value))
        mark = self._mark(row, layer, number, chain)
        roles: list[str] = []
        for column, value in plain:
            if column.kind == "role":
                roles = [] if value == "_" else _split(value, ";")
            elif column.kind == "target":
                targets = [] if value in ("_", "*") and not roles else _split(value, ";")
                mark.slots += [
                    (_value(role) or column.name, target, column)
                    for role, target in zip(roles, targets, strict=False)
                ]
            elif column.name and (stated := _value(value)):
                mark.features[column.name] = stated

    def _mark(self, row: Row, layer: Layer, number: int | None, chain: tuple[int, int] | None) -> _Mark:
        """The mark that is continued in this row, or a new one."""
        links = self._chains.setdefault((layer.name, chain[0]), {}) if chain else {}
        mark = self._by_number.get(number) if number is not None else links.get(chain[1]) if chain else None
        if mark is None or mark.layer is not layer:
            mark = _Mark(str(len(self._marks) + 1), layer, row.start, row.end, [])
            self._marks.append(mark)
            if number is not None:
                self._by_number[number] = mark
            if chain is not None:
                links[chain[1]] = mark
        mark.start, mark.end = min(mark.start, row.start), max(mark.end, row.end)
        mark.units.append(row.unit)
        self._first.setdefault((row.unit, layer.name), mark)
        self._first.setdefault((row.unit, _ANYTHING), mark)
        return mark

    def _related(self) -> Iterator[Related]:
        number = 0
        for row, layer, features, base in self._relations:
            role, attributes = named(layer.name, features.items())
            target = next((column.target for column in layer.columns if column.kind == "base"), "")
            reference = _REFERENCE.fullmatch(base)
            head = self._found(reference, 2, target) if reference else None
            tail = self._at(row.unit, int(reference[3] or 0), target) if reference else None
            if head is None or tail is None:
                self._no_end(row.unit, role, base)
                continue
            number += 1
            yield Related(f"r{number}", role, head.id, tail.id, attributes)
        for mark in self._marks:
            for role, target, column in mark.slots:
                if target in ("*", "_"):
                    continue
                reference = _REFERENCE.fullmatch(target)
                tail = self._found(reference, 2, column.target) if reference else None
                if tail is None:
                    self._no_end(mark.units[0], role, target)
                    continue
                number += 1
                yield Related(f"r{number}", role, mark.id, tail.id)
        for links in self._chains.values():
            ordered = [links[place] for place in sorted(links)]
            for mark, following in pairwise(ordered):
                number += 1
                role = mark.features.get("referenceRelation", "")
                yield Related(f"r{number}", role or named(mark.layer.name, ())[0], mark.id, following.id)

    def _found(self, reference: re.Match[str], group: int, layer: str) -> _Mark | None:
        return self._at(reference[1], int(reference[group] or 0), layer)

    def _at(self, unit: str, number: int, layer: str) -> _Mark | None:
        """The mark with this number, or without one the first of the layer in the unit."""
        if number:
            return self._by_number.get(number)
        return self._first.get((unit, layer))

    def _no_end(self, unit: str, role: str, reference: str) -> None:
        self._leave_out(
            unit,
            say("“{role}” has an end “{id}” that is not there.", role=role, id=reference),
            f"{role}\t{reference}",
        )


def _split(cell: str, separator: str) -> list[str]:
    """The parts of a cell; a separator after a backslash is none."""
    parts: list[str] = []
    start = 0
    for found in re.finditer(r"\\.|[|;]", cell):
        if found.group() == separator:
            parts.append(cell[start : found.start()])
            start = found.end()
    return [*parts, cell[start:]]


def _suffix(value: str) -> tuple[str, int | None]:
    """A value without the number in brackets that tells it from others, and that number."""
    bracket = value.rfind("[")
    number = value[bracket + 1 : -1]
    if bracket < 0 or not value.endswith("]") or not re.fullmatch(r"[0-9]{1,9}", number):
        return value, None
    return value[:bracket], int(number)


def _value(cell: str) -> str:
    """What a cell says, empty for nothing."""
    return "" if cell in ("*", "_") else _VALUE_ESCAPE.sub(unescaped, cell)
