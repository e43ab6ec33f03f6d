"""Search over the whole project: a field, the hits in their contexts, and tagging those that are ticked."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pullquote.codebook import Codebook
from pullquote.desktop import theme
from pullquote.desktop.icons import set_icon
from pullquote.desktop.panels.panel_list import Index, PanelList
from pullquote.desktop.panels.step_words import Place
from pullquote.desktop.panels.tab_panel import TabPanel
from pullquote.desktop.physical_keys import shortcut_by_place
from pullquote.desktop.searching.model import HIT_ROLE, HitsModel
from pullquote.desktop.searching.narrowing import Narrowing
from pullquote.desktop.searching.rows import HitDelegate
from pullquote.desktop.searching.tagging import HitTagging
from pullquote.desktop.session import Session
from pullquote.desktop.theme import Space
from pullquote.desktop.widgets.list_or_sentence import ListOrSentence
from pullquote.desktop.widgets.rule import Rule
from pullquote.desktop.widgets.search_field import SearchField
from pullquote.project import ArticleChange, Change, Hit, ImportChange, Listing, RevisionChange
from pullquote.wording import plural, say

__all__ = ["SearchPanel"]


class SearchPanel(TabPanel):
    """Enter goes to a hit, Space ticks it; a label's key, or the button, tags what is ticked, or the current hit."""

    place_requested = Signal(object, bool)  # Place, and whether to go on on the page
    words_requested = Signal(
        str, int, int, bool
    )  # article, start, end in code points; whether to go on there
    read_up_to_here = Signal()  # the first hits of a search are there
    csv_requested = Signal()

    def __init__(
        self, session: Session, listing: Callable[[], Listing], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Search"), "", parent)
        self.setObjectName("search")
        self._session = session
        self._goes_on = False  # Enter was pressed before the hits were there
        self.model = HitsModel(session.project, self)
        self.tagging = HitTagging(session, self)
        self.field = SearchField(self.tr("Search the project"), self)
        self.field.setPlaceholderText(self.tr("Words, “a phrase”, begin*"))
        self.tag_button = QToolButton(self)
        self.tag_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.tag_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.tag_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_icon(self.tag_button, "tag")
        self._labels = QMenu(self.tag_button)
        self._labels.aboutToShow.connect(self._fill_labels)
        self._labels.triggered.connect(self._tag_with)
        self.tag_button.setMenu(self._labels)
        self.list = _Hits(session, self)
        self.list.setItemDelegate(HitDelegate(self.list))
        self.list.setModel(self.model)

        top = QHBoxLayout()
        top.setContentsMargins(
            theme.px(Space.MEDIUM), theme.px(Space.TINY), theme.px(Space.SMALL), theme.px(Space.TINY)
        )
        top.setSpacing(theme.px(Space.SMALL))
        top.addWidget(self.field, 1)
        top.addWidget(self.tag_button)
        self._pages = ListOrSentence(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(Rule(parent=self))
        column.addLayout(self._pages, 1)
        self.setFocusProxy(self.field)

        self.narrowing = Narrowing(session, listing, self.tools, self)
        self.narrowing.changed.connect(self._search)
        self.tools.menu.addSeparator()
        self.tools.menu.addAction(self.tr("Save hits as CSV…"), self.csv_requested.emit)
        self.tools.left.connect(self.list.go_to_rows)
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.list.clicked.connect(self._show)
        self.list.jump_requested.connect(self._jump)
        self.list.escape_pressed.connect(self.leave_requested)
        self.list.words_wanted.connect(self.start)
        self.list.all_wanted.connect(self.tools.clear)
        self.list.label_wanted.connect(self.tag)
        self.list.selectionModel().currentChanged.connect(self._show_counts)
        self.model.counts_changed.connect(self._show_counts)
        self.model.pages.found.connect(self._on_found)
        self.model.pages.failed.connect(session.failed)
        session.changed.connect(self._follow)
        self._show_counts()

    # Searching

    def start(self) -> None:
        """Go to the field; what is typed takes the place of what is there."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def stop(self) -> None:
        """Bring no more hits, tag no more, and wait until the threads have ended."""
        self.model.pages.stop()
        self.tagging.stop()

    @Slot()
    def _search(self) -> None:
        self.model.search(self.field.text(), self.narrowing.scope, self.narrowing.sort)

    @Slot(object)
    def _follow(self, changes: tuple[Change, ...]) -> None:
        """Articles have come or gone; what else changes leaves the list as it is, with its ticks."""
        if any(isinstance(change, ImportChange) or _comes_or_goes(change) for change in changes):
            self._search()

    @Slot(object, bool)
    def _on_found(self, _hits: object, is_first: bool) -> None:
        if is_first:
            if self._goes_on and self.field.hasFocus() and self.model.hits:
                self.list.go_to_rows()
            self._goes_on = False
            self.read_up_to_here.emit()

    @Slot()
    def _show_counts(self) -> None:
        hits, number = self.model.hits, self.locale().toString
        text = _counted(hits)
        if self.model.has_more:
            text = self.tr("{hits} or more").format(hits=text)
        self.set_count(text if hits else "", number(len(hits)) if hits else "")
        if hits or not self.model.pages.busy:
            self._pages.show_rows(bool(hits), "" if hits else self._why_nothing())
        else:
            self._pages.sentence.setText(self.tr("Searching…"))  # where there were hits, they stay until then
        chosen = self.chosen
        self.tag_button.setText(
            self.tr("Tag {hits} as…").format(hits=_counted(chosen)) if chosen else self.tr("Tag as…")
        )
        self.tag_button.setEnabled(bool(chosen) and not self._session.project.read_only)

    def _why_nothing(self) -> str:
        if not self.field.text().strip():
            return self.tr(
                "Type words that a text has all of, “a phrase” in quotation marks, or the beginning of a word "
                "and a star."
            )
        if self.tools.is_filtering:
            return self.tr("Nothing is found with this filter.")
        return self.tr("No article has these words.")

    # Going there

    @Slot(QModelIndex)
    def _show(self, index: QModelIndex) -> None:
        self._go(index, onto_page=False)

    @Slot(QModelIndex)
    def _jump(self, index: QModelIndex) -> None:
        self._go(index, onto_page=True)

    def _go(self, index: Index, *, onto_page: bool) -> None:
        hit = index.data(HIT_ROLE)
        if not isinstance(hit, Hit):
            return
        if not hit.article:
            self._session.told.emit(self.tr("No annotation stands for “{name}” yet.").format(name=hit.title))
        elif self.narrowing.scope.within == "texts":
            self.words_requested.emit(hit.article, hit.start, hit.end, onto_page)
        else:
            self.place_requested.emit(Place(hit.article, hit.annotation), onto_page)

    # Tagging

    @property
    def chosen(self) -> list[Hit]:
        """The hits that a label is for: those with a tick, or else the current one; only words of a text."""
        if self.narrowing.scope.within != "texts":
            return []
        hit = self.list.currentIndex().data(HIT_ROLE)
        return self.model.ticked or ([hit] if isinstance(hit, Hit) else [])

    @Slot()
    def _fill_labels(self) -> None:
        self._labels.clear()
        for label in self._session.codebook.labels_in_use:
            action = self._labels.addAction(f"{label.name}\t{label.key}".replace("&", "&&"))
            action.setData(label.id)

    @Slot(QAction)
    def _tag_with(self, action: QAction) -> None:
        self.tag(action.data())

    @Slot(str)
    def tag(self, label: str) -> None:
        """Tag the chosen hits, as one step; words that carry the label already are left alone."""
        session, chosen = self._session, self.chosen
        if session.project.read_only:
            session.told.emit(session.project.read_only)
            return
        if not chosen:
            return
        self.model.tick_none()
        self.tagging.tag(label, chosen)

    # What Qt tells

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the field, Enter and Down go on to what was found; Esc leaves."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
                self._goes_on = self.model.pages.busy
                if self.model.hits and not self._goes_on:
                    self.list.go_to_rows()
                return True
            self._goes_on = False
            if event.key() == Qt.Key.Key_Escape:
                self.leave_requested.emit()
                return True
        return super().eventFilter(watched, event)


class _Hits(PanelList):
    """Besides the keys of all such lists: the labels' keys, and Ctrl+A for all ticks."""

    label_wanted = Signal(str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(say("Hits"), parent)
        self._session = session

    def keyPressEvent(self, event: QKeyEvent) -> None:
        label = _label_of(event, self._session.codebook)
        model = self.model()
        if event.matches(QKeySequence.StandardKey.SelectAll) and isinstance(model, HitsModel):
            model.tick_all()
        elif label:
            self.label_wanted.emit(label)
        else:
            super().keyPressEvent(event)


def _label_of(event: QKeyEvent, codebook: Codebook) -> str:
    """The label whose letter or digit this is, by id, or an empty string."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return ""
    by_place = shortcut_by_place(event)
    written = by_place.toString() if by_place is not None else event.text()
    keys: dict[str, str] = {}
    for place, label in enumerate(codebook.labels_in_use, 1):
        keys |= {label.key.casefold(): label.id, str(place): label.id}
    return keys.get(written.casefold(), "")


def _comes_or_goes(change: Change) -> bool:
    if isinstance(change, RevisionChange):
        return True  # hits, too, come and go with a text
    return isinstance(change, ArticleChange) and change.before.deleted != change.after.deleted


def _counted(hits: list[Hit]) -> str:
    articles = plural("1 article", "{count} articles", len({hit.article for hit in hits}))
    return plural("1 hit in {articles}", "{count} hits in {articles}", len(hits), articles=articles)
