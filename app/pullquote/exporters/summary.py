"""What an export has written."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

__all__ = ["Summary"]


@dataclass(slots=True)
class Summary:
    """Counts of what stands in the files; `left_out` counts the unfinished articles that do not, and `corrections`
    are what the manifest says of each text that was corrected.

    `attributions` are all quotes, `different_quotes` how many they are when the same quote in headline and body is
    counted once. `losses` are sentences on what the format could not hold.
    """

    articles: int = 0
    annotations: int = 0
    links: int = 0
    attributions: int = 0
    different_quotes: int = 0
    left_out: int = 0
    corrections: list[dict[str, Any]] = field(default_factory=list)
    losses: list[str] = field(default_factory=list)
    statuses: Counter[str] = field(default_factory=Counter)
    annotators: set[str] = field(default_factory=set)
