"""The units a caret steps over: words, names, paragraphs, sentences, quotations."""

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
from pullquote.quotations import next_quotation, previous_quotation, quotation_at, quotations
from tests.strategies import frozen_texts, texts_and_offsets

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


def quoted(text: str) -> list[str]:
    return [text[start:end] for start, end in quotations(text)]


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


# Quotations


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        # families
        ("“Go,” he said. “Now.”", ["“Go,”", "“Now.”"]),
        ('"Go," he said. "Now."', ['"Go,"', '"Now."']),
        ("„Nein“, sagte er. »Doch«, sagte sie.", ["„Nein“", "»Doch«"]),
        ('Das „Tor" und „Tor”.', ['„Tor"', "„Tor”"]),
        ("“a—“…b” c” he said", ["“a—“…b” c”", "“…b”"]),
        ("« Ce n’est pas l’heure », dit-elle. «Si.»", ["« Ce n’est pas l’heure »", "«Si.»"]),
        ("”Vi går”, sade Åsa. »Nej», sade Bo.", ["”Vi går”", "»Nej»"]),
        ("彼は「『はい』だ」と言った。", ["「『はい』だ」", "『はい』"]),
        ("قال: «لن نغلق الميناء».", ["«لن نغلق الميناء»"]),
        ('אמר: "נפתח ב-14:30".', ['"נפתח ב-14:30"']),
        ('אמרה: "צה"ל יפעל".', ['"צה"ל יפעל"']),
        ('‏\u200f"שלום"\u200f, אמר', ['"שלום"']),
        ("Er schrieb “so“ und ‚so‘.", ["“so“", "‚so‘"]),
        # nesting
        ("“He said, ‘Don’t sell’, twice,” she said.", ["“He said, ‘Don’t sell’, twice,”", "‘Don’t sell’"]),
        ("„Er rief ‚Halt‘ und ging“", ["„Er rief ‚Halt‘ und ging“", "‚Halt‘"]),
        ("»Man nennt ihn ›Bremser‹ hier«", ["»Man nennt ihn ›Bremser‹ hier«", "›Bremser‹"]),
        ("\"He said 'no' to me,\" she said.", ["\"He said 'no' to me,\"", "'no'"]),
        ("“‘Yes’”", ["“‘Yes’”", "‘Yes’"]),
        # apostrophes
        ("The owners’ plan wasn't the crews' idea; it’s Ann’s.", []),
        ("NATO‘s plan of the ’90s, the ‘80s and '98. 'Twas goin’ well, rock 'n' roll.", []),
        ("“wasn't the crews' idea”", ["“wasn't the crews' idea”"]),
        (
            "'We'll go when the dogs' tags are signed,' he said.",
            ["'We'll go when the dogs' tags are signed,'"],
        ),
        (
            "‘We’ll go when the dogs’ tags are signed,’ he said.",
            ["‘We’ll go when the dogs’ tags are signed,’"],
        ),
        ("'the dogs' ran from 'the cats' there.", ["'the dogs'", "'the cats'"]),
        ("‘the boats’ sank, the owners’ lawyer said", ["‘the boats’"]),
        ("'Twas '98. 'We go,' he said, 'and not before.'", ["'We go,'", "'and not before.'"]),
        ("It is 'a test.", []),
        ("‘Don\xad’t go’ he said", ["‘Don\xad’t go’"]),
        ("‘The cafe\u0301’s door’ he said", ["‘The cafe\u0301’s door’"]),
        ("‘He was goin’ home soon,’ she said", ["‘He was goin’ home soon,’"]),
        ("‘It is ’ odd’ he said", ["‘It is ’ odd’"]),
        ("‘On “the crews’, b” day’ he said", ["‘On “the crews’, b” day’", "“the crews’, b”"]),
        # inches and feet
        (
            'A 6" pipe. "It was a 6" pipe," he said, "not 5"."',
            ['"It was a 6" pipe,"', '"not 5"."'],
        ),
        ('"We won 6" and "they lost 4".', ['"We won 6"', '"they lost 4"']),
        ("“A 6” pipe,” he said. He is 6'2\" tall, 5' wide.", ["“A 6” pipe,”"]),
        # unclosed and stray
        ("“Hi,” he said, “how are you?", ["“Hi,”", "“how are you?"]),
        ("“Hi, he said.  \nThen: “Bye.”", ["“Hi, he said.", "“Bye.”"]),
        ("It fell” and “rose”.", ["“rose”"]),
        ("» Punkt 1\n» Punkt 2: «ja»", ["«ja»"]),
        ("“A «B” said “C”.", ["“A «B”", "“C”"]),
        # over paragraphs
        ("He said: “One.\n\n“Two.\n\n“Three,” he said.", ["“One.", "“Two.", "“Three,”"]),
        ("'One goes on.\n\n'Two,' he said.", ["'One goes on.", "'Two,'"]),
        # neighbours
        ("(“a”) and word—“b”—word “$5 c” [“d”]", ["“a”", "“b”", "“$5 c”", "“d”"]),
        ('It is "$5" or "…and" so.', ['"$5"', '"…and"']),
        ("“It rose 5%” he said", ["“It rose 5%”"]),
        ("Line “one\u2028two” here.", ["“one\u2028two”"]),
        # Hebrew, with gershayim in abbreviations
        ("ב־5 ש״ח, אמרה ״די לנו״ והלכה.", ["״די לנו״"]),
        ('צה"ל אמר "כן".', ['"כן"']),
        ("“e\u0301te\u0301” et 'e\u0301te\u0301'", ["“e\u0301te\u0301”", "'e\u0301te\u0301'"]),
    ],
)
def test_quotations(text: str, spans: list[str]) -> None:
    assert quoted(text) == spans


def test_an_odd_mark_shifts_no_later_paragraph() -> None:
    clean = "\nShe said: \"Yes.\" He said: 'No.' “Maybe.”\n"
    for stray in ['A 6" pipe', '"', '"Open', "'", "“", "” odd", "it’s", "»", "‚", "「"]:
        assert quoted(stray + clean)[-3:] == ['"Yes."', "'No.'", "“Maybe.”"]


def test_quotations_of_a_range_are_those_of_its_paragraphs() -> None:
    text = "“a” “b”\n“c”\n“d”"
    assert [shown(text, span) for span in quotations(text, 5, 9)] == ["“a”", "“b”", "“c”"]
    assert [shown(text, span) for span in quotations(text, 9, 9)] == ["“c”"]
    assert [shown(text, span) for span in quotations(text, 8)] == ["“c”", "“d”"]
    assert quotations(text, 0, 0) == quotations(text, 0, 8) == quotations(text)[:2]
    assert [shown(text, span) for span in quotations(text, 8, 8)] == ["“c”"]


def test_quotation_at_is_the_innermost() -> None:
    text = "So “he ‘ran’ off” and “x”“y”."
    expected = {
        2: None,
        3: "“he ‘ran’ off”",
        7: "‘ran’",
        12: "‘ran’",
        13: "“he ‘ran’ off”",
        17: "“he ‘ran’ off”",
    }
    expected |= {18: None, 22: "“x”", 25: "“y”", 28: "“y”", 29: None}
    assert {cp: shown(text, quotation_at(text, cp)) for cp in expected} == expected


def test_quotation_steps_cross_paragraphs() -> None:
    text = "“a ‘b’ c”\n\nnone, it’s\n\n“d”"
    found = []
    span = next_quotation(text, 0)
    while span:
        found.append(shown(text, span))
        span = next_quotation(text, span[0])
    assert found == ["‘b’", "“d”"]
    found = []
    span = previous_quotation(text, len(text))
    while span:
        found.append(shown(text, span))
        span = previous_quotation(text, span[0])
    assert found == ["“d”", "‘b’", "“a ‘b’ c”"]


# Whatever the text


@given(texts_and_offsets())
@example(("\u0600a b", 0))
@example(("a. \u0308b", 2))
@example(("\n \u0308", 1))
@example(("“\u0308a” ‘\u200d’", 0))
def test_every_unit_is_whole_graphemes_around_the_caret(case: tuple[str, int]) -> None:
    text, cp = case
    boundaries = {0, *(match.end() for match in regex.finditer(r"\X", text))}
    units = [find(text, cp) for find in (word_at, name_at, sentence_at, quotation_at)]
    for span in filter(
        None, [*units, *quotations(text), next_quotation(text, cp), previous_quotation(text, cp)]
    ):
        assert 0 <= span[0] < span[1] <= len(text)
        assert set(span) <= boundaries
    word, _, sentence, quotation = units
    assert word is None or word[0] <= cp <= word[1]
    assert quotation is None or quotation[0] <= cp <= quotation[1]
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
    ahead, behind = next_quotation(text, cp), previous_quotation(text, cp)
    every = quotations(text)
    assert ahead == next((span for span in every if span[0] > cp), None)
    assert behind == next((span for span in reversed(every) if span[0] < cp), None)


@given(frozen_texts())
def test_quotations_nest_and_stay_in_their_paragraph(text: str) -> None:
    spans = quotations(text)
    assert spans == sorted(spans, key=lambda span: (span[0], -span[1]))
    for start, end in spans:
        assert "\n" not in text[start:end]
        assert not any(a < start < b < end for a, b in spans)


@pytest.mark.parametrize(
    "function",
    [
        word_at,
        name_at,
        paragraph_at,
        sentence_at,
        quotation_at,
        next_word,
        previous_word,
        next_sentence,
        previous_sentence,
        next_quotation,
        previous_quotation,
        quotations,
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
