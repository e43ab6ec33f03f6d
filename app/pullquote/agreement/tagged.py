"""Articles as they are compared: who said what and which words are labelled, made from dataset records.

Labels and roles stand in records under their names; the codebook says what each is for. What an annotator has
rejected is not there. Offsets are **Unicode code points**, end-exclusive.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Literal

import msgspec

from pullquote.agreement.spans import Spans, merged
from pullquote.codebook import Codebook
from pullquote.dataset import AnnotationRecord, ArticleRecord, AttributionRecord, LinkRecord
from pullquote.records import Fragment

__all__ = [
    "SPAN_KINDS",
    "LabelledSpan",
    "Mention",
    "Quote",
    "SpanKind",
    "TaggedArticle",
    "from_article",
    "from_attributions",
]

SpanKind = Literal["mention", "claim", "quoted", "zone"]
"""The functions of labels that are compared as spans."""

SPAN_KINDS: tuple[SpanKind, ...] = ("mention", "claim", "quoted", "zone")

_EXPLICIT_FIRST = ("name", "nominal", "pronoun")


class Mention(msgspec.Struct, frozen=True):
    """A source or an addressee: where it stands, the ids of whom it means, whether it is a name or a pronoun."""

    spans: Spans
    actors: tuple[str, ...] = ()
    mention_type: str = ""


class Quote(msgspec.Struct, frozen=True):
    """Who said what."""

    content: tuple[Fragment, ...]
    cue: Spans = ()
    sources: tuple[Mention, ...] = ()
    addressees: tuple[Mention, ...] = ()
    quote_type: str = ""

    @property
    def explicitness(self) -> str:
        """How its source is mentioned: `name`, `nominal`, `pronoun` (the best of several), `unspecified` or `none`."""
        if not self.sources:
            return "none"
        found = {source.mention_type for source in self.sources}
        return next((kind for kind in _EXPLICIT_FIRST if kind in found), "unspecified")


class LabelledSpan(msgspec.Struct, frozen=True):
    """Words with a label; `kind` is the value of the label's first attribute."""

    spans: Spans
    kind: str


class TaggedArticle(msgspec.Struct, frozen=True):
    """An article with what is tagged in it.

    `text` and `spans` are not known from attribution records alone, nor is `text_sha256`. `fragments` are all that
    copy words of the text.
    """

    id: str
    quotes: tuple[Quote, ...]
    fragments: tuple[Fragment, ...]
    annotators: frozenset[str]
    text: str | None = None
    text_sha256: str = ""
    spans: Mapping[SpanKind, tuple[LabelledSpan, ...]] | None = None
    actors: Mapping[str, tuple[str, ...]] = {}


def _spans(fragments: Iterable[Fragment]) -> Spans:
    return merged((fragment.start, fragment.end) for fragment in fragments)


def _value(annotation: AnnotationRecord, name: str) -> str:
    return next((entry.value for entry in annotation.attributes if entry.name == name), "")


def from_article(record: ArticleRecord, codebook: Codebook) -> TaggedArticle:
    """An article from its line of `articles.jsonl`."""
    labels = {label.name: label for label in codebook.labels}
    function = {name: label.function for name, label in labels.items()}
    annotations = {a.id: a for a in record.annotations if a.status != "rejected"}
    tails = _tails(record.links, annotations, codebook)
    quotes: list[Quote] = []
    spans: dict[SpanKind, list[LabelledSpan]] = {kind: [] for kind in SPAN_KINDS}
    for annotation in annotations.values():
        what = function.get(annotation.label, "")
        if what == "content":
            linked = tails[annotation.id]
            quotes.append(
                Quote(
                    content=annotation.fragments,
                    cue=_spans(fragment for cue in linked["cue"] for fragment in cue.fragments),
                    sources=tuple(map(_mention, linked["source"])),
                    addressees=tuple(map(_mention, linked["addressee"])),
                    quote_type=_value(annotation, "quote_type"),
                )
            )
        elif what in SPAN_KINDS:
            attributes = labels[annotation.label].attributes
            kind = _value(annotation, attributes[0].name) if attributes else ""
            spans[what].append(LabelledSpan(_spans(annotation.fragments), kind))
    return TaggedArticle(
        id=record.id,
        quotes=tuple(quotes),
        fragments=tuple(fragment for a in annotations.values() for fragment in a.fragments),
        annotators=frozenset(a.annotator for a in annotations.values()),
        text=record.text,
        text_sha256=record.text_sha256,
        spans={kind: tuple(found) for kind, found in spans.items()},
        actors={actor.id: (actor.name, *actor.aliases) for actor in record.actors},
    )


_Tails = defaultdict[str, defaultdict[str, list[AnnotationRecord]]]


def _tails(
    links: Iterable[LinkRecord], annotations: dict[str, AnnotationRecord], codebook: Codebook
) -> _Tails:
    """For each annotation that is a head, its tails by the id of the role."""
    roles = {role.name: role.id for role in codebook.roles}
    tails: _Tails = defaultdict(lambda: defaultdict(list))
    for link in links:
        if link.status != "rejected" and link.tail in annotations:
            tails[link.head][roles.get(link.role, "")].append(annotations[link.tail])
    return tails


def _mention(annotation: AnnotationRecord) -> Mention:
    return Mention(_spans(annotation.fragments), annotation.actors, _value(annotation, "mention_type"))


def from_attributions(article: str, records: Iterable[AttributionRecord]) -> TaggedArticle:
    """An article from its lines of `attributions.jsonl`, which know neither its text nor its other labels."""
    kept = [record for record in records if record.status != "rejected"]
    parts = [
        (*r.content, *r.cue, *(f for mention in (*r.sources, *r.addressees) for f in mention.fragments))
        for r in kept
    ]
    return TaggedArticle(
        id=article,
        quotes=tuple(
            Quote(
                content=r.content,
                cue=_spans(r.cue),
                sources=tuple(Mention(_spans(m.fragments), m.actors) for m in r.sources),
                addressees=tuple(Mention(_spans(m.fragments), m.actors) for m in r.addressees),
                quote_type=r.quote_type,
            )
            for r in kept
        ),
        fragments=tuple(fragment for part in parts for fragment in part),
        annotators=frozenset(r.annotator for r in kept),
    )
