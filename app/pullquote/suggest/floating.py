"""Quotations that no cue claims: whose words they are is told by what stands around them, or by nothing.

A quotation goes on with the one before it, follows a colon, is signed with a dash, stands in a headline beside a name,
or has a speaker in the sentence before. Short ones that nothing of this holds for belong to nobody.
"""

from bisect import bisect_right

from pullquote.boundaries import Span
from pullquote.suggest.found import Before, Found
from pullquote.suggest.lexicon import Lexicon
from pullquote.suggest.noun_phrase import is_capital, phrase_after, phrase_before, source_span
from pullquote.suggest.paragraph import Paragraph, Tokens
from pullquote.suggest.quoted import looks_unattributed
from pullquote.suggest.sentence import Sentence

__all__ = ["DASHES", "Floating"]

DASHES = frozenset("—–―-")
_FEW = 4
"""Words in marks below which it takes a cue or a speaker to make them an attribution."""


class Floating:
    """The quotations of one paragraph, asked one after the other in text order."""

    def __init__(self, p: Paragraph, lexicon: Lexicon, before: Before) -> None:
        self.p, self.lexicon, self.before = p, lexicon, before
        self._starts = [sentence[0] for sentence in p.sentences]
        self._sentences = [Sentence(p, lexicon, tokens) for tokens in p.sentences]
        self._alone = [
            all(p.quote[at] >= 0 or not p.words[at][0].isalnum() for at in range(*tokens))
            for tokens in p.sentences
        ]
        """Per sentence whether nothing but words in marks stands in it."""
        self._first_outside = next((at for at, quote in enumerate(p.quote) if quote < 0), len(p.quote))

    def claim(self, index: int, previous: Found | None) -> Found | None:
        """The attribution of a quotation without a cue: one that it goes on with, or a new one."""
        p, before, span = self.p, self.before, self.p.quotations[index]
        first, stop = p.inside[index]
        if first == stop:
            return None
        if first == 0 and before.open and before.last is not None:
            return _go_on(before.last, span)
        sentence = bisect_right(self._starts, first) - 1
        if self._alone[sentence] and previous is not None and self._follows(previous, sentence):
            return _go_on(previous, span)
        return self._new(span, sentence, first, stop)

    def _new(self, span: Span, sentence: int, first: int, stop: int) -> Found | None:
        p, last, alone = self.p, self.before.last, self._alone[sentence]
        words = sum(word[0].isalnum() for word in p.words[first:stop])
        if first and p.words[first - 1] == ":":
            return _found(span, self._before_colon(sentence, first - 1), "colon", p.chars((first - 1, first)))
        if alone and first <= self._first_outside and self.before.introduced is not None:
            source, colon = self.before.introduced
            return _found(span, source, "introduced", colon)
        signature = self._signature(stop)
        if signature is not None:
            return _found(span, signature, "dash", p.chars((stop, stop + 1)))
        if looks_unattributed(p.text, span, self.lexicon.language):
            return None
        if not alone:
            return self._within(span, sentence, first, stop, words)
        if first == 0 and last is not None and words >= _FEW:
            return _found(span, last.source, "inherits")
        subject = self._sentences[sentence - 1].subject(first) if sentence else None
        speaks = subject is not None and self._animate(subject)
        source = self._phrase(subject) if speaks else None
        return _found(span, source, "implicit") if words >= _FEW or source or p.is_open(span) else None

    def _within(self, span: Span, sentence: int, first: int, stop: int, words: int) -> Found | None:
        """A quotation inside a sentence of other words."""
        p = self.p
        if stop == len(p.words) and self._is_headline():
            name = phrase_before(p, self.lexicon, self._starts[sentence], first)
            heads = name is not None and (name[0] == 0 or not p.words[name[0] - 1][0].isalnum())
            if name and heads and self._animate(name):
                return _found(span, self._phrase(name), "headline")  # Ana Roth ‘to resign’
        beside = self._named_beside(stop)
        if beside is not None:
            cue, source = beside
            return _found(span, source_span(p, source), "beside", p.chars(cue))
        if words < _FEW or self._title_case(first, stop):
            return None
        return _found(span, self._phrase(self._sentences[sentence].subject(first)), "loose")

    def _named_beside(self, stop: int) -> tuple[Tokens, Tokens] | None:
        """Cue and name right behind a quotation, in whatever language: ”Vi väntar inte”, sade Nils Evertorp."""
        p = self.p
        at = stop + 1 if p.words[stop : stop + 1] == [","] else stop
        name = at
        while name < min(at + 4, len(p.words)) and p.quote[name] < 0 and p.words[name][0].islower():
            name += 1
        end = name
        while end < len(p.words) and p.quote[end] < 0 and is_capital(p, end):
            end += 1
        closes = end == len(p.words) or not p.words[end][0].isalnum()
        words = self.lexicon.words
        if name > at and p.lower[at] in words.determiners | words.prepositions | words.conjunctions:
            return None  # a phrase of its own: „Windkönig“, der Kaufmann Leo Traun
        return ((at, name), (name, end)) if name > at and end > name + 1 and closes else None

    def _phrase(self, tokens: Tokens | None) -> Span | None:
        return source_span(self.p, tokens) if tokens else None

    def _follows(self, previous: Found, sentence: int) -> bool:
        """Whether the sentence before this one ends what was said before: “…,” Ana said. “…”"""
        if not sentence:
            return False
        start, end = self.p.chars(self.p.sentences[sentence - 1])
        return previous.content[-1][0] < end and previous.content[-1][1] > start

    def _title_case(self, first: int, stop: int) -> bool:
        """Whether nearly all longer words begin with a capital, as in the title of a film or a headline."""
        long = [word for word in self.p.words[first:stop] if len(word) > 3 and word[0].isalpha()]
        return len(long) > 1 and sum(word[0].isupper() for word in long) >= 0.8 * len(long)

    def _before_colon(self, sentence: int, colon: int) -> Span | None:
        """Whose words follow a colon: a name that fills the words before it, or the subject there."""
        p, words, start = self.p, self.lexicon.words, self._starts[sentence]
        source = phrase_before(p, self.lexicon, start, colon)
        if source is not None and source[0] == start:
            particles = words.particles | words.articles
            if all(is_capital(p, at) or p.lower[at] in particles for at in range(*source)):
                return self._phrase(source)
        if colon == 0 or self._is_headline():
            return None  # a headline has no subject that speaks before its colon, but for a name
        source = self._sentences[sentence].subject(colon)
        return self._phrase(source) if source and self._animate(source) else None

    def _is_headline(self) -> bool:
        """Whether the paragraph has no final stop, as headlines have none."""
        p = self.p
        end = p.end_of(len(p.words) - 1)
        last = p.text[end - 2 : end]
        return len(p.sentences) == 1 and not any(stop in last for stop in ".!?…")

    def _signature(self, stop: int) -> Span | None:
        """“…” — Ana Roth"""
        p = self.p
        if stop + 1 >= len(p.words) or p.words[stop] not in DASHES or not is_capital(p, stop + 1):
            return None
        source = phrase_after(p, self.lexicon, stop + 1, len(p.words))
        ends = source is not None and (len(p.words) - source[1] < 2 or p.words[source[1]] in ",(.")
        return self._phrase(source) if ends else None

    def _animate(self, phrase: Tokens) -> bool:
        """Whether a phrase may mean somebody who speaks: a name, a pronoun of persons, an office."""
        p, words = self.p, self.lexicon.words
        first = p.lower[phrase[0]]
        if first in words.pronouns:
            return first in words.persons
        if any(p.lower[at] in words.persons for at in range(*phrase)):
            return True
        opens = phrase[0] == self._starts[bisect_right(self._starts, phrase[0]) - 1]
        if any(is_capital(p, at) for at in range(phrase[0] + opens, phrase[1])):
            return True
        return is_capital(p, phrase[0]) and first not in words.determiners

    def introduces(self) -> tuple[Span | None, Span] | None:
        """Whose words come after the paragraph when it ends with a colon, and the colon."""
        p, end = self.p, len(self.p.words)
        if not end or p.words[-1] != ":":
            return None
        start = self._starts[-1]
        source = self._sentences[-1].subject(end - 1)
        if source is None and p.lower[start] in self.lexicon.words.prepositions:  # From board chair Ana Roth:
            source = phrase_before(p, self.lexicon, start + 1, end - 1)
        return self._phrase(source), p.chars((end - 1, end))


def _found(span: Span, source: Span | None, rule: str, cue: Span | None = None) -> Found:
    return Found([span], cue, source, rule, rule if source else "", [span])


def _go_on(item: Found, span: Span) -> Found:
    item.content.append(span)
    item.verbatim.append(span)
    return item
