"""The start page: three ways to begin, the projects of last time, and all of it by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton

from pullquote.desktop.ask import ask
from tests.desktop.opening import make_project, open_window

KEY = Qt.Key


@pytest.fixture
def window(qtbot, tmp_path):
    """A window without a project that knows three: the newest is gone."""
    window = open_window(qtbot, tmp_path)
    for name in ("first", "second", "third"):
        window.settings.remember_project(make_project(tmp_path / f"{name}.pullquote"))
    (tmp_path / "third.pullquote").unlink()
    window.show_start()
    return window


def _texts(window) -> list[str]:
    return [row.text() for row in window.start_page.recent]


def test_rows_show_the_keys_of_the_actions(window):
    page = window.start_page
    for row, action in ((page.sample, "sample"), (page.new, "new"), (page.open, "open")):
        assert row.accessibleDescription() == window.action(action).keys[0] != ""


def test_the_arrows_walk_all_rows_and_enter_opens(window, qtbot):
    page = window.start_page
    walked = [page.sample, page.new, page.open, *page.recent]
    assert [row.text() for row in walked[3:]] == ["third", "second", "first"]
    for row, after in zip(walked, walked[1:], strict=False):
        assert row.hasFocus()
        qtbot.keyClick(row, KEY.Key_Down)
        assert after.hasFocus()
    qtbot.keyClick(walked[-1], KEY.Key_Up)
    assert walked[-2].hasFocus()
    qtbot.keyClick(walked[-2], KEY.Key_Return)
    assert window.session.project.path.stem == "second"


def test_a_project_that_is_gone_says_so_and_can_be_taken_off(window, qtbot, tmp_path):
    third, second, _ = window.start_page.recent
    assert not third.is_there
    assert "Gone" in third.accessibleDescription()
    assert "no longer there" in third.toolTip()
    assert second.is_there
    third.setFocus()
    qtbot.keyClick(third, KEY.Key_Delete)
    assert _texts(window) == ["second", "first"]
    assert window.start_page.recent[0].hasFocus()  # the row below has moved up
    assert [path.stem for path in window.settings.recent] == ["second", "first"]
    qtbot.keyClick(window.start_page.recent[0], KEY.Key_Delete)
    qtbot.keyClick(window.start_page.recent[0], KEY.Key_Delete)
    assert _texts(window) == []
    assert window.start_page.open.hasFocus()
    assert (tmp_path / "first.pullquote").is_file()  # off the list is not deleted


def test_a_project_is_taken_off_by_mouse(window, qtbot):
    row = window.start_page.recent[1]
    row.setFocus()
    (cross,) = [button for button in row.findChildren(QToolButton) if button.isVisible()]
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert _texts(window) == ["third", "first"]
    assert window.session is None


def test_opening_one_that_is_gone_is_a_sentence(window, qtbot, monkeypatch):
    told = []
    monkeypatch.setattr(ask, "tell", lambda _parent, title, body: told.append((title, body)))
    qtbot.mouseClick(window.start_page.recent[0], Qt.MouseButton.LeftButton)
    assert [title for title, _ in told] == ["The project cannot be opened"]
    assert "third.pullquote" in told[0][1]


@pytest.mark.parametrize("size", [(800, 560), (1440, 900)])
def test_nothing_is_cut_off(window, size):
    window.resize(*size)
    QApplication.processEvents()
    page = window.start_page
    assert page.horizontalScrollBar().maximum() == 0
    for row in (page.sample, page.new, page.open, *page.recent):
        assert row.width() >= row.fontMetrics().horizontalAdvance(row.text()) + 100
    page.recent[-1].setFocus()
    page.ensureWidgetVisible(page.recent[-1])
    assert page.recent[-1].visibleRegion().boundingRect().height() == page.recent[-1].height()


def test_the_status_bar_forgets_the_project_that_was_closed(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote"))
    window.session.annotate("actor", [(31, 43)])
    window.close_project()
    QApplication.processEvents()
    assert window.status.counts.text() == ""
