"""The article list as data: 100,000 rows that are read once and then changed one at a time."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import msgspec
from PySide6.QtCore import QAbstractListModel, QDate, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from pullquote.desktop.session import Session
from pullquote.project import (
    AnnotationChange,
    ArticleChange,
    Change,
    CodebookChange,
    CompletionChange,
    ImportChange,
)
from pullquote.records import ArticleStatus, ArticleSummary

__all__ = ["ArticleModel", "status_word"]

Index = QModelIndex | QPersistentModelIndex
_DONE: tuple[ArticleStatus, ...] = ("finished", "nothing_here")


def status_word(model: QObject, status: ArticleStatus) -> str:
    """An article's status in words."""
    return {
        "new": model.tr("New"),
        "in_progress": model.tr("In progress"),
        "finished": model.tr("Finished"),
        "nothing_here": model.tr("Finished, nothing here"),
        "attention": model.tr("Needs attention"),
    }[status]


class ArticleModel(QAbstractListModel):
    """The articles in order of import; `show_matching` narrows them."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted = ""
        self._attention: set[str] = set()
        self._all: list[ArticleSummary] = []
        self._shown: list[ArticleSummary] = []
        self._rows: dict[str, int] = {}
        self._finished = 0
        self.reload()
        session.changed.connect(self._on_changed)

    # What is there

    @property
    def total(self) -> int:
        """How many articles the project has."""
        return len(self._all)

    @property
    def everything(self) -> Sequence[ArticleSummary]:
        """All articles, shown or not."""
        return self._all

    @property
    def finished(self) -> int:
        """How many of them are finished."""
        return self._finished

    def summary(self, row: int) -> ArticleSummary:
        """The article in a row."""
        return self._shown[row]

    def row_of(self, article: str) -> int:
        """The row of an article, or -1 when it is not shown."""
        return self._rows.get(article, -1)

    def neighbour(self, article: str, step: int) -> str:
        """The article that stands `step` rows further in the list, or an empty string."""
        row = self.row_of(article)
        wanted = row + step if row >= 0 else 0
        return self._shown[wanted].id if 0 <= wanted < len(self._shown) else ""

    def next_unfinished(self, article: str) -> str:
        """The next article below that is not finished, going on from the top; or an empty string."""
        row = self.row_of(article)
        around = [*self._shown[row + 1 :], *self._shown[: max(row, 0)]]
        return next((summary.id for summary in around if summary.status not in _DONE), "")

    # The model that the view asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        summary = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return summary.title or self.tr("Untitled")
            case Qt.ItemDataRole.UserRole:
                return summary
            case Qt.ItemDataRole.ToolTipRole:
                return f"{summary.title or self.tr('Untitled')}\n{status_word(self, summary.status)}"
            case Qt.ItemDataRole.AccessibleTextRole:
                word = status_word(self, summary.status)
                return ", ".join(filter(None, (summary.title, self.place(summary), word)))
        return None

    def place(self, summary: ArticleSummary) -> str:
        """Outlet and date as the second line of a row shows them."""
        # Isolated, or a right-to-left outlet would turn the day and the month around.
        parts = filter(None, (summary.outlet, _day(summary.published)))
        return " · ".join(f"\u2068{part}\u2069" for part in parts)

    # Reading and changing

    def reload(self) -> None:
        """Read the whole list again: at the start, and after an import."""
        self.beginResetModel()
        mine = self._session.project.article_summaries(self._session.annotator)
        self._all = [self._marked(summary) for summary in mine]
        self._count()
        self._narrow()
        self.endResetModel()

    def show_matching(self, words: str) -> None:
        """Show only articles with these words in title or outlet."""
        if words.casefold().split() == self._wanted.split():
            return
        self.beginResetModel()
        self._wanted = " ".join(words.casefold().split())
        self._narrow()
        self.endResetModel()

    def set_attention(self, articles: Iterable[str]) -> None:
        """Mark the articles in which the integrity check has found something."""
        self._attention = set(articles)
        self.reload()

    def _marked(self, summary: ArticleSummary) -> ArticleSummary:
        if summary.id in self._attention:
            return msgspec.structs.replace(summary, status="attention")
        return summary

    def _count(self) -> None:
        self._finished = sum(summary.status in _DONE for summary in self._all)

    def _narrow(self) -> None:
        words = self._wanted.split()
        self._shown = [s for s in self._all if _matches(s, words)] if words else list(self._all)
        self._rows = {summary.id: row for row, summary in enumerate(self._shown)}

    def _on_changed(self, changes: tuple[Change, ...]) -> None:
        if any(isinstance(change, ImportChange | CodebookChange) for change in changes):
            self.reload()
            return
        touched: dict[str, None] = {}
        for change in changes:
            match change:
                case (
                    AnnotationChange(before=before, after=after)
                    | CompletionChange(before=before, after=after)
                ):
                    record = after or before
                    if record is not None and record.annotator == self._session.annotator:
                        touched[record.article] = None
                case ArticleChange(before=before_state, after=after_state):
                    if before_state.deleted != after_state.deleted:
                        self.reload()
                        return
                    touched[after_state.article.id] = None
        for article in touched:
            self._refresh(article)

    def _refresh(self, article: str) -> None:
        at = bisect_left(self._all, article, key=lambda summary: summary.id)
        if at == len(self._all) or self._all[at].id != article:
            return
        before = self._all[at]
        after = self._marked(self._read(before))
        if after == before:
            return
        self._all[at] = after
        self._finished += (after.status in _DONE) - (before.status in _DONE)
        row = self.row_of(article)
        if row >= 0:
            self._shown[row] = after
            index = self.index(row)
            self.dataChanged.emit(index, index)

    def _read(self, summary: ArticleSummary) -> ArticleSummary:
        project, me = self._session.project, self._session.annotator
        article = project.article(summary.id)
        annotations = (
            len(self._session.annotations)
            if summary.id == self._session.article
            else len(project.annotations(summary.id, annotator=me))
        )
        labels = set(project.codebook.labels_by_id)
        done = {c.label for c in project.completions(summary.id) if c.annotator == me} & labels
        status: ArticleStatus = "in_progress" if annotations or done else "new"
        if done == labels:
            status = "finished" if annotations else "nothing_here"
        return ArticleSummary(
            summary.id, article.title, article.outlet, article.published, annotations, status
        )


def _matches(summary: ArticleSummary, words: list[str]) -> bool:
    known = f"{summary.title}\n{summary.outlet}".casefold()
    return all(word in known for word in words)


def _day(published: str) -> str:
    """A date as the user's country writes it, without the year when it is this year's."""
    try:
        day = date.fromisoformat(published[:10])
    except ValueError:
        return published
    form = "d MMM" if day.year == QDate.currentDate().year() else "d MMM yyyy"
    return QLocale().toString(QDate(day.year, day.month, day.day), form)
