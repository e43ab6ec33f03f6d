"""`pullquote duplicates`, and what `pullquote info` says of them, in processes of their own."""

import json

import pytest

from pullquote.project import create_project, open_project
from tests.datasets import add
from tests.stories import page, story
from tests.test_cli import good, run


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "study.pullquote"
    with create_project(path) as project:
        add(project, (page(story(1)), page(story(2)), page(story(5, 1), story(1)[:9])))
        first = project.article_ids()[0]
        project.change_article(first, title="Lock\x1b[31ms", outlet="The Lantern", published="2026-10-14")
    return path


def test_clusters_for_people(path):
    told = good("duplicates", path).splitlines()
    assert told[0] == "2 articles in 1 cluster."
    assert told[2].startswith("  Lock [31ms · The Lantern · 2026-10-14 · ")
    assert len(told) == 4


def test_clusters_as_json(path):
    with open_project(path) as project:
        first, _, third = project.article_ids()
    found = json.loads(good("duplicates", path, "--json"))
    assert found["not_compared"] == 0
    (cluster,) = found["clusters"]
    assert cluster["id"] == first
    assert [article["id"] for article in cluster["articles"]] == [first, third]
    assert cluster["articles"][0]["outlet"] == "The Lantern"


def test_info_says_how_many_count_once(path):
    assert "near-duplicates: none (3 articles not compared yet)" in good("info", path)
    good("duplicates", path)
    assert "near-duplicates: 2 articles in 1 cluster\n" in good("info", path)
    counted = json.loads(good("info", path, "--json"))["near_duplicates"]
    assert counted == {"clusters": 1, "articles": 2, "not_compared": 0}


def test_who_cannot_write_says_what_is_not_compared(path):
    with open_project(path) as holder:
        done = run("duplicates", path)
        assert done.returncode == 0
        assert done.stdout == "No articles are near-duplicates.\n"
        assert "3 articles" in done.stderr
        assert holder.compared.unknown == 3
