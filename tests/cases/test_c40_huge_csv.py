"""C40: a cell of a CSV file that is longer than Python's limit of 131,072 characters."""

import csv

from pullquote.jobs.import_files import import_files
from pullquote.project import create_project

NAME = 199_978, 199_991


def test_a_huge_cell_is_a_document_like_any_other(tmp_path) -> None:
    sentence = "The committee noted the state of the drains and moved on. "
    big = (sentence * 4000)[: 200_000 - 30] + "Witness Edda Norrlind spoke up."[:30]
    file = tmp_path / "C40_huge.csv"
    with file.open("w", newline="", encoding="utf-8") as out:
        writer = csv.DictWriter(out, ["text", "source"])
        writer.writeheader()
        writer.writerow({"text": "Short one, said Una Reeve.", "source": "before"})
        writer.writerow({"text": big, "source": "huge"})
        writer.writerow({"text": "Short two, said Pal Gorse.", "source": "after"})
    limit = csv.field_size_limit()
    with create_project(tmp_path / "study.pullquote") as project:
        report = import_files(project, [file])
        assert not report.problems
        assert [len(project.text(added.article)) for added in report.added] == [26, 200_000, 26]
        annotation = project.annotate(report.added[1].article, "actor", [NAME])
        assert annotation.words == "Edda Norrlind"
    assert csv.field_size_limit() == limit
