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
    Action("wider", "Wider column", "View", 2, ViewCommands.wider, ("Alt+PgUp",)),
    Action("narrower", "Narrower column", "View", 2, ViewCommands.narrower, ("Alt+PgDown",)),
    Action("more_spacing", "More line spacing", "View", 2, ViewCommands.more_spacing, ("Ctrl+Shift+PgUp",)),
    Action("less_spacing", "Less line spacing", "View", 2, ViewCommands.less_spacing, ("Ctrl+Shift+PgDown",)),
    Action("usual_setting", "Usual column and spacing", "View", 2, ViewCommands.usual_setting),
    Action("face", "Reading face…", "View", 2, ViewCommands.choose_face),
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
    Action(
        "who_said_what", "Show who said what", "View", 4, ViewCommands.show_who_said_what, ("Ctrl+1",), "table",
        enabled=When.has_project, why=PROJECT,
    ),
    Action(
        "notes", "Show notes", "View", 4, ViewCommands.show_notes, ("Ctrl+2",), "note",
        enabled=When.has_project, why=PROJECT,
    ),
    Action(
        "history", "Show history", "View", 4, ViewCommands.show_history, ("Ctrl+3",), "history",
        enabled=When.has_project, why=PROJECT,
    ),
    Action(
        "to_check", "Show what to check", "View", 4, ViewCommands.show_to_check, ("Ctrl+5",), "warning",
        enabled=When.has_project, why=PROJECT,
    ),
    Action(
        "search", "Search the project", "View", 4, ViewCommands.search, ("Ctrl+4",), "search",
        enabled=When.has_project, why=PROJECT,
    ),
    Action(
        "reset_layout", "Usual layout", "View", 4, ViewCommands.reset_layout,
        enabled=When.has_project, why=PROJECT,
    ),
    Action("leave", "Leave the page, or what was begun", "View", 4, ViewCommands.leave, ("Esc",), scope="page"),
    Action("next_region", "Next region", "View", 4, ViewCommands.next_region, ("F6",)),
    Action("previous_region", "Previous region", "View", 4, ViewCommands.previous_region, ("Shift+F6",)),
    Action(
        "larger_region", "Larger region", "View", 4, ViewCommands.larger_region, ("Ctrl+F6",),
        enabled=When.has_project, why=PROJECT,
    ),
    Action(
        "smaller_region", "Smaller region", "View", 4, ViewCommands.smaller_region, ("Ctrl+Shift+F6",),
        enabled=When.has_project, why=PROJECT,
    ),
    Action("palette", "Command palette…", "View", 5, ViewCommands.palette, ("Ctrl+K",), "search"),
)
# fmt: on
