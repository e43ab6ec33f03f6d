"""The bar under the page, the inspector and the status bar say what is under review."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from pullquote.desktop.suggestions.words import confidence_of, said, sources_of
from pullquote.jobs.proposals import proposals
from tests.desktop.opening import open_window, settle
from tests.desktop.small_project import TEXT, article, project_with
from tests.desktop.suggestions.conftest import SUGGESTED, WRONG

TAB = Qt.Key.Key_Tab


@pytest.fixture
def bar(window, page):
    return window.workspace.suggestion_bar


def title(bar):
    return bar._title.text()


def test_the_bar_counts_and_names(window, page, bar, qtbot):
    assert bar.isVisible()
    assert title(bar) == "4 suggestions"
    for _ in range(3):
        qtbot.keyClick(page, TAB)
    assert title(bar) == "Suggestion 3 of 4"
    line = bar._line.accessibleName()
    assert line.startswith("she → Pauline Achterberg? promised “a full inquiry")
    reason = "66 % sure, from an aside such as “she said” beside what is said"
    assert reason in bar.toolTip()
    assert reason in window.status.told.text()
    assert "Quote?" in window.status.path.text()
    assert window.status.counts.text().endswith("4 suggestions")


def test_the_buttons_do_what_their_keys_do(window, page, review, bar, qtbot):
    assert not bar.accept.isEnabled()
    assert bar.next.isEnabled()
    for button, left in ((bar.next, 4), (bar.accept, 3), (bar.quote_only, 2), (bar.reject, 1)):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert review.count == left
    assert [d.verdict for d in window.session.project.decisions()] == ["accepted", "accepted", "rejected"]
    assert title(bar) == "Suggestion 4 of 4"  # those that are decided still count


def test_a_decided_article_says_so_until_the_next(window, page, review, bar, qtbot):
    for _ in range(4):
        qtbot.keyClick(page, TAB) if review.current is None else None
        qtbot.keyClick(page, Qt.Key.Key_X)
    assert bar.isVisible()
    assert title(bar) == "All suggestions decided"
    assert not bar.accept.isVisible()
    session = window.session
    spoken, silent = session.article, next(a.id for a in session.project.articles() if a.title == "Silence")
    session.open_article(silent)
    settle(qtbot, window)
    assert not bar.isVisible()
    session.open_article(spoken)
    settle(qtbot, window)
    assert not bar.isVisible(), "nothing is left to decide on"


def test_switched_off_the_bar_is_closed_and_the_choice_is_kept(window, page, bar, qtbot):
    qtbot.keyClick(page, Qt.Key.Key_F7)
    assert not bar.isVisible()
    assert not window.settings.suggestions
    assert not page.suggestions_at(WRONG[0] + 1)
    qtbot.keyClick(page, Qt.Key.Key_F7)
    qtbot.waitUntil(bar.isVisible)
    assert len(page.suggestions_at(WRONG[0] + 1)) == 1


def test_quote_only_is_in_the_menu_of_a_small_window(qtbot, tmp_path, suggested):
    project_with(tmp_path, article()).close()
    window = open_window(qtbot, tmp_path, tmp_path / "study.pullquote", (1024, 700))
    bar = window.workspace.suggestion_bar
    assert bar.accept.isVisible()
    assert not bar.quote_only.isVisible()
    bar._fill_menu()
    names = [action.objectName() for action in bar.menu.actions()]
    assert names[0] == "accept_quote"
    assert {"accept_sure", "suggest_mention", "confidence_70"} <= set(names)


def test_kinds_and_confidence_are_chosen_in_the_menu(window, page, review, qtbot):
    window.action("suggest_mention").trigger()
    qtbot.waitUntil(lambda: review.count == 6)
    window.action("suggest_zone").trigger()
    qtbot.waitUntil(lambda: review.count == 5)
    window.action("confidence_90").trigger()
    qtbot.waitUntil(lambda: review.count == 3)
    assert window.action("confidence_90").isChecked()
    assert not window.action("confidence_50").isChecked()


def test_the_inspector_shows_it_read_only(window, page, review, qtbot):
    inspector = window.workspace.inspector
    for _ in range(3):
        qtbot.keyClick(page, TAB)
    shown = {label.accessibleName() for label in inspector.suggestion.findChildren(QLabel)}
    assert {"Type: mixed", "Cue: promised", "Source: she → Pauline Achterberg?"} <= shown
    assert {"Confidence: 66 %, aside", "Actor: Pauline Achterberg"} <= shown
    assert not inspector.form.isVisible()
    assert not inspector.note.isVisible()
    assert inspector.excerpt.accessibleName().startswith("“a full inquiry")
    review.leave()
    assert not inspector.suggestion.isVisible()


def test_names_for_screen_readers(window, page, bar, qtbot):
    qtbot.keyClick(page, TAB)
    named = (bar, bar._title, bar._line, bar.accept, bar.quote_only, bar.reject, bar.next, bar.more)
    names = [widget.accessibleName() for widget in named]
    assert all(names)
    assert len(set(names)) == len(names)


def test_words_of_a_frame():
    quote = proposals(SUGGESTED, _book(), ("attribution",))[0]
    assert sources_of(quote, TEXT) == "Ines Halvorsen", "a name needs no arrow"
    assert said(quote, TEXT).startswith(
        "Ines Halvorsen said “We were told the pumps would hold,” … “and then"
    )
    assert confidence_of(quote) == "97 %, beside"


def _book():
    from pullquote.codebook import default_codebook

    return default_codebook()
