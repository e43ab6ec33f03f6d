"""A claim gets its topics by key, and shows what the other claims on them say, wherever these stand."""

import pytest
from PySide6.QtCore import Qt

from pullquote.desktop.actors.topics import TopicDesk
from pullquote.project import open_project
from tests.desktop.opening import make_project, open_window

FIRST = "Locks\n\nThe locks will hold, she said. The locks are old, he said."
SECOND = "Gates\n\nNo lock will ever hold, the mayor said."


@pytest.fixture
def window(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote", (FIRST, SECOND)))
    project = window.session.project
    first, second = project.article_ids()
    window.claims = {
        words: tag(project, article, words, stance)
        for article, words, stance in (
            (first, "The locks will hold", "support"),
            (first, "The locks are old", ""),
            (second, "No lock will ever hold", "oppose"),
        )
    }
    window.session.open_article(first)
    return window


def tag(project, article, words, stance):
    start = project.text(article).index(words)
    attributes = {"stance": stance} if stance else {}
    return project.annotate(article, "claim", [(start, start + len(words))], attributes=attributes).id


def select(qtbot, window, words):
    window.workspace.show_mention(window.session.project.in_context([window.claims[words]])[0])
    qtbot.waitUntil(window.workspace.page.hasFocus)


def topics_of(window, words):
    names = {topic.id: topic.name for topic in window.session.project.topics()}
    return [names[topic] for topic in window.session.project.annotation(window.claims[words]).topics]


def offered(field):
    return [row.words for row in field.suggestions.suggestions] if field.suggestions.isVisible() else []


def start(qtbot, window, words):
    select(qtbot, window, words)
    qtbot.keyClick(window.workspace.page, Qt.Key.Key_M)
    field = window.workspace.inspector.topic.field
    qtbot.waitUntil(field.field.hasFocus)
    return field


def test_a_new_topic_is_made_in_place_as_one_step(window, qtbot):
    project = window.session.project
    before = len(project.history())
    field = start(qtbot, window, "The locks will hold")
    assert offered(field) == ["New topic “The locks will hold”"]
    qtbot.keyClicks(field.field, "Locks hold")
    assert offered(field) == ["New topic “Locks hold”"]
    qtbot.keyClick(field.field, Qt.Key.Key_Return)
    assert topics_of(window, "The locks will hold") == ["Locks hold"]
    assert len(project.history()) == before + 1
    project.undo()
    assert project.topics() == []


def test_topics_are_offered_by_wording_and_place_and_a_claim_has_several(window, qtbot):
    project = window.session.project
    safety = project.add_topic("Safety")
    project.add_topic("Locks hold", parent=safety.id)
    project.add_topic("Old locks", parent=safety.id)
    project.add_topic("The mayor")
    field = start(qtbot, window, "The locks will hold")
    qtbot.keyClicks(field.field, "lo")
    assert offered(field) == [
        "Locks hold, Safety, 0 claims",
        "Old locks, Safety, 0 claims",
        "New topic “lo”",
    ]
    qtbot.keyClick(field.field, Qt.Key.Key_Return)
    qtbot.keyClicks(field.field, "saf")
    assert [words.split(",")[0] for words in offered(field)] == ["Safety", "Old locks", "New topic “saf”"]
    qtbot.keyClick(field.field, Qt.Key.Key_Down)
    qtbot.keyClick(field.field, Qt.Key.Key_Return)
    assert topics_of(window, "The locks will hold") == ["Locks hold", "Old locks"]
    field.field.clear()
    qtbot.keyClick(field.field, Qt.Key.Key_Tab)
    assert window.focusWidget().accessibleName() == "Take the claim off Locks hold"
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    assert topics_of(window, "The locks will hold") == ["Old locks"]


def test_a_claim_of_like_wording_is_offered_its_topic_first(window, qtbot):
    project = window.session.project
    for name in ("Aqueducts", "The lock will hold", "Bridges"):
        project.add_topic(name)
    field = start(qtbot, window, "The locks will hold")
    assert offered(field)[0] == "The lock will hold, 0 claims"
    qtbot.keyClick(field.field, Qt.Key.Key_Return)
    assert topics_of(window, "The locks will hold") == ["The lock will hold"]


def test_what_was_merged_is_found_by_its_old_wording(window, qtbot):
    project = window.session.project
    kept, old = project.add_topic("Locks hold"), project.add_topic("Sluices last")
    project.merge_topics(kept.id, [old.id])
    field = start(qtbot, window, "The locks will hold")
    qtbot.keyClicks(field.field, "sluices last")
    assert offered(field) == ["Locks hold, 0 claims"]


def test_what_is_typed_and_not_picked_waits_and_makes_no_topic(window, qtbot):
    field = start(qtbot, window, "The locks will hold")
    qtbot.keyClicks(field.field, "Something")
    qtbot.keyClick(field.field, Qt.Key.Key_Escape)
    select(qtbot, window, "The locks are old")
    assert field.field.text() == ""
    assert window.session.project.topics() == []
    select(qtbot, window, "The locks will hold")
    assert field.field.text() == "Something"
    assert field.waiting.isVisible()


def test_other_claims_on_the_topic_are_told_and_jumped_to_across_articles(window, qtbot):
    project = window.session.project
    topic = project.add_topic("Locks hold")
    project.put_on_topic(window.claims.values(), topic.id)
    select(qtbot, window, "The locks will hold")
    related = window.workspace.inspector.related
    assert [row.words for row in related.rows.rows] == [
        "Contradicts 1 on “Locks hold”",
        "contradicts: “No lock will ever hold”, Gates",
        "same topic: “The locks are old”, Locks",
    ]
    related.setFocus()
    qtbot.keyClick(related, Qt.Key.Key_Down)
    qtbot.keyClick(related, Qt.Key.Key_Return)
    session = window.session
    assert session.annotations[session.selected].words == "No lock will ever hold"
    select(qtbot, window, "The locks will hold")
    qtbot.mouseClick(
        related.viewport(),
        Qt.MouseButton.LeftButton,
        pos=related.visualRect(related.model().index(2, 0)).center(),
    )
    assert session.annotations[session.selected].words == "The locks are old"
    select(qtbot, window, "The locks will hold")
    project.change_annotation(window.claims["The locks are old"], attributes={"stance": "support"})
    assert related.rows.rows[0].words == "Supports 1 · contradicts 1 on “Locks hold”"


def test_the_numbers_lead_to_the_topic_in_the_desk(window, qtbot):
    topic = window.session.project.add_topic("Locks hold")
    window.session.project.put_on_topic(window.claims.values(), topic.id)
    select(qtbot, window, "The locks will hold")
    related = window.workspace.inspector.related
    related.setFocus()
    qtbot.keyClick(related, Qt.Key.Key_Return)
    (desk,) = window.findChildren(TopicDesk)
    assert desk.current is not None
    assert desk.current.name == "Locks hold"


def test_another_annotators_claims_say_nothing_here(qtbot, tmp_path):
    path = make_project(tmp_path / "study.pullquote", (FIRST, SECOND))
    with open_project(path, annotator="ben") as ben:
        topic = ben.add_topic("Locks hold")
        theirs = tag(ben, ben.article_ids()[1], "No lock will ever hold", "oppose")
        ben.put_on_topic([theirs], topic.id)
    window = open_window(qtbot, tmp_path, path)
    session = window.session
    session.open_article(session.project.article_ids()[0])
    mine = tag(session.project, session.article, "The locks will hold", "support")
    session.project.put_on_topic([mine], topic.id)
    session.select(mine)
    inspector = window.workspace.inspector
    assert inspector.topic.isVisible()
    assert inspector.related.rows.rows == ()
    assert not inspector.related.isVisible()
