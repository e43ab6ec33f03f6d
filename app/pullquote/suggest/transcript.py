"""Interviews and hearings printed as turns: a line begins with who speaks, "Q:", "A:" or a name."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from pullquote.boundaries import Span

__all__ = ["Turn", "transcript"]

_LABEL = re.compile(
    r"(?P<label>(?P<turn>[QAFPR]|Question|Answer|Frage|Antwort|Pregunta|Respuesta|Réponse)[.:]"
    r"|(?P<name>[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){0,3})(?P<colon>:))[ \u00a0\t]+(?=\S)"
)
_QUESTIONS = frozenset({"Q", "F", "P", "Question", "Frage", "Pregunta"})
_MARKS = "“”\"„«»‘'"


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn: its words, the cue (label or colon), the name that it begins with; `answers` when it is an answer."""

    words: Span
    cue: Span
    source: Span | None
    answers: bool


def transcript(text: str, paragraphs: Sequence[Span]) -> dict[Span, Turn]:
    """The paragraphs that are turns: at least one question and one answer, or a name that begins two lines."""
    labelled = [(span, match) for span in paragraphs if (match := _LABEL.match(text, *span))]
    turns = {match["turn"] for _, match in labelled if match["turn"]}
    asked = turns & _QUESTIONS and turns - _QUESTIONS
    names = Counter(match["name"] for _, match in labelled if match["name"])
    found: dict[Span, Turn] = {}
    for span, match in labelled:
        words = match.end(), match.end() + len(text[match.end() : span[1]].rstrip())
        if match["turn"] and asked:
            found[span] = Turn(words, match.span("label"), None, match["turn"] not in _QUESTIONS)
        elif match["name"] and names[match["name"]] > 1 and text[match.end()] not in _MARKS:
            found[span] = Turn(words, match.span("colon"), match.span("name"), False)
    return found
