"""What the actions do, and when: thin, because the window, the session and the tagging do the work."""

from pullquote.desktop.ask import ask
from pullquote.desktop.dialogs.details import DetailsDialog
from pullquote.desktop.dialogs.finish import FinishDialog
from pullquote.desktop.dialogs.guide import GuideDialog
from pullquote.desktop.dialogs.keys import KeysDialog
from pullquote.desktop.reading.steps import Unit
from pullquote.desktop.settings import ThemeChoice
from pullquote.desktop.suggestion_commands import SuggestionCommands
from pullquote.desktop.theme import READING_RANGE, READING_SIZE
from pullquote.version import __version__

__all__ = ["Commands"]


class Commands(SuggestionCommands):
    """Everything that a menu, a key or the palette can ask of one window."""

    # When

    def always(self) -> bool:
        """Needs nothing."""
        return True

    def has_project(self) -> bool:
        """A project is open."""
        return self._session is not None

    def can_edit(self) -> bool:
        """A project is open and not read-only."""
        return self._session is not None and not self._session.project.read_only

    def has_article(self) -> bool:
        """An article is on screen."""
        return self._session is not None and bool(self._session.article)

    def can_edit_article(self) -> bool:
        """An article is on screen and can be changed."""
        return self.can_edit() and self.has_article()

    def has_selection(self) -> bool:
        """An annotation is selected."""
        return self._session is not None and bool(self._session.selected)

    def can_edit_selection(self) -> bool:
        """An annotation is selected and can be changed."""
        return self.can_edit() and self.has_selection()

    def has_begun(self) -> bool:
        """A link or an edge is under way, to be confirmed."""
        return self._workspace is not None and bool(self._workspace.edges.mode)

    def can_take_edge(self) -> bool:
        """An annotation is selected, or a suggestion is under review, and can be changed."""
        return self.can_edit_selection() or self.can_decide()

    def can_undo(self) -> bool:
        """There is a step to take back."""
        return self.can_edit() and self._session is not None and self._session.project.next_undo() is not None

    def can_redo(self) -> bool:
        """There is a step to make again."""
        return self.can_edit() and self._session is not None and self._session.project.next_redo() is not None

    def undo_title(self) -> str:
        """“Undo” with the name of the step."""
        entry = self._session.project.next_undo() if self._session else None
        return self._window.tr("Undo: {step}").format(step=_escaped(entry.name)) if entry else ""

    def redo_title(self) -> str:
        """“Redo” with the name of the step."""
        entry = self._session.project.next_redo() if self._session else None
        return self._window.tr("Redo: {step}").format(step=_escaped(entry.name)) if entry else ""

    # File

    def new_project(self) -> None:
        """Ask for a place and make a project there."""
        self._window.projects.new()

    def open_project(self) -> None:
        """Ask for a project and open it."""
        self._window.projects.choose()

    def open_sample(self) -> None:
        """Open the sample project in the user's own folder."""
        self._window.projects.open_sample()

    def save_copy(self) -> None:
        """Save a copy, with what could not be saved in place, and go on in it."""
        self._window.projects.save_copy()

    def close_project(self) -> None:
        """Back to the start page."""
        self._window.close_project()

    def quit(self) -> None:
        """Close the window."""
        self._window.close()

    def import_files(self) -> None:
        """Choose files and show what they hold before anything is added."""
        self._window.transfer.choose_files()

    def paste_article(self) -> None:
        """Make an article from the clipboard."""
        self._window.transfer.paste()

    def export(self) -> None:
        """Write the dataset."""
        self._window.transfer.export()

    # Edit

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

    def find(self) -> None:
        """Search in the article."""
        if self._workspace:
            self._workspace.open_find()

    def search_articles(self) -> None:
        """Put the caret into the search field of the article list."""
        if self._workspace:
            self._workspace.search_articles()

    # Article

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
                self._session.told.emit(self._window.tr("All other articles are finished."))

    def finish(self) -> None:
        """The article has been read for all labels; a finished one is opened again."""
        if self._session and (article := self._session.article):
            if self._session.is_finished:
                self._session.perform(lambda project: project.reopen(article))
            else:
                self._session.perform(lambda project: project.finish(article))

    def finish_title(self) -> str:
        """What `finish` does to this article."""
        reopen = self._session is not None and self._session.is_finished
        return self._window.tr("Reopen article") if reopen else ""

    def finish_labels(self) -> None:
        """Choose for which labels the article is finished."""
        if self._session:
            FinishDialog(self._session, self._window).open()

    def details(self) -> None:
        """Show and change what is known about the article."""
        if self._session:
            DetailsDialog(self._session, self._window).open()

    def delete_article(self) -> None:
        """Take the article out of the project; undo brings it back, so there is no question."""
        if self._session and (article := self._session.article):
            self._session.perform(lambda project: project.delete_articles([article]))

    # Tag

    def tag(self, label: str) -> None:
        """Tag what is selected, or the sensible words under the caret."""
        if self._workspace:
            self._workspace.tag(label)

    def link(self) -> None:
        """Begin a link from the selected annotation."""
        if self._workspace:
            self._workspace.tagging.link()

    def confirm(self) -> None:
        """End what was begun: a link, an edge."""
        if self._workspace:
            self._workspace.edges.confirm()

    def add_fragment(self) -> None:
        """Add the selected words to the selected annotation."""
        if self._workspace:
            self._workspace.tagging.add_fragment()

    def edit_end(self) -> None:
        """Let the arrows move the end of the selected annotation."""
        if self._workspace:
            self._workspace.edges.edit_edge("end")

    def edit_start(self) -> None:
        """Let the arrows move the start of the selected annotation."""
        if self._workspace:
            self._workspace.edges.edit_edge("start")

    def is_moving_edge(self) -> bool:
        """An edge is held, so that the arrows are its."""
        return self._workspace is not None and self._workspace.edges.mode == "edge"

    def edge_back(self) -> None:
        """The held edge goes a character back."""
        self._nudge(-1, by_word=False)

    def edge_on(self) -> None:
        """The held edge goes a character on."""
        self._nudge(1, by_word=False)

    def step(self, unit: Unit, *, forward: bool, extend: bool) -> None:
        """The caret goes on by a unit; while an edge is held, words are its."""
        if self.is_moving_edge():
            if unit == "word" and not extend:
                self._nudge(1 if forward else -1, by_word=True)
        elif self._workspace:
            self._workspace.page.step(unit, forward, extend)

    def _nudge(self, direction: int, *, by_word: bool) -> None:
        if self._workspace:
            self._workspace.edges.nudge(direction, by_word)

    def remove_fragment(self) -> None:
        """Take the fragment at the caret out of the selected annotation."""
        if self._workspace:
            self._workspace.tagging.remove_fragment()

    def remove_link(self) -> None:
        """Remove a link of the selected annotation."""
        if self._workspace:
            self._workspace.tagging.remove_link()

    def name_actor(self) -> None:
        """Go to the actor field."""
        if self._workspace:
            self._workspace.tagging.name_actor()

    def write_note(self) -> None:
        """Go to the note."""
        if self._workspace:
            self._workspace.tagging.write_note()

    def delete_selected(self) -> None:
        """Delete the selected annotation."""
        if self._workspace:
            self._workspace.tagging.delete_selected()

    def select_outward(self) -> None:
        """Select the next larger annotation under the caret."""
        if self._workspace:
            self._workspace.tagging.select_outward()

    def next_annotation(self) -> None:
        """Select the next annotation in reading order."""
        if self._workspace:
            self._workspace.tagging.next_annotation()

    def previous_annotation(self) -> None:
        """Select the annotation before."""
        if self._workspace:
            self._workspace.tagging.previous_annotation()

    def jump_to_link_end(self) -> None:
        """Select what the selected annotation is linked to."""
        if self._workspace:
            self._workspace.tagging.jump_to_link_end()

    # View

    def zoom_in(self) -> None:
        """Larger text."""
        self._zoom(self._window.settings.zoom + 1)

    def zoom_out(self) -> None:
        """Smaller text."""
        self._zoom(self._window.settings.zoom - 1)

    def zoom_reset(self) -> None:
        """The usual size."""
        self._zoom(READING_SIZE)

    def _zoom(self, size: int) -> None:
        if size in READING_RANGE:
            self._window.set_zoom(size)

    def toggle_fills(self) -> None:
        """Show or hide the fills behind tagged words."""
        self._window.set_fills(not self._window.settings.fills)

    def fills_shown(self) -> bool:
        """Whether the fills are shown."""
        return self._window.settings.fills

    def use_theme(self, choice: ThemeChoice) -> None:
        """Light, dark, or what the system says."""
        self._window.set_theme(choice)

    def theme_is(self, choice: ThemeChoice) -> bool:
        """Whether this is what was chosen."""
        return self._window.settings.theme == choice

    def show_articles(self) -> None:
        """Bring the article list up and go there."""
        if self._workspace:
            self._workspace.toggle_articles()

    def show_inspector(self) -> None:
        """Show or hide the inspector."""
        if self._workspace:
            self._workspace.toggle_inspector()

    def inspector_shown(self) -> bool:
        """Whether the inspector is on screen."""
        return self._workspace is not None and self._workspace.inspector_shown

    def leave(self) -> None:
        """End what was begun on the page, or the review; with nothing begun, leave the page."""
        if self._workspace is None:
            return
        if self._workspace.edges.mode:
            self._workspace.edges.cancel()
        elif self._workspace.page.selected_text_range is not None:
            self._workspace.page.clear_selection()
        elif self._workspace.review.current is not None:
            self._workspace.review.leave()
        else:
            self._workspace.regions.step(1)

    def next_region(self) -> None:
        """The focus goes to the next region in reading order."""
        if self._workspace:
            self._workspace.regions.step(1)

    def previous_region(self) -> None:
        """The focus goes to the region before."""
        if self._workspace:
            self._workspace.regions.step(-1)

    def palette(self) -> None:
        """All actions and articles, by name."""
        self._window.open_palette()

    # Help

    def cheat_sheet(self) -> None:
        """All keys."""
        KeysDialog(self._window.actions_by_menu(), self._window).open()

    def guide(self) -> None:
        """The user guide."""
        GuideDialog(self._window, self._window.tr("Guide"), "guide.md").open()

    def annotation_guide(self) -> None:
        """What the labels mean, and where a span begins and ends."""
        GuideDialog(self._window, self._window.tr("Annotation guide"), "annotation-guide.md").open()

    def about(self) -> None:
        """Which version this is."""
        ask.tell(
            self._window,
            self._window.tr("Pullquote {version}").format(version=__version__),
            self._window.tr("Mark who said what in news articles, and export it as a dataset. MIT licence."),
        )


def _escaped(name: str) -> str:
    """A menu would take the ampersand of a name for the mark of a key."""
    return name.replace("&", "&&")
