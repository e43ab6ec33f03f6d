"""A window in the hands of chance: what the actions of the walk need of it, and a record of what was done."""

import random
from collections import deque
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from pullquote.desktop.window import MainWindow
from pullquote.records import Annotation

__all__ = ["Walker"]

_REMEMBERED = 30


class Walker:
    """`rng` decides everything; `trail` has the last actions, to be printed when something is wrong."""

    def __init__(self, qtbot, window: MainWindow, rng: random.Random) -> None:
        self.qtbot, self.window, self.rng = qtbot, window, rng
        self.trail: deque[str] = deque(maxlen=_REMEMBERED)
        self.refused: list[str] = []
        """What the window has said could not be done."""
        self._listen()

    def _listen(self) -> None:
        self.session.failed.connect(self.refused.append)

    # What is there

    @property
    def session(self):
        assert self.window.session is not None
        return self.window.session

    @property
    def workspace(self):
        assert self.window.workspace is not None
        return self.window.workspace

    @property
    def page(self):
        return self.workspace.page

    @property
    def text(self) -> str:
        return self.session.text

    def note(self, *what: object) -> None:
        """Add to the last entry of the trail."""
        self.trail[-1] += " " + " ".join(map(str, what))

    # What the actions do

    def run(self, action: str) -> None:
        """Trigger an action of the window; one that is disabled does nothing, as for the user."""
        self.note(action)
        before, held = self._entries(), self.workspace.tagging.mode == "edge"
        self.window.action(action).trigger()
        self.settle()
        made = self._entries() - before
        assert made <= 1 + held, f"one action made {made} entries of the journal"

    def _entries(self) -> int:
        newest = self.session.project.history(1)
        return newest[0].key if newest else 0

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        self.note(key.name)
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
        self.settle()

    def type(self, words: str) -> None:
        """Type where the focus is; as an input method does, because QTest's keys end at U+00FF."""
        self.note(repr(words))
        event = QInputMethodEvent()
        event.setCommitString(words)
        QApplication.sendEvent(QApplication.focusWidget(), event)

    def choose(self, label: str = "") -> Annotation | None:
        """Select an annotation of the page, as a click does; None when there is none, or a link is under way."""
        there = [a for a in self.session.in_order if not label or a.label == label]
        if not there:
            return None
        annotation = self.rng.choice(there)
        self.note("choose", annotation.label, annotation.spans)
        self.workspace.focus_page()
        self.page.move_caret(self.rng.choice([offset for span in annotation.spans for offset in span]))
        self.page.choose(annotation.id)
        self.settle()
        return self.session.annotations.get(annotation.id) if self.session.selected == annotation.id else None

    def is_in_sight(self, cp: int) -> bool:
        """Whether the character stands on the part of the page that is shown."""
        lines = self.page.visible_lines()
        return any(self.page.view.words_on(visible, cp, cp + 1) for visible in lines)

    def select_words(self) -> None:
        """Select from anywhere to anywhere, more often a little than much; sometimes backwards."""
        length = len(self.text)
        start = self.rng.randrange(length + 1)
        end = min(length, start + int(self.rng.expovariate(1 / 25)))
        if self.rng.random() < 0.2:
            start, end = end, start
        self.note("select", (start, end))
        self.workspace.focus_page()
        self.page.select_text(start, end)

    def settle(self) -> None:
        """Until what the last event has begun is done: timers, pop-ups, suggestions, deletions."""
        QApplication.processEvents()
        while (popup := QApplication.activePopupWidget()) is not None:
            rows = [row for row in popup.actions() if row.isEnabled() and not row.menu()]
            if isinstance(popup, QMenu) and rows and self.rng.random() < 0.8:
                row = self.rng.choice(rows)
                self.note("menu", row.text())
                row.trigger()
            popup.close()
            QApplication.processEvents()
        while isinstance(dialog := QApplication.activeModalWidget(), QDialog):
            accepts = self.rng.random() < 0.5
            self.note(type(dialog).__name__, "accepted" if accepts else "rejected")
            (dialog.accept if accepts else dialog.reject)()
            self.window.activateWindow()  # no window manager does so offscreen
            QApplication.processEvents()
        # The work of an opening begins after the first paint.
        while self.window.is_fresh or self.window.background.busy or self.workspace.undecided.busy:
            QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert QApplication.focusWidget() is not None, "nothing has the focus"

    def back_on_the_page(self) -> None:
        """Let go of everything that is under way, and go to the page."""
        for _ in range(4):
            if not (
                self.workspace.edges.mode or self.workspace.review.current or self.page.selected_text_range
            ):
                break
            self.window.action("leave").trigger()
        self.workspace.focus_page()
        self.settle()

    def reopen(self) -> None:
        """Close the project and open it again."""
        path: Path = self.session.project.path
        self.note("close and open")
        self.window.action("close").trigger()
        assert self.window.session is None
        assert self.window.open_project(path)
        self._listen()
        self.settle()
