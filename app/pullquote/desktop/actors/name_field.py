"""A field to name an actor in: one that the registry offers while its name is typed, or a new one."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from pullquote.desktop.panels.actor_suggestions import ActorSuggestions, SuggestedActor
from pullquote.desktop.registry import kind_name, registry_of
from pullquote.desktop.session import Session
from pullquote.records import Actor
from pullquote.wording import plural

__all__ = ["ActorNameField"]


class ActorNameField(QLineEdit):
    """Down and Up choose from what is offered, Enter takes it."""

    named = Signal()  # what is typed, or was picked, is somebody else now

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._registry = registry_of(session)
        self._picked = ""
        self.suggestions = ActorSuggestions(self)
        self.suggestions.picked.connect(self._take)
        self.destroyed.connect(self.suggestions.deleteLater)  # it has become a child of the window
        self.textEdited.connect(self._offer)
        self.textChanged.connect(self.named)

    @property
    def name(self) -> str:
        """The name as typed."""
        return self.text().strip()

    @property
    def actor(self) -> Actor | None:
        """The actor of the registry that is meant, or None for a new one or nobody."""
        picked = self._registry.actors.get(self._picked)
        if picked is not None and picked.name == self.name:
            return picked
        return self._registry.named(self.name)

    @property
    def meaning(self) -> str:
        """In words who is meant."""
        known = self.actor
        if known is not None:
            return f"{known.name}, {kind_name(known.kind)}"
        return self.tr("New actor “{name}”").format(name=self.name) if self.name else ""

    def fill(self, name: str) -> None:
        """Propose a name."""
        self._picked = ""
        self.setText(name)

    @Slot()
    def _offer(self) -> None:
        rows = []
        for actor in self._registry.matching(self.name):
            mentions = plural("1 mention", "{count} mentions", self._registry.mentions(actor.id))
            meta = f"{kind_name(actor.kind)}, {mentions}"
            rows.append(
                SuggestedActor(
                    actor.id, f"{actor.name}, {meta}", actor.name, actor.kind, meta, match=self.name
                )
            )
        self.suggestions.offer(rows, self)

    @Slot(object)
    def _take(self, row: SuggestedActor) -> None:
        self._picked = row.id
        self.setText(row.name)
        self.named.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_open = self.suggestions.isVisible()
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up if is_open:
                self.suggestions.move_current(+1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Down:
                self._offer()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if is_open:
                self.suggestions.pick_current()
            case Qt.Key.Key_Escape if is_open:
                self.suggestions.hide()
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.suggestions.hide()
        super().focusOutEvent(event)
