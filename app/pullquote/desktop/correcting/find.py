"""Find words in the text that is being corrected."""

from bisect import bisect_left

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from pullquote.desktop.correcting.editor import TextEditor
from pullquote.desktop.theme import Line
from pullquote.desktop.widgets.hits_bar import HitsBar
from pullquote.find import find_in_text

__all__ = ["FindInEditor"]


class FindInEditor(HitsBar):
    """Selects the hits in the editor, from the caret on."""

    def __init__(self, editor: TextEditor, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Find in the text"), parent)
        self._editor = editor
        self._from = 0
        self._row.setContentsMargins(0, 0, 0, Line.HAIR)  # in line with the text below
        self.field.textChanged.connect(self._search)

    def start(self) -> None:
        """Look from the caret on."""
        self._from = self._editor.selected[0]
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    @Slot()
    def _search(self) -> None:
        self._go(0)

    def step(self, by: int) -> None:
        self._from = self._editor.selected[0]
        self._go(by)

    def _go(self, by: int) -> None:
        """Select the hit at the place where the search began, or the one so many after it."""
        hits = find_in_text(self._editor.text, self.field.text())
        at = bisect_left(hits, (self._from, 0))
        if by > 0 and not (at < len(hits) and hits[at] == self._editor.selected):
            by = 0  # the first hit after the caret is the next one
        at = (at + by) % len(hits) if hits else -1
        if hits:
            self._editor.select(*hits[at])
        self.show_count(at, len(hits), self.tr("Not in this text"))

    def leave(self) -> None:
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
