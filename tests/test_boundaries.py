"""The units a caret steps over: words, names, paragraphs, sentences."""

from collections.abc import Callable

import pytest
import regex
from hypothesis import example, given

from pullquote.boundaries import (
    name_at,
    next_grapheme,
    next_sentence,
    next_word,
    paragraph_at,
    previous_grapheme,
    previous_sentence,
    previous_word,
    sentence_at,
    snap_end,
    snap_start,
    word_at,
)
from tests.strategies import texts_and_offsets

Span = tuple[int, int]


def shown(text: str, span: Span | None) -> str | None:
    return text[span[0] : span[1]] if span else None


def walk(text: str, step: Callable[[str, int], int]) -> list[int]:
    """The stops of a caret that steps forward from the start to the end."""
    stops, cp = [], 0
    while cp < len(text):
        cp = step(text, cp)
        stops.append(cp)
    return stops


def sentences(text: str) -> list[str | None]:
    return [shown(text, sentence_at(text, cp)) for cp in [0, *walk(text, next_sentence)] if cp < len(text)]


# Words


@pytest.mark.parametrize(
    ("text", "caret", "word"),
    [
        ("the ferry sails", 0, "the"),
        ("the ferry sails", 3, "the"),
        ("the ferry sails", 4, "ferry"),
        ("the ferry sails", 15, "sails"),
        ("the  ferry", 4, None),
        ("“Don’t”", 3, "Don’t"),
        ("“Don’t”", 0, None),
        ("Ruth Vale-Okoro said", 7, "Vale-Okoro"),
        ("the crews' idea", 9, "crews"),
        ("in the U.S. now", 8, "U.S."),
        ("at 14:30, 1,204.5 votes", 12, "1,204.5"),
        ("end.Next", 6, "Next"),
        ("Zoe\u0308 A\u030alund", 3, "Zoe\u0308"),
        ("می\u200cخواهم رفت", 1, "می\u200cخواهم"),
        ("東京タワーは高い。", 1, "東京"),
        ("東京タワーは高い。", 2, "タワー"),
        ("ראש העיר", 1, "ראש"),
        ("", 0, None),
    ],
)
def test_word_at(text: str, caret: int, word: str | None) -> None:
    assert shown(text, word_at(text, caret)) == word


def test_word_steps() -> None:
    text = "“We won’t,” said  Ann-Marie.\nThen…"
    assert walk(text, next_word) == [1, 4, 12, 18, 29, len(text)]
    stops, cp = [], len(text)
    while cp:
        cp = previous_word(text, cp)
        stops.append(cp)
    assert stops == [29, 18, 12, 4, 1, 0]


# Names


@pytest.mark.parametrize(
    ("text", "at", "name"),
    [
        ("Minister Ines Halvorsen said", "Halv", "Minister Ines Halvorsen"),
        ("the aide of Ines Halvorsen’s sister", "Ines", "Ines Halvorsen"),
        ("the aide of Ines Halvorsen’s sister", "s sister", "Ines Halvorsen"),
        ("the captain’s boat", "captain", "captain"),
        ("told NATO Secretary General Ada Thorn on", "General", "NATO Secretary General Ada Thorn"),
        ("by the Bank of Corvane today", "of", "Bank of Corvane"),
        ("by the walls of Corvane today", "of", "of"),
        ("by the walls of Corvane today", "Corv", "Corvane"),
        ("when Karel van der Meer and", "der", "Karel van der Meer"),
        ("when Karel van der Meer and", "and", "and"),
        ("as Antony J. Wexler spoke", "J.", "Antony J. Wexler"),
        ("as Sen. Ruth Vale-Okoro spoke", "Okoro", "Sen. Ruth Vale-Okoro"),
        ("The Corvane council. The mayor", "council", "council"),
        ("The Corvane council", "Corvane", "Corvane"),
        ("The Corvane council", "The", "The"),
        ("to Ruth Vale. Then Ada", "Vale", "Ruth Vale"),
        ("to Ruth Vale\nAda Thorn", "Vale", "Ruth Vale"),
        ("Siobhan O’Dea and Luc D'Arbois", "Dea", "Siobhan O’Dea"),
        ("Siobhan O’Dea and Luc D'Arbois", "Arbois", "Luc D'Arbois"),
        ("Samir  al-Nahrawi said", "Nahr", "Samir  al-Nahrawi"),
        ("by Zoe\u0308 A\u030alund.", "lund", "Zoe\u0308 A\u030alund"),
        ("an iPhone maker", "Phone", "iPhone"),
        ("قال سامر", "سامر", "سامر"),
    ],
)
def test_name_at(text: str, at: str, name: str) -> None:
    assert shown(text, name_at(text, text.index(at))) == name


def test_no_name_between_words() -> None:
    assert name_at("Ann  – Bob", 5) is None


# Paragraphs


def test_paragraph_is_between_line_feeds() -> None:
    text = "one\n\ntwo\u2028still\x85two"
    assert [paragraph_at(text, cp) for cp in (0, 3, 4, 5, len(text))] == [
        (0, 3),
        (0, 3),
        (4, 4),
        (5, 18),
        (5, 18),
    ]


# Sentences


@pytest.mark.parametrize(
    "parts",
    [
        ["The mill burned.", "No one was hurt!", "Why?", "Nobody knows…", "The county waits."],
        ["Mr. Ames met Sens. Ruiz and Thorn in St. Corvane.", "Dr. Vale stayed."],
        ["The U.S. Senate met at 5 p.m. on Jan. 5.", "It left."],
        ["He moved to the U.S.", "The rest stayed."],
        ["It stood in No. 5.", "The answer was No.", "They left."],
        ["「はい。」", "「いいえ。」"],
        ["Antony J. Wexler spoke.", "It was Plan B.", "Then he left."],
        ["It cost 3.5 million.", "40 people paid."],
        ["“We will go.", "Now!”", "Dr. Vale agreed."],
        ["Er kam z.B. am 3. Mai mit ca. 20 Leuten.", "Dann ging er."],
        ["M. Arbois a dit « non. »", "Il part."],
        ["“Enough.”", "People left."],
        ["He asked: “Why?” and left.", "She stayed."],
        ["She waited... and waited.", "He came."],
        ["متى نبدأ؟", "قال لا أعرف."],
        ["他说好。", "她走了。"],
        ["「はい。」と言った。", "次。"],
        ["1. First of all, this.", "Then that."],
        ["Vale Inc. Chairman Roe left.", "He was done."],
    ],
)
def test_sentences(parts: list[str]) -> None:
    glue = "" if "。" in parts[0] else " "
    text = glue.join(parts)
    assert sentences(text) == parts
    stops, cp = [], len(text)
    while cp:
        cp = previous_sentence(text, cp)
        stops.append(cp)
    assert stops[::-1] == [len(glue.join(parts[:n])) + (len(glue) if n else 0) for n in range(len(parts))]


def test_a_sentence_stays_in_its_paragraph() -> None:
    text = "  Headline without stop\n \nThe body. It goes on.  "
    assert sentences(text[2:]) == ["Headline without stop", "The body.", "It goes on."]
    assert walk(text, next_sentence) == [2, 26, 36, len(text)]
    assert sentence_at(text, 25) is None
    assert shown(text, sentence_at(text, 0)) == "Headline without stop"
    assert shown(text, sentence_at(text, 35)) == "The body."
    assert shown(text, sentence_at(text, len(text))) == "It goes on."


@pytest.mark.parametrize("distance", [0, 490, 500, 510, 5000])
def test_a_sentence_far_from_the_caret_is_found(distance: int) -> None:
    text = "First. Second" + " word" * (distance // 5) + " end. Third."
    assert sentence_at(text, text.index(" end")) == (7, text.index(" Third"))


# Whatever the text


@given(texts_and_offsets())
@example(("\u0600a b", 0))
@example(("a. \u0308b", 2))
@example(("\n \u0308", 1))
def test_every_unit_is_whole_graphemes_around_the_caret(case: tuple[str, int]) -> None:
    text, cp = case
    boundaries = {0, *(match.end() for match in regex.finditer(r"\X", text))}
    units = [find(text, cp) for find in (word_at, name_at, sentence_at)]
    for span in filter(None, units):
        assert 0 <= span[0] < span[1] <= len(text)
        assert set(span) <= boundaries
    word, _, sentence = units
    assert word is None or word[0] <= cp <= word[1]
    start, end = paragraph_at(text, cp)
    assert start <= cp <= end
    assert "\n" not in text[start:end]
    if sentence:
        assert start <= sentence[0] < sentence[1] <= end
        assert text[slice(*sentence)].strip()
    else:
        assert not text[start:end].strip()


@given(texts_and_offsets())
@example(("\x1f😀", 1))
@example(("\u0600a b", 0))
def test_steps_go_on_and_come_back(case: tuple[str, int]) -> None:
    text, cp = case
    boundaries = {0, *(match.end() for match in regex.finditer(r"\X", text))}
    for forward, back in [(next_word, previous_word), (next_sentence, previous_sentence)]:
        after, before = forward(text, cp), back(text, cp)
        assert after > cp or after == cp == len(text)
        assert before < cp or before == cp == 0
        assert {after, before} <= boundaries
        if after < len(text):
            assert back(text, after) <= cp  # nothing was skipped


@pytest.mark.parametrize(
    "function",
    [
        word_at,
        name_at,
        paragraph_at,
        sentence_at,
        next_word,
        previous_word,
        next_sentence,
        previous_sentence,
    ],
)
@pytest.mark.parametrize("cp", [-1, 4])
def test_offsets_outside_the_text_are_errors(function: Callable[[str, int], object], cp: int) -> None:
    with pytest.raises(IndexError, match="not between 0 and 3"):
        function("abc", cp)


def test_grapheme_steps_are_part_of_this_module() -> None:
    text = "a👩‍🚀e\u0301"
    assert walk(text, next_grapheme) == [1, 4, 6]
    assert [previous_grapheme(text, cp) for cp in (6, 5, 4, 2)] == [4, 4, 1, 1]
    assert (snap_start(text, 2), snap_end(text, 2)) == (1, 4)
