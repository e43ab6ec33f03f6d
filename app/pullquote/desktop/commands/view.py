"""What the menu View does."""

from pullquote.desktop.commands.when import When
from pullquote.desktop.settings import ThemeChoice
from pullquote.desktop.theme import READING_RANGE, READING_SIZE

__all__ = ["ViewCommands"]


class ViewCommands(When):
    """How the window looks, and the way around it."""

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
