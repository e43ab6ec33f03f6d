"""Page headers and footers: lines at the top or bottom of pages that come again on others, but for their numbers."""

import re
from collections import Counter
from collections.abc import Sequence

from pullquote.importers.pdf.lines import Line

__all__ = ["without_running_lines"]

_DEPTH = 4
"""Lines at the top and at the bottom of a page that can be running ones."""


def without_running_lines(pages: Sequence[list[Line]]) -> tuple[list[list[Line]], list[str]]:
    """The pages without their headers and footers, and the words of these, each once.

    A line is one when lines with the same words (whatever the numbers in them) stand at that end of at least half of
    the pages, and of two. So are the numbers of pages.
    """
    kept = [list(page) for page in pages]
    removed: dict[str, None] = {}
    for top in (True, False):
        ends = [_end(page, top=top) for page in kept]
        counts = Counter(key for end in ends for key in {_key(line) for line in end})
        least = max(2, (len(pages) + 1) // 2)
        running = {key for key, count in counts.items() if count >= least}
        for page, end in zip(kept, ends, strict=True):
            for line in end:
                if _key(line) not in running:
                    break  # what stands nearer to the text than a line of its own is text
                page.remove(line)
                removed[line.words] = None
    return kept, list(removed)


def _end(page: list[Line], *, top: bool) -> list[Line]:
    """The outermost lines of a page, from the edge inwards."""
    return sorted(page, key=lambda line: -line.y if top else line.y)[:_DEPTH]


def _key(line: Line) -> str:
    words = re.sub(r"\d+", "#", line.words.casefold())
    return re.sub(r"[\W_]+", " ", words.replace("#", " # ")).strip()
