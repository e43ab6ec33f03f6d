"""The words that tell what a name stands for: given names, titles, offices, organisations, states.

Read from `resources/lexicon/names.toml` and `actors.toml`, whose heads say what the lists mean. They hold in every
language at once, because names cross borders.
"""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from pullquote.records import ActorKind
from pullquote.resources import resource

__all__ = ["Gender", "NameWords", "name_words"]

Gender = Literal["f", "m", ""]
_KINDS: tuple[ActorKind, ...] = ("government_body", "organisation", "media_outlet")


@dataclass(frozen=True, slots=True)
class NameWords:
    """Words in lower case, but for given names, states and the words of organisations, which have a capital."""

    given: dict[str, Gender]
    titles: dict[str, Gender]
    plural_titles: frozenset[str]
    offices: frozenset[str]
    office_heads: frozenset[str]
    """The last words of offices."""
    kinds: dict[str, ActorKind]
    alone: frozenset[str]
    """Words of organisations that are names by themselves."""
    places: frozenset[str]
    states: frozenset[str]
    groups: frozenset[str]
    anonymous: frozenset[str]
    articles: frozenset[str]
    indefinite: frozenset[str]
    common: frozenset[str]
    demonyms: frozenset[str]
    particles: frozenset[str]
    locative: frozenset[str]
    prepositions: frozenset[str]

    def is_office(self, phrase: str) -> bool:
        """Whether a word or phrase in lower case is an office; a German feminine form counts."""
        return phrase in self.offices or (phrase.endswith("in") and phrase[:-2] in self.offices)

    def office_gender(self, phrase: str) -> Gender:
        """What the form of an office says about who holds it."""
        if phrase.endswith(("woman", "ière", "trice", "ée", "identa", "esa")) or (
            phrase.endswith("in") and phrase not in self.offices
        ):
            return "f"
        return "m" if phrase.endswith("man") else ""


@lru_cache(maxsize=1)
def name_words() -> NameWords:
    """The lists, read once."""
    names = tomllib.loads(resource("lexicon", "names.toml").read_text("utf-8"))
    lists = tomllib.loads(resource("lexicon", "actors.toml").read_text("utf-8"))
    given: dict[str, Gender] = dict.fromkeys(names["female"].split(), "f")
    given |= dict.fromkeys(names["male"].split(), "m")
    titles: dict[str, Gender] = {}
    for key, gender in (("female", "f"), ("male", "m"), ("either", "")):
        titles |= dict.fromkeys(lists["titles"][key].lower().split(), _gender(gender))
    kinds: dict[str, ActorKind] = {word: kind for kind in _KINDS for word in lists["kinds"][kind].split()}
    offices = frozenset(
        phrase.replace("+", " ") for listed in lists["offices"].values() for phrase in listed.split()
    )
    plural = frozenset(lists["titles"]["plural"].lower().split())
    return NameWords(
        given=given,
        titles=titles | dict.fromkeys(plural, _gender("")),
        plural_titles=plural,
        offices=offices,
        office_heads=frozenset(phrase.split()[-1] for phrase in offices),
        kinds=kinds,
        alone=frozenset(lists["kinds"]["alone"].split()),
        places=frozenset(lists["kinds"]["place"].split()),
        states=frozenset(lists["states"]["names"].split()) | frozenset(lists["states"]["phrases"]),
        groups=frozenset(lists["nominal"]["group"].split()),
        anonymous=frozenset(lists["nominal"]["anonymous"].split()),
        articles=frozenset(lists["nominal"]["articles"].split()),
        indefinite=frozenset(lists["nominal"]["indefinite"].split()),
        common=frozenset(lists["common"]["words"].split()),
        demonyms=frozenset(lists["common"]["demonyms"].split()),
        particles=frozenset(lists["common"]["particles"].split()),
        locative=frozenset(lists["common"]["locative"].split()),
        prepositions=frozenset(lists["common"]["prepositions"].split()),
    )


def _gender(letter: str) -> Gender:
    return "f" if letter == "f" else "m" if letter == "m" else ""
