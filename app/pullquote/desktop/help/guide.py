"""The window of the guides: contents at the left, the page beside them, a search over both guides."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pullquote.desktop import theme
from pullquote.desktop.help.contents import Contents
from pullquote.desktop.help.page import GuidePage
from pullquote.desktop.help.search_bar import SearchBar
from pullquote.desktop.help.sections import Section
from pullquote.desktop.regions import FocusLine, Splitter

__all__ = ["GuideWindow"]

_SIZE = QSize(1000, 760)
_CONTENTS = 220


class GuideWindow(QWidget):
    """Stays open beside the work; remembers nothing. `Ctrl+F` searches, `Esc` goes back and then closes."""

    def __init__(self) -> None:
        # Without a parent, or some systems would keep it above the window that is worked in.
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Guide – Pullquote"))
        self.setAccessibleName(self.tr("Guide"))
        self.setMinimumSize(theme.px(560), theme.px(360))
        self.contents = Contents(self)
        self.page = GuidePage(self)
        self.search = SearchBar(self.page, self)

        panes = Splitter(Qt.Orientation.Horizontal, self)
        panes.addWidget(self.contents)
        panes.addWidget(self.page)
        panes.setStretchFactor(1, 1)
        panes.setSizes([theme.px(_CONTENTS), _SIZE.width() - theme.px(_CONTENTS)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.search)
        column.addWidget(panes, 1)

        FocusLine(self.contents, self)
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self.search.start)
        self.contents.chosen.connect(self.page.go_to)
        self.contents.left.connect(self._go_to_page)
        self.search.left.connect(self._go_to_page)
        self.page.section_changed.connect(self.contents.show_current)
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))

    def show_section(self, section: Section) -> None:
        """Bring the window up at a section."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.page.go_to(section)
        self._go_to_page()

    @Slot()
    def _go_to_page(self) -> None:
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.search.field.clear()
        super().closeEvent(event)
