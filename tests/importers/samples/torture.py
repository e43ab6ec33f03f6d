"""A text with all that makes programs miscount, and what is marked in it: the same for every format."""

from dataclasses import dataclass

__all__ = ["ALL", "RELATIONS", "TEXT", "Span", "spans_of"]

TEXT = (
    "🙂 “We’ll rebuild the har\u00adbour wall 👩🏽\u200d🌾 by May,” said\u00a0Runa Steel 🦊.\n\n"
    "Cafe\u0301 owner Jose\u0301 Ångström 👍🏽 disagreed: “The wall 🧱 costs too much. Steel knows.”\n"
    "“No,” she said.“Yes,” he said."
)


@dataclass(frozen=True)
class Span:
    """A label on words that stand in the text once, or the nth time; several words are fragments."""

    id: str
    label: str
    words: tuple[str, ...]
    nth: int = 0

    def places(self, text: str = TEXT) -> tuple[tuple[int, int], ...]:
        """Where its words stand, in code points."""
        places = []
        for words in self.words:
            start = -1
            for _ in range(self.nth + 1):
                start = text.index(words, start + 1)
            places.append((start, start + len(words)))
        return tuple(places)


ALL = (
    Span("T1", "QUOTE", ("“We’ll rebuild the har\u00adbour wall 👩🏽\u200d🌾 by May,”",)),
    Span("T2", "CLAIM", ("rebuild the har\u00adbour wall 👩🏽\u200d🌾 by May",)),
    Span("T3", "ACTOR", ("har\u00adbour wall 👩🏽\u200d🌾",)),
    Span("T4", "ACTOR", ("Runa Steel 🦊",)),
    Span("T5", "ACTOR", ("Runa Steel 🦊",)),
    Span("T6", "PER", ("Jose\u0301 Ångström",)),
    Span("T7", "QUOTE", ("“The wall 🧱 costs too much. Steel knows.”",)),
    Span("T8", "ACTOR", ("Steel",), 1),
    Span("T9", "QUOTE", ("“No,”",)),
    Span("T10", "CUE", ("she said.",)),
    Span("T11", "QUOTE", ("“Yes,”",)),
)
"""Nested, twice on the same words, side by side, with and after emoji."""

RELATIONS = (("R1", "source", "T1", "T4"), ("R2", "source", "T7", "T6"), ("R3", "same", "T1", "T7"))
"""Id, role, head and tail; the last leads across paragraphs."""


def spans_of(text: str = TEXT) -> list[tuple[str, str, tuple[tuple[int, int], ...]]]:
    """Id, label and places of all, in code points of a text that has the same words."""
    return [(each.id, each.label, each.places(text)) for each in ALL]
