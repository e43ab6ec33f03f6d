"""C37: duplicates inside a file and between imports."""

from pullquote.jobs.import_files import import_files
from pullquote.jobs.import_plan import Amendment
from pullquote.jobs.import_preview import Preview, look_into, planned
from pullquote.jobs.import_report import ImportReport
from pullquote.project import create_project
from tests.cases.helpers import DATA, expected

FILE = DATA / "C37_duplicates.txt"


def _numbers(report: ImportReport) -> dict[str, int]:
    return {
        "imported": len(report.added),
        "duplicates": len(report.duplicates),
        "failed": len(report.problems) + len(report.left_out),
    }


def test_the_same_article_counts_once_wherever_it_comes_from(tmp_path) -> None:
    wanted = expected("C37")["numbers"]
    with create_project(tmp_path / "first.pullquote") as project:
        first = import_files(project, [FILE])
        assert _numbers(first) == wanted["first"]
        article = first.added[0].article
        project.annotate(article, "actor", [(0, 7)])
        tagged = project.annotations(article)
        assert _numbers(import_files(project, [FILE])) == wanted["second"]
        assert project.annotations(article) == tagged
        assert [project.article(each.article).outlet for each in first.added] == [
            "The Tellinghaven Courier",
            "Tellinghaven Courier Online",
            "The Island Mail",
            "The Island Mail",
        ]
    with create_project(tmp_path / "second.pullquote") as project:
        assert _numbers(import_files(project, [FILE])) == wanted["first"]


def test_the_preview_counts_as_the_import_does_and_a_duplicate_can_be_kept(tmp_path) -> None:
    with create_project(tmp_path / "study.pullquote") as project:
        (file,) = look_into(project, [FILE]).files
        assert [found.same.by if found.same else "" for found in file.articles] == ["", "text", "", "", ""]
        (second,) = planned(Preview((file,)), {(0, 1): Amendment(keep=True)})
        assert len(import_files(project, [second]).added) == 5
        again = look_into(project, [FILE])
        assert all(found.same for found in again.files[0].articles)
