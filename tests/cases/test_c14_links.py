"""C14: links in the export, finished or not."""

from pathlib import Path

import pytest

from pullquote.jobs.export_dataset import export_dataset
from pullquote.project import Project, create_project
from tests.cases.helpers import expected, import_case, tag
from tests.datasets import articles, contents, manifest

ROLES = {("speaker", "quote"): "source", ("speaker", "claim"): "claimant", ("contains", "quote"): "expresses"}


@pytest.fixture
def project(tmp_path: Path):
    with create_project(tmp_path / "study") as made:
        yield made


@pytest.fixture
def article(project: Project) -> str:
    """Seven spans; four links are links, the fifth (“same actor”) is one actor for two mentions."""
    case = expected("C14")
    article = import_case(project, "C14")
    made = tag(project, article, case["spans"])
    for link in case["links"]:
        head, tail = made[link["source"]], made[link["target"]]
        if link["type"] == "same-actor":
            actor = project.add_actor(head.words)
            for mention in (head, tail):
                project.change_annotation(mention.id, actors=[actor.id])
        else:
            project.link(ROLES[link["type"], head.label], head.id, tail.id)
    return article


def check(folder: Path) -> None:
    (record,) = articles(folder)
    ids = {annotation["id"] for annotation in record["annotations"]}
    assert len(ids) == len(record["annotations"]) == 7
    assert len(record["links"]) == 4
    assert all({link["head"], link["tail"]} <= ids for link in record["links"])
    (actor,) = record["actors"]
    mentions = [a["fragments"][0]["text"] for a in record["annotations"] if actor["id"] in a["actors"]]
    assert sorted(mentions) == ["Kaja Wrede", "Wrede"]


def test_an_unfinished_article_is_exported_whole(project: Project, article: str, tmp_path: Path) -> None:
    export_dataset(project, tmp_path / "gold")
    check(tmp_path / "gold")


def test_finished_only_says_what_it_left_out(project: Project, article: str, tmp_path: Path) -> None:
    report = export_dataset(project, tmp_path / "finished", finished_only=True)
    assert (report.articles, report.left_out) == (0, 1)
    assert articles(tmp_path / "finished") == []
    assert manifest(tmp_path / "finished")["articles_left_out"] == 1


def test_finishing_changes_whether_it_is_exported_not_what(
    project: Project, article: str, tmp_path: Path
) -> None:
    project.finish(article)
    report = export_dataset(project, tmp_path / "finished", finished_only=True)
    assert (report.articles, report.left_out) == (1, 0)
    check(tmp_path / "finished")
    export_dataset(project, tmp_path / "all")
    same = contents(tmp_path / "all")["articles.jsonl"]
    assert contents(tmp_path / "finished")["articles.jsonl"] == same
