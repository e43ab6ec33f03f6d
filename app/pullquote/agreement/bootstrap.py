"""How sure a figure is: the percentile bootstrap over articles.

Articles are drawn, not quotes: what one article's writer does, all its quotes do, so they are not independent.
"""

import math
import random
from collections.abc import Sequence
from operator import mul

__all__ = ["Resamples", "percentile_interval"]

SEED = 20_240_607
ROUNDS = 1000


class Resamples:
    """The same random draws of `articles` articles with replacement for every figure, and the same in every run."""

    def __init__(self, articles: int, rounds: int = ROUNDS, seed: int = SEED) -> None:
        draw = random.Random(seed)
        self.articles = articles
        self._times: list[list[int]] = []
        for _ in range(rounds):
            times = [0] * articles
            for drawn in draw.choices(range(articles), k=articles) if articles else ():
                times[drawn] += 1
            self._times.append(times)

    def totals(self, column: Sequence[float]) -> list[float]:
        """The total over the articles of each draw; `column` has a number for each article."""
        return [sum(map(mul, times, column)) for times in self._times]


def percentile_interval(values: Sequence[float], share: float = 0.95) -> tuple[float, float] | None:
    """The middle `share` of the values; nothing when there are none."""
    if not values:
        return None
    ordered, tail = sorted(values), (1 - share) / 2
    low = math.floor(tail * len(ordered))
    return ordered[low], ordered[len(ordered) - 1 - low]
