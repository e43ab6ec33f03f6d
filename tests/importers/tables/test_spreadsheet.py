from datetime import date, datetime

import pytest

from pullquote.errors import FileProblem
from pullquote.importers import Reading, Source, read
from pullquote.records import Attribute
from tests.importers.samples.office import archive
from tests.importers.samples.workbook import xlsx


def table(data: bytes) -> Reading:
    return read(Source("articles.xlsx", data))


def test_the_first_sheet_with_rows_is_read_and_others_are_named() -> None:
    rows = [
        ["ID", "Text", "Date", "Score", "Seen"],
        ["007", "One.\nTwo.", date(2026, 10, 14), 2.0, True],
        [None, None, None, None, None],
        [8, "Three.", datetime.fromisoformat("2026-10-15 09:30"), 0.5, None],
    ]
    reading = table(xlsx({"Empty": [], "Articles": rows, "Codes": [["a"], ["b"]]}))
    one, two = reading.drafts
    assert (one.article.text, one.article.published) == ("One.\nTwo.", "2026-10-14")
    assert one.article.metadata == (
        Attribute("id", "007"),
        Attribute("Score", "2"),
        Attribute("Seen", "true"),
    )
    assert (two.article.published, two.identifier) == ("2026-10-15", "articles.xlsx 8")
    assert reading.notes == ("The sheet “Articles” is read; others were left out: Codes.",)


def test_errors_of_excel_are_told() -> None:
    reading = table(xlsx({"A": [["text", "n"], ["One.", "#N/A"]]}))
    assert reading.notes == ("1 cells hold an error of Excel, such as #N/A.",)


def test_rows_without_text_are_listed() -> None:
    reading = table(xlsx({"A": [["text", "n"], ["One.", 1], [None, 2]]}))
    assert [each.where for each in reading.left_out] == ["row 2"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (xlsx({"A": [["text"]]}), "holds no rows below a header"),
        (archive({"a": "b"}), "no workbook"),
        (archive({"xl/workbook.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a/>'}), "entities of its own"),
        (b"PK\x03\x04", "cannot be unpacked"),
        (b"text", "not what its ending says"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason(data: bytes, reason: str) -> None:
    with pytest.raises(FileProblem, match=reason):
        table(data)


def test_an_archive_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pullquote.importers.archives.WHOLE_LIMIT", 1 << 10)
    with pytest.raises(FileProblem, match="far too much"):
        table(xlsx({"A": [["text"], ["x" * 2000]]}))
