"""Articles in and datasets out: the dialogs first, then the work off the GUI thread."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_documents_path
from PySide6.QtCore import QObject, QTemporaryDir
from PySide6.QtWidgets import QApplication

from pullquote.desktop.ask import ask
from pullquote.desktop.background import Task
from pullquote.desktop.dialogs.dropped import DroppedDialog
from pullquote.desktop.dialogs.export import ExportDialog, ExportedDialog
from pullquote.desktop.dialogs.paste import PasteDialog
from pullquote.desktop.importing.preview import ImportPreview
from pullquote.errors import file_problem
from pullquote.importers import suffixes
from pullquote.importers.native import is_dataset
from pullquote.jobs.export_dataset import ExportReport, export_dataset
from pullquote.jobs.import_dataset import import_dataset
from pullquote.jobs.import_files import import_files
from pullquote.jobs.import_plan import PlannedFile
from pullquote.jobs.import_report import ImportReport
from pullquote.project import SUFFIX, Project
from pullquote.text import freeze
from pullquote.wording import plural, say

if TYPE_CHECKING:
    from pullquote.desktop.window import MainWindow

__all__ = ["Transfer"]


class Transfer(QObject):
    """Import, paste and export of one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._pasted: list[QTemporaryDir] = []

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
            if len(files) == 1 and files[0].is_dir():
                self._window.settings.remember_folder(session.project.path, files[0])
            self._preview(session.project, files)

    def choose_folder(self) -> None:
        """Choose a folder and show what the files in it hold."""
        if self._window.session is not None:
            folder = ask.folder(self._window, self.tr("Import a folder"), self.folder)
            if folder is not None:
                self.import_files([folder])

    @property
    def folder(self) -> Path | None:
        """The folder from which articles came into this project last."""
        session = self._window.session
        return None if session is None else self._window.settings.folder_of(session.project.path)

    def import_again(self) -> None:
        """Show what is new in the folder from which articles came last."""
        session, folder = self._window.session, self.folder
        if session is not None and folder is not None:
            self._preview(session.project, [folder], only_new=True)

    def _preview(self, project: Project, paths: Sequence[Path], *, only_new: bool = False) -> None:
        preview = ImportPreview(project, paths, self._window.settings, self._window, only_new=only_new)
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

    def _import(self, plan: list[PlannedFile]) -> None:
        session = self._window.session
        if session is None:
            return
        project = session.project

        def job(task: Task) -> ImportReport:
            with project.in_thread():
                return import_files(project, plan, skip_unreadable=True, progress=task)

        self._run(Task(self.tr("Importing"), job))

    def _import_dataset(self, path: Path) -> None:
        session = self._window.session
        if session is None:
            return
        project = session.project

        def job(task: Task) -> ImportReport:
            with project.in_thread():
                return import_dataset(project, path, progress=task)

        self._run(Task(self.tr("Importing"), job))

    def _run(self, task: Task) -> None:
        task.succeeded.connect(self._on_imported)
        task.failed.connect(self._on_failed)
        task.stopped.connect(self._on_stopped)
        self._window.background.start(task)

    def _on_imported(self, report: ImportReport) -> None:
        session, workspace = self._window.session, self._window.workspace
        if session is None or workspace is None:
            return
        same, left_out = len(report.duplicates), len(report.left_out)
        words = [
            plural("1 article imported.", "{count} articles imported.", len(report.added))
            if report.added
            else self.tr("Nothing was imported.")
        ]
        if same:
            words.append(
                plural("1 was in the project already.", "{count} were in the project already.", same)
            )
        if left_out:
            words.append(plural("1 part was left out.", "{count} parts were left out.", left_out))
        if report.added:
            session.open_article(report.added[0].article)
        session.told.emit(" ".join(words))
        for problem in report.problems[:3]:
            workspace.messages.show_message(problem.problem, tone="warn")

    def _on_failed(self, sentence: str) -> None:
        if self._window.workspace is not None:
            self._window.workspace.messages.show_message(sentence)

    def _on_stopped(self) -> None:
        if self._window.session is not None:
            self._window.session.told.emit(self.tr("Cancelled. Nothing was changed."))

    def paste(self) -> None:
        """Make an article from the clipboard."""
        if self._window.session is not None:
            dialog = PasteDialog(self._window.session, QApplication.clipboard().text(), self._window)
            dialog.several.connect(self._import_pasted)
            dialog.open()

    def _import_pasted(self, text: str) -> None:
        """Show the articles of a pasted text: as a file, which goes when the window does."""
        self._pasted.append(QTemporaryDir())  # an import of the one before may still be reading
        file = Path(self._pasted[-1].filePath(f"{self.tr('Pasted text')}.txt"))
        try:
            file.write_bytes(freeze(text)[0].encode())
        except OSError as error:
            self._on_failed(str(file_problem(error, say("“{path}” cannot be written", path=file))))
        else:
            self.import_files([file])

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

    def _export(self, folder: Path, form: str, finished_only: bool) -> None:
        session = self._window.session
        if session is None:
            return
        project = session.project

        def job(task: Task) -> ExportReport:
            with project.in_thread():
                return export_dataset(
                    project, folder, format=form, finished_only=finished_only, progress=task
                )

        task = Task(self.tr("Exporting"), job)
        task.succeeded.connect(self._on_exported)
        task.failed.connect(self._on_failed)
        task.stopped.connect(self._on_stopped)
        self._window.background.start(task)

    def _on_exported(self, report: ExportReport) -> None:
        ExportedDialog(report, self._window).open()
