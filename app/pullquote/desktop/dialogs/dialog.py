"""The form that all dialogs have: a title that is a sentence, a body, buttons at the right."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pullquote.desktop import theme
from pullquote.desktop.theme import UI, Space

__all__ = ["Dialog", "field_label", "sentence"]

Width = Literal[480, 720]


def sentence(
    text: str, tone: str = "text2", parent: QWidget | None = None, *, strong: bool = False
) -> QLabel:
    """A paragraph of plain text that wraps."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFont(theme.font(UI, strong=strong))
    theme.set_tone(label, tone)
    return label


def field_label(text: str, field: QWidget) -> QLabel:
    """The name in front of a field; a screen reader hears it with the field."""
    label = QLabel(text)
    label.setFont(theme.font(theme.SMALL))
    theme.set_tone(label, "text2")
    label.setBuddy(field)
    field.setAccessibleName(text)
    return label


def _outermost(widget: QWidget) -> QWidget:
    """The window at the back: a dialog over a narrow dialog need not be narrow."""
    window = widget.window()
    behind = window.parentWidget()
    return _outermost(behind) if behind is not None else window


class Dialog(QDialog):
    """Say what it is about, add what is asked to `body`, then the buttons. Deletes itself when closed."""

    def __init__(self, parent: QWidget | None, *, width: Width = 480) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        room = _outermost(parent).size() if parent is not None else self.screen().availableSize()
        self.setFixedWidth(min(theme.px(width), room.width() - 2 * theme.px(Space.SMALL)))

        self._heading = sentence("", "text", self, strong=True)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.px(Space.MEDIUM))
        self.buttons = QDialogButtonBox(self)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

        column = QVBoxLayout(self)
        wide = theme.px(Space.WIDE)
        column.setContentsMargins(wide, wide, wide, wide)
        column.setSpacing(theme.px(Space.LARGE))
        column.addWidget(self._heading)
        column.addLayout(self.body, 1)
        column.addSpacing(theme.px(Space.SMALL))
        column.addWidget(self.buttons)

    def sizeHint(self) -> QSize:
        """As wide as it will be: for a narrower one, the sentences would get room for more lines."""
        return QSize(self.minimumWidth(), super().sizeHint().height())

    def say(self, title: str, text: str = "") -> None:
        """The title, which is a sentence, and perhaps a paragraph under it."""
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._heading.setText(title)
        if text:
            self.body.addWidget(sentence(text, parent=self))

    def add_primary(self, verb: str, *, danger: bool = False) -> QPushButton:
        """The button that does what the dialog is for; red only for what cannot be undone."""
        button = self.buttons.addButton(verb, QDialogButtonBox.ButtonRole.AcceptRole)
        button.setProperty("danger" if danger else "primary", True)
        button.style().unpolish(button)  # the box has shown it the style sheet already
        button.style().polish(button)
        button.setDefault(not danger)
        return button

    def add_cancel(self, verb: str = "") -> QPushButton:
        """The button that leaves everything as it was; Esc does the same."""
        button = self.buttons.addButton(verb or self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        button.setAutoDefault(False)
        return button

    def add_button(self, verb: str) -> QPushButton:
        """Another button, which neither accepts nor cancels."""
        button = self.buttons.addButton(verb, QDialogButtonBox.ButtonRole.ActionRole)
        button.setAutoDefault(False)
        return button

    def add_tool(self, name: str, act: object, row: QHBoxLayout) -> QPushButton:
        """A button in the body of the dialog, in a row of its like; it never is what Enter presses by itself."""
        button = QPushButton(name, self)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        row.addWidget(button)
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter accepts from inside a text box, where Enter is a line."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            for button in self.buttons.buttons():
                if (
                    self.buttons.buttonRole(button) == QDialogButtonBox.ButtonRole.AcceptRole
                    and button.isEnabled()
                ):
                    button.click()
            return
        super().keyPressEvent(event)
