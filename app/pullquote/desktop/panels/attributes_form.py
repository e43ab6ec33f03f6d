"""The label of the selected annotation and its attributes; what is chosen is an edit at once."""

from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget

from pullquote.codebook import Codebook, Label
from pullquote.desktop import theme
from pullquote.desktop.attribute_values import spoken, with_values
from pullquote.desktop.panels.attribute_fields import (
    AttributeField,
    TextField,
    Toggles,
    field_for,
)
from pullquote.desktop.panels.section import Choice, Section
from pullquote.desktop.panels.value_chips import SetValue
from pullquote.desktop.session import Session
from pullquote.desktop.tagging.relabelling import change_label
from pullquote.records import Annotation

__all__ = ["AttributesForm"]


class AttributesForm(Section):
    """A list of labels, then a row an attribute; one that is required and not set says that it is missing."""

    done = Signal()  # Enter: back to the page

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Label and attributes"))
        self._session = session
        self._owner = ""
        self._shape: Any = None
        self._rows: list[tuple[QLabel, QWidget]] = []
        self._fields: dict[str, AttributeField] = {}
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
        for (title, _), (name, field) in zip(self._rows, self._fields.items(), strict=True):
            values = tuple(annotation.values(name))
            field.show_values(values)
            missing = field.definition.required and not values
            theme.set_tone(title, "warn" if missing else "text2")
            title.setToolTip(self.tr("Required, and missing") if missing else "")
            field.setAccessibleDescription(title.toolTip() or field.toolTip())

    def _lay_out(self, label_id: str, *, read_only: bool) -> None:
        codebook = self._session.codebook
        self.label_field.clear()
        for label in self._labels_for(codebook, label_id):
            self.label_field.addItem(label.name, label.id)
        self.label_field.setEnabled(not read_only)
        for text, field_there in self._rows:
            self.drop_row(text, field_there)
        self._rows, self._fields = [], {}
        last: QWidget = self.label_field
        for definition in codebook.labels_by_id[label_id].attributes:
            field = field_for(definition, self)
            field.chosen.connect(self._change_value)
            field.done.connect(self.done)
            if isinstance(field, TextField):
                field.refused.connect(self._session.failed)
            field.setEnabled(not read_only)
            self._rows.append((self.add_row(definition.title or spoken(definition.name), field), field))
            self._fields[definition.name] = field
            for part in field.boxes if isinstance(field, Toggles) else (field,):
                QWidget.setTabOrder(last, part)
                last = part

    @staticmethod
    def _labels_for(codebook: Codebook, label_id: str) -> list[Label]:
        """Those that can be chosen, and the one that the annotation has."""
        return [label for label in codebook.labels if not label.retired or label.id == label_id]

    def start(self, name: str = "") -> None:
        """Go to the field of an attribute, or to the first; to the label when it has none."""
        first: QWidget = next(iter(self._fields.values()), self.label_field)
        field = self._fields.get(name, first)
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
        definition = self._fields[name].definition if name in self._fields else None
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
        if isinstance(field, AttributeField):
            self._set(field.objectName(), field.values())

    @Slot()
    def commit(self) -> None:
        """Keep what was typed."""
        self.label_field.keep()
        for field in self._fields.values():
            if not isinstance(field, Toggles):
                field.keep()

    def _set(self, name: str, values: tuple[str, ...]) -> None:
        uuid = self._owner
        if not uuid:
            return
        known = self._session.annotations.get(uuid)
        if known is not None and tuple(known.values(name)) == values:
            return

        def edit(project: Any) -> None:
            # From the project, not the screen: the reader may be in another article already.
            annotation = known or project.annotation(uuid)
            project.change_annotation(uuid, attributes=with_values(annotation.attributes, name, values))

        self._session.perform(edit)
