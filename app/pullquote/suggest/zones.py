"""The parts of a page: headline, standfirst, byline, caption, credit, boilerplate, and the body that is left.

Precision first: a line is anything but body only for what it says or for where it stands *and* how it looks, never
because it is short. Every offset is in **Unicode code points**, end-exclusive; a paragraph is a line of the text.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from pullquote.boundaries import Span
from pullquote.quotations import quotations
from pullquote.suggest.page import CAPITALISED, Page, page
from pullquote.suggest.suggestions import ZoneSuggestion
from pullquote.text import snap_end, snap_start

__all__ = ["off_limits", "zones"]

_READ = frozenset({"headline", "standfirst", "body", "pull_quote"})
_LONGEST_LINE = 450  # code points; a longer paragraph is body whatever it says
_LONGEST_FURNITURE = 60  # words
_LONGEST_HEADLINE = 30  # words
_LONGEST_STANDFIRST = 45  # words
_LONGEST_CAPTION = 30  # words
_PULL_QUOTE = range(5, 60)  # words
_SHINGLE = 4  # words by which a pull quote is looked up
_QUICK = 50  # lines; with more of them the quick look is the slow one
_SNIPPET = 14  # code points
_SAME_START = 8  # quotations with the same first words that are compared

# Estimates on the low side: on the training seeds every zone named was right, too few of a kind to tell more.
_CONFIDENCE = {
    "headline": 0.95,
    "standfirst": 0.85,
    "byline": 0.95,
    "dateline": 0.95,
    "body": 0.98,
    "caption": 0.85,
    "photo_credit": 0.95,
    "pull_quote": 0.9,
    "boilerplate": 0.9,
    "advert": 0.85,
    "correction": 0.95,
    "copyright": 0.98,
}

_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}]*")
_ENDS_SENTENCE = regex.compile(r"[.:,…—–][\"'“”’»›)\]]*$")
_ENDS = regex.compile(r"[.!?…][\"'“”’»›)\]]*$")
_NEW_SENTENCE = regex.compile(r"[.!?…][\"'“”’»)\]]*\s+[\"'“„«‘(\[]*\p{Lu}")
_DIALOGUE = regex.compile(r"[—–-]\s|[QA]:")
_MARKS = '“”„«»"「」'
_BARE_BYLINE = regex.compile(rf"(?!(?:The|A|An|Your|My|Our)\s){CAPITALISED}(?<!\.)$")
_SIGNED = regex.compile(rf"[—–-]{{1,2}}\s?{CAPITALISED}(?:,\s[^.!?]{{1,60}})?$")
_CITY = r"\p{Lu}[\p{L}\p{M}.'’-]+(?:\s(?:de|del|la|am|an\sder)\s\p{Lu}[\p{L}\p{M}.'’-]+|\s\p{Lu}[\p{L}\p{M}.'’-]+){0,2}"
_CAPS = r"\p{Lu}[\p{Lu}\p{M}.'’-]{2,}(?:\s\p{Lu}[\p{Lu}\p{M}.'’-]+){0,3}"
_REGION = r"(?:,\s\p{Lu}[\p{L}\p{M}.]+(?:\s\p{Lu}[\p{L}\p{M}.]+)?)?"
_DAY = r"(?:,\s(?:\p{L}{3,9}\.?\s\d{1,2}|\d{1,2}\.?(?:\s(?:de\s)?\p{L}{3,10}\.?)?))?"
_DATELINE = regex.compile(
    rf"""(?x)(?:
        (?P<place>{_CAPS}{_REGION}{_DAY}(?:\s\([^()\n]{{2,40}}\)|,\s\p{{Lu}}{{2,5}})?)\s?(?:[—–]|--|\.?-)\s
      | (?P<place>{_CAPS}\.)\s(?=\p{{Lu}})
      | (?P<place>{_CITY}{_REGION}{_DAY}\s\([^()\n]{{2,40}}\))\s?(?:[—–]|--|-)\s
      | (?P<place>{_CITY}{_REGION})\s(?:—|–|--)\s(?=(?:The|A|An|In|On|After|When|Die|Der|Das|Les?|La|El|Los|Las)\s)
    )"""
)


@dataclass(slots=True)
class _Line:
    """A paragraph; `text` is empty for one that is too long to be anything but body."""

    start: int
    end: int
    text: str
    after_blank: bool
    words: int
    kind: str = ""
    rule: str = ""


def zones(text: str, language: str = "en") -> tuple[ZoneSuggestion, ...]:
    """The zones of an article, in text order; the body is one suggestion with one fragment a paragraph.

    `language` is a code such as "en" or "de-AT"; the words looked for are those of English, German, French, Spanish.
    """
    looks, lines = page(language), _lines(text)
    for line in lines:
        if line.text:
            _by_words(line, looks)
    _headline(lines)
    _byline(lines, looks)
    _standfirst(lines)
    _captions(lines, looks)
    _pull_quotes(text, lines)
    found = _furniture(lines)
    body = [line for line in lines if not line.kind]
    if body:
        found.append(_zone([(line.start, line.end) for line in body], "body", "rest"))
        found += _datelines(text, body)
    return tuple(sorted(found, key=lambda zone: (zone.fragments[0][0], -zone.fragments[0][1])))


def off_limits(found: Sequence[ZoneSuggestion]) -> tuple[Span, ...]:
    """The spans, in text order, in which nothing is to be looked for: all but what an article says."""
    return tuple(sorted(span for zone in found if zone.kind not in _READ for span in zone.fragments))


def _zone(fragments: list[Span], kind: str, rule: str) -> ZoneSuggestion:
    return ZoneSuggestion(tuple(fragments), kind, rule, _CONFIDENCE[kind])


def _furniture(lines: list[_Line]) -> list[ZoneSuggestion]:
    """What is not body; a line without a rule of its own belongs to the one above it."""
    found: list[ZoneSuggestion] = []
    for line in lines:
        if line.kind and line.rule:
            found.append(_zone([(line.start, line.end)], line.kind, line.rule))
        elif line.kind:
            above = found.pop()
            found.append(_zone([*above.fragments, (line.start, line.end)], line.kind, above.rule))
    return found


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    at, blank = 0, True
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            start = at + len(raw) - len(raw.lstrip())
            end = start + len(stripped)
            short = stripped if len(stripped) <= _LONGEST_LINE else ""
            lines.append(
                _Line(snap_start(text, start), snap_end(text, end), short, blank, len(short.split()))
            )
        blank = not stripped
        at += len(raw) + 1
    return lines


def _by_words(line: _Line, looks: Page) -> None:
    """Name a line by its own words, wherever it stands."""
    text = line.text
    if line.words > _LONGEST_FURNITURE:
        return
    if line.words <= 30 and looks.copyright.match(text):
        line.kind = "copyright"
    elif looks.correction.match(text):
        line.kind = "correction"
    elif line.words <= 12 and looks.date.match(text):
        line.kind = "dateline"
    elif line.words <= 15 and looks.byline.match(text):
        line.kind = "byline"
    elif looks.photo_credit.match(text):
        line.kind = "photo_credit"
    elif looks.advert.match(text):
        line.kind = "advert"
    elif line.words <= 60 and text[0] not in _MARKS and looks.captioned.match(text):
        line.kind = "caption"
    elif not any(mark in text for mark in _MARKS):
        if looks.boilerplate.match(text):
            line.kind = "boilerplate"
        elif line.words <= 30 and (promotion := looks.promotion.match(text)):
            letter = "letter" in text.lower() or promotion["to"].lower().startswith(
                ("sign", "subscri", "abo")
            )
            line.kind = "boilerplate" if letter else "advert"
    line.rule = "words" if line.kind else ""


# By place and look


def _headline(lines: list[_Line]) -> None:
    at = next((index for index, line in enumerate(lines) if not line.kind), len(lines))
    if at + 1 >= len(lines):
        return
    line, rest = lines[at], [other for other in lines[at + 1 :] if not other.kind]
    if not any(not other.text or _ENDS.search(other.text) for other in rest):
        return  # nothing here is running text, so nothing heads it
    if line.text and line.words <= _LONGEST_HEADLINE and not _goes_on(lines, at) and _heads(line.text):
        line.kind, line.rule = "headline", "first_line"


def _heads(text: str) -> bool:
    if _DIALOGUE.match(text) or not any(map(str.isalpha, text)):
        return False
    return not _ENDS_SENTENCE.search(text) or _title_case(text)


def _title_case(text: str) -> bool:
    words = [word for word in text.split() if len(word) > 3]
    return len(words) > 2 and sum(word.lstrip(_MARKS + "‘'(")[:1].isupper() for word in words) >= 0.8 * len(
        words
    )


def _goes_on(lines: list[_Line], at: int) -> bool:
    """Whether a line is a part of hard-wrapped prose: the next one, with no blank line between, goes on with it."""
    following = lines[at + 1] if at + 1 < len(lines) else None
    if not following or following.after_blank:
        return False
    return following.text[:1].islower() or sum(line.text[:1].islower() for line in lines[at + 1 : at + 9]) > 2


def _byline(lines: list[_Line], looks: Page) -> None:
    """A name alone under the headline; and the note at the end that says who that is."""
    at = _place(lines, "headline")
    author = ""
    for line in lines[at + 1 : at + 3] if at >= 0 else ():
        if not line.kind and 2 <= line.words <= 4 and _BARE_BYLINE.match(line.text):
            if any(not other.kind for other in lines[at + 3 :]) or line is lines[at + 1]:
                line.kind, line.rule, author = "byline", "name_alone", line.text
            break
    for line in lines:
        if line.kind == "byline" and not author:
            author = line.text.split(maxsplit=1)[-1].rstrip(".")
    for line in lines[-6:] if author else ():
        rest = line.text.removeprefix(author).lstrip(", ")
        if not line.kind and len(rest) < len(line.text) and rest.startswith(looks.bio):
            line.kind, line.rule = "boilerplate", "author"


def _standfirst(lines: list[_Line]) -> None:
    at = _place(lines, "headline")
    if at < 0 or at + 2 >= len(lines):
        return
    line, following = lines[at + 1], lines[at + 2]
    if (
        line.kind
        or not line.text
        or line.words > _LONGEST_STANDFIRST
        or line.words < 4
        or _goes_on(lines, at + 1)
    ):
        return
    if _DIALOGUE.match(line.text) or all(other.kind for other in lines[at + 2 :]):
        return
    if not _ENDS.search(line.text) and not _ENDS_SENTENCE.search(line.text):
        line.kind, line.rule = "standfirst", "second_line"
    elif following.kind == "byline" and not _NEW_SENTENCE.search(line.text):
        line.kind, line.rule = "standfirst", "above_byline"


def _captions(lines: list[_Line], looks: Page) -> None:
    """One sentence of what can be seen, right above a credit that stands alone."""
    for line, following in pairwise(lines):
        if following.kind != "photo_credit" or line.kind or not line.text or line.words > _LONGEST_CAPTION:
            continue
        if any(mark in line.text for mark in _MARKS) or _NEW_SENTENCE.search(line.text):
            continue
        if not _title_case(line.text) and not looks.finite.search(line.text):
            line.kind, line.rule = "caption", "above_credit"


def _place(lines: list[_Line], kind: str) -> int:
    return next((index for index, line in enumerate(lines) if line.kind == kind), -1)


def _datelines(text: str, body: list[_Line]) -> Iterator[ZoneSuggestion]:
    for line in body[:2]:
        match = _DATELINE.match(text, line.start, line.end)
        if match:
            yield _zone([(match.start(), match.start() + len(match.group().rstrip()))], "dateline", "place")
            return


# Pull quotes


def _pull_quotes(text: str, lines: list[_Line]) -> None:
    """Lines that are one quotation and repeat what another paragraph quotes and attributes."""
    quoting = [line for line in lines if not line.kind]
    if not _may_repeat(text, quoting):
        return
    whole: list[tuple[_Line, list[str]]] = []
    heard: list[list[str]] = []
    starts: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for line, spans in _outermost(text, quoting):
        inside = [word for span in spans for word in _words(text, span)]
        outside = text[line.start : spans[0][0]] + text[spans[-1][1] : line.end]
        if len(spans) == 1 and (
            not outside.strip() or (text[line.start] in _MARKS and _SIGNED.match(outside.strip()))
        ):
            if len(inside) in _PULL_QUOTE:
                whole.append((line, inside))
            continue
        for at in range(len(inside) - _SHINGLE + 1):
            places = starts[tuple(inside[at : at + _SHINGLE])]
            if len(places) < _SAME_START:
                places.append((len(heard), at))
        heard.append(inside)
    for line, words in whole:
        for index, at in starts.get(tuple(words[:_SHINGLE]), ()):
            if heard[index][at : at + len(words)] == words:
                line.kind, line.rule = "pull_quote", "repeats_body"
    _mark_signed(lines)


def _may_repeat(text: str, lines: list[_Line]) -> bool:
    """Whether a line that starts with a mark may repeat words: a quick look that spares most articles the slow one."""
    opening = [line.start + 1 for line in lines if line.text and text[line.start] in _MARKS]
    return len(opening) > _QUICK or any(_twice(text, text[at : at + _SNIPPET]) for at in opening)


def _twice(text: str, words: str) -> bool:
    return text.find(words, text.find(words) + 1) >= 0


def _outermost(text: str, lines: list[_Line]) -> Iterator[tuple[_Line, list[Span]]]:
    """Each line that quotes, with the quotations that stand in no other."""
    spans = iter(quotations(text))
    span = next(spans, None)
    for line in lines:
        inside: list[Span] = []
        while span and span[0] < line.end:
            if span[0] >= line.start and (not inside or span[0] >= inside[-1][1]):
                inside.append(span)
            span = next(spans, None)
        if inside:
            yield line, inside


def _words(text: str, span: Span) -> list[str]:
    return [match.group().lower() for match in _WORD.finditer(text, *span)]


def _mark_signed(lines: list[_Line]) -> None:
    """The line under a pull quote that only says whose words it repeats belongs to it; it has no rule of its own."""
    for line, following in pairwise(lines):
        if line.kind == "pull_quote" and not following.kind and _SIGNED.match(following.text):
            following.kind = "pull_quote"
