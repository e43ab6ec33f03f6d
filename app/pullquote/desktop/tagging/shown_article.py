"""The session's article on the page: shown whole when it is opened, afterwards only what has changed."""

from PySide6.QtCore import QObject, Signal, Slot

from pullquote.desktop.reading.page import ReadingPage
from pullquote.desktop.session import Session
from pullquote.project import AnnotationChange, Change, CodebookChange, LinkChange
from pullquote.reanchoring import Reanchoring, differences

__all__ = ["ShownArticle"]


class ShownArticle(QObject):
    """Keeps one page at what the session holds."""

    about_to_change = Signal(object)  # frozenset of annotation ids, before the page shows what became of them

    def __init__(self, session: Session, page: ReadingPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._page = session, page
        session.article_opened.connect(self._show)
        session.changed.connect(self._show_changes)
        session.pending_changed.connect(self._show_pending)
        page.set_codebook(session.codebook)
        self._shown = ""
        self._places: dict[str, int] = {}
        self._show()

    @Slot()
    def _show(self) -> None:
        session, page = self._session, self._page
        if self._shown == session.article and page.text != session.text:
            self._show_corrected()
            return
        if self._shown:
            self._places[self._shown] = page.caret
        self._shown = session.article
        if not session.article:
            page.show_nothing()
            return
        page.show_article(session.text, session.in_order, list(session.links.values()))
        # Back where the analyst was reading.
        if place := self._places.get(session.article):
            page.move_caret(place)
            page.reveal(place)
        page.select_annotation(session.selected or None)
        page.set_pending(session.pending)

    def _show_corrected(self) -> None:
        """The same article with another text: everything stays where it was, as far as it is still there."""
        session, page = self._session, self._page
        way = Reanchoring(differences(page.text, session.text), session.text)
        page.show_corrected(session.text, session.in_order, list(session.links.values()), way.offset)
        page.set_pending(session.pending)

    @Slot(object)
    def _show_changes(self, changes: tuple[Change, ...]) -> None:
        session = self._session
        if any(isinstance(change, CodebookChange) for change in changes):
            self._page.set_codebook(session.codebook)
            self._show()
            return
        annotations, links_too = self._here(changes)
        if annotations:
            self.about_to_change.emit(frozenset(annotations))
            known = session.annotations
            self._page.update_annotations(
                [known[uuid] for uuid in annotations if uuid in known],
                [uuid for uuid in annotations if uuid not in known],
            )
        if links_too:
            self._page.set_links(list(session.links.values()))

    def _here(self, changes: tuple[Change, ...]) -> tuple[list[str], bool]:
        """Which annotations of the layer on screen have changed, and whether links have."""
        annotations: dict[str, None] = {}
        links = False
        for change in changes:
            if not isinstance(change, AnnotationChange | LinkChange):
                continue
            record = change.after or change.before
            if record is None or record.article != self._session.article:
                continue
            if isinstance(change, LinkChange):
                links = True
            elif record.annotator == self._session.annotator:
                annotations[record.id] = None
        return list(annotations), links

    @Slot()
    def _show_pending(self) -> None:
        self._page.set_pending(self._session.pending)
