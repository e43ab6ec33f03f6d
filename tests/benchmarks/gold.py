"""A corpus as the benchmarks see it: texts with who said what. Offsets are code points, end-exclusive."""

from dataclasses import dataclass

from pullquote.agreement.spans import Spans


@dataclass(frozen=True, slots=True)
class GoldQuote:
    """A quote of a corpus; `kind` is the corpus's name for its type, if it has one."""

    content: Spans
    cue: Spans = ()
    source: Spans = ()
    kind: str = ""


@dataclass(frozen=True, slots=True)
class GoldText:
    """A text of a corpus."""

    name: str
    text: str
    quotes: tuple[GoldQuote, ...]
