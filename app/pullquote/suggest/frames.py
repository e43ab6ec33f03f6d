"""Cues in a sentence, with the source beside them and the words that they attribute.

A frame is found from its cue outwards: the verb group, then a noun phrase before or after it, then the content: the
clause behind the cue ("Ana said that …"), before it ("…, Ana said") or around it ("…, Ana said, …"). Ranges are of
tokens, end-exclusive.
"""

from collections.abc import Iterator

from pullquote.suggest.according import according, aside, by_noun, own_account, postposed
from pullquote.suggest.content import around, behind_cue
from pullquote.suggest.frame import Frame
from pullquote.suggest.lexicon import Cue, Lexicon
from pullquote.suggest.noun_phrase import is_capital, is_verb, phrase_after, phrase_before
from pullquote.suggest.paragraph import Paragraph, Tokens
from pullquote.suggest.second_verbs import by_second_verb, is_reported, reported_by
from pullquote.suggest.sentence import Sentence
from pullquote.suggest.verb_second import clause_start, subject_of

__all__ = ["Frame", "frames"]


def frames(p: Paragraph, lexicon: Lexicon, sentence: Tokens) -> Iterator[Frame]:
    """The frames of one sentence, in the order of their cues."""
    s = Sentence(p, lexicon, sentence)
    at, triggers = s.low, lexicon.triggers
    while at < s.high:
        frame = _frame_at(s, at) if p.lower[at] in triggers and p.quote[at] < 0 else None
        if frame is not None:
            yield frame
            at = max(at, frame.cue[1] - 1)
        at += 1


def _frame_at(s: Sentence, at: int) -> Frame | None:
    p, lexicon = s.p, s.lexicon
    word = p.lower[at]
    frame = None
    if word in lexicon.verbs and (at == s.low or not is_capital(p, at)):
        for cue in lexicon.verbs[word]:
            stop = at + 1 + len(cue.particles)
            if not cue.particles or tuple(p.lower[at + 1 : stop]) == cue.particles:
                frame = _by_verb(s, cue, at, stop, stop)
            elif "split_verbs" in lexicon.grammar and (particle := _particle_later(s, cue, at)):
                frame = _by_verb(s, cue, at, at + 1, particle + 1)
            if frame is not None:
                if frame.cue[1] in (stop, at + 1):
                    frame.cue = s.cue_span(*frame.cue)
                return frame
    if lexicon.own:
        frame = own_account(s, at)
    if frame is None and word in lexicon.according:
        frame = according(s, at)
    elif word in lexicon.asides:
        frame = aside(s, at)
    elif word in lexicon.postpositions:
        frame = postposed(s, at)
    if frame is None and (word in lexicon.that_nouns or word in lexicon.to_nouns):
        frame = by_noun(s, at)
    return frame


def _particle_later(s: Sentence, cue: Cue, at: int) -> int | None:
    """The particle of a separable verb that closes its clause: teilte die Polizei mit."""
    for index in range(at + 1, min(s.end, at + 14)):
        if s.quoted(index):
            continue
        if s.p.words[index] in ",:;":
            return None
        if (s.p.lower[index],) == cue.particles:
            closes = index + 1 >= s.end or s.quoted(index + 1) or not s.p.words[index + 1][0].isalnum()
            return index if closes else None
    return None


# Verbs


def _by_verb(s: Sentence, cue: Cue, at: int, stop: int, behind: int) -> Frame | None:
    """The frame of the cue `[at, stop)`; content behind it begins at `behind` or later."""
    p, words = s.p, s.words
    first = s.verb_group(at)
    group = p.lower[first:at]
    helped = any(word in words.auxiliaries for word in group)
    if cue.shape == "ing" and not helped:
        return behind_cue(s, cue, (at, stop), s.subject(at), "participle-") if _hangs(s, cue, at) else None
    if cue.shape != "ing" and any(word in words.passives for word in group):
        return _passive(s, cue, first, stop)
    if cue.shape == "base" and first > s.low and p.lower[first - 1] in words.infinitive:
        return _infinitive(s, cue, at, stop)
    clitic = p.lower[first - 1] in words.clitics if first > s.low else False
    if cue.shape == "participle" and not helped and not clitic:
        return _late_participle(s, cue, at, stop)
    if "verb_second" in s.lexicon.grammar and not helped:
        return by_second_verb(s, cue, at, stop, behind)
    if clitic:  # a-t-il déclaré
        left = s.before(first - 2)
        return around(s, cue, (first, stop), (first - 1, first), left, stop, "inverted") if left else None
    left = s.before(first)
    turned = not helped or "turned_perfect" in s.lexicon.grammar
    if left and turned and "aside" in cue.takes:  # “…,” said Ana
        source = phrase_after(p, s.lexicon, stop, s.high)
        inserted = "inciso" in s.lexicon.grammar and (
            s.word(stop) in words.clitics or p.words[first - 1] in ("—", "–")
        )
        spoken = cue.kind in ("say", "speech") and (
            inserted or any(is_verb(p, s.lexicon, at) for at in range(*left)) or _closes(s, left, source)
        )
        if source and (s.quoted(left[1] - 1) or spoken):
            frame = around(s, cue, (first, stop), source, left, max(stop, source[1]), "inverted")
            if frame:
                return frame
    source = phrase_before(p, s.lexicon, s.low, first)
    if source and "null_subject" in s.lexicon.grammar and _is_adjunct(s, source):
        source = None
    if source is None:
        if cue.kind == "ask" and first == s.low:  # Asked whether …, asked by telephone whether …
            for start in range(stop, min(s.end, stop + 4)):
                if s.word(start) in words.whether:
                    return _asked(s, cue, (first, start))
        return _without_subject(s, cue, first, stop, left)
    if cue.shape == "base" and not helped and not _plural(s, source):
        return None  # An independent report …
    left = s.before(source[0])
    turns = "inciso" in s.lexicon.grammar  # the verb comes first there but for marks
    if left and "aside" in cue.takes and (not turns or s.quoted(left[1] - 1)):
        frame = around(s, cue, (first, stop), source, left, stop, "aside")
        if frame:
            return frame
    return behind_cue(s, cue, (first, stop), source, "")


def _is_adjunct(s: Sentence, phrase: Tokens) -> bool:
    """Whether a phrase only ends the adjunct that opens the sentence: En un comunicado calificó …"""
    p, words = s.p, s.words
    opens = range(s.low, phrase[0])
    return s.word(s.low) in words.prepositions and all(
        p.lower[at] in words.prepositions | words.determiners for at in opens
    )


def _closes(s: Sentence, left: Tokens, source: Tokens | None) -> bool:
    """Whether cue and source close the sentence or stand between commas: Le pont fermera, a dit la maire."""
    opening = s.p.lower[left[0]]
    apart = opening in s.words.prepositions or opening in s.words.subordinators
    closed = source is not None and (source[1] >= s.end or s.word(source[1]) == ",")
    if "inciso" not in s.lexicon.grammar or not closed or apart:
        return False
    return (
        phrase_before(s.p, s.lexicon, s.low, left[1] + 1) is None
    )  # Ana Roth, la maire, a annoncé son départ


def _plural(s: Sentence, source: Tokens) -> bool:
    """Whether a subject may stand with the base form of an English verb."""
    p, words = s.p, s.words
    last = p.lower[source[1] - 1]
    if last in words.plurals or (last in words.standalone and last != "one"):
        return True
    joined = any(p.lower[at] in words.joining for at in range(*source))
    return joined or last in words.relatives or (last.endswith("s") and not last.endswith(("ss", "’s", "'s")))


def _without_subject(s: Sentence, cue: Cue, first: int, stop: int, left: Tokens | None) -> Frame | None:
    p, words = s.p, s.words
    if cue.shape not in ("finite", "participle") and first + 1 == stop:
        return None
    if first > s.low and p.lower[first - 1] in words.conjunctions:  # Ana said X and added Y
        source = s.subject(first - 1)
        return behind_cue(s, cue, (first, stop), source, "also-") if source else None
    if "null_subject" in s.lexicon.grammar and cue.kind in ("say", "speech", "judge"):
        if left and s.quoted(left[1] - 1) and "aside" in cue.takes:
            return around(s, cue, (first, stop), None, left, stop, "subjectless")
        impersonal = any(word in words.impersonal for word in p.lower[first:stop])
        opening = p.lower[s.low]
        if first == s.low or s.word(first - 1) == "," or opening in words.prepositions:
            return behind_cue(s, cue, (first, stop), None, "impersonal-" if impersonal else "subjectless-")
    return None


def _hangs(s: Sentence, cue: Cue, at: int) -> bool:
    """Whether an "-ing" form hangs on the sentence before it: “…, saying that …”."""
    p = s.p
    if at <= s.low or s.quoted(at - 1) or p.words[at - 1] in (",", "—", "–"):
        return True
    return p.words[at - 1][0].isalpha() and (
        cue.kind in ("say", "speech")
        or p.lower[at - 1] in s.words.prepositions
        or p.lower[at - 1] in s.words.conjunctions
    )


def _passive(s: Sentence, cue: Cue, first: int, stop: int) -> Frame | None:
    """ "It was reported that …", "is expected to …", "was asked whether …": nobody says who says it."""
    words, following = s.words, s.word(stop)
    if not following:
        return None

    if cue.kind == "ask" and following in words.whether:
        return _asked(s, cue, (first, stop))
    if cue.kind in ("tell", "ask", "urge"):
        return None
    if following in words.that and "that" in cue.takes:
        start = stop + 1
    else:
        that = s.that_behind(stop) if "that" in cue.takes and s.word(s.low) in words.impersonal else None
        if that is None:
            if following in words.infinitive and cue.kind == "believe":
                return Frame((first, stop), None, [(stop, s.until(stop))], "passive-to", cue.kind, cue.lemma)
            return None
        start = that + 1
    return Frame((first, stop), None, [(start, s.until(start))], "passive-that", cue.kind, cue.lemma)


def _asked(s: Sentence, cue: Cue, group: Tokens) -> Frame | None:
    """ "Asked whether she would run, Ana said …", "Ana was asked when …": the question, without who asked."""
    start = group[1]
    stop = s.until(start)
    if group[0] == s.low:
        stop = next((at for at in range(start, s.end) if s.p.words[at] == "," and not s.quoted(at)), stop)
    asked = phrase_before(s.p, s.lexicon, s.low, group[0])
    return Frame(group, None, [(start, stop)], "asked", cue.kind, cue.lemma, asked)


def _infinitive(s: Sentence, cue: Cue, at: int, stop: int) -> Frame | None:
    """ "went on to say that …", "declined to say whether …"."""
    p, lead = s.p, at - 2
    if lead <= s.low:
        return None
    while lead > s.low and p.lower[lead] in s.words.adverbs | {"on"}:
        lead -= 1
    source = phrase_before(p, s.lexicon, s.low, s.verb_group(lead)) or s.subject(lead)
    frame = behind_cue(s, cue, (lead, stop), source, "infinitive-")
    if frame is None or frame.pattern in ("infinitive-to", "infinitive-thing", "infinitive-colon"):
        return None
    return frame


def _late_participle(s: Sentence, cue: Cue, at: int, stop: int) -> Frame | None:
    """ "habe die Ministerin gesagt": auxiliary and participle stand around the source or behind it."""
    p, words = s.p, s.words
    if "late_participle" not in s.lexicon.grammar:
        return None
    start = clause_start(s, at)
    if p.lower[start] in words.reported_by and s.word(stop) in words.auxiliaries:
        return reported_by(s, cue, (start, at, stop), stop + 1)
    for aux in range(at - 1, max(s.low - 1, at - 16), -1):
        if s.quoted(aux) or p.words[aux] in ",;:":
            return None
        if p.lower[aux] in words.passives:
            return None
        if p.lower[aux] in words.auxiliaries:
            inverted = phrase_after(p, s.lexicon, aux + 1, at)
            left = s.before(aux)
            if inverted and left and "aside" in cue.takes and (s.quoted(left[1] - 1) or is_reported(s, left)):
                return around(s, cue, (at, stop), inverted, left, stop, "inverted")
            source, _ = subject_of(s, aux, aux + 1, at)
            return behind_cue(s, cue, (at, stop), source, "") if source else None
    return None


# Prepositions and nouns
