"""The page as a surface: what is in sight, how it is measured, painted and scrolled.

Lengths are px of the viewport, offsets are code points of the frozen text.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextDocument,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from pullquote.desktop import theme
from pullquote.desktop.reading.caret import Caret
from pullquote.desktop.reading.curves import paint_curves, plan_curves
from pullquote.desktop.reading.layout import ReadingLayout
from pullquote.desktop.reading.margin import Chips, paint_zones, zone_bars
from pullquote.desktop.reading.metrics import Metrics
from pullquote.desktop.reading.painter import paint_under_text
from pullquote.desktop.reading.typography import Typography
from pullquote.desktop.reading.view import View, VisibleLine
from pullquote.desktop.theme import Line, Theme

__all__ = ["ReadingSurface"]


class ReadingSurface(QPlainTextEdit):
    """Qt's text control for caret, selection and accessibility; our own layout and painting."""

    typography_changed = Signal(object)  # Typography, by the reader

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Article text"))
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self._typography = Typography()
        document = QTextDocument(self)
        document.setDocumentMargin(0)
        document.setUndoRedoEnabled(False)
        self._layout = ReadingLayout(document, Metrics())
        document.setDocumentLayout(self._layout)
        self.setDocument(document)
        self.setCursorWidth(Line.FOCUS)  # Qt keeps it with the document
        self.view = View(self._layout)
        self._chips = Chips(self.view)
        self._drawn_caret = Caret(self)
        self._owed = 0.0
        self._take_theme()
        theme.theme_changed.connect(self._take_theme)

    @property
    def text(self) -> str:
        """The frozen text on the page."""
        return self._layout.index.text

    @property
    def caret(self) -> int:
        """The caret's place in code points."""
        return self._layout.index.display.to_source(self.textCursor().position())

    @property
    def typography(self) -> Typography:
        """How the article is set."""
        return self._typography

    @typography.setter
    def typography(self, typography: Typography) -> None:
        """Set the article anew; the first line in sight stays, and the caret where it was in sight."""
        if typography != self._typography:
            caret = self.caret if self._in_sight(self.caret) else None
            self._typography = typography
            self._measure()
            if caret is not None:
                self.reveal(caret)
            self.typography_changed.emit(typography)

    def _in_sight(self, cp: int) -> bool:
        """The whole line of `cp` is on screen."""
        block, number, top = self._line_of(cp)
        line = self._layout.placed(block).lines[number]
        return top is not None and top + line.top >= 0 and top + line.bottom <= self.viewport().height()

    def reveal(self, cp: int) -> None:
        """Scroll until `cp` is in sight, a third down the page; not at all if it is."""
        if self._in_sight(cp):
            return
        height = self.viewport().height()
        block, number, _ = self._line_of(cp)
        line = self._layout.placed(block).lines[number]
        at_line, room = number, height / 3
        y = line.top
        while y < room and block.previous().isValid():
            block = block.previous()
            y += self._layout.placed(block).height
            at_line = -1
        if at_line < 0 or y >= room:
            lines = self._layout.placed(block).lines
            at_line = next((i for i, other in enumerate(lines) if y - other.top <= room), len(lines) - 1)
        self.verticalScrollBar().setValue(block.firstLineNumber() + max(0, at_line))

    # Where things are

    def visible_lines(self) -> list[VisibleLine]:
        """The lines in sight from the top down, laid out if they were not."""
        for _ in range(3):
            offset, first = self.contentOffset(), self.firstVisibleBlock()
            lines = self._lines_from(first, self.blockBoundingGeometry(first).translated(offset).top())
            # Laying out changes the scroll bar's range, which may move the page.
            if self.firstVisibleBlock() == first and self.contentOffset() == offset:
                break
        return lines

    def chip_at(self, point: QPoint) -> tuple[str, ...]:
        """The annotations behind the chip under a point of the viewport."""
        if point.x() < self._layout.column.right:
            return ()
        lines = self.visible_lines()
        for visible in lines:
            if visible.y + visible.line.top - 9 <= point.y() <= visible.bottom + 9:
                for box in self._chips.boxes(visible, self._roles_in_chips(lines)):
                    if box.rect.adjusted(-2, -3, 2, 3).contains(point):
                        return box.ids
        return ()

    def zone_at(self, point: QPoint) -> str:
        """The zone whose bar or name is under a point of the viewport."""
        if point.x() > self._layout.column.left:
            return ""
        bars = zone_bars(self.view, self.visible_lines())
        return next((bar.id for bar in bars if bar.contains(point)), "")

    def _lines_from(self, block: QTextBlock, y: float) -> list[VisibleLine]:
        height, lines = self.viewport().height(), []
        while block.isValid() and y <= height:
            placed, number = self._layout.placed(block), block.blockNumber()
            for at, line in enumerate(placed.lines):
                if y + line.bottom >= 0 and y + line.top <= height:
                    lines.append(VisibleLine(number, y, placed, line, at == 0))
            y += placed.height
            block = block.next()
        return lines

    def _line_of(self, cp: int) -> tuple[QTextBlock, int, float | None]:
        """The block and the number of the line of `cp`, and the block's top if that can be in sight."""
        block = self.document().findBlock(self._doc(cp))
        placed = self._layout.placed(block)
        line = placed.layout.lineForTextPosition(self._doc(cp) - block.position())
        shown = next((v.y for v in self.visible_lines() if v.block == block.blockNumber()), None)
        return block, max(0, line.lineNumber()), shown

    def _doc(self, cp: int) -> int:
        return self._layout.index.display.to_doc(max(0, min(cp, len(self.text))))

    def _roles_in_chips(self, lines: Sequence[VisibleLine]) -> dict[str, str]:
        """The roles that a chip has to name because their curve does not."""
        anchor = self.view.anchor
        if not anchor:
            return {}
        named = {
            curve.tail for curve in plan_curves(self.view, lines, self.viewport().height()) if curve.name
        }
        linked = self.view.linked()
        return {uuid: role for uuid, role in linked.items() if uuid not in named} if len(linked) <= 4 else {}

    def scroll_by(self, pixels: float) -> None:
        """Scroll down (up where negative) by whole lines that come to about `pixels`; the rest is kept.

        Lines with many lanes are tall: three lines a notch would leap over half a page.
        """
        self._owed += pixels
        bar = self.verticalScrollBar()
        while self._owed:
            step = 1 if self._owed > 0 else -1
            before = bar.value()
            height = self._line_height(before if step > 0 else before - 1)
            if abs(self._owed) < height / 2:
                return
            bar.setValue(before + step)
            if bar.value() == before:
                self._owed = 0
                return
            self._owed -= step * height

    def _line_height(self, number: int) -> float:
        """How far scrolling past a line of the document moves the page."""
        block = self.document().findBlockByLineNumber(max(0, number))
        placed = self._layout.placed(block)
        at = min(max(0, number - block.firstLineNumber()), len(placed.lines) - 1)
        top = placed.lines[at].top if at else 0.0
        return (placed.height if at == len(placed.lines) - 1 else placed.lines[at].bottom) - top

    # Measures

    def _measure(self) -> None:
        """Take the measures for this typography and width; the first line in sight stays."""
        top = self._first_in_sight(self.visible_lines())
        at_top = self.verticalScrollBar().value() == 0
        metrics = Metrics(self._typography)
        self._layout.set_measures(metrics, metrics.column(self.viewport().width()))
        self.setFont(metrics.read.font)
        self.document().setDefaultFont(metrics.read.font)
        self._scroll_to_top(0 if at_top else top)
        self.viewport().update()

    def _first_in_sight(self, lines: Sequence[VisibleLine]) -> int:
        return self._layout.index.from_block(lines[0].block, lines[0].line.start) if lines else 0

    def _scroll_to_top(self, cp: int) -> None:
        block, number, _ = self._line_of(cp)
        self.verticalScrollBar().setValue(block.firstLineNumber() + number)

    def _take_theme(self) -> None:
        tones = Theme.current().tones
        palette = QPalette(self.palette())
        for role, tone in (
            (QPalette.ColorRole.Base, tones.page),
            (QPalette.ColorRole.Text, tones.text),
            (QPalette.ColorRole.Highlight, tones.tsel),
            (QPalette.ColorRole.HighlightedText, tones.text),
        ):
            palette.setColor(role, tone)
        self.setPalette(palette)
        self._layout.muted = tones.text2
        self._chips.forget()
        self._measure()

    def _keep_caret_in_sight(self) -> None:
        """Qt reckons without the lanes under the line before and may leave the caret half below the page."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        for _ in range(12):
            rect = self.cursorRect()
            if not (rect.bottom() >= height > rect.top() - 80) or bar.value() >= bar.maximum():
                break
            bar.setValue(bar.value() + 1)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        lines = self.visible_lines()
        painter = QPainter(self.viewport())
        painter.setClipRect(event.rect())
        # The viewport's own palette does not follow under an application's style sheet.
        painter.fillRect(event.rect(), Theme.current().tones.page)
        # What a change outside can reach: arches rise above their line, bars and names stand beside theirs.
        area = event.rect().adjusted(0, -40, 0, 40)
        near = [v for v in lines if v.bottom >= area.top() and v.y + v.line.top <= area.bottom()]
        paint_under_text(painter, self.view, near)
        curves = plan_curves(self.view, lines, self.viewport().height()) if self.view.anchor else []
        paint_curves(painter, self.view, curves)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        paint_zones(painter, self.view, zone_bars(self.view, lines))
        roles = self._roles_in_chips(lines)
        for visible in near:
            if visible.line.lanes.beginning or visible.line.lanes.hidden:
                self._chips.paint(painter, self._chips.boxes(visible, roles))
        painter.end()
        # Qt's caret is painted without width, and keeps its width for all else: input methods, and what is painted
        # again when it moves.
        self._layout.setCursorWidth(0)
        super().paintEvent(event)
        self._layout.setCursorWidth(Line.FOCUS)
        if self.text:
            self._drawn_caret.paint(QPainter(self.viewport()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._drawn_caret.set_focus(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._drawn_caret.set_focus(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        lines = self.visible_lines()
        top = self._first_in_sight(lines)
        width = self.viewport().width()
        is_new = self._layout.set_measures(self._layout.metrics, self._layout.metrics.column(width))
        super().resizeEvent(event)
        if is_new:
            self._scroll_to_top(top)
