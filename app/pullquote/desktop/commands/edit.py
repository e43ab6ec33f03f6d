"""What the menu Edit does."""

from pullquote.desktop.commands.when import When
from pullquote.wording import say

__all__ = ["EditCommands"]


class EditCommands(When):
    """The last step back, words copied and found."""

    def can_undo(self) -> bool:
        """There is a step to take back."""
        return self.can_edit() and self._session is not None and self._session.project.next_undo() is not None

    def can_redo(self) -> bool:
        """There is a step to make again."""
        return self.can_edit() and self._session is not None and self._session.project.next_redo() is not None

    def undo_title(self) -> str:
        """“Undo” with the name of the step."""
        entry = self._session.project.next_undo() if self._session else None
        return say("Undo: {step}").format(step=entry.name) if entry else ""

    def redo_title(self) -> str:
        """“Redo” with the name of the step."""
        entry = self._session.project.next_redo() if self._session else None
        return say("Redo: {step}").format(step=entry.name) if entry else ""

    def undo(self) -> None:
        """Take the last step back, or what is just under way."""
        if self._workspace and self._workspace.review.mode:
            self._workspace.review.cancel()
        elif self._workspace:
            self._workspace.tagging.undo()

    def redo(self) -> None:
        """Make the step again that was undone last."""
        if self._workspace:
            self._workspace.tagging.redo()

    def copy(self) -> None:
        """Copy the article's words, as they are stored."""
        if self._workspace:
            self._workspace.tagging.copy()

    def select_all(self) -> None:
        """Select the whole article."""
        if self._workspace:
            self._workspace.page.selectAll()

    def find(self) -> None:
        """Search in the article."""
        if self._workspace:
            self._workspace.open_find()

    def search_articles(self) -> None:
        """Put the caret into the search field of the article list."""
        if self._workspace:
            self._workspace.search_articles()

    def filter_articles(self) -> None:
        """Choose which articles the list shows, and in what order."""
        if self._workspace:
            self._workspace.filter_articles()
