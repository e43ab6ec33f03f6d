import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.errors import FileProblem
from pullquote.importers import Choices, Reading, Source, read
from pullquote.importers.decoding import UncertainEncoding
from pullquote.records import Attribute, Rights
from pullquote.text import freeze

ANY = Choices()


def table(text: str, choices: Choices = ANY, file: str = "articles.csv") -> Reading:
    return read(Source(file, text.encode()), choices)


def texts(reading: Reading) -> list[str]:
    return [draft.article.text for draft in reading.drafts]


def test_columns_fill_fields_by_their_names_in_many_languages() -> None:
    reading = table(
        "ID;Überschrift;Inhalt;Quelle;Datum;Autor;Link;Sprache;Rechte;Lizenz;Ressort\n"
        "7;Titel;Ein Text.;Bote;14.10.2026;Ada Lund;https://example.org/7;de;Bote Verlag;CC0-1.0;Stadt\n"
    )
    (draft,) = reading.drafts
    article = draft.article
    assert (article.title, article.text, article.outlet, article.byline) == (
        *("Titel", "Ein Text.", "Bote", "Ada Lund"),
    )
    assert (article.published, article.url, article.language) == ("2026-10-14", "https://example.org/7", "de")
    assert article.rights == Rights("Bote Verlag", "CC0-1.0")
    assert article.metadata == (Attribute("id", "7"), Attribute("Ressort", "Stadt"))
    assert (draft.where, draft.identifier) == ("row 1, line 2", "articles.csv 7")
    assert article.provenance.importer == "csv/1"
    assert {column.name: column.field for column in reading.columns}["Ressort"] == "metadata"
    assert reading.delimiter == ";"


def test_the_first_of_two_columns_for_a_field_fills_it() -> None:
    (draft,) = table("text,body\nOne.,Two.\n").drafts
    assert draft.article.text == "One."
    assert draft.article.metadata == (Attribute("body", "Two."),)


def test_a_person_says_what_a_column_is() -> None:
    choices = Choices(columns=(("body", "text"), ("text", ""), ("note", "title")))
    (draft,) = table("text,body,note\nOne.,Two.,Head\n", choices).drafts
    assert (draft.article.text, draft.article.title, draft.article.metadata) == ("Two.", "Head", ())
    with pytest.raises(FileProblem, match="no column “wort”. It has: text"):
        table("text\nOne.\n", Choices(columns=(("wort", "title"),)))


def test_without_a_known_name_the_long_column_is_the_text_and_that_is_told() -> None:
    reading = table(f"a,b\n{'x' * 90},1\n{'y' * 100},2\n")
    assert texts(reading) == ["x" * 90, "y" * 100]
    assert "“a” is taken for the text" in reading.notes[0]


def test_without_any_such_column_the_columns_are_named() -> None:
    with pytest.raises(FileProblem, match="Say which one does. It has: a, b"):
        table("a,b\nshort,words\n")


def test_a_table_without_a_header_has_numbers() -> None:
    reading = table(f"1,{'x' * 90}\n2,{'y' * 90}\n")
    assert [column.name for column in reading.columns] == ["Column 1", "Column 2"]
    assert texts(reading) == ["x" * 90, "y" * 90]
    assert reading.notes[0] == "The first row is no header, so the columns have numbers."


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_from_whole_records(delimiter: str) -> None:
    rows = [["text", "n"], ["a, b; c | d\te", "1"], ["One,\ntwo; three", "2"], ["x", "3"]]
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    reading = table(out.getvalue())
    assert (reading.delimiter, texts(reading)) == (delimiter, [row[0] for row in rows[1:]])


def test_rows_that_cannot_be_read_are_listed_with_their_lines_and_words() -> None:
    reading = table('text,n\ngood,1\n"bad" mark,2\nalso good,3\n,4\nx,5,6,7\n\nlast,8\n')
    assert texts(reading) == ["good", "also good", "last"]
    assert [(each.where, each.raw) for each in reading.left_out] == [
        ("row 2, line 3", '"bad" mark,2\n'),
        ("row 5, line 6", "x,5,6,7\n"),
        ("row 4, line 5", ",4\n"),
    ]
    assert [each.problem for each in reading.left_out] == [
        "A cell in line 3 has quotation marks that do not pair.",
        "The row in row 5, line 6 has 4 cells, the header 2.",
        "Row 4, line 5 has no text.",
    ]


def test_a_mark_that_never_closes_takes_one_row_and_not_the_rest() -> None:
    reading = table('text,n\none,1\n"two,2\nthree,3\nfour,4\n')
    assert texts(reading) == ["one", "three", "four"]
    assert [each.raw for each in reading.left_out] == ['"two,2\n']


def test_a_row_that_ends_early_is_doubted() -> None:
    (draft,) = table("text,outlet,date\nWords\n").drafts
    assert draft.doubts == ("The row ends early: 2 cells are missing.",)


def test_html_and_dates_are_doubted() -> None:
    (draft,) = table("text,date\n<p>Words</p>,03/04/2026\n").drafts
    assert draft.article.published == "03/04/2026"
    assert len(draft.doubts) == 2
    assert "HTML, such as “<p>”" in draft.doubts[1]


def test_old_code_pages_and_doubtful_ones() -> None:
    data = "text;n\n“Ça va,” said Zoë.;1\n".encode("cp1252")
    (draft,) = read(Source("a.csv", data)).drafts
    assert draft.article.text == "“Ça va,” said Zoë."
    assert draft.article.provenance.encoding == "cp1252"
    with pytest.raises(UncertainEncoding):
        read(Source("a.csv", "text\nМэр заявил, что не может открыть мост.\n".encode("cp1251")))


def test_a_file_without_rows_is_no_table() -> None:
    with pytest.raises(FileProblem, match="holds no rows"):
        table("\n\n")
    assert table("text,n\n").drafts == ()


CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t"), max_size=30)


@given(
    rows=st.lists(
        st.tuples(CELLS.filter(lambda cell: freeze(cell)[0].strip() != ""), CELLS), min_size=1, max_size=8
    ),
    delimiter=st.sampled_from(",;\t|"),
)
def test_what_python_writes_is_read_back(rows: list[tuple[str, str]], delimiter: str) -> None:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows([("text", "more"), *rows])
    reading = table(out.getvalue(), Choices(delimiter=delimiter))
    assert texts(reading) == [freeze(text)[0] for text, _ in rows]
    assert not reading.left_out
