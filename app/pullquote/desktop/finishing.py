"""Finishing the article on screen: once told that something is to check, the analyst may finish anyway."""

from PySide6.QtCore import QObject, Signal, Slot

from pullquote.desktop.checking import Checking
from pullquote.desktop.panels.message_bar import MessageBar
from pullquote.desktop.panels.to_check import things_to_check
from pullquote.desktop.session import Session

__all__ = ["Finishing"]

_KIND = "finish"


class Finishing(QObject):
    """Finishes at once where there is nothing to check; else says so, and finishes when asked again."""

    show_requested = Signal()  # what there is to check

    def __init__(
        self, session: Session, checking: Checking, messages: MessageBar, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._checking, self._messages = session, checking, messages
        self._told: set[tuple[str, tuple[str, ...]]] | None = None
        session.article_opened.connect(self._forget)
        session.changed.connect(self._on_changed)

    def finish(self) -> None:
        """Finish the article for all labels, unless there is something to check that was not told of."""
        session, article = self._session, self._session.article
        found = {finding.about for finding in self._checking.now()}
        if found and (self._told is None or not found <= self._told):
            self._told = found
            self._messages.show_message(
                self.tr("{things}. Finish the article once more to leave it at that.").format(
                    things=things_to_check(len(found))
                ),
                tone="warn",
                kind=_KIND,
                verb=self.tr("Show"),
                act=self._show,
            )
            return
        session.perform(lambda project: project.finish(article))

    @Slot()
    def _show(self) -> None:
        self._messages.clear(_KIND)
        self.show_requested.emit()

    @Slot()
    def _on_changed(self) -> None:
        if self._session.is_finished:
            self._forget()

    @Slot()
    def _forget(self) -> None:
        self._told = None
        self._messages.clear(_KIND)
