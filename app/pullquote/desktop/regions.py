"""The regions of the window: the hairlines between them, and the walk from one to the next with F6."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QSplitterHandle, QWidget

from pullquote.desktop.theme import Line, Theme

__all__ = ["FocusLine", "Region", "Regions", "Splitter"]

_GRIP = 7
"""How many px beside a hairline take the mouse."""


class Splitter(QSplitter):
    """Panes with a hairline between them, which is easier to grip than it looks."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self.setHandleWidth(Line.HAIR)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        return _Handle(self.orientation(), self)

    def move_edge(self, place: int, by: int) -> None:
        """Move the hairline before a pane, as far as the mouse could."""
        before = [size for size in self.sizes()[:place] if size]
        self.moveSplitter(sum(before) + self.handleWidth() * (len(before) - 1) + by, place)


class _Handle(QSplitterHandle):
    """Qt gives a handle of 1 px five px of grip; this one asks for seven."""

    def __init__(self, orientation: Qt.Orientation, splitter: QSplitter) -> None:
        super().__init__(orientation, splitter)
        self.setAttribute(Qt.WidgetAttribute.WA_MouseNoMask)  # the mask is for painting only
        side = (_GRIP - Line.HAIR) // 2
        flat = orientation == Qt.Orientation.Horizontal
        self.setContentsMargins(*((side, 0, side, 0) if flat else (0, side, 0, side)))

    def resizeEvent(self, _event: QResizeEvent) -> None:
        # Not the base's: it would put back its own margins, and so resize for ever.
        self.setMask(QRegion(self.contentsRect()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.contentsRect(), Theme.current().tones.line)


@dataclass(frozen=True)
class Region:
    """A part of the window that F6 stops at; `show` brings it up first."""

    name: str
    widget: QWidget
    show: Callable[[], None] | None = None


class Regions(QObject):
    """The walk through the regions in reading order; hidden and disabled ones are left out."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.all: list[Region] = []

    def current(self) -> Region | None:
        """The region with the focus: the innermost, since one may lie over another."""
        focus = QApplication.focusWidget()
        if focus is None:
            return None
        around = [r for r in self.all if focus is r.widget or r.widget.isAncestorOf(focus)]
        # A widget is its own ancestor, too.
        inside = (r for r in around if not any(r.widget.isAncestorOf(o.widget) for o in around if o is not r))
        return next(inside, None)

    def step(self, by: int) -> None:
        """Go to the next region, or the one before."""
        there = [region for region in self.all if self._can_take(region)]
        if not there:
            return
        current = self.current()
        outside = -1 if by > 0 else 0
        at = (there.index(current) if current in there else outside) + by
        region = there[at % len(there)]
        if region.show is not None:
            region.show()
        target = _first_stop(region.widget)
        if target is not None:
            reason = Qt.FocusReason.TabFocusReason if by > 0 else Qt.FocusReason.BacktabFocusReason
            target.setFocus(reason)

    @staticmethod
    def _can_take(region: Region) -> bool:
        return region.show is not None or (
            region.widget.isVisible() and _first_stop(region.widget) is not None
        )


def _first_stop(region: QWidget) -> QWidget | None:
    """Where the focus goes in a region: where the region says, or its first control that takes it."""
    if region.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return region
    # What the region says may be hidden just now, such as a list with nothing in it.
    proxy = region.focusProxy()
    while proxy is not None and (inner := proxy.focusProxy()) is not None:
        proxy = inner
    for child in (proxy, *region.findChildren(QWidget)):
        if child is None:
            continue
        takes = bool(child.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes and child.isVisibleTo(region) and child.isEnabled():
            return child
    return None


class FocusLine(QWidget):
    """The ink line along the top of a region that has the focus; for those without a header of ours."""

    def __init__(self, region: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._region, self._parent = region, parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        region.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)
        self.hide()

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        inside = now is not None and (now is self._region or self._region.isAncestorOf(now))
        self.setVisible(inside)
        if inside:
            self._place()

    def _place(self) -> None:
        top = self._region.mapTo(self._parent, self._region.rect().topLeft())
        self.setGeometry(QRect(top.x(), top.y(), self._region.width(), Line.FOCUS))
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), Theme.current().tones.text)
