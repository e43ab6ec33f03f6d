"""Who said what, by what hangs on what in a parsed sentence: what the rules that see only words do not find.

A cue is a verb, noun or adjective with a clause or phrase that completes it ("was reluctant to …", "criticism of …").
It belongs to its subject, which conjuncts share and infinitives borrow, to the agent of a passive, or to a possessor.
Words in quotation marks are no cues. Every offset is in **Unicode code points** of the text, end-exclusive.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pullquote.boundaries import Span
from pullquote.quotations import quotations
from pullquote.suggest.complements import Complements, complements
from pullquote.suggest.found import Found
from pullquote.suggest.lexicon import Cue, Lexicon
from pullquote.suggest.pipeline import Parse

__all__ = ["find_parsed"]

_ATTITUDES = frozenset({"judge", "speech", "want", "ask"})
"""The classes of verbs whose direct object is often what an attitude is to."""
_BETTER_PARSED = {"to": "xcomp", "noun": "acl", "inverted": "ccomp"}
"""Patterns of the earlier rules whose clause, without marks in it, the parse knows better: how it hangs on the cue."""
_BEFORE_VERB = ("aux", "auxpass", "neg", "advmod")
_FROM = frozenset({"by", "from", "among"})
_EDGES = ",;:—–-"


def find_parsed(text: str, parses: Iterable[Parse], found: list[Found], lexicon: Lexicon) -> None:
    """Add to the attributions found in a text, in text order, what its parses tell beside them.

    Those found before get the clause or the source of the parse where that was measured to be right more often. One
    whose cue turns out to stand in another one's content is nested in that.
    """
    page = _Page(text, found)
    words = complements(lexicon.language)
    for parse in parses:
        reading = _Reading(parse, lexicon, words, page)
        for item in page.turn_to(parse):
            reading.refine(item)
        # The longest first: PolNeAR and analysts want the outermost.
        for frame in sorted(reading.frames(), key=lambda frame: -len(frame.content)):
            page.add(parse, frame)
    found.sort(key=lambda item: (item.content[0][0], -item.content[-1][1]))


@dataclass(frozen=True, slots=True)
class _Frame:
    """Words of a parse by their indexes, ascending; no source if nobody is named."""

    cue: list[int]
    content: list[int]
    source: list[int]
    rule: str
    lemma: str


class _Page:
    """The text with what is found in it so far: cues are looked for outside that."""

    def __init__(self, text: str, found: list[Found]) -> None:
        self._text, self._found = text, found
        outer = [item for item in found if item.cue and item.parent is None]
        self._nests = {id(item.parent) for item in found}
        self._waiting = sorted(outer, key=lambda item: item.cue or (0, 0), reverse=True)
        self._here: list[Found] = []
        self._quotations = list(_outermost(quotations(text)))
        self._taken = bytearray(len(text))
        for span in self._quotations:
            self._take(span)
        for item in found:
            self._take(*item.content, *((item.cue,) if item.cue else ()))

    def turn_to(self, parse: Parse) -> Sequence[Found]:
        """The attributions found before that have their cue in a parse; parses come in text order."""
        end = parse.words[-1].span[1] if parse.words else 0
        self._here = []
        while self._waiting and (self._waiting[-1].cue or (0, 0))[0] < end:
            self._here.append(self._waiting.pop())
        return self._here

    def free(self, span: Span) -> bool:
        """Whether a word may be a cue."""
        return not any(self._taken[slice(*span)])

    def add(self, parse: Parse, frame: _Frame) -> None:
        """Make a frame an attribution, unless its cue now stands in the content of another."""
        if not all(self.free(parse.words[at].span) for at in frame.cue):
            return
        content, source = self.content(parse, frame.content), self.phrase(parse, frame.source)
        if not content:
            return
        cue = parse.span(frame.cue)
        item = Found(content, cue, source, frame.rule, frame.rule if source else "", lemma=frame.lemma)
        item.verbatim = [span for part in content for span in self._touching(part) if _holds((part,), span)]
        for other in self._here:
            whole = [*other.content, *([other.cue] if other.cue else ())]
            if other.parent is None and all(_holds(content, span) for span in whole):
                other.parent = item
        self._found.append(item)
        self._take(*content, cue)

    def holds_another(self, item: Found) -> bool:
        """Whether an attribution that was found before has another one nested in it."""
        return id(item) in self._nests

    def content(self, parse: Parse, words: Sequence[int]) -> list[Span]:
        """The fragments of a clause: without punctuation at their edges, and quotations whole."""
        found: list[Span] = []
        for run in _runs(words):
            start, end = self._bare(parse.span(run), _EDGES + ".")
            if start < end:
                for low, high in self._touching((start, end)):
                    start, end = min(start, low), max(end, high)
                if not found or start >= found[-1][1]:
                    found.append((start, end))
        return found

    def phrase(self, parse: Parse, words: Sequence[int]) -> Span | None:
        """A phrase up to where something else begins inside it."""
        start, end = self._bare(parse.span(next(_runs(words))), _EDGES) if words else (0, 0)
        return (start, end) if start < end else None

    def _bare(self, span: Span, edges: str) -> Span:
        start, end = span
        while start < end and (self._text[start] in _EDGES or self._text[start].isspace()):
            start += 1
        while start < end and (self._text[end - 1] in edges or self._text[end - 1].isspace()):
            end -= 1
        return start, end

    def _touching(self, span: Span) -> Sequence[Span]:
        """The quotations that a span holds or cuts."""
        first = bisect_right(self._quotations, span[0], key=lambda quotation: quotation[1])
        return self._quotations[first : bisect_left(self._quotations, span[1], key=lambda q: q[0])]

    def _take(self, *spans: Span) -> None:
        for start, end in spans:
            self._taken[start:end] = b"\1" * (end - start)


class _Reading:
    """One parse, read for cues."""

    def __init__(self, parse: Parse, lexicon: Lexicon, words: Complements, page: _Page) -> None:
        self._parse, self._lexicon, self._words, self._page = parse, lexicon, words, page

    def frames(self) -> Iterator[_Frame]:
        """The frames in text order of their cues; some may hold others."""
        for at, word in enumerate(self._parse.words):
            if self._page.free(word.span):
                if word.pos == "VERB":
                    yield from self._clauses(at)
                    yield from self._attitudes(at)
                if word.pos in self._words.about:
                    yield from self._prepositions(at)
                if word.pos == "ADJ":
                    yield from self._adjectives(at)

    def refine(self, item: Found) -> None:
        """Give an attribution without marks the clause, and one by a participle the subject, that the parse knows."""
        at = self._parse.last_word(item.cue) if item.cue else None
        if at is None:
            return
        shape = item.rule.removeprefix("participle-")
        if shape != item.rule and (subject := self._page.phrase(self._parse, self._subject(at))):
            item.source, item.source_rule = subject, "parse-participle"
        relation = _BETTER_PARSED.get(shape.partition("-")[0], "")
        clause = self._parse.kid(at, relation)
        if clause is not None and not item.verbatim and not self._page.holds_another(item):
            item.content = self._page.content(self._parse, self._clause(clause)) or item.content

    # Cues

    def _clauses(self, at: int) -> Iterator[_Frame]:
        """ "Ana said it was over", "asked Ana to leave"."""
        clause = self._parse.kid(at, "ccomp")
        if clause is not None:
            mark = self._mark(clause)
            cue = self._cue(at, *(("whether",) if mark == "whether" else ("that", "clause")))
            lemma = self._parse.words[at].lemma
            if cue:
                yield self._frame(at, clause, f"parse-{mark}-{cue.kind}", cue.lemma)
            elif lemma in self._words.clause_verbs:
                yield self._frame(at, clause, f"parse-{mark}-believe", lemma)
        infinitive = self._parse.kid(at, "xcomp")
        cue = self._cue(at, "to")
        if cue and infinitive is not None and self._mark(infinitive) == "to":
            yield self._frame(at, infinitive, f"parse-to-{cue.kind}", cue.lemma)

    def _attitudes(self, at: int) -> Iterator[_Frame]:
        """ "Ana endorsed the plan", "the plan was endorsed by Ana"."""
        parse, lemma = self._parse, self._attitude(at)
        if not lemma:
            return
        thing = parse.kid(at, "dobj")
        if thing is not None and thing > at:
            yield self._frame(at, thing, "parse-thing", lemma)
        thing, agent = parse.kid(at, "nsubjpass"), self._agent(at)
        if thing is not None and agent:
            yield _Frame(self._group(at), parse.subtree(thing), agent, "parse-thing-passive", lemma)

    def _attitude(self, at: int) -> str:
        """The base form of a verb whose direct object is what its subject has an attitude to."""
        lemma, cue = self._parse.words[at].lemma, self._cue(at, "thing")
        if cue:
            return "" if lemma in self._words.no_thing or cue.kind not in _ATTITUDES else cue.lemma
        return lemma if lemma in self._words.thing else ""

    def _adjectives(self, at: int) -> Iterator[_Frame]:
        """ "Ana was sure that …", "was reluctant to …"."""
        lemma = self._parse.words[at].lemma
        clause, infinitive = self._parse.kid(at, "ccomp"), self._parse.kid(at, "xcomp")
        if clause is not None and lemma in self._words.that_adjectives:
            yield self._frame(at, clause, "parse-adjective-that", lemma)
        if infinitive is not None and lemma in self._words.to_adjectives:
            yield self._frame(at, infinitive, "parse-adjective-to", lemma)

    def _prepositions(self, at: int) -> Iterator[_Frame]:
        """ "talked about the plan", "their criticism of the plan", "was critical of the plan"."""
        parse, word = self._parse, self._parse.words[at]
        for kid in parse.kids(at, "prep"):
            thing, preposition = parse.kid(kid, "pobj", "pcomp"), parse.words[kid].lower
            listed = self._words.about[word.pos].get(preposition, frozenset())
            if kid > at and thing is not None and ("*" in listed or word.lemma in listed):
                frame = self._frame(
                    at, thing, f"parse-thing-{word.pos.lower()}-{preposition}", f"{word.lemma} {preposition}"
                )
                if kid == at + 1:
                    frame.cue.append(kid)
                yield frame

    def _frame(self, at: int, content: int, rule: str, lemma: str) -> _Frame:
        return _Frame(self._group(at), self._clause(content), self._subject(at), rule, lemma)

    def _cue(self, at: int, *takes: str) -> Cue | None:
        """The lexicon's verb that this form is of, if it takes one of these."""
        for cue in self._lexicon.verbs.get(self._parse.words[at].lower, ()):
            following = self._parse.words[at + 1 : at + 1 + len(cue.particles)]
            if tuple(word.lower for word in following) == cue.particles and cue.takes.intersection(takes):
                return cue
        return None

    def _group(self, at: int) -> list[int]:
        """A cue with the auxiliaries, negations and adverbs right before it: “was not sure”, “had spoken out”."""
        words, verb = self._parse.words, at
        if words[at].dep == "acomp" and words[at].head < at:
            verb = words[at].head
        first = verb
        while first and words[first - 1].head == verb and words[first - 1].dep in _BEFORE_VERB:
            first -= 1
        between = words[verb + 1 : at]
        if any(word.dep not in _BEFORE_VERB for word in between):
            first = at
        return list(range(first, at + 1 + (self._parse.kid(at, "prt") == at + 1)))

    # Clauses and subjects

    def _clause(self, at: int) -> list[int]:
        """A clause or phrase without the "that" before it."""
        whole = self._parse.subtree(at)
        return whole[1:] if self._parse.words[whole[0]].lower in self._lexicon.words.that else whole

    def _mark(self, at: int) -> str:
        """What a clause is introduced by: that, whether (or another question word), to, or nothing."""
        parse, words = self._parse, self._lexicon.words
        first = parse.words[parse.subtree(at)[0]].lower
        if first in words.that:
            return "that"
        if first in words.whether:
            return "whether"
        helpers = parse.kids(at, "aux", "mark")
        return "to" if any(parse.words[kid].lower in words.infinitive for kid in helpers) else "clause"

    def _subject(self, at: int) -> list[int]:
        """Whose cue it is: the words of a possessor, or of the subject where climbing up meets one."""
        parse = self._parse
        if parse.kid(at, "auxpass", "nsubjpass") is not None:
            return self._agent(at)
        owner = self._owner(at) if parse.words[at].pos == "NOUN" else []
        # "He stepped up his criticism": “he” says more than “his”.
        if owner and parse.words[owner[-1]].pos != "PRON":
            return owner
        while True:
            word, subject = parse.words[at], parse.kid(at, "nsubj", "nsubjpass")
            if subject is not None:
                return parse.subtree(subject)
            if word.dep == "relcl" or (word.dep == "acl" and self._mark(at) != "to"):
                return parse.subtree(word.head, without=[at])
            if word.dep in ("nsubj", "nsubjpass") or word.head == at:
                return owner
            at = word.head

    def _agent(self, at: int) -> list[int]:
        """The words of whom a passive is by."""
        by = self._parse.kid(at, "agent")
        who = self._parse.kid(by, "pobj") if by is not None else None
        return self._parse.subtree(who) if who is not None else []

    def _owner(self, noun: int) -> list[int]:
        """The words of a noun's possessor, or of whom it comes from."""
        parse = self._parse
        for kid in parse.kids(noun, "poss"):
            return [at for at in parse.subtree(kid) if parse.words[at].dep != "case"]
        for kid in parse.kids(noun, "prep"):
            who = parse.kid(kid, "pobj")
            if who is not None and parse.words[kid].lower in _FROM:
                return parse.subtree(who)
        return []


def _outermost(spans: Sequence[Span]) -> Iterator[Span]:
    reach = 0
    for start, end in spans:
        if start >= reach:
            yield start, end
            reach = end


def _runs(indexes: Sequence[int]) -> Iterator[Sequence[int]]:
    """The parts of an ascending sequence that have no gap."""
    first = 0
    for at in range(1, len(indexes) + 1):
        if at == len(indexes) or indexes[at] != indexes[at - 1] + 1:
            yield indexes[first:at]
            first = at


def _holds(content: Sequence[Span], span: Span) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in content)
