"""The user actions on actors and topics; each is one step of the journal.

The registry is shared, annotations are not. Merging therefore leaves every annotation as it is: what was merged keeps
its record, which says into whom, and all that reads an annotation gets what it means by now (`Queries.as_meant`).
So the work of all annotators follows a merge, and nobody's is touched. Splitting says of single annotations that they
mean somebody else, and that is for their own annotator to say.
"""

from collections.abc import Iterable
from typing import Any

import msgspec

from pullquote.errors import InvalidEdit, UnknownId
from pullquote.project.changes import ActorChange, AnnotationChange, TopicChange
from pullquote.project.edits import Edits
from pullquote.project.journal import now
from pullquote.project.merging import merged_actor, merged_topic
from pullquote.project.values import clean, required, valid
from pullquote.records import BUILT_IN, Actor, ActorKind, Annotation, Topic, new_id
from pullquote.wording import later, say

__all__ = ["RegistryEdits"]

_BUILT_IN = frozenset(actor.id for actor in BUILT_IN)


class RegistryEdits(Edits):
    """Adding, changing, merging, splitting and deleting actors and topics."""

    # Actors

    def add_actor(
        self,
        name: str,
        kind: ActorKind = "person",
        *,
        aliases: Iterable[str] = (),
        uuid: str = "",
        **more: Any,
    ) -> Actor:
        """Add an actor to the registry; `more` may hold all other fields of the record."""
        actor = valid(
            Actor(uuid or new_id(), required(name, say("An actor"))),
            {"kind": kind, "aliases": list(aliases), **more},
        )
        with self.journal.step("Add actor “{name}”", name=actor.name):
            self.journal.record(ActorChange(None, actor))
        return actor

    def change_actor(self, uuid: str, **fields: Any) -> Actor:
        """Change fields of an actor.

        Raises `UnknownId`, or `InvalidEdit` for a name or kind that is built in and for an actor in relation to itself.
        """
        with self.journal.step("Change actor"):
            before = self._actor(uuid)
            after = valid(before, fields)
            after = msgspec.structs.replace(after, name=required(after.name, say("An actor")))
            if uuid in _BUILT_IN and (after.name, after.kind) != (before.name, before.kind):
                raise InvalidEdit(
                    say("“{name}” is in every project: its name and kind stay.", name=before.name)
                )
            if after.merged_into != before.merged_into:
                raise InvalidEdit(say("A record's {names} cannot be set.", names="merged_into"))
            if uuid in (*after.members, after.issuer, *(place.actor for place in after.affiliations)):
                raise InvalidEdit(
                    say("“{name}” cannot be its own member, issuer or affiliation.", name=after.name)
                )
            self.journal.record(ActorChange(before, after))
            return after

    def merge_actors(self, uuid: str, others: Iterable[str]) -> Actor:
        """Make one actor of several: the one with the id `uuid`, who gets all that is known of the others.

        Mentions of the others, whoever made them, mean that one from now on. Raises `UnknownId`, or `InvalidEdit`
        when one of the others is built in or the actor itself.
        """
        ids = list(dict.fromkeys(others))
        with self.journal.step("Merge actors into “{name}”", name=self._actor(uuid).name) as store:
            kept, merged = self._actor(uuid), [self._actor(other) for other in ids]
            for actor in merged:
                if actor.id in _BUILT_IN:
                    raise InvalidEdit(
                        say("“{name}” is in every project and cannot be merged away.", name=actor.name)
                    )
            self._check_merge(uuid, ids)
            self.journal.record(ActorChange(kept, merged_actor(kept, merged)))
            for actor in (
                *merged,
                *(earlier for other in ids for earlier in store.actors_merged_into(other)),
            ):
                self.journal.record(ActorChange(actor, msgspec.structs.replace(actor, merged_into=uuid)))
            return self._actor(uuid)

    def split_actor(self, uuid: str, mentions: Iterable[str], into: str) -> list[Annotation]:
        """Let some mentions of an actor, given by their ids, mean the actor `into` instead.

        Raises `InvalidEdit` when a mention is another annotator's, or none of the actor's.
        """
        actor, target = self._actor(uuid), self._actor(into)
        with self.journal.step("Split mentions off “{name}”", name=actor.name):
            return [self._hand_over("actors", mention, actor, target) for mention in dict.fromkeys(mentions)]

    def name_mentions(self, mentions: Iterable[str], actor: str) -> list[Annotation]:
        """Let each of these mentions stand for one actor, and only for that."""
        ids, meant = list(dict.fromkeys(mentions)), self._actor(actor)
        name = later("Name mention") if len(ids) == 1 else later("Name {count} mentions")
        with self.journal.step(name, count=len(ids)):
            return [self.change_annotation(mention, actors=(meant.id,)) for mention in ids]

    def delete_actors(self, uuids: Iterable[str]) -> None:
        """Delete actors for whom nothing stands; raises `InvalidEdit` for any other, and for those built in."""
        ids = list(dict.fromkeys(uuids))
        name = later("Delete actor") if len(ids) == 1 else later("Delete {count} actors")
        with self.journal.step(name, count=len(ids)) as store:
            for uuid in ids:
                actor = self._actor(uuid)
                if uuid in _BUILT_IN:
                    raise InvalidEdit(
                        say("“{name}” is in every project and cannot be deleted.", name=actor.name)
                    )
                if store.is_used("actor", uuid):
                    raise _in_use(actor.name)
                for other in store.actors_with(uuid):
                    self.journal.record(ActorChange(other, _without(other, uuid)))
                self.journal.record(ActorChange(actor, None))

    # Topics

    def add_topic(self, name: str, *, parent: str = "", description: str = "", uuid: str = "") -> Topic:
        """Add a topic to the registry."""
        topic = Topic(
            uuid or new_id(), required(name, say("A topic")), self._meaning(parent), clean(description)
        )
        with self.journal.step("Add topic “{name}”", name=topic.name):
            if parent:
                self._topic(topic.parent)
            self.journal.record(TopicChange(None, topic))
        return topic

    def change_topic(
        self, uuid: str, *, name: str | None = None, parent: str | None = None, description: str | None = None
    ) -> Topic:
        """Change what is given of a topic; raises `InvalidEdit` when it would come to stand under itself."""
        with self.journal.step("Change topic"):
            before = self._topic(uuid)
            after = msgspec.structs.replace(
                before,
                name=before.name if name is None else required(name, say("A topic")),
                parent=before.parent if parent is None else self._meaning(parent),
                description=before.description if description is None else clean(description),
            )
            if parent:
                self._topic(after.parent)
            if uuid in self._line_of(after.parent):
                raise InvalidEdit(say("“{name}” cannot stand under itself.", name=after.name))
            self.journal.record(TopicChange(before, after))
            return after

    def merge_topics(self, uuid: str, others: Iterable[str]) -> Topic:
        """Make one topic of several, as `merge_actors` does; topics under the others come under the one that stays."""
        ids = list(dict.fromkeys(others))
        with self.journal.step("Merge topics into “{name}”", name=self._topic(uuid).name) as store:
            merged = [self._topic(other) for other in ids]
            self._check_merge(uuid, ids)
            line = self._line_of(uuid)
            kept = self._topic(uuid)
            parent = next((each for each in line[1:] if each not in ids), "")
            self.journal.record(
                TopicChange(kept, msgspec.structs.replace(merged_topic(kept, merged), parent=parent))
            )
            for other in ids:
                for child in store.topics_under(other):
                    if child.id not in (uuid, *ids):
                        above = line[line.index(child.id) + 1 :] if child.id in line else [uuid]
                        parent = next((each for each in above if each not in ids), "")
                        self.journal.record(TopicChange(child, msgspec.structs.replace(child, parent=parent)))
            for topic in (
                *merged,
                *(earlier for other in ids for earlier in store.topics_merged_into(other)),
            ):
                self.journal.record(TopicChange(topic, msgspec.structs.replace(topic, merged_into=uuid)))
            return self._topic(uuid)

    def split_topic(self, uuid: str, claims: Iterable[str], into: str) -> list[Annotation]:
        """Let some claims on a topic, given by their ids, be about the topic `into` instead; as `split_actor`."""
        topic, target = self._topic(uuid), self._topic(into)
        with self.journal.step("Split claims off “{name}”", name=topic.name):
            return [self._hand_over("topics", claim, topic, target) for claim in dict.fromkeys(claims)]

    def put_on_topic(self, claims: Iterable[str], topic: str) -> list[Annotation]:
        """Put claims on a topic, besides those that they are on."""
        ids, meant = list(dict.fromkeys(claims)), self._topic(topic)
        with self.journal.step("Put claims on “{name}”", name=meant.name):
            return [self._put_on(claim, meant.id) for claim in ids]

    def _put_on(self, claim: str, topic: str) -> Annotation:
        meant = [self._meaning(each) for each in self._own(claim).topics]
        return self.change_annotation(claim, topics=tuple(dict.fromkeys((*meant, topic))))

    def delete_topics(self, uuids: Iterable[str]) -> None:
        """Delete topics that nothing is about and that have none under them; raises `InvalidEdit` for any other."""
        ids = list(dict.fromkeys(uuids))
        name = later("Delete topic") if len(ids) == 1 else later("Delete {count} topics")
        with self.journal.step(name, count=len(ids)) as store:
            for uuid in ids:
                topic = self._topic(uuid)
                if store.is_used("topic", uuid) or any(
                    under.id not in ids for under in store.topics_under(uuid)
                ):
                    raise _in_use(topic.name)
                self.journal.record(TopicChange(topic, None))

    # What they share

    def _actor(self, uuid: str) -> Actor:
        actor = self.journal.store.actor(uuid)
        if actor is None:
            raise UnknownId(say("There is no actor with the id “{id}” in this project.", id=uuid))
        return actor

    def _topic(self, uuid: str) -> Topic:
        topic = self.journal.store.topic(uuid)
        if topic is None:
            raise UnknownId(say("There is no topic with the id “{parent}” in this project.", parent=uuid))
        return topic

    def _check_merge(self, uuid: str, others: list[str]) -> None:
        records = [self.journal.store.actor(each) or self._topic(each) for each in (uuid, *others)]
        for record in records:
            if record.merged_into:
                raise InvalidEdit(say("“{name}” has been merged already.", name=record.name))
        if not others or uuid in others:
            raise InvalidEdit(say("“{name}” needs another one to be merged with.", name=records[0].name))

    def _hand_over(self, field: str, uuid: str, source: Actor | Topic, target: Actor | Topic) -> Annotation:
        before = self._own(uuid)
        meant = [self._meaning(each) for each in getattr(before, field)]
        if source.id not in meant:
            raise InvalidEdit(
                say("“{words}” does not stand for “{name}”.", words=before.words, name=source.name)
            )
        handed = dict.fromkeys(target.id if each == source.id else each for each in meant)
        after = msgspec.structs.replace(before, **{field: tuple(handed)}, updated=now())
        self.journal.record(AnnotationChange(before, after))
        return after

    def _meaning(self, uuid: str) -> str:
        store = self.journal.store
        record = store.actor(uuid) or store.topic(uuid)
        return record.merged_into or uuid if record else uuid

    def _line_of(self, uuid: str) -> list[str]:
        """A topic and all that it stands under, nearest first.

        The last one may be gone: undo brings back a topic whose parent somebody else has deleted.
        """
        line: list[str] = []
        while uuid and uuid not in line:
            line.append(uuid)
            topic = self.journal.store.topic(uuid)
            uuid = topic.parent if topic else ""
        return line


def _in_use(name: str) -> InvalidEdit:
    return InvalidEdit(
        say("“{name}” is in use and cannot be deleted. Merge it with another one instead.", name=name)
    )


def _without(actor: Actor, gone: str) -> Actor:
    """The actor without what it says of one that is deleted."""
    return msgspec.structs.replace(
        actor,
        members=tuple(member for member in actor.members if member != gone),
        issuer="" if actor.issuer == gone else actor.issuer,
        affiliations=tuple(place for place in actor.affiliations if place.actor != gone),
    )
