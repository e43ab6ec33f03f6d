"""Claims: what in a text can be checked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.suggest import suggest
from pullquote.suggest.suggestions import ClaimSuggestion


def found(text: str, language: str = "en") -> list[tuple[str, ClaimSuggestion]]:
    claims = suggest(text, language, with_claims=True).claims
    return [(" … ".join(text[slice(*span)] for span in claim.fragments), claim) for claim in claims]


@pytest.mark.parametrize(
    ("text", "words", "kind", "worth"),
    [
        (
            "“The storm cost four million crowns,” Ana Pell said.",
            "The storm cost four million crowns",
            "factual",
            "CFS",
        ),
        (
            "Ana Pell said the wall failed because nobody looked.",
            "the wall failed because nobody looked",
            "causal",
            "CFS",
        ),
        ("Ana Pell said the bridge will close.", "the bridge will close", "prediction", "UFS"),
        ("Ana Pell said the council must pay the crews.", "the council must pay the crews", "demand", "NFS"),
        (
            "Ana Pell said the plan was unfair to tenants.",
            "the plan was unfair to tenants",
            "evaluation",
            "NFS",
        ),
        ("The wall was opened in 1998.", "The wall was opened in 1998", "factual", "CFS"),
    ],
)
def test_a_claim_and_its_kind(text: str, words: str, kind: str, worth: str) -> None:
    [(claimed, claim)] = found(text)
    assert (claimed, claim.claim_type, claim.checkworthiness) == (words, kind, worth)
    assert claim.voice == ("reported" if "said" in text else "journalist")


def test_words_that_a_cue_interrupts_are_one_claim() -> None:
    [(claimed, _)] = found("“The storm,” Ana Pell said, “cost four million.”")
    assert claimed == "The storm … cost four million"


def test_each_sentence_of_a_quote_is_a_claim_of_its_own() -> None:
    claims = found("“The storm cost four million. The wall is 90 years old,” Ana Pell said.")
    assert [words for words, _ in claims] == ["The storm cost four million", "The wall is 90 years old"]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Pell asked whether the wall had cost 900 crowns.",
        "“Who pays the 900 crowns?” Ana Pell asked.",
        "“I sleep well,” Ana Pell said.",
        "Ana Pell met Bo Lind at the bridge.",
    ],
)
def test_what_is_no_claim(text: str) -> None:
    assert found(text) == []


def test_claims_are_off_unless_they_are_precise_enough() -> None:
    assert suggest("“The storm cost four million crowns,” Ana Pell said.").claims == ()


@given(
    st.text(
        alphabet=st.sampled_from("“”‘’\"' .,?:\n—aAna said that 1998 must because because will\u00a0"),
        max_size=200,
    )
)
def test_any_text(text: str) -> None:
    for _, claim in found(text):
        assert all(0 <= start < end <= len(text) for start, end in claim.fragments)
        assert all(text[start:end] == text[start:end].strip() for start, end in claim.fragments)
        assert 0 <= claim.score <= 1
