"""Chance at the window: whatever is done in whatever order, the invariants hold, and undo finds the way back.

A failure prints the seed and the last actions; `pytest -k "walk and 3"` walks the same way again.
"""

import random

import pytest

from pullquote.desktop.ask import ask
from pullquote.jobs.demo import build_demo
from pullquote.jobs.export_dataset import export_dataset
from pullquote.jobs.import_files import import_text
from pullquote.project import create_project
from tests.desktop.opening import open_window, settle
from tests.desktop.walk.actions import ACTIONS
from tests.desktop.walk.invariants import check_everything, contents, exported
from tests.desktop.walk.texts import TEXTS
from tests.desktop.walk.walker import Walker

CHECKED_EVERY = 10


def somebody_elses(path):
    """A project that another annotator has begun: what they did is neither shown nor undone."""
    with create_project(path) as project:
        for text in TEXTS:
            article = import_text(project, text)
            quote = project.annotate(article, "quote", [(0, 9)])
            project.link("source", quote.id, project.annotate(article, "actor", [(3, 9)]).id)


@pytest.fixture
def begin(qtbot, tmp_path, monkeypatch):
    """A walker on a project, by default one with the odd texts. Questions are not expected, and fail, but one."""

    def asked(_parent, title, *_rest, **_more):
        assert title.startswith(("Go back to", "Go forward to")), f"The window asked: {title}"
        return True

    for door in ("confirm", "tell", "open_file", "open_files", "save_file", "folder"):
        monkeypatch.setattr(ask, door, asked)

    def begun(seed, make=somebody_elses):
        path = tmp_path / "walk.pullquote"
        make(path)
        window = open_window(qtbot, tmp_path)
        window.settings.annotator = "ann-09"
        window.open_project(path)
        settle(qtbot, window)
        return Walker(qtbot, window, random.Random(seed))

    return begun


def walk(walker, seed, count):
    """So many random actions, with everything checked every few of them."""
    functions, weights = zip(*ACTIONS, strict=True)
    try:
        for number in range(1, count + 1):
            (act,) = walker.rng.choices(functions, weights)
            walker.trail.append(f"{number}. {act.__name__}:")
            with walker.qtbot.captureExceptions() as raised:
                act(walker)
            assert not raised, raised
            assert [said for said in walker.refused if "already" not in said] == []
            if number % CHECKED_EVERY == 0:
                check_everything(walker)
    except Exception:
        print(f"seed {seed}", *walker.trail, sep="\n")  # noqa: T201
        raise


def there_and_back(walker, seed, count, folder):
    """Walk, undo to the start, redo to the end; everything is as it was, byte for byte in the export."""
    project = walker.session.project
    assert project.next_undo() is None, "the steps of others are not the walker's to undo"
    export_dataset(project, folder / "start")
    at_start = contents(project)

    walk(walker, seed, count)
    walker.trail.append("the way back:")
    walker.back_on_the_page()
    walker.reopen()
    project = walker.session.project
    export_dataset(project, folder / "end")
    at_end = contents(project)
    steps = 0
    try:
        while (before := project.next_undo()) is not None:
            walker.run("undo")
            steps += 1
            assert project.next_undo() != before, f"“{before.name}” was not undone: {walker.refused}"
        check_everything(walker)
        assert contents(project) == at_start
        export_dataset(project, folder / "undone")
        assert exported(folder / "undone") == exported(folder / "start")
        walker.reopen()
        project = walker.session.project
        for _ in range(steps):
            walker.run("redo")
        check_everything(walker)
        assert contents(project) == at_end
        export_dataset(project, folder / "redone")
        assert exported(folder / "redone") == exported(folder / "end")
    except Exception:
        print(f"seed {seed}, after {steps} steps back", walker.refused)  # noqa: T201
        raise
    assert steps > count / 10


@pytest.mark.parametrize("seed", range(3))
def test_walk(begin, tmp_path, seed):
    there_and_back(begin(seed), seed, 250, tmp_path)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(100, 106))
def test_long_walk(begin, tmp_path, seed):
    there_and_back(begin(seed), seed, 1500, tmp_path)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(200, 203))
def test_long_walk_in_the_sample_project(begin, tmp_path, seed):
    there_and_back(begin(seed, build_demo), seed, 700, tmp_path)
