"""Which of the articles that are to come in are there already: in the project, or in the same import."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal
from urllib.parse import parse_qsl, urlencode, urlsplit

import msgspec

from pullquote.project import Project
from pullquote.records import Article

__all__ = ["KnownArticles", "Same", "SameBy"]

SameBy = Literal["text", "id", "address"]

_TRACKING = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "cmpid", "ref_src")


class Same(msgspec.Struct, frozen=True):
    """What makes an article a duplicate, and the title of the one that is there."""

    title: str
    by: SameBy


class KnownArticles:
    """An article is there already when one has its very text, outlet and date, the id that its source gave it, or its
    address.
    """

    def __init__(self, project: Project) -> None:
        self._project = project
        self._texts: dict[tuple[str, str, str], str] = {}
        self._origins: dict[tuple[SameBy, str], str] | None = None

    def look_up(self, articles: Sequence[Article]) -> None:
        """Ask the project for the texts of these; they are found afterwards."""
        for key, title in self._project.known_texts([article.sha256 for article in articles]).items():
            self._texts.setdefault(key, title)

    def same_as(self, article: Article, identifier: str) -> Same | None:
        """The article that is there already, if there is one."""
        key = article.sha256, article.outlet, article.published
        if (title := self._texts.get(key)) is not None:
            return Same(title, "text")
        for origin in _origins(article, identifier):
            if (title := self._known_origins().get(origin)) is not None:
                return Same(title, origin[0])
        return None

    def add(self, article: Article, identifier: str) -> None:
        """From now on this one is there."""
        self._texts.setdefault((article.sha256, article.outlet, article.published), article.title)
        for origin in _origins(article, identifier):
            self._known_origins().setdefault(origin, article.title)

    def _known_origins(self) -> dict[tuple[SameBy, str], str]:
        # Asked only when there is something to compare: it reads a row of every article.
        if self._origins is None:
            self._origins = {}
            for title, url, provenance, metadata in self._project.known_origins():
                if where := _address(url):
                    self._origins.setdefault(("address", where), title)
                for attribute in metadata:
                    if attribute.name == "id":
                        # An id is one of its database or of its file, as the importers say it.
                        database = provenance.importer.partition("/")[0].partition("-")[0]
                        for whose in (database, provenance.file_name):
                            self._origins.setdefault(("id", _folded(f"{whose} {attribute.value}")), title)
        return self._origins


def _origins(article: Article, identifier: str) -> Iterable[tuple[SameBy, str]]:
    return _origins_of(article.url, identifier) if article.url or identifier else ()


def _origins_of(url: str, identifier: str) -> Iterator[tuple[SameBy, str]]:
    if identifier and "://" not in identifier:
        yield "id", _folded(identifier)
    for each in {url, identifier if "://" in identifier else ""}:
        if where := _address(each):
            yield "address", where


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())


def _address(url: str) -> str:
    """An address without what does not tell one page from another; empty for none and for a site's first page."""
    if "://" not in url:
        return ""
    try:
        parts = urlsplit(url.strip())
        query = [
            (name, value) for name, value in parse_qsl(parts.query) if not name.lower().startswith(_TRACKING)
        ]
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    path = parts.path.rstrip("/")
    if parts.scheme.lower() not in ("http", "https") or not host or not (path or query):
        return ""
    return f"{host}{path}{'?' if query else ''}{urlencode(sorted(query))}"
