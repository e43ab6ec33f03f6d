"""A spaCy pipeline of the user's, and what it says of a text: words with their heads, and named entities.

spaCy is an optional extra, imported here alone and only when a pipeline is asked for. Every offset is in **Unicode code
points** of the text given, end-exclusive.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from pullquote.boundaries import Span
from pullquote.errors import PipelineMissing
from pullquote.wording import say

__all__ = ["Parse", "Pipeline", "Word", "installed_pipelines", "load_pipeline"]

_BATCH = 32  # pieces
_LONGEST = 5000  # code points of a piece: a parser's memory grows with it
_SENTENCE_END = re.compile(r"[.!?…][”’\"')\]]*\s")

# A parser was trained on plain white space and apostrophes that are apostrophes. All are one code point for another.
_BLANK = re.compile(r"\s")
_WRONG_APOSTROPHE = re.compile(r"(?<=\w)[‘’](?=\w)")

_OWN_NAMES = {"obj": "dobj", "nsubj:pass": "nsubjpass", "acl:relcl": "relcl", "aux:pass": "auxpass"}
"""Dependency labels of Universal Dependencies that spaCy's English pipelines spell in another way."""


@dataclass(frozen=True, slots=True)
class Word:
    """A token: `dep` is its relation to the word with the index `head`, itself if it heads its sentence."""

    span: Span
    lower: str
    lemma: str
    pos: str
    dep: str
    head: int


@dataclass(frozen=True)
class Parse:
    """The words of a paragraph, or of a piece of a long one, and the named entities with their types."""

    words: tuple[Word, ...]
    entities: tuple[tuple[Span, str], ...] = field(default=())

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """Per word the indexes of those that hang on it, in text order."""
        below: list[list[int]] = [[] for _ in self.words]
        for index, word in enumerate(self.words):
            if word.head != index:
                below[word.head].append(index)
        return tuple(map(tuple, below))

    def kids(self, index: int, *deps: str) -> Iterator[int]:
        """The words that hang on a word by one of these relations."""
        return (kid for kid in self.children[index] if self.words[kid].dep in deps)

    def kid(self, index: int, *deps: str) -> int | None:
        """The first of them."""
        return next(self.kids(index, *deps), None)

    def span(self, indexes: Sequence[int]) -> Span:
        """From the first to the last of some words, in code points."""
        return self.words[indexes[0]].span[0], self.words[indexes[-1]].span[1]

    def last_word(self, span: Span) -> int | None:
        """The last verb, noun or adjective that begins in a span."""
        end = bisect_left(self.words, span[1], key=lambda word: word.span[0])
        for at in range(end - 1, -1, -1):
            if self.words[at].span[0] < span[0]:
                return None
            if self.words[at].pos in ("VERB", "NOUN", "ADJ", "AUX"):
                return at
        return None

    def subtree(self, index: int, without: Iterable[int] = ()) -> list[int]:
        """The words of a phrase or clause in text order, without those whose branch is left out."""
        left_out = set(without)
        found, waiting = [], [index]
        while waiting:
            at = waiting.pop()
            found.append(at)
            waiting += [kid for kid in self.children[at] if kid not in left_out]
        return sorted(found)


class Pipeline:
    """A loaded pipeline that finds out what hangs on what; use it in one thread at a time."""

    def __init__(self, name: str, nlp: Any) -> None:
        self.name = name
        self.language: str = nlp.lang
        self._nlp = nlp

    def parses(self, text: str, paragraphs: Iterable[Span]) -> Iterator[Parse]:
        """The parses of the given paragraphs of a text, in order."""
        spans = [piece for paragraph in paragraphs for piece in _pieces(text, paragraph)]
        copies = (_plain(text[slice(*span)]) for span in spans)
        for span, doc in zip(spans, self._nlp.pipe(copies, batch_size=_BATCH), strict=True):
            yield _parse(doc, span[0])


def installed_pipelines() -> list[str]:
    """The names of the pipelines that are installed as packages; none without spaCy."""
    try:
        from spacy.util import get_installed_models
    except ImportError:
        return []
    return sorted(get_installed_models())


def load_pipeline(name: str) -> Pipeline:
    """The pipeline of a package name or folder.

    Raises `PipelineMissing` if spaCy or the pipeline is not installed, or if it has no parser.
    """
    try:
        import spacy
    except ImportError as error:
        raise PipelineMissing(
            say(
                "spaCy is not installed. Install it with: pip install “pullquote[spacy]”, and a pipeline for "
                "it."
            )
        ) from error
    try:
        nlp = spacy.load(name)
    except (OSError, ValueError, ImportError) as error:
        raise PipelineMissing(
            say(
                "spaCy cannot load a pipeline “{name}”: there is no such package or folder, or it was made "
                "for another version of spaCy. Install it with: pip install {name}, or choose another one.",
                name=name,
            )
        ) from error
    if "parser" not in nlp.pipe_names:
        raise PipelineMissing(
            say(
                "The pipeline “{name}” has no parser, so it cannot tell who says what. "
                "Choose one that has, such as en-core-web-sm.",
                name=name,
            )
        )
    return Pipeline(name, nlp)


def _pieces(text: str, paragraph: Span) -> Iterator[Span]:
    """A paragraph; one that is too long cut behind a sentence, or else at white space."""
    start, end = paragraph
    while end - start > _LONGEST:
        low, high = start + _LONGEST // 2, start + _LONGEST
        ends = [match.end() for match in _SENTENCE_END.finditer(text, low, high)]
        cut = ends[-1] if ends else text.rfind(" ", low, high) + 1 or high
        yield start, cut
        start = cut
    yield start, end


def _plain(text: str) -> str:
    """A copy of the same length that is easier to parse."""
    return _WRONG_APOSTROPHE.sub("'", _BLANK.sub(" ", text))


def _parse(doc: Any, shift: int) -> Parse:
    return Parse(
        tuple(
            Word(
                (shift + token.idx, shift + token.idx + len(token)),
                token.lower_,
                token.lemma_.lower() or token.lower_,
                token.pos_,
                _OWN_NAMES.get(token.dep_, token.dep_),
                token.head.i,
            )
            for token in doc
        ),
        tuple(((shift + e.start_char, shift + e.end_char), e.label_) for e in doc.ents),
    )
