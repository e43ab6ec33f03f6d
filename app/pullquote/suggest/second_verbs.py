"""Frames of a language whose finite verb stands second: …, sagte Ana Roth; am Abend sagte Ana Roth, sie gehe."""

from pullquote.suggest.according import beside
from pullquote.suggest.content import around, behind_cue
from pullquote.suggest.frame import Frame
from pullquote.suggest.lexicon import Cue
from pullquote.suggest.noun_phrase import is_verb, phrase_after
from pullquote.suggest.paragraph import Tokens
from pullquote.suggest.sentence import Sentence
from pullquote.suggest.verb_second import clause_start, is_verb_last, subject_of

__all__ = ["by_second_verb", "is_reported", "reported_by", "said_before"]


def by_second_verb(s: Sentence, cue: Cue, at: int, stop: int, behind: int) -> Frame | None:
    """ "…, sagte Ana Roth", "Am Abend sagte Ana Roth, sie gehe", "…, wie die Polizei mitteilte"."""
    p, words = s.p, s.words
    start = clause_start(s, at)
    if start == at and at > s.low and "aside" in cue.takes:
        left = s.before(at)
        source = subject_of(s, at, stop)[0] if left else None
        if left and source and source[0] >= stop and (s.quoted(left[1] - 1) or is_reported(s, left)):
            after = max(source[1], behind)
            addressee = None
            if s.word(source[1]) in words.datives:
                addressee = phrase_after(p, s.lexicon, source[1], s.end)
                after = max(after, addressee[1]) if addressee else after
            frame = around(s, cue, (at, stop), source, left, after, "inverted")
            if frame:
                frame.source, frame.addressee = _spoken_in(s, source, at), addressee
                return frame
    if any(p.lower[i] in words.auxiliaries for i in range(start, at)) or s.word(stop) in words.auxiliaries:
        return None  # a participle that looks like the finite form
    if at > s.low and p.lower[at - 1] in words.conjunctions:
        source = s.subject(at - 1)  # Ana Roth nannte es teuer und kündigte an, …
        return behind_cue(s, cue, (at, stop), source, "also-", behind) if source else None
    source, front = subject_of(s, at, stop)
    if source is None:
        return None
    if is_verb_last(s, start, behind):
        if p.lower[start] in words.reported_by:
            return reported_by(s, cue, (start, at, stop), behind)
        that = s.word(behind) == "," and s.word(behind + 1) in words.that
        return behind_cue(s, cue, (at, stop), source, "", behind) if that else None
    if front is None or source[0] < at:
        frame = behind_cue(s, cue, (at, stop), source, "", max(behind, stop, source[1]))
        if frame is None and "thing" in cue.takes and behind > stop + 1:  # wies die Klage zurück
            return Frame((at, stop), source, [(stop, behind - 1)], "thing", cue.kind, cue.lemma)
        if frame is not None:
            frame.source = _spoken_in(s, source, at)
        return frame
    frame = behind_cue(s, cue, (at, stop), source, "turned-", max(behind, source[1]))
    if frame is None and cue.kind == "judge" and p.lower[front[0]] not in words.prepositions:
        frame = Frame((at, stop), source, [], "turned-thing", cue.kind, cue.lemma)
        if source[1] < s.end and p.words[source[1]] not in ",;:":
            frame.content.append((source[1], s.until(source[1], source, clause=False)))
    if frame is not None:
        if cue.kind == "judge" and p.lower[front[0]] not in words.prepositions | words.adverbs:
            frame.content.insert(0, front)  # Die Klage nannte ein Sprecher „bedauerlich“
        frame.source = _spoken_in(s, source, at)
    return frame if frame and frame.content else None


def reported_by(s: Sentence, cue: Cue, clause: tuple[int, int, int], after: int) -> Frame | None:
    """ "…, wie die Polizei mitteilte": the clause's start, the cue in it, and where it ends."""
    start, verb, stop = clause
    source = phrase_after(s.p, s.lexicon, start + 1, verb)
    content = beside(s, start, after)
    return (
        Frame((verb, stop), source, content, "according", cue.kind, cue.lemma) if content and source else None
    )


def is_reported(s: Sentence, left: Tokens) -> bool:
    """Whether words before "…, sagte Ana" are what she said: no subject with its relative clause, no "when …"."""
    p, words = s.p, s.words
    start = clause_start(s, left[1])
    opening, inserted = p.lower[start], start > left[0]
    relative = inserted and (
        opening in words.articles | words.relatives
        or (opening in words.prepositions and s.word(start + 1) in words.articles | words.possessives)
    )
    if all(p.lower[at] in words.adverbs for at in range(*left)):
        return True  # Andernfalls, schrieb Ana, werde man klagen
    if relative or (not inserted and opening in words.subordinators - words.that - words.whether):
        return False
    return any(is_verb(p, s.lexicon, at) or s.quoted(at) for at in range(*left))


def said_before(s: Sentence) -> Frame | None:
    """ "Das teilte die Polizei am Montag mit": a frame without content, which is the sentence before."""
    p, at = s.p, s.low + 1
    apart = any(s.quoted(i) or p.words[i] in ",:;" for i in range(s.low, s.end))
    if apart or s.word(s.low) not in s.words.resumptives or at >= s.end:
        return None
    for cue in s.cues(at):
        closed = cue.particles in ((), (p.lower[s.end - 1],))
        source = phrase_after(p, s.lexicon, at + 1, s.end)
        if closed and source and cue.kind in ("say", "speech") and cue.shape == "finite":
            return Frame((at, at + 1), source, [], "said-before", cue.kind, cue.lemma)
    return None


def _spoken_in(s: Sentence, source: Tokens, verb: int) -> Tokens | None:
    """Who speaks behind "heißt es": nobody, or the paper or place that it is said in."""
    p, words = s.p, s.words
    if p.lower[source[0]] not in words.impersonal or p.lower[verb] not in words.rumours:
        return source
    for at in (max(source[1], verb + 1), clause_start(s, verb)):
        if s.word(at) in words.sites:
            return phrase_after(p, s.lexicon, at + 1, s.end)
    return None
