"""Suggestions come in the background, for the article on screen and for no other."""

from threading import Event

import pytest

from pullquote.desktop.session import Session
from pullquote.desktop.settings import Settings
from pullquote.desktop.suggestions.undecided import Undecided
from pullquote.project import open_project
from pullquote.suggest.suggestions import Suggestions
from tests.desktop.small_project import FIRST, SECOND, TEXT, article, project_with, span
from tests.desktop.suggestions.conftest import SUGGESTED


class Rules:
    """Stands for the rules: counts how often it is asked and answers when it may."""

    def __init__(self):
        self.asked, self.claims, self.languages, self.pipelines = [], [], [], []
        self.may_answer = Event()
        self.may_answer.set()

    def __call__(self, text, language, _codebook, _actors, *, with_claims, pipeline):
        self.asked.append(text)
        self.languages.append(language)
        self.claims.append(with_claims)
        self.pipelines.append(pipeline)
        self.may_answer.wait(10)
        return SUGGESTED if text == TEXT else Suggestions()


@pytest.fixture
def rules(monkeypatch):
    rules = Rules()
    monkeypatch.setattr("pullquote.suggest.engine.suggest", rules)
    yield rules
    rules.may_answer.set()


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def session(qtbot, tmp_path):
    session = Session(project_with(tmp_path, article(), article("Nobody said a word.", "Silence")))
    yield session
    session.close()


@pytest.fixture
def undecided(session, settings, rules):
    undecided = Undecided(session, settings)
    yield undecided
    rules.may_answer.set()
    undecided.stop()


def ids(session):
    return [next(a.id for a in session.project.articles() if a.title == title) for title in (
        "Harbour wall leaked unseen for a year", "Silence"
    )]  # fmt: skip


def open_and_wait(qtbot, session, undecided, uuid):
    session.open_article(uuid)
    qtbot.waitUntil(lambda: not undecided.busy)


def test_an_answer_for_another_article_is_thrown_away(qtbot, session, undecided, rules):
    spoken, silent = ids(session)
    rules.may_answer.clear()
    session.open_article(spoken)
    qtbot.waitUntil(lambda: rules.asked == [TEXT])
    session.open_article(silent)
    rules.may_answer.set()
    qtbot.waitUntil(lambda: not undecided.busy)
    assert len(rules.asked) == 2
    assert undecided.proposals == []
    assert not undecided.had_some


def test_the_last_articles_are_not_asked_for_again(qtbot, session, undecided, rules):
    spoken, silent = ids(session)
    for uuid in (spoken, silent, spoken):
        open_and_wait(qtbot, session, undecided, uuid)
    assert len(rules.asked) == 2
    assert len(undecided.proposals) == 4


def test_a_new_actor_counts_when_the_article_is_opened_again(qtbot, session, undecided, rules):
    spoken, silent = ids(session)
    open_and_wait(qtbot, session, undecided, spoken)
    session.project.add_actor("Ines Halvorsen")
    qtbot.wait(0)
    assert len(rules.asked) == 1
    open_and_wait(qtbot, session, undecided, silent)
    open_and_wait(qtbot, session, undecided, spoken)
    assert rules.asked.count(TEXT) == 2


def test_another_language_asks_again(qtbot, session, undecided, rules):
    spoken, _ = ids(session)
    open_and_wait(qtbot, session, undecided, spoken)
    session.project.change_article(spoken, language="de")
    qtbot.waitUntil(lambda: not undecided.busy)
    assert rules.languages == ["en", "de"]
    assert len(undecided.proposals) == 4
    session.project.change_article(spoken, outlet="The Lantern")
    assert len(rules.asked) == 2


def test_settings_choose_kinds_and_confidence(qtbot, session, undecided, rules, settings):
    spoken, _ = ids(session)
    open_and_wait(qtbot, session, undecided, spoken)
    assert [p.kind for p in undecided.proposals] == ["zone", "attribution", "attribution", "quoted"]
    settings.least_confidence = 0.0
    settings.suggest_kind("zone", False)
    settings.suggest_kind("mention", True)
    settings.suggest_kind("claim", True)
    undecided.refresh_settings()
    qtbot.waitUntil(lambda: not undecided.busy)
    kinds = [p.kind for p in undecided.proposals]
    assert sorted(kinds) == ["attribution"] * 3 + ["mention"] * 2 + ["quoted"]
    assert rules.claims == [False, True]


def test_switched_off_nothing_is_asked(qtbot, session, settings, rules, undecided):
    settings.suggestions = False
    session.open_article(ids(session)[0])
    assert not undecided.busy
    assert rules.asked == undecided.proposals == []


def test_a_decision_is_followed(qtbot, session, undecided, rules):
    spoken, _ = ids(session)
    open_and_wait(qtbot, session, undecided, spoken)
    session.project.decide(
        spoken, "attribution", (FIRST, SECOND), "rejected", rule="beside@1", confidence=0.97
    )
    assert len(undecided.proposals) == 3
    session.project.annotate(spoken, "quote", [span("“a full inquiry by spring, and a new wall”")])
    assert len(undecided.proposals) == 2
    session.undo()
    session.undo()
    assert len(undecided.proposals) == 4


def test_who_cannot_decide_is_asked_nothing(qtbot, session, settings, rules):
    second = Session(open_project(session.project.path))
    assert second.project.read_only
    undecided = Undecided(second, settings)
    second.open_article(ids(second)[0])
    assert not undecided.busy
    assert rules.asked == undecided.proposals == []
    second.close()
