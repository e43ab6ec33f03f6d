"""kill -9 at a random moment: nothing that was acknowledged is lost, nothing else is there, nothing is half."""

import random
import signal
import time
from pathlib import Path

import pytest

from pullquote.project import Project, create_project, open_project

from .helpers import TEXT, add, integrity, python

CHILD = """
import random, sys
from pullquote.project import open_project
from pullquote.records import new_id

project = open_project(sys.argv[1])
random = random.Random(sys.argv[2])
article = project.article_ids()[0]
length = len(project.text(article))
mine = [a.id for a in project.annotations(article)]

def say(*words):
    print(*words, flush=True)

while True:
    kind = random.choice("aaaaabdur")
    if kind == "a":
        spans = [(start, start + random.randint(8, 40)) for start in (random.randrange(length - 50) for _ in range(3))]
        uuid = new_id()
        say("try", uuid)
        made = project.annotate(article, "quote", spans, uuid=uuid)
        say("there", made.id)
        mine.append(made.id)
    elif kind == "b":
        ids = [new_id(), new_id(), new_id()]
        say("try", *ids)
        with project.step("Bulk"):
            quote = project.annotate(article, "claim", [(random.randrange(length - 50), length - 1)], uuid=ids[0])
            actor = project.annotate(article, "actor", [(random.randrange(length - 50), length - 1)], uuid=ids[1])
            project.link("claimant", quote.id, actor.id, uuid=ids[2])
        say("there", quote.id, actor.id)
    elif kind == "d" and mine:
        uuid = mine.pop(random.randrange(len(mine)))
        if uuid in {a.id for a in project.annotations(article)}:
            say("try", uuid)
            project.delete_annotations([uuid])
            say("gone", uuid)
    elif kind in "ur" and (entry := project.next_undo() if kind == "u" else project.next_redo()):
        if entry.name.startswith("Import"):
            continue
        before = {a.id for a in project.annotations(article)}
        say("travel")
        (project.undo if kind == "u" else project.redo)()
        after = {a.id for a in project.annotations(article)}
        say("there", *after - before)
        say("gone", *before - after)
        say("arrived")
"""


def kill_rounds(path: Path, rounds: int, seed: int) -> None:
    numbers = random.Random(seed)
    with create_project(path) as project:
        (article,) = add(project, TEXT * 40)
    acknowledged: set[str] = set()
    total = 0
    for number in range(rounds):
        with python(CHILD, path, f"{seed}-{number}") as child:
            first = child.stdout.readline()
            time.sleep(numbers.random() * 0.15)
            child.send_signal(signal.SIGKILL)
            # The kill may cut the last line short: what has no line end was not said.
            said = (first + child.stdout.read()).split("\n")[:-1]
        in_flight: set[str] = set()
        travelling = False
        for line in said:
            word, *ids = line.split()
            if word == "try":
                in_flight = set(ids)
            elif word == "travel":
                travelling = True
            elif word == "arrived":
                travelling = False
            elif word == "there":
                acknowledged |= set(ids)
                in_flight = set()
                total += 1
            elif word == "gone":
                acknowledged -= set(ids)
                in_flight = set()
                total += 1
        acknowledged = verify(path, article, acknowledged, in_flight, travelling)
    assert total > rounds


def verify(
    path: Path, article: str, acknowledged: set[str], in_flight: set[str], travelling: bool
) -> set[str]:
    """Reopen and compare; what is there now is what the next round starts from."""
    with open_project(path) as project:
        assert not project.read_only
        found = {annotation.id for annotation in project.annotations(article)}
        if not travelling:  # an undo that was under way names no ids: it may have happened, whole, or not
            assert acknowledged - in_flight <= found
            assert found - acknowledged <= in_flight
        if in_flight & found and len(in_flight) == 3:  # a bulk step: its link came with it
            assert in_flight & {link.id for link in project.links(article)}
        assert project.check() == []
        undo_goes_on(project, article)
    assert integrity(path) == "ok"
    assert [entry.name for entry in path.parent.iterdir() if entry.is_file()] == [path.name]
    return found


def undo_goes_on(project: Project, article: str) -> None:
    before = project.annotations(article), project.links(article)
    steps = 0
    while steps < 3 and (entry := project.next_undo()) and not entry.name.startswith("Import"):
        project.undo()
        steps += 1
        assert project.history(1)[0].kind == "undo"
    for _ in range(steps):
        project.redo()
    assert (project.annotations(article), project.links(article)) == before


def test_kill_30_times(tmp_path: Path) -> None:
    kill_rounds(tmp_path / "study.pullquote", 30, seed=1)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(10))
def test_kill_300_times(tmp_path: Path, seed: int) -> None:
    kill_rounds(tmp_path / "study.pullquote", 30, seed=100 + seed)
