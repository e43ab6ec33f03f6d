"""What files hold before they are imported: a list of articles, the one that is looked at, and what comes in."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from pullquote.desktop import theme
from pullquote.desktop.ask import ask
from pullquote.desktop.background import Background, Task
from pullquote.desktop.dialogs.dialog import Dialog, sentence
from pullquote.desktop.importing.decisions import Decisions, Place, Shown
from pullquote.desktop.importing.found_list import FoundList
from pullquote.desktop.importing.looking import Looking
from pullquote.desktop.settings import Settings
from pullquote.desktop.theme import Space
from pullquote.desktop.widgets.search_field import SearchField
from pullquote.importers import Choices
from pullquote.jobs.import_preview import Preview, Texts, look_again, look_into, only_new
from pullquote.jobs.left_out import parts_of, save_left_out
from pullquote.project import Project
from pullquote.wording import plural, say

__all__ = ["ImportPreview"]

_PAUSE = 150
"""Milliseconds without typing after which the list is filtered."""


class ImportPreview(Dialog):
    """Articles at the left, the one that is looked at on the right; `chosen` tells what to import."""

    chosen = Signal(object)  # list[PlannedFile]

    def __init__(
        self,
        project: Project,
        paths: Sequence[Path],
        settings: Settings,
        parent: QWidget | None = None,
        *,
        only_new: bool = False,
    ) -> None:
        super().__init__(parent, width=720)
        room = parent.window().size() if parent is not None else self.screen().availableSize()
        self.setFixedWidth(min(theme.px(1000), room.width() - 2 * theme.px(Space.SMALL)))
        self.say(self.tr("Import articles"))
        self._project, self._settings, self._only_new = project, settings, only_new
        self._background = Background(self)
        self._texts = Texts()
        self._decisions = Decisions(Preview())

        self.words = SearchField(self.tr("Filter articles"), self)
        self.kind = QComboBox(self)
        self.kind.setAccessibleName(self.tr("Show"))
        kinds: tuple[tuple[str, Shown], ...] = (
            (self.tr("All"), "all"),
            (self.tr("With remarks"), "doubts"),
            (self.tr("There already"), "same"),
            (self.tr("With problems"), "problems"),
        )
        for name, kind in kinds:
            self.kind.addItem(name, kind)
        self.list = FoundList(self)
        self.looking = Looking(project.codebook, self)
        self._summary = sentence(self.tr("Reading…"), "text3", self)
        self._filtering = QTimer(self)
        self._filtering.setSingleShot(True)
        self._filtering.setInterval(_PAUSE)
        self._lay_out(room.height())
        self._connect()
        self._read(list(paths))

    def _lay_out(self, room: int) -> None:
        left = QVBoxLayout()
        left.setSpacing(theme.px(Space.SMALL))
        tools = QHBoxLayout()
        tools.setSpacing(theme.px(Space.SMALL))
        tools.addWidget(self.words, 1)
        tools.addWidget(self.kind)
        left.addLayout(tools)
        left.addWidget(self.list, 1)
        both = QHBoxLayout()
        both.setSpacing(theme.px(Space.LARGE))
        both.addLayout(left, 2)
        both.addWidget(self.looking, 3)
        self.body.addLayout(both, 1)
        below = QHBoxLayout()
        below.setSpacing(theme.px(Space.MEDIUM))
        below.addWidget(self._summary, 1)
        self.save = self.add_tool(self.tr("Save rows that were left out…"), self._save_left_out, below)
        self.save.hide()
        self.body.addLayout(below)
        self.add_cancel()
        self._go = self.add_primary(self.tr("Import"))
        self._go.setEnabled(False)
        self.list.setMinimumHeight(min(theme.px(430), room - theme.px(250)))

    def _connect(self) -> None:
        self.list.chosen.connect(self._show)
        self.list.found.ticked.connect(self._summarise)
        self.words.textChanged.connect(lambda: self._filtering.start())
        self.kind.activated.connect(self._filter)
        self._filtering.timeout.connect(self._filter)
        self.looking.choices_made.connect(self._read_again)
        self.looking.columns_chosen.connect(self._map_columns)
        self.looking.label_chosen.connect(self._map_label)
        self.looking.field_edited.connect(self._on_field)
        self.looking.text_edited.connect(self._on_text)

    # Reading

    def _read(self, paths: list[Path]) -> None:
        project, is_again = self._project, self._only_new

        def job(task: Task) -> Preview:
            with project.in_thread():
                preview = look_into(project, paths, progress=task)
                return only_new(preview) if is_again else preview

        task = Task(self.tr("Reading"), job)
        task.advanced.connect(self._on_advanced)
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._summary.setText)
        self._background.start(task)

    @Slot(int, int, str)
    def _on_advanced(self, done: int, total: int, _what: str) -> None:
        number = self.locale().toString
        self._summary.setText(
            self.tr("Reading {done} of {total}…").format(done=number(done), total=number(total))
        )

    @Slot(object)
    def _on_read(self, preview: Preview) -> None:
        self._decisions = Decisions(preview)
        self.list.found.show(self._decisions)
        self._summarise()
        self.list.go_to(self.list.found.first_problem())
        self.list.setFocus()
        remembered: dict[int, Choices] = {}
        for at, file in enumerate(preview.files):
            columns = (
                self._settings.columns_of([column.name for column in file.columns]) if file.columns else ()
            )
            if columns and dict(columns) != {column.name: column.field for column in file.columns}:
                remembered[at] = replace(file.choices, columns=columns)
        if remembered:
            self._look_again(remembered)

    def _look_again(self, chosen: Mapping[int, Choices]) -> None:
        project, before = self._project, self._decisions.preview

        def job(_task: Task) -> Preview:
            with project.in_thread():
                return look_again(project, before, chosen)

        def take_in(preview: Preview) -> None:
            place = self.list.place
            self._decisions.read_again(preview, chosen)
            self.list.found.show(self._decisions)
            row = self.list.found.row_of(place) if place else -1
            if place and row < 0:  # the article that was looked at is another one now
                row = max(self.list.found.row_of((place[0], -1)), self.list.found.row_of((place[0], 0)))
            self.list.go_to(row if row >= 0 else self.list.found.first_problem())
            self._summarise()

        task = Task(self.tr("Reading"), job)
        task.succeeded.connect(take_in)
        task.failed.connect(self._summary.setText)
        self._background.start(task)

    @Slot(object)
    def _read_again(self, choices: Choices) -> None:
        if place := self.list.place:
            self._look_again({place[0]: choices})

    @Slot(object)
    def _map_columns(self, columns: dict[str, str]) -> None:
        if place := self.list.place:
            file = self._decisions.file(place)
            self._settings.remember_columns(list(columns), columns)
            self._look_again({place[0]: replace(file.choices, columns=tuple(columns.items()))})

    @Slot(str, str)
    def _map_label(self, foreign: str, label: str) -> None:
        if place := self.list.place:
            self._decisions.name_label(place[0], foreign, label)

    # Looking

    @Slot()
    def _filter(self) -> None:
        place = self.list.place
        kind: Shown = self.kind.currentData()
        self.list.found.narrow(self.words.text(), kind)
        row = self.list.found.row_of(place) if place else -1
        self.list.go_to(row if row >= 0 else self.list.found.first_problem())

    @Slot(object)
    def _show(self, place: Place | None) -> None:
        if place is None:
            self.looking.show_nothing()
            return
        self.looking.show_place(place, self._decisions)
        if self._decisions.found(place) is None:
            return
        edited = self._decisions.edited(place).text
        if edited is not None:
            self.looking.show_text(edited)
            return
        file, texts = self._decisions.file(place), self._texts

        def take_in(text: str) -> None:
            if place == self.list.place and file == self._decisions.file(place):
                self.looking.show_text(text)

        task = Task(self.tr("Reading"), lambda _task: texts.reading(file).drafts[place[1]].article.text)
        task.succeeded.connect(take_in)
        task.failed.connect(self._summary.setText)
        self._background.start(task)

    @Slot(str, str)
    def _on_field(self, name: str, words: str) -> None:
        place = self.list.place
        if place and place[1] >= 0:
            fields = {**self._decisions.edited(place).fields, name: words}
            self._decisions.edit_fields(place, fields)
            self.list.found.changed(place[0])

    @Slot(str)
    def _on_text(self, text: str) -> None:
        place = self.list.place
        if place and place[1] >= 0:
            self._decisions.edit_text(place, text)
            self._summarise()

    @Slot()
    def _summarise(self) -> None:
        ready, same, left_out, problems = self._decisions.counts()
        words = [
            plural("1 article", "{count} articles", ready),
            say("{count} in the project already", count=same) if same else "",
            plural("1 part left out", "{count} parts left out", left_out) if left_out else "",
            say("{count} cannot be read", count=problems) if problems else "",
            *(problem.problem for problem in self._decisions.preview.problems[:1]),
        ]
        if self._only_new and not any(self._decisions.counts()):
            words = [self.tr("There is nothing new in the folder.")]
        self._summary.setText(" · ".join(filter(None, words)))
        self._go.setText(plural("Import 1 article", "Import {count} articles", ready))
        self._go.setEnabled(bool(ready) and not self._decisions.has_blank)
        self.save.setVisible(bool(left_out))

    # Ending

    @Slot()
    def _save_left_out(self) -> None:
        files = [file for file in self._decisions.preview.files if file.left_out]
        first = files[0].path
        proposed = first.with_stem(say("{name} left out", name=first.stem))
        target = ask.save_file(self, self.tr("Save rows that were left out"), "", proposed)
        if target is None:
            return

        def job(_task: Task) -> list[Path]:
            readings = ((file, self._texts.reading(file)) for file in files)
            parts = (part for file, reading in readings for part in parts_of(str(file.path), reading))
            return save_left_out(target, parts, replace=True)  # the system's dialog has asked

        task = Task(self.tr("Saving"), job)
        task.succeeded.connect(self._on_saved)
        task.failed.connect(self._summary.setText)
        self._background.start(task)

    @Slot(object)
    def _on_saved(self, paths: list[Path]) -> None:
        names = ", ".join(path.name for path in paths)
        self._summary.setText(
            self.tr("Saved as “{names}”.").format(names=names)
            if paths
            else self.tr("What was left out has no words of its own.")
        )

    def accept(self) -> None:
        """Tell what to import."""
        plan = self._decisions.plan() if self._go.isEnabled() else []
        super().accept()
        if plan:
            self.chosen.emit(plan)

    def done(self, result: int) -> None:
        self._background.stop()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._background.stop()
        super().closeEvent(event)
