"""Where the caret goes next, in code points of the frozen text."""

from typing import Literal

from pullquote.boundaries import next_sentence, next_word, paragraph_at, previous_sentence, previous_word
from pullquote.quotations import next_quotation, previous_quotation
from pullquote.text import next_grapheme, previous_grapheme

__all__ = ["Unit", "stepped"]

Unit = Literal["word", "sentence", "quotation", "paragraph", "grapheme"]


def stepped(text: str, cp: int, unit: Unit, *, forward: bool) -> int:
    """The next or previous boundary of a unit; `cp` itself where there is no further quotation."""
    match unit:
        case "grapheme":
            return next_grapheme(text, cp) if forward else previous_grapheme(text, cp)
        case "word":
            return next_word(text, cp) if forward else previous_word(text, cp)
        case "sentence":
            return next_sentence(text, cp) if forward else previous_sentence(text, cp)
        case "paragraph":
            return _next_paragraph(text, cp) if forward else _previous_paragraph(text, cp)
        case "quotation":
            found = next_quotation(text, cp) if forward else previous_quotation(text, cp)
            return found[0] if found else cp


def _next_paragraph(text: str, cp: int) -> int:
    """The start of the next paragraph that is not blank, or the end of the text."""
    at = paragraph_at(text, cp)[1]
    while at < len(text):
        start, at = paragraph_at(text, at + 1)
        if text[start:at].strip():
            return start
    return len(text)


def _previous_paragraph(text: str, cp: int) -> int:
    """The start of this paragraph, or from there that of the one before that is not blank."""
    start = paragraph_at(text, cp)[0]
    if start < cp:
        return start
    while start > 0:
        start, end = paragraph_at(text, start - 1)
        if text[start:end].strip():
            return start
    return 0
