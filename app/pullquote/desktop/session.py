"""The open project on the Qt side: runs edits, keeps the article on screen, and tells views what changed.

Views never write and never re-read everything: they call an edit here and answer `changed`. An edit that
cannot be saved at once (another program has the file, the disk is full, the file is gone) is kept in order
and tried again; until it is on disk, the state is never “Saved”.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from time import monotonic
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from pullquote.codebook import Codebook
from pullquote.desktop.save_state import SaveState
from pullquote.errors import DiskFull, InvalidEdit, ProjectBusy, ProjectMoved, PullquoteError, UnknownId
from pullquote.project import (
    ActorChange,
    AnnotationChange,
    ArticleChange,
    Change,
    ImportChange,
    LinkChange,
    Project,
    RevisionChange,
    TopicChange,
)
from pullquote.records import Annotation, Fragment, JournalEntry, Link, new_id, reading_order
from pullquote.text import normalise_fragments

__all__ = ["Session"]

T = TypeVar("T")
Edit = Callable[[Project], Any]

RETRY = 250
"""Milliseconds between two tries of an edit that is not saved."""

PATIENCE = 8.0
"""Seconds after which “Saving…” becomes “Not saved”."""


@dataclass
class Pending:
    """An edit that is not on disk yet; `preview` shows it on the page."""

    edit: Edit
    since: float
    preview: Annotation | None = None
    done: Callable[[Any], None] | None = None


class Session(QObject):
    """One open project in one window; lives in the GUI thread."""

    changed = Signal(object)  # tuple[Change, ...], after they are on disk
    article_opened = Signal(
        str
    )  # id of the article now on screen, "" for none; again when its text is corrected
    selection_changed = Signal(str)  # id of the selected annotation, "" for none
    save_state_changed = Signal()
    pending_changed = Signal()
    failed = Signal(str)  # a sentence for the message bar
    told = Signal(str)  # a short message for the status bar
    _committed = Signal(object)

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self.article = ""
        self.selected = ""
        self.annotations: dict[str, Annotation] = {}
        self.links: dict[str, Link] = {}
        self.problem = ""
        self._busy = False
        self._pending: list[Pending] = []
        self._last_changes: tuple[Change, ...] = ()
        self._retry = QTimer(self, interval=RETRY)
        self._retry.timeout.connect(self._try_again)
        # Direct for edits made here, queued for those that a job makes in its own thread.
        self._committed.connect(self._take_in)
        project.listen(self._committed.emit)

    # State

    @property
    def codebook(self) -> Codebook:
        """The project's codebook."""
        return self.project.codebook

    @property
    def annotator(self) -> str:
        """Whose layer is on screen."""
        return self.project.annotator

    @property
    def text(self) -> str:
        """The frozen text of the article on screen."""
        return self.project.text(self.article) if self.article else ""

    @property
    def save_state(self) -> SaveState:
        """Whether everything that was done is on disk."""
        if self.project.read_only:
            return SaveState.READ_ONLY
        if not self._pending:
            return SaveState.SAVED
        late = monotonic() - self._pending[0].since > PATIENCE
        return SaveState.SAVING if self._busy and not late else SaveState.NOT_SAVED

    @property
    def pending(self) -> list[Annotation]:
        """Annotations of the article on screen that are not on disk yet."""
        return [p.preview for p in self._pending if p.preview and p.preview.article == self.article]

    @property
    def is_finished(self) -> bool:
        """Whether the annotator has finished the article on screen for every label."""
        if not self.article:
            return False
        done = {c.label for c in self.project.completions(self.article) if c.annotator == self.annotator}
        return done >= {label.id for label in self.codebook.labels_in_use}

    @property
    def unsaved(self) -> bool:
        """Whether some edit is not on disk yet."""
        return bool(self._pending)

    @property
    def in_order(self) -> list[Annotation]:
        """The annotations on screen in reading order."""
        return reading_order(self.annotations.values())

    # Navigation

    def open_article(self, article: str) -> None:
        """Show an article (or nothing, with an empty id)."""
        if article == self.article:
            return
        self.article = article
        self._load()
        self.article_opened.emit(article)

    def _load(self) -> None:
        self.annotations, self.links = {}, {}
        self._set_selected("")
        if self.article:
            mine = self.annotator
            self.annotations = {a.id: a for a in self.project.annotations(self.article, annotator=mine)}
            self.links = {link.id: link for link in self.project.links(self.article, annotator=mine)}

    def _open_anew(self) -> None:
        """The text on screen is another one now; what is kept by places in it is read again as in any article."""
        selected = self.selected
        self._load()
        self.article_opened.emit(self.article)
        self.select(selected)

    def select(self, annotation: str) -> None:
        """Select an annotation of the article on screen, or none."""
        self._set_selected(annotation if annotation in self.annotations else "")

    def _set_selected(self, annotation: str) -> None:
        if annotation != self.selected:
            self.selected = annotation
            self.selection_changed.emit(annotation)

    def links_of(self, annotation: str) -> list[Link]:
        """The links that begin at an annotation, then those that end there."""
        out = [link for link in self.links.values() if link.head == annotation]
        return out + [link for link in self.links.values() if link.tail == annotation]

    # Edits

    def perform(
        self,
        edit: Callable[[Project], T],
        *,
        preview: Annotation | None = None,
        done: Callable[[T], None] | None = None,
    ) -> T | None:
        """Run an edit. Returns its result, or None when it failed (`failed` says why) or waits to be saved.

        `done` is called with the result once the edit is on disk, now or later.
        """
        if self._pending:
            self._wait_for(Pending(self._in_this_text(edit), monotonic(), preview, done))
            return None
        try:
            result = edit(self.project)
        except (ProjectBusy, ProjectMoved, DiskFull) as error:
            self._set_problem(error)
            self._wait_for(Pending(self._in_this_text(edit), monotonic(), preview, done))
            return None
        except PullquoteError as error:
            self.failed.emit(str(error))
            return None
        if done is not None:
            done(result)
        return result

    def annotate(self, label: str, spans: Iterable[tuple[int, int]], **fields: Any) -> None:
        """Tag words of the article on screen and select them; until that is saved, it is a preview."""
        article, text, uuid = self.article, self.text, new_id()
        try:
            normal = normalise_fragments(text, spans)
        except PullquoteError as error:
            self.failed.emit(str(error))
            return
        fragments = tuple(Fragment(start, end, text[start:end]) for start, end in normal)
        preview = Annotation(uuid, article, self.annotator, label, fragments)

        def edit(project: Project) -> Annotation:
            return project.annotate(article, label, normal, uuid=uuid, **fields)

        def done(annotation: Annotation) -> None:
            self.select(annotation.id)

        self.perform(edit, preview=preview, done=done)

    def undo(self) -> None:
        """Show the article that the last step changed, then take the step back."""
        self._travel(self.project.next_undo(), Project.undo, self.tr("Undone: {step}"))

    def redo(self) -> None:
        """Show the article, then make the step again that was undone last."""
        self._travel(self.project.next_redo(), Project.redo, self.tr("Redone: {step}"))

    def _travel(self, entry: JournalEntry | None, act: Callable[[Project], JournalEntry], told: str) -> None:
        if entry is None:
            return
        if self._pending:
            # The newest steps are not in the journal yet; taking back an older one would surprise.
            self.failed.emit(self.tr("Undo and redo wait until everything is saved."))
            return
        if self._exists(entry.article):
            self.open_article(entry.article)

        def done(entry: JournalEntry) -> None:
            if self._exists(entry.article):
                self.open_article(entry.article)
            self._select_what_is_back()
            self.told.emit(told.format(step=entry.name))

        self.perform(act, done=done)

    def _select_what_is_back(self) -> None:
        """Select the annotation that the last changes have left, if it is one."""
        left = {c.after.id for c in self._last_changes if isinstance(c, AnnotationChange) and c.after}
        here = left & self.annotations.keys()
        if len(here) == 1:
            self.select(here.pop())

    def _exists(self, article: str) -> bool:
        if not article:
            return False
        try:
            self.project.completions(article)
        except UnknownId:
            return False
        return True

    # What is not saved yet

    def _in_this_text(self, edit: Edit) -> Edit:
        """An edit that has to wait, with the text that it was made for: what waits before it may correct that."""
        article, text = self.article, self.text

        def checked(project: Project) -> Any:
            if article and project.article_is_shown(article) and project.text(article) != text:
                raise InvalidEdit(
                    self.tr("The text was corrected before this could be saved. Look at it and do it again.")
                )
            return edit(project)

        return checked

    def _wait_for(self, pending: Pending) -> None:
        self._pending.append(pending)
        self._retry.start()
        self.pending_changed.emit()
        self.save_state_changed.emit()

    @Slot()
    def _try_again(self) -> None:
        while self._pending:
            first = self._pending[0]
            try:
                result = first.edit(self.project)
            except (ProjectBusy, ProjectMoved, DiskFull) as error:
                self._set_problem(error)
                self.save_state_changed.emit()
                return
            except PullquoteError as error:
                self._pending.pop(0)
                self.failed.emit(str(error))
                continue
            self._pending.pop(0)
            if first.done is not None:
                first.done(result)
        self._retry.stop()
        self.problem = ""
        self.pending_changed.emit()
        self.save_state_changed.emit()

    def _set_problem(self, error: PullquoteError) -> None:
        self.problem = str(error)
        self._busy = isinstance(error, ProjectBusy)

    def retry_now(self) -> None:
        """Try at once to save what is not saved."""
        self._try_again()

    def take_pending(self) -> list[Edit]:
        """Hand over the edits that are not saved, to be made in a copy of the project."""
        edits = [pending.edit for pending in self._pending]
        self._pending.clear()
        self._retry.stop()
        return edits

    # What has changed

    @Slot(object)
    def _take_in(self, changes: tuple[Change, ...]) -> None:
        self._last_changes, shown = changes, self.article
        if shown and any(map(_is_merge, changes)):
            mine = self.project.annotations(shown, annotator=self.annotator)
            self.annotations = {annotation.id: annotation for annotation in mine}
        if any(isinstance(change, RevisionChange) and change.revision.article == shown for change in changes):
            self._open_anew()
        for change in changes:
            match change:
                case AnnotationChange():
                    meant = change.after and self.project.as_meant(change.after)
                    _take(self.annotations, change.before, meant, shown, self.annotator)
                case LinkChange():
                    _take(self.links, change.before, change.after, shown, self.annotator)
        may_be_gone = any(isinstance(change, ImportChange | ArticleChange) for change in changes)
        if shown and may_be_gone and not self._exists(shown):
            # Only now the whole list: the neighbour takes the place of what is gone.
            ids = self.project.article_ids()
            after = [article for article in ids if article > shown]
            self.open_article((after[:1] or ids[-1:] or [""])[0])
        if self.selected and self.selected not in self.annotations:
            self._set_selected("")
        self.changed.emit(changes)
        self.save_state_changed.emit()

    def close(self) -> None:
        """Stop retrying and close the project."""
        self._retry.stop()
        self.project.journal.listeners.clear()
        self.project.close()


def _is_merge(change: Change) -> bool:
    """Whether mentions mean somebody else after the change, which does not touch them itself."""
    if not isinstance(change, ActorChange | TopicChange) or change.before is None or change.after is None:
        return False
    return change.before.merged_into != change.after.merged_into


def _take(known: dict[str, Any], before: Any, after: Any, article: str, annotator: str) -> None:
    record = after or before
    if record.article != article or record.annotator != annotator:
        return
    if after is None:
        known.pop(before.id, None)
    else:
        known[after.id] = after
