"""Tagging the chosen hits of a search as one step: few at once, many off the GUI thread."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from pullquote.desktop.background import Background, Task
from pullquote.desktop.dialogs.working import run_at_once
from pullquote.desktop.session import Session
from pullquote.jobs.progress import Counting
from pullquote.project import Hit, Project
from pullquote.records import Annotation
from pullquote.wording import plural, say

__all__ = ["HitTagging"]

_AT_ONCE = 200
"""So many hits are tagged before anybody notices."""


class HitTagging(QObject):
    """Words that carry the label already are left alone."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._window = session, parent
        self._background = Background(self)

    @property
    def busy(self) -> bool:
        """Whether hits are being tagged."""
        return self._background.busy

    def tag(self, label: str, hits: Sequence[Hit]) -> None:
        """Put a label on these hits, and say how many have it now."""
        session, project = self._session, self._session.project
        name = session.codebook.labels_by_id[label].name
        places = [(hit.article, hit.start, hit.end) for hit in hits]

        def done(made: list[Annotation]) -> None:
            session.told.emit(_told(len(made), len(places) - len(made), name))

        def edit(project: Project) -> list[Annotation]:
            return project.tag_places(label, places)

        if len(places) <= _AT_ONCE or session.unsaved:
            session.perform(edit, done=done)
            return

        def job(task: Task) -> list[Annotation]:
            with project.in_thread():
                return project.tag_places(label, places, Counting(task, task.name))

        task = Task(plural("Tagging 1 hit", "Tagging {count} hits", len(places)), job)
        task.stopped.connect(self._tell_stopped)
        run_at_once(self._background, task, self._window.window(), done, session.failed.emit)

    def stop(self) -> None:
        """The project closes."""
        self._background.stop()

    def _tell_stopped(self) -> None:
        self._session.told.emit(self.tr("Cancelled. Nothing was changed."))


def _told(made: int, left: int, label: str) -> str:
    if not made:
        return say("All of this is tagged as {label} already.", label=label)
    told = plural(
        "1 hit tagged as {label}.",
        "{count} hits tagged as {label}; undo takes all of them back.",
        made,
        label=label,
    )
    if left:
        told += " " + plural("1 was tagged already.", "{count} were tagged already.", left)
    return told
