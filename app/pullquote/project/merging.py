"""What becomes of several actors, or topics, that are one: pure functions over records."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

import msgspec

from pullquote.records import Actor, ExternalId, Topic

__all__ = ["merged_actor", "merged_topic"]

_T = TypeVar("_T")


def merged_actor(kept: Actor, others: Sequence[Actor]) -> Actor:
    """The actor that stays, with all that is known of the others.

    Where only one value is possible, its own stays. Another Wikidata id goes to the external ids: it is worth a look.
    """
    everyone = (kept, *others)
    ids = {other.id for other in everyone}
    names = _distinct(name for actor in everyone for name in (actor.name, *actor.aliases))
    wikidata = _distinct(actor.wikidata for actor in everyone if actor.wikidata)
    external = [external for actor in everyone for external in actor.external_ids]
    external += [ExternalId("wikidata", other) for other in wikidata[1:]]
    return msgspec.structs.replace(
        kept,
        aliases=tuple(name for name in names if name != kept.name),
        wikidata=wikidata[0] if wikidata else "",
        description=_first(actor.description for actor in everyone),
        notes="\n\n".join(_distinct(actor.notes for actor in everyone if actor.notes)),
        roles=_distinct(role for actor in everyone for role in actor.roles),
        affiliations=_distinct(
            place for actor in everyone for place in actor.affiliations if place.actor not in ids
        ),
        members=_distinct(member for actor in everyone for member in actor.members if member not in ids),
        issuer=_first(actor.issuer for actor in everyone if actor.issuer not in ids),
        external_ids=_distinct(external),
    )


def merged_topic(kept: Topic, others: Sequence[Topic]) -> Topic:
    """The topic that stays: its own wording, and its own description or else that of another."""
    return msgspec.structs.replace(kept, description=_first(topic.description for topic in (kept, *others)))


def _distinct(values: Iterable[_T]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys(values))


def _first(values: Iterable[str]) -> str:
    return next(filter(None, values), "")
