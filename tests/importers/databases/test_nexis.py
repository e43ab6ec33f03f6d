import pytest

from pullquote.errors import FileProblem
from pullquote.importers import Reading, Source, read
from pullquote.importers.drafts import Zone
from pullquote.records import Attribute
from tests.importers.samples.databases import nexis_docx, nexis_lines, nexis_rtf
from tests.importers.samples.office import docx, p, t

ARTICLES = [
    ("Ferry inquiry opens", "It will take a year, the minister said.\n“We owe them that,” she said."),
    ("Ferry © and its crew", "The crew waits."),
    ("Weir opens", "The weir is open."),
]


def _files() -> list[tuple[str, bytes]]:
    text = "\n".join(nexis_lines(ARTICLES)).encode()
    return [
        ("delivery.docx", nexis_docx(ARTICLES)),
        ("delivery.rtf", nexis_rtf(ARTICLES)),
        ("delivery.txt", text),
    ]


@pytest.mark.parametrize(("file", "data"), _files(), ids=["docx", "rtf", "txt"])
def test_a_delivery_is_read_whole_whatever_kind_of_file_it_is(file: str, data: bytes) -> None:
    reading = read(Source(file, data))
    assert reading.format == "nexis/1"
    assert [draft.article.title for draft in reading.drafts] == [title for title, _ in ARTICLES]
    draft = reading.drafts[0]
    assert draft.article.text == (
        "Ferry inquiry opens\n\nIt will take a year, the minister said.\n\n“We owe them that,” she said."
    )
    assert draft.zones == (Zone("headline", 0, 19),)
    assert (draft.article.outlet, draft.article.published, draft.article.byline) == (
        *("Osterlee Courier", "2026-10-14", "Runa Steel"),
    )
    assert draft.article.rights.holder == "Copyright 2026 Fenwick Press"
    assert draft.article.rights.redistribute is False
    assert Attribute("section", "NEWS; Pg. 4") in draft.article.metadata
    assert (draft.where, draft.doubts) == ("article 1", ())


def test_a_single_article_needs_no_cover() -> None:
    (draft,) = read(Source("one.docx", nexis_docx(ARTICLES[:1], cover=False))).drafts
    assert (draft.article.title, draft.article.outlet) == ("Ferry inquiry opens", "Osterlee Courier")


def test_a_count_that_is_wrong_is_an_error_that_names_what_was_found() -> None:
    with pytest.raises(
        FileProblem, match="holds 9 articles, but 3 were found: “Ferry inquiry opens”, “Ferry ©"
    ):
        read(Source("delivery.docx", nexis_docx(ARTICLES, stated=9)))


def test_an_article_without_a_body_is_an_error() -> None:
    lines = [line for line in nexis_lines(ARTICLES) if line != "Body"]
    with pytest.raises(FileProblem, match="Article 1 of “delivery.docx” has no line “Body”"):
        read(Source("delivery.docx", docx("".join(p(t(line)) for line in lines))))


def test_other_word_files_are_read_as_such() -> None:
    reading: Reading = read(Source("story.docx", docx(p(t("The End of Document is near.")))))
    assert reading.format == "word/1"
