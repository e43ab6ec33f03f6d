"""What goes into an importer and what comes out of it."""

import os.path
from collections.abc import Callable
from dataclasses import dataclass

from pullquote.importers.drafts import Draft

__all__ = ["AS_FOUND", "Choices", "Column", "LeftOut", "Reading", "Source"]


def _nothing_beside(_name: str) -> bytes | None:
    return None


@dataclass(frozen=True, slots=True)
class Source:
    """A file: `file` is what messages call it (usually its path), `beside` reads a file of that name in its folder."""

    file: str
    data: bytes
    beside: Callable[[str], bytes | None] = _nothing_beside

    @property
    def name(self) -> str:
        """The file's own name, without the folder."""
        return os.path.basename(self.file)  # noqa: PTH119 - a path object costs as much as reading a small file

    @property
    def suffix(self) -> str:
        """The name's ending with its dot, in lower case."""
        return os.path.splitext(self.file)[1].lower()  # noqa: PTH122 - as above


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person has decided on how to read a file; what is None or empty, the importer finds by itself.

    `columns` says for tables which column fills which field of an article, `separator` is the line between two
    articles of one text (a regular expression), `whole` keeps what is left out by default, such as the headers and
    footers of a PDF.
    """

    format: str = ""
    encoding: str | None = None
    delimiter: str = ""
    columns: tuple[tuple[str, str], ...] = ()
    separator: str = ""
    whole: bool = False


AS_FOUND = Choices()
"""Nothing is decided: everything is found from the file."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its name, the first few values, and the field that it fills, empty for none."""

    name: str
    values: tuple[str, ...] = ()
    field: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A part of a file that makes no article: where it stands, why (a sentence), and its own words, to be mended and
    imported apart.
    """

    where: str
    problem: str
    raw: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What an importer makes of a file.

    `notes` are sentences on the file as a whole; those on one article stand in its draft. `columns` and `delimiter`
    are there for tables, so that a person can see and change how they were read.
    """

    format: str
    drafts: tuple[Draft, ...]
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[str, ...] = ()
    columns: tuple[Column, ...] = ()
    delimiter: str = ""
    encoding: str = ""
