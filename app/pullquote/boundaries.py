"""The units a caret steps over and a key tags: graphemes, words, names, sentences, paragraphs, quotations.

Every offset is in **Unicode code points** of the given text, end-exclusive. A function looks at the paragraph
around the caret at most (the steps go on until they find something), so a step in a book is as fast as one in
a note. The rules are plain ones for news prose: sure where they can be, silent where not.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from pullquote.text import next_grapheme, previous_grapheme, snap_end, snap_start

__all__ = [
    "name_at",
    "next_grapheme",
    "next_quotation",
    "next_sentence",
    "next_word",
    "paragraph_at",
    "previous_grapheme",
    "previous_quotation",
    "previous_sentence",
    "previous_word",
    "quotation_at",
    "quotations",
    "sentence_at",
    "snap_end",
    "snap_start",
    "word_at",
]

Span = tuple[int, int]

_REACH = 1000  # code points; a longer "word" is no word


def _check(text: str, cp: int) -> None:
    if not 0 <= cp <= len(text):
        raise IndexError(f"Offset {cp} is not between 0 and {len(text)}.")


def paragraph_at(text: str, cp: int) -> Span:
    """The paragraph around `cp`: from one LF to the next, both left out."""
    _check(text, cp)
    end = text.find("\n", cp)
    return text.rfind("\n", 0, cp) + 1, len(text) if end < 0 else end


# Words

_INNER = r"\p{L}\p{M}\p{N}_\u00ad\u200c\u200d"
_WORD = regex.compile(
    rf"""(?xV1)
    (?: \p{{Lu}}\. ){{2,}}                                      # U.S.
    | \p{{Han}}[\p{{Han}}\p{{M}}]* | \p{{Hiragana}}+ | \p{{Katakana}}[\p{{Katakana}}ー]*
    | [\p{{L}}\p{{N}}_] [[{_INNER}]--\p{{Han}}--\p{{Hiragana}}--\p{{Katakana}}]*
      (?: (?: ['’‘\-‐‑] | (?<=\d)[.,:](?=\d) ) [\p{{L}}\p{{N}}_] [{_INNER}]* )*   # Lindqvist-Moro’s, 1,204.5
    """
)
_SPACE = re.compile(r"\s")
_SPACES = re.compile(r"\s*")
_SOLID = re.compile(r"\S")
# `regex` does not count U+001C–U+001F as white space; `re` and `str.isspace` do.
_SPACE_BEFORE = regex.compile(r"(?r)[\s\x1c-\x1f]")
_SOLID_BEFORE = regex.compile(r"(?r)[^\s\x1c-\x1f]")
_LETTER_BEFORE = regex.compile(r"(?r)[\p{L}\p{N}_]")


def _between_spaces(text: str, start: int, end: int, reach: int = _REACH) -> Span:
    """The span widened to the next white space on both sides, by `reach` code points at most."""
    low, high = max(0, start - reach), min(len(text), end + reach)
    before, after = _SPACE_BEFORE.search(text, low, start), _SPACE.search(text, end, high)
    return before.end() if before else low, after.start() if after else high


def word_at(text: str, cp: int) -> Span | None:
    """The word that `cp` is in or else touches, with inner apostrophes and hyphens; None between words."""
    _check(text, cp)
    span = None
    for match in _WORD.finditer(text, *_between_spaces(text, cp, cp)):
        if match.start() <= cp <= match.end():
            span = snap_start(text, match.start()), snap_end(text, match.end())
    return span


def next_word(text: str, cp: int) -> int:
    """The start of the first word that starts after `cp`; the length of the text after the last."""
    word = word_at(text, cp)
    for match in _WORD.finditer(text, word[1] if word else cp):
        start = snap_start(text, match.start())
        if start > cp:
            return start
    return len(text)


def previous_word(text: str, cp: int) -> int:
    """The start of the last word that starts before `cp`; 0 before the first."""
    _check(text, cp)
    letter = _LETTER_BEFORE.search(text, 0, cp)
    if not letter:
        return 0
    word = word_at(text, letter.start())
    return word[0] if word else snap_start(text, letter.start())


# Names


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Words that start sentences, not names, although they have a capital.
_STARTERS = _words(
    """A After All Also Although An And Another Any As Asked At Because Before Both But By Despite During
    Each Even Earlier For From Have He Her Here His How However I If In Instead It Its Last Later Many
    Meanwhile Most My No Not Now Of On Once One Or Other Our She Since So Some Still Such That The Their
    Then There These They This Those Though To Under Until We What When Where While Who Why With Yes Yet
    You Your
    Aber Auch Das Der Die Ein Eine Er Es Ich Im Sie Und Wir Il Elle Le La Les Un Une"""
)
_TITLES = _words(
    """Mr Mrs Ms Mx Dr Prof Sen Sens Gov Govs Gen Col Lt Sgt Capt Cpt Cmdr Maj Adm Cpl Pvt Insp Supt Det Rep
    Reps Rev Hon Pres St Ste Mt Ft M MM Mme Mlle Mgr Fr Hr Dipl Ing Sra Dra"""
)
_CAPITAL = r"[\p{Lu}\p{Lt}]"
_BLANK = r"[^\S\n]{1,3}"
_NOT_STARTER = rf"(?!(?:{'|'.join(sorted(_STARTERS))})(?![{_INNER}.]))"
_NAME_PART = rf"""{_NOT_STARTER}(?:
    (?:{_CAPITAL}\.){{2,}}
    | (?:{_CAPITAL}|{"|".join(sorted(_TITLES))})\.(?={_BLANK}{_CAPITAL})
    | (?:(?:[dDlL]|[aAeEuU]l|[aA][dnrstz]|[aA]sh)[-‐‑’'])?
      {_CAPITAL}[{_INNER}]*(?:[-‐‑][{_INNER}]+|['’]{_CAPITAL}[{_INNER}]+)*
)"""
_PARTICLE = (
    r"(?:of|the|van|von|vom|der|den|de|del|della|di|da|dos|das|do|du|des|la|le|el|al|bin|ibn|bint|y|e|und|zu|zum"
    r"|zur|ter|ten|af|av|&)"
)
_NAME = regex.compile(
    rf"(?x)(?<![{_INNER}]){_NAME_PART}(?:{_BLANK}(?:{_PARTICLE}{_BLANK}){{0,3}}{_NAME_PART})*"
)
_POSSESSIVE = re.compile("['’‘]s?$")


def name_at(text: str, cp: int) -> Span | None:
    """The name around `cp`: capitalised words with inner particles and initials, no possessive ending.

    Falls back to the word under the caret; None between words.
    """
    word = word_at(text, cp)
    touched = word or (cp, cp)
    paragraph = paragraph_at(text, cp)
    low, high = _between_spaces(text, max(paragraph[0], cp - 300), min(paragraph[1], cp + 300))
    for match in _NAME.finditer(text, max(low, paragraph[0]), min(high, paragraph[1])):
        if match.start() <= touched[1] and touched[0] <= match.end():
            return snap_start(text, match.start()), snap_end(text, match.end())
    if word is None:
        return None
    ending = _POSSESSIVE.search(text[slice(*word)])
    return (word[0], word[0] + ending.start()) if ending and ending.start() else word


# Sentences

_STOP = re.compile(
    r"""(?<![.!?…])(?P<stop>[.!?…؟۔।॥]+)(?P<marks>(?:["'“”‘’«»‹›)\]}」』]|[\u00a0\u202f ][»›])*)(?=\s)"""
    r"""|(?P<full>[。！？｡]+)(?P<closed>["”’)）」』]*)"""
)
_TOKEN = re.compile(r"""[^\s“”‘„"'«»‹›(\[{—–/]*\Z""")
_NEXT_WORD = re.compile(r"""(?P<marks>[\s“”‘„‚"'«»‹›(\[{¿¡「『]*)(?P<word>\w*)""")
_NEVER_LAST = _TITLES | _words("vs v cf e.g i.e z.B d.h u.a o.ä bzw ca sog evtl ggf inkl approx")
_SELDOM_LAST = _words("Jr Sr Inc Corp Co Ltd Bros Cos Ph.D etc usw al Mio Mrd Dept est")
_DOTTED = re.compile(r"(?:\w\.)+\w")  # U.S, a.m
_BEFORE_NUMBER = _words(
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec No Nos Nr Art Abs Ch Fig Vol p pp S ch fig no nr vol"
)
_BEFORE_ORDINAL = _words("am dem den der des die das im vom zum bis ab seit und")  # am 3. Mai


def _ends_sentence(text: str, paragraph: Span, match: re.Match[str]) -> bool:
    """Whether a stop that more text of the paragraph follows is the end of its sentence."""
    following = _NEXT_WORD.match(text, match.end(), paragraph[1])
    word = following["word"] if following else ""
    opened = bool(following and following["marks"].strip())
    if match["full"]:
        # 「はい。」と言った: what follows a closing mark at once goes on with the sentence.
        return not match["closed"] or opened or text[match.end()].isspace()
    if word[:1].islower():
        return False
    if match["stop"] != "." or match["marks"]:
        return True
    before = text[max(paragraph[0], match.start() - 40) : match.start()]
    found = _TOKEN.search(before)
    token = found.group() if found else ""
    if token in _NEVER_LAST or (token in _BEFORE_NUMBER and word[:1].isdigit()):
        return False
    if token.isdigit() and len(token) <= 2:
        preceding = before.split()[:-1]
        return bool(preceding) and preceding[-1] not in _BEFORE_ORDINAL
    if len(token) == 1 and token.isupper():
        return word in _STARTERS
    if token in _SELDOM_LAST or _DOTTED.fullmatch(token):
        return opened or word in _STARTERS
    return True


def _sentence_breaks(text: str, paragraph: Span, start: int) -> Iterator[Span]:
    """From `start` on, per break within the paragraph: the end of a sentence and the start of the next."""
    for match in _STOP.finditer(text, start, paragraph[1]):
        end = snap_end(text, match.end())
        spaces = _SPACES.match(text, end)
        following = max(end, snap_start(text, spaces.end())) if spaces else end
        if following < paragraph[1] and _ends_sentence(text, paragraph, match):
            yield end, following


def _sentence_start(text: str, paragraph: Span, cp: int) -> int:
    """Where the sentence around `cp` starts; white space after a sentence belongs to it."""
    reach = 500
    while True:
        low = max(paragraph[0], cp - reach)
        start = paragraph[0] if low == paragraph[0] else -1
        for _, following in _sentence_breaks(text, paragraph, low):
            if following > cp:
                break
            start = following
        if start >= 0:
            return start
        reach *= 4


def sentence_at(text: str, cp: int) -> Span | None:
    """The sentence around `cp` within its paragraph, closing marks included, no white space at its edges.

    Between two sentences it is the one before; None in a blank paragraph.
    """
    paragraph = paragraph_at(text, cp)
    start = _sentence_start(text, paragraph, cp)
    end = next((end for end, _ in _sentence_breaks(text, paragraph, start)), paragraph[1])
    first, last = _SOLID.search(text, start, end), _SOLID_BEFORE.search(text, start, end)
    return (snap_start(text, first.start()), snap_end(text, last.end())) if first and last else None


def next_sentence(text: str, cp: int) -> int:
    """The start of the first sentence that starts after `cp`; the length of the text after the last."""
    paragraph = paragraph_at(text, cp)
    first = _SOLID.search(text, paragraph[0])
    if first and (start := snap_start(text, first.start())) > cp:
        return start
    for _, following in _sentence_breaks(text, paragraph, _sentence_start(text, paragraph, cp)):
        return following
    first = _SOLID.search(text, paragraph[1])
    return snap_start(text, first.start()) if first else len(text)


def previous_sentence(text: str, cp: int) -> int:
    """The start of the last sentence that starts before `cp`; 0 before the first."""
    _check(text, cp)
    solid = _SOLID_BEFORE.search(text, 0, cp)
    span = sentence_at(text, solid.start()) if solid else None
    return span[0] if span else 0


# Quotations

_CLOSED_BY = {
    "“": "”“",
    "”": "”",
    "„": '“”"',
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "‘": "’",
    "’": "’",
    "‚": "‘’",
    "'": "'",
    '"': '"',
    "「": "」",
    "『": "』",
}
_MARK = re.compile("[“”„«»‹›‘’‚'\"「」『』]")
_MARK_BEFORE = regex.compile("(?r)[“”„«»‹›‘’‚'\"「」『』]")
_SINGLE = frozenset("‘’‚'")
_ONE_WAY = frozenset("”’»›」』")  # closes its partner wherever it stands
_UNSURE = frozenset("'’”‚")  # unclosed, these are apostrophes or slips more often than quotations
_BEFORE_CLOSING = frozenset(".,;:!?…)]}%€。、！？؟،")
_AFTER_OPENING = frozenset("([{$€£#@¿¡")
_ELISION = re.compile(r"(?:\d\ds?|tis|twas|twere|twill|em|til|till|cause|bout|round|n|cos)\b", re.IGNORECASE)


@dataclass(slots=True)
class _Mark:
    """A quotation mark and what its neighbours say about it."""

    at: int
    char: str
    opens: bool
    """It looks like an opening mark and nothing else."""
    closes: bool
    """It looks like a closing mark and nothing else."""
    inside: bool
    """It stands inside a word."""
    spaced: tuple[bool, bool]
    """White space before, after."""
    doubtful: bool
    """As a closing mark it may also be an inch or foot sign or the apostrophe of a plural or a lost g."""


def _wordlike(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character)[0] == "M"


def _neighbour(text: str, at: int, step: int, paragraph: Span) -> str:
    """The next visible character; a space beyond the paragraph's edge."""
    at += step
    while paragraph[0] <= at < paragraph[1]:
        if unicodedata.category(text[at]) != "Cf":  # joiners and direction marks
            return text[at]
        at += step
    return " "


def _look(text: str, at: int, paragraph: Span) -> _Mark:
    char, before = text[at], _neighbour(text, at, -1, paragraph)
    after = _neighbour(text, at, 1, paragraph)
    word_before, word_after = _wordlike(before), _wordlike(after)
    may_open = not word_before and before not in _BEFORE_CLOSING and not after.isspace()
    may_close = not word_after and after not in _AFTER_OPENING and not before.isspace()
    doubtful = before.isnumeric()
    if char in _SINGLE and word_before and after.isspace():
        beyond = text[at + 2 : at + 3]
        lost_g = before in "nN" and text[at - 2 : at - 1] in ("i", "I")
        doubtful = doubtful or (beyond.isalpha() and (before in "sSxXzZ" or lost_g))
    return _Mark(
        at=at,
        char=char,
        opens=may_open and not may_close,
        closes=may_close and not may_open,
        inside=word_before and word_after,
        spaced=(before.isspace(), after.isspace()),
        doubtful=doubtful,
    )


def _is_apostrophe(text: str, mark: _Mark) -> bool:
    if mark.char == '"':  # gershayim in a Hebrew abbreviation
        return mark.inside and "\u05d0" <= text[mark.at + 1] <= "\u05ea"
    if mark.char not in _SINGLE or mark.char == "‚":
        return False
    return mark.inside or (mark.opens and _ELISION.match(text, mark.at + 1) is not None)


def _better_later(marks: list[_Mark], position: int, opener: str) -> bool:
    """Whether a surer closing mark follows, before the next quotation opens, than the doubtful one here."""
    for mark in marks[position + 1 : position + 50]:
        if mark.opens and (mark.char == opener or mark.char == marks[position].char):
            return False
        if mark.char in _CLOSED_BY[opener] and not (mark.inside or mark.opens or mark.doubtful):
            return True
    return False


def _closed_by(stack: list[_Mark], marks: list[_Mark], position: int) -> int:
    """The index in `stack` of the open mark that the mark at `position` closes, or -1."""
    mark = marks[position]
    for index in range(len(stack) - 1, -1, -1):
        opener = stack[index].char
        if mark.char in _CLOSED_BY[opener]:
            one_way = mark.char in _ONE_WAY and mark.char != opener
            if mark.char in _SINGLE and (mark.opens or all(mark.spaced)):
                return -1
            if not one_way and (mark.opens or (mark.char == "“" == opener and not mark.closes)):
                return -1
            if mark.doubtful and _better_later(marks, position, opener):
                return -1
            return index
        if mark.char in _SINGLE and opener not in _SINGLE:
            return -1  # a single quotation does not end inside a double one that started later
    return -1


def _opens(mark: _Mark, paragraph_start: bool) -> bool:
    """Whether a mark that closes nothing opens a quotation."""
    char, after_space = mark.char, mark.spaced[1]
    if char in "「『":
        return True
    if char not in _CLOSED_BY or mark.closes:
        return False
    if char in "«‹":
        return not after_space or mark.spaced[0]  # « avec espace »
    if char in "»›":
        return not after_space or paragraph_start
    if char in "”’":
        return mark.opens
    if char in "\"'‘":
        return not after_space and not mark.inside
    return not after_space or (char == "“" and mark.spaced[0])


def _goes_on(text: str, mark: _Mark, paragraph: Span) -> bool:
    """Whether the next paragraph opens with the same mark, as those of one long quotation do."""
    following = _SOLID.search(text, paragraph[1])
    return following is not None and (
        following.group() == mark.char and not text[following.end() : following.end() + 1].isspace()
    )


# Kept for a few paragraphs: the caret asks for the same one again and again, and a giant one takes 20 ms.
@lru_cache(maxsize=4)
def _paragraph_quotations(text: str, paragraph: Span) -> tuple[Span, ...]:
    looks = (_look(text, match.start(), paragraph) for match in _MARK.finditer(text, *paragraph))
    marks = [mark for mark in looks if not _is_apostrophe(text, mark)]
    first = _SOLID.search(text, *paragraph)
    stack: list[_Mark] = []
    spans: list[Span] = []
    for position, mark in enumerate(marks):
        index = _closed_by(stack, marks, position)
        if index >= 0:
            spans.append((stack[index].at, mark.at + 1))
            del stack[index:]
        elif _opens(mark, first is not None and first.start() == mark.at):
            stack.append(mark)
    last = _SOLID_BEFORE.search(text, *paragraph) if stack else None
    for mark in stack:
        bullet = mark.char in "»›" and mark.spaced[1]
        if last and not bullet and (mark.char not in _UNSURE or _goes_on(text, mark, paragraph)):
            spans.append((mark.at, last.end()))
    whole = ((snap_start(text, start), snap_end(text, end)) for start, end in spans)
    return tuple(sorted(whole, key=lambda span: (span[0], -span[1])))


def quotations(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The quotations of the paragraphs that `[start, end)` touches, marks included, outer before inner.

    All families of marks, nested too; apostrophes, elisions (’90s, 'Twas) and inch signs are none. A
    quotation that is not closed ends with its paragraph; one that runs over paragraphs is one span in each.
    """
    spans: list[Span] = []
    _check(text, start)
    at, end = paragraph_at(text, start)[0], len(text) if end is None else end
    while match := _MARK.search(text, at):
        paragraph = paragraph_at(text, match.start())
        if paragraph[0] >= max(end, start + 1):
            break
        spans += _paragraph_quotations(text, paragraph)
        at = paragraph[1]
    return spans


def quotation_at(text: str, cp: int) -> Span | None:
    """The innermost quotation that `cp` is in or touches; of two that touch each other, the second."""
    spans = _paragraph_quotations(text, paragraph_at(text, cp))
    return next((span for span in reversed(spans) if span[0] <= cp <= span[1]), None)


def next_quotation(text: str, cp: int) -> Span | None:
    """The first quotation that starts after `cp`."""
    at = paragraph_at(text, cp)[0]
    while match := _MARK.search(text, at):
        paragraph = paragraph_at(text, match.start())
        for span in _paragraph_quotations(text, paragraph):
            if span[0] > cp:
                return span
        at = paragraph[1]
    return None


def previous_quotation(text: str, cp: int) -> Span | None:
    """The last quotation that starts before `cp`."""
    _check(text, cp)
    end = cp
    while match := _MARK_BEFORE.search(text, 0, end):
        paragraph = paragraph_at(text, match.start())
        for span in reversed(_paragraph_quotations(text, paragraph)):
            if span[0] < cp:
                return span
        end = paragraph[0]
    return None
