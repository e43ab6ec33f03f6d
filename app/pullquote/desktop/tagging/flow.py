"""What happens between the page and the session: tagging, fragments, edges, links, stepping.

The window's actions call the methods here; the page shows what the session then says.
"""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction

from pullquote.codebook import Label
from pullquote.desktop.reading.page import ReadingPage
from pullquote.desktop.session import Session
from pullquote.desktop.tagging.edge import Edge, EdgeMode
from pullquote.desktop.tagging.linking import Linking, choose
from pullquote.desktop.tagging.sensible_unit import sensible_unit
from pullquote.desktop.tagging.shown_article import ShownArticle
from pullquote.desktop.tagging.stepping import Stepping
from pullquote.errors import PullquoteError
from pullquote.records import Annotation, Link
from pullquote.text import normalise_fragments

__all__ = ["Tagging", "shortened"]

Span = tuple[int, int]

_SHORT = 32
_MARKS = "“”„«»‹›‘’‚'\"״ \u00a0\u202f"


def shortened(words: str, length: int = _SHORT) -> str:
    """The beginning of some words, whole ones where there is room, for a message."""
    if len(words) <= length:
        return words
    head = words[:length]
    return (head[: head.rfind(" ")] if " " in head[length // 2 :] else head).rstrip(" ,.;:…") + "…"


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
        self._edge = EdgeMode(session, page, self)
        self._shown = ShownArticle(session, page, self)
        self._stepping = Stepping(session, page, self)
        self._unlinkable: tuple[Link, ...] = ()
        self._from_page = False
        self._linking.changed.connect(self._say_mode)
        self._edge.changed.connect(self._say_mode)
        self._linking.told.connect(self.told)
        self._stepping.told.connect(self.told)
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
        if self._linking.source in changed - self._session.annotations.keys():
            self._linking.stop()

    @Slot(str)
    def _show_selection(self, annotation: str) -> None:
        self.leave_mode()
        self._page.select_annotation(annotation or None, reveal=not self._from_page)

    @Slot(str)
    def _select_from_page(self, annotation: str) -> None:
        if self._linking.source:
            return  # the page shows a candidate; the link still starts from the selected annotation
        self._from_page = True
        try:
            self._session.select(annotation)
        finally:
            self._from_page = False

    @Slot(int)
    def _follow_caret(self, cp: int) -> None:
        if self._linking.source:
            self._linking.follow(cp)

    @Slot(str, str, int)
    def _drag_edge(self, annotation: str, edge: Edge, cp: int) -> None:
        dragged = self._session.annotations.get(annotation)
        if dragged is None:
            return
        if not self._may_edit():
            self._page.update_annotations([dragged], ())
            return
        self._edge.drag(dragged, edge, cp)

    # Tagging

    def tag(self, label_id: str) -> None:
        """Tag the selected text, or else the sensible unit at the caret.

        What is tagged so already is selected instead.
        """
        label = self._session.codebook.labels_by_id.get(label_id)
        if label is None or not self._may_edit():
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
        annotation = self._selected_for_edit()
        if annotation is None:
            return
        self.leave_mode()
        span = self._span_for(self._session.codebook.labels_by_id[annotation.label])
        try:
            normal = normalise_fragments(self._session.text, [span] if span else [])
        except PullquoteError:
            normal = ()
        if not normal:
            self.told.emit(self.tr("Select the words to add first."))
            return
        spans = normalise_fragments(
            self._session.text, [*annotation.spans, self._up_to_neighbours(annotation, *normal[0])]
        )
        if spans == annotation.spans:
            self.told.emit(self.tr("These words belong to the annotation already."))
            return
        self._page.clear_selection()
        uuid = annotation.id
        self._session.perform(lambda project: project.change_annotation(uuid, spans=spans))

    def _up_to_neighbours(self, annotation: Annotation, start: int, end: int) -> Span:
        """The span widened over the fragments that only blanks of the same line part it from."""
        text = self._session.text
        for left, right in annotation.spans:
            if (right <= start and _only_blanks(text[right:start])) or (
                end <= left and _only_blanks(text[end:left])
            ):
                start, end = min(start, left), max(end, right)
        return start, end

    def remove_fragment(self) -> None:
        """Take the fragment at the caret out of the selected annotation."""
        annotation = self._selected_for_edit()
        if annotation is None:
            return
        self.leave_mode()
        caret = self._page.caret
        inside = [span for span in annotation.spans if span[0] <= caret <= span[1]]
        if not inside:
            self.told.emit(self.tr("Put the caret in the fragment to remove."))
        elif len(annotation.spans) == 1:
            self.told.emit(self.tr("The annotation has only this fragment. Delete removes the annotation."))
        else:
            # Between two fragments that touch at the caret, the one that begins there.
            uuid, spans = annotation.id, tuple(span for span in annotation.spans if span != inside[-1])
            self._session.perform(lambda project: project.change_annotation(uuid, spans=spans))

    def delete_selected(self) -> None:
        """Delete the selected annotation and its links."""
        annotation = self._selected_for_edit()
        if annotation is None:
            return
        self._linking.stop()
        self._edge.cancel()
        uuid = annotation.id
        self._session.perform(lambda project: project.delete_annotations([uuid]))

    # Modes

    @property
    def mode(self) -> str:
        """“link”, “edge” or nothing: what arrows, Enter and Esc are for just now."""
        return "link" if self._linking.source else "edge" if self._edge.annotation else ""

    def link(self) -> None:
        """Start a link from the selected annotation; `confirm` or a click on the other one makes it."""
        annotation = self._selected_for_edit()
        if annotation is not None:
            self.leave_mode()
            self._linking.begin(annotation)

    def edit_edge(self, edge: Edge = "end") -> None:
        """Take hold of an edge of the selected annotation; `nudge` moves it. Asking for it again lets go."""
        annotation = self._selected_for_edit()
        if annotation is None:
            return
        again = self._edge.annotation == annotation.id and self._edge.edge == edge
        self.leave_mode()
        if not again:
            self._edge.begin(self._session.annotations[annotation.id], edge)

    def nudge(self, direction: int, by_word: bool = False) -> None:
        """Move the edge held by one character or word: +1 on, -1 back."""
        self._edge.nudge(direction, by_word=by_word)

    def confirm(self) -> None:
        """`Enter`: make the link, or keep the edge where it is."""
        if self._linking.source:
            self._linking.confirm()
        else:
            self._edge.commit()

    @Slot(str)
    def confirm_target(self, annotation: str) -> None:
        """Link to an annotation that was clicked."""
        if self._linking.source:
            self._linking.confirm(annotation)

    def cancel(self) -> None:
        """`Esc`: leave a mode and change nothing."""
        self._linking.stop()
        self._edge.cancel()

    def leave_mode(self) -> None:
        """Leave a mode for something else: a link not made is dropped, a moved edge stays."""
        self._linking.stop()
        self._edge.commit()

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
        known = self._session.annotations
        sentence = ""
        if start := known.get(self._linking.source):
            words = shortened(_bare(start.words))
            if other := known.get(self._linking.candidate):
                sentence = self.tr("Link “{words}” to “{other}”: Enter, or Esc to leave").format(
                    words=words, other=shortened(_bare(other.words))
                )
            else:
                sentence = self.tr("Link from “{words}”: go to the target, Enter").format(words=words)
        elif self._edge.annotation:
            which = self.tr("End") if self._edge.edge == "end" else self.tr("Start")
            sentence = self.tr("{edge}: arrows move it, Enter keeps, Esc leaves it as it was").format(
                edge=which
            )
        self.mode_changed.emit(sentence)

    # Stepping

    def next_annotation(self) -> None:
        """Select the next annotation; while linking, go to the next that can be the target."""
        self._step(+1)

    def previous_annotation(self) -> None:
        """Select the one before."""
        self._step(-1)

    def _step(self, direction: int) -> None:
        if self._linking.source:
            self._linking.step(direction)
        else:
            self.leave_mode()
            self._stepping.step(direction)

    def jump_to_link_end(self) -> None:
        """Go round the ends of the selected annotation's links: to each in turn, then back."""
        self.leave_mode()
        self._stepping.jump()

    def select_outward(self) -> None:
        """Select the next larger annotation at the caret."""
        if self._linking.source:
            self._linking.outward()
        else:
            self._page.select_outward()

    def copy(self) -> None:
        """Copy the selected text; the page puts the stored characters on the clipboard."""
        self._page.copy()

    # To the inspector

    def name_actor(self) -> None:
        """Ask for the actor field: of the selected mention, of a quote's source, or of the mention here."""
        if not self._may_edit():
            return
        session = self._session
        mentions = [label.id for label in session.codebook.labels if label.function == "mention"]
        selected = session.annotations.get(session.selected)
        sources = any(
            link.head == session.selected and link.role == "source" for link in session.links.values()
        )
        if selected is None or not (selected.label in mentions or sources):
            here = (session.annotations.get(uuid) for uuid in self._page.annotations_at(self._page.caret))
            mention = next((a for a in here if a is not None and a.label in mentions), None)
            if mention is None:
                self.told.emit(self.tr("Select a mention, or a quote that has a source, to name its actor."))
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
        annotation = self._selected_for_edit()
        if annotation is None:
            return
        self.leave_mode()
        session = self._session
        links = session.links_of(annotation.id)
        if not links:
            self.told.emit(self.tr("The selected annotation has no links."))
        elif len(links) == 1:
            self._unlink(links[0])
        else:
            self._unlinkable = tuple(links)
            names = []
            for link in links:
                other = session.annotations.get(link.tail if link.head == annotation.id else link.head)
                role = session.codebook.roles_by_id[link.role].name.replace("_", " ")
                names.append(f"{role}: {shortened(other.words) if other else '–'}")
            choose(self._page, names).triggered.connect(self._unlink_picked)

    @Slot(QAction)
    def _unlink_picked(self, row: QAction) -> None:
        link = self._unlinkable[row.data()]
        if link.id in self._session.links:
            self._unlink(link)

    def _unlink(self, link: Link) -> None:
        self._session.perform(lambda project: project.unlink([link.id]))

    # What may be done

    def _may_edit(self) -> bool:
        reason = self._session.project.read_only
        if reason:
            self.told.emit(reason)
        return not reason

    def _selected_for_edit(self) -> Annotation | None:
        if not self._may_edit():
            return None
        annotation = self._session.annotations.get(self._session.selected)
        if annotation is None:
            self.told.emit(self._nothing_selected())
        return annotation

    def _nothing_selected(self) -> str:
        return self.tr("Select an annotation first: click it, or press O at the caret.")


def _bare(words: str) -> str:
    """The words of a quote without its marks: a sentence puts its own around them."""
    return words.strip(_MARKS) or words


def _only_blanks(between: str) -> bool:
    return not between or (between.isspace() and "\n" not in between)
