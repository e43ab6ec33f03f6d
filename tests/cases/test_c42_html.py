"""C42: charset, doubled paragraphs and glued words of saved web pages."""

import re

import pytest

from pullquote.importers import Draft, Source, read
from pullquote.quotations import read_quotations
from tests.cases.helpers import DATA, expected


def draft(name: str) -> Draft:
    (found,) = read(Source(name, (DATA / name).read_bytes())).drafts
    return found


def _plain(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip()


@pytest.mark.parametrize("name", ["C42_meta_latin1.html", "C42_small_article.html"])
def test_headline_and_body_stand_once_and_in_order(name: str) -> None:
    wanted = expected("C42")[name]
    found = draft(name)
    text = found.article.text
    assert found.article.title == wanted["headline"]
    paragraphs = [_plain(each) for each in text.split("\n\n")]
    assert paragraphs[0] == wanted["headline"]
    body = [_plain(each) for each in wanted.get("body", wanted.get("body_in_order"))]
    assert [each for each in paragraphs if each in body] == body
    assert all(text.count(words) == 1 for each in body for words in re.findall("“[^”]+”", each))


def test_the_declared_latin_1_is_read_as_browsers_do() -> None:
    assert draft("C42_meta_latin1.html").article.provenance.encoding == "cp1252"


def test_what_a_small_article_says_of_itself_and_what_is_not_in_it() -> None:
    wanted = expected("C42")["C42_small_article.html"]
    found = draft("C42_small_article.html")
    article = found.article
    assert (article.published, article.byline, article.language) == (wanted["date"], wanted["byline"], "en")
    assert not [words for words in wanted["must_not_contain"] if words in article.text]
    assert "he said:\n“Less water" in article.text
    assert "Height now\t2.1\u00a0m" in article.text
    assert found.repairs == ("1 pull quote was left out: its words stand in the running text.",)
    assert [article.text[slice(*each.span)] for each in read_quotations(article.text)] == [
        "“The fish will thank us.”",
        "“Less water, not more.”",
    ]
    assert [(zone.kind, article.text[zone.start : zone.end]) for zone in found.zones] == [
        ("headline", wanted["headline"]),
        ("byline", "By Runa Steel"),
    ]
