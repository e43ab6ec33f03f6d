"""Actors and topics, which the annotations of all articles share; each edit is one step of the journal."""

from collections.abc import Iterable
from typing import Any

from pullquote.errors import UnknownId
from pullquote.project.changes import ActorChange, TopicChange
from pullquote.project.journal import Journal
from pullquote.project.values import clean, required, valid
from pullquote.records import Actor, ActorKind, Topic, new_id
from pullquote.wording import say

__all__ = ["RegistryEdits"]


class RegistryEdits:
    """Adding and changing actors and topics: they belong to the project, not to an annotator."""

    journal: Journal

    def add_actor(
        self,
        name: str,
        kind: ActorKind = "person",
        *,
        aliases: Iterable[str] = (),
        uuid: str = "",
        **more: str,
    ) -> Actor:
        """Add an actor to the registry; `more` may hold wikidata, description and notes."""
        actor = valid(
            Actor(uuid or new_id(), required(name, say("An actor"))),
            {"kind": kind, "aliases": list(aliases), **more},
        )
        with self.journal.step("Add actor “{name}”", name=actor.name):
            self.journal.record(ActorChange(None, actor))
        return actor

    def change_actor(self, uuid: str, **fields: Any) -> Actor:
        """Change fields of an actor; raises `UnknownId`."""
        with self.journal.step("Change actor") as store:
            before = store.actor(uuid)
            if before is None:
                raise UnknownId(say("There is no actor with the id “{id}” in this project.", id=uuid))
            after = valid(before, fields)
            required(after.name, say("An actor"))
            self.journal.record(ActorChange(before, after))
            return after

    def add_topic(self, name: str, *, parent: str = "", description: str = "", uuid: str = "") -> Topic:
        """Add a topic to the registry."""
        topic = Topic(uuid or new_id(), required(name, say("A topic")), parent, clean(description))
        with self.journal.step("Add topic “{name}”", name=topic.name) as store:
            if parent and store.topic(parent) is None:
                raise UnknownId(
                    say("There is no topic with the id “{parent}” in this project.", parent=parent)
                )
            self.journal.record(TopicChange(None, topic))
        return topic
