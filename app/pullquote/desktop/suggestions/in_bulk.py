"""Accepting what is sure, in one article or in all, without reviewing each."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pullquote.desktop.ask import ask
from pullquote.desktop.background import Task
from pullquote.jobs.proposals import CONFIDENT, accept_above
from pullquote.jobs.suggest_many import SuggestReport, suggest_many
from pullquote.project import Project
from pullquote.suggest.pipeline import load_pipeline
from pullquote.wording import plural

if TYPE_CHECKING:
    from pullquote.desktop.window import MainWindow

__all__ = ["InBulk"]

_AT_ONCE = 40
"""More suggestions than these are accepted off the GUI thread: each takes a few milliseconds."""


class InBulk(QObject):
    """The sure suggestions of one window's project."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def accept_sure(self) -> None:
        """Accept those of the article on screen, as one step."""
        session, workspace = self._window.session, self._window.workspace
        sure = workspace.undecided.sure if workspace else []
        if session is None or not sure:
            return
        article = session.article

        def edit(project: Project) -> int:
            return accept_above(project, article, sure, CONFIDENT)

        if len(sure) <= _AT_ONCE:
            session.perform(edit, done=self._tell_accepted)
            return
        project = session.project

        def job(_task: Task) -> int:
            with project.in_thread():
                return edit(project)

        self._run(Task(self.tr("Accepting suggestions"), job), self._tell_accepted)

    def _tell_accepted(self, count: int) -> None:
        self._tell(plural("1 suggestion accepted.", "{count} suggestions accepted.", count))

    def suggest_for_all(self) -> None:
        """Ask, then suggest for every article and accept what is sure."""
        session = self._window.session
        if session is None or not ask.confirm(
            self._window,
            self.tr("Suggest for all articles?"),
            self.tr(
                "Suggestions with a confidence of {percent} % or more are accepted, in one step an article. "
                "The others wait in their articles until you review them. Undo takes the steps back one by one."
            ).format(percent=round(100 * CONFIDENT)),
            self.tr("Accept what is sure"),
        ):
            return
        project, parser = session.project, self._window.settings.pipeline

        def job(task: Task) -> SuggestReport:
            pipeline = load_pipeline(parser) if parser else None
            with project.in_thread():
                return suggest_many(project, task, accept_above=CONFIDENT, pipeline=pipeline)

        self._run(Task(self.tr("Suggesting"), job), self._tell_report)

    def _tell_report(self, report: SuggestReport) -> None:
        number = self._window.locale().toString
        self._tell(
            self.tr(
                "{articles} articles read: {accepted} suggestions accepted, {left} left to review."
            ).format(
                articles=number(report.articles),
                accepted=number(report.accepted),
                left=number(report.undecided),
            )
        )

    def _run(self, task: Task, tell: Callable[..., None]) -> None:
        task.succeeded.connect(tell)
        task.failed.connect(self._on_failed)
        task.stopped.connect(self._on_stopped)
        self._window.background.start(task)

    def _on_failed(self, sentence: str) -> None:
        if self._window.workspace is not None:
            self._window.workspace.messages.show_message(sentence)

    def _on_stopped(self) -> None:
        self._tell(self.tr("Cancelled. What was accepted before stays, and undo takes it back."))

    def _tell(self, sentence: str) -> None:
        if self._window.session is not None:
            self._window.session.told.emit(sentence)
