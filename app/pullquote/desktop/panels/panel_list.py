"""A list below the page: rows of one height, headings between them, and the keys that such lists share."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from pullquote.desktop import theme
from pullquote.desktop.panels.filter_tools import WORDS_KEY
from pullquote.desktop.theme import SMALL, Line, Space, Theme, Tones
from pullquote.desktop.widgets.elided import elided

__all__ = ["ROW_ROLE", "HeadedRows", "Heading", "Index", "PanelList", "RowDelegate", "commit_edit", "draw"]

ROW_ROLE = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Heading:
    """A row that only says what the rows under it have in common: a day, an article."""

    text: str


class HeadedRows(QAbstractListModel):
    """Rows with headings between them, which the arrows go over; what a row says is up to `said`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Any] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if isinstance(row, Heading):
            return row.text if role == Qt.ItemDataRole.DisplayRole else None
        return self.said(row, role)

    def said(self, row: Any, role: int) -> Any:
        """What a row that is no heading has for a role."""
        raise NotImplementedError


class PanelList(QListView):
    """Enter or a double click jumps to the page, Esc leaves; the filter is a key away."""

    jump_requested = Signal(QModelIndex)
    escape_pressed = Signal()
    words_wanted = Signal()
    all_wanted = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(self.jump_requested)

    @Slot()
    def go_to_rows(self) -> None:
        """From the filter to what it has found."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def commit(self) -> None:
        """Keep what has been written in a row so far."""
        commit_edit(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_where_the_keys_are()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:  # after the selection, which is reset as well
            model.modelReset.connect(self._on_reset)

    @Slot()
    def _on_reset(self) -> None:
        if self.hasFocus():
            self._show_where_the_keys_are()

    def _show_where_the_keys_are(self) -> None:
        if not self.selectionModel().hasSelection():
            current = self.currentIndex()
            self.setCurrentIndex(current if current.isValid() else self._first())

    def moveCursor(self, action: QAbstractItemView.CursorAction, held: Qt.KeyboardModifier) -> QModelIndex:
        """Home goes to the first row; to Qt that is the heading, where it does not go."""
        return (
            self._first()
            if action == QAbstractItemView.CursorAction.MoveHome
            else super().moveCursor(action, held)
        )

    def _first(self) -> QModelIndex:
        rows = (self.model().index(row, 0) for row in range(min(2, self.model().rowCount())))
        return next((row for row in rows if row.flags() & Qt.ItemFlag.ItemIsSelectable), QModelIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.currentIndex().isValid():
                self.jump_requested.emit(self.currentIndex())
            case Qt.Key.Key_Escape:
                self.escape_pressed.emit()
            case Qt.Key.Key_F2 if self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:
                self.edit(self.currentIndex())
            case Qt.Key.Key_Backspace:
                self.all_wanted.emit()
            case _ if event.text() == WORDS_KEY:
                self.words_wanted.emit()
            case _:
                super().keyPressEvent(event)


class RowDelegate(QStyledItemDelegate):
    """Paints what all rows share; what a row says is painted by `paint_row` into the rectangle inside the padding."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(theme.px(120), theme.px(theme.CONTROL))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tones = Theme.current().tones
        rect = QRect(option.rect)
        row = index.data(ROW_ROLE)
        painter.save()
        painter.setLayoutDirection(option.direction)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, tones.sel)
            mirrored = option.direction == Qt.LayoutDirection.RightToLeft
            left = rect.right() + 1 - Line.CURRENT if mirrored else rect.left()
            painter.fillRect(left, rect.top(), Line.CURRENT, rect.height(), tones.text)
        elif option.state & QStyle.StateFlag.State_MouseOver and not isinstance(row, Heading):
            painter.fillRect(rect, tones.hover)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), Line.HAIR, tones.line)
        pad = theme.px(Space.MEDIUM)
        inner = rect.adjusted(pad, 0, -pad, 0)
        if isinstance(row, Heading):
            painter.setFont(theme.font(SMALL, strong=True))
            painter.setPen(tones.text2)
            draw(painter, inner, row.text)
        else:
            self.paint_row(painter, inner, row, tones, selected=selected)
        painter.restore()

    def paint_row(self, painter: QPainter, rect: QRect, row: object, tones: Tones, *, selected: bool) -> None:
        """Paint a row that is no heading."""
        raise NotImplementedError


def commit_edit(view: QAbstractItemView) -> None:
    """Keep what has been entered so far in the cell that is being edited; Qt does so when it is left."""
    editor = view.indexWidget(view.currentIndex())
    if editor is not None:
        view.commitData(editor)


def draw(painter: QPainter, rect: QRect, text: str, *, trailing: bool = False) -> None:
    """One line of text, elided; a line break inside it is a blank."""
    side = Qt.AlignmentFlag.AlignTrailing if trailing else Qt.AlignmentFlag.AlignLeading
    painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, elided(painter, text, rect.width()))
