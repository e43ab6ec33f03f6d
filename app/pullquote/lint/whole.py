"""What the rest of the project has to do with a layer: links, values that are missing, suggestions."""

from collections.abc import Iterator

from pullquote.lint.layer import Finding, Layer
from pullquote.records import Link
from pullquote.wording import plural, say

__all__ = ["links_astray", "missing_values", "undecided_suggestions"]


def links_astray(layer: Layer) -> Iterator[Finding]:
    """A link to what is another annotator's, rejected or deleted."""
    for link in layer.links:
        for end, other in ((link.tail, link.head), (link.head, link.tail)):
            if sentence := _astray(layer, link, end):
                there = layer.by_id.get(other)
                span = there.spans[0] if there else (0, 0)
                yield Finding("link-astray", (other, end), span, sentence)


def _astray(layer: Layer, link: Link, end: str) -> str:
    if end in layer.by_id:
        return ""
    role = layer.codebook.roles_by_id.get(link.role)
    name = role.name if role else link.role
    known = layer.ends.get(end)
    if known is None:
        return say("The link “{role}” ends at an annotation that was deleted.", role=name)
    if known.annotator != layer.annotator:
        return say("The link “{role}” ends at an annotation of {other}.", role=name, other=known.annotator)
    return say("The link “{role}” ends at an annotation that was rejected.", role=name)


def missing_values(layer: Layer) -> Iterator[Finding]:
    """An attribute that the codebook requires and that is not set."""
    required = {
        label.id: [each for each in label.attributes if each.required] for label in layer.codebook.labels
    }
    for annotation in layer.annotations:
        for attribute in required.get(annotation.label, ()):
            if not annotation.value(attribute.name):
                yield Finding(
                    *("missing-value", (annotation.id,), annotation.spans[0]),
                    say(
                        "This {label} needs a value for {attribute}.",
                        label=layer.name(annotation),
                        attribute=attribute.title or attribute.name,
                    ),
                )
                break


def undecided_suggestions(layer: Layer) -> Iterator[Finding]:
    """Suggestions that are left in an article where others were decided on."""
    if layer.undecided:
        yield Finding(
            *("undecided-suggestions", (), layer.undecided[0]),
            plural(
                "1 suggestion is not decided on.",
                "{count} suggestions are not decided on.",
                len(layer.undecided),
            ),
        )
