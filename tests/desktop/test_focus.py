"""Where the focus is, is always seen: on the control itself, or for a list and the page by the line over its panel."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QAbstractItemView, QApplication, QPlainTextEdit, QWidget

from pullquote.desktop import theme
from tests.desktop.opening import make_project, open_window
from tests.desktop.spoken_tree import controls, interface

_CLEAR = 3.0
"""WCAG 2.2, 2.4.13: the contrast between the same pixels with the focus and without."""

_LEAST = 16
"""Pixels: far fewer than a ring or a line has. The caret of the page is wider by one for its height."""


@pytest.fixture(params=[theme.LIGHT, theme.DARK], ids=lambda chosen: chosen.name)
def themed(request, qapp):
    qapp.setCursorFlashTime(0)
    yield request.param
    qapp.setCursorFlashTime(1000)


@pytest.fixture
def window(qtbot, qapp, tmp_path, themed):
    window = open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote"))
    theme.apply(qapp, themed)
    yield window
    theme.apply(qapp, theme.LIGHT)


def _shown_by(control: QWidget, panels: list[QWidget]) -> QWidget:
    """Where to look: at the control, or at the whole panel for one that has no border of its own."""
    if isinstance(control, QAbstractItemView) or (
        isinstance(control, QPlainTextEdit) and not control.property("field")
    ):
        return next((panel for panel in panels if panel.isAncestorOf(control)), control)
    return control


def _picture(widget: QWidget) -> QImage:
    top = widget.window()
    around = QRect(widget.mapTo(top, QPoint()), widget.size()).adjusted(-1, -2, 1, 1)
    return top.grab(around).toImage().convertToFormat(QImage.Format.Format_RGB32)


def _changed(before: QImage, after: QImage) -> int:
    """How many pixels have changed so much that the eye cannot miss it."""
    if before.size() != after.size():
        return 0
    pairs: dict[tuple[int, int], int] = {}
    for pair in zip(before.constBits().cast("I"), after.constBits().cast("I"), strict=True):
        if pair[0] != pair[1]:
            pairs[pair] = pairs.get(pair, 0) + 1
    clear = (n for (a, b), n in pairs.items() if theme.contrast(QColor(a), QColor(b)) >= _CLEAR)
    return sum(clear)


def _unseen(top: QWidget, panels: list[QWidget], elsewhere: QWidget) -> list[str]:
    found = []
    for control in controls(top):
        if control is elsewhere or not control.isEnabled():
            continue
        place = _shown_by(control, panels)
        elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        before = _picture(place)
        control.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        assert control.hasFocus()
        if _changed(before, _picture(place)) < _LEAST:
            name = interface(control).text(QAccessible.Text.Name)
            found.append(f"{type(control).__name__} {name}")
    return found


def test_in_the_main_window(window, qtbot):
    session, workspace = window.session, window.workspace
    session.annotate("quote", [(0, 18)])
    session.annotate("actor", [(31, 43)])
    quote, actor = session.in_order
    session.perform(lambda project: project.link("source", quote.id, actor.id))
    session.select(quote.id)
    window.refresh_actions()
    window.action("find").trigger()
    QApplication.processEvents()
    panels = [workspace.articles, workspace.inspector, workspace.below]
    elsewhere = next(w for w in controls(workspace.label_bar) if w.isEnabled())
    session.perform(lambda project: project.change_annotation(quote.id, note="Ask the desk."))
    for panel in (workspace.notes, workspace.history, workspace.who_said_what):
        workspace.below.show_panel(panel)
        QApplication.processEvents()
        assert _unseen(workspace.below, panels, elsewhere) == []
    assert _unseen(window, panels, elsewhere) == []


@pytest.mark.parametrize("action", ["details", "finish_labels", "export", "paste", "keys"])
def test_in_dialogs(window, qtbot, action):
    window.action(action).trigger()
    dialog = QApplication.activeModalWidget()
    qtbot.waitUntil(dialog.isActiveWindow)
    (elsewhere, *others) = [c for c in controls(dialog) if c.isEnabled()]
    elsewhere = others[-1] if others else elsewhere
    assert _unseen(dialog, [dialog], elsewhere) == []
    dialog.close()


def test_on_the_start_page(qtbot, qapp, tmp_path, themed):
    window = open_window(qtbot, tmp_path)
    theme.apply(qapp, themed)
    page = window.start_page
    assert _unseen(page, [], page.open) == []
    theme.apply(qapp, theme.LIGHT)
