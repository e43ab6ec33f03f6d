"""The notes panel: all notes of the article or the project, found, gone to, corrected in place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from pullquote.desktop.panels.notes_model import PAGE
from pullquote.desktop.panels.panel_list import Heading
from pullquote.project import open_project
from tests.desktop.opening import make_project, open_window

ACTOR, QUOTE, CUE = (31, 43), (0, 18), (19, 23)


@pytest.fixture
def path(tmp_path):
    return make_project(tmp_path / "study.pullquote")


@pytest.fixture
def window(qtbot, tmp_path, path):
    window = open_window(qtbot, tmp_path, path)
    qtbot.keyClick(window.workspace.page, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    return window


def _panel(window):
    return window.workspace.notes


def _rows(window):
    model = _panel(window).model
    rows = [model.index(row).data(Qt.ItemDataRole.UserRole) for row in range(model.rowCount())]
    return [f"# {row.text}" if isinstance(row, Heading) else row.note for row in rows]


def _write(window):
    """Two notes in the first article, one in the second; their ids by note."""
    session = window.session
    first, second = session.project.article_ids()[:2]
    made = [
        session.project.annotate(first, "actor", [ACTOR], note="Who is she?"),
        session.project.annotate(first, "quote", [QUOTE], note="Ask the harbour office"),
        session.project.annotate(first, "cue", [CUE]),
        session.project.annotate(second, "actor", [(4, 12)], note="A cat, after all"),
    ]
    return {annotation.note: annotation.id for annotation in made}


def _whole_project(window):
    next(a for a in _panel(window).tools.menu.actions() if a.text() == "Whole project").trigger()


def _current(window):
    return _panel(window).list.currentIndex()


def test_without_notes_there_is_a_sentence(window):
    panel = _panel(window)
    assert panel._pages.sentence.isVisible()
    assert panel._pages.sentence.text() == "No notes yet. Select an annotation and press W."
    _write(window)
    assert not panel._pages.sentence.isVisible()


def test_the_notes_of_the_article_in_its_order(window):
    made = _write(window)
    assert _rows(window) == ["Ask the harbour office", "Who is she?"]
    assert _panel(window).count == "2 notes"
    said = _panel(window).model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Actor “Tove Hallmar”: Who is she?"
    window.session.project.delete_annotations([made["Who is she?"]])
    assert _rows(window) == ["Ask the harbour office"]
    assert _panel(window).count == "1 note"
    window.session.undo()
    assert _rows(window) == ["Ask the harbour office", "Who is she?"]
    window.session.open_article(window.session.project.article_ids()[1])
    assert _rows(window) == ["A cat, after all"]


def test_a_note_written_in_the_inspector_stands_in_the_list(window, qtbot):
    page = window.workspace.page
    window.session.annotate("actor", [ACTOR])
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_W)
    qtbot.keyClicks(QApplication.focusWidget(), "Who is she?")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.hasFocus()
    assert _rows(window) == ["Who is she?"]


def test_a_click_selects_and_enter_goes_there(window, qtbot):
    made = _write(window)
    panel = _panel(window)
    panel.list.setFocus()
    centre = panel.list.visualRect(panel.model.index(1)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert window.session.selected == made["Who is she?"]
    assert panel.list.hasFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Up)
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert window.session.selected == made["Ask the harbour office"]
    assert window.workspace.page.hasFocus()


def test_the_current_row_follows_the_selection(window):
    made = _write(window)
    window.session.select(made["Who is she?"])
    assert _current(window).data() == "Who is she?"
    window.session.select("")
    assert not _panel(window).list.selectionModel().hasSelection()


def test_the_whole_project_under_the_titles_of_its_articles(window, qtbot):
    made = _write(window)
    _whole_project(window)
    assert _rows(window) == [
        *("# Locks", "Ask the harbour office", "Who is she?"),
        *("# Quay cats", "A cat, after all"),
    ]
    assert _panel(window).count == "3 notes"
    panel = _panel(window)
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_End)
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert window.session.article == window.session.project.article_ids()[1]
    assert window.session.selected == made["A cat, after all"]
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Backspace)
    assert _rows(window) == ["A cat, after all"]


def test_filter_by_words(window, qtbot):
    _write(window)
    panel = _panel(window)
    panel.list.setFocus()
    qtbot.keyClick(panel.list, "/")
    assert panel.tools.words.hasFocus()
    qtbot.keyClicks(panel.tools.words, "HARBOUR")
    assert _rows(window) == ["Ask the harbour office"]
    panel.tools.words.clear()
    qtbot.keyClicks(panel.tools.words, "hallmar")  # the words of the annotation count too
    assert _rows(window) == ["Who is she?"]
    qtbot.keyClicks(panel.tools.words, " zebra")
    assert panel._pages.sentence.text() == "No note has these words."
    qtbot.keyClick(panel.tools.words, Qt.Key.Key_Escape)
    assert panel.list.hasFocus()
    assert len(_rows(window)) == 2


def test_a_note_is_corrected_in_place_in_one_step(window, qtbot):
    made = _write(window)
    panel = _panel(window)
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Home)
    steps = len(window.session.project.history())
    qtbot.keyClick(panel.list, Qt.Key.Key_F2)
    field = panel.list.findChild(QPlainTextEdit)
    assert field.toPlainText() == "Ask the harbour office"
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(field, "or ann-02")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    note = window.session.annotations[made["Ask the harbour office"]].note
    assert note == "Ask the harbour office\nor ann-02"
    assert len(window.session.project.history()) == steps + 1
    qtbot.waitUntil(panel.list.hasFocus)
    assert _current(window).row() == 0


def test_escape_leaves_the_note_and_then_the_panel(window, qtbot):
    made = _write(window)
    panel = _panel(window)
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Home)
    qtbot.keyClick(panel.list, Qt.Key.Key_F2)
    field = panel.list.findChild(QPlainTextEdit)
    qtbot.keyClicks(field, "!")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert window.session.annotations[made["Ask the harbour office"]].note == "Ask the harbour office"
    qtbot.waitUntil(panel.list.hasFocus)
    qtbot.keyClick(panel.list, Qt.Key.Key_Escape)
    assert window.workspace.page.hasFocus()


@pytest.mark.parametrize("leave", ["next_article", "close", "quit"])
def test_a_note_is_kept_though_its_row_goes_while_it_is_written(window, qtbot, path, leave):
    made = _write(window)
    qtbot.keyClick(_panel(window).list, Qt.Key.Key_F2)
    qtbot.keyClicks(QApplication.focusWidget(), ", today")
    window.action(leave).trigger()
    window.close()
    with open_project(path) as project:
        assert project.annotation(made["Ask the harbour office"]).note == "Ask the harbour office, today"


def test_an_emptied_note_is_gone(window, qtbot):
    made = _write(window)
    panel = _panel(window)
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Home)
    qtbot.keyClick(panel.list, Qt.Key.Key_F2)
    field = panel.list.findChild(QPlainTextEdit)
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.session.annotations[made["Ask the harbour office"]].note == ""
    assert _rows(window) == ["Who is she?"]


def test_notes_of_others_and_read_only_projects(qtbot, tmp_path, path):
    with open_project(path, annotator="ann-02") as other:
        other.annotate(other.article_ids()[0], "actor", [ACTOR], note="Mine")
        window = open_window(qtbot, tmp_path, path)
        window.action("notes").trigger()
        assert window.session.project.read_only
        assert _rows(window) == []
        assert _panel(window)._pages.sentence.text() == "No notes yet."


def test_many_notes_are_read_a_page_at_a_time(qtbot, tmp_path, path):
    with open_project(path) as project, project.step("many"):
        first, second = project.article_ids()[:2]
        for article in (first, second):
            length = len(project.text(article))
            for place in range(PAGE):
                start, end = divmod(place, 15)
                if end + start + 2 <= length:
                    project.annotate(article, "claim", [(start, start + 2 + end)], note=f"Note {place}")
    window = open_window(qtbot, tmp_path, path)
    read = []
    notes = window.session.project.notes
    window.session.project.notes = lambda *args: read.append(notes(*args)) or read[-1]
    window.action("notes").trigger()
    assert read == []
    _whole_project(window)
    assert len(read[0]) == PAGE
    assert "or more" in _panel(window).count
    qtbot.keyClick(_panel(window).list, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: not _panel(window).model.has_more)
    assert sum(map(len, read)) == len(_panel(window).model.notes)
    count, here = len(_panel(window).model.notes), _current(window).row()
    assert count > PAGE
    qtbot.keyClick(_panel(window).list, Qt.Key.Key_F2)
    qtbot.keyClicks(QApplication.focusWidget(), ", today")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert (len(_panel(window).model.notes), _current(window).row()) == (count, here)
    assert _rows(window)[here].endswith(", today")
