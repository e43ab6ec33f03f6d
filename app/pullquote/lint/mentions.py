"""Whom mentions stand for, and under which names."""

import re
from collections.abc import Iterator

from pullquote.lint.layer import AddAlias, Assign, Finding, Layer, folded
from pullquote.records import Actor, Annotation
from pullquote.wording import say

__all__ = ["mentions_without_actor", "names_for_two", "unknown_names"]

_WORDS = re.compile(r"[^\W_]+")


def mentions_without_actor(layer: Layer) -> Iterator[Finding]:
    """A mention that stands for nobody, in a project that has actors."""
    if not layer.actors.by_id:
        return
    for mention in layer.having("mention"):
        if mention.actors:
            continue
        named = layer.actors.by_name.get(folded(mention.words), ())
        fix = Assign(mention.id, named[0]) if len(named) == 1 else None
        yield Finding(
            *("mention-without-actor", (mention.id,), mention.spans[0]),
            say("This {label} stands for nobody yet.", label=layer.name(mention)),
            fix,
            say("Set “{actor}”", actor=layer.actors.by_id[fix.actor].name) if fix else "",
        )


def unknown_names(layer: Layer) -> Iterator[Finding]:
    """A name that stands for an actor whose names and aliases have no word in common with it."""
    for mention in _names(layer):
        if len(mention.actors) != 1:
            continue
        actor = layer.actors.by_id.get(mention.actors[0])
        if actor is None or actor.kind in ("author", "unknown", "anonymous") or _is_known(mention, actor):
            continue
        yield Finding(
            *("name-is-no-alias", (mention.id,), mention.spans[0]),
            say("“{name}” is not among the names of “{actor}”.", name=_said(mention), actor=actor.name),
            AddAlias(actor.id, _said(mention)),
            say("Add it to the aliases"),
        )


def names_for_two(layer: Layer) -> Iterator[Finding]:
    """A name that stands for other actors than the same name somewhere else in the article."""
    first: dict[str, Annotation] = {}
    for mention in _names(layer):
        if not mention.actors:
            continue
        before = first.setdefault(folded(mention.words), mention)
        if set(before.actors) != set(mention.actors):
            yield Finding(
                *("same-name-two-actors", (mention.id, before.id), mention.spans[0]),
                say("“{name}” stands for another actor earlier in this article.", name=_said(mention)),
            )


def _said(mention: Annotation) -> str:
    """The words of a mention as a name: on one line, and without a mark between its parts."""
    return " ".join(" ".join(fragment.text for fragment in mention.fragments).split())


def _names(layer: Layer) -> Iterator[Annotation]:
    return (mention for mention in layer.having("mention") if mention.value("mention_type") == "name")


def _is_known(mention: Annotation, actor: Actor) -> bool:
    words = set(_WORDS.findall(folded(mention.words)))
    names = [folded(name) for name in (actor.name, *actor.aliases)]
    if any(words & set(_WORDS.findall(name)) for name in names):
        return True
    # Chinese and the like have no blanks between words.
    said = folded(mention.words)
    return any(said in name or name in said for name in names)
