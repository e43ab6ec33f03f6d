"""The preview of an import says what the project has nearly the same already."""

from pathlib import Path

import pytest

from pullquote.jobs.import_preview import look_into
from pullquote.project import create_project
from tests.datasets import add
from tests.stories import page, story


@pytest.fixture
def project(tmp_path):
    with create_project(tmp_path / "study.pullquote") as project:
        yield project


def hints(project, folder: Path, *texts: str) -> list[str]:
    files = [folder / f"{number}.txt" for number in range(len(texts))]
    for file, text in zip(files, texts, strict=True):
        file.write_text(f"Title: New\n\n{text}", "utf-8")
    return [article.like for file in look_into(project, files).files for article in file.articles]


def test_a_trimmed_copy_is_told(project, tmp_path):
    add(project, [page(story(1))], title="Locks")
    add(project, [page(story(2))])
    project.compared.learn()
    trimmed, other = page(story(1)[:6]), page(story(3))
    assert hints(project, tmp_path, trimmed, other, page(story(2)[4:])) == ["Locks", "", "Untitled"]


def test_what_is_not_compared_is_not_told(project, tmp_path):
    add(project, [page(story(1))], title="Locks")
    assert hints(project, tmp_path, page(story(1)[:6])) == [""]
