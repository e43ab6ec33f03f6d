"""The actor registry as the panels need it: by id and by name, read once and kept up with the changes."""

from collections.abc import Collection

import msgspec
from PySide6.QtCore import QObject, Slot

from pullquote.desktop.actor_index import ActorIndex
from pullquote.desktop.session import Session
from pullquote.project import ActorChange, AnnotationChange, ArticleChange, Change, ImportChange
from pullquote.records import AUTHOR, BUILT_IN, UNKNOWN, Actor, Annotation
from pullquote.wording import later, say

__all__ = ["Registry", "kind_name", "registry_of"]

_KINDS: dict[str, str] = {
    "person": later("person"),
    "organisation": later("organisation"),
    "government_body": later("government body"),
    "state": later("state"),
    "group": later("group"),
    "artefact": later("artefact"),
    "media_outlet": later("media outlet"),
    "anonymous": later("anonymous"),
    "author": later("author"),
    "unknown": later("unknown"),
}


_BUILT_IN: dict[str, str] = {AUTHOR.id: later("Author of the article"), UNKNOWN.id: later("Unknown")}


def _spoken(actor: Actor) -> Actor:
    """An actor as it is shown: one that is built in has its name in the user's language."""
    name = _BUILT_IN.get(actor.id)
    return actor if name is None else msgspec.structs.replace(actor, name=say(name))


def kind_name(kind: str) -> str:
    """The kind of an actor in words: “government body”."""
    return say(_KINDS[kind])


class Registry(QObject):
    """The project's actors. A child of the session, so that all panels share one."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._actors: dict[str, Actor] | None = None
        self._merged: dict[str, str] = {}
        self._index: ActorIndex | None = None
        self._counts: dict[str, int] | None = None
        session.changed.connect(self._take_in)

    @Slot(object)
    def _take_in(self, changes: tuple[Change, ...]) -> None:
        for change in changes:
            match change:
                case ImportChange():
                    self._actors = self._index = self._counts = None
                case ArticleChange():
                    self._counts = None
                case AnnotationChange(before=before, after=after) if self._counts is not None:
                    self._count(before, -1)
                    self._count(after, +1)
                case ActorChange(before=before, after=after) if self._actors is not None:
                    self._change(before, after)

    def _count(self, annotation: Annotation | None, step: int) -> None:
        if annotation is not None and annotation.status != "rejected" and self._counts is not None:
            for actor in self._session.project.as_meant(annotation).actors:
                self._counts[actor] = self._counts.get(actor, 0) + step

    def _change(self, before: Actor | None, after: Actor | None) -> None:
        for actor in (before, after):
            if actor is not None and actor.merged_into:
                self._counts = None  # its mentions are another one's, or its own again
        if before is not None:
            self.actors.pop(before.id, None)
            self._merged.pop(before.id, None)
            self.index.remove(before.id)
        if after is not None and after.merged_into:
            self._merged[after.id] = after.merged_into
        elif after is not None:
            self.actors[after.id] = _spoken(after)
            self.index.add(self.actors[after.id])

    @property
    def actors(self) -> dict[str, Actor]:
        """All actors by id, those that are built in too, but none that is another one by now."""
        if self._actors is None:
            everyone = self._session.project.actors(merged=True)
            self._merged = {actor.id: actor.merged_into for actor in everyone if actor.merged_into}
            known = (actor for actor in (*BUILT_IN, *everyone) if not actor.merged_into)
            self._actors = {actor.id: _spoken(actor) for actor in known}
        return self._actors

    @property
    def index(self) -> ActorIndex:
        """The names of all actors."""
        if self._index is None:
            self._index = ActorIndex(self.actors.values())
        return self._index

    def name(self, actor: str) -> str:
        """An actor's name, or an empty string when there is none with this id."""
        known = self.actors.get(self._merged.get(actor, actor))
        return known.name if known else ""

    def mentions(self, actor: str) -> int:
        """How many mentions in the whole project stand for an actor."""
        if self._counts is None:
            self._counts = self._session.project.mention_counts()
        return self._counts.get(actor, 0)

    def named(self, name: str) -> Actor | None:
        """The actor with this very name, or else alias, in any case."""
        return self.actors.get(self.index.named(name)) if name.strip() else None

    def matching(self, query: str, limit: int = 7, here: Collection[str] = ()) -> list[Actor]:
        """Actors with the query in a name or alias, then in a role: at the start of a word first, then those that are
        mentioned `here`, then often mentioned."""

        def order(uuid: str) -> tuple[object, ...]:
            return uuid not in here, -self.mentions(uuid), self.actors[uuid].name.casefold(), uuid

        return [self.actors[uuid] for uuid in self.index.matching(query, limit, order)]


def registry_of(session: Session) -> Registry:
    """The session's registry, made when first asked for."""
    known = session.findChild(Registry)
    return known if isinstance(known, Registry) else Registry(session)
