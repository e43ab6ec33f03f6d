"""What the rules find, in words, so that a test reads like the text."""

from typing import NamedTuple

from pullquote.suggest import Attribution, find_quotes

__all__ = ["Said", "said"]


class Said(NamedTuple):
    """An attribution by its words; fragments are joined by " … ", what is not there is empty."""

    source: str
    cue: str
    content: str


def words(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    """The words of spans."""
    return " … ".join(text[start:end] for start, end in spans)


def said(text: str, language: str = "en") -> list[Said]:
    """Who said what in a text, in text order."""
    return [_in_words(text, item) for item in find_quotes(text, language)]


def _in_words(text: str, item: Attribution) -> Said:
    return Said(words(text, item.sources), words(text, item.cue), words(text, item.content))
