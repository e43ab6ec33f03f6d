"""Which checks warn before an article is finished: each with its name, what it warns of, and whether it is on."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from pullquote.codebook import Checks
from pullquote.desktop import theme
from pullquote.desktop.codebook.draft import Draft
from pullquote.desktop.dialogs.dialog import sentence
from pullquote.desktop.theme import SMALL, Space
from pullquote.lint import CHECKS, checks_of
from pullquote.wording import say

__all__ = ["ChecksTab"]


class ChecksTab(QWidget):
    """Space or a click turns a check on or off; arrows go from one to the next."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self.boxes: dict[str, QCheckBox] = {}
        self.told = sentence("", "text2", self)
        self._rows = QWidget(self)
        rows = QVBoxLayout(self._rows)
        rows.setContentsMargins(0, 0, theme.px(Space.SMALL), 0)
        rows.setSpacing(0)
        for check in CHECKS:
            box = QCheckBox(say(check.name), self._rows)
            box.setAccessibleDescription(say(check.about))
            box.setMinimumHeight(theme.px(theme.TARGET))
            box.clicked.connect(partial(self._set, check.id))
            self.boxes[check.id] = box
            about = sentence(say(check.about), "text3", self._rows)
            about.setFont(theme.font(SMALL))
            about.setContentsMargins(theme.px(Space.WIDE), 0, 0, theme.px(Space.SMALL))
            rows.addWidget(box)
            rows.addWidget(about)
        rows.addStretch(1)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(Space.MEDIUM), 0, 0)
        column.setSpacing(theme.px(Space.SMALL))
        column.addWidget(self.told)
        column.addWidget(area, 1)
        draft.changed.connect(self.refresh)
        self.refresh()

    def set_editable(self, editable: bool) -> None:
        """In a read-only project, only show."""
        self._rows.setEnabled(editable)

    def refresh(self) -> None:
        """Follow the draft."""
        number, on = self.locale().toString, {check.id for check in checks_of(self._draft.book)}
        for check, box in self.boxes.items():
            box.setChecked(check in on)
        self.told.setText(
            self.tr(
                "{on} of {all} checks are on. They warn in “To check”, at finishing and at export, and never forbid."
            ).format(on=number(len(on)), all=number(len(self.boxes)))
        )

    def _set(self, check: str) -> None:
        off = [each for each in self._draft.book.checks.off if each != check]
        if not self.boxes[check].isChecked():
            off.append(check)
        self._draft.set_book(checks=Checks(tuple(off)))
