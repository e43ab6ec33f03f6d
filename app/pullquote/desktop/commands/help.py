"""What the menu Help does."""

from pullquote.desktop.ask import ask
from pullquote.desktop.commands.when import When
from pullquote.desktop.dialogs.guide import GuideDialog
from pullquote.desktop.dialogs.keys import KeysDialog
from pullquote.version import __version__

__all__ = ["HelpCommands"]


class HelpCommands(When):
    """What there is to read about the tool."""

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
