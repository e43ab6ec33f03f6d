"""The tables of a project file. Private to `project/`: everything outside sees records.

Rows have integer keys inside; the UUID is the public id. Deleting never cascades from one record to another:
only the parts of an annotation (its fragments and assignments) go with it. Lists that are always read whole
with their record (attributes, metadata, aliases) are JSON text.
"""

from peewee import (
    SQL,
    Check,
    FloatField,
    ForeignKeyField,
    IntegerField,
    Model,
    SchemaManager,
    SqliteDatabase,
    TextField,
)
from playhouse.sqlite_ext import AutoIncrementField  # type: ignore[import-untyped]

APPLICATION_ID = 0x50554C51
"""“PULQ”: tells a Pullquote project from any other SQLite file."""


class Table(Model):
    """Base: strict types, and keys that are never given out twice."""

    key = AutoIncrementField()

    class Meta:
        legacy_table_names = False
        strict_tables = True


class Import(Table):
    """What one import, paste or API call brought in; its articles show only while it is visible."""

    uuid = TextField(unique=True)
    name = TextField()
    visible = IntegerField(default=0, constraints=[Check("visible IN (0, 1)")])
    finished = IntegerField(default=0, constraints=[Check("finished IN (0, 1)")])


class Article(Table):
    """The index `article_listed` holds all that the article list asks of many: it never reads a page of text."""

    uuid = TextField(unique=True)
    brought_by = ForeignKeyField(Import, on_delete="RESTRICT", index=False)
    deleted = IntegerField(default=0, constraints=[Check("deleted IN (0, 1)")])
    text = TextField()
    sha256 = TextField(index=True)
    title = TextField()
    outlet = TextField()
    byline = TextField()
    published = TextField()
    url = TextField()
    language = TextField()
    rights = TextField()
    provenance = TextField()
    metadata = TextField()


Article.add_index(
    Article.index(
        *(Article.brought_by, Article.deleted, Article.uuid, Article.title, Article.outlet, Article.byline),
        *(Article.published, Article.language),
        name="article_listed",
    )
)


class Annotator(Table):
    name = TextField(unique=True)
    kind = TextField()


class Annotation(Table):
    """`extent` repeats the fragments' offsets so that an exact repeat is impossible (unique index)."""

    uuid = TextField(unique=True)
    article = ForeignKeyField(Article, on_delete="RESTRICT", index=False)
    annotator = ForeignKeyField(Annotator, on_delete="RESTRICT", index=False)
    label = TextField()
    extent = TextField()
    attributes = TextField()
    note = TextField()
    status = TextField(constraints=[Check("status IN ('accepted', 'edited', 'rejected')")])
    confidence = FloatField(null=True)
    origin = TextField()
    created = TextField()
    updated = TextField()

    class Meta:
        indexes = ((("article", "annotator", "label", "extent"), True),)


class Fragment(Table):
    annotation = ForeignKeyField(Annotation, on_delete="CASCADE", index=False)
    seq = IntegerField()
    start = IntegerField()
    stop = IntegerField()
    surface = TextField()

    class Meta:
        indexes = ((("annotation", "seq"), True),)
        constraints = [Check("start >= 0 AND stop > start")]  # noqa: RUF012


class Actor(Table):
    uuid = TextField(unique=True)
    brought_by = ForeignKeyField(Import, null=True, on_delete="RESTRICT", index=False)
    name = TextField(index=True)
    kind = TextField()
    aliases = TextField()
    wikidata = TextField()
    description = TextField()
    notes = TextField()
    roles = TextField(constraints=[SQL("DEFAULT '[]'")])
    affiliations = TextField(constraints=[SQL("DEFAULT '[]'")])
    members = TextField(constraints=[SQL("DEFAULT '[]'")])
    issuer = TextField(constraints=[SQL("DEFAULT ''")])
    external_ids = TextField(constraints=[SQL("DEFAULT '[]'")])
    merged_into = TextField(index=True, constraints=[SQL("DEFAULT ''")])


class Topic(Table):
    uuid = TextField(unique=True)
    brought_by = ForeignKeyField(Import, null=True, on_delete="RESTRICT", index=False)
    name = TextField(index=True)
    parent = TextField()
    description = TextField()
    merged_into = TextField(index=True, constraints=[SQL("DEFAULT ''")])


class ActorAssignment(Table):
    """A mention stands for one or, with a joint source, several actors."""

    annotation = ForeignKeyField(Annotation, on_delete="CASCADE", index=False)
    seq = IntegerField()
    actor = ForeignKeyField(Actor, on_delete="RESTRICT")

    class Meta:
        indexes = ((("annotation", "seq"), True),)


class TopicAssignment(Table):
    annotation = ForeignKeyField(Annotation, on_delete="CASCADE", index=False)
    seq = IntegerField()
    topic = ForeignKeyField(Topic, on_delete="RESTRICT")

    class Meta:
        indexes = ((("annotation", "seq"), True),)


class Link(Table):
    uuid = TextField(unique=True)
    role = TextField()
    head = ForeignKeyField(Annotation, on_delete="RESTRICT", index=False)
    tail = ForeignKeyField(Annotation, on_delete="RESTRICT")
    annotator = ForeignKeyField(Annotator, on_delete="RESTRICT", index=False)
    status = TextField(constraints=[Check("status IN ('accepted', 'edited', 'rejected')")])
    origin = TextField()
    attributes = TextField()
    note = TextField()

    class Meta:
        indexes = ((("head", "tail", "role", "annotator"), True),)


class Completion(Table):
    article = ForeignKeyField(Article, on_delete="RESTRICT", index=False)
    annotator = ForeignKeyField(Annotator, on_delete="RESTRICT", index=False)
    label = TextField()

    class Meta:
        indexes = ((("article", "annotator", "label"), True),)


class Dismissal(Table):
    """`about` is the ids of annotations with blanks between, and no reference: an annotation may be deleted and come
    back."""

    article = ForeignKeyField(Article, on_delete="RESTRICT", index=False)
    annotator = ForeignKeyField(Annotator, on_delete="RESTRICT", index=False)
    finding = TextField()
    about = TextField()

    class Meta:
        indexes = ((("article", "annotator", "finding", "about"), True),)


class Decision(Table):
    """`extent` repeats the offsets of the suggested fragments, so that one suggestion is decided on once.

    `annotation` is the id of what came of it, and no reference: the annotation may be deleted, the decision stays.
    """

    uuid = TextField(unique=True)
    article = ForeignKeyField(Article, on_delete="RESTRICT", index=False)
    annotator = ForeignKeyField(Annotator, on_delete="RESTRICT", index=False)
    kind = TextField(constraints=[Check("kind IN ('attribution', 'mention', 'claim', 'quoted', 'zone')")])
    verdict = TextField(constraints=[Check("verdict IN ('accepted', 'edited', 'rejected')")])
    rule = TextField()
    confidence = FloatField()
    extent = TextField()
    fragments = TextField()
    distance = IntegerField(constraints=[Check("distance >= 0")])
    annotation = TextField()
    reviewed = IntegerField(constraints=[Check("reviewed IN (0, 1)")])
    at = TextField()

    class Meta:
        indexes = ((("article", "annotator", "kind", "extent"), True),)


class NearDuplicate(Table):
    first = ForeignKeyField(Article, on_delete="RESTRICT", index=False)
    second = ForeignKeyField(Article, on_delete="RESTRICT", index=False)
    same = IntegerField(constraints=[Check("same IN (0, 1)")])

    class Meta:
        indexes = ((("first", "second"), True),)


class Revision(Table):
    """A correction of an article's text; the texts before follow from the present one and the hunks."""

    uuid = TextField(unique=True)
    article = ForeignKeyField(Article, on_delete="RESTRICT", index=False)
    number = IntegerField(constraints=[Check("number > 0")])
    hunks = TextField()
    before_sha256 = TextField()
    after_sha256 = TextField()
    reason = TextField()
    annotator = ForeignKeyField(Annotator, on_delete="RESTRICT", index=False)
    at = TextField()

    class Meta:
        indexes = ((("article", "number"), True),)


class Displaced(Table):
    """An annotation without a place in its text, as JSON: no list counts it and no reference holds it."""

    uuid = TextField(unique=True)
    article = ForeignKeyField(Article, on_delete="RESTRICT")
    annotation = TextField()
    links = TextField()
    revision = TextField()


class Codebook(Table):
    """One row: the codebook in force. Earlier ones are in the journal."""

    toml = TextField()


class Journal(Table):
    """One row a user action, never trimmed. `schema` is the file's version when the row was written.

    `name` is a template in English and `words` fill its gaps, as JSON: the step is named in the language of
    whoever reads it. Without words the name is as it stands, as in files of version 2.
    """

    annotator = ForeignKeyField(Annotator, on_delete="RESTRICT", index=False)
    at = TextField()
    kind = TextField(constraints=[Check("kind IN ('edit', 'undo', 'redo')")])
    target = IntegerField(null=True)
    name = TextField()
    article = TextField()
    changes = TextField()
    undone = IntegerField(default=0, constraints=[Check("undone IN (0, 1)")])
    schema = IntegerField()
    words = TextField(constraints=[SQL("DEFAULT ''")])

    class Meta:
        indexes = ((("annotator", "kind"), False),)


class Setting(Table):
    name = TextField(unique=True)
    value = TextField()


class Backup(Table):
    """Which backups were made and of what state; not part of the journal."""

    at = TextField()
    file_name = TextField()
    journal = IntegerField()


TABLES: tuple[type[Table], ...] = (
    Import,
    Article,
    Annotator,
    Annotation,
    Fragment,
    Actor,
    Topic,
    ActorAssignment,
    TopicAssignment,
    Link,
    Completion,
    Dismissal,
    Decision,
    NearDuplicate,
    Revision,
    Displaced,
    Codebook,
    Journal,
    Setting,
    Backup,
)


def create_tables(database: SqliteDatabase) -> None:
    """Create the tables and indexes of the current schema in an empty file."""
    for table in TABLES:
        SchemaManager(table, database).create_all(safe=False)
