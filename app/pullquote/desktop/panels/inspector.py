"""The inspector: everything about the selected annotation, then the actors of the article."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QLabel,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pullquote.desktop import theme
from pullquote.desktop.icons import set_icon
from pullquote.desktop.panels.actors_list import ActorsList
from pullquote.desktop.panels.attributes_form import AttributesForm
from pullquote.desktop.panels.chain_list import ChainList
from pullquote.desktop.panels.excerpt import Excerpt
from pullquote.desktop.panels.label_guide import LabelGuide
from pullquote.desktop.panels.links_list import LinksList
from pullquote.desktop.panels.note_field import NoteField
from pullquote.desktop.panels.section import ListSection, Section
from pullquote.desktop.panels.source_section import SourceSection
from pullquote.desktop.panels.topic_section import RelatedClaims, TopicSection
from pullquote.desktop.panels.value_chips import ValueChips
from pullquote.desktop.session import Session
from pullquote.desktop.suggestions.review import Review
from pullquote.desktop.suggestions.section import SuggestionSection
from pullquote.desktop.suggestions.words import quote_of
from pullquote.desktop.theme import Space
from pullquote.desktop.widgets.chip import Chip, ChipStyle
from pullquote.desktop.widgets.header import PanelHeader
from pullquote.records import Annotation
from pullquote.wording import plural

__all__ = ["Inspector"]


class Inspector(QWidget):
    """Follows the session's selection; what is typed for one annotation is kept before the next is shown.

    While a suggestion is under review it stands here instead, to be read only.
    """

    leave_requested = Signal()  # Esc: back to the page
    close_requested = Signal()
    jump_requested = Signal(str)  # annotation id: a link or an actor was chosen
    mention_wanted = Signal(object)  # Mention: a claim of any article was chosen
    topic_wanted = Signal(str)

    def __init__(self, session: Session, review: Review | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self._session, self._review = session, review
        self._tabbed = False
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("Inspector"))
        self._inside = QWidget(self)
        self._make_header()
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        theme.set_tone(self._hint, "text2")
        medium = theme.px(Space.MEDIUM)
        self._hint.setContentsMargins(medium, medium, medium, medium)
        self.excerpt = Excerpt(self)
        self.chips = ValueChips(self)
        self.guide = LabelGuide(self)
        self.suggestion = SuggestionSection(self)
        self.form = AttributesForm(session, self)
        self.source = SourceSection(session, self)
        self.topic = TopicSection(session, self)
        self.related = RelatedClaims(session, self.topic, self)
        self._related = ListSection(self.related.accessibleName(), self.related, self)
        self.links = LinksList(session, self)
        self._links = ListSection(self.tr("Links"), self.links, self)
        self.note = NoteField(session, self)
        self._note = Section(self.tr("Note"), self)
        self._note.add_wide(self.note)
        self.chain = ChainList(session, self)
        self._chain = ListSection(self.chain.accessibleName(), self.chain, self)
        self.actors = ActorsList(session, self)
        self._actors = ListSection(self.tr("Actors in this article"), self.actors, self)
        self._lay_out()

        self.related.mention_wanted.connect(self.mention_wanted)
        self.related.topic_wanted.connect(self.topic_wanted)
        self.links.jump_requested.connect(self._jump)
        self.chain.jump_requested.connect(self._jump)
        self.actors.jump_requested.connect(self._jump)
        self.note.done.connect(self.leave_requested)
        self.form.done.connect(self.leave_requested)
        self.chips.chosen.connect(self.form.start)
        if review is not None:
            review.changed.connect(self._refresh)
        session.selection_changed.connect(self._refresh)
        session.article_opened.connect(self._refresh)
        session.changed.connect(self._refresh)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._reveal)
        self._refresh()

    def _make_header(self) -> None:
        self.header = PanelHeader("", self, hairline=True)
        self.header.follow_focus(self)
        self._chip: Chip | None = None
        close = QToolButton(self)
        set_icon(close, "cross")
        close.setAccessibleName(self.tr("Close the inspector"))
        close.setToolTip(self.tr("Close the inspector"))
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        close.clicked.connect(self.close_requested)
        self.header.add(close)
        self._close = close

    def set_tabbed(self, tabbed: bool) -> None:
        """As a tab, the heading goes into the bar of the tabs, and there is nothing to close."""
        self._tabbed = tabbed
        self._close.setVisible(not tabbed)
        self.header.set_hairline(not tabbed)
        if not tabbed:
            self._column.insertWidget(0, self.header)
            self.header.show()
        self._refresh()

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self._inside)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        parts = (
            self._hint,
            self.excerpt,
            self.chips,
            self.guide,
            self.suggestion,
            self.form,
            self.source,
            self.topic,
        )
        for part in parts:
            inner.addWidget(part)
        for section in (self._related, self._links, self._note, self._chain, self._actors):
            inner.addWidget(section)
        inner.addStretch(1)
        scroll = self._scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._inside)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(scroll, 1)
        self.setMinimumWidth(theme.px(240))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    # What it shows

    @Slot()
    def _refresh(self) -> None:
        session = self._session
        proposal = self._review.current if self._review else None
        annotation = None if proposal else session.annotations.get(session.selected)
        if proposal is not None and self._review is not None:
            self._show_chip(proposal.label, "reviewed")
            self.excerpt.set_words(quote_of(proposal, session.text, self._review.spans))
        else:
            self._show_header(annotation)
        self._hint.setVisible(annotation is None and proposal is None)
        self.excerpt.setVisible(annotation is not None or proposal is not None)
        if annotation is not None:
            self.excerpt.set_words(annotation.words)
        self.suggestion.show_proposal(proposal, session.text, session.codebook)
        self.form.show_annotation(annotation)
        label = session.codebook.labels_by_id.get(annotation.label) if annotation else None
        self.chips.set_values(label, self.form.values(annotation) if annotation else ())
        self.guide.show_label(label)
        self.source.show_annotation(annotation)
        self.topic.show_annotation(annotation)
        self.related.show_claims_like(annotation)
        self._related.show_if_filled()
        self.links.show_links_of(annotation.id if annotation else "")
        self._links.show_if_filled()
        self._note.setVisible(annotation is not None)
        self.note.show_annotation(annotation)
        self.chain.show_chain_of(annotation)
        self._chain.show_if_filled()
        self.actors.refresh()
        self._actors.show_if_filled()
        self.setFocusProxy(self.form.label_field if annotation else self.actors)
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()  # words that wrap in another way now are higher or lower

    def _settle(self) -> None:
        """Lay out at once, inside first: Qt passes a new size up one level a turn, and that is seen as a jolt."""
        for layout in reversed(self._inside.findChildren(QLayout)):
            layout.invalidate()
            layout.activate()

    def _show_header(self, annotation: Annotation | None) -> None:
        if annotation is None or annotation.label not in self._session.codebook.labels_by_id:
            self.header.set_title("" if self._tabbed else self.tr("Annotation"))
            self.header.set_count("")
            if self._chip:
                self._chip.hide()
            content = self._session.codebook.with_function("content")
            hint = self.tr("Select an annotation, or put the caret in a quotation and press {key}")
            if self._session.project.read_only:
                hint = self.tr("Select an annotation")
            self._hint.setText(hint.format(key=content.key if content else "Q"))
            return
        self._show_chip(annotation.label, "solid")
        count = len(annotation.fragments)
        self.header.set_count(plural("1 fragment", "{count} fragments", count) if count > 1 else "")

    def _show_chip(self, label_id: str, style: ChipStyle) -> None:
        label = self._session.codebook.labels_by_id[label_id]
        if self._chip is None:
            self._chip = Chip(label, label.key, label.name, style, self)
            row = self.header.layout()
            assert isinstance(row, QBoxLayout)
            row.insertWidget(0, self._chip)
        self._chip.show_label(label, label.key, label.name, style)
        self._chip.show()
        self.header.set_title("")
        self.header.set_count("")
        self.header.setAccessibleName(label.name)

    # The way in and out

    def start_actor(self) -> None:
        """Go to the actor field of the selected mention or quote's source; of a claim, to its topics."""
        if self.topic.isVisibleTo(self):
            self.topic.field.start()
        else:
            self.source.start()

    def start_attributes(self) -> None:
        """Go to the first attribute of the selected annotation."""
        if self.form.isVisibleTo(self):
            self.form.start()

    def toggle_guide(self) -> None:
        """Open or close what the codebook says of the label."""
        self.guide.title.click()
        self._settle()

    def start_note(self) -> None:
        """Go to the note."""
        if self.note.isVisibleTo(self):
            self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(QWidget, QWidget)
    def _reveal(self, _old: QWidget | None, now: QWidget | None) -> None:
        """A field that takes the focus comes into sight; Qt sees to that only for Tab."""
        if now is not None and self._inside.isAncestorOf(now):
            # What has just been shown or filled has its size first: suggestions open at the field's place.
            self._settle()
            QApplication.sendPostedEvents(self._inside, QEvent.Type.LayoutRequest)
            # Not `ensureWidgetVisible`, which is content with the caret of a text box.
            # Of what is higher than the panel, the beginning.
            near = theme.px(Space.SMALL)
            half = min(now.height(), self._scroll.viewport().height() - 2 * near) // 2
            middle = now.mapTo(self._inside, QPoint(now.width() // 2, half))
            self._scroll.ensureVisible(middle.x(), middle.y(), 0, near + half)

    def commit(self) -> None:
        """Save what was typed, as before closing."""
        self.form.commit()
        self.source.commit()
        self.topic.field.commit()
        self.note.commit()

    @Slot(str)
    def _jump(self, annotation: str) -> None:
        self._session.select(annotation)
        self.jump_requested.emit(annotation)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()
        else:
            super().keyPressEvent(event)
