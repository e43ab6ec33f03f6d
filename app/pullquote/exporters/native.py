"""The native export: articles and attributions as JSON Lines, with codebook, registry, schema and manifest.

One article is in memory at a time. The same state gives the same bytes: articles are sorted by id, everything
inside an article by where it stands, and nothing depends on row numbers or the clock.
"""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

from pullquote.codebook import Codebook
from pullquote.dataset import (
    ACCEPTED,
    ARTICLES,
    ATTRIBUTIONS,
    CODEBOOK,
    REGISTRY,
    REVISIONS,
    SCHEMA,
    ActorEntry,
    AnnotationRecord,
    ArticleRecord,
    Complete,
    LinkRecord,
    RegistryRecord,
    TopicEntry,
    actor_record,
    metadata_of,
    published_of,
    revision_record,
    topic_record,
)
from pullquote.errors import InvalidDataset
from pullquote.exporters.attributions import attributions
from pullquote.exporters.files import WrittenFile
from pullquote.exporters.jsonl import encode_pretty
from pullquote.exporters.manifest import json_schema, manifest, write_manifest
from pullquote.exporters.selection import correction_of, is_finished, kept_links
from pullquote.exporters.source import Source
from pullquote.exporters.summary import Summary
from pullquote.records import Annotation, Article, Completion, Link, Revision
from pullquote.same_quotes import distinct
from pullquote.wording import say

__all__ = ["write"]


def write(
    source: Source, folder: Path, *, finished_only: bool = False, tick: Callable[[], None] = lambda: None
) -> Summary:
    """Write the dataset into an empty folder; `tick` is called after every article and may raise to stop.

    With `finished_only`, an article is left out unless somebody has finished all labels in it and nobody who
    tagged there has not. Raises `FileProblem`, or `InvalidDataset` when an annotation's label is not in the
    codebook.
    """
    codebook = source.codebook
    builder = _Builder(source, codebook)
    summary = Summary()
    corrections: list[Revision] = []
    with ExitStack() as stack:
        articles, quotes, toml, registry, schema = files = [
            stack.enter_context(WrittenFile(folder / name))
            for name in (ARTICLES, ATTRIBUTIONS, CODEBOOK, REGISTRY, SCHEMA)
        ]
        for uuid in sorted(source.article_ids()):
            annotations, completions = source.annotations(uuid), source.completions(uuid)
            if finished_only and not is_finished(codebook, annotations, completions):
                summary.left_out += 1
                tick()
                continue
            article = source.article(uuid)
            if correction := correction_of(source, uuid):
                corrections += source.revisions(uuid)
                summary.corrections.append(correction)
            links = kept_links(annotations, source.links(uuid))
            articles.add([builder.record(article, annotations, links, completions)])
            said = attributions(article.text, annotations, links, codebook)
            quotes.add(said)
            summary.different_quotes += distinct((quote.id for quote in said), links)
            summary.articles += 1
            summary.annotations += len(annotations)
            summary.links += len(links)
            summary.statuses.update([annotation.status for annotation in annotations])
            summary.annotators.update([annotation.annotator for annotation in annotations])
            summary.annotators.update([done.annotator for done in completions])
            tick()
        registry.add(builder.registry())
        toml.write(codebook.toml.encode())
        schema.write(encode_pretty(json_schema(corrected=bool(corrections))))
        if corrections:
            files.append(stack.enter_context(WrittenFile(folder / REVISIONS)))
            files[-1].add([revision_record(revision) for revision in corrections])
    summary.attributions = quotes.rows
    content = manifest(summary, codebook, files, finished_only=finished_only)
    write_manifest(folder, content, files)
    return summary


class _Builder:
    """Makes the records of articles with the names of one codebook and the entries of one registry."""

    def __init__(self, source: Source, codebook: Codebook) -> None:
        self._labels = {label.id: label.name for label in codebook.labels}
        self._roles = {role.id: role.name for role in codebook.roles}
        self._actors = {actor.id: actor for actor in source.actors(merged=True)}
        self._topics = {topic.id: topic for topic in source.topics(merged=True)}

    def record(
        self,
        article: Article,
        annotations: Sequence[Annotation],
        links: Sequence[Link],
        completions: Sequence[Completion],
    ) -> ArticleRecord:
        """An article's line."""
        actors = sorted({uuid for annotation in annotations for uuid in annotation.actors})
        topics = sorted({uuid for annotation in annotations for uuid in annotation.topics})
        try:
            return ArticleRecord(
                id=article.id,
                text=article.text,
                text_sha256=article.sha256,
                title=article.title,
                outlet=article.outlet,
                byline=article.byline,
                published=published_of(article),
                url=article.url,
                language=article.language,
                split="",
                layer=ACCEPTED,
                complete=tuple(
                    sorted(
                        (Complete(done.annotator, self._labels[done.label]) for done in completions),
                        key=lambda done: (done.annotator, done.label),
                    )
                ),
                annotations=self._annotations(annotations),
                links=self._links(links),
                actors=tuple(self._actor_entry(uuid) for uuid in actors),
                topics=tuple(self._topic_entry(uuid) for uuid in topics),
                metadata=metadata_of(article),
            )
        except KeyError as error:
            raise InvalidDataset(
                say(
                    "“{title}” uses “{name}”, which neither the codebook nor the registry has. "
                    "Nothing was exported.",
                    title=article.title,
                    name=error.args[0],
                )
            ) from error

    def _annotations(self, annotations: Sequence[Annotation]) -> tuple[AnnotationRecord, ...]:
        labels = self._labels
        return tuple(
            [
                AnnotationRecord(
                    *(a.id, labels[a.label], a.annotator, a.status, a.confidence, a.origin, a.fragments),
                    *(a.attributes, a.actors, a.topics, a.note),
                )
                for a in annotations
            ]
        )

    def _links(self, links: Sequence[Link]) -> tuple[LinkRecord, ...]:
        return tuple(
            LinkRecord(
                *(
                    link.id,
                    self._roles[link.role],
                    link.head,
                    link.tail,
                    link.annotator,
                    link.status,
                    link.origin,
                ),
                *(link.attributes, link.note),
            )
            for link in links
        )

    def _actor_entry(self, uuid: str) -> ActorEntry:
        actor = self._actors[uuid]
        return ActorEntry(actor.id, actor.name, actor.kind, actor.aliases, actor.wikidata)

    def _topic_entry(self, uuid: str) -> TopicEntry:
        topic = self._topics[uuid]
        return TopicEntry(topic.id, topic.name, topic.parent)

    def registry(self) -> list[RegistryRecord]:
        """All actors and topics, by id."""
        actors, topics = sorted(self._actors.items()), sorted(self._topics.items())
        return [*(actor_record(actor) for _, actor in actors), *(topic_record(topic) for _, topic in topics)]
