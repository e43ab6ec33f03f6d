import pytest

from pullquote.errors import FileProblem
from pullquote.importers import Draft, Source, read
from tests.importers.samples.office import archive, odt


def draft(body: str, **parts: str) -> Draft:
    (found,) = read(Source("story.odt", odt(body, parts))).drafts
    return found


def text(body: str) -> str:
    return draft(body).article.text


def test_headings_paragraphs_lists_and_sections_in_their_order() -> None:
    body = (
        "<text:h>Weir opens</text:h><text:p>First.</text:p><text:section><text:p>Second.</text:p></text:section>"
        "<text:list><text:list-item><text:p>Third.</text:p></text:list-item></text:list>"
    )
    found = draft(body)
    assert found.article.text == "Weir opens\n\nFirst.\n\nSecond.\n\nThird."
    assert found.article.title == "Weir opens"


def test_white_space_is_that_of_the_format() -> None:
    body = '<text:p>\n  One <text:span> two</text:span>  three<text:s text:c="2"/>four<text:tab/>five<text:line-break/> six </text:p>'
    assert text(body) == "One two three  four\tfive\nsix"
    assert text('<text:p>a<text:s text:c="99999999999"/>b</text:p>') == "a b"


def test_what_is_deleted_is_out_and_told() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes><text:p>Kept.</text:p>"
    )
    found = draft(body)
    assert found.article.text == "Kept."
    assert found.repairs == ("It has tracked changes; all are taken as accepted: 0 inserted, 1 deleted.",)


def test_tables_notes_boxes_and_comments() -> None:
    body = (
        "<text:p>Count<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>By hand.</text:p>"
        "</text:note-body></text:note>ed.<office:annotation><text:p>?</text:p></office:annotation>"
        "<draw:frame><draw:text-box><text:p>Boxed.</text:p></draw:text-box></draw:frame> Twice.</text:p>"
        "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>"
        "<table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>"
        "<text:p>End.</text:p>"
    )
    found = draft(body, styles="<x><office:header><text:p>Head</text:p></office:header></x>")
    assert found.article.text == "Counted. Twice.\n\nBoxed.\n\na\tb\n\nEnd.\n\nBy hand."
    assert found.repairs == (
        "1 footnote stands after the text.",
        "Page headers and footers were left out.",
        "1 comment was left out.",
    )


def test_ruby_keeps_the_base() -> None:
    ruby = "<text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>kan</text:ruby-text></text:ruby>"
    assert text(f"<text:p>{ruby}字</text:p>") == "漢字"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (odt("<text:p>x</text:p>", {"manifest": "<m><encryption-data/></m>"}), "locked with a password"),
        (archive({"a": "b"}), "its part “content.xml” is missing"),
        (archive({"content.xml": "<a/>"}), "no text document"),
        (archive({"content.xml": "no"}), "cannot be read as XML"),
        (b"PK\x03\x04 and nothing", "cannot be unpacked"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason(data: bytes, reason: str) -> None:
    with pytest.raises(FileProblem, match=reason):
        read(Source("story.odt", data))
