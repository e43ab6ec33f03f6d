"""The queue of mentions without an actor, and the way from one to the next."""

import pytest
from PySide6.QtCore import Qt

from pullquote.desktop.actors.unnamed import UnnamedMentions
from tests.desktop.opening import make_project, open_window

FIRST = "Title: Locks\n\nTove Hallmar closed the locks. Ana Lund did not."
SECOND = "Title: Cats\n\nThe quay cat slept beside Tove Hallmar."


@pytest.fixture
def window(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote", (FIRST, SECOND)))
    project = window.session.project
    for article in project.article_ids():
        text = project.text(article)
        for words in ("Tove Hallmar", "Ana Lund"):
            if words in text:
                project.annotate(article, "actor", [(text.index(words), text.index(words) + len(words))])
    return window


@pytest.fixture
def queue(window):
    window.action("unnamed").trigger()
    (found,) = window.findChildren(UnnamedMentions)
    return found


def words(queue):
    return [queue.words.item(row).text() for row in range(queue.words.count())]


def test_all_mentions_of_a_name_are_named_in_one_step(window, queue, qtbot):
    project = window.session.project
    assert words(queue) == ["Tove Hallmar  ·  2", "Ana Lund  ·  1"]
    before = len(project.history())
    qtbot.keyClick(queue.words, Qt.Key.Key_Return)
    assert queue.name.text() == "Tove Hallmar"
    qtbot.keyClick(queue.name, Qt.Key.Key_Return)
    assert words(queue) == ["Ana Lund  ·  1"]
    (actor,) = project.actors()
    assert project.usage("actor")[actor.id].mentions == 2
    assert len(project.history()) == before + 1
    project.undo()
    assert words(queue) == ["Tove Hallmar  ·  2", "Ana Lund  ·  1"]
    assert project.actors() == []


def test_what_is_unticked_stays_in_the_queue(window, queue, qtbot):
    qtbot.keyClick(queue.words, Qt.Key.Key_Tab)
    qtbot.keyClick(queue.mentions, Qt.Key.Key_Space)
    qtbot.keyClick(queue.mentions, Qt.Key.Key_Tab)
    assert queue.name.hasFocus()
    qtbot.keyClick(queue.name, Qt.Key.Key_Return)
    assert words(queue) == ["Ana Lund  ·  1", "Tove Hallmar  ·  1"]


def test_a_surname_gets_the_full_name_that_the_articles_have(qtbot, tmp_path):
    texts = (
        "Title: Quay\n\nWeber said no. Anna Weber runs the quay.",
        "Title: Pier\n\nWeber came.",
        "Title: Lock\n\nBirk came. Jon Birk left.",
        "Title: Mole\n\nBirk went. Tove Birk did not.",
    )
    window = open_window(qtbot, tmp_path, make_project(tmp_path / "names.pullquote", texts))
    project = window.session.project
    for article in project.article_ids():
        text = project.text(article)
        name = "Weber" if "Weber" in text else "Birk"
        project.annotate(article, "actor", [(text.index(name), text.index(name) + len(name))])
    window.action("unnamed").trigger()
    (queue,) = window.findChildren(UnnamedMentions)
    assert words(queue) == ["Birk  ·  2", "Weber  ·  2"]
    assert queue.name.text() == "Birk"  # the articles do not agree
    qtbot.keyClick(queue.words, Qt.Key.Key_Down)
    assert queue.name.text() == "Anna Weber"
    qtbot.keyClick(queue.name, Qt.Key.Key_Return)
    (actor,) = project.actors()
    assert (actor.name, actor.kind, actor.aliases) == ("Anna Weber", "person", ("Weber",))
    assert project.usage("actor")[actor.id].mentions == 2


def test_one_can_go_and_look(window, queue, qtbot):
    qtbot.keyClick(queue.words, Qt.Key.Key_Down)
    qtbot.mouseClick(queue.go, Qt.MouseButton.LeftButton)
    session = window.session
    assert session.annotations[session.selected].words == "Ana Lund"


def test_a_key_walks_through_what_is_unnamed_round_the_project(window, qtbot):
    session, page = window.session, window.workspace.page
    session.open_article(session.project.article_ids()[0])
    seen = []
    for _ in range(4):
        qtbot.keyClick(page, Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
        seen.append((session.article, session.annotations[session.selected].words))
    first, second = session.project.article_ids()
    assert seen == [
        (first, "Tove Hallmar"),
        (first, "Ana Lund"),
        (second, "Tove Hallmar"),
        (first, "Tove Hallmar"),
    ]
    session.project.name_mentions(
        [mention for group in session.project.unnamed("ann-01") for mention in group.mentions],
        session.project.add_actor("Everybody").id,
    )
    with qtbot.waitSignal(session.told) as told:
        qtbot.keyClick(page, Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    assert told.args == ["Every mention has its actor."]
