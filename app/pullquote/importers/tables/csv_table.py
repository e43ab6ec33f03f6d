"""Tables as text: comma, semicolon, tab or bar between the cells (RFC 4180 and what is around it)."""

import csv
import io
import re
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from pullquote.errors import FileProblem
from pullquote.importers.decoding import decode_surely
from pullquote.importers.drafting import MOST_ARTICLES, provenance, too_many_articles
from pullquote.importers.reading import AS_FOUND, Choices, LeftOut, Reading, Source
from pullquote.importers.tables.table import Row, Table, reading_of, refuse_too_large
from pullquote.wording import say

__all__ = ["NAME", "read", "recognises"]

NAME = "csv/1"

_DELIMITERS = (",", ";", "\t", "|")
_SAMPLE = 200
"""Records that are looked at to find the delimiter."""

_MOST_RECOVERIES = 100
"""Quotation marks without an end that are forgiven: each means reading the rest of the file again."""

_MOST_LINE_ENDS = 5_000_000

_DATA = re.compile(r"[\d.,:/\s€$%+-]+")


def recognises(_source: Source) -> bool:
    """Whether this is a table: nobody else has these endings."""
    return True


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """The articles of a table, one a row.

    Raises `UncertainEncoding`, `UnreadableText` or `FileProblem`.
    """
    decoded = decode_surely(source.data, source.file, choices.encoding)
    text = decoded.text.removeprefix("\ufeff")
    if text.count("\n") + text.count("\r") > _MOST_LINE_ENDS:
        raise too_many_articles(source.file)
    lines = list(io.StringIO(text, newline=""))  # only LF, CR and CRLF end a line
    with _cells_of_any_length():
        delimiter = choices.delimiter or _delimiter(lines, source.suffix)
        records = _Records(lines, delimiter)
        rows = []
        for row in records:
            if any(cell.strip() for cell in row.cells) or len(row.cells) > 1:
                rows.append(row)
            if len(rows) + len(records.left_out) > MOST_ARTICLES:
                raise too_many_articles(source.file)
    if not rows:
        raise FileProblem(say("“{file}” holds no rows.", file=source.file))
    refuse_too_large(source, 1, len(rows[0].cells))
    table = _table(rows, records.left_out, choices)
    table.delimiter = delimiter
    return reading_of(table, source, choices, provenance(source, NAME, decoded.encoding))


@contextmanager
def _cells_of_any_length() -> Iterator[None]:
    """Python's limit of 131,072 characters a cell is one for the whole process; it is put back."""
    before = csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _delimiter(lines: list[str], suffix: str) -> str:
    """The delimiter under which most records have the same number of cells, more than one."""

    def fit(delimiter: str) -> tuple[float, int]:
        reader = csv.reader(iter(lines[: 50 * _SAMPLE]), delimiter=delimiter)
        counts: Counter[int] = Counter()
        for record in reader:
            if record:
                counts[len(record)] += 1
            if counts.total() >= _SAMPLE:
                break
        width, often = counts.most_common(1)[0] if counts else (1, 0)
        return (often / counts.total() if width > 1 else 0.0, width)

    preferred = ("\t", *_DELIMITERS) if suffix in (".tsv", ".tab") else _DELIMITERS
    return max(preferred, key=fit)


class _Records:
    """The records of the lines, one after the other; `left_out` are those that could not be read."""

    def __init__(self, lines: list[str], delimiter: str) -> None:
        self._lines = lines
        self._delimiter = delimiter
        self._at = 0
        self._row = 0
        self.left_out: list[LeftOut] = []

    def _next_line(self) -> Iterator[str]:
        while self._at < len(self._lines):
            self._at += 1
            yield self._lines[self._at - 1]

    def __iter__(self) -> Iterator[Row]:
        recoveries = 0
        while self._at < len(self._lines):
            begin = self._at
            reader = csv.reader(self._next_line(), delimiter=self._delimiter, strict=True)
            try:
                cells = next(reader, [])
            except csv.Error:
                if self._at - begin > 1 and recoveries < _MOST_RECOVERIES:
                    recoveries += 1
                    self._at = begin + 1  # the mark that never closes took lines with it that are sound
                self._refuse(begin)
                continue
            if cells:
                self._row += 1
                yield Row(self._where(begin), cells, partial(self._raw, begin, self._at))

    def _refuse(self, begin: int) -> None:
        self._row += 1
        where = self._where(begin)
        self.left_out.append(
            LeftOut(
                where,
                say("A cell in line {line} has quotation marks that do not pair.", line=begin + 1),
                self._raw(begin, self._at),
            )
        )

    def _where(self, begin: int) -> str:
        # The first record is the header, so its row is 0.
        return say("row {row}, line {line}", row=self._row - 1, line=begin + 1)

    def _raw(self, begin: int, end: int) -> str:
        return "".join(self._lines[begin:end])


def _table(rows: list[Row], left_out: list[LeftOut], choices: Choices) -> Table:
    """Header and rows; a row with more cells than the header has is left out."""
    header, *body = rows
    names = [name.strip() for name in header.cells]
    notes = []
    if not choices.columns and _is_data(names):
        names, body = [""] * len(names), rows
        notes.append(say("The first row is no header, so the columns have numbers."))
    columns: list[str] = []
    for number, name in enumerate(names, 1):
        name = name or say("Column {number}", number=number)
        columns.append(name if name not in columns else f"{name} ({number})")
    table = Table(columns, [], left_out, notes)
    for row in body:
        if len(row.cells) > len(columns):
            table.left_out.append(
                LeftOut(
                    row.where,
                    say(
                        "The row in {where} has {count} cells, the header {columns}.",
                        where=row.where,
                        count=len(row.cells),
                        columns=len(columns),
                    ),
                    row.raw(),
                )
            )
        else:
            table.rows.append(row)
    return table


def _is_data(names: list[str]) -> bool:
    """Whether a first row is no header: a cell is as long as a sentence, or a number, or two are the same."""
    filled = [name for name in names if name]
    return any(len(name) > 80 or _DATA.fullmatch(name) for name in filled)
