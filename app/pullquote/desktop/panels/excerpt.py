"""The words of an annotation in the reading face, as many lines as there are, up to a limit."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from pullquote.desktop import theme
from pullquote.desktop.theme import EXCERPT, Space, Theme

__all__ = ["Excerpt"]

_MOST_LINES = 8
_MOST_CHARACTERS = 1000  # more than eight lines hold; the rest need not be laid out


class Excerpt(QLabel):
    """A paragraph of at most eight lines; what is left out is in the tool tip. A screen reader hears all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_words(self, words: str) -> None:
        """Show these words."""
        if words != self._words:
            self._words = words
            self.setAccessibleName(words)
            self.setToolTip("")
            self.updateGeometry()
            self.update()

    def _lines(self, width: int) -> tuple[QTextLayout, int, bool]:
        pad = theme.px(Space.MEDIUM)
        # A line break inside a quote is shown as a space; the page shows the paragraphs.
        text = self._words[:_MOST_CHARACTERS].replace("\n", " ")
        layout = QTextLayout(text, theme.font(EXCERPT))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        layout.setTextOption(option)
        layout.beginLayout()
        count = 0
        while (line := layout.createLine()).isValid():
            if count == _MOST_LINES:
                break
            line.setLineWidth(max(theme.px(40), width - 2 * pad))
            line.setPosition(QPointF(pad, pad + count * theme.line_height(EXCERPT)))
            count += 1
        layout.endLayout()
        shown = layout.lineAt(count - 1) if count else None
        whole = shown is None or shown.textStart() + shown.textLength() >= layout_length(layout)
        return layout, count, not whole or len(self._words) > _MOST_CHARACTERS

    def heightForWidth(self, width: int) -> int:
        return self._lines(width)[1] * theme.line_height(EXCERPT) + 2 * theme.px(Space.MEDIUM)

    def sizeHint(self) -> QSize:
        width = max(self.width(), theme.px(200))
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # a scroll area asks for the size hint, which depends on the width

    def paintEvent(self, _event: QPaintEvent) -> None:
        tones = Theme.current().tones
        painter = QPainter(self)
        painter.setPen(tones.text)
        layout, count, cut = self._lines(self.width())
        for number in range(count):
            line = layout.lineAt(number)
            if not (cut and number == count - 1):
                line.draw(painter, QPointF(0, 0))
                continue
            painter.setFont(theme.font(EXCERPT))
            rest = layout.text()[line.textStart() :]
            place = line.rect().toAlignedRect()
            elided = painter.fontMetrics().elidedText(rest + "…", Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, elided)
            self.setToolTip(self._words)


def layout_length(layout: QTextLayout) -> int:
    """The length of a layout's text as Qt counts it."""
    return len(layout.text().encode("utf-16-le")) // 2
