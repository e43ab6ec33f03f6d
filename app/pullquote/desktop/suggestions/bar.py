"""The bar under the page: the suggestion under review, and what can be decided on it."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from pullquote.desktop import theme
from pullquote.desktop.actions import ActionSet
from pullquote.desktop.icons import set_icon
from pullquote.desktop.session import Session
from pullquote.desktop.suggestions.frame_line import FrameLine
from pullquote.desktop.suggestions.review import Review
from pullquote.desktop.suggestions.rules import reason_of
from pullquote.desktop.suggestions.undecided import Undecided
from pullquote.desktop.suggestions.words import cue_of, quote_of, said, sources_of
from pullquote.desktop.theme import SMALL, Line, Space
from pullquote.desktop.widgets.bar import Bar
from pullquote.desktop.widgets.key_button import KeyButton
from pullquote.wording import plural

__all__ = ["MENU", "SuggestionBar"]

MENU = (
    ("accept_sure",),
    ("suggest_attribution", "suggest_quoted", "suggest_zone", "suggest_mention", "suggest_claim"),
    ("confidence_0", "confidence_50", "confidence_70", "confidence_90"),
    ("suggestions",),
)
"""The actions of the bar's menu, in groups."""


class SuggestionBar(Bar):
    """Closed while the article has had nothing to decide on; its buttons trigger the window's actions."""

    line_above = True

    def __init__(
        self, session: Session, review: Review, undecided: Undecided, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._review, self._undecided = session, review, undecided
        self._actions: dict[QAbstractButton, QAction] = {}
        self._action_set: ActionSet | None = None
        self._narrow = False
        self.setAccessibleName(self.tr("Suggestions"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._title = QLabel(self)
        self._title.setFont(theme.font(SMALL, strong=True))
        theme.set_tone(self._title, "text2")
        self._line = FrameLine(self)
        self.accept = self._button("Enter", self.tr("Accept"), framed=True)
        self.quote_only = self._button("Shift+Enter", self.tr("Quote only"))
        self.reject = self._button("X", self.tr("Reject"))
        self.next = self._button("Tab", self.tr("Next"))
        self.more = QToolButton(self)
        self.more.setAccessibleName(self.tr("More on suggestions"))
        self.more.setToolTip(self.tr("More on suggestions"))
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_icon(self.more, "chevron-down")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.more)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.more.setMenu(self.menu)

        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(Space.MEDIUM), Line.HAIR, theme.px(Space.MEDIUM), 0)
        row.setSpacing(theme.px(Space.TINY))
        row.addWidget(self._title)
        row.addSpacing(theme.px(Space.SMALL))
        row.addWidget(self._line, 1)
        row.addSpacing(theme.px(Space.SMALL))
        for button in (self.accept, self.quote_only, self.reject, self.next, self.more):
            row.addWidget(button)
        review.changed.connect(self._refresh)
        undecided.changed.connect(self._refresh)
        session.article_opened.connect(self._refresh)
        self._refresh()

    def _button(self, key: str, text: str, *, framed: bool = False) -> KeyButton:
        return KeyButton(key, text, self, key_last=True, framed=framed)

    def set_actions(self, actions: ActionSet) -> None:
        """Have the buttons trigger these actions; they are enabled when the actions are."""
        self._action_set = actions
        for button, name in (
            (self.accept, "accept"),
            (self.quote_only, "accept_quote"),
            (self.reject, "reject"),
            (self.next, "next_suggestion"),
        ):
            action = actions.by_id[name]
            self._actions[button] = action
            button.clicked.connect(action.trigger)
            action.changed.connect(self._follow_actions)
        self._follow_actions()

    def set_narrow(self, narrow: bool) -> None:
        """In a small window “Quote only” is in the menu."""
        self._narrow = narrow
        self._refresh()

    @Slot()
    def _follow_actions(self) -> None:
        for button, action in self._actions.items():
            button.setEnabled(action.isEnabled())

    @Slot()
    def _fill_menu(self) -> None:
        actions = self._action_set
        if actions is None:
            return
        self.menu.clear()
        actions.refresh()
        for group in ((("accept_quote",),) if self._narrow else ()) + MENU:
            for name in group:
                self.menu.addAction(actions.by_id[name])
            self.menu.addSeparator()

    @Slot()
    def _refresh(self) -> None:
        review, number = self._review, self.locale().toString
        current, count = review.current, review.count
        is_left = bool(count) or current is not None
        self.setVisible(is_left or self._undecided.had_some)
        for button in (self.accept, self.reject, self.next, self.more):
            button.setVisible(is_left)
        self.quote_only.setVisible(is_left and not self._narrow)
        tip = ""
        if current is None:
            left = plural("1 suggestion", "{count} suggestions", count)
            title = left if count else self.tr("All suggestions decided")
            self._line.show_frame("", "", "")
        else:
            text = self._session.text
            title = self.tr("Suggestion {place} of {total}").format(
                place=number(review.place), total=number(review.total)
            )
            if review.tagged:
                title = self.tr("Cue and source")
            self._line.show_frame(
                sources_of(current, text), cue_of(current, text), quote_of(current, text, review.spans)
            )
            tip = f"{said(current, text, review.spans)}\n{reason_of(current)}"
        self._title.setText(title)
        self._title.setAccessibleName(title)
        self.setToolTip(tip)
