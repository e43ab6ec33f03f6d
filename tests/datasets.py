"""Looking at exported datasets, and making projects to export."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pullquote.jobs.export_dataset import export_dataset
from pullquote.jobs.import_dataset import import_dataset
from pullquote.project import Project, create_project
from pullquote.records import Article, new_id
from pullquote.text import sha256


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def records(path: Path) -> list[dict[str, Any]]:
    """The records of a JSON Lines file, split at LF as any tool does."""
    *lines, last = path.read_bytes().split(b"\n")
    assert last == b""
    return [json.loads(line) for line in lines]


def articles(folder: Path) -> list[dict[str, Any]]:
    return records(folder / "articles.jsonl")


def attributions(folder: Path) -> list[dict[str, Any]]:
    return records(folder / "attributions.jsonl")


def manifest(folder: Path) -> dict[str, Any]:
    content = json.loads((folder / "manifest.json").read_bytes())
    assert isinstance(content, dict)
    return content


def add(project: Project, texts: Iterable[str], **fields: Any) -> list[str]:
    """Articles with these texts; their ids."""
    made = [Article(new_id(), text, sha256(text), **fields) for text in texts]
    with project.importing("test") as work, work.batch():
        work.add_articles(made)
    return [article.id for article in made]


def round_trip(folder: Path, place: Path) -> Path:
    """Import a dataset into a new project and export that; the folder of the second export."""
    place.mkdir()
    with create_project(place / "second.pullquote") as project:
        import_dataset(project, folder)
        export_dataset(project, place / "second")
    return place / "second"
