"""W3C web annotations (JSON-LD): tags on places of a text that stands beside the file, or in it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote, urlsplit

from pullquote.errors import UnreadableText
from pullquote.importers.annotated.articles import annotated_draft, reading_of
from pullquote.importers.annotated.json_records import (
    Record,
    first_records,
    integer,
    listed,
    raw,
    records_of,
    text_of,
)
from pullquote.importers.decoding import decode_surely
from pullquote.importers.drafting import first_line, provenance
from pullquote.importers.drafts import Draft, Marked, Related
from pullquote.importers.reading import AS_FOUND, Choices, LeftOut, Reading, Source
from pullquote.records import Attribute
from pullquote.wording import say

__all__ = ["NAME", "read", "recognises"]

NAME = "web-annotation/1"

_KINDS = ("Annotation", "AnnotationPage", "AnnotationCollection")
_TAGS = ("tagging", "classifying")
_NOTES = ("commenting", "describing", "replying", "questioning", "assessing")
_LINKING = "linking"

_MOST_SEARCHED = 1 << 32
"""Characters that are searched for quotations without a place: each costs a look through the whole text."""


def recognises(source: Source) -> bool:
    """Whether the first records are annotations, or a page or collection of some."""
    return any(
        kind in _KINDS
        for record in first_records(source)
        for each in (*_graph(record), *listed(record.get("items")))
        for kind in _strings(each, "type")
    )


def _graph(record: Record) -> list[Record]:
    return listed(record.get("@graph")) or [record]


def _strings(record: Record, name: str) -> list[str]:
    """The strings under a name, which may be one or a list of them; `@type` is `type`."""
    value = record.get(name, record.get(f"@{name}"))
    return [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, str)]


def _all(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


@dataclass(slots=True)
class _Text:
    """A text that annotations are on: its own words when they are in the file."""

    name: str
    words: str = ""
    marked: list[Marked] = field(default_factory=list)
    related: list[Related] = field(default_factory=list)
    quoted: list[tuple[Marked, Record]] = field(default_factory=list)
    """Labels whose place is a quotation only."""


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """The annotated texts as articles; raises `FileProblem` or one of its kinds."""
    text, encoding = text_of(source, choices)
    origin = provenance(source, NAME, encoding)
    left_out: list[LeftOut] = []
    notes: list[str] = []
    texts: dict[str, _Text] = {}
    beside = f"{PurePosixPath(source.name).stem}.txt"  # of annotations that do not say what they are on
    links: list[tuple[str, Record]] = []
    for where, record in records_of(text, source, left_out, notes):
        for number, annotation in enumerate(_annotations(record), 1):
            uuid = "".join(_strings(annotation, "id")[:1]) or f"{where} {number}"
            if _LINKING in _strings(annotation, "motivation"):
                links.append((uuid, annotation))
            elif problem := _take(uuid, annotation, texts, beside):
                left_out.append(LeftOut(uuid, problem, raw(annotation)))
    _link(links, texts, left_out)
    drafts: list[Draft] = []
    for each in texts.values():
        words = each.words or _words_beside(each.name, source, choices)
        if not words:
            problem = say(
                "“{name}”, which the annotations are on, does not stand beside “{file}”.",
                name=each.name,
                file=source.file,
            )
            left_out.append(LeftOut(each.name, problem))
            continue
        found, lost = _found(words, each)
        try:
            draft, unplaced = annotated_draft(
                words, [*each.marked, *found], each.related, origin, f"“{each.name}”", where=each.name
            )
        except UnreadableText as error:
            left_out.append(LeftOut(each.name, str(error)))
        else:
            drafts.append(draft)
            left_out += [*lost, *unplaced]
    return reading_of(origin, drafts, left_out, source.file, notes)


def _annotations(record: Record) -> Iterator[Record]:
    """The annotations in a record, which may be one, or a page or collection of some."""
    waiting = _graph(record)
    for each in waiting:
        inner = [*listed(each.get("items")), *listed(_all(each.get("first")))]
        if inner:
            waiting.extend(inner)
        elif "target" in each:
            yield each


def _words_beside(name: str, source: Source, choices: Choices) -> str:
    try:
        file = unquote(urlsplit(name).path).rpartition("/")[2]
    except ValueError:  # an address with a bracket too many
        return ""
    data = source.beside(file) if file else None
    return decode_surely(data, file, choices.encoding).text if data else ""


def _take(uuid: str, annotation: Record, texts: dict[str, _Text], beside: str) -> str:
    """Add an annotation to its text; gives what is wrong with it."""
    spans: list[tuple[int, int]] = []
    words: list[str] = []
    quotation: Record = {}
    names: dict[str, str] = {}
    for target in listed(_all(annotation.get("target"))):
        name, own = _source(target)
        position, quotation = _selectors(target.get("selector"))
        names[name or beside] = own
        start, end = integer(position.get("start")), integer(position.get("end"))
        if start is not None and end is not None:
            spans.append((start, end))
        exact = quotation.get("exact")
        if isinstance(exact, str):
            words.append(exact)
    if len(names) != 1:
        return say("The annotation is not on one text.")
    ((name, own),) = names.items()
    text = texts.setdefault(name, _Text(first_line(name) if name == own else name))
    text.words = text.words or own
    if not spans and len(words) != 1:
        return say("The annotation says neither a place in the text nor the words.")
    labels, attributes, note = _said(annotation)
    creator = annotation.get("creator")
    who = "".join(
        _strings(creator, "id")[:1] or _strings(creator, "name")[:1]
        if isinstance(creator, dict)
        else _strings(annotation, "creator")[:1]
    )
    for number, label in enumerate(labels, 1):
        mark = Marked(
            uuid if number == 1 else f"{uuid} {number}",
            label,
            tuple(spans),
            tuple(words) if len(words) == len(spans) or not spans else (),
            attributes,
            note,
            who,
        )
        if spans:
            text.marked.append(mark)
        else:
            text.quoted.append((mark, quotation))
    return ""


def _source(target: Record) -> tuple[str, str]:
    """The name of the text that a target is in, and its words when they are there; without a name they are it."""
    source = target.get("source")
    if isinstance(source, dict):
        words = source.get("value")
        own = words if isinstance(words, str) else ""
        return "".join(_strings(source, "id")[:1]) or own, own
    return (source, "") if isinstance(source, str) else ("", "")


def _selectors(value: Any) -> tuple[Record, Record]:
    """The selectors by position and by quotation, however they refine each other."""
    position: Record = {}
    quotation: Record = {}
    waiting = list(_all(value))
    for each in waiting:
        if not isinstance(each, dict):
            continue
        kinds = _strings(each, "type")
        if "TextPositionSelector" in kinds:
            position = position or each
        elif "TextQuoteSelector" in kinds:
            quotation = quotation or each
        waiting.extend(_all(each.get("refinedBy")))
    return position, quotation


def _said(annotation: Record) -> tuple[list[str], tuple[Attribute, ...], str]:
    """Labels, attributes and the note of an annotation, from its bodies and what they are there for."""
    motivations = _strings(annotation, "motivation")
    labels: list[str] = []
    attributes: list[Attribute] = []
    notes: list[str] = []
    for body in _all(annotation.get("body")):
        if isinstance(body, dict):
            purposes = _strings(body, "purpose") or motivations
            words = "".join((_strings(body, "value") or _strings(body, "source") or _strings(body, "id"))[:1])
        else:
            purposes, words = motivations, str(body)
        if not words:
            continue
        if not purposes or any(each in _NOTES for each in purposes):
            notes.append(words)
        elif any(each in _TAGS for each in purposes):
            labels.append(words)
        else:
            attributes.append(Attribute(purposes[0], words))
    return labels or motivations[:1] or ["annotation"], tuple(attributes), "\n".join(notes)


def _link(links: list[tuple[str, Record]], texts: dict[str, _Text], left_out: list[LeftOut]) -> None:
    """Annotations that lead from one to another become relations."""
    where_is = {
        mark.id: text
        for text in texts.values()
        for mark in (*text.marked, *(quoted for quoted, _ in text.quoted))
    }
    for uuid, annotation in links:
        ends = [
            each if isinstance(each, str) else "".join(_strings(each, "id")[:1])
            for each in _all(annotation.get("target"))
            if isinstance(each, str | dict)
        ]
        text = where_is.get(ends[0]) if len(ends) == 2 else None
        if text is None:
            problem = say("The link does not lead from one annotation to another.")
            left_out.append(LeftOut(uuid, problem, raw(annotation)))
            continue
        role = _said(annotation)[0][0]
        text.related.append(Related(uuid, role, ends[0], ends[1]))


def _found(words: str, text: _Text) -> tuple[list[Marked], list[LeftOut]]:
    """Labels that say no place but a quotation, where this stands once; the others are left out."""
    found: list[Marked] = []
    lost: list[LeftOut] = []
    left = _MOST_SEARCHED
    for mark, quotation in text.quoted:
        prefix, suffix = ("".join(_strings(quotation, name)[:1]) for name in ("prefix", "suffix"))
        whole = f"{prefix}{mark.words[0]}{suffix}"
        at = words.find(whole) if whole and left > 0 else -1
        left -= 2 * len(words)
        if at < 0 or words.find(whole, at + 1) >= 0:
            problem = say("The words “{words}” do not stand in the text once.", words=mark.words[0][:200])
            lost.append(LeftOut(text.name, problem, raw(quotation)))
            continue
        start = at + len(prefix)
        found.append(replace(mark, spans=((start, start + len(mark.words[0])),)))
    return found, lost
