"""Who said it and what ties it to them: sources, cues, claimants."""

from collections.abc import Iterator

from pullquote.boundaries import Span
from pullquote.lint.layer import Finding, Layer, LinkUp
from pullquote.quotations import read_quotations
from pullquote.records import Annotation
from pullquote.wording import say

__all__ = ["claims_without_claimant", "quotes_without_cue", "quotes_without_source"]

_PAGE_ZONES = frozenset({"headline", "standfirst", "caption", "pull_quote"})
"""Zones whose quotes often name nobody: the body does."""

_REPORTED = frozenset({"indirect", "mixed", "reported"})
"""Types of quotes that are quotes because a cue says so. Words in marks stand without one, and so does free
indirect speech."""


def quotes_without_source(layer: Layer) -> Iterator[Finding]:
    """A quote that no source is linked to; not in headlines and the like, and not the repeat of another quote."""
    zones = _display_zones(layer)
    for quote in layer.having("content"):
        if not layer.may_have("source", quote) or ("source", quote.id) in layer.tails:
            continue
        if _is_repeat(layer, quote) or any(start <= quote.start and quote.end <= end for start, end in zones):
            continue
        yield Finding(
            *("quote-without-source", (quote.id,), quote.spans[0]),
            say("This {label} has no source.", label=layer.name(quote)),
        )


def _display_zones(layer: Layer) -> list[Span]:
    return [span for zone in layer.having("zone") if zone.value("kind") in _PAGE_ZONES for span in zone.spans]


def _is_repeat(layer: Layer, quote: Annotation) -> bool:
    return any(("same_quote_as", quote.id) in ends for ends in (layer.tails, layer.heads))


def quotes_without_cue(layer: Layer) -> Iterator[Finding]:
    """A reported quote that no cue is linked to. Without a type, it is one when none of its words stand in marks."""
    for quote in layer.having("content"):
        if not layer.may_have("cue", quote) or ("cue", quote.id) in layer.tails:
            continue
        kind = quote.value("quote_type")
        if kind in _REPORTED if kind else not _is_in_marks(layer, quote):
            yield Finding(
                *("quote-without-cue", (quote.id,), quote.spans[0]),
                say("This {label} has no cue.", label=layer.name(quote)),
            )


def _is_in_marks(layer: Layer, quote: Annotation) -> bool:
    """Whether any of its words stand in marks, or after the dash of a dialogue."""
    around = read_quotations(layer.text, quote.start, quote.end)
    return any(
        start < quotation.span[1] and quotation.span[0] < end
        for quotation in around
        for start, end in quote.spans
    )


def claims_without_claimant(layer: Layer) -> Iterator[Finding]:
    """A claim that is neither the journalist's, nor linked to a claimant, nor expressed by a quote."""
    for claim in layer.having("claim"):
        if not (layer.may_have("claimant", claim) or _can_be_expressed(layer, claim)):
            continue
        if claim.value("voice") == "journalist":
            continue
        if ("claimant", claim.id) in layer.tails or ("expresses", claim.id) in layer.heads:
            continue
        around = [
            quote
            for quote in layer.having("content")
            if layer.may_have("expresses", quote) and _covers(quote, claim)
        ]
        fix = LinkUp("expresses", around[0].id, claim.id) if len(around) == 1 else None
        yield Finding(
            *("claim-without-claimant", (claim.id,), claim.spans[0]),
            say("This {label} has no claimant, and no quote expresses it.", label=layer.name(claim)),
            fix,
            say("Link it to the quote around it") if fix else "",
        )


def _can_be_expressed(layer: Layer, claim: Annotation) -> bool:
    role = layer.codebook.roles_by_id.get("expresses")
    return role is not None and claim.label in role.tails


def _covers(outer: Annotation, inner: Annotation) -> bool:
    return all(any(a <= start and end <= b for a, b in outer.spans) for start, end in inner.spans)
