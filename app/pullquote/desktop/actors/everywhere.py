"""The other mentions of a name in the whole project: found off the GUI thread, looked at, tagged as one step."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QWidget

from pullquote.desktop import theme
from pullquote.desktop.background import Background, Task
from pullquote.desktop.dialogs.dialog import Dialog, sentence
from pullquote.desktop.dialogs.working import run_at_once
from pullquote.desktop.panels.context_delegate import PLACE, InContext
from pullquote.desktop.registry import registry_of
from pullquote.desktop.searching.model import HIT_ROLE
from pullquote.desktop.searching.rows import HitDelegate
from pullquote.desktop.session import Session
from pullquote.desktop.tagging.occurrences import Sought
from pullquote.desktop.tagging.words import bare
from pullquote.jobs.name_places import NamePlace, name_places
from pullquote.jobs.progress import Counting
from pullquote.project import Hit
from pullquote.records import Annotation
from pullquote.wording import plural, say

__all__ = ["MentionsEverywhere"]


class MentionsEverywhere(Dialog):
    """Space ticks a place, Ctrl+A all or none; Enter tags those with a tick like the mention that was selected."""

    def __init__(self, session: Session, wanted: Sought, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=720)
        self._session, self._wanted = session, wanted
        self.say(self.tr("“{words}” in the whole project").format(words=bare(wanted.words)))
        self.list = _Places(self)
        self.summary = sentence(self.tr("Searching…"), "text2", self)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.summary)
        self.body.addWidget(sentence(self._what_it_does(), "text3", self))
        self.add_cancel()
        self.go = self.add_primary(self.tr("Tag"))
        self.go.setEnabled(False)
        self.buttons.accepted.disconnect(self.accept)  # not before it is done
        self.buttons.accepted.connect(self._tag)
        self.list.changed.connect(self._say)
        self.list.hide()
        self._background = Background(self)
        self.finished.connect(self._background.stop)
        self._find()

    def _what_it_does(self) -> str:
        label = self._wanted.label.name
        if not self._wanted.actors:
            return self.tr("They are tagged as {label}, without an actor.").format(label=label)
        names = ", ".join(map(registry_of(self._session).name, self._wanted.actors))
        return self.tr(
            "They are tagged as {label} and stand for {names}. What is tagged already and stands for nobody gets "
            "the actor. Parts of longer names and other short names have no tick at first."
        ).format(label=label, names=names)

    # Finding

    def _find(self) -> None:
        project, label, names = self._session.project, self._wanted.label.id, self._names()

        def job(task: Task) -> list[NamePlace]:
            with project.in_thread():
                return name_places(project, label, names, task.check)

        task = Task(self.tr("Searching"), job)
        task.succeeded.connect(self._show)
        task.failed.connect(self.summary.setText)
        self._background.start(task)

    def _names(self) -> list[str]:
        """The words, and what else the actor is called."""
        registry = registry_of(self._session)
        known = [registry.actors[actor] for actor in self._wanted.actors if actor in registry.actors]
        others = [name for actor in known[:1] if len(known) == 1 for name in (actor.name, *actor.aliases)]
        names = (self._wanted.words, self._wanted.surname, *others)
        return list(dict.fromkeys(filter(None, names)))

    @Slot(object)
    def _show(self, found: list[NamePlace]) -> None:
        places = [place for place in found if self._wanted.actors or not place.hit.annotation]
        self.list.fill(places)
        self.list.setVisible(bool(places))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say()

    @Slot()
    def _say(self) -> None:
        hits, ticked = self.list.hits, self.list.ticked
        articles = plural("in 1 article", "in {count} articles", len({hit.article for hit in hits}))
        said = plural("1 place {articles}", "{count} places {articles}", len(hits), articles=articles)
        if named := sum(bool(hit.annotation) for hit in hits):
            said += " · " + plural("1 is tagged already", "{count} are tagged already", named)
        self.summary.setText(said if hits else self.tr("It stands nowhere else untagged."))
        self.go.setText(say("Tag {count}", count=len(ticked)) if ticked else self.tr("Tag"))
        self.go.setEnabled(bool(ticked))

    # Tagging

    @Slot()
    def _tag(self) -> None:
        session, wanted, ticked = self._session, self._wanted, self.list.ticked
        project, label = session.project, wanted.label
        places = [(hit.article, hit.start, hit.end) for hit in ticked if not hit.annotation]
        unnamed = [hit.annotation for hit in ticked if hit.annotation]

        def job(task: Task) -> list[Annotation]:
            with project.in_thread():
                return project.tag_name(
                    *(label.id, places, unnamed, Counting(task, task.name)),
                    attributes=wanted.attributes,
                    actors=wanted.actors,
                )

        def done(made: list[Annotation]) -> None:
            session.told.emit(
                plural(
                    "1 mention tagged as {label}.",
                    "{count} mentions tagged as {label}; undo takes all of them back.",
                    len(made),
                    label=label.name,
                )
            )
            self.accept()

        task = Task(plural("Tagging 1 mention", "Tagging {count} mentions", len(ticked)), job)
        run_at_once(self._background, task, self, done, self.summary.setText)


class _Places(QListView):
    """Places in their context, with the article at the right, each with a box to tick."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("field", True)
        self.setAccessibleName(self.tr("Places"))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(theme.px(280))
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(HitDelegate(self))
        self._rows.itemChanged.connect(self.changed)

    def fill(self, places: list[NamePlace]) -> None:
        """Show these places; what is doubtful has no tick."""
        for place in places:
            hit = place.hit
            before, words, after = (
                "".join(" " if character.isspace() else character for character in part)
                for part in (hit.before, hit.words, hit.after)
            )
            row = QStandardItem(f"{before}{words}{after} – {hit.title}")
            row.setData(InContext((hit.start, hit.end), before, words, after), PLACE)
            row.setData(hit, HIT_ROLE)
            row.setToolTip(hit.title)
            row.setCheckable(True)
            row.setEditable(False)
            row.setCheckState(_state(not place.is_doubtful))
            self._rows.appendRow(row)
        self.setCurrentIndex(self._rows.index(0, 0))

    def _items(self) -> list[QStandardItem]:
        return [self._rows.item(row) for row in range(self._rows.rowCount())]

    @property
    def hits(self) -> list[Hit]:
        """All places."""
        return [row.data(HIT_ROLE) for row in self._items()]

    @property
    def ticked(self) -> list[Hit]:
        """The places with a tick."""
        return [row.data(HIT_ROLE) for row in self._items() if row.checkState() == Qt.CheckState.Checked]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.SelectAll):
            rows = self._items()
            wanted = _state(any(row.checkState() != Qt.CheckState.Checked for row in rows))
            self._rows.blockSignals(True)
            for row in rows:
                row.setCheckState(wanted)
            self._rows.blockSignals(False)
            self.viewport().update()
            self.changed.emit()
        else:
            super().keyPressEvent(event)


def _state(is_in: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if is_in else Qt.CheckState.Unchecked
