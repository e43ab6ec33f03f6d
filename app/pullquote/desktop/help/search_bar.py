"""The bar that searches the guides."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from pullquote.desktop import theme
from pullquote.desktop.help.page import GuidePage
from pullquote.desktop.icons import icon, set_icon
from pullquote.desktop.theme import SMALL, Line, Space
from pullquote.desktop.widgets.bar import Bar
from pullquote.desktop.widgets.keycap import written_keys

__all__ = ["SearchBar"]


class SearchBar(Bar):
    """A field, “3 of 12”, and the way to the next hit and the one before."""

    left = Signal()

    def __init__(self, page: GuidePage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Search the guides"))
        self.field.setAccessibleName(self.tr("Search the guides"))
        self.field.setProperty("icon", True)
        self.field.setMaximumWidth(theme.px(320))
        self._lens = self.field.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.count = QLabel(self)
        self.count.setFont(theme.font(SMALL))
        theme.set_tone(self.count, "text2")
        self._previous = self._tool("arrow-up", self.tr("Previous hit"), "Shift+Enter")
        self._next = self._tool("arrow-down", self.tr("Next hit"), "Enter")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(Space.MEDIUM), 0, theme.px(Space.MEDIUM), Line.HAIR)
        row.setSpacing(theme.px(Space.TINY))
        row.addWidget(self.field, 1)
        row.addWidget(self._previous)
        row.addWidget(self._next)
        row.addSpacing(theme.px(Space.TINY))
        row.addWidget(self.count)
        row.addStretch(1)
        self.field.textChanged.connect(self._search)
        self._next.clicked.connect(self._go_on)
        self._previous.clicked.connect(self._go_back)
        theme.theme_changed.connect(self._follow_theme)
        self._tell()

    def _tool(self, name: str, text: str, key: str) -> QToolButton:
        button = QToolButton(self)
        set_icon(button, name)
        button.setAccessibleName(text)
        button.setToolTip(f"{text} ({written_keys(key)})")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    @Slot()
    def start(self) -> None:
        """Go to the field; what stands in it gives way to what is typed."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    @Slot(str)
    def _search(self, words: str) -> None:
        self._page.find_words(words.strip())
        self._tell()

    @Slot()
    def _go_on(self) -> None:
        self._step(1)

    @Slot()
    def _go_back(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        self._page.step(by)
        self._tell()

    def _tell(self) -> None:
        found, number = self._page.hits, self.locale().toString
        self._previous.setEnabled(bool(found))
        self._next.setEnabled(bool(found))
        if found:
            text = self.tr("{number} of {total}").format(
                number=number(self._page.current + 1), total=number(found)
            )
        else:
            text = self.tr("Not in the guides") if self.field.text().strip() else ""
        self.count.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F3:
                self._step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            case Qt.Key.Key_Escape:
                self.field.clear()
                self.left.emit()
            case _:
                super().keyPressEvent(event)

    @Slot()
    def _follow_theme(self) -> None:
        self._lens.setIcon(icon("search"))
