"""The values that an annotation has, as small chips under its words."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QToolTip, QWidget

from pullquote.codebook import Label
from pullquote.desktop import theme
from pullquote.desktop.theme import SMALL, Radius, Space, Theme

__all__ = ["SetValue", "ValueChips"]


@dataclass(frozen=True, slots=True)
class SetValue:
    """An attribute that is set: its name in the codebook, as people read it, and its value in words."""

    name: str
    title: str
    text: str


class ValueChips(QWidget):
    """Rows of chips in the label's colour. A click goes to the field; the keys have the fields themselves."""

    chosen = Signal(str)  # the name of an attribute

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label: Label | None = None
        self._values: tuple[SetValue, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_values(self, label: Label | None, values: Sequence[SetValue]) -> None:
        """Show these values; without any there is nothing to see."""
        self._label, self._values = label, tuple(values)
        self.setAccessibleName(", ".join(f"{value.title}: {value.text}" for value in values))
        self.setVisible(bool(values))
        self.updateGeometry()
        self.update()

    @property
    def values(self) -> tuple[SetValue, ...]:
        """What is shown."""
        return self._values

    def places(self, width: int) -> list[QRect]:
        """Where the chips stand, row by row; each with the room around it that takes a click."""
        pad, gap, height = theme.px(Space.MEDIUM), theme.px(Space.TINY), theme.px(theme.TARGET)
        metrics = QFontMetricsF(theme.font(SMALL))
        x, y, found = pad, 0, []
        for value in self._values:
            wide = min(ceil(metrics.horizontalAdvance(value.text)) + 2 * theme.px(5), width - 2 * pad)
            if x > pad and x + wide > width - pad:
                x, y = pad, y + height
            found.append(QRect(x, y, wide, height))
            x += wide + gap
        inside = QRect(0, 0, width, y + height)
        return [QStyle.visualRect(self.layoutDirection(), inside, place) for place in found]

    def heightForWidth(self, width: int) -> int:
        places = self.places(width)
        return places[-1].bottom() + 1 + theme.px(Space.SMALL) if places else 0

    def sizeHint(self) -> QSize:
        width = max(self.width(), theme.px(200))
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _value_at(self, at: QPoint) -> SetValue | None:
        places = zip(self.places(self.width()), self._values, strict=True)
        return next((value for place, value in places if place.contains(at)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        value = self._value_at(event.position().toPoint())
        if value is not None:
            self.chosen.emit(value.name)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            value = self._value_at(event.pos())
            QToolTip.showText(event.globalPos(), f"{value.title}: {value.text}" if value else "", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._label is None:
            return
        current = Theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(SMALL))
        chip = theme.px(theme.CHIP)
        for place, value in zip(self.places(self.width()), self._values, strict=True):
            box = QRect(place.left(), place.center().y() - chip // 2 + 1, place.width(), chip)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(current.chip(self._label))
            painter.drawRoundedRect(box, Radius.CHIP, Radius.CHIP)
            painter.setPen(current.label_colour(self._label))
            words = box.adjusted(theme.px(5), 0, -theme.px(5) + 1, 0)
            text = painter.fontMetrics().elidedText(value.text, Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(words, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, text)
