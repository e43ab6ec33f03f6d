"""Finding words: as readers mean them, at the offsets of the stored text."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.find import find_in_text, occurrences
from pullquote.text import snap_end, snap_start

C05 = (
    "Festival director Zo\u00eb \u00c5lund opened the season on Friday.\n\n"
    "Critics called the programme thin. “Small is the point,” Zoe\u0308 A\u030alund replied. The cafe\u0301 on the quay stayed open until two."
)


def test_c05_an_nfc_query_finds_both_spellings():
    assert len(C05) == 180
    assert find_in_text(C05, normalize("NFC", "Zoë Ålund")) == [(18, 27), (115, 126)]
    assert find_in_text(C05, normalize("NFC", "café")) == [(140, 145)]


def test_an_nfd_query_finds_both_spellings_too():
    assert find_in_text(C05, normalize("NFD", "zoë ålund")) == [(18, 27), (115, 126)]


def test_accents_count_in_either_spelling():
    assert find_in_text("résumé re\u0301sume\u0301", "resume") == []
    assert find_in_text("cafe\u0301 cafe", "cafe") == [(6, 10)]
    assert find_in_text("café", "caf") == [(0, 3)]


def test_marks_in_another_order_are_the_same_letter():
    assert find_in_text("x a\u0323\u0302 y", "a\u0302\u0323") == [(2, 5)]
    assert find_in_text("x \u1ead y", "a\u0302\u0323") == [(2, 3)]


@pytest.mark.parametrize("space", "\u00a0\u202f\u2009\u3000 ")
def test_every_kind_of_space_is_a_space(space):
    assert find_in_text(f"10{space}000 kronor", "10 000") == [(0, 6)]
    assert find_in_text("10 000 kronor", f"10{space}000") == [(0, 6)]


def test_a_paragraph_end_is_no_space():
    assert find_in_text("one\ntwo", "one two") == []


@pytest.mark.parametrize(
    ("text", "query", "hits"),
    [
        ("Straße STRASSE", "strasse", [(0, 6), (7, 14)]),
        ("Straße STRASSE", "Straße", [(0, 6), (7, 14)]),
        ("ß and s", "s", [(6, 7)]),  # half of an ß is no s
        ("ßs", "ss", [(0, 1)]),
        ("x İstanbul y", "İSTANBUL", [(2, 10)]),
        ("x İİ here", "here", [(5, 9)]),
        ("ΟΔΟΣ οδος", "οδοσ", [(0, 4), (5, 9)]),
        ("\ufb01nd the find", "find", [(0, 3), (8, 12)]),  # the ligature fi
    ],
)
def test_case_folding_that_changes_length(text, query, hits):
    assert find_in_text(text, query) == hits


def test_curly_and_straight_quotes_are_equal():
    assert find_in_text("She said “no”. 'Don’t'", '"no"') == [(9, 13)]
    assert find_in_text("She said “no”. 'Don’t'", "don't") == [(16, 21)]
    assert find_in_text('say "no"', "“no”") == [(4, 8)]


def test_unseen_characters_make_no_difference():
    assert find_in_text("Zu\u00adsam\u00admen\u200barbeit", "zusammenarbeit") == [(0, 17)]
    assert find_in_text("\u200ecat\u200e", "cat") == [(1, 4)]
    assert find_in_text("cat", "c\u00adat") == [(0, 3)]
    assert find_in_text("cat", "\u00ad") == []


def test_astral_characters_count_as_one():
    assert find_in_text("🎣🎣 cod 𝒳 cod", "cod") == [(3, 6), (9, 12)]
    assert find_in_text("a 👩‍🚀 b 👩 c", "👩") == [(8, 9)]


def test_hits_do_not_overlap_and_nothing_finds_nothing():
    assert find_in_text("aaaa", "aa") == [(0, 2), (2, 4)]
    assert find_in_text("abc", "") == []
    assert find_in_text("", "abc") == []


@given(
    st.text("aAßİé\u0301\u0323\u00ad “\u00a0👩\u200d\n", max_size=12), st.integers(0, 12), st.integers(1, 12)
)
def test_a_cut_of_the_text_at_whole_characters_is_found_where_it_is(text, start, length):
    start, end = snap_start(text, min(start, len(text))), snap_end(text, min(start + length, len(text)))
    query = text[start:end]
    hits = find_in_text(text, query)
    for left, right in hits:
        assert snap_start(text, left) == left
        assert snap_end(text, right) == right
        assert find_in_text(text[left:right], query) == [(0, right - left)]
    if query.strip("\u00ad") and query == normalize("NFC", query).strip("\u00ad"):
        assert hits


def test_a_megabyte_is_searched():
    text = ("Zoë Ålund sagte: „Über die Straße.“ " + "The pumps would hold. " * 20) * 2200
    assert len(text) > 1_000_000
    assert len(find_in_text(text, "zoë ålund")) == 2200
    assert len(find_in_text(text, "straße")) == 2200


# --- Occurrences --------------------------------------------------------------------------------------------


def found(text: str, words: str) -> list[str]:
    return [text[max(0, start - 2) : end + 2] for start, end in occurrences(text, words)]


@pytest.mark.parametrize(
    ("text", "words", "count"),
    [
        ("Halvorsen said. Halvorsens do not. Halvorsen-Moe may. halvorsen. HALVORSEN", "Halvorsen", 1),
        ("Halvorsen’s boat, Halvorsen's quay, the Halvorsens’ house, (Halvorsen)", "Halvorsen", 3),
        ("Halvorsen’s boat and Halvorsen", "Halvorsen’s", 2),
        ("Ines\u00a0Halvorsen and Ines Halvorsen, Ines\nHalvorsen", "Ines Halvorsen", 2),
        ("Rene\u0301e and Ren\u00e9e, but not Renee", "Ren\u00e9e", 2),
        ("The minister rose. The clerk saw the minister.", "the minister", 2),
        ("O’Brien left. Brien stayed.", "Brien", 1),
        ("l’Ukraine, d'Ukraine, qu’Ukraine, Ukraine", "Ukraine", 4),
        ("中国政府说中国", "中国", 2),
        ("Mr. Cox, Coxes, Cox.", "Cox", 2),
        ("anything", "  ", 0),
        ("The U.S. said so. U.S.-led. US", "U.S.", 2),
        ("ORV-7 and ORV-70", "ORV-7", 1),
    ],
)
def test_the_same_words_as_whole_words(text: str, words: str, count: int) -> None:
    assert len(occurrences(text, words)) == count, found(text, words)


def test_an_occurrence_leaves_the_possessive_outside() -> None:
    text = "Halvorsen’s boat"
    assert [text[slice(*hit)] for hit in occurrences(text, "Halvorsen")] == ["Halvorsen"]
