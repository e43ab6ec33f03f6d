"""The actor desk: all actors of the project at the left, what is known of the current one at the right."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QListView,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pullquote.desktop import theme
from pullquote.desktop.actors.actor_rows import ActorRowDelegate, ActorRows, usage_words
from pullquote.desktop.actors.desk_steps import DeskSteps
from pullquote.desktop.actors.details import ActorDetails
from pullquote.desktop.actors.duplicates import LikelyDuplicates
from pullquote.desktop.actors.merging import MergeActors
from pullquote.desktop.actors.registry_files import RegistryFiles
from pullquote.desktop.actors.splitting import SplitActor
from pullquote.desktop.dialogs.dialog import Dialog, sentence
from pullquote.desktop.panels.actor_field import ACTOR_KINDS
from pullquote.desktop.registry import kind_name, registry_of
from pullquote.desktop.session import Session
from pullquote.desktop.theme import Space
from pullquote.desktop.widgets.search_field import SearchField
from pullquote.records import BUILT_IN, Actor, Mention, new_id
from pullquote.wording import plural

__all__ = ["ActorDesk"]


class ActorDesk(Dialog):
    """What is changed in the details is saved when another actor is chosen, and at the end."""

    mention_wanted = Signal(object)  # Mention

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=720)
        self.setFixedWidth(theme.px(880))
        self._session, self._registry = session, registry_of(session)
        self._steps = DeskSteps(session)
        self.say(self.tr("Actors"))
        self.rows = ActorRows(session, self)
        self.search = SearchField(self.tr("Search names and roles"), self)
        self.kind = QComboBox(self)
        self.kind.setAccessibleName(self.tr("Kind"))
        self.kind.addItem(self.tr("all kinds"), "")
        for kind in ACTOR_KINDS:
            self.kind.addItem(kind_name(kind), kind)
        self.list = QListView(self)
        self.list.setProperty("field", True)
        self.list.setAccessibleName(self.tr("Actors"))
        self.list.setModel(self.rows)
        self.list.setItemDelegate(ActorRowDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(theme.px(380))
        self.summary = sentence("", "text3", self)
        self.usage = sentence("", "text2", self)
        self.details = ActorDetails(session, self)
        self._lay_out()

        self.search.textChanged.connect(self._narrow)
        self.kind.currentIndexChanged.connect(self._narrow)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.selectionModel().selectionChanged.connect(self._say)
        self.rows.modelReset.connect(self._on_reset)
        session.changed.connect(self._say)
        self.finished.connect(self._on_finished)
        self.files.imported.connect(self._show_anew)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self._undo)
        self._on_reset()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(theme.px(Space.SMALL))
        left.addWidget(self.search)
        left.addWidget(self.kind)
        left.addWidget(self.list, 1)
        left.addWidget(self.summary)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.details)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        right = QVBoxLayout()
        right.setSpacing(theme.px(Space.SMALL))
        right.addWidget(self.usage)
        right.addWidget(area, 1)
        both = QHBoxLayout()
        both.setSpacing(theme.px(Space.LARGE))
        both.addLayout(left, 2)
        both.addLayout(right, 3)
        self.body.addLayout(both, 1)

        row = QHBoxLayout()
        row.setSpacing(theme.px(Space.SMALL))
        self.add_new = self.add_tool(self.tr("&New actor"), self._add, row)
        self.merge = self.add_tool(self.tr("&Merge…"), self._merge, row)
        self.split = self.add_tool(self.tr("&Split…"), self._split, row)
        self.go = self.add_tool(self.tr("&Go to a mention"), self._go, row)
        self.remove = self.add_tool(self.tr("&Delete"), self._delete, row)
        row.addStretch(1)
        self.alike = self.add_tool(self.tr("&Likely duplicates…"), self._find_alike, row)
        self.body.addLayout(row)
        self._add_files()
        self.add_cancel(self.tr("Close"))

    def _add_files(self) -> None:
        self.files = RegistryFiles(self._session, self)
        self.file_menu = QMenu(self)
        self._editing = [
            self.file_menu.addAction(self.tr("&Import…"), self._bring_in),
            self.file_menu.addAction(self.tr("Add &Wikidata ids…"), self._add_wikidata),
        ]
        self.file_menu.addAction(self.tr("&Export…"), self._write)
        files = self.buttons.addButton(self.tr("&File"), QDialogButtonBox.ButtonRole.ResetRole)
        files.setAutoDefault(False)
        files.setMenu(self.file_menu)
        self.file_menu.aboutToHide.connect(files.update)  # Qt leaves it drawn as pressed

    # What is shown

    @property
    def current(self) -> Actor | None:
        """The actor whose details are shown."""
        row = self.rows.row(self.list.currentIndex())
        return row.actor if row else None

    @property
    def chosen(self) -> list[Actor]:
        """The actors that are selected."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        found = (self.rows.row(self.rows.index(row)) for row in rows)
        return [row.actor for row in found if row is not None]

    def show_actor(self, actor: str) -> None:
        """Make an actor the current one, if it is listed."""
        index = self.rows.index_of(actor)
        if index.isValid():
            self.list.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
            self.list.scrollTo(index)

    @Slot()
    def _narrow(self) -> None:
        self.rows.show_only(self.search.text(), self.kind.currentData())

    @Slot()
    def _on_reset(self) -> None:
        shown = self.details.actor
        if shown is not None and self.rows.index_of(shown.id).isValid():
            self.show_actor(shown.id)
        elif self.rows.rowCount():
            self.list.selectionModel().setCurrentIndex(
                self.rows.index(0), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        else:
            self._show(None)
        self._say()

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        shown = self.details.actor
        current = self.current
        if shown is not None and current is not None and shown.id == current.id:
            return
        if shown is not None and shown.id in self._registry.actors and not self.details.commit():
            self.show_actor(shown.id)
            return
        self._show(self.current)

    def _show(self, actor: Actor | None) -> None:
        self.details.show_actor(actor)
        self._say()

    @Slot()
    def _say(self) -> None:
        count, row = self.rows.rowCount(), self.rows.row(self.list.currentIndex())
        self.summary.setText(plural("1 actor", "{count} actors", count))
        said = usage_words(row.usage) if row else ""
        self.usage.setText(said[:1].upper() + said[1:])
        can_edit = not self._session.project.read_only
        is_free = row is not None and not row.usage.mentions and row.actor.id not in {a.id for a in BUILT_IN}
        self.add_new.setEnabled(can_edit)
        self.merge.setEnabled(can_edit and len(self.chosen) > 1)
        self.split.setEnabled(can_edit and row is not None and row.usage.mentions > 0)
        self.go.setEnabled(row is not None and row.usage.mentions > 0)
        self.remove.setEnabled(can_edit and is_free)
        self.alike.setEnabled(can_edit)
        for action in self._editing:
            action.setEnabled(can_edit)

    # What is done

    @Slot()
    def _add(self) -> None:
        if not self.details.commit():
            return
        uuid, name = new_id(), self.search.text().strip() or self.tr("New actor")
        self._session.perform(lambda project: project.add_actor(name, uuid=uuid))
        self.search.clear()
        self.kind.setCurrentIndex(0)
        self.show_actor(uuid)
        self.details.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.details.name.selectAll()

    @Slot()
    def _merge(self) -> None:
        if self.details.commit() and len(self.chosen) > 1:
            question = MergeActors(self._session, self.chosen, self)
            question.merged.connect(self._renew)
            question.open()

    @Slot()
    def _split(self) -> None:
        actor = self.current
        if actor is not None and self.details.commit():
            SplitActor(self._session, actor, self).open()

    @Slot()
    def _find_alike(self) -> None:
        if self.details.commit():
            found = LikelyDuplicates(self._session, self)
            found.merged.connect(self._renew)
            found.open()

    @Slot()
    def _bring_in(self) -> None:
        if self.details.commit():
            self.files.bring_in()

    @Slot()
    def _add_wikidata(self) -> None:
        if self.details.commit():
            self.files.add_wikidata()

    @Slot()
    def _write(self) -> None:
        if self.details.commit():
            self.files.write()

    @Slot()
    def _show_anew(self) -> None:
        """The details may be other ones than were shown."""
        current = self.current
        self._show(self._registry.actors.get(current.id) if current else None)

    @Slot(str)
    def _renew(self, actor: str) -> None:
        """Show what an actor has become by a merge."""
        self.details.show_actor(None)
        self.show_actor(actor)
        self._show(self._registry.actors.get(actor))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _undo(self) -> None:
        if self.details.commit():
            self._steps.take_back()
            self._show_anew()

    @Slot()
    def _delete(self) -> None:
        actor = self.current
        if actor is not None:
            self.details.show_actor(None)
            self._session.perform(lambda project: project.delete_actors([actor.id]))

    @Slot()
    def _go(self) -> None:
        actor = self.current
        if actor is None:
            return
        mentions = self._session.project.mentions("actor", actor.id)
        mine = [mention for mention in mentions if mention.annotator == self._session.annotator]
        if mine and self.details.commit():
            self.mention_wanted.emit(_next(mine, self._session))
            self.accept()
        elif not mine:
            self._session.told.emit(self.tr("All mentions of this actor are other annotators'."))

    @Slot()
    def _on_finished(self) -> None:
        self.files.stop()
        if self.details.actor is not None and self.details.actor.id in self._registry.actors:
            self.details.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the list goes to the details; it closes nothing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.list.hasFocus():
                self.details.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        if event.key() == Qt.Key.Key_Delete and self.list.hasFocus() and self.remove.isEnabled():
            self._delete()
            return
        super().keyPressEvent(event)


def _next(mentions: list[Mention], session: Session) -> Mention:
    """The mention behind the selected one, or else the first of the article on screen, or of all."""
    ids = [mention.annotation for mention in mentions]
    if session.selected in ids:
        return mentions[(ids.index(session.selected) + 1) % len(ids)]
    return next((mention for mention in mentions if mention.article == session.article), mentions[0])
