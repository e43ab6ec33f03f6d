"""C39: semicolons, byte order mark, quotation marks and blank rows of CSV files."""

from pullquote.importers import Source, read
from pullquote.jobs.import_preview import look_into
from pullquote.project import create_project
from tests.cases.helpers import DATA, expected


def test_a_file_of_excel_with_semicolons() -> None:
    wanted = expected("C39")["C39_semicolon_bom.csv"]
    reading = read(Source("C39_semicolon_bom.csv", (DATA / "C39_semicolon_bom.csv").read_bytes()))
    assert reading.delimiter == wanted["delimiter"]
    assert [column.name for column in reading.columns] == wanted["columns"]
    assert [draft.article.text for draft in reading.drafts] == wanted["texts"]
    assert [draft.article.published or None for draft in reading.drafts] == wanted["dates"]
    assert [each.where.split(",")[0] for each in reading.left_out] == [
        f"row {row}" for row in wanted["reported_empty_data_rows"]
    ]


def test_a_plain_file_with_capitals_in_its_header() -> None:
    wanted = expected("C39")["C39_comma_plain.csv"]
    reading = read(Source("C39_comma_plain.csv", (DATA / "C39_comma_plain.csv").read_bytes()))
    assert reading.delimiter == wanted["delimiter"]
    assert [column.name for column in reading.columns] == wanted["columns"]
    assert [draft.article.text for draft in reading.drafts] == wanted["texts"]
    assert [draft.article.outlet for draft in reading.drafts] == ["Courier", "Post", "Mail", "Mail"]
    assert not reading.left_out


def test_the_preview_shows_columns_encoding_and_rows_before_anything_is_imported(tmp_path) -> None:
    wanted = expected("C39")["C39_semicolon_bom.csv"]
    with create_project(tmp_path / "study") as project:
        (file,) = look_into(project, [DATA / "C39_semicolon_bom.csv"]).files
        assert (file.delimiter, file.encoding) == (wanted["delimiter"], "utf-8")
        assert [(column.name, column.field) for column in file.columns] == [
            ("text", "text"),
            ("source", "outlet"),
            ("date", "published"),
            ("price", "metadata"),
        ]
        assert file.columns[0].values[0] == wanted["texts"][0]
        assert len(file.articles) == 3
        assert [part.where.split(",")[0] for part in file.left_out] == ["row 3"]
        assert project.article_ids() == []
