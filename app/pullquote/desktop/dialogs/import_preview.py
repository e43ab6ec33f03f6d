"""What files hold before they are imported: titles, encodings, problems, duplicates, the text to look at."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from pullquote.desktop import theme
from pullquote.desktop.background import Background, Task
from pullquote.desktop.dialogs.dialog import Dialog, field_label, sentence
from pullquote.desktop.icons import icon
from pullquote.desktop.theme import Space
from pullquote.errors import PullquoteError
from pullquote.importers import importer_for, suffixes
from pullquote.importers.decoding import UncertainEncoding, read_bytes
from pullquote.project import Project
from pullquote.wording import plural, say

__all__ = ["Chosen", "Found", "ImportPreview", "look_into"]

Chosen: TypeAlias = dict[str | None, list[Path]]
"""The files to import by the encoding that was chosen for them; None is the one that was found."""

OTHERS = (
    "utf-8",
    "windows-1252",
    "iso-8859-15",
    "windows-1250",
    "windows-1251",
    "iso-8859-7",
    "windows-1255",
)
"""Encodings that can be chosen besides those that are likely."""

_SHOWN = 20_000
"""Characters of a text that are shown: enough to see whether the encoding is right."""


@dataclass(frozen=True)
class Found:
    """What one file holds; it can be imported when `problem` is empty."""

    path: Path
    title: str = ""
    encoding: str = ""
    candidates: tuple[str, ...] = ()
    problem: str = ""
    notes: tuple[str, ...] = ()
    duplicate: bool = False
    text: str = ""


def look_into(project: Project, path: Path, encoding: str | None = None) -> Found:
    """Read one file as an import would."""
    try:
        drafts = importer_for(path.name).read(read_bytes(path), path.name, encoding)
    except UncertainEncoding as error:
        return Found(path, path.name, candidates=error.candidates, problem=str(error))
    except PullquoteError as error:
        return Found(path, path.name, encoding or "", problem=str(error))
    article = drafts[0].article
    known = project.same_text(article.sha256, article.outlet, article.published) is not None
    notes = tuple(note for draft in drafts for note in draft.repairs)
    shown = article.text[:_SHOWN]
    return Found(
        path, article.title, article.provenance.encoding, (), "", notes, known and len(drafts) == 1, shown
    )


class ImportPreview(Dialog):
    """Files at the left, the one that is looked at on the right; `chosen` tells what to import."""

    chosen = Signal(object)  # Chosen

    def __init__(self, project: Project, paths: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent, width=720)
        self.say(self.tr("Import articles"))
        self._project = project
        self._found: list[Found] = []
        self._encodings: dict[Path, str] = {}
        self._background = Background(self)

        self._summary = sentence(self.tr("Reading…"), "text3", self)
        self.files = QListWidget(self)
        self.files.setAccessibleName(self.tr("Files"))
        self.files.setMinimumHeight(theme.px(300))
        self.files.setProperty("field", True)
        self._title = sentence("", "text", self, strong=True)
        self.encoding = QComboBox(self)
        encoding_label = field_label(self.tr("Encoding"), self.encoding)
        self._state = sentence("", "text2", self)
        self.text = QPlainTextEdit(self)
        self.text.setProperty("field", True)
        self.text.setReadOnly(True)
        self.text.setFont(theme.font(theme.CELL))
        self.text.setAccessibleName(self.tr("Text as it would be imported"))

        right = QVBoxLayout()
        right.setSpacing(theme.px(Space.SMALL))
        right.addWidget(self._title)
        row = QHBoxLayout()
        row.addWidget(encoding_label)
        row.addWidget(self.encoding, 1)
        right.addLayout(row)
        right.addWidget(self._state)
        right.addWidget(self.text, 1)
        both = QHBoxLayout()
        both.setSpacing(theme.px(Space.LARGE))
        both.addWidget(self.files, 2)
        both.addLayout(right, 3)
        self.body.addLayout(both, 1)
        self.body.addWidget(self._summary)
        self.add_cancel()
        self._go = self.add_primary(self.tr("Import"))
        self._go.setEnabled(False)

        self.files.currentRowChanged.connect(self._show)
        self.encoding.activated.connect(self._choose_encoding)
        self._read(list(paths))

    # Reading

    def _read(self, paths: list[Path]) -> None:
        project = self._project

        def job(task: Task) -> list[Found]:
            with project.in_thread():
                files = _expanded(paths)
                task.start(len(files), "Reading files")
                found = []
                for path in files:
                    task.check()
                    # The texts of many files would be a lot to keep; one is read again when it is looked at.
                    found.append(_without_text(look_into(project, path)))
                    task.advance(1)
                return found

        task = Task(self.tr("Reading"), job)
        task.advanced.connect(self._on_advanced)
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._summary.setText)
        self._background.start(task)

    def _on_advanced(self, done: int, total: int, _what: str) -> None:
        number = self.locale().toString
        self._summary.setText(
            self.tr("Reading {done} of {total}…").format(done=number(done), total=number(total))
        )

    def _on_read(self, found: list[Found]) -> None:
        self._found = found
        for one in found:
            item = QListWidgetItem(self.files)
            self._mark(item, one)
        self._summarise()
        troubled = next((row for row, one in enumerate(found) if one.problem), 0)
        self.files.setCurrentRow(troubled if found else -1)
        self.files.setFocus()

    def _mark(self, item: QListWidgetItem, one: Found) -> None:
        name, tone = (
            ("warning", "warn") if one.problem else ("information" if one.duplicate else "check", None)
        )
        item.setIcon(icon(name, tone))
        item.setText(one.title or one.path.name)
        item.setSizeHint(QSize(0, theme.px(theme.CONTROL)))  # as wide as the list, so that titles are elided
        item.setToolTip(str(one.path))
        state = self.tr("cannot be read") if one.problem else self.tr("can be imported")
        state = self.tr("in the project already") if one.duplicate else state
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}, {state}")

    def _summarise(self) -> None:
        ready, same = len(self._ready()), sum(one.duplicate for one in self._found)
        problems = sum(bool(one.problem) for one in self._found)
        words = [
            plural("1 article", "{count} articles", ready),
            say("{count} in the project already", count=same) if same else "",
            say("{count} cannot be read", count=problems) if problems else "",
        ]
        self._summary.setText(" · ".join(filter(None, words)))
        self._go.setText(plural("Import 1 article", "Import {count} articles", ready))
        self._go.setEnabled(bool(ready))

    def _ready(self) -> list[Found]:
        return [one for one in self._found if not one.problem and not one.duplicate]

    # Looking

    def _show(self, row: int) -> None:
        if not 0 <= row < len(self._found):
            return
        path = self._found[row].path
        one = look_into(self._project, path, self._encodings.get(path))
        self._title.setText(one.title)
        self.encoding.clear()
        known = list(dict.fromkeys(filter(None, (one.encoding, *one.candidates, *OTHERS))))
        if not one.encoding:
            self.encoding.addItem(self.tr("Choose…"), "")
        for name in known:
            self.encoding.addItem(name, name)
        self.encoding.setCurrentIndex(0)
        if one.problem:
            state, tone = one.problem, "warn"
        elif one.duplicate:
            state, tone = self.tr("The project has this article already; it is left out."), "text2"
        else:
            state, tone = " ".join(one.notes), "text2"
        self._state.setText(state)
        self._state.setVisible(bool(state))
        theme.set_tone(self._state, tone)
        self.text.setPlainText(one.text)

    def _choose_encoding(self) -> None:
        row = self.files.currentRow()
        chosen = str(self.encoding.currentData() or "")
        if not chosen or not 0 <= row < len(self._found):
            return
        path = self._found[row].path
        self._encodings[path] = chosen
        found = _without_text(look_into(self._project, path, chosen))
        self._found[row] = found
        item = self.files.item(row)
        if item is not None:
            self._mark(item, found)
        self._show(row)
        self._summarise()

    # Ending

    def accept(self) -> None:
        """Tell what to import."""
        chosen: Chosen = {}
        for one in self._ready():
            chosen.setdefault(self._encodings.get(one.path), []).append(one.path)
        super().accept()
        if chosen:
            self.chosen.emit(chosen)

    def done(self, result: int) -> None:
        self._background.stop()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._background.stop()
        super().closeEvent(event)


def _without_text(found: Found) -> Found:
    return Found(
        found.path, found.title, found.encoding, found.candidates, found.problem, found.notes, found.duplicate
    )


def _expanded(paths: Sequence[Path]) -> list[Path]:
    """The files among the paths, and those with a known ending in the folders among them."""
    files: list[Path] = []
    for path in paths:
        if path.is_dir():
            files += sorted(
                file for file in path.rglob("*") if file.suffix.lower() in suffixes() and file.is_file()
            )
        else:
            files.append(path)
    return files
