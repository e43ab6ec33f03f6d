"""A new project: its codebook is chosen first, then its place."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from pullquote.codebook import default_codebook, ready_made
from pullquote.desktop.ask import ask
from pullquote.desktop.dialogs.new_project import NewProjectDialog
from tests.desktop.opening import open_window

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot, tmp_path, monkeypatch):
    window = open_window(qtbot, tmp_path)
    monkeypatch.setattr(ask, "save_file", lambda *_: tmp_path / "made.pullquote")
    return window


def press(qtbot, *keys, seen=None):
    """Answers the dialog with these keys once it is there."""

    def reply():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NewProjectDialog)
        QApplication.processEvents()  # arrows go by the places that the choices are laid out at
        for key in keys:
            qtbot.keyClick(dialog.focusWidget(), key)
        if seen is not None:
            seen.append(dialog._problem.text())
            dialog.reject()

    QTimer.singleShot(0, reply)


@pytest.mark.parametrize(
    ("downs", "name"), [(0, "news-attribution"), (1, "discourse-network"), (2, "polnear")]
)
def test_a_ready_made_codebook_is_chosen_by_key(window, qtbot, downs, name):
    press(qtbot, *[Key.Key_Down] * downs, Key.Key_Return)
    qtbot.keyClick(window, Key.Key_N, CONTROL)
    assert window.session.codebook == ready_made(name)
    assert window.status.codebook.text() == f"Codebook: {ready_made(name).name}"


def test_a_codebook_from_a_file(window, qtbot, tmp_path, monkeypatch):
    file = tmp_path / "mine.toml"
    toml = default_codebook().toml.replace('name = "News attribution"', 'name = "Mine"')
    file.write_bytes(toml.encode())
    monkeypatch.setattr(ask, "open_file", lambda *_: file)
    press(qtbot, *[Key.Key_Down] * 3, Key.Key_Return)
    window.action("new").trigger()
    assert window.session.codebook.toml == toml
    window.action("close").trigger()
    assert window.status.codebook.text() == ""


def test_a_file_that_is_no_codebook_is_said_in_the_dialog(window, qtbot, tmp_path, monkeypatch):
    file = tmp_path / "mine.toml"
    file.write_text("labels = 3", "utf-8")
    monkeypatch.setattr(ask, "open_file", lambda *_: file)
    press(qtbot, *[Key.Key_Down] * 3, Key.Key_Return, seen=(seen := []))
    window.action("new").trigger()
    assert "mine.toml” breaks its format" in seen[0]
    assert window.session is None


def test_cancelled_there_is_no_project(window, qtbot, tmp_path):
    press(qtbot, Key.Key_Escape)
    window.action("new").trigger()
    assert window.session is None
    assert not (tmp_path / "made.pullquote").exists()
