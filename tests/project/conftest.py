from collections.abc import Iterator
from pathlib import Path

import pytest

from pullquote.project import Project, create_project


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "study.pullquote"


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    with create_project(path, wait=0.5) as project:
        yield project
