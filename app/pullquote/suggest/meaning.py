"""Whom one mention means, as far as the text around it tells: a fuller name, an office, the person before a pronoun.

Offsets are code points, end-exclusive.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from pullquote.boundaries import Span
from pullquote.records import Actor
from pullquote.suggest.lexicon import lexicon
from pullquote.suggest.mentions import Mentions
from pullquote.suggest.suggestions import ActorCandidate
from pullquote.text import snap_end, snap_start

__all__ = ["Meaning", "meaning"]

_NEAR = 10_000
"""Code points on both sides of a mention that are read with it: a text may be a book."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """Somebody whom a mention may mean, and where the text names them last before it; -1 when only after it."""

    candidate: ActorCandidate
    named_at: int


def meaning(text: str, span: Span, language: str, actors: Sequence[Actor] = ()) -> Meaning | None:
    """The one whom the words at a span mean, by the names of the text and of the given actors; None when unclear."""
    low = snap_start(text, max(0, span[0] - _NEAR))
    near = text[low : snap_end(text, min(len(text), span[1] + _NEAR))]
    place = span[0] - low, span[1] - low
    read = Mentions(near, [(0, len(near))], lexicon(language), actors)
    meant = read.ensure(place)
    if len(meant) != 1:
        return None
    found, candidates = read.result()
    before = [each.span[0] for each in found if each.candidates == meant and each.span[0] < place[0]]
    return Meaning(candidates[meant[0]], low + before[-1] if before else -1)
