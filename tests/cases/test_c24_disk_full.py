"""C24: disk full; killed while saving."""

import signal
from pathlib import Path

from pullquote.project import create_project, open_project
from tests.project.helpers import QUOTE, add, integrity, python, snapshot

LIMIT = """
import resource, signal, sys
from pullquote.errors import DiskFull
from pullquote.project import create_project, open_project
from tests.project.helpers import *

def limit(size):
    # A cap on the size of any file stands in for a full disk.
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

path = sys.argv[1]
"""

FULL = (
    LIMIT
    + """
project = open_project(path)
article = project.article_ids()[0]
before = journal_size(project), snapshot(project)
limit(400_000)

def refused(act):
    try:
        act()
    except DiskFull as error:
        assert "disk is full" in str(error), error
        assert (journal_size(project), snapshot(project)) == before
        return
    raise AssertionError("it was not refused")

def big(failing_batch):
    with project.importing("big") as work:
        for batch in range(100):
            with work.batch():
                work.add_articles([each := globals()["article_"](f"{batch} {n} " + "Text. " * 500) for n in range(20)])
    raise AssertionError("it went in")

from tests.project.helpers import article as article_
refused(lambda: big(None))
print(len(project.article_ids()), flush=True)

# Fill what is left, to the last edit that goes in.
count = 0
try:
    while True:
        project.annotate(article, "quote", [QUOTE], note=str(count) * 2000, uuid=f"id-{count}")
        project.delete_annotations([f"id-{count}"])
        count += 1
except DiskFull as error:
    assert "could not be written" in str(error)
left = journal_size(project)
shown = [a.id for a in project.annotations(article)]
for number in range(3):
    try:
        project.annotate(article, "quote", [DENIAL], note="x" * 5000, uuid="late")
    except DiskFull:
        pass
    else:
        raise AssertionError("it was not refused")
    assert [a.id for a in project.annotations(article)] == shown
    assert journal_size(project) == left

# A full disk keeps nobody from opening and reading.
project.close()
project = open_project(path)
assert [a.id for a in project.annotations(article)] == shown

limit(resource.RLIM_INFINITY)
project.annotate(article, "quote", [DENIAL], uuid="late")
assert add(project, "After.")
assert project.check() == []
print(shown, flush=True)
project.close()
"""
)


def test_a_full_disk(tmp_path: Path) -> None:
    path = tmp_path / "c24.pullquote"
    with create_project(path) as project:
        (article,) = add(project)
    with python(FULL, path) as child:
        output, _ = child.communicate()
        assert child.returncode == 0
    lines = output.splitlines()
    assert lines[0] == "1"
    assert integrity(path) == "ok"
    assert [entry.name for entry in tmp_path.iterdir() if entry.is_file()] == [path.name]
    with open_project(path) as project:
        assert project.check() == []
        assert len(project.article_ids()) == 2
        shown = [annotation.id for annotation in project.annotations(article)]
        assert str([uuid for uuid in shown if uuid != "late"]) == lines[1]
        assert "late" in shown
        project.undo()
        project.undo()
        assert "late" not in [annotation.id for annotation in project.annotations(article)]


COPY = (
    LIMIT
    + """
project = open_project(path)
limit(100_000)
for act in (project.back_up, lambda: project.save_copy(sys.argv[2])):
    try:
        act()
    except DiskFull as error:
        assert "could not be written" in str(error)
    else:
        raise AssertionError("it was not refused")
try:
    create_project(path + "2")
except DiskFull:
    pass
limit(resource.RLIM_INFINITY)
project.close()
"""
)


def test_a_copy_that_does_not_fit_leaves_the_old_one_whole(tmp_path: Path) -> None:
    path, copy = tmp_path / "c24.pullquote", tmp_path / "copy.pullquote"
    with create_project(path) as project:
        add(project)
        project.save_copy(copy)
        add(project, "Text. " * 100_000)
    before = copy.read_bytes()
    with python(COPY, path, copy) as child:
        assert child.wait() == 0
    assert copy.read_bytes() == before
    assert {entry.name for entry in tmp_path.rglob("*") if entry.is_file()} <= {
        path.name,
        copy.name,
        path.name + "2",
    }


IMPORT = """
import sys
from pullquote.project import open_project
from tests.project.helpers import article
project = open_project(sys.argv[1])
with project.importing("500") as work:
    for batch in range(50):
        with work.batch():
            work.add_articles(article(f"Article {batch * 10 + n}. " + "Text. " * 500, title="T") for n in range(10))
        print(batch, flush=True)
project.close()
print("done", flush=True)
"""


def test_an_import_that_is_killed_can_be_run_again(tmp_path: Path) -> None:
    path = tmp_path / "c24.pullquote"
    with create_project(path) as project:
        add(project)
        before = snapshot(project)
        imports = project._file.row("SELECT count(*) FROM import")
    for batches in (1, 10, 40):
        with python(IMPORT, path) as child:
            for _ in range(batches):
                child.stdout.readline()
            child.send_signal(signal.SIGKILL)
            child.wait()
        with open_project(path, read_only=True) as project:
            assert snapshot(project) == before
        with open_project(path) as project:
            assert snapshot(project) == before
            assert project._file.row("SELECT count(*) FROM article") == (1,)
            assert project._file.row("SELECT count(*) FROM import") == imports
            assert project.check() == []
    with python(IMPORT, path) as child:
        assert child.communicate()[0].endswith("done\n")
    with open_project(path) as project:
        assert len(project.article_ids()) == 501
        assert sorted(each.text.split(".")[0] for each in project.articles() if each.title == "T") == sorted(
            f"Article {number}" for number in range(500)
        )
        assert project.check() == []
        project.undo()
        assert snapshot(project) == before


def test_the_last_acknowledged_tag_survives_a_kill(tmp_path: Path) -> None:
    path = tmp_path / "c24.pullquote"
    script = """
import os, signal, sys
from pullquote.project import open_project
project = open_project(sys.argv[1])
article = project.article_ids()[0]
for number in range(20):
    project.annotate(article, "quote", [(number, number + 30)])
os.kill(os.getpid(), signal.SIGKILL)
"""
    with create_project(path) as project:
        (article,) = add(project)
    with python(script, path) as child:
        assert child.wait() == -signal.SIGKILL
    with open_project(path) as project:
        found = project.annotations(article)
        assert len(found) == 20
        assert project.annotate(article, "quote", [QUOTE]) not in found
        assert project.check() == []
