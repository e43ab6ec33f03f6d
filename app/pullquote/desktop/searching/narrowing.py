"""Where the search looks and how hits are sorted: the menu of the search panel."""

from collections.abc import Callable, Iterator

import msgspec
from PySide6.QtCore import QObject, Signal, Slot

from pullquote.desktop.panels.filter_tools import FilterTools
from pullquote.desktop.searching.model import SortBy
from pullquote.desktop.session import Session
from pullquote.project import Listing, Scope, Within
from pullquote.wording import later, say

__all__ = ["Narrowing"]

_WITHIN: dict[Within, str] = {
    "texts": later("Texts of articles"),
    "titles": later("Titles"),
    "notes": later("Notes"),
    "actors": later("Actors"),
    "topics": later("Topics"),
}

_SORT: dict[SortBy, str] = {
    "article": later("Order of import"),
    "before": later("Words before"),
    "after": later("Words after"),
    "outlet": later("Outlet"),
    "date": later("Date"),
}


_ANOTHER = "another"
"""Stands in the menu for all actors that are not in it."""


class Narrowing(QObject):
    """What is chosen in the menu; `listing` says which articles the article list shows."""

    changed = Signal()

    def __init__(
        self, session: Session, listing: Callable[[], Listing], tools: FilterTools, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._listing, self._tools = session, listing, tools
        self._scope = Scope()
        self.sort: SortBy = "article"
        tools.add_choice(self.tr("Search in"), self._places, lambda: self._scope.within, self._search_in)
        tools.add_choice(self.tr("Sort by"), self._orders, lambda: self.sort, self._sort_by)
        tools.menu.addSeparator()
        self._listed = tools.add_switch(self.tr("Articles in the list"), self._tell)
        tools.add_choice(self.tr("Inside of"), self._labels, lambda: self._scope.label, self._look_inside)
        tools.add_choice(self.tr("Actor"), self._actors, lambda: self._scope.actor, self._look_at)
        tools.add_choice(
            self.tr("Annotator"), self._annotators, lambda: self._scope.annotator, self._look_in_layer
        )
        tools.cleared.connect(self._clear)

    @property
    def scope(self) -> Scope:
        """Where to search now."""
        listing = self._listing() if self._listed.isChecked() else Listing()
        return msgspec.structs.replace(self._scope, articles=listing)

    @Slot()
    def follow_list(self) -> None:
        """The article list shows other articles."""
        if self._listed.isChecked():
            self.changed.emit()

    def _places(self) -> Iterator[tuple[str, object]]:
        return ((say(name), within) for within, name in _WITHIN.items())

    def _search_in(self, within: object) -> None:
        self._change(within=within)

    def _orders(self) -> Iterator[tuple[str, object]]:
        return ((say(name), order) for order, name in _SORT.items())

    def _sort_by(self, sort: object) -> None:
        self.sort = next(known for known in _SORT if known == sort)
        self._tell()

    def _labels(self) -> Iterator[tuple[str, object]]:
        yield self.tr("Anything"), ""
        for label in self._session.codebook.labels:
            yield label.name, label.id

    def _look_inside(self, label: object) -> None:
        self._change(label=label)

    def _actors(self) -> Iterator[tuple[str, object]]:
        """The actors of the article on screen, the one that is chosen, and a way to all others."""
        yield self.tr("Everyone"), ""
        here = {actor for annotation in self._session.annotations.values() for actor in annotation.actors}
        for actor in self._session.project.actors():
            if actor.id in here or actor.id == self._scope.actor:
                yield actor.name, actor.id
        yield self.tr("Another actor…"), _ANOTHER

    def _look_at(self, actor: object) -> None:
        if actor != _ANOTHER:
            self._change(actor=actor)
            return
        from pullquote.desktop.searching.choose_actor import ChooseActor  # the panel opens sooner without it

        question = ChooseActor(self._session, self._tools)
        question.chosen.connect(lambda uuid: self._change(actor=uuid))
        question.open()

    def _annotators(self) -> Iterator[tuple[str, object]]:
        yield self.tr("Every annotator"), ""
        for annotator in self._session.project.annotators():
            yield annotator.id, annotator.id

    def _look_in_layer(self, annotator: object) -> None:
        self._change(annotator=annotator)

    def _change(self, **fields: object) -> None:
        self._scope = msgspec.structs.replace(self._scope, **fields)
        self._tell()

    @Slot(bool)
    def _tell(self, _checked: bool = False) -> None:
        self._tools.show_state(list(self._states()))
        self.changed.emit()

    def _states(self) -> Iterator[str]:
        scope = self._scope
        if scope.within != "texts":
            yield say(_WITHIN[scope.within])
        if self.sort != "article":
            yield say(_SORT[self.sort])
        if self._listed.isChecked():
            yield self._listed.text()
        if scope.label:
            label = self._session.codebook.labels_by_id.get(scope.label)
            yield label.name if label else scope.label
        if scope.actor:
            yield next((a.name for a in self._session.project.actors() if a.id == scope.actor), scope.actor)
        if scope.annotator:
            yield scope.annotator

    @Slot()
    def _clear(self) -> None:
        self._scope, self.sort = Scope(), "article"
        self._listed.setChecked(False)
        self._tell()
