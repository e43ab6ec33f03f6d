"""Reviewing suggestions on the page: the walk from one to the next, their edges, and what is decided on them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from pullquote.desktop.reading.page import ReadingPage
from pullquote.desktop.session import Session
from pullquote.desktop.suggestions.edge import SuggestionEdge
from pullquote.desktop.suggestions.marks import end_marks, mark, mark_id
from pullquote.desktop.suggestions.rules import reason_of
from pullquote.desktop.suggestions.undecided import Undecided
from pullquote.desktop.suggestions.words import said
from pullquote.desktop.tagging.edge import Edge, Spans
from pullquote.jobs.proposals import Proposal, accept, reject
from pullquote.project import Project
from pullquote.quotations import quotation_at
from pullquote.records import Annotation
from pullquote.wording import say

__all__ = ["Review"]


class Review(QObject):
    """The flow between one page and what is undecided in its article.

    At most one proposal is under review. `Q` begins a review of another kind: the quote is tagged at once, and what
    is left to decide on are its cue, sources and addressees; `tagged` is then the quote's id.
    """

    changed = Signal()  # what is under review, how it would be, or what is left
    mode_changed = Signal(str)  # a sentence on what the next keys do, "" for none

    def __init__(
        self, session: Session, page: ReadingPage, undecided: Undecided, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._page, self._undecided = session, page, undecided
        self.current: Proposal | None = None
        self.spans: Spans | None = None
        """The words as the analyst has adjusted them; None for as suggested."""
        self.tagged = ""
        self._marks: dict[str, tuple[Proposal, Annotation]] = {}
        self._edge = SuggestionEdge(session, page, self._reviewed, self._show, self._keep_spans)
        self._edge.setParent(self)
        self._edge.changed.connect(self._say_mode)
        undecided.changed.connect(self._follow)
        session.article_opened.connect(self._on_article)
        session.selection_changed.connect(self._on_selection)
        page.suggestion_chosen.connect(self._choose)
        page.annotation_selected.connect(self._click)
        page.edge_dragged.connect(self._drag_edge)
        self._show()

    # What is under review

    @property
    def count(self) -> int:
        """How many are undecided."""
        return len(self._undecided.proposals)

    @property
    def place(self) -> int:
        """The place of the one under review among all, from 1; 0 without one."""
        if self.current is None or self.tagged:
            return 0
        return self._undecided.in_order.index(self.current) + 1

    @property
    def total(self) -> int:
        """How many there are, with those that are decided."""
        return len(self._undecided.in_order)

    @property
    def mode(self) -> str:
        """“edge” while arrows move an edge of the one under review."""
        return "edge" if self._edge.annotation else ""

    def start(self, proposal: Proposal) -> None:
        """Review a proposal: its words come into sight, with the caret at their beginning."""
        self._forget()
        self._session.select("")
        self.current = proposal
        self._page.move_caret(proposal.start)
        self._show()
        self._page.reveal(proposal.start)
        self._say_mode()

    def leave(self) -> None:
        """End the review and decide on nothing."""
        if self.current is None:
            return
        self._forget()
        self._show()
        self.mode_changed.emit("")

    def _forget(self) -> None:
        # The edge last: while it is held, letting go would show what may no longer be proposed.
        self.current, self.spans, self.tagged = None, None, ""
        self._edge.cancel()

    def step(self, direction: int) -> None:
        """To the next undecided proposal (+1) or the one before (-1), of the caret where none is under review.

        After the last one comes the first.
        """
        order = self._undecided.proposals
        if not order:
            return
        if self.current is not None and not self.tagged:
            at = order.index(self.current) + direction
        else:
            caret = self._page.caret
            before = sum(proposal.start < caret for proposal in order)
            at = before if direction > 0 else before - 1
        self.start(order[at % len(order)])

    # Deciding

    def accept(self, *, whole: bool = True) -> None:
        """Make what is suggested, as one step; `whole` is with cue, source, addressees and links."""
        proposal, article = self.current, self._session.article
        if proposal is None:
            return
        self._edge.commit()
        spans = self.spans
        if self.tagged:
            if whole and (quote := self._session.annotations.get(self.tagged)):
                self._decide(lambda project: accept(project, article, proposal, fragments=quote.spans))
            self.leave()
            return
        self._go_on_after(
            lambda project: accept(project, article, proposal, fragments=spans, whole=whole), proposal
        )

    def reject(self) -> None:
        """Keep that the suggestion is wrong; of a quote that `Q` has tagged, only leave the rest alone."""
        proposal, article = self.current, self._session.article
        if proposal is None:
            return
        if self.tagged:
            self.leave()
            return
        self._edge.cancel()

        def edit(project: Project) -> bool:
            reject(project, article, proposal)
            return True

        self._go_on_after(edit, proposal)

    def _go_on_after(self, edit: Callable[[Project], object], proposal: Proposal) -> None:
        order = self._undecided.proposals
        at = order.index(proposal)
        following = [*order[at + 1 :], *order[:at]]
        if not self._decide(edit):
            return
        left = self._undecided.proposals
        upcoming = next((each for each in following if each in left), None)
        if upcoming is not None:
            self.start(upcoming)
        else:
            self.leave()
            self._session.told.emit(self.tr("All suggestions of this article are decided."))

    def _decide(self, edit: Callable[[Project], object]) -> bool:
        """Whether the edit is made, or will be when the file can be written again."""
        return self._session.perform(edit) is not None or self._session.unsaved

    # Q

    def tag_quote(self, label: str) -> bool:
        """Tag the suggested quote at the caret, all fragments of it, and propose its cue and source.

        False where nothing is suggested, or `label` is not for quotes: the key does what it does without this.
        """
        proposal = self._quote_at_caret(label)
        if proposal is None:
            return False
        article = self._session.article

        def edit(project: Project) -> Annotation:
            return accept(project, article, proposal, whole=False)

        def done(quote: Annotation) -> None:
            if self._session.article != article:  # it waited to be saved, and the analyst has gone on
                return
            self._session.select(quote.id)
            if proposal.cue or proposal.sources or proposal.addressees:
                self.current, self.spans, self.tagged = proposal, None, quote.id
                self._show()
                self._say_mode()

        self.leave()
        self._session.perform(edit, done=done)
        return True

    def _quote_at_caret(self, label: str) -> Proposal | None:
        if self._page.selected_text_range is not None:
            return None
        first = last = self._page.caret
        if quotation := quotation_at(self._session.text, first):
            # A codebook may keep the marks out of the content.
            first, last = quotation[0] + 1, quotation[1] - 1

        def covers(proposal: Proposal) -> bool:
            return any(start <= first and last <= end for start, end in proposal.fragments)

        quotes = (each for each in self._undecided.proposals if each.kind == "attribution")
        here = [each for each in quotes if each.label == label and covers(each)]
        return min(here, key=lambda each: sum(end - start for start, end in each.fragments), default=None)

    # Edges

    def edit_edge(self, edge: Edge = "end") -> None:
        """Take hold of an edge of the suggestion, or let go of it."""
        held = self._reviewed()
        if held is None or self.tagged:
            return
        again = self._edge.annotation and self._edge.edge == edge
        self._edge.commit()
        if not again and (held := self._reviewed()):
            self._edge.begin(held, edge)

    def nudge(self, direction: int, by_word: bool = False) -> None:
        """Move the edge held by one character or word: +1 on, -1 back."""
        self._edge.nudge(direction, by_word=by_word)

    def confirm(self) -> None:
        """Keep the edge where it is."""
        self._edge.commit()

    def cancel(self) -> None:
        """Leave the edge where it was."""
        self._edge.cancel()

    @Slot(str, int, str, int)
    def _drag_edge(self, uuid: str, fragment: int, edge: Edge, cp: int) -> None:
        held = self._reviewed()
        if held is not None and held.id == uuid:
            self._edge.drag(held, fragment, edge, cp)

    def _reviewed(self) -> Annotation | None:
        return mark(self.current, self._session.text, self.spans) if self.current else None

    def _keep_spans(self, spans: Spans) -> None:
        if self.current is not None:
            self.spans = None if spans == self.current.fragments else spans
            self._show()

    # What the page shows

    def _show(self, spans: Spans | None = None) -> None:
        """`spans` is how the one under review would be, while its edge is held."""
        current, page, text = self.current, self._page, self._session.text
        before, self._marks = self._marks, {}
        shown = []
        for proposal in self._undecided.proposals:
            known = before.get(uuid := mark_id(proposal))
            # The same object as long as nothing has changed: only what is new is laid out again.
            made = known if known and known[0] == proposal else (proposal, mark(proposal, text))
            self._marks[uuid] = made
            if proposal != current:
                shown.append(made[1])
        if current is None:
            page.show_suggestions(shown)
        else:
            ends = end_marks(current, text, self._session.codebook, self._session.annotations.values())
            held = "" if self.tagged else mark_id(current)
            if held:
                shown.append(mark(current, text, self.spans if spans is None else spans))
            reviewed = (*((held,) if held else ()), *(end.id for end in ends))
            page.show_suggestions([*shown, *ends], reviewed, held)
        self.changed.emit()

    def _say_mode(self) -> None:
        current, text = self.current, self._session.text
        if self._edge.annotation:
            which = self.tr("End") if self._edge.edge == "end" else self.tr("Start")
            sentence = self.tr("{edge} of the suggestion: arrows move it, Enter keeps, Esc leaves it")
            self.mode_changed.emit(sentence.format(edge=which))
        elif current is not None and self.tagged:
            self.mode_changed.emit(self.tr("Tagged. Enter adds cue and source, X or Esc leaves it so"))
        elif current is not None:
            self.mode_changed.emit(
                say(
                    "Suggestion {place} of {total}: {said}, {reason}",
                    place=self.place,
                    total=self.total,
                    said=said(current, text, self.spans),
                    reason=reason_of(current),
                )
            )
        else:
            self.mode_changed.emit("")

    # What happens elsewhere

    @Slot(str)
    def _choose(self, uuid: str) -> None:
        """A rail or a chip was clicked; that of a cue or a source belongs to what is under review already."""
        if uuid in self._marks:
            self.start(self._marks[uuid][0])

    @Slot(str)
    def _click(self, uuid: str) -> None:
        """A click beside what is under review ends the review, as it ends a selection."""
        if uuid or self.current is None:
            return
        if mark_id(self.current) not in self._page.suggestions_at(self._page.caret):
            self.leave()

    @Slot()
    def _follow(self) -> None:
        gone = self.current not in self._undecided.proposals
        if self.tagged:
            gone = self.tagged not in self._session.annotations
        if self.current is not None and gone:
            self.leave()
        else:
            self._show()

    @Slot()
    def _on_article(self) -> None:
        self._forget()
        self._marks = {}
        self._show()
        self.mode_changed.emit("")

    @Slot(str)
    def _on_selection(self, uuid: str) -> None:
        if self.tagged:
            if uuid != self.tagged:
                self.leave()
        elif uuid:
            self.leave()
