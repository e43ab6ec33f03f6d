"""All actions in the order of the menus, but those of the labels."""

from pullquote.desktop.actions.action import Action
from pullquote.desktop.actions.article import ARTICLES
from pullquote.desktop.actions.caret import CARET
from pullquote.desktop.actions.edit import EDIT
from pullquote.desktop.actions.file import FILE
from pullquote.desktop.actions.help import HELP
from pullquote.desktop.actions.suggestions import SUGGESTIONS
from pullquote.desktop.actions.tag import TAG
from pullquote.desktop.actions.view import VIEW

__all__ = ["ACTIONS"]

ACTIONS: tuple[Action, ...] = (*FILE, *EDIT, *CARET, *ARTICLES, *TAG, *SUGGESTIONS, *VIEW, *HELP)
