"""The history that people read: the steps of the journal, what each changed, and the way back to one.

Only steps are listed; that one was undone or made again shows in the step itself. Going back to a step is nothing
but undoing, one after the other, all steps of the annotator that were made after it, so that redo brings every one of
them forward again. Steps of others stay as they are, here as with a single undo.
"""

from collections.abc import Iterable
from typing import Literal

from pullquote.errors import InvalidEdit
from pullquote.project import migrations
from pullquote.project.changes import Change, decode
from pullquote.project.file import ProjectFile
from pullquote.project.journal import step_name
from pullquote.project.rows import ME
from pullquote.records import Record
from pullquote.wording import say

__all__ = ["History", "Step", "Way"]

_STEP = (
    "SELECT j.key, r.name, j.at, j.name, j.words, j.article, coalesce(a.title, ''), j.undone FROM journal j"
    " JOIN annotator r ON r.key = j.annotator_id LEFT JOIN article a ON a.uuid = j.article"
    " WHERE j.kind = 'edit'"
)


class Step(Record, frozen=True):
    """A step as the history shows it; `article` and its `title` are where to look, empty when it is none or several."""

    key: int
    annotator: str
    at: str
    name: str
    article: str
    title: str
    undone: bool


class Way(Record, frozen=True):
    """From now to right after a step: the keys of the steps to undo, last first, or to make again, first first.

    `articles` is how many articles they show in.
    """

    direction: Literal["undo", "redo"]
    steps: tuple[int, ...]
    articles: int


class History:
    """Reads the journal of one file."""

    def __init__(self, file: ProjectFile) -> None:
        self._file = file

    def steps(
        self, limit: int, *, before: int | None = None, after: int = 0, article: str = "", annotator: str = ""
    ) -> list[Step]:
        """The newest steps of everybody, newest first: all, or those of an article, or of an annotator.

        `before` and `after` are keys that are not included.
        """
        narrowed = " AND j.article = ?" * bool(article) + f" AND j.annotator_id = {ME}" * bool(annotator)
        rows = self._file.rows(
            f"{_STEP} AND j.key < ? AND j.key > ?{narrowed} ORDER BY j.key DESC LIMIT ?",
            *(before if before is not None else 2**62, after),
            *filter(None, (article, annotator)),
            limit,
        )
        return [
            Step(key, name, at, step_name(step, words), article, title, bool(undone))
            for key, name, at, step, words, article, title, undone in rows
        ]

    def last(self) -> int:
        """The key of the newest entry of any kind; 0 when there is none."""
        return int(self._file.row("SELECT coalesce(max(key), 0) FROM journal")[0])

    def turned(self, after: int) -> dict[int, bool]:
        """The steps that were undone (true) or made again (false) by the entries after a key."""
        rows = self._file.rows(
            "SELECT target, kind = 'undo' FROM journal WHERE key > ? AND kind <> 'edit' ORDER BY key", after
        )
        return {target: bool(undone) for target, undone in rows}

    def changes(self, step: int) -> tuple[Change, ...]:
        """What a step changed; nothing for one from before an update of the file, which may read differently."""
        row = self._file.row("SELECT changes, schema FROM journal WHERE key = ?", step)
        return decode(row[0]) if row and row[1] == migrations.SCHEMA_VERSION else ()

    def way_to(self, step: int, annotator: str) -> Way:
        """The way to the moment right after a step; raises `InvalidEdit` when there is none."""
        row = self._file.row(
            "SELECT j.undone, r.name FROM journal j JOIN annotator r ON r.key = j.annotator_id"
            " WHERE j.key = ? AND j.kind = 'edit'",
            step,
        )
        if row is None:
            raise InvalidEdit(say("The history has no such step."))
        undone, made_by = row
        if not undone:
            return self._back(step, annotator)
        if made_by != annotator:
            raise InvalidEdit(
                say("{annotator} has undone this step. Only they can make it again.", annotator=made_by)
            )
        return self._forward(step, annotator)

    def _back(self, step: int, annotator: str) -> Way:
        rows = self._file.rows(
            f"SELECT key, article, schema FROM journal WHERE annotator_id = {ME} AND kind = 'edit' AND undone = 0"
            " AND key > ? ORDER BY key DESC",
            annotator,
            step,
        )
        if any(schema != migrations.SCHEMA_VERSION for _, _, schema in rows):
            raise InvalidEdit(
                say(
                    "Some of the steps since then were made with an earlier version of Pullquote, which brought the "
                    "project to another form. They cannot be undone."
                )
            )
        return Way("undo", tuple(row[0] for row in rows), _count(row[1] for row in rows))

    def _forward(self, step: int, annotator: str) -> Way:
        rows = self._file.rows(
            f"SELECT key, article FROM journal WHERE undone = 1 AND schema = ? AND key <= ? AND key IN"
            f" (SELECT target FROM journal WHERE annotator_id = {ME} AND kind = 'undo' AND key >"
            f" (SELECT max(key) FROM journal WHERE annotator_id = {ME} AND kind = 'edit')) ORDER BY key",
            *(migrations.SCHEMA_VERSION, step, annotator, annotator),
        )
        if not rows or rows[-1][0] != step:
            raise InvalidEdit(
                say("This step was undone, and other steps were made after that. It stays undone.")
            )
        return Way("redo", tuple(row[0] for row in rows), _count(row[1] for row in rows))


def _count(articles: Iterable[str]) -> int:
    return len({article for article in articles if article})
