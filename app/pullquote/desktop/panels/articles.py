"""The article list at the left: what there is, how far each article is, and the way to the next one."""

from contextlib import suppress

import msgspec
from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pullquote.desktop import theme
from pullquote.desktop.dialogs.dialog import sentence
from pullquote.desktop.icons import set_icon
from pullquote.desktop.panels.article_filter import ArticleFilter, listing_words, order_words
from pullquote.desktop.panels.article_model import ArticleModel
from pullquote.desktop.panels.article_rows import ArticleRows
from pullquote.desktop.session import Session
from pullquote.desktop.theme import SMALL, Space
from pullquote.desktop.widgets.elided_label import ElidedLabel
from pullquote.desktop.widgets.header import PanelHeader
from pullquote.desktop.widgets.rule import Rule
from pullquote.desktop.widgets.search_field import SearchField
from pullquote.errors import PullquoteError
from pullquote.project import Listing

__all__ = ["ArticlesPanel"]

_LISTING = "article list"
"""The project's setting that keeps filter and sort order."""

_PAUSE = 120
"""Milliseconds for the next letter of somebody who types."""


class ArticlesPanel(QWidget):
    """Header, search field and list. The current row is the article on screen, both ways."""

    import_requested = Signal()
    chosen = Signal()  # an article was picked with Enter or a click: the reader wants the page

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = ArticleModel(session, _remembered(session), self)
        self.setMinimumWidth(theme.px(220))
        self.setAutoFillBackground(True)

        self._header = PanelHeader(self.tr("Articles"), self)
        self._header.follow_focus(self)
        self.filter = ArticleFilter(self.model, self)
        self.filter_button = QToolButton(self)
        self.filter_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._header.add(self.filter_button)
        self.search = SearchField(self.tr("Search articles by title, outlet or byline"), self)
        self.search.setPlaceholderText(self.tr("Search articles"))
        self.list = ArticleRows(self.model, self)

        self._empty = _Nothing(self.tr("No articles yet. Import files or drop them here."), self)
        self._empty.button.setText(self.tr("Import files…"))
        self._no_match = _Nothing("", self)
        self._no_match.button.setText(self.tr("Show all articles"))
        self._pages = QStackedWidget(self)
        for page in (self.list, self._empty, self._no_match):
            self._pages.addWidget(page)

        field = QVBoxLayout()
        medium = theme.px(Space.MEDIUM)
        field.setContentsMargins(medium, 0, medium, medium)
        field.setSpacing(theme.px(Space.TINY))
        field.addWidget(self.search)
        field.addLayout(self._listing_line())
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
        self._typing = QTimer(self, singleShot=True, interval=_PAUSE)
        self._typing.timeout.connect(self._search)
        self.search.textChanged.connect(self._typing.start)
        self._empty.button.clicked.connect(self.import_requested)
        self._no_match.button.clicked.connect(self.show_all)
        self.filter_button.clicked.connect(self.open_filter)
        self.filter.changed.connect(self._list)
        self._reset.clicked.connect(self._list_in_order)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.opened.connect(self.chosen)
        session.article_opened.connect(self._show_current)
        self.model.modelReset.connect(self._on_reset)
        self.model.dataChanged.connect(self._tell_counts)
        self._on_reset()

    def set_floating(self, floating: bool) -> None:
        """Over the page the list needs an edge of its own; beside it, the splitter is the edge."""
        self._edge.setVisible(floating)

    def _listing_line(self) -> QHBoxLayout:
        """“12 of 214, sorted by date”, and the way back; only while there is something to say."""
        self._listing = ElidedLabel(self)
        self._listing.setFont(theme.font(SMALL))
        theme.set_tone(self._listing, "text2")
        self._reset = QToolButton(self)
        set_icon(self._reset, "cross")
        self._reset.setAccessibleName(self.tr("Clear filters and sort order"))
        self._reset.setToolTip(self._reset.accessibleName())
        self._reset.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        line = QHBoxLayout()
        line.addWidget(self._listing, 1)
        line.addWidget(self._reset)
        return line

    # Which articles, and in what order

    def open_filter(self) -> None:
        """Choose which articles are listed, and in what order."""
        self.filter.open_beside(self, self.model.listing)

    def show_all(self) -> None:
        """List every article again, in the order it was."""
        self.search.clear()
        self._search()
        self._list(self.model.listing.without_filter())

    def _search(self) -> None:
        self._typing.stop()
        words = " ".join(self.search.text().split())
        self.model.show(msgspec.structs.replace(self.model.listing, words=words))

    def _list_in_order(self) -> None:
        self._list(Listing(self.model.listing.words))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)  # the button is no longer there to have it

    def _list(self, listing: Listing) -> None:
        self.model.show(listing)
        kept = msgspec.structs.replace(listing, words="")
        with suppress(PullquoteError):  # a read-only project, or a full disk: only the view is forgotten
            self._session.project.remember(_LISTING, msgspec.json.encode(kept).decode())

    def _why_no_match(self) -> str:
        """What is asked for that no article has."""
        listing = self.model.listing
        filters = listing_words(
            self.model, msgspec.structs.replace(listing, order="imported", descending=False)
        )
        if not filters:
            return self.tr("No article has “{words}” in title, outlet or byline.").format(words=listing.words)
        if not listing.words:
            return self.tr("No article fits the filter: {filters}.").format(filters=filters)
        return self.tr(
            "No article has “{words}” in title, outlet or byline and fits the filter: {filters}."
        ).format(words=listing.words, filters=filters)

    def _tell_listing(self) -> None:
        listing, locale = self.model.listing, self.locale()
        words = order_words(listing)
        if listing.is_filtered:
            count = self.tr("{shown} of {total}").format(
                shown=locale.toString(self.model.rowCount()), total=locale.toString(self.model.total)
            )
            words = self.tr("{shown}, {sorted}").format(shown=count, sorted=words) if words else count
        self._listing.setText(words[:1].upper() + words[1:])
        self._listing.setVisible(bool(words))
        self._reset.setVisible(bool(words))
        details = listing_words(self.model, listing)
        name = self.tr("Filter and sort articles")
        self.filter_button.setAccessibleName(f"{name}: {details}" if details else name)
        self.filter_button.setToolTip(self.filter_button.accessibleName())
        self._listing.setToolTip(details)
        set_icon(self.filter_button, "filter", "text" if details else None)

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
        self._search()
        if not self.model.rowCount():
            return False
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0))
        return True

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self._session.open_article(self.model.summary(current.row()).id)

    def _on_reset(self) -> None:
        nothing = self._no_match if self.model.total else self._empty
        page = self.list if self.model.rowCount() else nothing
        self._no_match.say(self._why_no_match())
        self._pages.setCurrentWidget(page)
        self.setFocusProxy(page)
        self._tell_counts()
        self._tell_listing()
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


def _remembered(session: Session) -> Listing:
    """What this project's list was filtered and sorted by the last time."""
    try:
        return msgspec.json.decode(session.project.setting(_LISTING), type=Listing)
    except msgspec.DecodeError:  # never set, or by another version
        return Listing()


class _Nothing(QWidget):
    """One sentence and one button, where a list has nothing to show."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.button = QPushButton(self)
        self._sentence = sentence(text, parent=self)
        self.setFocusProxy(self.button)
        column = QVBoxLayout(self)
        margin = theme.px(Space.MEDIUM)
        column.setContentsMargins(margin, theme.px(Space.WIDE), margin, margin)
        column.setSpacing(margin)
        column.addWidget(self._sentence)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)

    def say(self, text: str) -> None:
        """Say another sentence."""
        self._sentence.setText(text)
