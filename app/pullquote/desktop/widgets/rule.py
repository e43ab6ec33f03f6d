"""A hairline between two sections."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pullquote.desktop.theme import Line, Theme

__all__ = ["Rule"]


class Rule(QWidget):
    """One px of the `line` tone, as long as its layout lets it be."""

    def __init__(
        self, orientation: Qt.Orientation = Qt.Orientation.Horizontal, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        stretching, fixed = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        if orientation == Qt.Orientation.Horizontal:
            self.setSizePolicy(stretching, fixed)
        else:
            self.setSizePolicy(fixed, stretching)

    def sizeHint(self) -> QSize:
        return QSize(Line.HAIR, Line.HAIR)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Theme.current().tones.line)
