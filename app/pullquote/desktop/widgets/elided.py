"""Text that is cut where it does not fit."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

__all__ = ["elided"]


def elided(painter: QPainter, text: str, width: int) -> str:
    """The text in one line, with an ellipsis at its own end: an English title ends at the right in any window."""
    # Isolated, so that neither the window's direction nor what stands beside it moves the ellipsis.
    line = " ".join(text.split("\n"))
    return painter.fontMetrics().elidedText(f"\u2068{line}\u2069", Qt.TextElideMode.ElideRight, width)
