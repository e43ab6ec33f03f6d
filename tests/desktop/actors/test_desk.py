"""The actor desk: looking for an actor, changing what is known, merging, splitting, going to a mention."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pullquote.desktop.actors.desk import ActorDesk
from pullquote.desktop.actors.duplicates import LikelyDuplicates
from pullquote.desktop.actors.merging import MergeActors
from pullquote.desktop.actors.splitting import SplitActor
from pullquote.jobs.import_files import import_text
from pullquote.records import UNKNOWN, Tenure
from tests.desktop.opening import make_project, open_window

LOCKS = "Title: Locks\n\n“Close the locks,” said warden Tove Hallmar. Hallmar smiled. T. Hallmar left."
CATS = "Title: Cats\n\nThe quay cat slept beside Tove Hallmar."


@pytest.fixture
def window(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote", (LOCKS, CATS)))
    project = window.session.project
    project.tove = project.add_actor("Tove Hallmar")
    project.other = project.add_actor("T. Hallmar", kind="unknown")
    project.cat = project.add_actor("Quay cat", kind="group")
    for article in project.article_ids():
        text = project.text(article)
        for words in ("Tove Hallmar", "T. Hallmar"):
            if words in text:
                actor = project.tove if words[1] == "o" else project.other
                start = text.index(words)
                project.annotate(article, "actor", [(start, start + len(words))], actors=[actor.id])
    return window


@pytest.fixture
def desk(window, qtbot):
    qtbot.keyClick(window.workspace.page, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)  # fmt: skip
    return child(window, ActorDesk)


def child(parent, kind):
    (found,) = [each for each in parent.findChildren(kind) if each.isVisible()]
    return found


def listed(desk):
    rows = (desk.rows.row(desk.rows.index(row)) for row in range(desk.rows.rowCount()))
    return [(row.actor.name, row.usage.mentions, row.usage.articles) for row in rows]


def test_all_actors_are_listed_with_their_mentions_and_narrowed(desk, qtbot):
    everyone = [
        ("Author of the article", 0, 0),
        ("Quay cat", 0, 0),
        ("T. Hallmar", 1, 1),
        ("Tove Hallmar", 2, 2),
        ("Unknown", 0, 0),
    ]
    assert listed(desk) == everyone
    qtbot.keyClicks(desk.search, "hall")
    assert listed(desk) == [everyone[3], everyone[2]]
    desk.search.clear()
    desk.kind.setCurrentIndex(desk.kind.findData("group"))
    assert listed(desk) == [everyone[1]]


def test_what_is_typed_is_saved_as_one_step_when_another_actor_is_chosen(desk, window, qtbot):
    project = window.session.project
    desk.show_actor(project.tove.id)
    before = len(project.history())
    desk.details.name.setText("Tove Hallmar-Berg")
    desk.details.aliases.set_lines([("Tove Hallmar",)])
    desk.details.roles.set_lines([("warden", "2020", "2024")])
    desk.details.affiliations.set_lines([("Quay cat", "", ""), ("The harbour", "2019", "")])
    qtbot.keyClick(desk.list, Qt.Key.Key_End)
    assert desk.details.actor.id == UNKNOWN.id
    tove = project.journal.store.actor(project.tove.id)
    assert (tove.name, tove.aliases) == ("Tove Hallmar-Berg", ("Tove Hallmar",))
    assert tove.roles == (Tenure("warden", "", "2020", "2024"),)
    assert tove.affiliations == (Tenure("", project.cat.id), Tenure("The harbour", "", "2019"))
    assert len(project.history()) == before + 1
    desk.show_actor(project.tove.id)
    desk.close()
    assert len(project.history()) == before + 1  # looking is no step


def test_a_member_whom_nobody_knows_is_told_and_waits(desk, window, qtbot):
    project = window.session.project
    desk.show_actor(project.cat.id)
    desk.details.members.set_lines([("Nobody",)])
    qtbot.keyClick(desk.list, Qt.Key.Key_Home)
    assert desk.details.actor.id == project.cat.id
    assert "There is no actor “Nobody” yet" in desk.details.problem.text()
    desk.details.members.set_lines([("Tove Hallmar",)])
    qtbot.keyClick(desk.list, Qt.Key.Key_Home)
    assert project.journal.store.actor(project.cat.id).members == (project.tove.id,)


def test_two_are_merged_by_keys_and_undone(desk, window, qtbot):
    project = window.session.project
    desk.show_actor(project.other.id)
    qtbot.keyClick(desk.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.mouseClick(desk.merge, Qt.MouseButton.LeftButton)
    question = child(desk, MergeActors)
    assert question.kept.name == "Tove Hallmar"  # has more mentions
    shown = " ".join(label.text() for label in question.findChildren(type(question._what)))
    assert "“T. Hallmar” will stand among the aliases of “Tove Hallmar”" in shown
    assert "1 mention in 1 article" in shown
    assert "In “Title: Locks”." in shown
    qtbot.keyClick(question.choices[1], Qt.Key.Key_Return)
    assert ("Tove Hallmar", 3, 2) in listed(desk)
    assert desk.details.aliases.lines == [("T. Hallmar",)]
    project.undo()
    assert ("T. Hallmar", 1, 1) in listed(desk)


def test_undo_in_the_desk_takes_back_what_was_done_there_and_nothing_before(desk, window, qtbot):
    project = window.session.project
    desk.show_actor(project.other.id)
    qtbot.keyClick(desk.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.mouseClick(desk.merge, Qt.MouseButton.LeftButton)
    qtbot.keyClick(child(desk, MergeActors).choices[1], Qt.Key.Key_Return)
    qtbot.waitUntil(desk.list.hasFocus)
    qtbot.keyClick(desk.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    before = [("Quay cat", 0, 0), ("T. Hallmar", 1, 1), ("Tove Hallmar", 2, 2)]
    assert listed(desk)[1:-1] == before
    desk.show_actor(project.tove.id)
    assert desk.details.aliases.lines == []
    qtbot.keyClick(desk.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert listed(desk)[1:-1] == before
    desk.close()
    assert listed(desk)[1:-1] == before


def test_the_desk_opens_at_whom_the_selected_mention_means(window, qtbot):
    session = window.session
    session.select(next(each.id for each in session.in_order if each.words == "T. Hallmar"))
    window.action("actors").trigger()
    assert child(window, ActorDesk).current.name == "T. Hallmar"


def test_a_merge_names_the_first_articles_and_counts_the_others(desk, window, qtbot):
    project = window.session.project
    for number in range(4):
        added = import_text(project, f"Title: More {number}\nOutlet: Quay\n\nT. Hallmar came {number} times.")
        project.annotate(added, "actor", [(0, 10)], actors=[project.other.id])
    question = MergeActors(window.session, [project.tove, project.other], desk)
    assert question._articles.text() == "In “Title: Locks”, “Title: Cats”."
    qtbot.keyClick(question.choices[0], Qt.Key.Key_Space)
    assert question.kept.id == project.tove.id
    assert question._articles.text() == "In “Title: Locks”, “More 0”, “More 1” and 2 more."


def test_ticked_mentions_are_split_off_to_a_new_actor(desk, window, qtbot):
    project = window.session.project
    desk.show_actor(project.tove.id)
    qtbot.mouseClick(desk.split, Qt.MouseButton.LeftButton)
    question = child(desk, SplitActor)
    buttons = [button for button in question.buttons.buttons() if button.text().startswith("Split")]
    assert not buttons[0].isEnabled()
    qtbot.keyClick(question.list, Qt.Key.Key_Down)
    qtbot.keyClick(question.list, Qt.Key.Key_Space)
    question.activateWindow()  # no window manager does so offscreen
    qtbot.waitUntil(question.list.hasFocus)
    qtbot.keyClick(question.list, Qt.Key.Key_Return)
    assert question.focusWidget() is question.target
    qtbot.keyClicks(question.target, "Tove the younger")
    assert buttons[0].text() == "Split 1"
    before = len(project.history())
    qtbot.keyClick(question.target, Qt.Key.Key_Return)
    assert ("Tove Hallmar", 1, 1) in listed(desk)
    assert ("Tove the younger", 1, 1) in listed(desk)
    assert len(project.history()) == before + 1


def test_a_known_actor_is_offered_to_split_to(desk, window, qtbot):
    project = window.session.project
    desk.show_actor(project.tove.id)
    qtbot.mouseClick(desk.split, Qt.MouseButton.LeftButton)
    question = child(desk, SplitActor)
    qtbot.keyClick(question.list, Qt.Key.Key_Space)
    qtbot.keyClicks(question.target, "qua")
    qtbot.keyClick(question.target, Qt.Key.Key_Return)  # takes what is offered
    assert question.target.actor.id == project.cat.id
    qtbot.keyClick(question.target, Qt.Key.Key_Return)
    assert ("Quay cat", 1, 1) in listed(desk)


def test_likely_duplicates_are_found_and_merged(desk, window, qtbot):
    qtbot.mouseClick(desk.alike, Qt.MouseButton.LeftButton)
    found = child(desk, LikelyDuplicates)
    qtbot.waitUntil(lambda: found.pairs.count() == 1)
    qtbot.keyClick(found.pairs, Qt.Key.Key_Return)
    question = child(found, MergeActors)
    qtbot.keyClick(question.choices[0], Qt.Key.Key_Return)
    assert found.pairs.count() == 0
    assert [name for name, *_ in listed(desk) if "Hallmar" in name] == ["Tove Hallmar"]


def test_an_unused_actor_is_deleted_and_a_used_one_cannot_be(desk, window, qtbot):
    project = window.session.project
    desk.show_actor(project.tove.id)
    assert not desk.remove.isEnabled()
    desk.show_actor(UNKNOWN.id)
    assert not desk.remove.isEnabled()
    desk.show_actor(project.cat.id)
    qtbot.keyClick(desk.list, Qt.Key.Key_Delete)
    assert "Quay cat" not in [name for name, *_ in listed(desk)]
    project.undo()
    assert "Quay cat" in [name for name, *_ in listed(desk)]


def test_a_mention_is_a_key_away(desk, window, qtbot):
    desk.show_actor(window.session.project.other.id)
    qtbot.keyClick(desk, Qt.Key.Key_G, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert window.session.annotations[window.session.selected].words == "T. Hallmar"


def test_a_new_actor_is_named_at_once(desk, window, qtbot):
    qtbot.keyClicks(desk.search, "Harbour board")
    assert listed(desk) == []
    qtbot.mouseClick(desk.add_new, Qt.MouseButton.LeftButton)
    assert desk.details.actor.name == "Harbour board"
    assert desk.details.name.selectedText() == "Harbour board"


def test_the_page_follows_a_merge(window, qtbot):
    session, project = window.session, window.session.project
    session.open_article(project.article_ids()[0])
    mention = next(a for a in session.in_order if a.words == "T. Hallmar")
    project.merge_actors(project.tove.id, [project.other.id])
    assert session.annotations[mention.id].actors == (project.tove.id,)
    session.undo()
    assert session.annotations[mention.id].actors == (project.other.id,)
