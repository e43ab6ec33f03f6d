"""What an edit did, record by record, as the journal keeps it and as views hear of it.

A change holds a record before and after; None means that it was not there. Only ids and values, no table
rows: the journal stays readable with any JSON tool and knows nothing of how a schema lays records out.
"""

from typing import TypeAlias

import msgspec

from pullquote.records import (
    Actor,
    Annotation,
    Article,
    Completion,
    Decision,
    Dismissal,
    Displaced,
    Fragment,
    Link,
    NearDuplicate,
    Record,
    Revision,
    Topic,
)

__all__ = [
    "ActorChange",
    "AnnotationChange",
    "ArticleChange",
    "ArticleState",
    "Change",
    "CodebookChange",
    "CompletionChange",
    "DecisionChange",
    "DismissalChange",
    "DisplacedChange",
    "ImportChange",
    "ImportState",
    "LinkChange",
    "NearDuplicateChange",
    "RevisionChange",
    "Rewording",
    "TopicChange",
    "decode",
    "encode",
    "inverse",
    "touched_article",
]


class ArticleState(Record, frozen=True):
    """An article's metadata (its text left empty: `RevisionChange` tells of that) and whether it is deleted."""

    article: Article
    deleted: bool = False


class ImportState(Record, frozen=True):
    """An import by id; undoing it hides its articles."""

    id: str
    visible: bool


class ArticleChange(Record, frozen=True, tag="article"):
    before: ArticleState
    after: ArticleState


class ImportChange(Record, frozen=True, tag="import"):
    before: ImportState
    after: ImportState


class AnnotationChange(Record, frozen=True, tag="annotation"):
    before: Annotation | None
    after: Annotation | None


class LinkChange(Record, frozen=True, tag="link"):
    before: Link | None
    after: Link | None


class ActorChange(Record, frozen=True, tag="actor"):
    before: Actor | None
    after: Actor | None


class TopicChange(Record, frozen=True, tag="topic"):
    before: Topic | None
    after: Topic | None


class CompletionChange(Record, frozen=True, tag="completion"):
    before: Completion | None
    after: Completion | None


class DecisionChange(Record, frozen=True, tag="decision"):
    before: Decision | None
    after: Decision | None


class DismissalChange(Record, frozen=True, tag="dismissal"):
    before: Dismissal | None
    after: Dismissal | None


class NearDuplicateChange(Record, frozen=True, tag="near_duplicate"):
    before: NearDuplicate | None
    after: NearDuplicate | None


class Rewording(Record, frozen=True):
    """An annotation or a decision whose own words a correction changes: its fragments in either text."""

    id: str
    old: tuple[Fragment, ...]
    new: tuple[Fragment, ...]


class RevisionChange(Record, frozen=True, tag="revision"):
    """A correction of a text, made or taken back, with which all fragments in the article go.

    Those whose words change are `reworded`; the others only move, as the revision's hunks say, and have no changes of
    their own.
    """

    before: Revision | None
    after: Revision | None
    reworded: tuple[Rewording, ...] = ()

    @property
    def revision(self) -> Revision:
        """The revision that is made or taken back."""
        revision = self.after or self.before
        assert revision is not None
        return revision


class DisplacedChange(Record, frozen=True, tag="displaced"):
    before: Displaced | None
    after: Displaced | None


class CodebookChange(Record, frozen=True, tag="codebook"):
    """`before` and `after` are the TOML text of the codebook."""

    before: str
    after: str


Change: TypeAlias = (
    ArticleChange
    | ImportChange
    | AnnotationChange
    | LinkChange
    | ActorChange
    | TopicChange
    | CompletionChange
    | DecisionChange
    | DismissalChange
    | NearDuplicateChange
    | RevisionChange
    | DisplacedChange
    | CodebookChange
)

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(tuple[Change, ...])


def encode(changes: tuple[Change, ...]) -> str:
    """The JSON text of a journal entry's changes."""
    return _encoder.encode(changes).decode()


def decode(text: str) -> tuple[Change, ...]:
    """The changes of a journal entry; raises `msgspec.ValidationError` when `encode` has not written them."""
    return _decoder.decode(text)


def inverse(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """What takes the changes back: each reversed, last first."""
    return tuple(
        msgspec.structs.replace(change, before=change.after, after=change.before)
        for change in reversed(changes)
    )


def touched_article(change: Change) -> str:
    """The id of the article that a change shows in, or an empty string."""
    match change:
        case ArticleChange(before=state):
            return state.article.id
        case RevisionChange():
            return change.revision.article
        case (
            AnnotationChange()
            | LinkChange()
            | CompletionChange()
            | DecisionChange()
            | DismissalChange()
            | DisplacedChange()
        ):
            record = change.after or change.before
            return record.article if record else ""
        case _:
            return ""
