"""The rows of the article list: the keys that walk them, and how each is painted."""

from time import monotonic

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from pullquote.desktop import theme
from pullquote.desktop.icons import icon, status_icon
from pullquote.desktop.panels.article_model import ArticleModel
from pullquote.desktop.theme import SMALL, UI, Line, Space, Theme
from pullquote.desktop.widgets.elided import elided
from pullquote.desktop.widgets.row_table import RowTable
from pullquote.records import ArticleSummary

__all__ = ["ArticleRows"]


class ArticleRows(RowTable):
    """A list that opens with Enter as well as with a click."""

    opened = Signal()

    def __init__(self, model: ArticleModel, parent: QWidget) -> None:
        super().__init__(self.tr("Articles"), parent)
        self._articles = model
        self._typed = ""
        self._typed_at = 0.0
        self.setModel(model)
        self.setItemDelegate(_ArticleRow(self))
        self.clicked.connect(self.opened)
        theme.theme_changed.connect(self._fit_rows)

    def _fit_rows(self) -> None:
        """The system's font may have changed with the theme."""
        self.verticalHeader().setDefaultSectionSize(theme.px(theme.ARTICLE_ROW))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Without Qt's own step to the first row, which would open an article that nobody chose."""
        QAbstractScrollArea.focusInEvent(self, event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, keys: str) -> None:
        """Letters look for the beginning of a title; the same one again, for the next title with it.

        Qt would ask for every row, and would count the time that it takes to find one as the user's.
        """
        row = self.currentIndex().row()
        if monotonic() - self._typed_at > QApplication.keyboardInputInterval() / 1000:
            self._typed = ""
        again = self._typed.strip(keys) == ""
        self._typed += keys
        found = self._articles.beginning(keys if again else self._typed, row + 1 if again else max(row, 0))
        if found >= 0:
            self.setCurrentIndex(self._articles.index(found))
        self._typed_at = monotonic()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End are the first and the last row, not the ends of one."""
        rows = self._articles.rowCount()
        if rows and action == QAbstractItemView.CursorAction.MoveHome:
            return self._articles.index(0)
        if rows and action == QAbstractItemView.CursorAction.MoveEnd:
            return self._articles.index(rows - 1)
        return super().moveCursor(action, modifiers)


class _ArticleRow(QStyledItemDelegate):
    """Status icon; title; outlet and date at the left, count at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, theme.px(theme.ARTICLE_ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tones = Theme.current().tones
        summary: ArticleSummary = index.data(Qt.ItemDataRole.UserRole)
        row, state = QRect(option.rect), option.state
        current = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        right_to_left = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft

        def placed(rect: QRect) -> QRect:
            return QStyle.visualRect(
                Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight, row, rect
            )

        painter.save()
        if current or hovered:
            painter.fillRect(row, tones.sel if current else tones.hover)
        painter.fillRect(row.left(), row.bottom(), row.width(), Line.HAIR, tones.line)
        if current:
            painter.fillRect(placed(QRect(row.topLeft(), QSize(Line.CURRENT, row.height()))), tones.text)

        margin, size = theme.px(Space.MEDIUM), theme.px(theme.ICON)
        top = row.top() + theme.px(9)
        line = theme.line_height(UI)
        shape = QRect(row.left() + margin, top + (line - size) // 2, size, size)
        status_icon(summary.status).paint(painter, placed(shape))

        left = row.left() + margin + size + theme.px(Space.SMALL)
        title = QRect(QPoint(left, top), QPoint(row.right() - margin, top + line - 1))
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font(UI, strong=current))
        painter.setPen(tones.text)
        words = elided(painter, index.data(Qt.ItemDataRole.DisplayRole), title.width())
        painter.drawText(placed(title), leading, words)

        painter.setFont(theme.font(SMALL))
        painter.setPen(tones.text2 if current else tones.text3)
        below = title.translated(0, line + theme.px(1))
        count = option.widget.locale().toString(summary.annotations) if summary.annotations else "–"
        if summary.status == "nothing_here":
            count = "0"
        wide = painter.fontMetrics().horizontalAdvance(count) + theme.px(Space.SMALL)
        trailing = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(placed(below), trailing, count)
        if summary.clustered:
            small = theme.px(12)
            mark = QRect(below.right() + 1 - wide - small, below.center().y() - small // 2, small, small)
            icon("merge").paint(painter, placed(mark))
            wide += small + theme.px(Space.TINY)
        model = index.model()
        place = model.place(summary) if isinstance(model, ArticleModel) else ""
        place = elided(painter, place, below.width() - wide)
        painter.drawText(placed(below.adjusted(0, 0, -wide, 0)), leading, place)
        painter.restore()
