"""The bar over the page: the labels with their keys, which make it the legend too, undo, link, and finish."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from pullquote.codebook import Codebook
from pullquote.desktop import theme
from pullquote.desktop.icons import set_icon
from pullquote.desktop.theme import Line, Space
from pullquote.desktop.widgets.bar import Bar
from pullquote.desktop.widgets.key_button import KeyButton
from pullquote.desktop.widgets.label_button import LabelButton
from pullquote.desktop.widgets.rule import Rule

__all__ = ["LabelBar"]


class LabelBar(Bar):
    """A button a label; `set_actions` gives the other buttons what they do."""

    tag_requested = Signal(str)  # label id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Labels"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._narrow = self._finished = False
        self._buttons: list[LabelButton] = []
        self._actions: dict[QAbstractButton, QAction] = {}

        self._article_list = self._tool(self.tr("Show the article list"))
        self._undo, self._redo = self._tool(self.tr("Undo")), self._tool(self.tr("Redo"))
        self._more = self._tool(self.tr("More labels"))
        self._more.setToolTip(self.tr("More labels"))
        set_icon(self._more, "chevron-down")
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(QMenu(self._more))
        self._link = KeyButton("L", self.tr("Link"), self)
        self._finish = QPushButton(self)
        self._finish.setAutoDefault(False)
        self._rules = [self._rule(), self._rule(), self._rule()]

        row = QHBoxLayout(self)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # `_fit` makes room
        row.setContentsMargins(theme.px(Space.MEDIUM), 0, theme.px(Space.MEDIUM), Line.HAIR)
        row.setSpacing(theme.px(Space.TINY))
        row.addWidget(self._article_list)
        row.addWidget(self._rules[0])
        row.addWidget(self._undo)
        row.addWidget(self._redo)
        row.addWidget(self._rules[1])
        self._labels = QHBoxLayout()
        self._labels.setSpacing(0)
        row.addLayout(self._labels)
        row.addWidget(self._more)
        row.addWidget(self._rules[2])
        row.addWidget(self._link)
        row.addStretch(1)
        row.addWidget(self._finish)
        self._fit()

    def _tool(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _rule(self) -> Rule:
        rule = Rule(Qt.Orientation.Vertical, self)
        rule.setFixedHeight(theme.px(20))
        return rule

    # What it shows

    def set_codebook(self, codebook: Codebook) -> None:
        """Show a codebook's labels."""
        for old in self._buttons:
            old.hide()
            old.deleteLater()
        self._buttons = []
        for label in codebook.labels_in_use:
            button = LabelButton(label, self)
            button.clicked.connect(self._tag)
            self._labels.addWidget(button)
            self._buttons.append(button)
        self._put_in_order()
        self._fit()

    def _put_in_order(self) -> None:
        """Tab goes as the eye does; the labels came last, and would be gone to last."""
        order = (self._redo, *self._buttons, self._more, self._link, self._finish)
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def set_actions(
        self, undo: QAction, redo: QAction, link: QAction, finish: QAction, article_list: QAction
    ) -> None:
        """Have the buttons trigger these actions; they are enabled when the actions are."""
        for button, action, icon in (
            (self._undo, undo, "undo"),
            (self._redo, redo, "redo"),
            (self._article_list, article_list, "article-list"),
            (self._link, link, ""),
            (self._finish, finish, ""),
        ):
            self._actions[button] = action
            button.clicked.connect(action.trigger)
            action.changed.connect(self._follow_actions)
            if icon:
                set_icon(button, icon)
        self._follow_actions()

    @Slot()
    def _follow_actions(self) -> None:
        for button, action in self._actions.items():
            button.setEnabled(action.isEnabled())
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{action.toolTip()} ({keys})" if keys else action.toolTip())

    def set_editable(self, editable: bool) -> None:
        """Without this, as in a read-only project, no label can be tagged; the actions know by themselves."""
        for button in (*self._buttons, self._more):
            button.setEnabled(editable)

    def set_narrow(self, narrow: bool) -> None:
        """In a small window the article list has its icon here, Link goes, the last button is short."""
        self._narrow = narrow
        self._fit()

    def set_finished(self, finished: bool) -> None:
        """Offer to open a finished article again."""
        self._finished = finished
        self._fit()

    # What fits

    def _fit(self) -> None:
        narrow = self._narrow
        self._article_list.setVisible(narrow)
        self._rules[0].setVisible(narrow)
        self._link.setVisible(not narrow)
        self._rules[2].setVisible(not narrow)
        text = self.tr("Reopen") if self._finished else self.tr("Finish")
        if not narrow:
            text = self.tr("Reopen article") if self._finished else self.tr("Finish article")
        self._finish.setText(text)
        self._finish.setAccessibleName(text)

        row = self.layout()
        assert row is not None
        margins = row.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        for other in (self._undo, self._redo, self._finish, self._link, *self._rules, self._article_list):
            if not other.isHidden():
                room -= other.sizeHint().width() + theme.px(Space.TINY)
        widths = [button.sizeHint().width() for button in self._buttons]
        shown = len(widths)
        if sum(widths) > room:
            room -= self._more.sizeHint().width() + theme.px(Space.TINY)
            while shown and sum(widths[:shown]) > room:
                shown -= 1
        menu = self._more.menu()
        menu.clear()
        for place, button in enumerate(self._buttons):
            button.setVisible(place < shown)
            if place >= shown:
                menu.addAction(f"{button.label.name}\t{button.label.key}", button.click)
        self._more.setVisible(shown < len(widths))

    @Slot()
    def _tag(self) -> None:
        button = self.sender()
        if isinstance(button, LabelButton):
            self.tag_requested.emit(getattr(button.label, "id", ""))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
