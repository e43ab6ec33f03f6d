"""The palette over its window: a field, what it finds, and what the keys do."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QVBoxLayout, QWidget

from pullquote.desktop import theme
from pullquote.desktop.actions import BoundAction
from pullquote.desktop.announcing import announce_row
from pullquote.desktop.help.sections import Section
from pullquote.desktop.palette.delegate import HEADING_ROW, RowDelegate
from pullquote.desktop.palette.found import GROUPS, Found, Group, find
from pullquote.desktop.palette.rows import ROW_ROLE, Heading, Rows
from pullquote.desktop.theme import SMALL, Line, Radius, Space, Theme
from pullquote.desktop.widgets.keycap import Keycap, written_keys
from pullquote.desktop.widgets.rule import Rule
from pullquote.desktop.widgets.search_field import SearchField
from pullquote.records import Actor, ArticleSummary
from pullquote.wording import plural

if TYPE_CHECKING:
    from pullquote.desktop.window import MainWindow

__all__ = ["Palette"]

_ROWS = 9
_WIDTH, _TOP, _FIELD, _FOOTER = 640, 104, 48, 36


class Palette(QWidget):
    """A scrim over the window with the palette on it. Esc or a click beside it closes."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Command palette"))
        self._window = window
        self._before = window.focusWidget()
        self._rows = Rows(self)
        self.frame = _Frame(self)
        self.field = SearchField(self.tr("Search actions, articles, actors and the guides"), self.frame)
        self.field.setProperty("bare", True)
        self.count = QLabel(self.frame)
        self.count.setFont(theme.font(SMALL))
        theme.set_tone(self.count, "text2")
        self.list = QListView(self.frame)
        self.list.setModel(self._rows)
        self.list.setItemDelegate(RowDelegate(self.list))
        self.list.setStyleSheet("QListView { background: transparent; }")  # the frame's paper shows through
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("Found"))
        self._lay_out()
        self.field.textChanged.connect(self._search)
        self.list.clicked.connect(self._run)
        self.field.installEventFilter(self)
        window.installEventFilter(self)

    def _lay_out(self) -> None:
        pad = theme.px(Space.MEDIUM)
        head = QWidget(self.frame)
        head.setFixedHeight(theme.px(_FIELD))
        top = QHBoxLayout(head)
        top.setContentsMargins(pad - theme.px(Space.TINY), 0, pad, 0)
        top.addWidget(self.field, 1)
        top.addWidget(self.count)
        self._footer = QWidget(self.frame)
        keys = QHBoxLayout(self._footer)
        keys.setContentsMargins(pad, 0, pad, 0)
        keys.setSpacing(theme.px(Space.TINY))
        for caps, text in (
            (("Up", "Down"), self.tr("choose")),
            (("Enter",), self.tr("run")),
            (("Esc",), self.tr("close")),
        ):
            for cap in caps:
                keys.addWidget(Keycap(written_keys(cap), self._footer))
            label = QLabel(text, self._footer)
            label.setFont(theme.font(SMALL))
            theme.set_tone(label, "text2")
            keys.addWidget(label)
            keys.addSpacing(theme.px(Space.SMALL))
        keys.addStretch(1)
        self._footer.setFixedHeight(theme.px(_FOOTER))
        column = QVBoxLayout(self.frame)
        column.setContentsMargins(Line.CONTROL, Line.CONTROL, Line.CONTROL, Line.CONTROL)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(Rule(parent=self.frame))
        column.addWidget(self.list, 1)
        column.addWidget(Rule(parent=self.frame))
        column.addWidget(self._footer)

    def open_over(self) -> None:
        """Show the palette over its window; once more, to begin again with other words."""
        self._search(self.field.text())
        self.show()
        self.raise_()
        self.field.setFocus()
        self.field.selectAll()

    def _place(self) -> None:
        self.setGeometry(self._window.rect())
        width = min(theme.px(_WIDTH), self.width() - 2 * theme.px(Space.LARGE))
        top = theme.px(_TOP)
        around = theme.px(_FIELD) + theme.px(_FOOTER) + 2 * Line.HAIR + 2 * Line.CONTROL
        height = min(around + self._rows_height(), self.height() - 2 * theme.px(Space.LARGE))
        top = max(theme.px(Space.LARGE), min(top, self.height() - height - theme.px(Space.LARGE)))
        self.frame.setGeometry((self.width() - width) // 2, top, width, height)

    def _rows_height(self) -> int:
        """At most nine things, with the headings among them."""
        height = things = 0
        for number in range(self._rows.rowCount()):
            if isinstance(self._rows.row(number), Heading):
                height += theme.px(HEADING_ROW) if things < _ROWS else 0
            elif things < _ROWS:
                height += theme.px(theme.COMMAND_ROW)
                things += 1
        return height

    @Slot(str)
    def _search(self, words: str) -> None:
        found = find(self._window, words)
        self._rows.show(found)
        self._go_to(self._rows.step(-1, 0))
        self._tell_counts(found)
        self._place()

    def _tell_counts(self, found: list[Found]) -> None:
        counts: dict[Group, int] = {group: sum(each.group == group for each in found) for group in GROUPS}
        said: dict[Group, str] = {
            "actions": plural("1 action", "{count} actions", counts["actions"]),
            "articles": plural("1 article", "{count} articles", counts["articles"]),
            "actors": plural("1 actor", "{count} actors", counts["actors"]),
            "help": plural("1 section", "{count} sections", counts["help"]),
        }
        words = [said[group] for group in GROUPS if counts[group]]
        self.count.setText(", ".join(words) or self.tr("Nothing found"))

    def _go_to(self, row: int) -> None:
        if row < 0:
            return
        if isinstance(self._rows.row(row - 1), Heading):
            self.list.scrollTo(self._rows.index(row - 1))  # the first of a group is seen with its heading
        self.list.setCurrentIndex(self._rows.index(row))
        announce_row(self.list)

    @Slot(QModelIndex)
    def _run(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, Found) or not row.enabled:
            return
        # Back to where the user was first: an action for the page must find the page with the focus.
        self._go_back()
        match row.target:
            case BoundAction() as action:
                action.trigger()
            case ArticleSummary(id=article) if self._window.session is not None:
                self._window.session.open_article(article)
            case Actor(id=actor) if self._window.workspace is not None:
                self._window.workspace.jump_to_actor(actor)
            case Section() as section:
                self._window.open_guide(section)

    def _go_back(self) -> None:
        before = self._before
        self.close()
        if before is not None:
            before.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        elif watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _ROWS, Qt.Key.Key_PageUp: -_ROWS}
        key = Qt.Key(event.key())
        if key in steps:
            self._go_to(self._rows.step(self.list.currentIndex().row(), steps[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self.list.currentIndex())
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._go_back()
        else:
            return False
        return True

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self._go_back()

    def paintEvent(self, _event: QPaintEvent) -> None:
        scrim = QColor(Qt.GlobalColor.black)
        scrim.setAlphaF(theme.SCRIM)
        QPainter(self).fillRect(self.rect(), scrim)


class _Frame(QFrame):
    """The palette's own paper; its border stands in for a shadow."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        tones = Theme.current().tones
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tones.ctl, Line.CONTROL))
        painter.setBrush(tones.field)
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), Radius.DIALOG, Radius.DIALOG)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # a click on the paper is not one beside it
