"""Quotation marks, commas and possessive endings at the edges, in the marks of several languages."""

import pytest

from pullquote.codebook import default_codebook, load_codebook
from pullquote.lint import Respan
from pullquote.records import Actor

from .layers import found, tagged

BARE = load_codebook(
    default_codebook().toml.replace("content_includes_marks = true", "content_includes_marks = false")
)

MARKED = [
    ("“Close the locks,” said Tove.", "“Close the locks,”"),
    ('"Close the locks," said Tove.', '"Close the locks,"'),
    ("‘Close the locks,’ said Tove.", "‘Close the locks,’"),
    ("Elle a dit : « C’est fini. »", "« C’est fini. »"),
    ("Elle a dit : «\u00a0C’est fini.\u00a0»", "«\u00a0C’est fini.\u00a0»"),
    ("Er sagt: „Es ist vorbei.“ Dann ging er.", "„Es ist vorbei.“"),
    ("Er sagt: »Es ist vorbei.« Dann ging er.", "»Es ist vorbei.«"),
    ("Hon sade: ”Det är slut.”", "”Det är slut.”"),
    ("「はい。」と言った。", "「はい。」"),
    ("הוא אמר: ”זה נגמר” והלך.", "”זה נגמר”"),
]


def _edge(text: str, *words: str, book=None, label: str = "quote"):
    return found("quotation-marks", text, tagged(text, label, *words), **({"book": book} if book else {}))


@pytest.mark.parametrize(("text", "whole"), MARKED)
def test_both_marks_in_is_as_it_should_be(text: str, whole: str) -> None:
    assert _edge(text, whole) == []


@pytest.mark.parametrize(("text", "whole"), MARKED)
@pytest.mark.parametrize("cut", ["first", "last", "both"])
def test_a_mark_that_is_cut_off_is_taken_in(text: str, whole: str, cut: str) -> None:
    inner = whole[1:-1].strip()
    words = {
        "first": whole[whole.index(inner) :],
        "last": whole[: whole.index(inner) + len(inner)],
        "both": inner,
    }[cut]
    (finding,) = _edge(text, words)
    assert finding.remedy == "Take the marks in"
    assert isinstance(finding.fix, Respan)
    ((start, end),) = finding.fix.spans
    assert text[start:end] == whole


@pytest.mark.parametrize(("text", "whole"), MARKED)
def test_an_extent_without_marks_leaves_them_out(text: str, whole: str) -> None:
    inner = whole[1:-1].strip()
    assert _edge(text, inner, book=BARE) == []
    (finding,) = _edge(text, whole, book=BARE)
    assert isinstance(finding.fix, Respan)
    ((start, end),) = finding.fix.spans
    assert text[start:end] == inner


def test_an_interrupted_quote_has_the_marks_of_each_part() -> None:
    text = "“We were told,” said Ines, “that the pumps would hold.”"
    assert _edge(text, "“We were told,”", "“that the pumps would hold.”") == []
    (finding,) = _edge(text, "“We were told,”", "that the pumps would hold")
    assert finding.span == (text.index("“that"), len(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He called it “plainly wrong” and left.", "it “plainly wrong” and left"),  # mixed
        ("“We paid, he said.", "“We paid"),  # a mark that the article forgot
        ("—Me voy —dijo Ana—. Ya.", "Me voy"),  # dashes are no marks
        ("It ran at 5’ 11” in the ’90s, said the owners’ club.", "5’ 11” in the ’90s"),
        ('דובר צה"ל אמר שלום.', 'דובר צה"ל'),  # gershayim
        ("“One long quote. A part of it is wrong,” she said.", "A part of it is wrong"),  # nested in it
    ],
)
def test_no_false_alarm(text: str, words: str) -> None:
    assert _edge(text, words) == []


def test_words_in_marks_that_attribute_nothing_have_both_too() -> None:
    text = "The ship “Ada” sank."
    (finding,) = _edge(text, "“Ada", label="not_attributed")
    assert finding.sentence == "One quotation mark is in this Not attributed, the other is not."


@pytest.mark.parametrize(
    ("text", "label", "words", "left"),
    [
        ("Tove Hallmar, the warden, spoke.", "actor", "Tove Hallmar,", "Tove Hallmar"),
        ("The gate, said Tove, is shut.", "cue", ", said", "said"),
        ("It is shut, she wrote.", "quote", "It is shut,", "It is shut"),
        ("The warden’s dog ran to the warden.", "actor", "warden’s", "warden"),
        ("The warden's dog ran to the warden.", "actor", "warden's", "warden"),
    ],
)
def test_what_does_not_belong_to_an_edge(text: str, label: str, words: str, left: str) -> None:
    (finding,) = found("punctuation-at-edge", text, tagged(text, label, words))
    assert isinstance(finding.fix, Respan)
    ((start, end),) = finding.fix.spans
    assert text[start:end] == left


@pytest.mark.parametrize(
    ("text", "label", "words"),
    [
        ("“Close the locks,” said Tove.", "quote", "“Close the locks,”"),
        ("“We paid eleven crowns, she said.", "quote", "“We paid eleven crowns,"),  # no closing mark
        ("He works for Acme Inc. in Rome.", "actor", "Acme Inc."),
        ("Gate: shut", "cue", ":"),
        ("The warden’s dog ran.", "actor", "warden’s"),  # who knows
        ("L’Élysée, dit-elle.", "actor", "L’Élysée"),
        ("Die Firma Merz’ Erben", "actor", "Merz’"),
    ],
)
def test_what_belongs_there(text: str, label: str, words: str) -> None:
    assert found("punctuation-at-edge", text, tagged(text, label, words)) == []


def test_a_name_that_ends_like_a_possessive() -> None:
    text = "McDonald’s said so; McDonald is a farmer."
    shop = Actor("shop", "McDonald’s", "organisation")
    mention = tagged(text, "actor", "McDonald’s", actors=("shop",))
    assert found("punctuation-at-edge", text, mention, actors=[shop]) == []
    assert found("punctuation-at-edge", text, mention, actors=[Actor("shop", "McDonald")])
