"""textacy's quotations beside ours, on the same gold: what both can do, which is to find words in marks and who says them.

The unit is a stretch in quotation marks. textacy gives one triple for each; ours are the verbatim parts of attributions.
An article on which textacy raises an error (it wants an even number of marks) counts as one without predictions.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from pullquote.agreement.matching import match
from pullquote.agreement.spans import Spans, merged, shared
from pullquote.boundaries import Span
from pullquote.suggest import find_quotes

__all__ = ["Gold", "Peer", "Tally", "ours", "score", "textacy"]


@dataclass(frozen=True)
class Stretch:
    """Words in marks with who is said to say them."""

    span: Span
    source: Spans


@dataclass(frozen=True)
class Gold:
    """An article with its quoted stretches."""

    text: str
    stretches: tuple[Stretch, ...]


Peer = Callable[[str], Sequence[Stretch]]


def ours(text: str) -> list[Stretch]:
    """The rules of this project."""
    return [
        Stretch(span, merged(item.sources))
        for item in find_quotes(text)
        if item.parent is None
        for span in item.verbatim
    ]


def textacy(pipeline: Any) -> Peer:
    """textacy's `direct_quotations` with a spaCy pipeline."""
    from textacy.extract.triples import direct_quotations

    def find(text: str) -> list[Stretch]:
        found = []
        for triple in direct_quotations(pipeline(text)):
            source = [(token.idx, token.idx + len(token)) for token in triple.speaker]
            content = triple.content
            found.append(Stretch((content.start_char, content.end_char), merged(source)))
        return found

    return find


@dataclass
class Tally:
    """Counts from which the measures are made."""

    failed: int = 0
    counts: dict[str, list[int]] = field(default_factory=dict)
    """By measure: right, predicted, gold."""

    def add(self, measure: str, right: int, predicted: int, gold: int) -> None:
        """Count for a measure."""
        numbers = self.counts.setdefault(measure, [0, 0, 0])
        numbers[0] += right
        numbers[1] += predicted
        numbers[2] += gold

    def f1(self) -> dict[str, float]:
        """F1 by measure."""
        return {
            measure: 2 * right / (predicted + gold)
            for measure, (right, predicted, gold) in self.counts.items()
        }


def score(articles: Sequence[Gold], peer: Peer) -> Tally:
    """Match a peer's stretches to the gold ones, one to one by overlap."""
    tally = Tally()
    for article in articles:
        try:
            found = list(peer(article.text))
        except ValueError:
            found, tally.failed = [], tally.failed + 1
        for measure, fewest in (("stretches", 0), ("stretches of four words or more", 4)):
            gold = [s for s in article.stretches if len(article.text[slice(*s.span)].split()) >= fewest]
            there = [s for s in found if len(article.text[slice(*s.span)].split()) >= fewest]
            pairs = match([(s.span,) for s in gold], [(s.span,) for s in there], 0.5)
            tally.add(measure, len(pairs), len(there), len(gold))
            if fewest == 0:
                bare = [_bare(article.text, s.span) for s in gold]
                exact = sum(bare[g] == _bare(article.text, there[p].span) for g, p in pairs)
                tally.add("stretches, exact", exact, len(there), len(gold))
                sourced = sum(bool(shared(gold[g].source, there[p].source)) for g, p in pairs)
                tally.add(
                    "stretches with their source",
                    sourced,
                    sum(bool(s.source) for s in there),
                    sum(bool(s.source) for s in gold),
                )
    return tally


def _bare(text: str, span: Span) -> str:
    """The words of a stretch without marks, commas and blanks at its edges."""
    return text[slice(*span)].strip("“”\"„«»‹›‘’' \u00a0\u202f,")
