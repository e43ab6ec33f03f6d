"""All rules over one text: zones, then who said what in its running text, then whom the sources mean."""

from collections.abc import Iterator, Sequence

from pullquote.boundaries import Span
from pullquote.codebook import Codebook, Function
from pullquote.records import Actor
from pullquote.suggest.attributions import find_attributions
from pullquote.suggest.claims import claims
from pullquote.suggest.confidence import confidence
from pullquote.suggest.entities import with_entities
from pullquote.suggest.found import Found
from pullquote.suggest.lexicon import lexicon
from pullquote.suggest.mentions import Mentions
from pullquote.suggest.parsed import find_parsed
from pullquote.suggest.pipeline import Parse, Pipeline
from pullquote.suggest.quoted import quoted
from pullquote.suggest.suggestions import Attribution, QuoteType, Suggestions
from pullquote.suggest.zones import off_limits, zones

__all__ = ["CLAIMS_BY_DEFAULT", "find_quotes", "suggest"]

_SPEAKER = frozenset({"i", "ich", "je", "j’", "yo"})
"""Who says so inside marks is who speaks them."""

CLAIMS_BY_DEFAULT = confidence("claim", "other") >= 0.7
"""Whether claims are suggested unasked: only when they are precise enough on the project's own gold."""


def suggest(
    text: str,
    language: str = "en",
    codebook: Codebook | None = None,
    actors: Sequence[Actor] = (),
    *,
    with_claims: bool = CLAIMS_BY_DEFAULT,
    pipeline: Pipeline | None = None,
) -> Suggestions:
    """What the rules find in `text`; spans are code points of it, end-exclusive.

    `language` is a code such as "en" or "de-AT" (English, German, French and Spanish have rules of their own).
    A `codebook` without labels for zones or the like gets no such suggestions, and its extent policy says whether
    content has its marks in it; `actors` are the registry's, to which names in the text are matched. Claims are off by
    default as long as fewer than 7 of 10 are right (`resources/lexicon/precision.toml`). A spaCy `pipeline` finds more
    in texts of its language, and takes longer.

    """
    parts = zones(text, language)
    running = tuple(_running(text, off_limits(parts)))
    found, unattributed, parses = _find(text, language, running, pipeline)
    mentions = Mentions(text, running, lexicon(language), actors)
    _meet(text, found, mentions)
    taken = [span for item in found for span in item.content]
    named, candidates = mentions.result()
    if parses:
        named, candidates = with_entities(named, candidates, text, parses)
    return Suggestions(
        attributions=_attributions(text, found, codebook),
        mentions=named if _has(codebook, "mention") else (),
        candidates=candidates,
        claims=claims(text, running, found, language) if with_claims and _has(codebook, "claim") else (),
        quoted=quoted(text, unattributed, taken, language) if _has(codebook, "quoted") else (),
        zones=parts if _has(codebook, "zone") else (),
    )


def find_quotes(
    text: str, language: str = "en", *, pipeline: Pipeline | None = None
) -> tuple[Attribution, ...]:
    """Who said what in `text`: the attributions of `suggest` alone, in half its time."""
    running = tuple(_running(text, off_limits(zones(text, language))))
    found, _, _ = _find(text, language, running, pipeline)
    return _attributions(text, found, None)


def _find(
    text: str, language: str, running: Sequence[Span], pipeline: Pipeline | None
) -> tuple[list[Found], list[Span], tuple[Parse, ...]]:
    """Attributions, the quotations that belong to none, and the parses of a pipeline that knows the language."""
    words = lexicon(language)
    found, unattributed = find_attributions(text, running, words)
    if pipeline is None or pipeline.language != language[:2].lower():
        return found, unattributed, ()
    parses = tuple(pipeline.parses(text, running))
    find_parsed(text, parses, found, words)
    return found, unattributed, parses


def _has(codebook: Codebook | None, function: Function) -> bool:
    return codebook is None or codebook.with_function(function) is not None


def _running(text: str, closed: Sequence[Span]) -> Iterator[Span]:
    """The paragraphs without what is off limits in them: a caption whole, a dateline at the head."""
    at, index = 0, 0
    for line in text.split("\n"):
        start, end = at, at + len(line)
        at = end + 1
        while index < len(closed) and closed[index][1] <= start:
            index += 1
        if index < len(closed) and closed[index][0] <= start:
            start = min(closed[index][1], end)
        if text[start:end].strip():
            yield start, end


def _meet(text: str, found: Sequence[Found], mentions: Mentions) -> None:
    """Make every source and addressee a mention, in the order in which a reader meets the speakers."""
    speakers: list[int] = []
    for item in sorted(found, key=lambda item: item.source or item.content[0]):
        if (
            item.source
            and item.parent
            and item.parent.source
            and text[slice(*item.source)].lower() in _SPEAKER
        ):
            outer = mentions.at(item.parent.source)
            mentions.stand_for(item.source, outer.candidates if outer else ())
        elif item.source:
            meant = mentions.ensure(item.source, speakers)
            if item.parent is None:
                speakers += meant
        if item.addressee:
            mentions.ensure(item.addressee, speakers)


def _attributions(text: str, found: Sequence[Found], codebook: Codebook | None) -> tuple[Attribution, ...]:
    places = {id(item): index for index, item in enumerate(found)}
    with_marks = codebook is None or codebook.extent.content_includes_marks
    return tuple(
        Attribution(
            content=tuple(item.content if with_marks else (_bare(text, span, item) for span in item.content)),
            verbatim=tuple(item.verbatim),
            cue=(item.cue,) if item.cue else (),
            sources=(item.source,) if item.source else (),
            quote_type=_quote_type(item),
            rule=item.rule,
            confidence=confidence("attribution", item.rule),
            addressees=(item.addressee,) if item.addressee else (),
            source_rule=item.source_rule,
            source_confidence=confidence("source", item.source_rule) if item.source else None,
            parent=places[id(item.parent)] if item.parent else None,
            unclosed=item.unclosed,
        )
        for item in found
    )


def _bare(text: str, span: Span, item: Found) -> Span:
    """A fragment without the marks around it, for codebooks that leave them out."""
    if span not in item.verbatim:
        return span
    start, end = span
    inner = text[start + 1 : end if item.unclosed and span == item.content[-1] else end - 1]
    stripped = inner.strip()
    if not stripped:
        return span
    start += 1 + len(inner) - len(inner.lstrip())
    return start, start + len(stripped)


def _quote_type(item: Found) -> QuoteType:
    if item.verbatim == item.content or item.rule == "transcript":
        return "direct"
    if item.verbatim:
        return "mixed"
    return "reported" if "thing" in item.rule else "indirect"
