"""How records lie in table rows: column lists, and each record's way in and out."""

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from pullquote.records import (
    Actor,
    Annotation,
    Article,
    Attribute,
    Decision,
    Displaced,
    ExternalId,
    Fragment,
    Hunk,
    Link,
    Provenance,
    Revision,
    Rights,
    Tenure,
    Topic,
)

__all__ = [
    "ACTOR_COLUMNS",
    "ANNOTATION_VALUES",
    "ARTICLE_COLUMNS",
    "DECISION_SQL",
    "DECISION_VALUES",
    "DISPLACED_SQL",
    "DISPLACED_VALUES",
    "LINK_SQL",
    "LINK_VALUES",
    "ME",
    "REGISTERED",
    "REVISION_SQL",
    "REVISION_VALUES",
    "SHOWN",
    "TEXTS",
    "TOPIC_COLUMNS",
    "actor_of",
    "actor_row",
    "annotation_row",
    "article_of",
    "article_row",
    "decision_of",
    "decision_row",
    "displaced_of",
    "displaced_row",
    "dump_fragments",
    "extent",
    "insert_sql",
    "link_of",
    "link_row",
    "load_attributes",
    "load_fragments",
    "load_provenance",
    "revision_of",
    "revision_row",
    "topic_row",
]

_encoder = msgspec.json.Encoder()
_attributes = msgspec.json.Decoder(tuple[Attribute, ...])
_fragments = msgspec.json.Decoder(tuple[Fragment, ...])
_hunks = msgspec.json.Decoder(tuple[Hunk, ...])
_annotation = msgspec.json.Decoder(Annotation)
_links = msgspec.json.Decoder(tuple[Link, ...])
_strings = msgspec.json.Decoder(tuple[str, ...])
_tenures = msgspec.json.Decoder(tuple[Tenure, ...])
_external_ids = msgspec.json.Decoder(tuple[ExternalId, ...])
_rights = msgspec.json.Decoder(Rights)
_provenance = msgspec.json.Decoder(Provenance)

_NO_RIGHTS, _NO_PROVENANCE = Rights(), Provenance()

ME = "(SELECT key FROM annotator WHERE name = ?)"
"""The key of an annotator by name; NULL for one who has made no step yet."""

SHOWN = "a.deleted = 0 AND a.brought_by_id IN (SELECT key FROM import WHERE visible = 1)"
"""Of an article `a`: it is neither deleted nor hidden with its import."""

TEXTS = (
    "(SELECT key AS article, sha256 FROM article WHERE sha256 {0} UNION ALL"
    " SELECT article_id, before_sha256 FROM revision WHERE number = 1 AND before_sha256 {0})"
)
"""The texts of articles by hash: the present ones and those that were imported, where they were corrected since."""

REGISTERED = (
    "(brought_by_id IS NULL OR brought_by_id IN (SELECT key FROM import WHERE visible = 1) OR key IN"
    # Its import was undone, or it is built in, but something that shows stands for it.
    " (SELECT s.{0}_id FROM {0}_assignment s JOIN annotation n ON n.key = s.annotation_id"
    f" JOIN article a ON a.key = n.article_id WHERE {SHOWN})"
    " OR uuid IN (SELECT merged_into FROM {0} WHERE merged_into <> ''))"
)
"""Of an actor or a topic, to be filled with the name of its table: the registry has it."""

ARTICLE_COLUMNS = (
    "uuid, text, sha256, title, outlet, byline, published, url, language, rights, provenance, metadata"
)
ANNOTATION_VALUES = (
    "uuid, article_id, annotator_id, label, extent, attributes, note, status, confidence, origin, "
    "created, updated"
)
ACTOR_COLUMNS = (
    "uuid, name, kind, aliases, wikidata, description, notes, roles, affiliations, members, issuer, "
    "external_ids, merged_into"
)
TOPIC_COLUMNS = "uuid, name, parent, description, merged_into"
LINK_VALUES = "uuid, role, head_id, tail_id, annotator_id, status, origin, attributes, note"
DECISION_VALUES = (
    "uuid, article_id, annotator_id, kind, verdict, rule, confidence, extent, fragments, "
    "distance, annotation, reviewed, at"
)

REVISION_VALUES = "uuid, article_id, number, hunks, before_sha256, after_sha256, reason, annotator_id, at"
DISPLACED_VALUES = "uuid, article_id, annotation, links, revision"


def insert_sql(table: str, columns: str) -> str:
    """`INSERT INTO table (columns) VALUES (?, …)`."""
    marks = ", ".join("?" * (columns.count(",") + 1))
    return f"INSERT INTO {table} ({columns}) VALUES ({marks})"


def _dump(values: Any) -> str:
    """A list column's JSON text."""
    return _encoder.encode(values).decode() if values else "[]"


def load_attributes(text: str) -> tuple[Attribute, ...]:
    """An attributes or metadata column."""
    return _attributes.decode(text) if text != "[]" else ()


def load_fragments(text: str) -> tuple[Fragment, ...]:
    """The fragments of a decision; raises `msgspec.MsgspecError` when the column holds something else."""
    return _fragments.decode(text)


def load_provenance(text: str) -> Provenance:
    """A provenance column."""
    return _provenance.decode(text) if text != "{}" else _NO_PROVENANCE


def dump_fragments(fragments: tuple[Fragment, ...]) -> str:
    """A decision's fragments column."""
    return _dump(fragments)


def _load_strings(text: str) -> tuple[str, ...]:
    """An aliases or members column."""
    return _strings.decode(text) if text != "[]" else ()


def _load_tenures(text: str) -> tuple[Tenure, ...]:
    """A roles or affiliations column."""
    return _tenures.decode(text) if text != "[]" else ()


def extent(fragments: Iterable[Fragment]) -> str:
    """Fragments' offsets as the unique index holds them: `0-12 30-41`."""
    return " ".join(f"{fragment.start}-{fragment.end}" for fragment in fragments)


def article_row(article: Article) -> tuple[Any, ...]:
    """An article as the values of `ARTICLE_COLUMNS`."""
    return (
        article.id,
        article.text,
        article.sha256,
        article.title,
        article.outlet,
        article.byline,
        article.published,
        article.url,
        article.language,
        "{}" if article.rights == _NO_RIGHTS else _encoder.encode(article.rights).decode(),
        "{}" if article.provenance == _NO_PROVENANCE else _encoder.encode(article.provenance).decode(),
        _dump(article.metadata),
    )


def article_of(row: Sequence[Any]) -> Article:
    """An article from the values of `ARTICLE_COLUMNS`."""
    rights = _rights.decode(row[9]) if row[9] != "{}" else _NO_RIGHTS
    return Article(*(*row[:9], rights, load_provenance(row[10]), load_attributes(row[11])))


def annotation_row(annotation: Annotation, article: int, annotator: int) -> tuple[Any, ...]:
    """An annotation as the values of `ANNOTATION_VALUES`."""
    return (
        annotation.id,
        article,
        annotator,
        annotation.label,
        extent(annotation.fragments),
        _dump(annotation.attributes),
        annotation.note,
        annotation.status,
        annotation.confidence,
        annotation.origin,
        annotation.created,
        annotation.updated,
    )


def actor_of(row: Sequence[Any]) -> Actor:
    """An actor from the values of `ACTOR_COLUMNS`."""
    uuid, name, kind, aliases, wikidata, description, notes, *more = row
    roles, affiliations, members, issuer, external_ids, merged_into = more
    return Actor(
        uuid,
        name,
        kind,
        _load_strings(aliases),
        wikidata,
        description,
        notes,
        _load_tenures(roles),
        _load_tenures(affiliations),
        _load_strings(members),
        issuer,
        _external_ids.decode(external_ids) if external_ids != "[]" else (),
        merged_into,
    )


def actor_row(actor: Actor) -> tuple[Any, ...]:
    """An actor as the values of `ACTOR_COLUMNS`."""
    return (
        actor.id,
        actor.name,
        actor.kind,
        _dump(actor.aliases),
        actor.wikidata,
        actor.description,
        actor.notes,
        _dump(actor.roles),
        _dump(actor.affiliations),
        _dump(actor.members),
        actor.issuer,
        _dump(actor.external_ids),
        actor.merged_into,
    )


def topic_row(topic: Topic) -> tuple[Any, ...]:
    """A topic as the values of `TOPIC_COLUMNS`."""
    return (topic.id, topic.name, topic.parent, topic.description, topic.merged_into)


def link_row(link: Link, head: int, tail: int, annotator: int) -> tuple[Any, ...]:
    """A link as the values of `LINK_VALUES`."""
    return (
        link.id,
        link.role,
        head,
        tail,
        annotator,
        link.status,
        link.origin,
        _dump(link.attributes),
        link.note,
    )


LINK_SQL = (
    "SELECT l.uuid, a.uuid, l.role, h.uuid, t.uuid, r.name, l.status, l.origin, l.attributes, l.note FROM link l"
    " JOIN annotation h ON h.key = l.head_id JOIN annotation t ON t.key = l.tail_id"
    " JOIN article a ON a.key = h.article_id JOIN annotator r ON r.key = l.annotator_id"
)


def link_of(row: Sequence[Any]) -> Link:
    """A link from the columns that `LINK_SQL` selects."""
    return Link(*(*row[:8], load_attributes(row[8]), row[9]))


def decision_row(decision: Decision, article: int, annotator: int) -> tuple[Any, ...]:
    """A decision as the values of `DECISION_VALUES`."""
    return (
        decision.id,
        article,
        annotator,
        decision.kind,
        decision.verdict,
        decision.rule,
        decision.confidence,
        extent(decision.fragments),
        _dump(decision.fragments),
        decision.distance,
        decision.annotation,
        int(decision.reviewed),
        decision.at,
    )


DECISION_SQL = (
    "SELECT d.uuid, a.uuid, r.name, d.kind, d.verdict, d.rule, d.confidence, d.fragments, d.distance, d.annotation,"
    " d.reviewed, d.at FROM decision d JOIN article a ON a.key = d.article_id"
    " JOIN annotator r ON r.key = d.annotator_id"
)


def decision_of(row: Sequence[Any]) -> Decision:
    """A decision from the columns that `DECISION_SQL` selects."""
    return Decision(*(*row[:7], load_fragments(row[7]), *row[8:10], bool(row[10]), row[11]))


def revision_row(revision: Revision, article: int, annotator: int) -> tuple[Any, ...]:
    """A revision as the values of `REVISION_VALUES`."""
    return (
        *(revision.id, article, revision.number, _dump(revision.hunks), revision.before_sha256),
        *(revision.after_sha256, revision.reason, annotator, revision.at),
    )


REVISION_SQL = (
    "SELECT v.uuid, a.uuid, v.number, v.hunks, v.before_sha256, v.after_sha256, v.reason, r.name, v.at FROM revision v"
    " JOIN article a ON a.key = v.article_id JOIN annotator r ON r.key = v.annotator_id"
)


def revision_of(row: Sequence[Any]) -> Revision:
    """A revision from the columns that `REVISION_SQL` selects."""
    return Revision(*(*row[:3], _hunks.decode(row[3]), *row[4:]))


def displaced_row(displaced: Displaced, article: int) -> tuple[Any, ...]:
    """A displaced annotation as the values of `DISPLACED_VALUES`."""
    annotation = _encoder.encode(displaced.annotation).decode()
    return (displaced.id, article, annotation, _dump(displaced.links), displaced.revision)


DISPLACED_SQL = (
    "SELECT p.uuid, a.uuid, p.annotation, p.links, p.revision FROM displaced p"
    " JOIN article a ON a.key = p.article_id"
)


def displaced_of(row: Sequence[Any]) -> Displaced:
    """A displaced annotation from the columns that `DISPLACED_SQL` selects."""
    return Displaced(*(*row[:2], _annotation.decode(row[2]), _links.decode(row[3]), row[4]))
