"""Find words in the article on screen."""

from bisect import bisect_left

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from pullquote.desktop.reading.page import ReadingPage
from pullquote.desktop.session import Session
from pullquote.desktop.widgets.hits_bar import HitsBar
from pullquote.find import find_in_text

__all__ = ["FindBar"]


class FindBar(HitsBar):
    """Looks for words in the article. Hidden until `open`.

    Leaving it with `Esc` or its button selects the hit on the page, ready to be tagged.
    """

    def __init__(self, session: Session, page: ReadingPage, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Find in the article"), parent)
        self._session, self._page = session, page
        self._hits: list[tuple[int, int]] = []
        self._current = -1
        self._from = 0
        self._close = self._tool("cross", self.tr("Close"), "Esc")
        self._row.addWidget(self._close)
        self.field.textChanged.connect(self._search_from_caret)
        self._close.clicked.connect(self.close_bar)
        session.article_opened.connect(self._search_again)
        self.hide()

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

    def leave(self) -> None:
        self.close_bar()

    def step(self, by: int) -> None:
        if self.isHidden():
            self.open()
        elif self._hits:
            self._show_hits(self._hits, (self._current + by) % len(self._hits))
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
        self.show_count(current, len(hits), self.tr("Not in this article"))
