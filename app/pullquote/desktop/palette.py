"""The command palette: every action and every article, found by a few letters."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from pullquote.desktop import theme
from pullquote.desktop.actions import ActionSet, BoundAction
from pullquote.desktop.dialogs.keys import key_parts
from pullquote.desktop.icons import icon, status_icon
from pullquote.desktop.panels.article_model import ArticleModel
from pullquote.desktop.session import Session
from pullquote.desktop.theme import SMALL, UI, Line, Radius, Space, Theme
from pullquote.desktop.widgets.keycap import keycap_size, paint_keycap
from pullquote.records import ArticleSummary

__all__ = ["Palette"]

_ROWS = 9
_ARTICLES = 50
"""More articles than this are not listed: a few more letters find the right one."""

Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class _Row:
    """One line: an action or an article."""

    name: str
    where: str
    action: BoundAction | None = None
    article: ArticleSummary | None = None
    match: tuple[int, int] = (0, 0)


class Palette(QWidget):
    """A scrim over the window with the palette on it. Esc or a click beside it closes."""

    def __init__(
        self, actions: ActionSet, articles: ArticleModel | None, session: Session | None, window: QWidget
    ) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Command palette"))
        self._session, self._window = session, window
        self._before = window.focusWidget()
        self._model = _Rows(actions, articles, self)
        self._frame = _Frame(self)
        self.field = QLineEdit(self._frame)
        self.field.setPlaceholderText(self.tr("Search actions and articles"))
        self.field.setAccessibleName(self.tr("Search actions and articles"))
        self.field.setProperty("icon", True)
        self.field.setFixedHeight(theme.px(36))
        self.field.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.list = QListView(self._frame)
        self.list.setModel(self._model)
        self.list.setItemDelegate(_RowDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setStyleSheet("QListView { background: transparent; }")  # the frame's paper shows through
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("Found"))
        column = QVBoxLayout(self._frame)
        tiny = theme.px(Space.TINY)
        column.setContentsMargins(tiny + 2, tiny + 2, tiny + 2, tiny + 2)
        column.setSpacing(tiny)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.textChanged.connect(self._search)
        self.list.clicked.connect(self._run)
        self.field.installEventFilter(self)
        window.installEventFilter(self)

    def open_over(self) -> None:
        """Show the palette over its window."""
        self._search("")
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus()

    def _place(self) -> None:
        self.setGeometry(self._window.rect())
        rows = min(_ROWS, max(1, self._model.rowCount()))
        width = min(theme.px(640), self.width() - 2 * theme.px(Space.LARGE))
        height = theme.px(36) + rows * theme.px(theme.COMMAND_ROW) + 3 * theme.px(Space.TINY) + 4
        top = min(theme.px(104), max(0, self.height() - height))
        self._frame.setGeometry((self.width() - width) // 2, top, width, height)

    def _search(self, words: str) -> None:
        self._model.search(words)
        self.list.setCurrentIndex(self._model.index(0))
        self._place()

    def _run(self, index: QModelIndex) -> None:
        row: _Row | None = index.data(_ROW)
        if row is None or (row.action is not None and not row.action.isEnabled()):
            return
        # Back to where the user was first: an action for the page must find the page with the focus.
        self._go_back()
        if row.action is not None:
            row.action.trigger()
        elif row.article is not None and self._session is not None:
            self._session.open_article(row.article.id)

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
            last = self._model.rowCount() - 1
            wanted = max(0, min(last, self.list.currentIndex().row() + steps[key]))
            self.list.setCurrentIndex(self._model.index(wanted))
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


class _Rows(QAbstractListModel):
    """Actions first, then articles."""

    def __init__(self, actions: ActionSet, articles: ArticleModel | None, parent: QObject) -> None:
        super().__init__(parent)
        self._actions, self._articles = actions, articles
        self._rows: list[_Row] = []

    def search(self, words: str) -> None:
        """Show what has these words in its name."""
        wanted = words.casefold().strip()
        self.beginResetModel()
        self._rows = sorted(self._matching_actions(wanted), key=_inside_a_word)
        if wanted and self._articles is not None:
            self._rows += self._matching_articles(wanted, self._articles)
        self.endResetModel()

    def _matching_actions(self, wanted: str) -> list[_Row]:
        found = []
        for action in self._actions:
            name = action.name.rstrip("…")
            at = name.casefold().find(wanted)
            if at >= 0 and action.definition.id != "palette":
                place = (
                    self.tr("Page") if action.definition.scope == "page" else self.tr(action.definition.menu)
                )
                where = action.reason or place
                found.append(_Row(name, where, action, match=(at, at + len(wanted))))
        return found

    def _matching_articles(self, wanted: str, articles: ArticleModel) -> list[_Row]:
        found: list[_Row] = []
        for summary in articles.everything:
            at = summary.title.casefold().find(wanted)
            if at >= 0:
                found.append(
                    _Row(summary.title, articles.place(summary), None, summary, (at, at + len(wanted)))
                )
                if len(found) == _ARTICLES:
                    break
        return found

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == _ROW:
            return row
        return row.name if role == Qt.ItemDataRole.DisplayRole else None


def _inside_a_word(row: _Row) -> bool:
    """Sorts what begins a word before what only stands in one; otherwise the order of the menus stays."""
    before = row.name[: row.match[0]]
    return bool(before) and before[-1].isalnum()


class _RowDelegate(QStyledItemDelegate):
    """Icon, name with the match in bold, where it applies, keycaps."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, theme.px(theme.COMMAND_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tones = Theme.current().tones
        row: _Row = index.data(_ROW)
        box, state = QRect(option.rect), option.state
        current = bool(state & QStyle.StateFlag.State_Selected)
        enabled = row.action is None or row.action.isEnabled()
        painter.save()
        if current:
            painter.fillRect(box, tones.sel)
            painter.fillRect(box.left(), box.top(), Line.CURRENT, box.height(), tones.text)
        size, gap = theme.px(theme.ICON), theme.px(Space.SMALL)
        left = box.left() + theme.px(Space.MEDIUM)
        shape = QRect(left, box.center().y() - size // 2, size, size)
        if row.article is not None:
            status_icon(row.article.status).paint(painter, shape)
        elif row.action is not None:
            row.action.icon().paint(painter, shape)
        left += size + gap

        right = box.right() - theme.px(Space.MEDIUM)
        keys = row.action.keys[:1] if row.action is not None else []
        for part in reversed(key_parts(keys[0]) if keys else []):
            cap = keycap_size(part)
            right -= cap.width()
            spot = QRect(right, box.center().y() - cap.height() // 2, cap.width(), cap.height())
            paint_keycap(painter, spot, part, enabled=enabled)
            right -= theme.px(Space.TINY)

        begin, end = row.match
        for text, strong in ((row.name[:begin], False), (row.name[begin:end], True), (row.name[end:], False)):
            left = self._words(
                painter, box, left, right, text, strong=strong, tone=tones.text if enabled else tones.text3
            )
        painter.setFont(theme.font(SMALL))
        painter.setPen(tones.text2 if current else tones.text3)
        rest = QRect(left + gap, box.top(), max(0, right - left - 2 * gap), box.height())
        where = painter.fontMetrics().elidedText(row.where, Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, where)
        painter.restore()

    @staticmethod
    def _words(
        painter: QPainter, box: QRect, left: int, right: int, text: str, *, strong: bool, tone: QColor
    ) -> int:
        if not text or left >= right:
            return left
        painter.setFont(theme.font(UI, strong=strong))
        painter.setPen(tone)
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(
            QRect(left, box.top(), right - left, box.height()), Qt.AlignmentFlag.AlignVCenter, shown
        )
        return left + metrics.horizontalAdvance(shown)
