"""Saying to a screen reader what the eye sees change away from the focus."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAbstractItemView

__all__ = ["announce", "announce_row"]


def announce(source: QObject, words: str, *, urgent: bool = False) -> None:
    """Have `words` said when there is a pause, or at once where they are urgent; free while nobody listens."""
    if words and QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(source, words)
        politeness = QAccessible.AnnouncementPoliteness
        event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
        QAccessible.updateAccessibility(event)


def announce_row(view: QAbstractItemView) -> None:
    """Have the current row said, of a list that is moved in from a field that keeps the focus."""
    index = view.currentIndex()
    words = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data(Qt.ItemDataRole.DisplayRole)
    announce(view, str(words or ""))
