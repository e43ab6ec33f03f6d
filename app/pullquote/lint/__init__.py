"""What to look at again in an annotated article: findings, most with the place, some with a fix as data.

Rules warn, they never forbid. Each check is a function from a `Layer` to findings; `CHECKS` has them all. To add one,
write the function in the module of its subject and a line here.
"""

from collections.abc import Callable, Collection, Iterator

import msgspec

from pullquote.lint import attributions, edges, mentions, overlaps, whole
from pullquote.lint.layer import Actors, AddAlias, Assign, Finding, Fix, Layer, LinkUp, Respan
from pullquote.wording import later

__all__ = [
    "CHECKS",
    "Actors",
    "AddAlias",
    "Assign",
    "Check",
    "Finding",
    "Fix",
    "Layer",
    "LinkUp",
    "Respan",
    "lint",
]


class Check(msgspec.Struct, frozen=True):
    """A check by id and by what it looks for, which is a template for `wording.say`."""

    id: str
    name: str
    find: Callable[[Layer], Iterator[Finding]]


CHECKS: tuple[Check, ...] = (
    Check("quote-without-source", later("Quotes without a source"), attributions.quotes_without_source),
    Check("quote-without-cue", later("Reported quotes without a cue"), attributions.quotes_without_cue),
    Check("claim-without-claimant", later("Claims without a claimant"), attributions.claims_without_claimant),
    Check("quotation-marks", later("Quotation marks in or out"), edges.marks),
    Check("punctuation-at-edge", later("Commas and endings at the edge"), edges.punctuation),
    Check("mention-without-actor", later("Mentions without an actor"), mentions.mentions_without_actor),
    Check("name-is-no-alias", later("Names that the actor does not have"), mentions.unknown_names),
    Check("same-name-two-actors", later("One name, two actors"), mentions.names_for_two),
    Check("two-labels", later("Two labels on the same words"), overlaps.two_labels),
    Check("nearly-the-same", later("Nearly the same words twice"), overlaps.nearly_the_same),
    Check("zone-in-quote", later("Zones inside a quote"), overlaps.zones_in_quotes),
    Check("missing-value", later("Values that are missing"), whole.missing_values),
    Check("link-astray", later("Links that lead astray"), whole.links_astray),
    Check("undecided-suggestions", later("Suggestions left undecided"), whole.undecided_suggestions),
)


def lint(layer: Layer, checks: Collection[str] = ()) -> list[Finding]:
    """What the checks with these ids (all of them if none is given) find in a layer, in the order of the text."""
    found = [
        _told(finding, layer)
        for check in CHECKS
        if not checks or check.id in checks
        for finding in check.find(layer)
    ]
    return sorted(found, key=lambda finding: finding.span)


def _told(finding: Finding, layer: Layer) -> Finding:
    first = layer.by_id.get(finding.annotations[0]) if finding.annotations else None
    if first is None:
        return finding
    return msgspec.structs.replace(finding, label=first.label, words=first.words)
