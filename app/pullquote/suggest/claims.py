"""Claims: clauses that assert something that can be checked, or demand something.

Whatever somebody is said to have said is looked at sentence by sentence, and so are the sentences of the journalist
that have a number or a date in them. What kind of claim it is and how much it is worth checking is told from the words
in it; check-worthiness has the classes of ClaimBuster: NFS (no fact), UFS (a fact nobody would check), CFS (worth
checking). Spans are code points of the text, end-exclusive.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from pullquote.boundaries import Span, sentence_breaks
from pullquote.resources import resource
from pullquote.suggest.confidence import confidence
from pullquote.suggest.found import Found
from pullquote.suggest.lexicon import LANGUAGES
from pullquote.suggest.suggestions import ClaimSuggestion

__all__ = ["claims"]

Checkworthiness = Literal["NFS", "UFS", "CFS"]

_SCORE: dict[Checkworthiness, float] = {"NFS": 0.2, "UFS": 0.5, "CFS": 0.9}
_FEWEST = 3  # words
_EDGE = re.compile(r"[\s“”„«»‹›‘’‚'\"「」『』,;:.…—–-]+")
_WORD = re.compile(r"\w+(?:[’'-]\w+)*")
_DIGIT = re.compile(r"\d")
_ASKS = ("whether", "asked")
"""Patterns whose content is a question."""


@dataclass(frozen=True, slots=True)
class _Signals:
    numbers: re.Pattern[str]
    dates: re.Pattern[str]
    causes: re.Pattern[str]
    forecasts: re.Pattern[str]
    demands: re.Pattern[str]
    values: re.Pattern[str]
    definition: re.Pattern[str]
    subjects: re.Pattern[str]
    openers: frozenset[str]


def claims(
    text: str, paragraphs: Iterable[Span], found: Sequence[Found], language: str = "en"
) -> tuple[ClaimSuggestion, ...]:
    """The claims of a text: in what `found` attributes, and in the rest of the given paragraphs."""
    signals = _signals(language)
    suggestions: dict[tuple[Span, ...], ClaimSuggestion] = {}
    for item in found:
        if not item.rule.startswith(_ASKS):
            for clause in _clauses(text, item):
                claim = _claim(text, clause, signals, "reported")
                if claim is not None:
                    suggestions.setdefault(claim.fragments, claim)
    for sentence in _unattributed(text, paragraphs, found):
        claim = _claim(text, [sentence], signals, "journalist")
        if claim is not None and claim.checkworthiness == "CFS":
            suggestions.setdefault(claim.fragments, claim)
    return tuple(
        sorted(suggestions.values(), key=lambda claim: (claim.fragments[0][0], -claim.fragments[-1][1]))
    )


def _clauses(text: str, item: Found) -> Iterator[list[Span]]:
    """The sentences of an attribution's content; one that its cue interrupts stays one."""
    clause: list[Span] = []
    for fragment in item.content:
        for start, end in _sentences(text, fragment):
            clause.append((start, end))
            if text[start:end].rstrip("”\"»›’'“‘«」』 \u00a0\u202f")[-1:] in ".!?…":
                yield clause
                clause = []
    if clause:
        yield clause


def _sentences(text: str, span: Span) -> Iterator[Span]:
    start = span[0]
    for end, following in sentence_breaks(text, span, span[0]):
        yield start, end
        start = following
    if start < span[1]:
        yield start, span[1]


def _unattributed(text: str, paragraphs: Iterable[Span], found: Sequence[Found]) -> Iterator[Span]:
    """The sentences in which nobody is said to say anything."""
    taken = sorted(span for item in found for span in (*item.content, *((item.cue,) if item.cue else ())))
    at = 0
    for paragraph in paragraphs:
        for start, end in _sentences(text, paragraph):
            while at < len(taken) and taken[at][1] <= start:
                at += 1
            if at == len(taken) or taken[at][0] >= end:
                yield start, end


def _claim(
    text: str, clause: Sequence[Span], signals: _Signals, voice: Literal["reported", "journalist"]
) -> ClaimSuggestion | None:
    fragments = [part for span in clause if (part := _trimmed(text, span, signals.openers))]
    words = " ".join(text[start:end] for start, end in fragments)
    if len(_WORD.findall(words)) < _FEWEST or text[clause[-1][0] : clause[-1][1]].rstrip("”\"»’' ").endswith(
        "?"
    ):
        return None
    judged = _judged(words, signals)
    if judged is None:
        return None
    kind, worth, rule = judged
    return ClaimSuggestion(
        tuple(fragments),
        kind,
        worth,
        _SCORE[worth],
        voice,
        f"{rule}-{voice}",
        confidence("claim", f"{rule}-{voice}"),
    )


def _trimmed(text: str, span: Span, openers: frozenset[str]) -> Span | None:
    """A clause without marks, stops and an opening conjunction."""
    start, end = span
    while start < end:
        edge = _EDGE.match(text, start, end)
        start = edge.end() if edge else start
        word = _WORD.match(text, start, end)
        if not word or word.group().lower() not in openers:
            break
        start = word.end()
    while end > start and _EDGE.fullmatch(text[end - 1]):
        end -= 1
    return (start, end) if start < end else None


def _judged(words: str, signals: _Signals) -> tuple[str, Checkworthiness, str] | None:
    """Claim type, check-worthiness and the rule that told; None for what somebody says of themselves."""
    counted = bool(_DIGIT.search(words) or signals.numbers.search(words))
    dated = bool(signals.dates.search(words))
    worth: Checkworthiness = "CFS" if counted or dated else "UFS"
    if signals.demands.search(words):
        return "demand", "NFS", "demand"
    if signals.forecasts.search(words):
        return "prediction", worth, "forecast"
    if signals.causes.search(words):
        return "causal", worth, "cause"
    if signals.values.search(words) and not counted:
        return "evaluation", "NFS", "value"
    if counted or dated:
        return "factual", "CFS", "number" if counted else "date"
    if signals.definition.search(words):
        return "definition", "UFS", "definition"
    return None if signals.subjects.search(words) else ("factual", "UFS", "clause")


@lru_cache(maxsize=len(LANGUAGES))
def _signals(language: str) -> _Signals:
    code = language[:2].lower()
    table = tomllib.loads(resource("lexicon", "claims.toml").read_text("utf-8"))
    words: dict[str, str] = table[code if code in table else "en"]
    link = "|".join(words["links"].split())
    article = "|".join(words["articles"].split())
    return _Signals(
        numbers=_any(words["numbers"]),
        dates=_any(words["dates"]),
        causes=_any(words["causes"]),
        forecasts=_any(words["forecasts"]),
        demands=_any(words["demands"]),
        values=_any(words["values"]),
        definition=re.compile(rf"(?<!\w)(?:{link})\s(?:{article})(?!\w)", re.IGNORECASE),
        subjects=_any(words["subjects"]),
        openers=frozenset(words["openers"].split()),
    )


def _any(listed: str) -> re.Pattern[str]:
    """Any of the listed words; a no-break space holds two together, a star stands for any ending."""
    words = (word for word in re.split(r"[ \n]+", listed) if word)
    each = (re.escape(word).replace(r"\*", r"\w*").replace("\u00a0", r"\s") for word in words)
    return re.compile(rf"(?<!\w)(?:{'|'.join(each)})(?!\w)", re.IGNORECASE)
