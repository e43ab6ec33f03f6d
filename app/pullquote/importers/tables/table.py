"""Rows and columns to articles, whatever kind of table they come from."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pullquote.errors import FileProblem, UnreadableText
from pullquote.importers.dates import dated
from pullquote.importers.drafting import MOST_ARTICLES, draft
from pullquote.importers.drafts import Draft
from pullquote.importers.reading import Choices, Column, LeftOut, Reading, Source
from pullquote.records import Attribute, Provenance, Rights
from pullquote.text import freeze
from pullquote.wording import say

__all__ = ["FIELDS", "METADATA", "Row", "Table", "field_of", "reading_of", "refuse_too_large", "rows_of"]

METADATA = "metadata"
"""The field of a column that is kept under its own name."""

_NAMES: Mapping[str, str] = {
    "text": "text body content fulltext articletext articlebody maintext story inhalt volltext artikeltext texte "
    "contenu texto contenido testo tekst",
    "title": "title headline heading titel überschrift schlagzeile titre titulo título titolo titular kop",
    "outlet": "outlet source publication newspaper medium media publisher quelle zeitung journal fuente fonte bron "
    "médio periódico testata krant publicationname medio",
    "published": "date published publicationdate publishdate pubdate publishedat datum veröffentlicht fecha data "
    "datepublished erscheinungsdatum",
    "byline": "byline author authors autor autorin auteur autore journalist writer verfasser",
    "url": "url link address uri permalink webadresse adresse",
    "language": "language lang sprache langue idioma lingua taal",
    "identifier": "id articleid docid documentid guid uuid identifier accessionnumber an kennung",
    "rights": "rights copyright rightsholder rechte droits derechos",
    "licence": "licence license lizenz licencia licenza",
}
FIELDS = (*_NAMES, METADATA)
"""What a column can fill, the field that every table needs first."""

_BY_NAME = {name: each for each, names in _NAMES.items() for name in names.split()}

_MOST_COLUMNS = 1000
_MOST_CELLS = 20_000_000
_NAMED = 30
"""Columns that a sentence names."""

_SHOWN = 3
_SHOWN_LENGTH = 200
_LONG = 80
"""Characters on average from which a column without a known name may be the text."""

_TAGS = re.compile(
    r"</?(?:p|br|div|span|strong|em|h[1-6]|ul|li|blockquote)(?:\s[^<>]{0,200})?/?>", re.IGNORECASE
)


class NoTextColumn(FileProblem):
    """A table in which a person has to say which of the `columns` holds the texts."""

    def __init__(self, sentence: str, columns: tuple[Column, ...], delimiter: str) -> None:
        super().__init__(sentence)
        self.columns = columns
        self.delimiter = delimiter


@dataclass(frozen=True, slots=True)
class Row:
    """A row: where it stands (“row 3, line 5”), its cells, and what gives its own words as they stand in the file."""

    where: str
    cells: Sequence[str]
    raw: Callable[[], str] = str


@dataclass(slots=True)
class Table:
    """The columns' names, the rows, those that could not be read, and sentences on the table as a whole."""

    columns: list[str]
    rows: list[Row]
    left_out: list[LeftOut] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    delimiter: str = ""


def field_of(name: str) -> str:
    """The field that something of this name fills; `METADATA` when the name is not known."""
    return _BY_NAME.get(re.sub(r"[\W_]+", "", name.casefold()), METADATA)


def refuse_too_large(source: Source, rows: int, columns: int) -> None:
    """Raise `FileProblem` for a table that is far larger than articles need; before its cells are made."""
    if rows > MOST_ARTICLES or columns > _MOST_COLUMNS or rows * columns > _MOST_CELLS:
        raise FileProblem(
            say(
                "“{file}” has too many rows ({rows}) or columns ({columns}) to be read at once. Split it first.",
                file=source.file,
                rows=rows,
                columns=columns,
            )
        )


def reading_of(table: Table, source: Source, choices: Choices, origin: Provenance) -> Reading:
    """The articles of a table, one a row with text.

    Columns fill fields by their names, unless `choices.columns` says otherwise; the others are kept as metadata. Raises
    `FileProblem` when no column is known to hold the texts.
    """
    fields = _fields(table, source, choices)
    drafts: list[Draft] = []
    left_out = list(table.left_out)
    for row in table.rows:
        try:
            drafts.append(_draft(row, table.columns, fields, source, origin))
        except UnreadableText:
            left_out.append(LeftOut(row.where, say("{row} has no text.", row=_capital(row.where)), row.raw()))
    columns = tuple(
        Column(
            name,
            tuple(
                freeze(row.cells[at][:_SHOWN_LENGTH])[0] for row in table.rows[:_SHOWN] if at < len(row.cells)
            ),
            fields.get(at, ""),
        )
        for at, name in enumerate(table.columns)
    )
    return Reading(
        origin.importer,
        tuple(drafts),
        tuple(left_out),
        tuple(table.notes),
        columns,
        table.delimiter,
        origin.encoding,
    )


def _columns(table: Table, fields: Mapping[int, str]) -> tuple[Column, ...]:
    return tuple(
        Column(
            name,
            tuple(row.cells[at][:_SHOWN_LENGTH] for row in table.rows[:_SHOWN] if at < len(row.cells)),
            fields.get(at, ""),
        )
        for at, name in enumerate(table.columns)
    )


def _fields(table: Table, source: Source, choices: Choices) -> dict[int, str]:
    """The field that each column fills, by its place; a column that is left out is not there."""
    chosen = dict(choices.columns)
    if unknown := [name for name in chosen if name not in table.columns]:
        raise FileProblem(
            say(
                "“{file}” has no column “{column}”. It has: {columns}.",
                file=source.file,
                column=unknown[0],
                columns=_names(table.columns),
            )
        )
    fields: dict[int, str] = {}
    for at, name in enumerate(table.columns):
        guess = field_of(name)
        if name not in chosen and guess != METADATA and guess in (*fields.values(), *chosen.values()):
            guess = METADATA  # the first of several wins; a person's choice wins over all
        fields[at] = chosen.get(name, guess)
    if "text" not in fields.values():
        fields[_longest(table, source, chosen, fields)] = "text"
    return {at: each for at, each in fields.items() if each}


def _longest(table: Table, source: Source, chosen: Mapping[str, str], fields: Mapping[int, str]) -> int:
    """The column that must hold the texts although its name does not say so; raises `NoTextColumn`."""
    free = [at for at, name in enumerate(table.columns) if name not in chosen]
    sample = table.rows[:200]
    lengths = {at: sum(len(row.cells[at]) for row in sample if at < len(row.cells)) for at in free}
    first, *others = sorted(free, key=lambda at: -lengths[at]) or [-1]
    clear = first >= 0 and (
        not others or (lengths[first] > 3 * lengths[others[0]] and lengths[first] > _LONG * len(sample))
    )
    if not clear:
        raise NoTextColumn(
            say(
                "“{file}” has no column that is known to hold the texts. Say which one does. It has: {columns}.",
                file=source.file,
                columns=_names(table.columns),
            ),
            _columns(table, fields),
            table.delimiter,
        )
    table.notes.append(
        say(
            "The column “{column}” is taken for the text: it has the most words.", column=table.columns[first]
        )
    )
    return first


def _draft(
    row: Row, columns: Sequence[str], fields: Mapping[int, str], source: Source, origin: Provenance
) -> Draft:
    values: dict[str, str] = {}
    metadata: list[Attribute] = []
    for at, cell in enumerate(row.cells):
        each = fields.get(at, "")
        if each == METADATA and cell.strip():
            metadata.append(Attribute(columns[at], cell))
        elif each and each != METADATA:
            values[each] = cell
    published, doubts = dated(values.get("published", ""))
    text = values.get("text", "")
    if tag := _TAGS.search(text):
        doubts += (say("The text holds HTML, such as “{tag}”.", tag=tag[0][:40]),)
    if len(row.cells) < len(columns):
        doubts += (
            say("The row ends early: {count} cells are missing.", count=len(columns) - len(row.cells)),
        )
    identifier = values.get("identifier", "").strip()
    if identifier:
        metadata.insert(0, Attribute("id", identifier))
    return draft(
        text,
        origin,
        row.where,
        title=values.get("title", ""),
        outlet=values.get("outlet", ""),
        byline=values.get("byline", ""),
        published=published,
        url=values.get("url", ""),
        language=values.get("language", ""),
        rights=Rights(values.get("rights", "").strip(), values.get("licence", "").strip()),
        metadata=tuple(metadata),
        doubts=doubts,
        where=row.where,
        # Numbers of rows are no ids of articles beyond their file.
        identifier=f"{source.name} {identifier}" if identifier else "",
    )


def _names(columns: Sequence[str]) -> str:
    named = [name if len(name) <= _LONG else name[: _LONG - 1] + "…" for name in columns[:_NAMED]]
    return ", ".join([*named, "…"] if len(columns) > _NAMED else named)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def rows_of(cells: Iterable[Sequence[str]]) -> list[Row]:
    """Rows that have no lines of their own, numbered from 1."""
    return [Row(say("row {row}", row=number), each) for number, each in enumerate(cells, 1)]
