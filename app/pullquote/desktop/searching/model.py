"""The hits as rows, each with a tick; sorted by what stands beside them, or by where they are."""

from collections.abc import Callable
from typing import Any, Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal, Slot

from pullquote.desktop.panels.context_delegate import PLACE, InContext
from pullquote.desktop.panels.panel_list import Index
from pullquote.desktop.searching.pages import MOST, PAGE, Pages, Wanted
from pullquote.project import Hit, Hits, Project, Scope
from pullquote.search import folded

__all__ = ["HIT_ROLE", "HitsModel", "SortBy"]

HIT_ROLE = Qt.ItemDataRole.UserRole + 1

SortBy = Literal["article", "before", "after", "outlet", "date"]

_SORTING: dict[SortBy, Callable[[Hit], Any]] = {
    "before": lambda hit: folded(hit.before).split()[::-1],
    "after": lambda hit: folded(hit.after).split(),
    "outlet": lambda hit: (not hit.outlet, folded(hit.outlet)),
    "date": lambda hit: (not hit.published, hit.published),
}


class HitsModel(QAbstractListModel):
    """Page after page in the order of the articles; in any other order the first 5,000 hits at once."""

    counts_changed = Signal()

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pages = Pages(project, self)
        self.pages.found.connect(self._take_in)
        self._hits: list[Hit] = []
        self._ticked: set[int] = set()
        self._after: int | None = None
        self._sort: SortBy = "article"

    # What is shown

    @property
    def hits(self) -> list[Hit]:
        """The hits that have been read."""
        return self._hits

    @property
    def has_more(self) -> bool:
        """Whether there may be hits that are not read."""
        return self._after is not None

    @property
    def ticked(self) -> list[Hit]:
        """The hits with a tick."""
        return [self._hits[row] for row in sorted(self._ticked)]

    def search(self, query: str, scope: Scope, sort: SortBy) -> None:
        """Show the hits of a query; the old ones stay until the first new ones are there."""
        self._sort = sort
        if folded(query).strip():
            self.pages.search(Wanted(query, scope, PAGE if sort == "article" else MOST))
        else:
            self.pages.drop()
            self._show([], None)
        self.counts_changed.emit()

    @Slot(object, bool)
    def _take_in(self, page: Hits, is_first: bool) -> None:
        if is_first:
            key = _SORTING.get(self._sort)
            self._show(list(page.hits) if key is None else sorted(page.hits, key=key), page.after)
        elif page.hits:
            first = len(self._hits)
            self.beginInsertRows(QModelIndex(), first, first + len(page.hits) - 1)
            self._hits += page.hits
            self._after = page.after
            self.endInsertRows()
        else:  # the page before ended with the last hit
            self._after = page.after
        self.counts_changed.emit()

    def _show(self, hits: list[Hit], after: int | None) -> None:
        self.beginResetModel()
        self._hits, self._after = hits, after
        self._ticked.clear()
        self.endResetModel()

    # Ticks

    def tick_all(self) -> None:
        """Tick every hit that has been read; when all are ticked, none."""
        everyone = set(range(len(self._hits)))
        self._ticked = set() if self._ticked == everyone else everyone
        self._tell_ticks(0, len(self._hits) - 1)

    def tick_none(self) -> None:
        """Take all ticks away."""
        self._ticked.clear()
        self._tell_ticks(0, len(self._hits) - 1)

    def _tell_ticks(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first), self.index(last), [Qt.ItemDataRole.CheckStateRole])
        self.counts_changed.emit()

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._hits)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        hit = self._hits[index.row()]
        match role:
            case Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if index.row() in self._ticked else Qt.CheckState.Unchecked
            case _ if role == PLACE:
                return InContext((hit.start, hit.end), *map(_in_line, (hit.before, hit.words, hit.after)))
            case _ if role == HIT_ROLE:
                return hit
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return _in_line(f"{hit.before}{hit.words}{hit.after} – {hit.title}")
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(
                    filter(None, (hit.title, " · ".join(filter(None, (hit.outlet, hit.published)))))
                )
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        (self._ticked.add if Qt.CheckState(value) == Qt.CheckState.Checked else self._ticked.discard)(
            index.row()
        )
        self._tell_ticks(index.row(), index.row())
        return True

    def canFetchMore(self, _parent: Index) -> bool:
        return self._after is not None and self._sort == "article" and not self.pages.busy

    def fetchMore(self, _parent: Index) -> None:
        if self._after is not None:
            self.pages.go_on(self._after)


def _in_line(text: str) -> str:
    """A line break or a tab would break the row."""
    return "".join(" " if character.isspace() else character for character in text)
