"""Prepositions and nouns that attribute: according to the report, nach Angaben der Polizei, her claim that …"""

from pullquote.suggest.frame import Frame
from pullquote.suggest.noun_phrase import is_capital, is_stop, is_verb, phrase_after, phrase_before
from pullquote.suggest.paragraph import Tokens
from pullquote.suggest.sentence import Sentence

__all__ = ["according", "aside", "beside", "by_noun", "own_account", "postposed"]


def according(s: Sentence, at: int) -> Frame | None:
    """ "according to the report, …" and "…, according to the report"."""
    p = s.p
    for rest in s.lexicon.according[p.lower[at]]:
        stop = at + 1 + len(rest)
        if tuple(p.lower[at + 1 : stop]) == rest:
            break
    else:
        return _account(s, at)
    source = phrase_after(p, s.lexicon, stop, s.end)
    if source is None or s.word(source[1]) in s.lexicon.postpositions:
        return None
    content = beside(s, at, source[1])
    lemma = " ".join(p.lower[at:stop])
    return Frame((at, stop), source, content, "according", "preposition", lemma) if content else None


def _account(s: Sentence, at: int) -> Frame | None:
    """ "nach israelischen Angaben": the account itself is the source."""
    accounts = tuple(s.words.accounts)
    for last in range(at + 1, min(s.end, at + 4)):
        if is_stop(s.p, s.lexicon, last):
            return None
        if accounts and s.p.lower[last].endswith(accounts):
            content = beside(s, at, last + 1)
            lemma = s.p.lower[at]
            return Frame((at, at + 1), (at + 1, last + 1), content, "according", "preposition", lemma)
    return None


def own_account(s: Sentence, at: int) -> Frame | None:
    """ "Nach eigenen Angaben wusste sie nichts": the subject reports itself."""
    p = s.p
    for phrase in s.lexicon.own:
        stop = at + len(phrase)
        if tuple(p.lower[at:stop]) == phrase:
            content = beside(s, at, stop)
            if not content:
                return None
            source = s.subject(s.high)
            if source and content[0][0] == source[0]:
                content[0] = source[1], content[0][1]
            return Frame((at, stop), source, content, "own", "preposition", " ".join(phrase))
    return None


def aside(s: Sentence, at: int) -> Frame | None:
    """ "…, so Ana Roth"."""
    p, left = s.p, s.before(at)
    source = phrase_after(p, s.lexicon, at + 1, s.end) if left else None
    if (
        not left
        or not source
        or is_verb(p, s.lexicon, source[0])
        or not any(is_capital(p, i) or p.lower[i] in s.words.pronouns for i in range(*source))
    ):
        return None
    return Frame((at, at + 1), source, beside(s, at, source[1]), "according", "preposition", p.lower[at])


def postposed(s: Sentence, at: int) -> Frame | None:
    """ "dem Bericht zufolge": the preposition stands behind the source."""
    source = phrase_before(s.p, s.lexicon, s.low, at)
    if source is None:
        return None
    content = beside(s, source[0], at + 1)
    return (
        Frame((at, at + 1), source, content, "according", "preposition", s.p.lower[at]) if content else None
    )


def beside(s: Sentence, first: int, after: int) -> list[Tokens]:
    """What stands around an "according to …" that reaches from `first` to `after`."""
    p = s.p
    second = "verb_second" in s.lexicon.grammar
    if first <= s.low + 1:
        while after < s.end and p.words[after] != "," and not s.quoted(after) and not second:
            after += 1
        if s.word(after) == "," and (second or s.word(after + 1) in s.words.relatives | s.words.that):
            after = s.insertion_end(after)  # Laut dem Bericht, der heute erscheint, ist …
        start = after + 1 if s.word(after) == "," else after
        return [(start, s.end)] if start < s.end else []
    left = (s.low, first - 1) if p.words[first - 1] in (",", "(", "—", "–") else (s.low, first)
    content = [left]
    if s.word(after) == "," and s.word(after + 1) in s.words.relatives:
        later = s.insertion_end(after)  # …, d’après Ana Roth, qui ne veut rien dire
        if later > after:
            content.append((later + 1, s.end))
    elif after < s.end - 1 and p.words[after] == ",":
        content.append((after + 1, s.end))
    elif after < s.end - 1 and second:
        content.append((after, s.end))
    return content


def by_noun(s: Sentence, at: int) -> Frame | None:
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
