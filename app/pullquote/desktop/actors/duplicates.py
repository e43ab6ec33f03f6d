"""Actors or topics that may be one, pair by pair, found off the GUI thread."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from pullquote.desktop import theme
from pullquote.desktop.actors.merging import MergeActors
from pullquote.desktop.actors.merging_topics import MergeTopics
from pullquote.desktop.background import Background, Task
from pullquote.desktop.dialogs.dialog import Dialog, sentence
from pullquote.desktop.registry import kind_name, registry_of
from pullquote.desktop.session import Session
from pullquote.jobs.likely_duplicates import Likely, likely_duplicates, likely_same_topics
from pullquote.records import Actor, Topic
from pullquote.wording import plural

__all__ = ["LikelyDuplicates", "LikelySameTopics"]

_PAIR = Qt.ItemDataRole.UserRole


class _Pairs(Dialog):
    """Enter looks at a pair, and merges it if that is wanted; Del leaves it out of the list."""

    merged = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=720)
        self._session = session
        self.pairs = QListWidget(self)
        self.pairs.setProperty("field", True)
        self.pairs.setUniformItemSizes(True)
        self.pairs.setMinimumHeight(theme.px(320))
        self.body.addWidget(self.pairs, 1)
        self.summary = sentence(self.tr("Comparing…"), "text3", self)
        self.body.addWidget(self.summary)
        self.add_cancel(self.tr("Close"))
        self._look = self.add_primary(self.tr("Look and merge…"))
        self.buttons.accepted.disconnect(self.accept)  # one pair is not the last
        self.buttons.accepted.connect(self._merge)
        self.pairs.itemDoubleClicked.connect(self._merge)
        self._look.setEnabled(False)
        self._background = Background(self)
        task = self._task()
        task.succeeded.connect(self._show)
        task.failed.connect(self.summary.setText)
        self._background.start(task)

    # What pairs are of

    def _task(self) -> Task:
        raise NotImplementedError

    def _known(self) -> Mapping[str, Actor | Topic]:
        """What there is by now, by id."""
        raise NotImplementedError

    def _told(self, pair: Likely) -> str:
        raise NotImplementedError

    def _question(self, pair: Likely) -> MergeActors | MergeTopics:
        raise NotImplementedError

    # What is shown and done

    @Slot(object)
    def _show(self, found: list[Likely]) -> None:
        known = self._known()
        for pair in found:
            if pair.first in known and pair.second in known:
                row = QListWidgetItem(self._told(pair))
                row.setData(_PAIR, pair)
                row.setSizeHint(QSize(0, theme.px(theme.CONTROL)))
                self.pairs.addItem(row)
        self.pairs.setCurrentRow(0)
        self.pairs.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say()

    def _say(self) -> None:
        count = self.pairs.count()
        self.summary.setText(
            plural("1 pair", "{count} pairs", count) if count else self.tr("No two names are alike.")
        )
        self._look.setEnabled(count > 0)

    @Slot()
    def _merge(self) -> None:
        if self.pairs.currentRow() < 0:
            return
        question = self._question(self.pairs.currentItem().data(_PAIR))
        question.merged.connect(self._on_merged)
        question.open()

    @Slot(str)
    def _on_merged(self, kept: str) -> None:
        known = self._known().keys()
        for place in reversed(range(self.pairs.count())):
            pair = self.pairs.item(place).data(_PAIR)
            if not {pair.first, pair.second} <= known:
                self.pairs.takeItem(place)
        self._say()
        self.merged.emit(kept)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.pairs.hasFocus():
            self.pairs.takeItem(self.pairs.currentRow())
            self._say()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._background.stop()
        super().closeEvent(event)


class LikelyDuplicates(_Pairs):
    """Actors whose names are alike."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        self._registry = registry_of(session)
        super().__init__(session, parent)
        self.say(self.tr("Actors that may be one"))
        self.pairs.setAccessibleName(self.tr("Pairs of actors"))

    def _task(self) -> Task:
        actors = list(self._registry.actors.values())
        return Task(self.tr("Comparing actors"), lambda task: likely_duplicates(actors, task))

    def _known(self) -> Mapping[str, Actor]:
        return self._registry.actors

    def _told(self, pair: Likely) -> str:
        first, second = self._known()[pair.first], self._known()[pair.second]
        return self.tr("{first} ({first_kind}) and {second} ({second_kind})").format(
            first=first.name,
            first_kind=kind_name(first.kind),
            second=second.name,
            second_kind=kind_name(second.kind),
        )

    def _question(self, pair: Likely) -> MergeActors:
        known = self._known()
        return MergeActors(self._session, [known[pair.first], known[pair.second]], self)


class LikelySameTopics(_Pairs):
    """Topics that are worded alike."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.say(self.tr("Topics that may be one"))
        self.pairs.setAccessibleName(self.tr("Pairs of topics"))

    def _task(self) -> Task:
        topics = list(self._known().values())
        return Task(self.tr("Comparing topics"), lambda task: likely_same_topics(topics, task))

    def _known(self) -> Mapping[str, Topic]:
        return {topic.id: topic for topic in self._session.project.topics()}

    def _told(self, pair: Likely) -> str:
        known = self._known()
        return self.tr("{first} and {second}").format(
            first=known[pair.first].name, second=known[pair.second].name
        )

    def _question(self, pair: Likely) -> MergeTopics:
        known = self._known()
        return MergeTopics(self._session, [known[pair.first], known[pair.second]], self)
