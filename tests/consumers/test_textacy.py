"""textacy's quote extraction with its spaCy pipeline, on the train articles: ours is better on every measure."""

import pytest

from tests.bench.peers import ours, score, textacy
from tests.bench.suggestions import PIPELINE, articles

pytestmark = [pytest.mark.consumers, pytest.mark.filterwarnings("default")]


def test_we_find_more_than_textacy_on_every_measure() -> None:
    import spacy

    gold = list(articles("train"))
    assert len(gold) > 10
    mine, theirs = score(gold, ours).f1(), score(gold, textacy(spacy.load(PIPELINE))).f1()
    assert theirs["stretches"] > 0.2  # it does find something: the comparison is one
    assert all(mine[measure] > theirs[measure] for measure in mine), (mine, theirs)
