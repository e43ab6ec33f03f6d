"""The bar that searches the guides."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from pullquote.desktop.help.page import GuidePage
from pullquote.desktop.widgets.hits_bar import HitsBar

__all__ = ["SearchBar"]


class SearchBar(HitsBar):
    """Looks for words in both guides, and shows the hits on the page."""

    left = Signal()

    def __init__(self, page: GuidePage, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Search the guides"), parent)
        self._page = page
        self.field.textChanged.connect(self._search)
        self._tell()

    @Slot()
    def start(self) -> None:
        """Go to the field; what stands in it gives way to what is typed."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    @Slot(str)
    def _search(self, words: str) -> None:
        self._page.find_words(words.strip())
        self._tell()

    def step(self, by: int) -> None:
        self._page.step(by)
        self._tell()

    def leave(self) -> None:
        self.field.clear()
        self.left.emit()

    def _tell(self) -> None:
        self.show_count(self._page.current, self._page.hits, self.tr("Not in the guides"))
