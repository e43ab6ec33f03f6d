"""Files were dropped, and no project is open to take them in."""

from typing import Literal

from PySide6.QtWidgets import QWidget

from pullquote.desktop.dialogs.dialog import Dialog
from pullquote.wording import plural

__all__ = ["DroppedDialog"]


class DroppedDialog(Dialog):
    """Asks which project the files go into; `answer` also when `exec` has deleted the buttons."""

    def __init__(self, parent: QWidget, count: int) -> None:
        super().__init__(parent)
        self.answer: Literal["", "new", "open"] = ""
        self.say(
            plural(
                "Which project does the file go into?", "Which project do the {count} files go into?", count
            ),
            self.tr(
                "Articles are kept in a project. What the files hold is shown before anything is imported."
            ),
        )
        self.add_cancel()
        self.add_button(self.tr("Open…")).clicked.connect(self._open)
        self.add_primary(self.tr("New project…")).clicked.connect(self._new)

    def _open(self) -> None:
        self.answer = "open"
        self.accept()

    def _new(self) -> None:
        self.answer = "new"
