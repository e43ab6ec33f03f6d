"""The visible paragraphs of a web page in reading order, with what the page's markup says they are.

White space is collapsed as browsers do; a `<br>` is a line break, two are the end of a paragraph. Inline tags neither
join nor split words. Nothing hidden, and nothing of menus, page footers, forms and scripts, is a paragraph.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import cast

from lxml import etree

__all__ = ["Block", "blocks_of", "letters"]

_NO_WORDS = (
    *("script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "video"),
    *("audio", "canvas", "button", "input", "select", "textarea", "nav", "title", "dialog", "rt", "rp"),
    *("map", "datalist", "applet", "amp-ad", "amp-embed", "amp-consent", "amp-sidebar"),
)
"""Elements without words that are read: `title` is read before."""

_PARAGRAPHS = {
    *("address", "article", "aside", "blockquote", "body", "caption", "center", "colgroup", "dd", "details"),
    *("dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3"),
    *("h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "ol", "p", "pre"),
    *("search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
}
"""Elements that begin a paragraph; all others stand within one."""

_DISPLAY = re.compile(r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden", re.IGNORECASE)
_UNSEEN = frozenset(("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "show-for-sr"))
_EDGES = " \n\ufeff\u200b"
_ODD = re.compile("[\t\n\r\f]|  ")
_BLANKS = re.compile("[ \t\n\r\f]+")
_NO_LETTER = re.compile(r"[\W_]+")
_NO_LETTERS = bytes(each for each in range(0x80) if not chr(each).isalnum())
_LOWER = bytes(range(0x100)).lower()
_BEFORE = r"(?:[a-z0-9]+[-_]{1,2})*"
_AFTER = r"(?:[-_]{1,2}(?:name|text|link|info|item|inner|wrapper|list|box|body))*"
_KINDS = tuple(
    (kind, re.compile(f"{_BEFORE}(?:{words}){_AFTER}"))
    for kind, words in (
        ("pull_quote", "pull[-_]?quotes?|pulled[-_]quote"),
        (
            "photo_credit",
            "(?:photo|image|picture|img|media|foto)[-_]?(?:credits?|copyright)|credits?|bildnachweis",
        ),
        ("caption", "(?:fig)?caption|legende|bildunterschrift|cutline|wp-caption-text"),
        ("byline", "bylines?|authors?|autor|auteur"),
        (
            "dateline",
            "dateline|pub(?:lish(?:ed)?)?[-_]?date|timestamp|article[-_]date|posted[-_]on|entry[-_]date",
        ),
        ("standfirst", "standfirst|sub[-_]?headline|sub[-_]?title|deck|dek|article[-_]summary|chapo"),
        ("correction", "corrections?|clarifications?"),
        ("copyright", "copyright"),
        ("advert", "advert(?:isement)?|ad[-_]slot|ad[-_]container|sponsored"),
    )
)
_PROPERTIES = {
    "author": "byline",
    "headline": "headline",
    "alternativeheadline": "standfirst",
    "datepublished": "dateline",
}
_APART = ("pull_quote", "caption", "photo_credit")
"""Kinds whose elements stand apart from the words around them, whatever the tag."""


@dataclass(slots=True)
class Block:
    """A paragraph: `kinds` are parts of it as `(kind, start, end)` in code points of its text, `linked` counts those in
    links, `parent` is the element around it; `quoted` is one in a quotation or a box, `drawn` one with quotation marks
    that only the browser draws, `hyphens` counts the soft hyphens that were taken out.
    """

    text: str
    tag: str
    parent: etree._Element
    kinds: tuple[tuple[str, int, int], ...] = ()
    linked: int = 0
    quoted: bool = False
    drawn: bool = False
    hyphens: int = 0
    key: str = field(init=False)
    kind: str = field(init=False, default="")
    """What all of it is, or all but a few words; empty for running text."""

    def __post_init__(self) -> None:
        self.key = letters(self.text)
        if self.kinds:
            kind, start, end = max(self.kinds, key=lambda each: each[2] - each[1])
            self.kind = kind if end - start >= max(3, len(self.text) - 40) else ""


def letters(words: str) -> str:
    """Letters and digits only, without case: what is the same however it was set."""
    # Bytes are deleted ten times faster than a pattern does it, and most letters of most pages are ASCII.
    left = words.encode("utf-8", "surrogatepass").translate(_LOWER, _NO_LETTERS)
    return (
        left.decode()
        if left.isascii()
        else _NO_LETTER.sub("", left.decode("utf-8", "surrogatepass")).casefold()
    )


def _is_hidden(tag: str, given: dict[str, str]) -> bool:
    """Whether an element with these attributes says that it is not shown."""
    if tag in ("html", "body"):
        return False  # hidden until scripts have run, which never do here
    if "hidden" in given or ("style" in given and _DISPLAY.search(given["style"])):
        return True
    if given.get("aria-hidden") == "true" and tag in _PARAGRAPHS:
        return True
    return "class" in given and not _UNSEEN.isdisjoint(given["class"].split())


def _kind_of(tag: str, given: dict[str, str]) -> str:
    """The kind of zone that an element with these attributes says it is, or an empty string."""
    if tag == "figcaption":
        return "caption"
    if not given or tag in ("html", "body", "main", "article"):
        return ""
    named = _PROPERTIES.get(given["itemprop"].lower(), "") if "itemprop" in given else ""
    if named or given.get("rel") == "author":
        return named or "byline"
    return _kind_of_class(given["class"][:200].lower()) if "class" in given else ""


@lru_cache(2048)
def _kind_of_class(classes: str) -> str:
    names = classes.split()
    return next((kind for kind, pattern in _KINDS if any(pattern.fullmatch(name) for name in names)), "")


def blocks_of(root: etree._Element, *, visible_only: bool = True) -> list[Block]:
    """All paragraphs of a page. Elements that never hold words that are read are removed from it."""
    etree.strip_elements(root, *_NO_WORDS, with_tail=False)
    walk = _Walk(visible_only)
    walk.element(root, "", root)
    walk.end(root)
    return walk.blocks


class _Walk:
    def __init__(self, visible_only: bool) -> None:
        self._visible_only = visible_only
        self.blocks: list[Block] = []
        self._quotes = self._links = self._pre = 0
        self._clear()

    def _clear(self) -> None:
        self._pieces: list[str] = []
        self._kinds: list[tuple[str, int, int]] = []
        self._last = "\n"
        self._length = self._linked = 0
        self._hyphens = 0
        self._drawn = False

    def element(self, element: etree._Element, kind: str, around: etree._Element) -> None:
        """Take the words in an element, which stands in the block element `around` and in a zone of this kind."""
        tag = element.tag
        if not isinstance(tag, str) or tag == "head" or (tag == "footer" and not self._quotes):
            return  # the footer of a quotation names its source
        given = cast("dict[str, str]", dict(element.items()))
        if given and self._visible_only and _is_hidden(tag, given):
            return
        if tag == "br":
            self._break(around)
        elif tag == "table" and (rows := _data_rows(element)) is not None:
            self.end(around)
            self._table(element, rows, kind)
        else:
            own = _kind_of(tag, given) if given or tag == "figcaption" else ""
            if tag in _PARAGRAPHS or (own in _APART and not (own == "photo_credit" and kind)):
                self.end(around)
                self._quotes += (quotes := tag in ("blockquote", "aside"))
                self._inside(element, own or kind, element)
                if (own or kind) and self._length:
                    self._kinds.append((own or kind, 0, self._length))
                self.end(element)
                self._quotes -= quotes
            else:
                begin = self._length
                self._inside(element, own or kind, around)
                if own and self._length > begin:
                    self._kinds.append((own, begin, self._length))

    def _inside(self, element: etree._Element, kind: str, around: etree._Element) -> None:
        tag = element.tag
        self._links += tag == "a"
        self._pre += tag == "pre"
        if tag == "q":
            self._words("“")
            self._drawn = True
        if text := element.text:
            self._words(text)
        for child in element:
            self.element(child, kind, around)
            if tail := child.tail:
                self._words(tail)
        if tag == "q":
            self._words("”")
        self._links -= tag == "a"
        self._pre -= tag == "pre"

    def _words(self, words: str) -> None:
        if "\xad" in words:
            self._hyphens += words.count("\xad")
            words = words.replace("\xad", "")
        if self._pre:
            words = words.replace("\r\n", "\n")
        else:
            if self._last in " \n" and not words.strip(" \t\n\r\f"):
                return  # what stands between most tags
            if _ODD.search(words):
                words = _BLANKS.sub(" ", words)
            if self._last in " \n":
                words = words.removeprefix(" ")
        if words:
            self._pieces.append(words)
            self._length += len(words)
            self._last = words[-1]
            if self._links:
                self._linked += len(words)

    def _break(self, around: etree._Element) -> None:
        if self._last == "\n":
            self.end(around)
            return
        if self._last == " " and not self._pre:
            self._pieces[-1] = self._pieces[-1][:-1]
            self._length -= 1
        self._pieces.append("\n")
        self._length += 1
        self._last = "\n"

    def end(self, around: etree._Element) -> None:
        """End the paragraph, if there is one."""
        if not self._pieces:
            return
        whole = "".join(self._pieces)
        text = whole.strip(_EDGES)
        if text:
            cut = len(whole) - len(whole.lstrip(_EDGES))
            kinds = [
                (kind, max(0, start - cut), min(len(text), end - cut)) for kind, start, end in self._kinds
            ]
            self.blocks.append(
                Block(
                    text,
                    str(around.tag),
                    around,
                    tuple(each for each in kinds if each[1] < each[2]),
                    self._linked,
                    self._quotes > 0,
                    self._drawn,
                    self._hyphens,
                )
            )
        self._clear()

    def _table(self, table: etree._Element, rows: list[list[etree._Element]], kind: str) -> None:
        """A table as one paragraph: a line a row, with a tab between the cells."""
        for child in table:
            if child.tag == "caption":
                self.element(child, "caption", child)
        before, lines = self.blocks, []
        for row in rows:
            cells = []
            for cell in row:
                self.blocks = []
                self.element(cell, "", cell)
                cells.append(" ".join(block.text.replace("\n", " ") for block in self.blocks))
            lines.append("\t".join(cells).rstrip())
        self.blocks = before
        if text := "\n".join(line for line in lines if line.strip()):
            self.blocks.append(Block(text, "table", table, ((kind, 0, len(text)),) if kind else ()))


def _data_rows(table: etree._Element) -> list[list[etree._Element]] | None:
    """The cells of a table by row, or None when it is there for the layout: it holds another table, or paragraphs."""
    rows = []
    for element in table.iter("table", "tr", "p", "article", "h1"):
        if element.tag == "tr":
            rows.append([cell for cell in element if cell.tag in ("td", "th")])
        elif element is not table and (element.tag != "p" or _is_beside_others(element)):
            return None
    return rows if rows else None


def _is_beside_others(paragraph: etree._Element) -> bool:
    parent = paragraph.getparent()
    return parent is None or sum(child.tag == "p" for child in parent) > 1
