"""A label that a screen reader hears whenever it says something else."""

from pullquote.desktop.announcing import announce
from pullquote.desktop.widgets.elided_label import ElidedLabel

__all__ = ["SpokenLabel"]


class SpokenLabel(ElidedLabel):
    """For what happens: what was done, what the next keys do, how many were found. Not for what only stands there."""

    def setText(self, text: str) -> None:
        """Show the text, all of it in the tip, and have it said."""
        if text != self.text():
            announce(self, text)
        super().setText(text)
        self.setToolTip(text)

    def clear(self) -> None:
        self.setText("")
