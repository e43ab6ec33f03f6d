"""Suggestions for many articles: the same in one process and in several, in steps of an article each."""

import pickle
from collections.abc import Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

import pytest

from pullquote.errors import Cancelled, ProjectReadOnly
from pullquote.jobs import suggest_many as module
from pullquote.jobs.suggest_many import RuleCount, SuggestReport, suggest_many
from pullquote.project import Project, create_project, open_project
from pullquote.suggest.suggestions import Attribution, Mention, Quoted, Suggestions
from tests.project.helpers import QUOTE, TEXT, add, journal_size, snapshot

from .watching import Watch

CUE, SOURCE, WORD = (23, 27), (28, 42), (5, 10)


def by_hand(
    text: str, language: str = "en", codebook: Any = None, actors: Any = (), *, pipeline: Any = None
) -> Suggestions:
    """A suggester that knows one text: a sure quote and an unsure word in it, and nothing in any other."""
    if not text.startswith(TEXT):
        return Suggestions()
    return Suggestions(
        attributions=(Attribution((QUOTE,), (QUOTE,), (CUE,), (SOURCE,), "direct", "beside", 0.95),),
        mentions=(Mention(SOURCE, "name", "name", 0.9),),
        quoted=(Quoted(WORD, "term", "short", 0.6),),
    )


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with create_project(tmp_path / "study", wait=0.5) as project:
        yield project


@pytest.fixture
def articles(project: Project, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setattr(module, "suggest", by_hand)
    return add(project, TEXT, "Nothing is said here.\n", TEXT + "Twice.\n")


def test_counting_changes_nothing(project: Project, articles: list[str]) -> None:
    before, watch = snapshot(project), Watch()
    report = suggest_many(project, watch)
    assert report == SuggestReport(
        3, (RuleCount("attribution", "beside", 2, 0, 2), RuleCount("quoted", "short", 2, 0, 2))
    )
    assert (report.accepted, report.undecided) == (0, 4)
    assert snapshot(project) == before
    assert (watch.stages, watch.done) == ([(3, "Suggesting")], 3)


def test_accepting_is_a_step_an_article(project: Project, articles: list[str]) -> None:
    size = journal_size(project)
    report = suggest_many(project, accept_above=0.9)
    assert report.rules == (
        RuleCount("attribution", "beside", 2, 2, 0),
        RuleCount("quoted", "short", 2, 0, 2),
    )
    assert journal_size(project) == size + 2
    for uuid in (articles[0], articles[2]):
        assert [a.label for a in project.annotations(uuid)] == ["quote", "cue", "actor"]
        assert [d.verdict for d in project.decisions(uuid)] == ["accepted"]
    assert project.annotations(articles[1]) == []
    assert project.undo().article == articles[2]
    assert project.annotations(articles[2]) == []
    assert project.annotations(articles[0])


def test_what_is_decided_or_tagged_is_not_accepted_again(project: Project, articles: list[str]) -> None:
    project.annotate(articles[0], "quote", [QUOTE])
    suggest_many(project, accept_above=0.9)
    again = suggest_many(project, accept_above=0.9)
    assert again.rules == (RuleCount("attribution", "beside", 2, 0, 0), RuleCount("quoted", "short", 2, 0, 2))
    assert len(project.decisions()) == 1


def test_everybody_decides_for_themselves(project: Project, articles: list[str]) -> None:
    suggest_many(project, accept_above=0.9)
    path = project.path
    project.close()
    with open_project(path, annotator="bo") as bo:
        assert suggest_many(bo).undecided == 4


def test_some_articles_only(project: Project, articles: list[str]) -> None:
    report = suggest_many(project, accept_above=0.5, articles=articles[1:])
    assert (report.articles, report.accepted) == (2, 2)
    assert project.annotations(articles[0]) == []


def test_cancelling_keeps_what_is_accepted_and_says_so(project: Project, articles: list[str]) -> None:
    with pytest.raises(Cancelled, match=r"after 1 article: .* 1 suggestion .*stays"):
        suggest_many(project, Watch(patience=1), accept_above=0.9)
    assert len(project.annotations(articles[0])) == 3
    assert [project.annotations(uuid) for uuid in articles[1:]] == [[], []]
    assert project.check() == []
    with pytest.raises(Cancelled, match="Nothing was changed"):
        suggest_many(project, Watch(patience=2))


def test_a_project_that_is_only_read_can_be_counted(project: Project, articles: list[str]) -> None:
    path = project.path
    project.close()
    with open_project(path, read_only=True) as reader:
        assert suggest_many(reader).undecided == 4
        with pytest.raises(ProjectReadOnly):
            suggest_many(reader, accept_above=0.9)


def test_languages_and_registry_are_handed_on(
    project: Project, articles: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    actor = project.add_actor("Ines Halvorsen")
    project.change_article(articles[1], language="de")
    asked: list[tuple[str, list[str]]] = []

    def listening(text: str, language: str, codebook: Any, actors: Any, *, pipeline: Any) -> Suggestions:
        assert codebook is project.codebook
        asked.append((language, [each.id for each in actors]))
        return Suggestions()

    monkeypatch.setattr(module, "suggest", listening)
    suggest_many(project)
    assert asked == [("en", [actor.id]), ("de", [actor.id]), ("en", [actor.id])]


# In several processes


@pytest.fixture
def several(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MANY", 1)
    monkeypatch.setattr(module.os, "cpu_count", lambda: 2)


def test_processes_find_the_same_in_the_same_order(
    project: Project, several: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the real rules: other processes know nothing of what a test puts in their place here."""
    add(project, *(f"“Two more weeks,” said Bram Ekelund. {number}\n" for number in range(40)))
    alone = suggest_many_in_one(project)

    def never(*_: object) -> Suggestions:
        raise AssertionError("this process had to do it")

    monkeypatch.setattr(module, "suggest", never)
    watch = Watch()
    assert suggest_many(project, watch) == alone
    assert watch.done == 40
    accepted = suggest_many(project, accept_above=0.0)
    assert accepted.accepted == alone.undecided


class Dying:
    """A pool whose processes die after two articles."""

    def __init__(self, workers: int, context: Any, begin: Any, given: Any) -> None:
        pickle.loads(pickle.dumps((begin, given)))
        self.left = 2
        self.ended = False
        Dying.last = self

    last: "Dying"

    def submit(self, work: Any, article: Any) -> "Future[Suggestions]":
        pickle.loads(pickle.dumps((work, article)))
        self.left -= 1
        if self.left < -1:
            raise BrokenProcessPool("dead")
        future: Future[Suggestions] = Future()
        if self.left >= 0:
            future.set_result(by_hand(article.text))
        else:
            future.set_exception(BrokenProcessPool("killed"))
        return future

    def shutdown(self, *, cancel_futures: bool) -> None:
        assert cancel_futures
        self.ended = True


class Impossible(Dying):
    """A place where no process can be started."""

    def submit(self, work: Any, article: Any) -> "Future[Suggestions]":
        raise PermissionError(1, "Operation not permitted")


@pytest.mark.parametrize("pool", [Dying, Impossible])
@pytest.mark.parametrize("ahead", [0, 8])
def test_where_processes_die_this_one_does_the_rest(
    project: Project,
    articles: list[str],
    several: None,
    monkeypatch: pytest.MonkeyPatch,
    pool: Any,
    ahead: int,
) -> None:
    add(project, TEXT + "Thrice.\n", TEXT + "Again.\n")
    alone = suggest_many_in_one(project)
    monkeypatch.setattr(module, "ProcessPoolExecutor", pool)
    monkeypatch.setattr(module, "_AHEAD", ahead)
    assert suggest_many(project) == alone
    assert alone.undecided == 8
    assert Dying.last.ended


def suggest_many_in_one(project: Project) -> SuggestReport:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_MANY", 1000)
        return suggest_many(project)


def test_cancelling_ends_the_processes(
    project: Project, articles: list[str], several: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "ProcessPoolExecutor", Dying)
    with pytest.raises(Cancelled):
        suggest_many(project, Watch(patience=1))
    assert Dying.last.ended
