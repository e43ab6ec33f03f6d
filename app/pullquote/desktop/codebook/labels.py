"""The labels of a codebook: a list, and all about the current one."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from pullquote.codebook import FUNCTIONS, PATTERNS
from pullquote.desktop import theme
from pullquote.desktop.codebook.colours import ColourField, LabelPreview
from pullquote.desktop.codebook.draft import Draft
from pullquote.desktop.codebook.form import choose, fill, fill_choice, form_in
from pullquote.desktop.codebook.part_list import PartList
from pullquote.desktop.dialogs.dialog import field_label, sentence
from pullquote.desktop.theme import Space
from pullquote.wording import later, plural, say

__all__ = ["LabelsTab"]

_PATTERN_NAMES = {
    "solid": later("Solid"),
    "dots": later("Dots"),
    "dashes": later("Dashes"),
    "dash_dot": later("Dash and dot"),
    "double": later("Double"),
    "long_dashes": later("Long dashes"),
}
_FUNCTION_NAMES = {
    "": later("Nothing in particular"),
    "content": later("What is said: suggested quotes"),
    "cue": later("What attributes it: suggested cues"),
    "mention": later("Who says it: suggested mentions"),
    "claim": later("Claims"),
    "quoted": later("Words in marks that attribute nothing"),
    "zone": later("Parts of the page"),
}


class LabelsTab(QWidget):
    """Whoever deletes a label in use is asked what becomes of its annotations: `remove_requested`."""

    remove_requested = Signal(str)

    def __init__(self, draft: Draft, carried: Mapping[str, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft, self._carried = draft, carried
        self.parts = PartList(self.tr("Labels"), self)
        self.preview = LabelPreview(self)
        self.name = QLineEdit(self)
        self.key = QLineEdit(self)
        self.key.setMaxLength(1)
        self.key.setFixedWidth(theme.px(40))
        self.pattern, self.function = QComboBox(self), QComboBox(self)
        fill_choice(self.pattern, ((pattern, say(_PATTERN_NAMES[pattern])) for pattern in PATTERNS))
        fill_choice(self.function, ((function, say(_FUNCTION_NAMES[function])) for function in FUNCTIONS))
        self.light = ColourField(theme.LIGHT.tones, self)
        self.dark = ColourField(theme.DARK.tones, self)
        self.guide = QPlainTextEdit(self)
        self.guide.setProperty("field", True)
        self.guide.setTabChangesFocus(True)
        self.guide.setFixedHeight(theme.px(84))
        self.retired = QCheckBox(self.tr("Retired: not to be tagged any more"), self)
        self.use = sentence("", "text3", self)
        self._form = QWidget(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        form = form_in(self._form)
        form.addRow(self.preview)
        for text, field in (
            (self.tr("Name"), self.name),
            (self.tr("Key"), self.key),
            (self.tr("On a light page"), self.light),
            (self.tr("On a dark page"), self.dark),
            (self.tr("Line"), self.pattern),
            (self.tr("Stands for"), self.function),
            (self.tr("Guide"), self.guide),
        ):
            form.addRow(field_label(text, field), field)
            if isinstance(field, ColourField):
                field.field.setAccessibleName(text)
        form.addRow(self.retired)
        form.addRow(self.use)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(Space.MEDIUM), 0, 0)
        row.setSpacing(theme.px(Space.WIDE))
        row.addWidget(self.parts)
        right = QVBoxLayout()
        right.addWidget(self._form)
        right.addStretch(1)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self.parts.current_changed.connect(self._show_current)
        self.parts.chosen.connect(self.name.setFocus)
        self.parts.add_requested.connect(self._add)
        self.parts.remove_requested.connect(self.remove_requested)
        self.parts.move_requested.connect(self._draft.move_label)
        self.name.textEdited.connect(lambda text: self._set(name=text))
        self.key.textEdited.connect(lambda text: self._set(key=text.upper()))
        self.light.changed.connect(lambda colour: self._set(light=colour))
        self.dark.changed.connect(lambda colour: self._set(dark=colour))
        self.pattern.activated.connect(lambda: self._set(pattern=self.pattern.currentData()))
        self.function.activated.connect(lambda: self._set(function=self.function.currentData()))
        self.guide.textChanged.connect(lambda: self._set(guide=self.guide.toPlainText()))
        self.retired.clicked.connect(lambda: self._set(retired=self.retired.isChecked()))
        self._draft.changed.connect(self.refresh)
        self.refresh()

    def set_editable(self, editable: bool) -> None:
        """In a read-only project, only show."""
        self.parts.set_editable(editable)
        self._form.setEnabled(editable)

    def refresh(self) -> None:
        """Follow the draft."""
        self.parts.show_parts((label.id, self._named(label.id)) for label in self._draft.book.labels)

    def _named(self, label_id: str) -> str:
        label = self._draft.label(label_id)
        name = f"{label.key}  {label.name}"
        return self.tr("{label} (retired)").format(label=name) if label.retired else name

    def _show_current(self) -> None:
        label = self._draft.book.labels_by_id.get(self.parts.current)
        self._form.setVisible(label is not None)
        if label is None:
            return
        self.preview.show_label(label)
        fill(self.name, label.name)
        fill(self.key, label.key)
        self.light.show_colour(label.light)
        self.dark.show_colour(label.dark)
        choose(self.pattern, label.pattern)
        choose(self.function, label.function)
        fill(self.guide, label.guide)
        self.retired.setChecked(label.retired)
        count = self._carried.get(label.id, 0)
        self.use.setText(
            plural("1 annotation carries it.", "{count} annotations carry it.", count)
            if count
            else self.tr("No annotation carries it.")
        )

    def _set(self, **fields: object) -> None:
        if self.parts.current:
            self._draft.set_label(self.parts.current, **fields)

    def _add(self) -> None:
        self.parts.set_current(self._draft.add_label(self.tr("New label")))
        self.name.setFocus()
        self.name.selectAll()
