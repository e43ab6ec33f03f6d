"""Records in, files out: one module a format.

The native format has a writer of its own. Every other is a module with the names of `Exporter` (what it can hold, and
how it is written); adding one is writing it and naming it in `FORMATS`. What an export loses follows from what its
format can hold (`carries`). Exporters know nothing of projects: they read a `Source`, which an open project happens to
be.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from pullquote.exporters import brat, conll, doccano, label_studio, native, quotes_table, spans
from pullquote.exporters.source import Source
from pullquote.exporters.summary import Summary
from pullquote.exporters.writing import Exporter, write_as
from pullquote.wording import later

__all__ = ["EXPORTERS", "FORMATS", "TITLES", "Source", "Summary", "Writer"]


class Writer(Protocol):
    """Writes a dataset into an empty folder and says what it wrote; `tick` is called after every article."""

    def __call__(
        self, source: Source, folder: Path, *, finished_only: bool = False, tick: Callable[[], None] = ...
    ) -> Summary: ...


FORMATS: dict[str, tuple[Exporter, str]] = {
    "spans": (spans, later("Training windows, a paragraph each (JSONL)")),
    "conll": (conll, later("CoNLL columns, a file a label (IOB2)")),
    "label-studio": (label_studio, later("Label Studio")),
    "doccano": (doccano, later("doccano")),
    "brat": (brat, later("brat")),
    "quotes": (quotes_table, later("Quotes as a table (CSV)")),
}
"""The formats of other programs, and what people call them."""

EXPORTERS: dict[str, Writer] = {
    "jsonl": native.write,
    **{name: partial(write_as, name, exporter) for name, (exporter, _) in FORMATS.items()},
}
"""All formats by the name that the command line and the export dialog use."""

TITLES = {
    "jsonl": later("Pullquote dataset (JSONL)"),
    **{name: title for name, (_, title) in FORMATS.items()},
}
"""What the formats are called."""
