"""A table for people: `quotes.csv`, a quote a row with who said it, how, and where it stands.

It opens in a spreadsheet (UTF-8 with a byte order mark, commas). A cell that a spreadsheet would take for a formula
has an apostrophe in front.
"""

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator

from pullquote.exporters.carries import Carries
from pullquote.exporters.folder import Folder
from pullquote.exporters.tagged import Names, Tagged
from pullquote.records import Annotation

__all__ = ["CARRIES", "write"]

CARRIES = Carries(
    fragments=True, links=True, actors=True, topics=True, annotators=True, notes=True, metadata=True
)

_COLUMNS = (
    *(
        "article",
        "title",
        "outlet",
        "published",
        "url",
        "start",
        "end",
        "quote",
        "label",
        "cue",
        "source",
        "actors",
    ),
    *("addressee", "claims", "topics", "attributes", "annotator", "note"),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(articles: Iterable[Tagged], _names: Names, folder: Folder) -> None:
    """Write `quotes.csv`."""
    with folder.file("quotes.csv") as table:
        table.write(_row(_COLUMNS, b"\xef\xbb\xbf"))
        for tagged in articles:
            for row in _rows(tagged):
                table.write(_row(row))
                table.rows += 1


def _row(cells: Iterable[str], before: bytes = b"") -> bytes:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow(
        f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells
    )
    return before + out.getvalue().encode()


def _rows(tagged: Tagged) -> Iterator[tuple[str, ...]]:
    names, article = tagged.names, tagged.article
    functions = {label.id: label.function for label in names.codebook.labels}
    by_id = {annotation.id: annotation for annotation in tagged.annotations}
    ends: dict[str, dict[str, list[Annotation]]] = defaultdict(lambda: defaultdict(list))
    for link in tagged.links:
        ends[link.head][link.role].append(by_id[link.tail])
    for quote in tagged.annotations:
        if functions[quote.label] != "content":
            continue
        linked = ends[quote.id]
        sources, claims = linked["source"], linked["expresses"]
        actors = [actor.name for source in sources for actor in names.actors_of(source)]
        topics = [topic.name for claim in claims for topic in names.topics_of(claim)]
        yield (
            *(article.id, article.title, article.outlet, article.published, article.url),
            *(str(quote.start), str(quote.end), quote.words, names.label(quote)),
            *(_joined(linked["cue"]), _joined(sources), "; ".join(actors), _joined(linked["addressee"])),
            *(_joined(claims), "; ".join(topics)),
            "; ".join(f"{attribute.name}={attribute.value}" for attribute in quote.attributes),
            *(quote.annotator, quote.note),
        )


def _joined(annotations: Iterable[Annotation]) -> str:
    return "; ".join(annotation.words for annotation in annotations)
