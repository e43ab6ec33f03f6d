"""A field for words to look for."""

from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from pullquote.desktop.icons import icon, set_icon

__all__ = ["SearchField"]


class SearchField(QLineEdit):
    """A lens in front, and behind the words a cross that clears them. `name` says what is searched."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setProperty("icon", True)
        lens = self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(True)
        # Qt makes a button of each, without names or an icon of ours.
        for button in self.findChildren(QToolButton):
            action = button.defaultAction()
            is_lens = action is lens
            set_icon(action, "search" if is_lens else "cross")
            button.setAccessibleName(self.tr("Search") if is_lens else self.tr("Clear"))
            if not is_lens:
                button.setToolTip(button.accessibleName())
