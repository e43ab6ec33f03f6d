"""A paragraph as the attribution rules read it: words, quotations, sentences.

What stands in the outermost quotation marks is opaque: a sentence does not end inside, and cues are looked for outside.
Token ranges are pairs of indexes, end-exclusive; offsets are code points of the whole text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pullquote.boundaries import Span, sentence_breaks
from pullquote.quotations import Quotation
from pullquote.suggest.lexicon import Lexicon

__all__ = ["Paragraph", "Tokens", "read_paragraph", "sentences"]

Tokens = tuple[int, int]


_TOKEN = re.compile(
    r"""(?:[^\W\d_]\.){2,}"""  # U.S.
    r"""|(?:Mrs?|Ms|Mx|Drs?|Prof|Sens?|Reps?|Govs?|Gen|Col|Lt|Sgt|Capt|Maj|Adm|Rev|Hon|St|Jr|Sr|Hr|Mme|Sra?|Dra?)\."""
    r"""|\b[A-ZÀ-Þ]\.(?=\s?[A-ZÀ-Þ])"""  # the J. of a name
    r"""|(?<![’'\w])(?:[qQ]u|[dDlLnNsSjJmMtTcC]|[jJ]usqu|[lL]orsqu|[pP]uisqu)[’'](?=\w)"""  # qu’il
    r"""|(?<=\w)-(?:t-)?(?:ils?|elles?|on|je|nous|vous)\b"""  # a-t-il
    r"""|\w+(?:(?!-(?:t-)?(?:ils?|elles?|on|je|nous|vous)\b)[’'‘‐‑-]\w+|(?<=\d)[.,:]\d+)*|[^\w\s]"""
)


@dataclass(slots=True)
class Paragraph:
    """One paragraph; the lists run over its tokens."""

    text: str
    span: Span
    words: list[str]
    lower: list[str]
    starts: list[int]
    quote: list[int]
    """Per token the index of the outermost quotation that it stands in, or -1."""
    quotations: list[Span]
    """The outermost ones."""
    nested: dict[int, list[Quotation]]
    """Those inside an outermost one, by its index."""
    inside: list[Tokens]
    """The tokens of each outermost quotation."""
    unclosed: set[Span]
    """Quotations that no mark closes."""
    sentences: list[Tokens]

    def chars(self, tokens: Tokens) -> Span:
        """The code points of a token range."""
        return self.starts[tokens[0]], self.end_of(tokens[1] - 1)

    def end_of(self, token: int) -> int:
        """Where a token ends, in code points."""
        return self.starts[token] + len(self.words[token])

    def is_open(self, quotation: Span) -> bool:
        """Whether no mark closes a quotation."""
        return quotation in self.unclosed


def read_paragraph(text: str, span: Span, quotations: Sequence[Quotation], lexicon: Lexicon) -> Paragraph:
    """Words, outermost quotations and sentences of a paragraph."""
    unclosed = {quotation.span for quotation in quotations if not quotation.closed}
    tokens = list(_TOKEN.finditer(text, *span))
    words = [token.group() for token in tokens]
    starts = [token.start() for token in tokens]
    outer: list[Span] = []
    nested: dict[int, list[Quotation]] = {}
    for quotation in quotations:
        if not outer or quotation.span[0] >= outer[-1][1]:
            outer.append(quotation.span)
        else:
            nested.setdefault(len(outer) - 1, []).append(quotation)
    quote = [-1] * len(words)
    at = 0
    inside: list[Tokens] = []
    for index, (start, end) in enumerate(outer):
        while at < len(words) and starts[at] < start:
            at += 1
        first = at
        while at < len(words) and starts[at] < end:
            quote[at] = index
            at += 1
        inside.append((first, at))
    paragraph = Paragraph(
        text,
        span,
        words,
        [word.lower() for word in words],
        starts,
        quote,
        outer,
        nested,
        inside,
        unclosed,
        [],
    )
    if outer or words[-1:] == [":"] or not lexicon.triggers.isdisjoint(paragraph.lower):
        paragraph.sentences = sentences(paragraph, lexicon)  # elsewhere no rule asks for them
    return paragraph


def sentences(p: Paragraph, lexicon: Lexicon) -> list[Tokens]:
    """The sentences of a paragraph; none ends inside a quotation."""
    found: list[Tokens] = []
    first = at = 0
    for end, following in sentence_breaks(p.text, p.span, p.span[0]):
        while at < len(p.starts) and p.starts[at] < following:
            at += 1
        inside = 0 < at < len(p.quote) and p.quote[at] >= 0 and p.quote[at] == p.quote[at - 1]
        if at > first and not inside and not _attributed_after(p, lexicon, at, end):
            found.append((first, at))
            first = at
    if first < len(p.words):
        found.append((first, len(p.words)))
    return found


def _attributed_after(p: Paragraph, lexicon: Lexicon, at: int, end: int) -> bool:
    """Whether the name after a quotation that ends in “?” or “!” is its source: “Really?” Ana Roth asked."""
    if p.quote[at - 1] < 0 or at >= len(p.quote) or p.quote[at] >= 0 or "." in p.text[end - 3 : end]:
        return False
    for index in range(at, min(at + 8, len(p.words) - 1)):
        if p.quote[index] >= 0 or p.words[index] in ".;:":
            return False
        cues = lexicon.verbs.get(p.lower[index], ())
        if any("aside" in cue.takes and cue.shape == "finite" for cue in cues):
            following = p.lower[index + 1]
            return p.quote[index + 1] < 0 and following != ":" and following not in lexicon.words.that

    return False
