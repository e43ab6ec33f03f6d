"""doccano, relation extraction project: an article a line in `doccano.jsonl`, entities and relations by number.

Offsets are code points (the project's option “count grapheme clusters as one character” has to be off), and overlaps
are normal here, so the project must allow them. Fields beside these become the document's metadata.
"""

from collections.abc import Iterable
from itertools import count
from typing import Any

from pullquote.exporters.carries import Carries
from pullquote.exporters.folder import Folder
from pullquote.exporters.tagged import Names, Tagged

__all__ = ["CARRIES", "write"]

CARRIES = Carries(links=True, metadata=True)


def write(articles: Iterable[Tagged], _names: Names, folder: Folder) -> None:
    """Write `doccano.jsonl`."""
    entities, relations = count(1), count(1)
    with folder.file("doccano.jsonl") as lines:
        for tagged in articles:
            lines.add([_record(tagged, entities, relations)])


def _record(tagged: Tagged, entities: "count[int]", relations: "count[int]") -> dict[str, Any]:
    article, names = tagged.article, tagged.names
    first: dict[str, int] = {}
    labels = []
    for annotation in tagged.annotations:
        for fragment in annotation.fragments:
            number = next(entities)
            first.setdefault(annotation.id, number)
            labels.append(
                {
                    "id": number,
                    "label": names.label(annotation),
                    "start_offset": fragment.start,
                    "end_offset": fragment.end,
                }
            )
    return {
        "text": article.text,
        "entities": labels,
        "relations": [
            {
                "id": next(relations),
                "from_id": first[link.head],
                "to_id": first[link.tail],
                "type": names.role(link),
            }
            for link in tagged.links
        ],
        "article": article.id,
        "title": article.title,
        "outlet": article.outlet,
        "published": article.published,
        "url": article.url,
    }
