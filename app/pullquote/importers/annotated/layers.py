"""Layers of UIMA, INCEpTION and WebAnno: which names a label, and which are only the text's own structure."""

from collections.abc import Iterable

from pullquote.records import Attribute

__all__ = ["STRUCTURE", "named", "short"]

STRUCTURE = frozenset(
    {
        "DocumentAnnotation",
        "DocumentMetaData",
        "TagsetDescription",
        "TagDescription",
        "Sentence",
        "Token",
        "Paragraph",
        "Div",
        "Heading",
    }
)
"""Layers that nobody tags: what a tool has found about the text's structure."""

_GENERIC = frozenset({"Span", "NamedEntity", "Relation", "Dependency"})
_NAMING = ("label", "value", "DependencyType")


def short(layer: str) -> str:
    """A layer's name without the package before it."""
    return layer.rpartition(".")[2]


def named(layer: str, features: Iterable[tuple[str, str]]) -> tuple[str, tuple[Attribute, ...]]:
    """The label of an annotation and its attributes.

    The label is the layer, except for layers made to hold any label in a feature of theirs.
    """
    attributes = [Attribute(name, value) for name, value in features if value]
    if short(layer) in _GENERIC:
        for name in _NAMING:
            naming = next((each for each in attributes if each.name == name), None)
            if naming is not None:
                return naming.value, tuple(each for each in attributes if each is not naming)
    return short(layer), tuple(attributes)
