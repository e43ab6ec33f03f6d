"""Whom pronouns mean."""

import pytest

from pullquote.suggest.coreference import pronoun_class
from pullquote.suggest.lexicon import lexicon
from pullquote.suggest.mentions import Mentions


class Reading:
    """A text whose sources are ensured in order, as the engine does."""

    def __init__(self, text: str, language: str = "en") -> None:
        self.text = text
        self.mentions = Mentions(text, [(0, len(text))], lexicon(language))
        self.speakers: list[int] = []
        self._at = 0

    def hear(self, phrase: str) -> str | None:
        start = self.text.index(phrase, self._at)
        self._at = start + len(phrase)
        meant = self.mentions.ensure((start, self._at), self.speakers)
        self.speakers += meant
        return " + ".join(self.mentions.result()[1][index].name for index in meant) or None


def heard(text: str, *phrases: str, language: str = "en") -> list[str | None]:
    reading = Reading(text, language)
    return [reading.hear(phrase) for phrase in phrases]


def test_c46() -> None:
    text = (
        "Edda Norrlind, a vet in Pellworth, said: “The herd needs feed by Sunday.\n\n"
        "“If it does not come, we lose the calves,” she added.\n\n"
        "Transport chief Ruben Castellane was less gloomy. “The trucks are loaded,” he said. "
        "His deputy, Ina Frisk, disagreed. “They are half empty,” she said."
    )
    assert heard(text, "Edda Norrlind", "she", "he", "she") == [
        "Edda Norrlind",
        "Edda Norrlind",
        "Ruben Castellane",
        "Ina Frisk",
    ]


def test_the_last_speaker_wins_over_whom_the_speaker_spoke_of() -> None:
    text = "Otto Wiek said Peter Moor would lose.\n\n“Peter Moor is done,” he said."
    assert heard(text, "Otto Wiek", "he") == ["Otto Wiek", "Otto Wiek"]


def test_a_new_subject_wins_over_the_last_speaker() -> None:
    text = "“No,” said Otto Wiek. Peter Moor disagreed. “Yes,” he said."
    assert heard(text, "Otto Wiek", "he") == ["Otto Wiek", "Peter Moor"]


def test_two_equally_good_ones_are_nobody() -> None:
    assert heard("The boat of Otto Wiek hit the boat of Peter Moor. “Ouch,” he said.", "he") == [None]
    assert heard("“Ouch,” he said.", "he") == [None]


def test_gender_comes_from_titles_names_and_earlier_pronouns() -> None:
    assert heard("Mr. Xan left. “No,” she said.", "she") == [None]
    assert heard("Ms. Xan left. “No,” she said.", "she") == ["Xan"]
    text = "“No,” said Mayor Xan Qir. “Never,” she said.\n\n“Well,” he said."
    assert heard(text, "Mayor Xan Qir", "she", "he") == ["Xan Qir", "Xan Qir", None]


def test_an_organisation_is_it_and_they_but_never_she() -> None:
    text = "The Harbour Board met. “No,” it said."
    assert heard(text, "it") == ["Harbour Board"]
    assert heard(text.replace("it said", "they said"), "they") == ["Harbour Board"]
    assert heard(text.replace("it said", "she said"), "she") == [None]


@pytest.mark.parametrize(
    ("language", "text", "pronoun", "name"),
    [
        ("de", "Kämmerer Otto Wiek kam. „Nein“, sagte er.", "er", "Otto Wiek"),
        ("de", "Bürgermeisterin Nele Brandt kam. „Nein“, sagte sie.", "sie", "Nele Brandt"),
        ("fr", "Mme Vidal est venue. « Non », dit elle.", "elle", "Vidal"),
        ("es", "El alcalde Carlos Soto vino. «No», dijo él.", "él", "Carlos Soto"),
    ],
)
def test_other_languages(language: str, text: str, pronoun: str, name: str) -> None:
    assert heard(text, pronoun, language=language) == [name]


def test_the_last_speaker_decides_between_two_ministers() -> None:
    text = "“No,” said Minister Runa Tolk. Minister Otto Wiek nodded. “Never,” said the minister."
    assert heard(text, "Minister Runa Tolk", "the minister") == ["Runa Tolk", "Runa Tolk"]


def test_words_that_are_no_pronouns() -> None:
    assert [pronoun_class(word) for word in ("I", "we", "who", "boat", "")] == [""] * 5
    assert pronoun_class("She") == "f"
