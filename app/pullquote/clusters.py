"""Articles that are one, of pairs that are alike and of what people say."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

__all__ = ["Pair", "clusters"]


class Pair(NamedTuple):
    """Two articles that are alike, and how much of the smaller one stands in the other: above 0, at most 1."""

    first: int
    second: int
    containment: float


def clusters(
    pairs: Iterable[Pair], same: Iterable[tuple[int, int]] = (), apart: Iterable[tuple[int, int]] = ()
) -> list[list[int]]:
    """Groups of articles that are one, each in order, by their first articles.

    Articles are taken in order, and each is put to those before it: to the group of the one that it is most like, and
    that group to others as long as half of all their pairs are alike. So a digest of many stories makes no single one
    of them. `same` and `apart` are pairs that a person has decided on, and those hold; when they disagree, `apart`
    does. What becomes of articles depends on earlier ones only: later ones may join two groups, and never part one.
    """
    apart_from = _neighbours(apart)
    alike: dict[int, dict[int, float]] = {}
    for first, second, share in (*pairs, *(Pair(*each, 1.0) for each in same)):
        if second not in apart_from.get(first, ()):
            alike.setdefault(first, {})[second] = share
            alike.setdefault(second, {})[first] = share
    decided = _neighbours(same)
    group_of: dict[int, list[int]] = {}

    def may_join(one: Sequence[int], other: Sequence[int]) -> bool:
        return not any(not apart_from.get(each, _NOBODY).isdisjoint(other) for each in one)

    def join(one: list[int], other: list[int]) -> None:
        one += other
        for each in other:
            group_of[each] = one

    for article in sorted(alike):
        group_of[article] = mine = [article]
        before = {other: share for other, share in alike[article].items() if other < article}
        by_likeness = sorted(before, key=lambda other: (-before[other], other))
        for other in sorted(decided.get(article, _NOBODY) & before.keys()) + by_likeness:
            theirs, mine = group_of[other], group_of[article]
            if theirs is mine or not may_join(mine, theirs):
                continue
            is_decided = other in decided.get(article, _NOBODY)
            if is_decided or len(mine) == 1 or _half_alike(mine, theirs, alike):
                join(theirs, mine)
    groups = {id(group): group for group in group_of.values()}
    return sorted(sorted(group) for group in groups.values() if len(group) > 1)


_NOBODY: frozenset[int] = frozenset()


def _neighbours(pairs: Iterable[tuple[int, int]]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for first, second in pairs:
        found.setdefault(first, set()).add(second)
        found.setdefault(second, set()).add(first)
    return found


def _half_alike(one: Sequence[int], other: Sequence[int], alike: Mapping[int, Mapping[int, float]]) -> bool:
    wanted = set(other)
    found = sum(len(alike[each].keys() & wanted) for each in one)
    return 2 * found >= len(one) * len(other)
