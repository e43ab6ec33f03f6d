"""Bringing the pages of a search, off the GUI thread; the next search stops the one before."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from pullquote.desktop.background import Background, Task
from pullquote.project import Hits, Project, Scope

__all__ = ["MOST", "PAGE", "Pages", "Wanted"]

PAGE = 100
"""Hits that are read at once."""

MOST = 5_000
"""Hits that are read to be sorted: what comes after is left out."""

_PAUSE = 60
"""Milliseconds for the next letter of somebody who types."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is searched for, where, and how many hits at once."""

    query: str
    scope: Scope
    limit: int


class Pages(QObject):
    """One search at a time. It has a thread of its own: a long import must not keep hits away."""

    found = Signal(object, bool)  # Hits; whether they are the first ones
    failed = Signal(str)

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._background = Background(self)
        self._wanted = Wanted("", Scope(), PAGE)
        self._task: Task | None = None
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self._begin)

    @property
    def busy(self) -> bool:
        """Whether hits are on their way."""
        return self._soon.isActive() or self._task is not None

    def search(self, wanted: Wanted) -> None:
        """Bring the first page soon; what was searched for before is dropped."""
        self.drop()
        self._wanted = wanted
        self._soon.start()

    def go_on(self, after: int) -> None:
        """Bring the page after one that has ended so."""
        if not self.busy:
            self._bring(after)

    def _begin(self) -> None:
        self._bring(0)

    def _bring(self, after: int) -> None:
        project, wanted = self._project, self._wanted

        def job(task: Task) -> Hits:
            with project.in_thread():
                return project.search(wanted.query, wanted.scope, wanted.limit, after, task.check)

        self._task = Task(self.tr("Searching"), job, quiet=True)
        self._task.succeeded.connect(partial(self._tell, self._task, not after))
        self._task.failed.connect(self.failed)
        self._task.ended.connect(partial(self._forget, self._task))
        self._background.start(self._task)

    def drop(self) -> None:
        """Nobody waits for the answer any more."""
        self._soon.stop()
        if self._task is not None:
            self._task.dropped = True
            self._task.cancel()
            self._task = None

    def stop(self) -> None:
        """Drop what is under way and wait for its thread."""
        self.drop()
        self._background.stop()

    def _tell(self, task: Task, is_first: bool, hits: Hits) -> None:
        if task is self._task:
            self._task = None
            self.found.emit(hits, is_first)

    def _forget(self, task: Task) -> None:
        if task is self._task:
            self._task = None
