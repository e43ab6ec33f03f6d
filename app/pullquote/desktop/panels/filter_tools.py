"""The filter of a panel: a field for words, a button with conditions, a button that clears both."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from pullquote.desktop import theme
from pullquote.desktop.icons import set_icon
from pullquote.desktop.theme import Space
from pullquote.desktop.widgets.search_field import SearchField
from pullquote.wording import plural

__all__ = ["WORDS_KEY", "FilterTools"]

WORDS_KEY = "/"
"""In a panel's list: go to the field for words."""

_FIELD = 168
_MOST_NAMED = 1


class FilterTools(QWidget):
    """Stands in the heading of a panel. What is filtered shows in the button, in words.

    The panel adds its conditions, answers `words_changed` and `cleared`, and says with `show_state` which conditions
    hold. `hint` says where words are looked for; without it there is no field for them.
    """

    words_changed = Signal(str)
    cleared = Signal()
    left = Signal()  # the field is done with: on to the list

    def __init__(self, panel: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panel = panel
        self._states: tuple[str, ...] = ()
        self.words = SearchField(self.tr("Filter {panel} by words").format(panel=panel), self)
        self.words.setPlaceholderText(self.tr("Words"))
        self.words.setToolTip(hint)
        self.words.setFixedWidth(theme.px(_FIELD))
        self.words.hide()
        self.menu = QMenu(self)
        if hint:
            self.menu.addAction(self.tr("By words") + f"\t{WORDS_KEY}", self.open_words)
            self.menu.addSeparator()
        self.button = self._tool("filter")
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setMenu(self.menu)
        self.clear_button = self._tool("cross")
        self.clear_button.setAccessibleName(self.tr("Show all"))
        self.clear_button.setToolTip(self.tr("Show all (Backspace)"))
        self.clear_button.clicked.connect(self.clear)

        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, theme.px(Space.SMALL), 0)
        row.setSpacing(theme.px(Space.TINY))
        for part in (self.words, self.button, self.clear_button):
            row.addWidget(part)
        self.words.textChanged.connect(self._on_words)
        self.words.installEventFilter(self)
        self.show_state(())

    def _tool(self, name: str) -> QToolButton:
        button = QToolButton(self)
        set_icon(button, name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    # Conditions

    def add_switch(self, text: str, switch: Callable[[bool], object]) -> QAction:
        """A condition that holds or does not."""
        action = self.menu.addAction(text)
        action.setCheckable(True)
        action.toggled.connect(switch)
        return action

    def add_choice(
        self,
        title: str,
        choices: Callable[[], Iterable[tuple[str, object]]],
        chosen: Callable[[], object],
        choose: Callable[[object], object],
    ) -> QMenu:
        """A menu of which one is chosen; what there is to choose from is asked each time it opens."""
        menu = self.menu.addMenu(title)

        def fill() -> None:
            menu.clear()
            group = QActionGroup(menu)
            for text, value in choices():
                action = menu.addAction(text.replace("&", "&&"))
                action.setCheckable(True)
                action.setChecked(value == chosen())
                action.setActionGroup(group)
                action.triggered.connect(lambda _checked=False, value=value: choose(value))

        menu.aboutToShow.connect(fill)
        fill()  # an empty menu would not open
        return menu

    def show_state(self, states: Sequence[str]) -> None:
        """Say which conditions hold."""
        self._states = tuple(states)
        named = len(states) <= _MOST_NAMED
        text = ", ".join(states) if named else plural("1 filter", "{count} filters", len(states))
        self.button.setText(text or self.tr("Filter"))
        said = self.tr("Filter {panel}").format(panel=self._panel)
        self.button.setAccessibleName(f"{said}: {', '.join(states)}" if states else said)
        self.button.setToolTip(", ".join(states) or said)
        # Words are in sight; a condition that leaves rows out must be as plain.
        self.button.setProperty("on", bool(states))
        self.button.style().unpolish(self.button)
        self.button.style().polish(self.button)
        self._show_clear()

    @property
    def is_filtering(self) -> bool:
        """Whether anything is left out."""
        return bool(self._states or self.words.text().strip())

    @Slot()
    def clear(self) -> None:
        """Leave nothing out."""
        had_focus = self.clear_button.hasFocus()
        self.words.clear()
        self.words.hide()
        self.cleared.emit()
        if had_focus:
            self.left.emit()

    # Words

    @Slot()
    def open_words(self) -> None:
        """Show the field for words and go there."""
        self.words.show()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    @Slot(str)
    def _on_words(self, words: str) -> None:
        self._show_clear()
        self.words_changed.emit(words.strip())

    def _show_clear(self) -> None:
        self.clear_button.setVisible(self.is_filtering)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the field, Enter and Down go on to what was found; Esc leaves it, and with it the words."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
                self.left.emit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.words.clear()
                self.left.emit()
                return True
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            # Not when its own menu opens, or another window comes up: it is gone back to.
            is_left = event.reason() not in (
                Qt.FocusReason.PopupFocusReason,
                Qt.FocusReason.ActiveWindowFocusReason,
            )
            self.words.setVisible(not is_left or bool(self.words.text().strip()))
        return super().eventFilter(watched, event)
