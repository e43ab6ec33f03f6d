"""C43: the order of columns, ligatures and hyphens of a PDF, and a scan."""

import re

import pytest

from pullquote.errors import FileProblem
from pullquote.importers import Source, read
from pullquote.jobs.import_files import import_files
from pullquote.jobs.import_plan import Amendment
from pullquote.jobs.import_preview import Texts, look_into, planned
from pullquote.project import create_project
from tests.cases.helpers import DATA, expected


def _plain(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip()


def test_columns_are_read_in_order_and_nothing_else_is_in_the_text() -> None:
    wanted = expected("C43")["C43_columns.pdf"]
    (draft,) = read(Source("C43_columns.pdf", (DATA / "C43_columns.pdf").read_bytes())).drafts
    assert [_plain(each) for each in draft.article.text.split("\n\n")] == wanted["reading_order"]
    assert draft.article.title == wanted["reading_order"][0]
    assert "recon-struction → reconstruction" in " ".join(draft.repairs)
    assert "“The Tellinghaven Courier”" in " ".join(draft.repairs)


def test_a_scan_is_called_one() -> None:
    with pytest.raises(FileProblem, match="No text was found in “C43_scan.pdf”: it looks like a scan"):
        read(Source("C43_scan.pdf", (DATA / "C43_scan.pdf").read_bytes()))


def test_the_text_is_seen_and_corrected_before_it_is_stored(tmp_path) -> None:
    file = DATA / "C43_columns.pdf"
    with create_project(tmp_path / "study") as project:
        preview = look_into(project, [file, DATA / "C43_scan.pdf"])
        assert "looks like a scan" in preview.files[1].problem
        (draft,) = Texts().reading(preview.files[0]).drafts
        mended = draft.article.text.replace("Residents are wary.", "Residents are worried.")
        report = import_files(project, planned(preview, {(0, 0): Amendment(text=mended)}))
        assert project.text(report.added[0].article) == mended
        assert "edited before it was imported" in " ".join(report.notes)
