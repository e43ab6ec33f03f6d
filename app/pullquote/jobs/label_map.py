"""Which label, role and attribute of the codebook stands for which one of a file."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pullquote.codebook import Codebook, Function
from pullquote.importers import Reading
from pullquote.importers.drafts import Draft
from pullquote.wording import later, plural

__all__ = ["Foreign", "LabelMap", "foreign", "proposed_mapping"]


@dataclass(frozen=True, slots=True)
class LabelMap:
    """The codebook's ids of labels and roles, and its names of attributes, by what a file calls them.

    What is not in it is left out of the import, and listed.
    """

    codebook: Codebook
    labels: Mapping[str, str] = field(default_factory=dict)
    roles: Mapping[str, str] = field(default_factory=dict)
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Foreign:
    """The names that files have for their labels, roles and attributes, and how often each is there."""

    labels: Counter[str] = field(default_factory=Counter)
    roles: Counter[str] = field(default_factory=Counter)
    attributes: Counter[str] = field(default_factory=Counter)

    def without_a_place(self, label_map: LabelMap) -> list[str]:
        """Sentences on what a mapping leaves out, the most frequent first."""
        told = []
        for counts, mapped, one, many in (
            (
                self.labels,
                label_map.labels,
                later(
                    "1 annotation with the label “{name}” is left out: no label of the codebook stands for it."
                ),
                later(
                    "{count} annotations with the label “{name}” are left out: no label of the codebook stands for it."
                ),
            ),
            (
                self.roles,
                label_map.roles,
                later(
                    "1 relation with the role “{name}” is left out: no role of the codebook stands for it."
                ),
                later(
                    "{count} relations with the role “{name}” are left out: no role of the codebook stands for it."
                ),
            ),
            (
                self.attributes,
                label_map.attributes,
                later("1 value of “{name}” is left out: no attribute of the codebook stands for it."),
                later("{count} values of “{name}” are left out: no attribute of the codebook stands for it."),
            ),
        ):
            told += [
                plural(one, many, count, name=name)
                for name, count in counts.most_common()
                if not mapped.get(name)
            ]
        return told


def foreign(drafts: Iterable[Draft]) -> Foreign:
    """What the articles' labels, roles and attributes are called."""
    found = Foreign()
    for each in drafts:
        found.labels.update(marked.label for marked in each.marked)
        found.roles.update(related.role for related in each.related)
        for marked in each.marked:
            found.attributes.update(attribute.name for attribute in marked.attributes)
    return found


_LABELS: Mapping[Function, str] = {
    "content": "quote quotes quotation content directquote indirectquote utterance zitat citation cita citazione",
    "cue": "cue cues verb cueverb reportingverb quoteverb",
    "mention": "actor speaker source person per pers organisation organization org gpe norp mention holder sprecher",
    "claim": "claim claims assertion behauptung",
    "quoted": "scarequote notattributed",
    "zone": "zone",
}
"""What labels are called elsewhere, by what they are for."""

_ALSO = {"per": "person", "pers": "person", "org": "organisation", "organization": "organisation"}

_ROLES: Mapping[tuple[Function, Function], str] = {
    (
        "content",
        "mention",
    ): "source speaker says said saidby saysby speakerof sourceof attribution attributedto",
    ("content", "cue"): "cue cueof hascue",
    ("content", "claim"): "expresses claims",
}
"""What roles are called elsewhere, by what they join."""


def proposed_mapping(codebook: Codebook, readings: Iterable[Reading]) -> LabelMap:
    """What the names themselves say: those of the codebook, and well-known ones; the rest has no place yet."""
    found = foreign(draft for reading in readings for draft in reading.drafts)
    labels = {_folded(name): each.id for each in codebook.labels_in_use for name in (each.name, each.id)}
    for function, names in _LABELS.items():
        label = codebook.with_function(function)
        if label is not None and not label.retired:
            labels = dict.fromkeys(names.split(), label.id) | labels
    labels |= {short: labels[name] for short, name in _ALSO.items() if name in labels}
    roles = {_folded(name): each.id for each in codebook.roles for name in (each.name, each.id)}
    for (head, tail), names in _ROLES.items():
        heads, tails = codebook.with_function(head), codebook.with_function(tail)
        if heads is not None and tails is not None:
            fitting = codebook.roles_between(heads.id, tails.id)
            roles = dict.fromkeys(names.split(), fitting[0].id) | roles if fitting else roles
    attributes = {
        _folded(name): each.name
        for label in codebook.labels
        for each in label.attributes
        for name in (*each.formerly, each.title, each.name)
        if name
    }
    return LabelMap(
        codebook,
        {name: labels[_folded(name)] for name in found.labels if _folded(name) in labels},
        {name: roles[_folded(name)] for name in found.roles if _folded(name) in roles},
        {name: attributes[_folded(name)] for name in found.attributes if _folded(name) in attributes},
    )


def _folded(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold())
