"""The frozen text: freezing, UTF-16 arithmetic, what Qt really holds, well-formed fragments."""

import hashlib
from bisect import bisect_left, bisect_right
from itertools import pairwise

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from pullquote.errors import PullquoteError
from pullquote.text import (
    DisplayMap,
    EmptyFragment,
    FragmentOutOfRange,
    Repair,
    TextIndex,
    freeze,
    next_grapheme,
    normalise_fragments,
    previous_grapheme,
    sha256,
    snap_end,
    snap_start,
)
from tests.strategies import any_texts, frozen_texts, texts_and_offsets, texts_and_spans


def grapheme_boundaries(text: str) -> list[int]:
    """The full scan that the bounded functions must agree with."""
    return [0, *(match.end() for match in regex.finditer(r"\X", text))]


def utf16_units(text: str) -> list[int]:
    data = text.encode("utf-16-le", "surrogatepass")
    return [int.from_bytes(data[at : at + 2], "little") for at in range(0, len(data), 2)]


def long_text() -> str:
    """A million code points, about 34,000 of them astral, in paragraphs of very different length."""
    sentence = "Mayor Ilse Brandt 😀 said “the ferry” would not sail. "
    line = sentence * 40 + "\n" + sentence * 3 + "\n"
    return (line * 500)[:999_000] + "x😀" * 500


LONG = long_text()


# Freezing


@pytest.mark.parametrize(
    ("decoded", "frozen"),
    [
        ("one\r\ntwo\rthree\nfour\r\r\n", "one\ntwo\nthree\nfour\n\n"),
        ("\ufeffhead", "head"),
        ("\ufeff\ufeffhead", "\ufeffhead"),
        ("a\ufeffb\n\ufeffc", "a\ufeffb\n\ufeffc"),
        (
            "a\xa0b\xad\u200dc\u2028d\u2029e\x85f\x0cg\x1fh\t  i ",
            "a\xa0b\xad\u200dc\u2028d\u2029e\x85f\x0cg\x1fh\t  i ",
        ),
        ("Zoe\u0308 Zoë", "Zoe\u0308 Zoë"),
        ("\ufffe\uffff\ufdd0", "\ufffe\uffff\ufdd0"),
        ("", ""),
    ],
)
def test_freeze_changes_line_ends_and_a_leading_mark_only(decoded: str, frozen: str) -> None:
    assert freeze(decoded) == (frozen, ())


def test_freeze_repairs_and_reports() -> None:
    text, repairs = freeze("\ufeffa\r\n\ud83d\ude00b\0c\0\udc00\ud83dd\ud83d\ude80")
    assert text == "a\n😀b\ufffdc\ufffd\ufffd\ufffdd🚀"
    assert repairs == (
        Repair("surrogate_pair", 2, 2),
        Repair("nul", 2, 4),
        Repair("lone_surrogate", 2, 7),
    )
    assert repairs[1].sentence == "2 NUL characters became U+FFFD, the first at offset 4."
    assert Repair("lone_surrogate", 1, 7).sentence == "1 lone surrogate became U+FFFD, at offset 7."


def test_surrogates_in_the_wrong_order_are_not_joined() -> None:
    assert freeze("\ude00\ud83d")[0] == "\ufffd\ufffd"
    assert freeze("\ud83d\ud83d\ude00")[0] == "\ufffd😀"


@given(any_texts())
@example("\ud83d\r\n\ude00")
def test_frozen_text_can_be_stored_and_stays_as_it_is(decoded: str) -> None:
    text, repairs = freeze(decoded)
    assert text.encode().decode() == text
    assert "\r" not in text
    assert "\0" not in text
    if not text.startswith("\ufeff"):
        assert freeze(text) == (text, ())
    for repair in repairs:
        found = text[repair.first_offset]
        assert found > "\uffff" if repair.kind == "surrogate_pair" else found == "\ufffd"


def test_sha256_is_of_utf8() -> None:
    assert sha256("Zoë 😀\n") == hashlib.sha256(b"Zo\xc3\xab \xf0\x9f\x98\x80\n").hexdigest()


# UTF-16


@given(any_texts())
def test_index_agrees_with_the_encoder(text: str) -> None:
    text = freeze(text)[0]
    index = TextIndex(text)
    assert (index.length, index.units) == (len(text), len(utf16_units(text)))
    for cp in range(len(text) + 1):
        units = len(text[:cp].encode("utf-16-le")) // 2
        assert index.to_utf16(cp) == units
        assert index.to_codepoint(units) == cp
        if cp < len(text) and text[cp] > "\uffff":
            assert index.to_codepoint(units + 1) == cp


def test_index_of_an_emoji_with_a_joiner() -> None:
    index = TextIndex("a👩‍🚀b")
    assert [index.to_utf16(cp) for cp in range(6)] == [0, 1, 3, 4, 6, 7]
    assert [index.to_codepoint(units) for units in range(8)] == [0, 1, 1, 2, 3, 3, 4, 5]


@pytest.mark.parametrize("offset", [-1, 4])
def test_offsets_outside_the_text_are_errors(offset: int) -> None:
    for function in (TextIndex("abc").to_utf16, TextIndex("abc").to_codepoint):
        with pytest.raises(IndexError, match="not between 0 and 3"):
            function(offset)
    shown = DisplayMap("abc")
    for function in (shown.to_doc, shown.to_doc_end, shown.to_source):
        with pytest.raises(IndexError, match="not between 0 and 3"):
            function(offset)


# What Qt holds


def shown_as(character: str) -> str:
    """The documented replacements."""
    if character in "\n\r\u2028\u2029\ufdd0\ufdd1":
        return "\u2029"  # how a QTextDocument spells a block break
    if character == "\ufeff":
        return "\u2060"
    return "\ufffd" if character in "\ufffe\uffff" or "\ud800" <= character <= "\udfff" else character


@pytest.mark.usefixtures("qapp")
class TestAgainstQt:
    @pytest.mark.parametrize("soft", [4, 2000])
    @given(text=any_texts())
    @example(text="\ufeffa")
    @example(text="\ufffeabc")
    @example(text="a\r\n\r\n\rb\u2029\u2028")
    @example(text="\ufeff\ufeff😀" * 3)
    def test_every_position_is_the_same_character_in_a_document(self, soft: int, text: str) -> None:
        shown = DisplayMap(text, soft)
        document = QTextDocument()
        document.setPlainText(shown.text)
        assert document.characterCount() - 1 == shown.length == len(utf16_units(shown.text))
        for cp, character in enumerate(text):
            if character == "\n" and text[cp - 1 : cp] == "\r":
                assert shown.to_doc(cp) == shown.to_doc(cp - 1)  # inside a CRLF
                continue
            at = shown.to_doc(cp)
            units = utf16_units(shown_as(character))
            assert [ord(document.characterAt(at + i)) for i in range(len(units))] == units
            assert shown.to_source(at) == cp
            if len(units) == 2:
                assert shown.to_source(at + 1) == cp
        assert shown.to_doc(len(text)) == shown.length
        assert shown.to_source(shown.length) == len(text)

    @given(text=frozen_texts(60))
    def test_a_soft_chunk_is_a_block(self, text: str) -> None:
        shown = DisplayMap(text, 10)
        document = QTextDocument()
        document.setPlainText(shown.text)
        starts = {document.findBlockByNumber(n).position() for n in range(document.blockCount())}
        assert shown.soft_starts <= starts
        breaks = sum(character in "\n\u2028\u2029\ufdd0\ufdd1" for character in text)
        assert document.blockCount() == 1 + breaks + len(shown.soft_starts)

    def test_a_million_code_points(self) -> None:
        text = LONG
        shown = DisplayMap(text)
        document = QTextDocument()
        document.setPlainText(shown.text)
        assert document.characterCount() - 1 == shown.length
        assert shown.length == len(text) + sum(c > "\uffff" for c in text) + len(shown.soft_starts)
        for cp in [*range(0, len(text), 997), *range(999_000 - 50, 999_100)]:
            at = shown.to_doc(cp)
            unit = "\u2029" if text[cp] == "\n" else text[cp]
            assert ord(document.characterAt(at)) == utf16_units(unit)[0]
            assert shown.to_source(at) == cp


def chunks(shown: DisplayMap) -> list[str]:
    """The source text cut at the soft breaks."""
    cuts = [0, *sorted(shown.to_source(start) for start in shown.soft_starts), shown.index.length]
    return [shown.text[shown.to_doc(a) : shown.to_doc_end(b)] for a, b in pairwise(cuts)]


def test_a_paragraph_is_cut_after_spaces() -> None:
    text = "The ferry will not sail. " * 1000
    parts = chunks(DisplayMap(text))
    assert "".join(parts) == text
    assert len(parts) == 12
    assert all(part.endswith(" ") for part in parts)
    assert max(map(len, parts)) <= 3000


def test_short_paragraphs_are_not_cut() -> None:
    text = ("word " * 590 + "\n") * 3
    assert DisplayMap(text).text == text
    assert not DisplayMap("x" * 3000).soft_starts
    assert len(DisplayMap("x" * 3001).soft_starts) == 1


@pytest.mark.parametrize("unit", ["x", "👩‍🚀", "🇩🇪", "e\u0308", "각", "क्ष", "😀"])
def test_a_run_without_spaces_is_cut_between_graphemes(unit: str) -> None:
    text = unit * (40_000 // len(unit))
    shown = DisplayMap(text)
    assert len(shown.soft_starts) >= 18
    whole = set(range(0, len(text) + 1, len(unit)))
    assert {shown.to_source(start) for start in shown.soft_starts} <= whole


def test_a_space_that_carries_a_mark_is_not_cut_off() -> None:
    text = ("xxxx \u0308" * 100)[:-1]
    shown = DisplayMap(text, 20)
    assert shown.soft_starts
    boundaries = grapheme_boundaries(text)
    assert all(shown.to_source(start) in boundaries for start in shown.soft_starts)


def test_one_giant_grapheme_stays_whole() -> None:
    assert not DisplayMap("a" + "\u0308" * 10_000).soft_starts
    assert len(DisplayMap("a" + "\u0308" * 10_000 + "b").soft_starts) == 1
    assert not DisplayMap("a" + "\u0308" * 10_000 + "\nb").soft_starts


@given(frozen_texts(60))
def test_soft_breaks_keep_graphemes_and_lengths(text: str) -> None:
    shown = DisplayMap(text, 10)
    graphemes = grapheme_boundaries(text)
    for start in shown.soft_starts:
        source = shown.to_source(start)
        assert source in graphemes
        assert 0 < source < len(text)
        assert shown.to_doc(source) == start
        assert shown.to_doc_end(source) == start - 1
        assert shown.to_source(start - 1) == source


# Graphemes


@given(texts_and_offsets())
@example(("🇩🇪🇫🇷🇬🇧", 3))
@example(("क्\u200dष", 2))
@example(("\u0600 a", 1))
def test_bounded_graphemes_agree_with_the_full_scan(case: tuple[str, int]) -> None:
    text, cp = case
    boundaries = grapheme_boundaries(text)
    at, after = bisect_left(boundaries, cp), bisect_right(boundaries, cp)
    assert snap_end(text, cp) == boundaries[at]
    assert snap_start(text, cp) == boundaries[after - 1]
    assert next_grapheme(text, cp) == boundaries[min(after, len(boundaries) - 1)]
    assert previous_grapheme(text, cp) == boundaries[max(at - 1, 0)]


@pytest.mark.parametrize("unit", ["🇩🇪", "👩\u200d", "\u0308", "❤️", "\u0600"])
def test_graphemes_in_long_runs(unit: str) -> None:
    text = "a " + unit * 3000 + " b"
    boundaries = grapheme_boundaries(text) if unit != "🇩🇪" else [0, 1, *range(2, 6003, 2), 6003, 6004]
    for cp in (2, 3, 3001, 3002, len(text) - 3, len(text) - 1):
        assert snap_end(text, cp) == boundaries[bisect_left(boundaries, cp)]
        assert snap_start(text, cp) == boundaries[bisect_right(boundaries, cp) - 1]


@pytest.mark.parametrize("function", [snap_end, snap_start, next_grapheme, previous_grapheme])
def test_graphemes_outside_the_text(function: object) -> None:
    assert callable(function)
    for cp in (-1, 5):
        with pytest.raises(IndexError):
            function("abc", cp)


# Fragments


@pytest.mark.parametrize(
    ("text", "span", "expected"),
    [
        ("the cafe\u0301 shut", (4, 8), (4, 9)),
        ("the cafe\u0301 shut", (8, 14), (7, 14)),
        ("a 👩‍🚀 b", (3, 4), (2, 5)),
        ("  both sides \n", (0, 14), (2, 12)),
        ("\xa0\u202f\x85\x1fx\u3000\t", (0, 7), (4, 5)),
        ("\ufeff\u200bx\u2060", (0, 4), (2, 3)),
        ("co\xadop \u200fש", (2, 3), (2, 3)),
        (" \u0308x", (0, 3), (2, 3)),
        (" \u0308x", (1, 3), (2, 3)),
        ("x\u0600 ", (0, 3), (0, 1)),
        ("x \u0308", (0, 3), (0, 3)),
    ],
)
def test_a_fragment_is_whole_graphemes_without_blank_edges(
    text: str, span: tuple[int, int], expected: tuple[int, int]
) -> None:
    assert normalise_fragments(text, [span]) == (expected,)


def test_fragments_are_sorted_and_merged_where_they_touch() -> None:
    text = "one two three four"
    assert normalise_fragments(text, [(8, 13), (0, 3)]) == ((0, 3), (8, 13))
    assert normalise_fragments(text, [(0, 5), (5, 7)]) == ((0, 7),)
    assert normalise_fragments(text, [(0, 3), (4, 7)]) == ((0, 3), (4, 7))
    assert normalise_fragments(text, [(0, 13), (4, 7), (0, 13)]) == ((0, 13),)
    assert normalise_fragments("ae\u0308b", [(0, 2), (2, 4)]) == ((0, 4),)
    assert normalise_fragments(text, []) == ()


def test_what_is_no_fragment() -> None:
    for span in [(1, 1), (3, 4), (3, 5)]:
        with pytest.raises(EmptyFragment):
            normalise_fragments("one \n two", [(0, 3), span])
    for span in [(-1, 2), (0, 10), (5, 3)]:
        with pytest.raises(FragmentOutOfRange, match="of 9 characters"):
            normalise_fragments("one \n two", [span])
    assert issubclass(EmptyFragment, PullquoteError)
    assert issubclass(FragmentOutOfRange, PullquoteError)


@given(texts_and_spans())
@example((" \u0308 \u0308x \u0600 ", [(0, 8)]))
def test_normalising_is_a_fixed_point_and_keeps_the_invariants(
    case: tuple[str, list[tuple[int, int]]],
) -> None:
    text, spans = case
    try:
        fragments = normalise_fragments(text, spans)
    except EmptyFragment:
        # Justified: some span is empty, or every grapheme it touches has white space at an edge.
        assert any(all(blank_edged(g) for g in touched(text, *span)) for span in spans)
        return
    assert normalise_fragments(text, fragments) == fragments
    boundaries = grapheme_boundaries(text)
    for start, end in fragments:
        assert start < end
        assert start in boundaries
        assert end in boundaries
        assert not blank(text[start])
        assert not blank(text[end - 1])
    assert all(before[1] < after[0] for before, after in pairwise(fragments))
    inside = {cp for start, end in fragments for cp in range(start, end)}
    for start, end in spans:  # nothing that can be seen gets lost
        assert all(cp in inside or blank_edged(g) for g, cp in graphemes_of(text, start, end))


def blank(character: str) -> bool:
    return character.isspace() or character in "\u200b\u2060\ufeff"


def blank_edged(grapheme: str) -> bool:
    return blank(grapheme[0]) or blank(grapheme[-1])


def graphemes_of(text: str, start: int, end: int) -> list[tuple[str, int]]:
    found = [(m.group(), m.span()) for m in regex.finditer(r"\X", text)]
    return [
        (grapheme, span[0]) for grapheme, span in found if span[0] < end and span[1] > start and start < end
    ]


def touched(text: str, start: int, end: int) -> list[str]:
    return [grapheme for grapheme, _ in graphemes_of(text, start, end)]


@given(st.integers(0, 990_000), st.integers(10, 200))
def test_normalising_far_inside_equals_normalising_a_cutting(start: int, length: int) -> None:
    shift = max(0, start - 100)
    cutting = LONG[shift : start + length + 100]
    [(a, b)] = normalise_fragments(cutting, [(start - shift, start + length - shift)])
    assert normalise_fragments(LONG, [(start, start + length)]) == ((a + shift, b + shift),)
