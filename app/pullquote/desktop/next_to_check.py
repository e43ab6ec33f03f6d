"""The way to the next article in which there is something to check."""

from PySide6.QtCore import QObject, Signal, Slot

from pullquote.desktop.checking import ProjectCheck
from pullquote.desktop.panels.article_model import ArticleModel
from pullquote.desktop.session import Session
from pullquote.jobs.lint_project import Linted

__all__ = ["NextToCheck"]


class NextToCheck(QObject):
    """Goes down the article list, and on from its top, off the GUI thread; opens the first article that has some."""

    opened = Signal()

    def __init__(self, session: Session, articles: ArticleModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._articles = session, articles
        self._check = ProjectCheck(session, self)
        self._found = False
        self._check.found.connect(self._open)
        self._check.through.connect(self._tell)

    def go(self) -> None:
        """Look for it."""
        self._found = False
        self._check.start(self._articles.following(self._session.article), only_first=True)

    def stop(self) -> None:
        """The project closes."""
        self._check.stop()

    @Slot(object)
    def _open(self, linted: Linted) -> None:
        self._found = True
        self._session.open_article(linted.article)
        self.opened.emit()

    @Slot()
    def _tell(self) -> None:
        if not self._found:
            self._session.told.emit(self.tr("There is nothing to check in the other articles of the list."))
