"""A window on one article for which the tests say what is suggested, so that no rule is tested here."""

import pytest

from pullquote.suggest.suggestions import (
    ActorCandidate,
    Attribution,
    Mention,
    Quoted,
    Suggestions,
    ZoneSuggestion,
)
from tests.desktop.opening import open_window, settle
from tests.desktop.small_project import FIRST, SECOND, TEXT, article, project_with, span

INQUIRY, MINISTER = (
    span("“a full inquiry by spring, and a new wall”"),
    span("The works minister, Pauline Achterberg"),
)
SHE, WRONG, HEADLINE = span("she"), span("“plainly wrong”"), span("Harbour wall leaked unseen for a year")
DATE = span("The date is “plainly wrong”")

SUGGESTED = Suggestions(
    attributions=(
        Attribution((FIRST, SECOND), (FIRST, SECOND), (span("said"),), (span("Ines Halvorsen"),), "direct", "beside", 0.97),
        Attribution((INQUIRY,), (INQUIRY,), (span("promised"),), (SHE,), "mixed", "aside", 0.66, source_rule="aside"),
        Attribution((DATE,), (), (), (), "indirect", "loose", 0.3),
    ),
    mentions=(
        Mention(span("Ines Halvorsen"), "name", "name", 0.93, (0,)),
        Mention(SHE, "pronoun", "pronoun", 0.8, (1,)),
    ),
    candidates=(ActorCandidate("Ines Halvorsen", "person"), ActorCandidate("Pauline Achterberg", "person")),
    quoted=(Quoted(WRONG, "scare_quote", "short", 0.92),),
    zones=(ZoneSuggestion((HEADLINE,), "headline", "first_line", 0.95),),
)  # fmt: skip
"""In reading order: the headline, a split quote, a quote of a pronoun, and words in marks; one is too unsure."""


@pytest.fixture
def suggested(monkeypatch):
    """What is suggested for each text; other texts get nothing."""
    known = {TEXT: SUGGESTED}
    monkeypatch.setattr(
        "pullquote.suggest.engine.suggest", lambda text, *_given, **_more: known.get(text, Suggestions())
    )
    return known


@pytest.fixture
def window(qtbot, tmp_path, suggested):
    first, second = article(), article("Nobody said a word.", "Silence")
    project_with(tmp_path, first, second).close()
    window = open_window(qtbot, tmp_path, tmp_path / "study.pullquote")
    window.session.open_article(first.id)
    settle(qtbot, window)
    return window


@pytest.fixture
def page(window):
    window.workspace.page.move_caret(0)
    return window.workspace.page


@pytest.fixture
def review(window):
    return window.workspace.review
