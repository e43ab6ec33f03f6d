"""The articles of annotated data, each with what is said of its words."""

from collections.abc import Iterable, Sequence
from typing import Any

from pullquote.errors import FileProblem
from pullquote.importers.annotated.anchoring import CODE_POINTS, Measure, anchored
from pullquote.importers.dates import dated
from pullquote.importers.drafting import draft
from pullquote.importers.drafts import Draft, Marked, Related
from pullquote.importers.reading import LeftOut, Reading
from pullquote.importers.tables.table import METADATA, field_of
from pullquote.records import Attribute, Provenance, Rights
from pullquote.text import freeze
from pullquote.wording import say

__all__ = ["annotated_draft", "fields_from", "reading_of"]


def annotated_draft(
    text: str,
    marked: Sequence[Marked],
    related: Sequence[Related],
    origin: Provenance,
    what: str,
    *,
    where: str,
    measure: Measure = CODE_POINTS,
    repairs: tuple[str, ...] = (),
    **fields: Any,
) -> tuple[Draft, tuple[LeftOut, ...]]:
    """The draft of an article with its marks and relations, and what of these could not be placed.

    `text` is as the file has it, and `marked` counts in it as `measure` says; the rest is as in `drafting.draft`.
    Raises `UnreadableText` when the text is blank.
    """
    found = anchored(text, marked, related, where=where, measure=measure)
    made = draft(
        found.text,
        origin,
        what,
        is_frozen=True,
        where=where,
        repairs=(*(repair.sentence for repair in freeze(text)[1]), *found.repairs, *repairs),
        marked=found.marked,
        related=found.related,
        **fields,
    )
    return made, found.left_out


def fields_from(values: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Fields of an article from what tools keep beside a text by name; what has an unknown name is metadata."""
    fields: dict[str, str] = {}
    metadata: list[Attribute] = []
    for name, value in values:
        field = field_of(name)
        if field in (METADATA, "text") or field in fields:
            if value.strip():
                metadata.append(Attribute(name, value))
        else:
            fields[field] = value
    published, doubts = dated(fields.pop("published", ""))
    rights = Rights(fields.pop("rights", "").strip(), fields.pop("licence", "").strip())
    if identifier := fields.pop("identifier", "").strip():
        metadata.insert(0, Attribute("id", identifier))
    return {
        **fields,
        "published": published,
        "doubts": doubts,
        "rights": rights,
        "metadata": tuple(metadata),
    }


def reading_of(
    origin: Provenance,
    drafts: Sequence[Draft],
    left_out: Sequence[LeftOut],
    file: str,
    notes: Iterable[str] = (),
) -> Reading:
    """What was read; raises `FileProblem` when there is no article."""
    if not drafts:
        problem = say("“{file}” holds no article that can be read.", file=file)
        raise FileProblem(" ".join([problem, *(each.problem for each in left_out[:1])]))
    return Reading(origin.importer, tuple(drafts), tuple(left_out), tuple(notes), encoding=origin.encoding)
