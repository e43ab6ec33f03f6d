"""Names, whom they mean, and sources that are no names."""

import pytest
from hypothesis import given

from pullquote.records import Actor
from pullquote.suggest.lexicon import lexicon
from pullquote.suggest.mentions import Mentions, mentions
from tests.strategies import any_texts


def read(text: str, language: str = "en", actors: tuple[Actor, ...] = ()) -> Mentions:
    return Mentions(text, [(0, len(text))], lexicon(language), actors)


def meant(text: str, language: str = "en", actors: tuple[Actor, ...] = ()) -> list[tuple[str, str | None]]:
    """Each mention's words and the name of whom it means."""
    found, candidates = read(text, language, actors).result()
    return [
        (text[slice(*m.span)], None if m.candidate is None else candidates[m.candidate].name) for m in found
    ]


def kinds(text: str, language: str = "en") -> dict[str, str]:
    return {candidate.name: candidate.kind for candidate in read(text, language).result()[1]}


def test_a_surname_and_a_title_mean_the_full_name() -> None:
    text = "Councillor Runa Tolk spoke first. “No,” Tolk said. Ms Tolk’s boat had sunk."
    assert meant(text) == [
        ("Councillor Runa Tolk", "Runa Tolk"),
        ("Tolk", "Runa Tolk"),
        ("Ms Tolk", "Runa Tolk"),
    ]


def test_a_full_name_may_come_later_and_initials_do_not_count() -> None:
    text = "‘No,’ Tolk says\n\nFormer mayor Henry J. Tolk said no. Henry Tolk left."
    assert meant(text) == [(name, "Henry J. Tolk") for name in ("Tolk", "Henry J. Tolk", "Henry Tolk")]


def test_a_plural_title_goes_with_two_names() -> None:
    text = "On Monday Halm Sens. Chris Moor and Ruth Abend sat down."
    assert [name for name, _ in meant(text)] == ["Chris Moor", "Ruth Abend"]


def test_an_office_belongs_to_the_mention() -> None:
    assert meant("It was Secretary of State Anton Lindqvist who left.") == [
        ("Secretary of State Anton Lindqvist", "Anton Lindqvist")
    ]


def test_one_surname_of_two_people_is_nobodys_unless_a_title_tells() -> None:
    text = "Anna Moor met Peter Moor. Moor left. Mr. Moor stayed. Ms. Moor sat."
    assert meant(text)[2:] == [("Mr. Moor", "Peter Moor"), ("Ms. Moor", "Anna Moor")]


def test_an_acronym_in_parentheses() -> None:
    text = "It asked the Public Utilities Board (PUB). Later the PUB replied."
    assert meant(text) == [
        ("Public Utilities Board", "Public Utilities Board"),
        ("PUB", "Public Utilities Board"),
        ("PUB", "Public Utilities Board"),
    ]


def test_kinds() -> None:
    text = (
        "So Anna Moor, the Ministry of Fish, the Halm Gazette, Reuters, the Boat Owners’ Union and the Reed Party met. "
        "Then Norway said no."
    )
    found = kinds(text)
    assert found["Anna Moor"] == "person"
    assert found["Ministry of Fish"] == "government_body"
    assert found["Halm Gazette"] == "media_outlet"
    assert found["Reed Party"] == "organisation"
    assert found["Norway"] == "state"


@pytest.mark.parametrize(
    "text",
    [
        "Engineers came on Tuesday. Nobody in Norway saw them.",
        "FERRY SINKS OFF COAST",
        "He walked down Dyke Street in March.",
        "The Dutch left.",
        "",
    ],
)
def test_what_is_no_mention(text: str) -> None:
    assert meant(text) == []


def test_german_nouns_are_no_names() -> None:
    text = "Das Boot lag im Hafen. Bürgermeisterin Nele Brandt und Otto Wiek schwiegen. „Nein“, sagte Brandt."
    assert meant(text, "de") == [
        ("Bürgermeisterin Nele Brandt", "Nele Brandt"),
        ("Otto Wiek", "Otto Wiek"),
        ("Brandt", "Nele Brandt"),
    ]


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("La maire, Clémence Vidal, a parlé. Mme Vidal est partie.", "fr", "Clémence Vidal"),
        ("La alcaldesa Carmen Soto habló. Luego Soto se fue.", "es", "Carmen Soto"),
    ],
)
def test_french_and_spanish(text: str, language: str, name: str) -> None:
    assert [who for _, who in meant(text, language)] == [name, name]


def test_the_registry_is_matched_by_name_alias_and_surname() -> None:
    tolk = Actor("1", "Runa Tolk", aliases=("the ferry queen",))
    board = Actor("2", "Harbour Board", kind="government_body", aliases=("HB",))
    text = "The HB met. Later Tolk said no."
    found, candidates = read(text, actors=(tolk, board)).result()
    assert {c.actor: c.name for c in candidates} == {"1": "Runa Tolk", "2": "Harbour Board"}
    assert len(found) == 2


def test_a_surname_of_two_actors_matches_neither() -> None:
    actors = (Actor("1", "Runa Tolk"), Actor("2", "Otto Tolk"))
    assert [c.actor for c in read("On Monday Ms. Tolk said no.", actors=actors).result()[1]] == [""]


def ensured(text: str, phrase: str, language: str = "en") -> str | None:
    """Whom a phrase of the text, ensured as a source, is thought to mean."""
    found = read(text, language)
    start = text.index(phrase)
    meant = found.ensure((start, start + len(phrase)))
    assert found.at((start, start + len(phrase))) is not None
    return " + ".join(found.result()[1][index].name for index in meant) or None


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        ("Works minister Runa Tolk left. So the minister said no.", "the minister", "Runa Tolk"),
        ("Otto Wiek, the mayor of Halm, left. “No,” the mayor said.", "the mayor", "Otto Wiek"),
        ("Her deputy, Ina Frost, said no.", "Her deputy, Ina Frost", "Ina Frost"),
        ("A friend of Ina Frost said no.", "A friend of Ina Frost", None),
        ("Ina Frost’s campaign said no.", "Ina Frost’s campaign", None),
        ("Ina Frost and Otto Wiek said no.", "Ina Frost and Otto Wiek", "Ina Frost + Otto Wiek"),
        ("Minister Runa Tolk met minister Otto Wiek. The minister said no.", "The minister", None),
        ("Minister Runa Tolk left. A minister said no.", "A minister", None),
        ("Two deputies said no.", "Two deputies", "Two deputies"),
        ("A senior official said no.", "A senior official", "A senior official"),
        ("The report said no.", "The report", None),
    ],
)
def test_sources_that_are_no_names(text: str, phrase: str, name: str | None) -> None:
    assert ensured(text, phrase) == name


def test_a_group_that_is_introduced_is_a_candidate_for_they() -> None:
    text = "Two deputies said no. They said it again."
    found = read(text)
    group = found.ensure((0, 12))
    assert (found.resolve(22, "They", group),) == group
    assert found.result()[1][0].kind == "group"


def test_ensuring_twice_is_ensuring_once() -> None:
    found = read("Two deputies said no.")
    assert found.ensure((0, 12)) == found.ensure((0, 12))
    assert len(found.result()[0]) == 1


@given(any_texts(40))
def test_any_text(text: str) -> None:
    found, candidates = mentions(text, [(0, len(text))], lexicon("en"))
    assert (found, candidates) == mentions(text, [(0, len(text))], lexicon("en"))
    assert len({m.span for m in found}) == len(found)
    for mention in found:
        assert text[slice(*mention.span)].strip()
        assert all(index < len(candidates) for index in mention.candidates)
    assert {index for mention in found for index in mention.candidates} == set(range(len(candidates)))


@given(any_texts(20))
def test_any_span_may_be_ensured(text: str) -> None:
    for language in ("en", "de", "fr", "es"):
        found = read(text, language)
        for start in range(0, len(text), 3):
            found.ensure((start, min(len(text), start + 7)))
        mentioned, candidates = found.result()
        assert all(index < len(candidates) for mention in mentioned for index in mention.candidates)


@pytest.mark.parametrize(
    "text",
    [
        "Word " * 200_000,
        "Anna Moor said. " * 20_000,
        "".join(f"Anna Moor{n} said no. " for n in range(20_000)),
        "A. " * 100_000,
        "von " * 100_000,
        "Xy\n" * 100_000,
        "X" * 300_000,
    ],
)
def test_pathological_texts_end(text: str) -> None:
    spans = [(0, len(text))]
    found, _ = mentions(text, spans, lexicon("en"))
    assert all(0 <= m.span[0] < m.span[1] <= len(text) for m in found)
