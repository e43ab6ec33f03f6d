"""Writing a dataset in the format of another program: the articles, the manifest with what was lost, the checksums."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

from pullquote.errors import InvalidDataset
from pullquote.exporters.carries import Carries, Loss, losses_of, tell
from pullquote.exporters.folder import Folder
from pullquote.exporters.manifest import manifest, write_manifest
from pullquote.exporters.selection import correction_of, is_finished, kept_links
from pullquote.exporters.source import Source
from pullquote.exporters.summary import Summary
from pullquote.exporters.tagged import Names, Tagged
from pullquote.wording import say

__all__ = ["Exporter", "write_as"]


class Exporter(Protocol):
    """A module that writes one format."""

    CARRIES: Carries
    """What the format can hold."""

    def write(self, articles: Iterator[Tagged], names: Names, folder: Folder) -> None:
        """Write the files of all articles."""


def write_as(
    name: str,
    exporter: Exporter,
    source: Source,
    folder: Path,
    *,
    finished_only: bool = False,
    tick: Callable[[], None] = lambda: None,
) -> Summary:
    """Write a dataset into an empty folder; parameters and errors are those of `native.write`."""
    names = Names.of(source)
    summary = Summary()
    losses: Counter[Loss] = Counter()
    into = Folder(folder)

    def articles() -> Iterator[Tagged]:
        for uuid in sorted(source.article_ids()):
            annotations, completions = tuple(source.annotations(uuid)), source.completions(uuid)
            if finished_only and not is_finished(names.codebook, annotations, completions):
                summary.left_out += 1
                tick()
                continue
            links = kept_links(annotations, source.links(uuid))
            tagged = Tagged(source.article(uuid), annotations, tuple(links), names)
            if correction := correction_of(source, uuid):
                summary.corrections.append(correction)
            losses.update(losses_of(tagged, exporter.CARRIES))
            summary.articles += 1
            summary.annotations += len(annotations)
            summary.links += len(links)
            summary.statuses.update([annotation.status for annotation in annotations])
            summary.annotators.update([annotation.annotator for annotation in annotations])
            yield tagged
            tick()

    try:
        exporter.write(articles(), names, into)
    except KeyError as error:
        raise InvalidDataset(
            say(
                "“{name}” is used, which neither the codebook nor the registry has. Nothing was exported.",
                name=error.args[0],
            )
        ) from error
    summary.losses = tell(losses)
    content = manifest(summary, names.codebook, into.files, finished_only=finished_only, form=name)
    write_manifest(folder, content, into.files)
    return summary
