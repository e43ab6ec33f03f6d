"""Which project the window has: making, opening, copying, and what is checked once it is open."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_data_path, user_documents_path
from PySide6.QtCore import QObject

from pullquote.desktop.ask import ask
from pullquote.desktop.background import Task
from pullquote.desktop.dialogs.working import run_at_once
from pullquote.desktop.session import Session
from pullquote.errors import PullquoteError
from pullquote.jobs.copy_project import back_up, save_copy
from pullquote.project import FIRST_ANNOTATOR, SUFFIX, Problem, Project, create_project, open_project

if TYPE_CHECKING:
    from pullquote.desktop.window import MainWindow

__all__ = ["Projects"]

WAIT = 0.2
"""Seconds that an edit waits for another program's lock: the window stands still; the session retries."""


class Projects(QObject):
    """The file side of one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    @property
    def _kinds(self) -> str:
        return self.tr("Pullquote projects") + f" (*{SUFFIX})"

    @property
    def _annotator(self) -> str:
        return self._window.annotator or FIRST_ANNOTATOR

    def _folder(self) -> Path:
        session, recent = self._window.session, self._window.settings.recent
        paths = [session.project.path, *recent] if session is not None else recent
        # Nobody would find a study again that lies beside the sample.
        return next((path.parent for path in paths if path != _sample()), user_documents_path())

    # Opening

    def new(self) -> None:
        """Ask for a codebook and a place, and make a project there."""
        from pullquote.desktop.dialogs.new_project import (
            NewProjectDialog,
        )  # the window opens sooner without it

        question = NewProjectDialog(self._folder(), self._window)
        if not question.exec():
            return
        codebook = question.codebook.toml
        proposed = self._folder() / self.tr("New study{suffix}").format(suffix=SUFFIX)
        path = ask.save_file(self._window, self.tr("Make a project"), self._kinds, proposed)
        if path is not None:
            self._try(lambda: self._create(path, codebook))

    def choose(self) -> None:
        """Ask for a project and open it."""
        path = ask.open_file(self._window, self.tr("Open a project"), self._kinds, self._folder())
        if path is not None:
            self.open(path)

    def open(self, path: Path) -> bool:
        """Open a project; tells the user when it cannot be opened."""
        session = self._window.session
        if session is not None and session.project.path.absolute() == path.absolute():
            return True
        return self._try(lambda: open_project(path, annotator=self._annotator, wait=WAIT))

    def open_sample(self) -> None:
        """Open the sample project; the first time, it is built in the user's own data folder."""
        path = _sample()
        if path.is_file():
            self.open(path)
            return

        def build(task: Task) -> Path:
            from pullquote.jobs.demo import build_demo

            build_demo(path, progress=task)
            return path

        path.parent.mkdir(parents=True, exist_ok=True)
        building = Task(self.tr("Building the sample project"), build)
        run_at_once(self._window.background, building, self._window, self.open, self._tell_not_opened)

    def _create(self, path: Path, codebook: str) -> Project:
        # The dialog has asked whether to replace a file, but a project is never thrown away by a name.
        return create_project(path, annotator=self._annotator, codebook=codebook, wait=WAIT)

    def _try(self, opening: Callable[[], Project]) -> bool:
        if not self._window.close_project():
            return False
        try:
            project = opening()
        except (PullquoteError, OSError) as error:
            self._tell_not_opened(str(error))
            return False
        self.show(project)
        return True

    def _tell_not_opened(self, why: str) -> None:
        ask.tell(self._window, self.tr("The project cannot be opened"), why)

    def show(self, project: Project) -> None:
        """Put an open project on screen, with what the user should know about it."""
        window = self._window
        window.settings.remember_project(project.path)
        session = Session(project, window)
        workspace = window.show_session(session)
        if project.read_only:
            workspace.messages.show_message(
                self.tr("The project is read-only. {why}").format(why=project.read_only), tone="warn"
            )
        folder = project.path.resolve().parent
        if project.location_warning and not window.settings.warned_about(folder):
            window.settings.set_warned_about(folder)
            workspace.messages.show_message(
                project.location_warning, tone="warn", verb=self.tr("Save a local copy…"), act=self.save_copy
            )
        first = project.setting("last article")
        listed = workspace.articles.model
        if not project.article_is_shown(first):
            first = listed.summary(0).id if listed.rowCount() else ""
        session.open_article(first)
        if first:
            workspace.focus_page()
        else:
            workspace.show_articles()  # it says how articles come in

    # Copying

    def save_copy(self) -> None:
        """Save a copy, put into it what could not be saved in place, and go on in the copy."""
        window, session = self._window, self._window.session
        if session is None:
            return
        path = session.project.path
        proposed = user_documents_path() / f"{path.stem} copy{path.suffix}"
        target = ask.save_file(window, self.tr("Save a copy"), self._kinds, proposed)
        if target is None or target.absolute() == path.absolute():
            return
        project = session.project
        if not project.is_in_place:
            # The open connection is all that is left of the file: no other thread could open it again.
            try:
                project.save_copy(target)
            except PullquoteError as error:
                session.failed.emit(str(error))
            else:
                self._go_on_in(target)
            return

        def copy(task: Task) -> Path:
            with project.in_thread():
                save_copy(project, target, task)
            return target

        copying = Task(self.tr("Saving a copy"), copy)
        run_at_once(window.background, copying, window, self._go_on_in, session.failed.emit)

    def _go_on_in(self, target: Path) -> None:
        window, session = self._window, self._window.session
        if session is None:
            return
        try:
            copy = open_project(target, annotator=session.annotator, wait=WAIT)
        except PullquoteError as error:
            session.failed.emit(str(error))
            return
        # Only now, when there is a place for them, are the unsaved edits taken from the old session.
        article, edits = session.article, session.take_pending()
        window.close_project(ask_first=False)
        self.show(copy)
        session = window.session
        if session is not None:
            if article:
                session.open_article(article)
            for edit in edits:
                session.perform(edit)
            session.told.emit(self.tr("You go on in the copy, “{name}”.").format(name=target.name))

    def back_up(self) -> None:
        """Make a backup now, whether or not one is due."""
        session = self._window.session
        if session is None:
            return
        project = session.project

        def work(task: Task) -> Path:
            with project.in_thread():
                return back_up(project, task)

        task = Task(self.tr("Making a backup"), work)
        task.succeeded.connect(self._on_backed_up)
        task.failed.connect(self._on_trouble)
        task.stopped.connect(self._on_backup_stopped)
        self._window.background.start(task)

    def _on_backed_up(self, backup: Path) -> None:
        if self._window.session is not None:
            told = self.tr("Backed up and checked: {file}").format(file=backup.name)
            self._window.session.told.emit(told)

    def _on_backup_stopped(self) -> None:
        if self._window.session is not None:
            self._window.session.told.emit(self.tr("Cancelled. No backup was made."))

    # Checking

    def after_first_paint(self) -> None:
        """Check the whole file and back it up, when the user already reads."""
        session = self._window.session
        if session is None:
            return
        project = session.project

        def check(task: Task) -> list[Problem]:
            with project.in_thread():
                return project.check(task.check)

        def back_up_if_due(task: Task) -> None:
            with project.in_thread():
                if project.backup_is_due():
                    back_up(project, task)

        background = self._window.background
        checking = Task(self.tr("Checking the project"), check, quiet=True)
        checking.succeeded.connect(self._on_checked)
        checking.failed.connect(self._on_trouble)
        background.start(checking)
        if not project.read_only:
            backup = Task(self.tr("Making a backup"), back_up_if_due, quiet=True)
            backup.failed.connect(self._on_trouble)
            background.start(backup)

    def _on_checked(self, problems: list[Problem]) -> None:
        workspace = self._window.workspace
        if not problems or workspace is None:
            return
        workspace.articles.model.set_attention(problem.article for problem in problems if problem.article)
        more = len(problems) - 1
        text = problems[0].sentence
        if more:
            rest = (
                self.tr("There is 1 more problem.")
                if more == 1
                else self.tr("There are {more} more problems.")
            )
            text = f"{text} {rest.format(more=self._window.locale().toString(more))}"
        workspace.messages.show_message(
            self.tr(
                "The check of the project found a problem. {what} Open a backup, and keep this file."
            ).format(what=text)
        )

    def _on_trouble(self, sentence: str) -> None:
        if self._window.workspace is not None:
            self._window.workspace.messages.show_message(sentence, tone="warn")


def _sample() -> Path:
    return user_data_path("pullquote", appauthor=False) / f"Sample{SUFFIX}"
