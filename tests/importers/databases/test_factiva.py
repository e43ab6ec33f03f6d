import pytest

from pullquote.errors import FileProblem
from pullquote.importers import Source, read
from pullquote.records import Attribute
from tests.importers.samples.databases import factiva_page
from tests.importers.samples.office import rtf

ONE = [
    ("HD", "Zinc <b>holds</b>"), ("BY", "Von Ada Lund"), ("PD", "2 Januar 2007"), ("SN", "Ledger"), ("LA", "German"),
    ("TD", "Last.\nOf all."), ("LP", "First &amp; foremost."), ("AN", "Dokument LEDG000020070102e3120"), ("XX", "odd"),
]  # fmt: skip


def test_rows_fill_the_article_and_the_lead_comes_first() -> None:
    (draft,) = read(Source("factiva.html", factiva_page([ONE]))).drafts
    article = draft.article
    assert article.text == "Zinc holds\n\nFirst & foremost.\n\nLast.\n\nOf all."
    assert (article.byline, article.published, article.language) == ("Ada Lund", "2007-01-02", "de")
    assert draft.identifier == "Factiva LEDG000020070102e3120"
    assert article.metadata == (Attribute("id", "LEDG000020070102e3120"), Attribute("XX", "odd"))


def test_an_article_without_codes_is_refused_with_what_to_do() -> None:
    page = factiva_page([ONE, [("Headline", "x")]])
    with pytest.raises(
        FileProblem, match="2 articles of Factiva, of which 1 have no field codes. Save them again"
    ):
        read(Source("factiva.html", page))


def test_a_count_in_the_title_is_checked() -> None:
    with pytest.raises(FileProblem, match="holds 3 articles, but 1 were found: “Zinc holds”"):
        read(Source("factiva.html", factiva_page([ONE], title="Factiva Documents (3)")))


def test_rich_text_has_the_same_rows() -> None:
    def row(code: str, words: str) -> str:
        return rf"{code}\cell {words}\cell\row "

    articles = "".join(
        row("HD", f"Zinc {number}") + row("PD", "2 January 2007") + row("SN", "Ledger")
        + row("TD", r"Last.\par Of all.") + row("LP", "First.") + row("AN", f"Document LEDG{number}")
        for number in (1, 2)
    )  # fmt: skip
    one, two = read(Source("factiva.rtf", rtf(articles))).drafts
    assert one.article.text == "Zinc 1\n\nFirst.\n\nLast.\n\nOf all."
    assert (two.identifier, two.article.published) == ("Factiva LEDG2", "2007-01-02")
    assert read(Source("story.rtf", rtf(r"HD is no code here\par"))).format == "rich-text/1"
