"""The links of the selected annotation: role, chip and words of the other end, and what holds for that end alone."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from pullquote.codebook import Label
from pullquote.desktop import theme
from pullquote.desktop.attribute_values import spoken
from pullquote.desktop.panels.link_values import LinkValues, can_say
from pullquote.desktop.panels.section import LABEL_WIDTH
from pullquote.desktop.panels.short_list import ROW_ROLE, Row, ShortList, ShortRowDelegate
from pullquote.desktop.session import Session
from pullquote.desktop.theme import CELL, SMALL, Space, Theme
from pullquote.desktop.widgets.chip import chip_size, paint_chip
from pullquote.desktop.widgets.elided import elided

__all__ = ["LinksList"]


@dataclass(frozen=True, slots=True)
class LinkRow(Row):
    """A link as the selected annotation sees it; `is_head` when it starts there."""

    role: str
    is_head: bool
    other: str
    label: Label
    excerpt: str
    values: str = ""


class LinksList(ShortList):
    """Click or Enter jumps to the other end, Del removes the link, F2 says what holds for that end alone."""

    jump_requested = Signal(str)  # annotation id

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Links"), parent)
        self._session = session
        self.setItemDelegate(_Delegate(self))
        self.chosen.connect(self._jump)
        self.delete_pressed.connect(self._remove)

    def show_links_of(self, annotation: str) -> None:
        """Show the links that begin and end at an annotation."""
        session = self._session
        rows = []
        for link in session.links_of(annotation):
            is_head = link.head == annotation
            other = session.annotations.get(link.tail if is_head else link.head)
            label = session.codebook.labels_by_id.get(other.label) if other else None
            if other is None or label is None:
                continue
            known = session.codebook.roles_by_id.get(link.role)
            role = spoken(known.name if known else link.role)
            words = (
                self.tr("{role}: {label} “{words}”") if is_head else self.tr("{role} of {label} “{words}”")
            ).format(role=role, label=label.name, words=other.words)
            values = ", ".join(spoken(attribute.value) for attribute in link.attributes)
            if values:
                words = f"{words}: {values}"
            rows.append(LinkRow(link.id, words, role, is_head, other.id, label, other.words, values))
        self.set_rows(rows)

    @Slot(str)
    def _jump(self, link: str) -> None:
        for row in self.rows.rows:
            if isinstance(row, LinkRow) and row.id == link:
                self.jump_requested.emit(row.other)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().data(ROW_ROLE)
        if event.key() == Qt.Key.Key_F2 and isinstance(row, LinkRow):
            self._say_what_holds(row.id)
        else:
            super().keyPressEvent(event)

    def _say_what_holds(self, uuid: str) -> None:
        session, link = self._session, self._session.links.get(uuid)
        if session.project.read_only:
            session.told.emit(session.project.read_only)
        elif link is not None and can_say(session, link):
            LinkValues(session, link, self.window()).open()
        else:
            session.told.emit(self.tr("Only a link to a mention can say what holds for that source alone."))

    @Slot(str)
    def _remove(self, link: str) -> None:
        if link in self._session.links:
            self._session.perform(lambda project: project.unlink([link]))


class _Delegate(ShortRowDelegate):
    def paint_row(self, painter: QPainter, inner: QRect, row: LinkRow, *, is_mirrored: bool) -> None:
        current = Theme.current()
        tones = current.tones
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        chip = QRect(0, 0, *chip_size(row.label.key).toTuple())
        chip.moveTop(inner.center().y() - chip.height() // 2 + 1)
        chip.moveLeft(inner.left() + theme.px(LABEL_WIDTH))
        role = QRect(inner.left(), inner.top(), theme.px(LABEL_WIDTH) - theme.px(Space.TINY), inner.height())
        left = chip.left() + theme.px(26)  # the same for every letter
        words = QRect(left, inner.top(), inner.right() + 1 - left, inner.height())
        if is_mirrored:
            for part in (chip, role, words):
                part.moveLeft(inner.left() + inner.right() - part.right())
        painter.setFont(theme.font(SMALL))
        painter.setPen(tones.text2)
        said = row.role if row.is_head else f"← {row.role}"
        painter.drawText(role, leading, elided(painter, said, role.width()))
        paint_chip(painter, chip, row.label.key, "", current.label_colour(row.label), current.chip(row.label))
        if row.values:
            said = elided(painter, row.values, words.width() // 2)
            painter.setPen(tones.text2)
            trailing = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(words, trailing, said)
            taken = painter.fontMetrics().horizontalAdvance(said) + theme.px(Space.SMALL)
            words.adjust(taken if is_mirrored else 0, 0, 0 if is_mirrored else -taken, 0)
        painter.setFont(theme.font(CELL))
        painter.setPen(tones.text)
        painter.drawText(words, leading, elided(painter, row.excerpt, words.width()))
