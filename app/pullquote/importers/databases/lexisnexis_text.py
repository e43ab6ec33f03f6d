"""Text files of LexisNexis (“1 of 10 DOCUMENTS”): several articles with centred heads and fields in capitals.

Before each article stands which of how many it is, in the language of the interface. Lines are cut at 80 characters or
less; lines of a paragraph are put together again. The headline is what stands between the date and the first field.
"""

import re
from collections.abc import Iterator
from itertools import islice

from pullquote.errors import FileProblem
from pullquote.importers.databases.items import Item, check_count, draft_of
from pullquote.importers.dates import iso_date
from pullquote.importers.decoding import decode_surely
from pullquote.importers.drafting import MOST_ARTICLES, provenance, too_many_articles
from pullquote.importers.reading import AS_FOUND, Choices, Reading, Source
from pullquote.records import Provenance
from pullquote.text import freeze
from pullquote.wording import say

__all__ = ["MARK", "NAME", "read", "reading_of", "recognises"]

NAME = "lexisnexis-text/1"

MARK = re.compile(
    r"^[ \t\f]*(?:(\d{1,5}) (?:of|de|von|di|van) (\d{1,5}) (?:DOCUMENT(?:S|OS|I|EN)|DOKUMENTEN?)"
    r"|(?:DOCUMENT|Dokument) (\d{1,5}) (?:of|de|von|van) (\d{1,5}))[ \t]*$",
    re.MULTILINE,
)
_IN_BYTES = re.compile(MARK.pattern.replace("$", r"\r?$").encode(), re.MULTILINE)
_FIELD = re.compile(r"([A-ZÄÖÜÉÈÁÍÓÚÑ][A-ZÄÖÜÉÈÁÍÓÚÑ -]{1,30}):(?: +|$)(.*)", re.DOTALL)
_CENTRED = re.compile(r" {5,}\S|\t{2,}\S")
_COPYRIGHT = re.compile(r"copyright|©|alle rechte|tous droits", re.IGNORECASE)
_WIDEST = 84
"""A line longer than this was not cut by the database."""

_FIELDS = {
    **dict.fromkeys(("BYLINE", "AUTOR", "AUTEUR", "PAR", "AUTOR/A", "DOOR"), "byline"),
    **dict.fromkeys(("LANGUAGE", "SPRACHE", "LANGUE", "IDIOMA", "LINGUA", "TAAL"), "language"),
    **dict.fromkeys(("HEADLINE", "TITEL", "TITRE", "TÍTULO", "KOP"), "title"),
}
_AFTER = {
    "LOAD-DATE",
    "UPDATE",
    "LANGUAGE",
    "SPRACHE",
    "LANGUE",
    "PUBLICATION-TYPE",
    "TYPE",
    "URL",
    "DOCUMENT-TYPE",
}
"""Fields that stand after the body."""


def recognises(source: Source) -> bool:
    """Whether the mark of a first article stands near its beginning."""
    begin = source.data[: 1 << 16]
    # Asked of every text file; a search for a word is a hundred times faster.
    is_likely = b"DOCUMENT" in begin or b"DOKUMENT" in begin or b"Dokument" in begin
    return is_likely and _IN_BYTES.search(begin) is not None


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """The articles of a text file of LexisNexis.

    Raises `UncertainEncoding`, or `FileProblem` when there are not as many articles as the file says.
    """
    decoded = decode_surely(source.data, source.file, choices.encoding)
    return reading_of(freeze(decoded.text)[0], source, provenance(source, NAME, decoded.encoding))


def reading_of(text: str, source: Source, origin: Provenance) -> Reading:
    """The articles of a delivery's text; raises `FileProblem` when they are not as many as it says."""
    marks = list(islice(MARK.finditer(text), MOST_ARTICLES + 1))
    if len(marks) > MOST_ARTICLES:
        raise too_many_articles(source.file)
    if not marks:
        raise FileProblem(say("No article of LexisNexis was found in “{file}”.", file=source.file))
    stated = max(int(mark[2] or mark[4]) for mark in marks)
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    items = [_item(text[mark.end() : end]) for mark, end in zip(marks, ends, strict=True)]
    check_count(source, stated, [item.title for item, _ in items])
    joined = (say("Lines that the database had cut were put together again."),)
    drafts = tuple(
        draft_of(item, number, origin, "LexisNexis", joined if cut else ())
        for number, (item, cut) in enumerate(items, 1)
    )
    return Reading(origin.importer, drafts, encoding=origin.encoding)


def _blocks(text: str) -> Iterator[list[str]]:
    """Lines until a blank one."""
    for block in re.split(r"\n(?:[ \t\f]*\n)+", text.strip("\n")):
        if lines := [line for line in block.split("\n") if line.strip()]:
            yield lines


def _item(text: str) -> tuple[Item, bool]:
    """An article from what stands between two marks, and whether lines were put together."""
    item = Item()
    edition: list[str] = []
    notes: list[str] = []
    cut = False
    after = False
    head = True
    for lines in _blocks(text):
        words = " ".join(line.strip() for line in lines)
        if head and _CENTRED.match(lines[0]) and not item.title:
            _centred(item, lines, edition)
            continue
        if _COPYRIGHT.search(words) and (_CENTRED.match(lines[0]) or after):
            item.copyright = item.copyright or words
            continue
        named = _FIELD.fullmatch("\n".join(lines).strip())
        if named is not None:
            head = False
            after = after or named[1] in _AFTER
            _take(item, named[1], " ".join(named[2].split()))
            continue
        if after:
            notes.append(words)
        elif head and not item.title:
            item.title = words
        else:
            whole = len(lines) > 1 and max(map(len, lines)) <= _WIDEST
            cut = cut or whole
            item.paragraphs.append(words if whole else "\n".join(line.strip() for line in lines))
    for name, said in (("edition", edition), ("note", notes)):
        if said:
            item.metadata[name] = " ".join(said)
    return item, cut


def _centred(item: Item, lines: list[str], edition: list[str]) -> None:
    """The newspaper's name and the date, each in the middle of its line; what is more goes into `edition`."""
    for line in lines:
        words = " ".join(line.split())
        if _COPYRIGHT.search(words):
            item.copyright = words
        elif not item.published and (iso_date(words) != words or re.search(r"\b(?:1[89]|20)\d\d\b", words)):
            item.published = words
        elif not item.outlet:
            item.outlet = words
        else:
            edition.append(words)


def _take(item: Item, name: str, value: str) -> None:
    """Put a field where it belongs."""
    target = _FIELDS.get(name)
    if target is not None:
        setattr(item, target, value)
    elif name == "URL":
        item.url = value
    else:
        item.metadata[name.lower()] = value
