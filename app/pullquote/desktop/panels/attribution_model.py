"""Who said what, as a table: one row a quote of the article on screen, kept up row by row."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot

from pullquote.codebook import AttributeDefinition
from pullquote.desktop.attribute_values import spoken, with_value
from pullquote.desktop.panels.actor_picker import name_actor
from pullquote.desktop.panels.actor_suggestions import SuggestedActor
from pullquote.desktop.registry import registry_of
from pullquote.desktop.session import Session
from pullquote.project import (
    ActorChange,
    AnnotationChange,
    Change,
    CodebookChange,
    ImportChange,
    LinkChange,
)
from pullquote.records import Annotation, Link
from pullquote.same_quotes import distinct

__all__ = ["ID_ROLE", "JUMP_ROLE", "SORT_ROLE", "VALUES_ROLE", "Attribution", "AttributionModel", "Column"]

SORT_ROLE = Qt.ItemDataRole.UserRole
ID_ROLE = SORT_ROLE + 1
VALUES_ROLE = SORT_ROLE + 2
"""The attribute definition behind a cell that can be edited; of a source, the id of the mention to name."""
JUMP_ROLE = SORT_ROLE + 3
"""The annotation that a cell leads to: its own, or the quote."""

_MANY = 100
"""Changed rows from which a reset is cheaper than telling each."""

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns from left to right."""

    NUMBER = 0
    SOURCE = 1
    CUE = 2
    QUOTE = 3
    TYPE = 4
    CLAIM = 5
    STANCE = 6


@dataclass(frozen=True, slots=True)
class Attribution:
    """A row. `stance_of` is the claim whose stance it shows; `actors` are those behind `source`.

    `mentions` are the ids of its sources, `to_name` the one that is named in place: the first without an actor.
    """

    id: str
    place: tuple[int, int, str]
    source: str
    mentions: tuple[str, ...]
    to_name: str
    cue: str
    cue_id: str
    quote: str
    type: str
    claim: str
    stance: str
    stance_of: str
    actors: frozenset[str]

    @property
    def has_source(self) -> bool:
        """Whether somebody is linked as its source."""
        return bool(self.mentions)

    def text(self, column: int) -> str:
        """What a cell says; empty for nothing."""
        match column:
            case Column.SOURCE:
                return self.source
            case Column.CUE:
                return self.cue
            case Column.QUOTE:
                return self.quote
            case Column.TYPE:
                return spoken(self.type)
            case Column.CLAIM:
                return self.claim
            case Column.STANCE:
                return spoken(self.stance)
        return ""


class AttributionModel(QAbstractTableModel):
    """The quotes in reading order. Editing a source, type or stance edits the annotation."""

    counts_changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._registry = registry_of(session)
        self._rows: list[Attribution] = []
        self._read_codebook()
        session.article_opened.connect(self._reload)
        session.changed.connect(self._take_in)
        self._reload()

    def _read_codebook(self) -> None:
        codebook = self._session.codebook
        content, claim = codebook.with_function("content"), codebook.with_function("claim")
        self._content = content.id if content else ""
        self._type = _definition(content.attributes if content else (), "quote_type")
        self._stance = _definition(claim.attributes if claim else (), "stance")

    # For the view

    @property
    def rows(self) -> Sequence[Attribution]:
        """All rows."""
        return self._rows

    @property
    def definitions(self) -> tuple[AttributeDefinition | None, AttributeDefinition | None]:
        """What the codebook says of type and stance."""
        return self._type, self._stance

    @property
    def different(self) -> int:
        """How many quotes there are when the same quote in headline and body is counted once."""
        return distinct((row.id for row in self._rows), self._session.links.values())

    @property
    def without_source(self) -> int:
        """How many quotes have no source."""
        return sum(not row.has_source for row in self._rows)

    def attribution(self, row: int) -> Attribution:
        """A row."""
        return self._rows[row]

    def row_of(self, annotation: str) -> int:
        """The row of a quote, or of the one quote that an annotation belongs to; -1 for none."""
        rows = {row.id: number for number, row in enumerate(self._rows)}
        if annotation in rows:
            return rows[annotation]
        heads = {link.head for link in self._session.links.values() if link.tail == annotation}
        found = [rows[head] for head in heads if head in rows]
        return found[0] if len(found) == 1 else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        names = (
            *("", self.tr("Source"), self.tr("Cue"), self.tr("Quote")),
            *(self.tr("Type"), self.tr("Claim"), self.tr("Stance")),
        )
        if role == Qt.ItemDataRole.DisplayRole:
            return names[section]
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return names[section] or self.tr("Order in the article")
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                if column == Column.NUMBER:
                    return str(index.row() + 1)
                if column == Column.SOURCE and not row.has_source:
                    return self.tr("no source")
                return row.text(column) or "–"
            case Qt.ItemDataRole.ToolTipRole:
                return row.text(column)
            case Qt.ItemDataRole.AccessibleTextRole:
                shown = self.data(index)
                return self.tr("none") if shown == "–" else shown
            case Qt.ItemDataRole.EditRole:
                return {Column.TYPE: row.type, Column.STANCE: row.stance}.get(Column(column))
            case _ if role == SORT_ROLE:
                # Rows with nothing in the column go last.
                return index.row() if column == Column.NUMBER else row.text(column).casefold() or "\U0010ffff"
            case _ if role == ID_ROLE:
                return row.id
            case _ if role == VALUES_ROLE:
                return {
                    Column.SOURCE: row.to_name,
                    Column.TYPE: self._type,
                    Column.STANCE: self._stance,
                }.get(Column(column))
            case _ if role == JUMP_ROLE:
                own = {Column.CUE: row.cue_id, Column.CLAIM: row.stance_of}
                return own.get(Column(column)) or row.id
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid() or self._session.project.read_only:
            return flags
        row, column = self._rows[index.row()], index.column()
        if (
            (column == Column.SOURCE and row.to_name)
            or (column == Column.TYPE and self._type)
            or (column == Column.STANCE and self._stance and row.stance_of)
        ):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        row, column = self._rows[index.row()], index.column()
        if column == Column.SOURCE:
            return self._name(row.to_name, value)
        definition = self._type if column == Column.TYPE else self._stance
        uuid = row.id if column == Column.TYPE else row.stance_of
        annotation = self._session.annotations.get(uuid)
        if definition is None or annotation is None:
            return False
        values = with_value(annotation.attributes, definition.name, str(value))
        if values == annotation.attributes:
            return False
        self._session.perform(lambda project: project.change_annotation(uuid, attributes=values))
        return True

    def _name(self, mention: str, actor: Any) -> bool:
        """A cell shows who it is, so naming another takes the place of the one who was named."""
        if not isinstance(actor, SuggestedActor):
            return False
        name_actor(self._session, mention, actor, instead=True)
        return True

    # Rows

    @Slot()
    def _reload(self) -> None:
        self.beginResetModel()
        tails = self._tails()
        quotes = (a for a in self._session.in_order if a.label == self._content)
        self._rows = [self._row(quote, tails) for quote in quotes]
        self.endResetModel()
        self.counts_changed.emit()

    def _tails(self) -> dict[str, list[Link]]:
        tails: dict[str, list[Link]] = {}
        for link in self._session.links.values():
            tails.setdefault(link.head, []).append(link)
        return tails

    def _row(self, quote: Annotation, links: dict[str, list[Link]]) -> Attribution:
        tails: dict[str, list[Annotation]] = {}
        for link in links.get(quote.id, ()):
            if tail := self._session.annotations.get(link.tail):
                tails.setdefault(link.role, []).append(tail)
        sources, claims = tails.get("source", []), tails.get("expresses", [])
        cues = tails.get("cue", [])
        stated = next((c for c in claims if c.value("stance")), claims[0] if claims else None)
        to_name = next((s for s in sources if not s.actors), sources[0] if sources else None)
        return Attribution(
            quote.id,
            _place(quote),
            ", ".join(self._source_name(source) for source in sources),
            tuple(source.id for source in sources),
            to_name.id if to_name and len(to_name.actors) < 2 else "",
            _joined(cues),
            cues[0].id if cues else "",
            quote.words,
            quote.value("quote_type"),
            _joined(claims),
            stated.value("stance") if stated else "",
            stated.id if stated else "",
            frozenset(actor for source in sources for actor in source.actors),
        )

    def _source_name(self, mention: Annotation) -> str:
        names = [name for actor in mention.actors if (name := self._registry.name(actor))]
        return ", ".join(names) or mention.words

    @Slot(object)
    def _take_in(self, changes: tuple[Change, ...]) -> None:
        if any(isinstance(change, CodebookChange) for change in changes):
            self._read_codebook()
            self._reload()
            return
        touched = self._touched(changes)
        if len(touched) > _MANY or any(isinstance(change, ImportChange) for change in changes):
            self._reload()
        elif touched:
            tails = self._tails()
            for quote in touched:
                self._renew(quote, tails)
            self.counts_changed.emit()

    def _touched(self, changes: Iterable[Change]) -> list[str]:
        """The quotes of the article on screen whose rows may say something else now."""
        quotes: dict[str, None] = {}
        others: set[str] = set()
        for change in changes:
            match change:
                case AnnotationChange(before=before, after=after):
                    for annotation in (before, after):
                        if annotation and annotation.article == self._session.article:
                            if annotation.label == self._content:
                                quotes[annotation.id] = None
                            others.add(annotation.id)
                case LinkChange(before=before, after=after):
                    for link in (before, after):
                        if link and link.article == self._session.article:
                            quotes[link.head] = None
                case ActorChange(before=before, after=after):
                    ids = {
                        uuid for actor in (before, after) if actor for uuid in (actor.id, actor.merged_into)
                    }
                    quotes |= dict.fromkeys(row.id for row in self._rows if not ids.isdisjoint(row.actors))
        if others:
            quotes |= dict.fromkeys(link.head for link in self._session.links.values() if link.tail in others)
        return list(quotes)

    def _renew(self, quote: str, tails: dict[str, list[Link]]) -> None:
        annotation = self._session.annotations.get(quote)
        new = self._row(annotation, tails) if annotation and annotation.label == self._content else None
        old = next((number for number, row in enumerate(self._rows) if row.id == quote), -1)
        if old >= 0 and new and self._rows[old].place == new.place:
            if new != self._rows[old]:
                self._rows[old] = new
                self.dataChanged.emit(self.index(old, 0), self.index(old, len(Column) - 1))
            return
        if old >= 0:
            self.beginRemoveRows(QModelIndex(), old, old)
            del self._rows[old]
            self.endRemoveRows()
            self._renumber(old)
        if new:
            at = bisect_left([row.place for row in self._rows], new.place)
            self.beginInsertRows(QModelIndex(), at, at)
            self._rows.insert(at, new)
            self.endInsertRows()
            self._renumber(at + 1)

    def _renumber(self, first: int) -> None:
        if first < len(self._rows):
            last = self.index(len(self._rows) - 1, Column.NUMBER)
            self.dataChanged.emit(self.index(first, Column.NUMBER), last)


def _definition(attributes: Iterable[AttributeDefinition], name: str) -> AttributeDefinition | None:
    return next((attribute for attribute in attributes if attribute.name == name and attribute.values), None)


def _place(quote: Annotation) -> tuple[int, int, str]:
    return quote.start, -quote.end, quote.id


def _joined(annotations: Iterable[Annotation]) -> str:
    return ", ".join(annotation.words for annotation in annotations)
