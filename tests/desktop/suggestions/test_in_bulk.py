"""Suggesting for all articles, with a question first and a line at the end."""

import pytest

from pullquote.desktop.ask import Ask
from pullquote.errors import Cancelled
from pullquote.jobs.suggest_many import SuggestReport
from tests.desktop.opening import LOCKS, make_project, open_window


@pytest.fixture
def sure(monkeypatch):
    """The user says yes; what was asked is kept."""
    asked = []

    def confirm(_ask, _parent, title, body, verb, *, danger=False):
        asked.append((title, body, verb, danger))
        return True

    monkeypatch.setattr(Ask, "confirm", confirm)
    return asked


@pytest.fixture
def window(qtbot, tmp_path):
    return open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote"))


def test_all_articles_are_suggested_for(window, qtbot, sure):
    window.action("suggest_all").trigger()
    qtbot.waitUntil(lambda: "articles read" in window.status.told.text(), timeout=10_000)
    assert window.status.told.text().startswith("3 articles read: ")
    assert len(sure) == 1
    assert sure[0][2] == "Accept what is sure"
    quotes = [a.words for a in window.session.in_order if a.label == "quote"]
    assert quotes == [LOCKS[: LOCKS.index(" said")]]
    assert all(d.verdict == "accepted" and not d.reviewed for d in window.session.project.decisions())


def test_without_a_yes_nothing_happens(window, monkeypatch):
    monkeypatch.setattr(Ask, "confirm", lambda *_args, **_more: False)
    window.action("suggest_all").trigger()
    assert not window.background.busy
    assert window.session.project.decisions() == []


def test_it_can_be_cancelled(window, qtbot, sure, monkeypatch):
    def slow(_project, progress, accept_above, pipeline):
        progress.start(3, "Suggesting")
        while not progress.cancelled:
            pass
        raise Cancelled("Cancelled.")

    monkeypatch.setattr("pullquote.desktop.suggestions.in_bulk.suggest_many", slow)
    window.action("suggest_all").trigger()
    qtbot.waitUntil(window.status.cancel.isVisible)
    window.status.cancel.click()
    qtbot.waitUntil(lambda: window.status.told.text().startswith("Cancelled"))


def test_progress_is_the_jobs(window, qtbot, sure, monkeypatch):
    def quick(_project, progress, accept_above, pipeline):
        progress.start(3, "Suggesting")
        progress.advance(3)
        return SuggestReport(3, ())

    monkeypatch.setattr("pullquote.desktop.suggestions.in_bulk.suggest_many", quick)
    window.action("suggest_all").trigger()
    qtbot.waitUntil(lambda: not window.background.busy)
    assert window.status.told.text() == "3 articles read: 0 suggestions accepted, 0 left to review."
