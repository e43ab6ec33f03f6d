"""Articles in and datasets out: the dialogs first, then the work off the GUI thread."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_documents_path
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from pullquote.desktop.ask import ask
from pullquote.desktop.background import Task
from pullquote.desktop.dialogs.dropped import DroppedDialog
from pullquote.desktop.dialogs.export import ExportDialog, ExportedDialog
from pullquote.desktop.dialogs.import_preview import Chosen, ImportPreview
from pullquote.desktop.dialogs.paste import PasteDialog
from pullquote.importers import suffixes
from pullquote.importers.native import is_dataset
from pullquote.jobs.export_dataset import ExportReport, export_dataset
from pullquote.jobs.import_dataset import import_dataset
from pullquote.jobs.import_files import import_files
from pullquote.jobs.import_report import ImportReport
from pullquote.project import SUFFIX
from pullquote.wording import plural

if TYPE_CHECKING:
    from pullquote.desktop.window import MainWindow

__all__ = ["Transfer"]


class Transfer(QObject):
    """Import, paste and export of one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    # In

    def choose_files(self) -> None:
        """Choose files and show what they hold before anything is added."""
        endings = " ".join(f"*{suffix}" for suffix in suffixes())
        kinds = f"{self.tr('Articles and datasets')} ({endings} articles.jsonl);;{self.tr('All files')} (*)"
        paths = ask.open_files(self._window, self.tr("Import files"), kinds)
        if paths:
            self.import_files(paths)

    def import_files(self, paths: Sequence[Path]) -> None:
        """Show what files and folders hold; a dataset comes in whole."""
        if self._window.session is None:
            self._find_project(len(paths))
        session = self._window.session
        if session is None:
            return
        if session.project.read_only:
            session.failed.emit(session.project.read_only)
            return
        datasets = [path for path in paths if is_dataset(path)]
        for path in datasets:
            self._import_dataset(path)
        files = [path for path in paths if path not in datasets]
        if files:
            preview = ImportPreview(session.project, files, self._window)
            preview.chosen.connect(self._import)
            preview.open()

    def take_dropped(self, paths: Sequence[Path]) -> None:
        """A project opens; articles that were dropped with it, or without one, are imported."""
        project = next((path for path in paths if path.suffix == SUFFIX), None)
        rest = [path for path in paths if path != project]
        if project is not None and not self._window.projects.open(project):
            return
        if rest:
            self.import_files(rest)

    def _find_project(self, files: int) -> None:
        """Have a project made or opened that the files go into, unless the user would rather not."""
        question = DroppedDialog(self._window, files)
        question.exec()
        if question.answer == "new":
            self._window.projects.new()
        elif question.answer == "open":
            self._window.projects.choose()

    def _import(self, chosen: Chosen) -> None:
        session = self._window.session
        if session is None:
            return
        project = session.project

        def job(task: Task) -> list[ImportReport]:
            with project.in_thread():
                return [
                    import_files(project, files, encoding=encoding, skip_unreadable=True, progress=task)
                    for encoding, files in chosen.items()
                ]

        self._run(Task(self.tr("Importing"), job))

    def _import_dataset(self, path: Path) -> None:
        session = self._window.session
        if session is None:
            return
        project = session.project

        def job(task: Task) -> list[ImportReport]:
            with project.in_thread():
                return [import_dataset(project, path, progress=task)]

        self._run(Task(self.tr("Importing"), job))

    def _run(self, task: Task) -> None:
        task.succeeded.connect(self._on_imported)
        task.failed.connect(self._on_failed)
        task.stopped.connect(self._on_stopped)
        self._window.background.start(task)

    def _on_imported(self, reports: list[ImportReport]) -> None:
        session, workspace = self._window.session, self._window.workspace
        if session is None or workspace is None:
            return
        added = [article for report in reports for article in report.added]
        same = sum(len(report.duplicates) for report in reports)
        problems = [problem.problem for report in reports for problem in report.problems]
        words = [plural("1 article imported.", "{count} articles imported.", len(added))]
        if same:
            words.append(
                plural("1 was in the project already.", "{count} were in the project already.", same)
            )
        if added:
            session.open_article(added[0].article)
        session.told.emit(" ".join(words))
        for problem in problems[:3]:
            workspace.messages.show_message(problem, tone="warn")

    def _on_failed(self, sentence: str) -> None:
        if self._window.workspace is not None:
            self._window.workspace.messages.show_message(sentence)

    def _on_stopped(self) -> None:
        if self._window.session is not None:
            self._window.session.told.emit(self.tr("Cancelled. Nothing was changed."))

    def paste(self) -> None:
        """Make an article from the clipboard."""
        if self._window.session is not None:
            PasteDialog(self._window.session, QApplication.clipboard().text(), self._window).open()

    # Out

    def export(self) -> None:
        """Ask where to and what, then write the dataset."""
        session = self._window.session
        if session is None:
            return
        proposed = user_documents_path() / f"{session.project.path.stem} dataset"
        dialog = ExportDialog(session, proposed, self._window)
        dialog.chosen.connect(self._export)
        dialog.show_requested.connect(self._show_to_check)
        dialog.open()

    def _show_to_check(self) -> None:
        if self._window.workspace is not None:
            self._window.workspace.to_check.show_everywhere()
            self._window.workspace.show_to_check()

    def _export(self, folder: Path, finished_only: bool) -> None:
        session = self._window.session
        if session is None:
            return
        project = session.project

        def job(task: Task) -> ExportReport:
            with project.in_thread():
                return export_dataset(project, folder, finished_only=finished_only, progress=task)

        task = Task(self.tr("Exporting"), job)
        task.succeeded.connect(self._on_exported)
        task.failed.connect(self._on_failed)
        task.stopped.connect(self._on_stopped)
        self._window.background.start(task)

    def _on_exported(self, report: ExportReport) -> None:
        ExportedDialog(report, self._window).open()
