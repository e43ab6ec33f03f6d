"""C15: two annotators in one export, nothing doubled, nothing lost."""

from collections import Counter
from pathlib import Path

from pullquote.jobs.export_dataset import export_dataset
from pullquote.project import create_project, open_project
from tests.cases.helpers import expected, state
from tests.datasets import add, articles, contents, manifest


def test_each_annotation_is_exported_once(tmp_path: Path) -> None:
    case, totals = state("C15"), expected("C15")["totals"]
    path = tmp_path / "study.pullquote"
    with create_project(path) as project:
        ids = add(project, [document["text"] for document in case["documents"]])
    by_name = dict(zip((document["id"] for document in case["documents"]), ids, strict=True))
    for annotator in ("ana", "ben"):
        with open_project(path, annotator=annotator) as project:
            for entry in case["annotations"]:
                if entry["annotator"] == annotator:
                    span = entry["start"], entry["end"]
                    project.annotate(by_name[entry["doc"]], entry["label"].lower(), [span])
            for document, who, _ in case["statuses"]:
                if who == annotator:
                    project.finish(by_name[document])
    with open_project(path) as project:
        export_dataset(project, tmp_path / "gold")
        export_dataset(project, tmp_path / "again")

    found = articles(tmp_path / "gold")
    assert len(found) == totals["distinct_documents"]
    annotations = [annotation for record in found for annotation in record["annotations"]]
    assert len({annotation["id"] for annotation in annotations}) == len(annotations) == totals["annotations"]
    assert Counter(a["annotator"] for a in annotations) == {"ana": totals["ana"], "ben": totals["ben"]}

    second = next(record for record in found if record["id"] == by_name["d2"])
    assert {a["annotator"] for a in second["annotations"]} == {"ana"}
    with open_project(path) as project:
        labels = {label.name for label in project.codebook.labels}
    assert {done["label"] for done in second["complete"] if done["annotator"] == "ben"} == labels
    assert manifest(tmp_path / "gold")["annotators"] == ["ana", "ben"]
    assert contents(tmp_path / "again") == contents(tmp_path / "gold")
