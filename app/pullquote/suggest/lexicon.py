"""The words by which a language attributes: cues with what they take, and the function words around them.

One TOML file a language in `resources/lexicon/`; its head says how a verb is written and what `takes` means. English
forms are made from base forms by rule; the other languages list theirs.
"""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pullquote.resources import resource

__all__ = ["LANGUAGES", "Cue", "Lexicon", "Words", "lexicon"]

LANGUAGES = ("en", "de", "fr", "es")

_DOUBLED = frozenset(
    {
        "quip",
        "snap",
        "rip",
        "label",
        "plan",
        "regret",
        "admit",
        "concur",
        "submit",
        "chat",
        "rebut",
        "ban",
        "hit",
        "tap",
        "dub",
        "refer",
    }
)
"""English verbs that double their last letter: quipped, planning."""
_VOWELS = frozenset("aeiou")


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue verb's form: `particles` must follow it; `shape` is finite, base or ing."""

    lemma: str
    kind: str
    takes: frozenset[str]
    shape: str
    particles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """The function words of a language, in lower case; the names are those of the `[words]` table."""

    pronouns: frozenset[str]
    articles: frozenset[str]
    possessives: frozenset[str]
    determiners: frozenset[str]
    """Articles and possessives among them."""
    standalone: frozenset[str]
    """Determiners that can be a phrase of their own: one, another, both."""
    auxiliaries: frozenset[str]
    passives: frozenset[str]
    """Auxiliaries that make a passive."""
    verbs: frozenset[str]
    """Frequent verb forms that are no cues: a phrase does not go on over them."""
    adverbs: frozenset[str]
    """What may stand between an auxiliary and its verb."""
    conjunctions: frozenset[str]
    joining: frozenset[str]
    """Conjunctions that join two sources."""
    subordinators: frozenset[str]
    that: frozenset[str]
    whether: frozenset[str]
    infinitive: frozenset[str]
    infinitive_ends: frozenset[str]
    """How infinitives end in a language that has no word before them."""
    relatives: frozenset[str]
    prepositions: frozenset[str]
    inside: frozenset[str]
    """Prepositions that a phrase after the cue goes on over: a spokesman for the ministry."""
    days: frozenset[str]
    particles: frozenset[str]
    """What may stand inside a name in lower case."""
    persons: frozenset[str]
    """Pronouns and nouns that mean somebody who can speak."""
    adjuncts: frozenset[str]
    """What begins an adjunct or an apposition behind "…, she said, ": no second half of the content."""
    regions: frozenset[str]
    """Places that follow a town with a comma: Austin, Texas."""
    plurals: frozenset[str]
    """Plural subjects without an s: they, people."""
    negations: frozenset[str]

    impersonal: frozenset[str]
    """The subject of "it is said"."""
    rumours: frozenset[str]
    """Cues with such a subject: es heißt."""
    media: frozenset[str]
    """What a cue is written or said in and takes in: said in a statement."""
    clitics: frozenset[str]
    """Pronouns that hang on the verb: dit-il."""
    genitives: frozenset[str]
    """Articles and possessives that join a noun to the one before it: die Sprecherin der Polizei."""
    datives: frozenset[str]
    """What an addressee behind the source begins with: sagte sie dem Tageblatt."""
    nominatives: frozenset[str]
    """Pronouns behind a verb that are its subject whatever stands before it."""
    masculines: frozenset[str]
    """Articles before the nouns of `persons` that tell a subject: ein Sprecher."""
    before_that: frozenset[str]
    """What may stand between a cue and "that": advirtió de que."""
    resumptives: frozenset[str]
    """What stands for the sentence before as an object: Das teilte die Polizei mit."""
    demonstratives: frozenset[str]
    """What stands first and is no subject: So erklärte die Polizei, …"""
    reported_by: frozenset[str]
    """What opens a clause that says who reports the rest of the sentence: wie die Polizei mitteilte."""
    sites: frozenset[str]
    """Prepositions before what "it is said" in: heißt es in dem Brief."""
    oblique: frozenset[str]
    """Words that open no subject: dem HSV droht der Abstieg."""
    accounts: frozenset[str]
    """Ends of nouns that are a source behind a preposition of [according]: nach Polizeiangaben."""
    first_persons: frozenset[str]
    """Pronouns with which those forms are no others than the journalist's: ich habe."""
    reporting: frozenset[str]
    """Verb forms that by themselves say that somebody is reported: Er habe gerechnet."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language's cues and function words, all in lower case."""

    language: str
    verbs: dict[str, tuple[Cue, ...]]
    """By first word; longer cues first."""
    that_nouns: frozenset[str]
    to_nouns: frozenset[str]
    according: dict[str, tuple[tuple[str, ...], ...]]
    """Further words of a preposition such as "according to", by its first word."""
    asides: frozenset[str]
    """Such words that only follow what was said: …, so Ana Roth."""
    own: frozenset[tuple[str, ...]]
    """Such phrases that name no source but the subject: nach eigenen Angaben."""
    postpositions: frozenset[str]
    """Such prepositions that stand behind the source: dem Sprecher zufolge."""
    words: Words
    finite: frozenset[str]
    """Known finite verb forms: auxiliaries, frequent verbs, cues."""
    breaks: frozenset[str]
    """The words before which content may end: commas, conjunctions, "according"."""
    triggers: frozenset[str]
    """The words that a frame may begin from: heads of cues, nouns and prepositions."""
    grammar: frozenset[str]
    """How the language differs: `comma_clause` (content without "that" behind a comma), `verb_second`,
    `late_participle`, `split_verbs`, `noun_capitals`, `null_subject`, `turned_perfect` ("a dit Ana") and `inciso` (a
    cue inside the marks), `ly_adverbs` and `ed_pasts` (known by their endings)."""


def _inflected(verb: str) -> Iterator[tuple[str, str]]:
    """The forms of an English verb and their shapes, from `base` or `base:third:past:participle:ing`."""
    base, *given = verb.split(":")
    if given:
        yield from zip((base, *given), ("base", "finite", "finite", "participle", "ing"), strict=True)
        return
    stem, end = base[:-1], base[-1]
    yield base, "base"
    if end == "y" and base[-2] not in _VOWELS:
        third, past, ing = stem + "ies", stem + "ied", base + "ing"
    elif end == "e":
        third, past, ing = base + "s", base + "d", (base if base.endswith("ee") else stem) + "ing"
    else:
        root = base + end if base in _DOUBLED else base
        third = base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
        past, ing = root + "ed", root + "ing"
    yield third, "finite"
    yield past, "finite"
    yield ing, "ing"


def _english(entry: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """First word, shape and particles of every form of an entry such as `point+out`."""
    if ":" in entry:
        forms = [(form.split("+"), shape) for form, shape in _inflected(entry)]
    else:
        head, *particles = entry.split("+")
        forms = [([form, *particles], shape) for form, shape in _inflected(head)]
    for (head, *particles), shape in forms:
        yield head, shape, tuple(particles)


def _listed(entry: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    head, *particles = entry.split("+")
    yield head, "finite", tuple(particles)


def _cues(groups: Iterable[dict[str, Any]], english: bool) -> dict[str, tuple[Cue, ...]]:
    found: dict[str, list[Cue]] = {}
    for group in groups:
        takes = frozenset(group["takes"])
        for entry in group["verbs"].split():
            for head, shape, particles in (_english if english else _listed)(entry):
                lemma = entry.split(":")[0].replace("+", " ")
                cue = Cue(lemma, group["class"], takes, group.get("shape", shape), particles)
                others = found.setdefault(head, [])
                same = next(
                    (old for old in others if old.particles == particles and old.shape == shape), None
                )
                if same is None:
                    others.append(cue)
                else:  # a verb of two classes, such as "hope that" and "hope to", takes what either takes
                    both = Cue(same.lemma, same.kind, same.takes | takes, same.shape, particles)
                    others[others.index(same)] = both
    return {head: tuple(sorted(cues, key=lambda cue: -len(cue.particles))) for head, cues in found.items()}


@lru_cache(maxsize=len(LANGUAGES))
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language by its code ("en", "de-AT"); an unknown one gets English."""
    code = language[:2].lower()
    code = code if code in LANGUAGES else "en"
    table = tomllib.loads(resource("lexicon", f"{code}.toml").read_text("utf-8"))
    according: dict[str, list[tuple[str, ...]]] = {}
    for cue in table["according"]["cues"]:
        head, *rest = cue.lower().split(" ")
        according.setdefault(head, []).append(tuple(rest))
    nouns = table.get("nouns", {})
    listed = {name: frozenset(table["words"].get(name, "").split()) for name in Words.__dataclass_fields__}
    verbs = _cues(table["verbs"], code == "en")
    that_nouns = frozenset(nouns.get("that", "").lower().split())
    to_nouns = frozenset(nouns.get("to", "").lower().split())
    postpositions = frozenset(table["according"].get("postpositions", "").split())
    asides = frozenset(table["according"].get("asides", "").split())
    own = frozenset(tuple(phrase.lower().split()) for phrase in table["according"].get("own", ()))
    listed["determiners"] |= listed["articles"] | listed["possessives"]
    words = Words(**listed)
    finite = {
        head for head, cues in verbs.items() if any(c.shape == "finite" and not c.particles for c in cues)
    }
    return Lexicon(
        language=code,
        verbs=verbs,
        that_nouns=that_nouns,
        to_nouns=to_nouns,
        according={head: tuple(sorted(rests, key=len, reverse=True)) for head, rests in according.items()},
        asides=asides,
        own=own,
        postpositions=postpositions,
        words=words,
        finite=words.auxiliaries | words.verbs | finite,
        breaks=frozenset({",", *according}) | words.conjunctions,
        triggers=frozenset({*verbs, *according, *(phrase[0] for phrase in own)})
        | listed["reporting"]
        | that_nouns
        | to_nouns
        | postpositions
        | asides,
        grammar=frozenset(table.get("grammar", "").split()),
    )
