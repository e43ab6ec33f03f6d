"""Which quotes Who said what shows: those with some words, and those of a source, type or stance."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace
from typing import Any

from PySide6.QtCore import (
    QCollator,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Signal,
    Slot,
)

from pullquote.codebook import AttributeDefinition
from pullquote.desktop.attribute_values import spoken
from pullquote.desktop.panels.attribution_model import SORT_ROLE, Attribution, AttributionModel
from pullquote.desktop.panels.filter_tools import FilterTools
from pullquote.desktop.registry import Registry
from pullquote.find import find_in_text

__all__ = ["AttributionFilter", "Conditions", "ShownAttributions"]


@dataclass(frozen=True, slots=True)
class Conditions:
    """What a row must be; None is anything, an empty value “not set”."""

    words: str = ""
    without_source: bool = False
    without_cue: bool = False
    type: str | None = None
    stance: str | None = None
    actor: str | None = None

    def allow(self, row: Attribution) -> bool:
        """Whether a row is to be seen."""
        said = "\n".join((row.source, row.cue, row.quote, row.claim))
        return (
            not (self.without_source and row.has_source)
            and not (self.without_cue and row.cue_id)
            and self.type in (None, row.type)
            and self.stance in (None, row.stance)
            and (self.actor is None or self.actor in row.actors)
            and all(find_in_text(said, word) for word in self.words.split())
        )


class ShownAttributions(QSortFilterProxyModel):
    """The rows in the order and choice of the view."""

    def __init__(self, model: AttributionModel, parent: QObject) -> None:
        super().__init__(parent)
        self._attributions = model
        self.conditions = Conditions()
        self.setSortRole(SORT_ROLE)
        self.setSortLocaleAware(True)
        self.setSourceModel(model)

    def show_only(self, conditions: Conditions) -> None:
        """Show the rows that these conditions allow."""
        self.beginFilterChange()
        self.conditions = conditions
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, row: int, _parent: QModelIndex | QPersistentModelIndex) -> bool:
        return self.conditions.allow(self._attributions.attribution(row))


class AttributionFilter(QObject):
    """Puts the conditions into the filter's menu and tells when they change."""

    changed = Signal()

    def __init__(
        self, shown: ShownAttributions, model: AttributionModel, registry: Registry, tools: FilterTools
    ) -> None:
        super().__init__(tools)
        self._shown, self._model, self._registry, self._tools = shown, model, registry, tools
        self._switches = {
            name: tools.add_switch(text, self._choose(name))
            for name, text in (
                ("without_source", self.tr("Without source")),
                ("without_cue", self.tr("Without cue")),
            )
        }
        tools.add_choice(self.tr("Type"), self._types, lambda: self._now.type, self._choose("type"))
        tools.add_choice(self.tr("Stance"), self._stances, lambda: self._now.stance, self._choose("stance"))
        tools.add_choice(self.tr("Actor"), self._actors, lambda: self._now.actor, self._choose("actor"))
        tools.words_changed.connect(self._on_words)
        tools.cleared.connect(self.clear)

    @property
    def _now(self) -> Conditions:
        return self._shown.conditions

    def _choose(self, name: str) -> Callable[[object], None]:
        return lambda value: self.set_condition(**{name: value})

    def set_condition(self, **changed: Any) -> None:
        """Change some of the conditions."""
        conditions = replace(self._now, **changed)
        if conditions == self._now:
            return
        self._shown.show_only(conditions)
        for name, switch in self._switches.items():
            switch.setChecked(bool(getattr(conditions, name)))
        self._tools.show_state([text for text in self._in_words(conditions) if text])
        self.changed.emit()

    @Slot(str)
    def _on_words(self, words: str) -> None:
        self.set_condition(words=words)

    @Slot()
    def clear(self) -> None:
        """Show every quote."""
        nothing = Conditions()
        self.set_condition(**{field.name: getattr(nothing, field.name) for field in fields(nothing)})

    def _in_words(self, conditions: Conditions) -> Iterator[str]:
        yield from (switch.text() for name, switch in self._switches.items() if getattr(conditions, name))
        if conditions.type is not None:
            yield spoken(conditions.type) or self.tr("without type")
        if conditions.stance is not None:
            yield spoken(conditions.stance) or self.tr("without stance")
        if conditions.actor is not None:
            yield self._registry.name(conditions.actor) or self.tr("unknown actor")

    # What there is to choose from

    def _types(self) -> Iterator[tuple[str, object]]:
        return self._values(
            self._model.definitions[0], self.tr("Any type"), {row.type for row in self._model.rows}
        )

    def _stances(self) -> Iterator[tuple[str, object]]:
        there = {row.stance for row in self._model.rows}
        return self._values(self._model.definitions[1], self.tr("Any stance"), there)

    def _values(
        self, definition: AttributeDefinition | None, everything: str, there: set[str]
    ) -> Iterator[tuple[str, object]]:
        yield everything, None
        known = definition.values if definition else ()
        for value in (*known, *sorted(there.difference(known, [""]))):
            yield spoken(value), value
        yield self.tr("not set"), ""

    def _actors(self) -> Iterator[tuple[str, object]]:
        yield self.tr("Any actor"), None
        there = {actor for row in self._model.rows for actor in row.actors}
        named = ((self._registry.name(actor), actor) for actor in there)
        collator = QCollator()
        yield from sorted((each for each in named if each[0]), key=lambda each: collator.sortKey(each[0]))
