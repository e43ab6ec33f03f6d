"""The text of an article whose parts come apart: the headline on top as a zone, then the paragraphs."""

from collections.abc import Iterable
from dataclasses import dataclass

from pullquote.importers.documents.document import PARAGRAPH_BREAK
from pullquote.importers.drafts import Zone
from pullquote.text import freeze

__all__ = ["Composed", "composed"]


@dataclass(frozen=True, slots=True)
class Composed:
    """A text, frozen, and its zones."""

    text: str
    zones: tuple[Zone, ...]


def composed(parts: Iterable[tuple[str, str]]) -> Composed:
    """A text of paragraphs, each with the kind of its zone or, for running text, an empty string."""
    text = ""
    zones: list[Zone] = []
    for kind, words in parts:
        frozen = freeze(words)[0].strip()
        if not frozen:
            continue
        text += PARAGRAPH_BREAK if text else ""
        if kind:
            zones.append(Zone(kind, len(text), len(text) + len(frozen)))
        text += frozen
    return Composed(text, tuple(zones))
