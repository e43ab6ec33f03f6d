"""Print… and Save as PDF… of one window."""

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_documents_path
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QObject
from PySide6.QtGui import QGuiApplication, QPdfWriter

from pullquote.desktop.ask import ask
from pullquote.desktop.background import Task
from pullquote.desktop.printing.contents import Contents, contents_of
from pullquote.desktop.printing.press import print_article
from pullquote.desktop.printing.sheet import usual_paper
from pullquote.errors import file_problem
from pullquote.jobs.progress import SILENT, Progress
from pullquote.wording import plural, say

if TYPE_CHECKING:
    from pullquote.desktop.window import MainWindow

__all__ = ["Printing", "save_pdf"]

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST_NAME = 80


class Printing(QObject):
    """Takes what is on screen and has it printed off the GUI thread."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def print(self) -> None:
        """Ask for a printer and print the article on screen."""
        contents = self._contents()
        if contents is None:
            return
        printer = ask.printer(self._window, contents.title)
        if printer is None:
            return
        pages = range(printer.fromPage(), printer.toPage() + 1) if printer.fromPage() else None
        task = Task(self.tr("Printing"), lambda task: print_article(printer, contents, task, pages))
        task.succeeded.connect(self._on_printed)
        self._run(task)

    def save_pdf(self) -> None:
        """Ask for a place and write the article on screen there."""
        contents = self._contents()
        if contents is None:
            return
        name = _NOT_IN_NAMES.sub(" ", contents.title).strip(" .")[:_LONGEST_NAME] or self.tr("Article")
        proposed = user_documents_path() / f"{name}.pdf"
        path = ask.save_file(self._window, self.tr("Save as PDF"), self.tr("PDF") + " (*.pdf)", proposed)
        if path is None:
            return
        task = Task(self.tr("Saving as PDF"), lambda task: (path, save_pdf(contents, path, task)))
        task.succeeded.connect(self._on_saved)
        self._run(task)

    def _contents(self) -> Contents | None:
        session, workspace = self._window.session, self._window.workspace
        if session is None or workspace is None or not session.article:
            return None
        return contents_of(session, workspace.who_said_what.model.rows, workspace.page.typography)

    def _run(self, task: Task) -> None:
        task.failed.connect(self._on_failed)
        task.stopped.connect(self._on_stopped)
        self._window.background.start(task)

    def _on_printed(self, pages: int) -> None:
        self._tell(plural("1 page printed.", "{count} pages printed.", pages))

    def _on_saved(self, result: tuple[Path, int]) -> None:
        path, pages = result
        self._tell(
            plural("Saved as “{name}”, 1 page.", "Saved as “{name}”, {count} pages.", pages, name=path.name)
        )

    def _tell(self, sentence: str) -> None:
        if self._window.session is not None:
            self._window.session.told.emit(sentence)

    def _on_failed(self, sentence: str) -> None:
        if self._window.workspace is not None:
            self._window.workspace.messages.show_message(sentence)

    def _on_stopped(self) -> None:
        self._tell(self.tr("Cancelled. Nothing was printed or saved."))


def save_pdf(contents: Contents, path: Path, progress: Progress = SILENT) -> int:
    """Write a PDF and say how many pages it has. What was there is replaced only by a whole one.

    Works in any thread. Raises `Cancelled`, or a `FileProblem` when it cannot be written.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(contents.title)
    writer.setCreator("Pullquote")
    writer.setPageSize(usual_paper())
    writer.setPageMargins(QMarginsF())
    # The fonts of chips and footers are in points of the screen.
    writer.setResolution(round(QGuiApplication.primaryScreen().logicalDotsPerInch()))
    pages = print_article(writer, contents, progress)
    beside = path.with_name(f".{path.name}.part")
    try:
        try:
            with beside.open("wb") as file:
                file.write(buffer.data().data())
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise file_problem(error, say("“{path}” cannot be written", path=path)) from error
    return pages
