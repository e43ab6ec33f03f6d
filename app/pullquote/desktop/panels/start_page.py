"""What a window without a project shows: three ways to begin, and the projects of last time."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from pullquote.desktop import theme
from pullquote.desktop.actions import ActionSet
from pullquote.desktop.panels.start_rows import ProjectRow, StartRow
from pullquote.desktop.theme import HEADLINE, SMALL, Space, Theme

__all__ = ["StartPage"]


class StartPage(QScrollArea):
    """A page of plain rows; `show_recent` lists projects. Arrows walk the rows, `Del` forgets a project."""

    sample_requested = Signal()
    new_requested = Signal()
    open_requested = Signal()
    project_chosen = Signal(object)  # Path
    project_forgotten = Signal(object)  # Path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Start"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._paper = paper = _Paper(self)
        self.setWidget(paper)
        name = QLabel("Pullquote", paper)
        name.setFont(theme.reading_font(HEADLINE))
        self.sample = StartRow(self.tr("Open the sample project"), paper)
        self.new = StartRow(self.tr("New project"), paper)
        self.open = StartRow(self.tr("Open…"), paper)
        self._recent_heading = _muted(self.tr("Recent projects"), paper, strong=True)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)

        page = QWidget(paper)
        page.setFixedWidth(theme.px(560))
        column = QVBoxLayout(page)
        column.setContentsMargins(0, theme.px(96), 0, theme.px(Space.WIDE))
        column.setSpacing(0)
        column.addWidget(name)
        column.addSpacing(theme.px(Space.WIDE))
        for row in (self.sample, self.new, self.open):
            column.addWidget(row)
        column.addSpacing(theme.px(Space.WIDE))
        column.addWidget(self._recent_heading)
        column.addSpacing(theme.px(Space.TINY))
        column.addLayout(self._recent)
        column.addSpacing(theme.px(Space.WIDE))
        column.addWidget(_muted(self.tr("Drop files anywhere to import."), paper))
        column.addStretch(1)
        around = QVBoxLayout(paper)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(page, 1, Qt.AlignmentFlag.AlignHCenter)

        self.sample.clicked.connect(self.sample_requested)
        self.new.clicked.connect(self.new_requested)
        self.open.clicked.connect(self.open_requested)
        self.setFocusProxy(self.sample)
        self.show_recent([])

    def use_actions(self, actions: ActionSet) -> None:
        """Show the keys that do the same as the rows."""
        for row, action in ((self.sample, "sample"), (self.new, "new"), (self.open, "open")):
            row.set_keys(next(iter(actions.by_id[action].keys), ""))

    @property
    def recent(self) -> list[ProjectRow]:
        """The rows of the recent projects."""
        items = (self._recent.itemAt(place) for place in range(self._recent.count()))
        return [row for item in items if item is not None and isinstance(row := item.widget(), ProjectRow)]

    def show_recent(self, projects: Sequence[Path]) -> None:
        """List projects; one that is gone can be taken off the list."""
        place = next((place for place, row in enumerate(self.recent) if row.hasFocus()), -1)
        for row in self.recent:
            self._recent.removeWidget(row)
            row.hide()
            row.deleteLater()
        for path in projects:
            row = ProjectRow(path, self._paper)
            row.chosen.connect(self.project_chosen)
            row.forgotten.connect(self.project_forgotten)
            self._recent.addWidget(row)
            row.show()  # Qt would do so later, and until then the row takes no focus
        self._recent_heading.setVisible(bool(projects))
        if place >= 0:
            # The row below moves up under the focus.
            rows = self.recent
            (rows[min(place, len(rows) - 1)] if rows else self.open).setFocus(Qt.FocusReason.OtherFocusReason)


class _Paper(QWidget):
    """The page's own colour."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), Theme.current().tones.page)


def _muted(text: str, parent: QWidget, *, strong: bool = False) -> QLabel:
    label = QLabel(text, parent)
    label.setFont(theme.font(SMALL, strong=strong))
    theme.set_tone(label, "text2" if strong else "text3")
    return label
