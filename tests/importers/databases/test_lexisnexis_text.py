import pytest

from pullquote.errors import FileProblem
from pullquote.importers import Reading, Source, read
from pullquote.records import Attribute

ARTICLE = """


                               {mark}



                            The Island Mail

                     {date}
                               Late Edition

{title}

BYLINE: By Runa Steel

SECTION: NEWS;
  Pg. 4

LENGTH: 16 words

Harbour dues rise by a tenth from May, said the clerk, who would not say how
much that is in money. “We held them for six years.”

“Now they
rise.”

LOAD-DATE: April 2, 2021

LANGUAGE: {language}


                       Copyright 2021 Fenwick Press
"""


def delivery(*marks: str, date: str = "April 1, 2021 Thursday", language: str = "ENGLISH") -> Reading:
    text = "".join(
        ARTICLE.format(mark=mark, date=date, language=language, title=f"Dues up {number}")
        for number, mark in enumerate(marks, 1)
    )
    return read(Source("dues.txt", text.encode("utf-8-sig")))


def test_heads_fields_and_paragraphs_are_told_apart() -> None:
    first, second = delivery("1 of 2 DOCUMENTS", "2 of 2 DOCUMENTS").drafts
    article = first.article
    assert article.text == (
        "Dues up 1\n\nHarbour dues rise by a tenth from May, said the clerk, who would not say how much that is in "
        "money. “We held them for six years.”\n\n“Now they rise.”"
    )
    assert (article.title, article.outlet, article.byline) == ("Dues up 1", "The Island Mail", "Runa Steel")
    assert (article.published, article.language) == ("2021-04-01", "en")
    assert article.rights.holder == "Copyright 2021 Fenwick Press"
    assert Attribute("section", "NEWS; Pg. 4") in article.metadata
    assert Attribute("edition", "Late Edition") in article.metadata
    assert first.repairs == ("Lines that the database had cut were put together again.",)
    assert second.article.title == "Dues up 2"


@pytest.mark.parametrize(
    ("mark", "date", "language"),
    [
        ("Dokument 1 von 1", "1. April 2021 Donnerstag", "DEUTSCH"),
        ("DOCUMENT 1 de 1", "jeudi 1 avril 2021", "FRANÇAIS"),
        ("1 de 1 DOCUMENTOS", "1 de abril de 2021", "ESPAÑOL"),
    ],
)
def test_the_interface_may_speak_another_language(mark: str, date: str, language: str) -> None:
    (draft,) = delivery(mark, date=date, language=language).drafts
    assert draft.article.published == "2021-04-01"
    assert draft.article.outlet == "The Island Mail"


def test_a_missing_article_is_an_error() -> None:
    with pytest.raises(FileProblem, match="holds 3 articles, but 2 were found"):
        delivery("1 of 3 DOCUMENTS", "3 of 3 DOCUMENTS")


def test_lines_that_were_never_cut_are_left_alone() -> None:
    text = f"   1 of 1 DOCUMENTS\n\n      The Mail\n\nHead\n\nLENGTH: 3 words\n\n{'word ' * 30}\nnext line\n"
    (draft,) = read(Source("a.txt", text.encode())).drafts
    assert draft.article.text.endswith("word\nnext line")
    assert draft.repairs == ()
    assert draft.doubts == ("The database gives no date.",)
