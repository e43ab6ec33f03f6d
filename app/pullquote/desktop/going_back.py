"""Going back in the history, and forward again: many single undos, off the GUI thread, whole steps only."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pullquote.desktop.ask import ask
from pullquote.desktop.background import Task
from pullquote.errors import NothingToUndo, PullquoteError
from pullquote.project import Step, Way
from pullquote.wording import plural

if TYPE_CHECKING:
    from pullquote.desktop.window import MainWindow

__all__ = ["GoingBack"]


class GoingBack(QObject):
    """The way to a step in one window's project.

    Each step on the way is undone by itself, so that redo brings forward one after the other; cancelled, refused or
    overtaken by a new step, the project is where the last whole step has brought it.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def return_to(self, step: Step) -> None:
        """Ask, then go to the moment right after a step."""
        session, workspace = self._window.session, self._window.workspace
        if session is None or workspace is None:
            return
        workspace.tagging.leave_mode()
        workspace.commit()
        if session.unsaved:
            session.failed.emit(self.tr("Undo and redo wait until everything is saved."))
            return
        try:
            way = session.project.way_to(step.key)
        except PullquoteError as error:
            session.told.emit(str(error))
            return
        if not way.steps:
            session.told.emit(self.tr("Nothing was done after this step."))
        elif self._may(step, way):
            self._go(way)

    def _may(self, step: Step, way: Way) -> bool:
        back, count = way.direction == "undo", len(way.steps)
        steps = plural("1 step", "{count} steps", count)
        articles = plural("1 article", "{count} articles", way.articles)
        where = (
            self.tr("{steps} in {articles}").format(steps=steps, articles=articles) if way.articles else steps
        )
        title = self.tr("Go back to “{step}”?") if back else self.tr("Go forward to “{step}”?")
        body = (
            self.tr(
                "Undoes {steps}, one by one. Redo brings them forward again, as long as nothing new is done."
            )
            if back
            else self.tr("Makes {steps} again, one by one. Undo takes them back again.")
        )
        verb = (
            plural("Undo 1 step", "Undo {count} steps", count)
            if back
            else plural("Redo 1 step", "Redo {count} steps", count)
        )
        return ask.confirm(self._window, title.format(step=step.name), body.format(steps=where), verb)

    def _go(self, way: Way) -> None:
        session = self._window.session
        assert session is not None
        project = session.project
        act = project.undo if way.direction == "undo" else project.redo
        overtaken = self.tr("Something new was done meanwhile, so the rest of the way stays as it is.")

        def job(task: Task) -> int:
            with project.in_thread():
                task.start(len(way.steps), task.name)
                for done, step in enumerate(way.steps):
                    if task.cancelled:
                        return done
                    try:
                        act(step)
                    except NothingToUndo as error:
                        raise NothingToUndo(overtaken) from error
                    task.advance(1)
            return len(way.steps)

        name = self.tr("Going back") if way.direction == "undo" else self.tr("Going forward")
        task = Task(name, job)
        task.succeeded.connect(lambda done: self._tell(way, done))
        task.failed.connect(self._on_failed)
        self._window.background.start(task)

    def _tell(self, way: Way, done: int) -> None:
        if self._window.session is None:
            return
        if done < len(way.steps):
            text = plural(
                "Stopped after {done} of 1 step.",
                "Stopped after {done} of {count} steps.",
                len(way.steps),
                done=done,
            )
        elif way.direction == "undo":
            text = plural("1 step undone.", "{count} steps undone.", done)
        else:
            text = plural("1 step made again.", "{count} steps made again.", done)
        self._window.session.told.emit(text)

    def _on_failed(self, sentence: str) -> None:
        if self._window.workspace is not None:
            self._window.workspace.messages.show_message(sentence)
