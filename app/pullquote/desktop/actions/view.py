"""View: how the window looks, and the way around it."""

from functools import partial

from pullquote.desktop.actions.action import PROJECT, Action
from pullquote.desktop.commands.view import ViewCommands
from pullquote.desktop.commands.when import When

__all__ = ["VIEW"]

# fmt: off
# One entry a paragraph: a table to be read, not a column of commas.
VIEW: tuple[Action, ...] = (
    Action("zoom_in", "Larger text", "View", 1, ViewCommands.zoom_in, ("Ctrl++", "Ctrl+=")),
    Action("zoom_out", "Smaller text", "View", 1, ViewCommands.zoom_out, ("Ctrl+-",)),
    Action("zoom_reset", "Usual text size", "View", 1, ViewCommands.zoom_reset, ("Ctrl+0",)),
    Action(
        "fills", "Fill behind tagged words", "View", 2, ViewCommands.toggle_fills, ("F9",),
        checked=ViewCommands.fills_shown,
    ),
    Action(
        "theme_system", "Theme of the system", "View", 3, partial(ViewCommands.use_theme, choice="system"),
        checked=partial(ViewCommands.theme_is, choice="system"),
    ),
    Action(
        "theme_light", "Light theme", "View", 3, partial(ViewCommands.use_theme, choice="light"),
        checked=partial(ViewCommands.theme_is, choice="light"),
    ),
    Action(
        "theme_dark", "Dark theme", "View", 3, partial(ViewCommands.use_theme, choice="dark"),
        checked=partial(ViewCommands.theme_is, choice="dark"),
    ),
    Action(
        "article_list", "Show the article list", "View", 4, ViewCommands.show_articles, ("F4",),
        "article-list", enabled=When.has_project, why=PROJECT,
    ),
    Action(
        "inspector", "Show the inspector", "View", 4, ViewCommands.show_inspector, ("F8",), "inspector",
        enabled=When.has_project, checked=ViewCommands.inspector_shown, why=PROJECT,
    ),
    Action("leave", "Leave the page, or what was begun", "View", 4, ViewCommands.leave, ("Esc",), scope="page"),
    Action("next_region", "Next region", "View", 4, ViewCommands.next_region, ("F6",)),
    Action("previous_region", "Previous region", "View", 4, ViewCommands.previous_region, ("Shift+F6",)),
    Action("palette", "Command palette…", "View", 5, ViewCommands.palette, ("Ctrl+K",), "search"),
)
# fmt: on
