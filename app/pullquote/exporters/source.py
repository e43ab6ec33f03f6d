"""Where an export takes its records from."""

from typing import Protocol

from pullquote.codebook import Codebook
from pullquote.records import Actor, Annotation, Article, Completion, Displaced, Link, Revision, Topic

__all__ = ["Source"]


class Source(Protocol):
    """The reading half of a project, as far as exports need it."""

    @property
    def codebook(self) -> Codebook:
        """The codebook in force."""

    def article_ids(self) -> list[str]:
        """The ids of all articles."""

    def article(self, uuid: str, /) -> Article:
        """One article."""

    def annotations(self, article: str, /) -> list[Annotation]:
        """An article's annotations in reading order, without the rejected ones."""

    def links(self, article: str, /) -> list[Link]:
        """An article's links, without the rejected ones."""

    def completions(self, article: str, /) -> list[Completion]:
        """Which labels are finished in an article, and by whom."""

    def revisions(self, article: str, /) -> list[Revision]:
        """The corrections of an article's text, the first first."""

    def displaced(self, article: str, /) -> list[Displaced]:
        """The annotations that lost their words in one."""

    def actors(self, *, merged: bool) -> list[Actor]:
        """The actor registry; with `merged` also those that are another actor by now."""

    def topics(self, *, merged: bool) -> list[Topic]:
        """The topic registry; `merged` is as in `actors`."""
