"""The window's inside while a project is open: the regions, and what they tell each other."""

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from pullquote.desktop.actions import ActionSet
from pullquote.desktop.arrangement import Arrangement
from pullquote.desktop.checking import Checking
from pullquote.desktop.correcting.correcting import Correcting
from pullquote.desktop.finishing import Finishing
from pullquote.desktop.next_to_check import NextToCheck
from pullquote.desktop.page_menu import open_page_menu
from pullquote.desktop.panels.articles import ArticlesPanel
from pullquote.desktop.panels.below_page import BelowPage
from pullquote.desktop.panels.find_bar import FindBar
from pullquote.desktop.panels.history import HistoryPanel
from pullquote.desktop.panels.inspector import Inspector
from pullquote.desktop.panels.label_bar import LabelBar
from pullquote.desktop.panels.message_bar import MessageBar
from pullquote.desktop.panels.notes import NotesPanel
from pullquote.desktop.panels.occurrences import OccurrencesPanel
from pullquote.desktop.panels.panel_list import commit_edit
from pullquote.desktop.panels.step_words import Place
from pullquote.desktop.panels.tab_panel import TabPanel
from pullquote.desktop.panels.to_check import ToCheckPanel
from pullquote.desktop.panels.who_said_what import WhoSaidWhat
from pullquote.desktop.reading.page import ReadingPage
from pullquote.desktop.regions import FocusLine, Region, Regions
from pullquote.desktop.searching.panel import SearchPanel
from pullquote.desktop.searching.tasks import SearchTasks
from pullquote.desktop.session import Session
from pullquote.desktop.settings import Settings
from pullquote.desktop.spoken_steps import SpokenSteps
from pullquote.desktop.suggestions.bar import SuggestionBar
from pullquote.desktop.suggestions.review import Review
from pullquote.desktop.suggestions.undecided import Undecided
from pullquote.desktop.tagging import Tagging
from pullquote.project import Change, CodebookChange, Listing
from pullquote.records import Mention
from pullquote.wording import plural

__all__ = ["Workspace"]


class Workspace(QWidget):
    """The regions around one session."""

    path_changed = Signal(str)  # the labels under the caret, “Quote › Claim”
    counts_changed = Signal(str)
    codebook_changed = Signal()

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._actions: ActionSet | None = None
        self.page = ReadingPage(self)
        self.page.set_codebook(session.codebook)
        self.articles = ArticlesPanel(session, self)
        self.label_bar = LabelBar(self)
        self.label_bar.set_codebook(session.codebook)
        self._let_tag()
        self.find_bar = FindBar(session, self.page, self)
        self.occurrences = OccurrencesPanel(session, self.page, self)
        self.messages = MessageBar(self)
        self.who_said_what = WhoSaidWhat(session, self)
        self.notes = NotesPanel(session, self)
        self.history = HistoryPanel(session, self)
        self.undecided = Undecided(session, settings, self)
        self.checking = Checking(session, self.undecided, self)
        self.to_check = ToCheckPanel(session, self.checking, self)
        self.finishing = Finishing(session, self.checking, self.messages, self)
        self.correcting = Correcting(session, self.page, self.messages, self)
        self.next_to_check = NextToCheck(session, self.articles.model, self)
        self.search = SearchPanel(session, self._listing, self)
        self.search_tasks = SearchTasks(session, self.search, self)
        below = (self.who_said_what, self.notes, self.history, self.search, self.to_check)
        self.below = BelowPage(*below, parent=self)
        self.tagging = Tagging(session, self.page, self)
        self.review = Review(session, self.page, self.undecided, self)
        self.suggestion_bar = SuggestionBar(session, self.review, self.undecided, self)
        self.inspector = Inspector(session, self.review, self)
        SpokenSteps(session, self)

        self.arrangement = Arrangement(
            settings.layout_of(session.project.path),
            *(self.articles, self._reading_column(), self.below, self.inspector),
            self,
        )
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(self.arrangement)
        self._line = FocusLine(self.label_bar, self)
        self.regions = Regions(self)
        self._name_regions()
        self._counts_soon = QTimer(self, singleShot=True, interval=0)
        self._counts_soon.timeout.connect(self._tell_counts)
        self._connect()

    def _reading_column(self) -> QWidget:
        """The page between its bars."""
        reading = QWidget(self)
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.label_bar)
        column.addWidget(self.find_bar)
        column.addWidget(self.page, 1)
        column.addWidget(self.occurrences)
        column.addWidget(self.suggestion_bar)
        column.addWidget(self.messages)
        return reading

    @Slot(bool, bool)
    def _give_way(self, list_floats: bool, tight: bool) -> None:
        self.label_bar.set_narrow(list_floats)
        self.suggestion_bar.set_narrow(tight)
        self.who_said_what.set_narrow(tight)

    # The article list over the page

    def show_articles(self) -> None:
        """Bring the article list up, over the page where there is no room beside it, and go there."""
        self.arrangement.show_list()
        self.articles.setFocus(Qt.FocusReason.OtherFocusReason)

    def search_articles(self) -> None:
        """Go to the search field of the article list."""
        self.show_articles()
        self.articles.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.articles.search.selectAll()

    def filter_articles(self) -> None:
        """Open the filter of the article list."""
        self.show_articles()
        self.articles.open_filter()

    def toggle_articles(self) -> None:
        """Bring the article list up and go there; from there, give its room to the page."""
        focus = QApplication.focusWidget()
        if focus is not None and self.articles.isAncestorOf(focus):
            self.focus_page()
            self.arrangement.hide_list()
        else:
            self.show_articles()

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        elsewhere = now is not None and self.isAncestorOf(now) and not self.articles.isAncestorOf(now)
        if elsewhere and not self.arrangement.list_docked:
            self.arrangement.hide_list()

    def focus_page(self) -> None:
        """Go to the page, where the keys are."""
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def use_actions(self, actions: ActionSet) -> None:
        """Have the buttons of the label bar trigger the window's actions."""
        ids = actions.by_id
        self.label_bar.set_actions(ids["undo"], ids["redo"], ids["link"], ids["finish"], ids["article_list"])
        self.suggestion_bar.set_actions(actions)
        self._actions = actions
        self._tell_finished()

    @Slot(QPoint)
    def _open_menu(self, at: QPoint) -> None:
        if self._actions is not None:
            open_page_menu(self._actions, self.page, at)

    @property
    def edges(self) -> Tagging | Review:
        """Whose edges the keys move: the suggestion's under review, unless a link or an annotation is at work."""
        is_of_review = self.review.current is not None and not self.review.tagged
        return self.review if is_of_review and not self.tagging.mode else self.tagging

    def tag(self, label: str) -> None:
        """Tag what is selected, the suggested quote at the caret, or the sensible words there."""
        if self.tagging.mode == "label" or not self.review.tag_quote(label):
            self.tagging.tag(label)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, where nobody wants it, goes back to the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.focus_page()
            return
        super().keyPressEvent(event)

    def open_find(self) -> None:
        """Open the find bar and go there."""
        self.occurrences.close_panel()
        self.find_bar.open()

    def open_occurrences(self) -> None:
        """Show where the same words stand elsewhere; the page marks either these or what is searched for."""
        self.tagging.leave_mode()
        if self.find_bar.isVisible():
            self.find_bar.close_bar()
        self.occurrences.open()

    # Regions

    def _name_regions(self) -> None:
        self.regions.all = [
            Region("articles", self.articles, self.show_articles),
            Region("label bar", self.label_bar),
            Region("page", self.page),
            Region("occurrences", self.occurrences),
            Region("suggestions", self.suggestion_bar),
            Region("below the page", self.below, self.arrangement.show_below),
            Region("inspector", self.inspector, self.arrangement.show_inspector),
        ]

    def stretch_region(self, by: int) -> None:
        """Give the region with the focus some steps more room, or less."""
        region = self.regions.current()
        if region is not None:
            self.arrangement.stretch(region.widget, by)

    @property
    def inspector_shown(self) -> bool:
        """Whether the inspector is on screen."""
        return self.arrangement.inspector_shown

    def hide_inspector(self) -> None:
        """Give the inspector's room to the page; F6 or its action brings it back."""
        self.focus_page()
        self.arrangement.hide_inspector()

    def toggle_inspector(self) -> None:
        """Show the inspector and go there, or hide it."""
        if self.inspector_shown:
            self.hide_inspector()
        else:
            self.arrangement.show_inspector()
            self.inspector.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_panel(self, panel: TabPanel) -> None:
        """Bring a panel below the page up and go there."""
        self.below.show_panel(panel)
        panel.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def show_to_check(self) -> None:
        """Bring up what there is to check and go there."""
        self.show_panel(self.to_check)

    def stop(self) -> None:
        """End what works in other threads; the project closes."""
        self.undecided.stop()
        self.checking.stop()
        self.to_check.model.stop()
        self.search.stop()
        self.next_to_check.stop()

    @Slot(object)
    @Slot(object, bool)
    def show_place(self, place: Place, onto_page: bool = True) -> None:
        """Open the article of a place and select the annotation there, or else put the caret where it was."""
        session = self.session
        if place.article and not session.project.article_is_shown(place.article):
            session.told.emit(self.tr("The article is not in the project any more. Undo brings it back."))
            return
        if place.article:
            session.open_article(place.article)
        session.select(place.annotation)
        if place.start is not None and (not place.annotation or session.selected != place.annotation):
            self.page.move_caret(min(place.start, len(session.text)))
            self.page.reveal(self.page.caret)
        if onto_page:
            self.focus_page()

    @Slot(str, int, int, bool)
    def show_words(self, article: str, start: int, end: int, onto_page: bool) -> None:
        """Open an article and select words in it."""
        self.show_place(Place(article), onto_page)
        if self.session.article == article:
            self.page.select_text(start, end)
            self.page.reveal(start)

    def _listing(self) -> Listing:
        return self.articles.model.listing

    def commit(self) -> None:
        """Save what is being written, as before closing."""
        self.inspector.commit()
        for view in (self.who_said_what.table, self.notes.list):
            commit_edit(view)

    def jump(self, annotation: str) -> None:
        """Select an annotation and go on on the page."""
        self.session.select(annotation)
        self.focus_page()

    def show_mention(self, mention: Mention) -> None:
        """Open the article of an annotation and go there."""
        self.session.open_article(mention.article)
        self.jump(mention.annotation)

    def jump_to_actor(self, actor: str) -> None:
        """Select the first mention of an actor: in this article, or else in the first that has one."""
        session = self.session
        if not any(actor in annotation.actors for annotation in session.in_order):
            article = session.project.article_mentioning(actor, session.annotator)
            if not article:
                session.told.emit(self.tr("You have tagged no mention of this actor."))
                return
            session.open_article(article)
        self.jump(next(annotation.id for annotation in session.in_order if actor in annotation.actors))

    def show_topics(self, topic: str = "") -> None:
        """Open the topic desk, at a topic if one is given."""
        from pullquote.desktop.actors.topics import TopicDesk

        desk = TopicDesk(self.session, self.window())
        desk.mention_wanted.connect(self.show_mention)
        desk.show_topic(topic)
        desk.open()

    def start_attributes(self) -> None:
        """Go to the attributes of the selected annotation."""
        self.arrangement.show_inspector()
        self.inspector.start_attributes()

    def toggle_guide(self) -> None:
        """Open or close in the inspector what the label of the selected annotation means."""
        self.arrangement.show_inspector()
        self.inspector.toggle_guide()

    def _start_actor(self) -> None:
        self.arrangement.show_inspector()
        self.inspector.start_actor()

    def _start_note(self) -> None:
        self.arrangement.show_inspector()
        self.inspector.start_note()

    # What the regions tell each other

    def _connect(self) -> None:
        session = self.session
        self.arrangement.gave_way.connect(self._give_way)
        self.articles.chosen.connect(self.focus_page)
        self.label_bar.tag_requested.connect(self.tag)
        self.who_said_what.jump_requested.connect(self.focus_page)
        for panel in (self.who_said_what, self.notes, self.history, self.search, self.to_check):
            panel.leave_requested.connect(self.focus_page)
        self.notes.place_requested.connect(self.show_place)
        self.history.place_requested.connect(self.show_place)
        self.search.place_requested.connect(self.show_place)
        self.search.words_requested.connect(self.show_words)
        self.articles.model.modelReset.connect(self.search.narrowing.follow_list)
        self.to_check.place_requested.connect(self.show_place)
        self.to_check.words_wanted.connect(self.correcting.place)
        self.finishing.show_requested.connect(self.show_to_check)
        self.correcting.show_requested.connect(self.show_to_check)
        self.next_to_check.opened.connect(self.show_to_check)
        self.inspector.leave_requested.connect(self.focus_page)
        self.inspector.close_requested.connect(self.hide_inspector)
        self.inspector.jump_requested.connect(self.jump)
        self.inspector.mention_wanted.connect(self.show_mention)
        self.inspector.topic_wanted.connect(self.show_topics)
        self.tagging.actor_field_requested.connect(self._start_actor)
        self.tagging.note_requested.connect(self._start_note)
        self.page.caret_moved.connect(self._tell_path)
        self.page.menu_requested.connect(self._open_menu)
        self.review.changed.connect(self._on_review)
        session.article_opened.connect(self._on_article)
        session.changed.connect(self._on_changed)
        self.articles.model.modelReset.connect(self._counts_soon.start)  # an article may need attention
        session.failed.connect(self.messages.show_message)
        self.undecided.warned.connect(self.messages.show_message)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def _let_tag(self) -> None:
        self.label_bar.set_editable(bool(self.session.article) and not self.session.project.read_only)

    def _tell_finished(self) -> None:
        self.label_bar.set_finished(self.session.is_finished)

    def _on_article(self) -> None:
        self._let_tag()
        self._tell_finished()
        self._tell_path(self.page.caret)
        self._tell_counts()

    @Slot(object)
    def _on_changed(self, changes: tuple[Change, ...]) -> None:
        if any(isinstance(change, CodebookChange) for change in changes):
            self.label_bar.set_codebook(self.session.codebook)
            self.codebook_changed.emit()
        self._tell_finished()
        self._tell_path(self.page.caret)
        self._counts_soon.start()

    def _on_review(self) -> None:
        self._tell_path(self.page.caret)
        self._counts_soon.start()

    def _tell_counts(self) -> None:
        if self.signalsBlocked():  # the project has been closed meanwhile
            return
        article = self.session.article
        if not article:
            self.counts_changed.emit("")
            return
        # The list shows the status as an icon, and perhaps not this article.
        parts = [self.articles.model.status_of(article)]
        parts.append(plural("1 annotation", "{count} annotations", len(self.session.annotations)))
        if left := self.review.count:
            parts.append(plural("1 suggestion", "{count} suggestions", left))
        self.counts_changed.emit("   ".join(filter(None, parts)))

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
