"""A sentence as the cue rules see it: its verb groups, its subject, and where content begins and ends."""

import itertools

from pullquote.suggest.lexicon import Cue, Lexicon
from pullquote.suggest.noun_phrase import is_capital, is_verb, phrase_before
from pullquote.suggest.paragraph import Paragraph, Tokens
from pullquote.suggest.verb_second import clause_start, is_verb_last, subject_of

__all__ = ["Sentence"]

_FAR = 400
"""Tokens; no clause is longer."""
_TELLING = frozenset({"say", "tell"})
_SAYING = frozenset({"say", "speech", "tell", "ask", "urge"})
_CLAIMING = frozenset({"say", "tell", "believe"})
_ALL = _SAYING | {"believe", "want", "judge", "show"}

_CONTRACTED = ("n’t", "n't", "’s", "’d", "’ll", "’re", "’ve", "'s", "'d", "'ll", "'re", "'ve")


class Sentence:
    """The tokens `[low, high)` of a paragraph; `end` leaves out the final stop. Quotations are opaque."""

    def __init__(self, p: Paragraph, lexicon: Lexicon, tokens: Tokens) -> None:
        self.p, self.lexicon, self.words = p, lexicon, lexicon.words
        self.low, self.high = tokens
        self._subject: tuple[int, Tokens | None] | None = None
        self.end = self.high
        while self.end > self.low and p.words[self.end - 1] in ".!?" and p.quote[self.end - 1] < 0:
            self.end -= 1

    def word(self, at: int) -> str:
        """The token in lower case; empty outside of the sentence."""
        return self.p.lower[at] if self.low <= at < self.end else ""

    def quoted(self, at: int) -> bool:
        """Whether the token stands in marks."""
        return self.p.quote[at] >= 0

    def cues(self, at: int) -> tuple[Cue, ...]:
        """The cue verbs that the token may be."""
        return self.lexicon.verbs.get(self.p.lower[at], ())

    def verb_group(self, at: int) -> int:
        """Where the verb group of the verb at `at` starts: "has repeatedly said", "did not say"."""
        p, words, first = self.p, self.words, at
        while first > self.low and not self.quoted(first - 1):
            word = p.lower[first - 1]
            manner = (
                "ly_adverbs" in self.lexicon.grammar
                and word.endswith("ly")
                and len(word) > 4
                and word != "family"
            )
            if not (manner or word in words.auxiliaries or word in words.adverbs):
                break
            if word in words.standalone and (first - 1 == self.low or not p.words[first - 2][0].isalnum()):
                break  # Both said …
            first -= 1
        return first

    def cue_span(self, first: int, stop: int) -> Tokens:
        """The cue of a verb group: auxiliaries and negation, no adverb at its head, the medium behind it."""
        p, words = self.p, self.words
        while first < stop - 1 and not (
            p.lower[first] in words.auxiliaries or p.lower[first] in words.negations or self.cues(first)
        ):
            first += 1
        if self.word(stop) in words.prepositions:  # said in a joint statement, said on Twitter
            for at in range(stop + 1, min(self.end, stop + 5)):
                if self.quoted(at):
                    break
                if p.lower[at] in words.media:
                    return first, at + 1
        return first, stop

    def before(self, at: int) -> Tokens | None:
        """What stands before `at` when a comma, a dash or a closing mark ends it."""
        p, end = self.p, at
        if end <= self.low:
            return None
        if self.quoted(end - 1):
            return self.low, end
        if p.words[end - 1] in (",", "—", "–"):
            return (self.low, end - 1) if end - 1 > self.low else None
        return None

    def insertion_end(self, comma: int) -> int:
        """The comma that ends what the comma at `comma` begins, or that comma itself."""
        p = self.p
        later = (at for at in range(comma + 1, self.end) if p.words[at] == "," and not self.quoted(at))
        return next(later, comma)

    def subject(self, before: int) -> Tokens | None:
        """The subject of the sentence's first verb before a token."""
        if self._subject is None:
            self._subject = self._find_subject()
        verb, source = self._subject
        return source if verb < before else None

    def _find_subject(self) -> tuple[int, Tokens | None]:
        """The first verb that has a subject, and the subject."""
        p, lexicon = self.p, self.lexicon
        regular = "ed_pasts" in lexicon.grammar
        for at in range(self.low, self.high):
            word = p.lower[at]
            past = regular and word.endswith("ed") and at > self.low
            if not (past or word in lexicon.finite or word in lexicon.verbs):
                continue
            if p.quote[at] >= 0 or (is_capital(p, at) and at > self.low):
                continue
            cues = self.cues(at)
            if past or word in lexicon.finite or any(c.shape != "ing" and not c.particles for c in cues):
                if "verb_second" in self.lexicon.grammar:
                    last = is_verb_last(self, clause_start(self, at), at + 1)
                    source = None if last else subject_of(self, at, at + 1)[0]
                else:
                    source = phrase_before(p, self.lexicon, self.low, self.verb_group(at))
                if source:
                    return at, source
        return self.high, None

    # Where content begins

    def that_behind(self, at: int) -> int | None:
        """A "that" behind an adjunct: said in a statement on Friday that …"""
        p, words = self.p, self.words
        word = p.lower[at]
        dated = word in words.determiners and self.word(at + 1) in words.days and not is_capital(p, at + 1)
        begins = word in words.prepositions or word in words.days or word in words.adverbs or word == ","
        if not (begins or dated):
            return None
        for index in range(at, min(self.end, at + 45)):
            if self.quoted(index):
                return None
            near = (index < at + 14 and word != ",") or p.words[index - 1] == ","
            if near and p.lower[index] in words.that and p.lower[index - 1] not in words.prepositions:
                return index
        return None

    def quotation_behind(self, at: int) -> int | None:
        """A quotation behind an adjunct: said in a statement: “…”"""
        p, words = self.p, self.words
        word = p.lower[at]
        adjunct = word in words.prepositions or word in words.days or word in words.adverbs
        if not (adjunct or word == "," or word in words.articles):
            return None
        for index in range(at, min(self.end, at + 25)):
            if self.quoted(index):
                return index if p.words[index - 1] in (",", ":") else None
            if p.words[index] == ";":
                return None
        return None

    def clause_at(self, at: int) -> bool:
        """Whether a clause begins here: a phrase and then a verb."""
        p, words = self.p, self.words
        word = p.lower[at]
        if not word[0].isalnum() or word in words.prepositions or word in words.conjunctions:
            return False
        if word in words.subordinators:
            return False
        if word in words.pronouns or word.endswith(_CONTRACTED):
            return True
        for index in range(at + 1, min(self.end, at + 12)):
            if self.quoted(index):
                return True
            token = p.lower[index]
            if token in words.auxiliaries or token in words.verbs:
                return True
            if token in ",;:" or (token in words.subordinators and token not in words.that):
                return False
        return False

    def infinitive_at(self, at: int) -> bool:
        """Whether an infinitive begins here: to go; de partir, haber recibido."""
        words, word = self.words, self.word(at)
        ends = tuple(words.infinitive_ends)
        if not ends or (word in words.infinitive and word not in words.prepositions):
            return word in words.infinitive
        verb = self.word(at + 1) if word in words.infinitive else word
        return verb.endswith(ends) and verb not in words.determiners

    def clause_behind(self, at: int) -> int | None:
        """A clause behind a comma, an adjunct before the comma or none: sagte am Montag, sie gehe."""
        p, words = self.p, self.words
        comma = at
        if p.lower[at] in words.prepositions | words.days | words.adverbs:
            near = range(at, min(self.end, at + 14))
            comma = next((i for i in near if self.quoted(i) or p.words[i] in ",;:"), at)
        if self.word(comma) != "," or self.quoted(comma) or comma + 1 >= self.end:
            return None
        start = comma + 1
        opening = self.word(start)
        if opening in words.that | words.whether | words.conjunctions | words.relatives | words.infinitive:
            return None
        if opening in words.subordinators:
            later = self.insertion_end(comma)
            if later == comma:
                return None
            if not (later + 1 < self.end and is_verb(p, self.lexicon, later + 1)):
                start = later + 1  # erklärte, nachdem er lange geschwiegen hatte, er gehe
        return start if start < self.end and not (self.quoted(start) and start == comma + 1) else None

    def may_begin(self, at: int) -> bool:
        """Whether content may begin here after "said", which takes nearly everything."""
        p, words = self.p, self.words
        word = p.lower[at]
        if (
            not word[0].isalnum()
            or word in words.adverbs
            or word in words.conjunctions
            or word in words.infinitive
        ):
            return False
        return word not in words.prepositions or self.end - at > 8

    def thing_at(self, at: int) -> bool:
        """Whether a noun phrase may begin here."""
        words, word = self.words, self.p.lower[at]
        if self.quoted(at):
            return True
        if not word[0].isalnum() or word in words.prepositions or word in words.conjunctions:
            return False
        return word not in words.subordinators or word in words.that or word == "what"

    # Where content ends

    def until(self, start: int, source: Tokens | None = None, *, clause: bool = True) -> int:
        """Where content that starts here ends: with its sentence, or before the next cue of the same source.

        A `clause` may have cues of its own ("Ana said he had come and wants to stay"), a noun phrase has none.
        """
        p, words = self.p, self.words
        kinds = _SAYING if clause else _ALL

        short = source is not None and self._subordinate(source)
        quoted_first = self.quoted(start)
        breaks = self.lexicon.breaks
        for at in range(start + 1, min(self.end - 1, start + _FAR)):
            word = p.lower[at]
            if word not in breaks or p.quote[at] >= 0:
                continue
            if word == ",":
                if short or self._comma_ends(at, quoted_first, clause):
                    return at
            elif word in words.conjunctions and self._cue_at(at + 1, kinds):
                return at
            elif word in self.lexicon.according and self._according(at):
                return at - 1 if p.words[at - 1] == "," else at
        return self.end

    def without_relative(self, content: Tokens) -> list[Tokens]:
        """Content without what the journalist says in between: The letter, which nobody has seen, “opens a door”."""
        p, words = self.p, self.words
        commas = [at for at in range(*content) if p.words[at] == "," and not self.quoted(at)]
        for first, second in itertools.pairwise(commas):
            if p.lower[first + 1] in words.relatives and p.lower[first + 1] not in words.that:
                return [(content[0], first), (second + 1, content[1])]
        return [content]

    def _subordinate(self, source: Tokens) -> bool:
        """ "who wrote the letter, doubts …", "when I asked whether it would, it refused": a comma ends the content."""
        p, words = self.p, self.words
        if p.lower[source[0]] in words.relatives:
            return True
        lead = p.lower[source[0] - 1] if source[0] > self.low else ""
        return lead in words.subordinators and lead not in words.that

    def _comma_ends(self, at: int, quoted_first: bool, clause: bool) -> bool:
        """Whether content ends with the comma at `at`."""
        words, following = self.words, self.p.lower[at + 1]
        if self._cue_at(at + 1, _TELLING):
            return True
        if any(
            cue.shape == "ing" and (cue.kind in _SAYING or cue.kind == "judge") for cue in self.cues(at + 1)
        ):
            return True
        if following in words.adjuncts and any(
            cue.kind == "ask" for later in range(at + 2, min(self.end, at + 7)) for cue in self.cues(later)
        ):
            return True  # …, after a reporter asked whether …
        if not clause and following in words.relatives:
            return True
        if following in words.conjunctions and at + 2 < self.end:
            if quoted_first or self._cue_at(at + 2, _SAYING if clause else _ALL):
                return True
            if any(self._cue_at(later, _CLAIMING) for later in range(at + 3, min(self.end, at + 6))):
                return True  # …, and I think
            return not clause and self.word(at + 2) in words.pronouns
        return False

    def _cue_at(self, at: int, kinds: frozenset[str]) -> bool:
        """Whether a cue verb of one of the kinds, with its auxiliaries, begins here."""
        words = self.words
        helped = False
        while self.word(at) in words.auxiliaries or self.word(at) in words.adverbs:
            helped = helped or self.word(at) in words.auxiliaries
            at += 1
        if at >= self.end or self.quoted(at):
            return False
        return any((helped or cue.shape == "finite") and cue.kind in kinds for cue in self.cues(at))

    def _according(self, at: int) -> bool:
        lower = self.p.lower
        return any(
            tuple(lower[at + 1 : at + 1 + len(rest)]) == rest for rest in self.lexicon.according[lower[at]]
        )

    def _is_name(self, start: int) -> bool:
        """Whether nothing but a name stands between a comma and the next one, or the end."""
        at = start
        while at < self.end and is_capital(self.p, at):
            at += 1
        return at > start + 1 and (at >= self.end or self.p.words[at] == ",")

    def second_half(self, first: int, after: int, quoted: bool) -> Tokens | None:
        """The second half of content that a cue interrupts: from behind the comma after it.

        `first` is where source and cue begin, `after` where they end; `quoted` tells whether the first half ends in
        marks.
        """
        p, words, at = self.p, self.words, after
        if first > self.low and p.words[first - 1] in ("—", "–"):
            closing = next((i for i in range(after, self.end) if p.words[i] == p.words[first - 1]), self.end)
            return (closing + 1, self.end) if closing + 1 < self.end else None
        while at < self.end and p.words[at] not in (",", "—", ":") and not self.quoted(at):
            at += 1
        if ";" in p.words[after:at]:
            return None
        start = at if at < self.end and self.quoted(at) else at + 1
        if start >= self.end:
            return None
        if self.quoted(start):
            return start, self.end
        if "verb_second" in self.lexicon.grammar and not quoted and self._is_name(start):
            return None  # sagte dessen Leiterin, Ana Roth, am Mittwoch
        if at > after and not ("verb_second" in self.lexicon.grammar and is_verb(p, self.lexicon, start)):
            return None
        word = p.lower[start]
        if "inciso" in self.lexicon.grammar and not quoted and word in words.adjuncts:
            closing = self.insertion_end(at)
            return (closing + 1, self.end) if at < closing < self.end - 1 else None
        if (
            not quoted
            and word not in words.relatives
            and not any(is_verb(p, self.lexicon, i) for i in range(self.low, first))
        ):
            return start, self.end  # Three times that year, the papers show, a watchman …
        if quoted or word in words.relatives or word in words.adjuncts:
            # an apposition or an adjunct; a quotation may still go on behind it
            later = next((i for i in range(after, self.end) if self.quoted(i)), None)
            return (later, self.end) if later is not None and p.words[later - 1] in (",", ":") else None
        if any(cue.shape == "ing" for cue in self.cues(start)):
            return None
        if word in words.conjunctions and any(
            self.cues(i) for i in range(start + 1, min(self.end, start + 3))
        ):
            return None
        return start, self.end
