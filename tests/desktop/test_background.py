"""Long work runs beside the window, tells how far it is, can be stopped, and always ends with one word."""

import threading

import pytest

from pullquote.desktop.background import Background, Task
from pullquote.errors import FileProblem
from pullquote.jobs.progress import advance


@pytest.fixture
def background(qapp):
    background = Background()
    yield background
    background.stop()


class _Ear:
    """Everything that a task has said, in order."""

    def __init__(self, task: Task) -> None:
        self.heard: list[tuple[str, object]] = []
        for name in ("succeeded", "failed", "stopped", "ended", "advanced"):
            getattr(task, name).connect(lambda *said, name=name: self.heard.append((name, said)))

    @property
    def words(self) -> list[str]:
        return [name for name, _ in self.heard if name != "advanced"]


def test_work_runs_in_another_thread_and_its_result_comes_here(background, qtbot):
    here = threading.get_ident()
    told_in = []
    task = Task("Counting", lambda _task: threading.get_ident())
    ear = _Ear(task)
    task.succeeded.connect(lambda _result: told_in.append(threading.get_ident()))
    with qtbot.waitSignal(task.ended):
        background.start(task)
    assert ear.words == ["succeeded", "ended"]
    assert ear.heard[0][1] != (here,)
    assert told_in == [here]
    assert not background.busy


def test_progress_arrives_with_its_stage(background, qtbot):
    def job(task: Task) -> None:
        task.start(3, "Reading files")
        for _ in range(3):
            advance(task)

    task = Task("Import", job)
    ear = _Ear(task)
    with qtbot.waitSignal(task.ended):
        background.start(task)
    steps = [said for name, said in ear.heard if name == "advanced"]
    assert steps[0] == (0, 3, "Reading files")
    assert steps[-1] == (3, 3, "Reading files")


def test_cancel_stops_the_work_and_says_so(background, qtbot):
    begun, steps = threading.Event(), []

    def job(task: Task) -> None:
        task.start(1_000_000, "Long work")
        for step in range(1_000_000):
            steps.append(step)
            begun.set()
            advance(task)

    task = Task("Long work", job)
    ear = _Ear(task)
    background.start(task)
    assert begun.wait(5)
    assert background.current is task
    with qtbot.waitSignal(task.ended):
        task.cancel()
    assert ear.words == ["stopped", "ended"]
    assert len(steps) < 1_000_000


def test_an_expected_error_is_its_sentence(background, qtbot):
    def job(_task: Task) -> None:
        raise FileProblem("There is no file.")

    task = Task("Import", job)
    ear = _Ear(task)
    with qtbot.waitSignal(task.ended):
        background.start(task)
    assert ear.words == ["failed", "ended"]
    assert ear.heard[0][1] == ("There is no file.",)


def test_an_unexpected_error_reaches_the_error_hook(background, qtbot):
    def job(_task: Task) -> None:
        raise ZeroDivisionError

    task = Task("Import", job)
    ear = _Ear(task)
    with qtbot.captureExceptions() as caught, qtbot.waitSignal(task.ended):
        background.start(task)
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    assert ear.words == ["failed", "ended"]


def test_tasks_run_one_after_another_and_quiet_ones_are_not_shown(background, qtbot):
    order, gate = [], threading.Event()

    def first(_task: Task) -> None:
        gate.wait(5)
        order.append("first")

    quiet = Task("Checking", first, quiet=True)
    loud = Task("Exporting", lambda _task: order.append("second"))
    background.start(quiet)
    assert background.current is None
    background.start(loud)
    assert background.current is loud
    with qtbot.waitSignal(loud.ended):
        gate.set()
    assert order == ["first", "second"]


def test_stop_waits_for_the_thread(background):
    begun, ended = threading.Event(), threading.Event()

    def job(task: Task) -> None:
        begun.set()
        while not task.cancelled:
            threading.Event().wait(0.001)
        ended.set()

    background.start(Task("Endless", job))
    assert begun.wait(5)
    background.stop()
    assert ended.is_set()


def test_a_result_that_nobody_waits_for_is_not_told(background, qtbot):
    finished = threading.Event()

    def job(_task: Task) -> str:
        finished.set()
        return "of the project before"

    task = Task("Checking", job, quiet=True)
    ear = _Ear(task)
    background.start(task)
    assert finished.wait(5)
    with qtbot.waitSignal(task.ended):
        background.stop()
    assert ear.words == ["stopped", "ended"]
