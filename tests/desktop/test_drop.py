"""Files dropped anywhere on the window: as the system sends them, on whatever widget they fall."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton

from pullquote.desktop.ask import ask
from pullquote.desktop.dialogs.dropped import DroppedDialog
from pullquote.desktop.dialogs.new_project import NewProjectDialog
from pullquote.desktop.importing.preview import ImportPreview
from tests.desktop.opening import make_project, open_window


@pytest.fixture
def files(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("one", "two"):
        (folder / f"{name}.txt").write_text(f"The mayor spoke of {name}.", "utf-8")
    return sorted(folder.iterdir())


def _drop(window, widget, paths) -> bool:
    """Drag files into the middle of a widget and let go; whether the drop was taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    data.setText("\n".join(map(str, paths)))  # as file managers do
    return _drop_data(window, widget, data)


def _drop_data(window, widget, data) -> bool:
    at = widget.mapTo(window, widget.rect().center())
    held = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(at), *held)
    QApplication.sendEvent(window.windowHandle(), enter)
    drop = QDropEvent(at.toPointF(), *held)
    QApplication.sendEvent(window.windowHandle(), drop)
    return enter.isAccepted() and drop.isAccepted()


PLACES = {
    "page": lambda workspace: workspace.page.viewport(),
    "label bar": lambda workspace: workspace.label_bar,
    "search field": lambda workspace: workspace.articles.search,
    "article list": lambda workspace: workspace.articles.list.viewport(),
    "table": lambda workspace: workspace.who_said_what,
    "inspector": lambda workspace: workspace.inspector,
}


@pytest.mark.parametrize("place", PLACES)
def test_files_are_imported_wherever_they_fall(qtbot, tmp_path, files, place):
    window = open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote"))
    assert _drop(window, PLACES[place](window.workspace), files)
    (preview,) = window.findChildren(ImportPreview)
    qtbot.waitUntil(lambda: preview.list.found.rowCount() == 2)
    assert window.workspace.articles.search.text() == ""  # a field would have taken the names
    preview.close()


def test_nothing_is_dropped_behind_a_dialog(qtbot, tmp_path, files):
    window = open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote"))
    window.action("keys").trigger()
    assert not _drop(window, window.workspace.page.viewport(), files)
    assert window.findChildren(ImportPreview) == []
    QApplication.activeModalWidget().close()
    assert _drop(window, window.workspace.page.viewport(), files)
    (preview,) = window.findChildren(ImportPreview)
    preview.close()


def test_words_are_still_dropped_into_a_field(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote"))
    data = QMimeData()
    data.setText("quay")
    assert _drop_data(window, window.workspace.articles.search, data)
    assert window.workspace.articles.search.text() == "quay"
    assert window.findChildren(ImportPreview) == []


def _answer(verb: str, asked: list[str]) -> None:
    """Answers the question that the drop asks, once it is there."""

    def reply() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, DroppedDialog)
        asked.append(dialog.windowTitle())
        (button,) = [b for b in dialog.findChildren(QPushButton) if b.text().replace("&", "") == verb]
        button.click()

    QTimer.singleShot(0, reply)


def test_on_the_start_page_a_project_is_made_for_them(qtbot, tmp_path, files, monkeypatch):
    window = open_window(qtbot, tmp_path)
    monkeypatch.setattr(ask, "save_file", lambda *_: tmp_path / "made.pullquote")
    monkeypatch.setattr(NewProjectDialog, "exec", lambda _dialog: True)
    asked = []
    _answer("New project…", asked)
    assert _drop(window, window.start_page.open, files)
    assert asked == ["Which project do the 2 files go into?"]
    assert window.session.project.path == tmp_path / "made.pullquote"
    (preview,) = window.findChildren(ImportPreview)
    qtbot.waitUntil(lambda: preview.list.found.rowCount() == 2)
    with qtbot.waitSignal(window.session.changed):
        qtbot.keyClick(preview, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.workspace.articles.model.total == 2)


def test_on_the_start_page_a_project_is_opened_for_them(qtbot, tmp_path, files, monkeypatch):
    project = make_project(tmp_path / "study.pullquote")
    window = open_window(qtbot, tmp_path)
    monkeypatch.setattr(ask, "open_file", lambda *_: project)
    asked = []
    _answer("Open…", asked)
    assert _drop(window, window.start_page.viewport(), files[:1])
    assert asked == ["Which project does the file go into?"]
    assert window.session.project.path == project
    (preview,) = window.findChildren(ImportPreview)
    preview.close()


@pytest.mark.parametrize("verb", ["Cancel", "New project…"])
def test_who_changes_their_mind_stays_on_the_start_page(qtbot, tmp_path, files, monkeypatch, verb):
    window = open_window(qtbot, tmp_path)
    monkeypatch.setattr(NewProjectDialog, "exec", lambda _dialog: True)
    monkeypatch.setattr(ask, "save_file", lambda *_: None)  # cancelled there
    _answer(verb, asked := [])
    _drop(window, window.start_page.sample, files)
    assert asked
    assert window.session is None
    assert window.findChildren(ImportPreview) == []


def test_a_dropped_project_opens_and_takes_the_files_with_it(qtbot, tmp_path, files):
    project = make_project(tmp_path / "study.pullquote")
    window = open_window(qtbot, tmp_path)
    assert _drop(window, window.start_page.new, [project])
    assert window.session.project.path == project
    window.close_project()
    assert _drop(window, window.start_page.new, [files[0], project])
    assert window.session.project.path == project
    (preview,) = window.findChildren(ImportPreview)
    qtbot.waitUntil(lambda: preview.list.found.rowCount() == 1)
    preview.close()
