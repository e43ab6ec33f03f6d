"""The heading of a panel, in place of a dock's title bar."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QWidget

from pullquote.desktop import theme
from pullquote.desktop.theme import SMALL, Line, Space, Theme
from pullquote.desktop.widgets.elided_label import ElidedLabel

__all__ = ["PanelHeader"]


class PanelHeader(QWidget):
    """A title, a count, tool buttons at the far end; an ink line on top while its panel has the focus."""

    def __init__(self, title: str, parent: QWidget | None = None, *, hairline: bool = False) -> None:
        super().__init__(parent)
        self._hairline = hairline
        self._panel: QWidget | None = None
        self._has_focus = False

        self._title = ElidedLabel(self)
        self._count = ElidedLabel(self)

        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(Space.MEDIUM), 0, theme.px(Space.SMALL), 0)
        self._row.setSpacing(theme.px(Space.SMALL))
        self._row.addWidget(self._title)
        self._row.addWidget(self._count)
        self._row.addStretch(1)

        self._title.setFont(theme.font(SMALL, strong=True))
        self._count.setFont(theme.font(SMALL))
        theme.set_tone(self._title, "text2")
        theme.set_tone(self._count, "text3")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_title(title)

    def set_hairline(self, shown: bool) -> None:
        """Whether a hairline parts the heading from what is under it."""
        self._hairline = shown
        self.update()

    def title(self) -> str:
        return self._title.text()

    def set_title(self, title: str) -> None:
        self._title.setText(title)
        self.setAccessibleName(title)

    def set_count(self, text: str) -> None:
        """The small text beside the title, such as “214, 86 finished”."""
        self._count.setText(text)
        self._count.setToolTip(text)

    def add(self, widget: QWidget) -> None:
        """Put a tool button at the far end, after those that are there."""
        self._row.addWidget(widget)

    def follow_focus(self, panel: QWidget) -> None:
        """Show the ink line while the focus is anywhere inside `panel`."""
        app = QApplication.instance()
        if self._panel is None and isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)
        self._panel = panel
        self._on_focus_changed(None, QApplication.focusWidget())

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        has_focus = (
            self._panel is not None
            and now is not None
            and (now is self._panel or self._panel.isAncestorOf(now))
        )
        if has_focus != self._has_focus:
            self._has_focus = has_focus
            theme.set_tone(self._title, "text" if has_focus else "text2")
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.px(theme.BAR))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tones = Theme.current().tones
        painter = QPainter(self)
        if self._hairline:
            painter.fillRect(0, self.height() - Line.HAIR, self.width(), Line.HAIR, tones.line)
        if self._has_focus:
            painter.fillRect(0, 0, self.width(), Line.FOCUS, tones.text)
