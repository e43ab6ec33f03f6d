"""What comes of one text: the suggestions laid beside the gold."""

import math
import re
import time
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeVar

from pullquote.agreement.matching import match
from pullquote.agreement.scores import Counts
from pullquote.agreement.spans import Spans, length, merged, shared
from pullquote.quotations import quotations
from pullquote.suggest import Attribution, suggest
from pullquote.suggest.pipeline import Pipeline, load_pipeline
from tests.benchmarks.gold import GoldText

ABOVE = math.nextafter(0.3, 1)
"""Contents match when their IoU is *over* 0.3."""

_DOUBLE = frozenset('“”„«»"')
_T = TypeVar("_T")
_WORD = re.compile(r"\w[\w’'\-]*")


@dataclass(frozen=True, slots=True)
class Judged:
    """A suggestion: whether its content matches a gold one and, then, whether its source meets the gold's."""

    rule: str
    source_rule: str
    matched: bool
    source_right: bool | None
    snippet: str


@dataclass(frozen=True, slots=True)
class Missed:
    """A gold quote that nothing matches."""

    cue: str
    snippet: str


@dataclass(slots=True)
class Outcome:
    """The counts of one text, by measure, and what they consist of."""

    name: str
    counts: dict[str, Counts] = field(default_factory=dict)
    recalls: dict[str, Counts] = field(default_factory=dict)
    """Of gold quotes that stand in marks or do not, and by the corpus's own types."""
    judged: list[Judged] = field(default_factory=list)
    missed: list[Missed] = field(default_factory=list)
    seconds: float = 0.0
    crash: str = ""


@lru_cache(maxsize=1)
def _pipeline(name: str) -> Pipeline | None:
    return load_pipeline(name) if name else None


def outcome(gold: GoldText, language: str, shortest: int, pipeline: str = "") -> Outcome:
    """Suggest and compare; `shortest` is the least number of words of a quoted segment that counts."""
    parser = _pipeline(pipeline)
    made = Outcome(gold.name)
    begin = time.process_time()
    try:
        predicted = suggest(gold.text, language, pipeline=parser).attributions
    except Exception:  # a rule in development must not lose the figures of the other texts
        made.crash, predicted = traceback.format_exc(), ()
    made.seconds = time.process_time() - begin
    _segments(made, gold, predicted, shortest)
    _attributions(made, gold, predicted)
    return made


# Quoted segments


def _segments(made: Outcome, gold: GoldText, predicted: Sequence[Attribution], shortest: int) -> None:
    """Stretches in double marks that gold and suggestions take for a quote, and the sources of those in both."""
    contents, verbatims = [q.content for q in gold.quotes], [merged(a.verbatim) for a in predicted]
    made.counts |= {"segments": Counts(), "(every stretch)": Counts(), "segment sources": Counts()}
    all_gold, all_verbatim = merged(s for c in contents for s in c), merged(s for v in verbatims for s in v)
    for start, end in _stretches(gold.text):
        words = _words(gold.text, start, end)
        if len(words) < shortest:
            continue
        is_gold, is_predicted = _covers(all_gold, words), _covers(all_verbatim, words)
        made.counts["segments"] += Counts.of(is_gold and is_predicted, is_predicted, is_gold)
        made.counts["(every stretch)"] += Counts.of(is_gold, 1, is_gold)  # what takes no skill at all
        if not (is_gold and is_predicted):
            continue
        ours = merged(s for q in _best(gold.quotes, contents, words) for s in q.source)
        theirs = merged(s for a in _best(predicted, verbatims, words)[:1] for s in a.sources)
        made.counts["segment sources"] += Counts.of(shared(ours, theirs) > 0, bool(theirs), bool(ours))


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """The outermost quotations in double marks."""
    reach = 0
    for start, end in quotations(text):
        if text[start] in _DOUBLE and start >= reach:
            yield start, end
            reach = end


def _words(text: str, start: int, end: int) -> Spans:
    return tuple(found.span() for found in _WORD.finditer(text, start, end))


def _covers(spans: Spans, words: Spans) -> bool:
    """Whether half of the words or more are inside."""
    return 2 * sum(shared(spans, (word,)) == length((word,)) for word in words) >= len(words) > 0


def _best(quotes: Sequence[_T], contents: Sequence[Spans], words: Spans) -> list[_T]:
    """The quotes that share the most with a segment; several gold cues can have the same content."""
    overlaps = [shared(content, words) for content in contents]
    return [quote for quote, overlap in zip(quotes, overlaps, strict=True) if overlap == max(overlaps) > 0]


# Attributions


def _attributions(made: Outcome, gold: GoldText, predicted: Sequence[Attribution]) -> None:
    """Contents one to one, and everything that is broken down by rule, cue and kind."""
    text = gold.text
    theirs = [merged(a.content) for a in predicted]
    pairs = match([q.content for q in gold.quotes], theirs, ABOVE)
    partner = {p: gold.quotes[g] for g, p in pairs}
    found = {g for g, _ in pairs}
    made.counts["attributions"] = Counts.of(len(pairs), len(predicted), len(gold.quotes))
    made.counts["sources of matched"] = Counts()
    for index, quote in enumerate(gold.quotes):
        for kind in (
            f"recall of {how_quoted(text, quote.content)}",
            f"recall of {quote.kind}" if quote.kind else "",
        ):
            if kind:
                made.recalls[kind] = made.recalls.get(kind, Counts()) + Counts(found=index in found, gold=1)
        if index not in found:
            cue = " ".join(text[start:end] for start, end in quote.cue).casefold()
            made.missed.append(Missed(cue or "(no cue)", snippet(text, quote.content, quote.cue)))
    for index, attribution in enumerate(predicted):
        matched, right = partner.get(index), None
        if matched:
            mention = merged(attribution.sources)
            right = shared(mention, matched.source) > 0 if mention else None
            made.counts["sources of matched"] += Counts.of(bool(right), bool(mention), bool(matched.source))
        made.judged.append(
            Judged(
                attribution.rule,
                attribution.source_rule,
                matched is not None,
                right,
                snippet(text, theirs[index], merged((*attribution.cue, *attribution.sources))),
            )
        )


def how_quoted(text: str, content: Spans) -> str:
    """Whether a content stands in quotation marks: quoted, mixed or unquoted."""
    words = [word for start, end in content for word in _words(text, start, end)]
    marked = merged(
        span for start, end in content for span in quotations(text, start, end) if text[span[0]] in _DOUBLE
    )
    inside = sum(shared(marked, (word,)) > 0 for word in words)
    return "unquoted" if not inside else "quoted" if inside == len(words) else "mixed"


def snippet(text: str, content: Spans, marked: Spans) -> str:
    """The words around, with the content in brackets and cue and source in braces."""
    spans = merged((*content, *marked))
    if not spans:
        return ""
    start, end = max(0, spans[0][0] - 60), min(len(text), spans[-1][1] + 60, spans[0][0] + 400)
    signs = sorted(
        [(a, 1, "[") for a, _ in content]
        + [(b, 0, "]") for _, b in content]
        + [(a, 1, "{") for a, _ in marked]
        + [(b, 0, "}") for _, b in marked]
    )
    parts, at = [], start
    for place, _, sign in signs:
        if place <= end:
            parts += [text[at:place], sign]
            at = place
    return " ".join("".join((*parts, text[at:end])).split())
