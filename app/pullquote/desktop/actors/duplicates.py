"""Actors that may be one, pair by pair, found off the GUI thread."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from pullquote.desktop import theme
from pullquote.desktop.actors.merging import MergeActors
from pullquote.desktop.background import Background, Task
from pullquote.desktop.dialogs.dialog import Dialog, sentence
from pullquote.desktop.registry import kind_name, registry_of
from pullquote.desktop.session import Session
from pullquote.jobs.likely_duplicates import Likely, likely_duplicates
from pullquote.wording import plural

__all__ = ["LikelyDuplicates"]

_PAIR = Qt.ItemDataRole.UserRole


class LikelyDuplicates(Dialog):
    """Enter looks at a pair, and merges it if that is wanted; Del leaves it out of the list."""

    merged = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=720)
        self._session, self._registry = session, registry_of(session)
        self.say(self.tr("Actors that may be one"))
        self.pairs = QListWidget(self)
        self.pairs.setAccessibleName(self.tr("Pairs of actors"))
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
        actors = list(self._registry.actors.values())
        task = Task(self.tr("Comparing actors"), lambda task: likely_duplicates(actors, task))
        task.succeeded.connect(self._show)
        task.failed.connect(self.summary.setText)
        self._background.start(task)

    @Slot(object)
    def _show(self, found: list[Likely]) -> None:
        actors = self._registry.actors
        for pair in found:
            if pair.first in actors and pair.second in actors:
                first, second = actors[pair.first], actors[pair.second]
                row = QListWidgetItem(
                    self.tr("{first} ({first_kind}) and {second} ({second_kind})").format(
                        first=first.name,
                        first_kind=kind_name(first.kind),
                        second=second.name,
                        second_kind=kind_name(second.kind),
                    )
                )
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
        pair = self.pairs.currentItem().data(_PAIR)
        question = MergeActors(
            self._session, [self._registry.actors[pair.first], self._registry.actors[pair.second]], self
        )
        question.merged.connect(self._on_merged)
        question.open()

    @Slot(str)
    def _on_merged(self, kept: str) -> None:
        for place in reversed(range(self.pairs.count())):
            pair = self.pairs.item(place).data(_PAIR)
            if not {pair.first, pair.second} <= self._registry.actors.keys():
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
