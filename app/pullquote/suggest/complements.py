"""Words that attribute beside the lexicon's cue verbs, where a parser says what completes them.

One table a language in `resources/lexicon/parsed.toml`; its head says how they are written. A language without a table
has the lexicon's verbs alone.
"""

import tomllib
from dataclasses import dataclass
from functools import lru_cache

from pullquote.resources import resource

__all__ = ["Complements", "complements"]


@dataclass(frozen=True, slots=True)
class Complements:
    """A language's words by what completes them, all base forms in lower case."""

    clause_verbs: frozenset[str]
    thing: frozenset[str]
    no_thing: frozenset[str]
    that_adjectives: frozenset[str]
    to_adjectives: frozenset[str]
    about: dict[str, dict[str, frozenset[str]]]
    """By part of speech (VERB, NOUN, ADJ), then by preposition; a `*` stands for every word."""


@lru_cache(maxsize=4)
def complements(language: str) -> Complements:
    """The words of a language of `lexicon.LANGUAGES`."""
    tables = tomllib.loads(resource("lexicon", "parsed.toml").read_text("utf-8"))
    table = tables.get(language, {})

    def words(key: str) -> frozenset[str]:
        return frozenset(table.get(key, "").split())

    return Complements(
        clause_verbs=words("clause_verbs"),
        thing=words("thing"),
        no_thing=words("no_thing"),
        that_adjectives=words("that_adjectives"),
        to_adjectives=words("to_adjectives"),
        about={
            pos: {
                preposition: frozenset(listed.split()) for preposition, listed in table.get(name, {}).items()
            }
            for pos, name in (("VERB", "verb"), ("NOUN", "noun"), ("ADJ", "adjective"))
        },
    )
