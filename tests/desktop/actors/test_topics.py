"""The topic desk: wording, tree, claims from all articles, merging and moving."""

import pytest
from PySide6.QtCore import Qt

from pullquote.desktop.actors.duplicates import LikelySameTopics
from pullquote.desktop.actors.merging_topics import MergeTopics
from pullquote.desktop.actors.topics import TopicDesk
from tests.desktop.opening import make_project, open_window

FIRST = "Title: Locks\n\nThe locks will hold, she said."
SECOND = "Title: Gates\n\nNo gate will ever break, the mayor said."
CLAIMS = ("The locks will hold", "No gate will ever break")


@pytest.fixture
def window(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote", (FIRST, SECOND)))
    project = window.session.project
    for article, words in zip(project.article_ids(), CLAIMS, strict=True):
        start = project.text(article).index(words)
        project.annotate(article, "claim", [(start, start + len(words))])
    return window


@pytest.fixture
def desk(window, qtbot):
    qtbot.keyClick(window.workspace.page, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)  # fmt: skip
    (found,) = window.findChildren(TopicDesk)
    return found


def tree(desk):
    def lines(row, depth):
        yield "  " * depth + row.text(0)
        for place in range(row.childCount()):
            yield from lines(row.child(place), depth + 1)

    return [
        line
        for place in range(desk.tree.topLevelItemCount())
        for line in lines(desk.tree.topLevelItem(place), 0)
    ]


def put(desk, qtbot, name, rows):
    """Tick the first rows and put them on a topic."""
    desk.claims.setFocus()
    for _ in range(rows):
        qtbot.keyClick(desk.claims, Qt.Key.Key_Space)
        qtbot.keyClick(desk.claims, Qt.Key.Key_Down)
    desk.target.setFocus()
    desk.target.setEditText(name)
    qtbot.keyClick(desk.target, Qt.Key.Key_Return)


def test_claims_of_all_articles_are_put_on_one_topic_in_one_step(desk, window, qtbot):
    project = window.session.project
    assert tree(desk) == ["Claims without a topic  ·  2"]
    before = len(project.history())
    put(desk, qtbot, "Flood gates hold", 2)
    assert tree(desk) == ["Claims without a topic", "Flood gates hold  ·  2"]
    assert len(project.history()) == before + 1
    (topic,) = project.topics()
    assert [claim.words for claim in project.mentions("topic", topic.id)] == list(CLAIMS)
    project.undo()
    assert tree(desk) == ["Claims without a topic  ·  2"]


def test_undo_in_the_desk_takes_claims_off_their_topic_again(desk, window, qtbot):
    put(desk, qtbot, "Flood gates hold", 2)
    desk.tree.setFocus()
    qtbot.keyClick(desk.tree, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert tree(desk) == ["Claims without a topic  ·  2"]
    qtbot.keyClick(desk.tree, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(window.session.annotations) == 1  # tagging was before the desk
    assert window.status.told.text() == "Nothing that was done here is left to undo."


def test_a_topic_is_reworded_and_put_under_another(desk, window, qtbot):
    project = window.session.project
    top, low = project.add_topic("Safety"), project.add_topic("Gates")
    desk.show_topic(low.id)
    desk.name.setText("Flood gates hold")
    desk.parent_topic.setCurrentIndex(desk.parent_topic.findData(top.id))
    desk.show_topic(top.id)
    assert tree(desk)[1:] == ["Safety", "  Flood gates hold"]
    assert desk.parent_topic.findData(low.id) == -1  # or it would stand under itself
    before = len(project.history())
    desk.close()
    assert len(project.history()) == before


def test_topics_are_merged_and_claims_split_off(desk, window, qtbot):
    project = window.session.project
    put(desk, qtbot, "Locks hold", 1)
    desk.show_topic("")
    put(desk, qtbot, "Gates hold", 1)
    assert tree(desk) == ["Claims without a topic", "Gates hold  ·  1", "Locks hold  ·  1"]
    desk.show_topic(next(topic.id for topic in project.topics() if topic.name == "Gates hold"))
    qtbot.keyClick(desk.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.mouseClick(desk.merge, Qt.MouseButton.LeftButton)
    (question,) = desk.findChildren(MergeTopics)
    qtbot.keyClick(question.choices[0], Qt.Key.Key_Return)
    assert tree(desk) == ["Claims without a topic", "Gates hold  ·  2"]
    put(desk, qtbot, "Locks of Hallmar", 1)
    assert tree(desk) == ["Claims without a topic", "Gates hold  ·  1", "Locks of Hallmar  ·  1"]


def test_an_unused_topic_is_deleted_and_a_claim_gone_to(desk, window, qtbot):
    project = window.session.project
    topic = project.add_topic("Nothing")
    desk.show_topic(topic.id)
    qtbot.mouseClick(desk.remove, Qt.MouseButton.LeftButton)
    assert project.topics() == []
    desk.show_topic("")
    desk.claims.setCurrentIndex(desk.claims.model().index(1, 0))
    qtbot.mouseClick(desk.go, Qt.MouseButton.LeftButton)
    assert window.session.annotations[window.session.selected].words == CLAIMS[1]


def test_the_desk_tells_who_takes_which_side_and_where(desk, window, qtbot):
    project = window.session.project
    topic = project.add_topic("Locks hold")
    sides = ("support", "oppose")
    for article, words, side in zip(project.article_ids(), CLAIMS, sides, strict=True):
        (claim,) = (a for a in project.annotations(article) if a.words == words)
        project.change_annotation(claim.id, topics=[topic.id], attributes={"stance": side})
    start = SECOND.index("the mayor")
    mayor = project.annotate(article, "actor", [(start, start + 9)])
    project.link("claimant", claim.id, mayor.id)
    desk.show_topic(topic.id)
    rows = desk.claims.model()
    told = [rows.index(row, 0).data().rsplit(". ", 1)[1] for row in range(rows.rowCount())]
    assert told == ["For · Title: Locks", "Against · the mayor · Title: Gates"]
    assert desk._heading.text() == "2 claims: 1 for, 1 against"


def test_topics_that_may_be_one_are_found_and_merged_by_key(desk, window, qtbot):
    project = window.session.project
    for name in ("The locks hold", "Locks hold", "The price of fish"):
        project.add_topic(name)
    qtbot.keyClick(desk, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: bool(desk.findChildren(LikelySameTopics)))
    (found,) = desk.findChildren(LikelySameTopics)
    qtbot.waitUntil(lambda: found.pairs.count() == 1)
    assert found.pairs.item(0).text() == "Locks hold and The locks hold"
    qtbot.keyClick(found.pairs, Qt.Key.Key_Return)
    (question,) = found.findChildren(MergeTopics)
    qtbot.keyClick(question.choices[0], Qt.Key.Key_Return)
    assert found.pairs.count() == 0
    assert len(tree(desk)) == 3
