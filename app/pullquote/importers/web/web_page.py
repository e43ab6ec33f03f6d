"""Saved web pages (.html, .mhtml; also of SingleFile and “Save page as”): the article in them, without a network.

The text is the article's: headline, what stands between it and the running text, and that with captions and tables in
their places. What a page says of itself in its head and data fills the fields; where it contradicts itself, or a field
is a guess, that is a doubt for a person.
"""

import re
from typing import cast

from lxml import etree
from lxml.html import HTMLParser, document_fromstring

from pullquote.errors import FileProblem
from pullquote.importers.dates import dated
from pullquote.importers.documents.document import PARAGRAPH_BREAK
from pullquote.importers.drafting import draft, provenance
from pullquote.importers.drafts import Draft, Zone
from pullquote.importers.markup import refuse_endless_tags
from pullquote.importers.reading import AS_FOUND, Choices, Reading, Source
from pullquote.importers.web.article import Selection, select
from pullquote.importers.web.blocks import Block, blocks_of, letters
from pullquote.importers.web.metadata import Facts, facts_of, without_by
from pullquote.importers.web.source import Page, page_of
from pullquote.records import Rights
from pullquote.wording import plural, say

__all__ = ["NAME", "read", "recognises"]

NAME = "web-page/1"

_LIMIT = 24 * 1024 * 1024
"""Bytes of markup, without the pictures in it."""

_ELEMENTS = 100_000
"""With more of them trafilatura takes minutes."""

_PICTURE = re.compile(r"data:[a-z]+/[^\s\"'()<>]{1000,}")
_EMPTY = re.compile(r"<(script|title|div|span|p|a|iframe|style|textarea|i|b|em)(\s[^<>]{0,2000})?/>")
_SHORT = {"byline": 200, "dateline": 120, "standfirst": 800, "headline": 300}
"""Code points to which a paragraph of this kind can be one."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


def recognises(_source: Source) -> bool:
    """Whether this is a web page: whatever ends like one is."""
    return True


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """The article of a saved page.

    Raises `UncertainEncoding` when the encoding has to be chosen by a person, otherwise `FileProblem`.
    """
    page = page_of(source, choices.encoding)
    root = _parsed(page.html, source.file)
    facts = facts_of(root)
    blocks = blocks_of(root)
    chosen = select(root, blocks, facts.all("title"), whole=choices.whole)
    if not chosen.blocks:
        blocks = blocks_of(root, visible_only=False)
        chosen = select(root, blocks, facts.all("title"), whole=choices.whole)
        if chosen.blocks:
            facts.doubts.append(say("The page hides the article until its scripts have run."))
    if not chosen.blocks and facts.body.strip():
        facts.doubts.append(say("The text is that of the page's data: no article is visible on the page."))
    elif not chosen.blocks:
        raise FileProblem(_nothing(root, blocks, source.file))
    return Reading(
        NAME,
        (_drafted(source, page, facts, chosen),),
        notes=_rest(blocks, chosen),
        encoding=page.encoding,
    )


def _parsed(html: str, file: str) -> etree._Element:
    html = _PICTURE.sub("data:,", html.replace("\0", "\ufffd"))
    if html[:200].lstrip("\ufeff \t\r\n").startswith("<?xml"):
        html = _EMPTY.sub(
            r"<\1\2></\1>", html
        )  # XHTML may close any element so; a parser of HTML would not see it
    refuse_endless_tags(html, file)
    data = html.encode("utf-8", "replace")
    if len(data) > _LIMIT:
        raise FileProblem(
            say(
                "“{file}” has more than {size} MB of markup, far too much for a page. It is not read.",
                file=file,
                size=_LIMIT >> 20,
            )
        )
    parser = HTMLParser(
        collect_ids=False,
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
        no_network=True,
        huge_tree=False,
    )
    try:
        root = document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise FileProblem(say("“{file}” is no web page, or an empty one.", file=file)) from error
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise FileProblem(say("“{file}” is nested deeper than any page needs. It is not read.", file=file))
    if cast("float", root.xpath("count(//*)")) > _ELEMENTS:
        raise FileProblem(
            say(
                "“{file}” has more than {count} elements, far too many for a page. It is not read.",
                file=file,
                count=_ELEMENTS,
            )
        )
    return root


def _nothing(root: etree._Element, blocks: list[Block], file: str) -> str:
    if any(True for _ in root.iter("frameset")):
        names = ", ".join(str(frame.get("src", "")) for frame in root.iter("frame"))
        return say(
            "“{file}” is only a frame around other pages ({names}). Import the one with the article.",
            file=file,
            names=names[:300],
        )
    if not blocks:
        return say(
            "“{file}” shows no words: it was saved before they were loaded. Save the page with SingleFile or as MHTML.",
            file=file,
        )
    return say("No article was found in “{file}”. Copy its text from the browser and paste it.", file=file)


def _rest(blocks: list[Block], chosen: Selection) -> tuple[str, ...]:
    kept = sum(len(block.key) for block in chosen.blocks)
    if (rest := sum(len(block.key) for block in blocks) - kept) <= 0:
        return ()
    share = round(100 * rest / (rest + kept)) or 1
    return (say("{share} % of the page's letters are around the article and were left out.", share=share),)


def _drafted(source: Source, page: Page, facts: Facts, chosen: Selection) -> Draft:
    _add_visible(facts, chosen)
    facts.add("url", "saved page", page.url)
    title, outlet = facts.take("title"), facts.take("outlet")
    if not outlet and (outlet := next(iter(facts.all("outlet guess")), "")):
        facts.doubts.append(say("The outlet “{outlet}” is a guess from the page's title.", outlet=outlet))
    byline = facts.take("byline")
    if byline and (letters(byline) == letters(outlet) or re.search(r"[;@/]|\d\d", byline)):
        facts.doubts.append(say("The author “{byline}” may be no person.", byline=byline))
    published, unread = dated(facts.take("published"))
    if facts.is_locked:
        facts.doubts.append(say("The page says that it is not free to read: the article may be cut short."))
    url = facts.take("url")
    language = next(iter(facts.all("language")), "")
    text, zones = _composed(chosen) if chosen.blocks else (facts.body, ())
    return draft(
        text,
        provenance(source, NAME, page.encoding),
        say("“{file}”", file=source.file),
        title=title,
        outlet=outlet,
        byline=byline,
        published=published,
        url=url,
        language=language.replace("_", "-") if _LANGUAGE.fullmatch(language) else "",
        rights=Rights(next(iter(facts.all("rights")), ""), next(iter(facts.all("licence")), "")),
        repairs=_repairs(chosen),
        doubts=(*page.doubts, *facts.doubts, *unread),
        identifier=url,
        zones=zones,
    )


def _add_visible(facts: Facts, chosen: Selection) -> None:
    """Note what the article's own words say: the headline is right, whatever the head of the page says."""
    if chosen.headline is not None:
        facts.add("title", say("headline"), chosen.headline.text, first=True)
    for block in chosen.above:
        if block.kind == "byline":
            facts.add("byline", say("byline"), without_by(block.text))
        elif block.kind == "dateline" and not facts.all("published"):
            when = next(
                (str(time.get("datetime")) for time in block.parent.iter("time") if time.get("datetime")), ""
            )
            facts.add("published", say("date line"), when or block.text)


def _composed(chosen: Selection) -> tuple[str, tuple[Zone, ...]]:
    """The text of the paragraphs and its zones; nothing in it is left for `freeze` to change."""
    parts: list[str] = []
    zones: list[Zone] = []
    at = 0
    subtitle = chosen.above[0] if chosen.above and chosen.above[0].tag == "h2" else None
    for block in chosen.blocks:
        text = block.text
        whole = "headline" if block is chosen.headline else "standfirst" if block is subtitle else ""
        kinds = ((whole, 0, len(text)),) if whole else _zones(block)
        zones += [Zone(kind, at + start, at + end) for kind, start, end in kinds]
        parts.append(text)
        at += len(text) + len(PARAGRAPH_BREAK)
    return PARAGRAPH_BREAK.join(parts), tuple(zones)


def _zones(block: Block) -> tuple[tuple[str, int, int], ...]:
    """All of a paragraph that is of one kind, with the credit in a caption apart; running text has none."""
    kind = block.kind
    if not kind or (kind in _SHORT and len(block.text) > _SHORT[kind]):
        return ()
    if kind == "caption" and (
        credit := next((each for each in block.kinds if each[0] == "photo_credit"), None)
    ):
        before = block.text[: credit[1]].rstrip()
        return (("caption", 0, len(before)), credit) if before else (credit,)
    return ((kind, 0, len(block.text)),)


def _repairs(chosen: Selection) -> tuple[str, ...]:
    told = []
    if chosen.pull_quotes:
        told.append(
            plural(
                "1 pull quote was left out: its words stand in the running text.",
                "{count} pull quotes were left out: their words stand in the running text.",
                chosen.pull_quotes,
            )
        )
    if chosen.twice:
        told.append(
            plural(
                "1 paragraph that is on the page twice was taken once.",
                "{count} paragraphs that are on the page twice were taken once.",
                chosen.twice,
            )
        )
    if drawn := sum(block.drawn for block in chosen.blocks):
        told.append(
            plural(
                "Quotation marks that the browser draws were written out in 1 paragraph.",
                "Quotation marks that the browser draws were written out in {count} paragraphs.",
                drawn,
            )
        )
    if hyphens := sum(block.hyphens for block in chosen.blocks):
        told.append(plural("1 soft hyphen was taken out.", "{count} soft hyphens were taken out.", hyphens))
    return tuple(told)
