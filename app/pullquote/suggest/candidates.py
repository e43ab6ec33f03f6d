"""Which names of a text mean the same actor: full names, surnames, titles, acronyms, and the actors of the registry.

An ambiguous name means nobody: two candidates of one surname are told apart by a title or not at all.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pullquote.records import Actor, ActorKind
from pullquote.suggest.name_words import Gender, NameWords
from pullquote.suggest.names import Name
from pullquote.suggest.suggestions import ActorCandidate

__all__ = ["Candidate", "group", "same_name"]

_ACRONYM = re.compile(r"\s\(([A-ZÄÖÜ][A-ZÄÖÜ0-9&.-]{1,8})\)")
_SPACES = re.compile(r"\s+")
_ARTICLE = re.compile(r"^(?:the|der|die|das|le|la|les|el|los|las)\s|^l'")


@dataclass(slots=True)
class Candidate:
    """An actor in the making; `offices` are what names were introduced with, such as "works minister"."""

    name: str
    kind: ActorKind
    gender: Gender = ""
    plural: bool = False
    offices: set[str] = field(default_factory=set)
    aliases: dict[str, None] = field(default_factory=dict)
    actor: str = ""

    def frozen(self) -> ActorCandidate:
        """As it is suggested."""
        return ActorCandidate(
            self.name, self.kind, tuple(a for a in self.aliases if a != self.name), self.actor
        )


def same_name(name: str) -> str:
    """A name as names are compared: white space, case, the form of apostrophes and a leading article do not count."""
    return _ARTICLE.sub("", _SPACES.sub(" ", name).strip().lower().replace("’", "'"))


class _Registry:
    """The actors by name, alias and surname; a name of two actors finds neither."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        self._by_name = _unambiguous(
            (same_name(name), actor) for actor in actors for name in (actor.name, *actor.aliases)
        )
        people = [actor for actor in actors if actor.kind == "person" and " " in actor.name.strip()]
        self._by_surname = _unambiguous((actor.name.split()[-1].lower(), actor) for actor in people)

    def named(self, name: str) -> Actor | None:
        return self._by_name.get(same_name(name))

    def surnamed(self, surname: str) -> Actor | None:
        return self._by_surname.get(surname.lower())


def _unambiguous(pairs: Iterable[tuple[str, Actor]]) -> dict[str, Actor]:
    found: dict[str, Actor | None] = {}
    for name, actor in pairs:
        found[name] = actor if found.get(name, actor) == actor else None
    return {name: actor for name, actor in found.items() if actor}


def group(
    text: str, names: Sequence[Name], words: NameWords, actors: Sequence[Actor], acts: Sequence[bool]
) -> tuple[list[Candidate], list[int | None], dict[str, int]]:
    """The candidates, per name the one it means, and where each name for exactly one candidate leads.

    `acts` says per name whether it is a subject of speech, as a lone unknown word must be to count as an actor.
    """
    grouping = _Grouping(text, words, _Registry(actors))
    meant: list[int | None] = [grouping.whole(name, acting) for name, acting in zip(names, acts, strict=True)]
    for index, name in enumerate(names):
        if meant[index] is None and len(name.words) == 1 and name.kind != "state":
            meant[index] = grouping.part(name, acts[index])
    for actor in actors:
        grouping.register(actor)
    return grouping.candidates, meant, grouping.by_name


class _Grouping:
    def __init__(self, text: str, words: NameWords, registry: _Registry) -> None:
        self._text, self._words, self._registry = text, words, registry
        self.candidates: list[Candidate] = []
        self.by_name: dict[str, int] = {}
        self._by_surname: dict[str, list[int]] = defaultdict(list)
        self._by_first: dict[str, list[int]] = defaultdict(list)
        self._by_head: dict[str, list[int]] = defaultdict(list)
        self._by_actor: dict[str, int] = {}

    def whole(self, name: Name, acts: bool) -> int | None:
        """The candidate of a name that stands by itself: of several words, of the registry, or of a known kind."""
        actor = self._registry.named(name.text) or self._registry.named(self._text[slice(*name.span)])
        if len(name.words) == 1 and not actor and name.kind in ("person", "unknown"):
            return None
        if name.kind == "state" and name.located and not actor:
            return None  # a place here
        at = self.by_name.get(name.key)
        if at is None and actor:
            at = self._by_actor.get(actor.id)
        if at is None:
            at = self._new(name, actor)
        self._add(at, name)
        if acts and name.kind == "unknown" and len(name.words) <= 3 and self.candidates[at].kind == "unknown":
            self.candidates[at].kind = "person"
        acronym = _ACRONYM.match(self._text, name.span[1])
        if acronym and name.kind != "person":
            self.by_name.setdefault(acronym[1].lower(), at)
            self.candidates[at].aliases.setdefault(acronym[1])
        return at

    def part(self, name: Name, acts: bool) -> int | None:
        """The candidate of a name of one word: a surname, a first name, an acronym, a name nobody said in full."""
        word = name.words[0].lower()
        at = self._only([self.by_name[word]], name.gender) if word in self.by_name else None
        if at is None:
            at = self._only(self._by_surname.get(word, ()), name.gender)
        if at is None and word not in self._by_surname:
            at = self._only(self._by_first.get(word, ()), name.gender)
        if at is not None and name.located and self.candidates[at].kind == "unknown":
            return None
        if at is None and word in self._by_surname and not (name.titled and word in self.by_name):
            return None
        if at is None:
            at = self._only(self._by_head.get(word, ()), "")
        if at is None:
            actor = self._registry.surnamed(word)
            if actor and actor.id in self._by_actor:
                at = self._by_actor[actor.id]
            elif actor or name.kind == "person" or (acts and not name.first_in_sentence and not name.located):
                at = self._new(name, actor)
        if at is not None:
            self._add(at, name)
            if acts and self.candidates[at].kind == "unknown" and " " in self.candidates[at].name:
                self.candidates[at].kind = "person"
        return at

    def register(self, actor: Actor) -> None:
        """Let the registry's other names of an actor that occurs lead to it too."""
        at = self._by_actor.get(actor.id)
        if at is None:
            return
        for name in (actor.name, *actor.aliases):
            found = self._registry.named(name)
            if found and found.id == actor.id:
                self.by_name.setdefault(same_name(name), at)

    def _only(self, places: Sequence[int], gender: Gender) -> int | None:
        fitting = [at for at in places if not gender or self.candidates[at].gender in ("", gender)]
        sure = [at for at in fitting if gender and self.candidates[at].gender == gender]
        return next((group[0] for group in (fitting, sure) if len(group) == 1), None)

    def _new(self, name: Name, actor: Actor | None) -> int:
        if not actor and name.kind == "person" and len(name.words) > 1:
            actor = self._registry.surnamed(name.words[-1])
            if actor and actor.name.split()[0][0] != name.words[0][0]:
                actor = None
        at = len(self.candidates)
        kind = actor.kind if actor else name.kind
        self.candidates.append(
            Candidate(actor.name if actor else name.text, kind, name.gender, actor=actor.id if actor else "")
        )
        if actor:
            self._by_actor.setdefault(actor.id, at)
        full = actor.name.split() if actor and kind == "person" else list(name.words)
        self.by_name[name.key] = at
        for word in full:
            if word in self._words.kinds and len(full) > 1:
                self._by_head[word.lower()].append(at)
        if kind in ("person", "unknown") and full:
            self._by_surname[full[-1].lower()].append(at)
            if len(full) > 1:
                self._by_first[full[0].lower()].append(at)
                if not name.gender:
                    self.candidates[at].gender = self._words.given.get(full[0], "")
        return at

    def _add(self, at: int, name: Name) -> None:
        candidate = self.candidates[at]
        candidate.gender = candidate.gender or name.gender
        candidate.aliases.setdefault(name.text)
        if name.office:
            candidate.offices.add(name.office)
        if candidate.kind == "unknown":
            candidate.kind = name.kind
