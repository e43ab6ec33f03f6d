"""The face of the article's text: any family that is installed, seen on the page while it is being chosen."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QFontDatabase, QKeyEvent
from PySide6.QtWidgets import QApplication, QListWidget, QListWidgetItem, QWidget

from pullquote.desktop import theme
from pullquote.desktop.dialogs.dialog import Dialog
from pullquote.desktop.widgets.search_field import SearchField

__all__ = ["FaceDialog"]

_ROWS = 9
_FACE = Qt.ItemDataRole.UserRole
_STEPS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class FaceDialog(Dialog):
    """Sets the article by `show` in the face of the current row, and in the one from before when cancelled."""

    def __init__(self, parent: QWidget | None, current: str, show: Callable[[str], None]) -> None:
        super().__init__(parent)
        self._before, self._show = current, show
        self.say(self.tr("Choose the reading face"))
        self._search = SearchField(self.tr("Search faces"), self)
        self._search.installEventFilter(self)
        self._faces = QListWidget(self)
        self._faces.setAccessibleName(self.tr("Faces"))
        self._faces.setUniformItemSizes(True)
        self._faces.setFixedHeight(_ROWS * theme.px(theme.CONTROL))
        self._add(self.tr("Usual face ({face})").format(face=theme.reading_family()), "")
        for family in QFontDatabase.families():
            if not QFontDatabase.isPrivateFamily(family):
                self._add(family, family)
        self._go_to(current)
        self.body.addWidget(self._search)
        self.body.addWidget(self._faces)
        self.add_cancel()
        self.add_primary(self.tr("Use this face"))
        self._search.textChanged.connect(self._filter)
        self._faces.currentItemChanged.connect(self._try)
        self._faces.itemActivated.connect(self.accept)
        self.rejected.connect(self._restore)
        self._search.setFocus()

    def _add(self, name: str, face: str) -> None:
        item = QListWidgetItem(name, self._faces)
        item.setData(_FACE, face)
        item.setSizeHint(QSize(0, theme.px(theme.CONTROL)))

    def _go_to(self, face: str) -> None:
        rows = (row for row in range(self._faces.count()) if self._faces.item(row).data(_FACE) == face)
        self._faces.setCurrentRow(next(rows, 0))

    def _filter(self, words: str) -> None:
        wanted = words.casefold().split()
        for row in range(self._faces.count()):
            item = self._faces.item(row)
            item.setHidden(not all(word in item.text().casefold() for word in wanted))
        shown = [row for row in range(self._faces.count()) if not self._faces.item(row).isHidden()]
        if shown and self._faces.currentRow() not in shown:
            self._faces.setCurrentRow(shown[0])
        self._faces.scrollToItem(self._faces.currentItem())

    def _try(self, item: QListWidgetItem) -> None:
        self._show(str(item.data(_FACE)))

    def _restore(self) -> None:
        self._show(self._before)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows go through the faces while the words of the search stay."""
        is_press = event.type() == QEvent.Type.KeyPress
        if watched is self._search and is_press and isinstance(event, QKeyEvent) and event.key() in _STEPS:
            QApplication.sendEvent(self._faces, event)
            return True
        return super().eventFilter(watched, event)
