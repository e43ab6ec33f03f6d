"""Rows and other parts of files that make no article: kept to be mended and imported apart."""

import csv
import io
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from pullquote.errors import FileProblem
from pullquote.importers import Reading
from pullquote.jobs.import_report import LeftOutPart
from pullquote.wording import say

__all__ = ["parts_of", "save_left_out"]


def parts_of(file: str, reading: Reading) -> Iterator[LeftOutPart]:
    """What a file's reading has left out."""
    head = ""
    if reading.delimiter:
        line = io.StringIO()
        writer = csv.writer(line, delimiter=reading.delimiter, lineterminator="\n")
        writer.writerow([column.name for column in reading.columns])
        head = line.getvalue()
    for part in reading.left_out:
        yield LeftOutPart(file, part.where, part.problem, part.raw, head)


def save_left_out(
    path: str | os.PathLike[str], parts: Iterable[LeftOutPart], *, replace: bool = False
) -> list[Path]:
    """Write the words of these parts to a file, in UTF-8, below the names of their columns; gives the files written.

    Parts whose columns differ cannot stand in one file: the second kind goes into `name-2`, and so on. A file that is
    there is written over only when it is `path` itself and `replace` says so. Raises `FileProblem`.
    """
    by_head: dict[str, list[str]] = {}
    for part in parts:
        if part.raw.strip():
            by_head.setdefault(part.head, []).append(part.raw)
    path = Path(path)
    written: list[Path] = []
    for number, (head, words) in enumerate(by_head.items(), 1):
        target = path if number == 1 else path.with_stem(f"{path.stem}-{number}")
        lines = [each if each.endswith("\n") else each + "\n" for each in words]
        try:
            with target.open("w" if replace and number == 1 else "x", encoding="utf-8", newline="") as file:
                file.write(head)
                file.writelines(lines)
        except FileExistsError as error:
            raise FileProblem(
                say("“{path}” is there already. Choose another name for the rows left out.", path=target)
            ) from error
        except OSError as error:
            raise FileProblem(
                say("“{path}” cannot be written: {reason}.", path=target, reason=error.strerror)
            ) from error
        written.append(target)
    return written
