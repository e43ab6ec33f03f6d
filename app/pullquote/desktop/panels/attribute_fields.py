"""The fields of attributes: a list to choose from, several to tick, or something to type."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pullquote.codebook import AttributeDefinition
from pullquote.desktop import theme
from pullquote.desktop.attribute_values import offered, spoken
from pullquote.desktop.panels.section import Choice
from pullquote.desktop.theme import Space
from pullquote.desktop.widgets.keycap import Keycap

__all__ = ["AttributeField", "TextField", "Toggles", "ValueChoice", "field_for"]


class ValueChoice(Choice):
    """One of the values; the keys that the codebook gives them choose at once."""

    def __init__(self, definition: AttributeDefinition, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.definition = definition
        self.setObjectName(definition.name)
        self.setToolTip(_keys_told(definition))
        self.addItem(self.tr("not set"), "")
        for value in definition.values:
            self.addItem(spoken(value), value)
        self.show_values(())

    def show_values(self, values: Sequence[str]) -> None:
        """Show the value that is set; one from elsewhere is among the choices then."""
        value = values[0] if values else ""
        missing = self.definition.required and not value
        self.setPlaceholderText(self.tr("missing") if missing else self.tr("not set"))
        if value and self.currentData() == value:
            return
        if value and self.findData(value) < 0:
            for foreign in offered(self.definition, value)[len(self.definition.values) :]:
                self.addItem(spoken(foreign), foreign)
        self.setCurrentIndex(self.findData(value) if value else -1)

    def values(self) -> tuple[str, ...]:
        """What is chosen now."""
        value = self.currentData()
        return (value,) if value else ()

    def keep(self) -> None:
        super().keep()
        if not self.currentData():
            self.setCurrentIndex(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        value = _value_of_key(self.definition, event)
        if value:
            self.setCurrentIndex(self.findData(value))
            self.chosen.emit()
        else:
            super().keyPressEvent(event)


class Toggles(QWidget):
    """Several of the values, each on or off; what is ticked is an edit at once."""

    chosen = Signal()
    done = Signal()  # Enter

    def __init__(self, definition: AttributeDefinition, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.definition = definition
        self.setObjectName(definition.name)
        self._boxes: dict[str, QCheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for value in definition.values:
            self._add(value)

    def _add(self, value: str) -> None:
        box = QCheckBox(spoken(value), self)
        box.setMinimumHeight(theme.px(theme.TARGET))
        box.clicked.connect(self._on_clicked)
        row = QHBoxLayout()
        row.setSpacing(theme.px(Space.TINY))
        row.addWidget(box)
        if key := self.definition.key_of(value):
            row.addWidget(Keycap(key, self))
        row.addStretch(1)
        self._column.addLayout(row)
        box.show()  # one from elsewhere comes when all others are shown already
        self._column.activate()
        self._boxes[value] = box
        self.setFocusProxy(next(iter(self._boxes.values())))

    @property
    def boxes(self) -> tuple[QCheckBox, ...]:
        """A box a value, in their order."""
        return tuple(self._boxes.values())

    def show_values(self, values: Sequence[str]) -> None:
        """Tick the values that are set, also those from elsewhere."""
        for value in values:
            if value not in self._boxes:
                self._add(value)
        for value, box in self._boxes.items():
            box.setChecked(value in values)

    def values(self) -> tuple[str, ...]:
        """What is ticked, in the order of the codebook."""
        return tuple(value for value, box in self._boxes.items() if box.isChecked())

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the boxes do not want: the keys of the values, and Enter."""
        if value := _value_of_key(self.definition, event):
            self._boxes[value].click()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        else:
            super().keyPressEvent(event)


class TextField(QLineEdit):
    """Something to type. A number or a date that is none stays to be put right, and `refused` says why."""

    chosen = Signal()
    done = Signal()  # Enter
    refused = Signal(str)

    def __init__(self, definition: AttributeDefinition, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.definition = definition
        self._refused = ""
        self.setObjectName(definition.name)
        self.show_values(())
        self.editingFinished.connect(self.keep)
        self.returnPressed.connect(self._on_return)

    def show_values(self, values: Sequence[str]) -> None:
        """Show the value that is set, unless something is being typed."""
        value = values[0] if values else ""
        kinds = {"number": self.tr("a number"), "date": self.tr("a date, like 2026-10-14")}
        hint = self.tr("missing") if self.definition.required else self.tr("not set")
        kind = kinds.get(self.definition.kind)
        self.setPlaceholderText(f"{hint}: {kind}" if kind else hint)
        if not self.isModified() and self.text() != value:
            self.setText(value)

    def values(self) -> tuple[str, ...]:
        """What is typed, without blanks at its ends."""
        text = self.text().strip()
        return (text,) if text else ()

    @Slot()
    def keep(self) -> None:
        """Keep what was typed."""
        if not self.isModified():
            return
        for value in self.values():
            if problem := self.definition.problem(value):
                if self._refused != value:  # Qt ends an editing twice, with Enter and when the focus goes
                    self._refused = value
                    self.refused.emit(problem)
                return
        self._refused = ""
        self.setModified(False)
        self.chosen.emit()

    @Slot()
    def _on_return(self) -> None:
        self.keep()
        if not self.isModified():
            self.done.emit()


AttributeField = ValueChoice | Toggles | TextField


def field_for(definition: AttributeDefinition, parent: QWidget) -> AttributeField:
    """The field that an attribute of its kind has."""
    match definition.kind:
        case "single":
            return ValueChoice(definition, parent)
        case "multiple":
            return Toggles(definition, parent)
        case _:
            return TextField(definition, parent)


def _value_of_key(definition: AttributeDefinition, event: QKeyEvent) -> str:
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return ""
    key = event.text().upper()
    return next((value for value in definition.values if key and definition.key_of(value) == key), "")


def _keys_told(definition: AttributeDefinition) -> str:
    """“D direct, I indirect”."""
    having = ((definition.key_of(value), spoken(value)) for value in definition.values)
    return ", ".join(f"{key} {value}" for key, value in having if key)
