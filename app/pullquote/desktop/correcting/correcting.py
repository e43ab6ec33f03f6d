"""Correcting the text on screen: opens the dialog, and says on the page what was corrected."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from pullquote.desktop.correcting.dialog import CorrectionDialog
from pullquote.desktop.panels.message_bar import MessageBar
from pullquote.desktop.reading.page import ReadingPage
from pullquote.desktop.session import Session
from pullquote.records import Revision
from pullquote.wording import plural

__all__ = ["Correcting"]

_KIND = "corrected"


class Correcting(QObject):
    """Corrections of the article on screen, from its page."""

    show_requested = Signal()  # what has lost its words

    def __init__(self, session: Session, page: ReadingPage, messages: MessageBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._page, self._messages = session, page, messages
        session.article_opened.connect(self._forget)

    def open(self) -> None:
        """Correct the text, from the selected words or the caret on."""
        self._dialog(*(self._page.selected_text_range or (self._page.caret, self._page.caret)))

    def remove_passage(self) -> None:
        """Correct the text, without the selected words."""
        selected = self._page.selected_text_range
        if selected is None:
            self._session.told.emit(self.tr("Select the words on the page first."))
        else:
            self._dialog(*selected).remove_passage(*selected)

    @Slot(str, str)
    def place(self, article: str, displaced: str) -> None:
        """Put an annotation that lost its words on the selected ones."""
        selected = self._page.selected_text_range
        if article != self._session.article:
            self._session.told.emit(self.tr("Go to its article with Enter and select words there first."))
        elif selected is None:
            self._session.told.emit(self.tr("Select the words on the page first."))
        else:
            self._session.perform(
                lambda project: project.place(displaced, [selected]),
                done=lambda annotation: self._session.select(annotation.id),
            )

    def _dialog(self, start: int, end: int) -> CorrectionDialog:
        dialog = CorrectionDialog(self._session, (start, end), self._page.window())
        dialog.corrected.connect(self._tell)
        dialog.open()
        return dialog

    @Slot(object)
    def _tell(self, revision: Revision) -> None:
        displaced = self._session.project.displaced(revision.article)
        lost = sum(each.revision == revision.id for each in displaced)
        changes = plural("Corrected: 1 change.", "Corrected: {count} changes.", len(revision.hunks))
        words = plural("1 annotation lost its words.", "{count} annotations lost their words.", lost)
        self._messages.show_message(
            f"{changes} {words}" if lost else changes,
            tone="warn" if lost else "ok",
            kind=_KIND,
            verb=self.tr("Show") if lost else "",
            act=self._show,
        )

    @Slot()
    def _show(self) -> None:
        self._forget()
        self.show_requested.emit()

    @Slot()
    def _forget(self) -> None:
        self._messages.clear(_KIND)
