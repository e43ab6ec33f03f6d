"""The long work of the search: taking texts into its index, and saving all hits."""

from PySide6.QtCore import QObject, Signal, Slot

from pullquote.desktop.ask import ask
from pullquote.desktop.background import Task
from pullquote.desktop.searching.panel import SearchPanel
from pullquote.desktop.session import Session
from pullquote.jobs.concordance import write_concordance
from pullquote.jobs.progress import advance
from pullquote.wording import plural

__all__ = ["SearchTasks"]

_FEW = 1_000
"""So many articles are taken in within a second: nobody needs to be told."""


class SearchTasks(QObject):
    """Makes tasks for the window to run; it shows them in the status bar, where they can be cancelled."""

    task_ready = Signal(object)  # Task

    def __init__(self, session: Session, panel: SearchPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._panel = session, panel
        self._learning = False
        panel.read_up_to_here.connect(self._learn)
        panel.csv_requested.connect(self._save)

    @Slot()
    def _learn(self) -> None:
        """Take in what the index does not know; the search reads through those texts until then."""
        project = self._session.project
        if self._learning or project.read_only or not (unknown := project.words.unknown):
            return
        self._learning = True

        def job(task: Task) -> None:
            with project.in_thread():
                task.start(unknown, task.name)
                project.words.learn(lambda steps: advance(task, steps))

        task = Task(self.tr("Preparing the search"), job, quiet=unknown <= _FEW)
        task.failed.connect(self._session.told)
        task.ended.connect(self._on_learned)
        self.task_ready.emit(task)

    @Slot()
    def _on_learned(self) -> None:
        self._learning = False

    @Slot()
    def _save(self) -> None:
        session, panel = self._session, self._panel
        query, scope, project = panel.field.text(), panel.narrowing.scope, session.project
        if not panel.model.hits:
            session.told.emit(self.tr("There are no hits to save."))
            return
        proposed = project.path.with_name(f"{project.path.stem} hits.csv")
        path = ask.save_file(panel, self.tr("Save hits"), self.tr("Tables (*.csv)"), proposed)
        if path is None:
            return

        def job(task: Task) -> int:
            with project.in_thread():
                return write_concordance(project, query, scope, path, task)

        task = Task(self.tr("Saving hits"), job)
        task.succeeded.connect(self._on_saved)
        task.failed.connect(session.failed)
        self.task_ready.emit(task)

    @Slot(object)
    def _on_saved(self, count: int) -> None:
        self._session.told.emit(plural("1 hit saved.", "{count} hits saved.", count))
