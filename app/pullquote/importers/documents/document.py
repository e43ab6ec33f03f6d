"""What word processors' files have in common: paragraphs in reading order, and what is told of the rest."""

from collections import Counter
from dataclasses import dataclass, field

from pullquote.importers.drafting import draft, provenance
from pullquote.importers.reading import Reading, Source
from pullquote.wording import plural, say

__all__ = ["PARAGRAPH_BREAK", "Document", "paragraphs_of", "reading_of"]

PARAGRAPH_BREAK = "\n\n"
"""Between two paragraphs of an article whose file knows where paragraphs end."""


@dataclass(slots=True)
class Document:
    """The paragraphs of a file in reading order, its foot- and endnotes, and counts of what is told of the rest.

    `counts` knows: inserted, deleted, hidden, comment, picture, symbol, embedded; `running` says whether there are page
    headers or footers with words.
    """

    paragraphs: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    running: bool = False

    @property
    def text(self) -> str:
        """All of it, the notes last."""
        return PARAGRAPH_BREAK.join(each for each in (*self.paragraphs, *self.notes) if each.strip())

    @property
    def repairs(self) -> tuple[str, ...]:
        """Sentences on what was done to get the text."""
        counts = self.counts
        told = []
        if counts["inserted"] or counts["deleted"]:
            told.append(
                say(
                    "It has tracked changes; all are taken as accepted: {inserted} inserted, {deleted} deleted.",
                    inserted=counts["inserted"],
                    deleted=counts["deleted"],
                )
            )
        if self.notes:
            told.append(
                plural(
                    "1 footnote stands after the text.",
                    "{count} footnotes stand after the text.",
                    len(self.notes),
                )
            )
        if self.running:
            told.append(say("Page headers and footers were left out."))
        for what, one, many in (
            ("hidden", "1 hidden passage was left out.", "{count} hidden passages were left out."),
            ("comment", "1 comment was left out.", "{count} comments were left out."),
            ("embedded", "1 embedded document was left out.", "{count} embedded documents were left out."),
            (
                "symbol",
                "1 character of a symbol font became U+FFFD.",
                "{count} characters of a symbol font became U+FFFD.",
            ),
        ):
            if counts[what]:
                told.append(plural(one, many, counts[what]))
        return tuple(told)


def paragraphs_of(table: list[list[list[str]]]) -> list[str]:
    """A table, as the paragraphs of its cells by row: one line a row with a tab between the cells, or, when cells
    hold several paragraphs because the table is there for the layout, all of those.
    """
    if any(len([each for each in cell if each.strip()]) > 1 for row in table for cell in row):
        return [each for row in table for cell in row for each in cell]
    lines = ("\t".join(" ".join(cell).strip() for cell in row) for row in table)
    return ["\n".join(line for line in lines if line.strip())]


def reading_of(document: Document, source: Source, name: str) -> Reading:
    """The one article of a document. Raises `UnreadableText` when there is no text.

    Author, title and dates in the file's properties are not used: they are those of whoever saved the file last.
    """
    what = say("“{file}”", file=source.file)
    return Reading(name, (draft(document.text, provenance(source, name), what, repairs=document.repairs),))
