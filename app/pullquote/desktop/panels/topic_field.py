"""Which topics a claim is on: those it has, and a field to put it on another one, known or new."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from pullquote.desktop import theme
from pullquote.desktop.dialogs.dialog import sentence
from pullquote.desktop.icons import set_icon
from pullquote.desktop.panels.actor_suggestions import ActorSuggestions, SuggestedActor
from pullquote.desktop.session import Session
from pullquote.desktop.theme import Space
from pullquote.desktop.topic_choices import TopicChoices
from pullquote.desktop.widgets.elided_label import ElidedLabel
from pullquote.desktop.widgets.search_field import SearchField
from pullquote.project import Project
from pullquote.records import Annotation, Topic, new_id
from pullquote.wording import plural

__all__ = ["TopicField"]


@dataclass(frozen=True, slots=True)
class _SuggestedTopic(SuggestedActor):
    @property
    def icon(self) -> str:
        return "tag"


class TopicField(QWidget):
    """One claim's topics. Putting it on one is one step, also when the topic is new.

    What was typed and not picked waits here until the claim is selected again, unless it is a topic's wording in full.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._claim = ""
        self._drafts: dict[str, str] = {}
        self._chips: list[_TopicChip] = []
        self._choices = TopicChoices((), {})
        self.field = SearchField(self.tr("Topic"), self)
        self.suggestions = ActorSuggestions(self.field)
        self.suggestions.list.setAccessibleName(self.tr("Topics to choose from"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(Space.TINY))
        self._column.addWidget(self.field)
        self.waiting = sentence(self.tr("Not added yet. Return offers it."), "warn", self)
        self.waiting.setFont(theme.font(theme.SMALL))
        self.waiting.hide()
        self._column.addWidget(self.waiting)
        self.setFocusProxy(self.field)
        self.suggestions.picked.connect(self._take)
        self.field.destroyed.connect(self.suggestions.deleteLater)  # it has become a child of the window
        self.field.textEdited.connect(self._offer)
        self.field.textChanged.connect(self._say_what_waits)
        self.field.installEventFilter(self)

    def show_claim(self, claim: Annotation | None, choices: TopicChoices) -> None:
        """Show a claim's topics, after keeping what was typed for the one before."""
        uuid = claim.id if claim else ""
        if uuid != self._claim:
            self.commit()
            self._claim = uuid
            self.field.setText(self._drafts.pop(uuid, ""))
            self.suggestions.hide()
        self._choices = choices
        topics = claim.topics if claim else ()
        for chip in self._chips[len(topics) :]:
            chip.hide()  # deleted only when Qt comes round to it
            chip.deleteLater()
        del self._chips[len(topics) :]
        read_only = bool(self._session.project.read_only)
        for place, topic in enumerate(topics):
            if place == len(self._chips):
                chip = _TopicChip(self)
                chip.removed.connect(self._remove)
                self._column.insertWidget(place, chip)
                chip.show()
                last = self._chips[-1].remove_button if self._chips else self.field
                QWidget.setTabOrder(last, chip.remove_button)
                self._chips.append(chip)
            self._chips[place].show_topic(topic, choices, read_only=read_only)
        self.field.setPlaceholderText(self.tr("Add topic") if topics else self.tr("Name the topic"))
        self.field.setEnabled(not read_only)

    def start(self) -> None:
        """Put the focus here and offer the likely topics at once."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._offer()

    # What is offered

    @Slot()
    def _offer(self) -> None:
        claim = self._session.annotations.get(self._claim)
        if claim is None:
            self.suggestions.hide()
            return
        typed = self.field.text().strip()
        here = {topic for annotation in self._session.in_order for topic in annotation.topics}
        choices = self._choices
        found = choices.matching(typed, here=here) if typed else choices.likely(claim.words, here=here)
        rows = [self._row(topic, typed) for topic in found if topic.id not in claim.topics]
        name = typed or " ".join(claim.words.split())
        if choices.named(name) is None:
            rows.append(_SuggestedTopic("", self.tr("New topic “{name}”").format(name=name), name))
        self.suggestions.offer(rows, self.field)

    def _row(self, topic: Topic, typed: str = "") -> _SuggestedTopic:
        count = plural("1 claim", "{count} claims", self._choices.claims(topic.id))
        above = self._choices.above(topic.id)
        meta = f"{above}, {count}" if above else count
        return _SuggestedTopic(topic.id, f"{topic.name}, {meta}", topic.name, "", meta, typed)

    # Edits

    @Slot(object)
    def _take(self, row: SuggestedActor) -> None:
        claim, topic = self._claim, row.id or new_id()
        self.field.clear()

        def edit(project: Project) -> list[Annotation]:
            with project.step("Put claim on “{name}”", project.annotation(claim).article, name=row.name):
                if not row.id:
                    project.add_topic(row.name, uuid=topic)
                return project.put_on_topic([claim], topic)

        self._session.perform(edit)

    @Slot(str)
    def _remove(self, topic: str) -> None:
        claim = self._claim

        def edit(project: Project) -> Annotation:
            there = project.annotation(claim)
            with project.step("Take claim off its topic", there.article):
                return project.change_annotation(
                    claim, topics=[known for known in there.topics if known != topic]
                )

        self._session.perform(edit)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Put the claim on the topic whose wording stands in the field in full; keep anything else for later."""
        typed = self.field.text().strip()
        if not typed or not self._claim:
            return
        known = self._choices.named(typed)
        self.field.clear()
        if known is not None:
            self._take(self._row(known))
        else:
            self._drafts[self._claim] = typed

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field:
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._key(event.key())
            if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
                self.suggestions.hide()
                if self._choices.named(self.field.text()):
                    self.commit()
                self._say_what_waits()
            if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusIn:
                self.waiting.hide()
            if event.type() == QEvent.Type.MouseButtonRelease:
                self._offer()
        return super().eventFilter(watched, event)

    def _key(self, key: int) -> bool:
        is_open = self.suggestions.isVisible()
        match key:
            case Qt.Key.Key_Down | Qt.Key.Key_Up if is_open:
                self.suggestions.move_current(+1 if key == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if is_open:
                self.suggestions.pick_current()
            case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._offer()
            case Qt.Key.Key_Escape if is_open:
                self.suggestions.hide()
            case _:
                return False
        return True

    @Slot()
    def _say_what_waits(self) -> None:
        """What stands in the field while nobody types there must not look as if it were the claim's topic."""
        self.waiting.setVisible(bool(self.field.text().strip()) and not self.field.hasFocus())


class _TopicChip(QWidget):
    """A topic that the claim is on, with a button that takes it off."""

    removed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._topic = ""
        self._name = ElidedLabel(self)
        self.remove_button = QToolButton(self)
        self.remove_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_icon(self.remove_button, "cross")
        self.remove_button.clicked.connect(self._emit_removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(Space.TINY))
        row.addWidget(self._name, 1)
        row.addWidget(self.remove_button)

    def show_topic(self, uuid: str, choices: TopicChoices, *, read_only: bool) -> None:
        self._topic = uuid
        known = choices.topics.get(uuid)
        name = known.name if known else self.tr("unknown topic")
        self._name.setText(name)
        self._name.setToolTip(choices.path(uuid) if known else name)
        self.remove_button.setAccessibleName(self.tr("Take the claim off {name}").format(name=name))
        self.remove_button.setToolTip(self.remove_button.accessibleName())
        self.remove_button.setEnabled(not read_only)

    @Slot()
    def _emit_removed(self) -> None:
        self.removed.emit(self._topic)
