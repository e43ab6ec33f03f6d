"""Which topics the selected claim is on, and what the other claims on them say."""

from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from pullquote.desktop import theme
from pullquote.desktop.panels.section import LABEL_WIDTH, Section
from pullquote.desktop.panels.short_list import Row, ShortList, ShortRowDelegate
from pullquote.desktop.panels.topic_field import TopicField
from pullquote.desktop.session import Session
from pullquote.desktop.theme import CELL, SMALL, Space, Theme
from pullquote.desktop.topic_choices import TopicChoices
from pullquote.desktop.widgets.elided import elided
from pullquote.project import AnnotationChange, ArticleChange, Change, ImportChange, TopicChange
from pullquote.records import Annotation, Mention
from pullquote.stances import RelationKind, relation
from pullquote.wording import later, plural, say

__all__ = ["RelatedClaims", "TopicSection", "tally"]

_MOST = 5
"""Claims shown of a topic; the desk has all of them."""

_ORDER: tuple[RelationKind, ...] = ("contradicts", "supports", "")
_KINDS: dict[RelationKind, str] = {
    "contradicts": later("contradicts"),
    "supports": later("supports"),
    "": later("same topic"),
}


def tally(kinds: Counter[RelationKind]) -> str:
    """“Supports 3 · contradicts 2”; with none of these, how many other claims there are."""
    supports, contradicts = kinds["supports"], kinds["contradicts"]
    parts = [say("supports {count}", count=supports)] if supports else []
    if contradicts:
        parts.append(say("contradicts {count}", count=contradicts))
    if not parts:
        return plural("1 other claim", "{count} other claims", kinds.total())
    said = " · ".join(parts)
    return said[:1].upper() + said[1:]


class TopicSection(Section):
    """Shown for claims only."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Topic"), parent)
        self._session = session
        self._choices: TopicChoices | None = None
        self.field = TopicField(session, self)
        self.add_wide(self.field)
        session.changed.connect(self._take_in)

    @Slot(object)
    def _take_in(self, changes: tuple[Change, ...]) -> None:
        if any(isinstance(change, TopicChange | ImportChange | ArticleChange) for change in changes) or any(
            isinstance(change, AnnotationChange) and _topics(change.before) != _topics(change.after)
            for change in changes
        ):
            self._choices = None

    @property
    def choices(self) -> TopicChoices:
        """The topics of the project, read when they are first asked for."""
        if self._choices is None:
            project = self._session.project
            claims = {uuid: usage.mentions for uuid, usage in project.usage("topic").items()}
            self._choices = TopicChoices(project.topics(merged=True), claims)
        return self._choices

    def show_annotation(self, annotation: Annotation | None) -> None:
        """Show the topics of a claim, or nothing."""
        label = self._session.codebook.labels_by_id.get(annotation.label) if annotation else None
        is_claim = label is not None and label.function == "claim"
        shown = annotation if is_claim else None
        self.field.show_claim(shown, self.choices if shown else TopicChoices((), {}))
        self.setVisible(is_claim)


def _topics(annotation: Annotation | None) -> tuple[str, ...]:
    return annotation.topics if annotation else ()


@dataclass(frozen=True, slots=True)
class _TopicRow(Row):
    """What the claims on a topic say of the selected one, in numbers; the id is the topic's."""

    said: str


@dataclass(frozen=True, slots=True)
class _ClaimRow(Row):
    """Another claim on a topic."""

    kind: RelationKind
    mention: Mention


class RelatedClaims(ShortList):
    """A row a topic, which opens the desk there, and under it the claims that it is about, which are jumped to."""

    mention_wanted = Signal(object)  # Mention
    topic_wanted = Signal(str)

    def __init__(self, session: Session, topics: TopicSection, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Other claims on this topic"), parent)
        self._session, self._topics = session, topics
        self.setItemDelegate(_Delegate(self))
        self.chosen.connect(self._go_to)

    def show_claims_like(self, claim: Annotation | None) -> None:
        """Show what this annotator's other claims on the topics of a claim say."""
        rows: list[Row] = []
        for topic in claim.topics if claim else ():
            rows += self._rows_of(topic, claim.id if claim else "")
        self.set_rows(rows)

    def _rows_of(self, topic: str, claim: str) -> list[Row]:
        project, me = self._session.project, self._session.annotator
        positions = {each.claim: each.side for each in project.positions(topic) if each.annotator == me}
        own = positions.pop(claim, "")
        kinds = {uuid: relation(own, side) for uuid, side in positions.items()}
        known = self._topics.choices.topics.get(topic)
        if not kinds or known is None:
            return []
        said = say("{tally} on “{topic}”", tally=tally(Counter(kinds.values())), topic=known.name)
        first = sorted(kinds, key=lambda uuid: _ORDER.index(kinds[uuid]))[:_MOST]
        rows: list[Row] = [_TopicRow(topic, said, said)]
        for mention in project.claims_in_context(first):
            kind = kinds[mention.annotation]
            words = " ".join(mention.words.split())
            told = f"{say(_KINDS[kind])}: “{words}”, {mention.title}"
            rows.append(_ClaimRow(f"{topic} {mention.annotation}", told, kind, mention))
        return rows

    @Slot(str)
    def _go_to(self, chosen: str) -> None:
        row = next((row for row in self.rows.rows if row.id == chosen), None)
        if isinstance(row, _ClaimRow):
            self.mention_wanted.emit(row.mention)
        elif row is not None:
            self.topic_wanted.emit(row.id)


class _Delegate(ShortRowDelegate):
    def paint_row(
        self, painter: QPainter, inner: QRect, row: _TopicRow | _ClaimRow, *, is_mirrored: bool
    ) -> None:
        tones = Theme.current().tones
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font(SMALL))
        if isinstance(row, _TopicRow):
            painter.setPen(tones.text)
            painter.drawText(inner, leading, elided(painter, row.said, inner.width()))
            return
        kind, words = QRect(inner), inner.adjusted(theme.px(LABEL_WIDTH), 0, 0, 0)
        kind.setWidth(theme.px(LABEL_WIDTH) - theme.px(Space.TINY))
        if is_mirrored:
            for part in (kind, words):
                part.moveLeft(inner.left() + inner.right() - part.right())
        painter.setPen(tones.text2)
        painter.drawText(kind, leading, elided(painter, say(_KINDS[row.kind]), kind.width()))
        painter.setFont(theme.font(CELL))
        painter.setPen(tones.text)
        shown = " ".join(row.mention.words.split())
        painter.drawText(words, leading, elided(painter, shown, words.width()))
