"""C04: a byte order mark at byte 0 is not text; one inside the text is."""

from pathlib import Path

from pullquote.project import create_project
from tests.cases.helpers import check_offsets, import_case


def test_offsets_begin_after_the_first_mark_and_count_the_second(tmp_path: Path) -> None:
    check_offsets("C04", tmp_path)


def test_the_title_shows_no_mark(tmp_path: Path) -> None:
    with create_project(tmp_path / "study") as project:
        article = project.article(import_case(project, "C04"))
        assert article.title == "Quarry vote postponed"
        assert article.text.count("\ufeff") == 1
