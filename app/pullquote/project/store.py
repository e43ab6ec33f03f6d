"""Records in and out of the tables, one at a time: the part that reads what it is about to change.

Plain SQL over the names in `tables.py`: these statements run on every keystroke that tags.
"""

from typing import Any

from pullquote.errors import UnknownId
from pullquote.project.changes import (
    ActorChange,
    AnnotationChange,
    ArticleChange,
    ArticleState,
    Change,
    CodebookChange,
    CompletionChange,
    DecisionChange,
    DismissalChange,
    DisplacedChange,
    ImportChange,
    ImportState,
    LinkChange,
    NearDuplicateChange,
    RevisionChange,
    TopicChange,
)
from pullquote.project.file import ProjectFile
from pullquote.project.revisions import Revisions
from pullquote.project.rows import (
    ACTOR_COLUMNS,
    ANNOTATION_VALUES,
    ARTICLE_COLUMNS,
    DECISION_SQL,
    DECISION_VALUES,
    DISPLACED_SQL,
    DISPLACED_VALUES,
    LINK_SQL,
    LINK_VALUES,
    TOPIC_COLUMNS,
    actor_of,
    actor_row,
    annotation_row,
    article_of,
    article_row,
    decision_of,
    decision_row,
    displaced_of,
    displaced_row,
    extent,
    insert_sql,
    link_of,
    link_row,
    load_attributes,
    topic_row,
)
from pullquote.records import (
    Actor,
    Annotation,
    Completion,
    Decision,
    Dismissal,
    Displaced,
    Fragment,
    Link,
    NearDuplicate,
    Topic,
)
from pullquote.wording import say


class Store:
    """Reads and writes single records; who writes holds the transaction."""

    def __init__(self, file: ProjectFile) -> None:
        self._sql = file.rows
        self._one = file.row
        self.revisions = Revisions(file)

    def key(self, table: str, uuid: str) -> int:
        """The integer key of a record by its public id; raises `UnknownId`."""
        row = self._one(f"SELECT key FROM {table} WHERE uuid = ?", uuid)
        if row is None:
            raise UnknownId(say("Nothing in this project has the id “{id}”.", id=uuid))
        return int(row[0])

    def annotator_key(self, name: str, kind: str = "person") -> int:
        """The key of an annotator, who is added when new."""
        row = self._one("SELECT key FROM annotator WHERE name = ?", name)
        if row is None:
            self._sql("INSERT INTO annotator (name, kind) VALUES (?, ?)", name, kind)
            row = self._one("SELECT key FROM annotator WHERE name = ?", name)
        return int(row[0])

    def article_state(self, uuid: str) -> ArticleState:
        """An article without its text; raises `UnknownId`."""
        row = self._one(
            f"SELECT deleted, {ARTICLE_COLUMNS.replace('text', repr(''), 1)} FROM article WHERE uuid = ?",
            uuid,
        )
        if row is None:
            raise UnknownId(say("There is no article with the id “{id}” in this project.", id=uuid))
        return ArticleState(article_of(row[1:]), bool(row[0]))

    def import_state(self, uuid: str) -> ImportState:
        """Whether an import's articles show."""
        row = self._one("SELECT visible FROM import WHERE uuid = ?", uuid)
        if row is None:
            raise UnknownId(say("There is no import with the id “{id}” in this project.", id=uuid))
        return ImportState(uuid, bool(row[0]))

    def annotation(self, uuid: str) -> Annotation | None:
        """An annotation with its fragments and assignments, or None."""
        row = self._one(
            "SELECT n.key, a.uuid, r.name, n.uuid, n.label, n.attributes, n.note, n.status, n.confidence, n.origin,"
            " n.created, n.updated FROM annotation n JOIN article a ON a.key = n.article_id"
            " JOIN annotator r ON r.key = n.annotator_id WHERE n.uuid = ?",
            uuid,
        )
        if row is None:
            return None
        key, article, annotator, _, label, attributes, note, *rest = row
        fragments = self._sql(
            "SELECT start, stop, surface FROM fragment WHERE annotation_id = ? ORDER BY seq", key
        )
        return Annotation(
            uuid,
            article,
            annotator,
            label,
            tuple(Fragment(*fragment) for fragment in fragments),
            load_attributes(attributes),
            self._assigned("actor", key),
            self._assigned("topic", key),
            note,
            *rest,
        )

    def _assigned(self, what: str, annotation: int) -> tuple[str, ...]:
        rows = self._sql(
            f"SELECT r.uuid FROM {what}_assignment s JOIN {what} r ON r.key = s.{what}_id"
            " WHERE s.annotation_id = ? ORDER BY s.seq",
            annotation,
        )
        return tuple(row[0] for row in rows)

    def same_extent(self, annotation: Annotation) -> str | None:
        """The id of the annotation that has the same annotator, label and fragments."""
        row = self._one(
            "SELECT n.uuid FROM annotation n WHERE n.article_id = (SELECT key FROM article WHERE uuid = ?)"
            " AND n.annotator_id = (SELECT key FROM annotator WHERE name = ?) AND n.label = ? AND n.extent = ?",
            annotation.article,
            annotation.annotator,
            annotation.label,
            extent(annotation.fragments),
        )
        return None if row is None else str(row[0])

    def link(self, uuid: str) -> Link | None:
        """A link, or None."""
        row = self._one(LINK_SQL + " WHERE l.uuid = ?", uuid)
        return None if row is None else link_of(row)

    def links_at(self, annotation: str) -> list[Link]:
        """The links that begin or end at an annotation."""
        key = self.key("annotation", annotation)
        rows = self._sql(LINK_SQL + " WHERE l.head_id = ? OR l.tail_id = ? ORDER BY l.uuid", key, key)
        return [link_of(row) for row in rows]

    def actor(self, uuid: str) -> Actor | None:
        """An actor of the registry, or None."""
        row = self._one(f"SELECT {ACTOR_COLUMNS} FROM actor WHERE uuid = ?", uuid)
        return None if row is None else actor_of(row)

    def topic(self, uuid: str) -> Topic | None:
        """A topic of the registry, or None."""
        row = self._one(f"SELECT {TOPIC_COLUMNS} FROM topic WHERE uuid = ?", uuid)
        return None if row is None else Topic(*row)

    def actors_merged_into(self, uuid: str) -> list[Actor]:
        """The actors that were merged into one."""
        rows = self._sql(f"SELECT {ACTOR_COLUMNS} FROM actor WHERE merged_into = ? ORDER BY uuid", uuid)
        return [actor_of(row) for row in rows]

    def actors_with(self, uuid: str) -> list[Actor]:
        """The actors whose record names another one: as member, issuer or affiliation."""
        rows = self._sql(
            f"SELECT {ACTOR_COLUMNS} FROM actor WHERE issuer = ? OR instr(members, ?) OR instr(affiliations, ?)"
            " ORDER BY uuid",
            *(uuid, uuid, uuid),
        )
        return [actor_of(row) for row in rows]

    def topics_merged_into(self, uuid: str) -> list[Topic]:
        """The topics that were merged into one."""
        rows = self._sql(f"SELECT {TOPIC_COLUMNS} FROM topic WHERE merged_into = ? ORDER BY uuid", uuid)
        return [Topic(*row) for row in rows]

    def topics_under(self, uuid: str) -> list[Topic]:
        """The topics right under one; not those that were merged away."""
        rows = self._sql(
            f"SELECT {TOPIC_COLUMNS} FROM topic WHERE parent = ? AND merged_into = '' ORDER BY uuid", uuid
        )
        return [Topic(*row) for row in rows]

    def is_used(self, what: str, uuid: str) -> bool:
        """Whether anything stands for an actor or a topic, shown or not, or was merged into it."""
        row = self._one(
            f"SELECT 1 FROM {what} r WHERE r.merged_into = ? OR (r.uuid = ? AND EXISTS"
            f" (SELECT 1 FROM {what}_assignment s WHERE s.{what}_id = r.key))",
            *(uuid, uuid),
        )
        return row is not None

    def completed(self, done: Completion) -> bool:
        """Whether the annotator has finished the label in the article."""
        return self._one(_COMPLETION_SQL.format("1"), done.article, done.annotator, done.label) is not None

    def dismissed(self, dismissal: Dismissal) -> bool:
        """Whether the annotator has put this finding aside."""
        return self._one(_DISMISSAL_SQL.format("1"), *_dismissal_row(dismissal)) is not None

    def decision(self, uuid: str) -> Decision | None:
        """A decision, or None."""
        row = self._one(DECISION_SQL + " WHERE d.uuid = ?", uuid)
        return None if row is None else decision_of(row)

    def same_suggestion(self, decision: Decision) -> Decision | None:
        """The annotator's decision on the suggestion of this kind with these fragments, if there is one."""
        row = self._one(
            DECISION_SQL + " WHERE a.uuid = ? AND r.name = ? AND d.kind = ? AND d.extent = ?",
            *(decision.article, decision.annotator, decision.kind, extent(decision.fragments)),
        )
        return None if row is None else decision_of(row)

    def near_duplicate(self, first: str, second: str) -> NearDuplicate | None:
        """What a person has said of two articles, or None."""
        row = self._one(_NEAR_DUPLICATE_SQL.format("same"), first, second)
        return None if row is None else NearDuplicate(first, second, bool(row[0]))

    def displaced(self, uuid: str) -> Displaced | None:
        """What a correction has displaced, by the annotation's id, or None."""
        row = self._one(DISPLACED_SQL + " WHERE p.uuid = ?", uuid)
        return None if row is None else displaced_of(row)

    def codebook(self) -> str:
        """The codebook's TOML text."""
        return str(self._one("SELECT toml FROM codebook")[0])

    def current(self, change: Change) -> Any:
        """The record as it is now that `change` is about, to be compared with its `before`."""
        match change:
            case ArticleChange():
                return self.article_state(change.before.article.id)
            case ImportChange():
                return self.import_state(change.before.id)
            case AnnotationChange():
                return self.annotation(_id(change))
            case LinkChange():
                return self.link(_id(change))
            case ActorChange():
                return self.actor(_id(change))
            case TopicChange():
                return self.topic(_id(change))
            case CompletionChange():
                done = change.after or change.before
                assert done is not None
                return done if self.completed(done) else None
            case DismissalChange():
                put_aside = change.after or change.before
                assert put_aside is not None
                return put_aside if self.dismissed(put_aside) else None
            case DecisionChange():
                return self.decision(_id(change))
            case NearDuplicateChange():
                said = change.after or change.before
                assert said is not None
                return self.near_duplicate(said.first, said.second)
            case RevisionChange():
                return self.revisions.current(change)
            case DisplacedChange():
                return self.displaced(_id(change))
            case CodebookChange():
                return self.codebook()

    def apply(self, change: Change) -> None:
        """Write the `after` of a change over its `before`."""
        match change:
            case ArticleChange():
                self._write_article(change.after)
            case ImportChange():
                self._sql(
                    "UPDATE import SET visible = ? WHERE uuid = ?", change.after.visible, change.after.id
                )
            case AnnotationChange():
                self._write_annotation(change.before, change.after)
            case LinkChange():
                self._write_link(change.before, change.after)
            case ActorChange():
                row = actor_row(change.after) if change.after else None
                self._write_registry("actor", ACTOR_COLUMNS, change.before, row)
            case TopicChange():
                row = topic_row(change.after) if change.after else None
                self._write_registry("topic", TOPIC_COLUMNS, change.before, row)
            case CompletionChange():
                self._write_completion(change)
            case DismissalChange():
                self._write_dismissal(change)
            case DecisionChange():
                self._write_decision(change.before, change.after)
            case NearDuplicateChange():
                self._write_near_duplicate(change.before, change.after)
            case RevisionChange():
                self.revisions.apply(change, self.annotator_key(change.revision.annotator))
            case DisplacedChange():
                self._write_displaced(change.before, change.after)
            case CodebookChange():
                self._sql("UPDATE codebook SET toml = ?", change.after)

    def _write_article(self, state: ArticleState) -> None:
        row = article_row(state.article)
        columns = ARTICLE_COLUMNS.split(", ")[3:]
        assignments = ", ".join(f"{column} = ?" for column in columns)
        self._sql(
            f"UPDATE article SET deleted = ?, {assignments} WHERE uuid = ?", state.deleted, *row[3:], row[0]
        )

    def _write_annotation(self, before: Annotation | None, after: Annotation | None) -> None:
        if after is None:
            assert before is not None
            self._sql("DELETE FROM annotation WHERE uuid = ?", before.id)
            return
        row = annotation_row(after, self.key("article", after.article), self.annotator_key(after.annotator))
        if before is None:
            self._sql(insert_sql("annotation", ANNOTATION_VALUES), *row)
        else:
            columns = ANNOTATION_VALUES.split(", ")[1:]
            assignments = ", ".join(f"{column} = ?" for column in columns)
            self._sql(f"UPDATE annotation SET {assignments} WHERE uuid = ?", *row[1:], after.id)
        key = self.key("annotation", after.id)
        if before is None or before.fragments != after.fragments:
            self._sql("DELETE FROM fragment WHERE annotation_id = ?", key)
            for seq, fragment in enumerate(after.fragments):
                self._sql(
                    "INSERT INTO fragment (annotation_id, seq, start, stop, surface) VALUES (?, ?, ?, ?, ?)",
                    *(key, seq, fragment.start, fragment.end, fragment.text),
                )
        if after.actors != (before.actors if before else ()):
            self._assign("actor", key, after.actors)
        if after.topics != (before.topics if before else ()):
            self._assign("topic", key, after.topics)

    def _assign(self, what: str, annotation: int, ids: tuple[str, ...]) -> None:
        self._sql(f"DELETE FROM {what}_assignment WHERE annotation_id = ?", annotation)
        for seq, uuid in enumerate(ids):
            self._sql(
                f"INSERT INTO {what}_assignment (annotation_id, seq, {what}_id) VALUES (?, ?, ?)",
                *(annotation, seq, self.key(what, uuid)),
            )

    def _write_link(self, before: Link | None, after: Link | None) -> None:
        if before is not None:
            self._sql("DELETE FROM link WHERE uuid = ?", before.id)
        if after is not None:
            ends = self.key("annotation", after.head), self.key("annotation", after.tail)
            row = link_row(after, *ends, self.annotator_key(after.annotator))
            self._sql(insert_sql("link", LINK_VALUES), *row)

    def _write_registry(
        self, table: str, columns: str, before: Actor | Topic | None, row: tuple[Any, ...] | None
    ) -> None:
        if row is None:
            assert before is not None
            self._sql(f"DELETE FROM {table} WHERE uuid = ?", before.id)
        elif before is None:
            self._sql(insert_sql(table, columns), *row)
        else:
            assignments = ", ".join(f"{column} = ?" for column in columns.split(", ")[1:])
            self._sql(f"UPDATE {table} SET {assignments} WHERE uuid = ?", *row[1:], row[0])

    def _write_completion(self, change: CompletionChange) -> None:
        if change.after is not None:
            done = change.after
            keys = self.key("article", done.article), self.annotator_key(done.annotator)
            self._sql(insert_sql("completion", "article_id, annotator_id, label"), *keys, done.label)
        elif change.before is not None:
            done = change.before
            key = self._one(_COMPLETION_SQL.format("key"), done.article, done.annotator, done.label)[0]
            self._sql("DELETE FROM completion WHERE key = ?", key)

    def _write_dismissal(self, change: DismissalChange) -> None:
        if change.after is not None:
            article, annotator, *rest = _dismissal_row(change.after)
            keys = self.key("article", article), self.annotator_key(annotator)
            self._sql(insert_sql("dismissal", "article_id, annotator_id, finding, about"), *keys, *rest)
        elif change.before is not None:
            key = self._one(_DISMISSAL_SQL.format("key"), *_dismissal_row(change.before))[0]
            self._sql("DELETE FROM dismissal WHERE key = ?", key)

    def _write_decision(self, before: Decision | None, after: Decision | None) -> None:
        if before is not None:
            self._sql("DELETE FROM decision WHERE uuid = ?", before.id)
        if after is not None:
            keys = self.key("article", after.article), self.annotator_key(after.annotator)
            self._sql(insert_sql("decision", DECISION_VALUES), *decision_row(after, *keys))

    def _write_near_duplicate(self, before: NearDuplicate | None, after: NearDuplicate | None) -> None:
        if before is not None:
            key = self._one(_NEAR_DUPLICATE_SQL.format("key"), before.first, before.second)[0]
            self._sql("DELETE FROM near_duplicate WHERE key = ?", key)
        if after is not None:
            keys = self.key("article", after.first), self.key("article", after.second)
            self._sql(insert_sql("near_duplicate", "first_id, second_id, same"), *keys, after.same)

    def _write_displaced(self, before: Displaced | None, after: Displaced | None) -> None:
        if before is not None:
            self._sql("DELETE FROM displaced WHERE uuid = ?", before.id)
        if after is not None:
            row = displaced_row(after, self.key("article", after.article))
            self._sql(insert_sql("displaced", DISPLACED_VALUES), *row)


def _id(
    change: AnnotationChange | LinkChange | ActorChange | TopicChange | DecisionChange | DisplacedChange,
) -> str:
    record = change.after or change.before
    assert record is not None
    return record.id


def _dismissal_row(dismissal: Dismissal) -> tuple[str, str, str, str]:
    return dismissal.article, dismissal.annotator, dismissal.check, " ".join(dismissal.annotations)


_DISMISSAL_SQL = (
    "SELECT {} FROM dismissal WHERE article_id = (SELECT key FROM article WHERE uuid = ?)"
    " AND annotator_id = (SELECT key FROM annotator WHERE name = ?) AND finding = ? AND about = ?"
)

_NEAR_DUPLICATE_SQL = (
    "SELECT {} FROM near_duplicate WHERE first_id = (SELECT key FROM article WHERE uuid = ?)"
    " AND second_id = (SELECT key FROM article WHERE uuid = ?)"
)

_COMPLETION_SQL = (
    "SELECT {} FROM completion WHERE article_id = (SELECT key FROM article WHERE uuid = ?)"
    " AND annotator_id = (SELECT key FROM annotator WHERE name = ?) AND label = ?"
)
