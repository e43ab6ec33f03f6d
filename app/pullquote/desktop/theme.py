"""Every token of the look: tones, type, spaces, and what is made from them for Qt.

Colour means a label, so the chrome has none: focus, selection and the primary button are ink. Lengths are for
an interface font of 13 px with a line of 18; `px()` scales them to the font that the system really has, while
hairlines and control borders stay 1.

A painter asks `Theme.current()` each time it paints and so never holds an old theme; Qt repaints every widget
when `apply()` changes palette and style sheet. Only what keeps colours outside of painting connects to
`theme_changed`.
"""

import atexit
import shutil
import tempfile
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from string import Template
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFontInfo, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from pullquote.desktop.fonts import (
    CELL,
    EXCERPT,
    HEADLINE,
    KEY,
    READ,
    READING_COLUMN,
    READING_COLUMNS,
    READING_RANGE,
    READING_SIZE,
    READING_SPACING,
    READING_SPACINGS,
    SECTION,
    SMALL,
    SMALL_PRINT,
    UI,
    ReadingToken,
    TypeToken,
    font,
    reading_family,
    reading_font,
)
from pullquote.desktop.tones import (
    DARK_TONES,
    LIGHT_TONES,
    ColourPair,
    Tones,
    contrast,
    fill,
    legible,
    mix,
)
from pullquote.resources import resource

__all__ = [
    "ARTICLE_ROW",
    "BAR",
    "CELL",
    "CHIP",
    "COMMAND_ROW",
    "CONTROL",
    "DARK",
    "EXCERPT",
    "HEADLINE",
    "ICON",
    "KEY",
    "LABEL_PATTERNS",
    "LIGHT",
    "MENU_BAR",
    "READ",
    "READING_COLUMN",
    "READING_COLUMNS",
    "READING_RANGE",
    "READING_SIZE",
    "READING_SPACING",
    "READING_SPACINGS",
    "SCRIM",
    "SECTION",
    "SMALL",
    "SMALL_PRINT",
    "STATUS_BAR",
    "TARGET",
    "UI",
    "ColourPair",
    "Line",
    "Radius",
    "ReadingToken",
    "Space",
    "Theme",
    "Tones",
    "TypeToken",
    "apply",
    "contrast",
    "font",
    "line_height",
    "mix",
    "px",
    "reading_family",
    "reading_font",
    "recoloured_svg",
    "scale",
    "set_tone",
    "system_theme",
    "theme_changed",
]

SCRIM: Final = 0.30  # share of black over the window while the command palette is open

# --- Lengths ------------------------------------------------------------------------------------------------


class Space:
    """The 4 px grid."""

    TINY: Final = 4
    SMALL: Final = 8
    MEDIUM: Final = 12  # panel padding, gap between sections
    LARGE: Final = 16
    WIDE: Final = 24  # dialog padding
    HUGE: Final = 32
    FORM_ROW: Final = 6


class Radius:
    FILL: Final = 2
    CHIP: Final = 3
    CONTROL: Final = 4
    POPUP: Final = 6
    DIALOG: Final = 8


class Line:
    """Thicknesses; never scaled, or a hairline would be a bar."""

    HAIR: Final = 1
    CONTROL: Final = 1
    LANE: Final = 2
    LANE_SELECTED: Final = 3
    CURVE: Final = 1.25
    ICON: Final = 1.5
    FOCUS: Final = 2
    CURRENT: Final = 3  # ink bar at the left of the current row


CONTROL: Final = 28  # field, button, table row
COMMAND_ROW: Final = 36
BAR: Final = 40
ARTICLE_ROW: Final = 54
STATUS_BAR: Final = 26
MENU_BAR: Final = 28
CHIP: Final = 18
ICON: Final = 16
TARGET: Final = 24  # the smallest thing to point at

# On and off lengths along the line, for a 2 px line; a solid or double line has none.
LABEL_PATTERNS: Final[dict[str, tuple[int, ...]]] = {
    "solid": (),
    "dots": (2, 2),
    "dashes": (6, 3),
    "dash_dot": (9, 3, 2, 3),
    "double": (),
    "long_dashes": (14, 4),
}


@cache
def scale() -> float:
    """How much larger than 18 px a line of the interface font is; controls stay large enough to point at."""
    return max(QFontMetrics(QApplication.font()).height() / UI.line, TARGET / CONTROL)


def px(length: float) -> int:
    """A length of the look in this system's px."""
    return max(1, round(length * scale()))


def line_height(token: TypeToken) -> int:
    return px(token.line)


# --- The theme ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """Light or dark."""

    name: str
    tones: Tones
    is_dark: bool

    @staticmethod
    def current() -> "Theme":
        """The theme that was applied last; light before that."""
        return _current

    def label_colour(self, label: ColourPair) -> QColor:
        """The label's colour in this theme, legible whatever the codebook says."""
        return QColor(legible(label.dark if self.is_dark else label.light, self.tones))

    def faint(self, label: ColourPair) -> QColor:
        """The fill behind tagged words at rest."""
        return self._over_page(label, self.tones.faint_share)

    def lift(self, label: ColourPair) -> QColor:
        """The fill behind selected, linked or hovered words."""
        return self._over_page(label, self.tones.lift_share)

    def chip(self, label: ColourPair) -> QColor:
        return self._over_page(label, self.tones.chip_share)

    def _over_page(self, label: ColourPair, share: float) -> QColor:
        return QColor(fill(label.dark if self.is_dark else label.light, self.tones, share))

    def palette(self) -> QPalette:
        """The palette for Fusion; the style sheet does what a palette cannot."""
        tones, role = self.tones, QPalette.ColorRole
        result = QPalette()
        for name, colour in {
            role.Window: tones.panel,
            role.WindowText: tones.text,
            role.Base: tones.field,
            role.AlternateBase: tones.field,  # no zebra rows
            role.Text: tones.text,
            role.PlaceholderText: tones.text3,
            role.Button: tones.panel,
            role.ButtonText: tones.text,
            role.BrightText: tones.text,
            role.Light: tones.field,
            role.Midlight: tones.hover,
            role.Mid: tones.line,
            role.Dark: tones.ctl,
            role.Shadow: tones.ctl,
            role.Highlight: tones.sel,
            role.HighlightedText: tones.text,
            role.Accent: tones.text,
            role.Link: tones.text,  # underlined, so it needs no colour
            role.LinkVisited: tones.text2,
            role.ToolTipBase: tones.field,
            role.ToolTipText: tones.text,
        }.items():
            result.setColor(name, colour)
        for name in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
            result.setColor(QPalette.ColorGroup.Disabled, name, tones.text3)
        result.setColor(QPalette.ColorGroup.Disabled, role.Highlight, tones.panel)
        return result

    def style_sheet(self) -> str:
        """`resources/styles/pullquote.qss` with the tokens filled in."""
        tones = self.tones
        values: dict[str, object] = {
            item.name: tone.name()
            for item in fields(tones)
            if isinstance(tone := getattr(tones, item.name), QColor)
        }
        values |= {
            "handle": mix(tones.ctl, tones.page, 0.5).name(),
            "small_font": QFontInfo(font(SMALL)).pixelSize(),
            "icon": px(ICON),
            "radius": Radius.CONTROL,
            "chip_radius": Radius.CHIP,
            # A control's height and padding inside its border, and one less all round when the border is 2.
            "control": px(CONTROL) - 2,
            "control_focused": px(CONTROL) - 4,
            "pad": px(8),
            "pad_focused": px(8) - 1,
            "button_pad": px(12),
            "button_pad_focused": px(12) - 1,
            "tool": max(2, (px(CONTROL) - px(ICON)) // 2 - 1),
            "tool_focused": max(2, (px(CONTROL) - px(ICON)) // 2 - 1) - 1,
            "tiny": px(Space.TINY),
            "space": px(Space.SMALL),
            "medium": px(Space.MEDIUM),
            "wide": px(Space.WIDE),
            "menu_bar_pad": max(2, (px(MENU_BAR) - px(UI.line)) // 2),
            "tiny_focused": px(Space.TINY) - 1,
            "menu_pad": max(2, (px(CONTROL) - px(UI.line)) // 2),
            "menu_left": px(8),
            "tab": px(CONTROL) - 2,
            "small_icon": px(12),
            "box": px(14),
            "cell_pad": px(Space.SMALL) - 3,  # Qt adds 3 of its own
            "row_pad": px(Space.MEDIUM) - 3,
            "box_radius": px(14) // 2 + 1,
            "scroll": px(10),
            "scroll_inset": px(10) - 6,
        }
        for name, icon, colour in (
            ("chevron_down", "chevron-down", tones.text2),
            ("chevron_down_off", "chevron-down", tones.text3),
            ("chevron_up", "chevron-up", tones.text2),
            ("chevron_right", "chevron-right", tones.text2),
            ("plus", "plus", tones.text2),
            ("plus_off", "plus", tones.text3),
            ("minus", "minus", tones.text2),
            ("minus_off", "minus", tones.text3),
            ("box_check", "check", tones.page),
            ("box_minus", "minus", tones.page),
            ("box_dot", "dot", tones.page),
            ("check_mark", "check", tones.text),
        ):
            values[name] = _svg_file(icon, colour.name()).as_posix()
        return Template(resource("styles", "pullquote.qss").read_text("utf-8")).substitute(values)


LIGHT: Final = Theme("light", LIGHT_TONES, is_dark=False)
DARK: Final = Theme("dark", DARK_TONES, is_dark=True)
_current = LIGHT


class _Notifier(QObject):
    changed = Signal(object)


_notifier = _Notifier()
theme_changed = _notifier.changed  # (Theme), after the application has it


def apply(app: QApplication, theme: Theme) -> None:
    """Give the whole application a theme."""
    global _current
    for cached in (reading_family, scale):  # the system's fonts may have changed with its theme
        cached.cache_clear()
    _current = theme
    app.setEffectEnabled(Qt.UIEffect.UI_General, False)  # pop-ups are there at once
    app.setStyle("Fusion")
    app.setPalette(theme.palette())
    app.setStyleSheet(theme.style_sheet())
    theme_changed.emit(theme)


def set_tone(widget: QWidget, tone: str) -> None:
    """Give a text label one of the tones that the style sheet knows, in this theme and the next."""
    if widget.property("tone") != tone:
        widget.setProperty("tone", tone)
        if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # or Qt will do so before it is shown
            widget.style().unpolish(widget)
            widget.style().polish(widget)


def system_theme(app: QApplication) -> Theme:
    """What the system asks for; light where it does not say."""
    return DARK if app.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT


# --- Recoloured drawings ------------------------------------------------------------------------------------


def recoloured_svg(name: str, colour: str) -> bytes:
    """An icon's SVG in one colour; Qt would draw `currentColor` black."""
    return _svg(name).replace(b"currentColor", colour.encode())


@cache
def _svg(name: str) -> bytes:
    return resource("icons", f"{name}.svg").read_bytes()


def _svg_file(name: str, colour: str) -> Path:
    """The same as a file, because a style sheet takes a path and nothing else.

    The colour is in the file's name, so that Qt's caches cannot show one theme's arrow in the other.
    """
    path = _drawings_folder() / f"{name}-{colour.removeprefix('#')}.svg"
    path.write_bytes(recoloured_svg(name, colour))
    return path


@cache
def _drawings_folder() -> Path:
    folder = tempfile.mkdtemp(prefix="pullquote-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)
