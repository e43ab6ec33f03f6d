"""An article's draft from its text: frozen, hashed, with a title."""

import hashlib
import re
from dataclasses import replace
from typing import Any

from pullquote.errors import FileProblem, UnreadableText
from pullquote.importers.drafts import Draft, Marked, Related, Zone
from pullquote.importers.reading import Source
from pullquote.records import Article, Attribute, Provenance, new_id
from pullquote.text import freeze, sha256, snap_start
from pullquote.wording import say

__all__ = ["MOST_ARTICLES", "TITLE_LENGTH", "draft", "first_line", "provenance", "too_many_articles"]

MOST_ARTICLES = 250_000
"""Articles that are read from one file."""

TITLE_LENGTH = 200
"""Code points of a title that is taken from the text's first line."""

_SPACES = re.compile("[\t\v\f\x1c-\x1f\x85\u2028\u2029]+")


def provenance(source: Source, importer: str, encoding: str = "") -> Provenance:
    """Where an article of a file comes from; `importer` is the format's `NAME`."""
    return Provenance(source.name, hashlib.sha256(source.data).hexdigest(), encoding, importer)


def too_many_articles(file: str) -> FileProblem:
    """What is raised for a file of more than `MOST_ARTICLES`."""
    return FileProblem(
        say(
            "“{file}” holds more than {count} articles. Split it first.",
            file=file,
            count=MOST_ARTICLES,
        )
    )


def draft(
    text: str,
    origin: Provenance,
    what: str,
    *,
    is_frozen: bool = False,
    title: str = "",
    repairs: tuple[str, ...] = (),
    doubts: tuple[str, ...] = (),
    where: str = "",
    identifier: str = "",
    zones: tuple[Zone, ...] = (),
    marked: tuple[Marked, ...] = (),
    related: tuple[Related, ...] = (),
    **fields: Any,
) -> Draft:
    """The draft of an article with this text, which messages call `what`; `fields` are those of `Article`.

    The text is frozen here, unless it is so already: freezing twice would take a U+FEFF that is part of it. Offsets of
    zones and marked words are in the frozen text, so a caller who has any must freeze it first. Without a title the
    first line is it. Raises `UnreadableText` when the text is blank.
    """
    fields = {name: _clean(value) for name, value in fields.items()}
    frozen, mended = (text, ()) if is_frozen else freeze(text)
    if not frozen.strip():
        raise UnreadableText(say("{what} holds nothing but white space.", what=what))
    article = Article(
        new_id(),
        frozen,
        sha256(frozen),
        title=_clean(title) or first_line(frozen),
        provenance=origin,
        **fields,
    )
    repairs = (*(repair.sentence for repair in mended), *repairs)
    doubts = tuple(map(_clean, doubts))
    marked = tuple(map(_clean_mark, marked))
    related = tuple(map(_clean_relation, related))
    return Draft(article, repairs, doubts, where, _clean(identifier), zones, marked, related)


def _clean_mark(mark: Marked) -> Marked:
    """A mark whose names can be stored: JSON may hold half characters."""
    return replace(
        mark,
        id=freeze(mark.id)[0],
        label=freeze(mark.label)[0],
        attributes=_clean(mark.attributes),
        note=freeze(mark.note)[0],
        annotator=freeze(mark.annotator)[0],
        actors=tuple(freeze(each)[0] for each in mark.actors),
    )


def _clean_relation(relation: Related) -> Related:
    return replace(
        relation,
        id=freeze(relation.id)[0],
        role=freeze(relation.role)[0],
        head=freeze(relation.head)[0],
        tail=freeze(relation.tail)[0],
        attributes=_clean(relation.attributes),
        annotator=freeze(relation.annotator)[0],
    )


def _clean(value: Any) -> Any:
    """A field as it can be stored: no half characters, no line ends of other systems, no blanks at its edges."""
    if isinstance(value, str):
        if not value:
            return ""
        is_plain = value.isascii() and value.isprintable()  # nearly all are, and there are many
        return (value if is_plain else freeze(value)[0]).strip()
    if isinstance(value, tuple):
        return tuple(Attribute(_clean(each.name), _clean(each.value)) for each in value)
    return value


def first_line(text: str) -> str:
    """The first line with something in it, without invisible edges, shortened at a whole character."""
    start = re.compile(r"[\s\ufeff\u200b\u2060]*").match(text)
    line = text[start.end() if start else 0 :].partition("\n")[0]
    line = _SPACES.sub(" ", line[: 2 * TITLE_LENGTH]).strip()
    if len(line) <= TITLE_LENGTH:
        return line
    return line[: snap_start(line, TITLE_LENGTH - 1)].rstrip() + "…"
