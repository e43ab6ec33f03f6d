"""Saved web pages: an article with its fields and zones, beside bare trafilatura, which gives only a text."""

from pathlib import Path

from trafilatura import extract

from pullquote.importers import Source
from pullquote.importers.web import web_page
from tests.bench.measure import paired, report
from tests.importers.samples.web import STORY, TITLE, article, linked, meta, page, paragraphs

PAGES = 40


def web_pages(_folder: Path) -> None:
    """Pages as news sites build them: 10 to 60 paragraphs, scripts, menus, boxes and a hundred links around them."""
    pages = [_page(number) for number in range(PAGES)]

    def ours() -> None:
        for number, data in enumerate(pages):
            web_page.read(Source(f"{number}.html", data))

    def bare() -> None:
        for data in pages:
            extract(data)

    ours(), bare()  # both load what they need
    took, base, ratio = paired(ours, bare, rounds=15)
    text = f"{took * 1000 / PAGES:.1f} ms, trafilatura {base * 1000 / PAGES:.1f} ms"
    report(f"a saved page, of {PAGES}", text, ratio, 1.2)


def _page(number: int) -> bytes:
    """A page of some 100 kB and 800 elements, which is about what saved news pages have."""
    links = "".join(
        f"<li class='menu__item menu__item--{at}'><a class='menu__link' href='/{at}'><span>Topic {at}</span></a></li>"
        for at in range(60)
    )
    teasers = "".join(
        f"<div class='teaser teaser--small'><div class='teaser__box'><a href='/t/{at}'><img src='t.jpg' alt=''>"
        f"<h3 class='teaser__title'>Another story of the coast, the {at}th</h3></a></div></div>"
        for at in range(30)
    )
    comments = "".join(
        f"<li class='comment' id='comment-{at}'><div class='comment-author'>Reader {at}</div>"
        f"<div class='comment-body'><p>{STORY[at % 3]} That is what I always said, and nobody heard it.</p></div></li>"
        for at in range(30)
    )
    figure = "<figure><img src='wall.jpg'><figcaption>The outer wall at low tide.</figcaption></figure>"
    words = [
        f"{STORY[at % 3]} <a href='/{at}'>Report</a> {at} of {number} is <b>out</b>."
        for at in range(10 + number)
    ]
    body = (
        f"<div class='site'><header><ul class='menu'>{links}</ul></header><script>{'var ad = {};' * 3_000}</script>"
        f"<div class='layout'><div class='layout__main'>{article(figure + paragraphs(*words))}</div>"
        f"<aside class='more'>{teasers}</aside></div>"
        f"<div id='comments' class='comments'><ol class='comment-list'>{comments}</ol></div></div>"
    )
    head = (
        linked(headline=TITLE, author="Runa Steel", datePublished="2026-10-14")
        + meta(og_title=TITLE)
        + f"<style>{'p { margin: 0 }' * 2_000}</style>"
    )
    return page(body, head).encode()
