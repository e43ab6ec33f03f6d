"""doccano: a document a line, with labels by their places, or entities and relations by their ids."""

from typing import Any

from pullquote.errors import UnreadableText
from pullquote.importers.annotated.articles import annotated_draft, fields_from, reading_of
from pullquote.importers.annotated.json_records import (
    Record,
    first_records,
    flat,
    integer,
    listed,
    raw,
    records_of,
    text_of,
)
from pullquote.importers.drafting import provenance
from pullquote.importers.drafts import Draft, Marked, Related
from pullquote.importers.reading import AS_FOUND, Choices, LeftOut, Reading, Source
from pullquote.wording import say

__all__ = ["NAME", "read", "recognises"]

NAME = "doccano/1"

_TEXTS = ("text", "data")
_LABELS = ("label", "labels", "annotations", "entities")
_OBJECTS = ("annotations", "entities")
_OWN = {*_TEXTS, *_LABELS, "relations"}


def recognises(source: Source) -> bool:
    """Whether one of the first records has a text and labels with places."""
    return any(_text(each) is not None and _has_labels(each) for each in first_records(source))


def _text(record: Record) -> str | None:
    return next((record[name] for name in _TEXTS if isinstance(record.get(name), str)), None)


def _has_labels(record: Record) -> bool:
    """Whether there are labels with places, or a list of none."""
    return (
        any("start_offset" in each for each in _entities(record))
        or any(_is_triple(each) for name in _LABELS for each in _list(record.get(name)))
        or any(record.get(name) == [] for name in _LABELS)
    )


def _entities(record: Record) -> list[Record]:
    return [each for name in _OBJECTS for each in listed(record.get(name))]


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _is_triple(value: Any) -> bool:
    return (
        isinstance(value, list)
        and len(value) == 3
        and isinstance(value[2], str)
        and integer(value[0]) is not None
        and integer(value[1]) is not None
    )


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """The documents as articles; raises `FileProblem` or one of its kinds."""
    text, encoding = text_of(source, choices)
    origin = provenance(source, NAME, encoding)
    drafts: list[Draft] = []
    left_out: list[LeftOut] = []
    notes: list[str] = []
    for where, record in records_of(text, source, left_out, notes):
        words = _text(record)
        if words is None:
            left_out.append(LeftOut(where, say("There is no text in {where}.", where=where), raw(record)))
            continue
        unread: list[LeftOut] = []
        marked, related = _marked(record, where, unread), _related(record, where, unread)
        fields = fields_from(flat(_beside(record)))
        try:
            draft, unplaced = annotated_draft(words, marked, related, origin, where, where=where, **fields)
        except UnreadableText as error:
            left_out.append(LeftOut(where, str(error), raw(record)))
        else:
            drafts.append(draft)
            left_out += [*unread, *unplaced]
    if any(draft.marked and not draft.article.text.isascii() for draft in drafts):
        notes.append(
            say(
                "doccano does not write which words a label is on, so the places could not be checked. Look at a few, "
                "best in an article with emoji or Windows line ends."
            )
        )
    return reading_of(origin, drafts, left_out, source.file, notes)


def _beside(record: Record) -> Record:
    """What a record says of the whole text."""
    others = {name: value for name, value in record.items() if name not in _OWN}
    for name in _LABELS:
        if whole := [each for each in _list(record.get(name)) if isinstance(each, str)]:
            others[name] = whole
    return others


def _marked(record: Record, where: str, unread: list[LeftOut]) -> list[Marked]:
    marked: list[Marked] = []
    for name in _LABELS:
        for each in _list(record.get(name)):
            if _is_triple(each):
                marked.append(Marked(f"label {len(marked) + 1}", each[2], ((each[0], each[1]),)))
            elif not (isinstance(each, str) or (isinstance(each, dict) and name in _OBJECTS)):
                unread.append(LeftOut(where, say("A label has no place or no name."), raw(each)))
    for entity in _entities(record):
        start, end = integer(entity.get("start_offset")), integer(entity.get("end_offset"))
        label = entity.get("label")
        if start is None or end is None or not isinstance(label, str | int):
            unread.append(LeftOut(where, say("A label has no place or no name."), raw(entity)))
            continue
        uuid = str(entity.get("id", f"label {len(marked) + 1}"))
        marked.append(Marked(uuid, str(label), ((start, end),), annotator=str(entity.get("user", ""))))
    return marked


def _related(record: Record, where: str, unread: list[LeftOut]) -> list[Related]:
    related: list[Related] = []
    for number, each in enumerate(listed(record.get("relations")), 1):
        role = each.get("type")
        if not isinstance(role, str) or "from_id" not in each or "to_id" not in each:
            unread.append(LeftOut(where, say("A relation has no name or lacks an end."), raw(each)))
            continue
        related.append(
            Related(str(each.get("id", f"relation {number}")), role, str(each["from_id"]), str(each["to_id"]))
        )
    return related
