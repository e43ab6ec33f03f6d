"""What the menu Help does."""

from pullquote.desktop.ask import ask
from pullquote.desktop.commands.when import When
from pullquote.desktop.help.sections import ANNOTATION_GUIDE, GUIDE, about_region, beginning_of
from pullquote.version import __version__
from pullquote.wording import say

__all__ = ["HelpCommands"]


class HelpCommands(When):
    """What there is to read about the tool."""

    def cheat_sheet(self) -> None:
        """All keys."""
        from pullquote.desktop.dialogs.keys import KeysDialog

        KeysDialog(self._window.actions_by_menu(), self._window).open()

    def guide(self) -> None:
        """The user guide."""
        self._window.open_guide(beginning_of(GUIDE))

    def annotation_guide(self) -> None:
        """What the labels mean, and where a span begins and ends."""
        self._window.open_guide(beginning_of(ANNOTATION_GUIDE))

    def help_here(self) -> None:
        """The section of the guide about the region that has the focus."""
        region = self._workspace.regions.current() if self._workspace else None
        name = region.name if region else ""
        if self._workspace and region and region.widget is self._workspace.below:
            name = self._workspace.below.current.objectName()
        self._window.open_guide(about_region(name))

    def about(self) -> None:
        """Which version this is."""
        ask.tell(
            self._window,
            say("Pullquote {version}").format(version=__version__),
            say("Mark who said what in news articles, and export it as a dataset. MIT licence."),
        )
