"""The records of a JSON file: an array of objects, an object a line, or one object."""

import codecs
import json
import re
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from typing import Any

from pullquote.errors import FileProblem
from pullquote.importers.decoding import decode_surely
from pullquote.importers.reading import Choices, LeftOut, Source
from pullquote.importers.tables.json_table import by_line, flat
from pullquote.wording import plural, say

__all__ = ["Record", "first_records", "flat", "integer", "listed", "raw", "records_of", "text_of"]

Record = dict[str, Any]

_LOOK = 4 << 20
"""Bytes at a file's beginning from which its kind is told."""

_FIRST = 20

_LINES = (".jsonl", ".ndjson")


def first_records(source: Source) -> list[Record]:
    """The first few objects of a file, as far as they can be read; an object by itself counts as one."""
    return _first(source.data[:_LOOK], source.suffix in _LINES)


@lru_cache(maxsize=1)  # several formats ask in a row
def _first(data: bytes, lines: bool) -> list[Record]:
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    text = data.decode("utf-16" if wide else "utf-8-sig", "ignore")
    values = (json.loads(line) for line in text.split("\n") if line.strip()) if lines else _values(text)
    found: list[Record] = []
    # The beginning may end anywhere; what is broken is told when the whole is read.
    with suppress(ValueError, RecursionError):
        for value in values:
            if len(found) == _FIRST:
                break
            if isinstance(value, dict):
                found.append(value)
    return found


def _values(text: str) -> Iterator[Any]:
    """The values of an array, or the one that is none; of one that goes on, just its items."""
    at = _past_blanks(text, 0)
    if text[at : at + 1] == "[":
        yield from _members(text, at)
        return
    try:
        yield json.JSONDecoder().raw_decode(text, at)[0]
    except ValueError:
        if items := _ITEMS.search(text):
            yield {"items": list(_members(text, items.end() - 1))}


_ITEMS = re.compile(r'"items"\s{0,100}:\s{0,100}\[')


def _members(text: str, at: int) -> Iterator[Any]:
    """The first values of the array that begins here, as far as they are whole."""
    decoder = json.JSONDecoder()
    with suppress(ValueError):
        for _ in range(_FIRST):
            value, at = decoder.raw_decode(text, _past_blanks(text, at + 1))
            yield value
            at = _past_blanks(text, at)
            if text[at : at + 1] != ",":
                return


def _past_blanks(text: str, at: int) -> int:
    near = text[at : at + 1000]
    return at + len(near) - len(near.lstrip())


def text_of(source: Source, choices: Choices) -> tuple[str, str]:
    """The characters of a file, without a mark in front, and their encoding."""
    decoded = decode_surely(source.data, source.file, choices.encoding)
    return decoded.text.removeprefix("\ufeff"), decoded.encoding


def records_of(
    text: str, source: Source, left_out: list[LeftOut], notes: list[str]
) -> Iterator[tuple[str, Record]]:
    """Where each object stands, and the object; what is none goes to `left_out`.

    Half characters and NUL, which only an escape can bring in, become U+FFFD, and `notes` say so at the end. Raises
    `FileProblem` when the whole is no JSON.
    """
    damaged = _HALF_ESCAPED.search(text) is not None
    repaired = 0
    for where, value in by_line(text, left_out) if source.suffix in _LINES else _array(text, source.file):
        if damaged:
            whole = _whole(value)
            repaired += whole != value
            value = whole
        if isinstance(value, dict):
            yield where, value
        else:
            problem = say("What stands in {where} is no object.", where=where)
            left_out.append(LeftOut(where, problem, raw(value)))
    if repaired:
        notes.append(
            plural(
                "In 1 record, half characters or NUL became U+FFFD.",
                "In {count} records, half characters or NUL became U+FFFD.",
                repaired,
            )
        )


_HALF_ESCAPED = re.compile(r"\\u(?:[dD][89a-fA-F]|0000)")
_HALF = re.compile("[\0\ud800-\udfff]")


def _whole(value: Any) -> Any:
    if isinstance(value, str):
        return _HALF.sub("\ufffd", value)
    if isinstance(value, list):
        return [_whole(each) for each in value]
    if isinstance(value, dict):
        return {_whole(name): _whole(each) for name, each in value.items()}
    return value


def listed(value: Any) -> list[Record]:
    """The objects of a list; none of what is no list."""
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def integer(value: Any) -> int | None:
    """A whole number that can be a place in a text; None when it is none."""
    whole = isinstance(value, int) and not isinstance(value, bool)
    return value if whole and 0 <= value < 1 << 40 else None


def raw(value: Any) -> str:
    """A value in JSON again, to be shown and kept."""
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace").decode()


def _array(text: str, file: str) -> Iterator[tuple[str, Any]]:
    try:
        value = json.loads(text)
    except ValueError as error:
        raise FileProblem(
            say("“{file}” is no valid JSON: {reason}.", file=file, reason=str(error).rstrip("."))
        ) from error
    for number, each in enumerate(value if isinstance(value, list) else [value], 1):
        yield say("record {number}", number=number), each
