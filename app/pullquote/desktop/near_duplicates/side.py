"""One of two articles that stand side by side, with a mark on what only this one has."""

from collections.abc import Iterable

from PySide6.QtGui import QPalette, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from pullquote.desktop import theme
from pullquote.desktop.near_duplicates.place import place_of, title_of
from pullquote.desktop.theme import CELL, SMALL, UI, Space, Theme
from pullquote.desktop.widgets.elided_label import ElidedLabel
from pullquote.project import Clustered
from pullquote.text import DisplayMap

__all__ = ["Side"]


class Side(QWidget):
    """Title, outlet and date over the text, which can be read and copied only."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.article = ""
        self._name = name
        self._display = DisplayMap("")
        self._stretches: tuple[tuple[int, int], ...] = ()
        self.title, self.place = ElidedLabel(self), ElidedLabel(self)
        self.title.setFont(theme.font(UI, strong=True))
        self.place.setFont(theme.font(SMALL))
        theme.set_tone(self.place, "text2")
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setProperty("field", True)
        self.text.setFont(theme.font(CELL))
        self.text.setTabChangesFocus(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(Space.TINY))
        column.addWidget(self.title)
        column.addWidget(self.place)
        column.addWidget(self.text, 1)
        theme.theme_changed.connect(self._paint_marks)

    def show_article(self, article: Clustered | None, text: str) -> None:
        """Show an article without marks, or none."""
        self.article = article.id if article else ""
        self._display = DisplayMap(text)
        self.title.setText(title_of(article) if article else "")
        self.place.setText(place_of(article) if article else "")
        self.text.setAccessibleName(f"{self._name}: {self.title.text()}" if article else self._name)
        self.text.setPlainText(self._display.text)
        self.mark(())

    def mark(self, stretches: Iterable[tuple[int, int]]) -> None:
        """Mark words, `[start, end)` in code points of the article's text."""
        self._stretches = tuple(stretches)
        self._paint_marks()

    def _paint_marks(self) -> None:
        tones = Theme.current().tones
        look = QTextCharFormat()
        look.setBackground(tones.tsel)
        look.setForeground(self.text.palette().color(QPalette.ColorRole.Text))
        look.setFontUnderline(True)
        marks = []
        for start, end in self._stretches:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(self.text.document())
            mark.cursor.setPosition(self._display.to_doc(start))
            mark.cursor.setPosition(self._display.to_doc_end(end), QTextCursor.MoveMode.KeepAnchor)
            mark.format = look
            marks.append(mark)
        self.text.setExtraSelections(marks)
