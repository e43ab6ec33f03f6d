"""Articles saved from Factiva (.html, .rtf): a table each, with a field code a row (HD, BY, PD, SN, LP, TD, AN …).

The codes are the same in every language of the interface; dates are not. An article without a code for each row (saved
without indexing) cannot be told apart safely and is refused. The whole accession number (AN) is the article's id.
"""

import re
from collections.abc import Iterator
from typing import TypeAlias

from lxml import html

from pullquote.errors import FileProblem
from pullquote.importers.databases.items import Item, check_count, draft_of
from pullquote.importers.decoding import decode_surely
from pullquote.importers.documents import rich_text
from pullquote.importers.drafting import provenance
from pullquote.importers.markup import parse_html
from pullquote.importers.reading import AS_FOUND, Choices, Reading, Source
from pullquote.records import Provenance
from pullquote.wording import say

__all__ = ["NAME", "read", "recognises"]

NAME = "factiva/1"

_Rows: TypeAlias = list[tuple[str, list[str]]]

_NAMES = {
    "SE": "section", "CLM": "column", "WC": "words", "ET": "time", "PG": "page", "ED": "edition", "VOL": "volume",
    "SC": "source code", "CR": "credit", "NS": "subjects", "RE": "regions", "IN": "industries", "CO": "companies",
    "IPD": "publisher's subjects", "IPC": "publisher's codes", "PUB": "publisher", "RF": "references", "ART": "art",
}  # fmt: skip
_CODE = re.compile(r"[A-Z]{2,3}")
_STATED = re.compile(
    r"(?:Documents?|Dokumente?|Documentos?|Documenti)\s*\(?\s*(\d{1,5})\)?\s*$", re.IGNORECASE
)


def recognises(source: Source) -> bool:
    """Whether articles of Factiva are in the file."""
    if source.suffix == ".rtf":
        return rich_text.recognises(source) and len(_of_rich_text(source)) > 0
    return re.search(rb"class=[\"']article [a-z]{2}Article", source.data[: 1 << 18]) is not None or (
        b"<title>Factiva" in source.data[:4096]
    )


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """The articles of a page of Factiva. Raises `FileProblem`, also when one of them has no field codes."""
    if source.suffix == ".rtf":
        return _reading(_of_rich_text(source), provenance(source, NAME))
    decoded = decode_surely(source.data, source.file, choices.encoding)
    root = parse_html(decoded.text.removeprefix("\ufeff"), source.file)
    articles = list(_articles(root))
    items = [_item(rows) for each in articles if (rows := _rows(each))]
    if len(items) < len(articles) or not items:
        raise FileProblem(
            say(
                "“{file}” holds {count} articles of Factiva, of which {bad} have no field codes. Save them again as "
                "“Full Article/Report plus Indexing”.",
                file=source.file,
                count=len(articles),
                bad=len(articles) - len(items),
            )
        )
    for heading in root.iter("title", "h1", "h2"):
        if stated := _STATED.search(_words(heading)):
            check_count(source, int(stated[1]), [item.title for item in items])
    return _reading(items, provenance(source, NAME, decoded.encoding))


def _articles(root: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The elements of the articles; what is inside of one is part of it."""
    last = None
    for each in root.iter("div"):
        if "article" in (each.get("class") or "").split() and last not in each.iterancestors():
            last = each
            yield each


def _reading(items: list[Item], origin: Provenance) -> Reading:
    drafts = tuple(draft_of(item, number, origin, "Factiva") for number, item in enumerate(items, 1))
    return Reading(NAME, drafts, encoding=origin.encoding)


def _item(rows: _Rows) -> Item:
    """An article from the rows of its table, the lead (LP) before the rest (TD)."""
    item = Item()
    for code, paragraphs in sorted(rows, key=lambda row: row[0] == "TD"):
        words = " ".join(paragraphs)
        match code:
            case "HD":
                item.title = words
            case "BY":
                item.byline = words
            case "PD":
                item.published = words
            case "SN":
                item.outlet = words
            case "LA":
                item.language = words
            case "CY":
                item.copyright = words
            case "LP" | "TD":
                item.paragraphs += paragraphs
            case "AN":
                item.identifier = words.rpartition(" ")[2]
            case _:
                item.metadata[_NAMES.get(code, code)] = words
    return item


def _rows(article: html.HtmlElement) -> _Rows:
    """The rows of an article's table that have a code, each with its paragraphs."""
    rows: _Rows = []
    for row in article.iter("tr"):
        cells = [cell for cell in row if cell.tag == "td"]
        code = _words(cells[0]) if len(cells) == 2 else ""
        if _CODE.fullmatch(code):
            rows.append((code, [_words(each) for each in list(cells[1].iter("p")) or [cells[1]]]))
    return rows


def _of_rich_text(source: Source) -> list[Item]:
    """The articles of a Rich Text file; each ends with its accession number."""
    items: list[Item] = []
    rows: _Rows = []
    for line in "\n".join(rich_text.document_of(source).paragraphs).split("\n"):
        code, tab, words = line.partition("\t")
        if tab and _CODE.fullmatch(code.strip()):
            if code.strip() in ("HD", "SE") and any(each == "AN" for each, _ in rows):
                items.append(_item(rows))
                rows = []
            rows.append((code.strip(), [words.strip()] if words.strip() else []))
        elif rows and line.strip():
            rows[-1][1].append(line.strip())
    if any(code == "AN" for code, _ in rows):
        items.append(_item(rows))
    return items


def _words(element: html.HtmlElement) -> str:
    return " ".join("".join(map(str, element.itertext())).split())
