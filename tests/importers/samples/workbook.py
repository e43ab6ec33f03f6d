"""Excel workbooks of our own words."""

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import openpyxl


def xlsx(sheets: Mapping[str, Iterable[Sequence[Any]]]) -> bytes:
    """A workbook with these sheets, row by row."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
