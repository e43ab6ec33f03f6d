"""The common part of the benchmarks: read, suggest in two processes, print."""

import argparse
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from functools import partial
from multiprocessing import Pool
from pathlib import Path
from typing import Any

from pullquote.agreement.bootstrap import Resamples
from pullquote.agreement.scores import Counts, Score, accuracy, score
from tests.benchmarks.gold import GoldText
from tests.benchmarks.outcome import Judged, Outcome, outcome

WORKERS = 2

Bar = tuple[float, float, float]
"""Least precision, recall and F1; 0 asks for nothing."""


def main(
    read: Callable[[Path], list[GoldText]],
    language: str,
    *,
    what: str,
    shortest: int = 4,
    bars: dict[str, Bar] | None = None,
    measures: tuple[str, ...] = (),
) -> None:
    """Run a benchmark from the command line; `measures` are those that the corpus can tell, if not all."""
    options = _options(what)
    texts = read(options.folder)
    if not texts:
        sys.exit(f"“{options.folder}” holds no text of this corpus.")
    if options.sample:
        texts = random.Random(options.seed).sample(texts, min(options.sample, len(texts)))
    with Pool(WORKERS) as pool:
        judge = partial(outcome, language=language, shortest=shortest, pipeline=options.pipeline)
        outcomes = list(pool.imap(judge, texts, chunksize=8))
    result = _result(outcomes, sum(len(text.text) for text in texts))
    _show(result, bars or {}, measures)
    _show_crashes(outcomes)
    if options.misses:
        _show_misses(outcomes, options.misses)
    if options.wrong:
        _show_wrong(outcomes, options.wrong[0], int(options.wrong[1]))
    if options.write:
        options.write.write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n", "utf-8")


def _options(what: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=what)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sample", type=int, metavar="N", help="only N texts")
    parser.add_argument("--seed", type=int, default=1, help="which texts the sample has")
    parser.add_argument("--misses", type=int, metavar="N", help="the N gold cues that cost the most recall")
    parser.add_argument(
        "--wrong", nargs=2, metavar=("RULE", "N"), help="N false suggestions of a rule; “all” for any"
    )
    parser.add_argument(
        "--pipeline", default="", metavar="NAME", help="a spaCy pipeline that helps the rules"
    )
    parser.add_argument("--write", type=Path, metavar="FILE", help="the figures as JSON")
    return parser.parse_args()


def _result(outcomes: Sequence[Outcome], characters: int) -> dict[str, Any]:
    resamples = Resamples(len(outcomes))
    names = dict.fromkeys(name for made in outcomes for name in made.counts)
    kinds = sorted({name for made in outcomes for name in made.recalls})
    scores = {n: score([made.counts.get(n, Counts()) for made in outcomes], resamples) for n in names}
    recalls = {n: accuracy([made.recalls.get(n, Counts()) for made in outcomes], resamples) for n in kinds}
    seconds = sum(made.seconds for made in outcomes)
    return {
        "texts": len(outcomes),
        "characters": characters,
        "cpu_seconds": round(seconds, 2),
        "crashes": sum(bool(made.crash) for made in outcomes),
        "measures": {name: _figures(found) for name, found in scores.items()},
        "recalls": {
            name: {
                "gold": found.of,
                "recall": found.accuracy.micro,
                "recall_interval": found.accuracy.micro_interval,
            }
            for name, found in recalls.items()
        },
        **_by_rule([judged for made in outcomes for judged in made.judged]),
    }


def _figures(found: Score) -> dict[str, Any]:
    parts = {"precision": found.precision, "recall": found.recall, "f1": found.f1}
    return {
        "predicted": found.predicted,
        "gold": found.gold,
        **{name: part.micro for name, part in parts.items()},
        **{f"{name}_interval": part.micro_interval for name, part in parts.items()},
    }


def _by_rule(judged: Sequence[Judged]) -> dict[str, Any]:
    """How often each rule is right: the content's over all it suggests, the source's over matched contents."""
    content: dict[str, Counter[bool]] = defaultdict(Counter)
    source: dict[str, Counter[bool]] = defaultdict(Counter)
    for one in judged:
        content[one.rule][one.matched] += 1
        if one.source_right is not None:
            source[one.source_rule or "(none)"][one.source_right] += 1
    return {
        what: {
            rule: {"count": tally.total(), "precision": tally[True] / tally.total()}
            for rule, tally in sorted(tallies.items(), key=lambda item: -item[1].total())
        }
        for what, tallies in (("rules", content), ("source_rules", source))
    }


def _show(result: dict[str, Any], bars: dict[str, Bar], measures: tuple[str, ...]) -> None:
    speed = result["characters"] / 1e6 / result["cpu_seconds"] if result["cpu_seconds"] else 0.0
    print(f"{result['texts']:,} texts, {result['characters']:,} characters, {speed:.2f} MB per CPU second\n")
    print(f"{'':<24}{'precision':>22}{'recall':>22}{'F1':>22}{'predicted':>11}{'gold':>8}")
    for name, found in result["measures"].items():
        if measures and name not in measures:
            continue
        cells = "".join(
            f"{_cell(found[part], found[f'{part}_interval']):>22}" for part in ("precision", "recall", "f1")
        )
        counts = f"{found['predicted']:>11,.0f}{found['gold']:>8,.0f}"
        print(f"{name:<24}{cells}{counts}{_verdict(found, bars.get(name))}")
    for name, found in result["recalls"].items():
        cell = _cell(found["recall"], found["recall_interval"])
        if not measures:
            print(f"{name:<46}{cell:>22}{'':>33}{found['gold']:>8,.0f}")
    if measures:
        return
    for title, what in (("Rules", "rules"), ("Source rules, on matched contents", "source_rules")):
        print(f"\n{title}")
        for rule, found in result[what].items():
            print(f"  {rule:<40}{found['count']:>7,}  precision {found['precision']:.3f}")


def _cell(value: float | None, interval: tuple[float, float] | None) -> str:
    if value is None:
        return "–"
    return f"{value:.3f}" + (f" [{interval[0]:.3f}–{interval[1]:.3f}]" if interval else "")


def _verdict(found: dict[str, Any], bar: Bar | None) -> str:
    if bar is None:
        return ""
    parts = zip(("precision", "recall", "f1"), bar, strict=True)
    under = [f"{part} {least:g}" for part, least in parts if least and (found[part] or 0.0) < least]
    return f"  UNDER {', '.join(under)}" if under else "  over the bar"


def _show_crashes(outcomes: Sequence[Outcome]) -> None:
    crashed = [made for made in outcomes if made.crash]
    if crashed:
        print(f"\nCRASHED on {len(crashed):,} texts; the first is {crashed[0].name}:\n{crashed[0].crash}")


def _show_misses(outcomes: Sequence[Outcome], most: int) -> None:
    missed = [one for made in outcomes for one in made.missed]
    by_cue = Counter(one.cue for one in missed)
    print(f"\nMissed: {len(missed):,}, by gold cue")
    for cue, number in by_cue.most_common(most):
        example = next(one.snippet for one in missed if one.cue == cue)
        print(f"  {number:>5}  {cue}\n         {example}")


def _show_wrong(outcomes: Sequence[Outcome], rule: str, most: int) -> None:
    wrong = [
        (made.name, one)
        for made in outcomes
        for one in made.judged
        if not one.matched and rule in (one.rule, "all")
    ]
    print(f"\nWrong suggestions of {rule}: {len(wrong):,}")
    for name, one in random.Random(1).sample(wrong, min(most, len(wrong))):
        print(f"  {one.rule}  {name}\n         {one.snippet}")
