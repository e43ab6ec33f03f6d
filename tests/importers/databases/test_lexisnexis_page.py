import pytest

from pullquote.errors import FileProblem
from pullquote.importers import Reading, Source, read

_ARTICLE = """<!-- Hide XML section from browser
<DOC NUMBER={number}> -->
<div class="c0"><p class="c1"><span class="c2">{number} of {stated} DOCUMENTS</span></p></div>
<div class="c3"><p class="c1"><span class="c2">The Island Mail</span></p></div>
<div class="c3"><p class="c1"><span class="c2">April 1, 2021</span> Thursday</p></div>
<div class="c4"><p class="c5"><span class="c6">Dues up<br>{number}</span></p></div>
<div class="c4"><p class="c5"><span class="c7">BYLINE: </span>By Runa Steel</p></div>
<div class="c4"><p class="c8">Harbour dues <b>rise</b> &amp; rise.</p><p class="c8">Now they fall.</p></div>
<div class="c4"><p class="c5"><span class="c7">LOAD-DATE: </span>April 2, 2021</p></div>
<div class="c0"><p class="c1">Copyright 2021 Fenwick Press</p></div>
"""


def page(count: int, stated: int) -> Reading:
    articles = "".join(_ARTICLE.format(number=number, stated=stated) for number in range(1, count + 1))
    return read(Source("dues.html", f"<html><body>{articles}</body></html>".encode()))


def test_a_page_is_read_like_a_text() -> None:
    reading = page(2, 2)
    assert reading.format == "lexisnexis-page/1"
    _, draft = reading.drafts
    article = draft.article
    assert article.text == "Dues up 2\n\nHarbour dues rise & rise.\n\nNow they fall."
    assert (article.title, article.outlet, article.byline) == ("Dues up 2", "The Island Mail", "Runa Steel")
    assert (article.published, article.rights.holder) == ("2021-04-01", "Copyright 2021 Fenwick Press")


def test_a_count_that_is_wrong_is_an_error() -> None:
    with pytest.raises(FileProblem, match="holds 3 articles, but 2 were found"):
        page(2, 3)
