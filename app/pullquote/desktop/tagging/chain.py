"""Coreference: all mentions of an actor in the article on screen, whether by name, in other words or by a pronoun.

A chain is no record of its own: it is the mentions that stand for the same actor.
"""

from PySide6.QtCore import QObject, Signal, Slot

from pullquote.desktop.reading.page import ReadingPage
from pullquote.desktop.session import Session
from pullquote.records import Annotation, reading_order

__all__ = ["Chain", "chain_of"]


def chain_of(session: Session, annotation: Annotation | None) -> list[Annotation]:
    """The mentions of those whom a mention stands for, or whom a quote has as its source, in reading order."""
    if annotation is None:
        return []
    meant = set(annotation.actors)
    for link in session.links_of(annotation.id):
        source = session.annotations.get(link.tail)
        if source is not None and link.head == annotation.id and link.role == "source":
            meant.update(source.actors)
    return reading_order(each for each in session.annotations.values() if meant.intersection(each.actors))


class Chain(QObject):
    """Lights the chain of the selected mention on the page, and walks along it."""

    told = Signal(str)

    def __init__(self, session: Session, page: ReadingPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._page = session, page
        session.selection_changed.connect(self._light)
        session.changed.connect(self._light)
        session.article_opened.connect(self._light)

    @Slot()
    def _light(self) -> None:
        selected = self._session.annotations.get(self._session.selected)
        chain = chain_of(self._session, selected) if selected is not None and selected.actors else []
        self._page.set_alike(each.id for each in chain)

    def step(self, direction: int) -> None:
        """To the next mention of the same actors (+1) or the one before (-1), and round the ends."""
        session = self._session
        selected = session.annotations.get(session.selected)
        chain = chain_of(session, selected)
        others = [each for each in chain if each.id != session.selected]
        if selected is None or not chain:
            self.told.emit(self.tr("Select a mention that has an actor, or a quote whose source has one."))
            return
        if not others:
            self.told.emit(self.tr("This is the only mention of the actor in the article."))
            return
        place = (selected.start, -selected.end, selected.id)
        behind = [each for each in others if (each.start, -each.end, each.id) > place]
        before = [each for each in others if each not in behind]
        goal = (behind or before)[0] if direction > 0 else (before or behind)[-1]
        self._page.move_caret(goal.start)
        session.select(goal.id)
