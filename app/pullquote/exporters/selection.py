"""Which articles and links an export takes, and in which revision."""

from collections.abc import Iterable, Sequence
from typing import Any

from pullquote.codebook import Codebook
from pullquote.exporters.source import Source
from pullquote.records import Annotation, Completion, Link

__all__ = ["correction_of", "is_finished", "kept_links"]


def is_finished(
    codebook: Codebook, annotations: Iterable[Annotation], completions: Iterable[Completion]
) -> bool:
    """Whether somebody has finished all labels in an article, and everybody who tagged there has."""
    labels = codebook.labels_by_id.keys()
    done: dict[str, set[str]] = {}
    for completion in completions:
        done.setdefault(completion.annotator, set()).add(completion.label)
    finished = {annotator for annotator, found in done.items() if found >= labels}
    return bool(finished) and finished >= {annotation.annotator for annotation in annotations}


def kept_links(annotations: Sequence[Annotation], links: Sequence[Link]) -> list[Link]:
    """The links whose two ends are exported, by place of head, role and place of tail."""
    if not links:
        return []
    place = {annotation.id: index for index, annotation in enumerate(annotations)}
    kept = (link for link in links if link.head in place and link.tail in place)
    return sorted(kept, key=lambda link: (place[link.head], link.role, place[link.tail], link.id))


def correction_of(source: Source, article: str) -> dict[str, Any] | None:
    """What a manifest says of an article whose text was corrected: revision, first hash, how many lost their words."""
    if not (revisions := source.revisions(article)):
        return None
    return {
        "article": article,
        "revision": len(revisions),
        "original_sha256": revisions[0].before_sha256,
        "displaced": len(source.displaced(article)),
    }
