"""Whom one mention means by the text around it, and which pronouns fit whom."""

import pytest

from pullquote.records import Actor
from pullquote.suggest.coreference import may_mean
from pullquote.suggest.meaning import meaning

TEXT = (
    "Weber said the wall would hold. Anna Weber runs the quay.\n\n"
    "The works minister, Pauline Achterberg, promised a new wall, she told the Courier. "
    "The minister left. Jon Vester and Lasse Pohl stayed."
)


def meant(words, actors=(), text=TEXT):
    start = text.index(words)
    found = meaning(text, (start, start + len(words)), "en", actors)
    return found and (found.candidate.name, found.candidate.actor, found.named_at)


def test_a_surname_means_the_full_name_that_the_text_has():
    assert meant("Weber") == ("Anna Weber", "", -1)


def test_a_surname_means_the_actor_whose_full_name_only_the_registry_has():
    text = "Weber said the wall would hold."
    assert meant("Weber", [Actor("1", "Anna Weber")], text) == ("Anna Weber", "1", -1)
    two = [Actor("1", "Anna Weber"), Actor("2", "Bernd Weber")]
    found = meant("Weber", two, text)
    assert found is None or not found[1]


def test_a_pronoun_and_an_office_mean_who_was_named_before():
    named = TEXT.index("Pauline")
    assert meant("she told"[:3]) == ("Pauline Achterberg", "", named)
    assert meant("The minister")[0] == "Pauline Achterberg"


def test_words_of_nobody_mean_nobody_or_only_themselves():
    found = meant("a new wall")
    assert found is None or found[0] not in ("Anna Weber", "Pauline Achterberg")


def test_offsets_are_those_of_the_whole_text_however_long_it_is():
    text = "Nothing happened here today.\n\n" * 2_000 + TEXT
    assert meant("she told"[:3], text=text)[2] == text.index("Pauline")


@pytest.mark.parametrize(
    ("word", "kind", "called", "fits"),
    [
        ("she", "person", (), True),
        ("she", "person", ("he",), False),
        ("She", "person", ("her", "the minister"), True),
        ("he", "organisation", (), False),
        ("they", "group", (), True),
        ("they", "person", (), False),
        ("it", "organisation", (), True),
        ("the minister", "organisation", (), True),
    ],
)
def test_a_pronoun_fits_by_kind_and_by_what_they_are_called_elsewhere(word, kind, called, fits):
    assert may_mean(word, kind, called) is fits
