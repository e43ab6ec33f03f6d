"""Which articles a project has already: asked before others come in."""

from collections.abc import Iterator, Sequence

from pullquote.project.file import ProjectFile
from pullquote.project.rows import SHOWN, TEXTS, load_attributes, load_provenance
from pullquote.records import Attribute, Provenance

__all__ = ["Origin", "known_origins", "known_texts"]

_BATCH = 500

Origin = tuple[str, str, Provenance, tuple[Attribute, ...]]


def known_texts(file: ProjectFile, hashes: Sequence[str]) -> dict[tuple[str, str, str], str]:
    """Of these text hashes, the articles that have one, or had it before their text was corrected:
    (hash, outlet, date) → title.
    """
    known: dict[tuple[str, str, str], str] = {}
    for first in range(0, len(hashes), _BATCH):
        some = hashes[first : first + _BATCH]
        marks = ", ".join("?" * len(some))
        rows = file.rows(
            f"SELECT t.sha256, a.outlet, a.published, a.title FROM {TEXTS.format(f'IN ({marks})')} t"
            f" JOIN article a ON a.key = t.article WHERE {SHOWN}",
            *some,
            *some,
        )
        known.update({(row[0], row[1], row[2]): row[3] for row in rows})
    return known


def known_origins(file: ProjectFile) -> Iterator[Origin]:
    """Of every article with an address or metadata: title, address, provenance, metadata."""
    rows = file.rows(
        f"SELECT a.title, a.url, a.provenance, a.metadata FROM article a WHERE {SHOWN}"
        " AND (a.url != '' OR a.metadata != '[]')"
    )
    for title, url, provenance, metadata in rows:
        yield title, url, load_provenance(provenance), load_attributes(metadata)
