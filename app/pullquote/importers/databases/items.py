"""What files of news databases have in common: named fields, several articles, and a count that has to be right."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pullquote.errors import FileProblem
from pullquote.importers.databases.composing import composed
from pullquote.importers.dates import dated
from pullquote.importers.drafting import draft
from pullquote.importers.drafts import Draft
from pullquote.importers.reading import Source
from pullquote.records import Attribute, Provenance, Rights
from pullquote.wording import say

__all__ = ["LANGUAGES", "Item", "check_count", "draft_of"]

LANGUAGES: Mapping[str, str] = {
    name: code
    for code, names in {
        "en": "english englisch anglais inglés inglese engels",
        "de": "german deutsch allemand alemán tedesco duits",
        "fr": "french französisch français francés francese frans",
        "es": "spanish spanisch espagnol español spagnolo spaans",
        "it": "italian italienisch italien italiano italiaans",
        "nl": "dutch niederländisch néerlandais neerlandés olandese nederlands",
        "pt": "portuguese portugiesisch portugais portugués portoghese português portugees",
        "sv": "swedish schwedisch suédois sueco svedese svenska zweeds",
        "da": "danish dänisch danois danés danese dansk deens",
        "no": "norwegian norwegisch norvégien noruego norvegese norsk noors",
    }.items()
    for name in names.split()
}
"""What databases call a language, in the languages of their interfaces."""


_TITLE = 100


@dataclass(slots=True)
class Item:
    """An article as a database has it; `published` as it is written there."""

    title: str = ""
    outlet: str = ""
    published: str = ""
    byline: str = ""
    language: str = ""
    copyright: str = ""
    identifier: str = ""
    url: str = ""
    paragraphs: list[str] = field(default_factory=list)
    metadata: dict[str, str] = field(default_factory=dict)


def draft_of(
    item: Item, number: int, origin: Provenance, database: str, repairs: tuple[str, ...] = ()
) -> Draft:
    """The draft of an item; the headline is the text's first paragraph. Raises `UnreadableText` without any words."""
    text = composed([("headline", item.title), *(("", each) for each in item.paragraphs)])
    published, doubts = dated(item.published)
    if not published:
        doubts = (say("The database gives no date."),)
    byline = re.sub(r"^(?:by|von|par|por|di|door)\s+", "", item.byline.strip(), flags=re.IGNORECASE)
    where = say("article {number}", number=number)
    identifier = f"{database} {item.identifier}" if item.identifier else ""
    metadata = {"id": item.identifier, **item.metadata}
    return draft(
        text.text,
        origin,
        where,
        is_frozen=True,
        title=item.title,
        outlet=item.outlet,
        byline=byline,
        published=published,
        url=item.url,
        language=LANGUAGES.get(item.language.strip().casefold(), item.language.strip()),
        rights=Rights(item.copyright, redistribute=False if item.copyright else None),
        metadata=tuple(Attribute(name, value) for name, value in metadata.items() if value.strip()),
        doubts=doubts,
        repairs=repairs,
        where=where,
        identifier=identifier,
        zones=text.zones,
    )


def check_count(source: Source, stated: int, found: Iterable[str]) -> None:
    """Raise `FileProblem` when a file says that it holds another number of articles than were found, by title."""
    titles = list(found)
    if stated != len(titles):
        named = ", ".join(f"“{title[:_TITLE]}”" for title in titles[:5]) + (", …" if len(titles) > 5 else "")
        raise FileProblem(
            say(
                "“{file}” says that it holds {stated} articles, but {count} were found: {titles}. "
                "Nothing of it was read; download it again, or split it.",
                file=source.file,
                stated=stated,
                count=len(titles),
                titles=named or "–",
            )
        )
