"""Files dropped anywhere on a window."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QUrl, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

__all__ = ["Drop"]

_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class Drop(QObject):
    """`dropped` with the files that were dropped on a window; anything else goes to the widget below.

    It watches the window as the system knows it, before Qt looks for a widget: a text field would take the
    files' addresses as words. Dialogs are windows of their own.
    """

    dropped = Signal(list)  # list[Path]

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.winId()  # makes the window that is watched
        window.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _DRAGS or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        files = _files(event.mimeData())
        if not files:
            return super().eventFilter(watched, event)
        if QApplication.activeModalWidget() is not None:  # what it asks is answered first
            event.ignore()
            return True
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(files)
        return True


def _files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if QUrl.isLocalFile(url)]
