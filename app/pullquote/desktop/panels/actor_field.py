"""Which actors a mention stands for: those it has, and a field to pick or add another."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from pullquote.desktop import theme
from pullquote.desktop.dialogs.dialog import sentence
from pullquote.desktop.icons import set_icon
from pullquote.desktop.panels.actor_picker import ActorPicker, name_actor
from pullquote.desktop.panels.actor_suggestions import ActorSuggestions, SuggestedActor
from pullquote.desktop.panels.actors_list import kind_icon
from pullquote.desktop.registry import kind_name, registry_of
from pullquote.desktop.session import Session
from pullquote.desktop.theme import Space
from pullquote.desktop.widgets.elided_label import ElidedLabel
from pullquote.desktop.widgets.search_field import SearchField
from pullquote.project import Project
from pullquote.records import Actor, ActorKind, Annotation

__all__ = ["ACTOR_KINDS", "ActorField"]

ACTOR_KINDS: tuple[ActorKind, ...] = (
    *("person", "organisation", "government_body", "state", "group"),
    *("artefact", "media_outlet", "anonymous", "author", "unknown"),
)


class ActorField(QWidget):
    """One mention's actors. Picking or adding one is one step.

    What was typed and not picked is neither lost nor made an actor: it waits here until the mention is
    selected again. A name that the registry has in full is picked, though.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._registry = registry_of(session)
        self._mention = ""
        self._drafts: dict[str, str] = {}
        self._chips: list[_ActorChip] = []

        self.field = SearchField(self.tr("Actor"), self)
        self._picker = ActorPicker(session, self.field)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(Space.TINY))
        self._column.addWidget(self.field)
        self.waiting = sentence(self.tr("Not added yet. Return offers it."), "warn", self)
        self.waiting.setFont(theme.font(theme.SMALL))
        self.waiting.hide()
        self._column.addWidget(self.waiting)
        self.setFocusProxy(self.field)

        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._say_what_waits)
        self._picker.picked.connect(self._take)

    # What it shows

    @property
    def suggestions(self) -> ActorSuggestions:
        """The actors that are offered under the field."""
        return self._picker.suggestions

    @property
    def mention(self) -> str:
        """The id of the mention whose actors these are."""
        return self._mention

    def show_mention(self, mention: Annotation | None) -> None:
        """Show a mention's actors, after keeping what was typed for the one before."""
        uuid = mention.id if mention else ""
        if uuid != self._mention:
            self.commit()
            self._mention = self._picker.mention = uuid
            self.field.setText(self._drafts.pop(uuid, ""))
            self.suggestions.hide()
        actors = mention.actors if mention else ()
        for chip in self._chips[len(actors) :]:
            chip.hide()  # deleted only when Qt comes round to it
            chip.deleteLater()
        del self._chips[len(actors) :]
        read_only = bool(self._session.project.read_only)
        for place, actor in enumerate(actors):
            if place == len(self._chips):
                chip = _ActorChip(self)
                chip.removed.connect(self._remove)
                chip.kind_chosen.connect(self._change_kind)
                self._column.insertWidget(place, chip)
                chip.show()
                chip.come_after(self._chips[-1] if self._chips else self.field)
                self._chips.append(chip)
            self._chips[place].show_actor(actor, self._registry.actors.get(actor), read_only=read_only)
        self.field.setPlaceholderText(self.tr("Add actor") if actors else self.tr("Name the actor"))
        self.field.setEnabled(not read_only)

    def start(self) -> None:
        """Put the focus here and offer the likely actors at once."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._picker.offer()

    # Edits

    @Slot(object)
    def _take(self, row: SuggestedActor) -> None:
        self.field.clear()
        name_actor(self._session, self._mention, row)

    @Slot(str)
    def _remove(self, actor: str) -> None:
        uuid = self._mention

        def edit(project: Project) -> None:
            actors = [known for known in project.annotation(uuid).actors if known != actor]
            project.change_annotation(uuid, actors=actors)

        self._session.perform(edit)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str, str)
    def _change_kind(self, actor: str, kind: str) -> None:
        self._session.perform(lambda project: project.change_actor(actor, kind=kind))

    @Slot()
    def commit(self) -> None:
        """Pick the actor whose name stands in the field in full; keep anything else for later."""
        typed = self.field.text().strip()
        if not typed or not self._mention:
            return
        known = self._picker.named
        self.field.clear()
        if known is not None:
            name_actor(self._session, self._mention, known)
        else:
            self._drafts[self._mention] = typed

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field:
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._picker.key(event.key())
            if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
                self._leave_field()
            if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusIn:
                self.waiting.hide()
            if event.type() == QEvent.Type.MouseButtonRelease:
                self._picker.offer()
        return super().eventFilter(watched, event)

    def _leave_field(self) -> None:
        self.suggestions.hide()
        if self._picker.named:
            self.commit()
        self._say_what_waits()

    @Slot()
    def _say_what_waits(self) -> None:
        """What stands in the field while nobody types there must not look as if it were the mention's actor."""
        self.waiting.setVisible(bool(self.field.text().strip()) and not self.field.hasFocus())


class _ActorChip(QWidget):
    """An actor that is assigned: kind, name, and a button that removes it."""

    removed = Signal(str)
    kind_chosen = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._actor = ""
        self._kind = QToolButton(self)
        self._kind.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._kind.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(self._kind)
        for kind in ACTOR_KINDS:
            menu.addAction(kind_name(kind)).setData(kind)
        menu.triggered.connect(self._choose_kind)
        self._kind.setMenu(menu)
        self._name = ElidedLabel(self)
        self.remove_button = QToolButton(self)
        self.remove_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_icon(self.remove_button, "cross")
        self.remove_button.clicked.connect(self._emit_removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(Space.TINY))
        row.addWidget(self._kind)
        row.addWidget(self._name, 1)
        row.addWidget(self.remove_button)

    def show_actor(self, uuid: str, actor: Actor | None, *, read_only: bool) -> None:
        self._actor = uuid
        name = actor.name if actor else self.tr("unknown actor")
        kind = actor.kind if actor else "unknown"
        self._name.setText(name)
        self._name.setToolTip(name)
        set_icon(self._kind, kind_icon(kind))
        self._kind.setAccessibleName(self.tr("Kind: {kind}").format(kind=kind_name(kind)))
        self._kind.setToolTip(self.tr("{kind}, click to change the kind").format(kind=kind_name(kind)))
        self._kind.setEnabled(not read_only and actor is not None)
        self.remove_button.setAccessibleName(self.tr("Remove {name}").format(name=name))
        self.remove_button.setToolTip(self.tr("Remove {name} from this mention").format(name=name))
        self.remove_button.setEnabled(not read_only)

    def come_after(self, before: QWidget) -> None:
        """Take the place behind a field or chip in the order of Tab."""
        last = before.remove_button if isinstance(before, _ActorChip) else before
        QWidget.setTabOrder(last, self._kind)
        QWidget.setTabOrder(self._kind, self.remove_button)

    @Slot()
    def _emit_removed(self) -> None:
        self.removed.emit(self._actor)

    @Slot(QAction)
    def _choose_kind(self, action: QAction) -> None:
        self.kind_chosen.emit(self._actor, action.data())
