"""A native dataset into a project: its articles, annotations, links and registry, and what they need."""

import os
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TypeVar

from pullquote.codebook import Codebook
from pullquote.errors import DiskFull, InvalidDataset
from pullquote.importers.native import Dataset, DatasetArticle, is_dataset, open_dataset
from pullquote.jobs.import_report import Duplicate, ImportedArticle, ImportReport
from pullquote.jobs.progress import SILENT, Progress, advance
from pullquote.project import Import, Project
from pullquote.wording import say

__all__ = ["import_dataset", "is_dataset"]

_BATCH = 50
"""Articles in one transaction, with all their annotations."""

_IDS = 500

_T = TypeVar("_T")


def import_dataset(
    project: Project, path: str | os.PathLike[str], *, progress: Progress = SILENT
) -> ImportReport:
    """Import a dataset by its folder or its `articles.jsonl`, as one step: all of it, or nothing.

    An empty project adopts the dataset's codebook; any other must have the same labels and roles. Articles
    that the project has (by id, or by text, outlet and date) are left out and stand in the report's
    `duplicates`.

    Raises `FileProblem`, `InvalidDataset`, `Cancelled`, `DiskFull` or `ProjectReadOnly`.
    """
    path = Path(path)
    dataset = open_dataset(path)
    adopt = dataset.codebook.toml != project.codebook.toml and not any(project.counts().values())
    if not adopt and _names(project.codebook) != _names(dataset.codebook):
        raise InvalidDataset(
            say(
                "“{path}” uses the codebook “{codebook}” (version {version}). "
                "Its labels differ from this project's, “{other}”. Import it into a new project.",
                path=path,
                codebook=dataset.codebook.name,
                version=dataset.codebook.version,
                other=project.codebook.name,
            )
        )
    progress.start(dataset.rows, say("Importing"))
    try:
        with project.importing(path.name) as work:
            if adopt:
                work.use_codebook(dataset.codebook.toml)
            _add_registry(work, dataset)
            return _add_articles(project, work, dataset, progress)
    except DiskFull as error:
        raise DiskFull(
            say("The disk is full: nothing of “{path}” was imported. Make room and try again.", path=path)
        ) from error


def _names(codebook: Codebook) -> tuple[dict[str, str], dict[str, str]]:
    labels = {label.id: label.name for label in codebook.labels}
    return labels, {role.id: role.name for role in codebook.roles}


def _add_registry(work: Import, dataset: Dataset) -> None:
    actors, topics = dict(dataset.actors), dict(dataset.topics)
    for table, registered in (("actor", actors), ("topic", topics)):
        for ids in _pieces(list(registered), _IDS):
            for uuid in work.has(table, ids):
                del registered[uuid]
    with work.batch():
        work.add_registry(actors.values(), topics.values())


def _add_articles(project: Project, work: Import, dataset: Dataset, progress: Progress) -> ImportReport:
    added: list[ImportedArticle] = []
    duplicates: list[Duplicate] = []
    notes: list[str] = []
    file = str(dataset.folder)
    for batch in _pieces(dataset.articles(), _BATCH):
        there = work.has("article", [found.article.id for found in batch])
        known = work.known([found.article.sha256 for found in batch])
        new: list[DatasetArticle] = []
        for found in batch:
            article = found.article
            existing = known.get((article.sha256, article.outlet, article.published))
            if article.id in there and not project.article_is_shown(article.id):
                notes.append(
                    say(
                        "“{title}” was left out: it has been here before and was undone or deleted. "
                        "Redo that, or import into a new project.",
                        title=article.title,
                    )
                )
            elif article.id in there or existing is not None:
                duplicates.append(Duplicate(file, article.title if existing is None else existing))
            else:
                new.append(found)
                added.append(ImportedArticle(file, article.id, article.title, "utf-8"))
        with work.batch():
            work.add_articles(found.article for found in new)
            for found in new:
                if found.annotations:
                    work.add_annotations(found.article.id, found.annotations)
                if found.links:
                    work.add_links(found.article.id, found.links)
                work.add_completions(found.completions)
        advance(progress, len(batch))
    return ImportReport(tuple(added), tuple(duplicates), notes=tuple(notes))


def _pieces(items: Iterable[_T], size: int) -> Iterator[list[_T]]:
    iterator = iter(items)
    while piece := list(islice(iterator, size)):
        yield piece
