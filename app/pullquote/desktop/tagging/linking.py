"""Linking two annotations by keyboard or pointer: from the selected one, go to the other, `Enter`; and back."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu

from pullquote.codebook import Codebook
from pullquote.desktop.attribute_values import spoken
from pullquote.desktop.physical_keys import shortcut_by_place
from pullquote.desktop.reading.page import ReadingPage
from pullquote.desktop.session import Session
from pullquote.desktop.tagging.pairing import Pairing
from pullquote.desktop.tagging.words import bare, shortened
from pullquote.records import Annotation, Link

__all__ = ["Choice", "Linking", "Unlinking", "choices_between"]


@dataclass(frozen=True, slots=True)
class Choice:
    """A link that the codebook allows."""

    role: str
    name: str
    head: str
    tail: str


def choices_between(codebook: Codebook, first: Annotation, second: Annotation) -> tuple[Choice, ...]:
    """The links from `first` to `second`; where there are none, those from `second` to `first`."""
    for head, tail in ((first, second), (second, first)):
        if roles := codebook.roles_between(head.label, tail.label):
            return tuple(Choice(role.id, spoken(role.name), head.id, tail.id) for role in roles)
    return ()


class _NumberedMenu(QMenu):
    """A digit picks a row; on a layout that has none there, the key at the digit's place."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = shortcut_by_place(event)
        if place is not None and (digit := place.toString()).isdigit():
            event = QKeyEvent(event.type(), ord(digit), Qt.KeyboardModifier.NoModifier, digit)
        super().keyPressEvent(event)


def _choose(page: ReadingPage, names: Iterable[str], preferred: int = 0) -> QMenu:
    """A menu at the caret whose rows are numbered; a digit, `Enter` or the pointer picks one.

    The action's data is the row's number. The menu deletes itself when it is closed.
    """
    menu = _NumberedMenu(page)
    menu.aboutToHide.connect(menu.deleteLater)
    rows: list[QAction] = []
    for number, name in enumerate(names):
        title = name.replace("&", "&&")
        row = menu.addAction(f"&{number + 1}  {title}" if number < 9 else title)
        row.setData(number)
        rows.append(row)
    menu.setActiveAction(rows[preferred])
    caret = page.cursorRect()
    menu.popup(page.viewport().mapToGlobal(caret.bottomLeft() + QPoint(0, caret.height() // 2)))
    return menu


class Linking(Pairing):
    """The mode between `L` and `Enter`."""

    def __init__(self, session: Session, page: ReadingPage, parent: QObject | None = None) -> None:
        super().__init__(session, page, parent)
        self._choices: tuple[Choice, ...] = ()
        self._last_roles: dict[tuple[str, str], str] = {}

    def can_take(self, other: str) -> bool:
        """Does the codebook have a role between the start and this annotation?"""
        known = self._session.annotations
        if other == self.source or other not in known or self.source not in known:
            return False
        return bool(choices_between(self._session.codebook, known[self.source], known[other]))

    @property
    def sentence(self) -> str:
        """What the next keys do."""
        known = self._session.annotations
        words = bare(known[self.source].words)
        if other := known.get(self.candidate):
            return self.tr("Link “{words}” to “{other}”: Enter, or Esc to leave").format(
                words=words, other=bare(other.words)
            )
        return self.tr("Link from “{words}”: go to the target, Enter").format(words=words)

    @property
    def none_to_take(self) -> str:
        """Why there is nothing to go to."""
        return self.tr("No annotation here can be linked to the selected one.")

    def confirm(self, target: str = "") -> None:
        """Link to `target`, or to what the caret is over. Several roles: a menu at the caret asks for one."""
        known, target = self._session.annotations, target or self.candidate
        if self.source not in known or target not in known:
            self.told.emit(self.tr("Put the caret on the annotation to link to, then press Enter."))
            return
        head, tail = known[self.source], known[target]
        choices = choices_between(self._session.codebook, head, tail)
        if not choices or target == self.source:
            names = self._session.codebook.labels_by_id
            self.told.emit(
                self.tr("The codebook has no role between {first} and {second}.").format(
                    first=names[head.label].name, second=names[tail.label].name
                )
            )
        elif len(choices) == 1:
            self._link(choices[0])
        else:
            last = self._last_roles.get((head.label, tail.label))
            preferred = next((i for i, choice in enumerate(choices) if choice.role == last), 0)
            self._choices = choices
            menu = _choose(self._page, (choice.name for choice in choices), preferred)
            menu.triggered.connect(self._pick)

    def _pick(self, row: QAction) -> None:
        choice = self._choices[row.data()]
        known = self._session.annotations
        if self.source in known and choice.head in known and choice.tail in known:
            other = choice.tail if choice.head == self.source else choice.head
            self._last_roles[known[self.source].label, known[other].label] = choice.role
            self._link(choice)

    def _link(self, choice: Choice) -> None:
        there = {(link.role, link.head, link.tail) for link in self._session.links.values()}
        self.stop()
        if (choice.role, choice.head, choice.tail) in there:
            self.told.emit(self.tr("These two are linked as {role} already.").format(role=choice.name))
            return
        self._session.perform(lambda project: project.link(choice.role, choice.head, choice.tail))


class Unlinking(QObject):
    """Removing a link of an annotation; of several, a menu at the caret asks which."""

    told = Signal(str)

    def __init__(self, session: Session, page: ReadingPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._page = session, page
        self._offered: tuple[Link, ...] = ()

    def begin(self, annotation: Annotation) -> None:
        """Remove the link, or ask which."""
        session = self._session
        links = session.links_of(annotation.id)
        if not links:
            self.told.emit(self.tr("The selected annotation has no links."))
        elif len(links) == 1:
            self._unlink(links[0])
        else:
            self._offered = tuple(links)
            names = []
            for link in links:
                other = session.annotations.get(link.tail if link.head == annotation.id else link.head)
                role = spoken(session.codebook.roles_by_id[link.role].name)
                names.append(f"{role}: {shortened(other.words) if other else '–'}")
            _choose(self._page, names).triggered.connect(self._pick)

    def _pick(self, row: QAction) -> None:
        link = self._offered[row.data()]
        if link.id in self._session.links:
            self._unlink(link)

    def _unlink(self, link: Link) -> None:
        self._session.perform(lambda project: project.unlink([link.id]))
