"""Find words in the article on screen."""

from bisect import bisect_left

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QToolButton, QWidget

from pullquote.desktop import theme
from pullquote.desktop.icons import icon, set_icon
from pullquote.desktop.reading.page import ReadingPage
from pullquote.desktop.session import Session
from pullquote.desktop.theme import SMALL, Line, Space, Theme
from pullquote.desktop.widgets.keycap import written_keys
from pullquote.desktop.widgets.spoken_label import SpokenLabel
from pullquote.find import find_in_text

__all__ = ["FindBar"]


class FindBar(QWidget):
    """A field, “3 of 12”, and the way to the next hit and the one before. Hidden until `open`.

    Leaving it with `Esc` or its button selects the hit on the page, ready to be tagged.
    """

    closed = Signal()

    def __init__(self, session: Session, page: ReadingPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._page = session, page
        self._hits: list[tuple[int, int]] = []
        self._current = -1
        self._from = 0
        self.setAccessibleName(self.tr("Find in the article"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find in the article"))
        self.field.setAccessibleName(self.tr("Find in the article"))
        self.field.setProperty("icon", True)
        self.field.setMaximumWidth(theme.px(320))
        self._lens = self.field.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._count = SpokenLabel(self)
        self._count.setFont(theme.font(SMALL))
        theme.set_tone(self._count, "text2")
        self._previous = self._tool("arrow-up", self.tr("Previous hit"), "Shift+Enter")
        self._next = self._tool("arrow-down", self.tr("Next hit"), "Enter")
        self._close = self._tool("cross", self.tr("Close"), "Esc")

        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(Space.MEDIUM), 0, theme.px(Space.MEDIUM), Line.HAIR)
        row.setSpacing(theme.px(Space.TINY))
        row.addWidget(self.field, 1)
        row.addWidget(self._previous)
        row.addWidget(self._next)
        row.addSpacing(theme.px(Space.TINY))
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self._close)

        self.field.textChanged.connect(self._search_from_caret)
        self._next.clicked.connect(self.next)
        self._previous.clicked.connect(self.previous)
        self._close.clicked.connect(self.close_bar)
        session.article_opened.connect(self._search_again)
        theme.theme_changed.connect(self._follow_theme)
        self.hide()

    def _tool(self, name: str, text: str, key: str) -> QToolButton:
        button = QToolButton(self)
        set_icon(button, name)
        button.setAccessibleName(text)
        button.setToolTip(f"{text} ({written_keys(key)})")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    @property
    def hits(self) -> list[tuple[int, int]]:
        """Where the words stand, in code points."""
        return self._hits

    @property
    def current(self) -> int:
        """Which of the hits the page shows, or -1."""
        return self._current

    def open(self) -> None:
        """Show the bar; a short selection on the page is what to look for."""
        self._from = self._page.caret
        selected = self._page.selected_text_range
        if selected is not None:
            self._from = selected[0]
            words = self._session.text[slice(*selected)]
            if len(words) <= 200 and "\n" not in words:
                self.field.setText(words)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._search_from_caret()

    @Slot()
    def close_bar(self) -> None:
        """Hide the bar and go back to the page, with the hit selected."""
        hit = self._hits[self._current] if self._hits else None
        self._show_hits([], -1)
        self.hide()
        if hit is not None:
            self._page.select_text(*hit)
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    @Slot()
    def next(self) -> None:
        """Go to the next hit; after the last, to the first."""
        self._step(+1)

    @Slot()
    def previous(self) -> None:
        """Go to the hit before."""
        self._step(-1)

    def _step(self, direction: int) -> None:
        if self.isHidden():
            self.open()
        elif self._hits:
            self._show_hits(self._hits, (self._current + direction) % len(self._hits))
            self._from = self._hits[self._current][0]

    @Slot()
    def _search_from_caret(self) -> None:
        hits = find_in_text(self._session.text, self.field.text())
        at = bisect_left(hits, (self._from, 0))
        self._show_hits(hits, at % len(hits) if hits else -1)

    @Slot()
    def _search_again(self) -> None:
        self._from = 0
        if not self.isHidden():
            self._search_from_caret()

    def _show_hits(self, hits: list[tuple[int, int]], current: int) -> None:
        self._hits, self._current = hits, current
        self._page.set_find_hits(hits, current if hits else None)
        self._previous.setEnabled(bool(hits))
        self._next.setEnabled(bool(hits))
        locale = self.locale()
        if hits:
            text = self.tr("{number} of {total}").format(
                number=locale.toString(current + 1), total=locale.toString(len(hits))
            )
        else:
            text = self.tr("Not in this article") if self.field.text() else ""
        self._count.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Escape:
                self.close_bar()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F3:
                self._step(-1 if back else +1)
            case _:
                super().keyPressEvent(event)

    @Slot()
    def _follow_theme(self) -> None:
        self._lens.setIcon(icon("search"))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.px(theme.BAR))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tones = Theme.current().tones
        painter = QPainter(self)
        painter.fillRect(self.rect(), tones.panel)
        painter.fillRect(0, self.height() - Line.HAIR, self.width(), Line.HAIR, tones.line)
