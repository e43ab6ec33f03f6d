"""Files in, articles out: one module a format.

A format is an object with the attributes of `Importer`; adding one is writing its module and naming it in
`IMPORTERS`. Importers are pure: bytes in, `Draft`s out, no project and no window. Whole datasets, which bring
annotations along, are another matter: see `native.py`.
"""

import os.path
from dataclasses import dataclass
from typing import Protocol

from pullquote.errors import FileProblem
from pullquote.importers import plain_text
from pullquote.importers.drafts import Draft
from pullquote.wording import say

__all__ = ["IMPORTERS", "Draft", "Importer", "importer_for", "suffixes"]


class Importer(Protocol):
    """A file format that holds one or more articles."""

    @property
    def name(self) -> str:
        """The format and the version of its reading, kept with every article: `plain-text/1`."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The endings of its files, in lower case."""

    def read(self, data: bytes, file: str, encoding: str | None = None) -> list[Draft]:
        """The articles of a file, which messages call `file`; `encoding` overrides detection.

        Raises `FileProblem` or one of its kinds.
        """


@dataclass(frozen=True, slots=True)
class PlainText:
    """Text files, with an optional header."""

    name: str = plain_text.NAME
    suffixes: tuple[str, ...] = (".txt", ".md")

    def read(self, data: bytes, file: str, encoding: str | None = None) -> list[Draft]:
        """The one article of a text file."""
        return [plain_text.read(data, file, encoding)]


IMPORTERS: tuple[Importer, ...] = (PlainText(),)
"""All formats; the first one whose suffix fits reads a file."""


def suffixes() -> tuple[str, ...]:
    """The endings of all files that can be imported."""
    return tuple(suffix for importer in IMPORTERS for suffix in importer.suffixes)


def importer_for(file: str) -> Importer:
    """The importer for a file by its ending (plain text when there is none); raises `FileProblem`."""
    suffix = os.path.splitext(file)[1].lower()  # noqa: PTH122 - a path object costs as much as reading a small file
    for importer in IMPORTERS:
        if not suffix or suffix in importer.suffixes:
            return importer
    raise FileProblem(
        say("“{file}” cannot be imported: only {names} files can.", file=file, names=", ".join(suffixes()))
    )
