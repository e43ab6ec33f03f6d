"""What this user likes, kept between runs in one small file; nothing of a project is in it."""

from pathlib import Path
from typing import Literal, get_args

from platformdirs import user_config_path
from PySide6.QtCore import QByteArray, QSettings

from pullquote.desktop.theme import READING_RANGE, READING_SIZE
from pullquote.jobs.proposals import DEFAULT_KINDS
from pullquote.records import DecisionKind

__all__ = ["RECENT", "Settings", "ThemeChoice", "default_settings_path"]

ThemeChoice = Literal["system", "light", "dark"]

_LEAST_CONFIDENCE = 0.5

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
    def zoom(self) -> int:
        """The size of the article's text in px."""
        size = self._number("zoom", READING_SIZE)
        return size if size in READING_RANGE else READING_SIZE

    @zoom.setter
    def zoom(self, size: int) -> None:
        self._values.setValue("zoom", size)

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

    def width_of(self, region: str, usual: int) -> int:
        """The length along the splitter that the user gave a region."""
        length = self._number(f"region/{region}", usual)
        return length if length > 0 else usual

    def set_width_of(self, region: str, length: int) -> None:
        """Remember the length of a region."""
        self._values.setValue(f"region/{region}", length)

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

    def _bytes(self, name: str) -> QByteArray:
        value = self._values.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def _list(self, name: str) -> list[str]:
        # An INI file gives a list of one back as a string, and an empty list as nothing.
        value = self._values.value(name)
        if isinstance(value, str):
            return [value] if value else []
        return [str(item) for item in value] if isinstance(value, list) else []
