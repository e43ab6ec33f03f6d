"""C38: a page of Factiva: whole accession numbers, pages with letters, missing fields."""

import re

from pullquote.importers import Source, read
from pullquote.records import attributes_of
from tests.cases.helpers import DATA, expected


def test_every_article_is_read_with_its_fields() -> None:
    wanted = expected("C38")["articles"]
    drafts = read(Source("C38_factiva.html", (DATA / "C38_factiva.html").read_bytes())).drafts
    assert len(drafts) == len(wanted)
    assert len({draft.identifier for draft in drafts}) == 3
    for draft, fields in zip(drafts, wanted, strict=True):
        article = draft.article
        (headline,) = draft.zones
        body = re.sub(r"\s+", " ", article.text[headline.end :]).strip()
        assert article.text[headline.start : headline.end] == article.title == fields["headline"]
        assert body == fields["body_normalised"]
        assert (article.published or None, article.outlet) == (fields["date"], fields["source"])
        assert article.byline == ("Runa Steel" if "byline" in fields else "")
        stated = {"id": fields["accession_number"]} | {
            name: fields[name] for name in ("page", "time", "section") if name in fields
        }
        assert set(attributes_of(stated)) <= set(article.metadata)
        assert draft.doubts == (() if fields["date"] else ("The database gives no date.",))
        assert "Factiva" not in article.text
        assert "(c) 2007" not in article.text
