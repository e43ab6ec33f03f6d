"""What a web page says of its article: JSON-LD, OpenGraph, `meta`, `time` and its own words, and where these differ."""

import json
import re
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from lxml import etree

from pullquote.importers.dates import iso_date
from pullquote.importers.web.blocks import letters
from pullquote.wording import later, say

__all__ = ["Facts", "facts_of", "without_by"]

_METAS: dict[str, tuple[str, ...]] = {
    "title": ("og:title", "twitter:title", "citation_title", "dc.title", "dcterms.title", "parsely-title"),
    "byline": (
        "author",
        "article:author",
        "dc.creator",
        "dcterms.creator",
        "citation_author",
        "parsely-author",
    ),
    "published": (
        *("article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate"),
        *("publish-date", "publication_date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date"),
        *("citation_publication_date", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime"),
    ),
    "outlet": ("og:site_name", "dc.publisher", "dcterms.publisher", "citation_journal_title", "publisher"),
    "url": ("og:url",),
    "language": ("og:locale", "content-language", "dc.language", "dcterms.language"),
    "rights": ("dcterms.rightsholder", "copyright", "dcterms.rights", "dc.rights", "rights"),
}
_FIELDS = {name: kind for kind, names in _METAS.items() for name in names}
_TITLES: dict[str, str] = {
    "title": later("title"),
    "byline": later("author"),
    "published": later("date"),
    "outlet": later("outlet"),
    "url": later("address"),
}
_ARTICLES = ("Article", "BlogPosting", "Report", "LiveBlogPosting", "Review")
_NODES = 20_000
_LONGEST = 2_000
_BY = re.compile(r"\s*(?:by|von|par|por|di|door|av|af|text|autor|author)(?:\s?:\s*|\s+)", re.IGNORECASE)
_SUFFIX = re.compile(r"\s+[|\-–—·•:]\s+")


@dataclass(slots=True)
class Facts:
    """What is said by field, as `(where, value)`, the most trusted first."""

    said: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    doubts: list[str] = field(default_factory=list)
    body: str = ""
    """The article's text, where the page carries it as data too."""
    is_locked: bool = False

    def add(self, name: str, where: str, value: str, *, first: bool = False) -> None:
        """Note a value, unless it is empty or noted already."""
        value = " ".join(unescape(value[:_LONGEST]).split())
        said = self.said.setdefault(name, [])
        if value and value not in self.all(name):
            said.insert(0 if first else len(said), (where, value))

    def all(self, name: str) -> tuple[str, ...]:
        """All values of a field."""
        return tuple(value for _, value in self.said.get(name, ()))

    def take(self, name: str) -> str:
        """The value of a field; a doubt is noted when others mean something else."""
        said = self.said.get(name, [])
        if not said:
            return ""
        where, value = said[0]
        same = _SAME.get(name, _alike)
        other = next((each for each in said[1:] if not same(value, each[1])), None)
        if other is not None and name in _TITLES:
            self.doubts.append(
                say(
                    "The page gives more than one {field}: “{value}” ({where}), “{other}” ({there}).",
                    field=say(_TITLES[name]),
                    value=_short(value),
                    where=where,
                    other=_short(other[1]),
                    there=other[0],
                )
            )
        return value


def without_by(byline: str) -> str:
    """A byline without the word that says that it is one."""
    match = _BY.match(byline)
    return byline[match.end() :] if match else byline


def _short(value: str) -> str:
    return value if len(value) <= 120 else value[:119] + "…"


def _alike(first: str, second: str) -> bool:
    one, two = letters(first), letters(second)
    return one in two or two in one


def _same_names(first: str, second: str) -> bool:
    return set(re.findall(r"\w+", first.casefold())) == set(re.findall(r"\w+", second.casefold())) or _alike(
        first, second
    )


def _same_address(first: str, second: str) -> bool:
    def bare(url: str) -> str:
        return re.sub(r"^https?://(?:www\.|m\.|amp\.)?|[?#].*$", "", url).rstrip("/").removesuffix("/amp")

    return bare(first) == bare(second)


_SAME: dict[str, Callable[[str, str], bool]] = {
    "published": lambda first, second: iso_date(first) == iso_date(second),
    "byline": _same_names,
    "url": _same_address,
}


def facts_of(root: etree._Element) -> Facts:
    """What is said in the page's head, its data, and the attributes of its elements."""
    facts = Facts()
    facts.add("language", "html", str(root.get("lang") or root.get("xml:lang") or ""))
    for link in root.iter("link"):
        if "canonical" in str(link.get("rel", "")).lower().split():
            _add_address(facts, "link", str(link.get("href", "")))
        elif link.get("rel") == "license":
            facts.add("licence", "link", str(link.get("href", "")))
    _add_json(facts, root)
    _add_metas(facts, root)
    title = next(root.iter("title"), None)
    if title is not None:
        _add_title(facts, "".join(map(str, title.itertext())))
    return facts


def _add_address(facts: Facts, where: str, value: str) -> None:
    if value.strip().startswith(("http://", "https://")):
        facts.add("url", where, value)


def _add_metas(facts: Facts, root: etree._Element) -> None:
    found: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        given = meta.attrib
        name = str(
            given.get("property")
            or given.get("name")
            or given.get("itemprop")
            or given.get("http-equiv")
            or ""
        )
        if (name := name.lower()) in _FIELDS and (content := str(given.get("content", "")).strip()):
            found.setdefault(name, []).append(content)
    for kind, names in _METAS.items():
        for name in names:
            values = found.get(name, [])
            if kind == "url":
                for value in values:
                    _add_address(facts, name, value)
            elif kind == "byline":
                people = [without_by(value) for value in values if "://" not in value]
                facts.add(kind, name, ", ".join(dict.fromkeys(people)))
            elif values:
                facts.add(kind, name, values[0])
    for item in root.iter("time"):
        if (when := str(item.get("datetime", ""))) and (
            str(item.get("itemprop", "")).lower() == "datepublished" or "pubdate" in item.attrib
        ):
            facts.add("published", "time", when)


def _add_title(facts: Facts, title: str) -> None:
    """The page's title, which usually ends in the name of the outlet."""
    title = " ".join(title.split())
    parts = _SUFFIX.split(title)
    if len(parts) > 1 and not facts.all("outlet") and len(parts[-1].split()) <= 6:
        facts.add("outlet guess", "title", parts[-1])
    if not facts.all("title"):
        facts.add(
            "title", "title", title[: title.rindex(parts[-1])].rstrip(" |-–—·•:") if len(parts) > 1 else title
        )


# JSON-LD


def _add_json(facts: Facts, root: etree._Element) -> None:
    nodes: list[dict[str, Any]] = []
    for script in root.iter("script"):
        if "ld+json" in str(script.get("type", "")).lower() and script.text:
            nodes += _nodes(_loaded(script.text))
    by_id = {str(node["@id"]): node for node in nodes if "@id" in node and len(node) > 1}
    articles = [node for node in nodes if _is_article(node)]
    if not articles:
        return
    addresses = facts.all("url")
    node = next(
        (each for each in articles if any(url in addresses for url in _texts(each.get("url")))), articles[0]
    )
    where = "JSON-LD"
    for name, keys in (
        ("title", ("headline", "name")),
        ("published", ("datePublished", "dateCreated")),
        ("language", ("inLanguage",)),
    ):
        values = [text for key in keys for text in _names(node.get(key), by_id)]
        facts.add(name, where, values[0] if values else "")
    for key in ("url", "mainEntityOfPage"):
        for text in _texts(node.get(key)):
            _add_address(facts, where, text)
    facts.add("licence", where, next(iter(_texts(node.get("license"))), ""))
    facts.add("byline", where, ", ".join(dict.fromkeys(_names(node.get("author"), by_id))))
    facts.add("outlet", where, next(iter(_names(node.get("publisher"), by_id)), ""))
    facts.add("rights", where, next(iter(_names(node.get("copyrightHolder"), by_id)), ""))
    body = node.get("articleBody")
    facts.body = body if isinstance(body, str) else ""
    facts.is_locked = str(node.get("isAccessibleForFree", "")).lower() == "false"


def _loaded(text: str) -> Any:
    text = text.strip().removeprefix("<!--").removesuffix("-->").strip()
    text = text.removeprefix("//").strip().removeprefix("<![CDATA[").removesuffix("]]>").strip().rstrip(";/")
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None  # such data is broken on many pages; what is visible is there all the same


def _nodes(whole: Any) -> Iterator[dict[str, Any]]:
    """The objects in it, those around others first."""
    waiting = deque([whole])
    for _ in range(_NODES):
        if not waiting:
            break
        one = waiting.popleft()
        if isinstance(one, dict):
            yield one
            waiting.extend(one.values())
        elif isinstance(one, list):
            waiting.extend(one)


def _is_article(node: dict[str, Any]) -> bool:
    return any(kind.endswith(_ARTICLES) for kind in _texts(node.get("@type")))


def _texts(value: Any) -> list[str]:
    """The strings in a value that may be one, a list, or an object with an id."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [text for each in value[:100] if isinstance(each, str | dict) for text in _texts(each)]
    return [value["@id"]] if isinstance(value, dict) and isinstance(value.get("@id"), str) else []


def _names(value: Any, by_id: dict[str, dict[str, Any]]) -> list[str]:
    """The names in a value that may be a string, an object with a name or the id of one, or a list of these."""
    if isinstance(value, str):
        return [] if value.startswith(("http://", "https://")) else [value]
    if isinstance(value, list):
        return [name for each in value[:100] if isinstance(each, str | dict) for name in _names(each, by_id)]
    if isinstance(value, dict):
        name = value.get("name") or by_id.get(str(value.get("@id")), {}).get("name")
        if isinstance(name, list):
            name = next(iter(name), None)
        return [name] if isinstance(name, str) else []
    return []
