"""Quotes without source or cue, claims without claimant."""

import pytest

from pullquote.codebook import ready_made
from pullquote.lint import LinkUp

from .layers import found, linked, tagged

TEXT = "Locks close\n\n“Close the locks,” said Tove Hallmar, who says the gate is rusty."
QUOTE = tagged(TEXT, "quote", "“Close the locks,”", quote_type="direct")
REPORTED = tagged(TEXT, "quote", "the gate is rusty", quote_type="indirect")
ACTOR = tagged(TEXT, "actor", "Tove Hallmar")
CUE = tagged(TEXT, "cue", "says")
CLAIM = tagged(TEXT, "claim", "the gate is rusty")


def test_a_quote_needs_a_source() -> None:
    (finding,) = found("quote-without-source", TEXT, QUOTE, ACTOR)
    assert (finding.annotations, finding.label, finding.words) == ((QUOTE.id,), "quote", "“Close the locks,”")
    assert finding.sentence == "This Quote has no source."
    assert not found("quote-without-source", TEXT, QUOTE, ACTOR, links=[linked("source", QUOTE, ACTOR)])


def test_an_addressee_is_no_source() -> None:
    assert found("quote-without-source", TEXT, QUOTE, ACTOR, links=[linked("addressee", QUOTE, ACTOR)])


@pytest.mark.parametrize(("kind", "count"), [("headline", 0), ("pull_quote", 0), ("body", 1)])
def test_headlines_and_pull_quotes_may_name_nobody(kind: str, count: int) -> None:
    zone = tagged(
        TEXT, "zone", "“Close the locks,” said Tove Hallmar, who says the gate is rusty.", kind=kind
    )
    assert len(found("quote-without-source", TEXT, QUOTE, zone)) == count


def test_the_repeat_of_a_quote_has_its_source_there() -> None:
    text = f"{TEXT}\n\n“Close the locks,”"
    again = tagged(text, "quote", "\n\n“Close the locks,”".strip(), id="again")
    links = [linked("same_quote_as", again, QUOTE)]
    assert found("quote-without-source", text, QUOTE, again, links=links) == []


def test_only_where_the_codebook_has_sources() -> None:
    book = ready_made("polnear")
    content = tagged(TEXT, "content", "“Close the locks,”")
    assert found("quote-without-source", TEXT, content, book=book)
    assert not found("claim-without-claimant", TEXT, content, book=book)


@pytest.mark.parametrize(
    ("quote_type", "count"),
    [("indirect", 1), ("mixed", 1), ("reported", 1), ("direct", 0), ("free_indirect", 0)],
)
def test_what_is_reported_needs_a_cue(quote_type: str, count: int) -> None:
    quote = tagged(TEXT, "quote", "the gate is rusty", quote_type=quote_type)
    assert len(found("quote-without-cue", TEXT, quote)) == count
    assert not found("quote-without-cue", TEXT, quote, CUE, links=[linked("cue", quote, CUE)])


@pytest.mark.parametrize(
    ("text", "words", "count"),
    [
        (TEXT, "“Close the locks,”", 0),
        (TEXT, "the gate is rusty", 1),
        ("Elle dit : « C’est fini. »", "« C’est fini. »", 0),
        ("Sie sagt, es sei vorbei.", "es sei vorbei", 1),
        ("Er sagt: „Es ist vorbei.“", "„Es ist vorbei.“", 0),
        ("—Me voy —dijo Ana.", "Me voy", 0),
    ],
)
def test_without_a_type_marks_say_that_it_is_direct(text: str, words: str, count: int) -> None:
    assert len(found("quote-without-cue", text, tagged(text, "quote", words))) == count


def test_a_claim_needs_somebody_who_makes_it() -> None:
    (finding,) = found("claim-without-claimant", TEXT, REPORTED, CLAIM)
    assert finding.fix == LinkUp("expresses", REPORTED.id, CLAIM.id)
    assert finding.remedy == "Link it to the quote around it"
    for link in (linked("expresses", REPORTED, CLAIM), linked("claimant", CLAIM, ACTOR)):
        assert not found("claim-without-claimant", TEXT, REPORTED, CLAIM, ACTOR, links=[link])


def test_the_journalist_needs_no_claimant() -> None:
    assert not found("claim-without-claimant", TEXT, tagged(TEXT, "claim", "the gate", voice="journalist"))


def test_two_quotes_around_a_claim_are_not_chosen_between() -> None:
    outer = tagged(TEXT, "quote", "says the gate is rusty")
    (finding,) = found("claim-without-claimant", TEXT, outer, REPORTED, CLAIM)
    assert finding.fix is None
