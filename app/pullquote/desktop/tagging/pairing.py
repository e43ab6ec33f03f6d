"""Choosing a second annotation for the selected one, by keyboard or pointer: go to it, `Enter`."""

from PySide6.QtCore import QObject, Signal

from pullquote.desktop.reading.page import ReadingPage
from pullquote.desktop.session import Session
from pullquote.records import Annotation

__all__ = ["Pairing"]


class Pairing(QObject):
    """The mode between a key and `Enter`. The session's selection stays where it starts.

    What can be chosen, what is done with it, and how that is said are the methods of its kinds.
    """

    changed = Signal()
    told = Signal(str)

    def __init__(self, session: Session, page: ReadingPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._page = session, page
        self.source = ""
        self.candidate = ""

    def can_take(self, other: str) -> bool:
        """Can this annotation be the second one?"""
        raise NotImplementedError

    def confirm(self, target: str = "") -> None:
        """Take `target`, or what is pointed at."""
        raise NotImplementedError

    @property
    def sentence(self) -> str:
        """What the next keys do."""
        raise NotImplementedError

    @property
    def none_to_take(self) -> str:
        """Why there is nothing to go to."""
        raise NotImplementedError

    def begin(self, source: Annotation) -> None:
        """Start from an annotation; the caret may be over the other one already."""
        self.source, self.candidate = source.id, ""
        self._page.set_link_source(source.id)
        self.follow(self._page.caret)
        self.changed.emit()

    def stop(self) -> None:
        """Leave the mode and do nothing."""
        if not self.source:
            return
        source, self.source, self.candidate = self.source, "", ""
        self._page.set_link_source(None)
        self._page.select_annotation(source if source in self._session.annotations else None, reveal=False)
        self.changed.emit()

    def follow(self, cp: int) -> None:
        """Point at the smallest annotation at the caret that can be taken, or at none."""
        here = (uuid for uuid in self._page.annotations_at(cp) if self.can_take(uuid))
        self._point_at(next(here, ""))

    def outward(self) -> None:
        """Point at the next larger annotation at the caret; after the largest, the smallest again."""
        here = [uuid for uuid in self._page.annotations_at(self._page.caret) if self.can_take(uuid)]
        if here:
            at = here.index(self.candidate) + 1 if self.candidate in here else 0
            self._point_at(here[at % len(here)])

    def step(self, direction: int) -> None:
        """Go to the next (+1) or previous (-1) annotation in the text that can be taken."""
        goal = self._next(direction)
        if goal is None:
            self.told.emit(self.none_to_take)
            return
        self._page.move_caret(goal.start)
        self._point_at(goal.id)

    def _next(self, direction: int) -> Annotation | None:
        order = [annotation for annotation in self._session.in_order if self.can_take(annotation.id)]
        ids = [annotation.id for annotation in order]
        if self.candidate in ids:
            at = ids.index(self.candidate) + direction
        else:
            before = sum(annotation.start < self._page.caret for annotation in order)
            at = before if direction > 0 else before - 1
        return order[at % len(order)] if order else None

    def _point_at(self, candidate: str) -> None:
        if candidate == self.candidate:
            return
        self.candidate = candidate
        self._page.select_annotation(candidate or self.source, reveal=bool(candidate))
        self.changed.emit()
