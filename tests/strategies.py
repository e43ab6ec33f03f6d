"""Hypothesis strategies that several tests share: texts made of the characters that break offsets."""

from hypothesis import strategies as st

ASTRAL = ["😀", "𝔘", "\U0001fffe", "\U0010ffff"]
GRAPHEMES = [
    "👩‍🚀",
    "👨‍👩‍👧",
    "🇩🇪🇫🇷",
    "❤️",
    "👍🏽",
    "e\u0308",
    "A\u030a",
    "1️⃣",
    "कि",
    "क्ष",
    "각",
    "\u1112\u1161\u11ab",
]
LOOSE_PARTS = ["\u0308", "\u200d", "\ufe0f", "🇩", "🏽", "\u094d", "\u0600", "\U000e0062"]
BREAKS = ["\n", "\n\n", "\u2028", "\u2029", "\x85", "\x0b", "\x0c"]
BLANKS = [" ", "  ", "\t", "\xa0", "\u202f", "\u3000", "\x1f", "\u200b", "\u2060"]
INVISIBLE = ["\xad", "\ufeff", "\u200c", "\u200e", "\u202b", "\u2069"]
WORDS = [
    "a",
    "Zoë",
    "Dr. Ames",
    "said",
    "the owners’",
    "NATO",
    "3.5",
    "مرحبا",
    "שלום",
    "東京",
    "ОМ",
    "x" * 30,
]
MARKS = ["“", "”", "„", "«", "»", "‘", "’", "'", '"', "「", "」", ".", "?", "…", "。", ", "]
UNFROZEN = ["\r\n", "\r", "\0", "\ud83d", "\ude00", "\ud83d\ude00", "\udfff"]
NONCHARACTERS = ["\ufffe", "\uffff", "\ufdd0", "\ufdd1"]

_FROZEN = ASTRAL + GRAPHEMES + LOOSE_PARTS + BREAKS + BLANKS + INVISIBLE + WORDS + MARKS + NONCHARACTERS


def _texts(pieces: list[str], max_size: int) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(pieces), max_size=max_size).map("".join)


def frozen_texts(max_pieces: int = 30) -> st.SearchStrategy[str]:
    """Texts as they are stored: anything but CR, NUL and surrogates."""
    return _texts(_FROZEN, max_pieces)


def any_texts(max_pieces: int = 30) -> st.SearchStrategy[str]:
    """Whatever a decoder or a paste may give."""
    return _texts(_FROZEN + UNFROZEN, max_pieces)


@st.composite
def texts_and_offsets(draw: st.DrawFn) -> tuple[str, int]:
    """A frozen text and a code point offset in it, both ends included."""
    text = draw(frozen_texts())
    return text, draw(st.integers(0, len(text)))


@st.composite
def texts_and_spans(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    """A frozen text and some spans `start <= end` inside it, in any order."""
    text = draw(frozen_texts())
    offset = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(offset, offset).map(sorted).map(tuple), max_size=5))
    return text, spans
