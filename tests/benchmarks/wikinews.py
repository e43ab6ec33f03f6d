"""German Wikinews, train split: quoted segments, their sources, all quotes by type.

FOLDER holds one JSON document an article, with the text and its quotes.
"""

import json
from pathlib import Path
from typing import Any

from pullquote.agreement.spans import Spans, merged
from tests.benchmarks.gold import GoldQuote, GoldText
from tests.benchmarks.measure import main


def read(folder: Path) -> list[GoldText]:
    """The texts with their quotes, nested ones too."""
    return [_text(json.loads(path.read_bytes())) for path in sorted(folder.glob("*.json"))]


def _text(document: dict[str, Any]) -> GoldText:
    quotes = (
        GoldQuote(_spans(q["quote"]), _spans(q["cue"]), _spans(q["speaker"]), q["type"])
        for q in document["annotations"]
    )
    found = tuple(sorted((quote for quote in quotes if quote.content), key=lambda quote: quote.content))
    return GoldText(document["documentName"], document["originalText"], found)


def _spans(part: dict[str, Any]) -> Spans:
    return merged((span["charBegin"], span["charEnd"]) for span in part["spans"])


if __name__ == "__main__":
    main(read, "de", what=__doc__)
