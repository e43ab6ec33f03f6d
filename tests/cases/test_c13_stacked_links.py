"""C13: one mention is the source of a quote and what a claim is about; two annotators said so alike."""

from pathlib import Path

from pullquote.jobs.export_dataset import export_dataset
from pullquote.project import create_project, open_project
from tests.cases.helpers import expected, state
from tests.datasets import add, articles

ROLES = {("speaker", "quote"): "source", ("speaker", "claim"): "claimant", ("about", "claim"): "about"}


def test_both_links_of_the_mention_and_of_the_claim_are_kept(tmp_path: Path) -> None:
    case = state("C13")
    path = tmp_path / "study.pullquote"
    create_project(path).close()
    with open_project(path) as project:
        (article,) = add(project, [case["documents"][0]["text"]])
    for annotator in ("ana", "ben"):
        with open_project(path, annotator=annotator) as project:
            made = {
                entry["id"]: project.annotate(
                    article, entry["label"].lower(), [(entry["start"], entry["end"])]
                )
                for entry in case["annotations"]
                if entry["annotator"] == annotator
            }
            for link in case["links"]:
                if link["source"] in made:
                    head, tail = made[link["source"]], made[link["target"]]
                    project.link(ROLES[link["type"], head.label], head.id, tail.id)
    with open_project(path) as project:
        export_dataset(project, tmp_path / "gold")

    (record,) = articles(tmp_path / "gold")
    words = {a["id"]: (a["label"], a["fragments"][0]["text"]) for a in record["annotations"]}
    gold = expected("C13")["gold"]
    by_annotator = {}
    for annotator in ("ana", "ben"):
        spans = {words[a["id"]] for a in record["annotations"] if a["annotator"] == annotator}
        links = [
            (link["role"], words[link["head"]], words[link["tail"]])
            for link in record["links"]
            if link["annotator"] == annotator
        ]
        assert len(spans) == gold["spans"]
        assert len(links) == len(set(links)) == gold["links"]
        by_annotator[annotator] = spans, sorted(links)
    assert by_annotator["ana"] == by_annotator["ben"]
    claim = ("Claim", "the authority never warned anyone")
    assert sorted(role for role, head, _ in by_annotator["ana"][1] if head == claim) == ["about", "claimant"]
