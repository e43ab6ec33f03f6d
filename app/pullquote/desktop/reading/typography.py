"""How the reader likes the page set: size, face, column and line spacing."""

from dataclasses import dataclass, replace

from pullquote.desktop.theme import (
    READING_COLUMN,
    READING_COLUMNS,
    READING_RANGE,
    READING_SIZE,
    READING_SPACING,
    READING_SPACINGS,
)

__all__ = ["Typography"]


@dataclass(frozen=True)
class Typography:
    """The reader's choices; each is cut to what the page can show.

    `size` is px, `face` a family or "" for the usual one, `column` the width in em of the face, and `spacing` from
    line to line in hundredths of an em.
    """

    size: int = READING_SIZE
    face: str = ""
    column: int = READING_COLUMN
    spacing: int = READING_SPACING

    def __post_init__(self) -> None:
        for name, allowed in (
            ("size", READING_RANGE),
            ("column", READING_COLUMNS),
            ("spacing", READING_SPACINGS),
        ):
            object.__setattr__(self, name, max(allowed[0], min(allowed[-1], getattr(self, name))))

    @property
    def line_share(self) -> float:
        """The spacing as a share of the usual one; it spreads every kind of zone alike."""
        return self.spacing / READING_SPACING

    def larger(self, steps: int = 1) -> "Typography":
        """Larger type, or smaller with negative steps."""
        return replace(self, size=self.size + steps)

    def wider(self, steps: int = 1) -> "Typography":
        """A wider column, or a narrower one with negative steps."""
        return replace(self, column=self.column + steps * READING_COLUMNS.step)

    def airier(self, steps: int = 1) -> "Typography":
        """More between the lines, or less with negative steps."""
        return replace(self, spacing=self.spacing + steps * READING_SPACINGS.step)

    def as_usual(self) -> "Typography":
        """The same size and face, set in the usual column and spacing."""
        return Typography(self.size, self.face)
