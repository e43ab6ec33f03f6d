"""Near-duplicates among 20,000 articles, 15 % of them altered copies: what is found, how long it takes, how much memory."""

import sys
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from random import Random
from time import perf_counter

from pullquote.clusters import clusters
from pullquote.near_duplicates import CONTAINMENT, Index, shingles
from tests.bench.measure import report

COUNT = 20_000
COPIES = 0.15
MARGIN = 0.04
"""What a headline of its own takes off the share that the bodies have in common."""
NOTICE = (
    "All rights to this page are with its publishers and their agencies. No part of it may be printed, sent on the "
    "air or put elsewhere on the net without leave in writing, which the desk gives on request and for a fee."
)


def duplicates(_folder: Path) -> None:
    """Bars: all copies are found, no pair is false, within a minute and 1.5 GB."""
    compare(COUNT)


def many_duplicates(_folder: Path) -> None:
    """The same with 100,000: reported, no bar."""
    compare(100_000)


def compare(count: int) -> None:
    texts = list(News(count).articles())
    before = peak()
    began = perf_counter()
    articles = {key: shingles(text) for key, (_, text) in enumerate(texts)}
    hashed = perf_counter() - began
    index = Index(articles)
    pairs = [pair for key in articles for pair in index.pairs(key, articles)]
    groups = clusters(pairs)
    seconds = perf_counter() - began
    story = [story for story, _ in texts]
    found = {pair.second for pair in pairs if story[pair.first] == story[pair.second]}
    copies = {key for key in range(count) if story[key] != key}
    false = sum(story[pair.first] != story[pair.second] for pair in pairs)
    mixed = sum(len({story[key] for key in group}) > 1 for group in groups)
    bar = "" if count != COUNT or (seconds < 60 and not false and found == copies) else "  OVER"
    report(
        f"near-duplicates in {count:,} articles, {len(copies):,} of them copies",
        f"{seconds:.1f} s ({hashed:.1f} s to hash), {peak():,.0f} MB at most, {before:,.0f} MB of it before",
    )
    report(
        "  found, false pairs, clusters, of more than one story",
        f"{len(found):,}, {false:,}, {len(groups):,}, {mixed:,}{bar}",
    )


def peak() -> float:
    """The most memory that this process has had so far, in MB."""
    from resource import RUSAGE_SELF, getrusage  # not on Windows

    return getrusage(RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def containment(one: list[list[str]], other: list[list[str]]) -> float:
    """What the index has to find, counted the plain way."""
    rows = []
    for body in (one, other):
        words = [word for sentence in body for word in sentence]
        rows.append({tuple(words[at : at + 5]) for at in range(len(words) - 4)})
    return len(rows[0] & rows[1]) / min(map(len, rows))


class News:
    """Articles of words as frequent as words are, with turns of phrase that many have and notices under the text."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._random = random = Random(9)
        self._words = [
            "".join(random.choices("aeioulnrstdmk", k=random.randint(2, 10))) for _ in range(25_000)
        ]
        self._frequent = list(accumulate(1 / (place + 1) for place in range(len(self._words))))
        self._phrases = [self._some(random.randint(4, 9)) for _ in range(3_000)]
        self._often = list(accumulate(1 / (place + 1) for place in range(len(self._phrases))))
        self._notices = ["", *(" ".join(self._some(random.randint(20, 50))) for _ in range(60))]

    def articles(self) -> Iterator[tuple[int, str]]:
        """Each with the number of the article that it is a copy of, or its own."""
        random = self._random
        originals: dict[int, list[list[str]]] = {}
        copied: list[int] = []
        for number in range(self._count):
            if number > 100 and random.random() < COPIES:
                # Some stories are printed by many, most by two.
                again = copied and random.random() < 0.4
                story = random.choice(copied if again else list(range(max(0, number - 2000), number)))
                story = story if story in originals else min(originals, key=lambda each: abs(each - story))
                copied.append(story)
                body = self._altered(originals[story])
                while containment(body, originals[story]) < CONTAINMENT + MARGIN:
                    body = self._altered(originals[story])
            else:
                story = number
                body = originals[number] = [self._sentence() for _ in range(random.randint(14, 40))]
                originals.pop(number - 4000 if number - 4000 not in copied else -1, None)
            yield story, self._page(body)

    def _some(self, count: int) -> list[str]:
        return self._random.choices(self._words, cum_weights=self._frequent, k=count)

    def _sentence(self) -> list[str]:
        random = self._random
        sentence = self._some(random.randint(8, 24))
        if random.random() < 0.4:
            place = random.randrange(len(sentence))
            sentence[place:place] = random.choices(self._phrases, cum_weights=self._often)[0]
        return sentence

    def _altered(self, body: list[list[str]]) -> list[list[str]]:
        """Cut from the end, a word changed here and there, sentences left out or brought in."""
        random = self._random
        kept = body[: max(8, round(len(body) * random.uniform(0.4, 1)))]
        rate = random.choice((0, 0, 0.02, 0.05, 0.1))
        changed = [
            [self._some(1)[0] if random.random() < rate else word for word in sentence]
            for sentence in kept
            if random.random() > 0.08
        ]
        changed[:0] = [self._sentence() for _ in range(random.randint(0, 2))]
        return changed

    def _page(self, body: list[list[str]]) -> str:
        random = self._random
        headline = " ".join(self._some(random.randint(5, 10))).capitalize()
        sentences = [f"{' '.join(sentence).capitalize()}." for sentence in body]
        paragraphs = [" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3)]
        return "\n\n".join(filter(None, (headline, *paragraphs, random.choice(self._notices), NOTICE)))
