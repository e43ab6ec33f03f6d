"""What happens between the page and the session: tagging, and what the keys do with the selected annotation.

The window's actions call the methods here; the page shows what the session then says.
"""

from PySide6.QtCore import QObject, Signal, Slot

from pullquote.codebook import Label
from pullquote.desktop.reading.page import ReadingPage
from pullquote.desktop.session import Session
from pullquote.desktop.tagging.attributes import CopiedAttributes
from pullquote.desktop.tagging.chain import Chain
from pullquote.desktop.tagging.edge import Edge, EdgeMode
from pullquote.desktop.tagging.linking import Linking, Unlinking
from pullquote.desktop.tagging.merging import Merging
from pullquote.desktop.tagging.pairing import Pairing
from pullquote.desktop.tagging.relabelling import Relabelling, change_label
from pullquote.desktop.tagging.reshaping import Reshaping
from pullquote.desktop.tagging.sensible_unit import sensible_unit
from pullquote.desktop.tagging.shown_article import ShownArticle
from pullquote.desktop.tagging.stepping import Stepping
from pullquote.errors import PullquoteError
from pullquote.records import Annotation
from pullquote.text import normalise_fragments

__all__ = ["Tagging"]

Span = tuple[int, int]


class Tagging(QObject):
    """The flow between one page and one session, both ways."""

    mode_changed = Signal(str)  # a short sentence for the status bar, "" for no mode
    told = Signal(str)  # what was done, or why nothing was
    actor_field_requested = Signal()
    note_requested = Signal()

    def __init__(self, session: Session, page: ReadingPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._page = session, page
        self._linking = Linking(session, page, self)
        self._merging = Merging(session, page, self)
        self._edge = EdgeMode(session, page, self)
        self._relabelling = Relabelling(session, self)
        self._shown = ShownArticle(session, page, self)
        self._stepping = Stepping(session, page, self)
        self._chain = Chain(session, page, self)
        self._reshaping = Reshaping(session, page, self)
        self._unlinking = Unlinking(session, page, self)
        self._attributes = CopiedAttributes(session, self)
        self._from_page = False
        for mode in (self._linking, self._merging, self._edge, self._relabelling):
            mode.changed.connect(self._say_mode)
        for part in (
            *(self._linking, self._merging, self._stepping, self._chain),
            *(self._reshaping, self._unlinking, self._attributes),
        ):
            part.told.connect(self.told)
        self._shown.about_to_change.connect(self._let_go_of)
        page.annotation_selected.connect(self._select_from_page)
        page.link_target_chosen.connect(self.confirm_target)
        page.edge_dragged.connect(self._drag_edge)
        page.caret_moved.connect(self._follow_caret)
        session.selection_changed.connect(self._show_selection)

    # Between page and session

    @Slot(object)
    def _let_go_of(self, changed: frozenset[str]) -> None:
        """A mode does not outlive the annotation as it was; what was undone is not done again."""
        if self._edge.annotation in changed:
            self._edge.cancel()
        pairing = self._pairing
        if pairing is not None and pairing.source in changed - self._session.annotations.keys():
            pairing.stop()

    @Slot(str)
    def _show_selection(self, annotation: str) -> None:
        self.leave_mode()
        self._page.select_annotation(annotation or None, reveal=not self._from_page)
        selected = self._session.annotations.get(annotation)
        if selected is None or self._page.selected_text_range is not None:
            return
        if not selected.start <= self._page.caret <= selected.end:
            self._page.move_caret(selected.start)  # or the next arrow would jump back to where it was

    @Slot(str)
    def _select_from_page(self, annotation: str) -> None:
        if self._pairing is not None:
            return  # the page shows a candidate; the session's selection is still where it started
        self._from_page = True
        try:
            self._session.select(annotation)
        finally:
            self._from_page = False

    @Slot(int)
    def _follow_caret(self, cp: int) -> None:
        if self._pairing is not None:
            self._pairing.follow(cp)

    @Slot(str, int, str, int)
    def _drag_edge(self, annotation: str, fragment: int, edge: Edge, cp: int) -> None:
        dragged = self._session.annotations.get(annotation)
        if dragged is None:
            return
        if not self._may_edit():
            self._page.update_annotations([dragged], ())
            return
        self._edge.drag(dragged, fragment, edge, cp)

    # Tagging

    def tag(self, label_id: str) -> None:
        """Tag the selected text, or else the sensible unit at the caret; after `R`, change the label instead.

        What is tagged so already is selected instead.
        """
        label = self._session.codebook.labels_by_id.get(label_id)
        if label is None or not self._may_edit():
            return
        if self._relabelling.annotation:
            self._relabelling.choose(label.id)
            return
        self.leave_mode()
        span = self._span_for(label)
        if span is None:
            self.told.emit(
                self.tr("There is nothing at the caret to tag as {label}. Select some words first.").format(
                    label=label.name
                )
            )
            return
        try:
            spans = normalise_fragments(self._session.text, [span])
        except PullquoteError:
            self.told.emit(self.tr("The selection holds no words. Select some words first."))
            return
        self._page.clear_selection()
        same = next(
            (a for a in self._session.annotations.values() if a.label == label.id and a.spans == spans), None
        )
        if same is not None:
            self._session.select(same.id)
            self.told.emit(self.tr("These words are tagged as {label} already.").format(label=label.name))
        else:
            self._session.annotate(label.id, spans)

    def _span_for(self, label: Label) -> Span | None:
        selection: Span | None = self._page.selected_text_range
        if selection is not None or not self._session.article:
            return selection
        marks = self._session.codebook.extent.content_includes_marks
        return sensible_unit(self._session.text, self._page.caret, label.function, marks=marks)

    def add_fragment(self) -> None:
        """Add the selected text (or the sensible unit) to the selected annotation; beside it, it grows."""
        if annotation := self._selected_for_edit():
            label = self._session.codebook.labels_by_id[annotation.label]
            span = self._span_for(label)
            caret = self._page.caret
            if self._page.selected_text_range is None and any(a <= caret <= b for a, b in annotation.spans):
                span = None  # the caret is still in what is tagged: nobody has shown what to add
            self._reshaping.add(annotation, span)

    def remove_fragment(self) -> None:
        """Take the fragment at the caret out of the selected annotation."""
        if annotation := self._selected_for_edit():
            self._reshaping.remove(annotation)

    def split(self) -> None:
        """Part the selected annotation in two at the caret."""
        if annotation := self._selected_for_edit():
            self._reshaping.split(annotation)

    def split_into_fragments(self) -> None:
        """Make each fragment of the selected annotation one of its own."""
        if annotation := self._selected_for_edit():
            self._reshaping.split_into_fragments(annotation)

    def delete_selected(self) -> None:
        """Delete the selected annotation and its links."""
        self.cancel()
        if annotation := self._selected_for_edit():
            uuid = annotation.id
            self._session.perform(lambda project: project.delete_annotations([uuid]))

    def change_label_to(self, label: str) -> None:
        """Change the label of the selected annotation."""
        if annotation := self._selected_for_edit():
            change_label(self._session, annotation.id, label)

    def copy_attributes(self) -> None:
        """Remember the attributes of the selected annotation."""
        annotation = self._session.annotations.get(self._session.selected)
        if annotation is None:
            self.told.emit(self._nothing_selected())
        else:
            self._attributes.copy(annotation)

    def paste_attributes(self) -> None:
        """Give the attributes that were copied to the selected annotation."""
        if annotation := self._selected_for_edit():
            self._attributes.paste(annotation)

    # Modes

    @property
    def mode(self) -> str:
        """“link”, “merge”, “edge”, “label” or nothing: what the next keys are for."""
        if self._edge.annotation:
            return "edge"
        if self._relabelling.annotation:
            return "label"
        return "link" if self._linking.source else "merge" if self._merging.source else ""

    @property
    def _pairing(self) -> Pairing | None:
        """The mode in which a second annotation is chosen, if it is on."""
        return next((mode for mode in (self._linking, self._merging) if mode.source), None)

    def link(self) -> None:
        """Start a link from the selected annotation; `confirm` or a click on the other one makes it."""
        if annotation := self._selected_for_edit():
            self._linking.begin(annotation)

    def merge(self) -> None:
        """Merge the annotations under the selected text, or start from the selected one as for a link."""
        if not self._may_edit():
            return
        self.leave_mode()
        selection = self._page.selected_text_range
        if selection is not None and self._merging.merge_inside(*selection):
            return
        if annotation := self._selected_for_edit():
            self._merging.begin(annotation)

    def change_label(self) -> None:
        """Wait for the key of the label that the selected annotation is to have."""
        if annotation := self._selected_for_edit():
            self._relabelling.begin(annotation)

    def edit_edge(self, edge: Edge = "end") -> None:
        """Take hold of an edge of the selected annotation; `nudge` moves it. Asking for it again lets go."""
        again = self._edge.annotation != "" and self._edge.edge == edge
        annotation = self._selected_for_edit()
        if annotation is not None and not again:
            self._edge.begin(annotation, edge)

    def nudge(self, direction: int, by_word: bool = False) -> None:
        """Move the edge held by one character or word: +1 on, -1 back."""
        self._edge.nudge(direction, by_word=by_word)

    def confirm(self) -> None:
        """`Enter`: take the second annotation, or keep the edge where it is."""
        if self._pairing is not None:
            self._pairing.confirm()
        else:
            self._edge.commit()

    @Slot(str)
    def confirm_target(self, annotation: str) -> None:
        """Take the annotation that was clicked as the second one."""
        if self._pairing is not None:
            self._pairing.confirm(annotation)

    def cancel(self) -> None:
        """`Esc`: leave a mode and change nothing."""
        self._stop()
        self._edge.cancel()

    def leave_mode(self) -> None:
        """Leave a mode for something else: what was not confirmed is dropped, a moved edge stays."""
        self._stop()
        self._edge.commit()

    def _stop(self) -> None:
        for mode in (self._linking, self._merging, self._relabelling):
            mode.stop()

    def undo(self) -> None:
        """Take the last step back; while an edge or a link is under way, that is what is taken back."""
        if self.mode:
            self.cancel()
        else:
            self._session.undo()

    def redo(self) -> None:
        """Make the last undone step again."""
        self.leave_mode()
        self._session.redo()

    @Slot()
    def _say_mode(self) -> None:
        sentence = ""
        if self._pairing is not None:
            sentence = self._pairing.sentence
        elif self._relabelling.annotation:
            sentence = self._relabelling.sentence
        elif self._edge.annotation:
            which = self.tr("End") if self._edge.edge == "end" else self.tr("Start")
            sentence = self.tr("{edge}: arrows move it, Enter keeps, Esc leaves it as it was").format(
                edge=which
            )
        self.mode_changed.emit(sentence)

    # Stepping

    def next_annotation(self) -> None:
        """Select the next annotation; while a second one is chosen, go to the next that can be it."""
        self._step(+1)

    def previous_annotation(self) -> None:
        """Select the one before."""
        self._step(-1)

    def _step(self, direction: int) -> None:
        if self._pairing is not None:
            self._pairing.step(direction)
        else:
            self.leave_mode()
            self._stepping.step(direction)

    def next_of_actor(self, direction: int) -> None:
        """Select the next mention of the selected one's actors (+1), or the one before (-1)."""
        self.leave_mode()
        self._chain.step(direction)

    def jump_to_link_end(self) -> None:
        """Go round the ends of the selected annotation's links: to each in turn, then back."""
        self.leave_mode()
        self._stepping.jump()

    def select_outward(self) -> None:
        """Select the next larger annotation at the caret."""
        if self._pairing is not None:
            self._pairing.outward()
        else:
            self._page.select_outward()

    def copy(self) -> None:
        """Copy the selected text; the page puts the stored characters on the clipboard."""
        self._page.copy()

    # To the inspector

    def name_actor(self) -> None:
        """Ask for the actor field: of the selected mention, of a quote's source, or of the mention here. Of a claim,
        for the topics."""
        if not self._may_edit():
            return
        session = self._session
        labels = session.codebook.labels
        mentions = [label.id for label in labels if label.function == "mention"]
        claims = [label.id for label in labels if label.function == "claim"]
        selected = session.annotations.get(session.selected)
        sources = any(
            link.head == session.selected and link.role == "source" for link in session.links.values()
        )
        if selected is None or not (selected.label in (*mentions, *claims) or sources):
            here = (session.annotations.get(uuid) for uuid in self._page.annotations_at(self._page.caret))
            mention = next((a for a in here if a is not None and a.label in mentions), None)
            if mention is None:
                self.told.emit(
                    self.tr(
                        "Select a mention, a quote that has a source, or a claim, to name its actor or topic."
                    )
                )
                return
            session.select(mention.id)
        self.actor_field_requested.emit()

    def write_note(self) -> None:
        """Ask for the note of the selected annotation."""
        if self._session.selected:
            self.note_requested.emit()
        else:
            self.told.emit(self._nothing_selected())

    def remove_link(self) -> None:
        """Remove the selected annotation's link; of several, a menu at the caret asks which."""
        if annotation := self._selected_for_edit():
            self._unlinking.begin(annotation)

    # What may be done

    def _may_edit(self) -> bool:
        reason = self._session.project.read_only
        if reason:
            self.told.emit(reason)
        return not reason

    def _selected_for_edit(self) -> Annotation | None:
        """The selected annotation, as it is when what was begun is ended; or why there is none."""
        if not self._may_edit():
            return None
        self.leave_mode()
        annotation = self._session.annotations.get(self._session.selected)
        if annotation is None:
            self.told.emit(self._nothing_selected())
        return annotation

    def _nothing_selected(self) -> str:
        return self.tr("Select an annotation first: click it, or press O at the caret.")
