"""The reading page against a bare QPlainTextEdit with the same text, in the same run.

Each figure is the call and the repaint that follows, of a 900 × 1000 viewport drawn offscreen, in time of the
thread: drawing so waits for nothing, and what else runs on the machine does not count.
"""

import random
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from pullquote.codebook import default_codebook
from pullquote.desktop import theme
from pullquote.desktop.reading.page import ReadingPage
from pullquote.records import Annotation, Fragment
from tests.bench.measure import p95, report

WORDS = [
    "the",
    "pumps",
    "would",
    "hold",
    "and",
    "nobody",
    "from",
    "the",
    "authority",
    "came",
    "to",
    "check",
    "them",
    "for",
    "eleven",
    "months",
    "said",
]
BAR = 4


def text_of(length: int, paragraph: int) -> str:
    """`length` code points of words, in paragraphs of about `paragraph`."""
    dice = random.Random(7)
    out, size, line = [], 0, 0
    while size < length:
        word = dice.choice(WORDS)
        line += len(word) + 1
        end = "\n" if line > paragraph else " "
        line = 0 if end == "\n" else line
        out.append(word + end)
        size += len(word) + 1
    return "".join(out)[:length]


def annotations_of(text: str, count: int) -> list[Annotation]:
    """Overlapping spans all over the text."""
    dice = random.Random(11)
    made = []
    for number in range(count):
        start = dice.randrange(len(text) - 200)
        start = text.find(" ", start) + 1
        end = text.rfind(" ", start, start + dice.randrange(8, 160))
        end = end if end > start else start + 4
        fragment = Fragment(start, end, text[start:end])
        label = ("quote", "cue", "actor", "claim")[number % 4]
        made.append(Annotation(f"a{number}", "article", "ann-01", label, (fragment,)))
    return made


def seconds(work: Callable[[], object]) -> float:
    """How long this thread works at a call."""
    begin = time.thread_time()
    work()
    return time.thread_time() - begin


def reading_page(folder: Path) -> None:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply(app, theme.LIGHT)
    for name, length, paragraph, count in (
        ("5 kB, 60 spans", 5_000, 600, 60),
        ("1 MB, 10,000 spans", 1_000_000, 600, 10_000),
        ("one paragraph of 200 kB, 2,000 spans", 200_000, 10**9, 2_000),
    ):
        measure(name, text_of(length, paragraph), count)


def measure(name: str, text: str, count: int) -> None:
    annotations = annotations_of(text, count + 40)
    loaded, later = annotations[:count], annotations[count:]
    opens, bare_opens = [], []
    for _ in range(9):
        page, bare = ReadingPage(), QPlainTextEdit()
        for widget in (page, bare):
            widget.resize(900, 1000)
        bare.setReadOnly(True)
        page.set_codebook(default_codebook())
        page.show()
        bare.show()
        QApplication.processEvents()
        opens.append(seconds(lambda p=page: (p.show_article(text, loaded, ()), p.viewport().repaint())))
        bare_opens.append(seconds(lambda b=bare: (b.setPlainText(text), b.viewport().repaint())))
    line(f"open, {name}", opens, bare_opens)

    added, typed = [], []
    for annotation in later:
        page.move_caret(annotation.start)
        page.reveal(annotation.start)
        page.viewport().repaint()
        added.append(
            seconds(lambda p=page, a=annotation: (p.update_annotations([a], ()), p.viewport().repaint()))
        )
        cursor = QTextCursor(bare.document())
        cursor.setPosition(annotation.start)
        bare.setTextCursor(cursor)
        bare.viewport().repaint()
        typed.append(seconds(lambda b=bare, c=cursor: (c.insertText("x"), b.viewport().repaint())))
    line(f"add a span (bare: type a letter), {name}", added, typed)

    line(f"scroll a step, {name}", scrolls(page, wheel), scrolls(bare, wheel))
    line(f"jump, {name}", scrolls(page, jump), scrolls(bare, jump))
    for widget in (page, bare):
        widget.close()


def wheel(position: int, maximum: int) -> int:
    return (position + 3) % max(1, maximum)


def jump(position: int, maximum: int) -> int:
    return (position * 7919 + 104_729) % max(1, maximum)


def scrolls(widget: QPlainTextEdit, step: Callable[[int, int], int]) -> list[float]:
    bar = widget.verticalScrollBar()
    samples = []
    for _ in range(100):
        target = step(bar.value(), bar.maximum())
        samples.append(seconds(lambda t=target: (bar.setValue(t), widget.viewport().repaint())))
    return samples


def line(what: str, ours: list[float], bare: list[float]) -> None:
    medians = statistics.median(ours), statistics.median(bare)
    value = f"{medians[0] * 1000:.2f} ms (p95 {p95(ours) * 1000:.2f}), bare {medians[1] * 1000:.2f} ms"
    report(what, value, medians[0] / medians[1], BAR)
