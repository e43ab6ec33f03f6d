"""The steps as people read them, and the way back to one."""

import pytest

from pullquote.errors import InvalidEdit, NothingToUndo
from pullquote.project import AnnotationChange, Project, migrations, open_project

from .helpers import ACTOR, CUE, DENIAL, MAYOR, QUOTE, TEXT, add, raw, snapshot


@pytest.fixture
def articles(project: Project) -> list[str]:
    return add(project, TEXT, TEXT + "More.")


def _names(steps):
    return [step.name for step in steps]


def test_steps_are_listed_newest_first_by_article_and_by_annotator(project, path, articles):
    project.annotate(articles[0], "quote", [QUOTE])
    project.annotate(articles[1], "cue", [CUE])
    project.close()
    with open_project(path, annotator="ann-02") as other:
        other.annotate(articles[1], "actor", [ACTOR])
        past = other.past
        everything = past.steps(10)
        assert _names(everything)[:3] == ["Tag as Actor", "Tag as Cue", "Tag as Quote"]
        assert [step.title for step in everything][:3] == ["Article 1", "Article 1", "Article 0"]
        assert {step.annotator for step in everything} == {"ann-01", "ann-02"}
        assert _names(past.steps(10, article=articles[1])) == ["Tag as Actor", "Tag as Cue"]
        assert _names(past.steps(10, annotator="ann-02")) == ["Tag as Actor"]
        assert past.steps(10, article=articles[0], annotator="ann-02") == []


def test_steps_are_paged(project, articles):
    for name in ("a", "b", "c", "d"):
        project.add_topic(name)
    first = project.past.steps(3)
    rest = project.past.steps(3, before=first[-1].key)
    assert [*first, *rest] == project.past.steps(6)
    assert project.past.steps(10, after=first[-1].key) == first[:-1]


def test_undone_and_redone_steps_say_so_and_add_none(project, articles):
    project.annotate(articles[0], "quote", [QUOTE])
    seen = project.past.last()
    step = project.past.steps(1)[0]
    project.undo()
    assert project.past.steps(10)[0] == project.past.steps(1)[0]
    assert project.past.steps(1)[0].key == step.key
    assert project.past.steps(1)[0].undone
    assert project.past.turned(seen) == {step.key: True}
    project.redo()
    assert not project.past.steps(1)[0].undone
    assert project.past.turned(seen) == {step.key: False}


def test_a_step_tells_what_it_changed(project, articles):
    quote = project.annotate(articles[0], "quote", [QUOTE])
    step = project.past.steps(1)[0]
    assert project.past.changes(step.key) == (AnnotationChange(None, quote),)


def test_there_and_back_again_is_the_same_state_at_every_step(project, articles):
    states, keys = [], []
    for edit in (
        lambda: project.annotate(articles[0], "quote", [QUOTE]),
        lambda: project.annotate(articles[1], "cue", [CUE]),
        lambda: project.add_actor("Ines Halvorsen"),
        lambda: project.annotate(articles[0], "actor", [MAYOR]),
        lambda: project.finish(articles[0]),
        lambda: project.delete_articles([articles[1]]),
    ):
        edit()
        states.append(snapshot(project))
        keys.append(project.past.steps(1)[0].key)
    back = project.way_to(keys[1])
    assert (back.direction, back.steps) == ("undo", tuple(reversed(keys[2:])))
    assert back.articles == 2
    for step, state in zip(back.steps, reversed(states[1:-1]), strict=True):
        project.undo(step)
        assert snapshot(project) == state
    assert project.way_to(keys[1]).steps == ()
    forward = project.way_to(keys[4])
    assert (forward.direction, forward.steps) == ("redo", tuple(keys[2:5]))
    for step in forward.steps:
        project.redo(step)
    assert snapshot(project) == states[4]
    assert project.check() == []


def test_a_step_that_is_not_the_last_is_not_undone(project, articles):
    project.annotate(articles[0], "quote", [QUOTE])
    way = project.way_to(project.past.steps(2)[1].key)
    project.annotate(articles[0], "cue", [CUE])  # meanwhile
    before = snapshot(project)
    with pytest.raises(NothingToUndo):
        project.undo(way.steps[0])
    assert snapshot(project) == before


def test_what_others_did_stays(project, path, articles):
    quote = project.annotate(articles[0], "quote", [QUOTE])
    start = project.past.steps(1)[0].key
    project.close()
    with open_project(path, annotator="ann-02") as other:
        theirs = other.annotate(articles[0], "quote", [QUOTE])
    with open_project(path) as project:
        project.annotate(articles[0], "cue", [CUE])
        way = project.way_to(start)
        assert len(way.steps) == 1
        project.undo(way.steps[0])
        assert {a.id for a in project.annotations(articles[0])} == {quote.id, theirs.id}


def test_a_step_that_stays_undone_cannot_be_gone_to(project, articles):
    project.annotate(articles[0], "quote", [QUOTE])
    lost = project.past.steps(1)[0].key
    project.undo()
    project.annotate(articles[0], "quote", [DENIAL])
    with pytest.raises(InvalidEdit, match="stays undone"):
        project.way_to(lost)
    with pytest.raises(InvalidEdit, match="no such step"):
        project.way_to(10**6)


def test_a_step_that_another_has_undone_cannot_be_gone_to(project, path, articles):
    project.annotate(articles[0], "quote", [QUOTE])
    theirs = project.past.steps(1)[0].key
    project.undo()
    project.close()
    with (
        open_project(path, annotator="ann-02") as other,
        pytest.raises(InvalidEdit, match="ann-01 has undone"),
    ):
        other.way_to(theirs)


def test_steps_of_an_older_file_are_history_only(project, path, articles):
    start = project.past.steps(1)[0].key
    project.annotate(articles[0], "quote", [QUOTE])
    with raw(path) as connection:
        connection.execute(
            "UPDATE journal SET schema = ? WHERE key > ?", (migrations.SCHEMA_VERSION - 1, start)
        )
    assert _names(project.past.steps(1)) == ["Tag as Quote"]
    assert project.past.changes(project.past.steps(1)[0].key) == ()
    with pytest.raises(InvalidEdit, match="earlier version"):
        project.way_to(start)


def test_notes_are_listed_in_the_order_of_the_texts(project, articles):
    project.annotate(articles[1], "cue", [CUE], note="third")
    project.annotate(articles[0], "quote", [QUOTE, DENIAL], note="first")
    project.annotate(articles[0], "actor", [ACTOR], note="second")
    project.annotate(articles[0], "actor", [MAYOR])
    everything = project.notes("ann-01", 10)
    assert [(note.note, note.title) for note in everything] == [
        *(("first", "Article 0"), ("second", "Article 0"), ("third", "Article 1"))
    ]
    assert everything[0].words == "“The pumps will hold,” … “They will not.”"
    page = project.notes("ann-01", 2)
    assert [*page, *project.notes("ann-01", 2, page[-1].place)] == everything
    assert project.notes("ann-02", 10) == []
    project.delete_articles([articles[0]])
    assert [note.note for note in project.notes("ann-01", 10)] == ["third"]
