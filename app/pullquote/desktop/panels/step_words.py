"""What a step did, in words: each change from before to after, and where on the page it shows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject

from pullquote.codebook import load_codebook
from pullquote.desktop.attribute_values import spoken
from pullquote.desktop.correcting.effects import told
from pullquote.desktop.registry import kind_name, registry_of
from pullquote.desktop.session import Session
from pullquote.errors import PullquoteError
from pullquote.project import (
    ActorChange,
    AnnotationChange,
    ArticleChange,
    Change,
    CodebookChange,
    CompletionChange,
    DecisionChange,
    DismissalChange,
    DisplacedChange,
    ImportChange,
    LinkChange,
    NearDuplicateChange,
    RevisionChange,
    TopicChange,
)
from pullquote.records import Actor, Annotation, Displaced, Link

__all__ = ["Place", "StepWords", "place_of"]

_WORDS = 60
"""How many characters of an annotation are quoted."""

_HUNKS = 3
"""How many changes of a text are told."""

_MARKS = ("", *"“„«»‘‚‹›\"'「『")
"""What words begin with that need no marks of ours; nothing needs none."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a step shows: an article, an annotation in it if there was one, and where that began, in code points."""

    article: str
    annotation: str = ""
    start: int | None = None


def place_of(changes: tuple[Change, ...], article: str = "") -> Place:
    """The first place that changes touched; `article` when they touched none of their own."""
    for change in changes:
        if isinstance(change, RevisionChange):
            return Place(change.revision.article, start=change.revision.hunks[0].start)
    for change in changes:
        match change:
            case AnnotationChange():
                record = change.after or change.before
                if record is not None:
                    return Place(record.article, record.id, record.start)
            case LinkChange():
                link = change.after or change.before
                if link is not None:
                    return Place(link.article, link.head)
            case DecisionChange():
                decision = change.after or change.before
                if decision is not None:
                    return Place(decision.article, decision.annotation, decision.fragments[0].start)
    return Place(article)


class StepWords(QObject):
    """Says changes in the words of the codebook and the registry of one session."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    def lines(self, changes: tuple[Change, ...], most: int) -> list[str]:
        """A line a change, at most so many; what only says that a suggestion was decided on comes last."""
        known = {
            record.id: record
            for change in changes
            if isinstance(change, AnnotationChange)
            for record in (change.before, change.after)
            if record is not None
        }
        displaced = {
            record.id
            for change in changes
            if isinstance(change, DisplacedChange)
            for record in (change.before, change.after)
            if record is not None
        }
        alone = [change for change in changes if not _is_told_with(change, displaced, known)]
        ordered = sorted(alone, key=lambda change: isinstance(change, DecisionChange))
        return [line for change in ordered[:most] if (line := self._line(change, known))]

    def _line(self, change: Change, known: dict[str, Annotation]) -> str:
        match change:
            case AnnotationChange(before=None, after=Annotation() as after):
                return self._quoted(after)
            case AnnotationChange(before=Annotation() as before, after=None):
                return self.tr("{annotation} deleted").format(annotation=self._quoted(before))
            case AnnotationChange(before=Annotation() as before, after=Annotation() as after):
                return "; ".join(self._differences(before, after))
            case LinkChange(before=before_link, after=after_link):
                link = after_link or before_link
                if link is None:
                    return ""
                if before_link and after_link and before_link.attributes != after_link.attributes:
                    values = ", ".join(spoken(each.value) for each in after_link.attributes)
                    return self._from_to(self._link(link, known), "", values)
                said = self._link(link, known)
                return said if after_link else self.tr("{link} removed").format(link=said)
            case ActorChange(before=before_actor, after=after_actor):
                return self._actor(before_actor, after_actor)
            case TopicChange():
                topic = change.after or change.before
                return topic.name if topic else ""
            case CompletionChange(after=after_done):
                done = after_done or change.before
                label = self._label(done.label) if done else ""
                text = self.tr("finished for {label}") if after_done else self.tr("opened again for {label}")
                return text.format(label=label)
            case DecisionChange(after=decision) if decision is not None:
                words = " … ".join(fragment.text for fragment in decision.fragments)
                verdict = {
                    "accepted": self.tr("suggestion {words} accepted"),
                    "edited": self.tr("suggestion {words} accepted with other edges"),
                    "rejected": self.tr("suggestion {words} rejected"),
                }[decision.verdict]
                return verdict.format(words=_short(words))
            case DismissalChange(after=after_dismissal):
                return self.tr("finding dismissed") if after_dismissal else self.tr("finding is back")
            case NearDuplicateChange():
                return self._near_duplicate(change)
            case ArticleChange():
                return self._article(change)
            case RevisionChange():
                return "; ".join(told(hunk) for hunk in change.revision.hunks[:_HUNKS])
            case DisplacedChange(before=before_displaced, after=after_displaced):
                there = after_displaced or before_displaced
                text = (
                    self.tr("{annotation} lost its words")
                    if after_displaced
                    else self.tr("{annotation} deleted")
                )
                return text.format(annotation=self._quoted(there.annotation)) if there else ""
            case ImportChange():
                return self.tr("articles added")
            case CodebookChange():
                return self._codebook(change)
        return ""

    def _near_duplicate(self, change: NearDuplicateChange) -> str:
        said = change.after or change.before
        if said is None:
            return ""
        titles = [
            self._session.project.journal.store.article_state(a).article.title
            for a in (said.first, said.second)
        ]
        one, other = (title or self.tr("Untitled") for title in titles)
        text = self.tr("“{one}” and “{other}” are the same article")
        if not said.same:
            text = self.tr("“{one}” and “{other}” are not the same article")
        return text.format(one=one, other=other)

    # Annotations and links

    def _label(self, label: str) -> str:
        known = self._session.codebook.labels_by_id.get(label)
        return known.name if known else label

    def _quoted(self, annotation: Annotation) -> str:
        return f"{self._label(annotation.label)} {_short(annotation.words)}"

    def _differences(self, before: Annotation, after: Annotation) -> Iterator[str]:
        if before.label != after.label:
            yield self._from_to(self.tr("Label"), self._label(before.label), self._label(after.label))
        if before.fragments != after.fragments:
            yield self._from_to(self.tr("Words"), _short(before.words), _short(after.words))
        definitions = {
            definition.name: definition.title or spoken(definition.name)
            for label in (before.label, after.label)
            for definition in getattr(self._session.codebook.labels_by_id.get(label), "attributes", ())
        }
        names = dict.fromkeys(attribute.name for attribute in (*before.attributes, *after.attributes))
        for name in names:
            was = ", ".join(spoken(value) for value in before.values(name))
            now = ", ".join(spoken(value) for value in after.values(name))
            if was != now:
                yield self._from_to(definitions.get(name) or spoken(name), was, now)
        if before.actors != after.actors:
            yield self._from_to(self.tr("Actor"), self._actors(before), self._actors(after))
        if before.topics != after.topics:
            yield self._from_to(self.tr("Topic"), self._topics(before), self._topics(after))
        if before.note != after.note:
            yield self._from_to(self.tr("Note"), _short(before.note), _short(after.note))

    def _from_to(self, what: str, before: str, after: str) -> str:
        # Isolated, or words from right to left would turn the arrow around.
        return f"{what}: \u2068{before or '–'}\u2069 → \u2068{after or '–'}\u2069"

    def _actors(self, annotation: Annotation) -> str:
        registry = registry_of(self._session)
        return ", ".join(registry.name(actor) or self.tr("unknown actor") for actor in annotation.actors)

    def _topics(self, annotation: Annotation) -> str:
        names = {topic.id: topic.name for topic in self._session.project.topics(merged=True)}
        return ", ".join(names.get(topic) or self.tr("unknown topic") for topic in annotation.topics)

    def _link(self, link: Link, known: dict[str, Annotation]) -> str:
        role = self._session.codebook.roles_by_id.get(link.role)
        ends = (self._end(end, known) for end in (link.head, link.tail))
        return f"{spoken(role.name if role else link.role)}: " + " → ".join(
            f"\u2068{end}\u2069" for end in ends
        )

    def _end(self, uuid: str, known: dict[str, Annotation]) -> str:
        annotation = known.get(uuid) or self._session.annotations.get(uuid)
        if annotation is None:
            try:
                annotation = self._session.project.annotation(uuid)
            except PullquoteError:
                return self.tr("an annotation deleted since")
        return self._quoted(annotation)

    # The rest

    def _actor(self, before: Actor | None, after: Actor | None) -> str:
        actor = after or before
        if actor is None:
            return ""
        if before is None or after is None:
            said = f"{actor.name}, {kind_name(actor.kind)}"
            return said if after else self.tr("{actor} removed").format(actor=said)
        fields = (
            (self.tr("Name"), before.name, after.name),
            (self.tr("Kind"), kind_name(before.kind), kind_name(after.kind)),
            (self.tr("Aliases"), ", ".join(before.aliases), ", ".join(after.aliases)),
        )
        if before.merged_into != after.merged_into:
            kept = registry_of(self._session).name(after.merged_into or before.merged_into)
            text = (
                self.tr("{actor} merged into {kept}")
                if after.merged_into
                else self.tr("{actor} no longer merged")
            )
            return text.format(actor=actor.name, kept=kept)
        said = "; ".join(self._from_to(what, was, now) for what, was, now in fields if was != now)
        return said or actor.name

    def _article(self, change: ArticleChange) -> str:
        before, after = change.before, change.after
        if before.deleted != after.deleted:
            text = self.tr("{title} deleted") if after.deleted else self.tr("{title} is back")
            return text.format(title=after.article.title or self.tr("Untitled"))
        fields = (
            (self.tr("Title"), before.article.title, after.article.title),
            (self.tr("Outlet"), before.article.outlet, after.article.outlet),
            (self.tr("Byline"), before.article.byline, after.article.byline),
            (self.tr("Date"), before.article.published, after.article.published),
            (self.tr("Address"), before.article.url, after.article.url),
            (self.tr("Language"), before.article.language, after.article.language),
        )
        said = "; ".join(self._from_to(what, was, now) for what, was, now in fields if was != now)
        return said or self.tr("rights or further details changed")

    def _codebook(self, change: CodebookChange) -> str:
        names = []
        for toml in (change.before, change.after):
            try:
                book = load_codebook(toml)
            except PullquoteError:  # one that this version no longer reads
                names.append("–")
            else:
                names.append(f"{book.name} {book.version}")
        return self._from_to(self.tr("Codebook"), *names)


def _is_told_with(change: Change, displaced: set[str], known: Mapping[str, Annotation]) -> bool:
    """Whether another change says the same: an annotation goes as it loses its words, and comes as it is placed."""
    match change:
        case AnnotationChange(before=Annotation() as before, after=None):
            return before.id in displaced
        case DisplacedChange(before=Displaced() as there, after=None):
            return there.id in known
        case DisplacedChange(before=Displaced(), after=Displaced()):
            return True
    return False


def _short(words: str) -> str:
    """The beginning of some words on one line, in quotation marks unless they bring their own."""
    line = " ".join(words.split())
    if len(line) > _WORDS:
        line = line[: _WORDS - 1].rstrip() + "…"
    return line if line[:1] in _MARKS else f"“{line}”"
