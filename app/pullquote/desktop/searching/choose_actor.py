"""Which actor the search is about: any of the project, by a few letters of a name."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from pullquote.desktop import theme
from pullquote.desktop.actors.name_field import ActorNameField
from pullquote.desktop.dialogs.dialog import Dialog, sentence
from pullquote.desktop.session import Session

__all__ = ["ChooseActor"]


class ChooseActor(Dialog):
    """Type, Enter takes the first that fits, Enter again searches."""

    chosen = Signal(str)  # an actor's id

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.say(self.tr("Which actor?"))
        self.setMinimumHeight(theme.px(440))  # room for the actors to choose from
        self.name = ActorNameField(session, self)
        self.name.setAccessibleName(self.tr("Actor"))
        self.name.setPlaceholderText(self.tr("Name or role"))
        self.body.addWidget(self.name)
        self._who = sentence("", "text3", self)
        self.body.addWidget(self._who)
        self.body.addStretch(1)
        self.add_cancel()
        self.go = self.add_primary(self.tr("Search"))
        self.name.named.connect(self._say)
        self.accepted.connect(self._choose)
        self._say()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _say(self) -> None:
        known = self.name.actor
        is_unknown = bool(self.name.name) and known is None
        self._who.setText(self.tr("Nobody has this very name.") if is_unknown else self.name.meaning)
        self.go.setEnabled(known is not None)

    @Slot()
    def _choose(self) -> None:
        if self.name.actor is not None:
            self.chosen.emit(self.name.actor.id)
