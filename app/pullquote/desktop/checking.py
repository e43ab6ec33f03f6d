"""What there is to check in the article on screen, and in the whole project, off the GUI thread."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from pullquote.desktop.background import Background, Task
from pullquote.desktop.session import Session
from pullquote.desktop.suggestions.undecided import Undecided
from pullquote.errors import UnknownId
from pullquote.jobs.displaced import displaced_findings
from pullquote.jobs.lint_project import Linted, layer_of, lint_project, not_dismissed
from pullquote.lint import Actors, Finding, Layer, lint
from pullquote.project import ActorChange, Change, ImportChange

__all__ = ["Checking", "ProjectCheck"]


class Checking(QObject):
    """The findings in the annotator's layer of the article on screen, without those that they have dismissed.

    They are looked for when an article opens and after every step.
    """

    changed = Signal()

    def __init__(self, session: Session, undecided: Undecided, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._undecided = session, undecided
        self._background = Background(self)
        self._task: Task | None = None
        self._actors: Actors | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)  # first the page is painted
        self._soon.timeout.connect(self._start)
        self.findings: list[Finding] = []
        session.article_opened.connect(self._open)
        session.changed.connect(self._follow)
        undecided.changed.connect(self._soon.start)
        self._open()

    @property
    def busy(self) -> bool:
        """Whether something is being looked for."""
        return self._soon.isActive() or self._task is not None

    def now(self) -> list[Finding]:
        """The findings of this very moment, for who cannot wait."""
        if self.busy:
            self._drop()
            layer = self._layer()
            self._take([] if layer is None else lint(layer))
        return self.findings

    def stop(self) -> None:
        """The project closes."""
        self._drop()
        self._background.stop()

    @Slot()
    def _open(self) -> None:
        self._drop()
        self._take([])
        self._soon.start()

    @Slot(object)
    def _follow(self, changes: tuple[Change, ...]) -> None:
        if any(isinstance(change, ActorChange | ImportChange) for change in changes):
            self._actors = None
        self._soon.start()

    @Slot()
    def _start(self) -> None:
        self._drop()
        layer = self._layer()
        if layer is None:
            self._take([])
            return
        task = Task(self.tr("Checking"), lambda _task: lint(layer), quiet=True)
        task.succeeded.connect(self._take)
        task.ended.connect(self._on_ended)
        self._task = self._background.start(task)

    def _layer(self) -> Layer | None:
        session = self._session
        if not session.article:
            return None
        if self._actors is None:
            self._actors = Actors(session.project.actors())
        try:
            return layer_of(
                *(session.project, session.article, session.annotator, session.in_order),
                list(session.links.values()),
                actors=self._actors,
                left=self._undecided.proposals,
            )
        except UnknownId:  # deleted by another step; the session opens its neighbour
            return None

    def _drop(self) -> None:
        self._soon.stop()
        if self._task is not None:
            self._task.dropped = True
            self._task.cancel()
            self._task = None

    @Slot(object)
    def _take(self, found: list[Finding]) -> None:
        session, before = self._session, self.findings
        project, article, annotator = session.project, session.article, session.annotator
        try:
            lost = displaced_findings(project, article, annotator) if article else []
            aside = project.dismissals(article, annotator) if found else []
        except UnknownId:
            lost, found, aside = [], [], []
        self.findings = lost + not_dismissed(found, aside)
        if self.findings != before:
            self.changed.emit()

    @Slot()
    def _on_ended(self) -> None:
        if self.sender() is self._task:
            self._task = None


class ProjectCheck(QObject):
    """Goes through articles one after the other and tells what is found as it is found."""

    found = Signal(object)  # Linted: an article in which there is something
    through = Signal()  # all articles that were asked for
    _one = Signal(object, object)  # from the thread: the task, and what it has found

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._background = Background(self)
        self._task: Task | None = None
        self._one.connect(self._on_found)

    @property
    def busy(self) -> bool:
        """Whether articles are being gone through."""
        return self._task is not None

    def start(
        self,
        articles: Sequence[str] | None = None,
        *,
        checks: Collection[str] = (),
        only_first: bool = False,
    ) -> None:
        """Go through these articles (all of them if left out), up to the first finding if only that is wanted."""
        self.drop()
        project, annotator = self._session.project, self._session.annotator

        def job(task: Task) -> None:
            with project.in_thread():
                for linted in lint_project(
                    project, articles, annotator=annotator, checks=checks, progress=task
                ):
                    self._one.emit(task, linted)
                    if only_first:
                        return

        task = Task(self.tr("Checking"), job, quiet=True)
        task.succeeded.connect(self._on_through)
        task.ended.connect(self._on_ended)
        self._task = self._background.start(task)

    def drop(self) -> None:
        """Nobody waits for it any more."""
        if self._task is not None:
            self._task.dropped = True
            self._task.cancel()
            self._task = None

    def stop(self) -> None:
        """The project closes."""
        self.drop()
        self._background.stop()

    @Slot(object, object)
    def _on_found(self, task: Task, linted: Linted) -> None:
        if task is self._task:  # what was dropped may still have told something
            self.found.emit(linted)

    @Slot()
    def _on_through(self) -> None:
        if self.sender() is self._task:
            self._task = None
            self.through.emit()

    @Slot()
    def _on_ended(self) -> None:
        if self.sender() is self._task:
            self._task = None
