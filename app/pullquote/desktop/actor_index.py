"""Finding actors by what is typed: one long string of all names, which is searched as a whole."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from heapq import nsmallest

from pullquote.find import as_compared
from pullquote.records import Actor

__all__ = ["ActorIndex"]

_WORD_START = re.compile(r"(?<![^\W_])(?=[^\W_])")
_MARK = "\x1f"
"""Stands before every word, so that what begins a word is found apart from what is inside one."""

_ROLE = 2
"""How much later an actor comes who is found by a role and not by a name."""


class ActorIndex:
    """The names and aliases of actors, and their roles. What is kept of an actor is made once."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        self._lines: dict[str, list[tuple[str, int]]] = {}
        self._known: dict[str, tuple[str, ...]] = {}
        self._named: dict[str, tuple[set[str], set[str]]] = {}
        self._text = ""
        self._starts: list[int] = []
        self._owners: list[tuple[str, int]] = []
        for actor in actors:
            self.add(actor)

    def add(self, actor: Actor) -> None:
        """Take an actor in, or what is new of one."""
        self.remove(actor.id)
        names = (actor.name, *actor.aliases)
        self._lines[actor.id] = [
            *((_marked(name), 0) for name in names),
            *((_marked(role.text), _ROLE) for role in actor.roles),
        ]
        self._known[actor.id] = tuple(name.strip().casefold() for name in names)
        for place, name in enumerate(self._known[actor.id]):
            self._named.setdefault(name, (set(), set()))[bool(place)].add(actor.id)
        self._text = ""

    def remove(self, uuid: str) -> None:
        """Forget an actor."""
        self._lines.pop(uuid, None)
        for name in self._known.pop(uuid, ()):
            for ids in self._named.get(name, ()):
                ids.discard(uuid)
        self._text = ""

    def named(self, name: str) -> str:
        """The id of the actor with this very name, or else alias, in any case; empty when there is none."""
        by_name, by_alias = self._named.get(name.strip().casefold(), ((), ()))
        return min(by_name, default="") or min(by_alias, default="")

    def matching(self, query: str, limit: int, order: Callable[[str], tuple[object, ...]]) -> list[str]:
        """The ids of actors with the query in a name: at the start of a word first, then in the given order."""
        wanted = _marked(query.strip())
        if not wanted:
            return []
        ranks = self._ranked(wanted, 0)
        if wanted[0] == _MARK and len(ranks) < limit:
            for uuid, rank in self._ranked(wanted[1:], 1).items():
                ranks[uuid] = min(rank, ranks.get(uuid, rank))
        return nsmallest(limit, ranks, key=lambda uuid: (ranks[uuid], *order(uuid)))

    def _ranked(self, wanted: str, rank: int) -> dict[str, int]:
        found: dict[str, int] = {}
        for uuid, base in self._hits(wanted):
            found[uuid] = min(base + rank, found.get(uuid, base + rank))
        return found

    def _hits(self, wanted: str) -> Iterator[tuple[str, int]]:
        if not self._text:
            self._lay_out()
        at = self._text.find(wanted)
        while at >= 0:
            line = bisect_right(self._starts, at) - 1
            yield self._owners[line]
            end = self._starts[line + 1] if line + 1 < len(self._starts) else len(self._text)
            at = self._text.find(wanted, end)

    def _lay_out(self) -> None:
        lines = [(line, uuid, base) for uuid, several in self._lines.items() for line, base in several]
        self._owners = [(uuid, base) for _, uuid, base in lines]
        self._starts, start = [], 0
        for line, _, _ in lines:
            self._starts.append(start)
            start += len(line) + 1
        self._text = "\n".join(line for line, _, _ in lines)


def _marked(text: str) -> str:
    return _WORD_START.sub(_MARK, as_compared(text).replace("\n", " "))
