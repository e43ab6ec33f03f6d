"""Changing the label of an annotation: `R`, then the key of the label; and what is lost by it."""

from PySide6.QtCore import QObject, Signal

from pullquote.codebook import Codebook
from pullquote.desktop.attribute_values import spoken
from pullquote.desktop.session import Session
from pullquote.desktop.tagging.words import bare
from pullquote.project import Project
from pullquote.records import Annotation, Link
from pullquote.wording import plural, say

__all__ = ["Relabelling", "change_label"]


class Relabelling(QObject):
    """The mode between `R` and the key of a label."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.annotation = ""

    @property
    def sentence(self) -> str:
        """What the next key does."""
        annotation = self._session.annotations[self.annotation]
        return self.tr("Change the label of “{words}”: press the key of a label, Esc leaves").format(
            words=bare(annotation.words)
        )

    def begin(self, annotation: Annotation) -> None:
        """Wait for a label."""
        self.annotation = annotation.id
        self.changed.emit()

    def stop(self) -> None:
        """Leave the mode and change nothing."""
        if self.annotation:
            self.annotation = ""
            self.changed.emit()

    def choose(self, label: str) -> None:
        """Change to this label."""
        annotation = self.annotation
        self.stop()
        change_label(self._session, annotation, label)


def change_label(session: Session, uuid: str, label: str) -> None:
    """Change an annotation's label as one step, and tell what the new one has no room for."""
    book = session.codebook
    name = book.labels_by_id[label].name
    annotation = session.annotations.get(uuid)
    if annotation is not None and annotation.label == label:
        session.told.emit(say("It is tagged as {label} already.", label=name))
        return

    def edit(project: Project) -> str:
        before, links = project.annotation(uuid), _links(project, uuid)
        with project.step("Change label to {label}", before.article, label=name):
            after = project.change_annotation(uuid, label=label)
        return _lost(book, before, after, len(links) - len(_links(project, uuid)))

    def done(lost: str) -> None:
        session.told.emit(
            say("Changed to {label}. Dropped: {lost}. Undo brings it back.", label=name, lost=lost)
            if lost
            else say("Changed to {label}.", label=name)
        )

    session.perform(edit, done=done)


def _links(project: Project, uuid: str) -> list[Link]:
    there = project.links(project.annotation(uuid).article, annotator=project.annotator)
    return [link for link in there if uuid in (link.head, link.tail)]


def _lost(book: Codebook, before: Annotation, after: Annotation, links: int) -> str:
    """The attributes and links that an annotation had before, in words."""
    definitions = book.labels_by_id[before.label].attributes if before.label in book.labels_by_id else ()
    titles = {definition.name: definition.title for definition in definitions}
    gone = dict.fromkeys(each.name for each in before.attributes if each not in after.attributes)
    lost = [titles.get(name) or spoken(name) for name in gone]
    if links:
        lost.append(plural("1 link", "{count} links", links))
    return ", ".join(lost)
