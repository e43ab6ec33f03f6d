"""The real-world cases: their inputs, and what must come out.

`data/` holds invented texts written for this project with the expected values beside them. Offsets there are code
points of the canonical text; `utf16_…` are the same places as Qt counts them.
"""

import json
from pathlib import Path
from typing import Any

from pullquote.jobs.export_dataset import export_dataset
from pullquote.jobs.import_files import import_files
from pullquote.project import Project, create_project, open_project
from pullquote.quotations import read_quotations
from pullquote.records import Annotation
from pullquote.text import TextIndex, sha256
from tests.datasets import articles, contents

DATA = Path(__file__).parent / "data"

Span = dict[str, Any]


def expected(case: str) -> dict[str, Any]:
    """A case's expected values."""
    (path,) = DATA.glob(f"{case}_*.expected.json")
    content = json.loads(path.read_text("utf-8"))
    assert isinstance(content, dict)
    return content


def state(case: str) -> dict[str, Any]:
    """The described state of a case that is not a text."""
    (path,) = (path for path in DATA.glob(f"{case}_*.json") if ".expected." not in path.name)
    content = json.loads(path.read_text("utf-8"))
    assert isinstance(content, dict)
    return content


def import_case(project: Project, case: str) -> str:
    """Import a case's text file as a user does; the new article's id."""
    report = import_files(project, [DATA / expected(case)["input"]])
    assert not report.problems
    (article,) = report.added
    return article.article


def tag(project: Project, article: str, spans: list[Span]) -> dict[str, Annotation]:
    """Tag the spans of a case; annotations by the case's own ids."""
    return {
        span["id"]: project.annotate(article, span["label"].lower(), [(span["start"], span["end"])])
        for span in spans
    }


def check_offsets(case: str, tmp_path: Path) -> None:
    """Import, tag, export, save, open and export again: the text and every span are as expected."""
    wanted = expected(case)
    path = tmp_path / "study.pullquote"
    with create_project(path) as project:
        article = import_case(project, case)
        tag(project, article, wanted["spans"])
        text = project.text(article)
        export_dataset(project, tmp_path / "first")

    body = text.rstrip("\n")
    index = TextIndex(text)
    assert len(body) == wanted["document"]["length_codepoints"]
    assert TextIndex(body).units == wanted["document"]["length_utf16"]
    assert sha256(body) == wanted["document"]["sha256_utf8"]
    assert text == wanted.get("canonical_text", text)

    (record,) = articles(tmp_path / "first")
    assert record["text"] == text
    found = {
        (fragment["start"], fragment["end"], fragment["text"])
        for annotation in record["annotations"]
        for fragment in annotation["fragments"]
    }
    assert found == {(span["start"], span["end"], span["text"]) for span in wanted["spans"]}
    for span in wanted["spans"]:
        assert text[span["start"] : span["end"]] == span["text"]
        assert index.to_utf16(span["start"]) == span["utf16_start"]
        assert index.to_utf16(span["end"]) == span["utf16_end"]

    with open_project(path) as project:
        export_dataset(project, tmp_path / "again")
    assert contents(tmp_path / "again") == contents(tmp_path / "first")


def check_quotations(case: str, *, other: tuple[str, ...] = ()) -> None:
    """The quotations of a case, and those of the `other` kinds that are no speech, are found; and nothing else."""
    wanted = expected(case)
    text = (DATA / wanted["input"]).read_text("utf-8")
    body = text.rstrip("\n")
    assert (len(body), sha256(body)) == (
        wanted["document"]["length_codepoints"],
        wanted["document"]["sha256_utf8"],
    )
    fragments = [fragment for quote in wanted["quotes"] for fragment in quote["fragments"]]
    spans = {(fragment["outer"]["start"], fragment["outer"]["end"]): fragment for fragment in fragments}
    unspoken = {
        (span["start"], span["end"]) for span in wanted.get("not_direct_speech", ()) if span["kind"] in other
    }
    found = {quotation.span: quotation for quotation in read_quotations(text)}
    assert set(found) == set(spans) | unspoken
    for span, fragment in spans.items():
        inner = fragment["inner"]
        assert text[slice(*span)] == fragment["outer"]["text"]
        assert found[span].inner == (inner["start"], inner["end"])
        assert text[slice(*found[span].inner)] == inner["text"]
        assert found[span].closed == (inner["end"] < span[1])
