"""Whom a pronoun or an office means: the last compatible candidate, and nobody where two are equally good.

A proposal for a person to check, so it errs on the side of silence. Positions are code points of the text.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pullquote.records import ActorKind
from pullquote.suggest.candidates import Candidate
from pullquote.suggest.name_words import Gender

__all__ = ["Place", "may_mean", "office_holder", "pronoun_class", "resolve"]

_MEN = "he him his himself er ihm ihn sein seine seiner seinem seinen il lui él"
_WOMEN = "she her hers herself sie ihr ihre ihrer ihrem ihren elle ella"
_THINGS = "it its itself es ça cela ello"
_MANY = "they them their theirs themselves ils elles eux leur leurs ellos ellas"
_CLASSES = {
    word: letter
    for letter, listed in (("m", _MEN), ("f", _WOMEN), ("n", _THINGS), ("p", _MANY))
    for word in listed.split()
}
_COLLECTIVE = frozenset({"organisation", "government_body", "state", "group", "media_outlet", "artefact"})
_LOOK_BACK = 30  # mentions
_FAR = 1500  # code points; a pronoun seldom reaches further


class Place(NamedTuple):
    """Where a candidate is named outside of quotations; `subject` if the name begins its sentence."""

    start: int
    candidate: int
    subject: bool


def pronoun_class(word: str) -> str:
    """`m`, `f`, `n` (a thing) or `p` (many) of a third-person pronoun; empty for another word."""
    return _CLASSES.get(word.lower(), "")


def may_mean(word: str, kind: ActorKind, called: Iterable[str] = ()) -> bool:
    """Whether a word can stand for an actor of a kind; a pronoun not for one who is `called` by contrary pronouns."""
    wanted, others = pronoun_class(word), set(map(pronoun_class, called))
    gender: Gender = "m" if "m" in others else "f" if "f" in others else ""
    return not wanted or _fits(Candidate("", kind, gender, plural=kind == "group"), wanted)


def resolve(
    position: int,
    pronoun: str,
    candidates: Sequence[Candidate],
    places: Sequence[Place],
    speakers: Sequence[int] = (),
    paragraph: int = 0,
) -> int | None:
    """The index of the candidate that a pronoun at `position` most likely means, or None.

    `places` are in text order, `speakers` candidates in the order in which they spoke, the last one last;
    `paragraph` is where the pronoun's paragraph starts. A subject named since the last speaker spoke in the same
    paragraph wins over that speaker, who wins over everybody else.
    """
    wanted = pronoun_class(pronoun)
    if not wanted:
        return None
    until = bisect_left(places, position, key=lambda place: place.start)
    near = [place for place in places[max(0, until - _LOOK_BACK) : until] if place.start > position - _FAR]
    fitting = [place for place in near if _fits(candidates[place.candidate], wanted)]
    last = speakers[-1] if speakers else None
    speaker = last if last is not None and _fits(candidates[last], wanted) else None
    here = [place for place in fitting if place.start >= paragraph]
    subjects = [place for place in here if place.subject]
    if subjects and (speaker is None or subjects[-1].start > _last_place(near, speaker)):
        rivals = {p.candidate for p in here if p.start > subjects[-1].start} - {subjects[-1].candidate}
        if speaker is None or not rivals or subjects[-1].candidate == speaker:
            return subjects[-1].candidate
    if speaker is not None:
        return speaker
    return _only(here, candidates, wanted) if here else _only(fitting, candidates, wanted)


def office_holder(
    phrase: str, holders: Sequence[int], candidates: Sequence[Candidate], speakers: Sequence[int] = ()
) -> int | None:
    """Which of the holders of an office a phrase such as "works minister" means; of two, the last speaker."""
    exact = [index for index in holders if phrase.lower() in candidates[index].offices] or holders
    if len(exact) == 1:
        return exact[0]
    return next((index for index in speakers[-1:] if index in exact), None)


def _fits(candidate: Candidate, wanted: str) -> bool:
    if wanted == "p":
        return candidate.plural or candidate.kind in _COLLECTIVE
    if wanted == "n":
        return candidate.kind in _COLLECTIVE and not candidate.plural
    person = candidate.kind in ("person", "anonymous", "author", "unknown")
    return person and not candidate.plural and candidate.gender in ("", wanted)


def _last_place(places: Sequence[Place], candidate: int) -> int:
    return next((place.start for place in reversed(places) if place.candidate == candidate), -1)


def _only(places: Sequence[Place], candidates: Sequence[Candidate], wanted: str) -> int | None:
    """The one candidate there is; of several, the one whose gender is known to fit."""
    found = {place.candidate for place in places}
    if len(found) > 1 and wanted in "mf":
        found = {index for index in found if candidates[index].gender == wanted}
    return found.pop() if len(found) == 1 else None
