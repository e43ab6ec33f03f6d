import json
import os
from pathlib import Path

import pytest
from hypothesis import given

from pullquote.errors import FileProblem
from pullquote.exporters.files import WrittenFile
from pullquote.exporters.jsonl import encode, encode_lines, encode_pretty
from tests.strategies import frozen_texts


@given(text=frozen_texts())
def test_every_reader_sees_one_line_with_the_same_text(text: str) -> None:
    data = encode_lines([{"text": text}, {"text": text + "x"}])
    assert data.count(b"\n") == 2
    one, two = data.decode().splitlines()
    assert (json.loads(one)["text"], json.loads(two)["text"]) == (text, text + "x")


def test_only_the_three_separators_are_escaped() -> None:
    assert encode("a\x85\u2028\u2029\u00a0–“é😀") == '"a\\u0085\\u2028\\u2029\u00a0–“é😀"'.encode()


def test_no_records_are_no_bytes() -> None:
    assert encode_lines([]) == b""


def test_pretty_json_is_the_same_json() -> None:
    value = {"a": ["“x”", 1, None], "b": {}}
    assert json.loads(encode_pretty(value)) == value
    assert encode_pretty(value).endswith(b"}\n")


def test_a_written_file_is_on_disk_when_it_is_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda number: sizes.append(os.fstat(number).st_size))
    with WrittenFile(tmp_path / "a.jsonl") as file:
        file.add([{"a": 1}])
    assert sizes == [file.bytes]


def test_a_written_file_knows_its_size_and_is_never_written_over(tmp_path: Path) -> None:
    with WrittenFile(tmp_path / "a.jsonl") as file:
        file.add([{"a": 1}, {"a": 2}])
        file.add([])
    data = (tmp_path / "a.jsonl").read_bytes()
    assert (file.rows, file.bytes, data) == (2, len(data), b'{"a":1}\n{"a":2}\n')
    with pytest.raises(FileProblem, match="a.jsonl"):
        WrittenFile(tmp_path / "a.jsonl")
