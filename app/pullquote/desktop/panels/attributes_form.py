"""The label of the selected annotation and its attributes; what is chosen is an edit at once."""

from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from pullquote.codebook import AttributeDefinition
from pullquote.desktop.attribute_values import offered, spoken, with_value
from pullquote.desktop.panels.section import Choice, Section
from pullquote.desktop.panels.value_chips import SetValue
from pullquote.desktop.session import Session
from pullquote.desktop.tagging.relabelling import change_label
from pullquote.records import Annotation

__all__ = ["AttributesForm"]


class AttributesForm(Section):
    """A list of labels, then a row an attribute: a list of its values, or a field for free text."""

    done = Signal()  # Enter: back to the page

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Label and attributes"))
        self._session = session
        self._owner = ""
        self._shape: Any = None
        self._rows: list[tuple[QLabel, QWidget]] = []
        self._fields: dict[str, tuple[AttributeDefinition, Choice | QLineEdit]] = {}
        self.label_field = Choice(self)
        self.add_row(self.tr("Label"), self.label_field)
        self.label_field.chosen.connect(self._change_label)
        self.label_field.done.connect(self.done)

    def show_annotation(self, annotation: Annotation | None) -> None:
        """Show an annotation's label and values; fields stay where they are while the label is the same."""
        self.commit()
        self.setVisible(annotation is not None)
        if annotation is None:
            self._owner = ""
            return
        codebook = self._session.codebook
        read_only = bool(self._session.project.read_only)
        shape = (annotation.label, codebook.sha256, read_only)
        if shape != self._shape:
            self._shape = shape
            self._lay_out(annotation.label, read_only=read_only)
        self._owner = annotation.id
        self.label_field.setCurrentIndex(self.label_field.findData(annotation.label))
        for name, (definition, field) in self._fields.items():
            value = annotation.value(name)
            if isinstance(field, QLineEdit):
                if not field.isModified() and field.text() != value:
                    field.setText(value)
            else:
                _show_value(field, definition, value)

    def _lay_out(self, label_id: str, *, read_only: bool) -> None:
        codebook = self._session.codebook
        self.label_field.clear()
        for label in codebook.labels:
            self.label_field.addItem(label.name, label.id)
        self.label_field.setEnabled(not read_only)
        for text, field_there in self._rows:
            self.drop_row(text, field_there)
        self._rows, self._fields = [], {}
        last: QWidget = self.label_field
        for definition in codebook.labels_by_id[label_id].attributes:
            field = self._field(definition)
            field.setEnabled(not read_only)
            self._rows.append((self.add_row(definition.title or spoken(definition.name), field), field))
            self._fields[definition.name] = (definition, field)
            QWidget.setTabOrder(last, field)
            last = field

    def _field(self, definition: AttributeDefinition) -> Choice | QLineEdit:
        if definition.values:
            choice = Choice(self)
            choice.setPlaceholderText(self.tr("not set"))
            choice.setObjectName(definition.name)
            choice.addItem(self.tr("not set"), "")
            for value in definition.values:
                choice.addItem(spoken(value), value)
            choice.chosen.connect(self._change_value)
            choice.done.connect(self.done)
            return choice
        field = QLineEdit(self)
        field.setObjectName(definition.name)
        field.setPlaceholderText(self.tr("not set"))
        field.editingFinished.connect(self.commit)
        field.returnPressed.connect(self.done)
        return field

    def start(self, name: str = "") -> None:
        """Go to the field of an attribute, or to the first; to the label when it has none."""
        fields = [field for _, field in self._fields.values()]
        field = self._fields[name][1] if name in self._fields else next(iter(fields), self.label_field)
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def values(self, annotation: Annotation) -> list[SetValue]:
        """What is set, in the order of the fields; then what the codebook does not know."""
        names = dict.fromkeys((*self._fields, *(attribute.name for attribute in annotation.attributes)))
        return [
            SetValue(
                name, self._title_of(name), ", ".join(spoken(value) for value in annotation.values(name))
            )
            for name in names
            if annotation.value(name)
        ]

    def _title_of(self, name: str) -> str:
        definition = self._fields[name][0] if name in self._fields else None
        return (definition.title if definition else "") or spoken(name)

    # Edits

    @Slot()
    def _change_label(self) -> None:
        annotation = self._session.annotations.get(self._owner)
        label = self.label_field.currentData()
        if annotation is None or label == annotation.label:
            return
        change_label(self._session, annotation.id, label)
        there = self._session.annotations.get(annotation.id)
        if there is not None:  # the words may carry that label already: then it stays what it was
            self.label_field.setCurrentIndex(self.label_field.findData(there.label))

    @Slot()
    def _change_value(self) -> None:
        field = self.sender()
        if isinstance(field, Choice):
            value = field.currentData() or ""
            if not value:
                field.setCurrentIndex(-1)
            self._set(field.objectName(), value)

    @Slot()
    def commit(self) -> None:
        """Keep what was typed."""
        self.label_field.keep()
        for name, (_, field) in self._fields.items():
            if isinstance(field, QLineEdit) and field.isModified():
                field.setModified(False)
                self._set(name, field.text().strip())
            elif isinstance(field, Choice):
                field.keep()

    def _set(self, name: str, value: str) -> None:
        uuid = self._owner
        if not uuid:
            return
        known = self._session.annotations.get(uuid)
        if known is not None and known.value(name) == value:
            return

        def edit(project: Any) -> None:
            # From the project, not the screen: the reader may be in another article already.
            annotation = known or project.annotation(uuid)
            project.change_annotation(uuid, attributes=with_value(annotation.attributes, name, value))

        self._session.perform(edit)


def _show_value(field: Choice, definition: AttributeDefinition, value: str) -> None:
    if field.currentData() == value or (not value and field.currentIndex() == -1):
        return
    if value and field.findData(value) < 0:
        for foreign in offered(definition, value)[len(definition.values) :]:
            field.addItem(spoken(foreign), foreign)
    field.setCurrentIndex(field.findData(value) if value else -1)
