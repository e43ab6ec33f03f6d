"""A list, or a sentence on why there is nothing in it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStackedLayout, QWidget

from pullquote.desktop import theme
from pullquote.desktop.theme import Space

__all__ = ["ListOrSentence"]


class ListOrSentence(QStackedLayout):
    """Shows `view`, or `sentence` in its place."""

    def __init__(self, view: QWidget) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.sentence = QLabel(view.parentWidget())
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        # Not contents margins: Qt's style sheets forget those when the panel gets another parent.
        self.sentence.setMargin(theme.px(Space.MEDIUM))
        theme.set_tone(self.sentence, "text2")
        self.addWidget(view)
        self.addWidget(self.sentence)

    def show_rows(self, there: bool, nothing: str) -> None:
        """Show the list when there are rows, else what there is to say instead."""
        self.sentence.setText(nothing)
        self.setCurrentIndex(0 if there else 1)
