"""Tables as JSON: an array of objects, or an object a line (.jsonl)."""

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

from pullquote.errors import FileProblem
from pullquote.importers.decoding import decode_surely
from pullquote.importers.drafting import MOST_ARTICLES, provenance, too_many_articles
from pullquote.importers.reading import AS_FOUND, Choices, LeftOut, Reading, Source
from pullquote.importers.tables.table import Row, Table, reading_of, refuse_too_large
from pullquote.text import freeze
from pullquote.wording import say

__all__ = ["NAME", "by_line", "flat", "read", "recognises"]

NAME = "json/1"

_MOST_NESTED = 5_000_000
"""Objects and arrays: each takes many times its length of memory."""


def recognises(_source: Source) -> bool:
    """Whether this is a table: JSON of a known kind is somebody else's before."""
    return True


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """The articles of a table, one an object; objects in objects are columns `outer.inner`.

    Raises `FileProblem`, `UncertainEncoding` or `UnreadableText`.
    """
    decoded = decode_surely(source.data, source.file, choices.encoding)
    left_out: list[LeftOut] = []
    lines = source.suffix in (".jsonl", ".ndjson")
    text = decoded.text.removeprefix("\ufeff")
    if text.count("[") + text.count("{") > _MOST_NESTED or (lines and text.count("\n") > MOST_ARTICLES):
        raise too_many_articles(source.file)
    try:
        found = list(by_line(text, left_out)) if lines else list(_array(text, source.file))
    except ValueError as error:
        raise FileProblem(
            say("“{file}” is no valid JSON: {reason}.", file=source.file, reason=str(error).rstrip("."))
        ) from error
    columns: dict[str, None] = {}
    rows: list[tuple[str, dict[str, str], Any]] = []
    for where, value in found:
        if not isinstance(value, dict):
            problem = say("What stands in {where} is no object.", where=where)
            left_out.append(LeftOut(where, problem, _raw(value)))
            continue
        cells = dict(flat(value))
        columns.update(dict.fromkeys(cells))
        rows.append((where, cells, value))
    if not rows and not left_out:
        raise FileProblem(say("“{file}” holds no rows.", file=source.file))
    refuse_too_large(source, len(rows) + len(left_out), len(columns))
    table = Table(
        list(columns),
        [
            Row(
                where,
                [cells.get(name, "") for name in columns],
                partial(_raw, value),
            )
            for where, cells, value in rows
        ],
        left_out,
    )
    return reading_of(table, source, choices, provenance(source, NAME, decoded.encoding))


def by_line(text: str, left_out: list[LeftOut]) -> Iterator[tuple[str, Any]]:
    """Where each line's value stands, and the value; lines that are no JSON go to `left_out`."""
    for number, line in enumerate(text.split("\n"), 1):
        where = say("line {line}", line=number)
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except RecursionError:
            left_out.append(LeftOut(where, say("Line {line} is nested too deeply.", line=number), line))
        except ValueError as error:
            left_out.append(
                LeftOut(
                    where,
                    say(
                        "Line {line} is no valid JSON: {reason}.", line=number, reason=str(error).rstrip(".")
                    ),
                    line,
                )
            )
        else:
            yield where, value


def _array(text: str, file: str) -> Iterator[tuple[str, Any]]:
    """The objects of the array, or of the only array of objects that an object holds."""
    value = json.loads(text)
    if isinstance(value, dict):
        arrays = [
            each for each in value.values() if isinstance(each, list) and each and isinstance(each[0], dict)
        ]
        value = arrays[0] if len(arrays) == 1 else [value]
    if not isinstance(value, list):
        value = [value]
    if len(value) > MOST_ARTICLES:
        raise too_many_articles(file)
    for number, each in enumerate(value, 1):
        yield say("row {row}", row=number), each


def flat(value: dict[str, Any], outer: str = "") -> Iterator[tuple[str, str]]:
    """Names and values of an object; those of an object in it are called `outer.inner`."""
    for name, inner in value.items():
        if isinstance(inner, dict):
            yield from flat(inner, f"{outer}{name}.")
        else:
            yield freeze(f"{outer}{name}")[0], _words(inner)


def _words(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and not any(isinstance(each, list | dict) for each in value):
        return "; ".join(filter(None, map(_words, value)))
    return _raw(value)


def _raw(value: Any) -> str:
    """A value as JSON; half characters, which cannot be stored, stay escaped."""
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace").decode()
