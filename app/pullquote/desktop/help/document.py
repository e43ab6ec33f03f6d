"""Both guides as one document to read: type, tables, pictures and captions of the look.

Qt reads the Markdown; how it looks is set block by block afterwards, since Qt's own headings, code and tables
follow neither the theme nor the reading face.
"""

import re
from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontInfo,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from pullquote.desktop import theme
from pullquote.desktop.help.sections import ANNOTATION_GUIDE, GUIDE, Section, guide_text, sections
from pullquote.desktop.theme import HEADLINE, READ, SECTION, SMALL_PRINT, Space, Theme
from pullquote.resources import resource

__all__ = ["IS_KEY", "GuideDocument", "runs"]

IS_KEY = QTextFormat.Property.UserProperty.value
"""The property of a run of text that is a key, to be shown as a keycap."""

_KEY = re.compile(r"([A-Z]\w*\+)*([A-Z0-9]\w*|[+/-])")

_INSIDE = "\u202f"
"""Room between a key and the edge of its cap: a narrow space at which no line breaks."""

_EMS = 38
"""The widest column, in em of the reading face."""


class GuideDocument(QTextDocument):
    """The guide, then the annotation guide. `fit` gives it the width of its window."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setUndoRedoEnabled(False)
        self.setDefaultFont(theme.reading_font(READ))
        self.setIndentWidth(theme.px(Space.WIDE))
        text = "\n\n".join(_with_whole_links(file) for file in (GUIDE, ANNOTATION_GUIDE))
        self.setMarkdown(text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        self._blocks: dict[Section, QTextBlock] = {}
        self._pictures: dict[str, QImage] = {}
        self._dress()

    @property
    def column(self) -> int:
        """The widest a line may be."""
        return _EMS * QFontInfo(self.defaultFont()).pixelSize()

    def block_of(self, section: Section) -> QTextBlock:
        """The block of a heading."""
        return self._blocks[section]

    def section_at(self, position: int) -> Section:
        """The section that a position is in."""
        found = sections()[0]
        for section, block in self._blocks.items():
            if block.position() > position:
                break
            found = section
        return found

    def section_linked(self, url: QUrl) -> Section | None:
        """The section that a link inside the guides leads to; None for a link out of them."""
        file, slug = url.path(), url.fragment()
        here = [section for section in sections() if section.file == file]
        return next((s for s in here if s.slug == slug), here[0] if here and not slug else None)

    def fit(self, width: int, height: int, dpr: float) -> None:
        """Centre the column in a width; below the last heading there is room to bring it to the top."""
        side = max(theme.px(Space.WIDE), (width - self.column) // 2)
        frame = self.rootFrame()
        # As one change: Qt lays out a long document bit by bit, and a second change would leave the rest undone.
        change = QTextCursor(self)
        change.beginEditBlock()
        shape = frame.frameFormat()
        shape.setMargin(0)
        shape.setLeftMargin(side)
        shape.setRightMargin(side)
        shape.setTopMargin(theme.px(Space.WIDE))
        shape.setBottomMargin(max(theme.px(Space.HUGE), height // 2))
        frame.setFrameFormat(shape)
        self._fit_pictures(width - 2 * side, dpr)
        change.endEditBlock()

    # Dressing

    def _dress(self) -> None:
        headings = iter(sections())
        for block in list(_blocks(self)):
            if level := block.blockFormat().headingLevel():
                section = next(headings)
                self._blocks[section] = block
                self._dress_heading(block, level, is_first=len(self._blocks) == 1)
            else:
                self._dress_paragraph(block)
        for frame in self.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _dress_table(frame)
        self._add_captions()

    @staticmethod
    def _dress_heading(block: QTextBlock, level: int, *, is_first: bool) -> None:
        cursor = QTextCursor(block)
        shape = block.blockFormat()
        above = {1: 4 * Space.HUGE, 2: Space.HUGE + Space.SMALL}.get(level, Space.WIDE)
        shape.setTopMargin(0 if is_first else theme.px(above))
        shape.setBottomMargin(theme.px(Space.SMALL))
        cursor.setBlockFormat(shape)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setFont(theme.reading_font(HEADLINE if level == 1 else SECTION))
        look.setForeground(Theme.current().tones.text)
        cursor.setCharFormat(look)

    def _dress_paragraph(self, block: QTextBlock) -> None:
        tones = Theme.current().tones
        has_picture = False
        for start, length, look in reversed(runs(block)):  # from the end: keys grow
            cursor = QTextCursor(self)
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            if look.isImageFormat():
                has_picture = True
            elif look.fontFixedPitch():
                is_key = _KEY.fullmatch(cursor.selectedText()) is not None
                code = QTextCharFormat()
                font = theme.reading_font(SMALL_PRINT)
                font.setWeight(QFont.Weight.DemiBold if is_key else QFont.Weight.Normal)
                code.setFont(font)
                code.setForeground(tones.text)
                code.setProperty(IS_KEY, is_key)
                # A letter gets a cap that is about square.
                side = _INSIDE * (2 if length == 1 else 1) if is_key else ""
                cursor.insertText(f"{side}{cursor.selectedText()}{side}", code)
            elif look.isAnchor():
                look.setForeground(tones.text)
                look.setFontUnderline(True)
                cursor.setCharFormat(look)
        shape = block.blockFormat()
        if has_picture:
            shape.setTopMargin(theme.px(Space.LARGE))
            shape.setBottomMargin(theme.px(Space.TINY))
        else:
            self._space_lines(shape, READ.line * 0.92)
            if QTextCursor(block).currentTable() is None:
                shape.setTopMargin(0)
                shape.setBottomMargin(theme.px(Space.TINY if block.textList() else Space.MEDIUM))
        QTextCursor(block).setBlockFormat(shape)

    def _space_lines(self, shape: QTextBlockFormat, ems: float) -> None:
        pitch = ems * QFontInfo(self.defaultFont()).pixelSize()
        # Fixed, or a line with a key in it would be higher than its neighbours.
        shape.setLineHeight(round(pitch), QTextBlockFormat.LineHeightTypes.FixedHeight.value)

    # Pictures

    def _add_captions(self) -> None:
        """What a picture shows, in words below it: for every reader, and the only form that is read aloud."""
        look = QTextCharFormat()
        look.setFont(theme.reading_font(SMALL_PRINT))
        look.setForeground(Theme.current().tones.text2)
        for block in list(_blocks(self)):
            for start, length, picture in runs(block):
                if picture.isImageFormat():
                    shape = QTextBlockFormat()
                    shape.setBottomMargin(theme.px(Space.LARGE))
                    cursor = QTextCursor(self)
                    cursor.setPosition(start + length)
                    cursor.insertBlock(shape, look)
                    cursor.insertText(picture.stringProperty(QTextFormat.Property.ImageAltText.value))

    def _fit_pictures(self, column: int, dpr: float) -> None:
        for block in list(_blocks(self)):
            for start, length, look in runs(block):
                if not look.isImageFormat():
                    continue
                picture = look.toImageFormat()
                name = picture.name()
                image = self._picture(name)
                # Twice as fine as it is meant to be seen; never larger than that, nor than the column.
                width = min(column, image.width() // 2)
                shown = image.scaledToWidth(round(width * dpr), Qt.TransformationMode.SmoothTransformation)
                shown.setDevicePixelRatio(dpr)
                self.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), shown)
                picture.setWidth(width)
                picture.setHeight(round(width * image.height() / image.width()))
                cursor = QTextCursor(self)
                cursor.setPosition(start)
                cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(picture)

    def _picture(self, name: str) -> QImage:
        """A picture in the theme's version."""
        if name not in self._pictures:
            stem, _, suffix = name.rpartition(".")
            themed = f"{stem}-dark.{suffix}" if Theme.current().is_dark else name
            self._pictures[name] = QImage(str(resource("help", *themed.split("/"))))
        return self._pictures[name]


def _with_whole_links(file: str) -> str:
    """The text, its links to sections of its own with the file's name: the guides stand in one document."""
    return guide_text(file).replace("](#", f"]({file}#")


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def runs(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    """Start, length and format of the runs of a block; taken first, since formatting makes other runs."""
    found = []
    at = block.begin()
    while not at.atEnd():
        run = at.fragment()
        found.append((run.position(), run.length(), run.charFormat()))
        at += 1
    return found


def _dress_table(table: QTextTable) -> None:
    if not any(
        table.cellAt(0, column).firstCursorPosition().block().text() for column in range(table.columns())
    ):
        table.removeRows(0, 1)  # Markdown wants a header row also where there is nothing to say
    shape = table.format()
    shape.setBorder(0)
    shape.setBorderCollapse(True)
    shape.setCellSpacing(0)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    shape.setTopMargin(theme.px(Space.SMALL))
    shape.setBottomMargin(theme.px(Space.LARGE))
    table.setFormat(shape)
    line = QBrush(Theme.current().tones.line)
    for row in range(table.rows()):
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            look = cell.format().toTableCellFormat()
            look.setBottomBorder(theme.Line.HAIR)
            look.setBottomBorderBrush(line)
            look.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            look.setLeftPadding(0)
            look.setTopPadding(theme.px(Space.TINY))
            look.setBottomPadding(theme.px(Space.TINY))
            look.setRightPadding(theme.px(Space.LARGE))
            cell.setFormat(look)
