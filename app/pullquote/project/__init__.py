"""The project file: the one module that writes.

`create_project` and `open_project` give a `Project`, which reads records (`queries.py`) and edits them
(`edits.py`, `annotation_edits.py`, `registry_edits.py`, `corrections.py`); every edit is a step of the
journal, on disk before the call returns.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from pullquote.codebook import default_codebook, load_codebook
from pullquote.errors import DiskFull, InvalidEdit, ProjectBusy, ProjectMoved, PullquoteError
from pullquote.project import backups, imports, integrity
from pullquote.project.article_list import ANY_LABEL, ArticleList, Listing, Order
from pullquote.project.changes import (
    ActorChange,
    AnnotationChange,
    ArticleChange,
    Change,
    CodebookChange,
    CompletionChange,
    DecisionChange,
    DismissalChange,
    DisplacedChange,
    ImportChange,
    LinkChange,
    NearDuplicateChange,
    RevisionChange,
    TopicChange,
)
from pullquote.project.claim_queries import ClaimOnTopic, ClaimQueries
from pullquote.project.codebook_edits import Affected, CodebookRevision
from pullquote.project.copies import Watch
from pullquote.project.corrections import CorrectionPreview, Corrections
from pullquote.project.creation import SUFFIX, create, project_path
from pullquote.project.file import ProjectFile
from pullquote.project.history import History, Step, Way
from pullquote.project.imports import Import
from pullquote.project.integrity import Problem
from pullquote.project.journal import Journal, Listener
from pullquote.project.near_duplicates import Cluster, Clustered, NearDuplicates
from pullquote.project.registry_edits import RegistryEdits
from pullquote.project.registry_queries import Unnamed, Usage
from pullquote.project.searching import Hit, Hits, Scope, Searches, Within
from pullquote.records import JournalEntry
from pullquote.text import freeze
from pullquote.wording import say

__all__ = [
    "ANY_LABEL",
    "SUFFIX",
    "ActorChange",
    "Affected",
    "AnnotationChange",
    "ArticleChange",
    "ArticleList",
    "Change",
    "ClaimOnTopic",
    "Cluster",
    "Clustered",
    "CodebookChange",
    "CodebookRevision",
    "CompletionChange",
    "CorrectionPreview",
    "DecisionChange",
    "DismissalChange",
    "DisplacedChange",
    "Hit",
    "Hits",
    "Import",
    "ImportChange",
    "LinkChange",
    "Listing",
    "NearDuplicateChange",
    "Order",
    "Problem",
    "Project",
    "RevisionChange",
    "Scope",
    "Step",
    "TopicChange",
    "Unnamed",
    "Usage",
    "Way",
    "Within",
    "create_project",
    "open_project",
]

FIRST_ANNOTATOR = "ann-01"
"""The pseudonym that is proposed for the first annotator."""


class Project(ClaimQueries, Searches, NearDuplicates, Corrections, RegistryEdits):
    """An open project. Use it as a context manager, or call `close`."""

    def __init__(self, project_file: ProjectFile, annotator: str) -> None:
        super().__init__()
        self._file = project_file
        self.journal = Journal(project_file, annotator)
        self.past = History(project_file)
        self.listen(self._forget)
        if not project_file.read_only:
            # What is left of a killed import is invisible; a full disk or a lock must not keep the project
            # closed.
            with suppress(DiskFull, ProjectBusy):
                imports.sweep(project_file)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """Where the project is."""
        return self._file.path

    @property
    def read_only(self) -> str:
        """Why the project cannot be changed, as a sentence; empty when it can."""
        return self._file.read_only

    @property
    def location_warning(self) -> str:
        """Why the project's folder is not a safe place, as a sentence; empty when it is safe."""
        return self._file.location.warning

    def listen(self, listener: Listener) -> None:
        """Have `listener` called with the changes of every step, undo and redo, after they are on disk."""
        self.journal.listeners.append(listener)

    # History

    def next_undo(self) -> JournalEntry | None:
        """The step that `undo` would take back."""
        return self.journal.next_undo()

    def next_redo(self) -> JournalEntry | None:
        """The step that `redo` would make again."""
        return self.journal.next_redo()

    def undo(self, step: int | None = None) -> JournalEntry:
        """Take the annotator's last step back (with a key, only if it is that); raises `NothingToUndo` or
        `UndoConflict`."""
        return self.journal.undo(step)

    def redo(self, step: int | None = None) -> JournalEntry:
        """Make the step again that was undone last; raises like `undo`."""
        return self.journal.redo(step)

    def way_to(self, step: int) -> Way:
        """The way back, or forward, to the moment right after a step; raises `InvalidEdit`."""
        return self.past.way_to(step, self.annotator)

    def history(self, limit: int = 200, before: int | None = None) -> list[JournalEntry]:
        """The newest journal entries of all annotators, newest first."""
        return self.journal.history(limit, before)

    # Bringing in, copying, checking

    @contextmanager
    def importing(self, name: str) -> Iterator[Import]:
        """Bring many records in.

        Nothing shows before the block ends well; an exception takes all of it back.
        """
        work = Import(self._file, self.journal, name)
        try:
            yield work
            work.finish()
        except BaseException:
            with suppress(PullquoteError):
                work.discard()
            raise

    def remember(self, name: str, value: str) -> None:
        """Keep a setting with the project; not a step, not undone."""
        with self._file.transaction():
            self._file.rows(
                "INSERT INTO setting (name, value) VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                *(name, freeze(value)[0]),
            )

    @contextmanager
    def in_thread(self) -> Iterator[Self]:
        """Use the project from another thread than the one that opened it."""
        with self._file.thread():
            yield self

    @contextmanager
    def one_moment(self) -> Iterator[None]:
        """Read a state that does not change in between; nothing may be edited inside the block."""
        with self._file.one_moment():
            yield

    @property
    def is_in_place(self) -> bool:
        """Whether the file is still where it was opened, and still the same one."""
        try:
            self._file.check_place()
        except ProjectMoved:
            return False
        return True

    def save_copy(self, target: str | os.PathLike[str], watch: Watch = lambda _done, _total: None) -> None:
        """Write a whole copy of what is saved, even when the project's own file is gone.

        `watch` hears how many pages of how many are copied; what it raises stops the copy without a trace.
        """
        self._file.save_copy(project_path(target), watch)

    def backup_is_due(self) -> bool:
        """Whether something changed since the last backup, and a day has passed."""
        return backups.is_due(self._file)

    def back_up(self, watch: Watch = lambda _done, _total: None) -> Path:
        """Make a verified backup beside the project; five are kept. `watch` is as in `save_copy`."""
        return backups.back_up(self._file, watch=watch)

    def check(self, tick: Callable[[], None] = lambda: None) -> list[Problem]:
        """Everything that is wrong with the file; an empty list when all is well."""
        return integrity.check(self._file, tick)

    def close(self) -> None:
        """Fold everything into the one file and give it free."""
        self._file.close()


def create_project(
    path: str | os.PathLike[str], *, annotator: str = FIRST_ANNOTATOR, codebook: str = "", wait: float = 5.0
) -> Project:
    """Make a new project and open it; `codebook` is TOML text (the default codebook if left out).

    Raises `ProjectExists`, `FileProblem` or `InvalidCodebook`.
    """
    toml = load_codebook(codebook).toml if codebook else default_codebook().toml
    target = project_path(path)
    create(target, toml)
    return open_project(target, annotator=annotator, wait=wait)


def open_project(
    path: str | os.PathLike[str],
    *,
    annotator: str = FIRST_ANNOTATOR,
    read_only: bool = False,
    wait: float = 5.0,
) -> Project:
    """Open a project. One process can write; while it does, any other gets it read-only (see
    `Project.read_only`).

    `wait` is how long an edit waits for another program's lock, in seconds. Raises `FileProblem` or one of
    its kinds: `NotAProject`, `NewerProject`, `BrokenProject`.
    """
    name = freeze(annotator)[0].strip()
    if not name:
        raise InvalidEdit(say("An annotator needs a name, such as “ann-01”."))
    project_file = ProjectFile(Path(path), read_only=read_only, wait=wait)
    try:
        return Project(project_file, name)
    except BaseException:
        project_file.close()
        raise
