"""C46, C47, C49, C50 and C51: who speaks, as the rules suggest it."""

import pytest

from pullquote.suggest import Attribution, Suggestions, suggest
from tests.cases.helpers import DATA, Span, expected


def read(case: str, language: str = "en") -> tuple[str, Suggestions]:
    text = (DATA / expected(case)["input"]).read_text("utf-8")
    return text, suggest(text, language)


def of(found: Suggestions, quote: Span) -> Attribution:
    """The one attribution that has a case's quotation."""
    spans = [(fragment["outer"]["start"], fragment["outer"]["end"]) for fragment in quote["fragments"]]
    (whole,) = [
        item for item in found.attributions if [span for span in item.verbatim if span in spans] == spans
    ]
    return whole


@pytest.mark.parametrize(
    ("case", "language"), [("C46", "en"), ("C47", "en"), ("C49", "de"), ("C50", "en"), ("C51", "en")]
)
def test_each_quotation_has_its_speaker(case: str, language: str) -> None:
    text, found = read(case, language)
    for quote in expected(case)["quotes"]:
        if quote["speaker"] is None:
            spans = [
                (fragment["outer"]["start"], fragment["outer"]["end"]) for fragment in quote["fragments"]
            ]
            assert all(not item.sources for item in found.attributions if item.content == tuple(spans))
            continue
        speaker = quote["speaker"]
        (source,) = of(found, quote).sources
        # a name may stand with its office: engineer Pia Lindqvist-Moro
        assert source[0] <= speaker["start"] and source[1] == speaker["end"], text[slice(*source)]


def test_c46_a_pronoun_is_proposed_to_mean_the_last_one_who_can_be_meant() -> None:
    text, found = read("C46")
    meant = [tuple(who.name for who in found.candidates_for(item)) for item in found.attributions]
    assert meant == [("Edda Norrlind",), ("Ruben Castellane",), ("Ina Frisk",)]
    assert text[slice(*found.attributions[1].sources[0])] == "he"


def test_c47_a_quotation_inside_another_is_the_inner_speaker_s() -> None:
    _, found = read("C47")
    quotes = {quote["id"]: of(found, quote) for quote in expected("C47")["quotes"]}
    assert found.attributions[quotes["q1a"].parent or 0] == quotes["q1"]
    assert len(found.attributions) == 4


def test_c49_a_nickname_is_no_speech() -> None:
    text, found = read("C49", "de")
    (nickname,) = [text[slice(*item.span)] for item in found.quoted]
    assert nickname == "›den Bremser‹"
    assert all(
        "Tagesordnung" not in text[slice(*span)] for item in found.attributions for span in item.content
    )


def test_c51_what_is_not_closed_says_so() -> None:
    text, found = read("C51")
    unclosed = [item for item in found.attributions if item.unclosed]
    assert [text[slice(*item.content[-1])] for item in unclosed] == ["“how are you all doing tonight?"]
