"""The bar of a search in a text that is read: the article, or the guides."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from pullquote.desktop import theme
from pullquote.desktop.icons import set_icon
from pullquote.desktop.theme import SMALL, Line, Space
from pullquote.desktop.widgets.bar import Bar
from pullquote.desktop.widgets.keycap import written_keys
from pullquote.desktop.widgets.search_field import SearchField
from pullquote.desktop.widgets.spoken_label import SpokenLabel

__all__ = ["HitsBar"]


class HitsBar(Bar):
    """A field, “3 of 12”, and the way to the next hit and the one before, by button and by key."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.field = SearchField(name, self)
        self.field.setMaximumWidth(theme.px(320))
        self.count = SpokenLabel(self)
        self.count.setFont(theme.font(SMALL))
        theme.set_tone(self.count, "text2")
        self._previous = self._tool("arrow-up", self.tr("Previous hit"), "Shift+Enter")
        self._next = self._tool("arrow-down", self.tr("Next hit"), "Enter")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(Space.MEDIUM), 0, theme.px(Space.MEDIUM), Line.HAIR)
        self._row.setSpacing(theme.px(Space.TINY))
        self._row.addWidget(self.field, 1)
        self._row.addWidget(self._previous)
        self._row.addWidget(self._next)
        self._row.addSpacing(theme.px(Space.TINY))
        self._row.addWidget(self.count)
        self._row.addStretch(1)
        self._next.clicked.connect(self.next)
        self._previous.clicked.connect(self.previous)

    def _tool(self, name: str, text: str, key: str) -> QToolButton:
        button = QToolButton(self)
        set_icon(button, name)
        button.setAccessibleName(text)
        button.setToolTip(f"{text} ({written_keys(key)})")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def show_count(self, current: int, total: int, nothing: str) -> None:
        """Say which hit of how many is looked at; or, where there is none, that the words stand nowhere."""
        self._previous.setEnabled(bool(total))
        self._next.setEnabled(bool(total))
        number = self.locale().toString
        if total:
            text = self.tr("{number} of {total}").format(number=number(current + 1), total=number(total))
        else:
            text = nothing if self.field.text().strip() else ""
        self.count.setText(text)

    @Slot()
    def next(self) -> None:
        """Go to the next hit; after the last, to the first."""
        self.step(+1)

    @Slot()
    def previous(self) -> None:
        """Go to the hit before."""
        self.step(-1)

    def step(self, by: int) -> None:
        """Go so many hits on."""
        raise NotImplementedError

    def leave(self) -> None:
        """The search is done with: back to the text."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F3:
                self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else +1)
            case _:
                super().keyPressEvent(event)
