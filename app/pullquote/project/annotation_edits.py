"""What makes several annotations of one, one of several, or many like one; each is one step of the journal."""

from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from pullquote.errors import InvalidEdit
from pullquote.project.changes import AnnotationChange, LinkChange
from pullquote.project.copies import Watch
from pullquote.project.edits import Edits, Spans
from pullquote.project.journal import now
from pullquote.project.values import Values
from pullquote.records import Annotation, Attribute, Link, new_id
from pullquote.text import joined_over_blanks, snap_start
from pullquote.wording import later, say

__all__ = ["AnnotationEdits"]


class AnnotationEdits(Edits):
    """Splitting, merging, and tagging the same words all over an article or the project."""

    annotations: Callable[..., list[Annotation]]

    def split_annotation(self, uuid: str, at: int) -> list[Annotation]:
        """Make two annotations of one: what is before the offset `at`, in code points, and what is after it.

        The first keeps its id and its note; both have its label, attributes, actors and topics. A link whose other
        end lies within the words of one part goes with that part. Of the others, those that begin here (source,
        cue …) are copied, so that both parts have them, and those that end here stay with the first. Raises
        `InvalidEdit` when nothing would be left on one side, or when the words of a part are tagged so already.
        """
        with self.journal.step("Split annotation"):
            before = self._own(uuid)
            at = snap_start(self.text(before.article), at)
            left = [(start, min(end, at)) for start, end in before.spans if start < at]
            right = [(max(start, at), end) for start, end in before.spans if end > at]
            if not left or not right:
                raise InvalidEdit(
                    say(
                        "The annotation cannot be split at its edge, or outside of it. Choose a place inside."
                    )
                )
            return self._split(before, [left, right])

    def split_into_fragments(self, uuid: str) -> list[Annotation]:
        """Make each fragment of an annotation one of its own; links and values as in `split_annotation`."""
        with self.journal.step("Split into fragments"):
            before = self._own(uuid)
            if len(before.fragments) == 1:
                raise InvalidEdit(say("The annotation has only one fragment."))
            return self._split(before, [[span] for span in before.spans])

    def _split(self, before: Annotation, groups: Sequence[Sequence[tuple[int, int]]]) -> list[Annotation]:
        time = now()
        parts: list[Annotation] = []
        for spans in groups:
            part = msgspec.structs.replace(
                before, fragments=self._fragments(before.article, spans), updated=time
            )
            if parts:
                part = msgspec.structs.replace(part, id=new_id(), note="", created=time)
            self._claim_words(part)
            self.journal.record(AnnotationChange(None if parts else before, part))
            parts.append(part)
        # Now, not before: a rejected annotation that gave way has taken its links along.
        for link in self.journal.store.links_at(before.id):
            self._share(link, parts)
        return parts

    def _share(self, link: Link, parts: Sequence[Annotation]) -> None:
        """Let a link of what was split go with the part that it belongs to, or with all of them."""
        first, *others = parts
        is_head = link.head == first.id
        there = self.journal.store.annotation(link.tail if is_head else link.head)
        assert there is not None
        home = next((part for part in parts if _lies_in(there, part)), None)
        if home is not None:
            self.journal.record(LinkChange(link, _moved(link, first.id, home.id)))
        elif is_head:
            for part in others:
                self.journal.record(
                    LinkChange(None, msgspec.structs.replace(link, id=new_id(), head=part.id))
                )

    def merge_annotations(self, uuid: str, others: Iterable[str]) -> Annotation:
        """Make one annotation of several of one label, and return it: the one with the id `uuid`.

        It gets the words of all; fragments that only blanks part become one. Its own values of an attribute stay,
        others are added where it has none; actors, topics, notes and links are those of all. Raises `InvalidEdit`
        when the labels or the articles differ, or when the words are tagged so already.
        """
        with self.journal.step("Merge annotations"):
            first = self._own(uuid)
            rest = [self._own(other) for other in dict.fromkeys(others) if other != uuid]
            for other in rest:
                if (other.label, other.article) != (first.label, first.article):
                    raise InvalidEdit(
                        say(
                            "Only annotations of one label in one article can be merged: {first} and {second} say "
                            "different things. Change the label of one first.",
                            first=self._name(first),
                            second=self._name(other),
                        )
                    )
            everyone = [first, *rest]
            text, spans = self.text(first.article), [span for each in everyone for span in each.spans]
            merged = msgspec.structs.replace(
                first,
                fragments=self._fragments(first.article, joined_over_blanks(text, spans)),
                attributes=_united(everyone),
                actors=tuple(dict.fromkeys(actor for each in everyone for actor in each.actors)),
                topics=tuple(dict.fromkeys(topic for each in everyone for topic in each.topics)),
                note="\n\n".join(dict.fromkeys(each.note for each in everyone if each.note)),
            )
            for other in rest:
                self._move_links(other.id, uuid)
                self._delete(other.id)
            if merged != first:
                merged = msgspec.structs.replace(merged, updated=now())
                self._claim_words(merged)
                self.journal.record(AnnotationChange(first, merged))
            return merged

    def _move_links(self, source: str, target: str) -> None:
        """Move the links at one annotation to another; one that is there already is left behind."""
        store = self.journal.store
        there = {(link.role, link.head, link.tail): link for link in store.links_at(target)}
        for link in store.links_at(source):
            moved = _moved(link, source, target)
            same = there.get((moved.role, moved.head, moved.tail))
            if moved.head == moved.tail or (same is not None and same.status != "rejected"):
                continue
            if same is not None:
                self.journal.record(LinkChange(same, None))
            self.journal.record(LinkChange(link, moved))

    def tag_occurrences(
        self,
        article: str,
        label: str,
        places: Spans,
        *,
        attributes: Values = (),
        actors: Iterable[str] = (),
    ) -> list[Annotation]:
        """Put a label on each of these places `(start, end)`, in code points, with the same values.

        A place that carries the label already keeps the annotation that is there. Raises like `annotate`.
        """
        places, meant = list(places), tuple(actors)
        name = later("Tag as {label}") if len(places) == 1 else later("Tag {count} occurrences as {label}")
        with self.journal.step(name, article, label=self._label(label).name, count=len(places)):
            return [
                self.annotate(article, label, [place], attributes=attributes, actors=meant)
                for place in places
            ]

    def tag_places(
        self,
        label: str,
        places: Iterable[tuple[str, int, int]],
        watch: Watch = lambda _done, _total: None,
        *,
        attributes: Values = (),
        actors: Iterable[str] = (),
    ) -> list[Annotation]:
        """Put a label on places all over the project, each an article's id, start and end, in code points, with the
        same values.

        A place is left alone when some of its words carry the label already. `watch` hears how many of how many are
        done; what it raises leaves everything as it was. Returns what was made; raises like `annotate`.
        """
        by_article: dict[str, list[tuple[int, int]]] = {}
        for article, *span in places:
            by_article.setdefault(article, []).append((span[0], span[1]))
        free = [
            (article, span)
            for article, spans in by_article.items()
            for span in self._untagged(article, label, sorted(spans))
        ]
        name = later("Tag as {label}") if len(free) == 1 else later("Tag {count} hits as {label}")
        meant = tuple(actors)
        with self.journal.step(name, label=self._label(label).name, count=len(free)):
            made: list[Annotation] = []
            for uuid, place in free:
                watch(len(made), len(free))
                made.append(self.annotate(uuid, label, [place], attributes=attributes, actors=meant))
            return made

    def tag_name(
        self,
        label: str,
        places: Iterable[tuple[str, int, int]],
        unnamed: Iterable[str],
        watch: Watch = lambda _done, _total: None,
        *,
        attributes: Values = (),
        actors: Iterable[str] = (),
    ) -> list[Annotation]:
        """Tag a name all over the project as mentions of these actors, as `tag_places` does, and let the mentions with
        the ids `unnamed` stand for them too, where they stand for nobody."""
        ids, meant, where = list(dict.fromkeys(unnamed)), tuple(actors), list(places)
        count = len(ids) + len(where)
        name = later("Tag 1 mention as {label}") if count == 1 else later("Tag {count} mentions as {label}")
        with self.journal.step(name, label=self._label(label).name, count=count):
            made = self.tag_places(label, where, watch, attributes=attributes, actors=meant)
            free = [mention for mention in ids if not self._own(mention).actors]
            return [*made, *(self.change_annotation(mention, actors=meant) for mention in free)]

    def _untagged(self, article: str, label: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        taken = [
            span
            for annotation in self.annotations(article, annotator=self.annotator)
            if annotation.label == label
            for span in annotation.spans
        ]
        for start, end in spans:
            if not any(start < other_end and other < end for other, other_end in taken):
                taken.append((start, end))
                yield start, end


def _lies_in(inner: Annotation, outer: Annotation) -> bool:
    """Whether all words of one annotation are words of the other; a cue between its fragments is not."""
    return all(any(low <= start and end <= high for low, high in outer.spans) for start, end in inner.spans)


def _moved(link: Link, source: str, target: str) -> Link:
    """The link with `target` wherever it has `source`."""
    head, tail = (target if end == source else end for end in (link.head, link.tail))
    return msgspec.structs.replace(link, head=head, tail=tail)


def _united(annotations: Iterable[Annotation]) -> tuple[Attribute, ...]:
    """Of each attribute the values of the first annotation that has one."""
    values: dict[str, list[Attribute]] = {}
    for annotation in annotations:
        known = set(values)
        for attribute in annotation.attributes:
            if attribute.name not in known:
                values.setdefault(attribute.name, []).append(attribute)
    return tuple(attribute for several in values.values() for attribute in several)
