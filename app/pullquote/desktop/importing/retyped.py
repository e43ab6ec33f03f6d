"""A text that is edited in a Qt widget, of which Qt's own idea is never taken for the text."""

from pullquote.jobs.import_plan import alike_until
from pullquote.text import DisplayMap

__all__ = ["Retyped"]


class Retyped:
    """A frozen text and what was typed into it. `shown` is what the widget is given."""

    def __init__(self, text: str) -> None:
        self.text = text
        # Without soft breaks, what is shown has as many code points as the text, each in its place.
        self.shown = DisplayMap(text, soft=len(text) + 1).text

    def follow(self, raw: str) -> None:
        """Take in an edit; `raw` is the document's raw text after it.

        Only what differs from before is taken from it: the rest stays as it is in the file.
        """
        now = raw.replace("\u2029", "\n").replace("\u2028", "\n")
        head = alike_until(self.shown, now)
        room = min(len(self.shown), len(now)) - head
        ends = self.shown[len(self.shown) - room :][::-1], now[len(now) - room :][::-1]
        tail = alike_until(*ends)
        self.text = self.text[:head] + now[head : len(now) - tail] + self.text[len(self.text) - tail :]
        self.shown = now
