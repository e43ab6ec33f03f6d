"""A native dataset into a project: its articles, annotations, links and registry, and what they need."""

import os
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TypeVar

import msgspec

from pullquote.codebook import Codebook
from pullquote.errors import DiskFull, InvalidDataset
from pullquote.importers.native import Dataset, DatasetArticle, is_dataset, open_dataset
from pullquote.jobs.import_report import Duplicate, ImportedArticle, ImportReport
from pullquote.jobs.progress import SILENT, Progress, advance
from pullquote.project import Import, Project
from pullquote.project.codebook_edits import attributes_now
from pullquote.records import Annotation
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

    An empty project adopts the dataset's codebook; any other must have its labels and roles, by name, or by id when
    it is the same codebook: then what the dataset calls by an old name gets the one that it has now. Articles
    that the project has (by id, or by text, outlet and date) are left out and stand in the report's
    `duplicates`.

    Raises `FileProblem`, `InvalidDataset`, `Cancelled`, `DiskFull` or `ProjectReadOnly`.
    """
    path = Path(path)
    dataset = open_dataset(path)
    adopt = dataset.codebook.toml != project.codebook.toml and not any(project.counts().values())
    if not adopt and not _has_all(project.codebook, dataset.codebook):
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
            codebook = dataset.codebook if adopt else project.codebook
            return _add_articles(project, work, dataset, codebook, progress)
    except DiskFull as error:
        raise DiskFull(
            say("The disk is full: nothing of “{path}” was imported. Make room and try again.", path=path)
        ) from error


def _has_all(codebook: Codebook, other: Codebook) -> bool:
    """Whether a codebook has the labels and roles of another."""
    return all(
        part.id in own and (part.name == own[part.id].name or codebook.id == other.id)
        for parts, own in ((other.labels, codebook.labels_by_id), (other.roles, codebook.roles_by_id))
        for part in parts
    )


def _named_as_now(annotations: Iterable[Annotation], codebook: Codebook) -> list[Annotation]:
    """Annotations with the names and values of attributes that the codebook has for them now."""
    return [
        msgspec.structs.replace(
            each, attributes=attributes_now(codebook.labels_by_id[each.label], each.attributes)
        )
        for each in annotations
    ]


def _add_registry(work: Import, dataset: Dataset) -> None:
    actors, topics = dict(dataset.actors), dict(dataset.topics)
    for table, registered in (("actor", actors), ("topic", topics)):
        for ids in _pieces(list(registered), _IDS):
            for uuid in work.has(table, ids):
                del registered[uuid]
    with work.batch():
        work.add_registry(actors.values(), topics.values())


def _add_articles(
    project: Project, work: Import, dataset: Dataset, codebook: Codebook, progress: Progress
) -> ImportReport:
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
            elif article.id in there and work.text_of(article.id) != article.sha256:
                notes.append(
                    say(
                        "“{title}” was left out: the project has it with another text, corrected here or there. "
                        "Import it into a new project to compare the two.",
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
                    work.add_annotations(found.article.id, _named_as_now(found.annotations, codebook))
                if found.links:
                    work.add_links(found.article.id, found.links)
                work.add_completions(found.completions)
                work.add_revisions(found.revisions)
        advance(progress, len(batch))
    return ImportReport(tuple(added), tuple(duplicates), notes=tuple(notes))


def _pieces(items: Iterable[_T], size: int) -> Iterator[list[_T]]:
    iterator = iter(items)
    while piece := list(islice(iterator, size)):
        yield piece
