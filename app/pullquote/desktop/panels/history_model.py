"""The history as rows: the newest steps first, under their days; read a page at a time as somebody looks at them."""

from datetime import date, datetime

import msgspec
from PySide6.QtCore import (
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTime,
)

from pullquote.desktop.days import written_day
from pullquote.desktop.panels.panel_list import HeadedRows, Heading
from pullquote.desktop.session import Session
from pullquote.project import Step

__all__ = ["HistoryModel", "at_local_time"]

PAGE = 200
"""How many steps are read at once."""

Index = QModelIndex | QPersistentModelIndex


def at_local_time(step: Step) -> datetime:
    """When a step was made, by the clock of who reads it."""
    return datetime.fromisoformat(step.at).astimezone()


class HistoryModel(HeadedRows):
    """Steps with a heading for each day. New ones come on top; an undone one says so in its place."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows: list[Step | Heading] = []
        self._seen = 0  # the newest entry of the journal that is shown
        self._more = True
        self.article, self.annotator = "", ""

    def step(self, index: Index) -> Step | None:
        """The step of a row; None for a heading."""
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, Step) else None

    def show_only(self, article: str, annotator: str) -> None:
        """Only the steps of an article, or of an annotator; empty for all."""
        if (article, annotator) != (self.article, self.annotator):
            self.article, self.annotator = article, annotator
            self.reload()

    # Reading

    def reload(self) -> None:
        """Begin again with the newest page."""
        self.beginResetModel()
        self._seen = self._session.project.past.last()
        self._rows = self._with_headings(self._read())
        self.endResetModel()

    def _read(self, before: int | None = None) -> list[Step]:
        steps = self._session.project.past.steps(
            PAGE, before=before, article=self.article, annotator=self.annotator
        )
        self._more = len(steps) == PAGE
        return steps

    def _with_headings(self, steps: list[Step], above: date | None = None) -> list[Step | Heading]:
        rows: list[Step | Heading] = []
        for step in steps:
            day = at_local_time(step).date()
            if day != above:
                rows.append(Heading(self._day(day)))
            rows.append(step)
            above = day
        return rows

    def canFetchMore(self, _parent: Index) -> bool:
        return self._more and bool(self._rows)

    def fetchMore(self, _parent: Index) -> None:
        last = self._rows[-1]
        assert isinstance(last, Step)
        rows = self._with_headings(self._read(last.key), at_local_time(last).date())
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def update(self) -> None:
        """Take in what was done since: new steps, and old ones that were undone or made again."""
        past, seen = self._session.project.past, self._seen
        newest = past.last()
        if newest == seen:
            return
        fresh = past.steps(PAGE, after=seen, article=self.article, annotator=self.annotator)
        if len(fresh) == PAGE or not self._rows:
            self.reload()
            return
        self._seen = newest
        if turned := past.turned(seen):
            self._turn(turned)
        if fresh:
            self._put_on_top(fresh)

    def _turn(self, turned: dict[int, bool]) -> None:
        for place, row in enumerate(self._rows):
            if isinstance(row, Step) and turned.get(row.key, row.undone) != row.undone:
                self._rows[place] = msgspec.structs.replace(row, undone=turned[row.key])
                self.dataChanged.emit(self.index(place), self.index(place))

    def _put_on_top(self, fresh: list[Step]) -> None:
        newest = self._rows[1]
        assert isinstance(newest, Step)
        day = at_local_time(newest).date()
        if any(at_local_time(step).date() != day for step in fresh):
            self.reload()  # “Today” is another day now
            return
        self.beginInsertRows(QModelIndex(), 1, len(fresh))
        self._rows[1:1] = fresh
        self.endInsertRows()

    def _day(self, day: date) -> str:
        """“Today”, “Yesterday”, “12 October”, and with the year when it is not this one's."""
        today = datetime.now().astimezone().date()
        if day == today:
            return self.tr("Today")
        if (today - day).days == 1:
            return self.tr("Yesterday")
        return written_day(day, short=False)

    # What the view asks

    def said(self, row: Step, role: int) -> str | None:
        """The name of a step; its tool tip says where it was."""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.name
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(filter(None, (row.name, row.title, self.undone(row))))
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(
                    filter(None, (self.time(row), row.name, row.title, row.annotator, self.undone(row)))
                )
        return None

    def time(self, step: Step) -> str:
        """The time of day of a step as the user's country writes it."""
        at = at_local_time(step)
        return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)

    def undone(self, step: Step) -> str:
        """The word for a step that was taken back."""
        return self.tr("undone") if step.undone else ""
