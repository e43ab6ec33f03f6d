"""Layers for the checks: annotations of a text by their words."""

from collections.abc import Iterable

from pullquote.codebook import Codebook, default_codebook
from pullquote.lint import Actors, Finding, Layer, lint
from pullquote.records import Actor, Annotation, Fragment, Link, attributes_of, reading_order

ME = "ann-01"
BOOK = default_codebook()


def tagged(text: str, label: str, *words: str, **fields: object) -> Annotation:
    """An annotation of these words, each fragment at its first place after the one before."""
    fragments, at = [], 0
    for fragment in words:
        start = text.index(fragment, at)
        at = start + len(fragment)
        fragments.append(Fragment(start, at, fragment))
    values = {
        name: value
        for name, value in fields.items()
        if name in {"note", "actors", "id", "status", "annotator"}
    }
    attributes = {name: str(value) for name, value in fields.items() if name not in values}
    return Annotation(
        **{"id": f"{label}:{words[0]}", "annotator": ME, **values},  # type: ignore[arg-type]
        article="article",
        label=label,
        fragments=tuple(fragments),
        attributes=attributes_of(attributes),
    )


def linked(role: str, head: Annotation, tail: Annotation) -> Link:
    """A link between two annotations."""
    return Link(f"{role}:{head.id}:{tail.id}", "article", role, head.id, tail.id, ME)


def layer(
    text: str,
    *annotations: Annotation,
    links: Iterable[Link] = (),
    actors: Iterable[Actor] = (),
    book: Codebook = BOOK,
    **fields: object,
) -> Layer:
    """A layer with these annotations."""
    return Layer(
        *(text, book, ME, tuple(reading_order(annotations)), tuple(links)),
        actors=Actors(actors),
        **fields,  # type: ignore[arg-type]
    )


def found(check: str, text: str, *annotations: Annotation, **fields: object) -> list[Finding]:
    """What one check finds in a layer of a text."""
    return lint(layer(text, *annotations, **fields), [check])  # type: ignore[arg-type]
