"""An article as the formats of other programs see it: with names instead of ids."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pullquote.codebook import Codebook
from pullquote.exporters.source import Source
from pullquote.records import Actor, Annotation, Article, Link, Topic

__all__ = ["Names", "Tagged"]


@dataclass(frozen=True, slots=True)
class Names:
    """What the ids in annotations and links stand for. Merged actors and topics stand for those they are now."""

    codebook: Codebook
    actors: Mapping[str, Actor]
    topics: Mapping[str, Topic]

    @classmethod
    def of(cls, source: Source) -> "Names":
        """The names of a source."""
        return cls(
            source.codebook,
            {actor.id: actor for actor in source.actors(merged=True)},
            {topic.id: topic for topic in source.topics(merged=True)},
        )

    def label(self, annotation: Annotation) -> str:
        """The name of an annotation's label."""
        return self.codebook.labels_by_id[annotation.label].name

    def role(self, link: Link) -> str:
        """The name of a link's role."""
        return self.codebook.roles_by_id[link.role].name

    def actors_of(self, annotation: Annotation) -> Iterator[Actor]:
        """Whom an annotation's words stand for."""
        for uuid in annotation.actors:
            actor = self.actors[uuid]
            yield self.actors.get(actor.merged_into, actor)

    def topics_of(self, annotation: Annotation) -> Iterator[Topic]:
        """What an annotation is about."""
        for uuid in annotation.topics:
            topic = self.topics[uuid]
            yield self.topics.get(topic.merged_into, topic)


@dataclass(frozen=True, slots=True)
class Tagged:
    """An article with its annotations in reading order and the links whose ends are both among them."""

    article: Article
    annotations: tuple[Annotation, ...]
    links: tuple[Link, ...]
    names: Names
