"""An import in a thread of its own while the window edits."""

import threading
import time
from collections.abc import Callable

import pytest

from pullquote.errors import FileProblem
from pullquote.project import Change, Project, create_project

from .helpers import TEXT, add, article


def in_thread(act: Callable[[], None]) -> Callable[[], None]:
    """Start `act` in a thread; the result waits for it and raises what it raised."""
    failures: list[BaseException] = []

    def run() -> None:
        try:
            act()
        except BaseException as error:
            failures.append(error)

    thread = threading.Thread(target=run)
    thread.start()

    def wait() -> None:
        thread.join()
        if failures:
            raise failures[0]

    wait.alive = thread.is_alive  # type: ignore[attr-defined]
    return wait


def test_an_import_and_edits_at_once(tmp_path) -> None:
    with create_project(tmp_path / "study", wait=2) as project:
        (first,) = add(project, TEXT * 100)
        told: list[tuple[threading.Thread, tuple[Change, ...]]] = []
        project.listen(lambda changes: told.append((threading.current_thread(), changes)))
        worker: list[threading.Thread] = []

        def work() -> None:
            worker.append(threading.current_thread())
            with project.in_thread(), project.importing("big") as imported:
                for batch in range(30):
                    with imported.batch():
                        imported.add_articles(
                            article(f"{batch} {number} " + TEXT * 20) for number in range(200)
                        )

        wait = in_thread(work)
        count = 0
        while wait.alive():  # type: ignore[attr-defined]
            project.annotate(first, "quote", [(count, count + 30)])
            assert project.counts()["articles"] in (1, 6001)
            count += 3
        wait()
        assert project.counts()["articles"] == 6001
        made = len(project.annotations(first))
        assert made >= 5
        by_thread = [thread for thread, _ in told]
        assert by_thread.count(threading.current_thread()) == made
        assert by_thread.count(worker[0]) == 1
        assert project.check() == []
        # Everyone takes back their own last step, in the order in which it was finished.
        for _ in range(made + 1):
            project.undo()
        assert project.article_ids() == [first]
        assert project.annotations(first) == []


def test_threads_need_to_say_so(project: Project) -> None:
    add(project)
    with pytest.raises(FileProblem, match="not in this thread"):
        in_thread(lambda: project.article_ids() and None)()


def test_in_thread_inside_the_own_thread_keeps_the_connection(project: Project) -> None:
    with project.in_thread(), project.in_thread():
        add(project)
    add(project)
    assert project.counts()["articles"] == 2


def test_a_step_belongs_to_its_thread(project: Project) -> None:
    with create_project(project.path.with_name("patient"), wait=5) as patient:
        inside, release = threading.Event(), threading.Event()

        def work() -> None:
            with patient.in_thread():
                inside.set()
                patient.add_actor("Jon")
                release.set()

        wait = None
        with patient.step("Bulk"):
            patient.add_actor("Ines")
            wait = in_thread(work)
            inside.wait()
            time.sleep(0.1)
            assert not release.is_set()
        wait()
        assert {entry.name for entry in patient.history()} == {"Bulk", "Add actor “Jon”"}


def test_texts_are_read_from_many_threads(project: Project) -> None:
    ids = add(project, *(f"Text {number}" for number in range(12)))

    def work() -> None:
        with project.in_thread():
            for _ in range(30):
                for number, uuid in enumerate(ids):
                    assert project.text(uuid) == f"Text {number}"

    waits = [in_thread(work) for _ in range(4)]
    for wait in waits:
        wait()
