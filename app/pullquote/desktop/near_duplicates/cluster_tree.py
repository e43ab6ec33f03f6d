"""The clusters of a project, each with its articles, and the pairs that are kept apart."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from pullquote.desktop import theme
from pullquote.desktop.near_duplicates.place import place_of, title_of
from pullquote.project import Cluster, Clustered
from pullquote.wording import plural

__all__ = ["ClusterTree"]

_PAIR = Qt.ItemDataRole.UserRole


class ClusterTree(QTreeWidget):
    """Each row stands for two articles: the first of its cluster, and the one that it names."""

    pair_chosen = Signal(object)  # tuple[Clustered, Clustered] | None

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setProperty("field", True)
        self.setAccessibleName(self.tr("Clusters of articles"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._on_current)

    def show_clusters(self, clusters: Sequence[Cluster], apart: Sequence[Cluster]) -> None:
        """List these, and stay at the pair that was chosen, or go to the one that has come into its place."""
        current = self.currentItem()
        before = self.indexOfTopLevelItem(current.parent() or current) if current else 0
        chosen = self.chosen
        open_ones = {
            self._id(item)
            for item in map(self.topLevelItem, range(self.topLevelItemCount()))
            if item is not None and item.isExpanded()
        }
        self.blockSignals(True)
        self.clear()
        again: QTreeWidgetItem | None = None
        for cluster in clusters:
            count = plural("1 article", "{count} articles", len(cluster.articles))
            first, *others = cluster.articles
            words = self.tr("{size}: {title}").format(size=count, title=title_of(first))
            top = self._row(words, (first, others[0]))
            for each in others:
                row = self._row(self._said(each), (first, each), top)
                again = row if chosen and {a.id for a in chosen} == {first.id, each.id} else again
            top.setExpanded(first.id in open_ones)
        for pair in apart:
            first, second = pair.articles
            said = self.tr("Not the same: {one}, {other}").format(one=title_of(first), other=title_of(second))
            row = self._row(said, (first, second))
            again = row if chosen and {a.id for a in chosen} == {first.id, second.id} else again
        self.blockSignals(False)
        at = min(max(before, 0), self.topLevelItemCount() - 1)
        if (there := again or self.topLevelItem(at)) is not None:
            self.setCurrentItem(there)
        self._on_current()

    @property
    def chosen(self) -> tuple[Clustered, Clustered] | None:
        """The two articles of the current row."""
        item = self.currentItem()
        return item.data(0, _PAIR) if item else None

    def _row(
        self, words: str, pair: tuple[Clustered, Clustered], parent: QTreeWidgetItem | None = None
    ) -> QTreeWidgetItem:
        row = QTreeWidgetItem(parent) if parent else QTreeWidgetItem(self)
        row.setText(0, words)
        row.setToolTip(0, words)
        row.setData(0, _PAIR, pair)
        row.setSizeHint(0, QSize(0, theme.px(theme.CONTROL)))
        return row

    def _said(self, article: Clustered) -> str:
        place = place_of(article)
        return f"{place}: {title_of(article)}" if place else title_of(article)

    def _id(self, item: QTreeWidgetItem) -> str:
        first: Clustered = item.data(0, _PAIR)[0]
        return first.id

    def _on_current(self) -> None:
        self.pair_chosen.emit(self.chosen)
