"""C33: content controls, text boxes, tables and footnotes of a Word file."""

from pullquote.importers import Source, read
from tests.cases.helpers import DATA, expected


def test_everything_is_there_once_and_in_order() -> None:
    wanted = expected("C33")
    (draft,) = read(Source(wanted["input"], (DATA / wanted["input"]).read_bytes())).drafts
    text = draft.article.text
    assert [text.count(words) for words in wanted["ordered_text"]] == [1] * len(wanted["ordered_text"])
    places = [text.index(words) for words in wanted["ordered_text"]]
    assert places == sorted(places)
    assert draft.article.title == wanted["ordered_text"][0]
    assert draft.repairs == (
        "1 footnote stands after the text.",
        "Page headers and footers were left out.",
    )
    assert text.index("lobby") > places[-1]
    assert "header" not in text.lower()
