"""The one door to file dialogs, questions and messages, so that tests can stand in it.

from pullquote.desktop.ask import ask
path = ask.open_file(self, self.tr("Open a project"), …)
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF
from PySide6.QtWidgets import QFileDialog, QWidget

from pullquote.desktop.dialogs.dialog import Dialog
from pullquote.wording import say

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

__all__ = ["Ask", "ask"]


class Ask:
    """Asks and waits for the answer. A cancelled question gives None, an empty list or False."""

    def open_file(self, parent: QWidget, title: str, kinds: str, folder: Path | None = None) -> Path | None:
        """One file that exists; `kinds` is a filter as Qt writes it."""
        name, _kind = QFileDialog.getOpenFileName(parent, title, str(folder or ""), kinds)
        return Path(name) if name else None

    def open_files(self, parent: QWidget, title: str, kinds: str, folder: Path | None = None) -> list[Path]:
        """Files that exist."""
        names, _kind = QFileDialog.getOpenFileNames(parent, title, str(folder or ""), kinds)
        return [Path(name) for name in names]

    def save_file(self, parent: QWidget, title: str, kinds: str, proposed: Path) -> Path | None:
        """A file to write; the system's dialog asks before another one is replaced."""
        name, _kind = QFileDialog.getSaveFileName(parent, title, str(proposed), kinds)
        return Path(name) if name else None

    def folder(self, parent: QWidget, title: str, proposed: Path | None = None) -> Path | None:
        """A folder."""
        name = QFileDialog.getExistingDirectory(parent, title, str(proposed or ""))
        return Path(name) if name else None

    def printer(self, parent: QWidget, document: str) -> "QPrinter | None":
        """A printer and how to use it; whole sheets, and the fonts of the screen."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # the window opens sooner without it

        printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        printer.setDocName(document)
        printer.setCreator("Pullquote")
        printer.setFullPage(True)
        printer.setPageMargins(QMarginsF())
        return printer if QPrintDialog(printer, parent).exec() else None

    def confirm(self, parent: QWidget, title: str, body: str, verb: str, *, danger: bool = False) -> bool:
        """Whether to do what `verb` says; red only for what cannot be undone."""
        dialog = Dialog(parent)
        dialog.say(title, body)
        dialog.add_cancel()
        dialog.add_primary(verb, danger=danger)
        return bool(dialog.exec())

    def tell(self, parent: QWidget | None, title: str, body: str) -> None:
        """A message that must not be missed; anything less belongs in the message bar."""
        dialog = Dialog(parent)
        dialog.say(title, body)
        dialog.add_primary(say("Close"))
        dialog.exec()


ask = Ask()
