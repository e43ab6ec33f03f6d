"""The rules over a parse, on parses written by hand, so that no model decides what is right; and life without spaCy."""

import sys

import pytest

from pullquote.errors import PipelineMissing
from pullquote.suggest.attributions import find_attributions
from pullquote.suggest.entities import with_entities
from pullquote.suggest.found import Found
from pullquote.suggest.lexicon import lexicon
from pullquote.suggest.parsed import find_parsed
from pullquote.suggest.pipeline import Parse, Word, installed_pipelines, load_pipeline
from pullquote.suggest.suggestions import ActorCandidate, Mention
from tests.suggest.reading import Said


def parsed(text: str, tree: str) -> Parse:
    """A parse from lines of `word part-of-speech relation head`, heads counted from 1 and 0 for none."""
    found, at = [], 0
    for index, line in enumerate(tree.strip().splitlines()):
        surface, pos, dep, head = line.split()
        start = text.index(surface, at)
        at = start + len(surface)
        lemma = {"endorsed": "endorse", "was": "be"}.get(surface.lower(), surface.lower())
        found.append(
            Word((start, at), surface.lower(), lemma, pos, dep, int(head) - 1 if int(head) else index)
        )
    return Parse(tuple(found))


def said(text: str, tree: str, found: list[Found] | None = None) -> list[Said]:
    """Who says what, in words."""
    items = found or []
    find_parsed(text, [parsed(text, tree)], items, lexicon("en"))
    return [
        Said(
            text[slice(*item.source)] if item.source else "",
            text[slice(*item.cue)] if item.cue else "",
            " … ".join(text[start:end] for start, end in item.content),
        )
        for item in items
    ]


def test_conjuncts_share_a_subject() -> None:
    tree = """
        Ana PROPN nsubj 2
        left VERB ROOT 0
        and CCONJ cc 2
        was AUX conj 2
        sure ADJ acomp 4
        Bo PROPN nsubj 7
        lied VERB ccomp 5
        . PUNCT punct 2
    """
    assert said("Ana left and was sure Bo lied.", tree) == [Said("Ana", "was sure", "Bo lied")]


def test_a_possessive_pronoun_gives_way_to_the_subject() -> None:
    tree = """
        Ana PROPN nsubj 2
        repeated VERB ROOT 0
        her PRON poss 4
        criticism NOUN dobj 2
        of ADP prep 4
        Bo PROPN pobj 5
        . PUNCT punct 2
    """
    assert said("Ana repeated her criticism of Bo.", tree) == [Said("Ana", "criticism of", "Bo")]


AGENT = """
    Plans NOUN nsubjpass 3
    were AUX auxpass 3
    endorsed VERB ROOT 0
    by ADP agent 3
    Ana PROPN pobj 4
    . PUNCT punct 3
"""


def test_the_agent_of_a_passive_is_the_source() -> None:
    assert said("Plans were endorsed by Ana.", AGENT) == [Said("Ana", "were endorsed", "Plans")]


def test_a_cue_that_is_spoken_for_is_left_alone() -> None:
    text = "Plans were endorsed by Ana."
    taken = Found([(0, 5)], (6, 19), None, "rule", "")
    assert said(text, AGENT, [taken]) == [Said("", "were endorsed", "Plans")]


@pytest.mark.parametrize(("marks", "count"), [("()", 1), ("“”", 0)])
def test_words_in_marks_are_no_cues(marks: str, count: int) -> None:
    first, last = marks
    tree = f"""
        {first} PUNCT punct 4
        Plans NOUN nsubjpass 4
        were AUX auxpass 4
        endorsed VERB ROOT 0
        by ADP agent 4
        Ana PROPN pobj 5
        . PUNCT punct 4
        {last} PUNCT punct 4
    """
    assert len(said(f"{first}Plans were endorsed by Ana.{last}", tree)) == count


def test_a_quotation_stays_whole() -> None:
    text = "Ana was sure the “best plan” won."
    tree = """
        Ana PROPN nsubj 2
        was AUX ROOT 0
        sure ADJ acomp 2
        the DET det 7
        “ PUNCT punct 2
        best ADJ amod 7
        plan NOUN nsubj 9
        ” PUNCT punct 2
        won VERB ccomp 3
        . PUNCT punct 2
    """
    [found] = said(text, tree)
    assert "“best plan”" in found.content


def test_the_earlier_rules_go_first() -> None:
    text = "Ana said Plans were endorsed by Bo."
    found, _ = find_attributions(text, [(0, len(text))], lexicon("en"))
    before = [item.content for item in found]
    find_parsed(text, [parsed(text, AGENT.replace("Ana", "Bo"))], found, lexicon("en"))
    assert [item.content for item in found] == before != []


# Entities


def test_an_entity_with_a_known_surname_means_whom_the_text_named() -> None:
    text = "Voters like Roth."
    tree = "Voters NOUN nsubj 2\nlike VERB ROOT 0\nRoth PROPN dobj 2\n. PUNCT punct 2"
    parse = Parse(parsed(text, tree).words, (((12, 16), "ORG"),))
    mentions, candidates = with_entities((), (ActorCandidate("Ana Roth", "person"),), text, [parse])
    assert mentions == (Mention((12, 16), "name", "parse-known", mentions[0].confidence, (0,)),)
    assert candidates == (ActorCandidate("Ana Roth", "person"),)


def test_an_attribute_is_no_actor() -> None:
    text = "The Roth campaign lost."
    tree = "The DET det 3\nRoth PROPN compound 3\ncampaign NOUN nsubj 4\nlost VERB ROOT 0\n. PUNCT punct 4"
    parse = Parse(parsed(text, tree).words, (((4, 8), "PERSON"),))
    assert with_entities((), (), text, [parse]) == ((), ())


# Without spaCy


def test_without_spacy_a_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    monkeypatch.setitem(sys.modules, "spacy.util", None)
    assert installed_pipelines() == []
    with pytest.raises(PipelineMissing, match=r"pip install “pullquote\[spacy\]”"):
        load_pipeline("en_core_web_sm")
