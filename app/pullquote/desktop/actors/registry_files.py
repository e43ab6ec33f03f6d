"""The registry out to a file and in from one, with a look at what a file would change before it does."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from pullquote.desktop import theme
from pullquote.desktop.ask import ask
from pullquote.desktop.background import Background, Task
from pullquote.desktop.dialogs.dialog import Dialog, sentence
from pullquote.desktop.dialogs.working import run_at_once
from pullquote.desktop.registry import registry_of
from pullquote.desktop.session import Session
from pullquote.jobs.registry_files import (
    RegistryReport,
    add_wikidata,
    export_registry,
    import_registry,
    preview,
)
from pullquote.project import Project
from pullquote.wording import later, plural, say

__all__ = ["RegistryFiles", "RegistryPreview"]

BringIn = Callable[[Project, Path], RegistryReport]

_FIELDS = {
    "name": later("Name"),
    "kind": later("Kind"),
    "aliases": later("Aliases"),
    "wikidata": later("Wikidata"),
    "description": later("Description"),
    "notes": later("Notes"),
    "roles": later("Roles"),
    "affiliations": later("Affiliations"),
    "members": later("Members"),
    "issuer": later("Issuer"),
    "external_ids": later("Other ids"),
    "merged_into": later("Merged into"),
    "parent": later("Stands under"),
}
_MOST = 1_000
"""Lines of a preview: nobody reads more."""


class RegistryFiles(QObject):
    """What the menu of the actor desk does with files. The work is done off the GUI thread; a file is one step."""

    imported = Signal()

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._background = Background(self)

    def stop(self) -> None:
        """The desk closes."""
        self._background.stop()

    def bring_in(self) -> None:
        """Choose a file of actors, look at what it changes, and let it."""
        kinds = self.tr("Registries (*.jsonl *.csv)")
        self._look_at(ask.open_file(self._window, self.tr("Import actors"), kinds), import_registry)

    def add_wikidata(self) -> None:
        """Choose a table of names and Wikidata ids, look at whom it gives one, and let it."""
        kinds = self.tr("Tables (*.csv *.tsv *.tab)")
        self._look_at(ask.open_file(self._window, self.tr("Add Wikidata ids"), kinds), add_wikidata)

    def write(self) -> None:
        """Write the registry into a file."""
        project = self._session.project
        proposed = project.path.with_name(f"{project.path.stem} actors.csv")
        kinds = self.tr("Tables of actors (*.csv);;Actors and topics (*.jsonl)")
        path = ask.save_file(self._window, self.tr("Export actors"), kinds, proposed)
        if path is None:
            return

        def job(_task: Task) -> int:
            with project.in_thread():
                return export_registry(project, path)

        def done(count: int) -> None:
            self._session.told.emit(
                plural(
                    "1 line written to “{name}”.", "{count} lines written to “{name}”.", count, name=path.name
                )
            )

        self._run(self.tr("Exporting actors"), job, done)

    def _look_at(self, path: Path | None, bring_in: BringIn) -> None:
        if path is None:
            return
        project = self._session.project

        def job(_task: Task) -> RegistryReport:
            with project.in_thread():
                return preview(project, bring_in, path)

        def show(report: RegistryReport) -> None:
            looked = RegistryPreview(self._session, report, path.name, self._window)
            looked.accepted.connect(lambda: self._import(path, bring_in))
            looked.open()

        self._run(self.tr("Reading “{name}”").format(name=path.name), job, show)

    def _import(self, path: Path, bring_in: BringIn) -> None:
        project = self._session.project

        def job(_task: Task) -> RegistryReport:
            with project.in_thread():
                return bring_in(project, path)

        def done(report: RegistryReport) -> None:
            self._session.told.emit(
                say("{new}, {changed}.", new=_new(len(report.added)), changed=_changed(len(report.changed)))
            )
            self.imported.emit()

        self._run(self.tr("Importing actors"), job, done)

    def _run(self, name: str, job: Callable[[Task], object], done: Callable[..., object]) -> None:
        run_at_once(self._background, Task(name, job), self._window, done, self._tell_problem)

    def _tell_problem(self, problem: str) -> None:
        ask.tell(self._window, self.tr("The file was not used"), problem)


@dataclass(frozen=True, slots=True)
class _Line:
    what: str
    name: str
    field: str = ""
    before: str = ""
    after: str = ""


class RegistryPreview(Dialog):
    """What a file would change: what replaces something comes first, then what is left out, then what is new."""

    def __init__(self, session: Session, report: RegistryReport, file: str, parent: QWidget) -> None:
        super().__init__(parent, width=720)
        registry = registry_of(session)
        self.say(self.tr("What “{file}” changes").format(file=file))
        lines = list(_lines(report))
        columns = [
            *(self.tr("Change"), self.tr("Name"), self.tr("Field")),
            *(self.tr("Now"), self.tr("In the file")),
        ]
        self.table = QTableWidget(min(len(lines), _MOST), len(columns), self)
        self.table.setAccessibleName(self.tr("Changes"))
        self.table.setProperty("field", True)
        self.table.setHorizontalHeaderLabels(columns)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(theme.px(theme.CONTROL))
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )
        self.table.setMinimumHeight(theme.px(280))
        for row, line in enumerate(lines[:_MOST]):
            for column, words in enumerate((line.what, line.name, line.field, line.before, line.after)):
                said = _said(words, registry.name)
                cell = QTableWidgetItem(said)
                cell.setToolTip(said)
                self.table.setItem(row, column, cell)
        self.table.setVisible(bool(lines))
        if lines:
            self.table.setCurrentCell(0, 0)
        self.body.addWidget(self.table, 1)
        self.summary = sentence(_summary(report, len(lines)), "text2", self)
        self.body.addWidget(self.summary)
        self.add_cancel()
        self.go = self.add_primary(self.tr("Import"))
        self.go.setEnabled(bool(report.added or report.changed))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)


def _lines(report: RegistryReport) -> Iterator[_Line]:
    replaced = [each for each in report.differences if each.before]
    added = [each for each in report.differences if not each.before]
    for what, differences in ((say("replaces"), replaced), (say("adds"), added)):
        for each in differences:
            field = say(_FIELDS[each.field]) if each.field in _FIELDS else each.field
            yield _Line(what, each.name, field, each.before or "–", each.after or "–")
        if what == say("replaces"):
            yield from (_Line(say("left out"), name) for name in report.left_out)
    yield from (_Line(say("new"), name) for name in report.added)


def _said(cell: str, name: Callable[[str], str]) -> str:
    """What stands in a cell of a table of actors, in one line and with names for ids."""
    lines = ((name(part) or part for part in line.split(" | ") if part) for line in cell.split("\n"))
    return "; ".join(map(", ".join, lines))


def _summary(report: RegistryReport, lines: int) -> str:
    if not lines:
        return say("The registry has all of this already.")
    said = [say("{new}, {changed}.", new=_new(len(report.added)), changed=_changed(len(report.changed)))]
    if replaced := len({each.name for each in report.differences if each.before}):
        said.append(
            plural(
                "For 1, the file replaces what the registry says now.",
                "For {count}, the file replaces what the registry says now.",
                replaced,
            )
        )
    if left := len(report.left_out):
        said.append(
            plural(
                "1 is left out: merged already, or not to be told apart.",
                "{count} are left out: merged already, or not to be told apart.",
                left,
            )
        )
    if lines > _MOST:
        said.append(say("The first {count} changes are shown.", count=_MOST))
    return " ".join(said)


def _new(count: int) -> str:
    return plural("1 new", "{count} new", count)


def _changed(count: int) -> str:
    return plural("1 changed", "{count} changed", count)
