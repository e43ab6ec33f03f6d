"""The words of a news page that are not the article, as patterns for one line of it.

One table a language in `resources/lexicon/page.toml`; its head says what the lists mean. The words of English are
looked for in every language: much of the web's furniture is English wherever the article is from.
"""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import regex

from pullquote.resources import resource

__all__ = ["CAPITALISED", "Page", "page"]

_NAME = r"\p{Lu}[\p{L}\p{M}.'’‐‑-]*"
_PARTICLE = r"(?:de|der|den|del|della|di|da|van|von|la|le|el|al|bin|dos|y|e)"
CAPITALISED = rf"{_NAME}(?:\s(?:{_PARTICLE}\s)*{_NAME}){{0,4}}"
"""A pattern of one to five capitalised words with particles between them."""
_AGENCY = r"(?:Getty(?:\sImages)?|AP|AFP|Reuters|REUTERS|dpa|EPA|EFE|Shutterstock|imago|Associated\sPress)"
# Names, agencies and what joins them; no verb, so no sentence.
_CREDITED = rf"""(?:[Cc]ourtesy\s(?:of\s)?)?{CAPITALISED}
    (?:\s?[/|,&–-]\s?(?:{_AGENCY}|{CAPITALISED})|\s(?:for|via|of|und|and|et|y|pour|para|für)\s(?:the\s)?{CAPITALISED}){{0,3}}"""


@dataclass(frozen=True, slots=True)
class Page:
    """What a line looks like that is furniture; each pattern is tried at the first letter or mark of a line."""

    copyright: regex.Pattern[str]
    correction: regex.Pattern[str]
    photo_credit: regex.Pattern[str]
    captioned: regex.Pattern[str]
    """A caption with its credit behind it."""
    advert: regex.Pattern[str]
    promotion: regex.Pattern[str]
    boilerplate: regex.Pattern[str]
    date: regex.Pattern[str]
    byline: regex.Pattern[str]
    finite: regex.Pattern[str]
    """A word that a caption, which speaks of what can be seen, seldom has."""
    bio: tuple[str, ...]


def page(language: str) -> Page:
    """The patterns of a language code such as "en" or "de-AT"; those of English alone for one without a list."""
    return _page(language.lower().replace("_", "-").split("-")[0])


@lru_cache(maxsize=8)
def _page(language: str) -> Page:
    tables = tomllib.loads(resource("lexicon", "page.toml").read_text("utf-8"))
    chosen = [tables[name] for name in dict.fromkeys(("en", language)) if name in tables]

    def listed(key: str) -> list[str]:
        return [entry for table in chosen for entry in _entries(table.get(key, ()))]

    def words(key: str) -> str:
        return _either(listed(key))

    credit = rf"(?i:\b{words('credit')}\b)"
    by = rf"(?:\s?:\s?|\s(?i:{words('byline')})\s|\s)"
    return Page(
        copyright=_pattern(
            rf"(?:©|\([cC]\)\s|(?i:copyright)\s(?:©|\(c\)|\d{{4}}|by\s)).* | (?i:{words('rights')})\b.*"
        ),
        correction=_pattern(
            rf"(?i:{words('correction')})\s?(?:[:.—–-].*|$) | [\W_]*(?i:{words('corrected')})\b.*"
        ),
        photo_credit=_pattern(
            rf"""[(\[]?{credit}{by}{_CREDITED}[.)\]]*$ | [(\[]?{_AGENCY}(?:\s(?:Photo|Images?|Foto))?
            (?:\s?/\s?{CAPITALISED})?[.)\]]*$ | {CAPITALISED}\s?/\s?{_AGENCY}[.)\]]*$"""
        ),
        captioned=_pattern(
            rf"""[^(]*[(\[][^()\[\]]{{0,80}}(?:{credit}|{_AGENCY}\s(?:Photo|Images))[^()\[\]]{{0,80}}[)\]]\.?$
            | .*[.!?)…”"]\s{credit}{by}{_CREDITED}\.?$"""
        ),
        advert=_pattern(rf"(?i:{words('advert')})\W*$ | .*\b(?i:{words('advert_words')})\b.*"),
        promotion=_pattern(rf"(?i:{words('asks')})\b.*\b(?i:(?P<to>{words('to')}))\b.*"),
        boilerplate=_pattern(
            rf"""[\W_]*(?i:{words("read_more")})(?:\s?:.*|\W*$) | [\W_]*(?i:{words("boilerplate")})(?!\w).*
            | \(h/t\s.* | <\w+[^<>]*>.* | {CAPITALISED}.*\scontributed\s(?:to\sthis|reporting)\b.*
            | (?:https?://|www\.)\S+$"""
        ),
        date=_pattern(
            rf"""(?:(?i:{words("dated")})\s?:?\s?)?(?=.*\d)(?=.*(?:\d[./:–-]\d|(?i:{words("months")})))
            (?:(?:(?i:{words("months")})\b\.?|\d{{1,4}}(?:st|nd|rd|th|er)?|(?i:de|of|at|um|uhr|à|le|um|a\.?m\.?|p\.?m\.?|[EGCP][SMD]?T)\b)
            [\s.,:/|–—-]*){{2,12}}$"""
        ),
        byline=_pattern(
            rf"""(?i:{words("byline")})\s{CAPITALISED}(?:(?:,\s?|\s(?:and|und|et|y|&)\s){CAPITALISED}){{0,4}}
            (?:\s?[,|–—-]\s?[^.,]{{1,60}}|\s(?:in|à|en|at|for|aus)\s{CAPITALISED})?\.?$"""
        ),
        finite=regex.compile(rf"(?i)\b(?:{words('finite')}|\p{{L}}{{2,}}ed)\b"),
        bio=tuple(listed("bio")),
    )


def _entries(value: Any) -> Iterable[str]:
    return value.split() if isinstance(value, str) else value


def _either(phrases: list[str]) -> str:
    """Any of the phrases, the longest first; nothing at all if there is none."""
    longest_first = sorted(dict.fromkeys(phrases), key=len, reverse=True)
    return "(?:" + "|".join(r"\s".join(map(regex.escape, p.split())) for p in longest_first) + ")"


def _pattern(source: str) -> regex.Pattern[str]:
    return regex.compile(f"(?x)(?:{source.replace('#', chr(92) + '#')})")
