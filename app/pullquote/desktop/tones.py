"""The colours of the look, light and dark, and how they mix and contrast. Views take them from `theme`."""

from dataclasses import dataclass, replace
from functools import cache
from typing import Final, Protocol

from PySide6.QtGui import QColor

__all__ = [
    "DARK_TONES",
    "LEGIBLE",
    "LIGHT_TONES",
    "ColourPair",
    "Tones",
    "contrast",
    "fill",
    "least_contrast",
    "legible",
    "mix",
    "stronger",
]


@dataclass(frozen=True, slots=True, eq=False)
class Tones:
    """The neutrals, the three signals, and how much of a label's colour goes into its fills.

    Take a copy, `QColor(tones.text)`, before changing one.
    """

    page: QColor
    field: QColor  # inputs and pop-ups
    panel: QColor  # docks and bars
    window: QColor  # menu and status bar
    text: QColor  # ink; also caret, focus, primary button
    text2: QColor  # secondary; curves and icons; muted text on a selected row
    text3: QColor  # muted and placeholder; too weak on `sel`
    line: QColor  # hairlines, decoration only
    ctl: QColor  # borders of controls
    sel: QColor  # current row, pressed
    hover: QColor
    tsel: QColor  # selected text
    danger: QColor
    warn: QColor
    ok: QColor
    faint_share: float
    lift_share: float
    chip_share: float


LIGHT_TONES: Final = Tones(
    page=QColor("#fdfcf9"),
    field=QColor("#fffefb"),
    panel=QColor("#f6f4ef"),
    window=QColor("#eeebe4"),
    text=QColor("#1f1d1a"),
    text2=QColor("#5a554c"),
    text3=QColor("#6b665c"),
    line=QColor("#dcd8cf"),
    ctl=QColor("#8d877b"),
    sel=QColor("#e3ded2"),
    hover=QColor("#efece5"),
    tsel=QColor("#d8d1bf"),
    danger=QColor("#a3201a"),
    warn=QColor("#7a4b00"),
    ok=QColor("#1d6340"),
    faint_share=0.08,
    lift_share=0.17,
    chip_share=0.11,
)
DARK_TONES: Final = Tones(
    page=QColor("#1b1c1e"),
    field=QColor("#1b1c1e"),
    panel=QColor("#232427"),
    window=QColor("#161719"),
    text=QColor("#e6e3dd"),
    text2=QColor("#b4b2ac"),
    text3=QColor("#9c9a95"),
    line=QColor("#37393d"),
    ctl=QColor("#7d8087"),
    sel=QColor("#3a3c41"),
    hover=QColor("#2c2d31"),
    tsel=QColor("#4b4e55"),
    danger=QColor("#ff8f85"),
    warn=QColor("#e9b45a"),
    ok=QColor("#7fcf9f"),
    faint_share=0.10,
    lift_share=0.20,
    chip_share=0.14,
)


def stronger(tones: Tones) -> Tones:
    """The same for those who ask their system for more contrast: no muted text, and lines that are seen."""
    return replace(tones, text2=tones.text, text3=tones.text2, line=tones.ctl, ctl=tones.text2)


LEGIBLE: Final = 4.45
"""The least contrast of a label's colour: 4.5 as WCAG and the look round it."""


class ColourPair(Protocol):
    """What a label brings: one colour for each theme, as `#rrggbb`."""

    @property
    def light(self) -> str: ...
    @property
    def dark(self) -> str: ...


def mix(colour: QColor | str, ground: QColor | str, share: float) -> QColor:
    """`share` of a colour over an opaque ground; opaque again, so that overlapping fills cannot stack."""
    over, under = QColor(colour), QColor(ground)

    def channel(top: int, bottom: int) -> int:
        return round(share * top + (1 - share) * bottom)

    return QColor(
        channel(over.red(), under.red()),
        channel(over.green(), under.green()),
        channel(over.blue(), under.blue()),
    )


@cache
def legible(colour: str, tones: Tones) -> QColor:
    """The colour, or the next one in lightness that can be read on the page, the panels and its own fills.

    A codebook of the user's own may bring any colour.
    """
    result = QColor(colour)
    hue, saturation, lightness = result.hslHueF(), result.hslSaturationF(), result.lightnessF()
    step = 0.01 if contrast(tones.page, "#000000") < contrast(tones.page, "#ffffff") else -0.01
    while least_contrast(result, tones) < LEGIBLE and 0 < lightness + step < 1:
        lightness += step
        result = QColor.fromHslF(max(0.0, hue), saturation, lightness)
    return result


@cache
def fill(colour: str, tones: Tones, share: float) -> QColor:
    """The legible colour over the page."""
    return mix(legible(colour, tones), tones.page, share)


def least_contrast(colour: QColor, tones: Tones) -> float:
    """The contrast of a label's colour where it is smallest: on the page, the panels and its own fills."""
    fills = (
        mix(colour, tones.page, share) for share in (tones.faint_share, tones.lift_share, tones.chip_share)
    )
    grounds = (tones.page, tones.panel, mix(colour, tones.panel, tones.chip_share), *fills)
    return min(contrast(colour, ground) for ground in grounds)


def contrast(first: QColor | str, second: QColor | str) -> float:
    """The WCAG 2 contrast ratio of two opaque colours, from 1 to 21."""
    darker, lighter = sorted((_luminance(QColor(first)), _luminance(QColor(second))))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = (_linear(channel / 255) for channel in (colour.red(), colour.green(), colour.blue()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
