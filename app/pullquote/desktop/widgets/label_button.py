"""A button of the label bar, which is also the legend: key, name, and the label's own line under the name."""

from typing import Protocol

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from pullquote.desktop import theme
from pullquote.desktop.theme import UI, ColourPair, Line, Radius, Theme, Tones
from pullquote.desktop.widgets.keycap import keycap_size, paint_keycap
from pullquote.desktop.widgets.patterns import draw_lane, lane_thickness

__all__ = ["LabelButton", "LabelLook"]


class LabelLook(ColourPair, Protocol):
    """What the button shows of a label of the codebook."""

    @property
    def name(self) -> str: ...
    @property
    def key(self) -> str: ...
    @property
    def pattern(self) -> str: ...


class LabelButton(QAbstractButton):
    """Tags the selected text with its label. The key itself is the window's matter, as everywhere."""

    def __init__(self, label: LabelLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = label
        self.setAccessibleName(label.name)
        self.setToolTip(
            self.tr("Tag the selected text as {name} ({key})").format(name=label.name, key=label.key)
        )
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        name = QFontMetrics(theme.font(UI)).horizontalAdvance(self.label.name)
        width = keycap_size(self.label.key).width() + theme.px(6) + name + 2 * theme.px(theme.Space.SMALL)
        return QSize(width, theme.px(theme.CONTROL))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        current = Theme.current()
        painter = QPainter(self)
        self._paint_state(painter, current.tones)

        inner = self.rect().adjusted(theme.px(theme.Space.SMALL), 0, -theme.px(theme.Space.SMALL), 0)
        cap = QRect(inner.topLeft(), keycap_size(self.label.key))
        cap.moveTop(self.rect().center().y() - cap.height() // 2 + 1)
        name = inner.adjusted(cap.width() + theme.px(6), 0, 0, 0)
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if right_to_left:
            cap.moveRight(inner.right())
            name = inner.adjusted(0, 0, -cap.width() - theme.px(6), 0)

        paint_keycap(painter, cap, self.label.key, enabled=self.isEnabled())
        painter.setFont(theme.font(UI))
        painter.setPen(current.tones.text if self.isEnabled() else current.tones.text3)
        painter.drawText(name, Qt.AlignmentFlag.AlignCenter, self.label.name)

        metrics = painter.fontMetrics()
        baseline = name.top() + (name.height() - metrics.height()) // 2 + metrics.ascent()
        thickness = lane_thickness(self.label.pattern, Line.LANE)
        # By its upper edge, so that all the lines of the bar hang at the same height.
        centre = baseline + theme.px(4) + thickness / 2
        colour = current.label_colour(self.label) if self.isEnabled() else current.tones.text3
        draw_lane(
            painter,
            name.left(),
            name.right() + 1,
            centre,
            self.label.pattern,
            colour,
            Line.LANE,
            mirrored=right_to_left,
        )

    def _paint_state(self, painter: QPainter, tones: Tones) -> None:
        if not self.isEnabled():
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pressed = self.isDown() or self.isChecked()
        if pressed or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tones.sel if pressed else tones.hover)
            painter.drawRoundedRect(QRectF(self.rect()), Radius.CONTROL, Radius.CONTROL)
        if self.hasFocus():
            painter.setPen(QPen(tones.text, Line.FOCUS))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = Line.FOCUS / 2
            edge = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(edge, Radius.CONTROL - inset, Radius.CONTROL - inset)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter clicks too; Qt gives plain buttons the space bar only."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)
