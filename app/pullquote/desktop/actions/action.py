"""An action as data: menus, shortcuts, cheat sheet and palette are built from such entries.

A window shortcut works anywhere in the window, unless a text box wants the key for itself. A page shortcut
works only while the page has the focus: a plain letter must never tag anything while somebody types.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from pullquote.desktop.commands import Commands

__all__ = [
    "ARTICLE",
    "BEGUN",
    "EDGE",
    "MENUS",
    "NONE_LEFT",
    "PROJECT",
    "REVIEWED",
    "SELECTED",
    "Action",
    "MenuName",
]

MenuName = Literal["File", "Edit", "Caret", "Article", "Tag", "Suggestions", "View", "Help"]
MENUS: tuple[MenuName, ...] = ("File", "Edit", "Caret", "Article", "Tag", "Suggestions", "View", "Help")
"""“Caret” is a menu inside “Edit”."""

Scope = Literal["window", "page"]


@dataclass(frozen=True)
class Action:
    """One thing that the user can do. `group` draws a line in the menu where it changes."""

    id: str
    name: str
    menu: MenuName
    group: int
    run: Callable[[Commands], object]
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    scope: Scope = "window"
    enabled: Callable[[Commands], bool] = Commands.always
    checked: Callable[[Commands], bool] | None = None
    title: Callable[[Commands], str] | None = None  # a name that says more, such as what would be undone
    why: str = ""  # why it is not to be had, for the palette


# Why an action is not to be had, for the palette.
PROJECT = "Open a project first"
ARTICLE = "Open an article first"
EDGE = "Take hold of an edge first: E or Shift+E"
BEGUN = "Begin a link with L, or take hold of an edge with E, first"
SELECTED = "Select an annotation first"
REVIEWED = "Go to a suggestion with Tab first"
NONE_LEFT = "There is no suggestion to decide on"
