"""Whom a mention is likely to stand for, before anything is typed: so that naming it is one key most of the time."""

from typing import Literal

from pullquote.desktop.registry import Registry
from pullquote.desktop.session import Session
from pullquote.records import Actor, ActorKind, Annotation
from pullquote.suggest.suggestions import ActorCandidate

__all__ = ["in_full", "is_name", "kind_of_new", "likely_actors"]

_MOST = 5


def is_name(mention: Annotation) -> bool:
    """Can the mention's own words name an actor? Not those of “she” or “a spokesman”."""
    from pullquote.suggest.coreference import pronoun_class  # with its lexicon, when it is needed

    is_said_so = mention.value("mention_type") in ("", "name")
    return is_said_so and not mention.words[:1].islower() and not pronoun_class(mention.words)


def likely_actors(session: Session, registry: Registry, mention: Annotation) -> list[Actor | ActorCandidate]:
    """The most likely first; a candidate is somebody whom the text names and the registry does not have.

    A name comes with those of the same name, and with whom the text calls so in full; a phrase with whom it says the
    office of. Then those of the mentions before, the last one first; for a pronoun those whom it fits come first.
    """
    from pullquote.suggest.coreference import may_mean, pronoun_class

    exact, alike = None, list[Actor]()
    if is_name(mention):
        exact = registry.named(mention.words)
        alike = registry.matching(mention.words.split()[-1], limit=3)
    same = [exact, *alike] if exact else alike
    recent: dict[str, int] = {}
    called: dict[str, list[str]] = {}
    for annotation in reversed(session.in_order):
        for uuid in annotation.actors:
            called.setdefault(uuid, []).append(annotation.words)
            if annotation.start < mention.start and uuid in registry.actors:
                recent.setdefault(uuid, annotation.start)
    last = [registry.actors[uuid] for uuid in recent]
    fitting = [actor for actor in last if may_mean(mention.words, actor.kind, called[actor.id])]
    found: list[Actor | ActorCandidate] = [*same, *fitting, *last]

    meant = _meant(session, registry, mention, [*same, *last])
    if meant is not None and exact is None:
        who, named_at = meant
        is_behind = pronoun_class(mention.words) and fitting and recent[fitting[0].id] > named_at
        found.insert(len(fitting) if is_behind else 0, who)
    return list(dict.fromkeys(found))[:_MOST]


def in_full(session: Session, registry: Registry, mention: Annotation) -> Actor | ActorCandidate | None:
    """Whom the article of a mention calls by its words and by a fuller name; None when its words are no name, or an
    actor's own."""
    if not is_name(mention) or registry.named(mention.words) is not None:
        return None
    meant = _meant(session, registry, mention, registry.matching(mention.words.split()[-1], limit=3))
    return meant[0] if meant is not None and meant[0].name != mention.words else None


def _meant(
    session: Session, registry: Registry, mention: Annotation, actors: list[Actor]
) -> tuple[Actor | ActorCandidate, int] | None:
    """Whom the text around a mention makes of it, and where it names them last before; see `suggest.meaning`."""
    from pullquote.suggest.meaning import meaning

    project = session.project
    text, language = project.text(mention.article), project.article(mention.article).language
    meant = meaning(text, (mention.start, mention.end), language, actors)
    if meant is None:
        return None
    candidate = meant.candidate
    known = registry.actors.get(candidate.actor) or registry.named(candidate.name)
    return known or candidate, meant.named_at


def kind_of_new(kind: ActorKind | Literal[""]) -> ActorKind:
    """The kind of an actor who is added: whom nothing tells the kind of is taken for a person, as most are."""
    return "person" if not kind or kind == "unknown" else kind
