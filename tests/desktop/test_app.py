"""Starting, the first run's question, and the error hook: told once, logged without a word of any article."""

import sys

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from pullquote.desktop import app as app_module
from pullquote.desktop import theme
from pullquote.desktop.app import Pullquote, application, run
from pullquote.desktop.ask import ask
from pullquote.desktop.dialogs.first_run import FirstRunDialog
from pullquote.desktop.settings import Settings
from pullquote.desktop.window import MainWindow
from tests.desktop.opening import LOCKS, make_project, open_window


@pytest.fixture
def pullquote(qapp, qtbot, tmp_path, user_folders):
    window = open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote"))
    pullquote = Pullquote(qapp, window.settings, window)
    yield pullquote
    pullquote.end()


def _log(user_folders) -> str:
    return "".join(path.read_text("utf-8") for path in user_folders.rglob("pullquote.log"))


def test_an_error_is_told_once_and_logged_without_text(pullquote, qtbot, monkeypatch, user_folders):
    told = []
    monkeypatch.setattr(ask, "tell", lambda _parent, title, body: told.append((title, body)))

    def fail(text):
        raise ValueError(f"cannot read {text}")

    for _ in range(3):
        try:
            fail(LOCKS)
        except ValueError:
            sys.excepthook(*sys.exc_info())
    qtbot.waitUntil(lambda: bool(told))
    assert [title for title, _ in told] == ["Something went wrong"]
    assert "without any article text" in told[0][1]
    log = _log(user_folders)
    assert log.count(" ValueError in Pullquote ") == 3
    assert "in fail" in log
    for word in ("Hallmar", "Close the locks"):
        assert word not in log


def test_the_window_goes_on_after_an_error(pullquote, monkeypatch):
    monkeypatch.setattr(ask, "tell", lambda *_: None)
    session = pullquote._window.session
    sys.excepthook(RuntimeError, RuntimeError("x"), None)
    session.annotate("actor", [(31, 43)])
    assert [a.words for a in session.in_order] == ["Tove Hallmar"]


def test_the_hook_is_given_back(qapp, tmp_path, qtbot):
    before = sys.excepthook
    window = open_window(qtbot, tmp_path)
    pullquote = Pullquote(qapp, window.settings, window)
    assert sys.excepthook != before
    pullquote.end()
    assert sys.excepthook == before


@pytest.mark.parametrize(("chosen", "expected"), [("light", theme.LIGHT), ("dark", theme.DARK)])
def test_the_chosen_theme_is_there_from_the_start(qapp, tmp_path, chosen, expected):
    settings = Settings(tmp_path / "settings.ini")
    settings.theme = chosen
    try:
        application(settings)
        assert theme.Theme.current() is expected
        assert not QApplication.windowIcon().isNull()
    finally:
        theme.apply(qapp, theme.LIGHT)


@pytest.fixture
def meanwhile(qapp, qtbot, monkeypatch):
    """What happens while the program runs; a real `exec` in a test would leave the application ended."""
    seen = []

    def run_once(*_self):
        (window,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()]
        session = window.session
        seen.append((window.annotator, session and session.project.path, session and session.text))
        window.close()
        return 0

    monkeypatch.setattr(QApplication, "exec", run_once)
    return seen


def test_run_opens_the_project_for_the_annotator(meanwhile, tmp_path):
    project = make_project(tmp_path / "study.pullquote")
    assert run(project, "ann-09") == 0
    assert meanwhile == [("ann-09", project, LOCKS)]
    assert Settings().annotator == ""  # given for this run only


@pytest.mark.parametrize("answer", ["start", "cancel"])
def test_the_first_run_asks_for_a_pseudonym(meanwhile, qtbot, answer):
    asked = []

    def reply():  # inside a real `exec`: it deletes the dialog before it returns
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FirstRunDialog)
        asked.append(dialog.annotator)
        qtbot.keyClicks(dialog.field, "ann-02")
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return if answer == "start" else Qt.Key.Key_Escape)

    QTimer.singleShot(0, reply)
    assert run(None, None) == 0
    assert asked == ["ann-01"]
    assert meanwhile == ([("ann-02", None, None)] if answer == "start" else [])
    assert Settings().annotator == ("ann-02" if answer == "start" else "")


def test_the_system_theme_is_followed_only_when_wanted(pullquote, monkeypatch, qapp):
    monkeypatch.setattr(app_module, "wanted_theme", lambda *_: theme.DARK)
    try:
        pullquote._settings.theme = "light"
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
        assert theme.Theme.current() is theme.LIGHT
        pullquote._settings.theme = "system"
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
        assert theme.Theme.current() is theme.DARK
    finally:
        theme.apply(qapp, theme.LIGHT)
