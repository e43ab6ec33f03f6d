"""XML and HTML read without trust: no entities of its own, no other files, no network, no bottomless nesting."""

import re
from typing import Any

from lxml import etree, html

from pullquote.errors import FileProblem
from pullquote.wording import say

__all__ = ["parse_html", "parse_xml", "refuse_endless_tags"]

_MOST = 6_000_000
"""Marks of elements and attributes: each takes many times its length of memory."""

_REASON = 200

_ENDLESS = re.compile(r"<[^<>]{4000000}")
"""A tag so long has attributes without number, each of which the parser compares with all others."""


def parse_xml(data: bytes, file: str) -> etree._Element:
    """The root element of an XML document; `file` is what messages call it.

    Raises `FileProblem` for what is no XML, for a document that defines entities, for one of far too many elements, and
    beyond the depth that libxml2 allows without `huge_tree` (256 elements).
    """
    if data.count(b"<") + data.count(b"=") > _MOST:
        raise _too_many(file)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise FileProblem(
            say(
                "“{file}” cannot be read as XML: {reason}.",
                file=file,
                reason=str(error)[:_REASON].rstrip("."),
            )
        ) from error
    dtd: Any = root.getroottree().docinfo.internalDTD  # its stubs know no `entities`
    if dtd is not None and any(True for _ in dtd.entities()):
        raise FileProblem(
            say(
                "“{file}” defines entities of its own, which no article needs and attacks do. It is not read.",
                file=file,
            )
        )
    return root


def parse_html(text: str, file: str) -> html.HtmlElement:
    """The root element of a page; `file` is what messages call it.

    Raises `FileProblem` for what holds nothing, for a page of far too many elements, and beyond the depth that libxml2
    allows, where it would leave out the rest.
    """
    if text.count("<") + text.count("=") > _MOST:
        raise _too_many(file)
    refuse_endless_tags(text, file)
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False
    )
    try:
        root = html.document_fromstring(text.replace("\0", "\ufffd").encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise FileProblem(say("“{file}” is no web page, or an empty one.", file=file)) from error
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise FileProblem(say("“{file}” is nested deeper than any page needs. It is not read.", file=file))
    return root


def refuse_endless_tags(text: str, file: str) -> None:
    """Raise `FileProblem` for a page with a tag that would take hours."""
    if _ENDLESS.search(text):
        raise _too_many(file)


def _too_many(file: str) -> FileProblem:
    return FileProblem(
        say("“{file}” has more elements and attributes than any article needs. It is not read.", file=file)
    )
