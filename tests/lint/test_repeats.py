"""The same quote twice in an article, and the link that says so."""

from pullquote.codebook import ready_made
from pullquote.lint import LinkUp

from .layers import found, linked, tagged

TEXT = (
    "“Nobody came to check the pumps”\n\n"
    "“Nobody came to check the pumps,” said Tove Hallmar. “They failed.”\n\nNobody came, said Ada Birk."
)
HEADLINE = tagged(TEXT, "quote", "“Nobody came to check the pumps”")
BODY = tagged(TEXT, "quote", "“Nobody came to check the pumps,”")
TOVE, ADA = (
    tagged(TEXT, "actor", "Tove Hallmar", actors=("t",)),
    tagged(TEXT, "actor", "Ada Birk", actors=("a",)),
)


def test_a_repeat_is_found_with_the_link_as_its_fix() -> None:
    (finding,) = found("same-quote", TEXT, HEADLINE, BODY, tagged(TEXT, "quote", "“They failed.”"))
    assert finding.sentence == "The same Quote stands elsewhere in this article, not linked."
    assert finding.annotations == (HEADLINE.id, BODY.id)
    assert finding.fix == LinkUp("same_quote_as", HEADLINE.id, BODY.id)


def test_nothing_is_said_of_what_is_linked_also_through_a_third() -> None:
    assert not found("same-quote", TEXT, HEADLINE, BODY, links=[linked("same_quote_as", BODY, HEADLINE)])
    third = tagged(TEXT, "quote", "“They failed.”")
    through = [linked("same_quote_as", BODY, third), linked("same_quote_as", HEADLINE, third)]
    assert not found("same-quote", TEXT, HEADLINE, BODY, third, links=through)
    assert found("same-quote", TEXT, HEADLINE, BODY, third, links=through[:1])


def test_two_people_may_say_the_same() -> None:
    links = [linked("source", HEADLINE, ADA), linked("source", BODY, TOVE)]
    assert not found("same-quote", TEXT, HEADLINE, BODY, TOVE, ADA, links=links)
    assert found("same-quote", TEXT, HEADLINE, BODY, TOVE, ADA, links=links[1:])


def test_a_codebook_without_the_role_has_nothing_to_link() -> None:
    pair = (tagged(TEXT, "content", HEADLINE.words), tagged(TEXT, "content", BODY.words))
    assert not found("same-quote", TEXT, *pair, book=ready_made("polnear"))
