"""Prodigy: a task a line, with tokens, spans and relations."""

from itertools import pairwise

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

NAME = "prodigy/1"

_OWN = ("text", "tokens", "spans", "relations", "answer", "meta", "config", "options")


def recognises(source: Source) -> bool:
    """Whether one of the first tasks has a text, and either spans with labels or the marks of Prodigy."""
    return any(isinstance(each.get("text"), str) and _is_task(each) for each in first_records(source))


def _is_task(record: Record) -> bool:
    spans = record.get("spans")
    return (
        "_task_hash" in record
        or spans == []
        or any({"start", "end"} <= each.keys() for each in listed(spans))
    )


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """The accepted tasks as articles; raises `FileProblem` or one of its kinds."""
    text, encoding = text_of(source, choices)
    origin = provenance(source, NAME, encoding)
    drafts: list[Draft] = []
    left_out: list[LeftOut] = []
    notes: list[str] = []
    for where, record in records_of(text, source, left_out, notes):
        answer = record.get("answer", "accept")
        words = record.get("text")
        if answer != "accept":
            problem = say("The answer in {where} is “{answer}”, not “accept”.", where=where, answer=answer)
            left_out.append(LeftOut(where, problem, raw(record)))
            continue
        if not isinstance(words, str):
            left_out.append(LeftOut(where, say("There is no text in {where}.", where=where), raw(record)))
            continue
        marked, related, unread = _Task(record, where).parts()
        try:
            draft, unplaced = annotated_draft(
                words, marked, related, origin, where, where=where, **fields_from(_fields(record))
            )
        except UnreadableText as error:
            left_out.append(LeftOut(where, str(error), raw(record)))
        else:
            drafts.append(draft)
            left_out += [*unread, *unplaced]
    return reading_of(origin, drafts, left_out, source.file, notes)


def _fields(record: Record) -> list[tuple[str, str]]:
    """What a task says beside its labels; what Prodigy keeps for itself begins with “_”."""
    meta = record.get("meta")
    fields = list(flat(meta)) if isinstance(meta, dict) else []
    others = {name: value for name, value in record.items() if name not in _OWN and not name.startswith("_")}
    return [*fields, *flat(others)]


class _Task:
    def __init__(self, record: Record, where: str) -> None:
        self._record = record
        self._where = where
        self._tokens = listed(record.get("tokens"))
        self._unread: list[LeftOut] = []

    def parts(self) -> tuple[list[Marked], list[Related], list[LeftOut]]:
        """Labels and relations as the task has them, and what it has that is neither."""
        marked: list[Marked] = []
        by_last_token: dict[int, list[Marked]] = {}
        by_place: dict[tuple[int, int], list[Marked]] = {}
        for number, span in enumerate(listed(self._record.get("spans")), 1):
            start, end, label = integer(span.get("start")), integer(span.get("end")), span.get("label")
            if start is None or end is None or not isinstance(label, str):
                self._refuse(say("A span has no place or no label."), span)
                continue
            each = Marked(str(span.get("id") or f"s{number}"), label, ((start, end),), self._words(span), ())
            marked.append(each)
            by_place.setdefault((start, end), []).append(each)
            last = integer(span.get("token_end"))
            if last is not None:
                by_last_token.setdefault(last, []).append(each)
        related: list[Related] = []
        for number, relation in enumerate(listed(self._record.get("relations")), 1):
            label = relation.get("label")
            ends = [self._end(relation, side, by_place, by_last_token) for side in ("head", "child")]
            if not isinstance(label, str) or None in ends:
                self._refuse(say("A relation does not lead from one labelled span to another."), relation)
                continue
            head, child = (str(each) for each in ends)
            related.append(Related(f"r{number}", label, head, child))
        return marked, related, self._unread

    def _words(self, span: Record) -> tuple[str, ...]:
        """The words of a span as its tokens have them."""
        first, last = integer(span.get("token_start")), integer(span.get("token_end"))
        if first is None or last is None or not 0 <= first <= last < len(self._tokens):
            return ()
        tokens = self._tokens[first : last + 1]
        if tokens[0].get("start") != span.get("start") or tokens[-1].get("end") != span.get("end"):
            return ()  # a span by characters, inside of tokens
        words = [str(each.get("text", "")) for each in tokens]
        for number, (token, after) in enumerate(pairwise(tokens)):
            if after.get("start") != token.get("end"):  # `ws` is missing in older files
                words[number] += " "
        return ("".join(words),)

    def _end(
        self,
        relation: Record,
        side: str,
        by_place: dict[tuple[int, int], list[Marked]],
        by_last_token: dict[int, list[Marked]],
    ) -> str | None:
        """The id of the span at one end: by its place when the relation names it, else by its last token."""
        place = relation.get(f"{side}_span")
        candidates: list[Marked] = []
        if isinstance(place, dict):
            start, end = integer(place.get("start")), integer(place.get("end"))
            if start is not None and end is not None:
                candidates = by_place.get((start, end), [])
                candidates = [each for each in candidates if each.label == place.get("label")] or candidates
        last = integer(relation.get(side))
        if not candidates and last is not None:
            candidates = by_last_token.get(last, [])
        return candidates[0].id if len(candidates) == 1 or _alike(candidates) else None

    def _refuse(self, problem: str, part: Record) -> None:
        self._unread.append(LeftOut(self._where, problem, raw(part)))


def _alike(candidates: list[Marked]) -> bool:
    """Whether it does not matter which one is meant: all have the same label on the same words."""
    return len({(each.label, each.spans) for each in candidates}) == 1
