"""Actors or topics that may be one and the same: by their names, without comparing each with each."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

import msgspec
from rapidfuzz import fuzz

from pullquote.find import as_compared
from pullquote.jobs.progress import SILENT, Progress, advance
from pullquote.records import Actor, Topic
from pullquote.wording import say

__all__ = ["Likely", "likely_duplicates", "likely_same_topics"]

_ALIKE = 88.0
"""From here on two names are likely one with a slip of the pen, of 100."""

_SHORTER = 90.0
"""What a name counts that is another's without some words, or with initials."""

_WORDED_ALIKE = 80.0
"""From here on two topics are likely one in other words, of 100."""

_CROWD = 60
"""A word that more actors or topics share says nothing: Müller, Ministry."""

_BEGINNING = 4
"""Letters of a word that names with a slip in it still share."""


class Likely(msgspec.Struct, frozen=True, order=True):
    """Two actors or topics that may be one; `score` is how alike their names are, of 100."""

    score: float
    first: str
    second: str


def likely_duplicates(actors: Iterable[Actor], progress: Progress = SILENT) -> list[Likely]:
    """Pairs of actors, by id, whose names or aliases are alike, the most alike first.

    Only actors that share a word, or the beginning of one, are compared, and only those whose kinds may be the same.
    Of the aliases, those are compared that are names.
    """
    known = [actor for actor in actors if not actor.merged_into]
    names = [[_words(name) for name in (actor.name, *filter(_is_telling, actor.aliases))] for actor in known]

    def score(one: int, two: int) -> float:
        if not _may_be_one(known[one], known[two]):
            return 0
        return max(_alike(a, b) for a in names[one] for b in names[two])

    return _likely([actor.id for actor in known], names, score, _ALIKE, say("Comparing actors"), progress)


def likely_same_topics(topics: Iterable[Topic], progress: Progress = SILENT) -> list[Likely]:
    """Pairs of topics, by id, that are worded alike, the most alike first; none where one stands under the other."""
    known = [topic for topic in topics if not topic.merged_into]
    names = [[_words(topic.name)] for topic in known]

    def score(one: int, two: int) -> float:
        if known[one].id == known[two].parent or known[two].id == known[one].parent:
            return 0
        (first,), (second,) = names[one], names[two]
        return float(fuzz.token_sort_ratio(" ".join(first), " ".join(second), score_cutoff=_WORDED_ALIKE))

    said = say("Comparing topics")
    return _likely([topic.id for topic in known], names, score, _WORDED_ALIKE, said, progress)


def _likely(
    ids: Sequence[str],
    names: Sequence[Sequence[tuple[str, ...]]],
    score: Callable[[int, int], float],
    least: float,
    said: str,
    progress: Progress,
) -> list[Likely]:
    best: dict[tuple[int, int], float] = {}
    blocks = list(_blocks(names))
    progress.start(len(blocks), said)
    for block in blocks:
        for one, two in combinations(block, 2):
            if (one, two) not in best:
                best[one, two] = score(one, two)
        advance(progress)
    found = (Likely(alike, ids[one], ids[two]) for (one, two), alike in best.items() if alike >= least)
    return sorted(found, key=lambda pair: (-pair.score, pair.first, pair.second))


def _is_telling(alias: str) -> bool:
    """Whether an alias names somebody: not “the council” nor a surname alone, which many have."""
    return " " in alias and not alias[:1].islower()


def _words(name: str) -> tuple[str, ...]:
    letters = "".join(c if c.isalnum() else "" if c in "'’`" else " " for c in as_compared(name))
    return tuple(letters.split())


def _blocks(names: Sequence[Sequence[tuple[str, ...]]]) -> Iterator[list[int]]:
    """Who shares a word of two letters or more, or its beginning; a crowd is left out."""
    sharing: dict[str, dict[int, None]] = {}
    for place, several in enumerate(names):
        for word in (word for words in several for word in words if len(word) > 1):
            for key in (word, f"{word[:_BEGINNING]}…"):
                sharing.setdefault(key, {})[place] = None
    return (list(block) for block in sharing.values() if 2 <= len(block) <= _CROWD)


def _may_be_one(one: Actor, two: Actor) -> bool:
    return one.kind == two.kind or "unknown" in (one.kind, two.kind)


def _alike(one: tuple[str, ...], two: tuple[str, ...]) -> float:
    if _is_shorter(one, two) or _is_shorter(two, one):
        return _SHORTER
    return float(fuzz.token_sort_ratio(" ".join(one), " ".join(two), score_cutoff=_ALIKE))


def _is_shorter(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether one name is the other with words left out or as initials: I. Halvorsen, Halvorsen."""
    if not one or len(one) > len(two) or one == two or len(one[-1]) < 3 or one[-1] != two[-1]:
        return False
    left = iter(two)
    return all(
        any(word == other or (len(word) == 1 and other.startswith(word)) for other in left) for word in one
    )
