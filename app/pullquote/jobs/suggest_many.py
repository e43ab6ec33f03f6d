"""Suggestions for many articles: counted by rule and, from a confidence up, accepted."""

import os
import signal
import sys
from collections import Counter, deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, suppress
from multiprocessing import get_context

import msgspec

from pullquote.codebook import Codebook
from pullquote.errors import Cancelled
from pullquote.jobs.progress import SILENT, Progress
from pullquote.jobs.proposals import Proposal, proposals, undecided
from pullquote.jobs.proposals import accept_above as accept_sure
from pullquote.project import Project
from pullquote.records import Actor, Article, DecisionKind
from pullquote.suggest import suggest
from pullquote.suggest.pipeline import Pipeline
from pullquote.suggest.suggestions import Suggestions
from pullquote.wording import plural, say

__all__ = ["RuleCount", "SuggestReport", "suggest_many"]

_MANY = 200
"""From so many articles on, starting processes costs less than it gains."""

_MOST_WORKERS = 16
"""Processes; more would wait for the one that reads and writes the project."""

_AHEAD = 8
"""Articles that wait for each process: enough to keep it busy, few enough to be held in memory."""


class RuleCount(msgspec.Struct, frozen=True):
    """What a rule has suggested; `accepted` now, `undecided` still, the rest decided or tagged before."""

    kind: DecisionKind
    rule: str
    suggested: int
    accepted: int
    undecided: int


class SuggestReport(msgspec.Struct, frozen=True):
    """What was suggested in how many articles, by kind and rule."""

    articles: int
    rules: tuple[RuleCount, ...]

    @property
    def accepted(self) -> int:
        """How many suggestions were accepted."""
        return sum(rule.accepted for rule in self.rules)

    @property
    def undecided(self) -> int:
        """How many are still to be decided on."""
        return sum(rule.undecided for rule in self.rules)


def suggest_many(
    project: Project,
    progress: Progress = SILENT,
    accept_above: float | None = None,
    articles: Iterable[str] | None = None,
    pipeline: Pipeline | None = None,
) -> SuggestReport:
    """Suggest for these articles, or for all.

    With `accept_above`, what has at least this confidence is accepted for the project's annotator, in one step an
    article. Raises `Cancelled`: what was accepted until then stays, and undo takes it back article by article.

    Many articles are shared out among processes, unless a spaCy `pipeline` helps, which only this one has. A script
    that calls this guards its own beginning with `if __name__ == "__main__"`, as Python's `multiprocessing` asks.
    """
    ids = project.article_ids() if articles is None else list(articles)
    progress.start(len(ids), say("Suggesting"))
    suggested: Counter[_Rule] = Counter()
    accepted: Counter[_Rule] = Counter()
    left: Counter[_Rule] = Counter()
    read = map(project.article, ids)
    with closing(_suggestions(read, len(ids), project.codebook, project.actors(), pipeline)) as found:
        for done, (article, suggestions) in enumerate(found):
            if progress.cancelled:
                raise Cancelled(_cancelled(done, accepted.total()))
            proposed = proposals(suggestions, project.codebook)
            still_open = undecided(
                proposed,
                project.annotations(article, annotator=project.annotator),
                project.decisions(article, project.annotator),
            )
            suggested.update(map(_rule, proposed))
            if accept_above is not None:
                sure = [proposal for proposal in still_open if proposal.confidence >= accept_above]
                accept_sure(project, article, sure, accept_above)
                accepted.update(map(_rule, sure))
                still_open = [proposal for proposal in still_open if proposal.confidence < accept_above]
            left.update(map(_rule, still_open))
            progress.advance(1)
    return SuggestReport(
        len(ids),
        tuple(RuleCount(*rule, suggested[rule], accepted[rule], left[rule]) for rule in sorted(suggested)),
    )


_Rule = tuple[DecisionKind, str]


def _rule(proposal: Proposal) -> _Rule:
    return proposal.kind, proposal.rule


def _cancelled(articles: int, accepted: int) -> str:
    if not accepted:
        return say("Cancelled. Nothing was changed.")
    read = plural("1 article", "{count} articles", articles)
    made = plural(
        "1 suggestion that was accepted stays", "{count} suggestions that were accepted stay", accepted
    )
    return say(
        "Cancelled after {read}: the {made}. Undo takes them back, one article at a time.",
        read=read,
        made=made,
    )


# In one process, or in several


def _suggestions(
    articles: Iterator[Article],
    count: int,
    codebook: Codebook,
    actors: Sequence[Actor],
    pipeline: Pipeline | None,
) -> Generator[tuple[str, Suggestions], None, None]:
    """Article id and suggestions, in the order given."""
    workers = min(os.cpu_count() or 1, _MOST_WORKERS)
    # A frozen program would start its window again for each process.
    if count < _MANY or workers == 1 or pipeline is not None or getattr(sys, "frozen", False):
        for article in articles:
            yield article.id, _suggest(article, codebook, actors, pipeline)
        return
    pool = ProcessPoolExecutor(
        # A fork of a process with threads, as the window is, may hang.
        workers,
        get_context("spawn"),
        _begin,
        (codebook, actors),
    )
    waiting: deque[tuple[Article, Future[Suggestions] | None]] = deque()
    try:
        for article in articles:
            waiting.append((article, _submit(pool, article)))
            if len(waiting) > _AHEAD * workers:
                first, future = waiting.popleft()
                yield first.id, _result(future, first, codebook, actors)
        for last, future in waiting:
            yield last.id, _result(future, last, codebook, actors)
    finally:
        pool.shutdown(cancel_futures=True)


def _submit(pool: ProcessPoolExecutor, article: Article) -> Future[Suggestions] | None:
    """None where no process can be started, or one has died: the article is left to this process then."""
    try:
        return pool.submit(_work, article)
    except (OSError, BrokenProcessPool):
        return None


def _result(
    future: Future[Suggestions] | None, article: Article, codebook: Codebook, actors: Sequence[Actor]
) -> Suggestions:
    if future is not None:
        with suppress(BrokenProcessPool):
            return future.result()
    return _suggest(article, codebook, actors)


def _suggest(
    article: Article, codebook: Codebook, actors: Sequence[Actor], pipeline: Pipeline | None = None
) -> Suggestions:
    return suggest(article.text, article.language or "en", codebook, actors, pipeline=pipeline)


class _Given:
    """What a process gets once, at its beginning, instead of with every article."""

    codebook: Codebook
    actors: Sequence[Actor]


def _begin(codebook: Codebook, actors: Sequence[Actor]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the process that shows the progress
    _Given.codebook, _Given.actors = codebook, actors


def _work(article: Article) -> Suggestions:
    return _suggest(article, _Given.codebook, _Given.actors)
