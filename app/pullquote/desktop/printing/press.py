"""Putting an article on pages: first where each line stands, then the painting."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPagedPaintDevice, QPainter
from PySide6.QtPrintSupport import QPrinter

from pullquote.desktop import theme
from pullquote.desktop.printing.article import ArticleOnPaper
from pullquote.desktop.printing.back_matter import Part, back_matter
from pullquote.desktop.printing.contents import Contents
from pullquote.desktop.printing.sheet import Sheet
from pullquote.desktop.printing.strips import Strip, paragraph
from pullquote.desktop.reading.metrics import Metrics
from pullquote.desktop.reading.view import VisibleLine
from pullquote.desktop.theme import LIGHT, READING_SIZE, SMALL
from pullquote.errors import Cancelled, FileProblem
from pullquote.jobs.progress import SILENT, Progress, advance
from pullquote.wording import plural, say

__all__ = ["Pages", "print_article"]


@dataclass
class _Page:
    """What stands on a page; lines have their y on it."""

    lines: list[VisibleLine] = field(default_factory=list)
    strips: list[tuple[float, Strip]] = field(default_factory=list)
    end: float = 0

    @property
    def is_empty(self) -> bool:
        return not self.lines and not self.strips


def print_article(
    device: QPagedPaintDevice,
    contents: Contents,
    progress: Progress = SILENT,
    pages: range | None = None,
) -> int:
    """Paint the article on the device and say on how many pages; `pages` counts from 1, all by default.

    Works in any thread. Raises `Cancelled` when `progress` says so; what the device has then is no document. Raises
    `FileProblem` when there is no such page, or no printer.
    """
    metrics = Metrics(replace(contents.typography, size=READING_SIZE))
    sheet = Sheet.on(device, metrics.read.em)
    article = ArticleOnPaper(contents, metrics, sheet.inner_width)
    made = Pages(sheet, article, contents)
    progress.start(article.block_count, say("Laying out the pages"))
    made.lay_out(progress)
    count = len(made.pages)
    wanted = [page for page in range(1, count + 1) if pages is None or page in pages]
    if not wanted:  # a painter that begins makes an empty page
        raise FileProblem(
            plural(
                "The article has only 1 page. Choose that one.",
                "The article has only {count} pages. Choose some of these.",
                count,
            )
        )
    progress.start(len(wanted), say("Writing the pages"))
    painter = QPainter()
    if not painter.begin(device):
        raise FileProblem(say("The printer does not answer. Choose another one."))
    try:
        for page in wanted:
            if page != wanted[0]:
                device.newPage()
            made.paint(painter, page)
            advance(progress)
    except Cancelled:
        if isinstance(device, QPrinter):
            device.abort()  # or it would print the pages that are ready
        raise
    finally:
        painter.end()
    return len(wanted)


class Pages:
    """The pages of an article: which lines and strips stand on each, and where."""

    def __init__(self, sheet: Sheet, article: ArticleOnPaper, contents: Contents) -> None:
        self._sheet, self._article, self._contents = sheet, article, contents
        self.pages = [_Page()]

    # Where everything stands

    def lay_out(self, progress: Progress) -> None:
        """Share the masthead, the text and what follows it out among the pages."""
        for strip in _masthead(self._contents, self._article.metrics, self._sheet.inner_width):
            self._add([strip])
        last = -1
        shift = self.pages[-1].end
        for line in self._article.lines():
            if line.block != last:
                last = line.block
                advance(progress)
            page = self.pages[-1]
            if line.bottom + shift > self._sheet.inner_height and not page.is_empty:
                page = self._new_page()
                shift = -(line.y + line.line.top)
            if page.is_empty and self._article.is_blank(line):
                shift -= line.line.bottom - line.line.top
                continue
            page.lines.append(replace(line, y=line.y + shift))
            page.end = line.bottom + shift
        for part in back_matter(self._contents, self._sheet.inner_width):
            self._add_part(part)

    def _add_part(self, part: Part) -> None:
        group = [part.heading, *([part.titles] if part.titles else [])]
        for strip in part.strips:
            group.append(strip)
            if not strip.keep:
                self._add(group, part.titles)
                group = []

    def _add(self, group: Sequence[Strip], titles: Strip | None = None) -> None:
        """Strips that stay together, if a page can hold them; one by one if not."""
        height, page = sum(strip.height for strip in group), self.pages[-1]
        if page.end + height > self._sheet.inner_height and not page.is_empty:
            page = self._new_page()
            if titles and titles not in group:
                self._put(titles)
        for strip in group:
            if page.end + strip.height > self._sheet.inner_height and not page.is_empty:
                page = self._new_page()
            self._put(strip)

    def _put(self, strip: Strip) -> None:
        page = self.pages[-1]
        page.strips.append((page.end, strip))
        page.end += strip.height

    def _new_page(self) -> _Page:
        self.pages.append(_Page())
        return self.pages[-1]

    # On paper

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page, counted from 1."""
        page, sheet = self.pages[number - 1], self._sheet
        sheet.begin(painter)
        begin = page.lines[0].y + page.lines[0].line.top if page.lines else 0
        for y, strip in page.strips:
            if y < begin:
                strip.paint(painter, y)
        if page.lines:
            room = QRectF(0, begin, sheet.inner_width, page.lines[-1].bottom - begin)
            self._article.paint(painter, page.lines, room)
        for y, strip in page.strips:
            if y >= begin:
                strip.paint(painter, y)
        sheet.paint_footer(painter, self._contents, number, len(self.pages))


def _masthead(contents: Contents, metrics: Metrics, width: float) -> list[Strip]:
    """Where the article comes from, and its title, unless the text begins with it."""
    column = metrics.column(width)
    strips = []
    if contents.source:
        strips += paragraph(contents.source, theme.font(SMALL), LIGHT.tones.text2, column.left, column.width)
    if contents.title and not contents.article.text.lstrip().startswith(contents.title):
        font = metrics.headline.font
        strips += paragraph(contents.title, font, LIGHT.tones.text, column.left, column.width)
    return strips
