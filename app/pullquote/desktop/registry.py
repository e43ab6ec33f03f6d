"""The actor registry as the panels need it: by id and by name, read once and kept up with the changes."""

from PySide6.QtCore import QObject, Slot

from pullquote.desktop.session import Session
from pullquote.find import find_in_text
from pullquote.project import ActorChange, AnnotationChange, ArticleChange, Change, ImportChange
from pullquote.records import Actor
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


def kind_name(kind: str) -> str:
    """The kind of an actor in words: “government body”."""
    return say(_KINDS[kind])


class Registry(QObject):
    """The project's actors. A child of the session, so that all panels share one."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._actors: dict[str, Actor] | None = None
        self._counts: dict[str, int] | None = None
        session.changed.connect(self._take_in)

    @Slot(object)
    def _take_in(self, changes: tuple[Change, ...]) -> None:
        for change in changes:
            match change:
                case ImportChange():
                    self._actors = self._counts = None
                case AnnotationChange() | ArticleChange():
                    self._counts = None
                case ActorChange(before=before, after=after) if self._actors is not None:
                    if after is not None:
                        self._actors[after.id] = after
                    elif before is not None:
                        self._actors.pop(before.id, None)

    @property
    def actors(self) -> dict[str, Actor]:
        """All actors by id."""
        if self._actors is None:
            self._actors = {actor.id: actor for actor in self._session.project.actors()}
        return self._actors

    def name(self, actor: str) -> str:
        """An actor's name, or an empty string when there is none with this id."""
        known = self.actors.get(actor)
        return known.name if known else ""

    def mentions(self, actor: str) -> int:
        """How many mentions in the whole project stand for an actor."""
        if self._counts is None:
            self._counts = self._session.project.mention_counts()
        return self._counts.get(actor, 0)

    def named(self, name: str) -> Actor | None:
        """The actor with this very name, or else alias, in any case."""
        wanted = name.strip().casefold()
        for by_alias in (False, True):
            for actor in self.actors.values():
                names = actor.aliases if by_alias else (actor.name,)
                if any(known.casefold() == wanted for known in names):
                    return actor
        return None

    def matching(self, query: str, limit: int = 7) -> list[Actor]:
        """Actors with the query in their name or alias: at the start of a word first, then often mentioned."""
        query = query.strip()
        if not query:
            return []
        found: list[tuple[int, int, str, str, Actor]] = []
        for actor in self.actors.values():
            ranks = [
                rank for name in (actor.name, *actor.aliases) if (rank := _rank(name, query)) is not None
            ]
            if ranks:
                found.append((min(ranks), -self.mentions(actor.id), actor.name.casefold(), actor.id, actor))
        return [actor for *_, actor in sorted(found, key=lambda entry: entry[:4])[:limit]]


def _rank(name: str, query: str) -> int | None:
    hits = find_in_text(name, query)
    if not hits:
        return None
    return 0 if any(not start or not name[start - 1].isalnum() for start, _ in hits) else 1


def registry_of(session: Session) -> Registry:
    """The session's registry, made when first asked for."""
    known = session.findChild(Registry)
    return known if isinstance(known, Registry) else Registry(session)
