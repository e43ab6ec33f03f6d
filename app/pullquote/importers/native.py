"""The native dataset read back, strictly: what it says must be so, line by line.

`open_dataset` reads what is small (codebook, registry, manifest) and checks the files' hashes;
`Dataset.articles` then gives one article at a time with its annotations, links and completions as records.
Every fragment is compared with its text. Messages name file and line.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from pullquote.codebook import Codebook, load_codebook
from pullquote.dataset import (
    ACCEPTED,
    ARTICLES,
    ATTRIBUTIONS,
    CODEBOOK,
    MANIFEST,
    MANIFEST_SCHEMA,
    NAMES,
    REGISTRY,
    REVISIONS,
    SUMS,
    ArticleRecord,
    AttributionRecord,
    ClaimRecord,
    MentionRecord,
    MergedTopicRecord,
    RegistryRecord,
    RevisionRecord,
    TopicRecord,
    revision_of,
    take_back,
)
from pullquote.errors import FileProblem, InvalidDataset, PullquoteError
from pullquote.reanchoring import corrected, inverse_hunks
from pullquote.records import (
    Actor,
    Annotation,
    Article,
    Completion,
    Fragment,
    Link,
    Provenance,
    Revision,
    Topic,
)
from pullquote.text import normalise_fragments, sha256
from pullquote.wording import say

__all__ = ["Dataset", "DatasetArticle", "is_dataset", "open_dataset"]

NAME = "pullquote-jsonl/1"

_articles = msgspec.json.Decoder(ArticleRecord)
_attributions = msgspec.json.Decoder(AttributionRecord)
_registry = msgspec.json.Decoder(RegistryRecord)
_revisions = msgspec.json.Decoder(RevisionRecord)


@dataclass(frozen=True, slots=True)
class DatasetArticle:
    """An article of a dataset with all that belongs to it; labels and roles are ids of its codebook."""

    article: Article
    annotations: tuple[Annotation, ...]
    links: tuple[Link, ...]
    completions: tuple[Completion, ...]
    revisions: tuple[Revision, ...]


@dataclass(frozen=True, slots=True)
class Dataset:
    """A dataset folder; `rows` is the number of articles as the manifest has it."""

    folder: Path
    codebook: Codebook
    rows: int
    actors: dict[str, Actor] = field(default_factory=dict)
    topics: dict[str, Topic] = field(default_factory=dict)
    revisions: dict[str, list[Revision]] = field(default_factory=dict)

    def articles(self, *, well_formed: bool = True) -> Iterator[DatasetArticle]:
        """Every article, checked; raises `InvalidDataset`.

        `well_formed=False` leaves out the costly part of the check, whether fragments are normal (see
        `text.normalise_fragments`): for data that this program has just written.
        """
        reader = _Reader(self, well_formed)
        for where, record in _lines(self.folder / ARTICLES, _articles.decode):
            yield reader.article(where, record)

    def verify(self, tick: Callable[[], None] = lambda: None) -> tuple[int, int, int, int]:
        """Check both data files against each other; `tick` is called after every article.

        Gives the numbers of articles, annotations, links and attributions. Raises `InvalidDataset`.
        """
        counts = [0, 0, 0, 0]
        quotes = _lines(self.folder / ATTRIBUTIONS, _attributions.decode)
        where, quote = next(quotes, ("", None))
        for found in self.articles(well_formed=False):
            text, tagged = found.article.text, {a.id: a for a in found.annotations}
            while quote is not None and quote.article == found.article.id:
                _check_attribution(where, quote, text, tagged)
                counts[3] += 1
                where, quote = next(quotes, ("", None))
            for index, number in enumerate((1, len(found.annotations), len(found.links))):
                counts[index] += number
            tick()
        if quote is not None:
            raise InvalidDataset(
                say(
                    "{where} is about the article “{article}”, which is not there or stands earlier.",
                    where=where,
                    article=quote.article,
                )
            )
        return counts[0], counts[1], counts[2], counts[3]


class _File(msgspec.Struct, frozen=True):
    name: str
    rows: int


class _Manifest(msgspec.Struct, frozen=True, tag_field="schema", tag=MANIFEST_SCHEMA):
    files: tuple[_File, ...]
    format: str = "jsonl"


def is_dataset(path: Path) -> bool:
    """Whether a folder is a native dataset (or a file its `articles.jsonl`)."""
    found = _manifest(_folder(path))
    return found is not None and found.format == "jsonl"


def _folder(path: Path) -> Path:
    return path.parent if path.name == ARTICLES else path


def _manifest(folder: Path) -> _Manifest | None:
    try:
        return msgspec.json.decode((folder / MANIFEST).read_bytes(), type=_Manifest)
    except (OSError, ValueError):
        return None


def open_dataset(path: Path) -> Dataset:
    """A dataset by its folder or its `articles.jsonl`.

    Raises `FileProblem`, `InvalidCodebook` or `InvalidDataset`, also when a file is not the one that was
    exported.
    """
    folder = _folder(path)
    manifest = _manifest(folder)
    if manifest is None:
        raise InvalidDataset(
            say(
                "“{folder}” is not a Pullquote dataset: it has no {file} that says so.",
                folder=folder,
                file=MANIFEST,
            )
        )
    names = _check_sums(folder)
    codebook = load_codebook(_read(folder / CODEBOOK), say("The dataset's {file}", file=CODEBOOK))
    rows = next((file.rows for file in manifest.files if file.name == ARTICLES), 0)
    dataset = Dataset(folder, codebook, rows)
    for where, record in _lines(folder / REGISTRY, _registry.decode):
        is_topic = isinstance(record, TopicRecord | MergedTopicRecord)
        if record.id in (dataset.topics if is_topic else dataset.actors):
            raise InvalidDataset(say("{where} repeats the id “{id}”.", where=where, id=record.id))
        if is_topic:
            dataset.topics[record.id] = Topic(*msgspec.structs.astuple(record))
        else:
            dataset.actors[record.id] = Actor(*msgspec.structs.astuple(record))
    if REVISIONS in names:
        for _, record in _lines(folder / REVISIONS, _revisions.decode):
            dataset.revisions.setdefault(record.article, []).append(revision_of(record))
    _check_merges(dataset.actors)
    _check_merges(dataset.topics)
    return dataset


def _check_merges(registered: Mapping[str, Actor | Topic]) -> None:
    """What was merged must be found again in one step."""
    for record in registered.values():
        into = registered.get(record.merged_into)
        if record.merged_into and (into is None or into.merged_into):
            raise InvalidDataset(
                say(
                    "“{name}” was merged into “{id}”, which the registry does not have.",
                    name=record.name,
                    id=record.merged_into,
                )
            )


def _check_sums(folder: Path) -> set[str]:
    """The names of the files that are there, as they were exported."""
    found: set[str] = set()
    for line in _read(folder / SUMS).split("\n")[:-1]:
        expected, _, name = line.partition("  ")
        if name not in NAMES:
            raise InvalidDataset(
                say("{sums} names “{name}”, which is no file of a dataset.", sums=SUMS, name=name)
            )
        found.add(name)
        try:
            with (folder / name).open("rb") as file:
                same = hashlib.file_digest(file, "sha256").hexdigest() == expected
        except OSError as error:
            raise InvalidDataset(
                say("“{folder}” lacks its file {name}.", folder=folder, name=name)
            ) from error
        if not same:
            raise InvalidDataset(
                say(
                    "{name} in “{folder}” is not the file that was exported: its SHA-256 differs. "
                    "If it was changed on purpose, write its new SHA-256 into {sums}.",
                    name=name,
                    folder=folder,
                    sums=SUMS,
                )
            )
    if missing := sorted({*NAMES} - {SUMS, REVISIONS} - found):
        raise InvalidDataset(
            say(
                "{sums} in “{folder}” does not name {names}.",
                sums=SUMS,
                folder=folder,
                names=", ".join(missing),
            )
        )
    return found


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode()  # not read_text, which would change line ends
    except UnicodeDecodeError as error:
        raise InvalidDataset(
            say("“{path}” is not UTF-8 at byte {start}.", path=path, start=error.start)
        ) from error
    except OSError as error:
        raise FileProblem(
            say("“{path}” cannot be read: {reason}.", path=path, reason=error.strerror or error)
        ) from error


def _lines(path: Path, decode: Callable[[bytes], Any]) -> Iterator[tuple[str, Any]]:
    """Where a record stands (file and line, for messages), and the record. Lines end at LF only."""
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                where = say("{path}, line {number}", path=path.name, number=number)
                try:
                    yield where, decode(line)
                except (msgspec.MsgspecError, UnicodeDecodeError) as error:
                    raise InvalidDataset(
                        say("{where} cannot be read: {reason}.", where=where, reason=error)
                    ) from error
    except OSError as error:
        raise FileProblem(
            say("“{path}” cannot be read: {reason}.", path=path, reason=error.strerror or error)
        ) from error


class _Reader:
    """Turns article lines into records."""

    def __init__(self, dataset: Dataset, well_formed: bool) -> None:
        self._dataset = dataset
        self._well_formed = well_formed
        self._labels = {label.name: label.id for label in dataset.codebook.labels}
        self._roles = {role.name: role.id for role in dataset.codebook.roles}
        self._ids: set[str] = set()

    def article(self, where: str, record: ArticleRecord) -> DatasetArticle:
        """An article's records; raises `InvalidDataset`."""
        try:
            return self._article(record)
        except InvalidDataset as error:
            raise InvalidDataset(say("{where}: {problem}", where=where, problem=error)) from error
        except KeyError as error:
            raise InvalidDataset(
                say(
                    "{where}: “{name}” is not in the codebook, the registry or the article.",
                    where=where,
                    name=error.args[0],
                )
            ) from error

    def _article(self, record: ArticleRecord) -> DatasetArticle:
        text = record.text
        if record.layer != ACCEPTED:
            raise InvalidDataset(say("the layer “{layer}” cannot be imported.", layer=record.layer))
        if record.id in self._ids or not record.id:
            raise InvalidDataset(say("the article's id “{id}” is not its own.", id=record.id))
        self._ids.add(record.id)
        if sha256(text) != record.text_sha256:
            raise InvalidDataset(say("the text is not the one that was exported: its SHA-256 differs."))
        if "\r" in text or "\0" in text:
            raise InvalidDataset(say("the text holds CR or NUL, which no article of Pullquote does."))
        published, rights, metadata = take_back(record.published, record.metadata)
        article = Article(
            *(record.id, text, record.text_sha256, record.title, record.outlet, record.byline, published),
            *(record.url, record.language, rights, Provenance(ARTICLES, importer=NAME), metadata),
        )
        annotations = self._annotations(record)
        return DatasetArticle(
            article,
            annotations,
            self._links(record, {annotation.id for annotation in annotations}),
            tuple(
                Completion(record.id, done.annotator, self._labels[done.label]) for done in record.complete
            ),
            self._revisions(article),
        )

    def _revisions(self, article: Article) -> tuple[Revision, ...]:
        """The corrections of the text, when they lead back to another one step by step."""
        revisions = tuple(self._dataset.revisions.get(article.id, ()))
        text, now = article.text, article.sha256
        try:
            for number, revision in reversed(list(enumerate(revisions, start=1))):
                text = corrected(text, inverse_hunks(revision.hunks))
                if (revision.number, revision.after_sha256) != (number, now) or not revision.annotator:
                    raise ValueError(number)
                now = sha256(text)
                if revision.before_sha256 != now:
                    raise ValueError(number)
        except ValueError as error:
            raise InvalidDataset(
                say("its corrections in {file} are not those of its text.", file=REVISIONS)
            ) from error
        return revisions

    def _annotations(self, record: ArticleRecord) -> tuple[Annotation, ...]:
        text, labels = record.text, self._labels
        actors, topics = self._dataset.actors, self._dataset.topics
        made: list[Annotation] = []
        for a in record.annotations:
            _check_words(text, a.fragments, self._well_formed)
            for uuid in a.actors:
                actors[uuid]
            for uuid in a.topics:
                topics[uuid]
            made.append(
                Annotation(
                    *(a.id, record.id, a.annotator, labels[a.label], a.fragments, a.attributes, a.actors),
                    *(a.topics, a.note, a.status, a.confidence, a.origin),
                )
            )
        return tuple(made)

    def _links(self, record: ArticleRecord, ids: set[str]) -> tuple[Link, ...]:
        if len(ids) != len(record.annotations):
            raise InvalidDataset(say("two annotations have the same id."))
        made: list[Link] = []
        for link in record.links:
            if not {link.head, link.tail} <= ids:
                raise InvalidDataset(
                    say("the link “{id}” ends at an annotation that is not in the article.", id=link.id)
                )
            made.append(
                Link(
                    *(link.id, record.id, self._roles[link.role], link.head, link.tail, link.annotator),
                    *(link.status, link.origin, link.attributes, link.note),
                )
            )
        return tuple(made)


def _check_words(text: str, fragments: tuple[Fragment, ...], well_formed: bool = False) -> None:
    """Fragments in order, inside the text, with the text's own words."""
    last = -1
    for fragment in fragments:
        start, end = fragment.start, fragment.end
        if not last < start < end <= len(text):
            raise InvalidDataset(
                say(
                    "the fragment {start}–{end} is empty, out of order or outside the text.",
                    start=start,
                    end=end,
                )
            )
        if text[start:end] != fragment.text:
            raise InvalidDataset(
                say("the words at {start}–{end} are not “{text}”.", start=start, end=end, text=fragment.text)
            )
        last = end
    if not fragments:
        raise InvalidDataset(say("an annotation has no fragment."))
    if well_formed:
        spans = tuple((fragment.start, fragment.end) for fragment in fragments)
        try:
            normal = normalise_fragments(text, spans)
        except PullquoteError as error:
            raise InvalidDataset(str(error)) from error
        if normal != spans:
            raise InvalidDataset(
                say(
                    "the annotation at {start}–{end} has white space at an edge, or an edge inside a "
                    "character, or fragments that touch.",
                    start=spans[0][0],
                    end=spans[-1][1],
                )
            )


def _check_attribution(
    where: str, quote: AttributionRecord, text: str, tagged: dict[str, Annotation]
) -> None:
    try:
        if tagged[quote.id].fragments != quote.content:
            raise InvalidDataset(say("the content is not that of its annotation."))
        parts: tuple[MentionRecord | ClaimRecord, ...] = (*quote.sources, *quote.addressees, *quote.claims)
        for part in parts:
            if tagged[part.id].fragments != part.fragments:
                raise InvalidDataset(say("the words of “{id}” are not those of its annotation.", id=part.id))
        for fragment in (*quote.verbatim, *quote.cue):
            _check_words(text, (fragment,))
    except KeyError as error:
        raise InvalidDataset(
            say("{where}: there is no annotation “{name}” in its article.", where=where, name=error.args[0])
        ) from error
    except InvalidDataset as error:
        raise InvalidDataset(say("{where}: {problem}", where=where, problem=error)) from error
