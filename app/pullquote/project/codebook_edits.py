"""Another codebook for a project: what becomes of the annotations, told before and done as one step."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from pullquote.codebook import Codebook, Label, load_codebook
from pullquote.errors import InvalidEdit
from pullquote.project.annotation_edits import AnnotationEdits
from pullquote.project.changes import (
    AnnotationChange,
    CodebookChange,
    CompletionChange,
    DisplacedChange,
    LinkChange,
)
from pullquote.project.copies import Watch
from pullquote.project.file import ProjectFile
from pullquote.project.journal import now
from pullquote.project.rows import DISPLACED_SQL, displaced_of
from pullquote.project.store import Store
from pullquote.records import Annotation, Attribute, Completion, Displaced, Link
from pullquote.wording import say

__all__ = ["Affected", "CodebookEdits", "CodebookRevision", "attributes_now"]

_SAMPLES = 5


class CodebookRevision(msgspec.Struct, frozen=True):
    """A codebook that is to be in force, and what becomes of what it no longer has.

    `labels` says for the id of a label that is gone which label its annotations get, by id, or that they are deleted,
    with an empty string; `roles` says the same of links. Names that have changed stand in the codebook itself.
    """

    toml: str
    labels: Mapping[str, str] = {}
    roles: Mapping[str, str] = {}


class Affected(msgspec.Struct, frozen=True):
    """What a revision would do to annotations and links, in all layers.

    `changed` get another label or other attributes, `merged` give way to one that has the new label and the same
    words, `deleted` are lost, and so are `links`. `samples` are the words of some that are changed or lost.
    """

    changed: int = 0
    merged: int = 0
    deleted: int = 0
    links: int = 0
    articles: int = 0
    annotators: tuple[str, ...] = ()
    samples: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """How many annotations and links would not stay as they are."""
        return self.changed + self.merged + self.deleted + self.links


class CodebookEdits(AnnotationEdits):
    """The codebook is everybody's, so the layers of all annotators follow it."""

    _file: ProjectFile

    def set_codebook(self, toml: str) -> None:
        """Put another codebook in force that has all labels and roles in use; see `change_codebook`."""
        self.change_codebook(CodebookRevision(toml))

    def change_codebook(self, revision: CodebookRevision, watch: Watch = lambda _done, _total: None) -> None:
        """Put another codebook in force and let all annotations and links follow it, as one step.

        Attributes and values that it calls otherwise are renamed, those that it no longer has are taken out. `watch`
        hears how many annotations of how many are done; what it raises leaves everything as it was. Raises
        `InvalidCodebook`, or `InvalidEdit` when a label or a role is in use and neither it nor the revision knows it,
        or when a name goes from one thing to another.
        """
        book = load_codebook(revision.toml)
        with self.journal.step("Use codebook “{name}”", name=book.name) as store:
            was = self._book
            self._check_covers(book, revision)
            _check_names(was, book)
            for link in self._links_to_follow(book):
                role = revision.roles.get(link.role, link.role)
                after = msgspec.structs.replace(link, role=role) if role in book.roles_by_id else None
                if after is not None and self._is_doubled(after, link.id):
                    after = None
                self.journal.record(LinkChange(link, after))
            time, converted = now(), []
            for before in self._annotations_to_follow(book, watch):
                after_it = followed(before, was, book, revision)
                if after_it is None:
                    self._lose(before)
                elif after_it != before:
                    left = self._follow(before, msgspec.structs.replace(after_it, updated=time))
                    if after_it.label != before.label:
                        converted.append(left)
            for lost, left_of_it in self._displaced_to_follow(book, revision):
                self.journal.record(DisplacedChange(lost, left_of_it))
            self._drop_links_without_role(converted, book)
            self._rename_values_of_links(book)
            for done in self._completions_lost(book):
                self.journal.record(CompletionChange(done, None))
            self.journal.record(CodebookChange(store.codebook(), revision.toml))

    def affected_by(self, revision: CodebookRevision, watch: Watch = lambda _done, _total: None) -> Affected:
        """What `change_codebook` would do; raises `InvalidCodebook` or `InvalidEdit`. `watch` is as there."""
        book, was, store = load_codebook(revision.toml), self._book, self.journal.store
        _check_names(was, book)
        counts: Counter[str] = Counter()
        articles: set[str] = set()
        annotators: set[str] = set()
        samples: list[str] = []
        labels: dict[str, str] = {}
        lost: set[str] = set()
        taken: set[tuple[object, ...]] = set()
        for before in self._annotations_to_follow(book, watch):
            after = followed(before, was, book, revision)
            if after == before:
                continue
            if after is None:
                counts["deleted"] += 1
                lost |= {link.id for link in store.links_at(before.id)}
            else:
                moved = after.label != before.label
                key = after.annotator, after.label, after.article, after.fragments
                there = moved and (key in taken or store.same_extent(after) is not None)
                counts["merged" if there else "changed"] += 1
                taken.add(key)
                if moved:
                    labels[before.id] = after.label
            articles.add(before.article)
            annotators.add(before.annotator)
            if len(samples) < _SAMPLES:
                samples.append(before.words)
        for displaced, left in self._displaced_to_follow(book, revision):
            counts["changed" if left else "deleted"] += 1
            articles.add(displaced.article)
            annotators.add(displaced.annotation.annotator)
        joined: set[tuple[str, ...]] = set()
        for link in self._links_to_follow(book):
            moved_to = msgspec.structs.replace(link, role=revision.roles.get(link.role, link.role))
            ends = moved_to.role, link.head, link.tail, link.annotator
            if moved_to.role not in book.roles_by_id or ends in joined or self._is_doubled(moved_to, link.id):
                lost.add(link.id)
                articles.add(link.article)
            joined.add(ends)
        for uuid in labels:
            for each in store.links_at(uuid):
                role = revision.roles.get(each.role, each.role)
                if not _has_role(book, msgspec.structs.replace(each, role=role), labels, store):
                    lost.add(each.id)
        return Affected(
            counts["changed"],
            counts["merged"],
            counts["deleted"],
            links=len(lost),
            articles=len(articles),
            annotators=tuple(sorted(annotators)),
            samples=tuple(samples),
        )

    def labels_carried(self) -> dict[str, int]:
        """How many annotations carry each label, by id, in all layers; those of deleted articles, and those that lost
        their words, too."""
        rows = self._file.rows(
            "SELECT label, count(*) FROM (SELECT label FROM annotation"
            " UNION ALL SELECT json_extract(annotation, '$.label') FROM displaced) GROUP BY label"
        )
        return {str(label): int(count) for label, count in rows}

    def roles_carried(self) -> dict[str, int]:
        """How many links have each role, by id."""
        rows = self._file.rows("SELECT role, count(*) FROM link GROUP BY role")
        return {str(role): int(count) for role, count in rows}

    # What has to follow

    def _rename_values_of_links(self, book: Codebook) -> None:
        """What links say of their heads has the names of the heads' labels."""
        store = self.journal.store
        for (uuid,) in self._file.rows("SELECT uuid FROM link WHERE attributes <> '[]' ORDER BY uuid"):
            link = store.link(uuid)
            head = store.annotation(link.head) if link else None
            label = book.labels_by_id.get(head.label) if head else None
            if link is None or label is None:
                continue
            values = attributes_now(label, link.attributes)
            if values != link.attributes:
                self.journal.record(LinkChange(link, msgspec.structs.replace(link, attributes=values)))

    def _check_covers(self, book: Codebook, revision: CodebookRevision) -> None:
        for what, carried, there, moves in (
            (say("label"), self.labels_carried(), book.labels_by_id.keys(), revision.labels),
            (say("role"), self.roles_carried(), book.roles_by_id.keys(), revision.roles),
        ):
            for name in sorted(carried.keys() - there):
                if name not in moves:
                    raise InvalidEdit(
                        say(
                            "The codebook “{codebook}” has no {what} “{name}”, which this project uses {times} times. "
                            "Say what becomes of it: another one, or delete what carries it.",
                            codebook=book.name,
                            what=what,
                            name=name,
                            times=carried[name],
                        )
                    )
            for target in moves.values():
                if target and target not in there:
                    raise InvalidEdit(
                        say(
                            "The codebook “{codebook}” has no {what} “{name}” that something could become.",
                            codebook=book.name,
                            what=what,
                            name=target,
                        )
                    )

    def _annotations_to_follow(self, book: Codebook, watch: Watch) -> Iterator[Annotation]:
        """The annotations whose label is gone, or has other attributes than before; in all articles and layers."""
        was = self._book.labels_by_id
        concerned = [
            label
            for label in self.labels_carried()
            if label not in book.labels_by_id
            or label not in was
            or was[label].attributes != book.labels_by_id[label].attributes
        ]
        found = [
            uuid
            for label in concerned
            for (uuid,) in self._file.rows("SELECT uuid FROM annotation WHERE label = ? ORDER BY uuid", label)
        ]
        for done, uuid in enumerate(found):
            watch(done, len(found))
            annotation = self.journal.store.annotation(uuid)
            if annotation is not None:
                yield annotation

    def _links_to_follow(self, book: Codebook) -> Iterator[Link]:
        store = self.journal.store
        for role in sorted(self.roles_carried().keys() - book.roles_by_id.keys()):
            for (uuid,) in self._file.rows("SELECT uuid FROM link WHERE role = ? ORDER BY uuid", role):
                link = store.link(uuid)
                if link is not None:
                    yield link

    def _displaced_to_follow(
        self, book: Codebook, revision: CodebookRevision
    ) -> Iterator[tuple[Displaced, Displaced | None]]:
        """What lost its words in a correction, and what becomes of it; in all articles and layers."""
        for row in self._file.rows(f"{DISPLACED_SQL} ORDER BY p.key"):
            before = displaced_of(row)
            annotation = followed(before.annotation, self._book, book, revision)
            if annotation is None:
                yield before, None
                continue
            links = (
                msgspec.structs.replace(each, role=revision.roles.get(each.role) or each.role)
                for each in before.links
            )
            after = msgspec.structs.replace(before, annotation=annotation, links=tuple(links))
            if after != before:
                yield before, after

    def _completions_lost(self, book: Codebook) -> list[Completion]:
        rows = self._file.rows(
            "SELECT a.uuid, r.name, c.label FROM completion c JOIN article a ON a.key = c.article_id"
            " JOIN annotator r ON r.key = c.annotator_id ORDER BY a.uuid, r.name, c.label"
        )
        return [Completion(*row) for row in rows if row[2] not in book.labels_by_id]

    # How it follows

    def _follow(self, before: Annotation, after: Annotation) -> str:
        """Make one of the other; the id of what is left, which was there before if it has the same words."""
        same = self.journal.store.same_extent(after)
        if same is not None and same != before.id:
            self._move_links(before.id, same)
            self._lose(before)
            return same
        self.journal.record(AnnotationChange(before, after))
        return after.id

    def _lose(self, annotation: Annotation) -> None:
        for link in self.journal.store.links_at(annotation.id):
            self.journal.record(LinkChange(link, None))
        self.journal.record(AnnotationChange(annotation, None))

    def _is_doubled(self, link: Link, but: str) -> bool:
        key = link.role, link.head, link.tail, link.annotator
        return any(
            (other.role, other.head, other.tail, other.annotator) == key
            for other in self.journal.store.links_at(link.head)
            if other.id != but
        )

    def _drop_links_without_role(self, converted: Iterable[str], book: Codebook) -> None:
        """Links at annotations that have another label now, where the codebook has no such role."""
        for uuid in converted:
            for link in self.journal.store.links_at(uuid):
                if not _has_role(book, link, {}, self.journal.store):
                    self.journal.record(LinkChange(link, None))


def _check_names(was: Codebook, book: Codebook) -> None:
    """Refuse names that go from one thing to another in one step: what carries them could mean either."""
    for label in book.labels:
        old = was.labels_by_id.get(label.id)
        attributes = {each.name: each for each in old.attributes} if old else {}
        known = {former for each in attributes.values() for former in each.formerly}
        for attribute in label.attributes:
            others = {each.name for each in label.attributes if each is not attribute}
            for name in {*attribute.formerly} - known:
                if name in others and name in attributes:
                    raise _handed_on(name, attribute.name)
            before = next(
                (attributes[n] for n in (attribute.name, *attribute.formerly) if n in attributes), None
            )
            if before is None:
                continue
            for renaming in attribute.renamed:
                taken = renaming.old in attribute.values and renaming.old in before.values
                if taken and renaming not in before.renamed:
                    raise _handed_on(renaming.old, attribute.current(renaming.new))


def _handed_on(name: str, now: str) -> InvalidEdit:
    return InvalidEdit(
        say(
            "“{name}” becomes “{now}”, and cannot be the name of something else in the same step. "
            "Apply the first name, then give the other one.",
            name=name,
            now=now,
        )
    )


def _has_role(book: Codebook, link: Link, labels: Mapping[str, str], store: Store) -> bool:
    """Whether the codebook lets the link be; `labels` are those that annotations, by id, are to get."""
    ends = [labels.get(end) or getattr(store.annotation(end), "label", "") for end in (link.head, link.tail)]
    return link.role in {role.id for role in book.roles_between(*ends)}


def followed(
    before: Annotation, was: Codebook, book: Codebook, revision: CodebookRevision
) -> Annotation | None:
    """An annotation under another codebook; None when its label goes and no other takes its place."""
    label = book.labels_by_id.get(before.label)
    if label is None:
        label = book.labels_by_id.get(revision.labels.get(before.label, ""))
        if label is None:
            return None
        kept = tuple(each for each in before.attributes if label.offers(each.name, each.value))
        return msgspec.structs.replace(before, label=label.id, attributes=kept)
    old = was.labels_by_id.get(before.label)
    named = attributes_now(label, before.attributes)
    return msgspec.structs.replace(before, attributes=tuple(_still_offered(old, label, before, named)))


def attributes_now(label: Label, attributes: Iterable[Attribute]) -> tuple[Attribute, ...]:
    """Attributes with the names and values that the label has for them now; none twice."""
    return tuple(dict.fromkeys(Attribute(*label.current(each.name, each.value)) for each in attributes))


def _still_offered(
    old: Label | None, label: Label, before: Annotation, named: tuple[Attribute, ...]
) -> Iterator[Attribute]:
    """Without what the codebook had before and has no more; what came from elsewhere stays as it was."""
    foreign = {each for each in before.attributes if old is None or not old.offers(each.name, each.value)}
    return (each for each in named if each in foreign or label.offers(each.name, each.value))
