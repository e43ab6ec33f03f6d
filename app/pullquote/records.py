"""What a project holds, as immutable records.

Every offset is in **Unicode code points** of the article's frozen text, end-exclusive. Ids are strings: UUIDs for
what the tool makes (version 7, so that they sort by time of creation), pseudonyms for annotators. Dates are ISO 8601
strings, empty when unknown. The field order of `Fragment` and `Attribute` is the order in which the native export
writes them.
"""

import os
import threading
import time
import uuid
from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from pullquote.kinds import DecisionKind

__all__ = [
    "ARTICLE_STATUSES",
    "AUTHOR",
    "BUILT_IN",
    "STATUSES",
    "UNKNOWN",
    "Actor",
    "ActorKind",
    "Annotation",
    "Annotator",
    "Article",
    "ArticleSummary",
    "Attribute",
    "Completion",
    "Decision",
    "DecisionKind",
    "Dismissal",
    "Displaced",
    "ExternalId",
    "Fragment",
    "Hunk",
    "JournalEntry",
    "Link",
    "Mention",
    "NearDuplicate",
    "Note",
    "Provenance",
    "Revision",
    "Rights",
    "Tenure",
    "Topic",
    "Verdict",
    "attributes_of",
    "new_id",
    "reading_order",
]

Status = Literal["accepted", "edited", "rejected"]
STATUSES: tuple[Status, ...] = ("accepted", "edited", "rejected")
"""An annotation is rejected only in files and datasets that say so: refusing a suggestion makes a `Decision`, and no
annotation."""

Verdict = Literal["accepted", "edited", "rejected"]

ArticleStatus = Literal["new", "in_progress", "finished", "nothing_here", "attention"]
ARTICLE_STATUSES: tuple[ArticleStatus, ...] = ("new", "in_progress", "finished", "nothing_here", "attention")

AnnotatorKind = Literal["person", "adjudicator", "model"]

ActorKind = Literal[
    "person",
    "organisation",
    "government_body",
    "state",
    "group",
    "artefact",
    "media_outlet",
    "anonymous",
    "author",
    "unknown",
]


class _Clock(threading.local):
    last = 0


_clock = _Clock()


def new_id() -> str:
    """A UUID version 7 (RFC 9562 §5.7): Unix time to 1/4096 ms, the rest random.

    Ids made one after the other in a thread sort in that order (§6.2, method 3), so that a list sorted by id is in the
    order of making.
    """
    ticks = max(time.time_ns() * 4096 // 1_000_000, _clock.last + 1)
    _clock.last = ticks
    random = int.from_bytes(os.urandom(8), "big") & (1 << 62) - 1
    return str(uuid.UUID(int=(ticks >> 12) << 80 | 0x7 << 76 | (ticks & 0xFFF) << 64 | 0x2 << 62 | random))


class Record(msgspec.Struct, frozen=True):
    """Base of the records: immutable, compared by value."""


class Fragment(Record, frozen=True):
    """One stretch `[start, end)` of an annotation and the words it covers, `text == article.text[start:end]`."""

    start: int
    end: int
    text: str


class Attribute(Record, frozen=True):
    """A named value of an annotation or link; a multiple value is a repeated name."""

    name: str
    value: str


def attributes_of(values: Iterable[tuple[str, str]] | dict[str, str]) -> tuple[Attribute, ...]:
    """`{"quote_type": "direct"}` or pairs, as attributes in the given order."""
    pairs = values.items() if isinstance(values, dict) else values
    return tuple(Attribute(name, value) for name, value in pairs)


class Rights(Record, frozen=True):
    """Who holds the rights in an article's text, under which licence, and may the text be passed on."""

    holder: str = ""
    licence: str = ""
    redistribute: bool | None = None


class Provenance(Record, frozen=True):
    """Where an article's text came from: never a path, only the file's own name."""

    file_name: str = ""
    file_sha256: str = ""
    encoding: str = ""
    importer: str = ""


class Article(Record, frozen=True):
    """A news article: its frozen text and what is known about it."""

    id: str
    text: str
    sha256: str
    title: str = ""
    outlet: str = ""
    byline: str = ""
    published: str = ""
    url: str = ""
    language: str = ""
    rights: Rights = Rights()
    provenance: Provenance = Provenance()
    metadata: tuple[Attribute, ...] = ()


class ArticleSummary(Record, frozen=True):
    """A row of the article list: no text; counts and status are the given annotator's.

    `clustered` says that other articles of the project are the same one, as far as they are compared.
    """

    id: str
    title: str
    outlet: str
    published: str
    annotations: int
    status: ArticleStatus
    clustered: bool = False


class Annotation(Record, frozen=True):
    """A label on one or more fragments of an article, in one annotator's layer."""

    id: str
    article: str
    annotator: str
    label: str
    fragments: tuple[Fragment, ...]
    attributes: tuple[Attribute, ...] = ()
    actors: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    note: str = ""
    status: Status = "accepted"
    confidence: float | None = None
    origin: str = "person"
    created: str = ""
    updated: str = ""

    @property
    def start(self) -> int:
        """The first code point of the first fragment."""
        return self.fragments[0].start

    @property
    def end(self) -> int:
        """One past the last code point of the last fragment."""
        return self.fragments[-1].end

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """The fragments as pairs of offsets."""
        return tuple((fragment.start, fragment.end) for fragment in self.fragments)

    @property
    def words(self) -> str:
        """The fragments' words, with an ellipsis where the annotation is interrupted."""
        return " … ".join(fragment.text for fragment in self.fragments)

    def value(self, name: str) -> str:
        """The first value of an attribute, or an empty string."""
        return next((attribute.value for attribute in self.attributes if attribute.name == name), "")

    def values(self, name: str) -> Iterator[str]:
        """All values of an attribute."""
        return (attribute.value for attribute in self.attributes if attribute.name == name)


class Note(Record, frozen=True):
    """A note as the list of all notes shows it, with the words of the annotation that it is about.

    `place` is the article's id, the annotation's first code point and its key: notes sort by it.
    """

    place: tuple[str, int, int]
    annotation: str
    title: str
    label: str
    words: str
    note: str


def reading_order(annotations: Iterable[Annotation]) -> list[Annotation]:
    """By start, then longer first, then label and id: stable for export, lists and stepping."""
    return sorted(annotations, key=lambda a: (a.start, -a.end, a.label, a.id))


class Link(Record, frozen=True):
    """A role between two annotations of one article, such as Quote –source→ Actor."""

    id: str
    article: str
    role: str
    head: str
    tail: str
    annotator: str
    status: Status = "accepted"
    origin: str = "person"
    attributes: tuple[Attribute, ...] = ()
    note: str = ""


class Tenure(Record, frozen=True):
    """A role or an affiliation of an actor, and from when until when: ISO 8601 dates, empty when open or unknown.

    An affiliation is to the actor with the id `actor`, or to what `text` names when the registry does not have it.
    """

    text: str = ""
    actor: str = ""
    since: str = ""
    until: str = ""


class ExternalId(Record, frozen=True):
    """What an actor is called elsewhere, such as `viaf` and `102333412`; Wikidata has a field of its own."""

    scheme: str
    id: str


class Actor(Record, frozen=True):
    """Someone or something that speaks or is spoken of, in the project's registry.

    `members` are the actors of a group and `issuer` is the actor that an artefact, such as a report, comes from, both
    by id. An actor with `merged_into` is another one by now, and that one's id stands there: mentions of the first
    mean the second.
    """

    id: str
    name: str
    kind: ActorKind = "person"
    aliases: tuple[str, ...] = ()
    wikidata: str = ""
    description: str = ""
    notes: str = ""
    roles: tuple[Tenure, ...] = ()
    affiliations: tuple[Tenure, ...] = ()
    members: tuple[str, ...] = ()
    issuer: str = ""
    external_ids: tuple[ExternalId, ...] = ()
    merged_into: str = ""


AUTHOR = Actor("00000000-0000-7000-8000-000000000001", "Author of the article", "author")
UNKNOWN = Actor("00000000-0000-7000-8000-000000000002", "Unknown", "unknown")
BUILT_IN = (AUTHOR, UNKNOWN)
"""The actors that every project has under the same ids. Registries and exports name them once something stands for
them."""


class Topic(Record, frozen=True):
    """A canonical claim or topic to which claim annotations attach; `merged_into` is as in `Actor`."""

    id: str
    name: str
    parent: str = ""
    description: str = ""
    merged_into: str = ""


class Mention(Record, frozen=True):
    """An annotation as lists show it across articles: its words, and those right before and after them."""

    annotation: str
    article: str
    title: str
    annotator: str
    label: str
    before: str
    words: str
    after: str


class Annotator(Record, frozen=True):
    """Who annotates; the id is a pseudonym such as `ann-01`."""

    id: str
    kind: AnnotatorKind = "person"


class Completion(Record, frozen=True):
    """An annotator has looked for a label in the whole article; what is not tagged is not there."""

    article: str
    annotator: str
    label: str


class Dismissal(Record, frozen=True):
    """An annotator has looked at what a check finds about these annotations, and lets it be."""

    article: str
    annotator: str
    check: str
    annotations: tuple[str, ...]


class Decision(Record, frozen=True):
    """What an annotator has made of a suggestion: precision by rule comes from these.

    `fragments` are the words as they were suggested, `rule` names what suggested them (`beside@1`: id and version)
    and `confidence` is what it gave them. `distance` is how many characters the annotator moved the edges in all, and
    `annotation` the id of what the decision made, empty when it is a rejection. `reviewed` is false for one that was
    made in bulk without a look: it says nothing on how often its rule is right.
    """

    id: str
    article: str
    annotator: str
    kind: DecisionKind
    verdict: Verdict
    rule: str
    confidence: float
    fragments: tuple[Fragment, ...]
    distance: int = 0
    annotation: str = ""
    reviewed: bool = True
    at: str = ""

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """The suggested fragments as pairs of offsets."""
        return tuple((fragment.start, fragment.end) for fragment in self.fragments)


class NearDuplicate(Record, frozen=True):
    """What a person says of two articles, whatever their words are like: they are the same one, or they are not.

    `first` and `second` are ids, the smaller one first, so that nobody can say both.
    """

    first: str
    second: str
    same: bool


class Hunk(Record, frozen=True):
    """One change of a text: `old`, which is `text[start:end]` of the text before, gives way to `new`."""

    start: int
    end: int
    old: str
    new: str


class Revision(Record, frozen=True):
    """A correction of an article's text: the changes of the text before, in order, and the hashes of both texts.

    The revisions of an article are numbered from 1; the text as it was imported has none.
    """

    id: str
    article: str
    number: int
    hunks: tuple[Hunk, ...]
    before_sha256: str
    after_sha256: str
    reason: str = ""
    annotator: str = ""
    at: str = ""


class Displaced(Record, frozen=True):
    """An annotation that lost its words in a correction, kept whole until it is placed again or discarded.

    `id` is the annotation's own, its offsets are those of the text before the revision, and `links` are those that
    it had. `revision` is the id of the `Revision`.
    """

    id: str
    article: str
    annotation: Annotation
    links: tuple[Link, ...]
    revision: str


class JournalEntry(Record, frozen=True):
    """One user action as the journal shows it: `name` in the language that is spoken (`wording.speak`), `article`
    where to look, empty when it is none or several.
    """

    key: int
    annotator: str
    at: str
    kind: Literal["edit", "undo", "redo"]
    name: str
    article: str
    undone: bool
