"""“Tag in the whole project”: what is found in which articles, what is tagged, and that it is one step."""

import pytest
from PySide6.QtCore import Qt

from pullquote.desktop.actors.everywhere import MentionsEverywhere
from tests.desktop.opening import make_project, open_window

KEY, CONTROL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ARTICLES = (
    "Title: Locks\nLanguage: en\n\nTove Hallmar closed the locks. Hallmar smiled.",
    "Title: Cats\nLanguage: en\n\nThe quay cat slept beside Tove Hallmar’s boat. Later Tove Hallmar left.",
    "Title: Tides\nLanguage: en\n\nHigh water came at noon. Per Hallmar, not TOVE HALLMAR, saw it.",
    "Title: Bread\nLanguage: en\n\nNobody is here.",
)


@pytest.fixture
def window(qtbot, tmp_path):
    return open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote", ARTICLES))


@pytest.fixture
def first(window):
    """The first mention, tagged, named and selected."""
    session = window.session
    actor = session.project.add_actor("Tove Hallmar")
    made = tag(window, 0, "Tove Hallmar", actors=[actor.id], attributes={"mention_type": "name"})
    session.select(made.id)
    return made


def tag(window, article, words, **fields):
    project = window.session.project
    uuid = project.article_ids()[article]
    start = project.text(uuid).index(words)
    return project.annotate(uuid, "actor", [(start, start + len(words))], **fields)


@pytest.fixture
def dialog(window, first, qtbot):
    return opened(window, qtbot)


def opened(window, qtbot):
    qtbot.keyClick(window.workspace.page, KEY.Key_T, SHIFT)
    (found,) = [each for each in window.findChildren(MentionsEverywhere) if each.isVisible()]
    qtbot.waitUntil(lambda: "Searching" not in found.summary.text(), timeout=10_000)
    return found


def shown(dialog):
    ticked = dialog.list.ticked
    return [(hit.title, hit.words, hit in ticked) for hit in dialog.list.hits]


def mentions(window):
    project = window.session.project
    return [
        (project.article(uuid).title, each.words, each.actors)
        for uuid in project.article_ids()
        for each in project.annotations(uuid)
    ]


def test_the_places_of_all_articles_are_listed_and_doubtful_ones_have_no_tick(dialog):
    assert shown(dialog) == [
        ("Locks", "Hallmar", False),
        ("Cats", "Tove Hallmar", True),
        ("Cats", "Tove Hallmar", True),
        ("Tides", "Hallmar", False),
    ]
    assert dialog.summary.text() == "4 places in 3 articles"


def test_enter_tags_what_is_ticked_like_the_first_and_undo_takes_all_back(window, dialog, first, qtbot):
    before, steps = mentions(window), len(window.session.project.history())
    qtbot.keyClick(dialog.list, KEY.Key_Space)  # the surname too
    qtbot.keyClick(dialog.list, KEY.Key_Return)
    qtbot.waitUntil(lambda: not window.findChildren(MentionsEverywhere), timeout=10_000)
    qtbot.waitUntil(lambda: len(window.session.annotations) == 2)
    made = [each for each in mentions(window) if each not in before]
    assert made == [
        ("Locks", "Hallmar", first.actors),
        ("Cats", "Tove Hallmar", first.actors),
        ("Cats", "Tove Hallmar", first.actors),
    ]
    assert all(each.value("mention_type") == "name" for each in window.session.in_order)
    assert len(window.session.project.history()) == steps + 1
    window.session.undo()
    assert mentions(window) == before


def test_a_mention_that_stands_for_nobody_gets_the_actor_and_no_other_is_touched(window, first, qtbot):
    other = window.session.project.add_actor("T. Hallmar")
    unnamed = tag(window, 1, "Tove Hallmar", note="mine")
    text = window.session.project.text(unnamed.article)
    again = text.rindex("Tove Hallmar")
    taken = window.session.project.annotate(
        unnamed.article, "actor", [(again, again + 12)], actors=[other.id]
    )
    dialog = opened(window, qtbot)
    assert [hit.annotation for hit in dialog.list.hits if hit.title == "Cats"] == [unnamed.id]
    assert dialog.summary.text().endswith("1 is tagged already")
    qtbot.keyClick(dialog.list, KEY.Key_Return)
    qtbot.waitUntil(lambda: not window.findChildren(MentionsEverywhere), timeout=10_000)
    store = window.session.project.journal.store
    assert store.annotation(unnamed.id).actors == first.actors
    assert store.annotation(unnamed.id).note == "mine"
    assert store.annotation(taken.id).actors == (other.id,)


def test_all_are_ticked_and_none_by_one_key(dialog, qtbot):
    qtbot.keyClick(dialog.list, KEY.Key_A, CONTROL)
    assert len(dialog.list.ticked) == 4
    qtbot.keyClick(dialog.list, KEY.Key_A, CONTROL)
    assert dialog.list.ticked == []
    assert not dialog.go.isEnabled()


def test_escape_tags_nothing(window, dialog, qtbot):
    before = mentions(window)
    qtbot.keyClick(dialog.list, KEY.Key_Escape)
    assert not dialog.isVisible()
    assert mentions(window) == before


def test_a_name_that_stands_nowhere_else_says_so(window, qtbot):
    session = window.session
    session.open_article(session.project.article_ids()[3])
    session.select(tag(window, 3, "Nobody").id)
    dialog = opened(window, qtbot)
    assert dialog.summary.text() == "It stands nowhere else untagged."
