"""The type of the look: sizes of the interface and of the page, and their fonts here. Views take it from `theme`."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

__all__ = [
    "CELL",
    "EXCERPT",
    "HEADLINE",
    "KEY",
    "READ",
    "READING_COLUMN",
    "READING_COLUMNS",
    "READING_RANGE",
    "READING_SIZE",
    "READING_SPACING",
    "READING_SPACINGS",
    "SECTION",
    "SMALL",
    "SMALL_PRINT",
    "UI",
    "ReadingToken",
    "TypeToken",
    "font",
    "reading_family",
    "reading_font",
]


@dataclass(frozen=True, slots=True)
class TypeToken:
    """A size of the interface: px at a 13 px interface font, its line, and the weight it has at rest."""

    size: float
    line: float
    weight: QFont.Weight = QFont.Weight.Normal
    serif: bool = False


UI: Final = TypeToken(13, 18)
SMALL: Final = TypeToken(12, 16)
KEY: Final = TypeToken(11, 16, QFont.Weight.DemiBold)
EXCERPT: Final = TypeToken(14, 21, serif=True)
CELL: Final = TypeToken(13, 18, serif=True)


@dataclass(frozen=True, slots=True)
class ReadingToken:
    """A size on the page, as shares: of the size the reader chose, and of its own em for the line."""

    share: float
    line: float
    weight: QFont.Weight = QFont.Weight.Normal
    serif: bool = True


READ: Final = ReadingToken(1, 1.75)
HEADLINE: Final = ReadingToken(1.47, 1.36, QFont.Weight.DemiBold)
SECTION: Final = ReadingToken(1.18, 1.4, QFont.Weight.DemiBold)  # headings inside the guides
SMALL_PRINT: Final = ReadingToken(0.82, 1.6, serif=False)  # byline, caption, credit, copyright

READING_RANGE: Final = range(13, 29)
READING_SIZE: Final = 17
READING_COLUMNS: Final = range(28, 53, 3)  # em: about 53 to 98 characters
READING_COLUMN: Final = 37
READING_SPACINGS: Final = range(140, 221, 5)  # hundredths of an em
READING_SPACING: Final = 175
READING_FACES: Final = (
    "Charter",
    "Source Serif 4",
    "Georgia",
    "Noto Serif",
    "Liberation Serif",
    "DejaVu Serif",
)


def font(token: TypeToken, *, strong: bool = False) -> QFont:
    """The font of an interface token; `strong` for a current row or a heading."""
    result = QFont(QApplication.font())
    if token.serif:
        result.setFamilies([reading_family()])
    _resize(result, token.size / UI.size)
    result.setWeight(QFont.Weight.DemiBold if strong else token.weight)
    return result


def reading_font(token: ReadingToken = READ, size: float = READING_SIZE, family: str = "") -> QFont:
    """The font of a zone on the page; `size` (px) and `family` are the reader's choice."""
    result = QFont(QApplication.font())
    if token.serif:
        # The usual face stands in for one that was removed since.
        result.setFamilies(list(dict.fromkeys((family or reading_family(), reading_family()))))
    _resize(result, size * token.share / UI.size)
    result.setWeight(token.weight)
    return result


@cache
def reading_family(available: tuple[str, ...] | None = None) -> str:
    """The first reading face that exists here, or the system's own serif."""
    families = set(QFontDatabase.families() if available is None else available)
    for face in READING_FACES:
        if face in families:
            return face
    substitute = QFont("serif")
    substitute.setStyleHint(QFont.StyleHint.Serif)
    return QFontInfo(substitute).family()


def _resize(target: QFont, factor: float) -> None:
    """Keep the unit the system uses: points follow its text scaling, px do not."""
    if target.pointSizeF() > 0:
        target.setPointSizeF(target.pointSizeF() * factor)
    else:
        target.setPixelSize(round(target.pixelSize() * factor))
