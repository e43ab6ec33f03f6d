"""Label Studio: tasks with the annotations of one or several people (its JSON, not its JSON-MIN)."""

from collections.abc import Iterator
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
from pullquote.records import Attribute
from pullquote.wording import plural, say

__all__ = ["NAME", "read", "recognises"]

NAME = "label-studio/1"

_ON_WORDS = "labels"
_VALUES = ("choices", "text", "rating", "number", "datetime", "taxonomy")
"""What a person can say of a region, by the name under which its value stands."""


def recognises(source: Source) -> bool:
    """Whether the first tasks have data, and annotations with results."""
    first = first_records(source)
    return bool(first) and all(
        isinstance(each.get("data"), dict) and any(name in each for name in ("annotations", "completions"))
        for each in first
    )


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """The tasks as articles; raises `FileProblem` or one of its kinds."""
    text, encoding = text_of(source, choices)
    origin = provenance(source, NAME, encoding)
    drafts: list[Draft] = []
    left_out: list[LeftOut] = []
    notes: list[str] = []
    predictions = 0
    for where, record in records_of(text, source, left_out, notes):
        predictions += len(listed(record.get("predictions")))
        task = _Task(record, where)
        if task.problem:
            left_out.append(LeftOut(where, task.problem, raw(record)))
            continue
        task.read()
        try:
            draft, unplaced = annotated_draft(
                task.text, task.marked, task.related, origin, where, where=where, **fields_from(task.fields)
            )
        except UnreadableText as error:
            left_out.append(LeftOut(where, str(error), raw(record)))
        else:
            drafts.append(draft)
            left_out += [*task.unread, *unplaced]
    if predictions:
        notes.append(
            plural(
                "1 prediction of a model was left out.",
                "{count} predictions of a model were left out.",
                predictions,
            )
        )
    return reading_of(origin, drafts, left_out, source.file, notes)


class _Task:
    """A task: its text, what is beside it, and what people have made of it."""

    def __init__(self, record: Record, where: str) -> None:
        self._where = where
        self._annotations = [*listed(record.get("annotations")), *listed(record.get("completions"))]
        data = record.get("data")
        self._data: Record = data if isinstance(data, dict) else {}
        self._key = self._key_of_text()
        self.text: str = self._data.get(self._key, "")
        self.fields = [
            *flat({name: value for name, value in self._data.items() if name != self._key}),
            *((("id", str(record["id"])),) if "id" in record else ()),
        ]
        self.marked: list[Marked] = []
        self.related: list[Related] = []
        self.unread: list[LeftOut] = []
        self.problem = self._problem()

    def _results(self) -> Iterator[Record]:
        for annotation in self._annotations:
            yield from listed(annotation.get("result"))

    def _key_of_text(self) -> str:
        """The name of the text among the data: the one that labels are for, or “text”, or the longest."""
        texts = {name: len(value) for name, value in self._data.items() if isinstance(value, str)}
        named = (str(each.get("to_name")) for each in self._results())
        longest = sorted(texts, key=lambda name: -texts[name])[:1]
        return next((name for name in (*named, "text", *longest) if name in texts), "")

    def _problem(self) -> str:
        for each in self._results():
            value = each.get("value")
            kind = str(each.get("type", "")).lower()
            if kind in ("hypertextlabels", "paragraphlabels") or (
                isinstance(value, dict) and isinstance(value.get("start"), str) and _ON_WORDS in value
            ):
                return say(
                    "The labels in {where} are on a web page or a dialogue, whose places are no places in a text. "
                    "Label the plain text in Label Studio, and export again.",
                    where=self._where,
                )
        if not self.text.strip() or _is_address(self.text):
            return say("There is no text in {where}.", where=self._where)
        return ""

    def read(self) -> None:
        """Fill labels and relations, and what is left out."""
        for number, annotation in enumerate(self._annotations, 1):
            if annotation.get("was_cancelled"):
                self._refuse(say("An annotation was skipped by who made it."), annotation)
                continue
            key = str(annotation.get("id") or f"annotation {number}")
            by = annotation.get("completed_by", "")
            who = str(by.get("id", "")) if isinstance(by, dict) else str(by)
            results = listed(annotation.get("result"))
            said = self._said(results)
            labels = self._labels(results, key, who, said)
            self._relations(results, key, who, labels)
            for left in said.values():
                for attribute in left:
                    self._refuse(
                        say("“{name}” is said of a region without a label.", name=attribute.name),
                        {"name": attribute.name, "value": attribute.value},
                    )

    def _said(self, results: list[Record]) -> dict[str, list[Attribute]]:
        """What is said of regions, by their ids; what is said of the whole text becomes metadata."""
        said: dict[str, list[Attribute]] = {}
        for each in results:
            value = each.get("value")
            if not isinstance(value, dict) or _is_label(value):
                continue
            name = str(each.get("from_name") or each.get("type") or "")
            given = [Attribute(name, words) for kind in _VALUES for words in _words(value, kind)]
            if not given:
                self._refuse(say("“{type}” is no label on words.", type=each.get("type", "")), each)
            elif "start" in value or "end" in value:
                said.setdefault(str(each.get("id")), []).extend(given)
            else:
                self.fields += [(attribute.name, attribute.value) for attribute in given]
        return said

    def _labels(
        self, results: list[Record], key: str, who: str, said: dict[str, list[Attribute]]
    ) -> dict[str, str]:
        """Add the labels; gives the first one's id for every region."""
        first: dict[str, str] = {}
        for each in results:
            value = each.get("value")
            if not isinstance(value, dict) or not _is_label(value):
                continue
            region = str(each.get("id") or f"region {len(self.marked) + 1}")
            start, end = integer(value.get("start")), integer(value.get("end"))
            names = [name for name in value[_ON_WORDS] if isinstance(name, str)]
            if start is None or end is None or not names:
                self._refuse(say("A label has no place or no name."), each)
                continue
            words = value.get("text")
            about = tuple(said.pop(region, ()))
            for number, label in enumerate(names):
                uuid = f"{key}/{region}" + (f"/{number + 1}" if number else "")
                first.setdefault(region, uuid)
                stated = (words,) if isinstance(words, str) and words else ()
                self.marked.append(Marked(uuid, label, ((start, end),), stated, about, annotator=who))
        return first

    def _relations(self, results: list[Record], key: str, who: str, labels: dict[str, str]) -> None:
        for number, each in enumerate(results, 1):
            if each.get("type") != "relation":
                continue
            head, tail = (str(each.get(name)) for name in ("from_id", "to_id"))
            if each.get("direction") == "left":
                head, tail = tail, head
            for role in each.get("labels") or ["relation"]:
                uuid = f"{key}/relation {number} {role}"
                self.related.append(
                    Related(uuid, str(role), labels.get(head, head), labels.get(tail, tail), annotator=who)
                )

    def _refuse(self, problem: str, part: Any) -> None:
        self.unread.append(LeftOut(self._where, problem, raw(part)))


def _is_address(text: str) -> bool:
    """Whether it is where a picture or sound is rather than a text."""
    return "/" in text and not any(map(str.isspace, text))


def _is_label(value: Record) -> bool:
    return isinstance(value.get(_ON_WORDS), list)


def _words(value: Record, kind: str) -> Iterator[str]:
    """The values of a choice, a written answer, a rating …; `text` beside places is the region's own words."""
    given = value.get(kind)
    if kind == "text" and not isinstance(given, list):
        return
    for each in given if isinstance(given, list) else [given]:
        if isinstance(each, list):  # a taxonomy: the path to what was chosen
            yield " > ".join(map(str, each))
        elif each is not None and not isinstance(each, dict):
            yield str(each)
