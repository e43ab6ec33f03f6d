"""Excel workbooks (.xlsx, .xlsm): the first sheet that has rows."""

import warnings
import zipfile
from datetime import date, datetime, time
from typing import Any

from pullquote.errors import FileProblem
from pullquote.importers.archives import Archive
from pullquote.importers.drafting import provenance
from pullquote.importers.reading import AS_FOUND, Choices, Reading, Source
from pullquote.importers.tables.table import Table, reading_of, refuse_too_large, rows_of
from pullquote.wording import say

__all__ = ["NAME", "read", "recognises"]

NAME = "spreadsheet/1"

_MOST_ROWS = 1 << 20

_ERRORS = {"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"}


def recognises(source: Source) -> bool:
    """Whether it is an archive."""
    return source.data.startswith(b"PK\x03\x04")


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """The articles of a sheet, one a row below the header; formulas are what they gave when the file was saved.

    Raises `FileProblem`.
    """
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    content = Archive(source).unpacked()
    notes: list[str] = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # on styles and extensions that hold no text
        try:
            book = openpyxl.load_workbook(content, read_only=True, data_only=True)
            sheets = [(sheet.title, _filled(sheet, source)) for sheet in book.worksheets]
            book.close()
        except (
            *(LookupError, ValueError, TypeError, AttributeError, ArithmeticError, OSError, SyntaxError),
            *(NotImplementedError, zipfile.BadZipFile, InvalidFileException),
        ) as error:
            raise FileProblem(
                say(
                    "“{file}” is damaged: it is no workbook that can be read. Save it again.",
                    file=source.file,
                )
            ) from error
    with_rows = [(title, rows) for title, rows in sheets if len(rows) > 1]
    if not with_rows:
        raise FileProblem(say("“{file}” holds no rows below a header.", file=source.file))
    (title, (header, *rows)), *others = with_rows
    if others:
        notes.append(
            say(
                "The sheet “{sheet}” is read; others were left out: {others}.",
                sheet=title,
                others=", ".join(each for each, _ in others),
            )
        )
    if errors := sum(cell in _ERRORS for row in rows for cell in row):
        notes.append(say("{count} cells hold an error of Excel, such as #N/A.", count=errors))
    columns: list[str] = []
    width = max(map(len, (header, *rows)))
    refuse_too_large(source, len(rows), width)
    for number in range(width):
        name = header[number].strip() if number < len(header) else ""
        name = name or say("Column {number}", number=number + 1)
        columns.append(name if name not in columns else f"{name} ({number + 1})")
    padded = ([*row, *[""] * (len(columns) - len(row))] for row in rows)
    return reading_of(Table(columns, rows_of(padded), notes=notes), source, choices, provenance(source, NAME))


def _filled(sheet: Any, source: Source) -> list[list[str]]:
    """The rows of a sheet that have something in them, without the empty cells at their ends."""
    sheet.reset_dimensions()  # what it says of its size may be the largest that there can be
    filled: list[list[str]] = []
    widest = 0
    for number, row in enumerate(sheet.iter_rows(values_only=True)):
        if cells := _cells(row):
            filled.append(cells)
            widest = max(widest, len(cells))
            refuse_too_large(source, len(filled) - 1, widest)
        if number > _MOST_ROWS:
            raise FileProblem(
                say("“{file}” has a row below the last that Excel has. It is not read.", file=source.file)
            )
    return filled


def _cells(row: tuple[Any, ...]) -> list[str]:
    words = [_words(value) for value in row]
    while words and not words[-1].strip():
        words.pop()
    return words


def _words(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case float() if value.is_integer():
            return str(int(value))
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime() | date() | time():
            return value.isoformat()
        case _:
            return str(value)
