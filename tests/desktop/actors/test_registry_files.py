"""Actors from a file and into one, from the actor desk: looked at first, one step, cancelled without a trace."""

import pytest
from PySide6.QtCore import Qt

from pullquote.desktop.actors.desk import ActorDesk
from pullquote.desktop.actors.registry_files import RegistryPreview
from pullquote.desktop.ask import ask
from tests.desktop.opening import make_project, open_window

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote"))
    project = window.session.project
    board = project.add_actor("Quay board", "organisation")
    project.add_actor("Tove Hallmar", aliases=["Hallmar"], notes="old", issuer=board.id)
    return window


@pytest.fixture
def desk(window, qtbot):
    qtbot.keyClick(window.workspace.page, Qt.Key.Key_A, CONTROL_SHIFT)
    return shown(window, ActorDesk)


def shown(parent, kind):
    (found,) = [each for each in parent.findChildren(kind) if each.isVisible()]
    return found


def choose(desk, text):
    next(action for action in desk.file_menu.actions() if action.text() == text).trigger()


def preview(desk, qtbot):
    qtbot.waitUntil(
        lambda: any(each.isVisible() for each in desk.findChildren(RegistryPreview)), timeout=10_000
    )
    return shown(desk, RegistryPreview)


def rows(looked):
    table = looked.table
    return [[table.item(row, column).text() for column in range(5)] for row in range(table.rowCount())]


def offer(monkeypatch, tmp_path, text, name="more.csv"):
    file = tmp_path / name
    file.write_text(text, "utf-8")
    monkeypatch.setattr(ask, "open_file", lambda *_: file)


MORE = "name,notes,description,issuer\nTove Hallmar,new,warden,\nJon Birk,,the mayor,\n"


def test_a_file_shows_what_it_replaces_adds_and_brings_then_is_one_step(
    desk, window, qtbot, tmp_path, monkeypatch
):
    project = window.session.project
    offer(monkeypatch, tmp_path, MORE)
    steps = len(project.history())
    choose(desk, "&Import…")
    looked = preview(desk, qtbot)
    assert rows(looked) == [
        ["replaces", "Tove Hallmar", "Notes", "old", "new"],
        ["replaces", "Tove Hallmar", "Issuer", "Quay board", "–"],
        ["adds", "Tove Hallmar", "Description", "–", "warden"],
        ["new", "Jon Birk", "", "", ""],
    ]
    assert looked.summary.text() == ("1 new, 1 changed. For 1, the file replaces what the registry says now.")
    assert len(project.history()) == steps
    qtbot.keyClick(looked.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.rows.rowCount() == 5, timeout=10_000)
    tove = next(actor for actor in project.actors() if actor.name == "Tove Hallmar")
    assert (tove.notes, tove.aliases) == ("new", ("Hallmar",))
    assert len(project.history()) == steps + 1
    project.undo()
    assert [actor.notes for actor in project.actors()] == ["", "old"]


def test_escape_brings_nothing_in(desk, window, qtbot, tmp_path, monkeypatch):
    offer(monkeypatch, tmp_path, MORE)
    before = window.session.project.actors()
    choose(desk, "&Import…")
    qtbot.keyClick(preview(desk, qtbot).table, Qt.Key.Key_Escape)
    assert window.session.project.actors() == before
    assert desk.isVisible()


def test_wikidata_ids_are_looked_at_too(desk, window, qtbot, tmp_path, monkeypatch):
    desk.show_actor(window.session.project.actors()[1].id)
    offer(monkeypatch, tmp_path, "Hallmar,Q7\nNobody,Q8\n")
    choose(desk, "Add &Wikidata ids…")
    looked = preview(desk, qtbot)
    assert rows(looked) == [
        ["left out", "Nobody", "", "", ""],
        ["adds", "Tove Hallmar", "Wikidata", "–", "Q7"],
    ]
    qtbot.keyClick(looked.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.details.wikidata.text() == "Q7", timeout=10_000)


def test_what_has_nothing_new_cannot_be_imported(desk, qtbot, tmp_path, monkeypatch):
    offer(monkeypatch, tmp_path, "name\nTove Hallmar\n")
    choose(desk, "&Import…")
    looked = preview(desk, qtbot)
    assert looked.summary.text() == "The registry has all of this already."
    assert not looked.go.isEnabled()


def test_a_file_that_is_none_says_why(desk, window, qtbot, tmp_path, monkeypatch):
    told = []
    monkeypatch.setattr(ask, "tell", lambda _parent, title, body: told.append((title, body)))
    offer(monkeypatch, tmp_path, "shoe\n44\n")
    choose(desk, "&Import…")
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    assert told[0][0] == "The file was not used"
    assert "needs a column “name”" in told[0][1]


def test_the_registry_is_written_and_counted(desk, window, qtbot, tmp_path, monkeypatch):
    target = tmp_path / "actors.csv"
    monkeypatch.setattr(ask, "save_file", lambda *_: target)
    with qtbot.waitSignal(window.session.told, timeout=10_000) as told:
        choose(desk, "&Export…")
    assert told.args == ["2 lines written to “actors.csv”."]
    assert "Tove Hallmar" in target.read_text("utf-8")
