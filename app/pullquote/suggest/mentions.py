"""Mentions of actors: the names of a text and whatever else is said to speak, each with whom it is thought to mean.

Every offset is in **Unicode code points** of the text, end-exclusive.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

import regex

from pullquote.boundaries import Span
from pullquote.quotations import quotations
from pullquote.records import Actor, ActorKind
from pullquote.suggest.candidates import Candidate, group, same_name
from pullquote.suggest.coreference import Place, office_holder, pronoun_class, resolve
from pullquote.suggest.lexicon import Lexicon
from pullquote.suggest.name_words import name_words
from pullquote.suggest.names import Name, read_names
from pullquote.suggest.suggestions import ActorCandidate, Mention
from pullquote.text import snap_end, snap_start

__all__ = ["Mentions", "mentions"]

_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’‘‐‑-][\p{L}\p{M}\p{N}]+)*")
_BEFORE = regex.compile(r"(?r)[\p{L}\p{M}’'-]+")
_NEXT = regex.compile(r"[,\s]{0,2}([\p{L}\p{M}]+)")
_SENTENCE = regex.compile(r"(?r)[.!?…:;“”„«»\n]")
_POSSESSIVE = regex.compile(r"['’‘](?:s\b|(?=\s))")
_PARAGRAPH = 2000  # code points that are looked through for the start of one
_SUBJECT_REACH = 40  # code points from the start of a sentence

# Estimates: the names of the training seeds were right 81 times of 83; single rules are not measured yet.
_CONFIDENCE = {
    "registry": 0.97,
    "name": 0.93,
    "part_of_name": 0.9,
    "alone": 0.75,
    "unsure": 0.6,
    "inside": 0.85,
    "office": 0.85,
    "pronoun": 0.8,
    "nominal": 0.6,
}


def mentions(
    text: str, spans: Iterable[Span], lexicon: Lexicon, actors: Sequence[Actor] = ()
) -> tuple[tuple[Mention, ...], tuple[ActorCandidate, ...]]:
    """The names of actors in the given spans of a text, and the actors that they stand for."""
    return Mentions(text, spans, lexicon, actors).result()


class Mentions:
    """The mentions of one text: its names at first, and every source that `ensure` is given."""

    def __init__(
        self, text: str, spans: Iterable[Span], lexicon: Lexicon, actors: Sequence[Actor] = ()
    ) -> None:
        """Read the names that stand in `spans`, which are ascending and do not overlap."""
        self._text, self._lexicon, self._words = text, lexicon, name_words()
        names = list(read_names(text, spans, self._words, lexicon.language))
        acts = [self._acts(name) for name in names]
        self._candidates, meant, self._by_name = group(text, names, self._words, actors, acts)
        self._of_actor = {who.actor: index for index, who in enumerate(self._candidates) if who.actor}
        self._holders: dict[str, list[int]] = defaultdict(list)
        for index, candidate in enumerate(self._candidates):
            for head in sorted({office.split()[-1] for office in candidate.offices}):
                self._holders[head].append(index)
        self._registered: dict[str, list[Actor]] = defaultdict(list)
        for actor in actors:
            for called in {same_name(name) for name in (actor.name, *actor.aliases)}:
                self._registered[called].append(actor)
        self._found: dict[Span, Mention] = {}
        self._ending: dict[int, tuple[int, ...]] = {}
        """By the end of a mention, whom it means."""
        self._places: list[Place] = []
        self._names: list[tuple[Span, int]] = []
        inside = _inside(quotations(text) if names else (), [name.span[0] for name in names])
        for name, who, quoted in zip(names, meant, inside, strict=True):
            if who is not None:
                self._add_name(name, who, quoted)
        self._starts = [span[0] for span, _ in self._names]

    def at(self, span: Span) -> Mention | None:
        """The mention at exactly this span."""
        return self._found.get(span)

    def ensure(self, span: Span, speakers: Sequence[int] = ()) -> tuple[int, ...]:
        """Make the span a mention if it is none yet; the indexes of the candidates that it is thought to mean.

        `speakers` are the candidates that spoke so far, the last one last.
        """
        known = self._found.get(span)
        if known is None:
            known = self._found[span] = self._mention(span, speakers)
            self._ending[span[1]] = known.candidates
        return known.candidates

    def stand_for(self, span: Span, candidates: tuple[int, ...]) -> None:
        """Make the span, an "I" inside somebody's words, a mention of these candidates."""
        self._found.setdefault(span, Mention(span, "pronoun", "speaker", _CONFIDENCE["pronoun"], candidates))

    def resolve(self, position: int, pronoun: str, speakers: Sequence[int] = ()) -> int | None:
        """The candidate that a pronoun at a position means; None if none or two equally good ones fit."""
        paragraph = self._text.rfind("\n", max(0, position - _PARAGRAPH), position) + 1
        return resolve(position, pronoun, self._candidates, self._places, speakers, paragraph)

    def result(self) -> tuple[tuple[Mention, ...], tuple[ActorCandidate, ...]]:
        """All mentions in text order, and the candidates that they point to."""
        found = sorted(self._found.values(), key=lambda mention: (mention.span[0], -mention.span[1]))
        return tuple(found), tuple(candidate.frozen() for candidate in self._candidates)

    # Names

    def _add_name(self, name: Name, candidate: int, quoted: bool) -> None:
        span = snap_start(self._text, name.span[0]), snap_end(self._text, name.span[1])
        if self._candidates[candidate].actor:
            rule = "registry"
        elif len(name.words) > 1:
            rule = "name" if self._candidates[candidate].kind != "unknown" else "unsure"
        else:
            rule = "alone" if same_name(self._candidates[candidate].name) == name.key else "part_of_name"
        self._found[span] = Mention(span, "name", rule, _CONFIDENCE[rule], (candidate,))
        self._ending[span[1]] = (candidate,)
        if not quoted:
            self._places.append(Place(span[0], candidate, self._subject(span[0])))
        self._names.append((span, candidate))

    def _acts(self, name: Name) -> bool:
        """Whether a verb of speech stands behind a name of which nothing else tells what it stands for."""
        if name.kind != "unknown":
            return True
        if self._lexicon.language == "de" and len(name.words) == 1:
            return False  # any noun may stand there
        after = _NEXT.match(self._text, name.span[1], min(len(self._text), name.span[1] + 40))
        return bool(after and after[1].islower() and self._speaks(after[1]))

    def _speaks(self, word: str) -> bool:
        return any(cue.shape == "finite" for cue in self._lexicon.verbs.get(word.lower(), ()))

    def _subject(self, start: int) -> bool:
        """Whether a mention stands so near to the start of its sentence that it is its subject."""
        low = max(0, start - _SUBJECT_REACH)
        edge = _SENTENCE.search(self._text, low, start)
        begin = edge.end() if edge else low
        if not edge and low:
            return False
        before = _WORD.findall(self._text, begin, start)
        return not any(self._speaks(word) or word.lower() in self._words.prepositions for word in before)

    # Sources

    def _mention(self, span: Span, speakers: Sequence[int]) -> Mention:
        surface = self._text[slice(*span)]
        if pronoun_class(surface):
            candidate = self.resolve(span[0], surface, speakers)
            if candidate is not None:
                self._agree(candidate, surface)
            return Mention(span, "pronoun", "pronoun", _CONFIDENCE["pronoun"], _tuple(candidate))
        inside = self._named_by(span)
        if inside:
            return Mention(span, "name", "inside", _CONFIDENCE["inside"], inside)
        if surface.lower() in self._lexicon.words.relatives:
            return Mention(span, "pronoun", "relative", _CONFIDENCE["pronoun"], self._antecedent(span))
        named = self._by_name.get(same_name(surface))
        if named is not None:
            return Mention(span, "nominal", "registry", _CONFIDENCE["registry"], (named,))
        holder = self._holder(surface, speakers)
        if holder is not None:
            return Mention(span, "nominal", "office", _CONFIDENCE["office"], (holder,))
        called = self._of_registry(span, surface)
        if called is not None:
            return Mention(span, "nominal", "registry", _CONFIDENCE["registry"], (called,))
        return Mention(
            span, "nominal", "nominal", _CONFIDENCE["nominal"], _tuple(self._unnamed(span, surface))
        )

    def _antecedent(self, span: Span) -> tuple[int, ...]:
        """Whom a "who" means: the mention that ends right before it, or before a comma."""
        before = self._text[max(0, span[0] - 3) : span[0]]
        end = span[0] - len(before) + len(before.rstrip(" \u00a0,"))
        return self._ending.get(end, ())

    def _of_registry(self, span: Span, surface: str) -> int | None:
        """The registry's actor that a phrase calls by an alias; of several, the one that the text has named.

        An alias of one common noun ("the report") means only somebody whom the text has named.
        """
        actors = self._registered.get(same_name(surface), [])
        ids = self._of_actor
        if len(actors) > 1 or (" " not in same_name(surface) and surface[-1:].islower()):
            actors = [actor for actor in actors if actor.id in ids]
        if len(actors) != 1:
            return None
        if actors[0].id in ids:
            return ids[actors[0].id]
        return self._introduce(span, Candidate(actors[0].name, actors[0].kind, actor=actors[0].id))

    def _introduce(self, span: Span, candidate: Candidate) -> int:
        """A candidate that is met here for the first time."""
        self._candidates.append(candidate)
        index = len(self._candidates) - 1
        if candidate.actor:
            self._of_actor[candidate.actor] = index
        place = Place(span[0], index, self._subject(span[0]))
        self._places.insert(bisect_left(self._places, place), place)
        return index

    def _agree(self, candidate: int, pronoun: str) -> None:
        """What a pronoun says about whom it means holds further down."""
        known, wanted = self._candidates[candidate], pronoun_class(pronoun)
        if known.kind == "person" and not known.gender:
            known.gender = "f" if wanted == "f" else "m" if wanted == "m" else ""

    def _named_by(self, span: Span) -> tuple[int, ...]:
        """The candidates whose names are the head of a phrase: her deputy, Ina Frisk; Ana Pell and Bo Lind.

        Not those it only speaks of: a friend of Ina Frisk, Ina Frisk’s deputy.
        """
        low, high = bisect_left(self._starts, span[0]), bisect_right(self._starts, span[1])
        heads: dict[int, Span] = {}
        for name, candidate in self._names[low:high]:
            before = {word.lower() for word in _WORD.findall(self._text, span[0], name[0])}
            outside = name[1] > span[1] or _POSSESSIVE.match(self._text, name[1], span[1])
            if not outside and not before & self._words.prepositions:
                heads.setdefault(candidate, name)
        if len(heads) > 1:
            first, *_, last = sorted(heads.values())
            between = {word.lower() for word in _WORD.findall(self._text, first[1], last[0])}
            if not between & self._lexicon.words.joining:
                return ()
        return tuple(heads)

    def _holder(self, surface: str, speakers: Sequence[int]) -> int | None:
        """The candidate whose office a phrase names: the works minister."""
        head = self._head(surface) if self._definite(surface) else ""
        if not head:
            return None
        return office_holder(head, self._holders.get(head.split()[-1], []), self._candidates, speakers)

    def _head(self, surface: str) -> str:
        """The words of a phrase up to its first preposition or comma, without articles."""
        words: list[str] = []
        for word in _WORD.findall(surface.partition(",")[0]):
            if word.lower() in self._words.prepositions and not self._words.is_office(
                " ".join([*words, word]).lower()
            ):
                break
            if word.lower() not in self._words.articles:
                words.append(word.lower())
        return " ".join(words) if words and self._words.is_office(words[-1]) else ""

    def _definite(self, surface: str) -> bool:
        return (
            surface[:1].strip() != "" and surface.split(maxsplit=1)[0].lower() not in self._words.indefinite
        )

    def _unnamed(self, span: Span, surface: str) -> int | None:
        """A new candidate for a group or somebody without a name who is introduced here: a senior official."""
        words = [word.lower() for word in _WORD.findall(surface.partition(",")[0])]
        if not words or words[0] not in self._words.indefinite:
            return None
        head = next(
            (word for word in words if word in self._words.groups or word in self._words.anonymous), ""
        )
        if not head:
            return None
        kind: ActorKind = "group" if head in self._words.groups else "anonymous"
        return self._introduce(span, Candidate(surface, kind, plural=kind == "group"))


def _tuple(candidate: int | None) -> tuple[int, ...]:
    return () if candidate is None else (candidate,)


def _inside(spans: Sequence[Span], positions: Sequence[int]) -> list[bool]:
    """Per position, which ascend, whether it stands in one of the spans, which ascend by their starts."""
    found: list[bool] = []
    at, reach = 0, 0
    for position in positions:
        while at < len(spans) and spans[at][0] <= position:
            reach = max(reach, spans[at][1])
            at += 1
        found.append(position < reach)
    return found
