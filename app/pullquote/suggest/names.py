"""Names as they stand in a text: what is title, what is office, what is the name, and what it stands for.

Silent where unsure: a capitalised word alone at the start of a sentence, in a title-case headline or, in German, among
all the capitalised nouns is no name unless something says so. Offsets are code points, end-exclusive.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pullquote.boundaries import Span, names
from pullquote.records import ActorKind
from pullquote.suggest.name_words import Gender, NameWords

__all__ = ["Name", "read_names"]

_MOST_WORDS = 6  # a longer run of capitals is a headline
_PREFIX = 6  # words within which title or office end
_OFFICE_WORDS = 3
_REACH = 45  # code points before a name
_LOWER = re.compile(r"(?<!\w)[a-zß-öø-ÿ]\w+")
_PART = re.compile(r"\S+")
_JOINS = frozenset({"und", "y", "e"})
_SENTENCE_END = frozenset(".!?…:\n“„«\"‘'(—–")
_APPOSITION = re.compile(r",\s((?:[^\W\d_][\w’'-]*\s?){1,5})")
_NOBLE = frozenset({"van", "von", "de", "di", "da", "del", "la", "al", "bin"})


@dataclass(slots=True)
class Name:
    """A name in the text; `span` has title and office, `words` are the name alone."""

    span: Span
    words: tuple[str, ...]
    kind: ActorKind
    gender: Gender = ""
    office: str = ""
    titled: bool = False
    first_in_sentence: bool = False
    located: bool = False
    """It stands behind "in", "from" or the like."""

    @property
    def text(self) -> str:
        """The name without title and office."""
        return " ".join(self.words)

    @property
    def key(self) -> str:
        """The name for comparison: without initials, in lower case."""
        whole = [word for word in self.words if not (len(word) <= 2 and word.endswith("."))]
        return " ".join(whole or self.words).lower()


def read_names(text: str, spans: Iterable[Span], words: NameWords, language: str) -> Iterator[Name]:
    """The names in the given spans of a text, in text order."""
    lower = {match.group() for match in _LOWER.finditer(text)}
    for start, end in spans:
        for run in names(text, start, end):
            for part in _unjoined(text, run, words):
                name = _read(text, part, words, lower, language == "de")
                if name:
                    yield name


def _unjoined(text: str, run: Span, words: NameWords) -> Iterator[list[Span]]:
    """The words of a run; those of two people that "und" or "y" joins are two."""
    parts = [match.span() for match in _PART.finditer(text, *run)]
    if any(text[slice(*part)] in words.kinds for part in parts):
        yield parts
        return
    piece: list[Span] = []
    for part in parts:
        if text[slice(*part)] in _JOINS:
            yield piece
            piece = []
        else:
            piece.append(part)
    yield piece


def _read(text: str, parts: list[Span], words: NameWords, lower: set[str], nouns: bool) -> Name | None:
    if not parts:
        return None
    surface = [text[slice(*part)] for part in parts[: _MOST_WORDS + _PREFIX]]
    first = _starts_sentence(text, parts[0][0])
    skipped, body = 0, any(word in words.kinds for word in surface)
    while skipped < len(surface) - 1 and _stray(surface[skipped], first and skipped == 0, body, words, lower):
        skipped += 1
    parts, surface = parts[skipped:], surface[skipped:]
    while len(surface) > 1 and (surface[-1] in words.common or surface[-1] in words.particles):
        surface.pop()
    parts = parts[: len(surface)]
    at, office, gender, titled = _office(surface, words)
    if at and not titled and all(word in words.kinds for word in surface[at:]):
        at, office = 0, ""  # the Justice Department
    core = surface[at:]
    if not core or core[0] in words.particles - _NOBLE:
        return None
    if len(core) > 2 and core[0] not in words.given and core[1] in words.given:
        at, core = at + 1, core[1:]  # Entrusting Donald Trump
        skipped = at if not office else skipped
    if "of" in core and (office or titled or core[0] in words.given):
        core = core[: core.index("of")]  # Ted Cruz of Texas
    if len(core) > _MOST_WORDS:
        if core[0] not in words.given:
            return None
        core = core[:2]
    whole = (office or titled) and not _plural(surface[:at], words)
    start = parts[0 if whole else at][0]
    span = start, parts[at + len(core) - 1][1]
    preceding = _words_before(text, span[0])
    if not office and not nouns:
        office = _longest_office(preceding, words)
    office = office or _office_after(text, span[1], words)
    kind = _kind(core, bool(titled or (office and at)), words, lower, nouns and not office)
    if kind is None:
        return None
    if kind == "unknown" and office and len(core) > 1:
        kind = "person"
    gender = gender or words.office_gender(office)
    if kind == "person" and not gender:
        gender = words.given.get(core[0], "") or words.given.get(core[0].partition("-")[0], "")
    return Name(
        span=span,
        words=tuple(core),
        kind=kind,
        gender=gender,
        office=office if kind == "person" else "",
        titled=titled,
        first_in_sentence=first and not skipped,
        located=_located(preceding, words),
    )


def _located(preceding: list[str], words: NameWords) -> bool:
    last = preceding[-2:] if preceding[-1:] == ["the"] else preceding[-1:]
    return bool(last) and last[0].lower() in words.locative


def _starts_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 3) : at].rstrip(" \u00a0\u202f\t")
    return not before or before[-1] in _SENTENCE_END or text[at - 1] == "\n"


def _stray(word: str, first: bool, body: bool, words: NameWords, lower: set[str]) -> bool:
    """Whether a word before a name does not belong to it."""
    if word in words.demonyms:
        return not body
    if word in words.common or word in words.particles:
        return True
    known = word in words.given or word.rstrip(".").lower() in words.titles or words.is_office(word.lower())
    return first and not known and word.lower() in lower


def _office(surface: list[str], words: NameWords) -> tuple[int, str, Gender, bool]:
    """Where the name itself begins, the office, the gender that title or office tell, whether there is a title."""
    at, office, gender, titled, index = 0, "", "", False, 0
    if len(surface) == 1:
        return int(words.is_office(surface[0].lower())), office, "", titled
    while index < min(len(surface), _PREFIX):
        word = surface[index].rstrip(".").lower()
        if word in words.titles and (surface[index].endswith(".") or word not in ("m", "don", "st")):
            gender, titled = gender or words.titles[word], True
            index += 1
            at = index
            continue
        size = next(
            (
                size
                for size in range(min(_OFFICE_WORDS, len(surface) - index), 0, -1)
                if words.is_office(" ".join(surface[index : index + size]).rstrip(".").lower())
            ),
            0,
        )
        if size:
            office = " ".join(surface[index : index + size]).rstrip(".").lower()
            at = index = index + size
        else:
            index += 1
    return at, office, _as_gender(gender), titled


def _as_gender(letter: str) -> Gender:
    return "f" if letter == "f" else "m" if letter == "m" else ""


def _plural(prefix: list[str], words: NameWords) -> bool:
    return any(word.rstrip(".").lower() in words.plural_titles for word in prefix)


def _words_before(text: str, at: int) -> list[str]:
    """Up to three words right before a place in the same line; only the last may have a comma behind it."""
    before = text[max(0, at - _REACH) : at]
    if not before or not before[-1].isspace():
        return []
    found = before.rpartition("\n")[2].split()[-_OFFICE_WORDS:]
    if found and found[-1][-1] == ",":
        found[-1] = found[-1][:-1]
    while found and not all(word.replace("-", "").isalpha() for word in found):
        del found[0]
    return found


def _office_after(text: str, at: int, words: NameWords) -> str:
    """The office behind a name: Tobias Wrenfield, the secretary general."""
    match = _APPOSITION.match(text, at, at + 60) if text[at : at + 1] == "," else None
    if not match:
        return ""
    following = match[1].split()
    if not following[0].islower():
        return ""
    for end in range(len(following), 0, -1):
        office = _longest_office(following[:end], words)
        if office and not any(
            word.lower() in words.prepositions for word in following[: end - len(office.split())]
        ):
            return office
    return ""


def _longest_office(before: list[str], words: NameWords) -> str:
    last = before[-1].lower() if before else ""
    if last not in words.office_heads and not (last.endswith("in") and last[:-2] in words.office_heads):
        return ""
    for size in range(min(_OFFICE_WORDS, len(before)), 0, -1):
        phrase = " ".join(before[-size:]).lower()
        if words.is_office(phrase):
            return phrase
    return ""


def _kind(core: list[str], person: bool, words: NameWords, lower: set[str], nouns: bool) -> ActorKind | None:
    """What a name stands for; None for what is no actor's name."""
    if person:
        return "person"
    whole = " ".join(core)
    if whole in words.states:
        return "state"
    if core[-1] in words.places and core[0] not in words.given:
        return None
    kind = (
        words.kinds.get(core[-1])
        or words.kinds.get(core[0])
        or next(filter(None, map(words.kinds.get, core)), None)
    )
    if len(core) == 1:
        return _single_kind(core[0], kind, words)
    capitals = sum(word.isupper() and len(word) > 1 and "." not in word for word in core)
    if capitals >= 2 and capitals == len(core):
        return None  # shouted
    if core[0] in words.given and (kind is None or len(core) == 2):
        return "person"
    if kind:
        return kind
    if nouns or all(word.lower() in lower or word in words.particles for word in core):
        return None
    return "unknown"


def _single_kind(word: str, kind: ActorKind | None, words: NameWords) -> ActorKind | None:
    if word in words.common or word in words.demonyms or word in words.places:
        return None
    if word in words.alone:
        return kind or "organisation"
    if word.isupper() and 2 <= len(word) <= 6 and word.isalpha():
        return "organisation"
    return "unknown"
