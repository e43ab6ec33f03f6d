"""Edit: the last step back, words copied and found."""

from pullquote.desktop.actions.action import ARTICLE, PROJECT, Action
from pullquote.desktop.commands.edit import EditCommands
from pullquote.desktop.commands.when import When

__all__ = ["EDIT"]

# fmt: off
# One entry a paragraph: a table to be read, not a column of commas.
EDIT: tuple[Action, ...] = (
    Action(
        "undo", "Undo", "Edit", 1, EditCommands.undo, ("Ctrl+Z",), "undo",
        enabled=EditCommands.can_undo, title=EditCommands.undo_title,
    ),
    Action(
        "redo", "Redo", "Edit", 1, EditCommands.redo, ("Ctrl+Shift+Z", "Ctrl+Y"), "redo",
        enabled=EditCommands.can_redo, title=EditCommands.redo_title,
    ),
    Action(
        "copy", "Copy", "Edit", 2, EditCommands.copy, ("Ctrl+C",), scope="page",
        enabled=When.has_article, why=ARTICLE,
    ),
    Action(
        "select_all", "Select all", "Edit", 2, EditCommands.select_all, ("Ctrl+A",), scope="page",
        enabled=When.has_article, why=ARTICLE,
    ),
    Action(
        "find", "Find in the article", "Edit", 3, EditCommands.find, ("Ctrl+F",), "search",
        enabled=When.has_article, why=ARTICLE,
    ),
    Action(
        "find_article", "Search articles", "Edit", 3, EditCommands.search_articles, ("Ctrl+Shift+F",),
        enabled=When.has_project, why=PROJECT,
    ),
    Action(
        "filter_articles", "Filter and sort articles…", "Edit", 3, EditCommands.filter_articles,
        ("Shift+F4",), "filter", enabled=When.has_project, why=PROJECT,
    ),
)
# fmt: on
