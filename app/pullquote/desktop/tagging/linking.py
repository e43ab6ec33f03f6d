"""Linking two annotations by keyboard or pointer: from the selected one, go to the other, `Enter`."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from pullquote.codebook import Codebook
from pullquote.desktop.reading.page import ReadingPage
from pullquote.desktop.session import Session
from pullquote.records import Annotation

__all__ = ["Choice", "Linking", "choices_between", "choose"]


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
            return tuple(Choice(role.id, role.name.replace("_", " "), head.id, tail.id) for role in roles)
    return ()


def choose(page: ReadingPage, names: Iterable[str], preferred: int = 0) -> QMenu:
    """A menu at the caret whose rows are numbered; a digit, `Enter` or the pointer picks one.

    The action's data is the row's number. The menu deletes itself when it is closed.
    """
    menu = QMenu(page)
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


class Linking(QObject):
    """The mode between `L` and `Enter`. The session's selection stays where the link starts."""

    changed = Signal()
    told = Signal(str)

    def __init__(self, session: Session, page: ReadingPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._page = session, page
        self._choices: tuple[Choice, ...] = ()
        self._last_roles: dict[tuple[str, str], str] = {}
        self.source = ""
        self.candidate = ""

    def begin(self, source: Annotation) -> None:
        """Start from an annotation; the caret may be over the other one already."""
        self.source, self.candidate = source.id, ""
        self._page.set_link_source(source.id)
        self.follow(self._page.caret)
        self.changed.emit()

    def stop(self) -> None:
        """Leave the mode without a link."""
        if not self.source:
            return
        source, self.source, self.candidate = self.source, "", ""
        self._page.set_link_source(None)
        self._page.select_annotation(source if source in self._session.annotations else None, reveal=False)
        self.changed.emit()

    # The other end

    def can_link(self, other: str) -> bool:
        """Does the codebook have a role between the start and this annotation?"""
        known = self._session.annotations
        if other == self.source or other not in known or self.source not in known:
            return False
        return bool(choices_between(self._session.codebook, known[self.source], known[other]))

    def follow(self, cp: int) -> None:
        """Take the smallest annotation at the caret that can be linked to, or none."""
        here = (uuid for uuid in self._page.annotations_at(cp) if self.can_link(uuid))
        self._point_at(next(here, ""))

    def outward(self) -> None:
        """Take the next larger annotation at the caret; after the largest, the smallest again."""
        here = [uuid for uuid in self._page.annotations_at(self._page.caret) if self.can_link(uuid)]
        if here:
            at = here.index(self.candidate) + 1 if self.candidate in here else 0
            self._point_at(here[at % len(here)])

    def step(self, direction: int) -> None:
        """Go to the next (+1) or previous (-1) annotation in the text that can be linked to."""
        order = [annotation for annotation in self._session.in_order if self.can_link(annotation.id)]
        ids = [annotation.id for annotation in order]
        if self.candidate in ids:
            at = ids.index(self.candidate) + direction
        else:
            caret = self._page.caret
            before = sum(annotation.start < caret for annotation in order)
            at = before if direction > 0 else before - 1
        if not order:
            self.told.emit(self.tr("No annotation here can be linked to the selected one."))
            return
        goal = order[at % len(order)]
        self._page.move_caret(goal.start)
        self._point_at(goal.id)

    def _point_at(self, candidate: str) -> None:
        if candidate == self.candidate:
            return
        self.candidate = candidate
        self._page.select_annotation(candidate or self.source, reveal=bool(candidate))
        self.changed.emit()

    # The link

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
            menu = choose(self._page, (choice.name for choice in choices), preferred)
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
