import re
import socket
from typing import Any

import pytest

from pullquote.errors import FileProblem
from pullquote.importers import Choices, Draft, Reading, Source, read
from pullquote.importers.decoding import UncertainEncoding
from tests.importers.samples.web import (
    FIRST,
    SECOND,
    STORY,
    THIRD,
    TITLE,
    article,
    linked,
    meta,
    mhtml,
    page,
    paragraphs,
)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: Any, **_kwargs: Any) -> None:
        raise AssertionError("an importer wants the network")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def reading(html: str | bytes, file: str = "page.html", **choices: Any) -> Reading:
    data = html if isinstance(html, bytes) else html.encode()
    return read(Source(file, data), Choices(**choices))


def draft(html: str | bytes, file: str = "page.html") -> Draft:
    (found,) = reading(html, file).drafts
    return found


def text(html: str | bytes, file: str = "page.html") -> list[str]:
    return draft(html, file).article.text.split("\n\n")


def zones(found: Draft) -> list[tuple[str, str]]:
    return [(zone.kind, found.article.text[zone.start : zone.end]) for zone in found.zones]


PAGES = {
    "in an article": article(paragraphs()),
    "in main": f"<main><h1>{TITLE}</h1>{paragraphs()}</main>",
    "in nothing": f"<h1>{TITLE}</h1>{paragraphs()}",
    "in boxes only": f"<div><h1>{TITLE}</h1></div><div class='text'>{''.join(f'<div>{p}</div>' for p in STORY)}</div>",
    "with breaks only": f"<h1>{TITLE}</h1><div>{'<br><br>'.join(STORY)}</div>",
    "in tables for the layout": f"<table><tr><td>Weather</td><td><h1>{TITLE}</h1>{paragraphs()}</td></tr></table>",
    "in a form": f"<form action='/'>{article(paragraphs())}</form>",
    "with comments": article(paragraphs())
    + "<div id='comments' class='comments'><h3>Comments</h3><ol class='commentlist'><li class='comment'><p>I for one"
    " blame the seagulls, who have been pecking at it for years.</p></li></ol></div>",
    "with a cookie banner": "<div class='cookie-consent' id='cookie-banner'><p>We and our 812 partners store cookies"
    " on your device. Accept all?</p><button>Accept</button></div>" + article(paragraphs()),
    "with related links": article(paragraphs())
    + "<aside class='related'><h2>Read on</h2><ul>"
    + "".join(f"<li><a href='/{n}'>Another story of the coast, number {n}</a></li>" for n in range(9))
    + "</ul></aside>",
    "with hidden words": article(
        paragraphs(FIRST)
        + "<p hidden>Log in to go on.</p><p style='DISPLAY: none'>And on.</p><span class='sr-only'>Skip</span>"
        + "<div aria-hidden='true'><p>Menu</p></div>"
        + paragraphs(SECOND, THIRD)
    ),
    "with scripts in between": article(
        f"<script>var quote = '“No,” said nobody.';</script><style>p {{ color: red }}</style>{paragraphs()}"
        "<noscript><p>Please turn on scripts to read the rest of it.</p></noscript>"
    ),
    "for accelerated phones": "<amp-sidebar hidden><p>Sections</p></amp-sidebar><amp-analytics>{}</amp-analytics>"
    + article(f"<amp-img src='x'></amp-img>{paragraphs()}<amp-ad><p>Buy rope</p></amp-ad>"),
}


@pytest.mark.parametrize("body", PAGES.values(), ids=PAGES)
def test_an_article_is_found_whatever_it_stands_in(body: str) -> None:
    assert text(page(body)) == [TITLE, *STORY]


def test_a_page_that_is_hidden_until_its_scripts_have_run() -> None:
    found = draft(page(f"<div style='display:none'>{article(paragraphs())}</div>"))
    assert found.article.text.split("\n\n") == [TITLE, *STORY]
    assert found.doubts == ("The page hides the article until its scripts have run.",)


def test_inline_tags_neither_join_nor_split_words_and_a_break_is_a_line() -> None:
    body = "The <b>outer</b> wall<span> </span>is <i>un</i>safe<!-- sure? -->, they\n  said.<br>Boats&nbsp;move <a href='/'>in</a>."
    assert (
        text(page(article(paragraphs(body, *STORY))))[1]
        == "The outer wall is unsafe, they said.\nBoats\u00a0move in."
    )


def test_marks_that_only_a_browser_draws_are_written_out() -> None:
    found = draft(
        page(article(paragraphs("The mayor called it <q>a nuisance, nothing more</q> on Friday.", *STORY)))
    )
    assert "called it “a nuisance, nothing more” on Friday." in found.article.text
    assert found.repairs == ("Quotation marks that the browser draws were written out in 1 paragraph.",)


def test_soft_hyphens_are_taken_out_and_told() -> None:
    found = draft(
        page(article(paragraphs("The har&shy;bour mas&shy;ter has spoken at length of it.", *STORY)))
    )
    assert "The harbour master has spoken" in found.article.text
    assert found.repairs == ("2 soft hyphens were taken out.",)


def test_lists_headings_and_quotations_stay_in_their_places() -> None:
    inside = (
        f"<p>{FIRST}</p><h2>What is known</h2><ul><li>The wall dates from 1931 and was mended twice.</li>"
        "<li>Divers went down on Monday at the request of the board.</li></ul>"
        "<blockquote><p>Nobody on this coast has forgotten the winter of 1978, and nobody should.</p>"
        f"<footer>Ines Halvorsen, harbour master</footer></blockquote><p>{THIRD}</p>"
    )
    assert text(page(article(inside))) == [
        TITLE,
        FIRST,
        "What is known",
        "The wall dates from 1931 and was mended twice.",
        "Divers went down on Monday at the request of the board.",
        "Nobody on this coast has forgotten the winter of 1978, and nobody should.",
        "Ines Halvorsen, harbour master",
        THIRD,
    ]


def test_a_table_is_a_line_a_row() -> None:
    table = "<table><tr><th>Quay</th><th>Berths</th></tr><tr><td>Inner</td><td>14</td></tr></table>"
    found = text(page(article(paragraphs(FIRST, SECOND) + table + paragraphs(THIRD))))
    assert found == [TITLE, FIRST, SECOND, "Quay\tBerths\nInner\t14", THIRD]


def test_captions_are_zones_in_their_places_with_their_credits() -> None:
    figure = (
        "<figure><img src='wall.jpg'><figcaption>The outer wall at low tide. <span class='credit'>Photo: A. Berg</span>"
        "</figcaption></figure>"
    )
    found = draft(page(article(paragraphs(FIRST) + figure + paragraphs(SECOND, THIRD))))
    assert found.article.text.split("\n\n") == [
        TITLE,
        FIRST,
        "The outer wall at low tide. Photo: A. Berg",
        SECOND,
        THIRD,
    ]
    assert zones(found) == [
        ("headline", TITLE),
        ("caption", "The outer wall at low tide."),
        ("photo_credit", "Photo: A. Berg"),
    ]


def test_what_stands_above_the_running_text_has_its_zones() -> None:
    header = (
        "<p class='standfirst'>Crews have to move to the inner quay before the first storms.</p>"
        "<div class='article__byline'>By <a rel='author' href='/r'>Runa Steel</a></div>"
        "<div><time datetime='2026-10-14T06:30:00+02:00'>14 October</time></div>"
    )
    found = draft(page(article(header + paragraphs())))
    assert zones(found)[:3] == [
        ("headline", TITLE),
        ("standfirst", "Crews have to move to the inner quay before the first storms."),
        ("byline", "By Runa Steel"),
    ]
    assert found.article.byline == "Runa Steel"
    assert found.article.text.count("Runa Steel") == 1


@pytest.mark.parametrize(
    "box",
    [
        "<aside class='pull-quote'>{words}</aside>",
        "<div class='c-pullquote__text'><p>{words}</p></div>",
        "<blockquote>{words}</blockquote>",
        "<aside><p>{words}</p></aside>",
    ],
)
def test_a_pull_quote_is_left_out_when_its_words_stand_in_the_running_text(box: str) -> None:
    words = "We would rather lose a season than a boat"
    found = draft(page(article(paragraphs(FIRST) + box.format(words=words) + paragraphs(SECOND, THIRD))))
    assert found.article.text.split("\n\n") == [TITLE, *STORY]
    assert found.repairs == ("1 pull quote was left out: its words stand in the running text.",)


def test_a_pull_quote_of_other_words_is_a_zone() -> None:
    box = "<aside class='pullquote'><p>“Nobody asked the crews,” said one of them</p></aside>"
    found = draft(page(article(paragraphs(FIRST) + box + paragraphs(SECOND, THIRD))))
    assert ("pull_quote", "“Nobody asked the crews,” said one of them") in zones(found)
    assert found.repairs == ()


def test_a_paragraph_that_the_page_holds_twice_is_taken_once() -> None:
    found = draft(page(article(f"<div class='mobile'>{paragraphs(FIRST)}</div>{paragraphs()}")))
    assert found.article.text.count(FIRST) == 1
    assert found.repairs == ("1 paragraph that is on the page twice was taken once.",)


def test_a_live_blog_keeps_its_entries_in_order() -> None:
    entries = [
        f"Entry {n}: the divers report from the footing, metre {n} of the wall, that it holds."
        for n in range(12)
    ]
    blog = "".join(
        f"<section class='entry'><h2>{9 + n}:00</h2><p>{words}</p></section>"
        for n, words in enumerate(entries)
    )
    found = text(page(article(blog)))
    assert [each for each in found if each.startswith("Entry")] == entries


def test_right_to_left_pages() -> None:
    words = (
        "أغلقت هيئة الميناء الجدار الخارجي بعد أن عثر الغواصون على شقوق في أساسه يوم الاثنين الماضي.",
        "وقالت مديرة الميناء إن السلامة تأتي أولا، وإن القوارب ستنتقل إلى الرصيف الداخلي حتى الربيع.",
    )
    found = draft(page(article(paragraphs(*words), "إغلاق الجدار الخارجي"), language="ar"))
    assert found.article.text.split("\n\n") == ["إغلاق الجدار الخارجي", *words]
    assert found.article.language == "ar"


def test_xhtml_with_closed_elements_and_a_declaration() -> None:
    html = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd">'
        f'<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>{TITLE}</title>'
        f'<script src="a.js" /></head><body><div class="ad" /><h1>{TITLE}</h1>{paragraphs()}</body></html>'
    )
    assert text(html, "page.xhtml") == [TITLE, *STORY]


def test_a_page_of_five_megabytes() -> None:
    words = "The board met again and found nothing new about the wall or its footing, said its chair, Perrin Oakes. "
    many = [f"{n}. {words * 6}".strip() for n in range(8_000)]
    assert text(page(article(paragraphs(*many)))) == [TITLE, *many]


def test_a_paywall_stub_is_told() -> None:
    head = linked(headline=TITLE, isAccessibleForFree="False")
    found = draft(page(article(paragraphs(FIRST, SECOND) + "<div class='paywall'>Subscribe now</div>"), head))
    assert FIRST in found.article.text
    assert "The page says that it is not free to read: the article may be cut short." in found.doubts


def test_the_text_of_the_data_is_taken_when_none_is_visible() -> None:
    found = draft(page("<div id='app'></div>", linked(headline=TITLE, articleBody="\n\n".join(STORY))))
    assert found.article.text.split("\n\n") == list(STORY)
    assert "The text is that of the page's data: no article is visible on the page." in found.doubts


def test_all_visible_words_can_be_had() -> None:
    html = page(article(paragraphs()) + "<div class='related'><p>Another story altogether.</p></div>")
    (found,) = reading(html, whole=True).drafts
    assert found.article.text.endswith("Another story altogether.")


# What the page says of itself


def test_fields_come_from_the_data_of_the_page() -> None:
    head = (
        '<link rel="canonical" href="https://courier.example/wall">'
        + linked(
            headline=TITLE,
            datePublished="2026-10-14T06:30:00Z",
            author=[{"@type": "Person", "name": "Runa Steel"}, {"@id": "#2"}],
            publisher={"@type": "Organization", "name": "Osterlee Courier"},
            copyrightHolder="Courier Press",
            license="https://licence.example/by",
        ).replace('{"@id": "#2"}', '{"name": "Perrin Oakes"}')
        + meta(
            og_title=TITLE, og_site_name="Osterlee Courier", og_url="https://courier.example/wall?from=feed"
        )
    )
    found = draft(page(article(paragraphs()), head))
    article_ = found.article
    assert (article_.title, article_.outlet, article_.byline) == (
        TITLE,
        "Osterlee Courier",
        "Runa Steel, Perrin Oakes",
    )
    assert (article_.published, article_.language) == ("2026-10-14", "en")
    assert (article_.url, found.identifier) == ("https://courier.example/wall",) * 2
    assert (article_.rights.holder, article_.rights.licence) == (
        "Courier Press",
        "https://licence.example/by",
    )
    assert found.doubts == ()


def test_people_and_outlets_of_a_graph_are_followed() -> None:
    graph = linked().replace(
        '{"@type": "NewsArticle"}',
        '{"@graph": [{"@type": "Organization", "@id": "#us", "name": "Osterlee Courier"},'
        ' {"@type": ["Person"], "@id": "#runa", "name": "Runa Steel"},'
        ' {"@type": "NewsArticle", "headline": "Wall", "author": {"@id": "#runa"}, "publisher": {"@id": "#us"}}]}',
    )
    found = draft(page(article(paragraphs()), graph))
    assert (found.article.byline, found.article.outlet) == ("Runa Steel", "Osterlee Courier")


def test_where_sources_differ_is_a_doubt() -> None:
    head = linked(datePublished="2026-10-14", author="Runa Steel") + meta(
        article_published_time="2026-10-15T01:00:00Z", author="COURIER ONLINE; Osterlee"
    )
    doubts = draft(page(article(paragraphs()), head)).doubts
    assert (
        "The page gives more than one date: “2026-10-14” (JSON-LD), “2026-10-15T01:00:00Z” (article:published_time)."
        in doubts
    )
    assert (
        "The page gives more than one author: “Runa Steel” (JSON-LD), “COURIER ONLINE; Osterlee” (author)."
        in doubts
    )


def test_a_visible_headline_wins_and_another_in_the_head_is_a_doubt() -> None:
    found = draft(page(article(paragraphs()), meta(og_title="You will not believe this wall")))
    assert found.article.title == TITLE
    assert any("You will not believe this wall" in doubt for doubt in found.doubts)


def test_an_author_that_is_no_person_and_a_guessed_outlet_are_doubts() -> None:
    html = page(article(paragraphs()), meta(author="COURIER ONLINE; Osterlee; Norway"))
    found = draft(html.replace(f"<title>{TITLE}", f"<title>{TITLE} | Osterlee Courier"))
    assert found.article.outlet == "Osterlee Courier"
    assert found.doubts == (
        "The outlet “Osterlee Courier” is a guess from the page's title.",
        "The author “COURIER ONLINE; Osterlee; Norway” may be no person.",
    )


def test_a_date_that_can_mean_two_days_stays_as_it_is() -> None:
    found = draft(page(article(paragraphs()), meta(article_published_time="03/04/2026")))
    assert found.article.published == "03/04/2026"
    assert found.doubts == ("The date “03/04/2026” can mean more than one day, or none. It stays as it is.",)


@pytest.mark.parametrize(
    "broken", ["{", "[" * 100_000, '{"@type": "NewsArticle", "author": [[["x"]]], "url": {}}', "null"]
)
def test_broken_data_costs_nothing_but_itself(broken: str) -> None:
    found = text(page(article(paragraphs()), f'<script type="application/ld+json">{broken}</script>'))
    assert found == [TITLE, *STORY]


# Encodings


@pytest.mark.parametrize(
    ("declared", "codec", "read_as"),
    [
        ("iso-8859-1", "cp1252", "cp1252"),
        ("windows-1252", "cp1252", "cp1252"),
        ("iso-8859-2", "iso8859-2", "iso8859-2"),
        ("windows-1251", "cp1251", "cp1251"),
        ("shift_jis", "cp932", "cp932"),
        ("gb2312", "gb18030", "gb18030"),
        ("utf-8", "utf-8", "utf-8"),
        ("utf-8", "utf-8-sig", "utf-8"),
        ("utf-8", "utf-16", "utf-16-le"),
    ],
)
def test_the_declared_encoding_is_obeyed_unless_a_mark_says_otherwise(
    declared: str, codec: str, read_as: str
) -> None:
    extra = {
        "iso8859-2": "Žluťoučký kůň",
        "cp1251": "Причал закрыт",
        "cp932": "港を閉鎖",
        "gb18030": "港口关闭",
    }
    word = extra.get(codec, "“möösewarden”")
    html = page(article(paragraphs(f"They said {word} and nothing else about the whole affair.", *STORY)))
    html = (
        html.replace('charset="utf-8"', f'charset="{declared}"')
        .replace("“We", '"We')
        .replace("boat,”", 'boat,"')
    )
    found = draft(html.encode(codec))
    assert word in found.article.text
    assert found.article.provenance.encoding == read_as


def test_a_page_that_says_latin_1_but_is_utf_8_is_read_as_such_and_told() -> None:
    found = draft(page(article(paragraphs())).replace('charset="utf-8"', 'charset="iso-8859-1"'))
    assert SECOND in found.article.text
    assert found.doubts == ("The page says that it is iso-8859-1, but it is UTF-8.",)


def test_a_page_in_an_encoding_that_cannot_be_told_is_a_question() -> None:
    html = page(article(paragraphs("Причал закрыт до весны, сообщила администрация порта в понедельник.")))
    with pytest.raises(UncertainEncoding):
        reading(html.encode("cp1251"))
    (found,) = reading(html.encode("cp1251"), encoding="cp1251").drafts
    assert "Причал закрыт" in found.article.text


# Archives of browsers


@pytest.mark.parametrize("transfer", ["quoted-printable", "base64"])
@pytest.mark.parametrize("file", ["page.mhtml", "page.mht", "page.html"])
def test_a_web_archive(transfer: str, file: str) -> None:
    html = page(article(paragraphs()))
    data = mhtml(("text/html", html.encode(), transfer), ("image/png", b"\x89PNG\0", "base64"))
    found = draft(data, file)
    assert found.article.text.split("\n\n") == [TITLE, *STORY]
    assert found.article.url == "https://courier.example/wall"


def test_the_charset_of_the_part_and_its_start_count() -> None:
    other = page("<p>A frame with an advertisement of rope, in which nothing is said of walls.</p>").encode()
    html = page(
        article(paragraphs("Sie hießen Bärbel und Jörg, und beide schwiegen zu der ganzen Sache.", *STORY))
    )
    html = html.replace('<meta charset="utf-8">', "").replace("“", '"').replace("”", '"')
    data = mhtml(
        ("text/html", other, "base64"),
        ("text/html; charset=iso-8859-1", html.encode("cp1252"), "quoted-printable"),
        start="<part-1>",
    )
    assert "Sie hießen Bärbel und Jörg" in draft(data, "page.mhtml").article.text


def test_of_an_archive_of_frames_the_page_with_the_most_is_read() -> None:
    frames = b"<html><frameset cols='20%,80%'><frame src='1'><frame src='2'></frameset></html>"
    data = mhtml(
        ("text/html", frames, "base64"),
        ("text/html", page("<p>Home</p>").encode(), "base64"),
        ("text/html", page(article(paragraphs())).encode(), "base64"),
    )
    assert text(data, "page.mht") == [TITLE, *STORY]


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- saved from url=(0028)https://courier.example/wall -->",
        "<!--\n Page saved with SingleFile \n url: https://courier.example/wall \n saved date: Wed Oct 14 2026\n-->",
    ],
)
def test_where_a_browser_saved_a_page_from_is_its_address(comment: str) -> None:
    picture = f"<img src='data:image/png;base64,{'A' * 12_000_000}'>"
    html = page(article(picture + paragraphs())).replace("<!DOCTYPE html>", f"<!DOCTYPE html>{comment}")
    found = draft(html)
    assert found.article.url == "https://courier.example/wall"
    assert found.article.text.split("\n\n") == [TITLE, *STORY]


# What cannot be read


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (page("").replace(TITLE, "").encode(), "shows no words"),
        (b"<html><frameset><frame src='left.html'><frame src='story.html'></frameset></html>", "story.html"),
        (b"   \n", "no web page"),
        (b"<!-- -->", "no web page"),
        (b"<div>" * 5_000 + b"words", "nested deeper"),
        (b"%PDF-1.7 and so on", "PDF"),
        (b"MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nNo page.", "holds no web page"),
        (mhtml(("text/html", b"", "base64")), "is empty"),
        (b"<p>" + b"x" * (25 << 20), "more than 24 MB"),
        (b"<b>x</b>" * 100_001, "more than 100,000 elements"),
    ],
    ids=[
        "empty",
        "frames",
        "blank",
        "comment",
        "deep",
        "another format",
        "a mail",
        "an empty part",
        "huge",
        "countless",
    ],
)
def test_what_holds_no_article_is_told(data: bytes, sentence: str) -> None:
    with pytest.raises(FileProblem, match=re.escape(sentence)):
        reading(data)
