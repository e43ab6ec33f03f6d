"""Records in, files out: one module a format.

A format is a function with the shape of `Writer`; adding one is writing its module and naming it in
`EXPORTERS`. Exporters know nothing of projects: they read a `Source`, which an open project happens to be.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from pullquote.exporters import native
from pullquote.exporters.source import Source
from pullquote.exporters.summary import Summary

__all__ = ["EXPORTERS", "Source", "Summary", "Writer"]


class Writer(Protocol):
    """Writes a dataset into an empty folder and says what it wrote; `tick` is called after every article."""

    def __call__(
        self, source: Source, folder: Path, *, finished_only: bool = False, tick: Callable[[], None] = ...
    ) -> Summary: ...


EXPORTERS: dict[str, Writer] = {"jsonl": native.write}
"""All formats by the name that the command line and the export dialog use."""
