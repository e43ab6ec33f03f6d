"""What this user likes, kept between runs in one small file; nothing of a project is in it."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Literal, get_args

from platformdirs import user_config_path
from PySide6.QtCore import QByteArray, QSettings

from pullquote.desktop.reading.typography import Typography
from pullquote.desktop.theme import (
    READING_COLUMN,
    READING_COLUMNS,
    READING_RANGE,
    READING_SIZE,
    READING_SPACING,
    READING_SPACINGS,
)
from pullquote.kinds import DEFAULT_KINDS, DecisionKind

__all__ = ["RECENT", "RememberedLayout", "Settings", "ThemeChoice", "default_settings_path"]

ThemeChoice = Literal["system", "light", "dark"]

_LEAST_CONFIDENCE = 0.5

_LAST = "layout/last"
"""Where the layout is kept that a project begins with."""

RECENT = 8
"""How many recent projects are remembered."""


def default_settings_path() -> Path:
    """Where the settings of this user are."""
    return user_config_path("pullquote", appauthor=False) / "settings.ini"


class Settings:
    """Typed access to the settings file; a value that is not what it should be is the default."""

    def __init__(self, path: Path | None = None) -> None:
        # With a path: `QSettings(organisation, application)` cannot be sent elsewhere by a test.
        self._values = QSettings(str(path or default_settings_path()), QSettings.Format.IniFormat)

    def save(self) -> None:
        """Write what was set to disk now rather than soon."""
        self._values.sync()

    # The person

    @property
    def annotator(self) -> str:
        """The pseudonym; empty before the first run has asked for it."""
        return self._text("annotator")

    @annotator.setter
    def annotator(self, name: str) -> None:
        self._values.setValue("annotator", name)

    # The look

    @property
    def theme(self) -> ThemeChoice:
        """Light, dark, or what the system says."""
        chosen = self._text("theme")
        return next((known for known in get_args(ThemeChoice) if known == chosen), "system")

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._values.setValue("theme", choice)

    @property
    def typography(self) -> Typography:
        """How the article is set."""
        return Typography(
            self._number_in(READING_RANGE, "zoom", READING_SIZE),
            self._text("face"),
            self._number_in(READING_COLUMNS, "column", READING_COLUMN),
            self._number_in(READING_SPACINGS, "spacing", READING_SPACING),
        )

    @typography.setter
    def typography(self, typography: Typography) -> None:
        self._values.setValue("zoom", typography.size)
        self._values.setValue("face", typography.face)
        self._values.setValue("column", typography.column)
        self._values.setValue("spacing", typography.spacing)

    @property
    def fills(self) -> bool:
        """Whether tagged words have a faint fill."""
        return self._text("fills", "true") != "false"

    @fills.setter
    def fills(self, shown: bool) -> None:
        self._values.setValue("fills", "true" if shown else "false")

    # Suggestions

    @property
    def suggestions(self) -> bool:
        """Whether suggestions are made and shown."""
        return self._text("suggestions", "true") != "false"

    @suggestions.setter
    def suggestions(self, shown: bool) -> None:
        self._values.setValue("suggestions", "true" if shown else "false")

    @property
    def suggested_kinds(self) -> tuple[DecisionKind, ...]:
        """What is suggested: quotes, zones and so on."""
        if not self._values.contains("suggested_kinds"):
            return DEFAULT_KINDS
        chosen = self._list("suggested_kinds")
        return tuple(kind for kind in get_args(DecisionKind) if kind in chosen)

    def suggest_kind(self, kind: DecisionKind, wanted: bool) -> None:
        """Suggest a kind, or do not."""
        kinds = [each for each in self.suggested_kinds if each != kind]
        self._values.setValue("suggested_kinds", [*kinds, kind] if wanted else kinds)

    @property
    def least_confidence(self) -> float:
        """From which confidence up suggestions are shown; 0 shows all."""
        try:
            confidence = float(self._text("least_confidence", str(_LEAST_CONFIDENCE)))
        except ValueError:
            return _LEAST_CONFIDENCE
        return confidence if 0 <= confidence <= 1 else _LEAST_CONFIDENCE

    @least_confidence.setter
    def least_confidence(self, confidence: float) -> None:
        self._values.setValue("least_confidence", str(confidence))

    @property
    def pipeline(self) -> str:
        """The spaCy pipeline that helps the rules: a package name or folder, or nothing."""
        return self._text("pipeline", "")

    @pipeline.setter
    def pipeline(self, name: str) -> None:
        self._values.setValue("pipeline", name)

    # The window

    @property
    def geometry(self) -> QByteArray:
        """Where the window was, as Qt saves it."""
        return self._bytes("geometry")

    @geometry.setter
    def geometry(self, state: QByteArray) -> None:
        self._values.setValue("geometry", state)

    def layout_of(self, project: Path) -> "RememberedLayout":
        """How the regions stand in the window of a project."""
        return RememberedLayout(self._values, project)

    # Projects

    @property
    def recent(self) -> list[Path]:
        """Projects opened lately, the last one first."""
        return [Path(text) for text in self._list("recent")]

    def remember_project(self, path: Path) -> None:
        """Put a project first in the list of recent ones."""
        known = [str(path.absolute()), *(str(other) for other in self.recent)]
        self._values.setValue("recent", list(dict.fromkeys(known))[:RECENT])

    def forget_project(self, path: Path) -> None:
        """Take a project off the list of recent ones."""
        self._values.setValue("recent", [str(other) for other in self.recent if other != path.absolute()])

    def warned_about(self, folder: Path) -> bool:
        """Whether the user has been told that this folder is not a safe place."""
        return str(folder) in self._list("warned_about")

    def set_warned_about(self, folder: Path) -> None:
        """Do not warn about this folder again."""
        self._values.setValue("warned_about", [*self._list("warned_about"), str(folder)])

    # Import

    def columns_of(self, names: Sequence[str]) -> tuple[tuple[str, str], ...]:
        """What the columns of tables with these columns fill, as it was chosen last: (column, field); or nothing."""
        kept = self._list(_columns_key(names))
        return tuple(zip(kept[::2], kept[1::2], strict=False))

    def remember_columns(self, names: Sequence[str], columns: Mapping[str, str]) -> None:
        """Remember what was chosen for tables with these columns."""
        self._values.setValue(_columns_key(names), [part for pair in columns.items() for part in pair])

    def folder_of(self, project: Path) -> Path | None:
        """The folder from which articles came into a project last."""
        name = self._text(_folder_key(project))
        return Path(name) if name else None

    def remember_folder(self, project: Path, folder: Path) -> None:
        """Remember where a project's articles come from."""
        self._values.setValue(_folder_key(project), str(folder.absolute()))

    # Reading what may have been edited by hand

    def _text(self, name: str, usual: str = "") -> str:
        value = self._values.value(name, usual)
        return value if isinstance(value, str) else usual

    def _number(self, name: str, usual: int) -> int:
        value = self._values.value(name, usual)
        try:
            return int(str(value))
        except ValueError:
            return usual

    def _number_in(self, allowed: range, name: str, usual: int) -> int:
        number = self._number(name, usual)
        return number if number in allowed else usual

    def _bytes(self, name: str) -> QByteArray:
        value = self._values.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def _list(self, name: str) -> list[str]:
        # An INI file gives a list of one back as a string, and an empty list as nothing.
        value = self._values.value(name)
        if isinstance(value, str):
            return [value] if value else []
        return [str(item) for item in value] if isinstance(value, list) else []


def _columns_key(names: Sequence[str]) -> str:
    """By the names in any order; as they are, they would make groups of the file."""
    return f"columns/{sha256(repr(sorted(names)).encode(errors='replace')).hexdigest()[:16]}"


def _folder_key(project: Path) -> str:
    return f"import/{sha256(str(project.absolute()).encode(errors='replace')).hexdigest()[:16]}"


class RememberedLayout:
    """The lengths of the regions of one project's window, and which of them are hidden.

    It is this user's, so it stays in the settings and not in the project, which others may open on another
    screen. A project that has none yet begins as the last one looked.
    """

    def __init__(self, values: QSettings, project: Path) -> None:
        self._values = values
        # A path has slashes, which would make groups of the file.
        self._group = f"layout/{sha256(str(project.absolute()).encode()).hexdigest()[:16]}"

    def length(self, region: str, usual: int) -> int:
        """The length along the splitter that the user gave a region, in px."""
        try:
            length = int(str(self._value(f"length/{region}", usual)))
        except ValueError:
            return usual
        return length if length > 0 else usual

    def set_length(self, region: str, length: int) -> None:
        """Remember the length of a region."""
        self._set(f"length/{region}", length)

    def shown(self, region: str) -> bool:
        """Whether the user wants to see a region that can be hidden."""
        return str(self._value(f"shown/{region}", "true")) != "false"

    def set_shown(self, region: str, shown: bool) -> None:
        """Remember that a region was hidden or brought up."""
        self._set(f"shown/{region}", "true" if shown else "false")

    @property
    def panel(self) -> str:
        """Which of the panels below the page was used last; empty for the first."""
        return str(self._value("panel", ""))

    @panel.setter
    def panel(self, name: str) -> None:
        self._set("panel", name)

    def forget(self) -> None:
        """Remember nothing: the usual lengths, and every region shown."""
        for group in (self._group, _LAST):
            self._values.remove(group)

    def _value(self, name: str, usual: object) -> object:
        return self._values.value(f"{self._group}/{name}", self._values.value(f"{_LAST}/{name}", usual))

    def _set(self, name: str, value: object) -> None:
        for group in (self._group, _LAST):
            self._values.setValue(f"{group}/{name}", value)
