"""The journal: every user action is one step, one transaction, one entry; undo and redo read it back.

An undo does not rewrite the past. It marks the entry as undone and adds an entry of its own that names it, so
that the journal tells everything that ever happened. A step can be taken back only by its annotator, and only
while what it left behind is still as it left it. A new step ends the steps that were undone before it: they
stay undone.
"""

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import msgspec
import peewee

from pullquote.codebook import load_codebook
from pullquote.errors import InvalidEdit, NothingToUndo, UndoConflict, UnknownId
from pullquote.project import migrations
from pullquote.project.changes import (
    AnnotationChange,
    Change,
    DecisionChange,
    ImportChange,
    LinkChange,
    RevisionChange,
    decode,
    encode,
    inverse,
    touched_article,
)
from pullquote.project.file import ProjectFile
from pullquote.project.revisions import NotExact
from pullquote.project.rows import ME
from pullquote.project.store import Store
from pullquote.records import JournalEntry
from pullquote.wording import say

__all__ = ["Journal", "Listener", "now", "step_name"]

Listener = Callable[[tuple[Change, ...]], None]

_ENTRY = (
    "SELECT j.key, r.name, j.at, j.kind, j.name, j.article, j.undone, j.words FROM journal j"
    " JOIN annotator r ON r.key = j.annotator_id"
)


def now() -> str:
    """The time of an edit: UTC, ISO 8601 with milliseconds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class _Step(threading.local):
    changes: list[Change] | None = None


class Journal:
    """The only way to change a project."""

    def __init__(self, file: ProjectFile, annotator: str) -> None:
        self._file = file
        self.annotator = annotator
        self.store = Store(file)
        self.listeners: list[Listener] = []
        self._step = _Step()

    @contextmanager
    def step(self, name: str, article: str = "", /, **words: str | int) -> Iterator[Store]:
        """One user action. Steps inside a step join it; an exception takes back the step that it leaves.

        `name` is what the Edit menu says after “Undo”: a template in English for `wording.say` that `words`
        fill. `article` is where to look (found from the changes if left out). Nothing is written, nor told to
        listeners, when the block changes nothing.
        """
        if self._step.changes is not None:
            running, before = self._step.changes, len(self._step.changes)
            try:
                with self._file.transaction():
                    yield self.store
            except BaseException:
                del running[before:]
                raise
            return
        changes: list[Change] = []
        with self._file.transaction():
            self._step.changes = changes
            try:
                yield self.store
            finally:
                self._step.changes = None
            if changes:
                self._file.rows(
                    "INSERT INTO journal (annotator_id, at, kind, name, words, article, changes, undone, schema)"
                    " VALUES (?, ?, 'edit', ?, ?, ?, ?, 0, ?)",
                    *(self.store.annotator_key(self.annotator), now(), name, _encoded(words)),
                    *(article or _common_article(changes), encode(tuple(changes)), migrations.SCHEMA_VERSION),
                )
        if changes:
            self._tell(tuple(changes))

    def record(self, change: Change) -> None:
        """Make a change as part of the running step."""
        if self._step.changes is None:
            raise InvalidEdit(say("A change was made outside of a step."))
        if change.before == change.after:
            return
        try:
            self.store.apply(change)
        except peewee.IntegrityError as error:
            raise InvalidEdit(
                say(
                    "This cannot be stored: its id or its words are taken, a value is not allowed, or it is "
                    "in use."
                )
            ) from error
        except UnicodeEncodeError as error:
            raise InvalidEdit(say("This holds half a character, which no file can keep.")) from error
        self._step.changes.append(change)

    def _tell(self, changes: tuple[Change, ...]) -> None:
        for listener in list(self.listeners):
            listener(changes)

    # Undo and redo

    def next_undo(self) -> JournalEntry | None:
        """The annotator's last step that is not undone."""
        return self._entry(
            f" WHERE j.annotator_id = {ME} AND j.kind = 'edit' AND j.undone = 0 AND j.schema = ?"
            " ORDER BY j.key DESC LIMIT 1",
            *(self.annotator, migrations.SCHEMA_VERSION),
        )

    def next_redo(self) -> JournalEntry | None:
        """The step that was undone last, if the annotator has made no new step since."""
        last = (
            f"SELECT key FROM journal WHERE annotator_id = {ME} AND kind = 'edit' ORDER BY key DESC LIMIT 1"
        )
        return self._entry(
            " WHERE j.undone = 1 AND j.schema = ? AND j.key IN (SELECT target FROM journal"
            f" WHERE annotator_id = {ME} AND kind = 'undo' AND key > ({last})) ORDER BY j.key LIMIT 1",
            *(migrations.SCHEMA_VERSION, self.annotator, self.annotator),
        )

    def undo(self, step: int | None = None) -> JournalEntry:
        """Take the last step back; with the key of a step, only if that is the last.

        Raises `NothingToUndo`, or `UndoConflict` when somebody has changed the same records since.
        """
        return self._travel(self.next_undo, "undo", step)

    def redo(self, step: int | None = None) -> JournalEntry:
        """Make the step again that was undone last; raises like `undo`."""
        return self._travel(self.next_redo, "redo", step)

    def _travel(
        self, find: Callable[[], JournalEntry | None], kind: str, expected: int | None
    ) -> JournalEntry:
        if self._step.changes is not None:
            raise InvalidEdit(say("A step cannot undo or redo another one."))
        with self._file.transaction():
            entry = find()
            if entry is None or expected not in (None, entry.key):
                raise NothingToUndo(
                    say("There is nothing to undo.") if kind == "undo" else say("There is nothing to redo.")
                )
            changes = decode(self._file.row("SELECT changes FROM journal WHERE key = ?", entry.key)[0])
            if kind == "undo":
                changes = inverse(changes)
            if any(self._is_of_another_text(article, entry) for article in _put_down_in(changes)):
                raise _conflict(entry, kind)
            for change in changes:
                self._turn_back(change, entry, kind)
            if self._is_beyond_codebook(changes):
                raise _conflict(entry, kind)
            self._file.rows("UPDATE journal SET undone = ? WHERE key = ?", int(kind == "undo"), entry.key)
            self._file.rows(
                "INSERT INTO journal (annotator_id, at, kind, target, name, words, article, changes, undone, schema)"
                " SELECT annotator_id, ?, ?, key, name, words, article, '[]', 0, ? FROM journal WHERE key = ?",
                *(now(), kind, migrations.SCHEMA_VERSION, entry.key),
            )
        self._tell(changes)
        return msgspec.structs.replace(entry, undone=kind == "undo")

    def _turn_back(self, change: Change, entry: JournalEntry, kind: str) -> None:
        if self.store.current(change) != change.before:
            raise _conflict(entry, kind)
        if isinstance(change, ImportChange) and not change.after.visible and self._others_work(change, entry):
            raise _conflict(entry, kind)
        try:
            self.store.apply(change)
        except (peewee.IntegrityError, UnknownId, NotExact) as error:
            raise _conflict(entry, kind) from error

    def _is_beyond_codebook(self, changes: Iterable[Change]) -> bool:
        """Whether something comes back with a label or a role that somebody has taken out of the codebook since."""
        named: set[str] = set()
        for change in changes:
            match change:
                case AnnotationChange(before, after) if after and (not before or before.label != after.label):
                    named.add(after.label)
                case LinkChange(before, after) if after and (not before or before.role != after.role):
                    named.add(after.role)
        if not named:
            return False
        book = load_codebook(self.store.codebook())
        return not named <= book.labels_by_id.keys() | book.roles_by_id.keys()

    def _is_of_another_text(self, article: str, entry: JournalEntry) -> bool:
        """Whether a step knows another text of an article than the present one, for all later corrections."""
        if not self._file.row("SELECT 1 FROM sqlite_sequence WHERE name = 'revision'"):
            return False  # no text of this project has ever been corrected
        present = self._file.row("SELECT sha256 FROM article WHERE uuid = ?", article)
        for kind, stored in self._file.rows(
            "SELECT j.kind, e.changes FROM journal j JOIN journal e ON e.key = coalesce(j.target, j.key)"
            " WHERE j.key > ? AND j.article IN (?, '') AND instr(e.changes, '\"type\":\"revision\"') ORDER BY j.key",
            *(entry.key, article),
        ):
            changes = decode(stored)
            for change in inverse(changes) if kind == "undo" else changes:
                if isinstance(change, RevisionChange) and change.revision.article == article:
                    # The first correction after the step says from which text it led away.
                    revision = change.revision
                    known = revision.before_sha256 if change.before is None else revision.after_sha256
                    return present is None or known != present[0]
        return False

    def _others_work(self, change: ImportChange, entry: JournalEntry) -> bool:
        """Whether others have worked in what an import brought: hiding it would hide what they did."""
        found = self._file.row(
            "SELECT 1 FROM journal j JOIN article a ON a.uuid = j.article JOIN import i ON i.key = a.brought_by_id"
            " JOIN annotator r ON r.key = j.annotator_id WHERE i.uuid = ? AND j.key > ? AND r.name <> ?"
            " AND j.kind = 'edit' AND j.undone = 0 LIMIT 1",
            *(change.before.id, entry.key, self.annotator),
        )
        return found is not None

    # History

    def history(self, limit: int = 200, before: int | None = None) -> list[JournalEntry]:
        """The newest entries of all annotators, newest first; `before` pages back by entry key."""
        rows = self._file.rows(
            f"{_ENTRY} WHERE j.key < ? ORDER BY j.key DESC LIMIT ?",
            before if before is not None else 2**62,
            limit,
        )
        return [_entry_of(row) for row in rows]

    def _entry(self, condition: str, *values: Any) -> JournalEntry | None:
        row = self._file.row(_ENTRY + condition, *values)
        return None if row is None else _entry_of(row)


def _entry_of(row: Any) -> JournalEntry:
    key, annotator, at, kind, name, article, undone, words = row
    return JournalEntry(key, annotator, at, kind, step_name(name, words), article, bool(undone))


def step_name(name: str, words: str) -> str:
    """The name of a step in the language that is spoken, from what the journal keeps of it."""
    return say(name, **msgspec.json.decode(words)) if words else say(name)


def _encoded(words: dict[str, str | int]) -> str:
    return msgspec.json.encode(words).decode() if words else ""


def _conflict(entry: JournalEntry, kind: str) -> UndoConflict:
    return UndoConflict(
        say(
            "“{step}” cannot be undone: the same place has been changed by someone else since.",
            step=entry.name,
        )
        if kind == "undo"
        else say(
            "“{step}” cannot be redone: the same place has been changed by someone else since.",
            step=entry.name,
        )
    )


def _put_down_in(changes: tuple[Change, ...]) -> set[str]:
    """Articles in which changes put words down; not those whose text they correct, which is compared itself."""
    put_down: set[str] = set()
    corrected: set[str] = set()
    for change in changes:
        match change:
            case RevisionChange():
                corrected.add(change.revision.article)
            case AnnotationChange(after=after) | DecisionChange(after=after) if after is not None:
                if change.before is None or change.before.fragments != after.fragments:
                    put_down.add(after.article)
    return put_down - corrected


def _common_article(changes: list[Change]) -> str:
    articles = {article for change in changes if (article := touched_article(change))}
    return articles.pop() if len(articles) == 1 else ""
