"""The page of the guide window: a column to read, with the hits of a search on it."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRectF, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextLine,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from pullquote.desktop import theme
from pullquote.desktop.help.document import IS_KEY, GuideDocument, runs
from pullquote.desktop.help.sections import Section, sections
from pullquote.desktop.theme import Line, Radius, Theme, theme_changed

__all__ = ["GuidePage"]


class GuidePage(QTextBrowser):
    """Both guides. Links to sections are followed; nothing outside of the guides is ever opened."""

    section_changed = Signal(object)  # Section, the one that is read

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Guide"))
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._hits: list[QTextCursor] = []
        self._current = -1
        self._section = sections()[0]
        self._show_guides()
        self.anchorClicked.connect(self._follow)
        self.verticalScrollBar().valueChanged.connect(self._tell_section)
        theme_changed.connect(self._follow_theme)

    @property
    def guides(self) -> GuideDocument:
        """The document."""
        document = self.document()
        assert isinstance(document, GuideDocument)
        return document

    @property
    def section(self) -> Section:
        """The section that is read."""
        return self._section

    def go_to(self, section: Section) -> None:
        """Bring a heading to the top, and the caret to it."""
        block = self.guides.block_of(section)
        self.setTextCursor(QTextCursor(block))
        self._bring_to_top(block.position(), self.fontMetrics().height())
        self._read(section)

    def _at_top(self) -> tuple[int, int]:
        """The position that stands at the top, and by how much it is below the edge."""
        there = self.cursorForPosition(QPoint(self.viewport().width() // 2, 0))
        return there.position(), self.cursorRect(there).top()

    def _bring_to_top(self, position: int, below: int) -> None:
        self.guides.documentLayout().documentSize()  # has what is not laid out yet laid out
        there = QTextCursor(self.guides)
        there.setPosition(position)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(there).top() - below if position else 0)

    # Searching

    @property
    def hits(self) -> int:
        """How often the words that were looked for stand here."""
        return len(self._hits)

    @property
    def current(self) -> int:
        """Which of the hits is looked at, or -1."""
        return self._current

    def find_words(self, words: str) -> None:
        """Mark all hits, and go to the first one from the section that is read on."""
        self._hits = []
        if words:
            hit = self.guides.find(words, 0)
            while not hit.isNull():
                self._hits.append(hit)
                hit = self.guides.find(words, hit)
        here = self.guides.block_of(self._section).position()
        after = (number for number, hit in enumerate(self._hits) if hit.selectionStart() >= here)
        self._current = next(after, 0) if self._hits else -1
        self._show_hits()

    def step(self, by: int) -> None:
        """Go to the next hit, or the one before; around at the ends."""
        if self._hits:
            self._current = (self._current + by) % len(self._hits)
            self._show_hits()

    def _show_hits(self) -> None:
        tones = Theme.current().tones
        marks = []
        for number, hit in enumerate(self._hits):
            mark = QTextEdit.ExtraSelection()
            mark.cursor = hit
            is_current = number == self._current
            mark.format.setBackground(tones.text if is_current else tones.tsel)
            mark.format.setForeground(tones.page if is_current else tones.text)
            marks.append(mark)
        self.setExtraSelections(marks)
        if self._hits:
            caret = QTextCursor(self._hits[self._current])
            caret.clearSelection()
            self.setTextCursor(caret)
            self._reveal(caret)
            self._read(self.guides.section_at(caret.position()))

    def _reveal(self, caret: QTextCursor) -> None:
        """A hit near an edge is brought to the middle: it is read with what stands around it."""
        place, room = self.cursorRect(caret), self.viewport().height()
        if not room // 8 <= place.top() <= room * 7 // 8:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + place.top() - room // 2)

    # What is read

    def _read(self, section: Section) -> None:
        self._section = section
        self.section_changed.emit(section)

    @Slot()
    def _tell_section(self) -> None:
        near_top = QPoint(self.viewport().width() // 2, 2 * self.fontMetrics().height())
        at = self.cursorForPosition(near_top).position()
        section = self.guides.section_at(at)
        if section != self._section:
            self._read(section)

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        section = self.guides.section_linked(url)
        if section is not None:
            self.go_to(section)

    # How it looks

    @Slot()
    def _follow_theme(self) -> None:
        at, below = self._at_top()
        words = "".join(hit.selectedText() for hit in self._hits[:1])
        self._show_guides()
        self.find_words(words)
        self._bring_to_top(at, below)

    def _show_guides(self) -> None:
        tones = Theme.current().tones
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, tones.page)
        palette.setColor(QPalette.ColorRole.Highlight, tones.tsel)
        self.setPalette(palette)
        self.setStyleSheet(f"QTextBrowser {{ background: {tones.page.name()}; }}")
        self.setDocument(GuideDocument(self))
        self._fit()

    def _fit(self) -> None:
        room = self.viewport().size()
        self.guides.fit(room.width(), room.height(), self.devicePixelRatioF())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The keys in the text get their caps, and then the text is painted over them."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalScrollBar().value())
        tones = Theme.current().tones
        painter.setPen(QPen(tones.ctl, Line.CONTROL))
        painter.setBrush(tones.field)
        layout = self.guides.documentLayout()
        top = self.verticalScrollBar().value() + event.rect().top()
        bottom = top + event.rect().height()
        block = self.cursorForPosition(event.rect().topLeft()).block()
        while block.isValid() and (box := layout.blockBoundingRect(block)).top() <= bottom:
            for start, length, look in runs(block):
                if look.boolProperty(IS_KEY):
                    for cap in _caps(block, box, start - block.position(), length):
                        painter.drawRoundedRect(cap, Radius.CHIP, Radius.CHIP)
            block = block.next()
        painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is read stays where it is."""
        at, below = self._at_top()
        super().resizeEvent(event)
        self._fit()
        self._bring_to_top(at, below)


def _caps(block: QTextBlock, box: QRectF, start: int, length: int) -> Iterator[QRectF]:
    """Where a key stands, line by line."""
    text = block.layout()
    height = theme.px(theme.CHIP) + 2
    for number in range(text.lineCount()):
        line = text.lineAt(number)
        begin, end = max(start, line.textStart()), min(start + length, line.textStart() + line.textLength())
        if begin < end:
            left, right = sorted((_x(line, begin), _x(line, end)))
            middle = box.top() + line.y() + line.ascent() - theme.px(5)
            yield QRectF(box.left() + left, middle - height / 2, right - left, height)


def _x(line: QTextLine, at: int) -> float:
    found = line.cursorToX(at)
    assert isinstance(found, tuple)  # (x, position); the stubs know no more than "object"
    return float(found[0])
