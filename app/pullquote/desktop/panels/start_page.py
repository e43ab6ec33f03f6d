"""What a window without a project shows: three ways to begin, and the projects of last time."""

from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QVBoxLayout, QWidget

from pullquote.desktop import theme
from pullquote.desktop.theme import HEADLINE, SMALL, UI, Line, Radius, Space, Theme
from pullquote.desktop.widgets.keycap import keycap_size, paint_keycap
from pullquote.desktop.widgets.rule import Rule

__all__ = ["StartPage"]


class StartPage(QWidget):
    """A page of plain rows; `show_recent` lists projects."""

    sample_requested = Signal()
    new_requested = Signal()
    open_requested = Signal()
    project_chosen = Signal(object)  # Path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Start"))
        name = QLabel("Pullquote", self)
        name.setFont(theme.reading_font(HEADLINE))
        self.sample = _Row(self.tr("Open the sample project"), parent=self)
        self.new = _Row(self.tr("New project"), keys=("Ctrl", "N"), parent=self)
        self.open = _Row(self.tr("Open…"), keys=("Ctrl", "O"), parent=self)
        self._recent_heading = _muted(self.tr("Recent projects"), self, strong=True)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)

        page = QWidget(self)
        page.setFixedWidth(theme.px(560))
        column = QVBoxLayout(page)
        column.setContentsMargins(0, theme.px(96), 0, theme.px(Space.WIDE))
        column.setSpacing(0)
        column.addWidget(name)
        column.addSpacing(theme.px(Space.WIDE))
        for row in (self.sample, self.new, self.open):
            column.addWidget(row)
        column.addSpacing(theme.px(Space.WIDE))
        column.addWidget(self._recent_heading)
        column.addSpacing(theme.px(Space.TINY))
        column.addLayout(self._recent)
        column.addSpacing(theme.px(Space.WIDE))
        column.addWidget(Rule(parent=page))
        column.addSpacing(theme.px(Space.MEDIUM))
        column.addWidget(_muted(self.tr("Drop files anywhere to import."), self))
        column.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(page, 1, Qt.AlignmentFlag.AlignHCenter)

        self.sample.clicked.connect(self.sample_requested)
        self.new.clicked.connect(self.new_requested)
        self.open.clicked.connect(self.open_requested)
        self.setFocusProxy(self.sample)
        self.show_recent([])

    def show_recent(self, projects: list[Path]) -> None:
        """List the projects that are still there."""
        while self._recent.count():
            item = self._recent.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        there = [path for path in projects if path.is_file()]
        self._recent_heading.setVisible(bool(there))
        for path in there:
            row = _ProjectRow(path, self)
            row.chosen.connect(self.project_chosen)
            self._recent.addWidget(row)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), Theme.current().tones.page)


def _muted(text: str, parent: QWidget, *, strong: bool = False) -> QLabel:
    label = QLabel(text, parent)
    label.setFont(theme.font(SMALL, strong=strong))
    theme.set_tone(label, "text2" if strong else "text3")
    return label


class _Row(QAbstractButton):
    """A plain row that is a button: a name at the left, a muted word or keys at the right."""

    def __init__(
        self, text: str, *, detail: str = "", keys: tuple[str, ...] = (), below: str = "", parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setText(text)
        self._detail, self._keys, self._below = detail, keys, below
        self.setAccessibleName(text)
        self.setAccessibleDescription(", ".join(filter(None, (below, detail, "+".join(keys)))))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(theme.ARTICLE_ROW if self._below else theme.BAR))

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
        right = inner.right() + 1
        for key in reversed(self._keys):
            size = keycap_size(key)
            right -= size.width()
            cap = QRect(right, inner.center().y() - size.height() // 2, size.width(), size.height())
            paint_keycap(painter, cap, key)
            right -= theme.px(Space.TINY)
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        if self._detail:
            painter.setFont(theme.font(SMALL))
            painter.setPen(tones.text3)
            painter.drawText(
                inner, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter, self._detail
            )
            right -= painter.fontMetrics().horizontalAdvance(self._detail) + theme.px(Space.SMALL)
        words = QRect(inner.left(), inner.top(), right - inner.left(), inner.height())
        if self._below:
            half = theme.line_height(UI)
            words = QRect(words.left(), theme.px(9), words.width(), half)
            painter.setFont(theme.font(SMALL))
            painter.setPen(tones.text3)
            below = painter.fontMetrics().elidedText(self._below, Qt.TextElideMode.ElideMiddle, words.width())
            painter.drawText(words.translated(0, half), leading, below)
        painter.setFont(theme.font(UI))
        painter.setPen(tones.text)
        painter.drawText(
            words,
            leading,
            painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width()),
        )
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(tones.text, Line.FOCUS))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), Radius.CONTROL, Radius.CONTROL)


class _ProjectRow(_Row):
    """A recent project: its name, its folder, when it was last changed."""

    chosen = Signal(object)

    def __init__(self, path: Path, parent: QWidget) -> None:
        changed = QDateTime.fromSecsSinceEpoch(int(path.stat().st_mtime)).date()
        day = QLocale().toString(changed, QLocale.FormatType.ShortFormat)
        super().__init__(path.stem, detail=day, below=str(path.parent), parent=parent)
        self.setToolTip(str(path))
        self._path = path
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self._path)
