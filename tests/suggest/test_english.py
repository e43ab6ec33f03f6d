"""English: each test is a sentence and what is said in it by whom."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.suggest import find_quotes, suggest
from tests.suggest.reading import Said, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Two more weeks,” said Bram Ekelund.", ("Bram Ekelund", "said", "“Two more weeks,”")),
        ("“Two more weeks,” Bram Ekelund said.", ("Bram Ekelund", "said", "“Two more weeks,”")),
        ("“Is it open?” the bridge warden asked.", ("the bridge warden", "asked", "“Is it open?”")),
        ("“Is it open?” Ilse Roth asked.", ("Ilse Roth", "asked", "“Is it open?”")),
        (
            "“We lost,” Ana Pell said, “but we learned.”",
            ("Ana Pell", "said", "“We lost,” … “but we learned.”"),
        ),
        ("“We lost,” Ana Pell said. “We learned.”", ("Ana Pell", "said", "“We lost,” … “We learned.”")),
        ("Ana Pell said: “We lost.”", ("Ana Pell", "said", "“We lost.”")),
        ("Ana Pell, a vet in Lund, said: “We lost.”", ("Ana Pell", "said", "“We lost.”")),
        (
            "The works minister, Ana Pell, said it was lost.",
            ("The works minister, Ana Pell", "said", "it was lost"),
        ),
        (
            "“We lost,” said Ana Pell, who had come from Rome with 40 aides. “It is over.”",
            ("Ana Pell", "said", "“We lost,” … “It is over.”"),
        ),
        (
            "Two deputies who visited Karrow this month said they are “unmoved”.",
            ("Two deputies who visited Karrow this month", "said", "they are “unmoved”"),
        ),
        (
            "Ana Pell and Bo Lind said the pumps had failed.",
            ("Ana Pell and Bo Lind", "said", "the pumps had failed"),
        ),
        ("Both said the label would change.", ("Both", "said", "the label would change")),
        (
            "A spokesman for the Sound Authority said the pumps had failed.",
            ("A spokesman for the Sound Authority", "said", "the pumps had failed"),
        ),
        (
            "Ana Pell told reporters on Monday that the wall had failed.",
            ("Ana Pell", "told", "the wall had failed"),
        ),
        (
            "Ana Pell said on Tuesday, after a long night, that she would stay.",
            ("Ana Pell", "said", "she would stay"),
        ),
        (
            "The wall had leaked for a year, according to papers released by the Sound Authority.",
            ("papers released by the Sound Authority", "according to", "The wall had leaked for a year"),
        ),
        (
            "According to the builder, “no one cut corners”.",
            ("the builder", "According to", "“no one cut corners”"),
        ),
        (
            "Three times that year, the papers show, a watchman filed a slip.",
            ("the papers", "show", "Three times that year … a watchman filed a slip"),
        ),
        ("Ana Pell did not say whether she would go.", ("Ana Pell", "did not say", "whether she would go")),
        ("The firm declined to comment on the cost.", ("The firm", "declined", "to comment on the cost")),
        ("It is widely believed that there are four.", ("", "is widely believed", "there are four")),
        ("The law, Ana Pell believes, is unfair.", ("Ana Pell", "believes", "The law … is unfair")),
        (
            "He called the plan “slow”, “costly” and “late”.",
            ("He", "called", "the plan “slow”, “costly” and “late”"),
        ),
        (
            "Ana Pell said in a statement that the wall had failed.",
            ("Ana Pell", "said in a statement", "the wall had failed"),
        ),
    ],
)
def test_one_sentence(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text) == [Said(*expected)]


def test_two_speakers_in_one_line_are_two_attributions() -> None:
    assert said("“We lost,” Ana Pell said. “Rubbish,” Bo Lind replied.") == [
        Said("Ana Pell", "said", "“We lost,”"),
        Said("Bo Lind", "replied", "“Rubbish,”"),
    ]


def test_a_second_cue_begins_a_second_quote() -> None:
    assert said("Ana Pell said the wall was wet and added that nobody had looked.") == [
        Said("Ana Pell", "said", "the wall was wet"),
        Said("Ana Pell", "added", "nobody had looked"),
    ]


def test_a_quote_over_paragraphs_is_one() -> None:
    text = "Ana Pell said: “We lost.\n\n“We learned.\n\n“We go on,” she added."
    assert said(text) == [Said("Ana Pell", "said", "“We lost. … “We learned. … “We go on,”")]


def test_an_open_quotation_waits_for_its_speaker() -> None:
    text = "“We lost.\n\n“We go on,” Ana Pell said."
    assert said(text) == [Said("Ana Pell", "said", "“We lost. … “We go on,”")]


def test_a_missing_mark_costs_its_own_sentence_at_most() -> None:
    text = "“We lost the boat, Ana Pell said. It rained.\n\nThe sun came.\n\n“We won,” Bo Lind said."
    first, second = said(text)
    assert first.content.startswith("“We lost the boat,")
    assert first[:2] == ("Ana Pell", "said")
    assert second == Said("Bo Lind", "said", "“We won,”")


def test_marks_inside_marks_are_the_inner_speaker_s() -> None:
    text = "“My father used to say, ‘Don’t sell the boats’, and he didn’t,” Signe Aalto recalled."
    outer, inner = suggest(text).attributions
    assert text[slice(*inner.sources[0])] == "My father"
    assert inner.parent == 0
    assert outer.parent is None


def test_a_paragraph_that_ends_with_a_colon_introduces_the_next() -> None:
    assert said("From board chair Edwin Sarkany:\n\n“We thank the night crews.”") == [
        Said("board chair Edwin Sarkany", ":", "“We thank the night crews.”")
    ]


@pytest.mark.parametrize("dash", ["—", "– ", "\n—"])
def test_a_dash_signs_a_quotation(dash: str) -> None:
    [quote] = said(f"“Safety came first, every day.” {dash}Thandi Roos")
    assert quote[0] == "Thandi Roos"


def test_a_speaker_in_the_sentence_before() -> None:
    assert said("Ana Pell shrugged. “Ask me when the tide is out.”") == [
        Said("Ana Pell", "", "“Ask me when the tide is out.”")
    ]


def test_a_thing_in_the_sentence_before_says_nothing() -> None:
    assert said("The hall was silent. “Enough.” People began to leave.") == []


def test_questions_and_answers() -> None:
    text = "Ana Pell took two questions.\n\nQ: Why now?\n\nA: Because the tram runs."
    assert [(quote.cue, quote.content) for quote in said(text)] == [
        ("Q:", "Why now?"),
        ("A:", "Because the tram runs."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The “hundred-year wall” was opened in 1998.",
        "The works were finished in May.",
        "Ana Pell met Bo Lind at the bridge.",
        "The states signed the treaty.",
        "Bill Read plans.",
        "Anna Berg argued that",
    ],
)
def test_what_nobody_says(text: str) -> None:
    assert said(text) == []


@given(
    st.text(alphabet=st.sampled_from("“”‘’\"' .,:;\n—aAna said that he I to the and\u00a0😀"), max_size=200)
)
def test_any_text_is_read(text: str) -> None:
    found = suggest(text)
    for item in found.attributions:
        spans = (*item.content, *item.cue, *item.sources, *item.addressees)
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert list(item.content) == sorted(item.content)
        assert item.parent is None or 0 <= item.parent < len(found.attributions)
    assert suggest(text) == found
    assert pickle.loads(pickle.dumps(found)) == found


@pytest.mark.parametrize(
    "unit",
    [
        '"',
        "“",
        "“a” ",
        "abcdefg",
        "said ",
        "Ana said that Bo left, and “we lost,” he said. ",
        "“‘",
        "— a ",
        "Ana: ",
    ],
)
def test_giant_paragraphs_are_read_in_pieces_that_do_not_grow(unit: str) -> None:
    """A line of any length costs what its pieces cost: no rule ever sees more than one piece."""
    text = unit * (20_000 // len(unit))
    found = suggest(text)
    assert all(0 <= start < end <= len(text) for item in found.attributions for start, end in item.content)
    longest = max((end - start for item in found.attributions for start, end in item.content), default=0)
    assert longest <= 4000


def test_find_quotes_is_the_attributions_of_suggest() -> None:
    text = "Ferry sails\n\nHALM — “We lost,” Ana Pell said. Bo Lind said he had won.\n\n© The Gazette"
    assert find_quotes(text) == suggest(text).attributions != ()
