"""The window's inside while a project is open: the regions, how they give way, and what they tell each other.

Wide: article list │ page over Who said what │ inspector. Below 1280 the list slides over the page when it is
asked for; below 900 the inspector becomes a tab beside Who said what.
"""

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from pullquote.desktop import theme
from pullquote.desktop.actions import ActionSet
from pullquote.desktop.panels.articles import ArticlesPanel
from pullquote.desktop.panels.find_bar import FindBar
from pullquote.desktop.panels.inspector import Inspector
from pullquote.desktop.panels.label_bar import LabelBar
from pullquote.desktop.panels.message_bar import MessageBar
from pullquote.desktop.panels.who_said_what import WhoSaidWhat
from pullquote.desktop.reading.page import ReadingPage
from pullquote.desktop.regions import FocusLine, Region, Regions, Splitter
from pullquote.desktop.session import Session
from pullquote.desktop.settings import Settings
from pullquote.desktop.suggestions.bar import SuggestionBar
from pullquote.desktop.suggestions.review import Review
from pullquote.desktop.suggestions.undecided import Undecided
from pullquote.desktop.tagging import Tagging

__all__ = ["Workspace"]

LIST_BESIDE = 1280
"""From this window width on the article list stands beside the page."""

INSPECTOR_BESIDE = 900
"""From this window width on the inspector stands beside the page."""

ROOMY = 1100
"""From this window width on the inspector has its full width."""


class Workspace(QWidget):
    """The regions around one session."""

    path_changed = Signal(str)  # the labels under the caret, “Quote › Claim”
    counts_changed = Signal(str)

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._settings = settings
        self.page = ReadingPage(self)
        self.page.set_codebook(session.codebook)
        self.articles = ArticlesPanel(session, self)
        self.label_bar = LabelBar(self)
        self.label_bar.set_codebook(session.codebook)
        self.label_bar.set_editable(not session.project.read_only)
        self.find_bar = FindBar(session, self.page, self)
        self.messages = MessageBar(self)
        self.who_said_what = WhoSaidWhat(session, self)
        self.tagging = Tagging(session, self.page, self)
        self.undecided = Undecided(session, settings, self)
        self.review = Review(session, self.page, self.undecided, self)
        self.suggestion_bar = SuggestionBar(session, self.review, self.undecided, self)
        self.inspector = Inspector(session, self.review, self)

        self._lay_out()
        self._line = FocusLine(self.label_bar, self)
        self.regions = Regions(self)
        self._name_regions()
        self._connect()
        self._counts_soon = QTimer(self, singleShot=True, interval=0)
        self._counts_soon.timeout.connect(self._tell_counts)

    # Layout

    def _lay_out(self) -> None:
        reading = QWidget(self)
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.label_bar)
        column.addWidget(self.find_bar)
        column.addWidget(self.page, 1)
        column.addWidget(self.suggestion_bar)
        column.addWidget(self.messages)

        self._tabs = QTabBar(self)
        self._tabs.setAccessibleName(self.tr("Below the page"))
        self._tabs.setExpanding(False)
        self._tabs.addTab(self.tr("Who said what"))
        self._tabs.addTab(self.tr("Annotation"))
        self._below = QStackedWidget(self)
        self._below.addWidget(self.who_said_what)
        lower = QWidget(self)
        stack = QVBoxLayout(lower)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(self._tabs)
        stack.addWidget(self._below, 1)

        self._centre = Splitter(Qt.Orientation.Vertical, self)
        self._centre.addWidget(reading)
        self._centre.addWidget(lower)
        self._centre.setStretchFactor(0, 1)
        self._columns = Splitter(Qt.Orientation.Horizontal, self)
        self._columns.addWidget(self._centre)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(self._columns)
        self._list_docked = self._inspector_docked = False
        self._below.addWidget(self.inspector)
        self.articles.hide()
        self.articles.set_floating(True)
        self._sized = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_way(self.width())

    def _give_way(self, width: int) -> None:
        beside, inspector = width >= theme.px(LIST_BESIDE), width >= theme.px(INSPECTOR_BESIDE)
        moved = beside != self._list_docked or inspector != self._inspector_docked or not self._sized
        if beside != self._list_docked:
            self._list_docked = beside
            self.articles.set_floating(not beside)
            if beside:
                self._columns.insertWidget(0, self.articles)
                self.articles.show()
            else:
                self.articles.setParent(self)
                self.articles.hide()
        if inspector != self._inspector_docked:
            self._inspector_docked = inspector
            if inspector:
                self._columns.addWidget(self.inspector)
                self._below.setCurrentWidget(self.who_said_what)
            else:
                self._below.addWidget(self.inspector)
                self._tabs.setCurrentIndex(0)
            self.inspector.setVisible(inspector or self._tabs.currentIndex() == 1)
        self.label_bar.set_narrow(not beside)
        self.suggestion_bar.set_narrow(width < theme.px(ROOMY))
        self.who_said_what.set_narrow(width < theme.px(ROOMY))
        self._tabs.setVisible(not inspector)
        for place in range(self._columns.count()):
            self._columns.setStretchFactor(place, int(self._columns.widget(place) is self._centre))
        if moved or (width < theme.px(ROOMY)) != self._tight:
            self._set_sizes(width)
        if not beside and self.articles.isVisible():
            self._place_list()

    def _set_sizes(self, width: int) -> None:
        self._sized = True
        self._tight = width < theme.px(ROOMY)
        list_width = self._settings.width_of("articles", theme.px(264))
        beside = theme.px(272) if self._tight else self._settings.width_of("inspector", theme.px(320))
        sizes = [width - (list_width if self._list_docked else 0) - (beside if self._inspector_docked else 0)]
        if self._list_docked:
            sizes.insert(0, list_width)
        if self._inspector_docked:
            sizes.append(beside)
        self._columns.setSizes(sizes)
        usual = theme.px(204 if self.height() >= theme.px(760) else 138)
        lower = self._settings.width_of("who said what", usual)
        self._centre.setSizes([max(1, self.height() - lower), lower])

    _tight = False

    def _remember_sizes(self) -> None:
        if self._list_docked:
            self._settings.set_width_of("articles", self.articles.width())
        if self._inspector_docked and not self._tight:
            self._settings.set_width_of("inspector", self.inspector.width())

    def _remember_height(self) -> None:
        self._settings.set_width_of("who said what", self._centre.sizes()[1])

    def _show_tab(self, tab: int) -> None:
        self._below.setCurrentIndex(tab)

    # The article list over the page

    def show_articles(self) -> None:
        """Bring the article list up, over the page where there is no room beside it, and go there."""
        if not self._list_docked:
            self._place_list()
            self.articles.show()
            self.articles.raise_()
        self.articles.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def search_articles(self) -> None:
        """Go to the search field of the article list."""
        self.show_articles()
        self.articles.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.articles.search.selectAll()

    def toggle_articles(self) -> None:
        """Bring the article list up, or take it away again where it lies over the page."""
        if self.articles.isVisible() and not self._list_docked:
            self._hide_list()
            self.focus_page()
        else:
            self.show_articles()

    def _place_list(self) -> None:
        width = min(self._settings.width_of("articles", theme.px(264)), self.width())
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        top = self.label_bar.height()
        left = self.width() - width if right else 0
        self.articles.setGeometry(QRect(left, top, width, self.height() - top))

    def _hide_list(self) -> None:
        if not self._list_docked:
            self.articles.hide()

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now) and not self.articles.isAncestorOf(now):
            self._hide_list()

    def focus_page(self) -> None:
        """Go to the page, where the keys are."""
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def use_actions(self, actions: ActionSet) -> None:
        """Have the buttons of the label bar trigger the window's actions."""
        ids = actions.by_id
        self.label_bar.set_actions(ids["undo"], ids["redo"], ids["link"], ids["finish"], ids["article_list"])
        self.suggestion_bar.set_actions(actions)
        self._tell_finished()

    @property
    def edges(self) -> Tagging | Review:
        """Whose edges the keys move: the suggestion's under review, unless a link or an annotation is at work."""
        is_of_review = self.review.current is not None and not self.review.tagged
        return self.review if is_of_review and not self.tagging.mode else self.tagging

    def tag(self, label: str) -> None:
        """Tag what is selected, the suggested quote at the caret, or the sensible words there."""
        if not self.review.tag_quote(label):
            self.tagging.tag(label)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, where nobody wants it, goes back to the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.focus_page()
            return
        super().keyPressEvent(event)

    def open_find(self) -> None:
        """Open the find bar and go there."""
        self.find_bar.open()

    # Regions

    def _name_regions(self) -> None:
        self.regions.all = [
            Region("articles", self.articles, self.show_articles),
            Region("label bar", self.label_bar),
            Region("page", self.page),
            Region("suggestions", self.suggestion_bar),
            Region("who said what", self.who_said_what, self._show_who),
            Region("inspector", self.inspector, self._show_inspector),
        ]

    def _show_who(self) -> None:
        if not self._inspector_docked:
            self._tabs.setCurrentIndex(0)

    def _show_inspector(self) -> None:
        if self._inspector_docked:
            self.inspector.show()
        else:
            self._tabs.setCurrentIndex(1)

    @property
    def inspector_shown(self) -> bool:
        """Whether the inspector is on screen."""
        return self.inspector.isVisibleTo(self)

    def hide_inspector(self) -> None:
        """Give the inspector's room to the page; F6 or its action brings it back."""
        self.focus_page()
        if self._inspector_docked:
            self.inspector.hide()
        else:
            self._tabs.setCurrentIndex(0)

    def toggle_inspector(self) -> None:
        """Show the inspector and go there, or hide it."""
        if self.inspector_shown:
            self.hide_inspector()
        else:
            self._show_inspector()
            self.inspector.setFocus(Qt.FocusReason.OtherFocusReason)

    def jump(self, annotation: str) -> None:
        """Select an annotation and go on on the page."""
        self.session.select(annotation)
        self.focus_page()

    def _start_actor(self) -> None:
        self._show_inspector()
        self.inspector.start_actor()

    def _start_note(self) -> None:
        self._show_inspector()
        self.inspector.start_note()

    # What the regions tell each other

    def _connect(self) -> None:
        session = self.session
        self._tabs.currentChanged.connect(self._show_tab)
        self._columns.splitterMoved.connect(self._remember_sizes)
        self._centre.splitterMoved.connect(self._remember_height)
        self.articles.chosen.connect(self.focus_page)
        self.label_bar.tag_requested.connect(self.tag)
        self.who_said_what.jump_requested.connect(self.focus_page)
        self.who_said_what.leave_requested.connect(self.focus_page)
        self.inspector.leave_requested.connect(self.focus_page)
        self.inspector.close_requested.connect(self.hide_inspector)
        self.inspector.jump_requested.connect(self.jump)
        self.tagging.actor_field_requested.connect(self._start_actor)
        self.tagging.note_requested.connect(self._start_note)
        self.page.caret_moved.connect(self._tell_path)
        self.review.changed.connect(self._on_review)
        session.article_opened.connect(self._on_article)
        session.changed.connect(self._on_changed)
        session.failed.connect(self.messages.show_message)
        self.undecided.warned.connect(self.messages.show_message)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def _tell_finished(self) -> None:
        self.label_bar.set_finished(self.session.is_finished)

    def _on_article(self) -> None:
        self._tell_finished()
        self._tell_path(self.page.caret)
        self._counts_soon.start()

    def _on_changed(self) -> None:
        self._tell_finished()
        self._tell_path(self.page.caret)
        self._counts_soon.start()

    def _on_review(self) -> None:
        self._tell_path(self.page.caret)
        self._counts_soon.start()

    def _tell_counts(self) -> None:
        if not self.session.article:
            self.counts_changed.emit("")
            return
        count = len(self.session.annotations)
        number = self.locale().toString(count)
        text = self.tr("1 annotation") if count == 1 else self.tr("{count} annotations").format(count=number)
        if left := self.review.count:
            one = self.tr("1 suggestion") if left == 1 else self.tr("{count} suggestions")
            text += "   " + one.format(count=self.locale().toString(left))
        self.counts_changed.emit(text)

    def _tell_path(self, caret: int) -> None:
        names = self.session.codebook.labels_by_id
        known = self.session.annotations
        under = [known[uuid] for uuid in self.page.annotations_at(caret) if uuid in known]
        under = [annotation for annotation in under if annotation.label in names]
        under.sort(key=lambda a: (a.start - a.end, a.start))
        said = [names[annotation.label].name for annotation in under]
        suggested = (self.page.view.mark(uuid) for uuid in self.page.suggestions_at(caret))
        said += [f"{self.page.view.label(mark).name}?" for mark in suggested if mark is not None]
        self.path_changed.emit(" › ".join(said))
