"""Attributions while an article is read, and what one paragraph leaves to the next."""

from dataclasses import dataclass, field

from pullquote.boundaries import Span

__all__ = ["Before", "Found"]


@dataclass(slots=True)
class Found:
    """An attribution while the article is read; spans in code points."""

    content: list[Span]
    cue: Span | None
    source: Span | None
    rule: str
    source_rule: str
    verbatim: list[Span] = field(default_factory=list)
    lemma: str = ""
    kind: str = ""
    addressee: Span | None = None
    parent: "Found | None" = None
    unclosed: bool = False


@dataclass(slots=True)
class Before:
    """What earlier paragraphs leave to the next one."""

    last: Found | None = None
    """The last attribution with words in marks."""
    open: bool = False
    """Its last quotation was not closed."""
    speaker: Span | None = None
    """Who spoke last, in marks or not."""
    introduced: tuple[Span | None, Span] | None = None
    """Source and colon of a paragraph that ends with one."""
