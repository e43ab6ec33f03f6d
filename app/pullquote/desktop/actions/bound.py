"""An action of the list in one window, and all of them: with menus and shortcuts."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from pullquote.desktop.actions.action import ARTICLE, READ_ONLY, Action, MenuName
from pullquote.desktop.actions.labels import change_label_actions, label_actions
from pullquote.desktop.actions.listed import ACTIONS
from pullquote.desktop.commands import Commands
from pullquote.desktop.icons import set_icon
from pullquote.wording import say

if TYPE_CHECKING:
    from pullquote.codebook import Codebook

__all__ = ["ActionSet", "BoundAction"]


class BoundAction(QAction):
    """An action of the list in one window."""

    def __init__(self, definition: Action, commands: Commands, parent: QObject) -> None:
        super().__init__(parent)
        self.definition = definition
        self._commands = commands
        self.setObjectName(definition.id)
        self.name = say(definition.name)
        self._show(self.name)
        self.setCheckable(definition.checked is not None)
        self.triggered.connect(self._run)

    @property
    def keys(self) -> list[str]:
        """The shortcuts as this system writes them."""
        return [key.toString(QKeySequence.SequenceFormat.NativeText) for key in self.shortcuts()]

    @property
    def reason(self) -> str:
        """Why it cannot be run now; empty when it can."""
        why = self.definition.why
        if why == ARTICLE and self._commands.is_read_only():
            why = READ_ONLY
        return "" if self.isEnabled() or not why else say(why)

    def draw_icon(self) -> None:
        """Get the icon, if there is one."""
        if self.definition.icon:
            set_icon(self, self.definition.icon)

    def refresh(self) -> None:
        """Follow what is open and selected."""
        definition, commands = self.definition, self._commands
        self.setEnabled(definition.enabled(commands))
        if definition.checked is not None:
            self.setChecked(definition.checked(commands))
        if definition.title is not None:
            self._show(definition.title(commands) or self.name)

    def _show(self, name: str) -> None:
        # A menu would take the ampersand of a label for the mark of a key.
        self.setText(name.replace("&", "&&"))

    def _run(self) -> None:
        self.definition.run(self._commands)
        self.refresh()


class ActionSet(QObject):
    """The actions of one window, for one codebook; `page` is the widget that the letters belong to."""

    def __init__(
        self, commands: Commands, window: QWidget, codebook: "Codebook | None", page: QWidget | None
    ) -> None:
        super().__init__(window)
        labels = label_actions(codebook) if codebook is not None else ()
        changes = change_label_actions(codebook) if codebook is not None else ()
        self.by_id: dict[str, BoundAction] = {}
        # A codebook may claim a letter that an action of ours would otherwise have.
        claimed = {key for label in labels for key in label.shortcuts}
        for definition in (*labels, *changes, *ACTIONS):
            action = BoundAction(definition, commands, self)
            is_label = definition in labels
            keys = [key for key in definition.shortcuts if is_label or key not in claimed]
            action.setShortcuts([QKeySequence(key) for key in keys])
            owner: QWidget | None = window
            if definition.scope == "page":
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
                owner = page
            if owner is not None:
                owner.addAction(action)
            self.by_id[definition.id] = action
        self.refresh()

    def __iter__(self) -> Iterator[BoundAction]:
        return iter(self.by_id.values())

    def withdraw(self) -> None:
        """Leave the window: it gets other actions, and two with one key would both be dead."""
        for action in self.by_id.values():
            for owner in action.associatedObjects():
                if isinstance(owner, QWidget):
                    owner.removeAction(action)
        self.deleteLater()

    def draw_icons(self) -> None:
        """Give menus and palette their icons; the window is there sooner if they come after it."""
        for action in self.by_id.values():
            action.draw_icon()

    def in_menu(self, menu: MenuName) -> list[BoundAction]:
        """The actions of a menu in its order."""
        found = [action for action in self.by_id.values() if action.definition.menu == menu]
        return sorted(found, key=lambda action: action.definition.group)

    def fill(self, menu: QMenu, name: MenuName) -> None:
        """Put the actions of a menu into it, with lines between the groups."""
        group = 0
        for action in self.in_menu(name):
            if group and action.definition.group != group:
                menu.addSeparator()
            group = action.definition.group
            menu.addAction(action)

    def set_typing(self, typing: bool) -> None:
        """While somebody types, undo and redo are the text box's, also by keys that it does not know."""
        widget, window = Qt.ShortcutContext.WidgetShortcut, Qt.ShortcutContext.WindowShortcut
        for name in ("undo", "redo"):
            self.by_id[name].setShortcutContext(widget if typing else window)

    def refresh(self) -> None:
        """Follow what is open and selected."""
        for action in self.by_id.values():
            action.refresh()
