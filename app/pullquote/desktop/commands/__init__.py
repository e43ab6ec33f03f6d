"""What the actions do, and when, a module for each menu: thin, because window, session and tagging do the work."""

from pullquote.desktop.commands.article import ArticleCommands
from pullquote.desktop.commands.caret import CaretCommands
from pullquote.desktop.commands.edit import EditCommands
from pullquote.desktop.commands.file import FileCommands
from pullquote.desktop.commands.help import HelpCommands
from pullquote.desktop.commands.suggestions import SuggestionCommands
from pullquote.desktop.commands.tag import TagCommands
from pullquote.desktop.commands.view import ViewCommands

__all__ = ["Commands"]


class Commands(
    FileCommands,
    EditCommands,
    CaretCommands,
    ArticleCommands,
    TagCommands,
    SuggestionCommands,
    ViewCommands,
    HelpCommands,
):
    """Everything that a menu, a key or the palette can ask of one window."""
