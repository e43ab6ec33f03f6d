"""C17: export, import, export; spans inside words; a span that begins with a blank."""

from pathlib import Path

from pullquote.jobs.export_dataset import export_dataset
from pullquote.project import create_project
from tests.cases.helpers import expected, import_case, tag
from tests.datasets import articles, contents, round_trip


def test_the_second_export_equals_the_first(tmp_path: Path) -> None:
    wanted = expected("C17")
    with create_project(tmp_path / "study") as project:
        article = import_case(project, "C17")
        made = tag(project, article, wanted["spans"])
        export_dataset(project, tmp_path / "gold")
    second = round_trip(tmp_path / "gold", tmp_path / "other")
    assert contents(second) == contents(tmp_path / "gold")

    (record,) = articles(second)
    by_id = {annotation["id"]: annotation for annotation in record["annotations"]}
    assert len(by_id) == 6
    for span in wanted["spans"]:
        # A blank at the edge goes when the span is tagged, in the project as in every format.
        start = span["start"] + (len(span["text"]) - len(span["text"].lstrip()))
        (fragment,) = by_id[made[span["id"]].id]["fragments"]
        assert fragment == {"start": start, "end": span["end"], "text": span["text"].lstrip()}
