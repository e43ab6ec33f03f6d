"""Every action of the window, a module for each menu; `bound` puts them into a window."""

from pullquote.desktop.actions.action import MENUS, SUBMENUS, Action, MenuName
from pullquote.desktop.actions.bound import ActionSet, BoundAction
from pullquote.desktop.actions.caret import FIXED_KEYS
from pullquote.desktop.actions.labels import change_label_actions, label_actions
from pullquote.desktop.actions.listed import ACTIONS

__all__ = [
    "ACTIONS",
    "FIXED_KEYS",
    "MENUS",
    "SUBMENUS",
    "Action",
    "ActionSet",
    "BoundAction",
    "MenuName",
    "change_label_actions",
    "label_actions",
]
