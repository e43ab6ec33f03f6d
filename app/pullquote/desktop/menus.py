"""The menus of the window: those of the menu bar, and those inside another."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow, QMenu

from pullquote.desktop.actions import MENUS, SUBMENUS, ActionSet, MenuName

__all__ = ["Menus"]


class Menus(QObject):
    """They stay while their actions change with the project."""

    about_to_show = Signal()

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        titles: dict[MenuName, str] = {
            "File": self.tr("&File"),
            "Edit": self.tr("&Edit"),
            "Caret": self.tr("&Move the caret"),
            "Article": self.tr("&Article"),
            "Tag": self.tr("&Tag"),
            "Label": self.tr("&Change label to"),
            "Suggestions": self.tr("&Suggestions"),
            "View": self.tr("&View"),
            "Help": self.tr("&Help"),
        }
        self._menus = {name: QMenu(titles[name], window) for name in MENUS}
        for name, menu in self._menus.items():
            menu.aboutToShow.connect(self.about_to_show)
            if name not in SUBMENUS:
                window.menuBar().addMenu(menu)

    def fill(self, actions: ActionSet) -> None:
        """Put these actions into the menus, in place of those before."""
        for name, menu in self._menus.items():
            menu.clear()
            actions.fill(menu, name)
        for inner, outer in SUBMENUS.items():
            self._menus[outer].addSeparator()
            self._menus[outer].addMenu(self._menus[inner])

    def title(self, name: MenuName) -> str:
        """The name of a menu as the menu bar shows it."""
        return self._menus[name].title().replace("&", "")
