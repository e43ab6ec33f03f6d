"""Which words an annotation has: fragments added and removed, and one parted into several."""

from PySide6.QtCore import QObject, Signal

from pullquote.desktop.reading.page import ReadingPage
from pullquote.desktop.session import Session
from pullquote.errors import PullquoteError
from pullquote.project import Project
from pullquote.records import Annotation
from pullquote.text import joined_over_blanks, normalise_fragments
from pullquote.wording import plural

__all__ = ["Reshaping"]

Span = tuple[int, int]


class Reshaping(QObject):
    """Each method is one step, or says why nothing is done."""

    told = Signal(str)

    def __init__(self, session: Session, page: ReadingPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._page = session, page

    def add(self, annotation: Annotation, span: Span | None) -> None:
        """Add words to an annotation; a fragment that only blanks of the same line part from them grows."""
        text = self._session.text
        try:
            normal = normalise_fragments(text, [span] if span else [])
        except PullquoteError:
            normal = ()
        if not normal:
            self.told.emit(self.tr("Select the words to add first."))
            return
        spans = normalise_fragments(text, joined_over_blanks(text, [*annotation.spans, *normal]))
        if spans == annotation.spans:
            self.told.emit(self.tr("These words belong to the annotation already."))
            return
        self._page.clear_selection()
        self._change(annotation, spans)

    def remove(self, annotation: Annotation) -> None:
        """Take the fragment at the caret out of an annotation."""
        caret = self._page.caret
        inside = [span for span in annotation.spans if span[0] <= caret <= span[1]]
        if not inside:
            self.told.emit(self.tr("Put the caret in the fragment to remove."))
        elif len(annotation.spans) == 1:
            self.told.emit(self.tr("The annotation has only this fragment. Delete removes the annotation."))
        else:
            # Between two fragments that touch at the caret, the one that begins there.
            self._change(annotation, tuple(span for span in annotation.spans if span != inside[-1]))

    def _change(self, annotation: Annotation, spans: tuple[Span, ...]) -> None:
        uuid = annotation.id
        self._session.perform(lambda project: project.change_annotation(uuid, spans=spans))

    def split(self, annotation: Annotation) -> None:
        """Part an annotation in two at the caret."""
        uuid, caret = annotation.id, self._page.caret
        if not annotation.start < caret < annotation.end:
            self.told.emit(self.tr("Put the caret inside the annotation, where it is to be split."))
            return

        def edit(project: Project) -> list[Annotation]:
            return project.split_annotation(uuid, caret)

        self._session.perform(edit, done=self._tell_parts)

    def split_into_fragments(self, annotation: Annotation) -> None:
        """Make each fragment an annotation of its own."""
        uuid = annotation.id
        if len(annotation.fragments) == 1:
            self.told.emit(self.tr("The annotation has only one fragment. Split it at the caret instead."))
            return

        def edit(project: Project) -> list[Annotation]:
            return project.split_into_fragments(uuid)

        self._session.perform(edit, done=self._tell_parts)

    def _tell_parts(self, parts: list[Annotation]) -> None:
        self.told.emit(
            plural(
                "1 annotation is left.", "Split into {count} annotations; the first is selected.", len(parts)
            )
        )
