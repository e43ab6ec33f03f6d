"""The article list as data: rows are read when they are painted, so 100,000 are as quick as ten."""

from collections import OrderedDict
from collections.abc import Iterable
from datetime import date
from typing import Any

import msgspec
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pullquote.desktop.days import written_day
from pullquote.desktop.session import Session
from pullquote.project import (
    ANY_LABEL,
    AnnotationChange,
    ArticleChange,
    Change,
    CodebookChange,
    CompletionChange,
    ImportChange,
    Listing,
    NearDuplicateChange,
)
from pullquote.records import ArticleStatus, ArticleSummary
from pullquote.wording import plural, say

__all__ = ["ArticleModel", "status_word"]

Index = QModelIndex | QPersistentModelIndex

_PAGE = 64
"""Rows that are read together."""

_PAGES = 16
"""Pages that are kept."""


def status_word(model: QObject, status: ArticleStatus) -> str:
    """An article's status in words."""
    return {
        "new": say("New"),
        "in_progress": say("In progress"),
        "finished": say("Finished"),
        "nothing_here": say("Finished, nothing here"),
        "attention": say("Needs attention"),
    }[status]


class ArticleModel(QAbstractListModel):
    """The articles that `listing` asks for, in its order; the project sorts and filters.

    An edit changes what a row says, and never where it is: the article that somebody works on stays in its place,
    even when it no longer is what the list is filtered by, until the next `show` or `reload`.
    """

    def __init__(self, session: Session, listing: Listing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._attention: frozenset[str] = frozenset()
        self._listing = listing
        self._pages: OrderedDict[int, list[ArticleSummary]] = OrderedDict()
        self._read()
        session.changed.connect(self._on_changed)

    # What is there

    @property
    def listing(self) -> Listing:
        """Which articles are listed, and in what order."""
        return self._listing

    @property
    def total(self) -> int:
        """How many articles the project has."""
        return self._articles.total

    @property
    def finished(self) -> int:
        """How many of them are finished."""
        return self._articles.finished

    def statuses(self) -> dict[ArticleStatus, int]:
        """How many articles of each status the project has."""
        return self._articles.statuses()

    def outlets(self) -> list[tuple[str, int]]:
        """All outlets, and how many articles each has."""
        return self._articles.outlets()

    def languages(self) -> list[tuple[str, int]]:
        """All languages, and how many articles each has."""
        return self._articles.languages()

    def labels(self) -> list[tuple[str, str]]:
        """The labels that an article can be finished for, by id, with their names."""
        return [(label.id, label.name) for label in self._session.codebook.labels_in_use]

    @property
    def annotator(self) -> str:
        """Whose list it is."""
        return self._session.annotator

    def left(self) -> dict[str, dict[str, int]]:
        """How many articles each annotator has not finished for each label, by id."""
        counts = self._session.project.completion_counts()
        return {
            name: {label: self.total - done for label, done in by_label.items()}
            for name, by_label in counts.items()
        }

    def status_of(self, article: str) -> str:
        """The status of an article, listed or not, in words."""
        summary = self._articles.refresh(article)
        return status_word(self, summary.status) if summary else ""

    def titled(self, words: str, limit: int) -> list[ArticleSummary]:
        """The first articles of the project, listed or not, with these words in their title."""
        return self._articles.titled(words, limit)

    def summary(self, row: int) -> ArticleSummary:
        """The article in a row."""
        number = row // _PAGE
        page = self._pages.get(number)
        if page is None:
            page = self._pages[number] = self._articles.page(number * _PAGE, _PAGE)
            if len(self._pages) > _PAGES:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page[row % _PAGE]

    def row_of(self, article: str) -> int:
        """The row of an article, or -1 when it is not listed."""
        return self._articles.row_of(article)

    def neighbour(self, article: str, step: int) -> str:
        """The article that stands `step` rows further in the list, or an empty string."""
        return self._articles.neighbour(article, step)

    def next_unfinished(self, article: str) -> str:
        """The next article below that is not finished, going on from the top; or an empty string."""
        return self._articles.next_unfinished(article)

    def following(self, article: str) -> list[str]:
        """The articles below in the list, going on from its top."""
        return self._articles.following(article)

    def beginning(self, words: str, row: int) -> int:
        """The first row, from `row` on and round the end, whose title begins with these words; or -1."""
        return self._articles.beginning(words, row)

    # The model that the view asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._articles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        summary = self.summary(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return summary.title or self.tr("Untitled")
            case Qt.ItemDataRole.UserRole:
                return summary
            case Qt.ItemDataRole.ToolTipRole:
                lines = (
                    summary.title or self.tr("Untitled"),
                    status_word(self, summary.status),
                    self._others(summary),
                )
                return "\n".join(filter(None, lines))
            case Qt.ItemDataRole.AccessibleTextRole:
                title, place = summary.title or self.tr("Untitled"), self.place(summary)
                count = plural("1 annotation", "{count} annotations", summary.annotations)
                status = status_word(self, summary.status)
                return ", ".join(filter(None, (title, place, status, count, self._others(summary))))
        return None

    def _others(self, summary: ArticleSummary) -> str:
        return self.tr("has near-duplicates") if summary.clustered else ""

    def place(self, summary: ArticleSummary) -> str:
        """Outlet and date as the second line of a row shows them."""
        # Isolated, or a right-to-left outlet would turn the day and the month around.
        parts = filter(None, (summary.outlet, _day(summary.published)))
        return " · ".join(f"\u2068{part}\u2069" for part in parts)

    # Reading and changing

    def reload(self) -> None:
        """Read the list again: after an import, a deletion, or a new codebook."""
        self.beginResetModel()
        self._read()
        self.endResetModel()

    def show(self, listing: Listing) -> None:
        """List these articles in this order."""
        if listing == self._listing:
            return
        self.beginResetModel()
        self._listing = listing
        self._list()
        self.endResetModel()

    def set_attention(self, articles: Iterable[str]) -> None:
        """Mark the articles in which the integrity check has found something."""
        self._attention = frozenset(articles)
        self.reload()

    def _read(self) -> None:
        self._articles = self._session.project.article_list(self._session.annotator, self._attention)
        self._list()

    def _list(self) -> None:
        if self._listing.unfinished not in ("", ANY_LABEL, *(label for label, _ in self.labels())):
            # The codebook has it no longer.
            self._listing = msgspec.structs.replace(self._listing, unfinished="", annotator="")
        self._articles.show(self._listing)
        self._pages.clear()

    def _on_changed(self, changes: tuple[Change, ...]) -> None:
        if any(isinstance(change, ImportChange | CodebookChange | NearDuplicateChange) for change in changes):
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
        after = self._articles.refresh(article)
        row = self.row_of(article)
        if row < 0 or after is None:
            return
        page = self._pages.get(row // _PAGE)
        if page is not None:
            page[row % _PAGE] = after
        index = self.index(row)
        self.dataChanged.emit(index, index)


def _day(published: str) -> str:
    """A date as the user's country writes it, without the year when it is this year's."""
    try:
        day = date.fromisoformat(published[:10])
    except ValueError:
        return published
    return written_day(day, short=True)
