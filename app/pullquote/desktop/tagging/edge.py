"""Moving an edge of an annotation: which offsets it can take, and the keyboard mode that goes through them.

While the mode lasts, the page shows the annotation as it would be; leaving it makes one step of the journal.
"""

from typing import Literal

import msgspec
from PySide6.QtCore import QObject, Signal

from pullquote.boundaries import next_word, previous_word, word_at
from pullquote.desktop.reading.page import ReadingPage
from pullquote.desktop.session import Session
from pullquote.errors import PullquoteError
from pullquote.records import Annotation, Fragment
from pullquote.text import next_grapheme, normalise_fragments, previous_grapheme

__all__ = ["Edge", "EdgeMode", "next_stop", "with_edge_at"]

Edge = Literal["start", "end"]
Spans = tuple[tuple[int, int], ...]

_REACH = 200
"""Code points of white space after which an edge gives up looking for words."""


def with_edge_at(text: str, spans: Spans, fragment: int, edge: Edge, cp: int) -> Spans:
    """The spans with an edge of one fragment moved to `cp`, or as near as its other edge lets it.

    A fragment keeps one character at least; one that grows into its neighbour becomes one with it.
    """
    start, end = spans[fragment]
    if edge == "start":
        floor = spans[fragment - 1][0] if fragment else 0
        start = max(floor, min(cp, previous_grapheme(text, end)))
    else:
        ceiling = spans[fragment + 1][1] if fragment + 1 < len(spans) else len(text)
        end = min(ceiling, max(cp, next_grapheme(text, start)))
    try:
        return normalise_fragments(text, (*spans[:fragment], (start, end), *spans[fragment + 1 :]))
    except PullquoteError:  # nothing but white space would be left
        return spans


def next_stop(text: str, cp: int, edge: Edge, *, forward: bool, by_word: bool) -> int:
    """Where an edge at `cp` goes next: by a character, or from word to word."""
    if not by_word:
        return next_grapheme(text, cp) if forward else previous_grapheme(text, cp)
    if edge == "start":
        return next_word(text, cp) if forward else previous_word(text, cp)
    if forward:
        here = word_at(text, cp)
        if here is None or here[1] <= cp:
            here = word_at(text, next_word(text, cp))
        return here[1] if here else len(text)
    at = cp
    while at:
        at = previous_word(text, at)
        word = word_at(text, at)
        if word and word[1] < cp:
            return word[1]
    return 0


class EdgeMode(QObject):
    """`E`, then arrows: an edge of the selected annotation moves until the mode is left.

    Where the annotations are, how one is shown as it would be, and what keeps it are methods of their own, because
    the edges of a suggestion move in the same way.
    """

    changed = Signal()

    def __init__(self, session: Session, page: ReadingPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._page = session, page
        self._before: Annotation | None = None
        self._spans: Spans = ()
        self._fragment = 0
        self.edge: Edge = "end"

    @property
    def annotation(self) -> str:
        """The id of the annotation whose edge moves; empty when none does."""
        return self._before.id if self._before else ""

    def _found(self, annotation: str) -> Annotation | None:
        """The annotation as it is."""
        return self._session.annotations.get(annotation)

    def _show_as(self, annotation: Annotation) -> None:
        """Let the page show it so, until `_keep` or the annotation itself says otherwise."""
        self._page.update_annotations([annotation], ())

    def _keep(self, annotation: str, spans: Spans) -> None:
        """Make one step of the change."""
        self._session.perform(lambda project: project.change_annotation(annotation, spans=spans))

    def begin(self, annotation: Annotation, edge: Edge) -> None:
        """Take hold of an edge: of the fragment under the caret, else of the whole annotation."""
        self.commit()
        self._before, self._spans, self.edge = annotation, annotation.spans, edge
        caret = self._page.caret
        under = [i for i, (start, end) in enumerate(self._spans) if start <= caret <= end]
        self._fragment = under[0] if under else len(self._spans) - 1 if edge == "end" else 0
        self._page.move_caret(self._at)
        self.changed.emit()

    @property
    def _at(self) -> int:
        return self._spans[self._fragment][0 if self.edge == "start" else 1]

    def drag(self, annotation: Annotation, fragment: int, edge: Edge, cp: int) -> None:
        """Move an edge of a fragment to where the pointer let it go: one step."""
        self.commit()
        uuid = annotation.id
        annotation = self._found(uuid) or annotation  # with what was just kept
        spans = with_edge_at(self._session.text, annotation.spans, fragment, edge, cp)
        self._keep(uuid, spans)
        if self._found(uuid) == annotation:  # nothing changed, or it cannot
            self._show_as(annotation)

    def nudge(self, direction: int, *, by_word: bool = False) -> None:
        """Move the edge one character or word on (+1) or back (-1), over white space in one go."""
        if self._before is None:
            return
        text, cp, before = self._session.text, self._at, self._spans
        while 0 <= cp <= len(text):
            further = next_stop(text, cp, self.edge, forward=direction > 0, by_word=by_word)
            spans = with_edge_at(text, before, self._fragment, self.edge, further)
            if spans != before:
                self._show(spans, further)
                return
            if further == cp or abs(further - self._at) > _REACH:
                return
            cp = further

    def _show(self, spans: Spans, cp: int) -> None:
        assert self._before is not None
        self._spans = spans
        near = (i for i, (start, end) in enumerate(spans) if start <= cp <= end)
        self._fragment = next(near, min(self._fragment, len(spans) - 1))
        text = self._session.text
        fragments = tuple(Fragment(start, end, text[start:end]) for start, end in spans)
        self._show_as(msgspec.structs.replace(self._before, fragments=fragments))
        self._page.move_caret(self._at)

    def commit(self) -> None:
        """Leave the mode and keep what it shows, as one step."""
        before, spans = self._before, self._spans
        if before is None:
            return
        self._before = None
        if spans != before.spans:
            there = self._found(before.id)
            if there is not None:  # what the page has is a preview until the edit says otherwise
                self._show_as(there)
            self._keep(before.id, spans)
        self.changed.emit()

    def cancel(self) -> None:
        """Leave the mode and show the annotation as it is."""
        before, self._before = self._before, None
        if before is None:
            return
        there = self._found(before.id)
        if there is not None:
            self._show_as(there)
        self.changed.emit()
