import hashlib

import pytest
from hypothesis import given

from pullquote.errors import UnreadableText
from pullquote.importers import Choices, Draft, Source, format_of
from pullquote.importers.decoding import UncertainEncoding
from pullquote.importers.drafting import TITLE_LENGTH
from pullquote.importers.plain_text import pasted
from pullquote.importers.plain_text import read as read_source
from pullquote.records import Provenance, Rights
from pullquote.text import freeze, sha256
from tests.strategies import any_texts

HEADED = (
    "Title: Quarry vote\nOutlet: The Lantern\nByline: Maud Ferrant\nDate: 14 October 2026\n"
    "URL: https://example.org/q\nLanguage: en\nRights: The Lantern Press\nLicence: CC0-1.0\n\n"
    "“Two more weeks.”\n"
)


def read(data: bytes, file: str, encoding: str | None = None) -> Draft:
    (draft,) = read_source(Source(file, data), Choices(encoding=encoding)).drafts
    return draft


def test_a_header_fills_the_article_and_is_not_text() -> None:
    article = read(HEADED.encode(), "folder/quarry.txt").article
    assert article.text == "“Two more weeks.”\n"
    assert article.sha256 == sha256(article.text)
    assert (article.title, article.outlet, article.byline) == ("Quarry vote", "The Lantern", "Maud Ferrant")
    assert (article.published, article.url, article.language) == ("2026-10-14", "https://example.org/q", "en")
    assert article.rights == Rights("The Lantern Press", "CC0-1.0", None)


def test_the_provenance_names_the_file_without_its_folder() -> None:
    data = "Text.".encode("utf-16")
    assert read(data, "/home/ana/texts/a.txt").article.provenance == Provenance(
        "a.txt", hashlib.sha256(data).hexdigest(), "utf-16-le", "plain-text/1"
    )


def test_the_title_is_the_first_line_with_something_in_it() -> None:
    assert read("\n \u00a0\n\u200b  The\ttitle \nText".encode(), "a.txt").article.title == "The title"
    assert read("One\u2028two\nText".encode(), "a.txt").article.title == "One two"


def test_a_long_first_line_is_cut_at_a_whole_character() -> None:
    title = read(("👩‍🚀" * 150).encode(), "a.txt").article.title
    assert len(title) <= TITLE_LENGTH
    assert title.removesuffix("…") == "👩‍🚀" * 66


def test_repairs_are_told() -> None:
    draft = read(b"one\0two", "a.txt")
    assert draft.article.text == "one\ufffdtwo"
    assert draft.repairs == ("1 NUL character became U+FFFD, at offset 3.",)


@pytest.mark.parametrize("data", [b" \n\t\n", b"Title: A\nOutlet: B\n\n\n"])
def test_no_text_is_no_article(data: bytes) -> None:
    with pytest.raises(UnreadableText, match="a.txt"):
        read(data, "a.txt")


def test_an_uncertain_encoding_is_a_question() -> None:
    data = "Мэр заявил, что не может открыть мост.".encode("cp1251")
    with pytest.raises(UncertainEncoding, match="cp1251") as raised:
        read(data, "a.txt")
    assert "cp1251" in raised.value.candidates
    assert read(data, "a.txt", "cp1251").article.text == "Мэр заявил, что не может открыть мост."


@given(text=any_texts().filter(lambda text: freeze(text)[0].strip() != ""))
def test_a_pasted_text_is_frozen_word_for_word(text: str) -> None:
    article = pasted(text).article
    assert article.text == freeze(text)[0]
    assert article.provenance == Provenance(importer="paste/1")
    assert "\n" not in article.title


def test_a_pasted_text_may_have_a_header() -> None:
    assert pasted(HEADED).article.outlet == "The Lantern"


def test_files_are_known_by_their_ending() -> None:
    for name in ("a.txt", "a.TXT", "notes.md", "README"):
        assert format_of(Source(name, b"Text")).module == "plain_text"
    with pytest.raises(UnreadableText.__base__, match=r"only .*\.docx, .* files can"):
        format_of(Source("a.xyz", b"Text"))


def test_a_mark_that_is_part_of_the_text_stays() -> None:
    head = "Title: A\nOutlet: B\n\n"
    assert read(f"\ufeff{head}\ufeffText".encode(), "a.txt").article.text == "\ufeffText"
    assert read("\ufeff\ufeffText".encode(), "a.txt").article.text == "\ufeffText"
