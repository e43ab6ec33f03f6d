"""From one annotation to another: in reading order, and along links."""

from PySide6.QtCore import QObject, Signal

from pullquote.desktop.reading.page import ReadingPage
from pullquote.desktop.session import Session
from pullquote.records import Annotation

__all__ = ["Stepping"]


class Stepping(QObject):
    """Selects where a step leads, and takes the caret there."""

    told = Signal(str)

    def __init__(self, session: Session, page: ReadingPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._page = session, page
        self._origin, self._ends, self._shown = "", 0, ""

    def step(self, direction: int) -> None:
        """To the next annotation (+1) or the one before (-1): of the selected one, else of the caret."""
        order = self._session.in_order
        ids = [annotation.id for annotation in order]
        if self._session.selected in ids:
            at = ids.index(self._session.selected) + direction
        else:
            before = sum(annotation.start < self._page.caret for annotation in order)
            at = before if direction > 0 else before - 1
        if 0 <= at < len(order):
            self._go_to(order[at])
        elif direction > 0:
            self.told.emit(self.tr("There is no annotation after this."))
        else:
            self.told.emit(self.tr("There is no annotation before this."))

    def jump(self) -> None:
        """To the ends of the selected annotation's links, one after the other, then back to it."""
        session = self._session
        if self._shown != session.selected or not self._origin:  # selected by other means: a new round
            self._origin, self._ends = session.selected, 0
        origin = self._origin
        ends = dict.fromkeys(
            link.tail if link.head == origin else link.head for link in session.links_of(origin)
        )
        known = [end for end in ends if end in session.annotations]
        if not known or origin not in session.annotations:
            self._origin = ""
            self.told.emit(self.tr("Select an annotation that has links to jump along them."))
            return
        goal = known[self._ends] if self._ends < len(known) else origin
        self._ends = self._ends + 1 if goal != origin else 0
        self._shown = goal
        self._go_to(session.annotations[goal])

    def _go_to(self, annotation: Annotation) -> None:
        self._page.move_caret(annotation.start)
        self._session.select(annotation.id)
