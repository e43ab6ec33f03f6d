"""What is tagged twice or in two ways, links that lead astray, missing values, suggestions that are left."""

import msgspec
import pytest

from pullquote.codebook import ready_made

from .layers import found, linked, tagged

TEXT = "“Close the locks,” said Tove Hallmar of the Ada, twice."
QUOTE = tagged(TEXT, "quote", "“Close the locks,”")
ACTOR = tagged(TEXT, "actor", "Tove Hallmar")


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("quote", "not_attributed", 1),
        ("actor", "cue", 1),
        ("quote", "claim", 0),
        ("zone", "quote", 0),
        ("actor", "not_attributed", 0),
    ],
)
def test_labels_that_exclude_each_other(one: str, other: str, count: int) -> None:
    pair = (tagged(TEXT, one, "the Ada"), tagged(TEXT, other, "the Ada"))
    assert len(found("two-labels", TEXT, *pair)) == count


def test_a_person_is_no_organisation() -> None:
    book = ready_made("discourse-network")
    pair = (tagged(TEXT, "person", "the Ada"), tagged(TEXT, "organisation", "the Ada"))
    (finding,) = found("two-labels", TEXT, *pair, book=book)
    assert finding.sentence == "These words are tagged as Organisation and as Person."


def test_nearly_the_same_quote() -> None:
    again = tagged(TEXT, "quote", "Close the locks,", id="again")
    (finding,) = found("nearly-the-same", TEXT, QUOTE, again)
    assert set(finding.annotations) == {QUOTE.id, "again"}
    assert not found("nearly-the-same", TEXT, QUOTE, tagged(TEXT, "quote", "Close"))
    assert not found("nearly-the-same", TEXT, QUOTE, again, links=[linked("nested_in", again, QUOTE)])
    assert not found("nearly-the-same", TEXT, QUOTE, tagged(TEXT, "claim", "Close the locks,"))


def test_a_quote_of_a_quote_has_another_source() -> None:
    again = tagged(TEXT, "quote", "Close the locks,", id="again")
    other = tagged(TEXT, "actor", "the Ada")
    links = [linked("source", QUOTE, ACTOR), linked("source", again, other)]
    assert not found("nearly-the-same", TEXT, QUOTE, again, ACTOR, other, links=links)


def test_a_zone_inside_a_quote() -> None:
    zone = tagged(TEXT, "zone", "the locks", kind="caption")
    (finding,) = found("zone-in-quote", TEXT, QUOTE, zone)
    assert finding.annotations == (zone.id, QUOTE.id)
    assert not found("zone-in-quote", TEXT, QUOTE, tagged(TEXT, "zone", "“Close the locks,”"))
    assert not found("zone-in-quote", TEXT, QUOTE, tagged(TEXT, "zone", TEXT))


def test_a_link_to_what_is_not_there() -> None:
    links = [linked("source", QUOTE, ACTOR)]
    assert not found("link-astray", TEXT, QUOTE, ACTOR, links=links)
    (gone,) = found("link-astray", TEXT, QUOTE, links=links)
    assert gone.sentence == "The link “source” ends at an annotation that was deleted."
    assert (gone.annotations[0], gone.span) == (QUOTE.id, QUOTE.spans[0])
    theirs = msgspec.structs.replace(ACTOR, annotator="ann-02")
    (other,) = found("link-astray", TEXT, QUOTE, links=links, ends={ACTOR.id: theirs})
    assert other.sentence == "The link “source” ends at an annotation of ann-02."
    refused = msgspec.structs.replace(ACTOR, status="rejected")
    (rejected,) = found("link-astray", TEXT, QUOTE, links=links, ends={ACTOR.id: refused})
    assert rejected.sentence == "The link “source” ends at an annotation that was rejected."


def test_a_value_that_the_codebook_asks_for() -> None:
    book = ready_made("discourse-network")
    (finding,) = found("missing-value", TEXT, tagged(TEXT, "statement", "Close the locks"), book=book)
    assert finding.sentence == "This Statement needs a value for Agreement."
    agreed = tagged(TEXT, "statement", "Close the locks", agreement="agree")
    assert not found("missing-value", TEXT, agreed, book=book)


def test_suggestions_that_are_left() -> None:
    assert not found("undecided-suggestions", TEXT)
    (finding,) = found("undecided-suggestions", TEXT, undecided=((4, 9), (12, 15)))
    assert (finding.sentence, finding.span) == ("2 suggestions are not decided on.", (4, 9))
