"""An action as data: menus, shortcuts, cheat sheet and palette are built from such entries.

A window shortcut works anywhere in the window, unless a text box wants the key for itself. A page shortcut
works only while the page has the focus: a plain letter must never tag anything while somebody types.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from pullquote.desktop.commands import Commands
from pullquote.wording import later

__all__ = [
    "ARTICLE",
    "BEGUN",
    "EDGE",
    "FOLDER",
    "MENUS",
    "NONE_LEFT",
    "PROJECT",
    "READ_ONLY",
    "REVIEWED",
    "SELECTED",
    "SUBMENUS",
    "Action",
    "MenuName",
]

MenuName = Literal["File", "Edit", "Caret", "Article", "Tag", "Label", "Suggestions", "View", "Help"]
MENUS: tuple[MenuName, ...] = (
    *("File", "Edit", "Caret", "Article", "Tag", "Label", "Suggestions", "View", "Help"),
)
SUBMENUS: Mapping[MenuName, MenuName] = {"Caret": "Edit", "Label": "Tag"}
"""The menus that are inside another, and in which."""

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
PROJECT = later("Open a project first")
ARTICLE = later("Open an article first")
FOLDER = later("Import a folder first")
READ_ONLY = later("The project is read-only")
EDGE = later("Take hold of an edge first: E or Shift+E")
BEGUN = later("Begin a link with L, or take hold of an edge with E, first")
SELECTED = later("Select an annotation first")
REVIEWED = later("Go to a suggestion with Tab first")
NONE_LEFT = later("There is no suggestion to decide on")
