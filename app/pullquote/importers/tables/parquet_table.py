"""Parquet files, when pyarrow is there: it is an extra, too large for the installers."""

import io
from typing import Any

from pullquote.errors import FileProblem
from pullquote.importers.drafting import provenance
from pullquote.importers.reading import AS_FOUND, Choices, Reading, Source
from pullquote.importers.tables.table import Table, reading_of, refuse_too_large, rows_of
from pullquote.wording import say

__all__ = ["NAME", "read", "recognises"]

NAME = "parquet/1"

_BATCH = 64
"""Rows at a time: a long text that is stored once may stand in all of them."""

_MOST_CHARACTERS = 500_000_000


def recognises(source: Source) -> bool:
    """Whether it begins as Parquet does."""
    return source.data.startswith(b"PAR1")


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """The articles of a Parquet file, one a row. Raises `FileProblem`, also when pyarrow is missing."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise FileProblem(
            say(
                "“{file}” is Parquet, which this installation cannot read. Use the Python package with "
                "pip install pullquote[parquet], or save the table as CSV or JSONL.",
                file=source.file,
            )
        ) from error
    try:
        content = pyarrow.parquet.ParquetFile(io.BytesIO(source.data))
        names = [str(name) for name in content.schema_arrow.names]
        refuse_too_large(source, content.metadata.num_rows, len(names))
        cells: list[list[str]] = []
        length = 0
        for batch in content.iter_batches(batch_size=_BATCH, use_threads=False):
            for row in zip(*(column.to_pylist() for column in batch.columns), strict=True):
                cells.append([_words(value) for value in row])
                length += sum(map(len, cells[-1]))
            if length > _MOST_CHARACTERS:
                raise FileProblem(
                    say("“{file}” unpacks to far more text than it should. It is not read.", file=source.file)
                )
    except (pyarrow.ArrowException, OSError, ValueError, OverflowError) as error:
        raise FileProblem(
            say("“{file}” is damaged: it is no Parquet that can be read.", file=source.file)
        ) from error
    if not cells:
        raise FileProblem(say("“{file}” holds no rows.", file=source.file))
    return reading_of(Table(names, rows_of(cells)), source, choices, provenance(source, NAME))


def _words(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(filter(None, map(_words, value)))
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
