"""The measures of the page in px: type, line pitch, lanes and margins, for one reading size."""

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

from pullquote.desktop import theme
from pullquote.desktop.theme import HEADLINE, READ, SMALL_PRINT, ReadingToken

__all__ = ["BlockStyle", "Column", "Metrics"]

_SMALL_PRINT_KINDS = frozenset({"byline", "caption", "photo_credit", "credit", "copyright"})
_EMS = 37  # about 70 characters


@dataclass(frozen=True, slots=True)
class BlockStyle:
    """How a kind of zone is set.

    `above` and `below` are the line's room over and under the baseline, one lane included; `lane` is the
    distance from the baseline to the centre of the first lane.
    """

    font: QFont
    em: float
    above: float
    below: float
    lane: float
    muted: bool = False

    @property
    def fill_above(self) -> float:
        """From the baseline up to the edge of the fill."""
        return 0.9 * self.em

    @property
    def fill_below(self) -> float:
        return 0.3 * self.em


@dataclass(frozen=True, slots=True)
class Column:
    """Where the text stands in the page; `compact` when there is no room for names in the margin."""

    left: float
    width: float
    right_margin: float
    compact: bool

    @property
    def right(self) -> float:
        return self.left + self.width


class Metrics:
    """All lengths for a reading size and family."""

    def __init__(self, size: float = theme.READING_SIZE, family: str = "") -> None:
        self.read = _style(READ, size, family)
        self.standfirst = _style(READ, size, family, muted=True)
        self.headline = _style(HEADLINE, size, family)
        self.small_print = _style(SMALL_PRINT, size, family)
        self.lane_step = theme.px(6)
        self.paragraph_gap = theme.px(20)
        self.top = theme.px(18)
        self.bottom = theme.px(48)

    def style(self, zone_kind: str) -> BlockStyle:
        """The style of a paragraph in a zone of this kind; "" for none."""
        if zone_kind == "headline":
            return self.headline
        if zone_kind == "standfirst":
            return self.standfirst
        return self.small_print if zone_kind in _SMALL_PRINT_KINDS else self.read

    def column(self, width: float) -> Column:
        """The column in a page of this width: centred between its margins, narrower where it must be."""
        wanted = _EMS * self.read.em
        # Room for names is asked for as long as the column keeps nine tenths of its measure.
        compact = width < 0.9 * wanted + theme.px(88) + theme.px(126)
        left, right = (theme.px(84), theme.px(90)) if compact else (theme.px(88), theme.px(126))
        column = max(8 * self.read.em, min(wanted, width - left - right))
        extra = max(0.0, width - left - right - column)
        return Column(round(left + extra / 2), float(int(column)), right + extra / 2, compact)


def _style(token: ReadingToken, size: float, family: str, *, muted: bool = False) -> BlockStyle:
    font = theme.reading_font(token, size, family)
    em = _pixels(font)
    # The lane stands under the descenders; the rest of the line's room goes above the words.
    lane = round(max(0.47 * em, QFontMetricsF(font).descent() * 0.9 + 3))
    pitch = round(token.line * em)
    below = lane + 2
    return BlockStyle(font, em, pitch - below, below, lane, muted)


def _pixels(font: QFont) -> float:
    info = QFontInfo(font)
    points, pixels = font.pointSizeF(), info.pixelSize()
    return float(pixels) if points <= 0 or info.pointSizeF() <= 0 else points * pixels / info.pointSizeF()
