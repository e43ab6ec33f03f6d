"""Is a text that is not UTF-8 plain Windows-1252, the encoding of most old Western European files?

Statistics cannot tell Windows-1252 from its Central European, Baltic or Turkish sisters: most bytes mean a
letter in each. But a wrong reading puts letters together that no Western language has in one word (“Dvoøák”,
“Wa³êsa”, “Erdoðan”). What passes here is Windows-1252 beyond reasonable doubt; everything else is a question
to the user.
"""

import re
from collections import Counter
from collections.abc import Mapping

__all__ = ["ENCODING", "as_windows_1252"]

ENCODING = "cp1252"

_ICELANDIC = frozenset("áéíóúýæöðþ")

_ALPHABETS = (
    *map(
        frozenset,
        (
            "äöüßéàèôç",  # German, with the usual loan words
            "àâæçéèêëîïôœùûüÿñ",  # French
            "áéíñóúüçàèòï",  # Spanish, Catalan
            "áâãàçéêíóôõúü",  # Portuguese
            "àèéìòùî",  # Italian
            "åäöæøéüàô",  # Danish, Norwegian, Swedish
            "äöåšžõü",  # Finnish, Estonian
            "éëïöüáíóúèçê",  # Dutch, Albanian
        ),
    ),
    _ICELANDIC,
)

_CAPITAL, _SMALL = "A-ZÀ-ÖØ-ÞŠŽŒŸ", "a-zß-öø-ÿšžœ"
_LETTER = f"[{_CAPITAL}{_SMALL}]"
_WORD = re.compile(f"{_LETTER}+")
_SPECIAL = re.compile("[^a-zA-Z]")

_MISREAD = re.compile(
    "[\x80-\x9f¤]"  # controls; the place of the euro in ISO 8859-15
    f"|{_LETTER}[¡¢£¤¥¦§¨©ª¬®¯°±²³´¶¸¹º¼½¾¿ƒˆ‰˜†‡•™×÷]{_LETTER}"  # a symbol inside a word
    f"|{_LETTER}[‚„¿¡]"  # an opening mark that ends a word
    f"|[{_SMALL}][À-ÖØ-ÞŠŽŒŸ]"  # a capital after a small letter
)


def as_windows_1252(data: bytes) -> str | None:
    """The text of the bytes if it is Windows-1252 without reasonable doubt, else None."""
    try:
        text = data.decode(ENCODING)
    except UnicodeDecodeError:
        return None
    if _MISREAD.search(text):
        return None
    words: Counter[str] = Counter()
    length = 0
    for match in _WORD.finditer(text):
        length += len(match[0])
        if not match[0].isascii():
            words[match[0]] += 1
    if not words:
        return text
    found = _special(words)
    if found.total() > 0.25 * length:
        return None
    if (found["ð"] or found["þ"]) and len(_ICELANDIC & found.keys()) < 4:
        return None  # Turkish or Baltic
    # Names may come from any language, so each is judged alone; running words must be of one language.
    if not _fit(_special({word: count for word, count in words.items() if word[0].islower()}), 0.9):
        return None
    fitting = sum(count for word, count in words.items() if _fit(_special({word: 1}), 1.0))
    return text if fitting >= 0.95 * words.total() else None


def _special(words: Mapping[str, int]) -> Counter[str]:
    """The letters outside ASCII, without case, of words that stand there so often."""
    letters: Counter[str] = Counter()
    for word, count in words.items():
        for letter in _SPECIAL.findall(word.lower()):
            letters[letter] += count
    return letters


def _fit(letters: Counter[str], share: float) -> bool:
    """Whether the alphabet of one language has at least this share of the letters."""
    return any(
        sum(letters[letter] for letter in alphabet) >= share * letters.total() for alphabet in _ALPHABETS
    )
