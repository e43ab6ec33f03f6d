"""What counts as the same when texts are compared, and the way back to where it stands.

Every offset is in **Unicode code points**, end-exclusive.
"""

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from unicodedata import normalize

__all__ = ["Folded", "Folding", "fold"]


class Folding(dict[int, str]):
    """What each character counts as (none, one or several), worked out when it is first met."""

    def __init__(self, folded: Callable[[str], str]) -> None:
        super().__init__()
        self._folded = folded

    def __missing__(self, cp: int) -> str:
        self[cp] = self._folded(chr(cp))
        return self[cp]


@dataclass(frozen=True, slots=True)
class Folded:
    """A text to compare with, and the way back: where a character became none or several."""

    text: str
    at: list[int]
    """Offsets in the folded text of the characters that did not stay one."""
    source: list[int]
    """Their offsets in the source."""
    width: list[int]
    """What they became: how many characters."""

    def origin(self, folded: int) -> tuple[int, bool, bool]:
        """The source character behind a folded one; is this the first, is this the last that it became?"""
        known = bisect_right(self.at, folded) - 1
        if known < 0:
            return folded, True, True
        inner = folded - self.at[known]
        if inner < self.width[known]:
            return self.source[known], inner == 0, inner == self.width[known] - 1
        return self.source[known] + 1 + inner - self.width[known], True, True


_ASCII = bytes(range(128))
_FEW = 12
"""Up to so many different characters it is quicker to replace one after the other."""


def fold(text: str, folding: Folding) -> Folded:
    """The text with each character as what it counts as; an ASCII character stays one, and folds no further.

    ASCII goes ten times faster when it goes alone, and most texts have little else.
    """
    if text.isascii():
        return Folded(text.translate(folding), [], [], [])
    beyond = set(
        text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")
    )
    folded = text
    if len(beyond) <= _FEW and all(folding[ord(char)].isascii() for char in beyond):
        for char in beyond:
            folded = folded.replace(char, folding[ord(char)])
    folded = folded.translate(folding)
    odd = {char: len(folding[ord(char)]) for char in beyond if len(folding[ord(char)]) != 1}
    at: list[int] = []
    source: list[int] = []
    width: list[int] = []
    shift = 0
    if odd:
        for match in re.finditer(f"[{re.escape(''.join(odd))}]", text):
            at.append(match.start() + shift)
            source.append(match.start())
            width.append(odd[match.group()])
            shift += width[-1] - 1
    # Marks on one letter come in any order; sorting them moves them within their letter only.
    return Folded(folded if folded.isascii() else normalize("NFD", folded), at, source, width)
