"""Naming who a mention stands for: what the registry offers while a name is typed, and the step it makes."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit

from pullquote.desktop.panels.actor_suggestions import ActorSuggestions, SuggestedActor
from pullquote.desktop.panels.likely_actors import is_name, kind_of_new, likely_actors
from pullquote.desktop.registry import kind_name, registry_of
from pullquote.desktop.session import Session
from pullquote.project import Project
from pullquote.records import Actor, ActorKind, Annotation, new_id
from pullquote.wording import plural, say

__all__ = ["ActorPicker", "name_actor"]


def name_actor(session: Session, mention: str, actor: SuggestedActor, *, instead: bool = False) -> None:
    """Let a mention stand for an actor, who is added to the registry when new; one step.

    `instead` of those it stands for now, or else besides them.
    """
    uuid = actor.id or new_id()

    def edit(project: Project) -> None:
        there = project.annotation(mention)
        actors = (uuid,) if instead else tuple(dict.fromkeys((*there.actors, uuid)))
        if actor.id:
            project.change_annotation(mention, actors=actors)
            return
        with project.step("Add actor “{name}”", there.article, name=actor.name):
            project.add_actor(actor.name, kind_of_new(actor.kind), aliases=actor.aliases, uuid=uuid)
            project.change_annotation(mention, actors=actors)

    session.perform(edit)


class ActorPicker(QObject):
    """Offers actors under a field; the field hands its keys over and `picked` tells what was taken."""

    picked = Signal(object)  # SuggestedActor

    def __init__(self, session: Session, field: QLineEdit) -> None:
        super().__init__(field)
        self._session, self._field = session, field
        self._registry = registry_of(session)
        self.mention = ""
        self.suggestions = ActorSuggestions(field)
        self.suggestions.picked.connect(self.picked)
        field.destroyed.connect(self.suggestions.deleteLater)  # it has become a child of the window
        field.textEdited.connect(self.offer)

    @Slot()
    def offer(self) -> None:
        """Show what fits the words in the field; without words, the likely actors."""
        mention = self._session.annotations.get(self.mention)
        if mention is None:
            self.suggestions.hide()
            return
        typed = self._field.text().strip()
        here = {actor for annotation in self._session.in_order for actor in annotation.actors}
        found = (
            self._registry.matching(typed, here=here)
            if typed
            else likely_actors(self._session, self._registry, mention)
        )
        rows = [
            self._row(who, typed) if isinstance(who, Actor) else _new(who.name, who.kind, mention)
            for who in found
            if not isinstance(who, Actor) or who.id not in mention.actors
        ]
        name = typed or (mention.words if is_name(mention) else "")
        if (
            name
            and self._registry.named(name) is None
            and all(row.name != name for row in rows if not row.id)
        ):
            rows.append(_new(name))
        self.suggestions.offer(rows, self._field)

    def _row(self, actor: Actor, typed: str = "") -> SuggestedActor:
        count = self._registry.mentions(actor.id)
        meta = f"{kind_name(actor.kind)}, {plural('1 mention', '{count} mentions', count)}"
        return SuggestedActor(actor.id, f"{actor.name}, {meta}", actor.name, actor.kind, meta, typed)

    @property
    def named(self) -> SuggestedActor | None:
        """The actor whose name stands in the field in full."""
        known = self._registry.named(self._field.text().strip() or "\0")
        return self._row(known) if known else None

    def key(self, key: int) -> bool:
        """What the keys of a list do while the field has the focus; False for all others."""
        is_open = self.suggestions.isVisible()
        match key:
            case Qt.Key.Key_Down | Qt.Key.Key_Up if is_open:
                self.suggestions.move_current(+1 if key == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Down:
                self.offer()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if is_open:
                self.suggestions.pick_current()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.offer()
            case Qt.Key.Key_Escape if is_open:
                self.suggestions.hide()
            case _:
                return False
        return True


def _new(name: str, kind: ActorKind = "unknown", mention: Annotation | None = None) -> SuggestedActor:
    """A name to add. A mention that calls them by another name, such as the surname, gives an alias."""
    aliases = (mention.words,) if mention and is_name(mention) and mention.words != name else ()
    words = say("New actor “{name}”", name=name)
    return SuggestedActor("", words, name, kind, aliases=aliases)
