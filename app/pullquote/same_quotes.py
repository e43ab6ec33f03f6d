"""The same quote in headline, pull quote and body: finding it, and counting it once.

Quotes that are linked as the same, directly or through others, are one set (`sets_of_same`); statistics count a set
as one quote (`distinct`). Two quotes are likely the same when their words are, or when one is the other trimmed or
with a word changed. Every offset is in **Unicode code points**, end-exclusive.
"""

from collections.abc import Iterable, Iterator, Sequence

import regex
from rapidfuzz import fuzz

from pullquote.find import as_compared
from pullquote.records import Annotation, Link

__all__ = [
    "SAME_QUOTE",
    "distinct",
    "is_same",
    "joined",
    "likely_same",
    "places_of_same",
    "sets_of_same",
    "words_of",
]

Span = tuple[int, int]

SAME_QUOTE = "same_quote_as"
"""The id of the role that says so."""

_WORD = regex.compile(r"[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’\-]*[\p{L}\p{N}\p{M}])?")
_RUN = 4
"""Words in a row that two quotes share at least; fewer are said every day."""

_PART_APART, _PART = 5, 7
"""How many words a part of a quote has at least to be its repeat: in another zone, or in the same one."""

_NEARLY = 90.0
"""How alike the words of a repeat with a change are, of 100."""

_GAP, _INTERRUPTION = 2, 12
"""How many words may stand between two runs of one repeat: a change in it, or who said it."""


# Counting


def joined(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For each id in pairs that are one: the id that stands for all that are one with it."""
    above: dict[str, str] = {}

    def top(uuid: str) -> str:
        while above.setdefault(uuid, uuid) != uuid:
            above[uuid] = above[above[uuid]]
            uuid = above[uuid]
        return uuid

    for first, second in pairs:
        one, other = top(first), top(second)
        above[max(one, other)] = min(one, other)
    return {uuid: top(uuid) for uuid in list(above)}


def sets_of_same(links: Iterable[Link]) -> dict[str, str]:
    """For each annotation that is linked as the same quote as another: the id that stands for its set."""
    return joined(
        (link.head, link.tail) for link in links if link.role == SAME_QUOTE and link.status != "rejected"
    )


def distinct(quotes: Iterable[str], links: Iterable[Link]) -> int:
    """How many quotes these are, by their ids, when those of one set are one."""
    sets = sets_of_same(links)
    return len({sets.get(uuid, uuid) for uuid in quotes})


# Finding


def words_of(quote: Annotation) -> tuple[str, ...]:
    """A quote's words to compare: without marks, in any case, over all fragments."""
    return tuple(
        as_compared(found.group()) for part in quote.fragments for found in _WORD.finditer(part.text)
    )


def likely_same(quotes: Sequence[Annotation], zones: Sequence[Annotation] = ()) -> Iterator[tuple[str, str]]:
    """Pairs of ids of quotes that likely are the same, the trimmed one first: each with the first one it repeats.

    Quotes that overlap are none. Only quotes that share some words in a row are compared.
    """
    having: dict[tuple[str, ...], dict[int, None]] = {}
    said: list[tuple[str, ...]] = []
    for place, quote in enumerate(quotes):
        words = words_of(quote)
        said.append(words)
        runs = list(dict.fromkeys(words[at : at + _RUN] for at in range(len(words) - _RUN + 1)))
        for before in sorted({known for run in runs for known in having.get(run, ())}):
            other = quotes[before]
            apart = _zone(quote, zones) != _zone(other, zones)
            if not _overlap(quote, other) and _say_the_same(words, said[before], apart=apart):
                pair = (quote, other) if len(words) < len(said[before]) else (other, quote)
                yield pair[0].id, pair[1].id
                break
        else:
            for run in runs:
                having.setdefault(run, {})[place] = None


def is_same(one: Annotation, other: Annotation) -> bool:
    """Whether two quotes that stand apart say the same, as in `likely_same`."""
    return not _overlap(one, other) and _say_the_same(words_of(one), words_of(other), apart=True)


def places_of_same(text: str, quote: Annotation) -> list[tuple[Span, ...]]:
    """Where words of a quote stand again in a text, outside of it: whole, trimmed, with a word changed or interrupted.

    Each place has its fragments, without the marks around them.
    """
    words = words_of(quote)
    at_word = {words[at : at + _RUN]: at for at in reversed(range(len(words) - _RUN + 1))}
    found = [(match.span(), as_compared(match.group())) for match in _WORD.finditer(text)]
    spans, said = [span for span, _ in found], [word for _, word in found]
    taken = [any(start < b and a < end for a, b in quote.spans) for start, end in spans]
    places: list[list[tuple[int, int]]] = []
    reached = 0  # how far in the quote's own words the last place has come
    for first in range(len(said) - _RUN + 1):
        end = first + _RUN
        at = at_word.get(tuple(said[first:end]))
        if at is None or any(taken[first:end]):
            continue
        last = places[-1][-1][1] if places else 0
        goes_on = bool(places) and at + _RUN > reached and first - last <= _INTERRUPTION
        if not goes_on or any(taken[last:first]):
            places.append([(first, end)])
        elif first - last <= _GAP:
            places[-1][-1] = places[-1][-1][0], end
        else:
            places[-1].append((first, end))
        reached = at + _RUN
    wanted = min(_PART_APART, len(words))
    return [
        tuple((spans[first][0], spans[end - 1][1]) for first, end in place)
        for place in places
        if sum(end - first for first, end in place) >= wanted
    ]


def _say_the_same(one: tuple[str, ...], other: tuple[str, ...], *, apart: bool) -> bool:
    short, long = sorted((one, other), key=len)
    if short == long:
        return len(short) >= _RUN
    if len(short) < (_PART_APART if apart else _PART):
        return False
    if f" {' '.join(short)} " in f" {' '.join(long)} ":
        return True
    return fuzz.ratio(" ".join(short), " ".join(long), score_cutoff=_NEARLY) > 0


def _zone(quote: Annotation, zones: Iterable[Annotation]) -> str:
    """The smallest zone around a quote, or an empty string."""
    around = [zone for zone in zones if zone.start <= quote.start and quote.end <= zone.end]
    return min(around, key=lambda zone: zone.end - zone.start).id if around else ""


def _overlap(one: Annotation, other: Annotation) -> bool:
    return any(a < d and c < b for a, b in one.spans for c, d in other.spans)
