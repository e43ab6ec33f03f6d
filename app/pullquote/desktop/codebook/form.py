"""What the forms of the editor share."""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QPlainTextEdit, QWidget

from pullquote.desktop import theme
from pullquote.desktop.theme import Space

__all__ = ["choose", "fill", "fill_choice", "form_in"]


def form_in(parent: QWidget) -> QFormLayout:
    """Rows of a name and a field."""
    form = QFormLayout(parent)
    form.setContentsMargins(0, 0, 0, 0)
    form.setVerticalSpacing(theme.px(Space.FORM_ROW))
    form.setHorizontalSpacing(theme.px(Space.MEDIUM))
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def fill(field: QLineEdit | QPlainTextEdit, text: str) -> None:
    """Show a text, unless it is there already: the caret stays where it is."""
    if isinstance(field, QLineEdit):
        if field.text() != text:
            field.setText(text)
            field.setCursorPosition(0)
    elif field.toPlainText() != text:
        blocker = QSignalBlocker(field)
        field.setPlainText(text)
        blocker.unblock()


def fill_choice(field: QComboBox, entries: Iterable[tuple[str, str]]) -> None:
    """Give a list its entries, as what they stand for and how they are called."""
    blocker = QSignalBlocker(field)
    field.clear()
    for value, name in entries:
        field.addItem(name, value)
    blocker.unblock()


def choose(field: QComboBox, value: str) -> None:
    """Show an entry by what it stands for."""
    blocker = QSignalBlocker(field)
    field.setCurrentIndex(field.findData(value))
    blocker.unblock()
