import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.errors import FileProblem
from pullquote.importers import Draft, Source, read
from pullquote.text import freeze
from tests.importers.samples.office import rtf


def draft(body: str, before: str = "") -> Draft:
    (found,) = read(Source("story.rtf", rtf(body, before=before))).drafts
    return found


def text(body: str) -> str:
    return draft(body).article.text


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (r"Caf\'e9\par \pard Next", "Café\n\nNext"),
        (r"\ldblquote Yes,\rdblquote  said\~she\emdash so\line on\tab x", "“Yes,” said\u00a0she—so\non\tx"),
        (r"\u8220?Ja\u8221?", "“Ja”"),
        (r"\u-10179?\u-8704? ok", "\U0001f600 ok"),
        (r"{\uc2\u-10179\'3f\'3f\u-8704\'3f\'3f}!", "\U0001f600!"),
        (r"{\uc0\u233}t\'e9", "été"),
        (r"lone \u-10179? high", "lone \ufffd high"),
        (r"{\f1 \'cc\'fd\'f0}", "Мэр"),
        (r"{\f3 \'83\'65}", "テ"),
        (r"a\{b\}c\\d\_e\-f", "a{b}c\\d\u2011e\u00adf"),
        (r"{\field{\*\fldinst HYPERLINK x}{\fldrslt link}} after", "link after"),
        (r"{\*\unknown {\b deep} words}kept", "kept"),
        (r"{\pict\wmetafile8 0102030405}kept", "kept"),
        (r"{\listtext\'b7\tab}Item", "Item"),
        ("a\r\nb", "ab"),
        (r"x{\v hidden}y{\plain\deleted gone}z", "xyz"),
    ],
)
def test_what_is_written_is_what_is_seen(body: str, words: str) -> None:
    assert text(body) == words


def test_binary_data_is_skipped_whatever_it_looks_like() -> None:
    assert text(r"a\bin4 }}}}b") == "ab"


def test_rows_are_lines_of_one_paragraph() -> None:
    assert text(r"Before\par a\cell b\cell\row c\cell d\cell\row After") == "Before\n\na\tb\nc\td\n\nAfter"


def test_notes_boxes_and_headers() -> None:
    found = draft(
        r"One{\footnote \pard By hand.\par}.{\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt Boxed.\par}}{\shprslt old}}"
        r" Two.\par Three.{\*\annotation why}",
        before=r"{\header Page head}",
    )
    assert found.article.text == "One. Two.\n\nBoxed.\n\nThree.\n\nBy hand."
    assert found.repairs == (
        "1 footnote stands after the text.",
        "Page headers and footers were left out.",
        "1 comment was left out.",
    )


def test_changes_are_taken_as_accepted() -> None:
    found = draft(r"He {\revised\revauth1 never }{\deleted\revauth1 always }paid.")
    assert found.article.text == "He never paid."
    assert found.repairs == ("It has tracked changes; all are taken as accepted: 1 inserted, 1 deleted.",)


def test_signs_of_a_symbol_font_are_told() -> None:
    found = draft(r"{\f2 J J} smile")
    assert found.article.text == "\ufffd \ufffd smile"
    assert found.repairs == ("2 characters of a symbol font became U+FFFD.",)


def test_nothing_after_the_document_is_text() -> None:
    (found,) = read(Source("a.rtf", rtf("Text.") + b"\0\0 rest")).drafts
    assert found.article.text == "Text."


def _escaped(words: str) -> str:
    units = words.encode("utf-16-le", "surrogatepass")
    numbers = (int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2))
    return "".join(rf"\u{number}?" for number in numbers)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1))
def test_any_character_comes_through_as_two_bytes_a_unit(words: str) -> None:
    whole = f"a{words}b"
    assert text(_escaped(whole)) == freeze(whole)[0]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"{\\rtf1 " + b"{" * 3000 + b"x", "more groups inside groups"),
        (b"{\\rtf1 }", "nothing but white space"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason(data: bytes, reason: str) -> None:
    with pytest.raises(FileProblem, match=reason):
        read(Source("story.rtf", data))


def test_a_file_that_is_cut_off_gives_what_is_there() -> None:
    (found,) = read(Source("a.rtf", rtf(r"Whole.\par Cut")[:-2])).drafts
    assert found.article.text == "Whole.\n\nCu"
