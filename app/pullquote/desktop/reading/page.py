"""The reading page: the article, its annotations under the words, and a caret that only reads.

Every offset in or out is a code point of the article's frozen text, end-exclusive. Qt's document holds a copy
for show; words are taken from the frozen text, never from there.
"""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from pullquote.codebook import Codebook
from pullquote.desktop.announcing import announce
from pullquote.desktop.physical_keys import shortcut_by_place
from pullquote.desktop.reading.pointer import Pointer
from pullquote.desktop.reading.spans import SpanIndex
from pullquote.desktop.reading.spoken import named, under_caret
from pullquote.desktop.reading.steps import Unit, stepped
from pullquote.desktop.reading.surface import ReadingSurface
from pullquote.desktop.reading.tooltip import tooltip
from pullquote.records import Annotation, Link
from pullquote.text import snap_end, snap_start

__all__ = ["ReadingPage"]

_MOVES = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)
_ENDS = frozenset({Qt.Key.Key_Home, Qt.Key.Key_End})
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier


class ReadingPage(ReadingSurface):
    """Shows one article. It changes nothing: it says what was chosen, and is told what changed."""

    caret_moved = Signal(int)
    selection_changed = Signal()
    annotation_selected = Signal(str)  # by the reader; "" when nothing is
    link_target_chosen = Signal(str)
    suggestion_chosen = Signal(str)  # by the reader
    edge_dragged = Signal(str, int, str, int)  # id, fragment, its "start" or "end", where it was let go
    menu_requested = Signal(QPoint)  # where on the screen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pointer = Pointer(self)
        self._caret = 0
        self._under: tuple[str, ...] | None = ()  # None when what it says may be gone
        self.cursorPositionChanged.connect(self._caret_has_moved)
        self.selectionChanged.connect(self.selection_changed)

    # What is shown

    def set_codebook(self, codebook: Codebook) -> None:
        """The labels and roles to draw with."""
        self.view.codebook = codebook
        self._layout.index.set_zone_labels(self._zone_labels())
        self._chips.forget()
        self._layout.forget()
        self.viewport().update()

    def show_article(self, text: str, annotations: Iterable[Annotation], links: Iterable[Link]) -> None:
        """Show another article from its beginning."""
        index = SpanIndex(text, self._zone_labels())
        index.load(annotations)
        view = self.view
        view.selected = view.link_source = view.hovered = view.held = ""
        view.reviewed = frozenset()
        view.hits, view.current_hit, view.dragged_edge = (), None, None
        view.set_links(links)
        self._layout.holding = True
        self.setPlainText(index.display.text)
        self._layout.show_index(index)
        self._layout.holding = False
        self.verticalScrollBar().setValue(0)
        self._layout.documentSizeChanged.emit(self._layout.documentSize())
        self._caret_has_moved()
        self.viewport().update()

    def show_corrected(
        self,
        text: str,
        annotations: Iterable[Annotation],
        links: Iterable[Link],
        new_place: Callable[[int], int],
    ) -> None:
        """Show another text of the same article; what is in sight, the caret and the selected words stay."""
        top, at_top = self._first_in_sight(self.visible_lines()), self.verticalScrollBar().value() == 0
        anchor, caret = self.selection_anchor, self.caret
        self.show_article(text, annotations, links)
        self.select_text(new_place(anchor), new_place(caret))
        self._scroll_to_top(0 if at_top else new_place(top))

    def show_nothing(self) -> None:
        """An empty page."""
        self.show_article("", (), ())

    def update_annotations(self, changed: Iterable[Annotation], removed: Iterable[str]) -> None:
        """Take in what changed; only the blocks it touches are laid out again."""
        self._relay(self._layout.index.replace(changed, removed))

    def set_pending(self, annotations: Iterable[Annotation]) -> None:
        """The annotations that are on screen but not saved yet: hollow, hatched."""
        self._relay(self._layout.index.set_pending(annotations))

    def show_suggestions(
        self, suggested: Iterable[Annotation], reviewed: Iterable[str] = (), held: str = ""
    ) -> None:
        """What is suggested, in the shape of annotations: hollow, hatched, and no annotation for the page.

        `reviewed` are the ids of what is under review, and `held` that of the one whose edges can be moved.
        """
        self.view.reviewed, self.view.held = frozenset(reviewed), held
        self._relay(self._layout.index.set_suggested(suggested))
        self.viewport().update()

    def set_links(self, links: Iterable[Link]) -> None:
        """All links of the article."""
        self.view.set_links(links)
        self.viewport().update()
        self._describe()

    def set_find_hits(self, hits: Sequence[tuple[int, int]], current: int | None) -> None:
        """What a search in the article found; `current` counts in `hits`."""
        self.view.hits, self.view.current_hit = list(hits), current
        if current is not None and 0 <= current < len(hits):
            self.reveal(hits[current][0])
        self.viewport().update()

    def set_fills(self, shown: bool) -> None:
        """Whether tagged words have a faint fill at rest."""
        self.view.fills = shown
        self.viewport().update()

    # Caret and selection of text

    @property
    def selection_anchor(self) -> int:
        """The end of the selected text at which the caret is not; the caret without one."""
        return self._layout.index.display.to_source(self.textCursor().anchor())

    def move_caret(self, cp: int, extend: bool = False) -> None:
        """Put the caret at `cp`, in sight; `extend` selects from where it was."""
        mode = QTextCursor.MoveMode.KeepAnchor if extend else QTextCursor.MoveMode.MoveAnchor
        cursor = self.textCursor()
        cursor.setPosition(self._doc(cp), mode)
        self.setTextCursor(cursor)
        self._keep_caret_in_sight()

    def step(self, unit: Unit, forward: bool, extend: bool) -> None:
        """Move the caret to the next or previous boundary."""
        cursor = self.textCursor()
        if unit == "grapheme" and cursor.hasSelection() and not extend:
            edges = sorted((self.caret, self.selection_anchor))
            self.move_caret(edges[1] if forward else edges[0])
            return
        self.move_caret(stepped(self.text, self.caret, unit, forward=forward), extend)

    @property
    def selected_text_range(self) -> tuple[int, int] | None:
        """The selected words, widened to whole graphemes."""
        start, end = sorted((self.caret, self.selection_anchor))
        return (snap_start(self.text, start), snap_end(self.text, end)) if start < end else None

    def select_text(self, start: int, end: int) -> None:
        """Select words; the caret stands at `end`, which may come first."""
        display = self._layout.index.display
        cursor = self.textCursor()
        low, high = display.to_doc(min(start, end)), display.to_doc_end(max(start, end))
        cursor.setPosition(low if start <= end else high)
        cursor.setPosition(high if start <= end else low, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def clear_selection(self) -> None:
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def copy(self) -> None:
        """Copy from the frozen text: Qt would turn no-break spaces into blanks.

        The clipboard makes its own data here. Data made in Python that is still there when the program ends is
        destroyed after the interpreter, which crashes.
        """
        if words := self._selected_words():
            QGuiApplication.clipboard().setText(words)

    def createMimeDataFromSelection(self) -> QMimeData:
        """The same for whoever asks Qt."""
        data = QMimeData()
        data.setText(self._selected_words())
        return data

    def _selected_words(self) -> str:
        selected = self.selected_text_range
        return self.text[slice(*selected)] if selected else ""

    # Annotations

    @property
    def selected(self) -> str | None:
        return self.view.selected or None

    def select_annotation(self, uuid: str | None, reveal: bool = True) -> None:
        """Lift an annotation, as the program wishes: nothing is emitted."""
        mark = self.view.mark(uuid) if uuid else None
        before, self.view.selected = self.view.selected, mark.annotation.id if mark else ""
        if mark and reveal:
            self.reveal(mark.annotation.start)
        if self.view.selected != before:
            announce(self, named(self.view, self.view.selected))
            self._describe()
        self.viewport().update()

    def choose(self, uuid: str) -> None:
        """Select an annotation, or none, as the reader wishes; while linking, this is the other end."""
        mark = self.view.mark(uuid) if uuid else None
        if mark is not None and mark.suggested:
            if not self.view.link_source:
                self.suggestion_chosen.emit(uuid)
            return
        if self.view.link_source:
            if uuid and uuid != self.view.link_source:
                self.link_target_chosen.emit(uuid)
            return
        leaves_review = not uuid and bool(self.view.reviewed)  # it is not selected, but left in the same way
        if uuid != self.view.selected or leaves_review:
            self.select_annotation(uuid or None, reveal=False)
            self.annotation_selected.emit(self.view.selected)

    def annotations_at(self, cp: int) -> list[str]:
        """The annotations that `cp` is in, else those that end there, smallest first; whole zones last."""
        return self._layout.index.at(cp)

    def suggestions_at(self, cp: int) -> list[str]:
        """What is suggested for the words at `cp`, smallest first; whole zones last."""
        return self._layout.index.suggested_at(cp)

    def select_outward(self) -> None:
        """From the smallest annotation at the caret to the next larger ones, to none, and again."""
        here = self.annotations_at(self.caret)
        at = here.index(self.view.selected) + 1 if self.view.selected in here else 0
        self.choose(here[at] if at < len(here) else "")

    def set_link_source(self, uuid: str | None) -> None:
        """From here on a click chooses the other end of a link; None leaves that mode."""
        self.view.link_source = uuid or ""
        self.viewport().update()

    def set_alike(self, uuids: Iterable[str]) -> None:
        """Lift the mentions of the same actors as the selected one."""
        alike = frozenset(uuids)
        if alike != self.view.alike:
            self.view.alike = alike
            self.viewport().update()

    def set_hovered(self, *uuids: str) -> None:
        """Lift the first of what the pointer is over; the tooltip names all."""
        first = uuids[0] if uuids else ""
        if uuids != self._under:
            self._under = uuids
            self.viewport().setToolTip(tooltip(self.view, uuids))
        if first != self.view.hovered:
            self.view.hovered = first
            self.viewport().update()

    def _zone_labels(self) -> set[str]:
        labels = self.view.codebook.labels if self.view.codebook else ()
        return {label.id for label in labels if label.function == "zone"}

    # Changes

    def _relay(self, blocks: set[int]) -> None:
        for uuid in ("selected", "link_source", "hovered"):
            if getattr(self.view, uuid) and self.view.mark(getattr(self.view, uuid)) is None:
                setattr(self.view, uuid, "")
        self._under = None
        if self._layout.relay(blocks):
            self.viewport().update()
            self._describe()

    def _caret_has_moved(self) -> None:
        self._keep_caret_in_sight()
        caret = self.caret
        if caret != self._caret:
            self._caret = caret
            self.caret_moved.emit(caret)
            self._describe()

    def _describe(self) -> None:
        """Say what the caret is in to a screen reader, where there is one."""
        if QAccessible.isActive():
            here = (*self.annotations_at(self.caret), *self.suggestions_at(self.caret))
            self.setAccessibleDescription(under_caret(self.view, here))

    # Events

    def leaveEvent(self, event: QEvent) -> None:
        # Not through `viewportEvent`: what passes there first reaches the other handlers without its own type.
        self.set_hovered()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Only what moves the caret or copies is ours; letters are the window's."""
        key = Qt.Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        extend = bool(modifiers & _SHIFT)
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.selectAll()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not modifiers & ~_SHIFT:
            to_right = key == Qt.Key.Key_Right
            self.step("grapheme", to_right != self.is_right_to_left(), extend)
        elif (key in _MOVES and not modifiers & ~_SHIFT) or (
            key in _ENDS and not modifiers & ~(_SHIFT | _CONTROL)
        ):
            super().keyPressEvent(event)
            self._keep_caret_in_sight()
        elif not self._run_by_place(event):
            event.ignore()
            return
        event.accept()

    def _run_by_place(self, event: QKeyEvent) -> bool:
        """What the key at this place does on a board with Latin letters."""
        wanted = shortcut_by_place(event)
        found = (action for action in self.actions() if wanted is not None and wanted in action.shortcuts())
        action = next((action for action in found if action.isEnabled()), None)
        if action is not None:
            action.trigger()
        return action is not None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pointer.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pointer.release(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what can be done here; what is under the pointer is selected first."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.open_menu_at_caret()
        else:
            self._pointer.point_out(event.pos())
            self.menu_requested.emit(event.globalPos())

    def open_menu_at_caret(self) -> None:
        """Ask for the menu of what can be done at the caret; with nothing selected or reviewed, for what it is in."""
        self.reveal(self.caret)
        view = self.view
        if not (view.selected or view.reviewed or view.link_source or self.selected_text_range):
            self.choose(next(iter(self.annotations_at(self.caret)), ""))
        self.menu_requested.emit(self.viewport().mapToGlobal(self.cursorRect().bottomLeft()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & _CONTROL:
            turn = event.angleDelta().y()
            self.typography = self.typography.larger((turn > 0) - (turn < 0))
            event.accept()
            return
        pixels, style = event.pixelDelta().y(), self._layout.metrics.read
        notch = QApplication.wheelScrollLines() * (style.above + style.below)
        self.scroll_by(-(pixels or event.angleDelta().y() / 120 * notch))
        self._pointer.hover(event.position().toPoint())
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._describe()

    def is_right_to_left(self) -> bool:
        """The direction of the paragraph at the caret."""
        return self._layout.is_right_to_left(self.textCursor().block())
