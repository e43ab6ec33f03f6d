"""What the selected annotation's label means, as the codebook explains it: one line that opens."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from pullquote.codebook import Label
from pullquote.desktop import theme
from pullquote.desktop.icons import set_icon
from pullquote.desktop.theme import SMALL, Space

__all__ = ["LabelGuide"]


class LabelGuide(QWidget):
    """“What is Quote?”, and under it the guide text while it is open; it stays open from one to the next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QToolButton(self)
        self.title.setCheckable(True)
        self.title.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.title.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.title.setFont(theme.font(SMALL))
        self.title.toggled.connect(self._show_open)
        self.text = QLabel(self)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setFont(theme.font(SMALL))
        theme.set_tone(self.text, "text2")
        column = QVBoxLayout(self)
        pad = theme.px(Space.MEDIUM)
        column.setContentsMargins(pad - theme.px(Space.TINY), 0, pad, theme.px(Space.TINY))
        column.setSpacing(0)
        column.addWidget(self.title, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.text)
        self.text.setContentsMargins(theme.px(Space.TINY), 0, 0, theme.px(Space.SMALL))
        self._show_open()

    def show_label(self, label: Label | None) -> None:
        """Explain a label; one without a guide text needs no line."""
        self.setVisible(label is not None and bool(label.guide))
        if label is not None:
            self.title.setText(self.tr("What is “{label}”?").format(label=label.name))
            self.text.setText(label.guide)

    @Slot()
    def _show_open(self) -> None:
        is_open = self.title.isChecked()
        set_icon(self.title, "chevron-down" if is_open else "chevron-right")
        self.text.setVisible(is_open)
