"""What `suggest` finds in a text, as immutable records.

Every offset is in **Unicode code points** of the given text, end-exclusive. A suggestion names the rule that made it
and carries that rule's measured precision as its confidence. Suggestions are proposals: nothing here is gold.
"""

from collections.abc import Iterator
from typing import Literal

import msgspec

from pullquote.boundaries import Span
from pullquote.records import ActorKind

__all__ = [
    "RULES_VERSION",
    "ActorCandidate",
    "Attribution",
    "ClaimSuggestion",
    "Mention",
    "Quoted",
    "Suggestions",
    "ZoneSuggestion",
]

RULES_VERSION = 1
"""The version of the rules: decisions and annotations name it, so that figures of different rules are not mixed."""

QuoteType = Literal["direct", "indirect", "mixed", "free_indirect", "reported"]
MentionType = Literal["name", "nominal", "pronoun"]


class _Suggestion(msgspec.Struct, frozen=True):
    pass


class Attribution(_Suggestion, frozen=True, gc=False):
    """Who said what: the words, the cue and the mention of who said them.

    `content` has the fragments of the quote, marks included; `verbatim` those parts of it that stand in marks.
    `sources` and `addressees` are spans that stand in `Suggestions.mentions` too. `source_rule` and
    `source_confidence` say how the source was found and how often that rule is right. `parent` is the index of the
    attribution whose speaker quotes this one.
    """

    content: tuple[Span, ...]
    verbatim: tuple[Span, ...]
    cue: tuple[Span, ...]
    sources: tuple[Span, ...]
    quote_type: QuoteType
    rule: str
    confidence: float
    addressees: tuple[Span, ...] = ()
    source_rule: str = ""
    source_confidence: float | None = None
    parent: int | None = None
    medium: str = ""
    act: str = ""
    unclosed: bool = False

    @property
    def start(self) -> int:
        """The first code point of the content."""
        return self.content[0][0]


class Mention(_Suggestion, frozen=True, gc=False):
    """A mention of an actor; `candidates` are the indexes of those it is thought to mean, several if joint."""

    span: Span
    mention_type: MentionType
    rule: str
    confidence: float
    candidates: tuple[int, ...] = ()

    @property
    def candidate(self) -> int | None:
        """The one candidate; None if there is none or the mention is joint."""
        return self.candidates[0] if len(self.candidates) == 1 else None


class ActorCandidate(_Suggestion, frozen=True, gc=False):
    """Somebody or something that the mentions of a text stand for; `actor` is the id of one of the given actors."""

    name: str
    kind: ActorKind = "unknown"
    aliases: tuple[str, ...] = ()
    actor: str = ""


class ClaimSuggestion(_Suggestion, frozen=True, gc=False):
    """A clause that asserts something checkable; `score` runs from 0 (no fact) to 1 (worth checking)."""

    fragments: tuple[Span, ...]
    claim_type: str
    checkworthiness: Literal["NFS", "UFS", "CFS"]
    score: float
    voice: Literal["reported", "journalist"]
    rule: str
    confidence: float


class Quoted(_Suggestion, frozen=True, gc=False):
    """Words in marks that attribute nothing; `kind` is one of the codebook's (scare_quote, title_of_work, …)."""

    span: Span
    kind: str
    rule: str
    confidence: float


class ZoneSuggestion(_Suggestion, frozen=True, gc=False):
    """A part of the page, one fragment a paragraph; `kind` is one of the codebook's (headline, caption, …)."""

    fragments: tuple[Span, ...]
    kind: str
    rule: str
    confidence: float


class Suggestions(_Suggestion, frozen=True, gc=False):
    """Everything found in one text, each kind in text order."""

    attributions: tuple[Attribution, ...] = ()
    mentions: tuple[Mention, ...] = ()
    candidates: tuple[ActorCandidate, ...] = ()
    claims: tuple[ClaimSuggestion, ...] = ()
    quoted: tuple[Quoted, ...] = ()
    zones: tuple[ZoneSuggestion, ...] = ()

    def mention(self, span: Span) -> Mention | None:
        """The mention at exactly this span."""
        return next((mention for mention in self.mentions if mention.span == span), None)

    def candidates_for(self, attribution: Attribution) -> Iterator[ActorCandidate]:
        """The actors that an attribution's sources are thought to mean."""
        for span in attribution.sources:
            mention = self.mention(span)
            for index in mention.candidates if mention else ():
                yield self.candidates[index]
