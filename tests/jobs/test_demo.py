import os
import subprocess
import sys
from pathlib import Path

import pytest

from pullquote.errors import FileProblem, ProjectExists
from pullquote.jobs import demo
from pullquote.jobs.demo import build_demo, make_demo
from pullquote.jobs.seeds import locate
from pullquote.project import open_project
from tests.datasets import articles, attributions, contents, round_trip
from tests.jobs.watching import Watch

ROOT = Path(__file__).parents[2]


def test_the_sample_dataset_is_real_and_always_the_same(tmp_path: Path) -> None:
    watch = Watch()
    path, report = make_demo(tmp_path / "one", progress=watch)
    make_demo(tmp_path / "two")
    gold = tmp_path / "one" / demo.DATASET
    assert contents(gold) == contents(tmp_path / "two" / demo.DATASET)
    assert (report.articles >= 8, report.attributions >= 100) == (True, True)
    assert {record["language"] for record in articles(gold)} >= {"en", "de", "fr"}
    assert any(quote["sources"] and quote["cue"] and quote["claims"] for quote in attributions(gold))
    assert watch.stages[0][1] == "Building the sample project"
    with open_project(path) as project:
        assert project.check() == []


def test_the_sample_dataset_comes_back(tmp_path: Path) -> None:
    make_demo(tmp_path / "demo")
    gold = tmp_path / "demo" / demo.DATASET
    assert contents(round_trip(gold, tmp_path / "other")) == contents(gold)


def test_a_sample_that_somebody_worked_in_is_kept(tmp_path: Path) -> None:
    def made() -> str:
        with open_project(path) as project:
            return project.history()[-1].at

    path, _ = make_demo(tmp_path)
    first = made()
    make_demo(tmp_path)
    second = made()
    assert second > first
    with open_project(path) as project:
        article = project.article_ids()[0]
        project.annotate(article, "cue", [(0, 1)], note="mine")
    make_demo(tmp_path)
    assert made() == second
    with open_project(path) as project:
        assert "mine" in [annotation.note for annotation in project.annotations(article)]


def test_a_sample_that_is_open_is_not_built_again(tmp_path: Path) -> None:
    path, _ = make_demo(tmp_path)
    with open_project(path), pytest.raises(FileProblem, match="The demo cannot be built again"):
        make_demo(tmp_path)


def test_a_sample_that_was_killed_half_way_is_built_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(demo, "_annotate", lambda *_: 1 / 0)
        patched.setattr(Path, "unlink", lambda *_, **__: None)  # a killed process tidies nothing
        with pytest.raises(ZeroDivisionError):
            make_demo(tmp_path)
    with open_project(tmp_path / demo.PROJECT) as project:
        assert project.counts()["annotations"] == 0
    assert make_demo(tmp_path)[1].attributions >= 100


@pytest.mark.skipif(os.name != "posix", reason="a limit on file sizes stands in for a full disk")
def test_a_full_disk_is_called_that_and_the_next_try_works(tmp_path: Path) -> None:
    script = (
        "import pathlib, resource, signal, sys\n"
        "from pullquote.errors import DiskFull\n"
        "from pullquote.jobs.demo import make_demo\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))\n"
        "try:\n"
        "    make_demo(pathlib.Path(sys.argv[1]))\n"
        "except DiskFull as error:\n"
        "    print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, tmp_path],
        env={**os.environ, "PYTHONPATH": str(ROOT / "app")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "the disk is full" in done.stdout
    assert list(tmp_path.iterdir()) == []
    assert make_demo(tmp_path)[1].attributions >= 100


def test_an_existing_project_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "mine.pullquote").write_text("mine")
    with pytest.raises(ProjectExists):
        build_demo(tmp_path / "mine.pullquote")
    assert (tmp_path / "mine.pullquote").read_text() == "mine"


def test_annotations_that_do_not_fit_are_named_and_leave_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seeds = tmp_path / "seeds"
    (seeds / "articles").mkdir(parents=True)
    (seeds / "annotations").mkdir()
    (seeds / "articles" / "a.txt").write_text("A text.")
    (seeds / "annotations" / "registry.toml").write_text("")
    (seeds / "annotations" / "a.toml").write_text(
        'article = "a.txt"\nannotator = "ann-01"\n[[annotation]]\nkey = "q"\nlabel = "quote"\ntext = ["missing"]\n'
    )
    monkeypatch.setattr(demo, "seeds_folder", lambda: seeds)
    with pytest.raises(FileProblem, match=r"“a\.txt” do not fit: [^.]+\.$"):
        build_demo(tmp_path / "demo.pullquote")
    assert not (tmp_path / "demo.pullquote").exists()
    (seeds / "annotations" / "a.toml").write_text('article = "a.txt"\nsurprise = 1\nannotator = "x"\n')
    with pytest.raises(FileProblem, match="surprise"):
        build_demo(tmp_path / "demo.pullquote")


@pytest.mark.parametrize(
    ("words", "occurrence", "spans"),
    [
        (["aa"], 1, [(0, 2)]),
        (["aa"], 2, [(1, 3)]),
        (["b", "a"], 1, [(3, 4), (4, 5)]),
        (["a", "a"], 2, [(1, 2), (2, 3)]),
    ],
)
def test_words_are_found_by_occurrence(
    words: list[str], occurrence: int, spans: list[tuple[int, int]]
) -> None:
    assert locate("aaabab", words, occurrence) == spans


def test_words_that_are_not_there_are_an_error() -> None:
    with pytest.raises(ValueError):
        locate("aaab", ["a"], 4)
