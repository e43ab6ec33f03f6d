"""The native dataset: the files of its folder and the records in them.

Other programs read these records, so they are a contract: every key is always there, in this order; keys are
added only with a new schema number and never renamed. Offsets are **Unicode code points**, end-exclusive.
Labels and roles stand under their names, ids are strings, dates ISO 8601 strings; both are empty when
unknown.
"""

import re
from collections.abc import Sequence
from datetime import datetime

import msgspec

from pullquote.records import (
    Actor,
    ActorKind,
    Article,
    Attribute,
    ExternalId,
    Fragment,
    Hunk,
    Revision,
    Rights,
    Status,
    Tenure,
    Topic,
)

__all__ = [
    "ACCEPTED",
    "ARTICLES",
    "ATTRIBUTIONS",
    "CODEBOOK",
    "MANIFEST",
    "MANIFEST_SCHEMA",
    "NAMES",
    "REGISTRY",
    "REVISIONS",
    "SCHEMA",
    "SUMS",
    "ActorEntry",
    "ActorRecord",
    "AnnotationRecord",
    "ArticleRecord",
    "AttributionRecord",
    "ClaimRecord",
    "Complete",
    "DetailedActorRecord",
    "LinkRecord",
    "MentionRecord",
    "MergedTopicRecord",
    "RegistryRecord",
    "RevisionRecord",
    "TopicEntry",
    "TopicRecord",
    "actor_record",
    "metadata_of",
    "published_of",
    "revision_of",
    "revision_record",
    "take_back",
    "topic_record",
]

ARTICLES = "articles.jsonl"
ATTRIBUTIONS = "attributions.jsonl"
CODEBOOK = "codebook.toml"
REGISTRY = "registry.jsonl"
REVISIONS = "revisions.jsonl"
SCHEMA = "schema.json"
MANIFEST = "manifest.json"
SUMS = "SHA256SUMS"
NAMES = (ARTICLES, ATTRIBUTIONS, CODEBOOK, REGISTRY, REVISIONS, SCHEMA, MANIFEST, SUMS)
"""The files of a dataset's folder; revisions only where a text was corrected."""

MANIFEST_SCHEMA = "pullquote-manifest/1"

ACCEPTED = "accepted"
"""The layer of what the annotators themselves have accepted."""


class _Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    pass


class Complete(_Row, frozen=True, gc=False):
    """The annotator has looked for the label in the whole article: what is not tagged is not there."""

    annotator: str
    label: str


class AnnotationRecord(_Row, frozen=True, gc=False):
    """A label on one or more fragments."""

    id: str
    label: str
    annotator: str
    status: Status
    confidence: float | None
    origin: str
    fragments: tuple[Fragment, ...]
    attributes: tuple[Attribute, ...]
    actors: tuple[str, ...]
    topics: tuple[str, ...]
    note: str


class LinkRecord(_Row, frozen=True, gc=False):
    """A role from the annotation `head` to the annotation `tail` of the same article."""

    id: str
    role: str
    head: str
    tail: str
    annotator: str
    status: Status
    origin: str
    attributes: tuple[Attribute, ...]
    note: str


class ActorEntry(_Row, frozen=True, gc=False):
    """An actor whom an annotation of the article stands for."""

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...]
    wikidata: str


class TopicEntry(_Row, frozen=True, gc=False):
    """A topic that an annotation of the article is about; `parent` is a topic's id."""

    id: str
    name: str
    parent: str


class ArticleRecord(_Row, frozen=True, gc=False, tag_field="schema", tag="pullquote-article/1"):
    """One article with everything that is tagged in it: a line of `articles.jsonl`."""

    id: str
    text: str
    text_sha256: str
    title: str
    outlet: str
    byline: str
    published: str
    url: str
    language: str
    split: str
    layer: str
    complete: tuple[Complete, ...]
    annotations: tuple[AnnotationRecord, ...]
    links: tuple[LinkRecord, ...]
    actors: tuple[ActorEntry, ...]
    topics: tuple[TopicEntry, ...]
    metadata: tuple[Attribute, ...]


class MentionRecord(_Row, frozen=True, gc=False):
    """A source or an addressee of a quote: `id` is the mention's annotation."""

    id: str
    fragments: tuple[Fragment, ...]
    actors: tuple[str, ...]


class ClaimRecord(_Row, frozen=True, gc=False):
    """A claim that a quote expresses: `id` is the claim's annotation."""

    id: str
    fragments: tuple[Fragment, ...]
    attributes: tuple[Attribute, ...]
    topics: tuple[str, ...]


class AttributionRecord(_Row, frozen=True, gc=False, tag_field="schema", tag="pullquote-attribution/1"):
    """Who said what: a line of `attributions.jsonl`. `id` is the annotation of the quote's content.

    `verbatim` is what of the content stands in quotation marks, the marks included.
    """

    article: str
    id: str
    layer: str
    split: str
    annotator: str
    status: Status
    quote_type: str
    attributes: tuple[Attribute, ...]
    confidence: float | None
    origin: str
    content: tuple[Fragment, ...]
    verbatim: tuple[Fragment, ...]
    cue: tuple[Fragment, ...]
    sources: tuple[MentionRecord, ...]
    addressees: tuple[MentionRecord, ...]
    claims: tuple[ClaimRecord, ...]


class ActorRecord(_Row, frozen=True, gc=False, tag_field="schema", tag="pullquote-actor/1"):
    """An actor of the registry: a line of `registry.jsonl`."""

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...]
    wikidata: str
    description: str
    notes: str


class DetailedActorRecord(_Row, frozen=True, gc=False, tag_field="schema", tag="pullquote-actor/2"):
    """An actor of whom more is known than version 1 has keys for. Actors of whom not are still written so.

    `members`, `issuer` and the `actor` of an affiliation are actors' ids. Whatever had the id of an actor with
    `merged_into`, in an older dataset, means the actor of that id.
    """

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...]
    wikidata: str
    description: str
    notes: str
    roles: tuple[Tenure, ...]
    affiliations: tuple[Tenure, ...]
    members: tuple[str, ...]
    issuer: str
    external_ids: tuple[ExternalId, ...]
    merged_into: str


class TopicRecord(_Row, frozen=True, gc=False, tag_field="schema", tag="pullquote-topic/1"):
    """A topic of the registry: a line of `registry.jsonl`."""

    id: str
    name: str
    parent: str
    description: str


class MergedTopicRecord(_Row, frozen=True, gc=False, tag_field="schema", tag="pullquote-topic/2"):
    """A topic that was merged into another one, as in `DetailedActorRecord`."""

    id: str
    name: str
    parent: str
    description: str
    merged_into: str


RegistryRecord = ActorRecord | DetailedActorRecord | TopicRecord | MergedTopicRecord


def actor_record(actor: Actor) -> ActorRecord | DetailedActorRecord:
    """An actor's line, in the oldest version that has room for what is known."""
    values = msgspec.structs.astuple(actor)
    return DetailedActorRecord(*values) if any(values[7:]) else ActorRecord(*values[:7])


def topic_record(topic: Topic) -> TopicRecord | MergedTopicRecord:
    """A topic's line, likewise."""
    values = msgspec.structs.astuple(topic)
    return MergedTopicRecord(*values) if topic.merged_into else TopicRecord(*values[:4])


class RevisionRecord(_Row, frozen=True, gc=False, tag_field="schema", tag="pullquote-revision/1"):
    """A correction of an article's text: a line of `revisions.jsonl`, which begins with each article's first.

    A change of the text before the correction is `[start, end)` in its code points, where `new` stands for `old`.
    """

    article: str
    number: int
    id: str
    before_sha256: str
    after_sha256: str
    reason: str
    annotator: str
    at: str
    changes: tuple[Hunk, ...]


def revision_record(revision: Revision) -> RevisionRecord:
    """A revision's line."""
    return RevisionRecord(
        *(revision.article, revision.number, revision.id, revision.before_sha256, revision.after_sha256),
        *(revision.reason, revision.annotator, revision.at, revision.hunks),
    )


def revision_of(record: RevisionRecord) -> Revision:
    """The revision of a line."""
    return Revision(
        *(record.id, record.article, record.number, record.changes, record.before_sha256),
        *(record.after_sha256, record.reason, record.annotator, record.at),
    )


# What the records have no key for travels as metadata: an article's rights, and a date that is not ISO 8601.
# Reserved names come first, so that a free entry that happens to bear one does not change the order on the
# way back.

_RESERVED = ("rights_holder", "licence", "redistribute", "published_as_given")

_REDISTRIBUTE = {"yes": True, "no": False}

_ISO_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2}(T[0-9:.,]+(Z|[+-]\d{2}(:?\d{2})?)?)?)?)?", re.ASCII)


def _is_iso(date: str) -> bool:
    """Whether it is an ISO 8601 date that exists: a year, a month, a day, or a day with a time."""
    if not _ISO_DATE.fullmatch(date):
        return False
    try:
        datetime.fromisoformat(date + "0000-01-01"[len(date) :])  # knows whole days only
    except ValueError:
        return False
    return True


def published_of(article: Article) -> str:
    """An article's date for its record: nothing when it is not ISO 8601."""
    return article.published if _is_iso(article.published) else ""


def metadata_of(article: Article) -> tuple[Attribute, ...]:
    """An article's metadata for its record."""
    rights = article.rights
    redistribute = next((word for word, value in _REDISTRIBUTE.items() if value is rights.redistribute), "")
    odd_date = "" if published_of(article) else article.published
    values = (rights.holder, rights.licence, redistribute, odd_date)
    added = (Attribute(name, value) for name, value in zip(_RESERVED, values, strict=True) if value)
    return tuple(sorted((*added, *article.metadata), key=_rank))


def _rank(entry: Attribute) -> int:
    return _RESERVED.index(entry.name) if entry.name in _RESERVED else len(_RESERVED)


def take_back(published: str, metadata: Sequence[Attribute]) -> tuple[str, Rights, tuple[Attribute, ...]]:
    """A record's date and metadata as the article had them: date, rights, metadata."""
    taken: dict[str, Attribute] = {}
    for entry in metadata:
        taken.setdefault(entry.name, entry)
    taken = {name: entry for name, entry in taken.items() if _means_something(entry, published)}
    holder, licence, redistribute, odd_date = (
        taken[name].value if name in taken else "" for name in _RESERVED
    )
    rest = tuple(entry for entry in metadata if taken.get(entry.name) is not entry)
    return published or odd_date, Rights(holder, licence, _REDISTRIBUTE.get(redistribute)), rest


def _means_something(entry: Attribute, published: str) -> bool:
    match entry.name:
        case "rights_holder" | "licence":
            return bool(entry.value)
        case "redistribute":
            return entry.value in _REDISTRIBUTE
        case "published_as_given":
            return not published and bool(entry.value) and not _is_iso(entry.value)
        case _:
            return False
