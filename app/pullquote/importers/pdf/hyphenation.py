"""Words that a line's end has cut in two."""

import re
from collections import Counter
from collections.abc import Iterable

__all__ = ["HYPHENS", "Hyphenation"]

HYPHENS = "-\u2010\u00ad\x02\ufffe"
"""What stands at the end of a line for a word that goes on; the last two are what pdfium gives for it."""

_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_HANGING = {"and", "or", "und", "oder", "bzw", "et", "ou", "y", "o", "e", "of", "en", "och", "og"}
"""After these a hyphen hangs: “pre- and post-war”."""


class Hyphenation:
    """Decides from the words of the document whether a hyphen at a line's end is the line's or the word's."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._words = Counter(word.casefold() for line in lines for word in _WORD.findall(line))
        self.repaired: list[tuple[str, str]] = []

    def join(self, line: str, after: str) -> str:
        """Two lines as one text, with a blank between them or not."""
        if not line or line[-1] not in HYPHENS or not after:
            return f"{line} {after}".strip(" ")
        stem, hyphen = line[:-1], line[-1]
        if hyphen in "\u00ad\x02\ufffe":
            hyphen = "-"
        head = re.search(r"[^\W\d_]+(?:-[^\W\d_]+)*$", stem)
        tail = re.match(r"[^\W\d_]+", after)
        if head is None or tail is None:  # a dash, or the edge of a number
            return f"{line} {after}" if stem.endswith(" ") or not stem else f"{stem}{hyphen}{after}"
        if tail[0].casefold() in _HANGING and len(tail[0]) == len(re.match(r"\S*", after)[0].rstrip(".,")):  # type: ignore[index]
            return f"{stem}{hyphen} {after}"
        whole, parts = f"{head[0]}{tail[0]}", f"{head[0]}-{tail[0]}"
        if self._is_one_word(whole, parts, tail[0]):
            self.repaired.append((f"{head[0]}-{tail[0]}", whole))
            return stem + after
        return f"{stem}{hyphen}{after}"

    def _is_one_word(self, whole: str, parts: str, tail: str) -> bool:
        known, apart = self._words[whole.casefold()], self._words[parts.casefold()]
        if known or apart:
            return known >= apart
        return tail[0].islower() and "-" not in whole
