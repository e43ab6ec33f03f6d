"""The queue of mentions that stand for nobody yet: those with the same words together, all over the project."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from pullquote.desktop import theme
from pullquote.desktop.actors.desk_steps import DeskSteps
from pullquote.desktop.actors.name_field import ActorNameField
from pullquote.desktop.actors.splitting import MentionList
from pullquote.desktop.dialogs.dialog import Dialog, field_label, sentence
from pullquote.desktop.panels.likely_actors import in_full, kind_of_new
from pullquote.desktop.registry import registry_of
from pullquote.desktop.session import Session
from pullquote.desktop.theme import Space
from pullquote.project import Project, Unnamed
from pullquote.records import Actor, Annotation, Mention, new_id
from pullquote.suggest.suggestions import ActorCandidate
from pullquote.wording import plural, say

__all__ = ["UnnamedMentions"]

_LOOKED_AT = 3
"""Articles that are asked whom they call so in full: each takes some of the time between two rows."""


class UnnamedMentions(Dialog):
    """Choose words at the left, untick what is somebody else, name the actor, Enter: one step."""

    mention_wanted = Signal(object)  # Mention

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=720)
        self.setFixedWidth(theme.px(880))
        self._session, self._steps = session, DeskSteps(session)
        self._groups: list[Unnamed] = []
        self._called: Actor | ActorCandidate | None = None
        self.say(self.tr("Mentions without an actor"))
        self.words = QListWidget(self)
        self.words.setProperty("field", True)
        self.words.setAccessibleName(self.tr("Words"))
        self.words.setUniformItemSizes(True)
        self.words.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.mentions = MentionList([], self)
        self.name = ActorNameField(session, self)
        self._who = sentence("", "text3", self)
        self._summary = sentence("", "text3", self)
        self.go = QPushButton(self.tr("&Go to the mention"), self)
        self.go.setAutoDefault(False)
        left, right, both = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        for column in (left, right):
            column.setSpacing(theme.px(Space.SMALL))
        left.addWidget(self.words, 1)
        left.addWidget(self._summary)
        self._right = right
        right.addWidget(self.mentions, 1)
        right.addWidget(field_label(self.tr("They stand for"), self.name))
        right.addWidget(self.name)
        right.addWidget(self._who)
        row = QHBoxLayout()
        row.addWidget(self.go)
        row.addStretch(1)
        right.addLayout(row)
        both.setSpacing(theme.px(Space.LARGE))
        both.addLayout(left, 2)
        both.addLayout(right, 3)
        self.body.addLayout(both, 1)
        self.add_cancel(self.tr("Close"))
        self._do = self.add_primary("")
        self.buttons.accepted.disconnect(self.accept)  # one name is not the last
        self.buttons.accepted.connect(self._assign)
        self.words.currentRowChanged.connect(self._show)
        self.name.named.connect(self._say)
        self.go.clicked.connect(self._go)
        session.changed.connect(self._renew)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self._steps.take_back)
        self._renew()
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _renew(self) -> None:
        row = max(self.words.currentRow(), 0)
        self._groups = self._session.project.unnamed(self._session.annotator)
        self.words.blockSignals(True)
        self.words.clear()
        for group in self._groups:
            count = plural("1 mention", "{count} mentions", len(group.mentions))
            item = QListWidgetItem(f"{' '.join(group.words.split())}  ·  {len(group.mentions):n}")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{group.words}, {count}")
            item.setSizeHint(QSize(0, theme.px(theme.CONTROL)))
            self.words.addItem(item)
        self.words.setCurrentRow(min(row, len(self._groups) - 1))
        self.words.blockSignals(False)
        self._show()

    @property
    def group(self) -> Unnamed | None:
        """The words that are chosen, with their mentions."""
        row = self.words.currentRow()
        return self._groups[row] if 0 <= row < len(self._groups) else None

    @Slot()
    def _show(self) -> None:
        group = self.group
        mentions = self._session.project.in_context(group.mentions) if group else []
        shown = MentionList(mentions, self, ticked=True)
        self._right.replaceWidget(self.mentions, shown)
        self.mentions.hide()
        self.mentions.deleteLater()
        self.mentions = shown
        QWidget.setTabOrder(self.words, shown)
        QWidget.setTabOrder(shown, self.name)
        shown.changed.connect(self._say)
        self._called = self._in_full(mentions)
        self._propose(group)
        self.name.setEnabled(group is not None)
        self.go.setEnabled(group is not None)
        total = sum(len(each.mentions) for each in self._groups)
        self._summary.setText(
            plural("1 mention left", "{count} mentions left", total)
            if total
            else self.tr("Every mention has its actor.")
        )
        self._say()

    def _propose(self, group: Unnamed | None) -> None:
        """The name in full if the articles have it, or else the words themselves if they are a name."""
        if self._called is not None:
            self.name.fill(self._called.name)
        else:
            self.name.fill(" ".join(group.words.split()) if group and not group.words[:1].islower() else "")

    def _in_full(self, mentions: list[Mention]) -> Actor | ActorCandidate | None:
        """Whom the first articles call so in full, unless they do not agree."""
        first = {mention.article: mention.annotation for mention in reversed(mentions)}
        registry, project = registry_of(self._session), self._session.project
        looked_at = [project.annotation(first[article]) for article in sorted(first)[:_LOOKED_AT]]
        found = [who for each in looked_at if (who := in_full(self._session, registry, each))]
        return found[0] if len({who.name for who in found}) == 1 else None

    @Slot()
    def _say(self) -> None:
        count = len(self.mentions.ticked)
        self._who.setText(self.name.meaning)
        self._do.setText(say("Name {count}", count=count))
        self._do.setEnabled(count > 0 and bool(self.name.name))

    @Slot()
    def _assign(self) -> None:
        mentions, name, known = self.mentions.ticked, self.name.name, self.name.actor
        if not mentions or not name:
            return
        uuid = known.id if known else new_id()
        called = (
            self._called if isinstance(self._called, ActorCandidate) and self._called.name == name else None
        )
        kind = kind_of_new(called.kind if called else "")
        aliases = [" ".join(self.group.words.split())] if called and self.group else []

        def edit(project: Project) -> list[Annotation]:
            with project.step("Name mentions “{name}”", name=name):
                if known is None:
                    project.add_actor(name, kind, aliases=aliases, uuid=uuid)
                return project.name_mentions(mentions, uuid)

        self._session.perform(edit)
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _go(self) -> None:
        mention = self.mentions.current
        if mention is not None:
            self.mention_wanted.emit(mention)
            self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on the words goes on to the name, which is likely right: Enter again names them."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers() and (self.words.hasFocus() or self.mentions.hasFocus()):
            self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.name.selectAll()
            return
        super().keyPressEvent(event)
