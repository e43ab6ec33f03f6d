"""What the panels below the page have in common: one of them shows, the others are a tab away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pullquote.desktop.panels.filter_tools import FilterTools

__all__ = ["TabPanel"]


class TabPanel(QWidget):
    """A panel whose heading is its tab: a title, a count, and `tools` at the far end of the bar.

    `count` says how much there is (“9 quotes, 1 without source”), `number` says it for a tab in the back (“9”).
    """

    heading_changed = Signal()
    leave_requested = Signal()  # Esc: back to the page

    def __init__(self, title: str, filter_hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.count, self.number = title, "", ""
        self.tools = FilterTools(title, filter_hint, self)
        self.setAutoFillBackground(True)
        self.setAccessibleName(title)

    def set_count(self, count: str, number: str = "") -> None:
        """Say how much there is."""
        if (count, number) != (self.count, self.number):
            self.count, self.number = count, number
            self.heading_changed.emit()
