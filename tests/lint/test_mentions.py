"""Whom mentions stand for."""

import pytest

from pullquote.lint import AddAlias, Assign
from pullquote.records import Actor

from .layers import found, tagged

TEXT = "Minister Pauline Achterberg spoke. Achterberg left. Lou Reyes stayed, and so did Reyes."
PAULINE = Actor("pauline", "Pauline Achterberg", aliases=("the works minister",))
LOU = Actor("lou", "Lou Reyes")


def test_a_mention_stands_for_somebody() -> None:
    mention = tagged(TEXT, "actor", "Achterberg")
    (finding,) = found("mention-without-actor", TEXT, mention, actors=[PAULINE])
    assert finding.fix is None
    named = tagged(TEXT, "actor", "Achterberg", actors=("pauline",))
    assert not found("mention-without-actor", TEXT, named, actors=[PAULINE])


def test_who_is_named_in_full_is_one_key_away() -> None:
    mention = tagged(TEXT, "actor", "Pauline Achterberg")
    (finding,) = found("mention-without-actor", TEXT, mention, actors=[PAULINE, LOU])
    assert finding.fix == Assign(mention.id, "pauline")
    assert finding.remedy == "Set “Pauline Achterberg”"
    other = Actor("other", "pauline  achterberg")
    (finding,) = found("mention-without-actor", TEXT, mention, actors=[PAULINE, other])
    assert finding.fix is None


def test_a_project_without_actors_has_none_to_set() -> None:
    assert not found("mention-without-actor", TEXT, tagged(TEXT, "actor", "Reyes"))


@pytest.mark.parametrize(
    ("words", "count"),
    [("Minister Pauline Achterberg", 0), ("Achterberg", 0), ("Lou Reyes", 1), ("Reyes", 1)],
)
def test_a_name_has_something_of_the_actors(words: str, count: int) -> None:
    mention = tagged(TEXT, "actor", words, actors=("pauline",), mention_type="name")
    findings = found("name-is-no-alias", TEXT, mention, actors=[PAULINE, LOU])
    assert len(findings) == count
    assert all(finding.fix == AddAlias("pauline", words) for finding in findings)


def test_a_name_in_parts_or_over_two_lines_becomes_one_alias() -> None:
    text = "Lou\nReyes, and Lou the tall Reyes said so."
    for words, at in ((("Lou\nReyes",), 0), (("Lou", "Reyes"), 10)):
        mention = tagged(text[at:], "actor", *words, actors=("pauline",), mention_type="name")
        (finding,) = found("name-is-no-alias", text[at:], mention, actors=[PAULINE])
        assert finding.fix == AddAlias("pauline", "Lou Reyes")
        assert finding.sentence.startswith("“Lou Reyes” is not among")


@pytest.mark.parametrize("mention_type", ["nominal", "pronoun", ""])
def test_what_is_no_name_may_be_any_words(mention_type: str) -> None:
    mention = tagged(TEXT, "actor", "Lou Reyes", actors=("pauline",), mention_type=mention_type)
    assert not found("name-is-no-alias", TEXT, mention, actors=[PAULINE])


@pytest.mark.parametrize(("text", "name"), [("田中氏は言った。", "田中太郎"), ("ОМОН пришёл.", "ОМОН")])
def test_names_in_any_script(text: str, name: str) -> None:
    mention = tagged(
        text, "actor", text[:2] if name.startswith("田") else name, actors=("x",), mention_type="name"
    )
    assert not found("name-is-no-alias", text, mention, actors=[Actor("x", name)])


def test_one_name_for_two() -> None:
    first = tagged(TEXT, "actor", "Reyes", actors=("lou",), mention_type="name", id="first")
    start = TEXT.rindex("Reyes")
    again = tagged(
        TEXT[: start + 5], "actor", "did Reyes", actors=("pauline",), mention_type="name", id="again"
    )
    assert not found("same-name-two-actors", TEXT, first, again, actors=[PAULINE, LOU])  # other words
    text = "Reyes spoke. Reyes left."
    one = tagged(text, "actor", "Reyes", actors=("lou",), mention_type="name", id="one")
    two = tagged(text, "actor", "Reyes", "left", actors=("pauline",), mention_type="name", id="two")
    assert not found("same-name-two-actors", text, one, two)
    same = tagged(f"      {text}"[6:], "actor", "Reyes", actors=("pauline",), mention_type="name", id="same")
    (finding,) = found("same-name-two-actors", text, one, same)
    assert set(finding.annotations) == {"one", "same"}
