"""Long work off the GUI thread: one task after another, with progress, cancel, and an end that is told."""

from collections.abc import Callable
from threading import Event
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from pullquote.errors import Cancelled, PullquoteError
from pullquote.wording import say

__all__ = ["Background", "Task"]

Job = Callable[["Task"], Any]

_PAUSE = 0.05
"""Seconds between two reports of progress: more often, and the GUI thread would do nothing else."""


class Task(QObject):
    """One piece of work. Its signals arrive in the GUI thread; a job sees it as its `jobs.progress.Progress`.

    Exactly one of `succeeded`, `failed` and `stopped` comes, and `ended` after it.
    """

    advanced = Signal(int, int, str)  # done, of how many, what
    succeeded = Signal(object)
    failed = Signal(str)  # a sentence
    stopped = Signal()  # the user has cancelled it
    ended = Signal()
    _finished = Signal(object)  # from the thread: what to tell

    def __init__(self, name: str, job: Job, *, quiet: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.quiet = quiet  # work that the user did not ask for: shown nowhere, stopped without a question
        self.dropped = False  # nobody waits for the result any more
        self._job = job
        self._stop = Event()
        self._told = 0.0
        self._done, self._total, self._what = 0, 0, name
        self._finished.connect(self._on_finished)

    # Called in the thread, by the job

    @property
    def cancelled(self) -> bool:
        """Whether the user has had enough."""
        return self._stop.is_set()

    def start(self, total: int, what: str) -> None:
        """A stage of `total` steps begins."""
        self._done, self._total, self._what = 0, total, what
        self.advanced.emit(0, total, what)

    def advance(self, steps: int) -> None:
        """So many steps more are done."""
        self._done += steps
        now = monotonic()
        if self._done >= self._total or now - self._told >= _PAUSE:
            self._told = now
            self.advanced.emit(self._done, self._total, self._what)

    def check(self) -> None:
        """Raise `Cancelled` when the user has had enough; for jobs that have no progress to tell."""
        if self.cancelled:
            raise Cancelled(say("Cancelled. Nothing was changed."))

    def run(self) -> None:
        """Do the work; called in the thread."""
        try:
            self.check()
            self._finished.emit((self.succeeded, self._job(self)))
        except Cancelled:
            self._finished.emit((self.stopped,))
        except PullquoteError as error:
            self._finished.emit((self.failed, str(error)))
        except BaseException as error:
            self._finished.emit((error,))

    # Called in the GUI thread

    def cancel(self) -> None:
        """Ask the work to stop; it does so at its next report."""
        self._stop.set()

    @Slot(object)
    def _on_finished(self, told: tuple[Any, ...]) -> None:
        first, *rest = told
        if self.dropped and not isinstance(first, BaseException):
            first, rest = self.stopped, []
        try:
            if isinstance(first, BaseException):
                self.failed.emit(self.tr("“{name}” stopped with an error.").format(name=self.name))
                raise first
            first.emit(*rest)
        finally:
            self.ended.emit()


class Background(QObject):
    """Runs tasks one after another; `current_changed` says which is shown."""

    current_changed = Signal(object)  # Task | None

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._tasks: list[Task] = []

    @property
    def current(self) -> Task | None:
        """The running work that the user should know of."""
        return next((task for task in self._tasks if not task.quiet), None)

    @property
    def busy(self) -> bool:
        """Whether anything runs or waits, quiet work too."""
        return bool(self._tasks)

    def start(self, task: Task) -> Task:
        """Queue a task; connect to its signals before."""
        task.setParent(self)
        self._tasks.append(task)
        task.ended.connect(self._on_ended)
        self._pool.start(_Runner(task))
        self.current_changed.emit(self.current)
        return task

    def wait(self, milliseconds: int) -> bool:
        """Stand still for so long, or until all work is done: whether it is."""
        return self._pool.waitForDone(milliseconds)

    def stop(self) -> None:
        """Cancel everything and wait until the threads are done."""
        for task in self._tasks:
            task.dropped = True
            task.cancel()
        self._pool.waitForDone()

    def _on_ended(self) -> None:
        task = self.sender()
        if isinstance(task, Task) and task in self._tasks:
            self._tasks.remove(task)
            task.deleteLater()
            self.current_changed.emit(self.current)


class _Runner(QRunnable):
    def __init__(self, task: Task) -> None:
        super().__init__()
        self._task = task

    def run(self) -> None:
        self._task.run()
