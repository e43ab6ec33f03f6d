"""Mentions of one actor that are of somebody else: which, and of whom."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QWidget

from pullquote.desktop import theme
from pullquote.desktop.actors.name_field import ActorNameField
from pullquote.desktop.dialogs.dialog import Dialog, field_label, sentence
from pullquote.desktop.panels.context_delegate import PLACE, ContextDelegate, InContext
from pullquote.desktop.session import Session
from pullquote.project import Project
from pullquote.records import Actor, Annotation, Mention, new_id
from pullquote.wording import plural, say

__all__ = ["MentionList", "SplitActor"]

_BLANKS = re.compile(r"\s+")


class MentionList(QListView):
    """Mentions in their context, each with a box to tick; `Space` ticks."""

    changed = Signal()

    def __init__(self, mentions: list[Mention], parent: QWidget, *, ticked: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("field", True)
        self.setAccessibleName(self.tr("Mentions"))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._mentions = mentions
        self._rows = QStandardItemModel(self)
        for mention in mentions:
            parts = (mention.before, mention.words, mention.after)
            before, words, after = (_BLANKS.sub(" ", part) for part in parts)
            row = QStandardItem(f"{before}“{words}”{after}")
            row.setData(InContext((0, 0), before, words, after), PLACE)
            row.setToolTip(mention.title)
            row.setCheckable(True)
            row.setEditable(False)
            row.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self._rows.appendRow(row)
        self.setModel(self._rows)
        self.setItemDelegate(ContextDelegate(self))
        self.setMinimumHeight(theme.px(220))
        if mentions:
            self.setCurrentIndex(self._rows.index(0, 0))
        self._rows.itemChanged.connect(self.changed)

    @property
    def ticked(self) -> list[str]:
        """The annotations of the mentions that are ticked."""
        return [
            mention.annotation
            for row, mention in enumerate(self._mentions)
            if self._rows.item(row).checkState() == Qt.CheckState.Checked
        ]

    @property
    def current(self) -> Mention | None:
        """The mention of the current row."""
        row = self.currentIndex().row()
        return self._mentions[row] if row >= 0 else None


class SplitActor(Dialog):
    """Tick the mentions, name the other actor, Enter."""

    def __init__(self, session: Session, actor: Actor, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=720)
        self._session, self._actor = session, actor
        self.say(self.tr("Which mentions are not of “{name}”?").format(name=actor.name))
        mentions = session.project.mentions("actor", actor.id)
        mine = [mention for mention in mentions if mention.annotator == session.annotator]
        self.list = MentionList(mine, self)
        self.body.addWidget(self.list, 1)
        if others := len(mentions) - len(mine):
            self.body.addWidget(
                sentence(
                    plural(
                        "1 mention is another annotator's, who alone can move it.",
                        "{count} mentions are other annotators', who alone can move them.",
                        others,
                    ),
                    "text3",
                    self,
                )
            )
        self.target = ActorNameField(session, self)
        self.body.addWidget(field_label(self.tr("They are of"), self.target))
        self.body.addWidget(self.target)
        self._who = sentence("", "text3", self)
        self.body.addWidget(self._who)
        self.add_cancel()
        self._go = self.add_primary(self.tr("Split"))
        self.list.changed.connect(self._say)
        self.target.named.connect(self._say)
        self.accepted.connect(self._split)
        self._say()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self) -> None:
        known = self.target.actor
        count = len(self.list.ticked)
        is_other = bool(self.target.name) and (known is None or known.id != self._actor.id)
        self._who.setText(self.target.meaning if is_other else self.tr("Name another actor, known or new."))
        self._go.setText(say("Split {count}", count=count) if count else self.tr("Split"))
        self._go.setEnabled(count > 0 and is_other)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on the mentions goes on to the name, as long as there is none."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.list.hasFocus() and not self.target.name:
            self.target.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        super().keyPressEvent(event)

    def _split(self) -> None:
        actor, mentions, name, known = self._actor, self.list.ticked, self.target.name, self.target.actor
        target = known.id if known else new_id()

        def edit(project: Project) -> list[Annotation]:
            with project.step("Split mentions off “{name}”", name=actor.name):
                if known is None:
                    project.add_actor(name, actor.kind, uuid=target)
                return project.split_actor(actor.id, mentions, target)

        self._session.perform(edit)
