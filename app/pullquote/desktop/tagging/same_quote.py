"""The same quote in other parts of the article: which places, and linking them as one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from pullquote.codebook import Codebook
from pullquote.desktop.actors.splitting import MentionList
from pullquote.desktop.attribute_values import spoken
from pullquote.desktop.dialogs.dialog import Dialog, sentence
from pullquote.desktop.session import Session
from pullquote.desktop.tagging.words import bare, shortened
from pullquote.project import Project
from pullquote.quotations import read_quotations
from pullquote.records import Annotation, Mention
from pullquote.same_quotes import SAME_QUOTE, is_same, places_of_same, sets_of_same, words_of
from pullquote.wording import say

__all__ = ["SamePlace", "SameQuote", "same_places"]

Span = tuple[int, int]

_CONTEXT = 60
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class SamePlace:
    """Where the quote stands again, the zone there, and the annotation that is there already, if any."""

    spans: tuple[Span, ...]
    zone: str
    annotation: str = ""


def same_places(session: Session, quote: Annotation) -> list[SamePlace]:
    """Where a quote stands again in the article and is not linked to it yet, in the order of the text."""
    book, text = session.codebook, session.text
    if SAME_QUOTE not in {role.id for role in book.roles_between(quote.label, quote.label)}:
        return []
    quotes = [each for each in session.in_order if each.label == quote.label]
    zones = [each for each in session.in_order if _function(book, each) == "zone"]
    sets = sets_of_same(session.links.values())
    mine = sets.get(quote.id, quote.id)
    tagged = [other for other in quotes if sets.get(other.id, other.id) != mine and is_same(quote, other)]
    found = [SamePlace(other.spans, _zone(session, zones, other.start), other.id) for other in tagged]
    taken = [span for other in quotes for span in other.spans]
    for place in places_of_same(text, quote):
        if not any(start < b and a < end for start, end in place for a, b in taken):
            spans = tuple(
                _to_the_marks(text, span, within=book.extent.content_includes_marks) for span in place
            )
            found.append(SamePlace(spans, _zone(session, zones, spans[0][0])))
    return sorted(found, key=lambda place: place.spans)


def _function(book: Codebook, annotation: Annotation) -> str:
    label = book.labels_by_id.get(annotation.label)
    return label.function if label else ""


def _zone(session: Session, zones: list[Annotation], place: int) -> str:
    """What the smallest zone around a place is called."""
    around = [zone for zone in zones if zone.start <= place < zone.end]
    if not around:
        return ""
    smallest = min(around, key=lambda zone: zone.end - zone.start)
    kind = next((attribute.value for attribute in smallest.attributes), "")
    return spoken(kind) if kind else session.codebook.labels_by_id[smallest.label].name


def _to_the_marks(text: str, span: Span, *, within: bool) -> Span:
    """A span whose words begin or end a quotation goes as far as that does, with its marks or without."""
    for quotation in read_quotations(text, *span):
        (start, end), (first, last) = quotation.span, quotation.inner
        if not (first <= span[0] and span[1] <= last):
            continue
        low, high = (start, end) if within else (first, last)
        return (
            span[0] if _WORD.search(text, first, span[0]) else low,
            span[1] if _WORD.search(text, span[1], last) else high,
        )
    return span


class SameQuote(Dialog):
    """Space takes a place in or out, Enter links those that are in, as one step."""

    def __init__(self, session: Session, quote: Annotation, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=720)
        self._session, self._quote = session, quote
        self._places = same_places(session, quote)
        self.say(self.tr("“{words}” stands also here").format(words=bare(shortened(quote.words))))
        self.list = MentionList(list(self._rows()), self, ticked=True)
        self.list.setAccessibleName(self.tr("Places"))
        self.body.addWidget(self.list, 1)
        self._what = sentence("", "text2", self)
        self.body.addWidget(self._what)
        self.add_cancel()
        self._go = self.add_primary(self.tr("Link"))
        self.list.changed.connect(self._say)
        self.list.selectionModel().currentChanged.connect(self._say)
        self.accepted.connect(self._link)
        self._say()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rows(self) -> Iterator[Mention]:
        text, quote = self._session.text, self._quote
        for number, place in enumerate(self._places):
            start, end = place.spans[0][0], place.spans[-1][1]
            words = " … ".join(text[slice(*span)] for span in place.spans)
            around = text[max(0, start - _CONTEXT) : start], words, text[end : end + _CONTEXT]
            yield Mention(str(number), quote.article, place.zone, quote.annotator, quote.label, *around)

    @property
    def chosen(self) -> list[SamePlace]:
        """The places that are ticked."""
        return [self._places[int(number)] for number in self.list.ticked]

    @Slot()
    def _say(self) -> None:
        row = self.list.currentIndex().row()
        if row >= 0:
            place = self._places[row]
            does = (
                self.tr("tagged, will be linked")
                if place.annotation
                else self.tr("will be tagged and linked")
            )
            said = f"{place.zone}: {does}" if place.zone else does
            self._what.setText(said[:1].upper() + said[1:])
        count = len(self.chosen)
        self._go.setText(say("Link {count}", count=count) if count else self.tr("Link"))
        self._go.setEnabled(count > 0)

    @Slot()
    def _link(self) -> None:
        quote, chosen = self._quote, self.chosen

        def edit(project: Project) -> None:
            with project.step("Link the same quote", quote.article):
                for place in chosen:
                    other = (
                        project.annotation(place.annotation)
                        if place.annotation
                        else project.annotate(
                            quote.article, quote.label, place.spans, attributes=quote.attributes
                        )
                    )
                    # The trimmed one is the same as the full one.
                    head, tail = sorted((other, quote), key=lambda each: len(words_of(each)))
                    project.link(SAME_QUOTE, head.id, tail.id)

        self._session.perform(edit)
