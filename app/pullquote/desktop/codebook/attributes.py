"""The attributes of the labels: what they are called, what they take, and their values."""

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from pullquote.codebook import KINDS, AttributeDefinition
from pullquote.codebook_writing import renamed_attribute
from pullquote.desktop import theme
from pullquote.desktop.attribute_values import spoken
from pullquote.desktop.codebook.draft import Draft
from pullquote.desktop.codebook.form import choose, fill, fill_choice, form_in
from pullquote.desktop.codebook.part_list import PartList
from pullquote.desktop.codebook.values import ValuesTable
from pullquote.desktop.dialogs.dialog import field_label
from pullquote.desktop.theme import Space
from pullquote.wording import later, say

__all__ = ["AttributesTab"]

_KIND_NAMES = {
    "single": later("One of the values"),
    "multiple": later("Several of the values"),
    "number": later("A number"),
    "text": later("Free text"),
    "date": later("A date"),
}


class AttributesTab(QWidget):
    """One label's attributes at a time."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self.label = QComboBox(self)
        self.label.setAccessibleName(self.tr("Label"))
        self.parts = PartList(self.tr("Attributes"), self)
        self.title, self.name = QLineEdit(self), QLineEdit(self)
        self.kind, self.default = QComboBox(self), QComboBox(self)
        fill_choice(self.kind, ((kind, say(_KIND_NAMES[kind])) for kind in KINDS))
        self.required = QCheckBox(self.tr("Required: the inspector says when it is missing"), self)
        self.values = ValuesTable(self)
        self._value_buttons = QWidget(self)
        self._form = QWidget(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        form = form_in(self._form)
        for text, field in (
            (self.tr("Name"), self.title),
            (self.tr("Name in data"), self.name),
            (self.tr("Takes"), self.kind),
            (self.tr("Default"), self.default),
        ):
            form.addRow(field_label(text, field), field)
        form.addRow(self.required)
        form.addRow(self.values)
        self.values.setAccessibleName(self.tr("Values"))
        buttons = QHBoxLayout(self._value_buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(theme.px(Space.SMALL))
        for text, act in (
            (self.tr("Add a value"), self.values.add_value),
            (self.tr("Delete the value"), self.values.remove_value),
        ):
            button = QPushButton(text, self._value_buttons)
            button.setAutoDefault(False)
            button.clicked.connect(act)
            buttons.addWidget(button)
        buttons.addStretch(1)
        form.addRow(self._value_buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(Space.MEDIUM), 0, 0)
        row.setSpacing(theme.px(Space.WIDE))
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(theme.px(Space.SMALL))
        left.addWidget(self.label)
        left.addWidget(self.parts, 1)
        right.addWidget(self._form)
        right.addStretch(1)
        row.addLayout(left)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self.label.currentIndexChanged.connect(self._show_label)
        self.parts.current_changed.connect(self._show_current)
        self.parts.chosen.connect(self.title.setFocus)
        self.parts.add_requested.connect(self._add)
        self.parts.remove_requested.connect(lambda part: self._draft.remove_attribute(self._label, int(part)))
        self.parts.move_requested.connect(self._move)
        self.title.textEdited.connect(lambda text: self._set(title=text))
        self.name.editingFinished.connect(self._rename)
        self.kind.activated.connect(self._set_kind)
        self.default.activated.connect(lambda: self._set(default=self.default.currentData() or ""))
        self.default.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.required.clicked.connect(lambda: self._set(required=self.required.isChecked()))
        self.values.changed.connect(self._put)
        self._draft.changed.connect(self.refresh)
        self.refresh()

    def set_editable(self, editable: bool) -> None:
        """In a read-only project, only show."""
        self.parts.set_editable(editable)
        self._form.setEnabled(editable)

    @property
    def _label(self) -> str:
        return str(self.label.currentData() or "")

    @property
    def current(self) -> AttributeDefinition | None:
        """The attribute that is shown."""
        label = self._draft.book.labels_by_id.get(self._label)
        part = self.parts.current
        if label is None or not part or int(part) >= len(label.attributes):
            return None
        return label.attributes[int(part)]

    def refresh(self) -> None:
        """Follow the draft."""
        label = self._label
        labels = self._draft.book.labels
        fill_choice(self.label, ((each.id, each.name) for each in labels))
        choose(
            self.label, label if label in self._draft.book.labels_by_id else labels[0].id if labels else ""
        )
        self._show_label()

    def _show_label(self) -> None:
        label = self._draft.book.labels_by_id.get(self._label)
        attributes = label.attributes if label else ()
        self.parts.show_parts(
            (str(place), each.title or spoken(each.name)) for place, each in enumerate(attributes)
        )

    def _show_current(self) -> None:
        attribute = self.current
        self._form.setVisible(attribute is not None)
        if attribute is None:
            return
        fill(self.title, attribute.title)
        fill(self.name, attribute.name)
        choose(self.kind, attribute.kind)
        listed = attribute.kind in ("single", "multiple")
        self._show_default(attribute, listed=listed)
        self.required.setChecked(attribute.required)
        self.values.setVisible(listed)
        self._value_buttons.setVisible(listed)
        self.values.show_definition(attribute)

    def _show_default(self, attribute: AttributeDefinition, *, listed: bool) -> None:
        """One of the values, or something to type."""
        self.default.setEditable(not listed)
        line = self.default.lineEdit()
        if line is not None:
            fill(line, attribute.default)
            line.textEdited.connect(self._set_default, Qt.ConnectionType.UniqueConnection)
        else:
            none = [("", self.tr("none"))]
            fill_choice(self.default, none + [(value, spoken(value)) for value in attribute.values])
            choose(self.default, attribute.default)

    def _set_default(self, text: str) -> None:
        self._set(default=text.strip())

    def _set(self, **fields: object) -> None:
        attribute = self.current
        if attribute is not None:
            self._put(msgspec.structs.replace(attribute, **fields))

    def _put(self, attribute: AttributeDefinition) -> None:
        if self.parts.current and attribute != self.current:
            self._draft.set_attribute(self._label, int(self.parts.current), attribute)

    def _rename(self) -> None:
        attribute, name = self.current, self.name.text().strip()
        if attribute is not None and name:
            self._put(renamed_attribute(attribute, name))

    def _set_kind(self) -> None:
        kind = self.kind.currentData()
        if kind in ("single", "multiple"):
            self._set(given_kind=kind)
        else:
            self._set(given_kind=kind, values=(), keys=(), default="")

    def _add(self) -> None:
        if self._label:
            self.parts.set_current(str(self._draft.add_attribute(self._label)))
            self.title.setFocus()

    def _move(self, part: str, step: int) -> None:
        self._draft.move_attribute(self._label, int(part), step)
        self.parts.set_current(str(int(part) + step))
