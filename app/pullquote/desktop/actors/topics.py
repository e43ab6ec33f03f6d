"""The topic desk: the tree of topics, and the claims on each, from all articles in one list."""

from collections import Counter

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pullquote.desktop import theme
from pullquote.desktop.actors.claim_list import ClaimList
from pullquote.desktop.actors.desk_steps import DeskSteps
from pullquote.desktop.actors.duplicates import LikelySameTopics
from pullquote.desktop.actors.merging_topics import MergeTopics
from pullquote.desktop.dialogs.dialog import Dialog, field_label, sentence
from pullquote.desktop.session import Session
from pullquote.desktop.theme import Space
from pullquote.project import ClaimOnTopic, Project
from pullquote.records import Annotation, Mention, Topic, new_id
from pullquote.wording import plural, say

__all__ = ["TopicDesk"]

_TOPIC = Qt.ItemDataRole.UserRole


class TopicDesk(Dialog):
    """Wording, place in the tree and claims of a topic; ticked claims can be put on another one.

    The first row has the claims that are on no topic yet.
    """

    mention_wanted = Signal(object)  # Mention

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=720)
        self.setFixedWidth(theme.px(880))
        self._session, self._steps = session, DeskSteps(session)
        self._topics: dict[str, Topic] = {}
        self._shown: Topic | None = None
        self._others = 0
        self.say(self.tr("Topics"))
        self.tree = QTreeWidget(self)
        self.tree.setProperty("field", True)
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self.tr("Topics"))
        self.tree.setUniformRowHeights(True)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.setMinimumHeight(theme.px(380))
        self.name = QLineEdit(self)
        self.description = QLineEdit(self)
        self.parent_topic = QComboBox(self)
        self.claims = ClaimList([], self)
        self.target = QComboBox(self)
        self.target.setEditable(True)
        self.target.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._lay_out()
        self.tree.currentItemChanged.connect(self._on_current)
        self.tree.itemSelectionChanged.connect(self._say)
        self.target.editTextChanged.connect(self._say)
        session.changed.connect(self._renew)
        self.finished.connect(self._commit)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self._undo)
        self._renew()
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        left, right, both = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        for column in (left, right):
            column.setSpacing(theme.px(Space.SMALL))
        left.addWidget(self.tree, 1)
        for name, field in (
            (self.tr("Wording"), self.name),
            (self.tr("Description"), self.description),
            (self.tr("Under"), self.parent_topic),
        ):
            right.addWidget(field_label(name, field))
            right.addWidget(field)
        self._heading = sentence("", "text2", self)
        right.addWidget(self._heading)
        right.addWidget(self.claims, 1)
        self._right = right
        row = QHBoxLayout()
        row.setSpacing(theme.px(Space.SMALL))
        row.addWidget(field_label(self.tr("Ticked claims to"), self.target))
        row.addWidget(self.target, 1)
        self.move_there = self.add_tool("", self._move, row)
        right.addLayout(row)
        both.setSpacing(theme.px(Space.LARGE))
        both.addLayout(left, 2)
        both.addLayout(right, 3)
        self.body.addLayout(both, 1)
        tools = QHBoxLayout()
        tools.setSpacing(theme.px(Space.SMALL))
        self.add_new = self.add_tool(self.tr("&New topic"), self._add, tools)
        self.merge = self.add_tool(self.tr("&Merge…"), self._merge, tools)
        self.go = self.add_tool(self.tr("&Go to the claim"), self._go, tools)
        self.remove = self.add_tool(self.tr("&Delete"), self._delete, tools)
        tools.addStretch(1)
        self.alike = self.add_tool(self.tr("&Likely duplicates…"), self._find_alike, tools)
        self.body.addLayout(tools)
        self.add_cancel(self.tr("Close"))

    # What is shown

    @property
    def current(self) -> Topic | None:
        """The topic whose claims are shown; None for the claims without one."""
        row = self.tree.currentItem()
        return self._topics.get(row.data(0, _TOPIC)) if row else None

    @property
    def chosen(self) -> list[Topic]:
        """The topics that are selected."""
        ids = (row.data(0, _TOPIC) for row in self.tree.selectedItems())
        return [self._topics[uuid] for uuid in ids if uuid]

    def show_topic(self, topic: str) -> None:
        """Make a topic the current one."""
        for row in self._rows():
            if row.data(0, _TOPIC) == topic:
                self.tree.setCurrentItem(row)

    def _rows(self) -> list[QTreeWidgetItem]:
        return self.tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)

    @Slot()
    def _renew(self) -> None:
        """Build the tree again; the current row stays."""
        project = self._session.project
        row = self.tree.currentItem()
        current = row.data(0, _TOPIC) if row else ""
        self._topics = {topic.id: topic for topic in project.topics()}
        usage = project.usage("topic")
        free = len(project.claims_without_topic(self._session.annotator))
        self.tree.blockSignals(True)
        self.tree.clear()
        first = QTreeWidgetItem([self._with_count(self.tr("Claims without a topic"), free)])
        first.setData(0, _TOPIC, "")
        self.tree.addTopLevelItem(first)
        rows = {}
        for topic in self._topics.values():
            count = usage[topic.id].mentions if topic.id in usage else 0
            rows[topic.id] = QTreeWidgetItem([self._with_count(topic.name, count)])
            rows[topic.id].setData(0, _TOPIC, topic.id)
            rows[topic.id].setToolTip(0, topic.description or topic.name)
        for topic in self._topics.values():
            above = rows.get(topic.parent)
            if above is None:
                self.tree.addTopLevelItem(rows[topic.id])
            else:
                above.addChild(rows[topic.id])
        for each in (first, *rows.values()):
            each.setSizeHint(0, QSize(0, theme.px(theme.CONTROL)))
        self.tree.expandAll()
        self.tree.setCurrentItem(rows.get(current, first))
        self.tree.blockSignals(False)
        self._show()

    def _with_count(self, name: str, count: int) -> str:
        return f"{name}  ·  {self.locale().toString(count)}" if count else name

    @Slot()
    def _on_current(self) -> None:
        if not self._commit():
            self._show()

    def _show(self) -> None:
        topic, project = self.current, self._session.project
        self._shown = topic
        can_edit = not project.read_only
        for field, text in (
            (self.name, topic.name if topic else ""),
            (self.description, topic.description if topic else ""),
        ):
            field.setText(text)
            field.setCursorPosition(0)
            field.setEnabled(can_edit and topic is not None)
        self.parent_topic.clear()
        self.parent_topic.addItem(self.tr("no other topic"), "")
        self.parent_topic.setEnabled(can_edit and topic is not None)
        self.target.clear()
        for other in self._topics.values():
            if topic is None or other.id != topic.id:
                self.target.addItem(other.name, other.id)
                if topic is not None and not self._is_under(other, topic):
                    self.parent_topic.addItem(other.name, other.id)
        self.target.setCurrentIndex(-1)
        self.target.setEditText("")
        if topic is not None:
            self.parent_topic.setCurrentIndex(max(0, self.parent_topic.findData(topic.parent)))
        me = self._session.annotator
        found = (
            project.claims_on(topic.id)
            if topic
            else [ClaimOnTopic(claim, "", "", ()) for claim in project.claims_without_topic(me)]
        )
        mine = [each for each in found if each.claim.annotator == me]
        self._others = len(found) - len(mine)
        shown = ClaimList(mine, self)
        self._right.replaceWidget(self.claims, shown)
        self.claims.hide()
        self.claims.deleteLater()
        self.claims = shown
        QWidget.setTabOrder(self.parent_topic, shown)
        QWidget.setTabOrder(shown, self.target)
        shown.changed.connect(self._say)
        said = plural("1 claim", "{count} claims", len(mine))
        sides = Counter(each.side for each in mine)
        if sides["for"] or sides["against"]:
            taken = self.tr("{for_it} for, {against} against")
            said = f"{said}: {taken.format(for_it=sides['for'], against=sides['against'])}"
        if self._others:
            theirs = plural("1 more of another annotator", "{count} more of other annotators", self._others)
            said = f"{said}, {theirs}"
        self._heading.setText(said)
        self._say()

    def _is_under(self, topic: Topic, above: Topic) -> bool:
        seen: set[str] = set()
        while topic.parent in self._topics and topic.parent not in seen:
            if topic.parent == above.id:
                return True
            seen.add(topic.parent)
            topic = self._topics[topic.parent]
        return False

    @Slot()
    def _say(self) -> None:
        topic, ticked = self.current, len(self.claims.ticked)
        can_edit = not self._session.project.read_only
        self.move_there.setText(say("Put {count} there", count=ticked) if ticked else self.tr("Put there"))
        self.move_there.setEnabled(can_edit and ticked > 0 and bool(self.target.currentText().strip()))
        self.add_new.setEnabled(can_edit)
        self.alike.setEnabled(can_edit and len(self._topics) > 1)
        self.merge.setEnabled(can_edit and len(self.chosen) > 1)
        self.go.setEnabled(self.claims.current is not None)
        is_free = topic is not None and not self.claims.current and not self._others
        has_none_under = topic is not None and all(t.parent != topic.id for t in self._topics.values())
        self.remove.setEnabled(can_edit and is_free and has_none_under)

    # What is done

    @Slot()
    def _commit(self) -> bool:
        """Save wording, description and place, as one step. False when nothing was changed."""
        topic = self._shown
        if topic is None or topic.id not in self._topics or self._session.project.read_only:
            return False
        name = self.name.text().strip() or topic.name
        description, parent = self.description.text().strip(), self.parent_topic.currentData()
        if (name, description, parent) == (topic.name, topic.description, topic.parent):
            return False
        self._shown = None  # what the change brings about must not save it again

        def edit(project: Project) -> Topic:
            return project.change_topic(topic.id, name=name, description=description, parent=parent)

        self._session.perform(edit)
        return True

    @Slot()
    def _add(self) -> None:
        self._commit()
        uuid = new_id()
        self._session.perform(lambda project: project.add_topic(self.tr("New topic"), uuid=uuid))
        self.show_topic(uuid)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    @Slot()
    def _merge(self) -> None:
        self._commit()
        if len(self.chosen) > 1:
            question = MergeTopics(self._session, self.chosen, self)
            question.merged.connect(self.show_topic)
            question.open()

    @Slot()
    def _find_alike(self) -> None:
        self._commit()
        found = LikelySameTopics(self._session, self)
        found.merged.connect(self.show_topic)
        found.open()

    @Slot()
    def _move(self) -> None:
        claims, name, source = self.claims.ticked, self.target.currentText().strip(), self.current
        if not claims or not name:
            return
        known = next(
            (topic for topic in self._topics.values() if topic.name.casefold() == name.casefold()), None
        )
        target = known.id if known else new_id()

        def edit(project: Project) -> list[Annotation]:
            with project.step("Put claims on “{name}”", name=known.name if known else name):
                if known is None:
                    project.add_topic(name, uuid=target)
                if source is None:
                    return project.put_on_topic(claims, target)
                return project.split_topic(source.id, claims, target)

        self._session.perform(edit)

    @Slot()
    def _delete(self) -> None:
        topic = self.current
        if topic is not None:
            self._shown = None
            self._session.perform(lambda project: project.delete_topics([topic.id]))

    @Slot()
    def _undo(self) -> None:
        self._commit()
        self._steps.take_back()

    @Slot()
    def _go(self) -> None:
        claim: Mention | None = self.claims.current
        if claim is not None:
            self.mention_wanted.emit(claim)
            self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on: from the tree to the wording, from the target to the claims that are put there."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.tree.hasFocus():
                self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
            elif self.target.hasFocus() and self.move_there.isEnabled():
                self._move()
            elif self.name.hasFocus() or self.description.hasFocus():
                self._commit()
            return
        super().keyPressEvent(event)
