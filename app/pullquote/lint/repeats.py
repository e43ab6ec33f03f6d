"""The same quote twice in an article: in headline, pull quote and body."""

from collections.abc import Iterator

from pullquote.lint.layer import Finding, Layer, LinkUp
from pullquote.same_quotes import SAME_QUOTE, likely_same, sets_of_same
from pullquote.wording import say

__all__ = ["same_quotes"]


def same_quotes(layer: Layer) -> Iterator[Finding]:
    """A quote whose words stand in another one, without a link that says so, and not from somebody else."""
    sets = sets_of_same(layer.links)
    quotes = list(layer.having("content"))
    for one, other in likely_same(quotes, list(layer.having("zone"))):
        head, tail = layer.by_id[one], layer.by_id[other]
        allowed = {role.id for role in layer.codebook.roles_between(head.label, tail.label)}
        if SAME_QUOTE not in allowed or sets.get(one, one) == sets.get(other, other):
            continue
        if _others(layer, one, other):
            continue
        yield Finding(
            *("same-quote", (one, other), head.spans[0]),
            say("The same {label} stands elsewhere in this article, not linked.", label=layer.name(head)),
            LinkUp(SAME_QUOTE, one, other),
            say("Link them as the same"),
        )


def _others(layer: Layer, one: str, other: str) -> bool:
    """Whether it is known that different people say the two."""
    said = [
        {actor for source in layer.tails.get(("source", quote), ()) for actor in _actors(layer, source)}
        for quote in (one, other)
    ]
    return bool(said[0] and said[1] and not said[0] & said[1])


def _actors(layer: Layer, mention: str) -> tuple[str, ...]:
    known = layer.by_id.get(mention)
    return known.actors if known else ()
