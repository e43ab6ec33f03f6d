"""What the pointer does on the page: caret, selection of words and of annotations, edges, chips and zones."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimerEvent
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from pullquote.boundaries import paragraph_at, sentence_at, word_at
from pullquote.desktop.reading.hits import Grip, annotations_under, caret_at, edge_under
from pullquote.quotations import quotation_at

if TYPE_CHECKING:
    from pullquote.desktop.reading.page import ReadingPage

__all__ = ["Pointer"]

_SAME_PLACE = 4
_SCROLL_EVERY = 60  # ms, while a drag goes beyond the page

Span = tuple[int, int]

_UNITS: dict[int, Callable[[str, int], Span | None]] = {
    2: word_at,
    3: sentence_at,
    4: quotation_at,
    5: paragraph_at,
}
"""What so many clicks in one place take, and a drag after them takes more of."""


class Pointer(QObject):
    """Turns presses, moves and releases into what the page does."""

    def __init__(self, page: "ReadingPage") -> None:
        super().__init__(page)
        self._page = page
        self._anchor: int | None = None
        """Where a drag of words began; None when no button is down on the text."""
        self._taken: Span | None = None
        """What several clicks have taken: a drag goes on from there."""
        self._edge: Grip | None = None
        self._dragging = False
        self._pressed_at = QPointF()
        self._clicks = 0
        self._last_press = (-10_000, QPointF())
        self._last_click: tuple[QPointF, str] | None = None
        self._timer = 0
        self._by_character = False

    # Events

    def press(self, event: QMouseEvent) -> None:
        page, point = self._page, event.position()
        self._count(event)
        self._pressed_at, self._dragging = point, False
        if self._clicks == 1 and self._take_margin(point.toPoint()):
            return
        self._edge = edge_under(page.view, page.visible_lines(), point) if self._clicks == 1 else None
        if self._edge:
            return
        cp = caret_at(page.view, page.visible_lines(), point)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            page.move_caret(cp, extend=True)
            self._clicks, self._taken = 0, None
        elif self._clicks == 1:
            self._taken = None
            page.move_caret(cp)
        else:
            self._take_unit(cp)
        selected = page.selection_anchor
        self._anchor = selected if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else cp

    def move(self, event: QMouseEvent) -> None:
        point = event.position()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self.hover(point.toPoint())
            return
        if not self._dragging:
            away = point - self._pressed_at
            self._dragging = away.manhattanLength() >= QApplication.startDragDistance()
        if not self._dragging:
            return
        self._by_character = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        self._drag_to(point)
        outside = not 0 <= point.y() < self._page.viewport().height()
        if outside and not self._timer:
            self._timer = self.startTimer(_SCROLL_EVERY)
        elif not outside:
            self._stop_scrolling()

    def release(self, event: QMouseEvent) -> None:
        self._stop_scrolling()
        page, point = self._page, event.position()
        if self._edge:
            grip, self._edge = self._edge, None
            page.view.dragged_edge = None
            page.viewport().update()
            if self._dragging and page.view.adjustable:
                page.edge_dragged.emit(page.view.adjustable, *grip, self._edge_at(point))
                return
        elif self._anchor is None:
            return
        self._anchor = None
        if not self._dragging and self._clicks == 1:
            self._click(point)
        self._dragging = False

    def timerEvent(self, _event: QTimerEvent) -> None:
        point = QPointF(self._page.viewport().mapFromGlobal(self._page.cursor().pos()))
        bar = self._page.verticalScrollBar()
        bar.setValue(bar.value() + (1 if point.y() > 0 else -1))
        self._drag_to(point)

    def hover(self, point: QPoint) -> None:
        page = self._page
        chip, zone = page.chip_at(point), page.zone_at(point)
        if chip or zone:
            page.set_hovered(*(chip or (zone,)))
            page.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
            return
        lines = page.visible_lines()
        on_edge = edge_under(page.view, lines, point)
        page.viewport().setCursor(Qt.CursorShape.SizeHorCursor if on_edge else Qt.CursorShape.IBeamCursor)
        under = annotations_under(page.view, lines, point)
        page.set_hovered(*under)

    def point_out(self, point: QPoint) -> None:
        """Before a menu opens here: take the caret there, and select what is under the point.

        On selected words both stay as they are, for the menu is about them.
        """
        page, lines = self._page, self._page.visible_lines()
        if page.view.link_source:
            return
        chip, zone = page.chip_at(point), page.zone_at(point)
        here = chip or ((zone,) if zone else ())
        if not here:
            cp, words = caret_at(page.view, lines, point), page.selected_text_range
            if words is not None and words[0] <= cp <= words[1]:
                return
            page.move_caret(cp)
            here = tuple(annotations_under(page.view, lines, point))
        if page.selected not in here:
            page.choose(here[0] if here else "")

    # Clicks

    def _count(self, event: QMouseEvent) -> None:
        """Count presses that follow each other at once in one place; Qt itself counts to two."""
        time, place = self._last_press
        now, point = event.timestamp(), event.position()
        is_near = (point - place).manhattanLength() <= QApplication.startDragDistance()
        is_soon = now - time < QApplication.doubleClickInterval()
        self._clicks = self._clicks + 1 if is_near and is_soon else 1
        if self._clicks > max(_UNITS):
            self._clicks = 1
        self._last_press = now, point

    def _take_margin(self, point: QPoint) -> bool:
        """A chip or a zone's bar was pressed."""
        page = self._page
        chip, zone = page.chip_at(point), page.zone_at(point)
        self._anchor, self._edge = None, None
        if not chip and not zone:
            return False
        ids = list(chip) if chip else [zone]
        at = ids.index(page.selected) + 1 if page.selected in ids and len(ids) > 1 else 0
        page.choose(ids[at % len(ids)])
        return True

    def _take_unit(self, cp: int) -> None:
        """Two clicks take the word, three the sentence, four the quotation, five the paragraph."""
        self._taken = _UNITS[self._clicks](self._page.text, cp) or self._taken
        if self._taken:
            self._page.select_text(*self._taken)

    def _click(self, point: QPointF) -> None:
        """Select the smallest annotation here; again in the same place, the next one outward."""
        page = self._page
        here = annotations_under(page.view, page.visible_lines(), point)
        if page.view.link_source:
            here = [uuid for uuid in here if uuid != page.view.link_source]
        chosen = here[0] if here else ""
        if here and self._last_click:
            place, last = self._last_click
            current = last if page.view.link_source else page.selected
            if (point - place).manhattanLength() <= _SAME_PLACE and current in here:
                chosen = here[(here.index(current) + 1) % len(here)]
        self._last_click = point, chosen
        page.choose(chosen)

    # Drags

    def _drag_to(self, point: QPointF) -> None:
        page = self._page
        if self._edge:
            mark = page.view.mark(page.view.adjustable)
            if mark is not None:
                old = mark.annotation.spans[self._edge.fragment][self._edge.edge == "end"]
                new = self._edge_at(point)
                page.view.dragged_edge = min(old, new), max(old, new)
                page.viewport().update()
            return
        if self._anchor is None:
            return
        anchor, cp = self._anchor, caret_at(page.view, page.visible_lines(), point)
        if self._taken and self._clicks in _UNITS:
            page.select_text(*_by_units(page.text, self._taken, _UNITS[self._clicks], cp))
            return
        if not self._by_character:
            anchor, cp = _by_words(page.text, anchor, cp)
        page.select_text(anchor, cp)

    def _edge_at(self, point: QPointF) -> int:
        """Where a dragged edge would stand: at a word's end, by character with Alt."""
        page = self._page
        cp = caret_at(page.view, page.visible_lines(), point)
        word = None if self._by_character else word_at(page.text, cp)
        if word and word[0] < cp < word[1]:
            return word[0] if cp - word[0] < word[1] - cp else word[1]
        return cp

    def _stop_scrolling(self) -> None:
        if self._timer:
            self.killTimer(self._timer)
            self._timer = 0


def _by_units(text: str, taken: Span, unit: Callable[[str, int], Span | None], cp: int) -> Span:
    """From what was taken to the unit at `cp`, both whole; the second offset is the caret's end."""
    start, end = unit(text, cp) or taken
    if start < taken[0]:
        return taken[1], start
    return taken[0], max(taken[1], end)


def _by_words(text: str, anchor: int, cp: int) -> Span:
    """Both ends of a drag moved outward to the edges of their words."""
    from_word, to_word = word_at(text, anchor), word_at(text, cp)
    if cp >= anchor:
        start = from_word[0] if from_word and from_word[1] > anchor else anchor
        return start, to_word[1] if to_word and to_word[0] < cp else cp
    end = from_word[1] if from_word and from_word[0] < anchor else anchor
    return end, to_word[0] if to_word and to_word[1] > cp else cp
