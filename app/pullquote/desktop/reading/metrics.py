"""The measures of the page in px: type, line pitch, lanes and margins, as the reader likes them."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

from pullquote.desktop import theme
from pullquote.desktop.reading.typography import Typography
from pullquote.desktop.theme import HEADLINE, READ, SMALL_PRINT, ReadingToken

__all__ = ["BlockStyle", "Column", "Metrics"]

_WORDS_ABOVE = 0.95  # em: the fill, and a hair between it and the lane over it
_SMALL_PRINT_KINDS = frozenset({"byline", "caption", "photo_credit", "credit", "copyright"})


@dataclass(frozen=True, slots=True)
class BlockStyle:
    """How a kind of zone is set.

    `above` and `below` are the line's room over and under the baseline, one lane included; `lane` is the
    distance from the baseline to the centre of the first lane. Where the spacing is too tight for a lane between
    two lines of words, a line with lanes is `slack` higher.
    """

    font: QFont
    em: float
    above: float
    below: float
    lane: float
    slack: float = 0
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
    """All lengths for one typography."""

    def __init__(self, typography: Typography = Typography()) -> None:  # noqa: B008
        self._ems = typography.column
        self.read = _style(READ, typography)
        self.standfirst = _style(READ, typography, muted=True)
        self.headline = _style(HEADLINE, typography)
        self.small_print = _style(SMALL_PRINT, typography)
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
        wanted = self._ems * self.read.em
        # Room for the chips' names is asked for as long as the column keeps nine tenths of its measure.
        left = theme.px(104)  # the names of zones
        compact = width < 0.9 * wanted + left + theme.px(126)
        right = theme.px(90) if compact else theme.px(126)
        column = max(8 * self.read.em, min(wanted, width - left - right))
        extra = max(0.0, width - left - right - column)
        return Column(round(left + extra / 2), float(int(column)), right + extra / 2, compact)


def _style(token: ReadingToken, typography: Typography, *, muted: bool = False) -> BlockStyle:
    font = theme.reading_font(token, typography.size, typography.face)
    em = _pixels(font)
    # The lane stands under the descenders; the rest of the line's room goes above the words.
    lane = round(max(0.47 * em, QFontMetricsF(font).descent() * 0.9 + 3))
    pitch = round(token.line * typography.line_share * em)
    below = lane + 2
    slack = max(0, ceil(_WORDS_ABOVE * em) - (pitch - below))
    return BlockStyle(font, em, pitch - below, below, lane, slack, muted)


def _pixels(font: QFont) -> float:
    info = QFontInfo(font)
    points, pixels = font.pointSizeF(), info.pixelSize()
    return float(pixels) if points <= 0 or info.pointSizeF() <= 0 else points * pixels / info.pointSizeF()
