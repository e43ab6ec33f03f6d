"""Where annotations begin and end: quotation marks, commas, possessive endings."""

import re
from collections.abc import Iterator
from typing import TypeAlias

from pullquote.boundaries import Span
from pullquote.lint.layer import Finding, Layer, Respan, folded
from pullquote.quotations import Quotation, read_quotations
from pullquote.records import Annotation
from pullquote.wording import later, say

__all__ = ["marks", "punctuation"]

Spans: TypeAlias = tuple[Span, ...]

_POSSESSIVE = re.compile(r"['’]s$")
_LETTER = re.compile(r"\w")
_BEFORE = re.compile(r"[\s,;]+")
_BEHIND = re.compile(r"[\s,;]+$")


def marks(layer: Layer) -> Iterator[Finding]:
    """Words in quotation marks of which one mark is in and the other is out, or whose marks are not where the
    codebook's extent wants them."""
    included = layer.codebook.extent.content_includes_marks
    for annotation in layer.having("content", "quoted"):
        spans = annotation.spans
        quotations = [
            quotation
            for quotation in read_quotations(layer.text, annotation.start, annotation.end)
            if quotation.closed and quotation.family != "dash" and _touch(spans, quotation.span)
        ]
        wrong = next((each for each in quotations if _wrong(layer.text, spans, each, included)), None)
        if wrong is None:
            continue
        right = spans
        for quotation in quotations:
            if _wrong(layer.text, right, quotation, included):
                right = _moved(layer.text, right, quotation, included)
        # Half of what somebody said has one mark; only they know where the other half went.
        fits = not any(_wrong(layer.text, right, each, included) for each in quotations)
        remedy = later("Take the marks in") if included else later("Leave the marks out")
        yield Finding(
            *("quotation-marks", (annotation.id,), wrong.span),
            say(_wrong(layer.text, spans, wrong, included), label=layer.name(annotation)),
            Respan(annotation.id, right) if fits else None,
            say(remedy) if fits else "",
        )


def _touch(spans: Spans, span: Span) -> bool:
    return any(start < span[1] and span[0] < end for start, end in spans)


def _wrong(text: str, spans: Spans, quotation: Quotation, included: bool) -> str:
    """What is wrong with the marks of a quotation, as a template; empty when nothing is."""
    (start, end), (first, last) = quotation.span, quotation.inner
    opening, closing = _has(spans, start), _has(spans, end - 1)
    if opening != closing:
        # The other mark of words that go on outside is none of this annotation's.
        inside = all(start <= a and b <= end for a, b in spans)
        if inside or (_has(spans, first) and _has(spans, last - 1)):
            return later("One quotation mark is in this {label}, the other is not.")
    elif included and not opening:
        if any(a == first and _ends_at(text, b, last) for a, b in spans):
            return later("The quotation marks are not in this {label}.")
    elif not included and quotation.span in spans:
        return later("The quotation marks are in this {label}.")
    return ""


def _has(spans: Spans, cp: int) -> bool:
    return any(start <= cp < end for start, end in spans)


def _ends_at(text: str, end: int, last: int) -> bool:
    """Whether nothing but stops and commas stands between the end of a fragment and of the words in marks."""
    return end <= last and not _LETTER.search(text, end, last)


def _moved(text: str, spans: Spans, quotation: Quotation, included: bool) -> Spans:
    """The spans with their edges at the marks of a quotation moved out over them, or in; as they are where that would
    leave nothing of one."""
    (start, end), (first, last) = quotation.span, quotation.inner
    moved: list[Span] = []
    for a, b in spans:
        if included:
            moved.append(
                (start if start < a <= first else a, end if _ends_at(text, b, last) and a < last else b)
            )
        else:
            moved.append((first if start <= a < first else a, last if last < b <= end else b))
    ends = [edge for span in moved for edge in span]
    return tuple(moved) if ends == sorted(set(ends)) else spans


def punctuation(layer: Layer) -> Iterator[Finding]:
    """A mention, cue or quote with a comma, semicolon or blank at its edge, or a mention with a possessive ending."""
    for annotation in layer.having("mention", "cue", "content"):
        function = layer.function(annotation)
        spans = annotation.spans
        trimmed = tuple(
            span if function == "content" and _opens(layer.text, span) else _trimmed(layer.text, span)
            for span in spans
        )
        if trimmed != spans and all(_LETTER.search(layer.text, *span) for span in trimmed):
            yield _edge(
                *(layer, annotation, trimmed),
                later("This {label} takes in a comma or a blank at its edge."),
                later("Leave it out"),
            )
        elif function == "mention" and (bare := _bare(layer, annotation)):
            yield _edge(
                *(layer, annotation, (*spans[:-1], bare)),
                later("This {label} takes in a possessive ending."),
                later("Leave the ending out"),
            )


def _edge(
    layer: Layer, annotation: Annotation, spans: tuple[Span, ...], sentence: str, remedy: str
) -> Finding:
    return Finding(
        *("punctuation-at-edge", (annotation.id,), annotation.spans[-1]),
        say(sentence, label=layer.name(annotation)),
        Respan(annotation.id, spans),
        say(remedy),
    )


def _opens(text: str, span: Span) -> bool:
    """Whether a quotation begins with a fragment: its comma is inside, even where the closing mark was forgotten."""
    return any(span[0] in (each.span[0], each.inner[0]) for each in read_quotations(text, *span))


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    if before := _BEFORE.match(text, start, end):
        start = before.end()
    if behind := _BEHIND.search(text[start:end]):
        end = start + behind.start()
    return start, end


def _bare(layer: Layer, mention: Annotation) -> Span | None:
    """The last fragment without its possessive ending; None when that is a part of the name, as in McDonald’s."""
    start, end = mention.spans[-1]
    ending = _POSSESSIVE.search(layer.text[start:end])
    if ending is None or not ending.start():
        return None
    if any(name.endswith("'s") for name in _names(layer, mention)):
        return None
    bare = layer.text[start : start + ending.start()]
    elsewhere = re.search(rf"\b{re.escape(bare)}\b(?!['’]s)", layer.text)
    return (start, start + ending.start()) if elsewhere else None


def _names(layer: Layer, mention: Annotation) -> Iterator[str]:
    for uuid in mention.actors:
        if actor := layer.actors.by_id.get(uuid):
            yield from (folded(name) for name in (actor.name, *actor.aliases))
