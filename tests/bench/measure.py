"""Timing in one process: medians and 95th percentiles, and the line that reports them."""

import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Clock:
    """Seconds that a `with` block took."""

    seconds = 0.0

    @contextmanager
    def timed(self) -> Iterator[None]:
        begin = time.perf_counter()
        yield
        self.seconds = time.perf_counter() - begin


def seconds(work: Callable[[], object]) -> float:
    """How long a call takes."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def paired(
    ours: Callable[[], object], bare: Callable[[], object], rounds: int = 3
) -> tuple[float, float, float]:
    """Median seconds of both, run in turn, and the median of the ratios pair by pair: noise hits both alike."""
    pairs = [(seconds(ours), seconds(bare)) for _ in range(rounds)]
    ratio = statistics.median(a / b for a, b in pairs)
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs), ratio


def p95(samples: list[float]) -> float:
    """The 95th percentile."""
    return sorted(samples)[max(0, round(len(samples) * 0.95) - 1)]


def milliseconds(samples: list[float]) -> str:
    """Median and 95th percentile as text."""
    return f"median {statistics.median(samples) * 1000:.2f} ms, p95 {p95(samples) * 1000:.2f} ms"


def report(what: str, value: str, ratio: float | None = None, bar: float | None = None) -> None:
    """One line of the bench; a ratio over its bar is marked."""
    line = f"{what:<58} {value:<36}"
    if ratio is not None:
        line += f" ratio {ratio:.2f}"
        if bar is not None:
            line += f" (bar {bar:g}){'' if ratio <= bar else '  OVER'}"
    print(line.rstrip(), flush=True)  # noqa: T201
