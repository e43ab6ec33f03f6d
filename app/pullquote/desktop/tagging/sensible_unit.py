"""What a label's key tags when nothing is selected: the words around the caret that the label is for."""

from pullquote.boundaries import name_at, paragraph_at, sentence_at, word_at
from pullquote.codebook import Function
from pullquote.quotations import quotation_at

__all__ = ["sensible_unit"]

Span = tuple[int, int]

_MARKS = frozenset("“”„‟«»‹›‘’‚‛'\"「」『』")


def sensible_unit(text: str, cp: int, function: Function, *, marks: bool = True) -> Span | None:
    """The span that a label with `function` would tag at `cp`; `marks` keeps a quotation's own marks.

    A quote is the quotation or else the sentence, a mention the name, a cue the word, a claim the sentence
    (in a quotation: what of it is inside), a zone the paragraph. None where there is nothing to tag.
    """
    match function:
        case "content" | "quoted":
            quotation = quotation_at(text, cp)
            if quotation is None:
                return sentence_at(text, cp)
            return quotation if marks else _inside(text, quotation)
        case "claim":
            return _claim(text, cp)
        case "mention":
            return name_at(text, cp)
        case "zone":
            paragraph = paragraph_at(text, cp)
            return paragraph if text[slice(*paragraph)].strip() else None
        case _:
            return word_at(text, cp)


def _claim(text: str, cp: int) -> Span | None:
    sentence, quotation = sentence_at(text, cp), quotation_at(text, cp)
    if sentence is None or quotation is None:
        return sentence
    inside = _inside(text, quotation)
    start, end = max(sentence[0], inside[0]), min(sentence[1], inside[1])
    return (start, end) if text[start:end].strip() else sentence


def _inside(text: str, quotation: Span) -> Span:
    """A quotation without its marks; one that is not closed has only the first."""
    start, end = quotation
    start += text[start] in _MARKS
    end -= end > start and text[end - 1] in _MARKS
    return start, end
