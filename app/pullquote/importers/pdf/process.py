"""Reads the pages of a PDF in a process of its own.

A few hundred bytes can make pdfium take all memory, never end, or fall; then it is this process that ends, not the
program with the analyst's work in it.
"""

import os
import subprocess
import sys
from pathlib import Path
from threading import Event, Thread

import msgspec
import psutil

from pullquote.errors import FileProblem
from pullquote.importers.pdf.lines import Line
from pullquote.importers.pdf.pages import MOST_CHARACTERS, MOST_PAGES, Answer
from pullquote.importers.reading import Source
from pullquote.wording import say

__all__ = ["pages_of"]

_MEMORY = 1536 << 20
"""Bytes; the longest documents need a third of it."""

_SECONDS = 300
"""Of the processor's time, so that a busy machine changes nothing."""

_LOOK_EVERY = 0.1

_APP = Path(__file__).parents[3]
_COMMAND = (sys.executable, "-m", "pullquote.importers.pdf.pages")


def pages_of(source: Source) -> tuple[list[list[Line]], int]:
    """The segments of each page, and how many characters run in another direction than those around them.

    Raises `FileProblem`.
    """
    answer = _answer(source)
    match answer.problem:
        case "locked":
            raise FileProblem(
                say("“{file}” is locked with a password. Save it without one.", file=source.file)
            )
        case "damaged":
            raise FileProblem(say("“{file}” is damaged: it is no PDF that can be read.", file=source.file))
        case "damaged page":
            raise FileProblem(say("“{file}” is damaged: one of its pages cannot be read.", file=source.file))
        case "too large":
            raise FileProblem(
                say(
                    "“{file}” has more than {pages} pages or {characters} characters. Split it first.",
                    file=source.file,
                    pages=MOST_PAGES,
                    characters=MOST_CHARACTERS,
                )
            )
    return answer.pages, answer.turned


def _answer(source: Source) -> Answer:
    with subprocess.Popen(
        _COMMAND,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(_APP)},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ) as process:
        ended, stopped = Event(), Event()
        watch = Thread(target=_watch, args=(process, ended, stopped), daemon=True)
        watch.start()
        try:
            written, _ = process.communicate(source.data)
        finally:
            ended.set()
            watch.join()
    if stopped.is_set():
        raise FileProblem(
            say("“{file}” takes far more time or memory than a PDF should. It is not read.", file=source.file)
        )
    if process.returncode != 0:
        raise FileProblem(
            say(
                "“{file}” cannot be read: what reads PDF gives up on it. Print it to a new PDF and import that.",
                file=source.file,
            )
        )
    return msgspec.msgpack.decode(written, type=Answer)


def _watch(process: subprocess.Popen[bytes], ended: Event, stopped: Event) -> None:
    """Stop the process when it takes too much; a thread, as what is sent must not wait for what is looked at."""
    while not ended.wait(_LOOK_EVERY):
        try:
            watched = psutil.Process(process.pid)
            too_much = watched.memory_info().rss > _MEMORY or watched.cpu_times().user > _SECONDS
        except psutil.NoSuchProcess:
            return
        if too_much:
            stopped.set()
            process.kill()
            return
