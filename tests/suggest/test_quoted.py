"""Words in marks that attribute nothing."""

import pytest
from hypothesis import given

from pullquote.quotations import quotations
from pullquote.suggest.quoted import attribution_prior, looks_unattributed, quoted
from tests.strategies import any_texts


def kinds(text: str, language: str = "en") -> list[str | None]:
    return [looks_unattributed(text, span, language) for span in quotations(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("They watched “Saturday Night Live” in the barn.", "title_of_work"),
        ("She wrote the ballad “Low Water” on the ferry.", "title_of_work"),
        ("A report titled “Sinking” was printed.", "title_of_work"),
        ("The so-called “experts” left early.", "scare_quote"),
        ("A bird known as “the bishop” nests here.", "term"),
        ("Runa “Gull” Tolk steered.", "nickname"),
        ("A panel of an “expert” kind sat.", "scare_quote"),
        ("Nothing of the “Roman” bath is old.", "scare_quote"),
    ],
)
def test_what_the_context_tells(text: str, kind: str) -> None:
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("Das sogenannte „Konzept“ hat zwei Seiten.", "de", "scare_quote"),
        ("Er sah den Film „Ebbe“ im Kino.", "de", "title_of_work"),
        ("Le film « Marée » passe ce soir.", "fr", "title_of_work"),
        ("La novela «Marea» se agotó.", "es", "title_of_work"),
    ],
)
def test_other_languages(text: str, language: str, kind: str) -> None:
    assert kinds(text, language) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "“No,” she said.",
        "She called the plan “reckless”.",
        "He said the “old plan” failed.",
        "Asked whether she would run, she said “maybe”.",
        "“We Are Done Here,” Runa said.",
        "The mayor promised “a full inquiry by spring” on Monday.",
        "“Home Rule Now”",
    ],
)
def test_what_may_attribute_is_left_to_the_rules(text: str) -> None:
    assert kinds(text) == [None]


def test_what_is_left_over_is_named_and_what_is_attributed_is_not() -> None:
    text = "The “experts” met. “No,” she said. It was “odd”. “This long sentence has no speaker at all.”"
    spans = quotations(text)
    found = quoted(text, spans, [spans[1]])
    assert [(text[slice(*item.span)], item.kind) for item in found] == [
        ("“experts”", "scare_quote"),
        ("“odd”", "scare_quote"),
    ]
    assert all(0 < item.confidence < 1 for item in found)


def test_the_more_words_the_likelier_somebody_said_them() -> None:
    priors = [attribution_prior(words) for words in range(1, 12)]
    assert priors == sorted(priors)
    assert priors[0] == 0.57
    assert priors[-1] == 0.98


@given(any_texts(40))
def test_any_text(text: str) -> None:
    spans = quotations(text)
    found = quoted(text, spans, ())
    assert found == quoted(text, spans, ())
    assert {item.span for item in found} <= set(spans)
    assert not quoted(text, spans, spans)


def test_a_hundred_thousand_marks() -> None:
    text = "“a” " * 50_000
    assert len(quoted(text, quotations(text), ())) == 50_000
