"""The content of a cue: the words around it, or those behind it."""

from pullquote.suggest.frame import Frame
from pullquote.suggest.lexicon import Cue
from pullquote.suggest.noun_phrase import phrase_after
from pullquote.suggest.paragraph import Tokens
from pullquote.suggest.sentence import Sentence

__all__ = ["around", "behind_cue"]


def around(
    s: Sentence, cue: Cue, group: Tokens, source: Tokens | None, left: Tokens, after: int, pattern: str
) -> Frame | None:
    """Content before the cue, or on both sides of it."""
    quoted = s.quoted(left[1] - 1)
    addressee = None
    if "person" in cue.takes and after < s.end and pattern == "aside":
        addressee = phrase_after(s.p, s.lexicon, after, s.end)
        after = addressee[1] if addressee else after
    clitic = source is not None and s.word(source[0]) in s.words.clitics
    if not quoted and not _may_stand_before(s, cue, left, s.word(after), clitic):
        return None
    content = s.without_relative(left) if quoted else [left]
    rest = s.second_half(min(group[0], source[0]) if source else group[0], after, quoted)
    if rest:
        content.append(rest)
    return Frame(
        group, source, content, pattern + ("-quote" if quoted else ""), cue.kind, cue.lemma, addressee
    )


def _may_stand_before(s: Sentence, cue: Cue, left: Tokens, following: str, clitic: bool) -> bool:
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
    short = left[1] - left[0] < 3 and not all(p.lower[at] in words.adverbs for at in range(*left))
    dash = "inciso" in s.lexicon.grammar and s.word(left[1]) in ("—", "–")
    return ends and (not short or following == "," or dash or clitic)


def behind_cue(
    s: Sentence, cue: Cue, group: Tokens, source: Tokens | None, prefix: str, behind: int = 0
) -> Frame | None:
    """Content behind the cue, and not before the token `behind`."""
    at = max(s.cue_span(*group)[1], behind)
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
    if start >= s.end:
        return None
    stop = s.until(start, source, clause=pattern not in ("thing", "to"))

    if stop <= start:
        return None
    return Frame(group, source, [(start, stop)], prefix + pattern, cue.kind, cue.lemma, addressee)


def _content_word(s: Sentence, at: int) -> bool:
    words, word = s.words, s.p.lower[at]
    return word in ",:" or word in words.that or word in words.whether or word in words.infinitive


def _content_begins(s: Sentence, cue: Cue, at: int) -> tuple[int, str] | None:
    """Where the content behind a cue begins, and by which pattern."""
    p, words, takes = s.p, s.words, cue.takes
    word = p.lower[at]
    comma_clause = "comma_clause" in s.lexicon.grammar
    if comma_clause and "clause" in takes and (clause := s.clause_behind(at)) is not None:
        return clause, "clause"
    if comma_clause and word == "," and at + 1 < s.end and not s.quoted(at + 1):
        at += 1
        word = p.lower[at]
    if word in words.that and "that" in takes:
        return at + 1, "that"
    if word in words.before_that and s.word(at + 1) in words.that and "that" in takes:
        return at + 2, "that"
    if s.quoted(at):
        return (at, "quote") if takes & {"quote", "that", "thing"} else None
    if "to" in takes and s.infinitive_at(at):
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
    if (
        "clause" in takes
        and not comma_clause
        and (s.clause_at(at) or (cue.kind == "say" and s.may_begin(at)))
    ):
        return at, "clause"
    if "thing" in takes and s.thing_at(at):
        return at, "thing"
    return None
