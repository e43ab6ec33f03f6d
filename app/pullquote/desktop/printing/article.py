"""The article on paper, with the layout, lanes, bars and chips of the reading page."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QTextDocument

from pullquote.desktop.printing.contents import Contents, note_name
from pullquote.desktop.printing.strips import for_paper
from pullquote.desktop.reading.layout import ReadingLayout
from pullquote.desktop.reading.margin import Chips, paint_zones, zone_bars
from pullquote.desktop.reading.metrics import Metrics
from pullquote.desktop.reading.painter import paint_under_text
from pullquote.desktop.reading.spans import SpanIndex
from pullquote.desktop.reading.view import View, VisibleLine
from pullquote.desktop.theme import LIGHT

__all__ = ["ArticleOnPaper"]


class ArticleOnPaper:
    """Lays the article out line by line, and paints the lines of a page. Made and used in one thread."""

    def __init__(self, contents: Contents, metrics: Metrics, width: float) -> None:
        self._document = QTextDocument()
        self._document.setDocumentMargin(0)
        self._document.setUndoRedoEnabled(False)
        self.metrics = metrics
        for style in (metrics.read, metrics.standfirst, metrics.headline, metrics.small_print):
            for_paper(style.font)
        self._document.setDefaultFont(metrics.read.font)
        layout = self._layout = ReadingLayout(self._document, metrics)
        self._document.setDocumentLayout(layout)
        layout.muted = LIGHT.tones.text2
        layout.column = metrics.column(width)
        zones = {label.id for label in contents.codebook.labels if label.function == "zone"}
        index = SpanIndex(contents.article.text, zones)
        index.load(contents.annotations)
        layout.holding = True
        self._document.setPlainText(index.display.text)
        layout.show_index(index)
        layout.holding = False
        self._view = View(layout, contents.codebook, on_paper=True)
        self._chips = Chips(self._view)
        self._names = _names(contents)

    @property
    def block_count(self) -> int:
        """The paragraphs, and the pieces of very long ones."""
        return self._document.blockCount()

    def lines(self) -> Iterator[VisibleLine]:
        """The lines from the first to the last, each as it would stand in an endless page."""
        block, y = self._document.firstBlock(), 0.0
        while block.isValid():
            placed, number = self._layout.placed(block), block.blockNumber()
            for at, line in enumerate(placed.lines):
                yield VisibleLine(number, y, placed, line, at == 0)
            y += placed.height
            block = block.next()

    def is_blank(self, line: VisibleLine) -> bool:
        """A gap between two paragraphs, which no page begins with."""
        return line.line.start == line.line.end

    def paint(self, painter: QPainter, lines: Sequence[VisibleLine], room: QRectF) -> None:
        """Paint the lines of one page; bars that go on beyond it end at its edges."""
        view = self._view
        paint_under_text(painter, view, lines)
        # The words come before what stands beside them, for whoever copies from a PDF or has it read out.
        painter.setPen(LIGHT.tones.text)
        for visible in lines:
            text = visible.placed.layout.lineForTextPosition(visible.line.start)
            text.draw(painter, QPointF(0, visible.y))
        painter.save()
        painter.setClipRect(room)
        paint_zones(painter, view, zone_bars(view, lines))
        painter.restore()
        for visible in lines:
            if visible.line.lanes.beginning or visible.line.lanes.hidden:
                self._chips.paint(painter, self._chips.boxes(visible, self._names))


def _names(contents: Contents) -> Mapping[str, str]:
    """The numbers by which the tables call quotes and notes."""
    names = {row.id: str(number) for number, row in enumerate(contents.attributions, 1)}
    for number, annotation in enumerate(contents.notes, 1):
        names[annotation.id] = " ".join(filter(None, (names.get(annotation.id, ""), note_name(number))))
    return names
