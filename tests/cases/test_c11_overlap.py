"""C11: nested, crossing and doubled spans."""

from pathlib import Path

from pullquote.jobs.export_dataset import export_dataset
from pullquote.project import create_project
from tests.cases.helpers import check_offsets, expected, import_case, tag
from tests.datasets import articles

ORDER = ("a4", "c2", "q1", "a1", "a2", "c1", "q2", "a3")


def test_all_spans_are_stored_and_exported(tmp_path: Path) -> None:
    check_offsets("C11", tmp_path)


def test_a_repeat_changes_nothing_and_an_overlap_replaces_nothing(tmp_path: Path) -> None:
    spans = {span["id"]: span for span in expected("C11")["spans"]}
    with create_project(tmp_path / "study") as project:
        article = import_case(project, "C11")
        made = tag(project, article, [spans[name] for name in ORDER])
        assert tag(project, article, [spans["a1"]])["a1"] == made["a1"]
        assert len(project.annotations(article)) == 8

        start = spans["a1"]["start"] + len("The ")
        crossing = project.annotate(article, "actor", [(start, start + len("port authority told"))])
        assert crossing.words == "port authority told"
        assert len(project.annotations(article)) == 9
        assert made["a1"] in project.annotations(article)


def test_the_order_of_export_is_by_start_then_longer_first(tmp_path: Path) -> None:
    spans = {span["id"]: span for span in expected("C11")["spans"]}
    with create_project(tmp_path / "study") as project:
        tag(project, import_case(project, "C11"), [spans[name] for name in ORDER])
        export_dataset(project, tmp_path / "gold")
    (record,) = articles(tmp_path / "gold")
    order = [
        (annotation["fragments"][0]["start"], -annotation["fragments"][-1]["end"])
        for annotation in record["annotations"]
    ]
    assert order == sorted((span["start"], -span["end"]) for span in spans.values())
