"""Plain text, as a file or pasted: strict decoding, an optional header, the rest is the article as it is.

A file may hold several articles; see `several_articles`.
"""

from pullquote.errors import UnreadableText
from pullquote.importers.dates import dated
from pullquote.importers.decoding import decode_surely
from pullquote.importers.drafting import draft, provenance
from pullquote.importers.drafts import Draft
from pullquote.importers.header import split_header
from pullquote.importers.reading import AS_FOUND, Choices, Reading, Source
from pullquote.importers.several_articles import parts_of
from pullquote.records import Provenance, Rights
from pullquote.text import freeze
from pullquote.wording import say

__all__ = ["NAME", "PASTED", "pasted", "read", "recognises"]

NAME = "plain-text/1"
PASTED = "paste/1"


def recognises(_source: Source) -> bool:
    """Whether this is text: whatever is not something else is."""
    return True


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """The article of a text file, or several.

    Raises `UncertainEncoding` when the encoding has to be chosen by a person, otherwise `UnreadableText`.
    """
    decoded = decode_surely(source.data, source.file, choices.encoding)
    origin = provenance(source, NAME, decoded.encoding)
    text, repairs = freeze(decoded.text)
    parts, note = parts_of(text, choices.separator, source.file)
    told = tuple(repair.sentence for repair in repairs)
    if len(parts) == 1:
        drafts: tuple[Draft, ...] = (_headed(parts[0], origin, f"“{source.file}”", repairs=told),)
        return Reading(NAME, drafts, notes=(note,) if note else (), encoding=decoded.encoding)
    places = [say("article {number}", number=number) for number in range(1, len(parts) + 1)]
    drafts = tuple(
        _headed(part, origin, where, where=where) for part, where in zip(parts, places, strict=True)
    )
    return Reading(NAME, drafts, notes=told, encoding=decoded.encoding)


def pasted(text: str) -> Draft:
    """The article of a pasted text; raises `UnreadableText` when it is blank."""
    whole, repairs = freeze(text)
    told = tuple(repair.sentence for repair in repairs)
    return _headed(whole, Provenance(importer=PASTED), say("The pasted text"), repairs=told)


def _headed(
    whole: str, origin: Provenance, what: str, *, where: str = "", repairs: tuple[str, ...] = ()
) -> Draft:
    """The article of a frozen text that may begin with a header."""
    fields, begin = split_header(whole)
    if fields and not whole[begin:].strip():
        raise UnreadableText(say("{what} holds a header but no text.", what=what))
    published, doubts = dated(fields.get("published", ""))
    return draft(
        whole[begin:],
        origin,
        what,
        is_frozen=True,
        title=fields.get("title", ""),
        outlet=fields.get("outlet", ""),
        byline=fields.get("byline", ""),
        published=published,
        url=fields.get("url", ""),
        language=fields.get("language", ""),
        rights=Rights(fields.get("rights", ""), fields.get("licence", "")),
        repairs=repairs,
        doubts=doubts,
        where=where,
    )
