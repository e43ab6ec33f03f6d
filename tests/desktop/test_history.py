"""The history panel: who did what, the way to the place, the way back and forward."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from pullquote.desktop.ask import ask
from pullquote.desktop.panels.history_model import PAGE
from pullquote.desktop.panels.panel_list import Heading
from pullquote.project import Step, open_project
from tests.desktop.opening import LOCKS, make_project, open_window, settle

NAME = (31, 43)
HEADER = "Title: {0}\n\n"


@pytest.fixture
def path(tmp_path):
    return make_project(tmp_path / "study.pullquote")


@pytest.fixture
def window(qtbot, tmp_path, path):
    window = open_window(qtbot, tmp_path, path)
    qtbot.keyClick(window.workspace.page, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.workspace.history.list.hasFocus()
    return window


def _rows(window):
    model = window.workspace.history.model
    rows = [model.index(row).data(Qt.ItemDataRole.UserRole) for row in range(model.rowCount())]
    return [row.text if isinstance(row, Heading) else row.name for row in rows]


def _undone(window):
    model = window.workspace.history.model
    steps = [model.step(model.index(row)) for row in range(model.rowCount())]
    return [step.name for step in steps if isinstance(step, Step) and step.undone]


def _go_to(qtbot, window, name):
    """Walk down to a step by key."""
    history = window.workspace.history
    history.list.setFocus()
    qtbot.keyClick(history.list, Qt.Key.Key_Home)
    for _ in range(history.model.rowCount()):
        if history.list.currentIndex().data() == name:
            return
        qtbot.keyClick(history.list, Qt.Key.Key_Down)
    raise AssertionError(name)


def test_the_newest_step_stands_first_under_its_day(window):
    session = window.session
    assert _rows(window)[0] == "Today"
    assert all("Import" in name for name in _rows(window)[1:])
    session.annotate("actor", [NAME])
    session.annotate("quote", [(0, 17)])
    assert _rows(window)[:4] == ["Today", "Tag as Quote", "Tag as Actor", _rows(window)[3]]
    session.undo()
    assert _rows(window)[1] == "Tag as Quote"
    assert _undone(window) == ["Tag as Quote"]
    session.redo()
    assert _undone(window) == []


def test_a_row_says_it_all_to_a_screen_reader(window):
    window.session.annotate("actor", [NAME])
    window.session.undo()
    model = window.workspace.history.model
    said = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith(", Tag as Actor, Locks, ann-01, undone")
    assert model.index(0).flags() == Qt.ItemFlag.NoItemFlags  # the day is no row to go to


def test_older_days_are_named(window, path, qtbot, tmp_path):
    window.close()
    with open_project(path) as project:
        project._file.rows("UPDATE journal SET at = '2026-10-12T09:00:00.000Z'")
        project._file.rows("UPDATE journal SET at = '2019-03-01T09:00:00.000Z' WHERE key = 1")
    window = open_window(qtbot, tmp_path, path)
    window.action("history").trigger()
    rows = _rows(window)
    assert [row for row in rows if "Import" not in row][1:] == ["1 March 2019"]
    assert rows[0].startswith("12 October")


def test_what_a_step_did_in_words(window, qtbot):
    session, history = window.session, window.workspace.history
    session.annotate("quote", [(0, 18)], attributes={"quote_type": "direct"})
    quote = session.selected
    session.project.change_annotation(quote, attributes={"quote_type": "indirect"}, note="Sure?")
    session.project.change_annotation(quote, spans=[(1, 17)])
    session.annotate("actor", [NAME])
    actor = session.selected
    session.project.link("source", quote, actor)
    someone = session.project.add_actor("Tove Hallmar")
    session.project.change_annotation(actor, actors=[someone.id])
    session.project.delete_annotations([quote])
    session.project.change_article(session.article, title="Locks closed")
    session.project.finish(session.article, ["actor"])
    said = []
    qtbot.keyClick(history.list, Qt.Key.Key_Home)
    for _ in range(10):
        said.append(history._detail.text().replace("\u2068", "").replace("\u2069", ""))
        qtbot.keyClick(history.list, Qt.Key.Key_Down)
    assert said == [
        "finished for Actor",
        "Title: Locks → Locks closed",
        "source: Quote “Close the locks,” → Actor “Tove Hallmar” removed; Quote “Close the locks,” deleted",
        "Actor: – → Tove Hallmar",
        "Tove Hallmar, person",
        "source: an annotation deleted since → Actor “Tove Hallmar”",
        "Actor “Tove Hallmar”",
        "Words: “Close the locks,” → “Close the locks,”",
        "Type: direct → indirect; Note: – → “Sure?”",
        "Quote “Close the locks,”",
    ]


def test_what_was_said_of_two_articles_in_words(window, qtbot):
    project, history = window.session.project, window.workspace.history
    locks, cats, _ = project.article_ids()
    project.say_same(locks, cats, same=True)
    project.say_same(locks, cats, same=False)
    said = []
    qtbot.keyClick(history.list, Qt.Key.Key_Home)
    for _ in range(2):
        said.append(history._detail.text().replace("\u2068", "").replace("\u2069", ""))
        qtbot.keyClick(history.list, Qt.Key.Key_Down)
    assert said == [
        "“Locks” and “Quay cats” are not the same article",
        "“Locks” and “Quay cats” are the same article",
    ]


def test_enter_goes_to_the_place(window, qtbot):
    session, page = window.session, window.workspace.page
    session.annotate("actor", [NAME])
    actor = session.selected
    first = session.article
    session.open_article(session.project.article_ids()[1])
    _go_to(qtbot, window, "Tag as Actor")
    qtbot.keyClick(window.workspace.history.list, Qt.Key.Key_Return)
    assert (session.article, session.selected) == (first, actor)
    assert page.hasFocus()


def test_where_the_annotation_is_gone_the_caret_shows_the_place(window, qtbot):
    session, page = window.session, window.workspace.page
    session.annotate("actor", [NAME])
    session.project.delete_annotations([session.selected])
    page.move_caret(0)
    _go_to(qtbot, window, "Tag as Actor")
    row = window.workspace.history.list
    centre = row.visualRect(row.currentIndex()).center()
    qtbot.mouseClick(row.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    qtbot.mouseDClick(row.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert session.selected == ""
    assert page.caret == NAME[0]
    assert page.hasFocus()


def test_a_deleted_article_is_told(window, qtbot):
    session = window.session
    session.annotate("actor", [NAME])
    session.project.delete_articles([session.article])
    _go_to(qtbot, window, "Tag as Actor")
    with qtbot.waitSignal(session.told) as told:
        qtbot.keyClick(window.workspace.history.list, Qt.Key.Key_Return)
    assert told.args == ["The article is not in the project any more. Undo brings it back."]


# --- Going back ---------------------------------------------------------------------------------------------


@pytest.fixture
def asked(monkeypatch):
    questions = []
    monkeypatch.setattr(
        ask, "confirm", lambda _parent, title, body, verb: questions.append((title, body, verb)) or True
    )
    return questions


def _work(window):
    session = window.session
    session.annotate("actor", [NAME])
    session.annotate("quote", [(0, 17)])
    session.open_article(session.project.article_ids()[1])
    session.annotate("actor", [(4, 12)])
    session.project.add_topic("Cats")


def _labels(window):
    project = window.session.project
    return [[a.label for a in project.annotations(article)] for article in project.article_ids()[:2]]


def test_back_and_forward_again(window, qtbot, asked):
    _work(window)
    _go_to(qtbot, window, "Tag as Actor")  # the second one made, in the other article
    qtbot.keyClick(window.workspace.history.list, Qt.Key.Key_Down)
    qtbot.keyClick(window.workspace.history.list, Qt.Key.Key_Down)
    assert window.workspace.history.list.currentIndex().data() == "Tag as Actor"
    with qtbot.waitSignal(window.session.told) as told:
        qtbot.keyClick(window.workspace.history.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert asked == [
        (
            "Go back to “Tag as Actor”?",
            "Undoes 3 steps in 2 articles, one by one. Redo brings them forward again, as long as nothing new is done.",
            "Undo 3 steps",
        )
    ]
    assert told.args == ["3 steps undone."]
    assert _labels(window) == [["actor"], []]
    assert window.session.project.topics() == []
    assert _undone(window) == ["Add topic “Cats”", "Tag as Actor", "Tag as Quote"]

    _go_to(qtbot, window, "Tag as Quote")
    assert window.workspace.history.go.text() == "Go forward to here"
    with qtbot.waitSignal(window.session.told) as told:
        qtbot.mouseClick(window.workspace.history.go, Qt.MouseButton.LeftButton)
    assert asked[1][0] == "Go forward to “Tag as Quote”?"
    assert asked[1][2] == "Redo 1 step"
    assert told.args == ["1 step made again."]
    assert _labels(window) == [["quote", "actor"], []]
    window.session.redo()  # and the next one by itself
    assert _labels(window) == [["quote", "actor"], ["actor"]]


def test_who_says_no_stays(window, qtbot, monkeypatch):
    monkeypatch.setattr(ask, "confirm", lambda *_: False)
    _work(window)
    _go_to(qtbot, window, "Tag as Quote")
    qtbot.keyClick(window.workspace.history.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    settle(qtbot, window)
    assert _undone(window) == []


def test_the_last_step_has_nothing_after_it(window, qtbot, asked):
    window.session.annotate("actor", [NAME])
    _go_to(qtbot, window, "Tag as Actor")
    with qtbot.waitSignal(window.session.told) as told:
        qtbot.keyClick(window.workspace.history.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert told.args == ["Nothing was done after this step."]
    assert asked == []


def test_cancelled_on_the_way_whole_steps_are_undone(window, qtbot, asked, monkeypatch):
    _work(window)
    project = window.session.project
    undo = project.undo

    def undo_and_cancel(step=None):
        entry = undo(step)
        window.background.current.cancel()
        return entry

    monkeypatch.setattr(project, "undo", undo_and_cancel)
    _go_to(qtbot, window, "Tag as Quote")
    with qtbot.waitSignal(window.session.told) as told:
        qtbot.keyClick(window.workspace.history.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert told.args == ["Stopped after 1 of 2 steps."]
    assert _undone(window) == ["Add topic “Cats”"]
    assert _labels(window) == [["quote", "actor"], ["actor"]]
    assert project.check() == []


def test_a_step_made_meanwhile_ends_the_way(window, qtbot, asked, monkeypatch):
    _work(window)
    project = window.session.project
    undo = project.undo

    def undo_and_work_on(step=None):
        entry = undo(step)
        project.add_topic("Dogs")
        return entry

    monkeypatch.setattr(project, "undo", undo_and_work_on)
    _go_to(qtbot, window, "Tag as Quote")
    with qtbot.waitSignal(window.background.current_changed):
        qtbot.keyClick(window.workspace.history.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: not window.background.busy)
    assert [topic.name for topic in project.topics()] == ["Dogs"]
    assert _labels(window) == [["quote", "actor"], ["actor"]]
    said = [label.text() for label in window.workspace.messages.findChildren(type(window._name))]
    assert "Something new was done meanwhile, so the rest of the way stays as it is." in said


def test_what_stays_undone_is_told(window, qtbot, asked):
    session = window.session
    session.annotate("actor", [NAME])
    session.undo()
    session.annotate("quote", [(0, 17)])
    _go_to(qtbot, window, "Tag as Actor")
    with qtbot.waitSignal(session.told) as told:
        qtbot.keyClick(window.workspace.history.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert told.args == ["This step was undone, and other steps were made after that. It stays undone."]


def test_a_read_only_project_is_looked_at_only(qtbot, tmp_path, path):
    with open_project(path):
        window = open_window(qtbot, tmp_path, path)
        window.action("history").trigger()
        assert window.session.project.read_only
        assert not window.workspace.history.go.isEnabled()
        assert len(_rows(window)) > 1


# --- Filter, pages ------------------------------------------------------------------------------------------


def _switch(window, text):
    tools = window.workspace.history.tools
    next(action for action in tools.menu.actions() if action.text() == text).trigger()


def test_only_this_article_follows_the_article(window, qtbot):
    _work(window)
    _switch(window, "This article")
    assert [row for row in _rows(window) if "Tag" in row] == ["Tag as Actor"]
    window.session.open_article(window.session.project.article_ids()[0])
    assert [row for row in _rows(window) if "Tag" in row] == ["Tag as Quote", "Tag as Actor"]
    assert window.workspace.history.tools.button.text() == "This article"
    window.session.project.add_topic("Dogs")
    assert "Add topic “Dogs”" not in _rows(window)
    window.workspace.history.list.setFocus()
    qtbot.keyClick(window.workspace.history.list, Qt.Key.Key_Backspace)
    assert "Add topic “Dogs”" in _rows(window)


def test_only_one_annotator(qtbot, tmp_path, path):
    with open_project(path, annotator="ann-02") as other:
        other.add_topic("Dogs")
    window = open_window(qtbot, tmp_path, path)
    window.action("history").trigger()
    menu = next(a.menu() for a in window.workspace.history.tools.menu.actions() if a.text() == "Annotator")
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["Every annotator", "ann-01", "ann-02"]
    menu.actions()[2].trigger()
    assert _rows(window) == ["Today", "Add topic “Dogs”"]
    assert window.workspace.history.tools.button.text() == "ann-02"


def test_a_long_journal_is_read_a_page_at_a_time(qtbot, tmp_path, path):
    with open_project(path) as project, project._file.transaction():
        project._file.rows(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)"
            " INSERT INTO journal (annotator_id, at, kind, name, words, article, changes, undone, schema)"
            " SELECT j.annotator_id, j.at, 'edit', 'Step ' || i, '', '', '[]', 0, j.schema FROM n, journal j"
            " WHERE j.key = 1"
        )
    window = open_window(qtbot, tmp_path, path)
    history = window.workspace.history
    past = window.session.project.past
    read = []
    steps = past.steps
    past.steps = lambda *args, **more: read.append(steps(*args, **more)) or read[-1]
    assert history.model.rowCount() == 0  # nothing before somebody looks
    window.action("history").trigger()
    assert [len(page) for page in read] == [PAGE]
    assert history.list.currentIndex().data() == "Step 100000"
    qtbot.keyClick(history.list, Qt.Key.Key_End)
    QApplication.processEvents()
    assert sum(map(len, read)) <= 3 * PAGE
    window.session.project.add_topic("Dogs")
    assert _rows(window)[1] == "Add topic “Dogs”"
    assert len(read[-1]) == 1


def test_while_another_panel_shows_nothing_is_read(window):
    history = window.workspace.history
    window.action("who_said_what").trigger()
    rows = history.model.rowCount()
    window.session.project.add_topic("Dogs")
    assert history.model.rowCount() == rows
    window.action("history").trigger()
    assert _rows(window)[1] == "Add topic “Dogs”"


def test_escape_goes_back_to_the_page_and_the_button_can_be_reached(window, qtbot):
    history = window.workspace.history
    qtbot.keyClick(history.list, Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), QAbstractButton)
    history.list.setFocus()
    qtbot.keyClick(history.list, Qt.Key.Key_Escape)
    assert window.workspace.page.hasFocus()
    assert LOCKS in window.session.text
