"""What an importer makes of a file."""

from dataclasses import dataclass

from pullquote.records import Article

__all__ = ["Draft"]


@dataclass(frozen=True, slots=True)
class Draft:
    """An article that is not in a project yet, and sentences on what had to be repaired in its text."""

    article: Article
    repairs: tuple[str, ...] = ()
