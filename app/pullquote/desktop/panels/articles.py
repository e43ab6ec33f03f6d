"""The article list at the left: what there is, how far each article is, and the way to the next one."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from pullquote.desktop import theme
from pullquote.desktop.dialogs.dialog import sentence
from pullquote.desktop.icons import icon, status_icon
from pullquote.desktop.panels.article_model import ArticleModel
from pullquote.desktop.session import Session
from pullquote.desktop.theme import SMALL, UI, Line, Space, Theme
from pullquote.desktop.widgets.header import PanelHeader
from pullquote.desktop.widgets.rule import Rule
from pullquote.records import ArticleSummary

__all__ = ["ArticlesPanel"]


class ArticlesPanel(QWidget):
    """Header, search field and list. The current row is the article on screen, both ways."""

    import_requested = Signal()
    chosen = Signal()  # an article was picked with Enter or a click: the reader wants the page

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = ArticleModel(session, self)
        self.setMinimumWidth(theme.px(220))
        self.setAutoFillBackground(True)

        self._header = PanelHeader(self.tr("Articles"), self)
        self._header.follow_focus(self)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search articles"))
        self.search.setAccessibleName(self.tr("Search articles by title or outlet"))
        self.search.setProperty("icon", True)
        self.search.setClearButtonEnabled(True)
        self._lens = self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.list = _ArticleList(self)
        self.list.setModel(self.model)

        self._empty = _Nothing(self.tr("No articles yet. Import files or drop them here."), self)
        self._empty.button.setText(self.tr("Import files…"))
        self._no_match = _Nothing(self.tr("No article has these words in its title or outlet."), self)
        self._no_match.button.setText(self.tr("Clear search"))
        self._pages = QStackedWidget(self)
        for page in (self.list, self._empty, self._no_match):
            self._pages.addWidget(page)

        field = QVBoxLayout()
        medium = theme.px(Space.MEDIUM)
        field.setContentsMargins(medium, 0, medium, medium)
        field.addWidget(self.search)
        self._edge = Rule(Qt.Orientation.Vertical, self)
        self._edge.hide()
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addLayout(field)
        column.addWidget(Rule(parent=self))
        column.addWidget(self._pages, 1)

        both = QHBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        both.addLayout(column, 1)
        both.addWidget(self._edge)

        self.setFocusProxy(self.list)
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._on_search)
        self._empty.button.clicked.connect(self.import_requested)
        self._no_match.button.clicked.connect(self.search.clear)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.opened.connect(self.chosen)
        session.article_opened.connect(self._show_current)
        self.model.modelReset.connect(self._on_reset)
        self.model.dataChanged.connect(self._tell_counts)
        theme.theme_changed.connect(self._on_theme)
        self._on_reset()

    def set_floating(self, floating: bool) -> None:
        """Over the page the list needs an edge of its own; beside it, the splitter is the edge."""
        self._edge.setVisible(floating)

    def _on_search(self, words: str) -> None:
        self.model.show_matching(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search field, Down goes on to what was found, and Enter opens it."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self._take_found()
                self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self._take_found():
                    self.chosen.emit()
                return True
        return super().eventFilter(watched, event)

    def _take_found(self) -> bool:
        """Open the first article found, unless the one on screen is among them; False when none is."""
        if not self.model.rowCount():
            return False
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0))
        return True

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self._session.open_article(self.model.summary(current.row()).id)

    def _on_reset(self) -> None:
        if self.model.rowCount():
            self._pages.setCurrentWidget(self.list)
        else:
            self._pages.setCurrentWidget(self._no_match if self.model.total else self._empty)
        self._tell_counts()
        self._show_current(self._session.article)

    def _show_current(self, article: str) -> None:
        row = self.model.row_of(article)
        index = self.model.index(row) if row >= 0 else QModelIndex()
        if index != self.list.currentIndex():
            self.list.setCurrentIndex(index)
        if index.isValid():
            self.list.scrollTo(index)

    def _tell_counts(self) -> None:
        locale = self.locale()
        total = locale.toString(self.model.total)
        self._header.set_count(
            self.tr("{total}, {finished} finished").format(
                total=total, finished=locale.toString(self.model.finished)
            )
            if self.model.total
            else ""
        )

    def _on_theme(self) -> None:
        self._lens.setIcon(icon("search"))


class _Nothing(QWidget):
    """One sentence and one button, where a list has nothing to show."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.button = QPushButton(self)
        column = QVBoxLayout(self)
        margin = theme.px(Space.MEDIUM)
        column.setContentsMargins(margin, theme.px(Space.WIDE), margin, margin)
        column.setSpacing(margin)
        column.addWidget(sentence(text, parent=self))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)


class _ArticleList(QListView):
    """A list that opens with Enter as well as with a click."""

    opened = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Articles"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_ArticleRow(self))
        self.clicked.connect(self.opened)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Without Qt's own step to the first row, which would open an article that nobody chose."""
        QAbstractScrollArea.focusInEvent(self, event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def dataChanged(
        self,
        top: QModelIndex | QPersistentModelIndex,
        bottom: QModelIndex | QPersistentModelIndex,
        _roles: Sequence[int] = (),
    ) -> None:
        """All rows are of one height, so a changed one is painted; Qt would lay out every row again."""
        self.viewport().update(self.visualRect(top).united(self.visualRect(bottom)))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()
        super().changeEvent(event)


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
        words = painter.fontMetrics().elidedText(
            index.data(Qt.ItemDataRole.DisplayRole), Qt.TextElideMode.ElideRight, title.width()
        )
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
        model = index.model()
        place = model.place(summary) if isinstance(model, ArticleModel) else ""
        place = painter.fontMetrics().elidedText(place, Qt.TextElideMode.ElideRight, below.width() - wide)
        painter.drawText(placed(below.adjusted(0, 0, -wide, 0)), leading, place)
        painter.restore()
