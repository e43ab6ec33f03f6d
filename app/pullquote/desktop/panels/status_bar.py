"""The line at the bottom: is it saved, where is the caret, how much is there, and what is running."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from pullquote.desktop import theme
from pullquote.desktop.background import Task
from pullquote.desktop.icons import pixmap
from pullquote.desktop.save_state import SaveState
from pullquote.desktop.theme import SMALL, Line, Space, Theme
from pullquote.desktop.widgets.elided_label import ElidedLabel
from pullquote.desktop.widgets.spoken_label import SpokenLabel
from pullquote.wording import say

if TYPE_CHECKING:
    from pullquote.desktop.session import Session

__all__ = ["StatusBar"]

_LOOKS = {
    SaveState.SAVED: ("check", "text2"),
    SaveState.SAVING: ("save", "text2"),
    SaveState.NOT_SAVED: ("warning", "danger"),
    SaveState.READ_ONLY: ("warning", "warn"),
}


class StatusBar(QWidget):
    """Built by hand: Qt's status bar hides its left half behind each message."""

    copy_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._task: Task | None = None
        self.setFixedHeight(theme.px(theme.STATUS_BAR))
        self.setAccessibleName(self.tr("Status"))

        self._mark = QLabel(self)
        self._mark.setFixedSize(QSize(theme.px(theme.ICON), theme.px(theme.ICON)))
        self.saved = self._label()
        self.retry = self._button(self.tr("Retry"))
        self.copy = self._button(self.tr("Save a copy…"))
        self.path = self._label(ElidedLabel(self))
        self.told = self._label(SpokenLabel(self))
        # A long message is cut before the path and the codebook are.
        self.told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.work = self._label()
        self.bar = QProgressBar(self)
        self.bar.setFixedWidth(theme.px(120))
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.cancel = self._button(self.tr("Cancel"))
        self.counts = self._label()
        self.codebook = self._label(ElidedLabel(self))
        self.annotator = self._label()
        self.zoom = self._label()

        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(Space.MEDIUM), Line.HAIR, theme.px(Space.MEDIUM), 0)
        row.setSpacing(theme.px(Space.SMALL))
        row.addWidget(self._mark)
        for saving in (self.saved, self.retry, self.copy):
            row.addWidget(saving)
        row.addSpacing(theme.px(Space.LARGE))
        row.addWidget(self.path)
        row.addWidget(self.told, 1)
        for widget in (self.work, self.bar, self.cancel):
            row.addWidget(widget)
        for label in (self.counts, self.codebook, self.annotator, self.zoom):
            row.addSpacing(theme.px(Space.SMALL))
            row.addWidget(label)

        self.copy.clicked.connect(self.copy_requested)
        self.retry.clicked.connect(self._retry_now)
        self.cancel.clicked.connect(self._cancel_work)
        theme.theme_changed.connect(self.show_save_state)
        self.show_task(None)
        self.show_save_state()

    def _label(self, label: QLabel | None = None) -> QLabel:
        label = label or QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setFont(theme.font(SMALL))
        theme.set_tone(label, "text2")
        return label

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setFont(theme.font(SMALL))
        button.setProperty("inline", True)
        return button

    # The project

    def follow(self, session: "Session | None") -> None:
        """Show the state of a session."""
        self._session = session
        if session is not None:
            session.save_state_changed.connect(self.show_save_state)
            session.told.connect(self.told.setText)
            session.changed.connect(self._forget_told)
            session.article_opened.connect(self._forget_told)
            session.selection_changed.connect(self._forget_told)
            session.changed.connect(self._show_codebook)
            self.annotator.setText(session.annotator)
        for label in (self.path, self.told, self.counts):
            label.clear()
        if session is None:
            self.annotator.clear()
        self._show_codebook()
        self.show_save_state()

    def show_save_state(self) -> None:
        """Say whether everything is on disk; what is not, and why, is never called saved."""
        session = self._session
        state = session.save_state if session else SaveState.SAVED
        name, tone = _LOOKS[state]
        words = {
            SaveState.SAVED: self.tr("Saved"),
            SaveState.SAVING: self.tr("Saving…"),
            SaveState.NOT_SAVED: self.tr("Not saved"),
            SaveState.READ_ONLY: self.tr("Read-only"),
        }[state]
        self.saved.setText(words)
        self.saved.setToolTip(session.problem if session else "")
        theme.set_tone(self.saved, tone)
        colour = getattr(Theme.current().tones, tone)
        self._mark.setPixmap(pixmap(name, theme.px(theme.ICON), colour.name(), self.devicePixelRatioF()))
        for label in (self._mark, self.saved):
            label.setVisible(session is not None)
        for button in (self.retry, self.copy):
            button.setVisible(state == SaveState.NOT_SAVED)

    def _show_codebook(self) -> None:
        book = self._session.codebook if self._session else None
        self.codebook.setText(self.tr("Codebook: {name}").format(name=book.name) if book else "")

    def set_counts(self, text: str) -> None:
        """What the article holds, such as “23 annotations”."""
        self.counts.setText(text)

    def set_zoom(self, percent: int) -> None:
        """The size of the text, as a share of the usual one."""
        self.zoom.setText(say("{percent} %", percent=percent))

    def _retry_now(self) -> None:
        if self._session is not None:
            self._session.retry_now()

    def _forget_told(self) -> None:
        self.told.clear()

    # Running work

    def show_task(self, task: Task | None) -> None:
        """Show long work while it runs."""
        self._task = task
        for widget in (self.work, self.bar, self.cancel):
            widget.setVisible(task is not None)
        if task is not None:
            self.work.setText(task.name)
            self.bar.setRange(0, 1)  # not 0: Qt moves a bar of unknown length to and fro
            self.bar.setValue(0)
            self.cancel.setEnabled(True)
            task.advanced.connect(self._on_advanced)

    def _on_advanced(self, done: int, total: int, what: str) -> None:
        self.work.setText(what)
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)

    def _cancel_work(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self.cancel.setEnabled(False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tones = Theme.current().tones
        painter = QPainter(self)
        painter.fillRect(self.rect(), tones.window)
        painter.fillRect(0, 0, self.width(), Line.HAIR, tones.line)
