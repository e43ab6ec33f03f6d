"""The rows of the start page: ways to begin, and the projects of last time."""

from pathlib import Path

from PySide6.QtCore import QDateTime, QEvent, QLocale, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QToolButton, QWidget

from pullquote.desktop import theme
from pullquote.desktop.icons import icon, set_icon
from pullquote.desktop.theme import SMALL, UI, Line, Radius, Space, Theme
from pullquote.desktop.widgets.keycap import key_parts, paint_keys

__all__ = ["ProjectRow", "StartRow"]


class StartRow(QAbstractButton):
    """A plain row that is a button: a name at the left, keys at the right."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self._keys: list[str] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_keys(self, keys: str) -> None:
        """The shortcut that does the same, as this system writes it."""
        self._keys = key_parts(keys)
        self.setAccessibleDescription(keys)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(theme.BAR))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tones = Theme.current().tones
        painter = QPainter(self)
        if self.isDown() or self.underMouse():
            painter.fillRect(self.rect(), tones.sel if self.isDown() else tones.hover)
        painter.fillRect(0, self.height() - Line.HAIR, self.width(), Line.HAIR, tones.line)
        inner = self.rect().adjusted(theme.px(Space.SMALL), 0, -theme.px(Space.SMALL), 0)
        words = inner.adjusted(0, 0, -self._paint_end(painter, inner), 0)
        self._paint_words(painter, self._placed(words))
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(tones.text, Line.FOCUS))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), Radius.CONTROL, Radius.CONTROL)

    def _placed(self, part: QRect) -> QRect:
        """Where a part of the row is in a window of either direction."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), part)

    def _paint_end(self, painter: QPainter, inner: QRect) -> int:
        """What stands at the end; returns how much room it takes."""
        return paint_keys(painter, inner, self._keys)

    def _paint_words(self, painter: QPainter, words: QRect) -> None:
        painter.setFont(theme.font(UI))
        painter.setPen(Theme.current().tones.text)
        name = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, name)


class ProjectRow(StartRow):
    """A recent project: its name, its folder, when it was last changed; or that it is gone."""

    chosen = Signal(object)  # Path
    forgotten = Signal(object)  # Path

    def __init__(self, path: Path, parent: QWidget) -> None:
        super().__init__(path.stem, parent)
        self._path = path
        self.is_there = path.is_file()
        self._end = _last_changed(path) if self.is_there else self.tr("Gone")
        self.setAccessibleDescription(f"{_folder(path)}, {self._end}")
        self.setToolTip(
            str(path)
            if self.is_there
            else self.tr("{file} is no longer there. It may have been moved or deleted.").format(file=path)
        )
        self._forget = QToolButton(self)
        set_icon(self._forget, "cross")
        self._forget.setAccessibleName(self.tr("Take off the list"))
        self._forget.setToolTip(self.tr("Take off the list (Del)"))
        self._forget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._forget.hide()
        self._forget.clicked.connect(self._ask_to_forget)
        self.clicked.connect(self._choose)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(theme.ARTICLE_ROW))

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self._path)

    @Slot()
    def _ask_to_forget(self) -> None:
        self.forgotten.emit(self._path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._ask_to_forget()
            return
        super().keyPressEvent(event)

    # The cross is there when the row is looked at, and does not push the words about.

    def _show_cross(self) -> None:
        self._forget.setVisible(self.underMouse() or self.hasFocus())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_cross()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_cross()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_cross()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_cross()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self._forget.sizeHint()
        left = self.width() - size.width() - theme.px(Space.TINY)
        place = QRect(left, (self.height() - size.height()) // 2, size.width(), size.height())
        self._forget.setGeometry(
            QRect(self.width() - place.right() - 1, place.top(), place.width(), place.height())
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            else place
        )

    def _paint_end(self, painter: QPainter, inner: QRect) -> int:
        tones = Theme.current().tones
        room = self._forget.sizeHint().width()
        place = inner.adjusted(0, 0, -room, 0)
        painter.setFont(theme.font(SMALL))
        painter.setPen(tones.text3 if self.is_there else tones.warn)
        trailing = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self._placed(place), trailing, self._end)
        width = painter.fontMetrics().horizontalAdvance(self._end) + theme.px(Space.SMALL)
        if not self.is_there:
            size = theme.px(theme.ICON)
            mark = QRect(place.right() + 1 - width - size, place.center().y() - size // 2, size, size)
            icon("warning", "warn").paint(painter, self._placed(mark))
            width += size + theme.px(Space.SMALL)
        return room + width

    def _paint_words(self, painter: QPainter, words: QRect) -> None:
        tones = Theme.current().tones
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        line = theme.line_height(UI)
        words = QRect(words.left(), (self.height() - 2 * line) // 2, words.width(), line)
        for text, font, tone, elide in (
            (
                self.text(),
                theme.font(UI),
                tones.text if self.is_there else tones.text3,
                Qt.TextElideMode.ElideRight,
            ),
            (_folder(self._path), theme.font(SMALL), tones.text3, Qt.TextElideMode.ElideMiddle),
        ):
            painter.setFont(font)
            painter.setPen(tone)
            painter.drawText(words, leading, painter.fontMetrics().elidedText(text, elide, words.width()))
            words.translate(0, line)


def _last_changed(path: Path) -> str:
    day = QDateTime.fromSecsSinceEpoch(int(path.stat().st_mtime)).date()
    return QLocale().toString(day, QLocale.FormatType.ShortFormat)


def _folder(path: Path) -> str:
    """The folder of a project, with the user's own one as people write it."""
    home = Path.home()
    return str(Path("~", path.parent.relative_to(home)) if path.is_relative_to(home) else path.parent)
