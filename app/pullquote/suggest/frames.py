"""Cues in a sentence, with the source beside them and the words that they attribute.

A frame is found from its cue outwards: the verb group, then a noun phrase before or after it, then the content: the
clause behind the cue ("Ana said that …"), before it ("…, Ana said") or around it ("…, Ana said, …"). Ranges are of
tokens, end-exclusive.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from pullquote.suggest.lexicon import Cue, Lexicon
from pullquote.suggest.noun_phrase import is_capital, is_verb, phrase_after, phrase_before
from pullquote.suggest.paragraph import Paragraph, Tokens
from pullquote.suggest.sentence import Sentence

__all__ = ["Frame", "frames"]


@dataclass(slots=True)
class Frame:
    """One cue with its source and content; `pattern` and `kind` (the cue's class) name the rule."""

    cue: Tokens
    source: Tokens | None
    content: list[Tokens]
    pattern: str
    kind: str
    lemma: str
    addressee: Tokens | None = None

    @property
    def rule(self) -> str:
        """The rule's id, such as `that-speech`."""
        return f"{self.pattern}-{self.kind}"


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
                frame = _by_verb(s, cue, at, stop)
            elif "split_verbs" in lexicon.grammar and _particle_later(s, cue, at):
                frame = _by_verb(s, cue, at, at + 1)
            if frame is not None:
                if frame.cue[1] in (stop, at + 1):
                    frame.cue = s.cue_span(*frame.cue)
                return frame
    if word in lexicon.according:
        frame = _according(s, at)
    elif word in lexicon.postpositions:
        frame = _zufolge(s, at)
    if frame is None and (word in lexicon.that_nouns or word in lexicon.to_nouns):
        frame = _by_noun(s, at)
    return frame


def _particle_later(s: Sentence, cue: Cue, at: int) -> bool:
    """Whether the particle of a German separable verb closes its clause: teilte die Polizei mit."""
    for index in range(at + 1, min(s.end, at + 14)):
        if s.quoted(index) or s.p.words[index] in ",:;":
            return False
        if (s.p.lower[index],) == cue.particles:
            return index + 1 >= s.end or s.quoted(index + 1) or not s.p.words[index + 1][0].isalnum()
    return False


# Verbs


def _by_verb(s: Sentence, cue: Cue, at: int, stop: int) -> Frame | None:
    p, words = s.p, s.words
    first = s.verb_group(at)
    group = p.lower[first:at]
    helped = any(word in words.auxiliaries for word in group)
    if cue.shape == "ing" and not helped:
        return _behind(s, cue, (at, stop), s.subject(at), "participle-") if _hangs(s, cue, at) else None
    if cue.shape != "ing" and any(word in words.passives for word in group):
        return _passive(s, cue, first, stop)
    if cue.shape == "base" and first > s.low and p.lower[first - 1] in words.infinitive:
        return _infinitive(s, cue, at, stop)
    if cue.shape == "participle" and not helped:
        return _late_participle(s, cue, at, stop)
    clitic = p.lower[first - 1] in words.clitics if first > s.low else False
    if clitic:  # a-t-il déclaré
        left = s.before(first - 2)
        return _around(s, cue, (first, stop), (first - 1, first), left, stop, "inverted") if left else None
    left = s.before(first)
    turned = not helped or "turned_perfect" in s.lexicon.grammar
    if left and turned and "aside" in cue.takes:  # “…,” said Ana
        source = phrase_after(p, s.lexicon, stop, s.high)
        spoken = cue.kind in ("say", "speech") and any(is_verb(p, s.lexicon, at) for at in range(*left))
        if source and (s.quoted(left[1] - 1) or spoken):
            frame = _around(s, cue, (first, stop), source, left, max(stop, source[1]), "inverted")
            if frame:
                return frame
    source = phrase_before(p, s.lexicon, s.low, first)
    if source is None:
        if cue.kind == "ask" and first == s.low:  # Asked whether …, asked by telephone whether …
            for start in range(stop, min(s.end, stop + 4)):
                if s.word(start) in words.whether:
                    return _asked(s, cue, (first, start))
        return _without_subject(s, cue, first, stop, left)
    if cue.shape == "base" and not helped and not _plural(s, source):
        return None  # An independent report …
    left = s.before(source[0])
    if left and "aside" in cue.takes:
        frame = _around(s, cue, (first, stop), source, left, stop, "aside")
        if frame:
            return frame
    return _behind(s, cue, (first, stop), source, "")


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
        return _behind(s, cue, (first, stop), source, "also-") if source else None
    if "null_subject" in s.lexicon.grammar and cue.kind in ("say", "speech", "tell"):
        if left and s.quoted(left[1] - 1) and "aside" in cue.takes:
            return _around(s, cue, (first, stop), None, left, stop, "subjectless")
        if first == s.low:
            return _behind(s, cue, (first, stop), None, "subjectless-")
    if "comma_clause" in s.lexicon.grammar and first > s.low:  # Am Abend sagte Ana Roth, sie gehe
        source = phrase_after(p, s.lexicon, stop, s.end)
        if source and source[1] < s.end and p.words[source[1]] in (",", ":"):
            return _behind(s, cue, (first, source[1]), source, "turned-")
    return None


def _around(
    s: Sentence, cue: Cue, group: Tokens, source: Tokens | None, left: Tokens, after: int, pattern: str
) -> Frame | None:
    """Content before the cue, or on both sides of it."""
    quoted = s.quoted(left[1] - 1)
    addressee = None
    if "person" in cue.takes and after < s.end and pattern == "aside":
        addressee = phrase_after(s.p, s.lexicon, after, s.end)
        after = addressee[1] if addressee else after
    if not quoted and not _may_stand_before(s, cue, left, s.word(after)):
        return None
    content = s.without_relative(left) if quoted else [left]
    rest = s.second_half(min(group[0], source[0]) if source else group[0], after, quoted)
    if rest:
        content.append(rest)
    return Frame(
        group, source, content, pattern + ("-quote" if quoted else ""), cue.kind, cue.lemma, addressee
    )


def _may_stand_before(s: Sentence, cue: Cue, left: Tokens, following: str) -> bool:
    """Whether words without marks before "…, Ana said" are what she said, by what follows the cue."""
    p, words = s.p, s.words
    if following in words.that or following in words.infinitive or following in words.whether:
        return False
    begins = p.lower[left[0]]
    adverbial = (begins in words.subordinators and begins not in words.that) or (
        begins in words.prepositions and following != "," and left[1] - left[0] < 5
    )
    if adverbial and not following and cue.kind not in ("say", "speech"):
        return False
    ends = (
        not following
        or following in ",;—–-("
        or following in words.prepositions
        or following in words.days
        or following in words.subordinators
        or following in words.conjunctions
    )
    return ends and (left[1] - left[0] >= 3 or following == ",")


def _behind(s: Sentence, cue: Cue, group: Tokens, source: Tokens | None, prefix: str) -> Frame | None:
    """Content behind the cue."""
    at = s.cue_span(*group)[1]
    if at >= s.end:
        return None
    addressee = None
    if "person" in cue.takes and not s.quoted(at) and not _content_word(s, at):
        addressee = phrase_after(s.p, s.lexicon, at, s.end)
        at = addressee[1] if addressee else at
        if at >= s.end:
            return None
    begins = _content_begins(s, cue, at)
    if begins is None:
        return None
    start, pattern = begins
    stop = s.until(start, source, clause=pattern not in ("thing", "to"))

    if stop <= start:
        return None
    if prefix.startswith("turned"):
        group = (group[0], source[0]) if source else group
    return Frame(group, source, [(start, stop)], prefix + pattern, cue.kind, cue.lemma, addressee)


def _content_word(s: Sentence, at: int) -> bool:
    words, word = s.words, s.p.lower[at]
    return word in ",:" or word in words.that or word in words.whether or word in words.infinitive


def _content_begins(s: Sentence, cue: Cue, at: int) -> tuple[int, str] | None:
    """Where the content behind a cue begins, and by which pattern."""
    p, words, takes = s.p, s.words, cue.takes
    word = p.lower[at]
    if "comma_clause" in s.lexicon.grammar and word == "," and at + 1 < s.end and not s.quoted(at + 1):
        at += 1
        word = p.lower[at]
        if (
            "clause" in takes
            and not _content_word(s, at)
            and word not in words.conjunctions | words.relatives
        ):
            return at, "clause"
    if word in words.that and "that" in takes:
        return at + 1, "that"
    if s.quoted(at):
        return (at, "quote") if takes & {"quote", "that", "thing"} else None
    if word in words.infinitive and "to" in takes:
        return at, "to"
    if word in words.negations and s.word(at + 1) in words.infinitive and "to" in takes:
        return at, "to"  # asked not to be named

    if word in words.whether and takes & {"whether", "that"}:
        return at, "whether"
    if word in ",:" and at + 1 < s.end:
        if s.quoted(at + 1) and takes & {"quote", "that", "aside"}:
            return at + 1, "quote"
        if word == ":" and takes & {"quote", "aside"}:
            return at + 1, "colon"
    if "that" in takes:
        that = s.that_behind(at)
        if that is not None:
            return that + 1, "that"
    if takes & {"quote", "that"} and cue.kind != "show":
        quotation = s.quotation_behind(at)
        if quotation is not None:
            return quotation, "quote"
    if "clause" in takes and (s.clause_at(at) or (cue.kind == "say" and s.may_begin(at))):
        return at, "clause"
    if "thing" in takes and s.thing_at(at):
        return at, "thing"
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
    frame = _behind(s, cue, (lead, stop), source, "infinitive-")
    if frame is None or frame.pattern in ("infinitive-to", "infinitive-thing", "infinitive-colon"):
        return None
    return frame


def _late_participle(s: Sentence, cue: Cue, at: int, stop: int) -> Frame | None:
    """ "habe die Ministerin gesagt": auxiliary and participle stand around the source or behind it."""
    p, words = s.p, s.words
    if "late_participle" not in s.lexicon.grammar:
        return None
    for aux in range(at - 1, max(s.low - 1, at - 16), -1):
        if s.quoted(aux) or p.words[aux] in ",;:":
            return None
        if p.lower[aux] in words.passives:
            return None
        if p.lower[aux] in words.auxiliaries:
            inverted = phrase_after(p, s.lexicon, aux + 1, at)
            left = s.before(aux)
            if inverted and left and "aside" in cue.takes:
                return _around(s, cue, (at, stop), inverted, left, stop, "inverted")
            source = phrase_before(p, s.lexicon, s.low, aux)
            if source is None:
                return _behind(s, cue, (at, stop), inverted, "") if inverted else None
            left = s.before(source[0])
            if left and "aside" in cue.takes:
                frame = _around(s, cue, (at, stop), source, left, stop, "aside")
                if frame:
                    return frame
            return _behind(s, cue, (at, stop), source, "")
    return None


# Prepositions and nouns


def _according(s: Sentence, at: int) -> Frame | None:
    """ "according to the report, …" and "…, according to the report"."""
    p = s.p
    for rest in s.lexicon.according[p.lower[at]]:
        stop = at + 1 + len(rest)
        if tuple(p.lower[at + 1 : stop]) == rest:
            break
    else:
        return None
    source = phrase_after(p, s.lexicon, stop, s.end)
    if source is None:
        return None
    content = _beside(s, at, source[1])
    lemma = " ".join(p.lower[at:stop])
    return Frame((at, stop), source, content, "according", "preposition", lemma) if content else None


def _zufolge(s: Sentence, at: int) -> Frame | None:
    """ "dem Bericht zufolge": the preposition stands behind the source."""
    source = phrase_before(s.p, s.lexicon, s.low, at)
    if source is None:
        return None
    content = _beside(s, source[0], at + 1)
    return (
        Frame((at, at + 1), source, content, "according", "preposition", s.p.lower[at]) if content else None
    )


def _beside(s: Sentence, first: int, after: int) -> list[Tokens]:
    """What stands around an "according to …" that reaches from `first` to `after`."""
    p = s.p
    if first <= s.low + 1:
        while after < s.end and p.words[after] != "," and not s.quoted(after):
            if "comma_clause" in s.lexicon.grammar:
                break
            after += 1
        start = after + 1 if after < s.end and p.words[after] == "," else after
        return [(start, s.end)] if start < s.end else []
    left = (s.low, first - 1) if p.words[first - 1] in (",", "(", "—", "–") else (s.low, first)
    content = [left]
    if after < s.end - 1 and p.words[after] == ",":
        content.append((after + 1, s.end))
    elif after < s.end - 1 and "comma_clause" in s.lexicon.grammar:
        content.append((after, s.end))
    return content


def _by_noun(s: Sentence, at: int) -> Frame | None:
    """ "their claim that …", "a promise to …"."""
    p, words, lexicon = s.p, s.words, s.lexicon
    word, following = p.lower[at], s.word(at + 1)
    if not s.word(at + 2):
        return None
    if following in words.that and word in lexicon.that_nouns:
        start, pattern = at + 2, "noun-that"
        if s.word(start) in words.auxiliaries or s.word(start) in words.verbs:
            return None  # the claim that was made
    elif following in words.infinitive and word in lexicon.to_nouns:
        start, pattern = at + 1, "noun-to"
    else:
        return None
    source = _owner(s, at)
    if source is None:
        source, pattern = s.subject(at), pattern + "-loose"
    return Frame((at, at + 1), source, [(start, s.until(start))], pattern, "noun", word)


def _owner(s: Sentence, noun: int) -> Tokens | None:
    """Whose claim it is: their claim, the officials’ claim."""
    p = s.p
    for at in range(noun - 1, max(s.low, noun - 5) - 1, -1):
        if s.quoted(at):
            return None
        if p.lower[at] in s.words.possessives:
            return at, at + 1
        if p.lower[at].endswith(("’s", "'s")) or (
            at + 1 < noun and p.words[at + 1] in "’'" and p.lower[at].endswith("s")
        ):
            return phrase_before(p, s.lexicon, s.low, at + 1)
    return None
