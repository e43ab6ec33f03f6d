"""Sentences above Who said what: what failed, and what to know about this project. Never in the way."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from pullquote.desktop import theme
from pullquote.desktop.announcing import announce
from pullquote.desktop.dialogs.dialog import sentence
from pullquote.desktop.icons import pixmap, set_icon
from pullquote.desktop.theme import Line, Space, Theme

__all__ = ["MessageBar"]

_MOST = 3
"""More messages than this at once and the oldest goes: nobody reads a wall."""


class MessageBar(QWidget):
    """A stack of closable messages, hidden when there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Messages"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._shown: list[_Message] = []
        self.hide()

    @property
    def texts(self) -> list[str]:
        """What is on screen, oldest first."""
        return [message.text for message in self._messages()]

    def show_message(
        self,
        text: str,
        *,
        tone: str = "danger",
        kind: str = "",
        verb: str = "",
        act: Callable[[], None] | None = None,
    ) -> None:
        """Show a sentence, with a button when there is something to do about it.

        A new message of a `kind` takes the place of the old one, and `clear` takes it away.
        `act` must be a bound method of an object that outlives the bar, or hold nothing.
        """
        for message in self._messages():
            if message.text == text:
                return
        self.clear(kind)
        while len(messages := self._messages()) >= _MOST:
            self.drop(messages[0])
        message = _Message(text, tone, kind, self)
        if verb and act is not None:
            message.offer(verb, act)
        self._column.addWidget(message)
        self._shown.append(message)
        self.show()
        announce(self, text, urgent=tone == "danger")

    def clear(self, kind: str) -> None:
        """Close the messages of one kind; those of no kind stay until they are closed."""
        for message in self._messages():
            if kind and message.kind == kind:
                self.drop(message)

    def drop(self, message: "_Message") -> None:
        """Close one message, and the bar with the last one."""
        self._shown.remove(message)
        self._column.removeWidget(message)
        message.hide()
        message.deleteLater()
        self.setVisible(bool(self._shown))

    def _messages(self) -> list["_Message"]:
        return list(self._shown)


class _Message(QWidget):
    def __init__(self, text: str, tone: str, kind: str, bar: MessageBar) -> None:
        super().__init__(bar)
        self.text, self.tone, self.kind = text, tone, kind
        self._bar = bar
        self.setMinimumHeight(theme.px(theme.BAR))
        self._mark = QLabel(self)
        self._mark.setFixedSize(QSize(theme.px(theme.ICON), theme.px(theme.ICON)))
        words = sentence(text, tone if tone in ("warn", "danger") else "text", self)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QToolButton(self)
        close.setAccessibleName(self.tr("Close message"))
        close.setToolTip(self.tr("Close"))
        set_icon(close, "cross")
        close.clicked.connect(self._close_it)

        self._row = QHBoxLayout(self)
        small, medium = theme.px(Space.SMALL), theme.px(Space.MEDIUM)
        self._row.setContentsMargins(medium, small, small, small)
        self._row.setSpacing(small)
        self._row.addWidget(self._mark)
        self._row.addWidget(words, 1)
        self._row.addWidget(close)
        theme.theme_changed.connect(self._draw_mark)
        self._draw_mark()

    def offer(self, verb: str, act: Callable[[], None]) -> None:
        """A button that does something about it."""
        button = QPushButton(verb, self)
        button.clicked.connect(act)
        self._row.insertWidget(self._row.count() - 1, button)

    def _close_it(self) -> None:
        self._bar.drop(self)

    def _draw_mark(self) -> None:
        tones = Theme.current().tones
        colour = getattr(tones, self.tone) if self.tone in ("warn", "danger", "ok") else tones.text2
        name = "warning" if self.tone in ("warn", "danger") else "information"
        self._mark.setPixmap(pixmap(name, theme.px(theme.ICON), colour.name(), self.devicePixelRatioF()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tones = Theme.current().tones
        painter = QPainter(self)
        painter.fillRect(self.rect(), tones.panel)
        painter.fillRect(0, 0, self.width(), Line.HAIR, tones.line)
