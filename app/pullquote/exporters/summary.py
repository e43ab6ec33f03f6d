"""What an export has written."""

from collections import Counter
from dataclasses import dataclass, field

__all__ = ["Summary"]


@dataclass(slots=True)
class Summary:
    """Counts of what stands in the files; `left_out` counts the unfinished articles that do not."""

    articles: int = 0
    annotations: int = 0
    links: int = 0
    attributions: int = 0
    left_out: int = 0
    statuses: Counter[str] = field(default_factory=Counter)
    annotators: set[str] = field(default_factory=set)
