"""A button that shows its key beside its name, like the labels' buttons but without a line."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from pullquote.desktop import theme
from pullquote.desktop.theme import UI, Line, Radius, Space, Theme
from pullquote.desktop.widgets.keycap import keycap_size, paint_keycap, written_keys

__all__ = ["KeyButton"]


class KeyButton(QAbstractButton):
    """Shows a key; the key itself is the window's matter, as everywhere.

    The key stands in front of the name, or after it with `key_last`; `framed` is for the first choice of several.
    """

    def __init__(
        self,
        key: str,
        text: str,
        parent: QWidget | None = None,
        *,
        key_last: bool = False,
        framed: bool = False,
    ) -> None:
        super().__init__(parent)
        self._key, self._key_last, self._framed = written_keys(key), key_last, framed
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({self._key})")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        name = QFontMetrics(theme.font(UI)).horizontalAdvance(self.text())
        width = keycap_size(self._key).width() + theme.px(6) + name + 2 * theme.px(Space.SMALL)
        return QSize(width, theme.px(theme.CONTROL))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tones = Theme.current().tones
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isEnabled() and (self.isDown() or self.underMouse()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tones.sel if self.isDown() else tones.hover)
            painter.drawRoundedRect(QRectF(self.rect()), Radius.CONTROL, Radius.CONTROL)
        if self._framed and not self.hasFocus():
            painter.setPen(QPen(tones.ctl if self.isEnabled() else tones.line, Line.CONTROL))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = Line.CONTROL / 2
            edge = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(edge, Radius.CONTROL, Radius.CONTROL)
        if self.hasFocus():
            painter.setPen(QPen(tones.text, Line.FOCUS))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = Line.FOCUS / 2
            edge = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(edge, Radius.CONTROL - inset, Radius.CONTROL - inset)
        inner = self.rect().adjusted(theme.px(Space.SMALL), 0, -theme.px(Space.SMALL), 0)
        cap = QRect(inner.topLeft(), keycap_size(self._key))
        cap.moveTop(self.rect().center().y() - cap.height() // 2 + 1)
        name = inner.adjusted(cap.width() + theme.px(6), 0, 0, 0)
        if (self.layoutDirection() == Qt.LayoutDirection.RightToLeft) != self._key_last:
            cap.moveRight(inner.right())
            name = inner.adjusted(0, 0, -cap.width() - theme.px(6), 0)
        paint_keycap(painter, cap, self._key, enabled=self.isEnabled())
        painter.setFont(theme.font(UI))
        painter.setPen(tones.text if self.isEnabled() else tones.text3)
        painter.drawText(name, Qt.AlignmentFlag.AlignCenter, self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter clicks too; Qt gives plain buttons the space bar only."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)
