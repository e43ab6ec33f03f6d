"""C41: text encodings: certain ones are read, uncertain ones are asked for, broken files are named."""

from pathlib import Path

import pytest

from pullquote.importers import Choices
from pullquote.jobs.import_files import import_files
from pullquote.jobs.import_preview import Texts, look_again, look_into
from pullquote.project import Project, create_project
from tests.cases.helpers import DATA, expected


@pytest.fixture
def project(tmp_path: Path):
    with create_project(tmp_path / "study") as made:
        yield made


@pytest.mark.parametrize(
    ("name", "encoding"), [("C41_cp1252.txt", "cp1252"), ("C41_utf16le.txt", "utf-16-le")]
)
def test_what_is_certain_is_read_and_said(project: Project, name: str, encoding: str) -> None:
    (added,) = import_files(project, [DATA / name]).added
    article = project.article(added.article)
    assert article.text == expected("C41")[name]["canonical_text"]
    assert added.encoding == article.provenance.encoding == encoding
    for span in expected("C41")[name]["spans"]:
        assert article.text[span["start"] : span["end"]] == span["text"]


def test_what_is_not_certain_is_asked_for(project: Project) -> None:
    path, wanted = DATA / "C41_iso8859_7.txt", expected("C41")["C41_iso8859_7.txt"]
    report = import_files(project, [path])
    assert report.refused
    assert project.article_ids() == []
    (problem,) = report.problems
    assert "iso8859-7" in problem.candidates
    assert all(name in problem.problem for name in problem.candidates)

    (added,) = import_files(project, [path], encoding="ISO-8859-7").added
    article = project.article(added.article)
    assert article.text == wanted["canonical_text_if_user_picks_ISO-8859-7"]
    assert article.provenance.encoding == "iso8859-7"
    for span in wanted["spans"]:
        assert article.text[span["start"] : span["end"]] == span["text"]


def test_a_broken_file_is_named_with_byte_and_line(project: Project) -> None:
    report = import_files(project, [DATA / "C41_mixed_invalid.txt"])
    (problem,) = report.problems
    assert "UTF-8 at byte 58 (0xE9, in line 2)" in problem.problem
    assert project.article_ids() == []


def test_the_preview_offers_encodings_and_shows_the_text_in_the_one_chosen(project: Project) -> None:
    preview = look_into(project, [DATA / "C41_iso8859_7.txt"])
    assert "iso8859-7" in preview.files[0].candidates
    preview = look_again(project, preview, {0: Choices(encoding="iso8859-7")})
    (draft,) = Texts().reading(preview.files[0]).drafts
    assert (
        draft.article.text == expected("C41")["C41_iso8859_7.txt"]["canonical_text_if_user_picks_ISO-8859-7"]
    )
