"""What the menu Article does."""

from pullquote.desktop.commands.when import When
from pullquote.wording import say

__all__ = ["ArticleCommands"]


class ArticleCommands(When):
    """From article to article, and what becomes of one."""

    def previous_article(self) -> None:
        """The article above in the list."""
        self._step_article(-1)

    def next_article(self) -> None:
        """The article below in the list."""
        self._step_article(1)

    def _step_article(self, step: int) -> None:
        if self._session and self._workspace:
            wanted = self._workspace.articles.model.neighbour(self._session.article, step)
            if wanted:
                self._session.open_article(wanted)

    def next_unfinished(self) -> None:
        """The next article that is not finished."""
        if self._session and self._workspace:
            wanted = self._workspace.articles.model.next_unfinished(self._session.article)
            if wanted:
                self._session.open_article(wanted)
            else:
                listing = self._workspace.articles.model.listing
                self._session.told.emit(
                    say(
                        "All other articles in the list are finished. Clear its filters to go on with the rest."
                    )
                    if listing.is_filtered or listing.words
                    else say("All other articles are finished.")
                )

    def next_to_check(self) -> None:
        """The next article with something to check."""
        if self._workspace:
            self._workspace.next_to_check.go()

    def finish(self) -> None:
        """The article has been read for all labels; a finished one is opened again."""
        if self._session and self._workspace and (article := self._session.article):
            if self._session.is_finished:
                self._session.perform(lambda project: project.reopen(article))
            else:
                self._workspace.finishing.finish()

    def finish_title(self) -> str:
        """What `finish` does to this article."""
        reopen = self._session is not None and self._session.is_finished
        return say("Reopen article") if reopen else ""

    def finish_labels(self) -> None:
        """Choose for which labels the article is finished."""
        if self._session:
            from pullquote.desktop.dialogs.finish import FinishDialog

            FinishDialog(self._session, self._window).open()

    def details(self) -> None:
        """Show and change what is known about the article."""
        if self._session:
            from pullquote.desktop.dialogs.details import DetailsDialog

            DetailsDialog(self._session, self._window).open()

    def near_duplicates(self) -> None:
        """Open the desk for articles that are one."""
        if self._session and self._workspace:
            from pullquote.desktop.near_duplicates.desk import NearDuplicatesDesk

            desk = NearDuplicatesDesk(self._session, self._window)
            desk.article_wanted.connect(self._session.open_article)
            desk.article_wanted.connect(self._workspace.focus_page)
            desk.compared.connect(self._workspace.articles.model.reload)
            desk.open()

    def correct_text(self) -> None:
        """Correct the article's text, from the caret or the selected words on."""
        if self._workspace:
            self._workspace.correcting.open()

    def remove_passage(self) -> None:
        """Correct the article's text, the selected words taken out of it already."""
        if self._workspace:
            self._workspace.correcting.remove_passage()

    def delete_article(self) -> None:
        """Take the article out of the project; undo brings it back, so there is no question."""
        if self._session and (article := self._session.article):
            self._session.perform(lambda project: project.delete_articles([article]))
