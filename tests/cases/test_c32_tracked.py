"""C32: hyperlinks, tracked changes and runs of a Word file."""

import re

from pullquote.importers import Source, read
from tests.cases.helpers import DATA, expected


def _plain(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip()


def test_the_document_is_read_as_it_looks_with_all_changes_accepted() -> None:
    wanted = expected("C32")
    (draft,) = read(Source(wanted["input"], (DATA / wanted["input"]).read_bytes())).drafts
    text = draft.article.text
    assert [_plain(each) for each in text.split("\n\n")] == [_plain(each) for each in wanted["paragraphs"]]
    assert not [words for words in wanted["must_not_contain"] if words in text]
    assert draft.repairs == ("It has tracked changes; all are taken as accepted: 2 inserted, 2 deleted.",)
