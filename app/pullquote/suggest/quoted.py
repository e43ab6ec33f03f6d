"""Words in quotation marks that attribute nothing: scare quotes, titles, terms, nicknames, slogans.

`looks_unattributed` is sure of what it names and may be asked before any attribution is looked for; `quoted` names what
is left when none was found. Every offset is in **Unicode code points**, end-exclusive; a span has its marks in it.
"""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from pullquote.boundaries import Span
from pullquote.resources import resource
from pullquote.suggest.lexicon import LANGUAGES, Lexicon, lexicon
from pullquote.suggest.suggestions import Quoted

__all__ = ["attribution_prior", "looks_unattributed", "quoted"]

_REACH = 80  # code points of context on either side
_TITLE = 6  # words at most; a longer title is a headline that says something
_PRIOR = ((1, 0.57), (3, 0.80), (6, 0.93))  # words at most → how often such a pair of double marks attributes
_PRIOR_LONG = 0.98

_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’‐‑-][\p{L}\p{M}\p{N}]+)*")
_EDGES = regex.compile(r"^[^\p{L}\p{N}]+|[^\p{L}\p{N}.,!?;:…]+$")
_CLAUSE_EDGE = regex.compile(r"[.!?;:—–“”„«»\n]")
_FIRST_NAME = regex.compile(r"(?<![.!?]\s)(?<=^|[\s(“„«])(\p{Lu}[\p{L}\p{M}.'’-]*)\s$")
_LAST_NAME = regex.compile(r"\s\p{Lu}[\p{L}\p{M}'’-]+")
_NOUN_AFTER = regex.compile(r"\s[\p{L}]{2,}")


@dataclass(frozen=True, slots=True)
class _Words:
    """The patterns of a language; each is searched in what stands right before the marks."""

    before: tuple[tuple[str, str, regex.Pattern[str]], ...]
    """Kind, rule and pattern."""
    determiner: regex.Pattern[str]
    no_title: frozenset[str]


# How often each rule is right that the words are no attribution by themselves: measured on PolNeAR's training split,
# where at least eight pairs told; the rest are guesses on the low side.
_CONFIDENCE = {
    "nickname_in_name": 0.95,
    "titled": 0.9,
    "title_case": 0.91,
    "distanced": 0.75,
    "named": 0.8,
    "in_noun_phrase": 0.95,
    "word": 0.64,
    "nicknamed": 0.8,
    "slogan": 0.6,
    "motto": 0.6,
    "imagined": 0.5,
}
_SURE = frozenset(
    {"nickname_in_name", "titled", "title_case", "distanced", "named", "nicknamed", "in_noun_phrase"}
)


def attribution_prior(words: int) -> float:
    """How often a pair of double marks with so many words in it is an attribution in news."""
    return next((prior for most, prior in _PRIOR if words <= most), _PRIOR_LONG)


def looks_unattributed(text: str, span: Span, language: str = "en") -> str | None:
    """The kind of a quotation that attributes nothing, told from the words around it; None if it may attribute."""
    found = _rule(text, span, lexicon(language), _words(_base(language)))
    return found[0] if found and found[1] in _SURE else None


def quoted(
    text: str, spans: Iterable[Span], attributed: Iterable[Span], language: str = "en"
) -> tuple[Quoted, ...]:
    """What the quotations `spans` are that overlap none of the spans in `attributed`, in text order.

    A longer one that nobody is said to have said is most likely an attribution all the same and left out.
    """
    words, cues = _words(_base(language)), lexicon(language)
    return tuple(
        suggestion for span in _free(spans, attributed) if (suggestion := _quoted(text, span, cues, words))
    )


def _base(language: str) -> str:
    return language.lower().replace("_", "-").split("-")[0]


def _free(spans: Iterable[Span], attributed: Iterable[Span]) -> Iterator[Span]:
    taken = sorted(attributed)
    at, reach = 0, -1
    for span in sorted(spans):
        while at < len(taken) and taken[at][0] < span[1]:
            reach = max(reach, taken[at][1])
            at += 1
        if reach <= span[0]:
            yield span


def _quoted(text: str, span: Span, cues: Lexicon, words: _Words) -> Quoted | None:
    found = _rule(text, span, cues, words)
    if found:
        kind, rule = found
        return Quoted(span, kind, rule, _CONFIDENCE[rule])
    inside = _inside(text, span)
    if not inside:
        return None
    count = len(inside)
    if count <= 3:
        return Quoted(span, "scare_quote", "short", round(1 - attribution_prior(count), 2))
    return None


def _inside(text: str, span: Span) -> list[str]:
    return _WORD.findall(text[span[0] : min(span[1], span[0] + 400)])


def _rule(text: str, span: Span, cues: Lexicon, words: _Words) -> tuple[str, str] | None:
    """Kind and rule."""
    before = text[max(0, span[0] - _REACH) : span[0]].rpartition("\n")[2]
    after = text[span[1] : span[1] + _REACH].partition("\n")[0]
    inside = _inside(text, span)
    if not inside:
        return None
    short = len(inside) <= 3
    content = _EDGES.sub("", text[slice(*span)])
    if short and _in_name(before, after, inside):
        return "nickname", "nickname_in_name"
    for kind, rule, pattern in words.before:
        if pattern.search(before) and (
            rule != "titled" or (inside[0][0].isupper() and len(inside) <= _TITLE)
        ):
            return kind, rule
    if content[-1] in ",.!?;…" and before.strip():
        return None  # a clause with its stop inside was said by somebody
    if _is_title(inside, words) and before.strip() and not _cue_last(before, cues):
        return "title_of_work", "title_case"
    if short and words.determiner.search(before) and _NOUN_AFTER.match(after):
        clause = before[max((m.end() for m in _CLAUSE_EDGE.finditer(before)), default=0) :]
        edge = _CLAUSE_EDGE.search(after)
        if not _cue_in(clause, cues) and not _cue_in(after[: edge.start()] if edge else after, cues):
            return "scare_quote", "in_noun_phrase"
    return None


def _in_name(before: str, after: str, inside: list[str]) -> bool:
    first = _FIRST_NAME.search(before)
    return bool(
        first and len(first[1]) > 1 and _LAST_NAME.match(after) and all(word[0].isupper() for word in inside)
    )


def _is_title(inside: list[str], words: _Words) -> bool:
    """At least two words, all that are long with a capital, no pronoun or verb that makes a sentence of them."""
    if not 2 <= len(set(inside)) == len(inside) <= _TITLE or any(
        word.lower() in words.no_title for word in inside
    ):
        return False
    capitals = sum(word[0].isupper() or word[0].isdigit() for word in inside)
    return inside[0][0].isupper() and capitals >= 2 and all(w[0].isupper() or len(w) <= 3 for w in inside)


def _cue_last(before: str, cues: Lexicon) -> bool:
    words = _WORD.findall(before)
    return bool(words) and words[-1].lower() in cues.verbs


def _cue_in(clause: str, cues: Lexicon) -> bool:
    return any(word.lower() in cues.verbs for word in _WORD.findall(clause))


@lru_cache(maxsize=8)
def _words(language: str) -> _Words:
    tables = tomllib.loads(resource("lexicon", "quoted.toml").read_text("utf-8"))
    table = tables[language if language in LANGUAGES else "en"]
    titled = rf"\b(?:{'|'.join(table['titled'].split())}),?\s$"
    before = (
        ("title_of_work", "titled", regex.compile(titled, regex.IGNORECASE)),
        ("scare_quote", "distanced", _before(table["distanced"])),
        ("term", "named", _before(table["named"])),
        ("term", "word", _before(table["word"])),
        ("nickname", "nicknamed", _before(table["nicknamed"])),
        ("slogan", "slogan", _before(table["slogan"])),
        ("motto", "motto", _before(table["motto"])),
        ("hypothetical_speech", "imagined", _before(table["imagined"])),
    )
    determiner = regex.compile(rf"(?<!\w)(?:{'|'.join(table['determiners'].split())})\s$", regex.IGNORECASE)
    return _Words(before, determiner, frozenset(tables["no_title"].split()))


def _before(phrases: list[str]) -> regex.Pattern[str]:
    either = "|".join(r"\s".join(map(regex.escape, phrase.split())) for phrase in phrases)
    return regex.compile(rf"(?<!\w)(?:{either}),?\s$", regex.IGNORECASE)
