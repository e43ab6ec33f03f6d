"""Finding the suggestions of the article on screen, off the GUI thread."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from pullquote.codebook import Codebook
from pullquote.desktop.background import Background, Task
from pullquote.errors import PipelineMissing
from pullquote.records import Actor, Article
from pullquote.suggest.suggestions import Suggestions

if TYPE_CHECKING:
    from pullquote.suggest.pipeline import Pipeline

__all__ = ["Finding"]

_KEPT = 8
"""Of how many articles the suggestions are kept: those between which an analyst goes to and fro."""

_PAUSE = 50
"""Milliseconds before it begins: first the article is painted, and who leafs through the list asks for none between."""

_Key = tuple[str, str, str, bool, tuple[Actor, ...], str]


class Finding(QObject):
    """Finds for one article at a time; what was asked for before is dropped.

    It has a thread of its own: a long import, which holds the window's, must not keep suggestions away.
    """

    found = Signal(object)  # Suggestions of the article that was asked for last
    warned = Signal(str)  # a sentence: the pipeline cannot be used, the rules work alone

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background(self)
        self._kept: dict[_Key, Suggestions] = {}
        self._wanted: _Key | None = None
        self._pipelines: dict[str, Pipeline | None] = {}
        self._task: Task | None = None
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self._start)

    @property
    def busy(self) -> bool:
        """Whether something is being looked for."""
        return self._task is not None or self._background.busy

    def find(
        self,
        article: Article,
        codebook: Codebook,
        actors: Sequence[Actor],
        *,
        with_claims: bool,
        pipeline: str = "",
    ) -> None:
        """Find what the rules, and a spaCy pipeline by its name, suggest; `found` tells, at once if it is known."""
        key = (article.sha256, article.language, codebook.toml, with_claims, tuple(actors), pipeline)
        self.drop()
        self._wanted = key
        if key in self._kept:
            self._tell(key, self._kept[key])
            return

        def job(_task: Task) -> Suggestions:
            from pullquote.suggest import suggest  # in the thread: the window opens sooner without it

            return suggest(
                *(article.text, article.language or "en", codebook, actors),
                with_claims=with_claims,
                pipeline=self._pipeline(pipeline),
            )

        self._task = Task(self.tr("Suggesting"), job, quiet=True)
        self._task.succeeded.connect(partial(self._tell, key))
        self._task.ended.connect(partial(self._forget, self._task))
        self._soon.start()

    def _start(self) -> None:
        if self._task is not None:
            self._background.start(self._task)

    def drop(self) -> None:
        """Nobody waits for the answer any more; what is under way ends unheard."""
        self._wanted = None
        if self._task is not None:
            self._task.dropped = True
            self._task.cancel()
            self._task = None
            self._soon.stop()

    def stop(self) -> None:
        """Drop what is under way and wait for its thread."""
        self.drop()
        self._background.stop()

    def _pipeline(self, name: str) -> "Pipeline | None":
        """The pipeline of a name, loaded once; called in the thread."""
        if name and name not in self._pipelines:
            from pullquote.suggest.pipeline import load_pipeline

            try:
                self._pipelines[name] = load_pipeline(name)
            except PipelineMissing as problem:
                self._pipelines[name] = None
                self.warned.emit(str(problem))
        return self._pipelines.get(name)

    def _tell(self, key: _Key, suggestions: Suggestions) -> None:
        self._kept.pop(key, None)
        self._kept[key] = suggestions
        while len(self._kept) > _KEPT:
            del self._kept[next(iter(self._kept))]
        if key == self._wanted:
            self.found.emit(suggestions)

    def _forget(self, task: Task) -> None:
        if self._task is task:
            self._task = None
