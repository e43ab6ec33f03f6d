"""The roles of links, with the labels at their ends; and what is said of the codebook as a whole."""

from collections.abc import Mapping

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pullquote.desktop import theme
from pullquote.desktop.attribute_values import spoken
from pullquote.desktop.codebook.draft import Draft
from pullquote.desktop.codebook.form import fill, form_in
from pullquote.desktop.codebook.part_list import PartList
from pullquote.desktop.dialogs.dialog import field_label, sentence
from pullquote.desktop.theme import SMALL, Space
from pullquote.desktop.widgets.rule import Rule
from pullquote.wording import plural

__all__ = ["GeneralTab", "RolesTab"]


class RolesTab(QWidget):
    """Whoever deletes a role in use is asked what becomes of its links: `remove_requested`."""

    remove_requested = Signal(str)

    def __init__(self, draft: Draft, carried: Mapping[str, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft, self._carried = draft, carried
        self.parts = PartList(self.tr("Roles"), self)
        self.name = QLineEdit(self)
        self.heads = _Ends(self.tr("From"), self)
        self.tails = _Ends(self.tr("To"), self)
        self.use = sentence("", "text3", self)
        self._form = QWidget(self)
        form = form_in(self._form)
        form.addRow(field_label(self.tr("Name"), self.name), self.name)
        ends = QHBoxLayout()
        ends.addWidget(self.heads)
        ends.addWidget(self.tails)
        form.addRow(ends)
        form.addRow(self.use)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(Space.MEDIUM), 0, 0)
        row.setSpacing(theme.px(Space.WIDE))
        row.addWidget(self.parts)
        right = QVBoxLayout()
        right.addWidget(self._form)
        right.addStretch(1)
        row.addLayout(right, 1)
        self.parts.current_changed.connect(self._show_current)
        self.parts.chosen.connect(self.name.setFocus)
        self.parts.add_requested.connect(self._add)
        self.parts.remove_requested.connect(self.remove_requested)
        self.parts.move_requested.connect(draft.move_role)
        self.name.textEdited.connect(lambda text: self._set(name=text))
        self.heads.changed.connect(lambda ends: self._set(heads=ends))
        self.tails.changed.connect(lambda ends: self._set(tails=ends))
        draft.changed.connect(self.refresh)
        self.refresh()

    def set_editable(self, editable: bool) -> None:
        """In a read-only project, only show."""
        self.parts.set_editable(editable)
        self._form.setEnabled(editable)

    def refresh(self) -> None:
        """Follow the draft."""
        self.parts.show_parts((role.id, spoken(role.name)) for role in self._draft.book.roles)

    def _show_current(self) -> None:
        role = self._draft.book.roles_by_id.get(self.parts.current)
        self._form.setVisible(role is not None)
        if role is None:
            return
        fill(self.name, role.name)
        labels = [(label.id, label.name) for label in self._draft.book.labels]
        self.heads.show_ends(labels, role.heads)
        self.tails.show_ends(labels, role.tails)
        count = self._carried.get(role.id, 0)
        self.use.setText(
            plural("1 link has it.", "{count} links have it.", count) if count else self.tr("No link has it.")
        )

    def _set(self, **fields: object) -> None:
        if self.parts.current:
            self._draft.set_role(self.parts.current, **fields)

    def _add(self) -> None:
        self.parts.set_current(self._draft.add_role(self.tr("new role")))
        self.name.setFocus()
        self.name.selectAll()


class _Ends(QWidget):
    """The labels that a role may join, to be ticked."""

    changed = Signal(object)  # tuple of label ids

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(sentence(name, "text2", self))
        self.boxes: dict[str, QCheckBox] = {}

    def show_ends(self, labels: list[tuple[str, str]], ticked: tuple[str, ...]) -> None:
        """Show all labels, those at this end ticked."""
        if list(self.boxes) != [label for label, _ in labels]:
            for box in self.boxes.values():
                box.hide()
                box.deleteLater()
            self.boxes = {label: QCheckBox(self) for label, _ in labels}
            for box in self.boxes.values():
                box.setMinimumHeight(theme.px(theme.TARGET))
                box.clicked.connect(self._tell)
                self._column.addWidget(box)
        for label, name in labels:
            self.boxes[label].setText(name)
            self.boxes[label].setAccessibleName(f"{self._name}: {name}")
            self.boxes[label].setChecked(label in ticked)

    def _tell(self) -> None:
        self.changed.emit(tuple(label for label, box in self.boxes.items() if box.isChecked()))


class GeneralTab(QWidget):
    """The codebook's name and version, and which words an annotation takes in."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self.name = QLineEdit(self)
        self.version = sentence("", "text3", self)
        self.marks = QCheckBox(self.tr("A quote keeps its quotation marks"), self)
        self.version.setFont(theme.font(SMALL))
        self.marks.setMinimumHeight(theme.px(theme.TARGET))
        told = sentence(
            self.tr("This holds for what is tagged and suggested from now on; annotations stay as they are."),
            "text3",
            self,
        )
        told.setFont(theme.font(SMALL))
        told.setContentsMargins(theme.px(Space.WIDE), 0, 0, 0)
        self.marks.setAccessibleDescription(told.text())
        form = form_in(self)
        form.setContentsMargins(0, theme.px(Space.MEDIUM), 0, 0)
        form.addRow(field_label(self.tr("Name"), self.name), self.name)
        form.addRow("", self.version)
        form.addRow(Rule(parent=self))
        form.addRow(self.marks)
        form.addRow(told)
        self.name.textEdited.connect(lambda text: draft.set_book(name=text))
        self.marks.clicked.connect(self._set_marks)
        draft.changed.connect(self.refresh)
        self.refresh()

    def set_editable(self, editable: bool) -> None:
        """In a read-only project, only show."""
        self.setEnabled(editable)

    def refresh(self) -> None:
        """Follow the draft."""
        book = self._draft.book
        fill(self.name, book.name)
        number = self.locale().toString(book.version)
        self.version.setText(
            self.tr("Version {number}. Each change that is applied makes a new one.").format(number=number)
        )
        self.marks.setChecked(book.extent.content_includes_marks)

    def _set_marks(self) -> None:
        extent = msgspec.structs.replace(
            self._draft.book.extent, content_includes_marks=self.marks.isChecked()
        )
        self._draft.set_book(extent=extent)
