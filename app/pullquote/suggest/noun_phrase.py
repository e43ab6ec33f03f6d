"""The noun phrase beside a cue: who says it.

No part of speech is known here, so a phrase is found from its edges: it ends at the cue (or begins behind it) and
goes on until a word that cannot belong to it.
"""

from pullquote.boundaries import Span
from pullquote.suggest.lexicon import Lexicon
from pullquote.suggest.paragraph import Paragraph, Tokens

__all__ = ["is_capital", "is_speaker", "is_stop", "is_verb", "phrase_after", "phrase_before", "source_span"]

_LONGEST = 30  # tokens
_POSSESSIVE = ("'s", "’s", "‘s")
_IN_PHRASE = frozenset("&-'’%$€£")


def source_span(p: Paragraph, tokens: Tokens) -> Span:
    """The code points of a phrase, without a possessive ending and without the hyphens of "-t-il"."""
    start, end = p.chars(tokens)
    word = p.words[tokens[1] - 1]
    if len(word) > 2 and word.endswith(_POSSESSIVE):
        end -= 2
    first = p.words[tokens[0]]
    if first[0] == "-" and len(first) > 1:
        start += first.rindex("-") + 1
    return start, end


def is_stop(p: Paragraph, lexicon: Lexicon, at: int) -> bool:
    """Whether no phrase goes on over this token: marks, punctuation, conjunctions."""
    word, words = p.lower[at], lexicon.words
    if p.quote[at] >= 0:
        return True
    if not word[0].isalnum() and word not in _IN_PHRASE and word not in words.clitics:
        return True
    return word in words.conjunctions or word in words.subordinators


def is_verb(p: Paragraph, lexicon: Lexicon, at: int) -> bool:
    """Whether the token is a known verb form in use as one."""
    if p.lower[at] not in lexicon.finite:
        return False
    return not (at and p.lower[at - 1] in lexicon.words.articles)  # the works minister


def is_capital(p: Paragraph, at: int) -> bool:
    """Whether the token begins with a capital."""
    return p.words[at][0].isupper()


# Before the cue


def phrase_before(p: Paragraph, lexicon: Lexicon, low: int, end: int) -> Tokens | None:
    """The phrase that ends right before the token `end`, not reaching below `low`."""
    if end <= low:
        return None
    words, last = lexicon.words, end - 1
    if p.words[last] in (",", ")", "—", "–"):
        return _before_apposition(p, lexicon, low, last)
    if is_stop(p, lexicon, last):
        return (last, end) if p.quote[last] < 0 and p.lower[last] in words.relatives else None
    if p.lower[last] in words.pronouns:
        return last, end
    if p.lower[last] in words.determiners and p.lower[last] not in words.standalone:
        return None
    if p.lower[last] in words.prepositions or (is_verb(p, lexicon, last) and not is_capital(p, last)):
        return None
    at = _trimmed(p, lexicon, _reach(p, lexicon, low, end), end)
    return (at, end) if at < end else None


def _reach(p: Paragraph, lexicon: Lexicon, low: int, end: int) -> int:
    """How far to the left the phrase that ends at `end` goes."""
    words, at = lexicon.words, end - 1
    while at > low and end - at < _LONGEST:
        before = at - 1
        word = p.lower[before]
        if word in words.joining and _joins(p, lexicon, low, before, end):
            at = before
        elif word in words.relatives and word not in words.that:
            # two deputies who visited Karrow; but: a song which Ana Roth said …
            object_follows = (
                is_capital(p, at) or p.lower[at] in words.articles or p.lower[at] in words.pronouns
            )
            if object_follows or before - 1 < low or is_stop(p, lexicon, before - 1):
                break
            at = before
        elif is_stop(p, lexicon, before):
            if not (
                p.words[before] == ","
                and p.lower[at] in words.regions
                and before > low
                and is_capital(p, before - 1)
            ):
                break
            at = before
        elif word in words.pronouns:
            break
        elif is_verb(p, lexicon, before) and not (is_capital(p, before) and before > low):
            relative = _relative(p, lexicon, low, before)
            if relative is None:
                break
            at = relative
        else:
            at = before
    return at


def _relative(p: Paragraph, lexicon: Lexicon, low: int, verb: int) -> int | None:
    """The "who" to which a verb inside the phrase belongs: two deputies who visited Karrow."""
    for at in range(verb - 1, max(low, verb - 8), -1):
        if p.lower[at] in lexicon.words.relatives:
            return at if at > low and not is_stop(p, lexicon, at - 1) else None
        if is_stop(p, lexicon, at):
            return None
    return None


def _joins(p: Paragraph, lexicon: Lexicon, low: int, conjunction: int, end: int) -> bool:
    """Whether an "and" joins two sources rather than two clauses: Ana and Bo, the trustees and the council."""
    words = lexicon.words
    right, left = conjunction + 1, conjunction - 1
    if left < low or right >= end or is_stop(p, lexicon, left) or is_verb(p, lexicon, left):
        return False
    if is_capital(p, right) and is_capital(p, left):
        return True
    if end - right > 8:
        return False
    for at in range(left, max(low, left - 7) - 1, -1):
        if at == low:
            return not is_verb(p, lexicon, at)
        apart = p.lower[at] in words.prepositions and p.lower[at] not in words.inside
        if apart or is_verb(p, lexicon, at) or is_stop(p, lexicon, at):
            return p.words[at] == ","
    return False


def _before_apposition(p: Paragraph, lexicon: Lexicon, low: int, comma: int) -> Tokens | None:
    """The phrase before "…, a doctor," that ends at the closing comma."""
    words = lexicon.words
    closing = p.words[comma]
    opening = "(" if closing == ")" else closing
    for at in range(comma - 1, max(low, comma - _LONGEST), -1):
        if p.quote[at] >= 0:
            continue
        if p.words[at] in ";:":
            return None
        if p.words[at] != opening or at + 1 == comma or p.words[at - 1] in ",)":
            continue
        first = p.lower[at + 1]
        clause = (
            first in words.pronouns and first not in words.relatives and comma - at > 2
        )  # but: Ana, elle, parle
        if first in words.conjunctions or clause:
            return None
        before = phrase_before(p, lexicon, low, at)
        if before is None or p.lower[before[0]] in words.days or _is_bare(p, lexicon, before):
            continue
        lead = p.lower[before[0] - 1] if before[0] > low else ""
        if lead in words.prepositions or lead in words.determiners:
            continue
        return (before[0], comma) if _office_and_name(p, lexicon, before, at, comma) else before
    return None


def _is_bare(p: Paragraph, lexicon: Lexicon, phrase: Tokens) -> bool:
    """Whether a phrase is one word in lower case and no pronoun: most likely a verb."""
    word, words = p.words[phrase[0]], lexicon.words
    alone = phrase[1] - phrase[0] == 1 and word[0].islower()
    return alone and word not in words.pronouns and word not in words.standalone


def _office_and_name(p: Paragraph, lexicon: Lexicon, office: Tokens, opening: int, comma: int) -> bool:
    """The works minister, Pauline Achterberg: one mention."""
    words = lexicon.words
    return (
        (p.lower[office[0]] in words.articles or p.lower[office[0]] in words.possessives)
        and not is_capital(p, opening - 1)
        and comma - opening < 7
        and all(is_capital(p, at) or p.lower[at] in words.particles for at in range(opening + 1, comma))
    )


def _trimmed(p: Paragraph, lexicon: Lexicon, at: int, end: int) -> int:
    """Where the phrase starts without adverbs, days and an adjunct at its head."""
    words = lexicon.words
    while at < end - 1 and (
        (p.lower[at] in words.adverbs and p.lower[at] not in words.standalone)
        or p.lower[at] in words.relatives
        or ("ly_adverbs" in lexicon.grammar and p.lower[at].endswith("ly"))
    ):
        at += 1
    if p.lower[at] not in words.prepositions:
        while at < end - 1 and p.lower[at] in words.days:
            at += 1
        return at
    # On Tuesday the ministry; In a letter Ana Roth: the phrase starts at its last determiner or name
    named = end
    while named > at and is_capital(p, named - 1) and p.lower[named - 1] not in words.days:
        named -= 1
    lead = p.lower[named - 1]
    if at + 1 < named < end and lead not in words.determiners and lead not in words.prepositions:
        return named
    for later in range(end - 1, at, -1):
        if p.lower[later] in words.determiners and later - 1 > at:
            return later
        if p.lower[later] in words.prepositions:
            break
    named = end - 1
    while named > at + 1 and is_capital(p, named - 1) and p.lower[named - 1] not in words.days:
        named -= 1
    return named


# After the cue


def phrase_after(p: Paragraph, lexicon: Lexicon, start: int, high: int) -> Tokens | None:
    """The phrase that begins with the token `start`, not reaching `high`."""
    words = lexicon.words
    start = _behind_circumstances(p, lexicon, start, high)
    if start >= high or is_stop(p, lexicon, start):
        return None
    first = p.lower[start]
    if first in words.pronouns:
        return start, start + 1
    if (
        first in words.prepositions
        or first in words.days
        or (is_verb(p, lexicon, start) and not is_capital(p, start))
    ):
        return None
    at = start + 1
    while at < high and at - start < _LONGEST:
        if p.lower[at] in words.joining and _goes_on(p, lexicon, at, high):
            at += 2
            continue
        if p.words[at] == "," and _name_of_office(p, start, at, high):
            at += 1
            while at < high and (is_capital(p, at) or p.lower[at] in words.particles):
                at += 1
            break
        if _ends(p, lexicon, start, at, high):
            break
        at += 1
    while at > start + 1 and (p.lower[at - 1] in words.prepositions or p.lower[at - 1] in words.determiners):
        at -= 1
    return start, at


def _behind_circumstances(p: Paragraph, lexicon: Lexicon, at: int, high: int) -> int:
    """Where a phrase begins behind adverbs, years and days: warnte schon 1962 ihr Großvater, insistió ayer la jueza."""
    words = lexicon.words
    openings = words.articles | words.possessives
    while at + 1 < high:
        word, following = p.lower[at], p.lower[at + 1]
        if word in openings and following in words.days and not is_capital(p, at + 1):
            at += 2  # aseguró el lunes la alcaldesa
        elif (
            (word in words.adverbs and word not in words.standalone and word not in words.pronouns)
            or (word.isdigit() and following in openings)
            or (word in words.days and not is_capital(p, at) and following in openings)
        ):
            at += 1
        else:
            break
    return at


def _goes_on(p: Paragraph, lexicon: Lexicon, conjunction: int, high: int) -> bool:
    """Whether a second source follows the conjunction rather than a second clause."""
    words, following = lexicon.words, conjunction + 1
    if following >= high or is_stop(p, lexicon, following):
        return False
    both_named = is_capital(p, following) and is_capital(p, conjunction - 1)
    if (
        not both_named
        and p.lower[following] not in words.articles
        and p.lower[following] not in words.possessives
    ):
        return False
    return not any(is_verb(p, lexicon, at) for at in range(following, min(high, following + 5)))


def _name_of_office(p: Paragraph, start: int, comma: int, high: int) -> bool:
    """The works minister, Pauline Achterberg."""
    return (
        comma + 1 < high
        and is_capital(p, comma + 1)
        and not is_capital(p, start)
        and not is_capital(p, comma - 1)
    )


def _ends(p: Paragraph, lexicon: Lexicon, start: int, at: int, high: int) -> bool:
    """Whether the phrase that began at `start` ends before the token `at`."""
    word, words = p.lower[at], lexicon.words
    if word in words.relatives and word not in words.that:
        return False
    if is_stop(p, lexicon, at) or word in words.days or word in words.pronouns:
        return True
    if word in words.adverbs or (is_verb(p, lexicon, at) and not is_capital(p, at)):
        return True
    before = p.lower[at - 1]
    if "noun_capitals" in lexicon.grammar and is_capital(p, at - 1) and p.words[at][0].islower():
        goes_on = words.genitives | words.inside | words.particles | words.joining
        if word not in goes_on:
            return True  # die Firma nichts: an article's noun is the last of its phrase
    if word in words.genitives and _has_genitive(p, lexicon, start, at):
        return False
    opens = word in words.determiners and word not in words.inside
    if opens and before not in words.prepositions and before not in words.determiners:
        return True
    if word not in words.prepositions:
        return False
    if "noun_capitals" in lexicon.grammar:
        return word not in words.inside
    named = is_capital(p, at - 1)
    following = p.lower[at + 1] if at + 1 < high else ""
    if word in words.inside:
        loose = word in ("with", "at", "for", "from") and p.lower[start] not in words.determiners
        return following in words.days or (named and loose)
    return named or word != "in" or following in words.days or following in ("a", "an")


def _has_genitive(p: Paragraph, lexicon: Lexicon, start: int, at: int) -> bool:
    """Whether a genitive follows rather than an addressee: die Chefin der Bahn; but: sagte Ana Roth der Zeitung."""
    words, before = lexicon.words, p.lower[at - 1]
    addressee = p.lower[at] in words.datives
    return is_capital(p, at - 1) and (
        not addressee or p.lower[start] in words.determiners or before in words.persons
    )


def is_speaker(p: Paragraph, lexicon: Lexicon, phrase: Tokens) -> bool:
    """Whether a phrase may mean somebody who speaks: a pronoun of persons, an office, a name."""
    words, first = lexicon.words, p.lower[phrase[0]]
    if first in words.pronouns:
        return first in words.persons
    if any(p.lower[at] in words.persons for at in range(*phrase)):
        return True
    return first not in words.prepositions and any(
        is_capital(p, at) for at in range(phrase[0] + 1, phrase[1])
    )
