"""What to look at again in an annotated article: findings, most with the place, some with a fix as data.

Rules warn, they never forbid. Each check is a function from a `Layer` to findings; `CHECKS` has them all. To add one,
write the function in the module of its subject and an entry here. A codebook may have some of them off.
"""

from collections.abc import Callable, Collection, Iterator

import msgspec

from pullquote.codebook import Codebook
from pullquote.lint import attributions, edges, mentions, overlaps, repeats, whole
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
    "checks_of",
    "lint",
]


class Check(msgspec.Struct, frozen=True):
    """A check by id, by what it looks for, and when it warns; both are templates for `wording.say`."""

    id: str
    name: str
    about: str
    find: Callable[[Layer], Iterator[Finding]]


CHECKS: tuple[Check, ...] = (
    Check(
        "quote-without-source",
        later("Quotes without a source"),
        later("A quote that no source is linked to, other than in headlines and captions."),
        attributions.quotes_without_source,
    ),
    Check(
        "quote-without-cue",
        later("Reported quotes without a cue"),
        later("Indirect speech that no cue is linked to. Words in quotation marks may go without one."),
        attributions.quotes_without_cue,
    ),
    Check(
        "claim-without-claimant",
        later("Claims without a claimant"),
        later(
            "A claim that no claimant is linked to, that no quote expresses, and that is not the journalist’s."
        ),
        attributions.claims_without_claimant,
    ),
    Check(
        "quotation-marks",
        later("Quotation marks in or out"),
        later("One mark is in and the other is out, or both are not where “General” wants them."),
        edges.marks,
    ),
    Check(
        "punctuation-at-edge",
        later("Commas and endings at the edge"),
        later("An annotation begins or ends with a comma, or with a possessive ’s."),
        edges.punctuation,
    ),
    Check(
        "mention-without-actor",
        later("Mentions without an actor"),
        later("A mention that stands for nobody, in a project that has actors."),
        mentions.mentions_without_actor,
    ),
    Check(
        "name-is-no-alias",
        later("Names that the actor does not have"),
        later("A name that shares no word with the names and aliases of its actor."),
        mentions.unknown_names,
    ),
    Check(
        "same-name-two-actors",
        later("One name, two actors"),
        later("A name that stands for another actor elsewhere in the article."),
        mentions.names_for_two,
    ),
    Check(
        "two-labels",
        later("Two labels on the same words"),
        later("The same words with two labels of which only one can be right."),
        overlaps.two_labels,
    ),
    Check(
        "nearly-the-same",
        later("Nearly the same words twice"),
        later("Two quotes or claims of nearly the same words, neither linked nor from different sources."),
        overlaps.nearly_the_same,
    ),
    Check(
        "same-quote",
        later("The same quote, not linked"),
        later(
            "Two quotes of the same words, whole or trimmed, as in headline and body, that no link says are one."
        ),
        repeats.same_quotes,
    ),
    Check(
        "zone-in-quote",
        later("Zones inside a quote"),
        later("A zone that begins and ends within the words of a quote."),
        overlaps.zones_in_quotes,
    ),
    Check(
        "missing-value",
        later("Values that are missing"),
        later("An attribute that is required and not set."),
        whole.missing_values,
    ),
    Check(
        "link-astray",
        later("Links that lead astray"),
        later("A link to what is another annotator’s, rejected or deleted."),
        whole.links_astray,
    ),
    Check(
        "undecided-suggestions",
        later("Suggestions left undecided"),
        later("Suggestions that are left in an article where others were decided on."),
        whole.undecided_suggestions,
    ),
)


def checks_of(codebook: Codebook) -> tuple[Check, ...]:
    """The checks that a codebook lets warn."""
    return tuple(check for check in CHECKS if check.id not in codebook.checks.off)


def lint(layer: Layer, checks: Collection[str] = ()) -> list[Finding]:
    """What checks find in a layer, in the order of the text: these, by id, or all that its codebook lets warn."""
    chosen = [check for check in CHECKS if check.id in checks] if checks else checks_of(layer.codebook)
    found = [_told(finding, layer) for check in chosen for finding in check.find(layer)]
    return sorted(found, key=lambda finding: finding.span)


def _told(finding: Finding, layer: Layer) -> Finding:
    first = layer.by_id.get(finding.annotations[0]) if finding.annotations else None
    if first is None:
        return finding
    return msgspec.structs.replace(finding, label=first.label, words=first.words)
