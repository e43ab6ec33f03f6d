"""Which paragraphs of a web page are its article.

trafilatura decides by what it extracts; the words themselves come from the page's own paragraphs, found again in what
it gives. So each stands once and as the page shows it, and captions and boxes can be told from the running text.
"""

import logging
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from lxml import etree

from pullquote.importers.web.blocks import Block, letters

__all__ = ["Selection", "select"]

# It tells of pages without text, as we do; without a handler Python would print it.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())

_SURE = 20
"""Letters from which on a paragraph that is found again is not there by chance."""

_AHEAD = 20_000
_LONG = 60
"""Letters from which on the same paragraph twice is one that the page holds twice."""

_BOXES = 500
"""Quotations and boxes up to which one may be a pull quote; a page with more is a thread of people who quote."""

_ABOVE = ("byline", "dateline", "standfirst")


@dataclass(slots=True)
class Selection:
    """The paragraphs of the article, its headline first, and counts of what was left out although it is in it."""

    blocks: list[Block] = field(default_factory=list)
    headline: Block | None = None
    above: tuple[Block, ...] = ()
    """Short paragraphs between the headline and the running text."""
    pull_quotes: int = 0
    twice: int = 0


def select(root: etree._Element, blocks: list[Block], titles: tuple[str, ...], *, whole: bool) -> Selection:
    """The article among all paragraphs of a page; `titles` are what it may be called, `whole` takes all of them."""
    kept = set(range(len(blocks))) if whole else _found(blocks, _extracted(root))
    if not kept:
        return Selection()
    chosen = Selection()
    top = _headline(blocks, kept, titles)
    body = [at for at in sorted(kept) if at != top and not blocks[at].kind]
    begin, end = (body[0], body[-1]) if body else (min(kept), max(kept))
    if not whole:
        kept |= _between(blocks, kept, begin, end)
        kept -= {at for at in kept if blocks[at].kind == "advert"}
    if top is not None:
        kept = {at for at in kept if at > top or len(blocks[at].key) >= _SURE} | {top}
        chosen.headline = blocks[top]
        header = range(top + 1, begin)
        kept |= {at for at in header if blocks[at].kind in _ABOVE and len(blocks[at].text) <= 600}
        chosen.above = tuple(blocks[at] for at in sorted(kept) if top < at < begin)
    order = ([top] if top is not None else []) + [at for at in sorted(kept) if at != top]
    seen: set[str] = set()
    running = "\n".join(
        blocks[at].key for at in order if not blocks[at].quoted and blocks[at].kind != "pull_quote"
    )
    boxes = sum(block.quoted for block in blocks)
    title = "" if chosen.headline is None else chosen.headline.key
    for at in order:
        block = blocks[at]
        if at != top and block.key == title:
            continue
        if len(block.key) >= _LONG and block.key in seen:
            chosen.twice += 1
        elif (
            block.kind == "pull_quote" or (block.quoted and boxes <= _BOXES and len(block.key) >= _SURE)
        ) and block.key in running:
            chosen.pull_quotes += 1
        else:
            chosen.blocks.append(block)
        seen.add(block.key)
    return chosen


def _extracted(root: etree._Element) -> etree._Element | None:
    from trafilatura import bare_extraction  # large

    # Of any format but its own for Python it makes no text that nobody reads.
    document: Any = bare_extraction(root, include_comments=False, output_format="txt")
    return None if document is None else document.body


def _found(blocks: list[Block], body: etree._Element | None) -> set[int]:
    """The paragraphs that stand in what was extracted: its words in order, or an element of it."""
    if body is None:
        return set()
    words = letters("\n".join(map(str, body.itertext())))
    elements = _Elements(body)
    surely: set[int] = set()
    perhaps: set[int] = set()
    at = 0
    for index, block in enumerate(blocks):
        key = block.key
        if not key:
            continue
        if words.startswith(key, at):
            place = at
        elif len(key) < _SURE:
            if key in elements:
                perhaps.add(index)
            continue
        else:
            place = words.find(key, at, at + _AHEAD + len(key))
            if place < 0 and len(key) >= 2 * _SURE:
                # A link or a mark inside may be gone, so its beginning or end has to do.
                place = max(words.find(part, at, at + _AHEAD) for part in (key[:_LONG], key[-_LONG:]))
            if place < 0 and key not in elements:
                continue
        surely.add(index)
        if place >= 0:
            at = place + len(key)
    if not surely:
        return perhaps
    return surely | {index for index in perhaps if min(surely) < index < max(surely)}


class _Elements:
    """What each extracted element says, gathered when the first is asked for."""

    def __init__(self, body: etree._Element) -> None:
        self._body = body

    def __contains__(self, key: str) -> bool:
        return key in self._keys

    @cached_property
    def _keys(self) -> frozenset[str]:
        return frozenset(
            letters("".join(map(str, each.itertext())))
            for each in self._body.iter("p", "head", "item", "quote", "row")
        )


def _headline(blocks: list[Block], kept: set[int], titles: tuple[str, ...]) -> int | None:
    """The paragraph that is the headline: one that is called as the page is, or its only heading of the first order."""
    keys = [key for key in map(letters, titles) if len(key) >= 3]
    first = [at for at, block in enumerate(blocks) if block.tag == "h1" or block.kind == "headline"]
    for at in first:
        if any(blocks[at].key in key or key in blocks[at].key for key in keys):
            return at
    if len(first) == 1 and first[0] <= max(kept):
        return first[0]
    for at, block in enumerate(blocks):
        if block.tag in ("h2", "h3", "p", "div") and block.key in keys and at < max(kept):
            return at
    before = [at for at in first if at in kept]
    return before[0] if before else None


def _between(blocks: list[Block], kept: set[int], begin: int, end: int) -> set[int]:
    """What belongs to the article though it was not extracted: captions between its paragraphs, and paragraphs and
    tables that stand beside others of it.
    """
    parents = {
        blocks[at].parent.getparent()
        for at in kept
        if not blocks[at].kind and blocks[at].tag in ("p", "table", "blockquote")
    } - {None}
    found = set()
    for at in range(max(0, begin - 6), min(len(blocks), end + 2)):
        block = blocks[at]
        if at in kept or 2 * block.linked > len(block.text):
            continue
        beside = block.parent.getparent() in parents
        match block.tag, block.kind:
            case _, "caption" | "photo_credit" | "pull_quote":
                belongs = True
            case "table", _:
                belongs = beside
            case "p", "":
                belongs = begin < at < end and beside and not block.quoted
            case "footer", _:
                belongs = at - 1 in kept  # that of a quotation names who said it
            case _:
                belongs = False
        if belongs:
            found.add(at)
    return found
