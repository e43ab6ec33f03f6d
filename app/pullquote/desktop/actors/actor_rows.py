"""The actors of the registry as rows: narrowed by words and kind, each with how often it is mentioned."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, Qt, Slot
from PySide6.QtGui import QPainter

from pullquote.desktop import theme
from pullquote.desktop.icons import pixmap
from pullquote.desktop.panels.actors_list import kind_icon
from pullquote.desktop.panels.panel_list import ROW_ROLE, Index, RowDelegate, draw
from pullquote.desktop.registry import kind_name, registry_of
from pullquote.desktop.session import Session
from pullquote.desktop.theme import SMALL, UI, Space, Tones
from pullquote.project import ActorChange, AnnotationChange, ArticleChange, Change, ImportChange, Usage
from pullquote.records import Actor
from pullquote.wording import plural, say

__all__ = ["ActorRow", "ActorRowDelegate", "ActorRows", "usage_words"]


def usage_words(usage: Usage) -> str:
    """“12 mentions in 3 articles”."""
    if not usage.mentions:
        return say("no mentions")
    mentions = plural("1 mention", "{count} mentions", usage.mentions)
    articles = plural("in 1 article", "in {count} articles", usage.articles)
    return f"{mentions} {articles}"


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor and how often something stands for it."""

    actor: Actor
    usage: Usage


class ActorRows(QAbstractListModel):
    """All actors by name, or those with some words in their names and roles."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._registry = registry_of(session)
        self._words, self._kind = "", ""
        self._usage: dict[str, Usage] | None = None
        self._ids: list[str] = []
        session.changed.connect(self._take_in)
        self._narrow()

    def show_only(self, words: str, kind: str) -> None:
        """Show the actors with these words, of one kind or (with an empty string) of any."""
        self._words, self._kind = words, kind
        self._narrow()

    @Slot(object)
    def _take_in(self, changes: tuple[Change, ...]) -> None:
        if any(isinstance(change, AnnotationChange | ArticleChange | ImportChange) for change in changes):
            self._usage = None
        if any(isinstance(change, ActorChange | AnnotationChange | ImportChange) for change in changes):
            self._usage = None
            self._narrow()

    def _narrow(self) -> None:
        actors = self._registry.actors
        if self._words.strip():
            ids = [actor.id for actor in self._registry.matching(self._words, len(actors))]
        else:
            ids = sorted(actors, key=lambda uuid: (actors[uuid].name.casefold(), uuid))
        ids = [uuid for uuid in ids if self._kind in ("", actors[uuid].kind)]
        if ids == self._ids:
            if ids:
                self.dataChanged.emit(self.index(0), self.index(len(ids) - 1))
            return
        self.beginResetModel()
        self._ids = ids
        self.endResetModel()

    def row(self, index: Index) -> ActorRow | None:
        """The row of an index."""
        if not index.isValid():
            return None
        if self._usage is None:
            self._usage = self._session.project.usage("actor")
        uuid = self._ids[index.row()]
        return ActorRow(self._registry.actors[uuid], self._usage.get(uuid, Usage()))

    def index_of(self, actor: str) -> QModelIndex:
        """Where an actor is, or an invalid index."""
        return self.index(self._ids.index(actor)) if actor in self._ids else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is None:
            return None
        match role:
            case _ if role == ROW_ROLE:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return row.actor.name
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.actor.name}, {kind_name(row.actor.kind)}, {usage_words(row.usage)}"
        return None


class ActorRowDelegate(RowDelegate):
    """Icon of the kind, name, number of mentions."""

    def paint_row(self, painter: QPainter, rect: QRect, row: object, tones: Tones, *, selected: bool) -> None:
        assert isinstance(row, ActorRow)
        size, gap = theme.px(theme.ICON), theme.px(Space.SMALL)
        painter.setFont(theme.font(SMALL))
        painter.setPen(tones.text2 if selected else tones.text3)
        number = f"{row.usage.mentions:n}" if row.usage.mentions else "–"
        room = painter.fontMetrics().horizontalAdvance(number) + gap
        mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        draw(painter, rect, number, trailing=True)
        icon = QRect(rect.left(), rect.center().y() - size // 2 + 1, size, size)
        name = rect.adjusted(size + gap, 0, -room, 0)
        if mirrored:
            icon.moveRight(rect.right())
            name = rect.adjusted(room, 0, -size - gap, 0)
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(icon, pixmap(kind_icon(row.actor.kind), size, tones.text2.name(), ratio))
        painter.setFont(theme.font(UI))
        painter.setPen(tones.text)
        draw(painter, name, row.actor.name)
