"""C08: separators and control characters are ordinary characters, and never a line end in the export."""

import json
from pathlib import Path

from pullquote.jobs.export_dataset import export_dataset
from pullquote.project import create_project
from tests.cases.helpers import check_offsets, expected, import_case


def test_each_counts_one(tmp_path: Path) -> None:
    check_offsets("C08", tmp_path)


def test_every_reader_sees_one_line(tmp_path: Path) -> None:
    with create_project(tmp_path / "study") as project:
        text = project.text(import_case(project, "C08"))
        export_dataset(project, tmp_path / "gold")
    assert len(text.rstrip("\n").splitlines()) > text.rstrip("\n").count("\n") + 1
    written = (tmp_path / "gold" / "articles.jsonl").read_text("utf-8")
    assert written.count("\n") == expected("C08")["jsonl"]["lines_when_split_on_LF"]
    (line,) = written.splitlines()
    assert json.loads(line)["text"] == text
