"""LitBank quotations (English fiction): direct quotes.

FOLDER holds a tokenised text (`.txt`, a sentence a line) and its quotes (`.ann`, by sentence and token) for each work.
The tokens are put together again as print has them, in one paragraph, for nothing says where paragraphs end. Speakers
are characters, not places in the text, and a split quote is two: so only the segments are measured.
"""

import re
from pathlib import Path

from tests.benchmarks.gold import GoldQuote, GoldText
from tests.benchmarks.measure import main

_CLINGS_BEFORE = re.compile(r"[,.;:!?)\]}…%]+|[’'](?:s|S|ll|re|ve|d|m|t)?|n[’']t|[”’]+")
_CLINGS_AFTER = re.compile(r"[(\[{“‘]+")


def read(folder: Path) -> list[GoldText]:
    """The works that have quotes."""
    texts = []
    for path in sorted(folder.glob("*.ann")):
        places = [
            tuple(map(int, line.split("\t")[2:6]))
            for line in path.read_text("utf-8").split("\n")
            if line.startswith("QUOTE\t")
        ]
        if places:
            text, tokens = _printed(path.with_suffix(".txt").read_text("utf-8"))
            quotes = (
                GoldQuote(((tokens[first, start][0], tokens[last, end][1]),))
                for first, start, last, end in places
            )
            texts.append(GoldText(path.stem, text, tuple(sorted(quotes, key=lambda quote: quote.content))))
    return texts


def _printed(tokenised: str) -> tuple[str, dict[tuple[int, int], tuple[int, int]]]:
    """The text without the tokeniser's spaces, and where each token of each sentence went."""
    parts: list[str] = []
    places: dict[tuple[int, int], tuple[int, int]] = {}
    at, clings, straight = 0, True, {'"': False, "'": False}
    for row, sentence in enumerate(tokenised.split("\n")):
        for column, token in enumerate(sentence.split(" ")):
            opens = _CLINGS_AFTER.fullmatch(token) is not None
            closes = _CLINGS_BEFORE.fullmatch(token) is not None
            if token in straight:
                opens = not straight[token]
                closes = straight[token]
                straight[token] = opens
            if not (clings or closes):
                parts.append(" ")
                at += 1
            places[row, column] = at, at + len(token)
            parts.append(token)
            at, clings = at + len(token), opens
    return "".join(parts), places


if __name__ == "__main__":
    main(read, "en", what=__doc__, shortest=1, measures=("segments", "(every stretch)"))
