"""What the menu View does."""

from dataclasses import replace

from pullquote.desktop.commands.when import When
from pullquote.desktop.reading.typography import Typography
from pullquote.desktop.settings import ThemeChoice
from pullquote.desktop.theme import READING_SIZE

__all__ = ["ViewCommands"]


class ViewCommands(When):
    """How the window looks, and the way around it."""

    def zoom_in(self) -> None:
        """Larger text."""
        self._set(self._typography.larger())

    def zoom_out(self) -> None:
        """Smaller text."""
        self._set(self._typography.larger(-1))

    def zoom_reset(self) -> None:
        """The usual size."""
        self._set(self._typography.larger(READING_SIZE - self._typography.size))

    def wider(self) -> None:
        """A wider column."""
        self._set(self._typography.wider())

    def narrower(self) -> None:
        """A narrower column."""
        self._set(self._typography.wider(-1))

    def more_spacing(self) -> None:
        """More between the lines."""
        self._set(self._typography.airier())

    def less_spacing(self) -> None:
        """Less between the lines."""
        self._set(self._typography.airier(-1))

    def usual_setting(self) -> None:
        """The usual column and line spacing."""
        self._set(self._typography.as_usual())

    def choose_face(self) -> None:
        """Choose the face of the article, and see it on the page at once."""
        from pullquote.desktop.dialogs.face import FaceDialog

        FaceDialog(self._window, self._typography.face, self._try_face).open()

    def _try_face(self, face: str) -> None:
        self._set(replace(self._typography, face=face))

    @property
    def _typography(self) -> Typography:
        return self._window.settings.typography

    def _set(self, typography: Typography) -> None:
        self._window.set_typography(typography)

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

    def show_who_said_what(self) -> None:
        """Bring up who said what and go there."""
        if self._workspace:
            self._workspace.show_panel(self._workspace.who_said_what)

    def show_notes(self) -> None:
        """Bring up the notes and go there."""
        if self._workspace:
            self._workspace.show_panel(self._workspace.notes)

    def show_history(self) -> None:
        """Bring up the history and go there."""
        if self._workspace:
            self._workspace.show_panel(self._workspace.history)

    def show_to_check(self) -> None:
        """Bring up what there is to check and go there."""
        if self._workspace:
            self._workspace.show_to_check()

    def search(self) -> None:
        """Bring up the search of the project and go to its field."""
        if self._workspace:
            self._workspace.show_panel(self._workspace.search)
            self._workspace.search.start()

    def reset_layout(self) -> None:
        """The regions stand as in a new project."""
        if self._workspace:
            self._workspace.arrangement.reset()

    def leave(self) -> None:
        """End what was begun on the page, the review or the selection; with none of these, leave the page."""
        if self._workspace is None:
            return
        if self._workspace.edges.mode:
            self._workspace.edges.cancel()
        elif self._workspace.page.selected_text_range is not None:
            self._workspace.page.clear_selection()
        elif self._workspace.review.current is not None:
            self._workspace.review.leave()
        elif self._workspace.session.selected:
            self._workspace.session.select("")
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

    def larger_region(self) -> None:
        """The region with the focus gets more room."""
        if self._workspace:
            self._workspace.stretch_region(1)

    def smaller_region(self) -> None:
        """The region with the focus gets less room."""
        if self._workspace:
            self._workspace.stretch_region(-1)

    def palette(self) -> None:
        """All actions and articles, by name."""
        self._window.open_palette()
