"""What the window says of a suggestion, in words."""

from collections.abc import Sequence

from pullquote.boundaries import Span
from pullquote.jobs.proposals import Proposal, ProposedMention
from pullquote.wording import say

__all__ = ["addressees_of", "confidence_of", "cue_of", "quote_of", "said", "sources_of"]


def quote_of(proposal: Proposal, text: str, spans: Sequence[Span] | None = None) -> str:
    """The suggested words, with an ellipsis where others interrupt them."""
    return _words(text, proposal.fragments if spans is None else spans)


def cue_of(proposal: Proposal, text: str) -> str:
    """The words of the cue."""
    return _words(text, proposal.cue)


def sources_of(proposal: Proposal, text: str) -> str:
    """The sources, each with whom it is thought to mean where its words are not the name: “he → Joris Pym?”."""
    known = {mention.span: mention for mention in proposal.mentions}
    return ", ".join(_mention(text, span, known.get(span)) for span in proposal.sources)


def addressees_of(proposal: Proposal, text: str) -> str:
    """The same for those who are addressed."""
    known = {mention.span: mention for mention in proposal.mentions}
    return ", ".join(_mention(text, span, known.get(span)) for span in proposal.addressees)


def confidence_of(proposal: Proposal) -> str:
    """How often the rule is right, and its name: “86 %, quote-speech”."""
    return say("{percent} %, {rule}", percent=round(100 * proposal.confidence), rule=proposal.rule)


def said(proposal: Proposal, text: str, spans: Sequence[Span] | None = None) -> str:
    """Source, cue and quote in one line."""
    parts = sources_of(proposal, text), cue_of(proposal, text), quote_of(proposal, text, spans)
    return " ".join(part for part in parts if part)


def _mention(text: str, span: Span, mention: ProposedMention | None) -> str:
    words = _words(text, (span,))
    names = [name for name in (mention.names if mention else ()) if name.casefold() not in words.casefold()]
    return f"{words} → {' + '.join(names)}?" if names else words


def _words(text: str, spans: Sequence[Span]) -> str:
    return " … ".join(" ".join(text[start:end].split()) for start, end in spans)
