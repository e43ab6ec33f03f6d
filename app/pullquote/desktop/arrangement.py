"""How the regions stand in the window, how they give way when it is narrow, and what of that is remembered.

Wide: article list │ page over Who said what │ inspector. Below 1280 the list slides over the page when it is
asked for; below 900 the inspector becomes a tab of the panels below the page.
"""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from pullquote.desktop import theme
from pullquote.desktop.panels.articles import ArticlesPanel
from pullquote.desktop.panels.below_page import BelowPage
from pullquote.desktop.panels.inspector import Inspector
from pullquote.desktop.regions import Splitter
from pullquote.desktop.settings import RememberedLayout

__all__ = ["Arrangement"]

LIST_BESIDE = 1280
"""From this window width on the article list stands beside the page."""

INSPECTOR_BESIDE = 900
"""From this window width on the inspector stands beside the page."""

ROOMY = 1100
"""From this window width on the inspector has its full width."""

TALL = 760
"""From this height of the window on the table below the page has room for five rows."""

_STEP = 24
"""Px that a key gives a region or takes from it."""


class Arrangement(QWidget):
    """The regions and the hairlines between them; what the analyst moves or hides is remembered at once."""

    gave_way = Signal(bool, bool)  # the list floats over the page; there is little width

    def __init__(
        self,
        remembered: RememberedLayout,
        articles: ArticlesPanel,
        reading: QWidget,
        below: BelowPage,
        inspector: Inspector,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._remembered = remembered
        self._articles, self._reading, self._inspector = articles, reading, inspector
        self._below = below
        self._list_docked, self._inspector_docked = False, True
        self._sized = self._tight = False
        self._lay_out()
        self._columns.splitterMoved.connect(self._remember_widths)
        self._rows.splitterMoved.connect(self._remember_height)
        below.show_named(remembered.panel)
        below.current_changed.connect(self._remember_panel)

    def _lay_out(self) -> None:
        # From the outside in: whenever a widget gets another parent, Qt looks up the style of all that is in it.
        self._columns = Splitter(Qt.Orientation.Horizontal, self)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(self._columns)
        self._rows = Splitter(Qt.Orientation.Vertical, self._columns)
        self._columns.addWidget(self._rows)
        self._rows.addWidget(self._reading)
        self._rows.addWidget(self._below)
        self._rows.setStretchFactor(0, 1)
        self._columns.addWidget(self._inspector)
        self._inspector.setVisible(self._remembered.shown("inspector"))
        self._articles.setParent(self)
        self._articles.hide()
        self._articles.set_floating(True)

    # Width

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_way(self.width())

    def _give_way(self, width: int) -> None:
        beside, inspector = width >= theme.px(LIST_BESIDE), width >= theme.px(INSPECTOR_BESIDE)
        tight = width < theme.px(ROOMY)
        moved = beside != self._list_docked or inspector != self._inspector_docked or not self._sized
        focused = QApplication.focusWidget()
        if beside != self._list_docked:
            self._dock_list(beside)
        if inspector != self._inspector_docked:
            self._dock_inspector(inspector)
        if focused is not None and self.isAncestorOf(focused):
            focused.setFocus(Qt.FocusReason.OtherFocusReason)  # what gets another parent loses it
        self.gave_way.emit(not beside, tight)
        for place in range(self._columns.count()):
            self._columns.setStretchFactor(place, int(self._columns.widget(place) is self._rows))
        if moved or tight != self._tight:
            self._tight, self._sized = tight, True
            self._set_sizes()
        if not beside and self._articles.isVisible():
            self._place_list()

    def _dock_list(self, docked: bool) -> None:
        self._list_docked = docked
        self._articles.set_floating(not docked)
        if docked:
            self._columns.insertWidget(0, self._articles)
            self._articles.setVisible(self._remembered.shown("articles"))
        else:
            self._articles.setParent(self)
            self._articles.hide()

    def _dock_inspector(self, docked: bool) -> None:
        self._inspector_docked = docked
        if docked:
            self.show_below()
            self._below.take_out(self._inspector)
            self._inspector.set_tabbed(False)
            self._columns.addWidget(self._inspector)
            self._inspector.setVisible(self._remembered.shown("inspector"))
        else:
            self._inspector.set_tabbed(True)
            self._below.add(self._inspector, self.tr("Annotation"), self._inspector.header)

    def _set_sizes(self) -> None:
        length = self._remembered.length
        list_width = length("articles", theme.px(264)) if self._list_docked else 0
        beside = theme.px(272) if self._tight else length("inspector", theme.px(320))
        if not self._inspector_docked:
            beside = 0
        sizes = [self.width() - list_width - beside]
        if self._list_docked:
            sizes.insert(0, list_width)
        if self._inspector_docked:
            sizes.append(beside)
        self._columns.setSizes(sizes)
        lower = length("who said what", theme.px(204 if self.height() >= theme.px(TALL) else 138))
        self._rows.setSizes([max(1, self.height() - lower), lower])

    # What is remembered

    def _remember_widths(self) -> None:
        if self._list_docked and self._articles.isVisible():
            self._remembered.set_length("articles", self._articles.width())
        if self._inspector_docked and self._inspector.isVisible() and not self._tight:
            self._remembered.set_length("inspector", self._inspector.width())

    def _remember_height(self) -> None:
        self._remembered.set_length("who said what", self._rows.sizes()[1])

    def _remember_panel(self) -> None:
        if self._below.current is not self._inspector:
            self._remembered.panel = self._below.current.objectName()

    def stretch(self, region: QWidget, by: int) -> None:
        """Give a region some steps more room, or less; remembered as when its edge is moved by hand."""
        step = by * theme.px(_STEP)
        if region is self._articles and not self._list_docked:
            width = max(self._articles.minimumWidth(), min(self._articles.width() + step, self.width()))
            self._remembered.set_length("articles", width)
            self._place_list()
        elif region is self._articles:
            self._columns.move_edge(1, step)
        elif region is self._inspector and self._inspector_docked:
            self._columns.move_edge(self._columns.indexOf(self._inspector), -step)
        else:
            # The page and its bars, or what is below: one edge parts them.
            is_above = self._reading.isAncestorOf(region)
            self._rows.move_edge(1, step if is_above else -step)

    def reset(self) -> None:
        """Forget what was moved and hidden: the regions stand as in a new project."""
        self._remembered.forget()
        self._below.show_named("")
        if self._list_docked:
            self._articles.show()
        if self._inspector_docked:
            self._inspector.show()
        self._set_sizes()

    # The article list

    @property
    def list_docked(self) -> bool:
        """The list stands beside the page, not over it."""
        return self._list_docked

    def show_list(self) -> None:
        """Bring the article list up, over the page where there is no room beside it."""
        if self._list_docked:
            self._articles.show()
            self._remembered.set_shown("articles", True)
        else:
            self._place_list()
            self._articles.show()
            self._articles.raise_()

    def hide_list(self) -> None:
        """Give the list's room to the page."""
        if self._list_docked:
            self._remembered.set_shown("articles", False)
        self._articles.hide()

    def _place_list(self) -> None:
        width = min(self._remembered.length("articles", theme.px(264)), self.width())
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        top = theme.px(theme.BAR)
        left = self.width() - width if right else 0
        self._articles.setGeometry(QRect(left, top, width, self.height() - top))

    # The panels below the page, and the inspector

    def show_below(self) -> None:
        """Bring up what stands below the page, where the inspector may stand in its place."""
        if self._below.current is self._inspector:
            self._below.show_named(self._remembered.panel)

    @property
    def inspector_shown(self) -> bool:
        """Whether the inspector is on screen."""
        return self._inspector.isVisibleTo(self)

    def show_inspector(self) -> None:
        """Bring the inspector up."""
        if self._inspector_docked:
            self._inspector.show()
            self._remembered.set_shown("inspector", True)
        else:
            self._below.show_panel(self._inspector)

    def hide_inspector(self) -> None:
        """Give the inspector's room to the page."""
        if self._inspector_docked:
            self._inspector.hide()
            self._remembered.set_shown("inspector", False)
        else:
            self.show_below()
