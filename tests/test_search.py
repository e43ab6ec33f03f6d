"""Searching for words: as they are compared, at the offsets of the stored text."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.search import FOLDING, folded, parse
from pullquote.text import sha256, snap_end, snap_start
from tests.strategies import frozen_texts

C05 = (
    "Festival director Zo\u00eb \u00c5lund opened the season on Friday.\n\n"
    "Critics called the programme thin. “Small is the point,” Zoe\u0308 A\u030alund replied. The cafe\u0301 on the quay"
)


def _found(text, query):
    return [text[start:end] for start, end in parse(query).hits(text)]


def test_another_way_to_fold_has_another_number():
    """An index that was made in the old way would not be found out."""
    sample = "Łódź STRASSE Straße İstanbul, Æsop’s “do-not” don't 42½ ﬁn\u00adish e\u0301 كِتَاب שָׁלוֹם 東京とパリ ที่นี่ कि 🎉"
    assert (FOLDING.split()[0], sha256(folded(sample))[:12]) == ("1", "35ff72d197ba")


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_c05_both_spellings_at_their_own_offsets(form):
    assert parse(normalize(form, "“Zoë Ålund”")).hits(C05) == [(18, 27), (115, 126)]
    assert parse(normalize(form, "café")).hits(C05) == [(140, 145)]


@pytest.mark.parametrize(
    ("text", "query", "hits"),
    [
        ("The LOCKS and the clock; lock.", "lock", ["lock"]),
        ("The LOCKS and the clock; lock.", "lock*", ["LOCKS", "lock"]),
        ("resume résumé re\u0301sume\u0301", "resume", ["resume", "résumé", "re\u0301sume\u0301"]),
        ("İstanbul ISTANBUL istanbul ıstanbul", "istanbul", ["İstanbul", "ISTANBUL", "istanbul", "ıstanbul"]),
        ("İstanbul ISTANBUL istanbul", "ISTANBUL", ["İstanbul", "ISTANBUL", "istanbul"]),
        ("Straße STRASSE strasse", "straße", ["Straße", "STRASSE", "strasse"]),
        ("Müller Muller MU\u0308LLER", "müller", ["Müller", "Muller", "MU\u0308LLER"]),
        ("Lech Wałęsa, Søren, Đoković", "walesa", ["Wałęsa"]),
        ("Lech Wałęsa, Søren, Đoković", "soren djokovic", []),
        ("Ægir and Œuvre", "aegir", ["Ægir"]),
        ("the Ha\u00adfen\u00adamt there", "hafenamt", ["Ha\u00adfen\u00adamt"]),
        ("10\u00a0000 kronor, 10 000", "“10 000”", ["10\u00a0000", "10 000"]),
        ("“Do not,” he said. Do\u2019nt; do\nnot", "“do not”", ["Do not", "do\nnot"]),
        ("Halvorsen’s wall, Halvorsen", "halvorsen", ["Halvorsen", "Halvorsen"]),
        ("Don’t and don't", "don't", ["Don’t", "don't"]),
        ("東京都知事は東京で", "東京", ["東京", "東京"]),
        ("東京都知事は東京で", "京都", ["京都"]),
        ("か\u3099っこう がっこう かっこう", "がっこう", ["か\u3099っこう", "がっこう"]),
        ("กิน", "กิ", ["กิ"]),
        ("قال مُحَمَّد إنّ محمد", "محمد", ["مُحَمَّد", "محمد"]),
        ("می‌خواهم میخواهم", "میخواهم", ["می‌خواهم", "میخواهم"]),
        (
            "한국은 \u1112\u1161\u11ab\u1100\u116e\u11a8 한국",
            "한국",
            ["\u1112\u1161\u11ab\u1100\u116e\u11a8", "한국"],
        ),
        ("\ufb01nd 👩‍🚀 find", "find", ["\ufb01nd", "find"]),
        ("ΟΔΟΣ οδός", "οδος", ["ΟΔΟΣ", "οδός"]),
    ],
)
def test_what_is_found(text, query, hits):
    assert _found(text, query) == hits


def test_all_terms_are_in_a_text_or_none_is_found():
    assert _found("The wall leaked. The wall held.", "leaked wall") == ["wall", "leaked", "wall"]
    assert _found("The wall leaked.", "wall harbour") == []


def test_a_phrase_does_not_go_over_the_end_of_a_paragraph():
    assert _found("One wall.\n\nTwo walls\nleaked.", "“wall two”") == []
    assert _found("One wall.\n \nTwo walls\nleaked.", "“wall two” one") == []
    assert _found("One wall.\n\nTwo walls\nleaked.", "“walls leaked”") == ["walls\nleaked"]


def test_a_phrase_that_begins_as_it_ends_is_found_behind_the_end_of_a_paragraph():
    assert parse("“bye bye”").hits("Bye.\n\nBye, bye.") == [(6, 14)]


def test_words_of_one_character_are_one_hit():
    assert parse("น า").hits("นำ") == [(0, 2)]


def test_hits_that_overlap_are_one():
    assert _found("New York New", "new “new york”") == ["New York", "New"]
    assert _found("b b b", "“b b”") == ["b b"]
    assert _found("ab b b", "“b b”") == ["b b"]


@pytest.mark.parametrize("query", ["", "  ", "*", "“”", "!?", "“ ”*", '"', "\u00ad"])
def test_nothing_to_search_for(query):
    assert not parse(query)
    assert parse(query).hits("text * with ”") == []


def test_a_phrase_that_is_being_typed():
    assert parse("“harbour wa") == parse("“harbour wa”")
    assert parse("“harbour wa”*").terms[0].begins


def test_what_sqlite_is_asked_cannot_be_taken_for_its_language():
    assert parse('wall" OR NEAR(x) AND col:*').match.count('"') % 2 == 0
    assert parse("NOT wall-paper").match == '"not" AND "wall paper"'


@given(frozen_texts(), st.data())
def test_any_word_of_a_text_is_found_where_it_stands(text, data):
    words = folded(text).split()
    if not words:
        return
    at = data.draw(st.integers(0, len(words) - 1))
    count = data.draw(st.integers(1, 3))
    phrase = " ".join(words[at : at + count])
    hits = parse(f'"{phrase}"').hits(text)
    assert hits or (count > 1 and "\n" in text)
    for start, end in hits:
        assert phrase in " ".join(folded(text[start:end]).split())
        assert snap_start(text, start) == start
        assert snap_end(text, end) == end
    assert all(low[1] <= high[0] for low, high in zip(hits, hits[1:], strict=False))


@given(frozen_texts())
def test_normal_forms_are_the_same_words(text):
    assert folded(normalize("NFC", text)).split() == folded(normalize("NFD", text)).split()


@given(frozen_texts())
def test_folded_words_fold_to_themselves(text):
    once = " ".join(folded(text).split())
    assert " ".join(folded(once).split()) == once
