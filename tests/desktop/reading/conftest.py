"""A page to test, and annotations for it."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from pullquote.codebook import default_codebook
from pullquote.desktop import theme
from pullquote.desktop.reading.page import ReadingPage
from pullquote.records import Annotation, Fragment, Link, attributes_of


def annotation(text, uuid, label, *words, **attributes):
    """An annotation on words, or on spans `(start, end)`, found one after the other."""
    fragments, at = [], 0
    for word in words:
        start, end = (
            word if isinstance(word, tuple) else (text.index(word, at), text.index(word, at) + len(word))
        )
        fragments.append(Fragment(start, end, text[start:end]))
        at = end
    return Annotation(uuid, "article", "ann-01", label, tuple(fragments), attributes_of(attributes))


def link(uuid, role, head, tail):
    return Link(uuid, "article", role, head, tail, "ann-01")


@pytest.fixture
def show(qtbot, qapp):
    """Show a text with annotations on a page of 856 × 600."""
    theme.apply(qapp, theme.LIGHT)

    def shown(text, annotations=(), links=(), size=(856, 600)):
        page = ReadingPage()
        qtbot.addWidget(page)
        page.set_codebook(default_codebook())
        page.resize(*size)
        page.show()
        page.activateWindow()
        page.setFocus()
        qtbot.waitUntil(page.hasFocus)
        page.show_article(text, annotations, links)
        QApplication.processEvents()
        return page

    return shown


def point_of(page, cp, dx=0.0):
    """The middle of the character after `cp`, in the viewport."""
    for visible in page.visible_lines():
        runs = page.view.words_on(visible, cp, cp + 1)
        if runs:
            return QPoint(round((runs[0].left + runs[0].right) / 2 + dx), round(visible.baseline - 4))
    raise AssertionError(f"Offset {cp} is not in sight")


def boundary_of(page, cp, *, after=False):
    """The edge of the character after `cp` at which reading it begins, or ends with `after`."""
    for visible in page.visible_lines():
        runs = page.view.words_on(visible, cp, cp + 1)
        if runs:
            x = runs[0].right if runs[0].rtl != after else runs[0].left
            return QPoint(round(x), round(visible.baseline - 4))
    raise AssertionError(f"Offset {cp} is not in sight")


class Mouse:
    """Presses, moves and releases with the timestamps that real ones have."""

    def __init__(self, page):
        self.page, self.time = page, 100_000

    def send(self, kind, point, button, buttons, modifiers=Qt.KeyboardModifier.NoModifier):
        self.time += 10
        viewport = self.page.viewport()
        where = QPointF(point)
        event = QMouseEvent(kind, where, viewport.mapToGlobal(where), button, buttons, modifiers)
        event.setTimestamp(self.time)
        QApplication.sendEvent(viewport, event)

    def press(self, point, modifiers=Qt.KeyboardModifier.NoModifier):
        left = Qt.MouseButton.LeftButton
        self.send(QEvent.Type.MouseButtonPress, point, left, left, modifiers)

    def move(self, point, modifiers=Qt.KeyboardModifier.NoModifier, held=True):
        none = Qt.MouseButton.NoButton
        self.send(QEvent.Type.MouseMove, point, none, Qt.MouseButton.LeftButton if held else none, modifiers)

    def release(self, point, modifiers=Qt.KeyboardModifier.NoModifier):
        left = Qt.MouseButton.LeftButton
        self.send(QEvent.Type.MouseButtonRelease, point, left, Qt.MouseButton.NoButton, modifiers)

    def click(self, point, times=1, modifiers=Qt.KeyboardModifier.NoModifier):
        """Clicks in quick succession; the next call comes later."""
        for _ in range(times):
            self.press(point, modifiers)
            self.release(point, modifiers)
        self.time += 2000

    def drag(self, start, end, modifiers=Qt.KeyboardModifier.NoModifier):
        self.press(start, modifiers)
        self.move(QPoint((start.x() + end.x()) // 2, (start.y() + end.y()) // 2), modifiers)
        self.move(end, modifiers)
        self.release(end, modifiers)
        self.time += 2000
