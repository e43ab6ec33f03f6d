"""The notes as rows: those of the article on screen, or page by page those of the whole project."""

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot

from pullquote.desktop.panels.note_field import keep_note
from pullquote.desktop.panels.panel_list import HeadedRows, Heading
from pullquote.desktop.session import Session
from pullquote.find import find_in_text
from pullquote.project import (
    AnnotationChange,
    ArticleChange,
    Change,
    CodebookChange,
    ImportChange,
    RevisionChange,
)
from pullquote.records import Note

__all__ = ["NotesModel"]

PAGE = 100
"""How many notes of the project are read at once."""

_BEGINNING = ("", -1, 0)
"""The place before all notes."""

Index = QModelIndex | QPersistentModelIndex


class NotesModel(HeadedRows):
    """Notes in the order of the text; in the whole project under the titles of their articles."""

    about_to_reload = Signal()  # what is written in a row is lost with the row, unless it is kept now
    counts_changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows: list[Note | Heading] = []
        self._words: tuple[str, ...] = ()
        self._everywhere = False
        self._after: tuple[str, int, int] | None = None  # the last note that was read; None when all are
        self._here = 0
        session.article_opened.connect(self._on_article)
        session.changed.connect(self._take_in)
        self.reload()

    # What is shown

    @property
    def here(self) -> int:
        """How many notes the article on screen has."""
        return self._here

    @property
    def notes(self) -> list[Note]:
        """The notes that are shown."""
        return [row for row in self._rows if isinstance(row, Note)]

    @property
    def has_more(self) -> bool:
        """Whether there may be notes that are not read yet."""
        return self._after is not None

    def note(self, index: Index) -> Note | None:
        """The note of a row; None for a heading."""
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, Note) else None

    def row_of(self, annotation: str) -> int:
        """The row of an annotation's note, or -1."""
        rows = enumerate(self._rows)
        return next((at for at, row in rows if isinstance(row, Note) and row.annotation == annotation), -1)

    def show_only(self, words: str, *, everywhere: bool) -> None:
        """Show the notes with these words, of the article on screen or of all."""
        wanted = tuple(words.split())
        if (wanted, everywhere) != (self._words, self._everywhere):
            self._words, self._everywhere = wanted, everywhere
            self.reload()

    def reload(self, until: tuple[str, int, int] | None = _BEGINNING) -> None:
        """Begin again; in the whole project, read as far as a place, or with None to the end."""
        self.about_to_reload.emit()
        self._count_here()
        self._after = _BEGINNING if self._everywhere else None
        rows = self._read(until) if self._everywhere else [n for n in self._in_article() if self._fits(n)]
        self._show(rows)

    def _show(self, rows: list[Note | Heading] | list[Note]) -> None:
        """Show these rows. The same notes stay rows, so that one can be edited while it changes."""
        if [_identity(row) for row in rows] == [_identity(row) for row in self._rows]:
            self._rows = list(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        else:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
        self.counts_changed.emit()

    def _in_article(self) -> list[Note]:
        article = self._session.article
        return [
            Note((article, a.start, 0), a.id, "", a.label, a.words, a.note)
            for a in self._session.in_order
            if a.note
        ]

    def _count_here(self) -> None:
        self._here = sum(bool(annotation.note) for annotation in self._session.annotations.values())

    def _fits(self, note: Note) -> bool:
        said = f"{note.note}\n{note.words}"
        return all(find_in_text(said, word) for word in self._words)

    def _read(self, until: tuple[str, int, int] | None = _BEGINNING) -> list[Note | Heading]:
        """The next pages as far as a place; with words, as many as it takes to find some."""
        rows: list[Note | Heading] = []
        above = next((row.place[0] for row in reversed(self._rows) if isinstance(row, Note)), "")
        if self._after == _BEGINNING:
            above = ""
        while self._after is not None and (not rows or until is None or self._after < until):
            page = self._session.project.notes(self._session.annotator, PAGE, self._after)
            self._after = page[-1].place if len(page) == PAGE else None
            for note in page:
                if self._fits(note):
                    if note.place[0] != above:
                        rows.append(Heading(note.title or self.tr("Untitled")))
                    above = note.place[0]
                    rows.append(note)
        return rows

    def canFetchMore(self, _parent: Index) -> bool:
        return self._after is not None

    def fetchMore(self, _parent: Index) -> None:
        rows = self._read()
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()
        self.counts_changed.emit()

    # What has changed

    @Slot()
    def _on_article(self) -> None:
        if self._everywhere:
            self._count_here()
            self.counts_changed.emit()
        else:
            self.reload()

    @Slot(object)
    def _take_in(self, changes: tuple[Change, ...]) -> None:
        if any(self._matters(change) for change in changes):
            self.reload(self._after)

    def _matters(self, change: Change) -> bool:
        match change:
            case AnnotationChange(before=before, after=after):
                return any(
                    a is not None and a.note and a.annotator == self._session.annotator
                    for a in (before, after)
                )
            case ArticleChange() | ImportChange():
                return self._everywhere
            case CodebookChange() | RevisionChange():
                return True
        return False

    # What the view asks

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        is_fixed = self.note(index) is None or bool(self._session.project.read_only)
        return flags if is_fixed else flags | Qt.ItemFlag.ItemIsEditable

    def said(self, row: Note, role: int) -> Any:
        """The note of a row."""
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return row.note
            case Qt.ItemDataRole.ToolTipRole:
                return f"{row.words}\n\n{row.note}"
            case Qt.ItemDataRole.AccessibleTextRole:
                label = self._session.codebook.labels_by_id.get(row.label)
                return f"{label.name if label else row.label} “{row.words}”: {row.note}"
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        note = self.note(index)
        if role != Qt.ItemDataRole.EditRole or note is None or str(value) == note.note:
            return False
        keep_note(self._session, note.annotation, str(value))
        return True


def _identity(row: Note | Heading) -> str:
    return row.annotation if isinstance(row, Note) else f"# {row.text}"
