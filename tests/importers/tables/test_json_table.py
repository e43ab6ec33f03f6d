import json

import pytest

from pullquote.errors import FileProblem
from pullquote.importers import Reading, Source, read
from pullquote.records import Attribute


def table(text: str, file: str = "articles.json") -> Reading:
    return read(Source(file, text.encode()))


def test_an_array_of_objects_is_a_table() -> None:
    rows = [
        {"text": "One.", "meta": {"desk": "City", "tags": ["a", 2, None]}, "n": 1.5},
        {"text": "Two.", "title": "B"},
    ]
    reading = table(json.dumps(rows))
    one, two = reading.drafts
    assert one.article.text == "One."
    assert one.article.metadata == (
        Attribute("meta.desk", "City"),
        Attribute("meta.tags", "a; 2"),
        Attribute("n", "1.5"),
    )
    assert (two.article.title, two.where) == ("B", "row 2")


def test_the_only_array_in_an_object_is_the_table() -> None:
    assert len(table('{"total": 2, "docs": [{"text": "a"}, {"text": "b"}]}').drafts) == 2
    assert len(table('{"text": "only one"}').drafts) == 1


def test_lines_are_read_one_by_one_and_bad_ones_are_listed() -> None:
    reading = table(
        '{"text": "a\\u2028b"}\n\n{"text": \n[1]\n{"text": ""}\n{"text": "c\u2028d"}\n', "a.jsonl"
    )
    assert [draft.article.text for draft in reading.drafts] == ["a\u2028b", "c\u2028d"]
    assert [(each.where, each.raw) for each in reading.left_out] == [
        ("line 3", '{"text": '),
        ("line 4", "[1]"),
        ("line 5", '{"text": ""}'),
    ]


def test_half_characters_are_repaired_and_told() -> None:
    (draft,) = table('{"text": "a\\ud83d b", "title": "\\ud83d"}', "a.jsonl").drafts
    assert draft.article.text == "a\ufffd b"
    assert draft.article.title == "\ufffd"
    assert "U+FFFD" in draft.repairs[0]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "no valid JSON"),
        ("[]", "holds no rows"),
        ("[" * 100_000, "nested deeper|no valid JSON"),
        ('[{"a": "b", "c": "d"}]', "Say which one does"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason(text: str, reason: str) -> None:
    with pytest.raises(FileProblem, match=reason):
        table(text)
