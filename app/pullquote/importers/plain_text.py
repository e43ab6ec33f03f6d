"""Plain text, as a file or pasted: strict decoding, an optional header, the rest is the article as it is."""

import hashlib
import os.path
import re

from pullquote.errors import UnreadableText
from pullquote.importers.decoding import UncertainEncoding, decode
from pullquote.importers.drafts import Draft
from pullquote.importers.header import iso_date, split_header
from pullquote.records import Article, Provenance, Rights, new_id
from pullquote.text import freeze, sha256, snap_start
from pullquote.wording import say

__all__ = ["NAME", "PASTED", "TITLE_LENGTH", "pasted", "read"]

NAME = "plain-text/1"
PASTED = "paste/1"

TITLE_LENGTH = 200
"""Code points of a title that is taken from the text's first line."""

_SPACES = re.compile("[\t\v\f\x1c-\x1f\x85\u2028\u2029]+")


def read(data: bytes, file: str, encoding: str | None = None) -> Draft:
    """The article of a text file; `file` is its path for messages, only its name is kept.

    Raises `UncertainEncoding` when the encoding has to be chosen by a person, otherwise `UnreadableText`.
    """
    decoded = decode(data, file, encoding)
    if not decoded.certain:
        raise UncertainEncoding(file, decoded.candidates)
    name = os.path.basename(file)  # noqa: PTH119 - a path object costs as much as reading a small file
    provenance = Provenance(name, hashlib.sha256(data).hexdigest(), decoded.encoding, NAME)
    return _draft(decoded.text, provenance, f"“{file}”")


def pasted(text: str) -> Draft:
    """The article of a pasted text; raises `UnreadableText` when it is blank."""
    return _draft(text, Provenance(importer=PASTED), say("The pasted text"))


def _draft(decoded: str, provenance: Provenance, what: str) -> Draft:
    whole, repairs = freeze(decoded)
    fields, begin = split_header(whole)
    text = whole[begin:]
    if not text.strip():
        raise UnreadableText(
            say("{what} holds a header but no text.", what=what)
            if fields
            else say("{what} holds nothing but white space.", what=what)
        )
    article = Article(
        new_id(),
        text,
        sha256(text),
        title=fields.get("title") or _first_line(text),
        outlet=fields.get("outlet", ""),
        byline=fields.get("byline", ""),
        published=iso_date(fields.get("published", "")),
        url=fields.get("url", ""),
        language=fields.get("language", ""),
        rights=Rights(fields.get("rights", ""), fields.get("licence", "")),
        provenance=provenance,
    )
    return Draft(article, tuple(repair.sentence for repair in repairs))


def _first_line(text: str) -> str:
    """The first line with something in it, without invisible edges, shortened at a whole character."""
    start = re.compile(r"[\s\ufeff\u200b\u2060]*").match(text)
    line = text[start.end() if start else 0 :].partition("\n")[0]
    line = _SPACES.sub(" ", line[: 2 * TITLE_LENGTH]).strip()
    if len(line) <= TITLE_LENGTH:
        return line
    return line[: snap_start(line, TITLE_LENGTH - 1)].rstrip() + "…"
