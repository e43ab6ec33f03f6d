"""The user actions: each is one step of the journal."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import msgspec

from pullquote.codebook import Codebook, Label
from pullquote.errors import InvalidEdit, UnknownId
from pullquote.project.changes import (
    AnnotationChange,
    ArticleChange,
    ArticleState,
    CompletionChange,
    DecisionChange,
    DismissalChange,
    LinkChange,
)
from pullquote.project.journal import Journal, now
from pullquote.project.values import (
    Values,
    attributes_from,
    checked,
    clean,
    suggested,
    valid,
    with_defaults,
)
from pullquote.records import (
    Annotation,
    Completion,
    Decision,
    DecisionKind,
    Dismissal,
    Fragment,
    Link,
    Status,
    Verdict,
    new_id,
)
from pullquote.text import EmptyFragment, normalise_fragments
from pullquote.wording import later, say

__all__ = ["Edits"]

Spans = Iterable[tuple[int, int]]

_ARTICLE_FIELDS = frozenset(
    {"title", "outlet", "byline", "published", "url", "language", "rights", "metadata"}
)


class Edits:
    """The writing half of `Project`. An annotator changes only the annotations of their own layer."""

    journal: Journal
    text: Callable[[str], str]
    article_is_shown: Callable[[str], bool]
    codebook: Any

    @property
    def annotator(self) -> str:
        """Who makes the edits."""
        return self.journal.annotator

    @contextmanager
    def step(self, name: str, article: str = "", /, **words: str | int) -> Iterator[None]:
        """Make all edits of the block one step: one transaction, one undo; see `Journal.step`."""
        with self.journal.step(name, article, **words):
            yield

    # Annotations

    def annotate(
        self,
        article: str,
        label: str,
        spans: Spans,
        *,
        attributes: Values = (),
        actors: Iterable[str] = (),
        topics: Iterable[str] = (),
        note: str = "",
        status: Status = "accepted",
        confidence: float | None = None,
        origin: str = "person",
        uuid: str = "",
    ) -> Annotation:
        """Put a label on one or more fragments, given as `(start, end)` in code points.

        Fragments are snapped to whole characters and lose white space at their edges; see
        `text.normalise_fragments`. An exact repeat (same label and fragments) is the annotation that is there
        already. Attributes that are not given get the codebook's defaults. Raises `InvalidEdit`, `UnknownId`,
        `EmptyFragment` or `FragmentOutOfRange`.
        """
        definition = self._label_in_use(label)
        made = now()
        annotation = Annotation(
            uuid or new_id(),
            article,
            self.annotator,
            label,
            self._fragments(article, spans),
            with_defaults(definition, checked(definition, attributes)),
            tuple(actors),
            tuple(topics),
            clean(note),
            status,
            confidence,
            origin,
            made,
            made,
        )
        with self.journal.step("Tag as {label}", article, label=definition.name) as store:
            self._shown(article)
            same = store.same_extent(annotation)
            if same is None:
                self.journal.record(AnnotationChange(None, annotation))
                return annotation
            there = self._own(same)
            if there.status == "rejected" and status != "rejected":
                kept = msgspec.structs.replace(annotation, id=there.id, created=there.created)
                self.journal.record(AnnotationChange(there, kept))
                return kept
            return there

    def change_annotation(
        self,
        uuid: str,
        *,
        label: str | None = None,
        spans: Spans | None = None,
        attributes: Values | None = None,
        actors: Iterable[str] | None = None,
        topics: Iterable[str] | None = None,
        note: str | None = None,
        status: Status | None = None,
    ) -> Annotation:
        """Change what is given of an annotation and leave the rest.

        A new label keeps the attributes and links that it allows. Raises `InvalidEdit` when the words carry
        that label already, and otherwise like `annotate`.
        """
        with self.journal.step("Change annotation"):
            before = self._own(uuid)
            values = before.attributes
            if attributes is not None:
                values = checked(self._label(label or before.label), attributes)
            elif label not in (None, before.label):
                new = self._label_in_use(label)
                values = tuple(each for each in values if new.offers(each.name, each.value))
            after = msgspec.structs.replace(
                before,
                label=label or before.label,
                fragments=before.fragments if spans is None else self._fragments(before.article, spans),
                attributes=values,
                actors=before.actors if actors is None else tuple(actors),
                topics=before.topics if topics is None else tuple(topics),
                note=before.note if note is None else clean(note),
                status=status or before.status,
            )
            if after == before:
                return before
            after = msgspec.structs.replace(after, updated=now())
            self._claim_words(after)
            if after.label != before.label:
                self._drop_links_not_allowed(after)
            self.journal.record(AnnotationChange(before, after))
            return after

    def _claim_words(self, annotation: Annotation) -> None:
        """Refuse what repeats an annotation that is there. A rejected one gives way: nobody sees it."""
        same = self.journal.store.same_extent(annotation)
        if same is None or same == annotation.id:
            return
        if self._own(same).status != "rejected":
            raise InvalidEdit(say("These words are tagged as {label} already.", label=self._name(annotation)))
        self._delete(same)

    def delete_annotations(self, uuids: Iterable[str]) -> None:
        """Delete annotations and the links at their ends."""
        ids = list(dict.fromkeys(uuids))
        name = later("Delete annotation") if len(ids) == 1 else later("Delete {count} annotations")
        with self.journal.step(name, count=len(ids)):
            for uuid in ids:
                self._delete(uuid)

    def _delete(self, uuid: str) -> None:
        annotation = self._own(uuid)
        for link in self.journal.store.links_at(uuid):
            self.journal.record(LinkChange(link, None))
        self.journal.record(AnnotationChange(annotation, None))

    def link(
        self,
        role: str,
        head: str,
        tail: str,
        *,
        attributes: Values = (),
        note: str = "",
        status: Status = "accepted",
        origin: str = "person",
        uuid: str = "",
    ) -> Link:
        """Link two annotations of one article; a link that is there already is returned as it is.

        Raises `InvalidEdit` when the codebook does not allow the role between the two labels.
        """
        book = self._book
        name = book.roles_by_id[role].name if role in book.roles_by_id else role
        with self.journal.step("Link {role}", role=name) as store:
            first, second = self._own(head), self._own(tail)
            if first.article != second.article:
                raise InvalidEdit(
                    say("A link joins two annotations of one article; use actors and topics across articles.")
                )
            if head == tail or role not in {r.id for r in book.roles_between(first.label, second.label)}:
                raise InvalidEdit(
                    say(
                        "The codebook has no role “{role}” from {head} to {tail}.",
                        role=name,
                        head=self._name(first),
                        tail=self._name(second),
                    )
                )
            made = Link(
                *(uuid or new_id(), first.article, role, head, tail, self.annotator, status, origin),
                attributes=attributes_from(attributes),
                note=clean(note),
            )
            key = role, head, tail, self.annotator
            for there in store.links_at(head):
                if (there.role, there.head, there.tail, there.annotator) == key:
                    if there.status != "rejected" or status == "rejected":
                        return there
                    kept = msgspec.structs.replace(made, id=there.id)
                    self.journal.record(LinkChange(there, kept))
                    return kept
            self.journal.record(LinkChange(None, made))
            return made

    def unlink(self, uuids: Iterable[str]) -> None:
        """Delete links."""
        with self.journal.step("Remove link"):
            for uuid in uuids:
                self.journal.record(LinkChange(self._own_link(uuid), None))

    def change_link(self, uuid: str, *, attributes: Values) -> Link:
        """Say what holds of a link's head for its tail alone, such as the stance of one of several sources.

        `attributes` are those of the head's label; others can only stay. Raises `UnknownId`, or `InvalidEdit` when the
        link is another annotator's or a value is none that the label can have.
        """
        with self.journal.step("Change link"):
            before = self._own_link(uuid)
            label, values = self._label(self._own(before.head).label), attributes_from(attributes)
            checked(label, [value for value in values if value not in before.attributes])
            after = msgspec.structs.replace(before, attributes=values)
            if after != before:
                self.journal.record(LinkChange(before, after))
            return after

    def _own_link(self, uuid: str) -> Link:
        link = self.journal.store.link(uuid)
        if link is None or not self.article_is_shown(link.article):
            raise UnknownId(say("There is no link with the id “{id}” in this project.", id=uuid))
        if link.annotator != self.annotator:
            raise InvalidEdit(
                say(
                    "This link is {annotator}'s. {me} can change only their own.",
                    annotator=link.annotator,
                    me=self.annotator,
                )
            )
        return link

    def _drop_links_not_allowed(self, after: Annotation) -> None:
        store, book = self.journal.store, self._book
        for link in store.links_at(after.id):
            head, tail = (
                after if end == after.id else store.annotation(end) for end in (link.head, link.tail)
            )
            assert head is not None
            assert tail is not None
            if link.role not in {role.id for role in book.roles_between(head.label, tail.label)}:
                self.journal.record(LinkChange(link, None))

    # Suggestions

    def decide(
        self,
        article: str,
        kind: DecisionKind,
        spans: Spans,
        verdict: Verdict,
        *,
        rule: str,
        confidence: float,
        distance: int = 0,
        annotation: str = "",
        reviewed: bool = True,
    ) -> Decision:
        """Keep what became of a suggestion whose fragments were `spans`, in code points; see `Decision`.

        A new decision on the same suggestion takes the place of the old one. Raises `InvalidEdit`, `UnknownId`,
        `EmptyFragment` or `FragmentOutOfRange`.
        """
        with self.journal.step("Decide on suggestion", article) as store:
            self._shown(article)
            decision = Decision(
                *(new_id(), article, self.annotator, kind, verdict, rule, confidence),
                fragments=suggested(self.text(article), spans),
                distance=distance,
                annotation=annotation,
                reviewed=reviewed,
                at=now(),
            )
            before = store.same_suggestion(decision)
            if before is not None:
                decision = msgspec.structs.replace(decision, id=before.id)
            self.journal.record(DecisionChange(before, decision))
            return decision

    # Articles

    def finish(self, article: str, labels: Iterable[str] | None = None) -> None:
        """Say that the article has been read for these labels (all of them if left out)."""
        with self.journal.step("Finish article", article) as store:
            self._shown(article)
            for done in self._completions(article, labels):
                if not store.completed(done):
                    self.journal.record(CompletionChange(None, done))

    def reopen(self, article: str, labels: Iterable[str] | None = None) -> None:
        """Take `finish` back for these labels."""
        with self.journal.step("Reopen article", article) as store:
            self._shown(article)
            for done in self._completions(article, labels):
                if store.completed(done):
                    self.journal.record(CompletionChange(done, None))

    def _completions(self, article: str, labels: Iterable[str] | None) -> list[Completion]:
        wanted = [label.id for label in self._book.labels_in_use] if labels is None else list(labels)
        return [Completion(article, self.annotator, self._label(label).id) for label in wanted]

    def dismiss(self, article: str, check: str, annotations: Iterable[str]) -> None:
        """Let be what a check finds about these annotations, given by their ids."""
        with self.journal.step("Dismiss finding", article) as store:
            self._shown(article)
            dismissal = Dismissal(article, self.annotator, check, tuple(annotations))
            if not store.dismissed(dismissal):
                self.journal.record(DismissalChange(None, dismissal))

    def change_article(self, uuid: str, **fields: Any) -> None:
        """Change an article's metadata: title, outlet, byline, published, url, language, rights, metadata."""
        if unknown := sorted(fields.keys() - _ARTICLE_FIELDS):
            raise InvalidEdit(say("An article's {names} cannot be changed.", names=", ".join(unknown)))
        with self.journal.step("Change article", uuid) as store:
            self._shown(uuid)
            before = store.article_state(uuid)
            self.journal.record(ArticleChange(before, ArticleState(valid(before.article, fields))))

    def delete_articles(self, uuids: Iterable[str]) -> None:
        """Take articles out of the project.

        Their text and annotations stay in the file, so that undo finds them.
        """
        ids = list(dict.fromkeys(uuids))
        name = later("Delete article") if len(ids) == 1 else later("Delete {count} articles")
        with self.journal.step(name, count=len(ids)) as store:
            for uuid in ids:
                before = store.article_state(uuid)
                self.journal.record(ArticleChange(before, ArticleState(before.article, deleted=True)))

    # Checks

    @property
    def _book(self) -> Codebook:
        book: Codebook = self.codebook
        return book

    def _label(self, label: str) -> Label:
        try:
            return self._book.labels_by_id[label]
        except KeyError:
            known = ", ".join(self._book.labels_by_id)
            raise InvalidEdit(
                say("The codebook has no label “{label}”. It has: {known}.", label=label, known=known)
            ) from None

    def _label_in_use(self, label: str) -> Label:
        definition = self._label(label)
        if definition.retired:
            raise InvalidEdit(
                say(
                    "The label “{label}” is retired. Choose another, or take it up again in the codebook.",
                    label=definition.name,
                )
            )
        return definition

    def _own(self, uuid: str) -> Annotation:
        annotation = self.journal.store.annotation(uuid)
        if annotation is None or not self.article_is_shown(annotation.article):
            raise UnknownId(say("There is no annotation with the id “{id}” in this project.", id=uuid))
        self._check_owner(annotation)
        return annotation

    def _check_owner(self, annotation: Annotation) -> None:
        if annotation.annotator != self.annotator:
            raise InvalidEdit(
                say(
                    "This annotation is {annotator}'s. {me} can change only their own.",
                    annotator=annotation.annotator,
                    me=self.annotator,
                )
            )

    def _shown(self, article: str) -> None:
        # The text may still be in memory when the article has been deleted.
        if not self.article_is_shown(article):
            raise UnknownId(
                say("There is no article with the id “{article}” in this project.", article=article)
            )

    def _name(self, annotation: Annotation) -> str:
        label = self._book.labels_by_id.get(annotation.label)
        return label.name if label else annotation.label

    def _fragments(self, article: str, spans: Spans) -> tuple[Fragment, ...]:
        text = self.text(article)
        normal = normalise_fragments(text, spans)
        if not normal:
            raise EmptyFragment(say("An annotation needs at least one fragment."))
        return tuple(Fragment(start, end, text[start:end]) for start, end in normal)
