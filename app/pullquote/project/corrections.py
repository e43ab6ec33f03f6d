"""Corrections of an article's text: told before, made as one step, and what lost its words in one.

The text is everybody's, so the layers of all annotators follow it. What is said of the article as a whole stays: who
has finished it, and which findings were put aside.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

import msgspec

from pullquote.errors import InvalidEdit, UnknownId
from pullquote.project.changes import (
    AnnotationChange,
    Change,
    DecisionChange,
    DisplacedChange,
    LinkChange,
    RevisionChange,
    Rewording,
)
from pullquote.project.codebook_edits import CodebookEdits, attributes_now
from pullquote.project.edits import Spans
from pullquote.project.journal import now
from pullquote.project.rows import DISPLACED_SQL, SHOWN, displaced_of, extent
from pullquote.project.store import Store
from pullquote.project.values import clean
from pullquote.reanchoring import Reanchoring, corrected, differences, inverse_hunks, outcome
from pullquote.records import Annotation, Decision, Displaced, Fragment, Hunk, Link, Record, Revision, new_id
from pullquote.text import freeze, sha256
from pullquote.wording import later, say

__all__ = ["CorrectionPreview", "Corrections"]

_R = TypeVar("_R", bound=Annotation | Decision)


class CorrectionPreview(Record, frozen=True):
    """What a correction would do to an article, in the layers of all annotators.

    `moved` annotations keep their words and get other offsets, `reworded` ones are given before and after, and `lost`
    ones would be left without words, and with them so many links.
    """

    hunks: tuple[Hunk, ...]
    moved: int
    reworded: tuple[tuple[Annotation, Annotation], ...]
    lost: tuple[Annotation, ...]
    links_lost: int


class _Plan(Record, frozen=True):
    text: str
    hunks: tuple[Hunk, ...]
    moved: int
    reworded: tuple[tuple[Annotation, Annotation], ...]
    lost: tuple[Annotation, ...]
    decisions: tuple[Rewording, ...]
    lost_decisions: tuple[Decision, ...]


class Corrections(CodebookEdits):
    """Correcting texts, and placing again what lost its words."""

    decisions: Callable[..., list[Decision]]
    links: Callable[..., list[Link]]

    def preview_correction(self, article: str, text: str, /) -> CorrectionPreview:
        """What `correct_text` would do; raises like it."""
        plan = self._plan(article, text)
        lost = {annotation.id for annotation in plan.lost}
        links = (
            sum(not lost.isdisjoint((link.head, link.tail)) for link in self.links(article)) if lost else 0
        )
        shown = (each for each in plan.reworded if each[0].status != "rejected")
        return CorrectionPreview(plan.hunks, plan.moved, tuple(shown), _displaced(plan.lost), links)

    def correct_text(self, article: str, text: str, reason: str = "") -> Revision:
        """Give an article another text: every fragment goes with its words.

        An annotation of which a fragment cannot be found again for sure is displaced whole, with its links; see
        `displaced`. Raises `InvalidEdit` when the text is empty or the one that is there, or `UnknownId`.
        """
        plan = self._plan(article, text)
        name, count = _name(len(plan.hunks), len(_displaced(plan.lost)))
        with self.journal.step(name, article, count=count) as store:
            known = store.revisions.of(article)
            revision = Revision(
                *(new_id(), article, len(known) + 1, plan.hunks),
                *(store.article_state(article).article.sha256, sha256(plan.text)),
                *(clean(reason).strip(), self.annotator, now()),
            )
            for change in (
                *_displacing(store, plan, revision),
                *(DecisionChange(d, None) for d in plan.lost_decisions),
            ):
                self.journal.record(change)
            reworded = (Rewording(old.id, old.fragments, new.fragments) for old, new in plan.reworded)
            self.journal.record(RevisionChange(None, revision, (*reworded, *plan.decisions)))
            return revision

    def revisions(self, article: str) -> list[Revision]:
        """The corrections of an article's text, the first first; raises `UnknownId`."""
        self._shown(article)
        return self.journal.store.revisions.of(article)

    def original_text(self, article: str) -> str:
        """An article's text as it was imported; raises `UnknownId`."""
        return self.text_at(article, 0)

    def text_at(self, article: str, number: int) -> str:
        """An article's text as it was after the revision with this number, which is 0 for none.

        Raises `UnknownId`.
        """
        text = self.text(article)
        for revision in reversed(self.revisions(article)):
            if revision.number > number:
                text = corrected(text, inverse_hunks(revision.hunks))
        return text

    # What lost its words

    def displaced(self, article: str = "") -> list[Displaced]:
        """The annotations that lost their words in a correction, by article and place: of one article, or of all."""
        here = " AND a.uuid = ?" if article else ""
        rows = self._file.rows(f"{DISPLACED_SQL} WHERE {SHOWN}{here}", *filter(None, (article,)))
        found = (displaced_of(row) for row in rows)
        return sorted(found, key=lambda each: (each.article, each.annotation.spans, each.id))

    def place(self, displaced: str, spans: Spans) -> Annotation:
        """Put an annotation that lost its words on others; see `annotate` for the spans.

        It is what it was, and its links come back whose other end is there; those to another displaced one come back
        with that. Raises `InvalidEdit`, `UnknownId`, `EmptyFragment` or `FragmentOutOfRange`.
        """
        there = self._displaced(displaced)
        before = there.annotation
        label = self._label(before.label)
        with self.journal.step("Place {label} again", there.article, label=label.name) as store:
            annotation = msgspec.structs.replace(
                before,
                fragments=self._fragments(there.article, spans),
                attributes=attributes_now(label, before.attributes),
                # Their own may be gone from the registry meanwhile.
                actors=tuple(actor for actor in before.actors if store.actor(actor)),
                topics=tuple(topic for topic in before.topics if store.topic(topic)),
                updated=now(),
            )
            self._claim_words(annotation)
            self.journal.record(DisplacedChange(there, None))
            self.journal.record(AnnotationChange(None, annotation))
            for link in there.links:
                if self._can_come_back(link, annotation, store):
                    self.journal.record(LinkChange(None, link))
            return annotation

    def discard(self, displaced: str) -> None:
        """Delete an annotation that lost its words, for good; raises `InvalidEdit` or `UnknownId`."""
        there = self._displaced(displaced)
        with self.journal.step("Delete annotation", there.article):
            self.journal.record(DisplacedChange(there, None))

    def _displaced(self, uuid: str) -> Displaced:
        there = self.journal.store.displaced(uuid)
        if there is None or not self.article_is_shown(there.article):
            raise UnknownId(say("There is no annotation without words with the id “{id}”.", id=uuid))
        self._check_owner(there.annotation)
        return there

    def _can_come_back(self, link: Link, placed: Annotation, store: Store) -> bool:
        ends = [placed if end == placed.id else store.annotation(end) for end in (link.head, link.tail)]
        head, tail = ends
        if head is None or tail is None:
            return False
        allowed = {role.id for role in self._book.roles_between(head.label, tail.label)}
        key = link.role, link.head, link.tail, link.annotator
        there = {(each.role, each.head, each.tail, each.annotator) for each in store.links_at(placed.id)}
        return link.role in allowed and key not in there

    # What a correction would do

    def _plan(self, article: str, text: str) -> _Plan:
        self._shown(article)
        old = self.text(article)
        # A U+FEFF that leads it belongs to it: this is no file.
        text = freeze("\ufeff" + text)[0]
        if not text.strip():
            raise InvalidEdit(say("An article needs a text. Delete the article if nothing is left of it."))
        hunks = differences(old, text)
        if not hunks:
            raise InvalidEdit(say("The text is the one that the article has. There is nothing to correct."))
        way = Reanchoring(hunks, text)
        annotations = sorted(self.annotations(article, rejected=True), key=lambda a: a.status == "rejected")
        moved, reworded, lost = _sorted_out(annotations, way, lambda a: (a.annotator, a.label))
        decisions, lost_decisions = _sorted_out(
            self.decisions(article), way, lambda d: (d.annotator, d.kind)
        )[1:]
        return _Plan(
            text,
            hunks,
            sum(annotation.status != "rejected" for annotation in moved),
            tuple((each, msgspec.structs.replace(each, fragments=now)) for each, now in reworded),
            tuple(lost),
            tuple(Rewording(each.id, each.fragments, now) for each, now in decisions),
            tuple(lost_decisions),
        )


def _sorted_out(
    records: Sequence[_R], way: Reanchoring, layer: Callable[[_R], tuple[str, str]]
) -> tuple[list[_R], list[tuple[_R, tuple[Fragment, ...]]], list[_R]]:
    """What moves, what is reworded and to which fragments, and what is lost.

    In a layer nothing may stand twice: what would come to repeat another is lost too.
    """
    moved: list[_R] = []
    changed: list[tuple[_R, tuple[Fragment, ...]]] = []
    lost: list[_R] = []
    taken: set[tuple[str, str, str]] = set()
    for record in records:
        after = way.reanchored(record.fragments)
        if after is None:
            lost.append(record)
        elif (kind := outcome(record.fragments, after)) == "reworded":
            changed.append((record, after))
        else:
            taken.add((*layer(record), extent(after)))
            if kind == "moved":
                moved.append(record)
    reworded: list[tuple[_R, tuple[Fragment, ...]]] = []
    for record, after in changed:
        place = (*layer(record), extent(after))
        if place in taken:
            lost.append(record)
        else:
            taken.add(place)
            reworded.append((record, after))
    return moved, reworded, lost


def _displaced(lost: tuple[Annotation, ...]) -> tuple[Annotation, ...]:
    """Those that somebody sees: a rejected annotation is no loss."""
    return tuple(annotation for annotation in lost if annotation.status != "rejected")


def _displacing(store: Store, plan: _Plan, revision: Revision) -> list[Change]:
    """Links first, which hold their ends; then the annotations, and these with all their links."""
    links: list[Change] = []
    gone: set[str] = set()
    annotations: list[Change] = []
    for each in plan.lost:
        annotation = store.annotation(each.id)
        assert annotation is not None
        own = store.links_at(each.id)
        links += [LinkChange(link, None) for link in own if link.id not in gone]
        gone |= {link.id for link in own}
        annotations.append(AnnotationChange(annotation, None))
        if annotation.status != "rejected":
            displaced = Displaced(annotation.id, revision.article, annotation, tuple(own), revision.id)
            annotations.append(DisplacedChange(None, displaced))
    return links + annotations


def _name(changes: int, lost: int) -> tuple[str, int]:
    """What the step is called, and the count in its name."""
    if lost:
        one, many = (
            later("Correct text: 1 annotation lost its words"),
            later("Correct text: {count} annotations lost their words"),
        )
        return (one if lost == 1 else many), lost
    one, many = later("Correct text: 1 change"), later("Correct text: {count} changes")
    return (one if changes == 1 else many), changes
