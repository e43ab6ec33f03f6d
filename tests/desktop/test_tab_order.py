"""Tab goes through each panel and dialog in reading order, leaves nothing out and traps nowhere."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from tests.desktop.opening import make_project, open_window
from tests.desktop.spoken_tree import controls, interface

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
PANELS = ("label_bar", "find_bar", "inspector")
BELOW = ("who_said_what", "notes", "history")


@pytest.fixture
def fresh(qtbot, tmp_path):
    """A window on an article that nobody has tagged."""
    return open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote"))


@pytest.fixture
def window(fresh):
    """The same with a quote and its source, selected, and the find bar."""
    window, session = fresh, fresh.session
    session = window.session
    session.annotate("quote", [(0, 18)])
    session.annotate("actor", [(31, 43)])
    quote, actor = session.in_order
    session.perform(lambda project: project.link("source", quote.id, actor.id))
    session.perform(lambda project: project.change_annotation(quote.id, note="Ask the desk."))
    session.select(quote.id)
    window.action("find").trigger()
    window.refresh_actions()
    QApplication.processEvents()
    return window


def _name(widget: QWidget) -> str:
    return interface(widget).text(QAccessible.Text.Name)


def _stops(region: QWidget) -> list[QWidget]:
    """What Tab should stop at."""
    return [w for w in controls(region) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isEnabled()]


def _walk(qtbot, region: QWidget, first: QWidget, held=Qt.KeyboardModifier.NoModifier) -> list[QWidget]:
    """Where Tab goes, from a control until it leaves the region or is back."""
    first.setFocus(Qt.FocusReason.TabFocusReason)
    walked = [first]
    while len(walked) < 60:
        before = QApplication.focusWidget()
        qtbot.keyClick(before, KEY.Key_Backtab if held else KEY.Key_Tab, held)
        now = QApplication.focusWidget()
        assert now is not before, f"trapped in {_name(before)}"
        if now is first or not region.isAncestorOf(now):
            return walked
        walked.append(now)
    raise AssertionError(f"no way out of {[_name(w) for w in walked]}")


def _place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


def _goes_back(before: QWidget, after: QWidget) -> bool:
    """The second is read before the first: above it and not further right, or left of it on the same line."""
    one, two = _place(before), _place(after)
    above = two.bottom() <= one.top() and two.left() <= one.right()
    left = two.right() <= one.left() and two.top() < one.bottom() and one.top() < two.bottom()
    return above or left


def _check(qtbot, region: QWidget, show: Callable[[], None] = lambda: None) -> None:
    stops = _stops(region)
    first = next(stop for stop in stops if not any(_goes_back(stop, other) for other in stops))
    walked = _walk(qtbot, region, first)
    # A row may bring a button up when the focus comes to it.
    assert {_name(w) for w in walked} >= {_name(w) for w in stops}
    assert [(_name(a), _name(b)) for a, b in zip(walked, walked[1:], strict=False) if _goes_back(a, b)] == []
    show()
    assert _walk(qtbot, region, walked[-1], SHIFT) == walked[::-1]


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700)])
@pytest.mark.parametrize("panel", PANELS)
def test_panels(window, qtbot, panel, size):
    window.resize(*size)
    QApplication.processEvents()
    _check(qtbot, getattr(window.workspace, panel))


@pytest.mark.parametrize("panel", BELOW)
def test_panels_below_the_page(window, qtbot, panel):
    below = window.workspace.below
    below.show_panel(getattr(window.workspace, panel))
    QApplication.processEvents()
    _check(qtbot, below)


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700)])
def test_the_article_list(fresh, qtbot, size):
    """In a small window it lies over the page, and goes when the focus does."""
    fresh.resize(*size)
    fresh.workspace.show_articles()
    QApplication.processEvents()
    _check(qtbot, fresh.workspace.articles, fresh.workspace.show_articles)


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700)])
def test_the_suggestion_bar(fresh, qtbot, size):
    fresh.resize(*size)
    qtbot.keyClick(fresh.workspace.page, KEY.Key_Tab)
    QApplication.processEvents()
    bar = fresh.workspace.suggestion_bar
    assert bar.accept.isEnabled()
    _check(qtbot, bar)


def test_the_start_page(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path)
    window.settings.remember_project(make_project(tmp_path / "study.pullquote"))
    window.show_start()
    QApplication.processEvents()
    _check(qtbot, window.start_page)


@pytest.mark.parametrize("action", ["details", "finish_labels", "export", "paste", "keys", "face"])
def test_dialogs(window, qtbot, action):
    window.action(action).trigger()
    dialog = QApplication.activeModalWidget()
    qtbot.waitUntil(dialog.isActiveWindow)
    _check(qtbot, dialog)
    dialog.close()


def test_tab_walks_the_suggestions_on_the_page_and_f6_leaves_it(fresh, qtbot):
    page, review = fresh.workspace.page, fresh.workspace.review
    for _ in range(2 * review.count):
        qtbot.keyClick(page, KEY.Key_Tab)
        assert page.hasFocus()
        assert review.current is not None
    qtbot.keyClick(page, KEY.Key_F6)
    assert not page.hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_F6, SHIFT)
    assert page.hasFocus()
