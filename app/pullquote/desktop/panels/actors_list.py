"""The actors that the mentions of the article on screen stand for."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from pullquote.desktop import theme
from pullquote.desktop.icons import pixmap
from pullquote.desktop.panels.short_list import Row, ShortList, ShortRowDelegate
from pullquote.desktop.registry import kind_name, registry_of
from pullquote.desktop.session import Session
from pullquote.desktop.theme import SMALL, UI, Space, Theme
from pullquote.desktop.widgets.elided import elided
from pullquote.records import ActorKind
from pullquote.wording import plural

__all__ = ["ActorsList", "kind_icon"]

_ICONS = {
    "person": "person",
    "author": "person",
    "anonymous": "person",
    "artefact": "file",
    "unknown": "help",
}


def kind_icon(kind: str) -> str:
    """The icon for an actor's kind; everything that acts as a body has the one of an organisation."""
    return _ICONS.get(kind, "organisation")


@dataclass(frozen=True, slots=True)
class ActorRow(Row):
    """An actor and how many mentions in the article stand for them."""

    name: str
    kind: ActorKind
    count: int


class ActorsList(ShortList):
    """Click or Enter goes to the first mention, again to the next one."""

    jump_requested = Signal(str)  # annotation id

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Actors in this article"), parent)
        self._session = session
        self._registry = registry_of(session)
        self.setItemDelegate(_Delegate(self))
        self.chosen.connect(self._jump)

    def refresh(self) -> None:
        """Read the article's mentions again; actors come in the order in which they are first mentioned."""
        counts: dict[str, int] = {}
        for annotation in self._session.in_order:
            for actor in annotation.actors:
                counts[actor] = counts.get(actor, 0) + 1
        rows = []
        for uuid, count in counts.items():
            if actor_there := self._registry.actors.get(uuid):
                mentions = plural("1 mention", "{count} mentions", count)
                words = f"{actor_there.name}, {kind_name(actor_there.kind)}, {mentions}"
                rows.append(ActorRow(uuid, words, actor_there.name, actor_there.kind, count))
        self.set_rows(rows)

    @Slot(str)
    def _jump(self, actor: str) -> None:
        mentions = [a.id for a in self._session.in_order if actor in a.actors]
        if not mentions:
            return
        selected = self._session.selected
        at = mentions.index(selected) + 1 if selected in mentions else 0
        self.jump_requested.emit(mentions[at % len(mentions)])


class _Delegate(ShortRowDelegate):
    def paint_row(self, painter: QPainter, inner: QRect, row: ActorRow, *, is_mirrored: bool) -> None:
        tones = Theme.current().tones
        size = theme.px(theme.ICON)
        icon = QRect(inner.left(), inner.center().y() - size // 2 + 1, size, size)
        painter.setFont(theme.font(SMALL))
        number = f"{row.count}"
        room = painter.fontMetrics().horizontalAdvance(number) + theme.px(Space.SMALL)
        name = inner.adjusted(size + theme.px(Space.SMALL), 0, -room, 0)
        if is_mirrored:
            icon.moveRight(inner.right())
            name = inner.adjusted(room, 0, -size - theme.px(Space.SMALL), 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(tones.text2)
        painter.drawText(inner, Qt.AlignmentFlag.AlignTrailing | middle, number)
        dpr = painter.device().devicePixelRatio()
        painter.drawPixmap(icon, pixmap(kind_icon(row.kind), size, tones.text2.name(), dpr))
        painter.setFont(theme.font(UI))
        painter.setPen(tones.text)
        painter.drawText(
            name, Qt.AlignmentFlag.AlignLeading | middle, elided(painter, row.name, name.width())
        )
