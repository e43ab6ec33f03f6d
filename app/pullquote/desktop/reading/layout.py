"""The page's document layout: lines with room for lanes, laid out when they come into view.

It stands between Qt's text control, which keeps caret, selection and accessibility, and the lanes. Only
positions pass here: the words that Qt holds are never read. Blocks are numbered as in `SpanIndex`;
lengths are px.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextDocumentLayout

from pullquote.desktop.reading.lanes import LaneLine, assign_lanes, fill_lines
from pullquote.desktop.reading.metrics import BlockStyle, Column, Metrics
from pullquote.desktop.reading.spans import SpanIndex

__all__ = ["Edge", "PlacedBlock", "PlacedLine", "ReadingLayout", "Run"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one direction on a line, from `left` to `right`."""

    left: float
    right: float
    rtl: bool = False


class Edge(NamedTuple):
    """An end of a stretch of words; `inward` is 1 where they lie to the right of `x`, else -1."""

    x: float
    inward: int


@dataclass(slots=True)
class PlacedLine:
    """A line of a block. `start` and `end` are UTF-16 units in the block; y counts from the block's top."""

    start: int
    end: int
    top: float
    bottom: float
    baseline: float
    natural: tuple[float, float]
    lane_drop: float
    style: BlockStyle
    lanes: LaneLine
    bidi: bool
    rtl: bool
    runs: dict[tuple[int, int], list[Run]] = field(default_factory=dict)

    def lane_y(self, rank: int, step: float) -> float:
        """The centre of a lane."""
        return self.baseline + self.lane_drop + rank * step


@dataclass(slots=True)
class PlacedBlock:
    """A block whose lines have their places."""

    height: float
    lines: list[PlacedLine]
    block: QTextBlock
    in_lanes: set[str] = field(default_factory=set)

    @property
    def layout(self) -> QTextLayout:
        """Asked for anew each time: a wrapper of it that outlived Qt's object would be taken for whatever object
        is made in the same place next."""
        return self.block.layout()


class ReadingLayout(QPlainTextDocumentLayout):
    """Lays a block out when Qt first asks for it."""

    def __init__(self, document: QTextDocument, metrics: Metrics) -> None:
        super().__init__(document)
        self.metrics = metrics
        self.column = metrics.column(856)
        self.muted = QColor()
        self.index = SpanIndex("")
        self._placed: dict[int, PlacedBlock] = {}
        self._announcing = False
        self.holding = False
        """While the document is filled, its blocks are not those of the index: nothing is laid out."""
        self.shaped = (
            0  # how many blocks were wrapped, and how many given their lanes: for tests and the bench
        )
        self.laned = 0

    # What Qt asks

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        if not block.isValid():
            return QRectF()
        if self.holding:
            return QRectF(0, 0, self.column.right, self.metrics.read.above + self.metrics.read.below)
        return QRectF(0, 0, self.column.right, self.placed(block).height)

    # What the page asks

    def placed(self, block: QTextBlock) -> PlacedBlock:
        """The block with its lines, laid out now if it was not."""
        number = block.blockNumber()
        placed = self._placed.get(number)
        if placed is None or not self._stands(placed):
            placed = self._lay_out(block, number)
        return placed

    def _stands(self, placed: PlacedBlock) -> bool:
        """Its lines are still ours: when fonts or widths change, Qt clears them, and breaks those at the caret anew."""
        layout = placed.layout
        return layout.lineCount() > 0 and layout.lineAt(0).width() == self.column.width

    def show_index(self, index: SpanIndex) -> None:
        """Forget everything and lay out another article."""
        self.index = index
        self._placed.clear()

    def set_measures(self, metrics: Metrics, column: Column) -> bool:
        """Take other lengths; whether anything has to be laid out again."""
        changed = metrics is not self.metrics or (column.left, column.width) != (
            self.column.left,
            self.column.width,
        )
        self.metrics, self.column = metrics, column
        if changed:
            self.forget()
        return changed

    def forget(self, blocks: Iterable[int] | None = None) -> None:
        """Lay these blocks out again from the words up when they are next needed; all by default."""
        for number in list(self._placed) if blocks is None else blocks:
            placed = self._placed.pop(number, None)
            if placed is not None:
                placed.layout.clearLayout()

    def relay(self, blocks: Iterable[int]) -> list[tuple[int, bool]]:
        """Give the blocks new lanes without breaking their lines anew.

        Returns those that were laid out, each with whether its height is another one now.
        """
        done = []
        for number in blocks:
            placed = self._placed.get(number)
            if placed is None or not self._stands(placed):
                continue
            if placed.lines and placed.lines[0].style is not self._style(number):
                self.forget([number])  # another size of type: the lines break elsewhere
                done.append((number, True))
                continue
            before = placed.height
            self._give_lanes(placed, number)
            done.append((number, placed.height != before))
        return done

    def runs(self, placed: PlacedBlock, line: PlacedLine, start: int, end: int) -> list[Run]:
        """Where the words from `start` to `end` (units in the block) stand on the line, left to right."""
        key = start, end
        known = line.runs.get(key)
        if known is None:
            text_line = placed.layout.lineForTextPosition(line.start)
            known = line.runs[key] = _runs(text_line, line, max(start, line.start), min(end, line.end))
        return known

    def is_right_to_left(self, block: QTextBlock) -> bool:
        """The direction of the paragraph: a soft chunk goes on as the paragraph began."""
        while self.index.is_soft(block.blockNumber()) and block.previous().isValid():
            block = block.previous()
        return block.textDirection() == Qt.LayoutDirection.RightToLeft

    def edges(self, placed: PlacedBlock, line: PlacedLine, start: int, end: int) -> tuple[Edge, Edge]:
        """The edges of the words from `start` to `end` at which reading them begins and ends."""
        runs = self.runs(placed, line, start, end)
        if not runs:
            return Edge(line.natural[0], 1), Edge(line.natural[0], -1)
        if all(right.left - left.right < 0.5 for left, right in pairwise(runs)):
            # All in one piece: its two sides, although a number in right-to-left words ends in the middle.
            sides = Edge(runs[0].left, 1), Edge(runs[-1].right, -1)
            return (sides[1], sides[0]) if line.rtl else sides
        return self._side(placed, line, start, opens=True), self._side(placed, line, end - 1, opens=False)

    def _side(self, placed: PlacedBlock, line: PlacedLine, at: int, *, opens: bool) -> Edge:
        """The side of one character at which reading it begins or ends."""
        runs = self.runs(placed, line, at, at + 1) or self.runs(placed, line, line.start, line.end)
        return Edge(runs[0].left, 1) if runs[0].rtl != opens else Edge(runs[0].right, -1)

    # Laying out

    def _lay_out(self, block: QTextBlock, number: int) -> PlacedBlock:
        self.shaped += 1
        layout = block.layout()
        style = self._style(number)
        right_to_left = self.is_right_to_left(block)
        option = QTextOption(
            Qt.AlignmentFlag.AlignAbsolute
            | (Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft)
        )
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats(block, style))
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.column.width)
        layout.endLayout()
        placed = PlacedBlock(0, [], QTextBlock(block))
        self._placed[number] = placed
        self._give_lanes(placed, number)
        if block.lineCount() != layout.lineCount():
            block.setLineCount(layout.lineCount())
            self._announce()
        return placed

    def _formats(self, block: QTextBlock, style: BlockStyle) -> list[QTextLayout.FormatRange]:
        if style is self.metrics.read:
            return []
        format_range = QTextLayout.FormatRange()
        format_range.start, format_range.length = 0, block.length()
        looks = QTextCharFormat()
        looks.setFont(style.font)
        if style.muted and self.muted.isValid():
            looks.setForeground(self.muted)
        format_range.format = looks
        return [format_range]

    def _give_lanes(self, placed: PlacedBlock, number: int) -> None:
        """Set the lines one under the other, each as high as its lanes need."""
        self.laned += 1
        style, layout, step = self._style(number), placed.layout, self.metrics.lane_step
        text_lines = [layout.lineAt(at) for at in range(layout.lineCount())]
        bounds = [(line.textStart(), line.textStart() + line.textLength()) for line in text_lines]
        strands = self.index.strands(number)
        filled = fill_lines(strands, assign_lanes(strands), bounds) if strands else None
        bidi = self.index.has_right_to_left(number)
        rtl = layout.textOption().textDirection() == Qt.LayoutDirection.RightToLeft
        y = self._gap_above(number)
        placed.lines = []
        for at, (line, (start, end)) in enumerate(zip(text_lines, bounds, strict=True)):
            lanes = filled[at] if filled else LaneLine()
            # A face from elsewhere in the line, for another script, may be taller than the reading face.
            drop = max(style.lane, min(line.descent() + 2, 0.62 * style.em))
            above = max(style.above, line.ascent() - 0.25 * style.em)
            below = style.below + drop - style.lane + max(0, lanes.depth - 1) * step
            if lanes.depth:
                below += style.slack
            baseline = round(y + above)
            line.setPosition(QPointF(self.column.left, baseline - line.ascent()))
            natural = line.naturalTextRect()
            bottom = baseline + below
            placed.lines.append(
                PlacedLine(
                    start,
                    end,
                    y,
                    bottom,
                    baseline,
                    (natural.left(), natural.right()),
                    drop,
                    style,
                    lanes,
                    bidi,
                    rtl,
                )
            )
            y = bottom
        if self.index.is_blank(number):
            y = placed.lines[-1].bottom = float(self.metrics.paragraph_gap) + (
                self.metrics.top if not number else 0
            )
        placed.height = y + (self.metrics.bottom if number + 1 == self.index.block_count else 0)
        placed.in_lanes = {strand.id for strand in strands}

    def _gap_above(self, number: int) -> float:
        if number == 0:
            return self.metrics.top
        blank = self.index.is_blank(number) or self.index.is_blank(
            number - 1
        )  # a blank block is the gap itself
        return 0 if blank or self.index.is_soft(number) else self.metrics.paragraph_gap

    def _style(self, number: int) -> BlockStyle:
        kinds = (mark.annotation.value("kind") for mark in self.index.zones(number))
        return self.metrics.style(next(kinds, ""))

    def _announce(self) -> None:
        """Tell the scroll bar that there are more or fewer lines: without it the end cannot be reached."""
        if self._announcing:  # the answer lays out more blocks
            return
        self._announcing = True
        try:
            self.documentSizeChanged.emit(self.documentSize())
        finally:
            self._announcing = False


def _runs(text_line: QTextLine, line: PlacedLine, start: int, end: int) -> list[Run]:
    if start >= end:
        return []
    low, high = line.natural
    if not line.bidi:
        left, right = _x(text_line, start), _x(text_line, end)
        return [Run(left, max(left, min(right, high)))]  # white space at a wrap has no line under it
    found: list[Run] = []
    # Of a mixed line, the x of two caret positions says nothing about what lies between them.
    for glyphs in text_line.glyphRuns(start, end - start):
        box, rtl = glyphs.boundingRect(), glyphs.isRightToLeft()
        left, right = max(low, box.left()), min(high, box.right())
        if left < right:
            found.append(Run(left, right, rtl))
    found.sort(key=_left_edge)
    merged: list[Run] = []
    for run in found:
        if merged and merged[-1].rtl == run.rtl and run.left - merged[-1].right < 0.5:
            merged[-1] = Run(merged[-1].left, max(run.right, merged[-1].right), run.rtl)
        else:
            merged.append(run)
    return merged


def _left_edge(run: Run) -> float:
    return run.left


def _x(text_line: QTextLine, at: int) -> float:
    found = text_line.cursorToX(at)
    assert isinstance(found, tuple)  # (x, position); the stubs know no more than "object"
    return float(found[0])
