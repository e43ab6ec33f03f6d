"""Mentions of actors that only a pipeline's entity recogniser knows as names.

A small pipeline takes people for organisations and places for people, so a name that the text has already means whom it
meant there, whatever the pipeline calls it. Spans are **Unicode code points** of the text, end-exclusive.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from pullquote.boundaries import Span
from pullquote.records import ActorKind
from pullquote.suggest.candidates import same_name
from pullquote.suggest.pipeline import Parse
from pullquote.suggest.suggestions import ActorCandidate, Mention

__all__ = ["with_entities"]

_KINDS: dict[str, ActorKind] = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organisation",
    "NORP": "group",
}
"""spaCy's types of entities that are actors by themselves; what is a state that acts, not a place, the rules know."""
_ATTRIBUTE = frozenset({"compound", "amod", "nmod"})
_NO_NAME = frozenset("@/\n")

# Judged by hand on 40 finds of each in PolNeAR's train split.
_CONFIDENCE = {"parse-known": 0.9, "parse-person": 0.6, "parse-organisation": 0.55, "parse-group": 0.6}


def with_entities(
    mentions: Sequence[Mention], candidates: Sequence[ActorCandidate], text: str, parses: Iterable[Parse]
) -> tuple[tuple[Mention, ...], tuple[ActorCandidate, ...]]:
    """The mentions of a text with the entities of its parses that are none yet, and everybody they mean."""
    known = _Known(candidates)
    found = {mention.span: mention for mention in mentions}
    taken = sorted(span for span, mention in found.items() if mention.candidates)
    ends = [end for _, end in taken]
    for parse in parses:
        for span, kind in _entities(text, parse):
            index = bisect_left(ends, span[0] + 1)
            if index < len(taken) and taken[index][0] < span[1]:
                continue
            candidate, rule = known.whom(text[slice(*span)], kind)
            found[span] = Mention(span, "name", rule, _CONFIDENCE[rule], (candidate,))
    ordered = sorted(found.values(), key=lambda mention: (mention.span[0], -mention.span[1]))
    return tuple(ordered), tuple(known.candidates)


def _entities(text: str, parse: Parse) -> Iterator[tuple[Span, ActorKind]]:
    """The entities that may act, so no attributes such as that of “the Clinton campaign”."""
    starts = [word.span[0] for word in parse.words]
    for span, label in parse.entities:
        inside = range(bisect_left(starts, span[0]), bisect_left(starts, span[1]))
        words = [at for at in inside if parse.words[at].pos != "SPACE"]
        kind, head = _KINDS.get(label), _head(parse, words)
        if kind is None or head is None or parse.words[head].dep in _ATTRIBUTE:
            continue
        first, last = words[0], words[-1]
        first += parse.words[first].pos in ("DET", "VERB") and first < last
        last -= parse.words[last].dep == "case" and first < last
        name = text[parse.words[first].span[0] : parse.words[last].span[1]]
        plural = kind != "group" or name.endswith("s")  # a Republican is nobody yet
        if name[0].isupper() and plural and not _NO_NAME & set(name):
            yield parse.span((first, last)), kind


def _head(parse: Parse, words: Sequence[int]) -> int | None:
    """The word of a phrase by which it hangs on the rest."""
    return next((at for at in words if (head := parse.words[at].head) not in words or head == at), None)


class _Known:
    """The actors of a text, by the names they have in it."""

    def __init__(self, candidates: Sequence[ActorCandidate]) -> None:
        self.candidates = list(candidates)
        self._by_name: dict[str, tuple[int, str]] = {}
        people = [index for index, candidate in enumerate(candidates) if candidate.kind == "person"]
        surnames = Counter(_surname(candidates[index]) for index in people)
        for index, candidate in enumerate(candidates):
            for name in (candidate.name, *candidate.aliases):
                self._by_name.setdefault(same_name(name), (index, "parse-known"))
        for index in people:
            if surnames[_surname(candidates[index])] == 1:
                self._by_name.setdefault(_surname(candidates[index]), (index, "parse-known"))

    def whom(self, name: str, kind: ActorKind) -> tuple[int, str]:
        """The index of the candidate of this name, a new one if there is none, and the rule."""
        key = same_name(name)
        if key not in self._by_name:
            self._by_name[key] = len(self.candidates), f"parse-{kind}"
            self.candidates.append(ActorCandidate(name, kind))
        return self._by_name[key]


def _surname(person: ActorCandidate) -> str:
    return same_name(person.name).rpartition(" ")[2]
