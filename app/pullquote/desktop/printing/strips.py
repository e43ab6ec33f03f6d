"""What follows the article, as strips: pieces of a page that are never broken, such as a line of a table's row."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from pullquote.desktop import theme
from pullquote.desktop.theme import CELL, LIGHT, SMALL, UI, Line

__all__ = ["Column", "Strip", "for_paper", "heading", "paragraph", "table", "wrapped"]

_WHOLE = 8
"""Lines up to which a row of a table is kept on one page."""
_BESIDE = 2
"""Lines of a longer row that stay together at a break."""


def for_paper(font: QFont) -> QFont:
    """The font, made fit for paper."""
    # Letters stand where the face wants them, not on the pixels of a screen.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # To whoever copies from a PDF, a ligature is another character than those of the text.
    font.setFeature(QFont.Tag("liga"), 0)
    return font


@dataclass(frozen=True)
class Strip:
    """`paint` draws it with its upper edge at a y; `keep` holds it on one page with the next strip."""

    height: float
    paint: Callable[[QPainter, float], None]
    keep: bool = False


@dataclass(frozen=True)
class Column:
    """A column of a table; `share` of its width, and whether it holds words of the article."""

    title: str
    share: float
    words: bool = False


def heading(text: str) -> Strip:
    """The heading of a part."""
    font = theme.font(UI, strong=True)
    metrics = QFontMetricsF(font)
    above, below = theme.px(24), theme.px(8)

    def paint(painter: QPainter, y: float) -> None:
        painter.setFont(font)
        painter.setPen(LIGHT.tones.text)
        painter.drawText(QPointF(0, y + above + metrics.ascent()), text)

    return Strip(above + metrics.height() + below, paint, keep=True)


def paragraph(text: str, font: QFont, colour: QColor, left: float, width: float) -> list[Strip]:
    """A paragraph in a column, a strip a line."""
    layout = wrapped(text, font, width)
    lines = [layout.lineAt(at) for at in range(layout.lineCount())]
    return [
        Strip(line.height(), _Line([layout], [left], at, line.ascent(), colour))
        for at, line in enumerate(lines)
    ]


def table(
    columns: Sequence[Column], rows: Iterable[Sequence[str]], width: float
) -> tuple[Strip, list[Strip]]:
    """The row of titles, which every page repeats, and the strips of the rows."""
    gap = theme.px(12)
    whole = sum(column.share for column in columns)
    room = width - gap * (len(columns) - 1)
    places, x = [], 0.0
    for column in columns:
        places.append((x, room * column.share / whole))
        x += places[-1][1] + gap
    faces = [theme.font(CELL if column.words else UI) for column in columns]
    titles = _row(
        [column.title for column in columns], [theme.font(SMALL, strong=True)] * len(columns), places
    )
    strips: list[Strip] = []
    for row in rows:
        strips += _row(row, faces, places, width)
    return titles[0], strips


def _row(
    cells: Sequence[str], fonts: Sequence[QFont], places: Sequence[tuple[float, float]], rule: float = 0
) -> list[Strip]:
    """A strip for each line of the row, with a hairline of the length `rule` over the first."""
    layouts = [
        wrapped(text, font, width) for text, font, (_, width) in zip(cells, fonts, places, strict=True)
    ]
    lines = [layout.lineAt(at) for layout in layouts for at in range(layout.lineCount())]
    height, ascent = max(line.height() for line in lines), max(line.ascent() for line in lines)
    count = max(layout.lineCount() for layout in layouts)
    pad, lefts = theme.px(4), [x for x, _ in places]
    strips = []
    for number in range(count):
        is_last = number + 1 == count
        stays = not is_last and (count <= _WHOLE or number + 1 < _BESIDE or number + _BESIDE >= count)
        above = pad if number == 0 else 0
        rule_here = rule if number == 0 else 0
        paint = _Line(layouts, lefts, number, above + ascent, LIGHT.tones.text, rule_here)
        strips.append(Strip(above + height + (pad if is_last else 0), paint, stays))
    return strips


@dataclass(frozen=True)
class _Line:
    """Paints one line of every cell of a row."""

    cells: Sequence[QTextLayout]
    lefts: Sequence[float]
    number: int
    baseline: float
    colour: QColor
    rule: float = 0

    def __call__(self, painter: QPainter, y: float) -> None:
        if self.rule:
            painter.setPen(QPen(LIGHT.tones.line, Line.HAIR))
            painter.drawLine(QPointF(0, y), QPointF(self.rule, y))
        painter.setPen(self.colour)
        for layout, x in zip(self.cells, self.lefts, strict=True):
            if self.number < layout.lineCount():
                line = layout.lineAt(self.number)
                line.draw(painter, QPointF(x, y + self.baseline - line.ascent() - line.y()))


def wrapped(text: str, font: QFont, width: float) -> QTextLayout:
    """Words on lines of a width, in their own direction."""
    layout = QTextLayout(text.replace("\n", " "), for_paper(QFont(font)))
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout
