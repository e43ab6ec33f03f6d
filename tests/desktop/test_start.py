"""The window comes up quickly, and as it stays: what the start page does not need is not loaded for it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from pullquote.desktop.settings import Settings
from pullquote.desktop.window import MainWindow
from tests.desktop.opening import make_project

ROOT = Path(__file__).parents[2]

_START = """
import sys
from PySide6.QtWidgets import QApplication

def loaded(*_):
    QApplication.processEvents()
    assert [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    print(*sys.modules)
    return 0

QApplication.exec = loaded
from pullquote.cli import main
main()
"""

OF_COMMANDS = {"typer", "rich", "pullquote.cli_commands", "pullquote.cli_suggestions"}
OF_PROJECTS = {
    *("peewee", "filelock", "psutil", "msgspec", "regex", "networkx", "charset_normalizer"),
    *("pullquote.project", "pullquote.records", "pullquote.codebook", "pullquote.jobs", "pullquote.suggest"),
    *("pullquote.boundaries", "pullquote.text", "pullquote.importers", "pullquote.exporters"),
    *("pullquote.desktop.workspace", "pullquote.desktop.session", "pullquote.desktop.reading.page"),
}


@pytest.fixture
def returning(user_folders) -> None:
    """A user who has said under which name to annotate."""
    settings = Settings()
    settings.annotator = "ann-01"
    settings.save()


def _modules(*arguments: str | Path) -> set[str]:
    """What is loaded when `pullquote` has painted its window."""
    done = subprocess.run(
        [sys.executable, "-c", _START, *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "app")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


@pytest.mark.parametrize("arguments", [[], ["open"]])
def test_the_start_page_loads_nothing_of_projects_or_commands(returning, arguments):
    loaded = _modules(*arguments)
    assert "pullquote.desktop.panels.start_page" in loaded
    assert not (OF_COMMANDS | OF_PROJECTS) & loaded


def test_a_project_loads_no_commands_and_no_rules_before_it_is_painted(returning, tmp_path):
    loaded = _modules("open", make_project(tmp_path / "study.pullquote"))
    assert {"pullquote.project", "pullquote.desktop.workspace"} <= loaded
    assert not (OF_COMMANDS | {"networkx", "pullquote.suggest.engine", "pullquote.jobs.demo"}) & loaded


@pytest.fixture
def still_caret(qapp):
    flash = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield
    qapp.setCursorFlashTime(flash)


@pytest.mark.parametrize("with_project", [False, True])
def test_the_first_paint_is_what_stays(qtbot, tmp_path, still_caret, with_project):
    settings = Settings(tmp_path / "settings.ini")
    settings.suggestions = False  # they come when they are found
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    if with_project:
        window.open_project(make_project(tmp_path / "study.pullquote"))
    QApplication.processEvents()
    first = window.grab().toImage()
    qtbot.waitUntil(lambda: not window.is_fresh and not window.background.busy, timeout=10_000)
    QApplication.processEvents()
    assert window.grab().toImage() == first
