"""The units a caret steps over and a key tags: graphemes, words, names, sentences, paragraphs.

Every offset is in **Unicode code points** of the given text, end-exclusive. A function looks at the paragraph
around the caret at most (the steps go on until they find something), so a step in a book is as fast as one in
a note. The rules are plain ones for news prose: sure where they can be, silent where not.
"""

import re
from collections.abc import Iterator
from functools import cache

import regex

from pullquote.text import next_grapheme, previous_grapheme, snap_end, snap_start

__all__ = [
    "check_offset",
    "name_at",
    "names",
    "next_grapheme",
    "next_sentence",
    "next_word",
    "paragraph_at",
    "previous_grapheme",
    "previous_sentence",
    "previous_word",
    "sentence_at",
    "sentence_breaks",
    "snap_end",
    "snap_start",
    "word_at",
]

Span = tuple[int, int]

_REACH = 1000  # code points; a longer "word" is no word


def check_offset(text: str, cp: int) -> None:
    """Raise `IndexError` for an offset outside of the text: a wrong one must not come back as a plausible place."""
    if not 0 <= cp <= len(text):
        raise IndexError(f"Offset {cp} is not between 0 and {len(text)}.")


def paragraph_at(text: str, cp: int) -> Span:
    """The paragraph around `cp`: from one LF to the next, both left out."""
    check_offset(text, cp)
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
    check_offset(text, cp)
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
    check_offset(text, cp)
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
_POSSESSIVE = re.compile("['’‘]s?$")


@cache
def _name() -> regex.Pattern[str]:
    """Compiled when it is first needed: it takes longer than all other patterns together."""
    return regex.compile(
        rf"(?x)(?<![{_INNER}]){_NAME_PART}(?:{_BLANK}(?:{_PARTICLE}{_BLANK}){{0,3}}{_NAME_PART})*"
    )


def names(text: str, start: int, end: int) -> Iterator[Span]:
    """Whatever is written like a name in `[start, end)`: capitalised words with inner particles and initials."""
    return (match.span() for match in _name().finditer(text, start, end))


def name_at(text: str, cp: int) -> Span | None:
    """The name around `cp`: capitalised words with inner particles and initials, no possessive ending.

    Falls back to the word under the caret; None between words.
    """
    word = word_at(text, cp)
    touched = word or (cp, cp)
    paragraph = paragraph_at(text, cp)
    low, high = _between_spaces(text, max(paragraph[0], cp - 300), min(paragraph[1], cp + 300))
    for match in _name().finditer(text, max(low, paragraph[0]), min(high, paragraph[1])):
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


def sentence_breaks(text: str, paragraph: Span, start: int) -> Iterator[Span]:
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
        for _, following in sentence_breaks(text, paragraph, low):
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
    end = next((end for end, _ in sentence_breaks(text, paragraph, start)), paragraph[1])
    first, last = _SOLID.search(text, start, end), _SOLID_BEFORE.search(text, start, end)
    return (snap_start(text, first.start()), snap_end(text, last.end())) if first and last else None


def next_sentence(text: str, cp: int) -> int:
    """The start of the first sentence that starts after `cp`; the length of the text after the last."""
    paragraph = paragraph_at(text, cp)
    first = _SOLID.search(text, paragraph[0])
    if first and (start := snap_start(text, first.start())) > cp:
        return start
    for _, following in sentence_breaks(text, paragraph, _sentence_start(text, paragraph, cp)):
        return following
    first = _SOLID.search(text, paragraph[1])
    return snap_start(text, first.start()) if first else len(text)


def previous_sentence(text: str, cp: int) -> int:
    """The start of the last sentence that starts before `cp`; 0 before the first."""
    check_offset(text, cp)
    solid = _SOLID_BEFORE.search(text, 0, cp)
    span = sentence_at(text, solid.start()) if solid else None
    return span[0] if span else 0
