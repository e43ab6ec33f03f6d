"""The spaCy pipeline that helps the rules: chosen in the window, and missed with a sentence."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from pullquote.desktop.dialogs import parser
from pullquote.desktop.dialogs.parser import ParserDialog
from pullquote.errors import PipelineMissing
from tests.desktop.opening import make_project, open_window


@pytest.fixture
def window(qtbot, tmp_path):
    return open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote"))


def choose(qtbot, window, name):
    window.action("parser").trigger()
    qtbot.waitUntil(lambda: window.findChild(ParserDialog) is not None)
    dialog = window.findChild(ParserDialog)
    dialog.findChild(QComboBox).setEditText(name)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_a_pipeline_is_chosen_and_used(qtbot, window, monkeypatch):
    loaded = []
    monkeypatch.setattr(parser, "installed_pipelines", lambda: ["en_small"])
    monkeypatch.setattr("pullquote.suggest.pipeline.load_pipeline", lambda name: loaded.append(name))
    choose(qtbot, window, "en_small")
    assert window.settings.pipeline == "en_small"
    qtbot.waitUntil(lambda: not window.workspace.undecided.busy)
    assert loaded == ["en_small"]
    assert window.workspace.undecided.proposals


def test_without_the_pipeline_the_rules_work_alone_and_say_so(qtbot, window, monkeypatch):
    def missing(name):
        raise PipelineMissing(f"The pipeline “{name}” is not installed.")

    monkeypatch.setattr("pullquote.suggest.pipeline.load_pipeline", missing)
    choose(qtbot, window, "no_such")
    qtbot.waitUntil(lambda: not window.workspace.undecided.busy)
    qtbot.waitUntil(lambda: "“no_such” is not installed" in " ".join(window.workspace.messages.texts))
    assert window.workspace.undecided.proposals


def test_the_rules_alone_are_chosen_again(qtbot, window):
    window.settings.pipeline = "no_such"
    choose(qtbot, window, "The rules alone")
    assert window.settings.pipeline == ""
