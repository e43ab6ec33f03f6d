"""Quotations: pairs of marks in any family, speech after dashes, and what is neither."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from pullquote.quotations import (
    Quotation,
    next_quotation,
    previous_quotation,
    quotation_at,
    quotations,
    read_quotations,
)
from tests.strategies import frozen_texts, texts_and_offsets

Span = tuple[int, int]


def shown(text: str, span: Span | None) -> str | None:
    return text[span[0] : span[1]] if span else None


def quoted(text: str) -> list[str]:
    return [text[start:end] for start, end in quotations(text)]


# Marks


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
        # mixed marks, and marks that look the wrong way
        (
            '”Nobody cooked the books," said José. "They were served raw.“',
            ['”Nobody cooked the books,"', '"They were served raw.“'],
        ),
        ('”We lost," he said. "We lost,“ she said.', ['”We lost,"', '"We lost,“']),
        ('“We lost," Ana said. "We won.”', ['“We lost,"', '"We won.”']),
        ('“He said "go" today” and left', ['“He said "go" today”', '"go"']),
        ("“They see that. “", ["“They see that. “"]),
        ("‘We lost,' he said. ‘D-‘ was his mark.", ["‘We lost,'", "‘D-‘"]),
        ("'It’s the dogs’ day,' he said", ["'It’s the dogs’ day,'"]),
        ("``We lost,'' he said. ''We won,'' said she.", ["``We lost,''", "''We won,''"]),
        ("''He told me, 'No.''' Ana left.", ["''He told me, 'No.'''", "'No.'"]),
        ("```code``` and `word`", []),
        # deeper
        (
            "“He called it ‘a “big ‘old’ thing” gift’,” Ana said.",
            [
                "“He called it ‘a “big ‘old’ thing” gift’,”",
                "‘a “big ‘old’ thing” gift’",
                "“big ‘old’ thing”",
                "‘old’",
            ],
        ),
        # more apostrophes
        ("‘We play rock ’n’ roll,’ he said", ["‘We play rock ’n’ roll,’"]),
        ('“NATO‘s man, 6’2” tall, lit a 5" pipe,” he said', ['“NATO‘s man, 6’2” tall, lit a 5" pipe,”']),
        ("Mayor: ‘We’re done’ with it", ["‘We’re done’"]),
        # slips
        ("“We lost, Ana said. “We won,” Bo said.", ["“We lost, Ana said.", "“We won,”"]),
        ("“A «b “c” d.", ["“A «b “c” d.", "«b “c” d.", "“c”"]),
        ("“A ‘b “c” d’ e “f” g", ["“A ‘b “c” d’ e", "‘b “c” d’", "“c”", "“f”"]),
        ('"“Who knows?” he said.', ["“Who knows?”"]),
        ('Nothing in “” or "" or “ ”.', []),
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
        ("''One.\n\n''Two,'' he said.", ["''One.", "''Two,''"]),
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


# Details


def test_what_a_quotation_tells() -> None:
    text = "«\u202fJa ‘b’\xa0» and ``c'' and „d"
    assert read_quotations(text) == [
        Quotation(span=(0, 10), inner=(2, 8), depth=0, closed=True, family="guillemet"),
        Quotation(span=(5, 8), inner=(6, 7), depth=1, closed=True, family="single"),
        Quotation(span=(15, 20), inner=(17, 18), depth=0, closed=True, family="double"),
        Quotation(span=(25, 27), inner=(26, 27), depth=0, closed=False, family="double"),
    ]
    assert [quotation.family for quotation in read_quotations("「a」\n—Voy —dijo Ana.")] == ["corner", "dash"]


def test_a_quotation_over_paragraphs_is_open_until_its_last() -> None:
    text = "“One ‘a’.\n\n“Two “x” y.\n\n“Three.”"
    found = [
        (shown(text, one.span), shown(text, one.inner), one.depth, one.closed)
        for one in read_quotations(text)
    ]
    assert found == [
        ("“One ‘a’.", "One ‘a’.", 0, False),
        ("‘a’", "a", 1, True),
        ("“Two “x” y.", "Two “x” y.", 0, False),
        ("“x”", "x", 1, True),
        ("“Three.”", "Three.", 0, True),
    ]


# Dashes


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("—Me voy —dijo Ana—. Vuelvo mañana.", ["Me voy", "Vuelvo mañana."]),
        ("—¿Te vas? —dice Ana.", ["¿Te vas?"]),
        ("— No sé —dijo—. Quizá —añadió el alcalde—, si llueve.", ["No sé", "Quizá", "si llueve."]),
        ("— Je pars, dit Ana.", ["Je pars, dit Ana."]),
        ("– Nie wiem – powiedziała Anna. – Jutro będzie.", ["Nie wiem", "Jutro będzie."]),
        ("— Я не знаю, — тихо сказала Анна. — Завтра.", ["Я не знаю,", "Завтра."]),
        ("― Eu vou ― disse Ana.", ["Eu vou"]),
        # a plain dash stays in the speech
        ("—El barco —el viejo— se va —dijo Ana.", ["El barco —el viejo— se va"]),
        # with marks
        ("— « Je pars », dit Ana.", ["« Je pars »"]),
        ("—El “jefe” se va —dijo Ana.", ["El “jefe” se va", "“jefe”"]),
        ("—El “jefe se va —dijo Ana—. Ya.", ["“jefe se va —dijo Ana—. Ya."]),
        # among its like
        ("— Je pars.\n— Bien, dit Ana.\n\n— Voilà.", ["Je pars.", "Bien, dit Ana.", "Voilà."]),
        ("— Où vas-tu ?\n— À Rome.", ["Où vas-tu ?", "À Rome."]),
    ],
)
def test_dialogue(text: str, spans: list[str]) -> None:
    assert quoted(text) == spans


@pytest.mark.parametrize(
    "text",
    [
        "—Henrike Drum",
        "— Henrike Drum, treasurer",
        "– The council passed the budget.\n– The mayor resigned.",
        "— Who pays?\n— Who decides?",
        "– bread\n– milk",
        "— Ana Roe, lance corporal.",
        "—El alcalde —que no vino— dijo que no.",
        "— Le maire, élu en mai.",
        "Une phrase — longue, dit Ana.",
        "—",
        "— —",
        "—Où ?\n\n\n—À Rome.",
        "– Où ?\n— À Rome.",
    ],
)
def test_other_lines_with_dashes_are_no_speech(text: str) -> None:
    assert quoted(text) == []


def test_a_signature_after_a_dialogue_is_no_turn_of_it() -> None:
    assert quoted("— Je pars, dit Ana.\n—Henrike Drum") == ["Je pars, dit Ana."]


# Whatever the text

_PIECES = [
    *"“”„\"'‘’«»‹›「」『』״`.,¿? \n",
    "''",
    "``",
    "a",
    "b ",
    "5",
    "’s",
    "n",
    "\u0308",
    "\u200d",
    " — ",
    "—",
]
marked_texts = st.lists(st.sampled_from([*_PIECES, " —dijo ", "\n—A", ", dit "]), max_size=40).map("".join)


@given(st.one_of(frozen_texts(), marked_texts))
@example("“A ‘b “c” d’ e “f” g")
@example("—a “b —dijo x—. c” d")
@example("“ \u0308a”")
def test_quotations_nest_in_their_paragraph_and_hold_their_inner_words(text: str) -> None:
    found = read_quotations(text)
    spans = [quotation.span for quotation in found]
    assert spans == quotations(text) == sorted(spans, key=lambda span: (span[0], -span[1]))
    for quotation in found:
        start, end = quotation.span
        low, high = quotation.inner
        assert start <= low < high <= end
        assert text[low:high].strip()
        assert quotation.family == "dash" or low > start
        assert "\n" not in text[start:end]
        assert not any(a < start < b < end for a, b in spans)
        assert quotation.depth == sum(a <= start and end <= b for a, b in spans) - 1


@given(texts_and_offsets())
@example(("“\u0308a” ‘\u200d’", 0))
def test_every_quotation_is_whole_graphemes(case: tuple[str, int]) -> None:
    text, cp = case
    boundaries = {0, *(match.end() for match in regex.finditer(r"\X", text))}
    for quotation in read_quotations(text):
        assert {*quotation.span, *quotation.inner} <= boundaries
    at = quotation_at(text, cp)
    assert at is None or at[0] <= cp <= at[1]


@given(texts_and_offsets())
def test_steps_miss_no_quotation(case: tuple[str, int]) -> None:
    text, cp = case
    every = quotations(text)
    assert next_quotation(text, cp) == next((span for span in every if span[0] > cp), None)
    assert previous_quotation(text, cp) == next((span for span in reversed(every) if span[0] < cp), None)


@pytest.mark.parametrize(
    "function", [quotation_at, next_quotation, previous_quotation, quotations, read_quotations]
)
@pytest.mark.parametrize("cp", [-1, 4])
def test_offsets_outside_the_text_are_errors(function: Callable[[str, int], object], cp: int) -> None:
    with pytest.raises(IndexError, match="not between 0 and 3"):
        function("abc", cp)


# Floods


def steps(text: str) -> int:
    """How many lines of Python run to read the quotations of a text."""
    count = 0

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        read_quotations(text)
    finally:
        sys.settrace(before)
    return count


_FLOODS = ['"', "“", "”", "'", " ‘a", "''", "``a", " “a b» ", "「", ' "5', ' " ', " “a\"b' ‘c» „d "]


@pytest.mark.parametrize("piece", [*_FLOODS, "— A.\n", "“a\n"])
@pytest.mark.parametrize("opening", ["", "“", "—"])
def test_the_work_grows_with_the_text(opening: str, piece: str) -> None:
    small, large = (steps(opening + piece * count) for count in (300, 1200))
    assert small < large <= 4.4 * small


def test_the_work_grows_with_the_turns_of_a_narrator() -> None:
    few, many = (steps("—a" + " —dijo x—. b" * count) for count in (300, 1200))
    assert 300 < few < many <= 4.4 * few


def test_openings_that_nothing_closes_are_given_up_one_by_one() -> None:
    few, many = (steps(" “a" * count + "b» " * count) for count in (300, 1200))
    assert many <= 4.4 * few


def test_a_million_marks() -> None:
    assert read_quotations('"' * 1_000_000) == []


def test_two_hundred_thousand_quotations_inside_each_other() -> None:
    count = 200_000
    found = read_quotations("「" * count + "a" + "」" * count)
    assert [quotation.depth for quotation in found] == list(range(count))
    assert all(quotation.closed for quotation in found)
    assert found[-1].span == (count - 1, count + 2)


def test_a_quotation_in_an_endless_line() -> None:
    text = "x" * 2_500_000 + "—“y”—" + "x" * 2_500_000
    assert quoted(text) == ["“y”"]
    assert next_quotation(text, 0) == previous_quotation(text, len(text)) == (2_500_001, 2_500_004)
