"""Naming a mention by `M` and `Return`: who is offered first, and what a new actor is called."""

import pytest
from PySide6.QtCore import Qt

from pullquote.desktop.registry import registry_of
from tests.desktop.opening import make_project, open_window

KEY = Qt.Key
TEXT = (
    "Title: The wall\nLanguage: en\n\n"
    "Weber said the wall would hold. Anna Weber runs the quay.\n\n"
    "Jon Vester and the Sound Authority disagreed. “It leaks,” he said; they left. "
    "The two met again, and she wrote it down. Lasse Pohl came too."
)


@pytest.fixture
def window(qtbot, tmp_path):
    return open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote", (TEXT,)))


def tag(window, words, **fields):
    session = window.session
    start = session.text.index(words)
    return session.project.annotate(session.article, "actor", [(start, start + len(words))], **fields)


def named(window, annotation):
    registry = registry_of(window.session)
    return [registry.name(actor) for actor in window.session.annotations[annotation.id].actors]


@pytest.fixture
def name(window, qtbot):
    """Press M on a mention, and perhaps more keys; what was offered at first."""

    def press(annotation, *keys):
        window.session.select(annotation.id)
        window.workspace.focus_page()
        qtbot.keyClick(window.workspace.page, KEY.Key_M)
        field = window.workspace.inspector.source.fields[0]
        offered = [row.name for row in field.suggestions.suggestions]
        for key in keys:
            qtbot.keyClick(window.focusWidget(), key)
        return offered

    return press


def test_a_surname_gets_the_full_name_of_the_text_and_is_its_alias(window, name):
    weber = tag(window, "Weber")
    steps = len(window.session.project.history())
    assert name(weber, KEY.Key_Return) == ["Anna Weber", "Weber"]
    assert named(window, weber) == ["Anna Weber"]
    (actor,) = window.session.project.actors()
    assert (actor.name, actor.kind, actor.aliases) == ("Anna Weber", "person", ("Weber",))
    assert len(window.session.project.history()) == steps + 1
    window.session.undo()
    assert window.session.project.actors() == []


def test_a_full_name_that_the_registry_knows_comes_before_all(window, name):
    known = window.session.project.add_actor("Anna Weber")
    weber = tag(window, "Weber")
    assert name(weber, KEY.Key_Return)[0] == "Anna Weber"
    assert window.session.annotations[weber.id].actors == (known.id,)
    assert window.session.project.actors() == [known]


def test_an_actor_that_is_called_so_already_is_not_passed_over(window, name):
    known = window.session.project.add_actor("Berta Weber", aliases=["Weber"])
    weber = tag(window, "Weber")
    assert name(weber, KEY.Key_Return)[0] == "Berta Weber"
    assert window.session.annotations[weber.id].actors == (known.id,)


def test_a_new_organisation_has_its_kind(window, name):
    name(tag(window, "Sound Authority"), KEY.Key_Return)
    (actor,) = window.session.project.actors()
    assert (actor.name, actor.kind) == ("Sound Authority", "government_body")


def test_a_pronoun_gets_the_last_person_it_fits(window, name):
    project = window.session.project
    vester = project.add_actor("Jon Vester")
    body = project.add_actor("Sound Authority", "government_body")
    tag(window, "Jon Vester", actors=[vester.id])
    tag(window, "Sound Authority", actors=[body.id])
    he, they = tag(window, "he said"), tag(window, "they")
    project.change_annotation(he.id, spans=[(he.start, he.start + 2)])
    assert name(he, KEY.Key_Return) == ["Jon Vester", "Sound Authority"]
    assert named(window, he) == ["Jon Vester"]
    assert name(they)[0] == "Sound Authority"


def test_whom_he_meant_is_not_whom_she_means(window, name):
    project = window.session.project
    anna, jon = project.add_actor("Anna Weber"), project.add_actor("Jon Vester")
    tag(window, "Anna Weber", actors=[anna.id])
    tag(window, "Jon Vester", actors=[jon.id])
    start = window.session.text.index("he said")
    project.annotate(window.session.article, "actor", [(start, start + 2)], actors=[jon.id])
    assert name(tag(window, "she"))[0] == "Anna Weber"


def test_a_group_that_is_resolved_later_stands_for_both(window, name):
    project = window.session.project
    anna, jon = project.add_actor("Anna Weber"), project.add_actor("Jon Vester")
    tag(window, "Anna Weber", actors=[anna.id])
    tag(window, "Jon Vester", actors=[jon.id])
    both = tag(window, "The two", attributes={"mention_type": "nominal"})
    name(both, KEY.Key_Return, KEY.Key_Return, KEY.Key_Return)
    assert sorted(named(window, both)) == ["Anna Weber", "Jon Vester"]
