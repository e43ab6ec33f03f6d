"""Help: what there is to read about the tool."""

from pullquote.desktop.actions.action import Action
from pullquote.desktop.commands.help import HelpCommands

__all__ = ["HELP"]

# fmt: off
# One entry a paragraph: a table to be read, not a column of commas.
HELP: tuple[Action, ...] = (
    Action("guide", "Guide", "Help", 1, HelpCommands.guide),
    Action("annotation_guide", "Annotation guide", "Help", 1, HelpCommands.annotation_guide),
    Action("help_here", "Help on this part of the window", "Help", 1, HelpCommands.help_here, ("Shift+F1",), "help"),
    Action("keys", "Keys", "Help", 1, HelpCommands.cheat_sheet, ("F1",)),
    Action("about", "About Pullquote", "Help", 1, HelpCommands.about),
)
# fmt: on
