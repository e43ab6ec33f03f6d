"""Below the page: one panel at a time, and over it a bar of tabs that is the heading of them all."""

from itertools import pairwise
from math import ceil

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QStyle, QTabBar, QVBoxLayout, QWidget

from pullquote.desktop import theme
from pullquote.desktop.panels.tab_panel import TabPanel
from pullquote.desktop.regions import FocusLine
from pullquote.desktop.theme import SMALL, Line, Space, Theme

__all__ = ["BelowPage"]


class BelowPage(QWidget):
    """The panels of the article; in a narrow window the inspector is one of them."""

    current_changed = Signal()

    def __init__(self, *panels: TabPanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.tabs = _Tabs(self)
        self.tabs.setAccessibleName(self.tr("Below the page"))
        self._stack = QStackedWidget(self)
        self._tools: dict[QWidget, QWidget] = {}
        self._bar = QHBoxLayout()
        self._bar.setContentsMargins(0, 0, 0, 0)
        self._bar.setSpacing(theme.px(Space.SMALL))
        self._bar.addWidget(self.tabs, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._bar)
        column.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._show)
        for panel in panels:
            self.add(panel, panel.title, panel.tools)
            panel.heading_changed.connect(self._show_headings)
        self._line = FocusLine(self, self)
        self._show_headings()
        self._show(0)

    def add(self, panel: QWidget, title: str, tools: QWidget) -> None:
        """A tab more; `tools` stand at the far end of the bar while its panel shows."""
        self._tools[panel] = tools
        tools.setVisible(False)
        self._bar.addWidget(tools)
        self._stack.addWidget(panel)
        self.tabs.addTab(title)
        # Tab goes from the tabs to the tools and on into the panel, whenever these were made.
        for before, after in pairwise((self.tabs, *_stops(tools), *_stops(panel))):
            self.setTabOrder(before, after)

    def take_out(self, panel: QWidget) -> None:
        """A tab less; who takes the panel takes its tools as well."""
        place = self._stack.indexOf(panel)
        if place >= 0:
            self._stack.removeWidget(panel)
            self._bar.removeWidget(self._tools.pop(panel))
            self.tabs.removeTab(place)

    @property
    def current(self) -> QWidget:
        """The panel that shows."""
        return self._panels[self._stack.currentIndex()]

    @property
    def _panels(self) -> list[QWidget]:
        return list(self._tools)

    def show_panel(self, panel: QWidget) -> None:
        """Bring a panel up."""
        self.tabs.setCurrentIndex(self._stack.indexOf(panel))

    def show_named(self, name: str) -> None:
        """Bring up the panel with an object name; the first when there is none."""
        panels = self._panels
        self.show_panel(next((panel for panel in panels if panel.objectName() == name), panels[0]))

    @Slot(int)
    def _show(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        for panel, tools in self._tools.items():
            tools.setVisible(panel is self.current)
        self.setFocusProxy(self.current)
        self.tabs.lay_out_again()
        self.current_changed.emit()

    @Slot()
    def _show_headings(self) -> None:
        for place, panel in enumerate(self._panels):
            if isinstance(panel, TabPanel):
                self.tabs.show_count(place, panel.count, panel.number)


def _stops(region: QWidget) -> list[QWidget]:
    """What Tab stops at in a region, in the order of now."""
    stops, widget = [], region.nextInFocusChain()
    while widget is not None and widget is not region:
        takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
        if takes and region.isAncestorOf(widget):
            stops.append(widget)
        widget = widget.nextInFocusChain()
    return stops


class _Tabs(QTabBar):
    """Titles as of panels, each with its count; an ink line under the current one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def show_count(self, place: int, count: str, number: str) -> None:
        if self.tabData(place) != (count, number):
            self.setTabData(place, (count, number))
            said = f"{self.tabText(place)}, {count}" if count else self.tabText(place)
            self.setAccessibleTabName(place, said)
            self.setTabToolTip(place, count)
            self.lay_out_again()

    def lay_out_again(self) -> None:
        """The current tab says more and is wider; Qt looks at widths only when a text is set."""
        if self.count():
            self.setTabText(0, self.tabText(0))

    def _count_of(self, place: int) -> str:
        data = self.tabData(place) or ("", "")
        return str(data[0] if place == self.currentIndex() else data[1])

    def tabSizeHint(self, place: int) -> QSize:
        width = _width(self.tabText(place), strong=True) + 2 * theme.px(Space.MEDIUM)
        if count := self._count_of(place):
            width += theme.px(Space.SMALL) + _width(count)
        return QSize(width, theme.px(theme.BAR))

    def minimumTabSizeHint(self, place: int) -> QSize:
        """Where there is no room for all, the counts give way to the titles."""
        return QSize(
            _width(self.tabText(place), strong=True) + 2 * theme.px(Space.MEDIUM), theme.px(theme.BAR)
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for place in range(self.count()):
            self._paint_tab(painter, place)

    def _paint_tab(self, painter: QPainter, place: int) -> None:
        tones = Theme.current().tones
        rect = self.tabRect(place)
        current = place == self.currentIndex()
        in_focus = current and self.hasFocus()
        if in_focus:
            painter.fillRect(rect, tones.sel)
        elif not current and rect.contains(self.mapFromGlobal(self.cursor().pos())) and self.underMouse():
            painter.fillRect(rect, tones.hover)
        pad = theme.px(Space.MEDIUM)
        inner = rect.adjusted(pad, 0, -pad, 0)
        painter.setLayoutDirection(self.layoutDirection())
        align = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        title, count = self.tabText(place), self._count_of(place)
        painter.setFont(theme.font(SMALL, strong=True))
        painter.setPen(tones.text if current else tones.text2)
        elide = Qt.TextElideMode.ElideRight
        painter.drawText(inner, align, painter.fontMetrics().elidedText(title, elide, inner.width()))
        room = inner.width() - _width(title, strong=True) - theme.px(Space.SMALL)
        if count and room >= min(_width(count), theme.px(Space.HUGE)):
            step = inner.width() - room
            rest = QStyle.visualRect(self.layoutDirection(), inner, inner.adjusted(step, 0, 0, 0))
            painter.setFont(theme.font(SMALL))
            painter.setPen(tones.text2 if in_focus else tones.text3)
            painter.drawText(rest, align, painter.fontMetrics().elidedText(count, elide, rest.width()))
        if current and self.count() > 1:
            painter.fillRect(
                inner.left(), rect.bottom() + 1 - Line.FOCUS, inner.width(), Line.FOCUS, tones.text
            )


def _width(text: str, *, strong: bool = False) -> int:
    return ceil(QFontMetricsF(theme.font(SMALL, strong=strong)).horizontalAdvance(text)) + 1
