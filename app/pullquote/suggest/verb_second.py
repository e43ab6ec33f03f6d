"""Languages in which the finite verb stands second: what stands before it need not be its subject.

One phrase, the front field, comes before the verb; if it is not the subject, the subject follows the verb. In a clause
that a conjunction or a relative pronoun opens the verb comes last.
"""

from typing import TYPE_CHECKING

from pullquote.suggest.noun_phrase import is_capital, is_verb, phrase_after, phrase_before
from pullquote.suggest.paragraph import Tokens

if TYPE_CHECKING:
    from pullquote.suggest.sentence import Sentence

_FAR = 80
"""Tokens; no clause is longer."""

__all__ = ["clause_start", "is_reported_speech", "is_verb_last", "subject_of"]


def clause_start(s: "Sentence", verb: int) -> int:
    """The first token of the clause that the verb at `verb` belongs to."""
    p, at, low = s.p, verb, max(s.low, verb - _FAR)
    while at > low and (s.quoted(at - 1) or p.words[at - 1] not in ",:;—–()"):
        at -= 1
    if at < verb and p.lower[at] in s.words.conjunctions:
        at += 1
    return at


def is_verb_last(s: "Sentence", start: int, stop: int) -> bool:
    """Whether the clause that begins at `start` has its verb at its end, before the token `stop`."""
    words, opening = s.words, s.p.lower[start]
    opens = opening in words.subordinators or (start > s.low and opening in words.articles | words.relatives)
    return opens and (stop >= s.end or s.quoted(stop) or not s.p.words[stop][0].isalnum())


def subject_of(
    s: "Sentence", verb: int, stop: int, high: int | None = None
) -> tuple[Tokens | None, Tokens | None]:
    """The subject of the verb `[verb, stop)`, and the front field if that is something else.

    A subject behind the verb does not reach the token `high`.
    """
    source, front = _candidate(s, verb, stop, s.end if high is None else high)
    return (None if source and s.p.lower[source[0]] in s.words.oblique else source), front


def _candidate(s: "Sentence", verb: int, stop: int, high: int) -> tuple[Tokens | None, Tokens | None]:
    p, words, lexicon = s.p, s.words, s.lexicon
    start = clause_start(s, verb)
    if start == verb:
        apposition = phrase_before(p, lexicon, s.low, verb) if verb > s.low else None
        return (apposition or phrase_after(p, lexicon, stop, high)), None
    opening = p.lower[start]
    if is_verb_last(s, start, stop):
        if opening in words.subordinators:
            return phrase_after(p, lexicon, start + 1, verb), None
        return (start, start + 1), None
    front = start, verb
    if p.lower[start] in words.oblique:
        return phrase_after(p, lexicon, stop, high), front
    if s.word(stop) in words.nominatives and not (verb - start == 1 and opening in words.nominatives):
        return (stop, stop + 1), front
    if s.word(stop) in words.masculines and s.word(stop + 1) in words.persons:
        return phrase_after(p, lexicon, stop, high), front  # Die Klage nannte ein Sprecher „teuer“
    circumstances = words.adverbs | words.days | words.demonstratives
    adverbial = opening in words.prepositions | words.subordinators or all(
        p.lower[at] in circumstances for at in range(*front)
    )
    if adverbial:
        return phrase_after(p, lexicon, stop, high), front
    before = phrase_before(p, lexicon, start, verb)
    if before is None or (before[1] - before[0] == 1 and not _may_be_subject(s, before[0])):
        return phrase_after(p, lexicon, stop, high), front
    return before, None


def _may_be_subject(s: "Sentence", at: int) -> bool:
    """Whether one word may be a subject: a pronoun or a noun, but no adverb that opens the sentence."""
    word, words = s.p.lower[at], s.words
    return word in words.pronouns or word in words.standalone or is_capital(s.p, at)


def is_reported_speech(s: "Sentence") -> bool:
    """Whether the main verb's form says that somebody is reported: Er habe lange gerechnet."""
    p, words = s.p, s.words
    for at in range(s.low, s.end):
        form = p.lower[at]
        if s.quoted(at) or (is_capital(p, at) and at > s.low):
            continue
        if form not in words.reporting and not is_verb(p, s.lexicon, at):
            continue
        if not is_verb_last(s, clause_start(s, at), at + 1):
            beside = {s.word(at - 1), s.word(at + 1)}
            return form in words.reporting and beside.isdisjoint(words.first_persons)
    return False
