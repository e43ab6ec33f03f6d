"""Suggestions become annotations in every codebook that comes with the program: labels are found by their function."""

from pathlib import Path

import pytest

from pullquote.codebook import READY_MADE, default_codebook, ready_made
from pullquote.codebook_writing import with_label, written
from pullquote.jobs.export_dataset import export_dataset
from pullquote.jobs.proposals import accept, proposals
from pullquote.project import create_project
from pullquote.suggest.engine import suggest
from tests.datasets import add, attributions

TEXT = "“The pumps will hold until the spring,” said Ines Halvorsen.\n"


@pytest.mark.parametrize("name", READY_MADE)
def test_a_suggested_quote_is_accepted_with_its_ends(name: str, tmp_path: Path) -> None:
    book = ready_made(name)
    with create_project(tmp_path / "study.pullquote", codebook=book.toml) as project:
        (article,) = add(project, [TEXT])
        found = proposals(suggest(TEXT, "en", project.codebook), project.codebook)
        quote = next(each for each in found if each.kind == "attribution")
        made = accept(project, article, quote)
        assert book.labels_by_id[made.label].function == "content"
        functions = {book.labels_by_id[each.label].function for each in project.annotations(article)}
        roles = {link.role for link in project.links(article)}
        has_cue = book.with_function("cue") is not None
        assert functions == {"content", "mention"} | ({"cue"} if has_cue else set())
        assert roles == {"source"} | ({"cue"} if has_cue else set())
        export_dataset(project, tmp_path / "gold")
    (record,) = attributions(tmp_path / "gold")
    assert [each["fragments"][0]["text"] for each in record["sources"]] == ["Ines Halvorsen"]


def test_nothing_is_suggested_for_a_retired_label(tmp_path: Path) -> None:
    book = written(with_label(default_codebook(), "cue", retired=True))
    with create_project(tmp_path / "study.pullquote", codebook=book.toml) as project:
        (article,) = add(project, [TEXT])
        found = proposals(suggest(TEXT, "en", book), book)
        accept(project, article, next(each for each in found if each.kind == "attribution"))
        assert {each.label for each in project.annotations(article)} == {"quote", "actor"}
        retired = written(with_label(book, "quote", retired=True))
        kinds = {each.kind for each in proposals(suggest(TEXT, "en", retired), retired)}
        assert "attribution" not in kinds
