"""The codebook editor: labels, attributes, roles, checks; what is changed is one step, after a look at it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from platformdirs import user_documents_path
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QTabWidget, QWidget

from pullquote.codebook import READY_MADE, Codebook, read_codebook, ready_made
from pullquote.codebook_differences import differences
from pullquote.desktop import theme
from pullquote.desktop.ask import ask
from pullquote.desktop.background import Background, Task
from pullquote.desktop.codebook.attributes import AttributesTab
from pullquote.desktop.codebook.checks import ChecksTab
from pullquote.desktop.codebook.draft import Draft
from pullquote.desktop.codebook.labels import LabelsTab
from pullquote.desktop.codebook.questions import RETIRE, ApplyDialog, DifferencesDialog, RemoveDialog
from pullquote.desktop.codebook.roles import GeneralTab, RolesTab
from pullquote.desktop.dialogs.dialog import Dialog, sentence
from pullquote.desktop.dialogs.working import run_at_once
from pullquote.desktop.session import Session
from pullquote.desktop.theme import Space
from pullquote.errors import PullquoteError
from pullquote.jobs.progress import Counting
from pullquote.project import Affected, CodebookRevision
from pullquote.wording import plural

__all__ = ["CodebookDialog"]

_AT_ONCE = 200
"""So many annotations follow another codebook before anybody notices."""


class CodebookDialog(Dialog):
    """Works on a draft; the project hears of nothing before Apply."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=720)
        self.say(self.tr("Codebook: {name}").format(name=session.codebook.name))
        self._session = session
        self._background = Background(self)
        project = session.project
        self._labels_carried, self._roles_carried = project.labels_carried(), project.roles_carried()
        self.draft = Draft(session.codebook, self)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setMinimumHeight(theme.px(480))
        self.labels = LabelsTab(self.draft, self._labels_carried, self)
        self.attributes = AttributesTab(self.draft, self)
        self.roles = RolesTab(self.draft, self._roles_carried, self)
        self.checks = ChecksTab(self.draft, self)
        self.general = GeneralTab(self.draft, self)
        self.tabs.addTab(self.labels, self.tr("Labels"))
        self.tabs.addTab(self.attributes, self.tr("Attributes"))
        self.tabs.addTab(self.roles, self.tr("Roles"))
        self.tabs.addTab(self.checks, self.tr("Checks"))
        self.tabs.addTab(self.general, self.tr("General"))
        self.body.addWidget(self.tabs)
        self.problem = sentence("", "danger", self)
        self.body.addWidget(self.problem)
        self.labels.remove_requested.connect(self._remove_label)
        self.roles.remove_requested.connect(self._remove_role)
        self._add_buttons(editable=not project.read_only)
        self.draft.changed.connect(self._follow)
        self._follow()
        self.labels.parts.list.setFocus()

    def _add_buttons(self, *, editable: bool) -> None:
        corner = QWidget(self)
        row = QHBoxLayout(corner)
        row.setContentsMargins(0, 0, 0, theme.px(Space.TINY))
        row.setSpacing(theme.px(Space.TINY))
        if editable:
            row.addWidget(self._choice(self.tr("Import"), self._take_over))
        row.addWidget(self._choice(self.tr("Compare with"), self._compare))
        save = QPushButton(self.tr("Save as…"), self)
        save.setAutoDefault(False)
        save.setFlat(True)
        save.clicked.connect(self._save_as)
        row.addWidget(save)
        self.tabs.setCornerWidget(corner)
        if not editable:
            self.add_cancel(self.tr("Close"))
            for tab in (self.labels, self.attributes, self.roles, self.checks, self.general):
                tab.set_editable(False)
            return
        self.add_cancel()
        self.apply = self.add_primary(self.tr("Apply…"))

    def _choice(self, verb: str, act: Callable[[Codebook], None]) -> QPushButton:
        """A button with a menu of codebooks: those that come with the program, and files."""
        button = QPushButton(verb, self)
        button.setAutoDefault(False)
        button.setFlat(True)
        menu = QMenu(button)
        for name in READY_MADE:
            menu.addAction(ready_made(name).name, partial(self._try, partial(ready_made, name), act))
        menu.addSeparator()
        menu.addAction(self.tr("From a file…"), partial(self._from_file, act))
        button.setMenu(menu)
        menu.aboutToHide.connect(button.update)  # Qt leaves it drawn as pressed
        return button

    def _follow(self) -> None:
        self.problem.hide()
        if not self._session.project.read_only:
            self.apply.setEnabled(self.draft.is_changed)

    def _tell(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.show()

    # Files and ready-made ones

    @property
    def _kinds(self) -> str:
        return self.tr("Codebooks") + " (*.toml)"

    def _from_file(self, act: Callable[[Codebook], None]) -> None:
        folder = self._session.project.path.parent
        path = ask.open_file(self, self.tr("Choose a codebook"), self._kinds, folder)
        if path is not None:
            self._try(partial(read_codebook, path), act)

    def _try(self, read: Callable[[], Codebook], act: Callable[[Codebook], None]) -> None:
        try:
            act(read())
        except PullquoteError as error:
            self._tell(str(error))

    def _take_over(self, book: Codebook) -> None:
        """Go on from another codebook, once it is settled what becomes of what it does not have."""
        was = self._session.codebook
        labels: dict[str, str] = {}
        for label_id in self._labels_carried:
            if label_id not in book.labels_by_id:
                name = was.labels_by_id[label_id].name if label_id in was.labels_by_id else label_id
                answer = self._ask_label(label_id, name, book)
                if answer is None:
                    return
                labels[label_id] = answer
        roles: dict[str, str] = {}
        for role_id in self._roles_carried:
            if role_id not in book.roles_by_id:
                name = was.roles_by_id[role_id].name if role_id in was.roles_by_id else role_id
                answer = self._ask_role(role_id, name, book)
                if answer is None:
                    return
                roles[role_id] = answer
        self.draft.take_over(book)
        for label_id, becomes in labels.items():
            if becomes == RETIRE:
                self.draft.put_back(was.labels_by_id[label_id])
            else:
                self.draft.note_missing_label(label_id, becomes)
        for role_id, becomes in roles.items():
            self.draft.note_missing_role(role_id, becomes)

    def _compare(self, book: Codebook) -> None:
        DifferencesDialog(book.name, differences(self.draft.book, book), self).exec()

    def _save_as(self) -> None:
        self.setFocus()  # what is being typed is kept
        try:
            book = self.draft.finished()
        except PullquoteError as error:
            self._tell(str(error))
            return
        proposed = (self._session.project.path.parent or user_documents_path()) / f"{book.id}.toml"
        path: Path | None = ask.save_file(self, self.tr("Save the codebook"), self._kinds, proposed)
        if path is None:
            return
        try:
            path.write_bytes(book.toml.encode())
        except OSError as error:
            told = self.tr("“{path}” cannot be written: {reason}.")
            self._tell(told.format(path=path, reason=error.strerror or error))

    # Deleting

    def _remove_label(self, label_id: str) -> None:
        label, book = self.draft.label(label_id), self.draft.book
        if len(book.labels_in_use) == 1 and not label.retired:
            self._tell(self.tr("A codebook needs a label. Add another before you delete this one."))
            return
        answer: str | None = ""
        if self._labels_carried.get(label_id):
            answer = self._ask_label(label_id, label.name, book, may_retire=not label.retired)
        if answer == RETIRE:
            self.draft.set_label(label_id, retired=True)
        elif answer is not None:
            self.draft.remove_label(label_id, answer)

    def _ask_label(self, label_id: str, name: str, book: Codebook, *, may_retire: bool = True) -> str | None:
        count = self._labels_carried[label_id]
        carried = plural("1 annotation carries this label.", "{count} annotations carry this label.", count)
        others = [(each.id, each.name) for each in book.labels if each.id != label_id]
        known = label_id in self._session.codebook.labels_by_id
        return self._answer(RemoveDialog(name, carried, others, self, may_retire=may_retire and known))

    def _remove_role(self, role_id: str) -> None:
        answer: str | None = ""
        if self._roles_carried.get(role_id):
            answer = self._ask_role(role_id, self.draft.book.roles_by_id[role_id].name, self.draft.book)
        if answer is not None:
            self.draft.remove_role(role_id, answer)

    def _ask_role(self, role_id: str, name: str, book: Codebook) -> str | None:
        count = self._roles_carried[role_id]
        carried = plural("1 link has this role.", "{count} links have this role.", count)
        others = [(each.id, each.name) for each in book.roles if each.id != role_id]
        return self._answer(RemoveDialog(name, carried, others, self, may_retire=False))

    @staticmethod
    def _answer(dialog: RemoveDialog) -> str | None:
        return dialog.answer if dialog.exec() else None

    # Applying

    def accept(self) -> None:
        """Show what changes, and make it one step."""
        if not self.draft.is_changed:
            self.reject()
            return
        project = self._session.project
        try:
            book, revision = self.draft.finished(), self.draft.revision()
        except PullquoteError as error:
            self._tell(str(error))
            return

        def count(task: Task) -> Affected:
            with project.in_thread():
                return project.affected_by(revision, Counting(task, task.name))

        self._run(Task(self.tr("Looking at what changes"), count), partial(self._ask, book, revision))

    def _ask(self, book: Codebook, revision: CodebookRevision, affected: Affected) -> None:
        session, project = self._session, self._session.project
        if not ApplyDialog(differences(session.codebook, book), affected, self).exec():
            return
        if affected.total <= _AT_ONCE or session.unsaved:
            session.perform(lambda project: project.change_codebook(revision))
            super().accept()
            return

        def change(task: Task) -> None:
            with project.in_thread():
                project.change_codebook(revision, Counting(task, task.name))

        self._run(
            Task(self.tr("Applying the codebook"), change), lambda _: super(CodebookDialog, self).accept()
        )

    def _run(self, task: Task, succeeded: Callable[[Any], object]) -> None:
        run_at_once(self._background, task, self, succeeded, self._tell)

    @property
    def busy(self) -> bool:
        """Whether something is being counted or applied."""
        return self._background.busy
