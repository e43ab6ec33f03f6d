"""Which annotations reach into a stretch of text, found without looking at all of them."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from pullquote.records import Annotation

__all__ = ["AnnotationsByPlace"]


class AnnotationsByPlace:
    """Annotations of one article, sorted by where they begin."""

    def __init__(self, annotations: Iterable[Annotation]) -> None:
        self._annotations = sorted(annotations, key=lambda annotation: annotation.start)
        self._starts = [annotation.start for annotation in self._annotations]
        self._reach: list[int] = []
        for annotation in self._annotations:
            self._reach.append(max(annotation.end, self._reach[-1] if self._reach else 0))

    def between(self, start: int, end: int) -> Iterator[Annotation]:
        """Those whose first and last code points enclose some of `[start, end)`."""
        index = bisect_left(self._starts, end)
        while index and self._reach[index - 1] > start:
            index -= 1
            if self._annotations[index].end > start:
                yield self._annotations[index]
