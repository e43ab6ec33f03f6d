"""The caret on the page: in ink, blinking as the system wishes, a hairline while the focus is elsewhere."""

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtWidgets import QPlainTextEdit

from pullquote.desktop.theme import Line, Theme

__all__ = ["Caret"]


class Caret(QObject):
    """Stands where Qt's would.

    Qt's own inverts what is under it, which over a bar of a label's colour gives another colour, and it does not blink
    where nothing can be typed.
    """

    def __init__(self, page: QPlainTextEdit) -> None:
        super().__init__(page)
        self._page = page
        self._is_on = True
        self._has_focus = False
        self._turn = QTimer(self)
        self._turn.timeout.connect(self._blink)
        page.cursorPositionChanged.connect(self._begin)
        QGuiApplication.styleHints().cursorFlashTimeChanged.connect(self._begin)

    def set_focus(self, has_focus: bool) -> None:
        """Whether keys are the page's; a menu over it takes them away for a while."""
        self._has_focus = has_focus
        self._begin()

    @Slot()
    def _begin(self) -> None:
        """Be seen, and blink from now on; no time to blink in means to stand still."""
        self._is_on = True
        half = QGuiApplication.styleHints().cursorFlashTime() // 2
        if self._has_focus and half > 0:
            self._turn.start(half)
        else:
            self._turn.stop()
        self._page.viewport().update(self._page.cursorRect())

    @Slot()
    def _blink(self) -> None:
        self._is_on = not self._is_on
        self._page.viewport().update(self._page.cursorRect())

    def paint(self, painter: QPainter) -> None:
        """Paint it over the words, where it is seen now."""
        if self._is_on:
            tones, rect = Theme.current().tones, self._page.cursorRect()
            # Beside the hairline it is page: over a bar in a dark colour one pixel more of ink would not be noticed.
            painter.fillRect(rect, tones.page)
            rect.setWidth(Line.FOCUS if self._has_focus else Line.HAIR)
            painter.fillRect(rect, tones.text)
