"""Where names stand all over the project, and tagging them as one step or not at all."""

from pathlib import Path

import pytest

from pullquote.errors import Cancelled
from pullquote.jobs.import_files import import_text
from pullquote.jobs.name_places import name_places
from pullquote.project import Project, create_project

TEXTS = (
    "Tove Hallmar closed the locks, and Hallmar smiled.",
    "“Close them,” said Tove\u00a0Hallmar. Per Hallmar and Tove Hallmarsson did not.",
    "Nobody is here.",
)


@pytest.fixture
def project(tmp_path: Path):
    with create_project(tmp_path / "study") as made:
        for text in TEXTS:
            import_text(made, text)
        yield made


def found(project: Project, *names: str) -> list[tuple[int, str, bool, bool]]:
    ids = project.article_ids()
    return [
        (ids.index(place.hit.article), place.hit.words, place.is_doubtful, bool(place.hit.annotation))
        for place in name_places(project, "actor", names)
    ]


def test_every_article_with_one_of_the_names_is_read_and_longer_names_are_doubtful(project: Project) -> None:
    assert found(project, "Tove Hallmar") == [
        (0, "Tove Hallmar", False, False),
        (1, "Tove\u00a0Hallmar", False, False),
    ]
    assert found(project, "Tove Hallmar", "Hallmar") == [
        (0, "Tove Hallmar", False, False),
        (0, "Hallmar", True, False),
        (1, "Tove\u00a0Hallmar", False, False),
        (1, "Hallmar", True, False),
    ]


def test_what_is_tagged_is_left_out_unless_it_stands_for_nobody(project: Project) -> None:
    first = project.annotate(project.article_ids()[0], "actor", [(0, 12)])
    assert found(project, "Tove Hallmar")[0] == (0, "Tove Hallmar", False, True)
    project.change_annotation(first.id, actors=[project.add_actor("Tove Hallmar").id])
    assert [place[0] for place in found(project, "Tove Hallmar")] == [1]
    project.annotate(project.article_ids()[1], "actor", [(16, 36)])  # a longer mention has the name in it
    assert [place[0] for place in found(project, "Tove Hallmar")] == []


def test_the_search_can_be_stopped(project: Project) -> None:
    def stop() -> None:
        raise Cancelled("enough")

    with pytest.raises(Cancelled):
        name_places(project, "actor", ["Tove Hallmar"], stop)


def test_tagging_is_one_step_that_leaves_nothing_when_it_is_stopped(project: Project) -> None:
    first, second, _ = project.article_ids()
    tove, other = project.add_actor("Tove Hallmar"), project.add_actor("Per Hallmar")
    unnamed = project.annotate(first, "actor", [(0, 12)])
    taken = project.annotate(first, "actor", [(35, 42)], actors=[other.id])
    start = TEXTS[1].index("Tove")
    places, steps = [(second, start, start + 12)], len(project.history())

    def stop(_done: int, _total: int) -> None:
        raise Cancelled("enough")

    with pytest.raises(Cancelled):
        project.tag_name("actor", places, [unnamed.id], stop, actors=[tove.id])
    assert len(project.history()) == steps
    made = project.tag_name("actor", places, [unnamed.id, taken.id], actors=[tove.id])
    assert [(each.words, each.actors) for each in made] == [
        ("Tove\u00a0Hallmar", (tove.id,)),
        ("Tove Hallmar", (tove.id,)),
    ]
    assert project.next_undo().name == "Tag 3 mentions as Actor"
    assert len(project.history()) == steps + 1
    project.undo()
    assert [(each.words, each.actors) for each in project.annotations(first)] == [
        ("Tove Hallmar", ()),
        ("Hallmar", (other.id,)),
    ]
    assert project.annotations(second) == []
