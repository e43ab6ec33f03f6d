"""Files in, articles out: one module a format.

A format is a module with the names of `Importer`; adding one is writing it and naming it in `FORMATS`. Importers are
pure: bytes in, `Draft`s out, no project, no window and no network. They are loaded when a file of theirs comes, so what
they need costs nothing before. Our own datasets, which bring a codebook and a registry along, are another matter: see
`native.py`.
"""

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import import_module
from typing import Protocol, cast

from pullquote.errors import FileProblem
from pullquote.importers.decoding import LIMIT
from pullquote.importers.drafts import Draft
from pullquote.importers.reading import AS_FOUND, Choices, Column, LeftOut, Reading, Source
from pullquote.wording import later, say

__all__ = [
    "AS_FOUND",
    "FORMATS",
    "Choices",
    "Column",
    "Draft",
    "Format",
    "Importer",
    "LeftOut",
    "Reading",
    "Source",
    "format_of",
    "limit",
    "may_be_empty",
    "read",
    "suffixes",
]


class Importer(Protocol):
    """A module that reads one file format."""

    NAME: str
    """The format and the version of its reading, kept with every article: `plain-text/1`."""

    def recognises(self, source: Source) -> bool:
        """Whether a file with one of its endings is of this format, from a look at its beginning."""

    def read(self, source: Source, choices: Choices) -> Reading:
        """The articles of a file.

        Raises `FileProblem` or one of its kinds when nothing of it can be read.
        """


_LARGE = 128 << 20


@cache  # looking for a module that is there takes as long as reading a small file
def _importer(module: str) -> Importer:
    return cast("Importer", import_module(f"{__name__}.{module}"))


@dataclass(frozen=True, slots=True)
class Format:
    """An entry of the registry: the module's name, the endings of its files in lower case, what people call it, how
    many bytes of a file it reads at most, and whether an empty one says something, as that a text has no labels.
    """

    module: str
    suffixes: tuple[str, ...]
    title: str
    limit: int = LIMIT
    may_be_empty: bool = False

    def load(self) -> Importer:
        """The importer itself."""
        return _importer(self.module)


FORMATS = (
    Format("annotated.webanno_tsv", (".tsv",), later("WebAnno TSV")),
    Format("annotated.uima", (".xmi", ".json", ".zip"), later("UIMA CAS"), _LARGE),
    Format("annotated.refi_qda", (".qdpx", ".qde", ".qdc"), later("REFI-QDA"), _LARGE),
    Format("annotated.label_studio", (".json",), later("Label Studio"), _LARGE),
    Format("annotated.web_annotation", (".json", ".jsonld", ".jsonl"), later("Web annotations"), _LARGE),
    Format("annotated.prodigy", (".jsonl", ".json"), later("Prodigy"), _LARGE),
    Format("annotated.doccano", (".jsonl", ".json"), later("doccano"), _LARGE),
    Format("annotated.brat", (".ann", ".zip"), later("brat"), may_be_empty=True),
    Format(
        "annotated.conll",
        (".conll", ".conll02", ".conll03", ".iob", ".iob2", ".bio", ".bilou", ".tsv", ".txt"),
        later("CoNLL"),
    ),
    Format("databases.nexis", (".docx", ".rtf", ".txt"), later("Nexis")),
    Format("databases.factiva", (".html", ".htm", ".rtf"), later("Factiva")),
    Format("databases.lexisnexis_page", (".html", ".htm"), later("LexisNexis")),
    Format("databases.lexisnexis_text", (".txt",), later("LexisNexis")),
    Format("documents.word", (".docx", ".docm"), later("Word")),
    Format("documents.open_document", (".odt",), later("OpenDocument")),
    Format("documents.rich_text", (".rtf",), later("Rich Text")),
    Format("pdf.pdf", (".pdf",), later("PDF")),
    Format("web.web_page", (".html", ".htm", ".xhtml", ".mhtml", ".mht"), later("Web page")),
    Format("tables.csv_table", (".csv", ".tsv", ".tab"), later("CSV"), _LARGE),
    Format("tables.spreadsheet", (".xlsx", ".xlsm"), later("Excel"), _LARGE),
    Format("tables.json_table", (".json", ".jsonl", ".ndjson"), later("JSON"), _LARGE),
    Format("tables.parquet_table", (".parquet",), later("Parquet"), _LARGE),
    Format("plain_text", (".txt", ".md", ".text"), later("Text")),
)
"""All formats; of those that a file's ending fits, the first that recognises it reads it. The general ones of an ending
stand last.
"""


def suffixes() -> tuple[str, ...]:
    """The endings of all files that can be imported."""
    return tuple(dict.fromkeys(suffix for each in FORMATS for suffix in each.suffixes))


@lru_cache(maxsize=64)
def limit(suffix: str) -> int:
    """The most bytes that are read of a file with this ending."""
    return max((each.limit for each in FORMATS if suffix in each.suffixes), default=LIMIT)


@lru_cache(maxsize=64)
def may_be_empty(suffix: str) -> bool:
    """Whether an empty file with this ending says something."""
    return any(each.may_be_empty for each in FORMATS if suffix in each.suffixes)


@lru_cache(maxsize=64)
def _fitting(suffix: str, chosen: str) -> tuple[Format, ...]:
    return tuple(each for each in FORMATS if (each.module == chosen if chosen else suffix in each.suffixes))


def format_of(source: Source, chosen: str = "") -> Format:
    """The format of a file (text when it has no ending), or the one with the module's name that was chosen.

    Raises `FileProblem` when no format has the file's ending, or it is of none of those that have.
    """
    suffix = source.suffix or ".txt"
    fitting = _fitting(suffix, chosen)
    for each in fitting:
        if each.load().recognises(source):
            return each
    raise FileProblem(
        say(
            "“{file}” cannot be imported: only {names} files can.",
            file=source.file,
            names=", ".join(suffixes()),
        )
        if not fitting
        else say(
            "“{file}” is not what its ending says: {names}.",
            file=source.file,
            names=", ".join(say(each.title) for each in fitting),
        )
    )


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """The articles of a file; raises `FileProblem` or one of its kinds."""
    try:
        return format_of(source, choices.format).load().read(source, choices)
    except RecursionError as error:
        raise FileProblem(
            say("“{file}” is nested deeper than any document needs. It is not read.", file=source.file)
        ) from error
