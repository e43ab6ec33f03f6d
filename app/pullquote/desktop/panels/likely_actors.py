"""Whom a mention is likely to stand for, before anything is typed: so that naming it is one key most of the time."""

from pullquote.desktop.registry import Registry
from pullquote.desktop.session import Session
from pullquote.records import Actor, Annotation
from pullquote.suggest.suggestions import ActorCandidate

__all__ = ["is_name", "likely_actors"]

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
    from pullquote.suggest.meaning import meaning

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

    language = session.project.article(session.article).language
    meant = meaning(session.text, (mention.start, mention.end), language, [*same, *last])
    if meant is not None and exact is None:
        candidate = meant.candidate
        is_behind = pronoun_class(mention.words) and fitting and recent[fitting[0].id] > meant.named_at
        known = registry.actors.get(candidate.actor) or registry.named(candidate.name)
        found.insert(len(fitting) if is_behind else 0, known or candidate)
    return list(dict.fromkeys(found))[:_MOST]
