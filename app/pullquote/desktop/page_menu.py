"""The menu on the page: what can be done with the words, the annotation or the suggestion there."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu

from pullquote.desktop.actions import ActionSet, BoundAction
from pullquote.desktop.reading.page import ReadingPage
from pullquote.wording import say

__all__ = ["open_page_menu"]

_TAG, _LABEL = "tag", "label"
_GROUPS = (
    ("accept", "accept_quote", "reject"),
    (_TAG, _LABEL),
    ("link", "unlink", "jump"),
    ("actor", "attributes", "note", "copy_attributes", "paste_attributes", "occurrences", "everywhere"),
    ("add_fragment", "remove_fragment", "edit_start", "edit_end", "split", "split_fragments", "merge"),
    ("delete",),
    ("copy", "select_all", "remove_passage"),
)
"""Ids of actions in groups; two stand for menus of their own."""


def open_page_menu(actions: ActionSet, page: ReadingPage, at: QPoint) -> None:
    """Open the menu at a point of the screen, with what can be done now and its keys."""
    if isinstance(QApplication.activePopupWidget(), QMenu):
        return  # some systems send the menu key as an event of its own, too
    actions.refresh()
    menu = QMenu(page)
    menu.aboutToHide.connect(menu.deleteLater)
    for group in _GROUPS:
        menu.addSeparator()
        for name in group:
            if name == _TAG:
                tags = [each for each in actions.in_menu("Tag") if each.definition.group == 1]
                _add_menu(menu, say("Tag"), tags)
            elif name == _LABEL:
                _add_menu(menu, say("Change label"), actions.in_menu("Label"))
            elif actions.by_id[name].isEnabled():
                menu.addAction(actions.by_id[name])
    menu.popup(at)


def _add_menu(menu: QMenu, title: str, actions: list[BoundAction]) -> None:
    enabled = [action for action in actions if action.isEnabled()]
    if enabled:
        menu.addMenu(title).addActions(enabled)
