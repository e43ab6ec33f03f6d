"""PolNeAR (English political news), train split: quoted segments, their sources, all attributions.

FOLDER holds `text/` and `attributions/` (brat). Of several annotators of a text the first counts, by file name.
"""

import re
from collections import defaultdict
from pathlib import Path

from pullquote.agreement.spans import Spans, merged
from tests.benchmarks.gold import GoldQuote, GoldText
from tests.benchmarks.measure import main

_SPAN = re.compile(r"(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t")
_EVENT = re.compile(r"E\d+\t(.+)")


def read(folder: Path) -> list[GoldText]:
    """The texts with their attributions."""
    files: dict[str, list[Path]] = defaultdict(list)
    for path in sorted((folder / "attributions").glob("*.ann")):
        files[path.stem.rpartition("_")[0]].append(path)
    texts = []
    for path in sorted((folder / "text").glob("*.txt")):
        text = path.read_bytes().decode()  # offsets count every character, line ends too
        texts.append(GoldText(path.stem, text, _quotes(files[path.stem][0]) if files[path.stem] else ()))
    return texts


def _quotes(path: Path) -> tuple[GoldQuote, ...]:
    spans: dict[str, Spans] = {}
    quotes = []
    for line in path.read_bytes().decode().split("\n"):
        if found := _SPAN.match(line):
            spans[found[1]] = merged(
                (int(a), int(b)) for a, b in (part.split() for part in found[3].split(";"))
            )
    for line in path.read_bytes().decode().split("\n"):
        if found := _EVENT.match(line):
            roles: dict[str, list[tuple[int, int]]] = defaultdict(list)
            for argument in found[1].split():
                role, _, name = argument.partition(":")
                roles[role.rstrip("0123456789")] += spans.get(name, ())
            if roles["Content"]:
                quotes.append(
                    GoldQuote(merged(roles["Content"]), merged(roles["Cue"]), merged(roles["Source"]))
                )
    return tuple(sorted(quotes, key=lambda quote: quote.content))


if __name__ == "__main__":
    main(
        read,
        "en",
        what=__doc__,
        bars={
            "segments": (0.97, 0.95, 0),
            "segment sources": (0.86, 0.80, 0),
            "attributions": (0, 0, 0.55),
        },
    )
