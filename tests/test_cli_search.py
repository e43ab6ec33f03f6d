"""`pullquote search`: as the window searches, in a process of its own."""

import json

import pytest

from pullquote.project import create_project, open_project
from tests.datasets import add
from tests.test_cli import bad, good


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "study.pullquote"
    with create_project(path) as project:
        first, _ = add(
            project,
            (
                "“The wall leaked,” said Zoe\u0308 A\u030alund. A wall is a wall.",
                "No wall was there, \x1b[31mthe clerk wrote.",
            ),
        )
        project.annotate(first, "quote", [(0, 18)])
        project.annotate(first, "actor", [(24, 35)], actors=[project.add_actor("Zoë Ålund").id])
    return path


def test_each_hit_in_its_context(path):
    told = good("search", path, "wall")
    assert len(told.splitlines()) == 4
    assert "said Zoe\u0308 A\u030alund. A wall is a wall." in told.splitlines()[1]
    assert "\x1b" not in told
    assert good("search", path, "zebra") == "Nothing is found.\n"


def test_json_has_offsets_of_the_stored_text(path):
    found = json.loads(good("search", path, "“zoe alund”", "--json"))
    assert [(hit["start"], hit["end"], hit["words"]) for hit in found["hits"]] == [
        (24, 35, "Zoe\u0308 A\u030alund")
    ]
    assert found["more"] is False
    found = json.loads(good("search", path, "wall", "--json", "--limit", "2"))
    assert (len(found["hits"]), found["more"]) == (3, True)


def test_filters(path):
    assert len(json.loads(good("search", path, "wall", "--label", "Quote", "--json"))["hits"]) == 1
    assert len(json.loads(good("search", path, "zoe", "--actor", "zoë ålund", "--json"))["hits"]) == 1
    assert len(json.loads(good("search", path, "zoe", "--in", "actors", "--json"))["hits"]) == 1
    assert "no label “walls”" in bad("search", path, "wall", "--label", "walls")
    assert "no actor “Nobody”" in bad("search", path, "wall", "--actor", "Nobody")
    assert bad("search", path, " * ") == "There is no word to search for."
    assert "searched all" in bad("search", path, "zoe", "--in", "actors", "--outlet", "The Lantern")
    for day in ("yesterday", "2026-10", "2026-02-30"):
        assert f"“{day}” is not a day" in bad("search", path, "wall", "--since", day)


def test_a_name_before_an_alias_and_never_one_of_several(path):
    with open_project(path) as project:
        zoe = project.actors()[0]
        project.change_actor(zoe.id, aliases=["Director", "The chair"])
        project.add_actor("Director")
        chair = project.add_actor("Ann Aabye", aliases=["The chair"])
    assert good("search", path, "zoe", "--actor", "director") == "Nothing is found.\n"
    told = bad("search", path, "zoe", "--actor", "the chair")
    assert zoe.id in told
    assert chair.id in told
    assert "Zoe\u0308" in good("search", path, "zoe", "--actor", zoe.id)


def test_the_index_is_made_where_it_can_be(path):
    with open_project(path) as holder:
        assert "wall" in good(
            "search", path, "wall", "--in", "texts"
        )  # the holder writes, the search only reads
        assert holder.words.unknown == 2
    good("search", path, "wall")
    with open_project(path) as project:
        assert project.words.unknown == 0
        assert len(project.history()) == 4
